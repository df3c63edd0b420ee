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
        IMPACT: The change that all work is for.
        OUTCOME: What changes because of the project.
        OUTPUT: What the project delivers.
    """

    IMPACT = "impact"
    OUTCOME = "outcome"
    OUTPUT = "output"


@unique
class Direction(StrEnum):
    """Which way an indicator moves when things go well.

    Source: words of this project.

    Attributes:
        INCREASE: More is better.
        DECREASE: Less is better.
    """

    INCREASE = "increase"
    DECREASE = "decrease"


@unique
class Sex(StrEnum):
    """By which numbers of persons are divided.

    Source: PRAG, Annex VI, point 1.8.

    Attributes:
        WOMEN: Women.
        MEN: Men.
    """

    WOMEN = "women"
    MEN = "men"


@unique
class FigureSubject(StrEnum):
    """What records can be asked for a figure about.

    Source: words of this project.

    Attributes:
        ACTIVITIES: Events that were held; a kind of event may follow.
        AGREEMENTS: Agreements that took a step.
        ARRESTS: Persons arrested.
        ARTICLES: Articles published.
        OPERATIONS: Operations.
        SEIZED: What was seized; a kind of goods and a unit follow.
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
        unit: Of what was seized; what is on record in grams, kilograms or tonnes is given in the
            one that is named, and other units are never added. None for all else.
        supported: Whether only what the project supported, held or published is counted.
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
        """Return the figure's name; the message of a ValueError says which figures there are."""
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
    """A part of a value, such as that of women or that of one beneficiary.

    Attributes:
        amount: The figure, in the indicator's unit.
        sex: Whom it counts; None when it is not by sex.
        beneficiary: Where; None when it is not by beneficiary.
    """

    amount: Amount
    sex: Sex | None = None
    beneficiary: Jurisdiction | None = None


@attrs.frozen(kw_only=True)
class IndicatorValue:
    """What an indicator was, is, or is to be.

    Attributes:
        amount: The figure, in the indicator's unit.
        date: The day or the year for which it holds.
        comment: Why it deviates from what was planned, or anything else a reader must know.
        shares: Its parts, by sex or by beneficiary.
        sources: The ids of articles, events, operations and publications that say so.
    """

    amount: Amount
    date: Span
    comment: str = ""
    shares: tuple[Share, ...] = ()
    sources: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Indicator:
    """What shows whether a result is achieved.

    An indicator whose ``figure`` is named is computed from the records, from the first day of the
    project to the last day of the period reported; others have their ``values`` typed.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: What is measured: "Persons arrested in supported operations".
        result: The id of the result that it measures.
        unit: Of all its figures, in words: "persons", "% of cases".
        code: As the logframe numbers it; "" for none.
        direction: Which way it moves when things go well.
        baseline: What it was before the project.
        milestones: What is planned between baseline and target, oldest first.
        target: What is planned for the end.
        values: What was reported so far, oldest first.
        figure: The computed figure in place of ``values``.
        source_of_data: Where the values come from, in words.
        comment: Anything else a reader must know.
        basis: ``example`` for one that is made up; reports say so.
        exemptions: From rules that do not hold for this record.
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
        """Whether it counts persons, and no comment says why they are not given by sex."""
        comments = (self.comment, *(value.comment for value in self.values))
        return bool(_PERSONS.search(self.unit)) and not any(map(_SEX.search, comments))


@attrs.frozen(kw_only=True)
class Result:
    """One result of the logical framework.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: The result itself, in a sentence without full stop.
        level: Impact, outcome or output.
        code: As the logframe numbers it, such as "Oc1" or "Op1.1".
        part_of: The id of the result one level up that it leads to; "" for none.
        components: The ids of the project components that work for it.
        assumptions: What must hold beside the project's work for it to be reached.
        basis: ``example`` for one that is made up; reports say so.
        exemptions: From rules that do not hold for this record.
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
