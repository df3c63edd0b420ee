"""The figures of sentences that operations may have, too."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from cscwb.checks.style.prose import Prose
from cscwb.checks.style.words import any_of
from cscwb.checks.told.figures import Figure, figures_in
from cscwb.checks.told.kinds import Counted, Read, Sentence, counted_at
from cscwb.model.amounts import Amount
from cscwb.model.units import in_unit

__all__ = ["Told", "told_in"]

_MARGIN = 60  # how many characters before a figure are looked at
_SPACES = str.maketrans("\u00a0\u202f\n", "   ")
_PART_AFTER = re.compile(
    r"[a-z ]{0,20} (?:of (?:whom|which|them|these|those|the)|more|others?|further|additional)\b"
)
_PART_BEFORE = re.compile(
    r"\b(?:another|further|additional|others?|including|among (?:them|whom)|each|remaining|first|"
    r"last|of (?:which|whom|them|these))(?: [a-z]+){0,2} $"
)
_ELSEWHERE = re.compile(
    rf"""(?:{any_of((
        "since", "so far", "to date", "previous", "previously", "earlier", "last year",
        "last month", "last week", "recent", "similar", "annual", "annually", "yearly", "monthly",
        "a year", "a month", "each", "every", "could", "would", "might", "enough", "capable",
        "capacity", "planned", "expected", "believed", "having", "smuggled", "transported",
        "imported", "sold", "europe", "eu", "worldwide", "altogether", "overall", "alone", "first",
        "second", "ago", "to have", "one of the", "two of the", "some of the", "most of the",
        "part of the",
    ))})(?!\w)"""
)  # fmt: skip
_SPLIT = re.compile(r"\W{0,3}$|[,;]| (?:in|at|near|from|on|of the|more|others?|further)\b")
_YEAR = re.compile(r"(?:19|20)(?<![\w.]..)[0-9]{2}(?!\w)")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|of|since|by|until|from|to|and|during|early|mid|late|[A-Z][a-z]+)[ -]$"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = re.compile(rf"(?:{any_of(_MONTHS)})(?!\w)")


@attrs.frozen
class Told:
    """A figure of a text, and what it counts.

    Attributes:
        start: Its first character, counted from 0.
        end: The first character after it and the words that say what it counts.
        counted: What it counts.
        readings: What it can mean, in the unit of what it counts.
        is_partial: Whether it seems to be of a part, or of something else than the operation.
        years: The years that its sentence names.
        months: The months that its sentence names, January as 1.
    """

    start: int
    end: int
    counted: Counted
    readings: tuple[Amount, ...]
    is_partial: bool
    years: frozenset[int]
    months: frozenset[int]


def told_in(prose: Prose) -> Iterator[Told]:
    """The figures of a text that count what operations have, by the words beside them."""
    figures = groupby(figures_in(prose.lower), lambda figure: prose.sentence(figure.start))
    for (start, end), found in figures:
        texts = (text[start:end].translate(_SPACES) for text in (prose.every, prose.lower))
        yield from _told_in_sentence(Sentence(*texts), start, found)


def _told_in_sentence(sentence: Sentence, start: int, figures: Iterable[Figure]) -> Iterator[Told]:
    read: list[tuple[Figure, Read, bool]] = []
    is_split = False
    for figure in figures:
        at, end = figure.start - start, figure.end - start
        if _is_year(sentence.text, at, end):
            continue
        if counted := counted_at(sentence, at, end):
            is_partial = figure.values[0] == 1 or _is_partial(sentence.lower, at, end)
            read.append((figure, counted, is_partial))
        else:  # "three in Skopje and two in Bitola" are both parts
            is_split = is_split or _SPLIT.match(sentence.lower, end) is not None
    if not read:
        return
    is_split = is_split or _ELSEWHERE.search(sentence.lower) is not None
    years = frozenset(map(int, _YEAR.findall(sentence.text)))
    months = frozenset(_MONTHS.index(month) + 1 for month in _MONTH.findall(sentence.text))
    for figure, counted, is_partial in read:
        unit = counted.counted.unit
        yield Told(
            start=figure.start,
            end=figure.end + counted.length,
            counted=counted.counted,
            readings=tuple(in_unit(one, counted.unit, unit) for one in figure.readings),
            is_partial=is_partial or is_split,
            years=years,
            months=months,
        )


def _is_year(text: str, start: int, end: int) -> bool:
    return _YEAR.fullmatch(text, start, end) is not None and (
        _YEAR_BEFORE.search(text, max(0, start - _MARGIN), start) is not None
    )


def _is_partial(lower: str, start: int, end: int) -> bool:
    return (
        _PART_BEFORE.search(lower, max(0, start - _MARGIN), start) is not None
        or _PART_AFTER.match(lower, end) is not None
    )
