"""Curly quotes from a word processor, which become part of a value in a file."""

from collections.abc import Iterator, Mapping, Sequence

from cscwb.errors import Problem
from cscwb.model import Article, Event, Institution, Operation, Place, Project, Record, Records
from cscwb.model.field_path import FieldPath
from cscwb.model.parts import parts_of
from cscwb.model.values import in_curly_quotes, not_quotes
from cscwb.rules import samples
from cscwb.rules.rule import Rule

_LISTS: Mapping[type, tuple[str, ...]] = {
    Article: ("topics",),
    Event: ("places", "topics"),
    Operation: ("places",),
    Institution: ("acronyms", "aliases"),
    Project: ("short_names",),
}
"""Lists of names and labels; in sentences a quotation may stand alone."""


def find_curly_quotes(records: Records) -> Iterator[Problem]:
    """Find names and labels in curly quotes, alone or together with the next one."""
    for record in records:
        for field in _LISTS.get(type(record), ()):
            yield from _found(record, field, [str(item) for item in getattr(record, field)])
        for path, place in parts_of(record, Place):
            if in_curly_quotes(str(place)) and "." in str(path):  # the others are in _LISTS
                yield _problem(record, path, str(place))


def _found(record: Record, field: str, items: Sequence[str]) -> Iterator[Problem]:
    end = 0
    for index, item in enumerate(items):
        if index < end or not in_curly_quotes(item):
            continue
        end = _end(items, index)
        yield _problem(record, FieldPath((field, index)), ", ".join(items[index:end]))


def _problem(record: Record, path: FieldPath, text: str) -> Problem:
    return QUOTES.problem(not_quotes(text), record=record.id, place=str(path))


def _end(items: Sequence[str], start: int) -> int:
    """Return the index after the item that closes the quotes; a comma in them splits items."""
    if items[start][0] not in "“„«‘" or items[start][-1] in "“”»’":
        return start + 1
    ends = (at for at in range(start + 1, len(items)) if items[at][-1] in "“”»’")
    return next(ends, start) + 1


QUOTES = Rule(
    code="quotes",
    cause="A value is in the quotes of a word processor, which mean nothing in a file.",
    remedy='Write `"` on both sides, or no quotes when the value has no comma.',
    wrong=samples.raid("places: [“Prilep, MK”]"),
    right=samples.raid('places: ["Prilep, MK"]'),
    records=(find_curly_quotes,),
)
