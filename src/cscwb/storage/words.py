"""Where some words of a text value stand in a file, whatever way the value is written."""

import re

from cscwb.storage.plain import Region

__all__ = ["region_of_words"]

_PAIR = r"\\u[dD][89abAB]..\\u[dD][c-fC-F].."  # one character of JSON in two escapes
_CHARACTERS = {
    '"': re.compile(rf"{_PAIR}|\\(?:x..|u....|U.{{8}}|\r?\n|.)|.", re.DOTALL),
    "'": re.compile(r"''|.", re.DOTALL),
}
_BARE = re.compile(r".", re.DOTALL)
_HEADER = re.compile(r"[|>][^\n]*\n")
_BLANK_ESCAPES = frozenset(f"\\{char}" for char in "ntrvf_NLP \t\n\r")


def region_of_words(text: str, region: Region, value: str, start: int, end: int) -> Region:
    """The region of some characters of a text value.

    Indenting and folding change blanks alone, so it is the other characters that are counted.

    Args:
        text: The whole file, YAML or JSON.
        region: Where the value stands in it, with its quotes or the header of its block.
        value: The value.
        start: The first of the characters, counted from 0.
        end: The one after the last.

    Returns:
        Their region; that of the whole value when they are not to be found in it.
    """
    before = _count(value[:start])
    length = _count(value[start:end])
    seen = 0
    first = None
    opening = region.start
    if header := _HEADER.match(text, opening, region.end):
        opening = header.end()
    quote = text[opening : opening + 1] if not header else ""
    characters = _CHARACTERS.get(quote, _BARE)
    if quote in _CHARACTERS:
        opening += 1
    for match in characters.finditer(text, opening, region.end):
        if _is_blank(match[0]):
            continue
        if seen == before:
            first = match.start()
        seen += 1
        if first is not None and seen >= before + length:
            return Region(first, match.end())
    return region


def _count(text: str) -> int:
    return sum(not char.isspace() for char in text)


def _is_blank(character: str) -> bool:
    """Whether a character, written out or as an escape, is none that counts."""
    if character.startswith(("\\x", "\\u", "\\U")) and len(character) in (4, 6, 10):
        try:
            return chr(int(character[2:], 16)).isspace()
        except ValueError:
            return False
    return character.isspace() or character in _BLANK_ESCAPES or character == "\\\r\n"
