"""Samples in YAML: from the example records, and from ``samples.yaml`` for what these lack."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast, get_origin

import attrs

import cscwb
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.formats.yaml_writer import dumps
from cscwb.storage.records.convert import to_plain
from reference.classes import PARTS, RECORDS, VALUES, fields_of, holders, kinds_in

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
_BY_HAND = Path(__file__).with_name("samples.yaml")
_SHORT_FORMS = "short forms"


def loaded(text: str) -> dict[str, Any]:
    """The mapping that a text in YAML is."""
    return cast("dict[str, Any]", FORMATS[".yaml"].loads(text))


def whole_file(folder: str) -> Path:
    """The shortest file of the example with a record of a kind."""
    if folder == "project":
        return EXAMPLE / "project.yaml"
    return min(sorted((EXAMPLE / folder).glob("*.yaml")), key=lambda path: path.stat().st_size)


def other_fields(folder: str) -> str:
    """The fields that the record in `whole_file` does not have, each with a value, as YAML."""
    of = RECORDS[folder]
    shown = loaded(whole_file(folder).read_text(encoding="utf-8"))
    known = [*_examples()[of], *_by_hand().get(of.__name__, ())]
    data = {}
    for field in attrs.fields(of):
        if field.name not in (*shown, "id"):
            values = [one[field.name] for one in known if field.name in one]
            data[field.name] = min(values or _of_parts(field), key=lambda one: len(str(one)))
    return dumps(data) if data else ""


def samples(of: type) -> Iterator[str]:
    """Samples of a part, or of what a value carries beside its text, as YAML under a field."""
    _, field = holder(of)
    chosen = _chosen(of)
    if get_origin(field.type) is tuple:
        yield from [dumps({field.name: chosen})] if chosen else ()
    else:
        yield from (dumps({field.name: one}) for one in chosen)


def holder(of: type) -> "tuple[type, attrs.Attribute[Any]]":
    """A class and its field that hold something of a class, a list of it when there is one."""
    return min(holders(of), key=lambda one: get_origin(one[1].type) is not tuple)


def short_forms(of: type) -> Sequence[str]:
    """Short forms of a value."""
    forms: Sequence[str] = _by_hand()[_SHORT_FORMS][of.__name__]
    return forms


def _of_parts(field: "attrs.Attribute[Any]") -> list[list[Any]]:
    """Lists of one part for a field of parts, such as the claims of a record."""
    (of,) = kinds_in(field.type)
    return [[one] for one in _by_hand().get(of.__name__) or _examples()[of]]


def _chosen(of: type) -> list[Any]:
    """As few samples as show every field, those of the example first."""
    lacking = set(fields_of(of))
    chosen = []
    for known in (_examples()[of], _by_hand().get(of.__name__, ())):
        for one in sorted(known, key=lambda one: (-len(lacking & set(one)), len(str(one)))):
            if lacking & set(one):
                lacking -= set(one)
                chosen.append(one)
    return chosen


@cache
def _by_hand() -> Mapping[str, Any]:
    return loaded(_BY_HAND.read_text(encoding="utf-8"))


@cache
def _examples() -> Mapping[type, list[Any]]:
    """Plain data of every record, part and value of the example that is a mapping, by class."""
    found: defaultdict[type, list[Any]] = defaultdict(list)
    for record in cscwb.load(EXAMPLE):
        for one in _all_in(record):
            plain: Any = to_plain(one)  # a value may be one text
            if isinstance(plain, dict) and plain not in found[type(one)]:
                found[type(one)].append(plain)
    return found


def _all_in(owner: Any) -> Iterator[Any]:
    yield owner
    for field in attrs.fields(type(owner)):
        value = getattr(owner, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if type(one) in (*PARTS, *VALUES):
                yield from _all_in(one)
