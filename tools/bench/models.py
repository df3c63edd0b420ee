"""Models of the records for pydantic and msgspec, made from the classes of cscwb.

They have the same fields, refuse unknown ones, and match short forms by the same patterns. They
know nothing of calendars, of texts of several lines or of what to write instead.
"""

import datetime
import types
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import attrs
import msgspec
import pydantic

from cscwb.model import KINDS, Project


def _members(of: Any) -> list[Any]:
    return [one for one in get_args(of) if one is not type(None)]


def _is_union(of: Any) -> bool:
    return get_origin(of) in (Union, types.UnionType)


def _fields(of: Any) -> Iterator[Any]:
    """The fields of a class; of a value those that its short form does not say."""
    for field in attrs.fields(of):
        if not hasattr(of, "extras") or field.name in of.extras:
            yield field


@cache
def pydantic_model(of: Any) -> Any:
    """The model of a class; records have their id in them."""
    fields: dict[str, Any] = {}
    for field in _fields(of):
        needed = field.default is attrs.NOTHING
        fields[field.name] = (_pydantic_type(field.type), ... if needed else None)
    if hasattr(of, "extras"):
        fields["value"] = (_pydantic_short(of), ...)
    config = pydantic.ConfigDict(extra="forbid", regex_engine="python-re")
    return pydantic.create_model(of.__name__, __config__=config, **fields)


@cache
def pydantic_all() -> Any:
    """The model of one file with all records."""
    fields: dict[str, Any] = {
        kind: (tuple[pydantic_model(one.record), ...], ()) for kind, one in KINDS.items()
    }
    return pydantic.create_model(
        "All",
        __config__=pydantic.ConfigDict(extra="forbid"),
        format=(int, ...),
        project=(pydantic_model(Project), ...),
        **fields,
    )


def _pydantic_short(of: Any) -> Any:
    pattern = pydantic.StringConstraints(pattern=f"^(?:{of.pattern})$")
    # CSafeLoader makes dates of dates.
    return Union[Annotated[str, pattern], int, datetime.date]  # noqa: UP007


def _pydantic_type(of: Any) -> Any:
    if get_origin(of) is tuple:
        return tuple[_pydantic_type(get_args(of)[0]), ...]
    if _is_union(of):
        return Union[tuple(_pydantic_type(one) for one in _members(of))]  # noqa: UP007
    if hasattr(of, "extras"):
        return Union[_pydantic_short(of), pydantic_model(of)]  # noqa: UP007
    return pydantic_model(of) if attrs.has(of) else of


@cache
def struct(of: Any) -> Any:
    """The struct of a class; records have their id in them."""
    fields: list[Any] = []
    for field in _fields(of):
        kind = _struct_type(field.type)
        needed = field.default is attrs.NOTHING
        fields.append((field.name, kind) if needed else (field.name, kind | None, None))
    if hasattr(of, "extras"):
        fields.append(("value", _struct_short(of)))
    return msgspec.defstruct(of.__name__, fields, forbid_unknown_fields=True, kw_only=True)


@cache
def struct_all() -> Any:
    """The struct of one file with all records."""
    fields: list[Any] = [("format", int), ("project", struct(Project))]
    fields += [(name, tuple[struct(one.record), ...], ()) for name, one in KINDS.items()]
    return msgspec.defstruct("All", fields, forbid_unknown_fields=True)


def _struct_short(of: Any) -> Any:
    pattern = msgspec.Meta(pattern=f"^(?:{of.pattern})$")
    return Union[Annotated[str, pattern], int]  # noqa: UP007


def _struct_type(of: Any) -> Any:
    if get_origin(of) is tuple:
        return tuple[_struct_type(get_args(of)[0]), ...]
    if _is_union(of):
        members = _members(of)
        # msgspec takes one kind of text in a union.
        return _struct_type(members[0]) if len(members) == 1 else str
    if hasattr(of, "extras"):
        return Union[_struct_short(of), struct(of)]  # noqa: UP007
    return struct(of) if attrs.has(of) else of
