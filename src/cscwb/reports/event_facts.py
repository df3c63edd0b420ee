"""Everything that a record says of one event, in lines of words."""

from collections.abc import Iterable, Iterator

from cscwb.counting import Ledger
from cscwb.model import Event, EventMode, EventStatus, Framework, Operation, Records, Series
from cscwb.reports import wording
from cscwb.reports.claims import claim_lines
from cscwb.reports.participants import participant_lines
from cscwb.reports.support import support_facts

_ETC = "and others"
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


def event_facts(ledger: Ledger, event: Event, *, over: bool = False) -> Iterator[str]:
    """A line for each thing that the record says, and for each part of the event.

    Args:
        ledger: The ledger.
        event: The event.
        over: Whether it should have taken place by now, as a part of what was held should.
    """
    records = ledger.records
    kind = wording.first_upper(wording.word(event.kind))
    yield wording.by_record(f"Kind: {kind}", event, "kind")
    if event.mode is not EventMode.ON_SITE:
        yield wording.by_record(f"Mode: {wording.word(event.mode)}", event, "mode")
    if status := wording.status(event.status, over=over):
        yield wording.by_record(f"Status: {status}", event, "status")
    if event.framework:
        words = f"Framework: {framework(event.framework)}"
        yield wording.by_record(words, event, "framework")
    if event.series:
        yield wording.by_record(f"Series: {_series(event.series)}", event, "series")
    for line in components(records, event.components):
        yield wording.by_record(line, event, "components")
    yield from listed(event, "Aims", "purpose", event.purpose)
    yield from listed(event, "Topics", "topics", event.topics)
    concerning = (code.name for code in event.concerning)
    yield from listed(event, "Concerning", "concerning", concerning)
    led_to = (wording.name(records, earlier) for earlier in event.follows_from)
    yield from listed(event, "Followed from", "follows_from", led_to)
    yield from support_facts(records, event)
    yield from participant_lines(records, event)
    visited = (wording.name(records, visited_id) for visited_id in event.visited)
    yield from listed(event, "Visited", "visited", visited)
    came = "What came of it" if event.status.took_place else "What was to come of it"
    yield from listed(event, came, "outcomes", event.outcomes)
    yield from listed(event, "Circumstances", "circumstances", event.circumstances)
    yield from left_open(event)
    yield from claim_lines(records, event)
    for part in records.events:
        if part.part_of == event.id:
            yield _part(ledger, part, over=event.status is EventStatus.HELD)


def framework(value: Framework) -> str:
    """A framework: ``joint investigation team``, ``annual activity planning, ‘Sharing ...’``."""
    return f"{value.kind}, ‘{value.title}’" if value.title else value.kind


def _part(ledger: Ledger, part: Event, *, over: bool) -> str:
    """A part of an event with all that is said of it, in one line."""
    where = ", ".join(
        wording.by_record(wording.place(place), part, f"places[{index}]")
        for index, place in enumerate(part.places)
    )
    when = wording.date(part.date) if part.date else ""
    known = ", ".join(filter(None, (when, where)))
    facts = "; ".join(event_facts(ledger, part, over=over))
    title = wording.by_record(f"Part of it: {part.title}", part, "part_of")
    return title + (f" ({known})" if known else "") + f". {facts}"


def _series(series: Series) -> str:
    round_ = f"round {series.round}" if series.round else ""
    ordinal = f"number {series.ordinal}" if series.ordinal else ""
    return ", ".join(filter(None, (series.name, round_, ordinal)))


def components(records: Records, ids: Iterable[str]) -> Iterator[str]:
    """The components of the project with these ids, in one line; nothing for none."""
    titles = (
        {component.id: component.title for component in records.project.components}
        if records.project
        else {}
    )
    if found := [titles[component_id] for component_id in ids if component_id in titles]:
        yield f"{'Component' if len(found) == 1 else 'Components'}: {'; '.join(found)}"


def listed(
    record: Event | Operation, label: str, field: str, words: Iterable[str]
) -> Iterator[str]:
    """The items of a list in one line, with "and others" where the source leaves it open."""
    if found := list(words):
        more = f" {_ETC}" if field in record.open_ended else ""
        yield wording.by_record(f"{label}: {'; '.join(found)}{more}", record, field)


def left_open(record: Event | Operation) -> Iterator[str]:
    """Which lists the source leaves open that do not say so themselves, in one line."""
    fields = [field for field in record.open_ended if field not in _LISTED]
    if fields:
        yield f"Named in part only: {wording.joined(field.replace('_', ' ') for field in fields)}"
