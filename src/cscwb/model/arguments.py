"""Arguments of public functions: a value or its short form; anything else is refused.

A text that is compared with values selects nothing, and the total of nothing is a valid figure.
"""

import datetime
from typing import TypeVar

from cscwb.model.dates import Day, DayQualifier, Span
from cscwb.model.project import Project
from cscwb.model.values import Value, did_you_mean
from cscwb.patterns import regex

_V = TypeVar("_V", bound=Value)
_YEAR = regex(r"[0-9]{4}")


def value_of(given: _V | str, kind: type[_V], name: str, sample: str) -> _V:
    """The value that an argument is, or that its short form stands for.

    Args:
        given: The argument.
        kind: The class of the value.
        name: The name of the argument.
        sample: An example of a short form, for the message.
    """
    if isinstance(given, str):
        return kind.parse(given)
    if isinstance(given, kind):
        return given
    raise TypeError(
        f"{name} is a {kind.__name__} or its short form, such as '{sample}', "
        f"not {type(given).__name__}"
    )


def last_day_of(given: datetime.date | Day | Span | str, name: str) -> datetime.date:
    """The day that an argument is, or the last one of the month, year or span that it is.

    Args:
        given: The argument.
        name: The name of the argument.
    """
    if isinstance(given, datetime.date):
        return datetime.date(given.year, given.month, given.day)  # a datetime also has an hour
    if isinstance(given, Day):
        given = Span(given, given)
    span = value_of(given, Span, name, "2021-12-31")
    if span.end is None or span.end.qualifier is DayQualifier.AFTER:
        raise ValueError(f"'{span}' has no last day; write a day, such as '2021-12-31'")
    return span.latest


def component_of(given: str, project: Project | None) -> str:
    """The id of a component of the project that an argument is; "" for all components."""
    if not isinstance(given, str):
        raise TypeError(f"component is the id of one, not {type(given).__name__}")
    known = [component.id for component in project.components] if project else [given]
    if given and given not in known:
        raise ValueError(f"the project has no component '{given}'{did_you_mean(given, known)}")
    return given


def year_of(given: int | str) -> int:
    """The year that an argument is, or that its four digits stand for."""
    if type(given) not in (int, str):  # True is an int, too
        raise TypeError(f"a year is a number, such as 2021, not {type(given).__name__}")
    if not _YEAR.fullmatch(str(given)):
        raise ValueError(f"'{given}' is not a year; write its four digits, such as 2021")
    return int(given)
