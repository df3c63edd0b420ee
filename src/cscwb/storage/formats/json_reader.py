"""JSON text to plain data: numbers digit for digit, and nothing dropped in silence.

The library's decoder reads; only when something is wrong, or when places are asked for, a second
and slower reading finds out where everything stands.
"""

import json
import re
from typing import Any

from cscwb.errors import DataError, Problem
from cscwb.storage.formats.plain import (
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_PROBLEMS,
    Lines,
    Marks,
    Plain,
    Region,
    Steps,
    conflicts_in,
    decimal,
    integer,
    more_problems,
    quoted,
    refuse,
    why_not_plain,
)

_SPACE = re.compile(r"[ \t\n\r]*")

# By the words that the messages of the json module begin with.
_SENTENCES = {
    "Expecting property name enclosed in double quotes": "a key in double quotes is expected here",
    "Expecting ':' delimiter": "':' is expected here, between a key and its value",
    "Expecting ',' delimiter": "',' or the closing bracket is expected here",
    "Expecting value": "a value is expected here; texts stand in double quotes",
    "Extra data": "the data ended before this; a file holds one list or mapping",
    "Unterminated string starting at": "the quote that opens here is never closed",
    "Invalid control character at": (
        "a text cannot hold a line end, a tab or a control character; write '\\n' or '\\t'"
    ),
    "Invalid \\escape": "'\\' begins an escape, and this is none; write '\\\\' for a backslash",
    "Invalid \\uXXXX escape": "'\\u' needs four digits of 0-9 and a-f after it",
    "Illegal trailing comma before end of object": "the last pair has no ',' after it; remove it",
    "Illegal trailing comma before end of array": "the last item has no ',' after it; remove it",
}
_FAULTY = object()  # in place of what is no plain data, so that reading goes on to the end


def loads(text: str) -> Plain:
    """The plain data of a JSON text.

    Raises:
        DataError: Everything in the text that cannot be read; its problems name no file.
    """
    data: Any = _FAULTY
    try:
        data = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise DataError(conflicts_in(text) or [_syntax_problem(error, text)]) from None
    except RecursionError:
        pass
    if why_not_plain(data):
        refuse(_Places(text).problems, _without_faulty(data))
    result: Plain = data
    return result


def _without_faulty(data: Any) -> Plain:
    """The data with None in place of what is no plain data."""
    if isinstance(data, dict):
        return {key: _without_faulty(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_faulty(item) for item in data]
    plain: Plain = None if data is _FAULTY else data
    return plain


def marks(text: str) -> Marks:
    """Where each value and each key begins, in a text that `loads` reads."""
    places = _Places(text)
    return Marks(places.values, places.keys)


def _mapping(pairs: list[tuple[str, Any]]) -> Any:
    data = dict(pairs)
    return data if len(data) == len(pairs) else _FAULTY


def _whole_number(digits: str) -> Any:
    number = integer(digits)
    return _FAULTY if number is None else number


def _fraction(digits: str) -> Any:
    number = decimal(digits)
    return _FAULTY if number is None else number


_DECODER = json.JSONDecoder(
    object_pairs_hook=_mapping,
    parse_int=_whole_number,
    parse_float=_fraction,
    parse_constant=lambda _: _FAULTY,
)


def _syntax_problem(error: json.JSONDecodeError, text: str) -> Problem:
    if not text.strip():
        message = 'the file is empty; write the fields of a record, \'{"key": "value"}\''
        return Lines(text).problem(0, "empty", message)
    sentences = [ours for theirs, ours in _SENTENCES.items() if error.msg.startswith(theirs)]
    message = sentences[0] if sentences else f"this is not JSON ({error.msg})"
    return Lines(text).problem(error.pos, "syntax", message)


class _Places:
    """Where everything stands, and what is wrong, in a text that JSON's grammar allows.

    Attributes:
        values: The region of each value.
        keys: The region of each key.
        problems: What is no plain data.
    """

    def __init__(self, text: str) -> None:
        self.values: dict[Steps, Region] = {}
        self.keys: dict[Steps, Region] = {}
        self.problems: list[Problem] = []
        self._text = text
        self._lines = Lines(text)
        self._value(self._after_space(0), ())

    def _value(self, at: int, steps: Steps) -> int:
        """Note the value that begins at an index; return the index after it."""
        self.values[steps] = Region(at, at)  # what holds others stands before them
        end = self._end_of_value(at, steps)
        self.values[steps] = Region(at, end)
        return end

    def _end_of_value(self, at: int, steps: Steps) -> int:
        match self._text[at]:
            case "{" | "[" if len(steps) == MAX_DEPTH:
                message = f"lists and mappings lie more than {MAX_DEPTH} deep here"
                self._refuse(Region(at, at + 1), "nesting", f"{message}; make them flatter")
                raise DataError(self.problems)  # the text may be broken further on
            case "{":
                return self._pairs(at + 1, steps)
            case "[":
                return self._items(at + 1, steps)
            case '"':
                return self._string(at)[1]
            case _:
                return self._bare(at)

    def _pairs(self, at: int, steps: Steps) -> int:
        seen: dict[str, int] = {}
        at = self._after_space(at)
        while self._text[at] != "}":
            key, end = self._string(at)
            if key in seen:
                line = self._lines.mark(seen[key]).line
                message = (
                    f"the key {quoted(key)} already stands in line {line}; keep one of the two"
                )
                self._refuse(Region(at, end), "repeated-key", message)
            seen[key] = at
            self.keys[(*steps, key)] = Region(at, end)
            colon = self._after_space(end)
            at = self._after_comma(self._value(self._after_space(colon + 1), (*steps, key)))
        return at + 1

    def _items(self, at: int, steps: Steps) -> int:
        index = 0
        at = self._after_space(at)
        while self._text[at] != "]":
            at = self._after_comma(self._value(at, (*steps, index)))
            index += 1
        return at + 1

    def _string(self, at: int) -> tuple[str, int]:
        value, end = _DECODER.raw_decode(self._text, at)
        if reason := why_not_plain(value):
            self._refuse(Region(at, end), "character", f"{reason}; remove it")
        return value, end

    def _bare(self, at: int) -> int:
        value, end = _DECODER.raw_decode(self._text, at)
        word = self._text[at:end]
        if value is _FAULTY and word[-1].isdigit():
            message = f"this number has more than {MAX_DIGITS} digits; put it in quotes"
            self._refuse(Region(at, end), "number", message)
        elif value is _FAULTY:
            message = f"{word} is no number to count with; put it in quotes if it is text"
            self._refuse(Region(at, end), "number", message)
        return end

    def _after_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _after_comma(self, at: int) -> int:
        at = self._after_space(at)
        return self._after_space(at + 1) if self._text[at] == "," else at

    def _refuse(self, region: Region, code: str, message: str) -> None:
        self.problems.append(self._lines.placed(Problem(code=code, message=message), region))
        if len(self.problems) == MAX_PROBLEMS:
            raise DataError([*self.problems, more_problems(self.problems[-1])])
