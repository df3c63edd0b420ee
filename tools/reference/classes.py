"""What classes the records are made of, and what their docstrings say."""

import importlib
import inspect
import pkgutil
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

import attrs

import cscwb.model
from cscwb.model import KINDS, JhaAgency, Other, Project
from cscwb.schema import attributes_of
from cscwb.storage.records.fields import kind_in_words

RECORDS: Mapping[str, type[Any]] = {
    "project": Project,
    **{folder: kind.record for folder, kind in KINDS.items()},
}
"""The classes of records by the name of their folder; that of the project by its own."""

_LINK = re.compile(r"`([^`<]+) <(\S+)>`__")
_TITLES: Mapping[type, str] = {JhaAgency: "JHA agency"}


@attrs.frozen
class Docstring:
    """What a docstring says.

    Attributes:
        first: Its first line.
        body: Its other paragraphs, as Markdown.
        source: Where the words of a vocabulary come from; "" when it does not say.
        attributes: What it says of each attribute.
    """

    first: str
    body: str
    source: str
    attributes: Mapping[str, str]


def docstring(of: type) -> Docstring:
    """The docstring of a class, as Markdown."""
    first, *others = (inspect.getdoc(of) or "").partition("\n\nAttributes:")[0].split("\n\n")
    paragraphs = [_as_markdown(" ".join(one.split("\n"))) for one in others]
    source = next((one for one in paragraphs if one.startswith("Source: ")), "")
    body = "\n\n".join(one for one in paragraphs if one != source)
    attributes = {name: _for_people(_as_markdown(text)) for name, text in attributes_of(of)}
    return Docstring(_as_markdown(first), body, source.removeprefix("Source: "), attributes)


def _as_markdown(text: str) -> str:
    text = _LINK.sub(r"[\1](\2)", text).replace("``", "`")
    return re.sub(r"\bKosovo\b\*?", r"Kosovo\\*", text)


def _for_people(text: str) -> str:
    """The text without words that only programmers know."""
    return re.sub(r'\bNone\b|""', "nothing", text)


def fields_of(of: type) -> tuple[str, ...]:
    """The names of the fields that somebody can write; of a value, what a mapping adds to it."""
    if hasattr(of, "extras"):
        return tuple(of.extras)
    return tuple(field.name for field in attrs.fields(of))


def kinds_in(of: Any) -> tuple[type, ...]:
    """The classes in an annotation, such as ``Span | None`` or ``tuple[Seizure, ...]``."""
    if get_origin(of) in (tuple, Union, types.UnionType):
        return tuple(kind for one in get_args(of) if one is not ... for kind in kinds_in(one))
    return () if of is types.NoneType else (of,)


def title(of: type) -> str:
    """The heading of a class: ``Person measure``; that of a kind of record is its folder's."""
    for folder, record in RECORDS.items():
        if of is record:
            return folder.capitalize()
    return _TITLES.get(of) or words(of).capitalize()


def words(of: type) -> str:
    """The class in a sentence, without an article: ``person measure``."""
    return _TITLES.get(of) or kind_in_words(of).partition(" ")[2]


def holders(of: type) -> "tuple[tuple[type, attrs.Attribute[Any]], ...]":
    """The fields that hold something of a class, with the classes that have the fields."""
    return tuple(
        (owner, field)
        for owner in (*RECORDS.values(), *PARTS, *VALUES)
        for field in attrs.fields(owner)
        if of in kinds_in(field.type)
    )


def _held_by(classes: Iterable[type]) -> Iterator[type]:
    """The attrs classes in the fields of classes, in their fields and so on, each once."""
    seen: dict[type, None] = {}
    waiting = list(classes)
    while waiting:
        for field in attrs.fields(waiting.pop(0)):
            for kind in kinds_in(field.type):
                if attrs.has(kind) and kind is not Other and kind not in seen:
                    seen[kind] = None
                    waiting.append(kind)
    yield from seen


def _vocabularies() -> Iterator[type[StrEnum]]:
    for module in pkgutil.iter_modules(cscwb.model.__path__):
        for one in vars(importlib.import_module(f"cscwb.model.{module.name}")).values():
            if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum:
                yield one


_HELD = tuple(_held_by(RECORDS.values()))
PARTS: tuple[type[Any], ...] = tuple(
    sorted((one for one in _HELD if not hasattr(one, "extras")), key=title)
)
"""The classes of parts of records, by their headings."""

VALUES: tuple[type[Any], ...] = tuple(
    sorted((one for one in _HELD if hasattr(one, "extras")), key=title)
)
"""The classes of values, by their headings."""

VOCABULARIES: tuple[type[StrEnum], ...] = tuple(sorted(set(_vocabularies()), key=title))
"""Every list of words in the model, by its heading."""
