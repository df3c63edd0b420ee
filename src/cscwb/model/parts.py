"""The parts of records at any depth, each with its path."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import attrs

from cscwb.model.field_path import ROOT, FieldPath, Steps


def parts_of(record: Any, *classes: type) -> Iterator[tuple[FieldPath, Any]]:
    """Find every part of the record, or the record itself, that is of one of the classes."""
    if type(record) in classes:
        yield ROOT, record
    found: list[tuple[FieldPath, Any]] = []
    _collect(record, (), classes, found)
    yield from found


def texts_inside(value: Any) -> Iterator[str]:
    """Find every text inside a value, including ids."""
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
    owner: Any, path: Steps, classes: tuple[type, ...], found: list[tuple[FieldPath, Any]]
) -> None:
    for name, further in _fields(owner.__class__, classes):
        value = getattr(owner, name)
        if not value:
            continue
        items = enumerate(value) if type(value) is tuple else ((-1, value),)
        for index, item in items:
            inner = (*path, name) if index < 0 else (*path, name, index)
            if type(item) in classes:
                found.append((FieldPath(inner), item))
            if further:
                _collect(item, inner, classes, found)


@cache
def _fields(of: type, classes: tuple[type, ...]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that can hold such parts, each with whether these hold more.

    Computed once for each class: most fields hold none, and are never visited.
    """
    if not attrs.has(of):
        return ()
    held = {field.name: _held(field.type) for field in attrs.fields(of)}
    further = {name: any(_fields(kind, classes) for kind in kinds) for name, kinds in held.items()}
    return tuple(
        (name, further[name])
        for name, kinds in held.items()
        if further[name] or not kinds.isdisjoint(classes)
    )


def _held(annotation: Any) -> set[type]:
    """Return the classes of parts and texts in an annotation like ``tuple[Seizure, ...]``."""
    if isinstance(annotation, type) and (attrs.has(annotation) or annotation is str):
        return {annotation}
    return set().union(*(_held(inner) for inner in get_args(annotation)))
