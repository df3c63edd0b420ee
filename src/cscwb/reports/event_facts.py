"""Everything that a record says of one event, in lines of words."""

from collections.abc import Iterable, Iterator

from cscwb.counting import Ledger
from cscwb.model.event import Event, EventMode, Framework, Series
from cscwb.model.records import Records
from cscwb.reports import wording
from cscwb.reports.claims import claim_lines
from cscwb.reports.participants import participant_lines
from cscwb.reports.support import support_facts

__all__ = ["event_facts", "framework"]

_ETC = "and others"


def event_facts(ledger: Ledger, event: Event) -> Iterator[str]:
    """A line for each thing that the record says, and for each part of the event."""
    records = ledger.records
    mark = f"{wording.NO_BREAK_SPACE}{wording.INFERRED_MARK}"
    kind = wording.first_upper(wording.word(event.kind))
    yield f"Kind: {kind}{mark if 'kind' in event.inferred else ''}"
    if event.mode is not EventMode.ON_SITE:
        yield f"Mode: {wording.word(event.mode)}"
    if status := wording.status(event.status):
        yield f"Status: {status}"
    if event.framework:
        yield f"Framework: {framework(event.framework)}"
    if event.series:
        yield f"Series: {_series(event.series)}"
    yield from _components(records, event)
    yield from _listed(event, "Aims", "purpose", event.purpose)
    yield from _listed(event, "Topics", "topics", event.topics)
    concerning = (code.name for code in event.concerning)
    yield from _listed(event, "Concerning", "concerning", concerning)
    led_to = (wording.name(records, one) for one in event.follows_from)
    yield from _listed(event, "Followed from", "follows_from", led_to)
    yield from support_facts(records, event)
    yield from participant_lines(records, event)
    visited = (wording.name(records, one) for one in event.visited)
    yield from _listed(event, "Visited", "visited", visited)
    yield from _listed(event, "What came of it", "outcomes", event.outcomes)
    yield from _listed(event, "Circumstances", "circumstances", event.circumstances)
    yield from claim_lines(records, event)
    for part in records.events:
        if part.part_of == event.id:
            yield _part(ledger, part)


def framework(value: Framework) -> str:
    """A framework: ``joint investigation team``, ``annual activity planning, ‘Sharing ...’``."""
    return f"{value.kind}, ‘{value.title}’" if value.title else value.kind


def _part(ledger: Ledger, part: Event) -> str:
    """A part of an event with all that is said of it, in one line."""
    where = ", ".join(wording.place(place) for place in part.places)
    when = wording.date(part.date) if part.date else ""
    known = ", ".join(filter(None, (when, where)))
    facts = "; ".join(event_facts(ledger, part))
    return f"Part of it: {part.title}" + (f" ({known})" if known else "") + f". {facts}"


def _series(series: Series) -> str:
    round_ = f"round {series.round}" if series.round else ""
    ordinal = f"number {series.ordinal} of it" if series.ordinal else ""
    return ", ".join(filter(None, (series.name, round_, ordinal)))


def _components(records: Records, event: Event) -> Iterator[str]:
    titles = {one.id: one.title for one in records.project.components} if records.project else {}
    found = [titles[one] for one in event.components if one in titles]
    if found:
        yield f"Component: {'; '.join(found)}"


def _listed(event: Event, label: str, field: str, words: Iterable[str]) -> Iterator[str]:
    found = list(words)
    if found:
        more = f" {_ETC}" if field in event.open_ended else ""
        yield f"{label}: {'; '.join(found)}{more}"
