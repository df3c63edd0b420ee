"""What events, operations and agreements of a year lack."""

from collections.abc import Iterable, Iterator

from cscwb.counting import Entry, EntryKind
from cscwb.errors import Problem
from cscwb.model import Agreement, Article, CommodityKind, Event, EventMode, EventStatus, Operation
from cscwb.model.periods import last_days, year_in_which
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.rules.gaps import (
    MISSING_DATE,
    MISSING_OUTCOMES,
    MISSING_PARTICIPANTS,
    MISSING_PLACE,
    MISSING_QUANTITY,
    MISSING_SOURCE,
    MISSING_STATUS,
    MISSING_SUPPORT,
)
from cscwb.rules.persons import STAGE


def activities(year: Year) -> Iterator[Problem]:
    """Yield what activities lack, in the order of the report; those without a date come first."""
    records = year.records
    reported = _reported(records.articles)
    in_a_year = [
        article for article in records.articles if year_in_which(article.published) is not None
    ]
    asked_for = _reported(in_a_year) - _reported(year.published)
    reported |= {event.part_of for event in records.events if event.id in reported}
    for entry in year.ledger.unplaced(year.period):
        if entry.date is not None or entry.record not in asked_for:
            yield _date(year, entry)
    yield from _planned(year)
    for event in (*year.events, *year.further_events):
        yield from _source(event, reported)
        yield from _support(year, event)
        yield from _event(event)
    for operation in (*year.operations, *year.further_operations):
        yield from _source(operation, reported)
        yield from _support(year, operation)
        yield from _operation(operation)
    for agreement in year.agreements:
        yield from _source(agreement, reported)


def _reported(articles: Iterable[Article]) -> set[str]:
    return {subject for article in articles for subject in article.about}


def _date(year: Year, entry: Entry) -> Problem:
    """Return what took place, and of which no date says in which year it belongs."""
    title = wording.name(year.records, entry.record)
    what = f"'{title}'" if not entry.path else f"'{entry.path}' of '{title}'"
    found = "has no date" if entry.date is None else f"has the date '{entry.date}', in no one year"
    return MISSING_DATE.problem(
        f"{what} {found}, so no report counts it. Write 'date', such as "
        f"'{year.year}-06-15', or '{year.year}' when no more is known",
        record=entry.record,
        place=_place_of_date(entry),
    )


def _place_of_date(entry: Entry) -> str:
    if entry.kind is EntryKind.ITEM:
        return "published"
    return f"{entry.path}.date" if entry.path else "date"


def _planned(year: Year) -> Iterator[Problem]:
    """Yield what was planned for the year or before and still is, and what has no date."""
    for record in year.planned_or_cancelled:
        undated = year_in_which(record.date) is None and not (record.part_of and not record.date)
        if undated:
            when = f"has the date '{record.date}', in no one year" if record.date else "has no date"
            yield MISSING_DATE.problem(
                f"'{record.title}' is '{record.status}' and {when}. Write 'date', such "
                f"as '{year.year}-06-15', or '{year.year}' when no more is known",
                record=record.id,
                place="date",
            )
        over = record.date is not None and last_days(record.date)[1] <= year.period.latest
        if record.status is EventStatus.PLANNED and over:
            yield MISSING_STATUS.problem(
                f"'{record.title}' was planned for {wording.date(record.date)} and is still "
                "'planned'. Write 'status: held' when it took place, or 'status: cancelled'",
                record=record.id,
                place="status",
            )


def _support(year: Year, record: Event | Operation) -> Iterator[Problem]:
    wholes = (entry.source for entry in year.ledger.wholes_of([record.id]))
    said = any(
        isinstance(whole, Event | Operation) and (whole.support or year.ours.held(whole))
        for whole in (record, *wholes)  # what was done for the whole was done for its parts
    )
    if not said:
        yield MISSING_SUPPORT.problem(
            f"'{record.title}' does not say what the project did for it, so it is not "
            "reported as supported. Write 'support', such as '[{kind: expert_advice}]', or "
            "'[{kind: none}]' when the project had no part in it",
            record=record.id,
            place="support",
        )


def _source(record: Event | Operation | Agreement, reported: set[str]) -> Iterator[Problem]:
    if record.id not in reported:
        yield MISSING_SOURCE.problem(
            f"'{record.title}' has no source: no article reports it. Write '{record.id}' "
            "into 'about' of the article that does, or publish one",
            record=record.id,
        )


def _event(event: Event) -> Iterator[Problem]:
    if not event.places and event.mode is not EventMode.ONLINE:
        yield MISSING_PLACE.problem(
            f"'{event.title}' has no place. Write 'places', such as '[\"Rome, IT\"]', or "
            "'mode: online'",
            record=event.id,
            place="places",
        )
    if not event.participants:
        yield MISSING_PARTICIPANTS.problem(
            f"'{event.title}' has no participants, and the report names them. Write "
            "'participants', such as '[{party: europol, role: host}]'",
            record=event.id,
            place="participants",
        )
    if not event.outcomes and event.status is EventStatus.HELD:
        yield MISSING_OUTCOMES.problem(
            f"'{event.title}' does not say what came of it. Write 'outcomes', a short line "
            "for each",
            record=event.id,
            place="outcomes",
        )


def _operation(operation: Operation) -> Iterator[Problem]:
    for index, measure in enumerate(operation.measures):
        if measure.measure.asks_for_stage and measure.stage is None:
            yield STAGE.problem(
                f"'{operation.title}' does not say how far proceedings have come against "
                f"those {wording.word(measure.measure)}. Write 'stage', such as 'arrest'",
                record=operation.id,
                place=f"measures[{index}].stage",
            )
    for index, seizure in enumerate(operation.seizures):
        if seizure.taken is None:
            goods = f"{wording.word(seizure.commodity.kind)} {wording.word(seizure.measure)}"
            cash = seizure.commodity.kind is CommodityKind.CASH
            field = "value" if cash else "quantity"
            samples = "'5000 EUR', '~5000 EUR'" if cash else "'50 kg', '~50 kg'"
            unstated = "'? EUR'" if cash else "'? kg'"
            yield MISSING_QUANTITY.problem(
                f"'{operation.title}' gives no {field} of {goods}. Write '{field}', such as "
                f"{samples} for about, or {unstated} when no source has it",
                record=operation.id,
                place=f"seizures[{index}].{field}",
            )
