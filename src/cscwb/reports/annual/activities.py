"""Activities of the year, those handed over and those to come."""

from collections.abc import Iterable, Iterator, Sequence

from cscwb.counting import EntryKind
from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Reference, Table, Text
from cscwb.model import Day, Event, EventKind, EventStatus, Operation, Section, Span
from cscwb.model.periods import last_days
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.event_facts import event_facts
from cscwb.reports.passages import (
    codes_in_words,
    filled,
    inferred_note,
    lines,
    on_record,
    part_of,
    places,
    text,
)
from cscwb.reports.support import support_facts, support_lines, support_of

_NO_MONTH = "an unstated month"


def activities(year: Year) -> Iterator[Block]:
    """Yield how many of them ended in each month, and all of them."""
    shown = (*year.events, *year.further_events)
    if not shown:
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    events = year.counted.of_kind(EntryKind.EVENT)
    months = f"; by the month {_by_month(year.events)}" if len(year.events) > 1 else ""
    number = f"{on_record(events, year.year, 'activity', 'activities')}{months}. "
    yield Paragraph(
        (
            Text(f"{number if year.events else ''}{_further(year)}"),
            Reference("participants"),
            Text(" has those who took part, and what came of each."),
        )
    )
    yield filled(
        Table(
            text(f"Visits, meetings and other activities in {year.year}"),
            (
                Column(text("Date"), 3),
                Column(text("Activity"), 6),
                Column(text("Place"), 3),
                Column(text("Beneficiaries"), 3),
                Column(text("Support by the project"), 4),
                Column(text("Articles"), 2),
            ),
            tuple(_activity(year, event) for event in shown),
            inferred_note(event.date for event in shown),
            label="activities",
        )
    )


def _further(year: Year) -> str:
    """Return how many rows of the tables are on no activity that counts in the year."""
    if not year.further_events:
        return ""
    rows = wording.number_of(len(year.further_events), "row")
    return f"The tables have {rows} besides, on parts of activities of other years. "


def _by_month(events: Sequence[Event]) -> str:
    """Return how many ended in each month, of what still runs how many began.

    ``in which they ended: one in May 2021 and two in June 2021``.
    """
    months: dict[Day | None, int] = {}
    for event in events:
        first, last = last_days(event.date) if event.date else (None, None)
        known = first and last and (first.year, first.month) == (last.year, last.month)
        month = Day(first.year, first.month) if first and known else None
        months[month] = months.get(month, 0) + 1
    runs = any(event.date and event.date.end is None for event in events)
    when = "they ended or, where they still run, began" if runs else "they ended"
    numbers = wording.joined(
        f"{wording.in_words(months[month])} in {wording.date(month) if month else _NO_MONTH}"
        for month in sorted(months, key=lambda month: (month is None, str(month)))
    )
    return f"in which {when}: {numbers}"


def _activity(year: Year, event: Event) -> tuple[Inlines, ...]:
    parts = [part for part in year.records.events if part.part_of == event.id]
    kind = wording.word(event.kind)
    what = [
        event.title,
        part_of(year.records, event),
        ""
        if kind.casefold() in event.title.casefold()
        else wording.by_record(wording.first_upper(kind), event, "kind"),
        wording.by_record(wording.status(event.status), event, "status"),
    ]
    return (
        text(wording.date(event.date)),
        lines(what),
        lines(places(event)),
        text(_beneficiaries(year, event)),
        lines(support_of(year.records, event)),
        text(year.sources.numbers([event.id, *(part.id for part in parts)])),
    )


def events_with_participants(year: Year) -> Iterator[Block]:
    """Yield all that is known of each activity: who took part, what it was for, what came of it."""
    shown = (*year.events, *year.further_events)
    if not shown:
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    facts = {event.id: lines(event_facts(year.ledger, event)) for event in shown}
    yield Table(
        text(f"Activities in {year.year}, those who took part, and what came of each"),
        (Column(text("Activity"), 2), Column(text("What is on record"), 5)),
        tuple(
            (
                lines((event.title, part_of(year.records, event), wording.date(event.date))),
                facts[event.id],
            )
            for event in shown
        ),
        inferred_note((event.date for event in shown), *facts.values()),
        label="participants",
    )


def not_carried_out(year: Year) -> Iterator[Block]:
    """Yield what was planned for the year or cancelled, and the passage."""
    if found := year.not_done(year.period):
        caption = f"Planned for {year.year} and not on record as carried out"
        yield _dated(year, caption, found, status=True)
    yield from year.passage(Section.NOT_CARRIED_OUT, level=3)


def procurement(year: Year) -> Iterator[Block]:
    """Yield what was handed over, and the passage."""
    handed = [event for event in year.events if event.kind is EventKind.HANDOVER]
    if handed:
        yield _dated(year, f"Equipment handed over in {year.year}", handed)
    yield from year.passage(Section.PROCUREMENT)


def work_plan(year: Year) -> Iterator[Block]:
    """Yield what is planned for the next year, and the passage."""
    if coming := year.not_done(Span.parse(str(year.year + 1)), EventStatus.PLANNED):
        yield _dated(year, f"Planned for {year.year + 1}", coming)
    undated = [
        record
        for record in year.planned_or_cancelled
        if record.status is EventStatus.PLANNED and not (record.date or record.part_of)
    ]
    if undated:
        yield _dated(year, "Planned, and no date is on record", undated)
    yield from year.passage(Section.WORK_PLAN)


def _dated(
    year: Year, caption: str, found: Iterable[Event | Operation], *, status: bool = False
) -> Table:
    """Return a table of events and operations.

    Args:
        year: The year.
        caption: Of the table.
        found: What is in it.
        status: Whether each says whether it took place; else the caption says it for all.
    """
    shown = tuple(found)
    return filled(
        Table(
            text(caption),
            (
                Column(text("Date"), 3),
                Column(text("Activity"), 6),
                Column(text("Place"), 3),
                Column(text("Recipients and beneficiaries"), 4),
            ),
            tuple(
                (
                    text(wording.date(record.date)),
                    lines(
                        (
                            record.title,
                            part_of(year.records, record),
                            *_details(year, record, status=status),
                        )
                    ),
                    lines(places(record)),
                    lines(_recipients(year, record)),
                )
                for record in shown
            ),
            inferred_note(record.date for record in shown),
        )
    )


def _details(year: Year, record: Event | Operation, *, status: bool) -> Iterator[str]:
    """Whether it took place, what it was to be for, or what was handed over."""
    done = record.status.took_place
    if status:
        yield wording.by_record(wording.status(record.status, over=True), record, "status")
    yield from map(wording.first_upper, record.purpose)
    yield from (support_lines if done else support_facts)(year.records, record)
    if isinstance(record, Event) and not done:
        yield from map(wording.first_upper, record.circumstances)


def _recipients(year: Year, record: Event | Operation) -> list[str]:
    recipients = [
        wording.name(year.records, recipient)
        for support in record.support
        for recipient in support.recipients
    ]
    return list(dict.fromkeys(recipients)) or [_beneficiaries(year, record)]


def _beneficiaries(year: Year, record: Event | Operation) -> str:
    words = codes_in_words(year.records, record.beneficiaries)
    return wording.by_record(words, record, "beneficiaries")
