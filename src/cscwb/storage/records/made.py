"""Records that were made in Python: whether a file can hold them, and what is wrong if not.

A class does not look at the types of its values, so that reading is quick; what was read has them.
"""

from collections.abc import Iterator
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

import attrs

from cscwb.errors import Problem
from cscwb.model import KINDS, Record, Records, class_of
from cscwb.storage.formats.places import place_of
from cscwb.storage.records.convert import ConversionError, Fault, Steps, from_plain, to_plain
from cscwb.storage.records.fields import unknown_key


def plain_of(record: Record, kind: str) -> dict[str, Any]:
    """What a file says of a record of a kind, ``project`` too.

    Raises:
        ConversionError: It would not be read again as a record of that kind.
    """
    of = class_of(kind)
    if faults := tuple(_misplaced(record, of, ())):
        raise ConversionError(faults)
    data = to_plain(record)
    from_plain(data, of)
    return data


def sound(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """The records that a file can hold, and what is wrong with the others.

    The others are `Records.unreadable`, as those of a broken file are.
    """
    problems: list[Problem] = []
    unreadable = set(records.unreadable)

    def holds(kind: str, record: Record) -> bool:
        found = [
            Problem(
                code=fault.code,
                message=fault.message,
                record=str(record.id),
                place=place_of(fault.steps),
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
            kind: tuple(one for one in getattr(records, kind) if holds(kind, one)) for kind in KINDS
        },
    }
    if not problems:
        return records, ()
    return attrs.evolve(records, **kept, unreadable=frozenset(unreadable)), tuple(problems)


def _faults(record: Record, kind: str) -> tuple[Fault, ...]:
    try:
        plain_of(record, kind)
    except ConversionError as error:
        return error.faults
    return ()


def _misplaced(value: object, of: Any, steps: Steps) -> Iterator[Fault]:
    """Each value of another type than its field, and each field that its class does not have."""
    kinds = get_args(of) if isinstance(of, UnionType) else (of,)
    kind = next((one for one in kinds if _is_a(value, one)), None)
    if kind is None:
        yield Fault("type", _sentence(value, kinds), steps)
    elif get_origin(kind) is tuple and isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _misplaced(item, get_args(kind)[0], (*steps, index))
    elif attrs.has(kind):
        own: Any = type(value)
        for name in attrs.fields_dict(own).keys() - attrs.fields_dict(kind).keys():
            yield Fault("unknown-key", unknown_key(name, "", kind), (*steps, name), at_key=True)
        for field in attrs.fields(kind):
            yield from _misplaced(getattr(value, field.name), field.type, (*steps, field.name))


def _is_a(value: object, kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return isinstance(value, str)  # a word is judged when it is read
    return isinstance(value, get_origin(kind) or kind)


def _sentence(value: object, kinds: tuple[Any, ...]) -> str:
    expected = " or ".join(_name(one) for one in kinds if one is not type(None))
    if isinstance(value, str) and kinds[0] == tuple[str, ...]:
        return f"expected {expected}, found {value!r}; write ({value!r},)"
    if isinstance(value, str) and hasattr(kinds[0], "parse"):
        return (
            f"expected {expected}, found {value!r}; {kinds[0].__name__}.parse makes one of a text"
        )
    return f"expected {expected}, found {value!r}"


def _name(kind: Any) -> str:
    if isinstance(kind, UnionType):
        return " or ".join(_name(one) for one in get_args(kind))
    return f"tuple of {_name(get_args(kind)[0])}" if get_origin(kind) is tuple else kind.__name__
