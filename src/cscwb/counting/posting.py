"""Records to entries: what each field says happened, in one place.

Lines of a breakdown, nationalities and single suspects make no entries, since they would be added
twice; nor are the typed values of indicators, which are claims about a day.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeAlias

from cscwb.counting.entry import Entry, EntryKind, Involvement, Origin, What, When
from cscwb.counting.ours import Ours
from cscwb.model import (
    Agreement,
    Amount,
    Article,
    Bound,
    Check,
    Event,
    Investigation,
    Money,
    Operation,
    OperationResult,
    PersonMeasure,
    Quantity,
    Records,
    Search,
    Seizure,
    Site,
    Span,
    SupportKind,
    dated,
    results_of,
)

_UNSTATED = Amount(None, Bound.UNSTATED)
_Fields: TypeAlias = dict[str, Any]


def entries_of(records: Records) -> list[Entry]:
    """Return every entry, record by record in the order of their fields."""
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
        """Yield the operation, its results, conveyances, support and participations."""
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
        """Yield the event, its support and participations, and what was visited."""
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
        """Yield each step of an agreement, and the support given to it."""
        own = partial(Entry, origin=Origin(agreement, self._ours.supported(agreement)))
        known = dated(agreement, self._records)
        for index, (action, step) in enumerate(zip(agreement.actions, known.actions, strict=True)):
            yield own(
                kind=EntryKind.STEP,
                part=action,
                path=f"actions[{index}]",
                what=action.stage,
                places=(action.place,) if action.place else (),
                by=(str(action.party),) if action.party else (),
                when=When.of(step.date, own=action.date is not None),
            )
        yield from self._support(partial(own, when=When()), agreement)

    def article(self, article: Article) -> Iterator[Entry]:
        """Yield the published item."""
        yield Entry(
            kind=EntryKind.ITEM,
            origin=Origin(article, self._ours.publisher_of(article) == ""),
            part=article,
            what=article.kind,
            when=When.of(article.published, own=True),
        )

    def _whole(self, record: Event | Operation) -> "partial[Entry]":
        """Return what all entries of an event or an operation share."""
        # A part that says nothing of support or date has those of its whole.
        lineage = tuple(self._lineage(record))
        said = [ancestor for ancestor in lineage if ancestor.support or self._ours.held(ancestor)]
        backed = said[0] if said else record
        origin = Origin(record, self._ours.supported(backed), self._ours.held(backed))
        dated = next((ancestor for ancestor in lineage if ancestor.date), record)
        when = When.of_record(dated)
        return partial(Entry, origin=origin, when=when, places=record.places)

    def _lineage(self, record: Event | Operation) -> Iterator[Event | Operation]:
        """Yield the record, the whole that it is a part of, the whole of that, and so on."""
        seen: set[str] = set()
        while record.id not in seen:
            seen.add(record.id)
            yield record
            record = self._wholes.get(record.part_of, record)

    def _support(
        self, own: "partial[Entry]", record: Event | Operation | Agreement
    ) -> Iterator[Entry]:
        """Yield each support that was given, and those who received it."""
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
    """Yield those who acted by the results, on each date once, and whom no participation names."""
    named = {participation.party for participation in operation.participants}
    acted: set[tuple[str, Span | None]] = set()
    for path, result in results:
        for number, authority in enumerate(result.by):
            if authority not in named and (authority, result.date) not in acted:
                acted.add((authority, result.date))
                post = partial(own, when=When.of(result.date, own=True)) if result.date else own
                yield post(
                    kind=EntryKind.PARTICIPATION,
                    part=result,
                    path=f"{path}.by[{number}]",
                    action=Involvement.ACTED,
                    by=(authority,),
                )


def _result(own: "partial[Entry]", result: OperationResult, path: str) -> Iterator[Entry]:
    """Yield a result, when, where and by whom, from itself or else from its record."""
    shared: _Fields = {"part": result, "by": result.by}
    if result.place is not None:
        shared["places"] = (result.place,)
    if result.date is not None:
        shared["when"] = When.of(result.date, own=True)
    if isinstance(result, Seizure):
        shared |= {"what": result.commodity.kind, "action": result.measure}
        yield own(kind=EntryKind.SEIZURE, path=path, **_taken(result), **shared)
        if (value := result.value) is not None and value is not result.taken:
            worth = {"unit": value.currency, "amount": value.amount}
            yield own(kind=EntryKind.VALUE, path=f"{path}.value", **worth, **shared)
    else:
        kind, what = _subject(result)
        yield own(kind=kind, path=path, what=what, amount=result.count.amount, **shared)


def _subject(
    result: PersonMeasure | Site | Search | Check | Investigation,
) -> tuple[EntryKind, What]:
    """Return what a count is of."""
    match result:
        case PersonMeasure():
            return EntryKind.MEASURE, result.measure
        case Site():
            return EntryKind.SITE, result.kind
        case Search():
            return EntryKind.SEARCH, result.what
        case Check():
            return EntryKind.CHECK, result.what
        case Investigation():
            return EntryKind.INVESTIGATION, result.offence


def _taken(seizure: Seizure) -> _Fields:
    """Return how much was taken: the quantity, or the value of cash and of goods without one."""
    match seizure.taken:
        case Quantity(amount, unit) | Money(amount, unit):
            return {"unit": unit, "amount": amount}
        case None:
            return {"amount": _UNSTATED}
