"""Figures typed in the narrative, compared with those of the records (PRAG, Annex VI)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import TypeAlias

import attrs

from cscwb.counting import (
    Counted,
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
_ARRESTED = r"(?:persons|people|suspects)\s+(?:were|have been)\s+arrested"
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    subject: regex(_FIGURE + words, re.IGNORECASE)
    for subject, words in (
        ("operations", rf"{_OTHERS}operations\b"),
        ("agreements", rf"{_OTHERS}agreements\b"),
        ("articles", r"articles\b"),
        ("activities", r"visits and meetings\b"),
        ("arrests", rf"{_OTHERS}(?:arrests\b|{_ARRESTED})"),
        ("", r"(?P<unit>kg|g|t)\s+of\s+"),
    )
}
"""Figures with what they count; a weight with all but the name of the goods."""
_KINDS = {
    "operations": EntryKind.OPERATION,
    "agreements": EntryKind.STEP,
    "articles": EntryKind.ITEM,
    "activities": EntryKind.EVENT,
}
_QUOTED = regex(r"“[^“”]*”|\"[^\"\n]*\"|^ {0,3}>.*$", re.MULTILINE)


@attrs.frozen
class _Known:
    """What the records of a year give.

    Attributes:
        name: By which the narrative can ask for it.
        total: Of the year.
        parts: Figures of single records, which a text may give as well.
    """

    name: str
    total: Sum
    parts: tuple[Sum, ...] = ()


_Subject: TypeAlias = tuple[str, str]
"""The word for what is counted and "", or goods and the unit of their weight."""
_ARRESTS: _Subject = (str(Measure.ARRESTED), "")


def find_differing_typed_figures(reading: Reading) -> Iterator[Problem]:
    """Find figures typed in passages that differ from those of the records.

    A figure is a problem when it is greater than the total of the year, or when it is one of
    arrests or seized goods that neither the year nor any of its operations has.
    """
    figures_of = cache(
        lambda year: _figures(ledger(reading.records).over(str(year)), reading.records)
    )
    for passage in reading.narrative.passages:
        text = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), passage.text)
        for subject, found in _counts_in(text):
            for words, known in _meant(subject, found, figures_of(passage.year)):
                if _differs(_stated(found), known):
                    yield _problem(passage, found, words, known)


def _counts_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the figures of a text with the word for what they count; "" for a weight."""
    for subject, pattern in _PATTERNS.items():
        for found in pattern.finditer(text):
            if _is_a_count(found):
                yield subject, found


def _meant(
    subject: str, found: re.Match[str], figures: Mapping[_Subject, _Known]
) -> Iterator[tuple[str, _Known]]:
    """Yield the words of a figure, what it may count, and what the records give of it."""
    if subject:
        yield found[0], figures[subject, ""]
        return
    unit, end = found["unit"].lower(), found.end()
    for (goods, unit_on_record), known in figures.items():
        words = found.string[end : end + len(goods)]
        if unit == unit_on_record and words.lower() == goods.lower():
            yield found[0] + words, known


def _figures(counted: Counted, records: Records) -> Mapping[_Subject, _Known]:
    """Return the figures that the records of a year give of each subject."""
    alone = records.derived(_figures_alone)
    arrested = arrests(counted)
    figures = {("arrests", ""): _Known("arrests", arrested.sum, tuple(alone.get(_ARRESTS, ())))}
    for name, kind in _KINDS.items():
        number = Decimal(len(counted.of_kind(kind).records))
        figures[name, ""] = _Known(name, Sum(lowest=number, highest=number, counted=1))
    rows: dict[_Subject, list[Total]] = defaultdict(list)
    for total in seized(counted):
        if total.unit in ("kg", "g", "t"):
            rows[_subject(total)].append(total)
    for (goods, unit), (first, *others) in rows.items():
        parts = (*(total.sum for total in others), *alone.get((goods, unit), ()))
        figures[goods, unit] = _Known(f"seized {first.what} {unit}", first.sum, parts)
    return figures


def _figures_alone(records: Records) -> Mapping[_Subject, Sequence[Sum]]:
    """Return the figures of single operations and of their results."""
    book = ledger(records)
    sums: dict[_Subject, list[Sum]] = defaultdict(list)
    for operation in records.operations:
        counted = book.of(operation.id)
        for total in (*measures(counted), *seized(counted)):
            sums[_subject(total)].append(total.sum)
    for entry in book:
        if entry.kind in (EntryKind.MEASURE, EntryKind.SEIZURE) and entry.amount is not None:
            sums[_subject(entry)].append(Sum.of([entry.amount]))
    return sums


def _subject(of: Total | Entry) -> _Subject:
    """Return the measure, or for goods the usual word: ``cannabis`` for herb, resin and plants."""
    if of.kind is EntryKind.MEASURE:
        return str(of.what), ""
    return str(of.what).split("_")[0], str(of.unit)


def _is_a_count(found: re.Match[str]) -> bool:
    """Whether the figure is not a year, nor the number of an article or the like."""
    at = found.start("figure")
    is_year = "unit" not in found.re.groupindex and _YEAR.fullmatch(found["figure"])
    return not (is_year or _LABEL.search(found.string[max(0, at - _LABELLED) : at]))


def _stated(found: re.Match[str]) -> Sum:
    """Return the figure of a text, with its rounding word."""
    word = found["figure"].lower()
    digits = str(_WORDS.index(word)) if word in _WORDS else re.sub(r"\s", "", word)
    bound = _ROUNDED.get(" ".join((found["rounded"] or "").lower().split()), Bound.EXACTLY)
    return Sum.of([Amount(value=Decimal(digits), bound=bound)])


def _differs(stated: Sum, known: _Known) -> bool:
    """Whether the records give another figure; a smaller count may be of some of them."""
    if any(_can_be_one(stated, given) for given in (known.total, *known.parts)):
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


def _problem(passage: Passage, found: re.Match[str], words: str, known: _Known) -> Problem:
    total = known.total
    given = total.lowest if total.highest in (None, total.lowest) else total.highest
    return FIGURE_DIFFERS.problem(
        f"'{' '.join(words.split())}' is not what the records of {passage.year} give, "
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
    passages=(find_differing_typed_figures,),
)
