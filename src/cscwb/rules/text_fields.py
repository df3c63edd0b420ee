"""The fields of records that hold words which are checked as a reader will see them."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import Any

from cscwb.model import (
    Agreement,
    Article,
    Bulletin,
    Charge,
    Check,
    Citation,
    Component,
    CriminalGroup,
    CrossReference,
    Event,
    Footnote,
    FootnoteKind,
    Indicator,
    IndicatorValue,
    Investigation,
    Logo,
    Operation,
    Output,
    Participation,
    PersonMeasure,
    Photo,
    Project,
    Quote,
    Record,
    Records,
    Result,
    Search,
    Site,
    Support,
    Suspect,
    TreatyAction,
)
from cscwb.model.field_path import FieldPath
from cscwb.model.parts import parts_of


class TextKind(Enum):
    """What a field of text holds.

    Attributes:
        MARKDOWN: Running text with markup.
        SENTENCES: Running text without markup.
        LABEL: A short line.
        QUOTATION: Words of others, which stay as they were published.
    """

    MARKDOWN = auto()
    SENTENCES = auto()
    LABEL = auto()
    QUOTATION = auto()


TEXT_FIELDS: Mapping[type, Mapping[str, TextKind]] = {
    Article: {
        "title": TextKind.QUOTATION,
        "summary": TextKind.SENTENCES,
        "body": TextKind.MARKDOWN,
    },
    Bulletin: {"editorial": TextKind.MARKDOWN},
    Footnote: {"text": TextKind.MARKDOWN},
    Citation: {"quote": TextKind.QUOTATION},
    Quote: {"text": TextKind.QUOTATION, "paraphrase": TextKind.SENTENCES},
    CrossReference: {"text": TextKind.LABEL},
    Photo: {"caption": TextKind.SENTENCES, "alternative_text": TextKind.SENTENCES},
    Event: {
        "title": TextKind.LABEL,
        "purpose": TextKind.LABEL,
        "topics": TextKind.LABEL,
        "outcomes": TextKind.LABEL,
        "circumstances": TextKind.LABEL,
    },
    Operation: {"title": TextKind.LABEL, "purpose": TextKind.LABEL},
    Participation: {"described": TextKind.LABEL},
    Support: {"statement": TextKind.LABEL, "purpose": TextKind.LABEL},
    PersonMeasure: {"capacity": TextKind.LABEL},
    Suspect: {"role": TextKind.LABEL},
    Charge: {"offence": TextKind.LABEL},
    CriminalGroup: {
        "name": TextKind.LABEL,
        "activities": TextKind.LABEL,
        "operates_in": TextKind.LABEL,
        "part_of": TextKind.LABEL,
    },
    Search: {"what": TextKind.LABEL},
    Check: {"what": TextKind.LABEL},
    Investigation: {"offence": TextKind.LABEL},
    Site: {"note": TextKind.LABEL, "located_in": TextKind.LABEL, "equipment": TextKind.LABEL},
    Agreement: {"title": TextKind.QUOTATION, "package": TextKind.LABEL},
    TreatyAction: {"note": TextKind.SENTENCES},
    Project: {"objectives": TextKind.LABEL, "coverage": TextKind.LABEL},
    Component: {"title": TextKind.LABEL},
    Output: {"title": TextKind.LABEL},
    Logo: {"alternative_text": TextKind.LABEL},
    Result: {"title": TextKind.LABEL, "assumptions": TextKind.LABEL},
    Indicator: {
        "title": TextKind.LABEL,
        "source_of_data": TextKind.LABEL,
        "comment": TextKind.SENTENCES,
    },
    IndicatorValue: {"comment": TextKind.SENTENCES},
}
"""The fields that reports print, or that say in our own words what a source says."""


def texts_in(records: Records) -> Iterator[str]:
    """Yield every text of records that `TEXT_FIELDS` names, notes on Kosovo* among them."""
    for record in records:
        for path, part in parts_of(record, *TEXT_FIELDS):
            for field in TEXT_FIELDS[type(part)]:
                yield from (text for _, text in _values(part, path, field))


def texts_of(record: Record) -> Iterator[tuple[FieldPath, TextKind, str]]:
    """Yield the path, the kind and the text of each field of a record that `TEXT_FIELDS` names.

    A note on Kosovo* is kept as it was published, since reports print the official one.
    """
    for path, part in parts_of(record, *TEXT_FIELDS):
        if isinstance(part, Footnote) and part.kind is FootnoteKind.DESIGNATION:
            continue
        for field, kind in TEXT_FIELDS[type(part)].items():
            for inner, text in _values(part, path, field):
                yield inner, kind, text


def _values(part: Any, path: FieldPath, field: str) -> Iterator[tuple[FieldPath, str]]:
    """Yield the texts of a field: one, or one for each item of a list."""
    value = getattr(part, field)
    if type(value) is tuple:
        for index, item in enumerate(value):
            yield path.at(field, index), item
    elif value:
        yield path.at(field), value
