"""What one issue of the bulletin draws on: its articles in order, and what they report."""

import datetime
from collections.abc import Mapping
from enum import IntEnum

from cscwb.counting import Counted, Entry, ledger
from cscwb.counting.ours import Ours
from cscwb.counting.selection import agreements_in, articles_in
from cscwb.document.nodes import Image
from cscwb.model import (
    Agreement,
    Article,
    ArticleKind,
    Bulletin,
    Event,
    EventStatus,
    Operation,
    Records,
    Span,
)
from cscwb.model.periods import last_days
from cscwb.reports import wording
from cscwb.reports.visibility import printed_photos

_REPORTS = (ArticleKind.NEWS, ArticleKind.STATEMENT)


class Subject(IntEnum):
    """What an article reports, the weightiest first."""

    OPERATION = 1
    AGREEMENT = 2
    ACTIVITY = 3
    OTHER = 4


def bulletin_of(records: Records, period: Span) -> Bulletin:
    """What the editor decided of the bulletin of a period; nothing where there is no record."""
    found = (bulletin for bulletin in records.bulletins if bulletin.period == period)
    return next(found, Bulletin(id=""))


def printed_articles(records: Records, period: Span) -> tuple[Article, ...]:
    """The articles of a period but those that the editor leaves out, oldest first."""
    left_out = bulletin_of(records, period).leave_out
    return tuple(article for article in articles_in(records, period) if article.id not in left_out)


class Issue:
    """The articles of one issue, at least one, which of them leads, and what they report.

    Figures and articles use this one selection: all that the articles report, of any date.

    The editor's `Bulletin` of the period says which article leads, which ones follow first, and
    which are left out. For the rest, operations come first, then agreements, activities and other
    news, the newest first. Where no editor has chosen, an article of the project leads before one
    of others; one with a summary and a photo before one with a summary, and that before the rest;
    among these the first in order.

    Attributes:
        bulletin: What the editor decided.
        lead: The article that leads.
        others: The other articles of the project, in order.
        partners: The articles that others published, in order, but the one that leads.
    """

    def __init__(self, records: Records, period: Span, pictures: Mapping[str, Image]) -> None:
        self.records = records
        self.pictures = pictures
        self.period = period
        self.ledger = ledger(records)
        self.bulletin = bulletin_of(records, period)
        self.articles = printed_articles(records, period)
        self._ours = Ours.of(records.project)
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
        ordered = sorted(self.articles, key=self._in_order)
        chosen = [article for article in ordered if article.id == self.bulletin.lead]
        self.lead = min(chosen or ordered, key=self._leads)
        rest = [article for article in ordered if article is not self.lead]
        self.others = tuple(article for article in rest if not self.publisher(article))
        self.partners = tuple(article for article in rest if self.publisher(article))
        self._first = {
            record: article.id
            for article in reversed((self.lead, *self.others, *self.partners))
            for record in article.about
        }

    def subject(self, article: Article) -> Subject:
        """What an article reports; what announces anything reports nothing yet."""
        if article.kind in _REPORTS:
            for subject, records in (
                (Subject.OPERATION, self.operations),
                (Subject.AGREEMENT, self.agreements),
                (Subject.ACTIVITY, self.events),
            ):
                if any(record.id in article.about for record in records):
                    return subject
        return Subject.OTHER

    def publisher(self, article: Article) -> str:
        """The id of who published an article; "" for the project, or where nothing says who did."""
        return self._ours.publisher_of(article) or ""

    def _in_order(self, article: Article) -> tuple[int, Subject, int, str]:
        order = self.bulletin.order
        place = order.index(article.id) if article.id in order else len(order)
        return place, self.subject(article), -article.published.latest.toordinal(), article.id

    def _leads(self, article: Article) -> tuple[bool, bool, bool]:
        """The first of these leads."""
        summed_up, photos = bool(article.summary), printed_photos(article, self.pictures)
        return bool(self.publisher(article)), not (summed_up and photos), not summed_up

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

    def activities_in(self, article: Article) -> tuple[Event, ...]:
        """Return the events that an article reports and that took place, wholes first."""
        reported = self.reported_in(article)
        return tuple(record for record in reported if record in self.events)

    def is_first_in(self, record: Event | Operation | Agreement, article: Article) -> bool:
        """Whether no article that stands before this one reports the record."""
        return self._first.get(record.id) == article.id

    def agreements_in(self, article: Article) -> tuple[Agreement, ...]:
        """Return the agreements that an article reports."""
        return tuple(agreement for agreement in self.agreements if agreement.id in article.about)


def _in_order(record: Event | Operation) -> tuple[bool, bool, datetime.date, str]:
    return isinstance(record, Event), bool(record.part_of), _first_day(record), record.id


def _first_day(record: Event | Operation) -> datetime.date:
    return record.date.earliest if record.date else datetime.date.max


def _is_after(record: Event | Operation, period: Span) -> bool:
    return record.date is not None and record.date.earliest > period.latest
