"""YAML text to plain data: the core schema of YAML 1.2, without what surprises.

`NO`, `yes`, `12:30:00`, `1_000` and dates are text; decimals are exact. What two readers could
take for two different things is refused with its place and the way out: repeated keys, references
(``&`` and ``*``), tags, merge keys, keys that are not text, numbers with a leading zero.

It works on the events of libyaml and never on its nodes: composing nodes ends the process when
brackets nest 100,000 deep, and scalars come out as YAML 1.1 has them.
"""

import re
from typing import TypeGuard

from yaml import MarkedYAMLError, YAMLError
from yaml.cyaml import CBaseLoader
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from cscwb.errors import DataError, Problem
from cscwb.model.field_path import Steps
from cscwb.patterns import regex
from cscwb.storage.formats.plain import (
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_PROBLEMS,
    Lines,
    Plain,
    Position,
    Positions,
    Region,
    decimal,
    find_conflicts,
    integer,
    more_problems,
    quoted,
    refuse,
    short,
)
from cscwb.storage.formats.yaml_comments import find_glued
from cscwb.storage.formats.yaml_faults import (
    KEY_MARK,
    TOO_DEEP,
    explain_syntax_error,
    find_strange_characters,
)

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = regex(
    r"(?P<zeros>[-+]?0[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<integer>[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<decimal>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<endless>[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_NUMBER_STARTS = frozenset("+-.0123456789")
_NO_LETTERS = _NUMBER_STARTS | {"<"}


_GLUED = (
    "a '#' stands right behind the {what}; write a blank before a comment, or put it into quotes"
)
_GLUED_TO = {'"': "quote", "'": "quote", "]": "bracket", "}": "bracket", ",": "comma"}


def loads(text: str) -> Plain:
    """The plain data of a YAML text.

    Raises:
        DataError: Everything in the text that cannot be read; its problems name no file.
    """
    problems: list[Problem] = []
    data: Plain = None
    # libyaml takes these for line ends in some places and for blanks in others
    if "\x85" in text or "\u2028" in text or "\u2029" in text:
        problems += find_strange_characters(text)
    else:
        try:
            data = _Reader(text, problems).document()
        except MarkedYAMLError as error:
            problems += find_conflicts(text) or [explain_syntax_error(error, text)]
        except (YAMLError, UnicodeEncodeError):  # the text cannot be taken in at all
            problems += find_strange_characters(text)
    if not problems:
        for index in find_glued(text):
            what = _GLUED_TO.get(text[index - 1], "mark of the block")
            message = _GLUED.format(what=what) if text[index] == "#" else KEY_MARK
            problems.append(Lines(text).problem(index, "syntax", message))
    if problems:
        refuse(problems, data)
    return data


def positions(text: str) -> Positions:
    """Where each value and each key stands, in a text that `loads` reads."""
    values: dict[Steps, Region] = {}
    keys: dict[Steps, Region] = {}
    next_event = CBaseLoader(text).get_event

    def place(event: Event | None, steps: Steps) -> int:
        """Note the value that an event begins, and all in it; return the index after it."""
        start, end = _indexes(event)
        values[steps] = Region(start, end)  # what holds others stands before them
        if isinstance(event, ScalarEvent):
            end = start + len(text[start:end].rstrip())  # a block ends in empty lines
        elif isinstance(event, SequenceStartEvent):
            index = 0
            while not isinstance(item := next_event(), SequenceEndEvent):
                end = place(item, (*steps, index))
                index += 1
            end = _indexes(item)[1] if event.flow_style else end
        elif isinstance(event, MappingStartEvent):
            while isinstance(key := next_event(), ScalarEvent):
                inner = (*steps, key.value)
                keys[inner] = Region(*_indexes(key))
                end = place(next_event(), inner)
            end = _indexes(key)[1] if event.flow_style else end
        values[steps] = Region(start, end)
        return end

    next_event()  # the start of the stream
    next_event()  # the start of the document
    place(next_event(), ())
    return Positions(values, keys)


def _indexes(event: Event | None) -> tuple[int, int]:
    if event is None or event.start_mark is None or event.end_mark is None:
        return 0, 0
    return event.start_mark.index, event.end_mark.index


def _is_text(event: Event | None) -> TypeGuard[ScalarEvent]:
    """Whether an event is a text, as key or value, that nothing else can be meant with.

    Most events are, and this one question in place of many is a third of the time of reading.
    """
    if type(event) is not ScalarEvent or event.anchor is not None or event.tag is not None:
        return False
    text = event.value
    return not event.implicit[0] or (text not in _WORDS and text[0] not in _NO_LETTERS)


def _position(event: Event | None) -> Position:
    start = event and event.start_mark
    return Position(start.line + 1, start.column + 1) if start else Position(1, 1)


class _Reader:
    """One reading of a text, which goes on after a fault to find the others."""

    def __init__(self, text: str, problems: list[Problem]) -> None:
        self._next = CBaseLoader(text).get_event
        self._problems = problems

    def document(self) -> Plain:
        """The data of the only document; without its faulty parts, when there are problems."""
        self._next()  # the start of the stream
        start = self._next()
        if isinstance(start, DocumentStartEvent):
            if start.version not in (None, (1, 2)) or start.tags:
                self._refuse(start, "syntax", "the file is read as YAML 1.2; remove the '%' lines")
            first = self._next()
            data = self._value(first, 0)
            self._next()  # the end of the document
            start = self._next()
            if not isinstance(start, StreamEndEvent):
                message = "a second document begins here; a file holds one, so remove this '---'"
                self._refuse(start, "syntax", message)
            if not isinstance(first, ScalarEvent) or first.value or not first.implicit[0]:
                return data
        self._refuse(None, "empty", "the file is empty; write the fields of a record, 'key: value'")
        return None

    def _value(self, event: Event | None, depth: int) -> Plain:
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, AliasEvent):
            return self._alias(event)
        if depth == MAX_DEPTH:
            raise DataError([*self._problems, _problem(event, "nesting", TOO_DEEP)])
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, depth + 1)
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth + 1)
        raise AssertionError(f"libyaml begins no value with {event}")

    def _sequence(self, start: SequenceStartEvent, depth: int) -> list[Plain]:
        self._check_marks(start)
        items: list[Plain] = []
        next_event = self._next
        while type(event := next_event()) is not SequenceEndEvent:
            items.append(event.value if _is_text(event) else self._value(event, depth))
        return items

    def _mapping(self, start: MappingStartEvent, depth: int) -> dict[str, Plain]:
        self._check_marks(start)
        data: dict[str, Plain] = {}
        seen: dict[str, Event | None] = {}
        next_event = self._next
        while type(event := next_event()) is not MappingEndEvent:
            key = event.value if _is_text(event) else self._key(event)
            if key in seen:
                message = f"the key {quoted(key)} is already in line {_position(seen[key]).line}"
                self._refuse(event, "repeated-key", f"{message}; keep one of the two")
            seen[key] = event
            event = next_event()
            data[key] = event.value if _is_text(event) else self._value(event, depth)
        return data

    def _key(self, event: Event | None) -> str:
        if isinstance(event, AliasEvent):
            return self._alias(event)
        if not isinstance(event, ScalarEvent):
            message = "a list or a mapping cannot be a key; write 'key: value'"
            raise DataError([*self._problems, _problem(event, "key", message)])
        self._check_marks(event)
        text = event.value
        if event.implicit[0]:
            if text == "<<":
                message = "'<<' merges mappings in YAML; write the fields out"
                self._refuse(event, "key", message)
            elif text == "":
                self._refuse(event, "key", "the key is missing; write 'key: value'")
            elif text in _WORDS or (text[0] in _NUMBER_STARTS and _NUMBER.fullmatch(text)):
                name = short(text)
                self._refuse(event, "key", f"the key {name} is not text; write '{name}' in quotes")
        return text

    def _scalar(self, event: ScalarEvent) -> Plain:
        text = event.value
        self._check_marks(event)
        if not event.implicit[0]:  # in quotes, or a block
            return text
        if text in _WORDS:
            return _WORDS[text]
        if text[0] in _NUMBER_STARTS and (match := _NUMBER.fullmatch(text)):
            return self._number(event, match)
        return text

    def _number(self, event: ScalarEvent, match: re.Match[str]) -> Plain:
        text = match[0]
        number: Plain = None
        match match.lastgroup:
            case "zeros":
                message = f"{short(text)} begins with 0; put it in quotes, or leave the zero out"
            case "endless":
                message = f"{text} is not a number to count with; put it in quotes if it is text"
            case "integer":
                message = f"this number has more than {MAX_DIGITS} digits; put it in quotes"
                number = integer(text)
            case _:
                message = f"this number has more than {MAX_DIGITS} digits; put it in quotes"
                number = decimal(text)
        if number is None:
            self._refuse(event, "number", message)
        return number

    def _alias(self, event: AliasEvent) -> str:
        name = f"*{event.anchor}"
        message = f"{quoted(name)} is a reference in YAML; put a text in quotes, or repeat the data"
        self._refuse(event, "alias", message)
        return name

    def _check_marks(self, event: ScalarEvent | SequenceStartEvent | MappingStartEvent) -> None:
        if event.tag is not None:
            message = f"'!' makes a tag in YAML, here {quoted(event.tag)}"
            self._refuse(event, "tag", f"{message}; put a text in quotes, or remove the tag")
        if event.anchor is not None:
            message = f"{quoted(f'&{event.anchor}')} names a value in YAML"
            self._refuse(event, "alias", f"{message}; put a text in quotes, or remove it")

    def _refuse(self, event: Event | None, code: str, message: str) -> None:
        self._problems.append(_problem(event, code, message))
        if len(self._problems) == MAX_PROBLEMS:
            raise DataError([*self._problems, more_problems(self._problems[-1])])


def _problem(event: Event | None, code: str, message: str) -> Problem:
    start = _position(event)
    end = event and event.end_mark
    return Problem(
        code=code,
        message=message,
        line=start.line,
        column=start.column,
        end_line=end.line + 1 if end else start.line,
        end_column=end.column + 1 if end else start.column,
    )
