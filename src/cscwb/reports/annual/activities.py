"""Activities of the year, those handed over and those to come."""

from collections.abc import Iterable, Iterator

from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Reference, Table, Text
from cscwb.model.codes import EventKind, EventStatus
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event, Participation
from cscwb.model.narrative import Section
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import codes_in_words, inferred_note, lines, places, text
from cscwb.selection import falls_in

__all__ = ["activities", "events_with_participants", "not_carried_out", "procurement", "work_plan"]


def activities(year: Year) -> Iterator[Block]:
    """How many of them ended in each month, and all of them."""
    if not year.events:
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    months: dict[str, int] = {}
    for event in year.events:
        months[_month(event)] = months.get(_month(event), 0) + 1
    counts = [
        f"{wording.number_of(figure, 'activity', 'activities')} in {month}"
        for month, figure in months.items()
    ]
    yield Paragraph(
        (
            Text(f"The project held {wording.joined(counts)}. "),
            Reference("participants"),
            Text(" names those who took part."),
        )
    )
    yield Table(
        text(f"Visits, meetings and other activities in {year.year}"),
        (
            Column(text("Date"), 3),
            Column(text("Activity"), 5),
            Column(text("Place"), 3),
            Column(text("Beneficiaries"), 3),
            Column(text("What came of it"), 5),
            Column(text("Articles"), 2),
        ),
        tuple(_activity(year, event) for event in year.events),
        inferred_note(event.date for event in year.events),
        label="activities",
    )


def _month(event: Event) -> str:
    # Events in a period have a date; see selection.
    day = (event.date.end or event.date.start) if event.date else None
    if day is None or day.month is None:
        return "an unstated month"
    return wording.date(Day(day.year, day.month))


def _activity(year: Year, event: Event) -> tuple[Inlines, ...]:
    parts = [one for one in year.records.events if one.part_of == event.id]
    kind = wording.word(event.kind)
    what = [
        event.title,
        "" if kind.casefold() in event.title.casefold() else wording.first_upper(kind),
        *(
            f"Part of it: {part.title}" + (f" ({wording.date(part.date)})" if part.date else "")
            for part in parts
        ),
    ]
    return (
        text(wording.date(event.date)),
        lines(what),
        lines(places(event)) or text("not stated"),
        text(codes_in_words(year.records, event.beneficiaries) or "not stated"),
        lines(map(wording.first_upper, event.outcomes)) or text("not stated"),
        text(year.sources.numbers([event.id, *(part.id for part in parts)])),
    )


def not_carried_out(year: Year) -> Iterator[Block]:
    """What was planned for the year and cancelled, and the passage."""
    cancelled = [
        one
        for one in year.records.events
        if one.status is EventStatus.CANCELLED and falls_in(one.date, year.period)
    ]
    if cancelled:
        yield _dated(year, f"Activities of {year.year} that were cancelled", cancelled)
    yield from year.passage(Section.NOT_CARRIED_OUT, level=3)


def events_with_participants(year: Year) -> Iterator[Block]:
    """Who took part in each activity, and what was visited."""
    if not year.events:
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    yield Table(
        text(f"Activities in {year.year} and those who took part"),
        (
            Column(text("Date"), 3),
            Column(text("Activity"), 5),
            Column(text("Participants"), 7),
            Column(text("Visited"), 5),
        ),
        tuple(
            (
                text(wording.date(event.date)),
                text(event.title),
                lines(_participant(year, one) for one in event.participants) or text("not stated"),
                lines(wording.name(year.records, one) for one in event.visited)
                or text("not stated"),
            )
            for event in year.events
        ),
        inferred_note(event.date for event in year.events),
        label="participants",
    )


def _participant(year: Year, one: Participation) -> str:
    name = wording.name(year.records, one.party) if one.party else ""
    post = wording.post(year.records, one.post, one.party or "") if one.post else ""
    words = ", ".join(filter(None, [name, post, one.described]))
    if one.member_of:
        words = f"{words} of {wording.name(year.records, one.member_of)}".strip()
    number = f" ({wording.count(one.count)})" if one.count else ""
    return f"{wording.first_upper(words)}{number}: {wording.word(one.role)}"


def procurement(year: Year) -> Iterator[Block]:
    """What was handed over, and the passage."""
    handed = [one for one in year.events if one.kind is EventKind.HANDOVER]
    if handed:
        yield _dated(year, f"Equipment handed over in {year.year}", handed)
    yield from year.passage(Section.PROCUREMENT)


def work_plan(year: Year) -> Iterator[Block]:
    """What is planned for the next year, and the passage."""
    following = Span.parse(str(year.year + 1))
    planned = [
        one
        for one in year.records.events
        if one.status is EventStatus.PLANNED and falls_in(one.date, following)
    ]
    if planned:
        yield _dated(year, f"Activities planned for {year.year + 1}", planned)
    yield from year.passage(Section.WORK_PLAN)


def _dated(year: Year, caption: str, events: Iterable[Event]) -> Table:
    return Table(
        text(caption),
        (
            Column(text("Date"), 3),
            Column(text("Activity"), 6),
            Column(text("Place"), 3),
            Column(text("Recipients and beneficiaries"), 4),
        ),
        tuple(
            (
                text(wording.date(event.date)),
                text(event.title),
                lines(places(event)) or text("not stated"),
                lines(_recipients(year, event)) or text("not stated"),
            )
            for event in events
        ),
    )


def _recipients(year: Year, event: Event) -> list[str]:
    recipients = [
        wording.name(year.records, one) for support in event.support for one in support.recipients
    ]
    return list(dict.fromkeys(recipients)) or [codes_in_words(year.records, event.beneficiaries)]
