"""The lists of an event or an operation, which its source may leave open."""

from collections.abc import Iterable, Iterator

from cscwb.model import Event, Operation
from cscwb.reports import wording

_LISTED = (
    "frameworks",
    "purpose",
    "topics",
    "concerning",
    "follows_from",
    "visited",
    "outcomes",
    "circumstances",
)
"""The fields whose lines say themselves that the source leaves them open."""


def list_lines(
    record: Event | Operation, label: str, field: str, words: Iterable[str]
) -> Iterator[str]:
    """Yield the items of a list in one line, with "and others" where the source leaves it open."""
    if found := list(words):
        more = " and others" if field in record.open_ended else ""
        yield wording.by_record(f"{label}: {'; '.join(found)}{more}", record, field)


def left_open_lines(record: Event | Operation) -> Iterator[str]:
    """Yield which lists the source leaves open that do not say so themselves, in one line."""
    fields = [field for field in record.open_ended if field not in _LISTED]
    if fields:
        yield f"Named in part only: {wording.joined(field.replace('_', ' ') for field in fields)}"
