"""Where some words of a text value are in a file, however the value is written."""

import re
from collections.abc import Iterator
from itertools import islice

from cscwb.patterns import regex
from cscwb.storage.formats.plain import Region

_PAIR = r"\\u[dD][89abAB]..\\u[dD][c-fC-F].."  # one character of JSON in two escapes
_ESCAPED = regex(rf"{_PAIR}|\\(?:x..|u....|U.{{8}}|\r?\n|.)|[^\\\s]", re.DOTALL)
_DOUBLED = regex(r"''|\S")
_BARE = regex(r"\S")
_HEADER = regex(r"[|>][^\n]*\n")
_BLANK_ESCAPES = frozenset(f"\\{char}" for char in "ntrvf_NLP \t\n\r")


class Words:
    """Where the characters of a text value are in its file.

    Indenting and folding change blanks alone, so it is the other characters that are counted.
    """

    def __init__(self, text: str, region: Region, value: str) -> None:
        """Find the value.

        Args:
            text: The whole file, YAML or JSON.
            region: Where the value is in it, with its quotes or the header of its block.
            value: The value.
        """
        self._region = region
        self._value = value
        self._written: list[tuple[int, int]] = []
        self._further = _written(text, region)

    def region(self, start: int, end: int) -> Region:
        """Return the region of some characters; the whole value when it does not show them.

        Args:
            start: The first of the characters, counted from 0.
            end: The one after the last.
        """
        first = _count(self._value[:start])
        last = first + _count(self._value[start:end])
        self._written += islice(self._further, max(0, last - len(self._written)))
        if first == last or last > len(self._written):
            return self._region
        return Region(self._written[first][0], self._written[last - 1][1])


def _count(text: str) -> int:
    """Return how many characters are not blank."""
    return sum(map(len, text.split()))


def _written(text: str, region: Region) -> Iterator[tuple[int, int]]:
    """Find the start and the end of each character that is not blank; an escape is one."""
    opening = region.start
    if header := _HEADER.match(text, opening, region.end):
        opening = header.end()
    quote = "" if header else text[opening : opening + 1]
    if quote == '"':
        for match in _ESCAPED.finditer(text, opening + 1, region.end):
            if not _is_blank(match[0]):
                yield match.span()
    elif quote == "'":
        yield from (match.span() for match in _DOUBLED.finditer(text, opening + 1, region.end))
    else:
        yield from (match.span() for match in _BARE.finditer(text, opening, region.end))


def _is_blank(escape: str) -> bool:
    """Whether an escape stands for a blank; any other character that is asked for does not."""
    if escape.startswith(("\\x", "\\u", "\\U")) and len(escape) in (4, 6, 10):
        try:
            return chr(int(escape[2:], 16)).isspace()
        except ValueError:
            return False
    return escape in _BLANK_ESCAPES or escape == "\\\r\n"
