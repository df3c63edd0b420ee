"""The parts of records, wherever in them they are, with the path that leads to each."""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias, get_args

import attrs

__all__ = ["Trail", "parts_of", "place_of"]

Trail: TypeAlias = tuple["Trail", str, int] | None
"""The way to a part: that of its owner, the field, and the index or -1. None is the record."""


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
    """The attrs classes in an annotation, such as ``tuple[Seizure, ...]`` or ``Span | None``."""
    if isinstance(annotation, type) and attrs.has(annotation):
        return {annotation}
    return set().union(*(_held(one) for one in get_args(annotation)))
