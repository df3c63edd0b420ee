"""What one issue of the bulletin draws on: its articles, and what they report."""

import datetime
from collections.abc import Mapping

from cscwb.counting import Counted, Entry, ledger
from cscwb.counting.selection import agreements_in, articles_in
from cscwb.document.nodes import Image
from cscwb.model import Article, Event, EventStatus, Operation, Records, Span
from cscwb.model.periods import last_days
from cscwb.reports import wording


class Issue:
    """The articles of one issue, each in the one section where it belongs, and what they report.

    Box and sections use this one selection: all that the articles report, of any date.
    """

    def __init__(self, records: Records, period: Span, pictures: Mapping[str, Image]) -> None:
        self.records = records
        self.pictures = pictures
        self.period = period
        self.ledger = ledger(records)
        self.articles = articles_in(records, period)
        about = {record for article in self.articles for record in article.about}
        self._operations = [operation for operation in records.operations if operation.id in about]
        self._events = [event for event in records.events if event.id in about]
        self.operations = tuple(
            operation for operation in self._operations if operation.status.took_place
        )
        self.events = tuple(event for event in self._events if event.status.took_place)
        self.agreements = tuple(
            agreement for agreement in agreements_in(records) if agreement.id in about
        )
        operations = {operation.id for operation in self._operations}
        agreements = {agreement.id for agreement in self.agreements}
        self.on_operations = tuple(
            article for article in self.articles if operations.intersection(article.about)
        )
        self.on_agreements = tuple(
            article
            for article in self.articles
            if article not in self.on_operations and agreements.intersection(article.about)
        )
        self.others = tuple(
            article
            for article in self.articles
            if article not in (*self.on_operations, *self.on_agreements)
        )

    @property
    def counted(self) -> Counted:
        """What the operations come to, each by itself, and with its parts when both are."""
        return self.ledger.of(*(operation.id for operation in self.operations))

    @property
    def elsewhere(self) -> tuple[Entry, ...]:
        """What the operations came to outside of their dates, which is given with its own."""
        counted = frozenset(self.counted.entries)
        return tuple(
            entry
            for operation in self.operations
            for entry in self.ledger.elsewhere(operation.id)
            if entry not in counted
        )

    @property
    def coming_up(self) -> tuple[Event | Operation, ...]:
        """What is planned for after the period or without a date, and what articles announce."""
        every: tuple[Event | Operation, ...] = (*self.records.events, *self.records.operations)
        planned = [record for record in every if record.status is EventStatus.PLANNED]
        reported = self._not_done(EventStatus.PLANNED)
        found = [
            record
            for record in planned
            if _is_after(record, self.period)
            or (record.date is None and not record.part_of)
            or (record in reported and not self._is_over(record))
        ]
        return tuple(sorted(found, key=_first_day))

    @property
    def not_carried_out(self) -> tuple[Event | Operation, ...]:
        """What the articles report and was cancelled, or should be over and is still planned."""
        over = [record for record in self._not_done(EventStatus.PLANNED) if self._is_over(record)]
        return tuple(sorted((*over, *self._not_done(EventStatus.CANCELLED)), key=_first_day))

    def status(self, record: Event | Operation) -> str:
        """Return what the status of a record says; of what is still to come that it is planned."""
        words = wording.status(record.status, over=self._is_over(record))
        return wording.by_record(words, record, "status")

    def _not_done(self, status: EventStatus) -> list[Event | Operation]:
        every: tuple[Event | Operation, ...] = (*self._events, *self._operations)
        return [record for record in every if record.status is status]

    def _is_over(self, record: Event | Operation) -> bool:
        """Whether what is planned should have taken place by the end of the period."""
        return record.date is not None and last_days(record.date)[1] <= self.period.latest

    def reported_in(self, article: Article) -> tuple[Event | Operation, ...]:
        """Return the events and operations that an article reports, of any status.

        Operations come first, then events; wholes before their parts, older ones before newer.
        """
        every: tuple[Event | Operation, ...] = (*self._operations, *self._events)
        reported = (record for record in every if record.id in article.about)
        return tuple(sorted(reported, key=_in_order))


def _in_order(record: Event | Operation) -> tuple[bool, bool, datetime.date, str]:
    return isinstance(record, Event), bool(record.part_of), _first_day(record), record.id


def _first_day(record: Event | Operation) -> datetime.date:
    return record.date.earliest if record.date else datetime.date.max


def _is_after(record: Event | Operation, period: Span) -> bool:
    return record.date is not None and record.date.earliest > period.latest
