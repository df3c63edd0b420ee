"""What the project did for an event, an operation or an agreement, in words."""

from collections.abc import Iterator

from cscwb.counting import Ours
from cscwb.model.agreement import Agreement
from cscwb.model.codes import SupportKind
from cscwb.model.event import Event, Support
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.reports import wording

__all__ = ["support_lines", "support_of"]


def support_lines(records: Records, record: Event | Operation | Agreement) -> Iterator[str]:
    """A line for each support."""
    ours = Ours.of(records.project)
    for support in record.support:
        yield _line(records, ours, support)


def _line(records: Records, ours: Ours, support: Support) -> str:
    if support.kind is SupportKind.NONE:
        return "The project had no part in it"
    kind = wording.first_upper(wording.word(support.kind))
    if support.by and not ours.gave(support):
        giver = wording.name(records, support.by) if support.by in records else support.by
        kind = f"{kind} by {giver}, not by the project"
    to = wording.joined(wording.name(records, one) for one in support.recipients)
    words = f"{kind} for {to}" if to else kind
    words += f": {support.statement}" if support.statement else ""
    return f"{words} (aim: {support.purpose})" if support.purpose else words


def support_of(records: Records, record: Event | Operation | Agreement) -> list[str]:
    """The kinds of support that the project gave, each once; none where none is on record."""
    ours = Ours.of(records.project)
    words = [wording.word(support.kind) for support in record.support if ours.gave(support)]
    if not words and not isinstance(record, Agreement) and ours.held(record):
        words = [wording.word(SupportKind.ORGANISED)]
    none = [support for support in record.support if support.kind is SupportKind.NONE]
    return [wording.first_upper(word) for word in dict.fromkeys(words)] or ["None"] * len(none)
