"""Everything that a record says of one event, in lines of words."""

from collections.abc import Iterator

from cscwb.counting import Ledger
from cscwb.model import Event, EventMode, EventStatus, Series
from cscwb.reports import wording
from cscwb.reports.claims import claim_lines
from cscwb.reports.components import component_lines
from cscwb.reports.lists import left_open_lines, list_lines
from cscwb.reports.participants import participant_line
from cscwb.reports.support import support_facts


def event_facts(
    ledger: Ledger, event: Event, *, over: bool = False, components: bool = True
) -> Iterator[str]:
    """Yield a line for each thing that the record says, and for each part of the event.

    Args:
        ledger: The ledger.
        event: The event.
        over: Whether it should have taken place by now, as a part of what was held should.
        components: Whether a line says to which components it belongs.
    """
    records = ledger.records
    kind = wording.word(event.kind)
    if kind.casefold() not in event.title.casefold():
        yield wording.by_record(f"Kind: {wording.first_upper(kind)}", event, "kind")
    if event.mode is not EventMode.ON_SITE:
        yield wording.by_record(f"Mode: {wording.word(event.mode)}", event, "mode")
    if status := wording.status(event.status, over=over):
        yield wording.by_record(f"Status: {status}", event, "status")
    if event.framework:
        words = f"Framework: {wording.framework(event.framework)}"
        yield wording.by_record(words, event, "framework")
    if event.series:
        yield wording.by_record(f"Series: {_series(event.series)}", event, "series")
    for line in component_lines(records, event.components) if components else ():
        yield wording.by_record(line, event, "components")
    yield from list_lines(event, "Aims", "purpose", event.purpose)
    yield from list_lines(event, "Topics", "topics", event.topics)
    concerning = (code.name for code in event.concerning)
    yield from list_lines(event, "Concerning", "concerning", concerning)
    led_to = (wording.name(records, earlier) for earlier in event.follows_from)
    yield from list_lines(event, "Followed from", "follows_from", led_to)
    yield from support_facts(records, event)
    yield from participant_line(records, event)
    visited = (wording.name(records, visited_id) for visited_id in event.visited)
    yield from list_lines(event, "Visited", "visited", visited)
    came = "What came of it" if event.status.took_place else "What was to come of it"
    yield from list_lines(event, came, "outcomes", event.outcomes)
    yield from list_lines(event, "Circumstances", "circumstances", event.circumstances)
    yield from left_open_lines(event)
    yield from claim_lines(records, event)
    for part in records.events:
        if part.part_of == event.id:
            yield _part(ledger, part, over=event.status is EventStatus.HELD)


def _part(ledger: Ledger, part: Event, *, over: bool) -> str:
    """Return a part of an event with all that is said of it, in one line."""
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
