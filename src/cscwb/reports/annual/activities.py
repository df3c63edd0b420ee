"""Activities of the year, those handed over and those to come."""

from collections.abc import Iterable, Iterator, Sequence

from cscwb.counting import EntryKind
from cscwb.document.nodes import Block, Column, Heading, Paragraph, Table
from cscwb.model import Day, Event, EventKind, EventStatus, Operation, Section, Span
from cscwb.model.periods import last_days
from cscwb.reports import wording
from cscwb.reports.annual.entries import by_component, entry, explained
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
from cscwb.reports.support import support_facts, support_lines

_NO_MONTH = "an unstated month"
_FEW = 3  # parts of a sentence that need no semicolons


def activities(year: Year, level: int = 2) -> Iterator[Block]:
    """How many of them ended in each month, and each of them under its component.

    Args:
        year: The year.
        level: Of the headings of components.
    """
    if not (*year.events, *year.further_events):
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    events = year.counted.of_kind(EntryKind.EVENT)
    months = f"; by the month {_by_month(year.events)}" if len(year.events) > 1 else ""
    number = f"{on_record(events, year.year, 'activity', 'activities')}{months}. "
    yield Paragraph(text(f"{number if year.events else ''}{_further(year)}".strip()))
    yield from explained(_one_by_one(year, level))


def _one_by_one(year: Year, level: int) -> Iterator[Block]:
    for title, group in by_component(year.records, (*year.events, *year.further_events)):
        if title:
            yield Heading(level, text(title))
        for event in group:
            known = event_facts(year.ledger, event, components=len(event.components) > 1)
            part = part_of(year.records, event)
            yield from entry(year, event, known, level + 1, part)


def _further(year: Year) -> str:
    """How many of them do not count in the year."""
    if not year.further_events:
        return ""
    parts = wording.number_of(len(year.further_events), "part")
    follow = "follows" if len(year.further_events) == 1 else "follow"
    return f"{wording.first_upper(parts)} of activities of other years {follow} here."


def _by_month(events: Sequence[Event]) -> str:
    """Return how many ended in each month, of what still runs how many began.

    ``in which they ended: one each in May and July, and two in June 2021``.
    """
    months: dict[Day | None, int] = {}
    for event in events:
        first, last = last_days(event.date) if event.date else (None, None)
        known = first and last and (first.year, first.month) == (last.year, last.month)
        month = Day(first.year, first.month) if first and known else None
        months[month] = months.get(month, 0) + 1
    runs = any(event.date and event.date.end is None for event in events)
    when = "they ended or, where they still run, began" if runs else "they ended"
    named = sorted((month for month in months if month), key=str)
    alike: dict[int, list[Day]] = {}
    for month in named:
        alike.setdefault(months[month], []).append(month)
    parts = [f"{_each(number, len(found))} {_named(found)}" for number, found in alike.items()]
    if None in months:
        parts.append(f"{wording.in_words(months[None])} in {_NO_MONTH}")
    return f"in which {when}: {', and '.join(parts) if len(parts) < _FEW else '; '.join(parts)}"


def _each(number: int, months: int) -> str:
    """Say how many there were: ``two in``, or ``one each in`` of several months."""
    return f"{wording.in_words(number)} {'each in' if months > 1 else 'in'}"


def _named(months: Sequence[Day]) -> str:
    """Return the months, the year once behind those that have the same one."""
    years = {month.year for month in months}
    if len(years) > 1:
        return wording.joined(map(wording.date, months))
    names = (wording.MONTHS[month.month or 1] for month in months)
    return f"{wording.joined(names)} {months[0].year}"


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
