"""In which period a thing falls: the one rule, for whatever has a date."""

import datetime

from cscwb.model.arguments import value_of
from cscwb.model.dates import Day, Span

__all__ = ["falls_in", "last_day", "period_of", "year_in_which"]


def falls_in(date: Day | Span | None, period: Span | str) -> bool:
    """Whether what has that date falls in the period.

    It does when the day on which it ended surely lies in the period; what still runs falls where
    it began. So a thing falls in one month, one quarter and one year at most. What has no date,
    or one that is wider than the period (``2021`` in a month, ``before 2021-06``), falls in none.
    """
    period = period_of(period)
    if date is None:
        return False
    day = last_day(date)
    return period.earliest <= day.earliest and day.latest <= period.latest


def last_day(date: Day | Span) -> Day:
    """The day by which a thing falls in a period: its last one, or the first of what still runs."""
    return date if isinstance(date, Day) else date.end or date.start


def period_of(period: Span | str) -> Span:
    """The span that an argument is, or that its short form says."""
    return value_of(period, Span, "period", "2021-06")


def year_in_which(date: Day | Span | None) -> int | None:
    """The calendar year in which what has that date falls; None when it falls in none."""
    if date is None:
        return None
    day = last_day(date)
    first, last = day.earliest, day.latest
    known = first.year == last.year and first > datetime.date.min
    return first.year if known else None
