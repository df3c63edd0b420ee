"""What events, operations and agreements of a year lack."""

from collections.abc import Iterable, Iterator

from cscwb.model.agreement import Agreement
from cscwb.model.article import Article
from cscwb.model.codes import EventStatus
from cscwb.model.event import Event, EventMode
from cscwb.model.operation import Operation
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.readiness.gaps import Gap, Missing

__all__ = ["activities"]

_TOOK_PLACE = (EventStatus.HELD, EventStatus.ONGOING)


def activities(year: Year) -> Iterator[Gap]:
    """Record by record, in the order of the report; those without a date come first."""
    records = year.records
    told = _told(records.articles)
    told |= {one.part_of for one in records.events if one.id in told}
    told_this_year = _told(year.published)
    dated: tuple[Event | Operation, ...] = (*records.events, *records.operations)
    for record in dated:
        if record.id in told_this_year or record.id not in told:
            yield from _date(year, record)
    for event in year.events:
        if event.status in _TOOK_PLACE:
            yield from _source(event, told)
            yield from _event(event)
    for operation in year.operations:
        if operation.status in _TOOK_PLACE:
            yield from _source(operation, told)
            yield from _operation(operation)
    for agreement in year.agreements:
        yield from _source(agreement, told)


def _told(articles: Iterable[Article]) -> set[str]:
    return {one for article in articles for one in article.about}


def _date(year: Year, record: Event | Operation) -> Iterator[Gap]:
    """Nobody can say that it does not belong into the report."""
    is_part = isinstance(record, Event) and record.part_of
    if record.date is None and record.status in _TOOK_PLACE and not is_part:
        yield Gap(
            missing=Missing.DATE,
            what=f"'{record.title}' has no date, so no report shows it. Write 'date', such as "
            f"'{year.year}-06-15', or '{year.year}' when no more is known",
            record=record.id,
            place="date",
        )


def _source(record: Event | Operation | Agreement, told: set[str]) -> Iterator[Gap]:
    if record.id not in told:
        yield Gap(
            missing=Missing.SOURCE,
            what=f"'{record.title}' has no source: no article tells of it. Write '{record.id}' "
            "into 'about' of the article that does, or publish one",
            record=record.id,
        )


def _event(event: Event) -> Iterator[Gap]:
    if not event.places and event.mode is not EventMode.ONLINE:
        yield Gap(
            missing=Missing.PLACE,
            what=f"'{event.title}' has no place. Write 'places', such as '[\"Rome, IT\"]', or "
            "'mode: online'",
            record=event.id,
            place="places",
        )
    if not event.participants:
        yield Gap(
            missing=Missing.PARTICIPANTS,
            what=f"'{event.title}' has no participants, and an annex names them. Write "
            "'participants', such as '[{party: europol, role: host}]'",
            record=event.id,
            place="participants",
        )
    if not event.outcomes and event.status is EventStatus.HELD:
        yield Gap(
            missing=Missing.OUTCOMES,
            what=f"'{event.title}' does not say what came of it. Write 'outcomes', a short line "
            "for each",
            record=event.id,
            place="outcomes",
        )


def _operation(operation: Operation) -> Iterator[Gap]:
    for index, measure in enumerate(operation.measures):
        if measure.stage is None:
            yield Gap(
                missing=Missing.STAGE_OF_PROCEEDINGS,
                what=f"'{operation.title}' does not say how far proceedings have come against "
                f"those {wording.word(measure.measure)}. Write 'stage', such as 'arrest'",
                record=operation.id,
                place=f"measures[{index}].stage",
            )
    for index, seizure in enumerate(operation.seizures):
        if seizure.taken is None:
            goods = f"{wording.word(seizure.commodity.kind)} {wording.word(seizure.measure)}"
            yield Gap(
                missing=Missing.QUANTITY,
                what=f"'{operation.title}' gives no quantity of {goods}. Write 'quantity', such as "
                "'50 kg', '~50 kg' for about, or '? kg' when no source has it",
                record=operation.id,
                place=f"seizures[{index}].quantity",
            )
