"""Quotes that a word processor has made: around a value of a file they become part of it."""

from collections.abc import Iterator, Mapping, Sequence

from cscwb.errors import Problem
from cscwb.model import Article, Event, Institution, Operation, Place, Project, Record, Records
from cscwb.model.parts import Trail, parts_of, place_of
from cscwb.model.values import in_curly_quotes, not_quotes

_LISTS: Mapping[type, tuple[str, ...]] = {
    Article: ("topics",),
    Event: ("places", "topics"),
    Operation: ("places",),
    Institution: ("acronyms", "aliases"),
    Project: ("short_names",),
}
"""Lists of names and labels; in sentences a quotation may stand alone."""


def name_is_not_in_curly_quotes(records: Records) -> Iterator[Problem]:
    """A name or label has no quotes of a word processor around it, nor around it and the next."""
    for record in records:
        for field in _LISTS.get(type(record), ()):
            yield from _found(record, field, [str(one) for one in getattr(record, field)])
        for way, place in parts_of(record, Place):
            if way and way[0] and in_curly_quotes(str(place)):
                yield _problem(record, way, str(place))


def _found(record: Record, field: str, items: Sequence[str]) -> Iterator[Problem]:
    end = 0
    for index, item in enumerate(items):
        if index < end or not in_curly_quotes(item):
            continue
        end = _end(items, index)
        yield _problem(record, (None, field, index), ", ".join(items[index:end]))


def _problem(record: Record, way: Trail, text: str) -> Problem:
    return Problem(code="quotes", message=not_quotes(text), record=record.id, place=place_of(way))


def _end(items: Sequence[str], start: int) -> int:
    """After the item that ends what this one begins, since a comma in no quotes parts items."""
    if items[start][0] not in "“„«‘" or items[start][-1] in "“”»’":
        return start + 1
    ends = (at for at in range(start + 1, len(items)) if items[at][-1] in "“”»’")
    return next(ends, start) + 1
