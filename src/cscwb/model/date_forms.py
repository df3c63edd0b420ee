"""What dates in other forms can mean, so that a message can say how to write them."""

import datetime
import re

from cscwb.patterns import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = regex(r"[1-9][0-9]{3}(?:-[0-9]{2}){0,2}")
_FIGURES = regex(r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?([1-9][0-9]{3})\.?")
_DAY_FIRST = regex(r"(?:([0-9]{1,2})(?:st|nd|rd|th|\.)? )?([A-Za-z]{3})[a-z]*\.?,? ([1-9][0-9]{3})")
_MONTH_FIRST = regex(r"([A-Za-z]{3})[a-z]*\.? ([0-9]{1,2})(?:st|nd|rd|th)?, ?([1-9][0-9]{3})")
_QUARTER = regex(r"([1-9][0-9]{3})[ /-]?Q ?([1-4])|Q ?([1-4])[ /-]?([1-9][0-9]{3})", re.IGNORECASE)
_TO = regex(r" (?:to|until|and|[-\u2013]) ")
_DAYS_OF_MONTH = regex(
    r"([0-9]{1,2})(?: to | and | ?[-\u2013] ?)([0-9]{1,2}) ([A-Za-z]+\.? [1-9][0-9]{3})"
)


def likely_days(text: str) -> list[str]:
    """The dates that the text can mean, as they are written here: two when it is ambiguous.

    >>> likely_days("15.06.2021"), likely_days("6/7/2021"), likely_days("September 2021")
    (['2021-06-15'], ['2021-07-06', '2021-06-07'], ['2021-09'])
    """
    if found := _FIGURES.fullmatch(text):
        day, _, month, year = found.groups()
        ways = (_written(year, month, day), _written(year, day, month))
        return [*dict.fromkeys(way for way in ways if way)]
    if found := _DAY_FIRST.fullmatch(text):
        day, name, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        name, day, year = found.groups()
    else:
        return []
    if name.lower() not in _MONTHS:
        return []
    way = _written(year, str(_MONTHS.index(name.lower()) + 1), day)
    return [way] if way else []


def likely_span(text: str) -> str:
    """The span that the text can mean, as it is written here; "" when there is none, or two.

    >>> likely_span("8-9 June 2021"), likely_span("2021-01-01 to 2021-12-31")
    ('2021-06-08/2021-06-09', '2021-01-01/2021-12-31')
    >>> likely_span("2022-q4"), likely_span("Q4 2022")
    ('2022-Q4', '2022-Q4')
    """
    if found := _QUARTER.fullmatch(text):
        return f"{found[1] or found[4]}-Q{found[2] or found[3]}"
    if found := _DAYS_OF_MONTH.fullmatch(text):
        first, last, month = found.groups()
        ends = (f"{first} {month}", f"{last} {month}")
    elif len(parts := _TO.split(text)) == 2:
        ends = (parts[0], parts[1])
    else:
        return ""
    ways = [[end] if _ISO.fullmatch(end) else likely_days(end) for end in ends]
    return "/".join(day for [day] in ways) if all(len(way) == 1 for way in ways) else ""


def _written(year: str, month: str, day: str | None) -> str:
    try:
        found = datetime.date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    return found.isoformat() if day else found.isoformat()[:7]
