"""Records that were made in Python: whether a file can hold them, and what is wrong if not.

A class does not look at the types of its values, so that reading is quick; what was read has them.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, get_args, get_origin

import attrs

from cscwb.errors import Problem
from cscwb.model import KINDS, Record, Records, class_of
from cscwb.model.field_path import ROOT, FieldPath
from cscwb.storage.records.convert import ConversionError, DataFault, from_plain, to_plain
from cscwb.storage.records.fields import unknown_key
from cscwb.storage.records.reading import Reading


def to_checked_plain(record: Record, kind: str) -> dict[str, Any]:
    """Return what a file says of a record of a kind, ``project`` too.

    Raises:
        ConversionError: It would not be read again as a record of that kind.
    """
    of: Any = class_of(kind)
    if not _fits(of)(record) and (faults := tuple(_misplaced(record, of, ROOT))):
        raise ConversionError(faults)
    data = to_plain(record)
    from_plain(data, of)
    return data


def keep_valid(records: Records) -> tuple[Reading, tuple[Problem, ...]]:
    """Return the records that a file can hold, and what is wrong with the others.

    The others are `Reading.unreadable`, like those of a broken file.
    """
    problems: list[Problem] = []
    unreadable: set[tuple[str, str]] = set()

    def holds(kind: str, record: Record) -> bool:
        found = [
            Problem(
                code=fault.code,
                message=fault.message,
                record=str(record.id),
                place=str(fault.path),
            )
            for fault in _faults(record, kind)
        ]
        problems.extend(found)
        if found:
            unreadable.add((kind, record.id))
        return not found

    project = records.project
    kept: dict[str, Any] = {
        "project": project if project and holds("project", project) else None,
        **{
            kind: tuple(record for record in getattr(records, kind) if holds(kind, record))
            for kind in KINDS
        },
    }
    if not problems:
        return Reading.of_records(records), ()
    valid = attrs.evolve(records, **kept)
    return Reading.of_records(valid, unreadable=frozenset(unreadable)), tuple(problems)


def _faults(record: Record, kind: str) -> tuple[DataFault, ...]:
    try:
        to_checked_plain(record, kind)
    except ConversionError as error:
        return error.faults
    return ()


@cache
def _fits(of: Any) -> Callable[[Any], bool]:
    """Return a function that says whether a value, and each value in it, is surely of a type.

    It is made once for each type, so that no annotation is looked at again for each record.
    """
    if isinstance(of, UnionType):
        choices = [_fits(kind) for kind in get_args(of)]
        return lambda value: any(fits(value) for fits in choices)
    if get_origin(of) is tuple:
        fits_item = _fits(get_args(of)[0])
        return lambda value: type(value) is tuple and all(map(fits_item, value))
    if not attrs.has(of):
        kind = str if issubclass(of, StrEnum) else of  # a word is judged when it is read
        return lambda value: isinstance(value, kind)
    fields = [
        (attrgetter(field.name), field.default, _fits(field.type)) for field in attrs.fields(of)
    ]

    def fits_class(value: object) -> bool:
        if type(value) is not of:
            return False
        for get, default, fits in fields:
            held = get(value)
            if held is not default and not fits(held):
                return False
        return True

    return fits_class


def _misplaced(value: object, of: Any, path: FieldPath) -> Iterator[DataFault]:
    """Yield each value of another type than its field, and each field that its class lacks."""
    kinds = get_args(of) if isinstance(of, UnionType) else (of,)
    kind = next((choice for choice in kinds if _is_a(value, choice)), None)
    if kind is None:
        yield DataFault("type", _sentence(value, kinds), path)
    elif get_origin(kind) is tuple and isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _misplaced(item, get_args(kind)[0], path.at(index))
    elif attrs.has(kind):
        own: Any = type(value)
        for name in attrs.fields_dict(own).keys() - attrs.fields_dict(kind).keys():
            yield DataFault("unknown-key", unknown_key(name, "", kind), path.at(name), at_key=True)
        for field in attrs.fields(kind):
            yield from _misplaced(getattr(value, field.name), field.type, path.at(field.name))


def _is_a(value: object, kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return isinstance(value, str)  # a word is judged when it is read
    return isinstance(value, get_origin(kind) or kind)


def _sentence(value: object, kinds: tuple[Any, ...]) -> str:
    expected = " or ".join(_name(kind) for kind in kinds if kind is not type(None))
    if isinstance(value, str) and kinds[0] == tuple[str, ...]:
        return f"expected {expected}, found {value!r}; write ({value!r},)"
    if isinstance(value, str) and hasattr(kinds[0], "parse"):
        return (
            f"expected {expected}, found {value!r}; {kinds[0].__name__}.parse makes one of a text"
        )
    return f"expected {expected}, found {value!r}"


def _name(kind: Any) -> str:
    if isinstance(kind, UnionType):
        return " or ".join(_name(choice) for choice in get_args(kind))
    return f"tuple of {_name(get_args(kind)[0])}" if get_origin(kind) is tuple else kind.__name__
