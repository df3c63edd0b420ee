"""Plain data: what every form of file holds, and where its values are in a text."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import NoReturn, TypeAlias

import attrs

from cscwb.conflicts import CONFLICT, why_conflict
from cscwb.errors import DataError, Problem
from cscwb.model.field_path import Steps
from cscwb.patterns import regex

Plain: TypeAlias = bool | int | Decimal | str | list["Plain"] | dict[str, "Plain"] | None

MAX_DEPTH = 100
MAX_DIGITS = 100
MAX_PROBLEMS = 10_000
"""How many problems of one file are reported."""

_TOO_LARGE: int = 10**MAX_DIGITS
_LINE_END = regex("\r\n|\r|\n")
_SURROGATE = regex("[\ud800-\udfff]")
_TOO_DEEP = f"plain data holds lists and mappings at most {MAX_DEPTH} deep"


@attrs.frozen(order=True)
class Position:
    """A place in a text.

    Attributes:
        line: From 1.
        column: From 1, counted in characters.
    """

    line: int
    column: int


@attrs.frozen
class Region:
    """A stretch of a text.

    Attributes:
        start: The index of its first character.
        end: The index after its last character.
    """

    start: int
    end: int


@attrs.frozen
class Positions:
    """Where everything in a text stands.

    Attributes:
        values: The region of each value by the steps that lead to it; ``()`` is the whole.
        keys: The region of each key of a mapping, by the steps that lead to its value.
    """

    values: Mapping[Steps, Region]
    keys: Mapping[Steps, Region]

    def nearest(self, steps: Steps, *, at_key: bool = False) -> Region:
        """The region of a value or its key; of what holds it, when the text does not have it."""
        if at_key and steps in self.keys:
            return self.keys[steps]
        while steps and steps not in self.values:
            steps = steps[:-1]
        return self.values.get(steps, Region(0, 0))


class Lines:
    """The lines of a text, to say on which of them a character stands."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, index: int) -> Position:
        """The place of the character with this index."""
        line = bisect_right(self._starts, index)
        return Position(line, index - self._starts[line - 1] + 1)

    def index(self, line: int, column: int) -> int:
        """The index of the character at a place."""
        return self._starts[line - 1] + column - 1

    def problem(self, index: int, code: str, message: str) -> Problem:
        """A finding about the character with this index."""
        return self.placed(Problem(code=code, message=message), Region(index, index + 1))

    def placed(self, problem: Problem, region: Region) -> Problem:
        """The finding with the place of a region."""
        start, end = self.position(region.start), self.position(region.end)
        return attrs.evolve(
            problem,
            line=start.line,
            column=start.column,
            end_line=end.line,
            end_column=end.column,
        )


class NumberError(DataError):
    """A text of which some numbers cannot be read, and all else can.

    Attributes:
        data: The plain data, with None in place of those numbers.
    """

    def __init__(self, problems: Iterable[Problem], data: Plain) -> None:
        self.data = data
        super().__init__(problems)


def refuse(problems: Sequence[Problem], data: Plain) -> NoReturn:
    """Raise what is wrong with a text of which this could be read."""
    if all(problem.code == "number" for problem in problems):
        raise NumberError(problems, data)
    raise DataError(problems)


def find_conflicts(text: str) -> list[Problem]:
    """Return a finding for each mark of two versions that git could not join."""
    lines = Lines(text)
    return [
        lines.placed(Problem(code="conflict", message=why_conflict(mark[1])), Region(*mark.span(1)))
        for mark in islice(CONFLICT.finditer(text), MAX_PROBLEMS)
    ]


def more_problems(last: Problem) -> Problem:
    """Return the finding that follows the last one of a file."""
    message = f"{MAX_PROBLEMS} problems are above; there may be more, so correct those first"
    return attrs.evolve(last, code="size", message=message)


def quoted(text: str) -> str:
    """A text as messages show it: in quotes, on one line, and short."""
    return repr(short(text))


def short(text: str) -> str:
    """The text, or as much of it as fits into a message."""
    return text if len(text) <= 60 else f"{text[:59]}…"


def integer(text: str) -> int | None:
    """The whole number that digits spell (also ``0x`` and ``0o``); None when they are too many."""
    if len(text) > MAX_DIGITS + 2:  # before int(), which takes time for a million digits
        return None
    number = int(text, 0)
    return number if _is_short(number) else None


def decimal(text: str) -> Decimal | None:
    """The number that a text spells, digit for digit; None when the digits are too many."""
    if len(text) > 2 * MAX_DIGITS:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent beyond all limits
        return None
    return number if _is_short(number) else None


def decimal_text(number: Decimal) -> str:
    """Return the digits of a number, with the point or exponent that an integer lacks."""
    text = str(number)
    return text if "." in text or "E" in text else f"{text}.0"


def _is_short(number: int | Decimal) -> bool:
    if isinstance(number, int):
        return abs(number) < _TOO_LARGE
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):  # endless, or not a number
        return False
    return max(len(digits) + max(exponent, 0), -exponent) <= MAX_DIGITS


def require_plain(data: object) -> None:
    """Nothing when a file can hold the data and give the same back.

    Raises:
        ValueError: The data holds something else; the message says what.
    """
    if reason := why_not_plain(data):
        raise ValueError(reason)


def why_not_plain(data: object) -> str:
    """What a file could not hold, as a sentence; "" when it can hold all of the data."""
    level = [data]
    depth = 0
    while level:
        below: list[object] = []
        for value in level:
            if type(value) is list:
                below += value
            elif type(value) is dict:
                if wrong := [key for key in value if type(key) is not str]:
                    return f"the keys of plain data are text, not {wrong[0]!r}"
                below += value
                below += value.values()
            elif reason := _why_not_scalar(value):
                return reason
            if depth == MAX_DEPTH and type(value) in (list, dict):
                return _TOO_DEEP
        level = below
        depth += 1
    return ""


def _why_not_scalar(value: object) -> str:
    if type(value) is str:
        if not value.isascii() and _SURROGATE.search(value):
            return f"{quoted(value)} holds half of a character (a lone surrogate)"
    elif type(value) is int:
        if not _is_short(value):
            return f"plain data cannot hold a number of more than {MAX_DIGITS} digits"
    elif type(value) is Decimal:
        if not (value.is_finite() and _is_short(Decimal(decimal_text(value)))):
            return (
                f"plain data cannot hold a number of more than {MAX_DIGITS} digits, "
                "nor an endless one"
            )
    elif value is not None and type(value) is not bool:
        return f"plain data cannot hold a {type(value).__name__}, such as {value!r}"
    return ""
