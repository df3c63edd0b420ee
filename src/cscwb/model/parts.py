"""The parts of records, wherever in them they are, with the path that leads to each."""

import re
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

import attrs

Trail: TypeAlias = tuple["Trail", str, int] | None
"""The way to a part: that of its owner, the field, and the index or -1. None is the record."""

NOTHING: Final = object()
"""What `value_at` gives for a path that leads nowhere; None is the value of an empty field."""

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


def parts_of(record: Any, *classes: type) -> Iterator[tuple[Trail, Any]]:
    """Every part of the record that is of one of the classes, the record itself among them."""
    if type(record) in classes:
        yield None, record
    found: list[tuple[Trail, Any]] = []
    _collect(record, None, classes, found)
    yield from found


def place_of(trail: Trail, field: str = "") -> str:
    """A trail as a text, such as ``seizures[0].value``; with the name of a field at its end."""
    steps = [field] if field else []
    while trail is not None:
        trail, name, index = trail
        steps.append(name if index < 0 else f"{name}[{index}]")
    return ".".join(reversed(steps))


def value_at(record: Any, path: str) -> Any:
    """The value that a path such as ``seizures[0].value`` leads to, or `NOTHING`."""
    value = record
    for number, name in _STEP.findall(path):
        if number:
            if not isinstance(value, tuple) or int(number) >= len(value):
                return NOTHING
            value = value[int(number)]
        elif not attrs.has(type(value)) or name not in attrs.fields_dict(type(value)):
            return NOTHING
        else:
            value = getattr(value, name)
    return value


def types_at(of: type, path: str) -> tuple[Any, ...]:
    """The types of what the path of a field may lead to in a class; nothing for a wrong path."""
    kinds: tuple[Any, ...] = (of,)
    for number, name in _STEP.findall(path):
        if number:
            found = [get_args(kind)[0] for kind in kinds if get_origin(kind) is tuple]
        else:
            classes = [attrs.fields_dict(kind) for kind in kinds if attrs.has(kind)]
            found = [fields[name].type for fields in classes if name in fields]
        kinds = tuple(one for kind in found for one in _choices(kind) if one is not type(None))
    return kinds


def _choices(annotation: Any) -> tuple[Any, ...]:
    """The types of a choice such as ``Span | None``; a single one is its own."""
    is_choice = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if is_choice else (annotation,)


def texts_inside(value: Any) -> Iterator[str]:
    """Every text inside of a value, ids among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_inside(item)
    else:
        for name in _names(value.__class__):
            if part := getattr(value, name):  # most are empty
                yield from texts_inside(part)


@cache
def _names(of: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(of)) if attrs.has(of) else ()


def _collect(
    owner: Any, trail: Trail, classes: tuple[type, ...], found: list[tuple[Trail, Any]]
) -> None:
    for name, further in _fields(owner.__class__, classes):
        value = getattr(owner, name)
        if not value:
            continue
        items = enumerate(value) if type(value) is tuple else ((-1, value),)
        for index, item in items:
            way = (trail, name, index)
            if type(item) in classes:
                found.append((way, item))
            if further:
                _collect(item, way, classes, found)


@cache
def _fields(of: type, classes: tuple[type, ...]) -> tuple[tuple[str, bool], ...]:
    """The fields of a class that can hold such parts, and whether these can hold further ones.

    Found out once for each class: most fields hold none, and are never looked at.
    """
    if not attrs.has(of):
        return ()
    held = {field.name: _held(field.type) for field in attrs.fields(of)}
    further = {name: any(_fields(one, classes) for one in kinds) for name, kinds in held.items()}
    return tuple(
        (name, further[name])
        for name, kinds in held.items()
        if further[name] or not kinds.isdisjoint(classes)
    )


def _held(annotation: Any) -> set[type]:
    """The classes of parts and of texts in an annotation, such as ``tuple[Seizure, ...]``."""
    if isinstance(annotation, type) and (attrs.has(annotation) or annotation is str):
        return {annotation}
    return set().union(*(_held(one) for one in get_args(annotation)))
