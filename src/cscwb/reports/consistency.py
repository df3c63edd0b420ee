"""Figures typed into the narrative, beside those that the records give (PRAG, Annex VI)."""

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from cscwb.counting import EntryKind, arrests, ledger, seized
from cscwb.errors import Problem
from cscwb.model.narrative import Narrative, Passage
from cscwb.model.records import Records
from cscwb.model.sums import Sum

__all__ = ["differing_figures"]

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_DIGITS = r"\d{1,3}(?:[\u00a0 ]\d{3}){1,4}|\d{1,15}(?:\.\d{1,9})?"
_FIGURE = rf"(?<![\w.,])(?P<figure>{_DIGITS}|{'|'.join(_WORDS)})\s+"
_OTHERS = r"(?:[a-z-]+\s+){0,2}?"
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|^ {0,3}>.*$", re.MULTILINE)


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


def differing_figures(narrative: Narrative, records: Records) -> Iterator[Problem]:
    """A figure that somebody has typed into a passage is the one the records give.

    A figure is told when it is greater than the total of the year, or when it is one of arrests
    or seized goods that neither the year nor any of its operations has.
    """
    for passage in narrative.passages:
        text = _QUOTED.sub(lambda found: " " * len(found[0]), passage.text)
        for pattern, known in _subjects(passage, records):
            for found in pattern.finditer(text):
                if _differs(_number(found["figure"]), known):
                    yield _problem(passage, found, known)


def _subjects(passage: Passage, records: Records) -> Iterator[tuple[re.Pattern[str], _Known]]:
    book = ledger(records)
    counted = book.over(str(passage.year))
    numbers = (
        ("operations", rf"{_OTHERS}operations\b", EntryKind.OPERATION),
        ("agreements", rf"{_OTHERS}agreements\b", EntryKind.STEP),
        ("articles", r"articles\b", EntryKind.ITEM),
        ("activities", r"visits and meetings\b", EntryKind.EVENT),
    )
    for name, words, kind in numbers:
        number = Decimal(len(counted.of_kind(kind).records))
        yield re.compile(_FIGURE + words, re.IGNORECASE), _Known(name, _exactly(number))
    parts = [book.of(operation.id) for operation in records.operations]
    arrested = r"(?:persons|people|suspects)\s+(?:were|have been)\s+arrested"
    persons = rf"{_OTHERS}(?:arrests\b|{arrested})"
    yield (
        re.compile(_FIGURE + persons, re.IGNORECASE),
        _Known("arrests", arrests(counted).sum, tuple(arrests(part).sum for part in parts)),
    )
    for row in seized(counted):
        if row.unit in ("kg", "g", "t") and not row.computed:
            goods = re.escape(str(row.what).split("_")[0])
            yield (
                re.compile(rf"{_FIGURE}{row.unit}\s+of\s+{goods}", re.IGNORECASE),
                _Known(
                    f"seized {row.what} {row.unit}",
                    row.sum,
                    tuple(
                        total.sum
                        for part in parts
                        for total in seized(part)
                        if (total.what, total.unit) == (row.what, row.unit)
                    ),
                ),
            )


def _exactly(number: Decimal) -> Sum:
    return Sum(lowest=number, highest=number, counted=1)


def _number(text: str) -> Decimal:
    word = text.lower()
    if word in _WORDS:
        return Decimal(_WORDS.index(word))
    return Decimal(re.sub(r"\s", "", text))


def _differs(figure: Decimal, known: _Known) -> bool:
    """Whether the records give another figure; a smaller count may be of some of them."""
    if any(figure in (one.lowest, one.highest) for one in (known.total, *known.parts)):
        return False
    is_count = not known.parts and known.total.highest is not None
    return not is_count or figure > (known.total.highest or 0)


def _problem(passage: Passage, found: re.Match[str], known: _Known) -> Problem:
    total = known.total
    given = total.lowest if total.highest in (None, total.lowest) else total.highest
    return Problem(
        code="figure-differs",
        message=f"'{' '.join(found[0].split())}' is not what the records of {passage.year} give, "
        f"which is {given}; write '{{figure: {known.name}}}'",
        file=passage.file,
        within=found.span("figure"),
    )
