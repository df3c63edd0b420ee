"""Days and spans of time as the texts give them: partly known, and never made up."""

import calendar
import datetime
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar, Self

import attrs

from cscwb.model.date_forms import likely_days, likely_span
from cscwb.model.values import Basis, require_text
from cscwb.patterns import regex

_DAY = regex(
    r"(?:(?P<word>early|mid|late|before|by|after|recently) |(?P<about>~))?"
    r"(?P<year>[1-9][0-9]{3})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)
_DATES = "'2021-06-15', '2021-06', '2021'"
_SEVERAL = "'2021-Q2', 'early 2019', or '2021-06-15/2021-06-18' for several days"
_QUARTER = regex(r"([1-9][0-9]{3})-Q([1-4])")
_YEAR = "[1-9][0-9]{3}"
_MONTH = "(?:0[1-9]|1[0-2])"
_MONTH_AND_DAY = f"(?:{_MONTH}-(?:0[1-9]|[12][0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)"


class DayQualifier(StrEnum):
    """How a date is made narrower or wider, after the Extended Date/Time Format (ISO 8601-2).

    ``early``, ``mid`` and ``late`` are thirds of the year or the month, which EDTF lacks.
    ``recently`` means some time in the stated period, shortly before the text was written.

    Source: the `Extended Date/Time Format <https://www.loc.gov/standards/datetime/>`__ (ISO
    8601-2); ``early``, ``mid``, ``late``, ``by`` and ``recently`` are words of this project.

    Attributes:
        EXACTLY: The date as written.
        ABOUT: About that time.
        EARLY: In the first third of the year or month.
        MID: In the second third.
        LATE: In the last third.
        BEFORE: Before it.
        BY: On it or before it.
        AFTER: After it.
        RECENTLY: In that year or month, shortly before the text was written.
    """

    EXACTLY = ""
    ABOUT = "~"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEFORE = "before"
    BY = "by"
    AFTER = "after"
    RECENTLY = "recently"


_THIRDS = {DayQualifier.EARLY: 0, DayQualifier.MID: 1, DayQualifier.LATE: 2}


@attrs.frozen
class Day:
    """A day, a month or a year: ``2021-06-15``, ``2021-06``, ``2021``, ``early 2019``, ``~2020``.

    Attributes:
        year: The year, in four digits.
        month: 1 to 12; None when only the year is known.
        day: 1 to 31; None when only the month is known.
        qualifier: How the date is narrowed or widened.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` when the source does not state it, such as a year that the text omits.
    """

    extras: ClassVar[tuple[str, ...]] = ("as_printed", "basis")
    pattern: ClassVar[str] = (
        f"(?:early|mid|late) {_YEAR}(?:-{_MONTH})?"
        f"|(?:(?:before|by|after|recently) |~)?{_YEAR}(?:-(?:{_MONTH}|{_MONTH_AND_DAY}))?"
    )
    year: int
    month: int | None = None
    day: int | None = None
    qualifier: DayQualifier = DayQualifier.EXACTLY
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not 1000 <= self.year <= 9999 or (self.day is not None and self.month is None):
            raise ValueError(f"'{self}' is not a date; write it like '2021-06-15' or '2021-06'")
        try:
            datetime.date(
                self.year,
                1 if self.month is None else self.month,
                1 if self.day is None else self.day,
            )
        except ValueError:
            raise ValueError(
                f"'{self}' is not in the calendar; months go to 12 and days to the month's end"
            ) from None
        if self.qualifier in _THIRDS and self.day is not None:
            raise ValueError(f"'{self}' says too much; 'early', 'mid' and 'late' take no day")
        if self.qualifier is DayQualifier.AFTER:
            _, last = _stated(self.year, self.month, self.day)
            if last == datetime.date.max:
                raise ValueError(f"'{self}' is after the last year, 9999; write an earlier date")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date; other ways of writing one are refused, never guessed.

        >>> day = Day.parse("2021-06")
        >>> day.earliest, day.latest
        (datetime.date(2021, 6, 1), datetime.date(2021, 6, 30))
        """
        require_text(text, cls)
        match = _DAY.fullmatch(text)
        if match is None:
            raise ValueError(_refusal(text, f"{_DATES} or 'early 2019'"))
        month, day = match["month"], match["day"]
        return cls(
            int(match["year"]),
            int(month) if month else None,
            int(day) if day else None,
            DayQualifier(match["word"] or match["about"] or ""),
        )

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        gap = " " if self.qualifier.isalpha() else ""
        return f"{self.qualifier}{gap}{text}"

    @property
    def earliest(self) -> datetime.date:
        """The first day that the date can mean; 0001-01-01 for ``before`` and ``by``."""
        return _ends(self.year, self.month, self.day, self.qualifier)[0]

    @property
    def latest(self) -> datetime.date:
        """The last day that the date can mean; 9999-12-31 for ``after``."""
        return _ends(self.year, self.month, self.day, self.qualifier)[1]


@lru_cache(maxsize=10_000)  # reports ask for the ends of the same few dates again and again
def _ends(
    year: int, month: int | None, day: int | None, qualifier: DayQualifier
) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a date can mean."""
    first, last = _stated(year, month, day)
    match qualifier:
        case DayQualifier.BEFORE:
            return datetime.date.min, first - datetime.timedelta(days=1)
        case DayQualifier.BY:
            return datetime.date.min, last
        case DayQualifier.AFTER:
            return last + datetime.timedelta(days=1), datetime.date.max
        case DayQualifier.EARLY | DayQualifier.MID | DayQualifier.LATE if month is None:
            third = _THIRDS[qualifier]
            return _stated(year, 4 * third + 1, None)[0], _stated(year, 4 * third + 4, None)[1]
        case DayQualifier.EARLY | DayQualifier.MID | DayQualifier.LATE:
            third = _THIRDS[qualifier]
            start = first.replace(day=10 * third + 1)
            return start, last if third == 2 else first.replace(day=10 * third + 10)
        case _:
            return first, last


def _stated(year: int, month: int | None, day: int | None) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a year, a month or a day."""
    if month is None:
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if day is None:
        end = calendar.monthrange(year, month)[1]
        return datetime.date(year, month, 1), datetime.date(year, month, end)
    return datetime.date(year, month, day), datetime.date(year, month, day)


def _refusal(text: str, examples: str) -> str:
    """The message on a text that is not a date: what it can mean, or how to write a date."""
    match likely_days(text):
        case [first, second]:
            return f"'{text}' could be '{first}' or '{second}'; write one of these two"
        case [meant]:
            return f"'{text}' is not a date; write '{meant}'"
        case _:
            return f"'{text}' is not a date; write it like {examples}"


@attrs.frozen
class Span:
    """A period of time, both ends included: ``2021-06-15/2021-06-18``, ``2021-06``, ``2021-Q2``.

    A single day or month is a span, too: ``2021-06`` starts and ends in June 2021. A span that has
    not ended is written with ``..``: ``2021-06-15/..``.

    Attributes:
        start: The first day.
        end: The last day, which is in the span; None while the span has not ended.
        stated_days: The number of days that the source states ("four-day"), which checks use.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` when the source does not state it, such as a year that the text omits.
    """

    extras: ClassVar[tuple[str, ...]] = ("stated_days", "as_printed", "basis")
    pattern: ClassVar[str] = rf"{_YEAR}-Q[1-4]|(?:{Day.pattern})(?:/(?:{Day.pattern}|\.\.))?"
    start: Day
    end: Day | None
    stated_days: int | None = attrs.field(default=None, kw_only=True)
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the span of a day, of a quarter, or of two days joined by ``/``.

        >>> Span.parse("2021-06-15/2021-06-18").days
        4
        >>> str(Span.parse("2021-Q2"))
        '2021-04/2021-06'
        """
        require_text(text, cls)
        if quarter := _QUARTER.fullmatch(text):
            year, third = int(quarter[1]), 3 * int(quarter[2])
            return cls(Day(year, third - 2), Day(year, third))
        start, slash, end = text.partition("/")
        try:
            first = Day.parse(start)
            if not slash:
                return cls(first, first)
            return cls(first, None if end == ".." else Day.parse(end))
        except ValueError as error:
            if meant := likely_span(text):
                raise ValueError(f"'{text}' is not a date; write '{meant}'") from None
            if slash and not likely_days(text):
                raise ValueError(
                    f"{error}; '{text}' is a span: write it like '2021-06-15/2021-06-18'"
                ) from None
            if _DAY.fullmatch(text):
                raise
            raise ValueError(_refusal(text, f"{_DATES}, {_SEVERAL}")) from None

    def __str__(self) -> str:
        if self.end is None:
            return f"{self.start}/.."
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def earliest(self) -> datetime.date:
        """The first day that can be in the span."""
        return self.start.earliest

    @property
    def latest(self) -> datetime.date:
        """The last day that can be in the span; 9999-12-31 while it has not ended."""
        return datetime.date.max if self.end is None else self.end.latest

    @property
    def is_after(self) -> bool:
        """Whether it states only the day ``after`` which it was, not how long after."""
        return self.start.qualifier is DayQualifier.AFTER

    @property
    def days(self) -> int | None:
        """The number of days, both ends counted; None when an end is not known to the day."""
        if self.end is None or self.start.day is None or self.end.day is None:
            return None
        if self.start.qualifier or self.end.qualifier:
            return None
        return (self.end.latest - self.start.earliest).days + 1
