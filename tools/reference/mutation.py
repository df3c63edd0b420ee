"""Records without a field: what shows which part of a report comes from it."""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from cscwb.model import (
    KINDS,
    Amount,
    Article,
    Commodity,
    Count,
    Day,
    Jurisdiction,
    Logo,
    Money,
    Other,
    Photo,
    Quantity,
    Records,
    Span,
)
from cscwb.rules.references import REFERENCES
from reference.classes import kinds_in

_ANCHOR = re.compile(r"\[\^[^\]]*\]")


def without(records: Records, owner: type, name: str) -> Records:
    """The records with a field taken out of everything that is of a class.

    A field that is needed, or that nowhere says anything but what it says when it is left out, is
    changed to another valid value.

    Args:
        records: The records.
        owner: The class of a record, a part or a value.
        name: The name of its field.
    """
    field = attrs.fields_dict(owner)[name]
    if field.default is not attrs.NOTHING:
        left_out = _changed(records, owner, lambda one: _evolved(one, name, _default(field, one)))
        if left_out != records:
            return left_out
    return _changed(
        records, owner, lambda one: _evolved(one, name, _other(records, owner, field, one))
    )


def _changed(records: Records, owner: type, change: Callable[[Any], Any]) -> Records:
    fields = ("project", *KINDS)
    return attrs.evolve(
        records, **{one: _in(getattr(records, one), owner, change) for one in fields}
    )


def _in(value: Any, owner: type, change: Callable[[Any], Any]) -> Any:
    """A value with the change made to all in it that is of a class; itself where nothing is."""
    if isinstance(value, tuple):
        items = tuple(_in(item, owner, change) for item in value)
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items
    of: type = type(value)
    if not _may_hold(of, owner):
        return value
    found = {
        field.name: new
        for field in attrs.fields(of)
        if (new := _in(old := getattr(value, field.name), owner, change)) is not old
    }
    value = attrs.evolve(value, **found) if found else value
    return change(value) if of is owner else value


@cache
def _may_hold(of: type, owner: type) -> bool:
    """Whether something of a class is or can hold something of another one."""
    return of is owner or (
        attrs.has(of)
        and any(
            _may_hold(kind, owner)
            for field in attrs.fields(of)
            for kind in kinds_in(field.type)
            if kind is not of
        )
    )


def _evolved(one: Any, name: str, value: Any) -> Any:
    if getattr(one, name) == value:
        return one
    if isinstance(one, Article) and name == "footnotes":  # a body names its notes
        one = attrs.evolve(one, body=_ANCHOR.sub("", one.body))
    return attrs.evolve(one, **{name: value})


def _default(field: "attrs.Attribute[Any]", one: Any) -> Any:
    default: Any = field.default
    if not hasattr(default, "takes_self"):  # not a factory
        return default
    return default.factory(one) if default.takes_self else default.factory()


def _other(records: Records, owner: type, field: "attrs.Attribute[Any]", one: Any) -> Any:
    """Another valid value of a field."""
    value = getattr(one, field.name)
    if isinstance(value, str) and (kinds := REFERENCES.get((owner, field.name))):
        ids = (record.id for kind in kinds for record in getattr(records, kind))
        return next(known for known in ids if known != value)
    if isinstance(one, Photo | Logo) and field.name == "file":
        files = (logo.file for logo in records.project.logos) if records.project else iter(())
        return next((known for known in files if known != value), value)
    match value:
        case Other():
            return Other("something else")
        case StrEnum():
            words = list(type(value))
            return words[(words.index(value) + 1) % len(words)]
        case str():
            return f"{value} (changed)"
        case tuple():
            return value[::-1]
        case Day():
            return Day(value.year, 2 if value.month == 1 else 1)
        case Span():
            return Span(Day(value.start.year - 1), Day(value.start.year + 3))
        case Amount() | Count() | Quantity() | Money() | Commodity():
            return type(value).parse(_OTHERS[type(value)])
        case Jurisdiction():
            return Jurisdiction("IT")
        case _:
            return value


_OTHERS = {Amount: "999", Count: "999", Quantity: "999 dose", Money: "1 CHF", Commodity: "khat"}
