"""JSON text to plain data: numbers digit for digit, and nothing silently dropped.

The standard library reads. Only when plain data could not hold what it read, or when positions are
asked for, one pass over the tokens finds out where everything stands.
"""

import json
from typing import Any

from cscwb.errors import DataError, Problem
from cscwb.model.field_path import Steps
from cscwb.patterns import regex
from cscwb.storage.formats.plain import (
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_PROBLEMS,
    Lines,
    Plain,
    Positions,
    Region,
    decimal,
    find_conflicts,
    integer,
    more_problems,
    quoted,
    refuse,
    why_not_plain,
)

_TOKEN = regex(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^ \t\n\r{}\[\],:"]+')

# By the words that the messages of the json module begin with.
_SENTENCES = {
    "Expecting property name enclosed in double quotes": "a key in double quotes is expected here",
    "Expecting ':' delimiter": "':' is expected here, between a key and its value",
    "Expecting ',' delimiter": "',' or the closing bracket is expected here",
    "Expecting value": "a value is expected here; write texts in double quotes",
    "Extra data": "the data ended before this; a file holds one list or mapping",
    "Unterminated string starting at": "the quote that opens here is never closed",
    "Invalid control character at": (
        "a text cannot hold a line end, a tab or a control character; write '\\n' or '\\t'"
    ),
    "Invalid \\escape": "'\\' begins an escape, and this is not one; write '\\\\' for a backslash",
    "Invalid \\uXXXX escape": "'\\u' needs four digits of 0-9 and a-f after it",
    "Illegal trailing comma before end of object": "the last pair has no ',' after it; remove it",
    "Illegal trailing comma before end of array": "the last item has no ',' after it; remove it",
}
_FAULTY = object()  # stands for what plain data cannot hold, so that reading goes on


def loads(text: str) -> Plain:
    """Return the plain data of a JSON text.

    Raises:
        DataError: Everything in the text that cannot be read; its problems name no file.
    """
    data: Any = _FAULTY
    try:
        data = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise DataError(find_conflicts(text) or [_syntax_problem(error, text)]) from None
    except RecursionError:
        pass
    if why_not_plain(data):
        faults = _Faults(text)
        _scan(text, faults)
        refuse(faults.problems, _without_faulty(data))
    result: Plain = data
    return result


def _without_faulty(data: Any, depth: int = 0) -> Plain:
    """Return the data with None in place of what plain data cannot hold, or what is too deep."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(data, dict):
        return {key: _without_faulty(value, depth + 1) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_faulty(item, depth + 1) for item in data]
    plain: Plain = None if data is _FAULTY else data
    return plain


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


def positions(text: str) -> Positions:
    """Return where each value and each key stands, in a text that `loads` reads."""
    return _scan(text, _Faults(text))


class _Faults:
    """Collects what JSON's grammar allows in a text and plain data does not."""

    def __init__(self, text: str) -> None:
        self.problems: list[Problem] = []
        self._lines = Lines(text)

    def line(self, index: int) -> int:
        """Return the number of the line with the character of this index."""
        return self._lines.position(index).line

    def add(self, region: Region, code: str, message: str) -> None:
        """Note a fault; after too many of them, raise them all."""
        problem = self._lines.placed(Problem(code=code, message=message), region)
        self.problems.append(problem)
        if len(self.problems) == MAX_PROBLEMS:
            raise DataError([*self.problems, more_problems(problem)])


def _scan(text: str, faults: _Faults) -> Positions:
    """Return the positions in a text that JSON's grammar allows.

    Args:
        text: The text.
        faults: Receives what the grammar allows and plain data does not.
    """
    values: dict[Steps, Region] = {}
    keys: dict[Steps, Region] = {}
    path: list[str | int] = []
    opened: list[int] = []
    seen: list[dict[str, int]] = []
    is_key = False
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == ",":
            last = path[-1]
            is_key = isinstance(last, str)
            path[-1] = "" if isinstance(last, str) else last + 1
            continue
        if sign == ":":
            is_key = False
            continue
        here = Region(*token.span())
        if sign in ("{", "["):
            if len(opened) == MAX_DEPTH:
                message = f"lists and mappings lie more than {MAX_DEPTH} deep here"
                faults.add(here, "nesting", f"{message}; make them flatter")
                break  # the text may be broken further on
            values[tuple(path)] = here  # what holds others stands before them
            is_key = sign == "{"
            opened.append(here.start)
            seen.append({})
            path.append("" if is_key else 0)
        elif sign in ("}", "]"):
            path.pop()
            seen.pop()
            values[tuple(path)] = Region(opened.pop(), here.end)
            is_key = False
        else:
            value = _scalar(sign, here, faults)
            if is_key:
                path[-1] = key = str(value)
                keys[tuple(path)] = here
                if key in seen[-1]:
                    line = faults.line(seen[-1][key])
                    message = f"the key {quoted(key)} is already in line {line}"
                    faults.add(here, "repeated-key", f"{message}; keep one of the two")
                seen[-1][key] = here.start
            else:
                values[tuple(path)] = here
    return Positions(values, keys)


def _scalar(word: str, region: Region, faults: _Faults) -> Any:
    """Return a text, a number or one of the words of JSON, and note when it is not plain data."""
    if word[0] == '"' and word.isascii() and "\\" not in word:
        return word[1:-1]
    value = _DECODER.decode(word)
    if value is _FAULTY and word[-1].isdigit():
        message = f"this number has more than {MAX_DIGITS} digits; put it in quotes"
        faults.add(region, "number", message)
    elif value is _FAULTY:
        message = f"{word} is not a number to count with; put it in quotes if it is text"
        faults.add(region, "number", message)
    elif reason := why_not_plain(value):
        faults.add(region, "character", f"{reason}; remove it")
    return value
