"""Figures in sentences that operations may have, too."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from cscwb.model import Amount, in_unit
from cscwb.patterns import regex
from cscwb.rules.mentions.figures import Figure, figures_in
from cscwb.rules.mentions.kinds import Read, Sentence, Topic, read_at, read_none_at
from cscwb.rules.style.prose import Prose
from cscwb.rules.style.words import any_of

_MARGIN = 60  # how many characters before a figure are looked at
_PART_AFTER = regex(
    r"[a-z ]{0,20} (?:of (?:whom|which|them|these|those|the)|more|others?|further|additional)\b"
)
_PART_BEFORE = regex(
    r"\b(?:another|further|additional|others?|including|among (?:them|whom)|each|remaining|first|"
    r"last|of (?:which|whom|them|these))(?: [a-z]+){0,2} $"
)
_ELSEWHERE = regex(
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
_SPLIT = regex(r"\W{0,3}$|[,;]| (?:in|at|near|from|on|of the|more|others?|further)\b")
_YEAR = regex(r"(?:19|20)(?<![\w.]..)[0-9]{2}(?!\w)")
_YEAR_BEFORE = regex(
    r"\b(?:in|of|since|by|until|from|to|and|during|early|mid|late|[A-Z][a-z]+)[ -]$"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = regex(rf"(?:{any_of(_MONTHS)})(?!\w)")


@attrs.frozen
class Mention:
    """A figure of a text, and what it counts.

    Attributes:
        start: Its first character, counted from 0.
        end: The first character after it and the words that say what it counts.
        topic: What it counts.
        readings: What it can mean, in the unit of what it counts.
        is_partial: Whether it seems to be of a part, or of something else than the operation.
        years: The years that its sentence names.
        months: The months that its sentence names, January as 1.
    """

    start: int
    end: int
    topic: Topic
    readings: tuple[Amount, ...]
    is_partial: bool
    years: frozenset[int]
    months: frozenset[int]


def mentions_in(prose: Prose) -> Iterator[Mention]:
    """Yield the figures of a text that count what operations have, by the words around them."""
    text, lower = map(_with_simple_spaces, (prose.every, prose.lower))
    for (start, end), found in groupby(
        figures_in(lower), lambda figure: prose.sentence(figure.start)
    ):
        yield from _in_sentence(Sentence(text[start:end], lower[start:end]), start, found)


def _in_sentence(sentence: Sentence, start: int, figures: Iterable[Figure]) -> Iterator[Mention]:
    read: list[tuple[Figure, Read, bool]] = []
    is_split = False
    for figure in figures:
        at, end = figure.start - start, figure.end - start
        if _is_year(sentence.text, at, end):
            continue
        found = read_none_at(sentence, end) if figure.is_none else read_at(sentence, at, end)
        if found:
            is_partial = figure.values[0] == 1 or _is_partial(sentence.lower, at, end)
            read.append((figure, found, is_partial))
        elif not figure.is_none:  # "three in Skopje and two in Bitola" are both parts
            is_split = is_split or _SPLIT.match(sentence.lower, end) is not None
    if not read:
        return
    is_split = is_split or _ELSEWHERE.search(sentence.lower) is not None
    years = frozenset(map(int, _YEAR.findall(sentence.text)))
    months = frozenset(_MONTHS.index(month) + 1 for month in _MONTH.findall(sentence.text))
    for figure, found, is_partial in read:
        unit = found.topic.unit
        yield Mention(
            start=figure.start,
            end=figure.end + found.length,
            topic=found.topic,
            readings=tuple(in_unit(reading, found.unit, unit) for reading in figure.readings),
            is_partial=is_partial or is_split,
            years=years,
            months=months,
        )


def _with_simple_spaces(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\n", " ")


def _is_year(text: str, start: int, end: int) -> bool:
    return _YEAR.fullmatch(text, start, end) is not None and (
        _YEAR_BEFORE.search(text, max(0, start - _MARGIN), start) is not None
    )


def _is_partial(lower: str, start: int, end: int) -> bool:
    return (
        _PART_BEFORE.search(lower, max(0, start - _MARGIN), start) is not None
        or _PART_AFTER.match(lower, end) is not None
    )
