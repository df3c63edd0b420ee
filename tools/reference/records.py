"""The page of records, parts and values: every field, with samples."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import attrs

from cscwb.model import (
    Amount,
    Commodity,
    Count,
    CrimePriority,
    Day,
    FigureName,
    Jurisdiction,
    Link,
    Money,
    Place,
    Project,
    Quantity,
    Span,
    UnitPrice,
)
from cscwb.reports import wording
from cscwb.storage.records.fields import kind_in_words
from reference.classes import PARTS, RECORDS, VALUES, docstring, fields_of, title, words
from reference.markdown import code, in_words, link, paragraphs, table, used_in
from reference.samples import EXAMPLE, holder, other_fields, samples, short_forms, whole_file

_HEAD = ("field", "what it holds", "if left out", "what to write")
_LISTS: Mapping[type, str] = {
    CrimePriority: "crime-priorities",
    Jurisdiction: "jurisdictions",
    Money: "currencies",
}
_PRINTED: Mapping[type, Callable[[Any], str]] = {
    Amount: wording.amount,
    Commodity: lambda value: wording.word(value.kind),
    Count: wording.count,
    CrimePriority: lambda value: f"{value.label}, {value.cycle.replace('-', '–')}",
    Day: wording.date,
    FigureName: lambda value: " of ".join(
        wording.word(part) for part in (value.subject, value.kind, value.unit) if part
    ),
    Jurisdiction: lambda value: value.name,
    Link: lambda value: "a link to it" if value.url else "its words alone",
    Money: wording.money,
    Place: wording.place,
    Quantity: wording.quantity,
    Span: wording.date,
    UnitPrice: wording.unit_price,
}


def records_page() -> str:
    """What is generated of ``records.md``."""
    return paragraphs(
        "## Kinds of records",
        *(_record(folder) for folder in RECORDS),
        "## Parts",
        "Parts stand inside of records. Each has fields, as a record has.",
        *map(_part, PARTS),
        "## Values",
        "A value is one short text. Where more is known, it is a mapping: `value` with the short "
        "form, and what is known beside it.",
        *map(_value, VALUES),
    )


def _record(folder: str) -> str:
    of = RECORDS[folder]
    file = whole_file(folder)
    text = file.read_text(encoding="utf-8")
    others = other_fields(folder)
    where = (
        "It stands in `project.yaml`, whose first line is `format: 1`."
        if of is Project
        else f"Each has a file in the folder `{folder}`. The name of the file is the id of the "
        f"record: `{folder}/{file.name}` is `{file.stem}`."
    )
    return paragraphs(
        f"### {title(of)}",
        docstring(of).first,
        docstring(of).body,
        where,
        _fields(of),
        "A record of the example:",
        f"```yaml\n# example/{file.relative_to(EXAMPLE.parent).as_posix()}\n{text}```",
        f"The other fields look like this:\n\n```yaml part\n{others}```" if others else "",
    )


def _part(of: type) -> str:
    owner, _ = holder(of)
    blocks = "\n\n".join(f"```yaml part\n{one}```" for one in samples(of))
    return paragraphs(
        f"### {title(of)}",
        docstring(of).first,
        docstring(of).body,
        used_in(of),
        _fields(of),
        f"In {_a(owner)}:",
        blocks,
    )


def _value(of: type) -> str:
    forms = [(code(form), _printed(of, str(form))) for form in short_forms(of)]
    blocks = "\n\n".join(f"```yaml part\n{one}```" for one in samples(of))
    return paragraphs(
        f"### {title(of)}",
        docstring(of).first,
        docstring(of).body,
        f"Source: {docstring(of).source}" if docstring(of).source else "",
        _parts_of_text(of),
        f"[Every code](vocabularies.md#{_LISTS[of]}) stands in a list." if of in _LISTS else "",
        table(("you write", "reports print"), forms),
        used_in(of),
        f"A mapping can carry more:\n\n{table(_HEAD, _rows(of))}" if fields_of(of) else "",
        f"For example:\n\n{blocks}" if blocks else "",
    )


def _parts_of_text(of: type) -> str:
    """What the short form consists of, as a list."""
    told = docstring(of).attributes
    named = [field for field in attrs.fields(of) if field.name not in fields_of(of)]
    return "\n".join(
        f"- {field.name.replace('_', ' ')} ({in_words(of, field)}): {told[field.name]}"
        for field in named
        if field.name in told
    )


def _fields(of: type) -> str:
    return table(_HEAD, _rows(of))


def _rows(of: type) -> Iterator[tuple[str, str, str, str]]:
    told = docstring(of).attributes
    if hasattr(of, "extras"):
        yield "`value`", "short form", "**needed**", "As above."
    for name in fields_of(of):
        if name == "id" and of in RECORDS.values() and of is not Project:
            continue  # the name of the file is the id
        field = attrs.fields_dict(of)[name]
        yield code(name), in_words(of, field), _left_out(field), told[name]


def _left_out(field: "attrs.Attribute[Any]") -> str:
    """What a field says when nobody has written it."""
    if (by_value := getattr(field.default, "takes_self", None)) is not None:  # a factory
        return "by the value" if by_value else "as usual"
    match field.default:
        case attrs.NOTHING:
            return "**needed**"
        case StrEnum() as word:
            return code(word)
        case bool() as truth:
            return code(str(truth).lower())
        case str(text) if text:
            return code(text)
        case _:
            return "–"


def _printed(of: type[Any], form: str) -> str:
    return _PRINTED[of](of.parse(form)).replace("Kosovo", r"Kosovo\*")


def _a(of: type) -> str:
    if of is Project:
        return f"the {link(of)}"
    return f"{kind_in_words(of).split()[0]} {link(of, words(of))}"
