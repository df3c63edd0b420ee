"""The period in which a record falls: one rule for everything that has a date."""

import datetime

from cscwb.model.arguments import value_of
from cscwb.model.codes import EventStatus
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event
from cscwb.model.operation import Operation


def falls_in(date: Day | Span | None, period: Span | str) -> bool:
    """Whether a record with that date falls in the period.

    It does when the day on which it ended surely lies in the period; one that has not ended falls
    in the period in which it began. A record therefore falls in one month, one quarter and one
    year at most. One without a date, or with a date that is wider than the period (``2021`` in a
    month, ``before 2021-06``), falls in none.
    """
    period = period_of(period)
    if date is None:
        return False
    first, last = last_days(date)
    return period.earliest <= first and last <= period.latest


def last_days(date: Day | Span) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that the last day of a date can be.

    They decide the period in which a record falls. Of a span that has not ended, it is the day on
    which it began. The last day is never before the first: ``2021-03/2021`` ended in March or
    later.
    """
    if isinstance(date, Day):
        return date.earliest, date.latest
    if date.end is None:
        return date.start.earliest, date.start.latest
    return max(date.start.earliest, date.end.earliest), date.end.latest


def date_of(record: Event | Operation) -> Span | None:
    """The date that decides the period of a record: one without an end while it is ongoing.

    An ongoing operation of ``2021-06-15/2021-06-18`` has begun, and may last longer.
    """
    date = record.date
    return Span(date.start, None) if date and record.status is EventStatus.ONGOING else date


def period_of(period: Span | str) -> Span:
    """The span that an argument is, or that its short form stands for."""
    return value_of(period, Span, "period", "2021-06")


def year_in_which(date: Day | Span | None) -> int | None:
    """The calendar year in which a record with that date falls; None when it falls in none."""
    if date is None:
        return None
    first, last = last_days(date)
    known = first.year == last.year and first > datetime.date.min
    return first.year if known else None
