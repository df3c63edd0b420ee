"""Where some words of a text value stand in a file, whatever way the value is written."""

import re
from collections.abc import Iterator
from itertools import accumulate

from cscwb.storage.formats.plain import Region

_PAIR = r"\\u[dD][89abAB]..\\u[dD][c-fC-F].."  # one character of JSON in two escapes
_CHARACTERS = {
    '"': re.compile(rf"{_PAIR}|\\(?:x..|u....|U.{{8}}|\r?\n|.)|.", re.DOTALL),
    "'": re.compile(r"''|.", re.DOTALL),
}
_BARE = re.compile(r".", re.DOTALL)
_HEADER = re.compile(r"[|>][^\n]*\n")
_BLANK_ESCAPES = frozenset(f"\\{char}" for char in "ntrvf_NLP \t\n\r")


class Words:
    """Where the characters of a text value stand in its file.

    Indenting and folding change blanks alone, so it is the other characters that are counted.
    """

    def __init__(self, text: str, region: Region, value: str) -> None:
        """Go once through a value.

        Args:
            text: The whole file, YAML or JSON.
            region: Where the value stands in it, with its quotes or the header of its block.
            value: The value.
        """
        self._region = region
        self._before = [0, *accumulate(not char.isspace() for char in value)]
        self._written = [
            Region(*match.span()) for match in _written(text, region) if not _is_blank(match[0])
        ]

    def region(self, start: int, end: int) -> Region:
        """The region of some characters; that of the whole value when they are not found in it.

        Args:
            start: The first of the characters, counted from 0.
            end: The one after the last.
        """
        first, last = self._before[start], self._before[end]
        if first == last or last > len(self._written):
            return self._region
        return Region(self._written[first].start, self._written[last - 1].end)


def _written(text: str, region: Region) -> Iterator[re.Match[str]]:
    """The characters of a value as they are written, escapes as one."""
    opening = region.start
    if header := _HEADER.match(text, opening, region.end):
        opening = header.end()
    quote = text[opening : opening + 1] if not header else ""
    characters = _CHARACTERS.get(quote, _BARE)
    if quote in _CHARACTERS:
        opening += 1
    return characters.finditer(text, opening, region.end)


def _is_blank(character: str) -> bool:
    """Whether a character, written out or as an escape, is none that counts."""
    if character.startswith(("\\x", "\\u", "\\U")) and len(character) in (4, 6, 10):
        try:
            return chr(int(character[2:], 16)).isspace()
        except ValueError:
            return False
    return character.isspace() or character in _BLANK_ESCAPES or character == "\\\r\n"
