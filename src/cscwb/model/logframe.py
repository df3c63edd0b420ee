"""The logical framework: results on three levels, and the indicators that measure them.

Columns and rules are those of action documents under IPA III and NDICI, section 3.6: baselines and
targets with their dates, milestones between them, current values in every progress report, the
source of the data, assumptions; values are disaggregated at least by sex where persons are counted.
"""

import re
from enum import StrEnum, unique
from typing import ClassVar, Self, TypeVar

import attrs

from cscwb.model.amounts import Amount, parse_unit
from cscwb.model.codes import EventKind, Unit
from cscwb.model.commodities import CommodityKind
from cscwb.model.dates import Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.results import SiteKind
from cscwb.model.settings import Exemption
from cscwb.model.values import Basis, Other, did_you_mean, require_text
from cscwb.patterns import regex

_PERSONS = regex(
    r"\b(?:persons?|people|participants?|officers?|prosecutors?|judges?|officials?|suspects?|"
    r"victims?|experts?|trainees?|women|men)\b",
    re.IGNORECASE,
)
_SEX = regex(r"\b(?:sex|women|men|gender)\b", re.IGNORECASE)


@unique
class ResultLevel(StrEnum):
    """Levels of the results chain.

    Source: action documents of EU external action, section 3.6.

    Attributes:
        IMPACT: The long-term change to which the project contributes.
        OUTCOME: The change that the project brings about.
        OUTPUT: What the project delivers.
    """

    IMPACT = "impact"
    OUTCOME = "outcome"
    OUTPUT = "output"


@unique
class Direction(StrEnum):
    """The direction in which an indicator is meant to move.

    Source: words of this project.

    Attributes:
        INCREASE: A higher value is better.
        DECREASE: A lower value is better.
    """

    INCREASE = "increase"
    DECREASE = "decrease"


@unique
class Sex(StrEnum):
    """The sexes by which numbers of persons are disaggregated.

    Source: PRAG, Annex VI, point 1.8.

    Attributes:
        WOMEN: Women.
        MEN: Men.
    """

    WOMEN = "women"
    MEN = "men"


@unique
class FigureSubject(StrEnum):
    """What the figure of an indicator can count or add up in the records.

    Source: words of this project.

    Attributes:
        ACTIVITIES: Events that were held; a kind of event may follow.
        AGREEMENTS: Agreements that advanced by a step.
        ARRESTS: Persons arrested.
        ARTICLES: Articles published.
        OPERATIONS: Operations carried out.
        SEIZED: Goods that were seized; a kind of goods and a unit follow.
        SITES: Sites that were discovered; a kind of site may follow.
    """

    ACTIVITIES = "activities"
    AGREEMENTS = "agreements"
    ARRESTS = "arrests"
    ARTICLES = "articles"
    OPERATIONS = "operations"
    SEIZED = "seized"
    SITES = "sites"


_Kind = TypeVar("_Kind", EventKind, CommodityKind, SiteKind)


_SUPPORTED = "supported"
_ALONE = "|".join(subject for subject in FigureSubject if subject is not FigureSubject.SEIZED)


def _words(vocabulary: type[StrEnum]) -> str:
    return "|".join((*vocabulary, Other.pattern))


@attrs.frozen
class FigureName:
    """A figure that is computed from the records: ``arrests``, ``activities expert_visit``.

    ``activities``, ``seized`` and ``sites`` may be narrowed to a kind of event, to a commodity and
    its unit (``seized cannabis_herb kg``, which needs both), or to a kind of site. ``supported``
    at the end narrows any of them to what the project supported, held or published by its
    records: ``arrests supported``.

    Attributes:
        subject: What is counted or added.
        kind: A word of the subject's vocabulary, or ``other (label)``; None for all.
        unit: The unit of seized goods. Grams, kilograms and tonnes are converted into it; amounts
            in other units are not added. None for other subjects.
        supported: True when only what the project supported, held or published is counted.
    """

    extras: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = (
        rf"(?:(?:{_ALONE})"
        rf"|activities (?:{_words(EventKind)})"
        rf"|seized (?:{_words(CommodityKind)}) (?:{_words(Unit)})"
        rf"|sites (?:{_words(SiteKind)}))(?: {_SUPPORTED})?"
    )
    subject: FigureSubject
    kind: EventKind | CommodityKind | SiteKind | Other | None = None
    unit: Unit | Other | None = None
    supported: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the name of the figure; the message of a ValueError lists the known ones."""
        require_text(text, cls)
        if text.endswith(f" {_SUPPORTED}"):
            name = cls.parse(text.removesuffix(f" {_SUPPORTED}"))
            if name.supported:
                raise ValueError(f"'{text}' says '{_SUPPORTED}' twice; write '{name}'")
            return attrs.evolve(name, supported=True)
        word, _, rest = text.partition(" ")
        if word not in list(FigureSubject):
            hint = did_you_mean(word, FigureSubject) or f"; write {', '.join(FigureSubject)}"
            raise ValueError(f"'{text}' is not the name of a figure{hint}")
        subject = FigureSubject(word)
        match subject:
            case FigureSubject.SEIZED:
                return cls(subject, *_goods(text, rest))
            case FigureSubject.ACTIVITIES if rest:
                return cls(subject, _word(rest, EventKind))
            case FigureSubject.SITES if rest:
                return cls(subject, _word(rest, SiteKind))
            case _ if rest:
                raise ValueError(f"'{text}' says too much; write '{subject}' alone")
            case _:
                return cls(subject)

    def __str__(self) -> str:
        supported = _SUPPORTED if self.supported else ""
        parts = (self.subject, self.kind, self.unit, supported)
        return " ".join(str(part) for part in parts if part)


def _goods(text: str, rest: str) -> tuple[CommodityKind | Other, Unit | Other]:
    # a label in brackets may hold blanks
    kind, joint, unit = rest.rpartition(" other (" if rest.endswith(")") else " ")
    if not kind:
        raise ValueError(f"'{text}' lacks goods or unit; write it like 'seized cannabis_herb kg'")
    return _word(kind, CommodityKind), parse_unit(f"{joint}{unit}".strip())


def _word(text: str, words: type[_Kind]) -> _Kind | Other:
    if text.startswith("other ("):
        return Other.parse(text)
    try:
        return words(text)
    except ValueError:
        hint = did_you_mean(text, words) or f"; write one of {', '.join(words)}"
        raise ValueError(f"'{text}' is not in the list{hint}") from None


@attrs.frozen(kw_only=True)
class Share:
    """A disaggregated part of a value, such as that of women or that of one beneficiary.

    Attributes:
        amount: The figure, in the unit of the indicator.
        sex: The sex of the persons counted; None when the part is not by sex.
        beneficiary: The beneficiary, by code; None when the part is not by beneficiary.
    """

    amount: Amount
    sex: Sex | None = None
    beneficiary: Jurisdiction | None = None


@attrs.frozen(kw_only=True)
class IndicatorValue:
    """A value of an indicator: its baseline, a milestone, its target or a reported value.

    Attributes:
        amount: The figure, in the unit of the indicator.
        date: The day or the year to which the value applies.
        comment: Why it deviates from the plan, or anything else a reader must know.
        shares: The value disaggregated by sex or by beneficiary.
        sources: The ids of the articles, events, operations and publications that support it.
    """

    amount: Amount
    date: Span
    comment: str = ""
    shares: tuple[Share, ...] = ()
    sources: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Indicator:
    """A measure of whether a result is achieved.

    An indicator whose ``figure`` is named is computed from the records, from the first day of the
    project to the last day of the reporting period; the ``values`` of others are written by hand.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: What it measures, such as "Persons arrested in supported operations".
        result: The id of the result that it measures.
        unit: The unit of all its values, in words, such as "persons" or "% of cases".
        code: Its number in the logframe; "" for none.
        direction: The direction in which it is meant to move.
        baseline: Its value before the project.
        milestones: The planned values between baseline and target, oldest first.
        target: The value planned for the end of the project.
        values: The values reported so far, oldest first.
        figure: The figure that is computed from the records in place of ``values``.
        source_of_data: The source of the values, in words.
        comment: Anything else that a reader must know.
        basis: ``example`` for an indicator that is made up; reports say so.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    result: str
    unit: str
    code: str = ""
    direction: Direction = Direction.INCREASE
    baseline: IndicatorValue | None = None
    milestones: tuple[IndicatorValue, ...] = ()
    target: IndicatorValue | None = None
    values: tuple[IndicatorValue, ...] = ()
    figure: FigureName | None = None
    source_of_data: str = ""
    comment: str = ""
    basis: Basis = Basis.STATED
    exemptions: tuple[Exemption, ...] = ()

    @property
    def asks_for_sex(self) -> bool:
        """Whether it counts persons, and no comment says why they are not disaggregated by sex."""
        comments = (self.comment, *(value.comment for value in self.values))
        return bool(_PERSONS.search(self.unit)) and not any(map(_SEX.search, comments))


@attrs.frozen(kw_only=True)
class Result:
    """One result of the logical framework.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: The result itself, in a sentence without a full stop.
        level: Whether it is an impact, an outcome or an output.
        code: Its number in the logframe, such as "Oc1" or "Op1.1".
        part_of: The id of the result at the next higher level that it leads to; "" for none.
        components: The ids of the project components that work for it.
        assumptions: The conditions outside the project's control that it depends on.
        basis: ``example`` for a result that is made up; reports say so.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    level: ResultLevel
    code: str = ""
    part_of: str = ""
    components: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    basis: Basis = Basis.STATED
    exemptions: tuple[Exemption, ...] = ()
