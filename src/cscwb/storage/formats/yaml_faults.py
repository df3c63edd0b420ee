"""What libyaml could not read, in sentences."""

import re
from itertools import islice

from yaml import MarkedYAMLError

from cscwb.characters import named
from cscwb.errors import Problem
from cscwb.patterns import regex
from cscwb.storage.formats.plain import MAX_DEPTH, Lines

KEY_MARK = "'?' has a meaning of its own in YAML; put the text in quotes"
TOO_DEEP = f"lists and mappings lie more than {MAX_DEPTH} deep here; make them flatter"
_TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"  # from 0.2.6 on, which looks ahead

# The first three end a line for some YAML readers and not for others; YAML has none of the rest.
_STRANGE = regex("([\x85\u2028\u2029])|[^\t\n\r -~\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEY_WITHOUT_SPACE = regex(r"[ ]*(?:- +)*([\w-]+:)([^ \t\r\n:/])")
_KEY_WITHOUT_COLON = regex("[ ]*(?:- +)*([A-Za-z0-9_-]+) ?([：﹕︓∶ː˸։؛܃꞉])")
_END = regex(r"^\.\.\.(?=\s|\Z)", re.MULTILINE)

_TABS = "a tab is at the beginning of the line; indent with spaces"
_TAB_BEHIND_SPACES = "a tab follows the spaces that indent this line; write spaces for it"
_UNCLOSED = "the quote that opens here is never closed; write it again after the text"
_ESCAPE = (
    "'\\' begins an escape between double quotes, and this is none;"
    " write '\\\\' for a backslash, or use single quotes"
)
_BLOCK = regex(r"( *)(?:- +)*[\w-]+: *[|>][-+]?\r?")
_HALVES = regex(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_ENDED = "'...' ends what is read of the file; remove this line, or indent it where it is text"
_COMMENTED_KEY = regex(r" *# *([a-z_]+:)(?: [|>][-+]?)?\r?")
_NO_COLON = "could not find expected ':'"
_INDICATOR = "found unexpected document indicator"
_SECOND_COLON = "mapping values are not allowed in this context"
# By the words of libyaml. {char} is the character at the fault, {line} the line where the list,
# the mapping or the text began.
_SENTENCES = {
    _NO_COLON: "there is no ': ' in this line; write 'key: value'",
    _SECOND_COLON: (
        "': ' is inside a text here; put the text in quotes,"
        " or begin the line in the column of the fields around it"
    ),
    "block sequence entries are not allowed in this context": (
        "'- ' begins a list only at the beginning of a line;"
        " begin a new line, or put the text in quotes"
    ),
    "did not find expected ',' or ']'": "the list that opens in line {line} needs ',' or ']' here",
    "did not find expected ',' or '}'": (
        "the mapping that opens in line {line} needs ',' or '}}' here"
    ),
    "did not find expected '-' indicator": (
        "the list of line {line} goes on with '- '; begin this line with it, or indent the line"
    ),
    "did not find expected <document start>": (
        "this belongs to nothing above; begin every field in the same column"
    ),
    "did not find expected key": (
        "this belongs to nothing above; begin the line in the column of the fields around it"
    ),
    "did not find expected node content": (
        "a value is expected here, not '{char}'; write the value, or put a text in quotes"
    ),
    "found a tab character that violates indentation": _TABS,
    "found a tab character where an indentation space is expected": _TABS,
    _INDICATOR: _UNCLOSED,
    "found unexpected end of stream": _UNCLOSED,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "found unknown escape character": _ESCAPE,
    "mapping keys are not allowed in this context": KEY_MARK,
}
_AT_THE_START = frozenset((_NO_COLON, _INDICATOR, "found unexpected end of stream"))
_AFTER_THE_END = frozenset(("did not find expected key", "did not find expected <document start>"))


def find_strange_characters(text: str) -> list[Problem]:
    """The first characters that YAML cannot hold, or takes for invisible line ends."""
    lines = Lines(text)
    problems = []
    for match in islice(_STRANGE.finditer(text), 20):
        code = f"U+{ord(match[0]):04X}"
        if match[1]:
            message = f"the invisible line end {code} stands here; write a space or a new line"
        else:
            message = f"no text can hold {code}; remove it, or save the file as UTF-8 text"
        problems.append(lines.problem(match.start(), "character", message))
    return problems


def explain_syntax_error(error: MarkedYAMLError, text: str) -> Problem:
    """Return what libyaml cannot read, where it is, and how to write it."""
    fault = error.problem_mark.index if error.problem_mark else len(text)
    if error.problem == _TOO_DEEP_FOR_LIBYAML:
        return Lines(text).problem(fault, "nesting", TOO_DEEP)
    start = error.context_mark.index if error.context_mark else fault
    place, message = _explained(error.problem or "", start, fault, text)
    return Lines(text).problem(place, "syntax", message)


def _explained(words: str, start: int, fault: int, text: str) -> tuple[int, str]:
    """Where the reader should look, and why, when libyaml gives up at ``fault``."""
    blamed = _blamed(words, start, fault, text)
    if key := _KEY_WITHOUT_SPACE.match(text, blamed):
        return _after_key(key)
    if key := _KEY_WITHOUT_COLON.match(text, blamed):
        colon = named(key[2])
        return key.start(2), f"{colon} stands behind '{key[1]}'; write '{key[1]}: value'"
    if ended := _end_of_document(words, start, fault, text):
        return ended.start(), _ENDED
    if words in _AFTER_THE_END and text[_line_start(text, fault) : fault].strip():
        return fault, "the value ended before this; put the whole text between one pair of quotes"
    if words in _AFTER_THE_END and (first := _deeper_first_line(text, fault)):
        message = f"the text that begins in line {first} is indented more than this line"
        return fault, f"{message}; begin all of its lines in one column"
    if _SENTENCES.get(words) == _ESCAPE and (pair := _HALVES.match(text, fault - 2)):
        written = _joined(pair)
        return fault - 2, (
            f"'{pair[0]}' is one character in two halves, which only JSON knows; write '{written}'"
        )
    if _SENTENCES.get(words) == _TABS and text[_line_start(text, fault) : fault].strip("\t"):
        return fault, _TAB_BEHIND_SPACES
    if words in _AFTER_THE_END and (commented := _commented_key(text, fault)):
        return fault, f"this belongs to nothing above; take the # away before '{commented}', too"
    if words in _SENTENCES:
        place = start if words in _AT_THE_START or fault >= len(text) else fault
        line = Lines(text).position(start).line
        return place, _SENTENCES[words].format(char=text[fault : fault + 1], line=line)
    if text.startswith("\t", start):
        return start, _TABS
    if text.startswith("%", start) and start == _line_start(text, start):
        return start, "'%' begins an instruction to YAML readers; remove the line"
    if text.startswith(tuple("&*!|>@`%"), start):
        return start, f"'{text[start]}' has a meaning of its own in YAML; put the text in quotes"
    return fault, f"this is not YAML ({words}); put a text with special characters in quotes"


def _blamed(words: str, start: int, fault: int, text: str) -> int:
    """Where the line begins whose key libyaml takes for text, to complain of the next line."""
    if words == _NO_COLON:
        return _line_start(text, start)
    if words == _SECOND_COLON:
        return _line_start(text, len(text[: _line_start(text, fault)].rstrip()))
    return len(text)


def _end_of_document(words: str, start: int, fault: int, text: str) -> re.Match[str] | None:
    """The ``...`` that ends a document where more follows."""
    if words == _INDICATOR or text.startswith("...", start):
        return _END.match(text, fault) or _END.match(text, start)
    if words in _AFTER_THE_END:
        return next(_END.finditer(text, 0, fault), None)
    return None


def _after_key(key: re.Match[str]) -> tuple[int, str]:
    """What stands behind the colon of a key in place of a space."""
    if not key[2].isspace():
        return key.start(1), f"a space is missing after '{key[1]}'; write '{key[1]} value'"
    return key.start(2), f"'{key[1]}' is followed by {named(key[2])}; write a plain space instead"


def _deeper_first_line(text: str, fault: int) -> int:
    """The line that begins a block text deeper than the line at a fault; 0 when there is none."""
    start = _line_start(text, fault)
    here = fault - start
    above = text[:start].split("\n")[:-1]
    for number in range(len(above), 0, -1):
        line = above[number - 1]
        deep = len(line) - len(line.lstrip(" "))
        if found := _BLOCK.fullmatch(line):
            return number + 1 if len(found[1]) < here and number < len(above) else 0
        if line.strip() and deep <= here:
            return 0
    return 0


def _joined(pair: re.Match[str]) -> str:
    """The character of two halves, as YAML writes it."""
    high, low = (int(half, 16) for half in pair.groups())
    return f"\\U{0x10000 + (high - 0xD800 << 10) + low - 0xDC00:08X}"


def _commented_key(text: str, fault: int) -> str:
    """The ``key:`` in the line above that is a comment still; "" for any other line."""
    start = _line_start(text, fault)
    found = _COMMENTED_KEY.fullmatch(text, _line_start(text, start - 1), max(start - 1, 0))
    return found[1] if found else ""


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, max(index, 0)) + 1
