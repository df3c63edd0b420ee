"""Records to entries: what each field says happened, in one place.

Lines of a breakdown, nationalities and single suspects are no entries, for they would be added
twice; nor are the typed values of indicators, which are claims about a day.
"""

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeAlias, assert_never

from cscwb.counting.entry import Entry, EntryKind, Involvement
from cscwb.counting.ours import Ours
from cscwb.model.agreement import Agreement
from cscwb.model.amounts import Amount, Bound, Money, Quantity
from cscwb.model.article import Article
from cscwb.model.codes import SupportKind
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event
from cscwb.model.operation import Operation, results_of
from cscwb.model.periods import last_days
from cscwb.model.records import Records
from cscwb.model.results import (
    Check,
    Investigation,
    OperationResult,
    PersonMeasure,
    Search,
    Seizure,
    Site,
)
from cscwb.model.treaty_dates import dated

__all__ = ["entries_of"]

_UNSTATED = Amount(None, Bound.UNSTATED)
_NO_LIMITS = (datetime.date.min, datetime.date.max)
_Fields: TypeAlias = dict[str, Any]


def entries_of(records: Records) -> list[Entry]:
    """Every entry, record by record in the order of their fields."""
    posting = _Posting(records)
    return [
        *(entry for operation in records.operations for entry in posting.operation(operation)),
        *(entry for event in records.events for entry in posting.event(event)),
        *(entry for agreement in records.agreements for entry in posting.agreement(agreement)),
        *(entry for article in records.articles for entry in posting.article(article)),
    ]


class _Posting:
    """Makes the entries of records, kind by kind."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._ours = Ours.of(records.project)
        wholes: tuple[Event | Operation, ...] = (*records.events, *records.operations)
        self._wholes = {whole.id: whole for whole in wholes}

    def operation(self, operation: Operation) -> Iterator[Entry]:
        """The operation, its results, conveyances, support and participations."""
        kind = EntryKind.OPERATION_PART if operation.part_of else EntryKind.OPERATION
        own = self._whole(operation)
        yield own(kind=kind, part=operation, what=operation.kind)
        results = tuple(results_of(operation))
        for path, result in results:
            yield from _result(own, result, path)
        for index, conveyance in enumerate(operation.conveyances):
            yield own(
                kind=EntryKind.CONVEYANCE,
                part=conveyance,
                path=f"conveyances[{index}]",
                what=conveyance.commodity.kind,
            )
        yield from self._support(own, operation)
        yield from self._participations(own, operation)
        yield from _authorities(own, operation, results)

    def event(self, event: Event) -> Iterator[Entry]:
        """The event, its support and participations, and what was visited."""
        kind = EntryKind.EVENT_PART if event.part_of else EntryKind.EVENT
        own = self._whole(event)
        yield own(kind=kind, part=event, what=event.kind)
        yield from self._support(own, event)
        yield from self._participations(own, event)
        for index, visited in enumerate(event.visited):
            yield own(
                kind=EntryKind.PARTICIPATION,
                part=event,
                path=f"visited[{index}]",
                action=Involvement.VISITED,
                by=(visited,),
            )

    def agreement(self, agreement: Agreement) -> Iterator[Entry]:
        """Each step of an agreement, and the support given to it."""
        supported = self._ours.supported(agreement)
        own = partial(
            Entry,
            source=agreement,
            supported=supported,
        )
        known = dated(agreement, self._records)
        for index, (action, step) in enumerate(zip(agreement.actions, known.actions, strict=True)):
            yield own(
                kind=EntryKind.STEP,
                part=action,
                path=f"actions[{index}]",
                what=action.stage,
                places=(action.place,) if action.place else (),
                by=(str(action.party),) if action.party else (),
                dated=action.date is not None,
                **_when(step.date),
            )
        yield from self._support(partial(own, **_when(None)), agreement)

    def article(self, article: Article) -> Iterator[Entry]:
        """The published item."""
        publisher = self._ours.publisher_of(article)
        yield Entry(
            kind=EntryKind.ITEM,
            source=article,
            part=article,
            what=article.kind,
            dated=True,
            supported=publisher == "",
            **_when(article.published),
        )

    def _whole(self, record: Event | Operation) -> "partial[Entry]":
        """What all entries of an event or an operation share."""
        # A part that says nothing of support or date has those of its whole.
        lineage = tuple(self._lineage(record))
        said = [one for one in lineage if one.support or self._ours.held(one)]
        backed = said[0] if said else record
        date = next((one.date for one in lineage if one.date), None)
        return partial(
            Entry,
            source=record,
            places=record.places,
            supported=self._ours.supported(backed),
            held=self._ours.held(backed),
            **_when(date),
        )

    def _lineage(self, record: Event | Operation) -> Iterator[Event | Operation]:
        """The record, the whole that it is a part of, the whole of that, and so on."""
        seen: set[str] = set()
        while record.id not in seen:
            seen.add(record.id)
            yield record
            record = self._wholes.get(record.part_of, record)

    def _support(
        self, own: "partial[Entry]", record: Event | Operation | Agreement
    ) -> Iterator[Entry]:
        """Each support that was given, and those who received it."""
        for index, support in enumerate(record.support):
            if support.kind is SupportKind.NONE:
                continue
            path = f"support[{index}]"
            yield own(
                kind=EntryKind.SUPPORT,
                part=support,
                path=path,
                what=support.kind,
                by=(support.by,) if support.by else (),
            )
            for number, recipient in enumerate(support.recipients):
                yield own(
                    kind=EntryKind.PARTICIPATION,
                    part=support,
                    path=f"{path}.recipients[{number}]",
                    action=Involvement.RECIPIENT,
                    by=(recipient,),
                )

    def _participations(self, own: "partial[Entry]", record: Event | Operation) -> Iterator[Entry]:
        for index, participation in enumerate(record.participants):
            named = (participation.party, participation.member_of, participation.on_behalf_of)
            yield own(
                kind=EntryKind.PARTICIPATION,
                part=participation,
                path=f"participants[{index}]",
                action=participation.role,
                amount=participation.count.amount if participation.count else None,
                by=tuple(filter(None, named)),
            )


def _authorities(
    own: "partial[Entry]", operation: Operation, results: Iterable[tuple[str, OperationResult]]
) -> Iterator[Entry]:
    """Those who acted by the results, on each date once, and whom no participation names."""
    named = {participation.party for participation in operation.participants}
    acted: set[tuple[str, Span | None]] = set()
    for path, result in results:
        for number, authority in enumerate(result.by):
            if authority not in named and (authority, result.date) not in acted:
                acted.add((authority, result.date))
                when = {"dated": True, **_when(result.date)} if result.date else {}
                yield own(
                    kind=EntryKind.PARTICIPATION,
                    part=result,
                    path=f"{path}.by[{number}]",
                    action=Involvement.ACTED,
                    by=(authority,),
                    **when,
                )


def _when(date: Day | Span | None) -> _Fields:
    """A date, with the days that it can mean."""
    if date is None:
        return {"date": None, "hull": _NO_LIMITS, "end": None}
    return {"date": date, "hull": (date.earliest, date.latest), "end": last_days(date)}


def _result(own: "partial[Entry]", result: OperationResult, path: str) -> Iterator[Entry]:
    """A result when, where and by whom it was: its own date and place, or those of its record."""
    shared: _Fields = {"by": result.by}
    if result.place is not None:
        shared["places"] = (result.place,)
    if result.date is not None:
        shared |= {"dated": True, **_when(result.date)}
    post = partial(own, part=result, **shared)
    match result:
        case Seizure():
            yield from _seizure(post, result, path)
        case PersonMeasure():
            yield post(
                kind=EntryKind.MEASURE,
                path=path,
                what=result.measure,
                amount=result.count.amount,
            )
        case Site():
            yield post(kind=EntryKind.SITE, path=path, what=result.kind, amount=result.count.amount)
        case Search():
            yield post(
                kind=EntryKind.SEARCH, path=path, what=result.what, amount=result.count.amount
            )
        case Check():
            yield post(
                kind=EntryKind.CHECK, path=path, what=result.what, amount=result.count.amount
            )
        case Investigation():
            yield post(
                kind=EntryKind.INVESTIGATION,
                path=path,
                what=result.offence,
                amount=result.count.amount,
            )
        case _:
            assert_never(result)


def _seizure(post: "partial[Entry]", seizure: Seizure, path: str) -> Iterator[Entry]:
    """How much was seized, and what it is worth unless that is how much it is."""
    goods: _Fields = {"what": seizure.commodity.kind, "action": seizure.measure}
    taken = seizure.taken
    match taken:
        case Quantity(amount, unit) | Money(amount, unit):
            yield post(kind=EntryKind.SEIZURE, path=path, unit=unit, amount=amount, **goods)
        case None:
            yield post(kind=EntryKind.SEIZURE, path=path, amount=_UNSTATED, **goods)
        case _:
            assert_never(taken)
    if seizure.value is not None and taken is not seizure.value:
        amount, unit = seizure.value.amount, seizure.value.currency
        path = f"{path}.value"
        yield post(kind=EntryKind.VALUE, path=path, unit=unit, amount=amount, **goods)
