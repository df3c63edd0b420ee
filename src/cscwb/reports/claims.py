"""What sources say of the fields of a record, in words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cscwb.model import (
    Agreement,
    Article,
    Certainty,
    Claim,
    Count,
    Day,
    Event,
    Money,
    Operation,
    Place,
    Project,
    Quantity,
    Records,
    Span,
    UnitPrice,
)
from cscwb.model.field_path import FieldPath
from cscwb.reports import wording

_IN_WORDS: Mapping[str, Callable[[str], str]] = {
    "place": lambda text: wording.place(Place.parse(text)),
    "quantity": lambda text: wording.quantity(Quantity.parse(text)),
    "value": lambda text: wording.money(Money.parse(text)),
    "unit_price": lambda text: wording.unit_price(UnitPrice.parse(text)),
    "count": lambda text: wording.count(Count.parse(text)),
}
_OF_PROJECT: Mapping[str, str] = {
    "date": "duration",
    "external_ids": "numbers given by others",
    "budget_year": "year of the budget",
}
"""What reports call fields of the project that have another name there."""


def claim_lines(
    records: Records, record: Event | Operation | Article | Agreement | Project
) -> Iterator[str]:
    """Yield a line for each claim: ``Cannabis herb, value: reported``.

    One with another value than the field says so: ``Date, by another source: 3 April 2023``.
    """
    for claim in record.claims:
        of = wording.first_upper(_field(record, claim.field))
        of = f"{of}, by another source" if claim.value else of
        says = ", ".join(filter(None, (claimed_value(record, claim), _certainty(claim))))
        attributed = claim.attributed_to
        who = f"according to {wording.name(records, attributed)}" if attributed else ""
        by = "; ".join(filter(None, (says, who, _source(records, claim))))
        note = f" ({claim.note.rstrip('.')})" if claim.note else ""
        if by or note:
            yield f"{of}: {by}{note}" if by else f"{of}{note}"


def _source(records: Records, claim: Claim) -> str:
    """Return the name of the source; "" for an article, since the record gives its number."""
    numbered = claim.source in records and isinstance(records.get(claim.source), Article)
    name = "" if numbered else source_name(records, claim)
    return f"source: {name}" if name else ""


def source_name(records: Records, claim: Claim) -> str:
    """Return the name of the record that is the source, or the words for it; "" for none."""
    return wording.name(records, claim.source) if claim.source in records else claim.source


def _field(record: Any, path: str) -> str:
    """Return the path of a field in words: ``cannabis herb, unit price``."""
    words: list[str] = []
    steps = FieldPath.parse(path)
    for depth, step in enumerate(steps, start=1):
        if isinstance(step, str):
            words.append(step.replace("_", " "))
        elif depth == 2:
            words = [_named(FieldPath(steps[:2]).value_in(record)) or words[0]]
    if isinstance(record, Project) and path in _OF_PROJECT:
        return _OF_PROJECT[path]
    return ", ".join(words)


def _named(part: Any) -> str:
    """Return what a part of a record is called: its commodity, measure, kind or stage; else ""."""
    for field in ("commodity", "measure", "kind", "stage", "label", "name"):
        word = getattr(part, field, None)
        if word is not None:
            return wording.word(getattr(word, "kind", word))
    return part if isinstance(part, str) else ""


def claimed_value(record: Any, claim: Claim) -> str:
    """Return the value in print; words that are not a short form are the source's own."""
    field = claim.field.split(".")[-1]
    try:
        if field in ("date", "published"):
            kind = Day if isinstance(record, Article) else Span
            return wording.date(kind.parse(claim.value))
        if field in _IN_WORDS:
            return _IN_WORDS[field](claim.value)
    except ValueError:
        pass
    return claim.value


def _certainty(claim: Claim) -> str:
    return "" if claim.certainty is Certainty.STATED else wording.word(claim.certainty)
