"""Days and spans of time as they are printed: ``14 July 1999``, ``15–18 June 2021``.

Figures for days and years, months in letters, no ordinals, and a hard space that keeps day and
month together. An en dash stands without spaces between simple ends, and with them where an end
has a space itself. Tables have the same form, so that 5.6 is not read as the sixth of May.
"""

from cscwb.document.digit_groups import NO_BREAK_SPACE
from cscwb.model import Basis, Day, DayQualifier, Span, TreatyAction
from cscwb.reports.wording.marks import daggered

# calendar.month_name follows the locale of the process.
MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_EN_DASH = "–"
_PREPOSITIONS = (DayQualifier.ABOUT, DayQualifier.BEFORE, DayQualifier.BY, DayQualifier.AFTER)


def date(value: Day | Span | None) -> str:
    r"""Return the date or span, with a dagger when part of it is inferred: ``15–18 June 2021``.

    >>> date(Span.parse("2021-06-15/2021-06-18"))
    '15–18\xa0June 2021'
    """
    if value is None:
        return "not stated"
    bases = [value.basis]
    if isinstance(value, Span):
        bases.extend(end.basis for end in (value.start, value.end) if end)
    text = _day(value) if isinstance(value, Day) else _span(value)
    return daggered(text, inferred=Basis.INFERRED in bases)


def within(period: Span) -> str:
    """Return when a thing was that falls in a period: ``in June 2021``, ``before 2021``."""
    stands_alone = period.end is None or period.start.qualifier in _PREPOSITIONS
    preposition = "on" if period.start.day else "in"
    return date(period) if stands_alone else f"{preposition} {date(period)}"


def action(value: TreatyAction) -> str:
    """Return when a step was taken, and in which round: ``2018 (formal round 1)``."""
    number = f"round{NO_BREAK_SPACE}{value.round}" if value.round else ""
    which = " ".join(filter(None, ("formal" if value.formal else "", number)))
    return f"{date(value.date)} ({which})" if which else date(value.date)


def _day(value: Day) -> str:
    """Return the date: ``10 June 2021``, ``June 2021``, ``mid-2019``, ``about 2020``."""
    text = str(value.year)
    if value.month is not None:
        text = f"{MONTHS[value.month]} {text}"
    if value.day is not None:
        text = f"{value.day}{NO_BREAK_SPACE}{text}"
    match value.qualifier:
        case DayQualifier.EXACTLY:
            return text
        case DayQualifier.ABOUT:
            return f"about {text}"
        case DayQualifier.MID:
            return f"mid-{text}"
        case DayQualifier.RECENTLY:
            return f"{text} (‘recently’)"
        case _:
            return f"{value.qualifier} {text}"


def _span(span: Span) -> str:
    start, end = span.start, span.end
    if end is None:
        return f"from {_day(start)}"
    if str(start) == str(end):
        return _day(start)
    if start.qualifier or end.qualifier:
        return f"{_day(start)} to {_day(end)}"
    first, last = _without_what_both_have(start, end), _day(end)
    gap = " " if {" ", NO_BREAK_SPACE}.intersection(first) else ""
    return f"{first}{gap}{_EN_DASH}{gap}{last}"


def _without_what_both_have(start: Day, end: Day) -> str:
    """Return the first end of a span, without the month and year that the last one says."""
    printed = _day(start)
    as_exact = (start.month is None, start.day is None) == (end.month is None, end.day is None)
    if as_exact and start.year == end.year:
        printed = printed.removesuffix(f" {start.year}")
        if start.day is not None and start.month == end.month:
            return str(start.day)
    return printed
