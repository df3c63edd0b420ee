"""The path of a field, such as ``seizures[0].quantity``."""

from types import UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin

import attrs

from cscwb.patterns import regex

Steps: TypeAlias = tuple[str | int, ...]
"""The names of fields and the indexes of items that lead to a value."""

NOTHING: Final = object()
"""What `FieldPath.value_in` returns for a path that leads nowhere; an empty field is None."""

_NAME = r"[^.\[\]]+"
_INDEX = r"(?:0|[1-9][0-9]{0,8})"  # a longer one is of no list, and int() refuses very long ones
_STEP = regex(rf"\[({_INDEX})\]|\.?({_NAME})")
_PATH = regex(rf"(?:(?:{_NAME}|\[{_INDEX}\])(?:\.{_NAME}|\[{_INDEX}\])*)?")


class FieldPath(tuple[str | int, ...]):
    """The steps that lead from a record, or from plain data, to a value in it.

    `parse` and `str` are inverse: ``seizures[0].quantity`` has the steps
    ``("seizures", 0, "quantity")``. The path without steps leads to the record itself.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "FieldPath":
        """Return the path that a text spells; any other text becomes a name that no field has."""
        if not _PATH.fullmatch(text):
            return cls((text,))
        steps = _STEP.findall(text)
        return cls(int(index) if index else name for index, name in steps)

    def __str__(self) -> str:
        """Spell the path: ``seizures[0].quantity``."""
        parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in self]
        return "".join(parts).removeprefix(".")

    @property
    def is_well_formed(self) -> bool:
        """Whether `parse` reads the text of the path back as the same steps."""
        return _PATH.fullmatch(str(self)) is not None

    def at(self, *steps: str | int) -> "FieldPath":
        """Return the path with further steps."""
        return FieldPath((*self, *steps))

    def value_in(self, owner: Any) -> Any:
        """Return the value that it leads to in a record or in plain data, or `NOTHING`."""
        value = owner
        for step in self:
            if isinstance(step, int):
                if not isinstance(value, tuple | list) or step >= len(value):
                    return NOTHING
                value = value[step]
            elif isinstance(value, dict):
                if step not in value:
                    return NOTHING
                value = value[step]
            elif not attrs.has(type(value)) or step not in attrs.fields_dict(type(value)):
                return NOTHING
            else:
                value = getattr(value, step)
        return value

    def types_in(self, of: type) -> tuple[Any, ...]:
        """Return the types that a value at this path may have in a class; none when it is wrong."""
        kinds: tuple[Any, ...] = (of,)
        for step in self:
            if isinstance(step, int):
                found = [get_args(kind)[0] for kind in kinds if get_origin(kind) is tuple]
            else:
                fields = [attrs.fields_dict(kind) for kind in kinds if attrs.has(kind)]
                found = [named[step].type for named in fields if step in named]
            choices = [choice for kind in found for choice in _choices(kind)]
            kinds = tuple(choice for choice in choices if choice is not type(None))
        return kinds


ROOT: Final = FieldPath()
"""The path that leads to the record itself."""


def _choices(annotation: Any) -> tuple[Any, ...]:
    """Return the types of a choice such as ``Span | None``; a single one is its own."""
    is_choice = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if is_choice else (annotation,)
