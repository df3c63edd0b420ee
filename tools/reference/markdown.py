"""Small pieces of Markdown that the pages share."""

import types
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

import attrs

from cscwb.model import KINDS, Jurisdiction, Other
from cscwb.rules.references import REFERENCES
from reference.classes import RECORDS, holders, kinds_in, title, words

_SIMPLE = {str: "text", int: "whole number", bool: "`true` or `false`", Decimal: "figure"}
_BAR = r"\|"
_OR_OTHER = ", or `other (label)`"


def paragraphs(*texts: str) -> str:
    """The texts that are not empty, with an empty line between them and a line's end."""
    return "\n\n".join(text.strip("\n") for text in texts if text) + "\n"


def code(text: object) -> str:
    """The text as code."""
    return f"`{text}`"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a head; "" without rows."""
    lines = [_row(row) for row in rows]
    return "\n".join([_row(head), "|" + "---|" * len(head), *lines]) if lines else ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', _BAR) for cell in cells)} |"


def link(of: type, label: str = "", *, page: str = "") -> str:
    """A link to the section of a class, from the page of records or from another one."""
    home = "vocabularies.md" if issubclass(of, StrEnum) else "records.md"
    anchor = title(of).lower().replace(" ", "-")
    return f"[{label or words(of)}]({'' if home == (page or 'records.md') else home}#{anchor})"


def used_in(of: type, *, page: str = "") -> str:
    """A sentence with the fields that hold something of a class; "" when none does."""
    owners: dict[str, list[str]] = {}
    for owner, field in holders(of):
        owners.setdefault(field.name, []).append(link(owner, page=page))
    named = [f"`{name}` of {_joined(links, 'and')}" for name, links in owners.items()]
    return f"Used in {'; '.join(named)}." if named else ""


def in_words(owner: type, field: "attrs.Attribute[Any]") -> str:
    """What a field holds, in words, with links to what they mean."""
    kinds = kinds_in(field.type)
    many = get_origin(_without_none(field.type)) is tuple
    if field.name == "components" and str in kinds:
        held = f"{'ids' if many else 'id'} of {link(_component(), 'components')} of the project"
    elif (owner, field.name) in REFERENCES:
        held = _ids(REFERENCES[owner, field.name], many=many)
    else:
        held = _kind(kinds[0], many=many)
    if kinds[0] is Jurisdiction and str in kinds:
        by_id = held if (owner, field.name) in REFERENCES else "id of a record"
        held = f"{_kind(Jurisdiction, many=many)}, or {by_id}"
    other = _OR_OTHER if Other in kinds else ""
    return f"{'list of ' if many else ''}{held}{other}"


def _component() -> type:
    return next(
        kind
        for field in attrs.fields(RECORDS["project"])
        if field.name == "components"
        for kind in kinds_in(field.type)
    )


def _without_none(of: Any) -> Any:
    if get_origin(of) in (Union, types.UnionType):
        return next(one for one in get_args(of) if one is not types.NoneType)
    return of


def _ids(kinds: Sequence[str], *, many: bool) -> str:
    records = [KINDS[kind].record for kind in kinds]
    if many:
        return f"ids of {_joined([link(one, title(one).lower()) for one in records], 'or')}"
    articles = [KINDS[kind].name.split()[0] for kind in kinds]
    named = [f"{a} {link(one)}" for a, one in zip(articles, records, strict=True)]
    return f"id of {_joined(named, 'or')}"


def _kind(of: type, *, many: bool) -> str:
    if of in _SIMPLE:
        return "texts" if many and of is str else _SIMPLE[of]
    if issubclass(of, StrEnum):
        return f"{'words' if many else 'word'} of {link(of)}"
    return link(of, _plural(words(of)) if many else words(of))


def _plural(noun: str) -> str:
    if noun.endswith("y"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "s")) else f"{noun}s"


def _joined(named: Sequence[str], word: str) -> str:
    *first, last = named
    return f"{', '.join(first)} {word} {last}" if first else last
