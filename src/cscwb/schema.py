"""JSON Schema of the records, for editors: completion, descriptions and errors while you type.

It is made from the classes of the records, so it is always up to date. It accepts every record
that cscwb reads, and does not check what depends on other records, such as references.

The draft is 07, the one that yaml-language-server supports in full
(https://github.com/redhat-developer/yaml-language-server#readme).
"""

import inspect
import os
import re
import types
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeAlias, Union, get_args, get_origin

import attrs

from cscwb.model import KINDS, Jurisdiction, Other, Project
from cscwb.patterns import regex
from cscwb.project_folder import refuse_part_of_project
from cscwb.storage.formats.json_writer import dumps
from cscwb.storage.records.migrate import FORMAT
from cscwb.whole_files import write_files

SCHEMAS = ("project", *KINDS, "records")
"""Schemas: for ``project.yaml``, for the files of each kind, for one file of all records."""

Schema: TypeAlias = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_MAX_ITEMS = 10_000

# yaml-language-server shows the message in place of the pattern.
_MESSAGE = "patternErrorMessage"
_ID: Schema = {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    _MESSAGE: "Write lower-case words and figures joined by hyphens, such as visit-to-rome.",
}
_WORD = regex(r"[\w/-]+")
_ENTRY = regex(r"    (\w+): (.*)")
_SIMPLE: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Other: {
        "type": "string",
        "pattern": f"^(?:{Other.pattern})$",
        _MESSAGE: "Write a word of the list, or another one as: other (book launch).",
    },
}


def schema(name: str) -> Schema:
    """Return the JSON Schema of the files of a kind; equal for equal versions of cscwb.

    Args:
        name: One of `SCHEMAS`.

    Raises:
        KeyError: There is no schema of that name.
    """
    definitions: dict[str, Schema] = {}
    if name == "records":
        fields = {"project": _reference(Project, definitions)} | {
            kind: _list_of(_reference(KINDS[kind].record, definitions)) for kind in KINDS
        }
        found = _mapping({"format": _format(), **fields}, ["format"], "All records of a project.")
    elif name == "project":
        found = _class(Project, definitions)
        found["properties"] = {"format": _format(), **found["properties"]}
        found["required"] = ["format", *found["required"]]
    else:
        found = _class(KINDS[name].record, definitions)
        del found["properties"]["id"]  # the name of the file is the id
        found["required"].remove("id")
    ordered = {key: definitions[key] for key in sorted(definitions)}
    return {"$schema": _DRAFT, "title": f"cscwb {name}", **found, "definitions": ordered}


def schema_text(name: str) -> str:
    """Return the schema of that name as JSON.

    Raises:
        KeyError: There is none.
    """
    return dumps(schema(name))


def write_schemas(
    folder: str | os.PathLike[str], names: Iterable[str] = SCHEMAS
) -> tuple[Path, ...]:
    """Write schemas into a folder, ``events.json`` and so on, and return the files.

    Raises:
        WriteError: They would be read there as records of a project.
        OSError: A file cannot be written.
    """
    files = schema_files(Path(folder), names)
    for file in files:
        refuse_part_of_project(file)
    write_files(files)
    return tuple(files)


def schema_files(folder: Path, names: Iterable[str] = SCHEMAS) -> dict[Path, bytes]:
    """Return what `write_schemas` writes, by file."""
    return {folder / f"{name}.json": schema_text(name).encode() for name in names}


def _format() -> Schema:
    return {"const": FORMAT, "description": "The format of the files; it is always the first line."}


def _mapping(properties: dict[str, Schema], required: list[str], description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items, "maxItems": _MAX_ITEMS}


def _class(of: Any, definitions: dict[str, Schema]) -> Schema:
    fields = attrs.fields(of)
    descriptions = dict(attributes_of(of))
    properties = {
        field.name: _described(_schema_of(field.type, definitions), descriptions[field.name])
        for field in fields
    }
    if of is Project or ("id" in properties and of in [kind.record for kind in KINDS.values()]):
        properties["id"] = {**_ID, "description": descriptions["id"]}
    required = [field.name for field in fields if field.default is attrs.NOTHING]
    return _mapping(properties, required, _first_line(of))


def _value(of: Any, definitions: dict[str, Schema]) -> Schema:
    """Return the short form of a value, or a mapping when more is known than its text."""
    descriptions = dict(attributes_of(of))
    types_of = {field.name: field.type for field in attrs.fields(of)}
    short = _short_form(of)
    extras = {
        name: _described(_schema_of(types_of[name], definitions), descriptions[name])
        for name in of.extras
    }
    more = _mapping(
        {"value": {**short, "description": "The short form."}, **extras}, ["value"], _first_line(of)
    )
    return {"description": _first_line(of), "anyOf": [*short["anyOf"], more]}


def _short_form(of: Any) -> Schema:
    """Return what a pattern matches: words as a list, for completion, the rest as a pattern."""
    pattern = of.pattern
    alternatives = pattern.split("|")
    words = list(takewhile(_WORD.fullmatch, alternatives))
    rest = "|".join(alternatives[len(words) :])
    forms: list[Schema] = []
    if words:
        forms.append({"enum": words})
    if rest:
        message = f"Expected: {_first_line(of)}"
        forms.append({"type": "string", "pattern": f"^(?:{rest})$", _MESSAGE: message})
    if re.fullmatch(pattern, "1.5"):  # figures read better without quotes, and so does a year
        forms.append({"type": "number", "minimum": 0})
    elif re.fullmatch(pattern, "3"):
        forms.append({"type": "integer", "minimum": 0})
    elif re.fullmatch(pattern, "2021"):
        forms.append({"type": "integer", "minimum": 1000, "maximum": 9999})
    return {"anyOf": forms}


def _schema_of(of: Any, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a field of this type."""
    kinds = [type_ for type_ in get_args(of) if type_ is not type(None)]
    if get_origin(of) is tuple:
        return _list_of(_schema_of(kinds[0], definitions))
    if get_origin(of) not in (Union, types.UnionType):
        return _reference(of, definitions)
    if len(kinds) == 1:
        return _schema_of(kinds[0], definitions)
    if kinds == [Jurisdiction, str]:  # capitals begin a code, small letters an id
        return {"anyOf": [_reference(Jurisdiction, definitions), {**_ID}]}
    return {"anyOf": [_schema_of(type_, definitions) for type_ in kinds]}


def _reference(of: Any, definitions: dict[str, Schema]) -> Schema:
    if of in _SIMPLE:
        return dict(_SIMPLE[of])
    name = of.__name__
    if name not in definitions:
        definitions[name] = {}  # for a class that holds others of itself
        definitions[name] = _definition(of, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _definition(of: Any, definitions: dict[str, Schema]) -> Schema:
    if issubclass(of, StrEnum):
        return {"description": _first_line(of), "enum": [str(word) for word in of]}
    return _value(of, definitions) if hasattr(of, "extras") else _class(of, definitions)


def _described(schema_: Schema, description: str) -> Schema:
    # Beside a $ref other words do not count in this draft.
    return {
        "description": _bare(description),
        **({"allOf": [schema_]} if "$ref" in schema_ else schema_),
    }


def _first_line(of: type) -> str:
    return _bare((inspect.getdoc(of) or "").split("\n", 1)[0])


def _bare(text: str) -> str:
    """Return words of a docstring as an editor shows them, with quotes in place of backticks."""
    return re.sub("`+", "'", text)


def attributes_of(of: type) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class with their descriptions in its docstring."""
    _, _, section = (inspect.getdoc(of) or "").partition("\nAttributes:\n")
    lines: list[str] = []
    for line in section.split("\n\n", 1)[0].splitlines():
        if match := _ENTRY.fullmatch(line):
            if lines:
                yield lines[0], " ".join(lines[1:])
            lines = [match[1], match[2]]
        else:
            lines.append(line.strip())
    if lines:
        yield lines[0], " ".join(lines[1:])
