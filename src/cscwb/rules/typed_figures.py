"""Figures typed into the narrative, beside those that the records give (PRAG, Annex VI)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

import attrs

from cscwb.counting import (
    Entry,
    EntryKind,
    Total,
    arrests,
    ledger,
    measures,
    seized,
)
from cscwb.errors import Problem
from cscwb.model import Amount, Bound, Measure, Passage, Records, Sum
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import ANNEX_VI
from cscwb.rules.rule import Rule
from cscwb.storage.records.reading import Reading

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_DIGITS = r"\d{1,3}(?:[\u00a0 ]\d{3}){1,4}|\d{1,15}(?:\.\d{1,9})?"
_ROUNDED: Mapping[str, Bound] = {
    **dict.fromkeys(
        ("about", "around", "approximately", "roughly", "some", "almost", "nearly"), Bound.ABOUT
    ),
    **dict.fromkeys(("more than", "over", "above"), Bound.MORE_THAN),
    **dict.fromkeys(("at least", "no fewer than", "no less than"), Bound.AT_LEAST),
    **dict.fromkeys(("less than", "fewer than", "under", "below"), Bound.LESS_THAN),
    **dict.fromkeys(("up to", "at most"), Bound.UP_TO),
}
"""What rounding words make of a figure."""
_ABOUT = Decimal("0.1")
"""The part of it by which about 50 may be another figure."""
_FIGURE = (
    rf"(?:\b(?P<rounded>{'|'.join(_ROUNDED)})\s+)?"
    rf"(?<![\w.,])(?P<figure>{_DIGITS}|{'|'.join(_WORDS)})\s+"
)
_LABEL = regex(
    r"\b(?:articles?|directives?|regulations?|decisions?|resolutions?|protocols?|laws?|nos?|numbers?|"
    r"points?|paragraphs?|chapters?|annex(?:es)?|sections?|components?|objectives?|outcomes?|"
    r"outputs?|priorit(?:y|ies)|phases?|rounds?|steps?|lots?|pages?|tables?|figures?|pp?)\.?\s+"
    r"(?:\d{1,4}(?:,|\s+(?:and|or|to))\s+){0,9}\Z",
    re.IGNORECASE,
)
"""What stands before a number that counts nothing: "Article 10"."""
_LABELLED = 60
_YEAR = regex(r"(?:19|20)\d\d")
_OTHERS = r"(?:[a-z-]+\s+){0,2}?"
_QUOTED = regex(r"“[^“”]*”|\"[^\"\n]*\"|^ {0,3}>.*$", re.MULTILINE)


@attrs.frozen
class _Known:
    """What the records give.

    Attributes:
        name: By which the narrative can ask for it.
        total: Of the year.
        parts: Figures of single records, which a text may give as well.
    """

    name: str
    total: Sum
    parts: tuple[Sum, ...] = ()


def differing_figures(reading: Reading) -> Iterator[Problem]:
    """A figure that somebody has typed into a passage is the one the records give.

    A figure is a finding when it is greater than the total of the year, or when it is one of
    arrests or seized goods that neither the year nor any of its operations has.
    """
    years = {passage.year for passage in reading.narrative.passages}
    subjects = {year: tuple(_subjects(year, reading.records)) for year in years}
    for passage in reading.narrative.passages:
        text = _QUOTED.sub(lambda found: " " * len(found[0]), passage.text)
        for pattern, known in subjects[passage.year]:
            for found in pattern.finditer(text):
                if _is_a_count(found) and _differs(_stated(found), known):
                    yield _problem(passage, found, known)


def _subjects(year: int, records: Records) -> Iterator[tuple[re.Pattern[str], _Known]]:
    counted = ledger(records).over(str(year))
    numbers = (
        ("operations", rf"{_OTHERS}operations\b", EntryKind.OPERATION),
        ("agreements", rf"{_OTHERS}agreements\b", EntryKind.STEP),
        ("articles", r"articles\b", EntryKind.ITEM),
        ("activities", r"visits and meetings\b", EntryKind.EVENT),
    )
    for name, words, kind in numbers:
        number = Decimal(len(counted.of_kind(kind).records))
        yield re.compile(_FIGURE + words, re.IGNORECASE), _Known(name, _exactly(number))
    arrested = r"(?:persons|people|suspects)\s+(?:were|have been)\s+arrested"
    persons = rf"{_OTHERS}(?:arrests\b|{arrested})"
    figures = records.derived(_figures_alone)
    yield (
        re.compile(_FIGURE + persons, re.IGNORECASE),
        _Known("arrests", arrests(counted).sum, tuple(figures.get((Measure.ARRESTED, None), ()))),
    )
    rows: dict[tuple[str, str], list[Total]] = {}
    for row in seized(counted):
        if row.unit in ("kg", "g", "t"):
            rows.setdefault((str(_thing(row)), str(row.unit)), []).append(row)
    for (goods, unit), found in rows.items():
        yield (
            re.compile(rf"{_FIGURE}(?P<unit>{unit})\s+of\s+{re.escape(goods)}", re.IGNORECASE),
            _Known(
                f"seized {found[0].what} {unit}",
                found[0].sum,
                (*(row.sum for row in found[1:]), *figures.get((goods, unit), ())),
            ),
        )


def _figures_alone(records: Records) -> Mapping[tuple[object, object], list[Sum]]:
    """What single operations came to, and what each figure says by itself, by thing and unit."""
    book = ledger(records)
    found: dict[tuple[object, object], list[Sum]] = defaultdict(list)
    for operation in records.operations:
        one = book.of(operation.id)
        for total in (*measures(one), *seized(one)):
            found[_thing(total), total.unit].append(total.sum)
    for entry in book:
        if entry.kind in (EntryKind.MEASURE, EntryKind.SEIZURE) and entry.amount is not None:
            found[_thing(entry), entry.unit].append(Sum.of([entry.amount]))
    return dict(found)


def _thing(of: Total | Entry) -> object:
    """The measure; of goods the word that texts have: ``cannabis`` for herb, resin and plants."""
    return of.what if of.kind is EntryKind.MEASURE else str(of.what).split("_")[0]


def _exactly(number: Decimal) -> Sum:
    return Sum(lowest=number, highest=number, counted=1)


def _is_a_count(found: re.Match[str]) -> bool:
    """Whether the figure is neither a year nor the number of an article or the like."""
    at = found.start("figure")
    is_year = "unit" not in found.re.groupindex and _YEAR.fullmatch(found["figure"])
    return not (is_year or _LABEL.search(found.string[max(0, at - _LABELLED) : at]))


def _stated(found: re.Match[str]) -> Sum:
    """What a text says, with its rounding word."""
    word = found["figure"].lower()
    digits = str(_WORDS.index(word)) if word in _WORDS else re.sub(r"\s", "", word)
    bound = _ROUNDED.get(" ".join((found["rounded"] or "").lower().split()), Bound.EXACTLY)
    return Sum.of([Amount(value=Decimal(digits), bound=bound)])


def _differs(stated: Sum, known: _Known) -> bool:
    """Whether the records give another figure; a smaller count may be of some of them."""
    if any(_can_be_one(stated, one) for one in (known.total, *known.parts)):
        return False
    highest = known.total.highest
    if known.parts or highest is None:
        return True
    return stated.lowest > highest or (stated.above and stated.lowest == highest)


def _can_be_one(stated: Sum, given: Sum) -> bool:
    """Whether some figure is within the bounds of both."""
    (low, high), (lowest, highest) = _ends(stated), _ends(given)
    if low == highest or high == lowest:
        return not (stated.above or stated.below)
    return low < highest and lowest < high


def _ends(of: Sum) -> tuple[Decimal, Decimal]:
    unbounded = of.highest is None or of.unstated
    high = Decimal("Infinity") if unbounded else of.highest or Decimal(0)
    return (of.lowest * (1 - _ABOUT), high * (1 + _ABOUT)) if of.about else (of.lowest, high)


def _problem(passage: Passage, found: re.Match[str], known: _Known) -> Problem:
    total = known.total
    given = total.lowest if total.highest in (None, total.lowest) else total.highest
    return FIGURE_DIFFERS.problem(
        f"'{' '.join(found[0].split())}' is not what the records of {passage.year} give, "
        f"which is {given}; write '{{figure: {known.name}}}'",
        file=passage.file,
        within=found.span("figure"),
    )


FIGURE_DIFFERS = Rule(
    code="figure-differs",
    severity="warning",
    cause="The narrative gives a figure that is not the one the records give.",
    remedy="Name the figure, such as `{figure: operations}`, so that it is never typed.",
    wrong=samples.summary("The project supported seven operations."),
    right=samples.summary("The records have {figure: operations} operation."),
    source=f"{ANNEX_VI}, preamble: figures match",
    readings=(differing_figures,),
)
