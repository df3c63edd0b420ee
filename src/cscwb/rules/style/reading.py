"""A text as rules read it, without what hides its words."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from html import unescape

import attrs

from cscwb.characters import INVISIBLE, LOOK_ALIKE, SIMPLE_DASHES
from cscwb.patterns import regex
from cscwb.rules.style.prose import COMMENT_PATTERN, Hit

ENTITY = regex(r"(?<!\\)&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
INVISIBLE_RUN = regex(f"[{INVISIBLE}]+")
MIXED_WORD = regex(r"[^\W\d_]+")
COMPOSED = regex("[^\u0300-\u036f][\u0300-\u036f]+")
_IN_A_WORD = regex(rf"(?<=\w)(?:\*{{1,3}}|{COMMENT_PATTERN})(?=\w)", re.DOTALL)
_LINK_IN_A_WORD = regex(r"(?<=\w)\[(?=\w)|(?<=\w)\]\(\S{1,500}?\)(?=\w)")
_HARD_BREAK = regex(r"(?:(?<! ) {2,}|\\)\n *(?=\S)")
_LATIN = regex("[A-Za-z]")
_OTHER = regex("[\u0370-\u04ff\u0500-\u052f]")
_TO_OTHER = {latin: other for other, latin in LOOK_ALIKE.items() if other > "\u0400"}


@attrs.frozen
class Reading:
    """A text in the form in which rules read it.

    Attributes:
        text: Its words, with nothing inside of them that is not printed.
        starts: Where each character of it begins in the text that was read.
        ends: Where it ends there.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def back(self, found: Hit) -> Hit:
        """Return a finding in this text, at the characters of the original text."""
        return attrs.evolve(found, start=self.starts[found.start], end=self.ends[found.end - 1])

    def replaced(
        self, pattern: re.Pattern[str], words: Callable[[re.Match[str]], str]
    ) -> "Reading":
        """Return the reading with other words in place of each match."""
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for found in pattern.finditer(self.text):
            start, end = found.span()
            new = words(found)
            parts += (self.text[done:start], new)
            starts += (*self.starts[done:start], *[self.starts[start]] * len(new))
            ends += (*self.ends[done:start], *[self.ends[end - 1]] * len(new))
            done = end
        if not done:
            return self
        text = "".join((*parts, self.text[done:]))
        return Reading(text, [*starts, *self.starts[done:]], [*ends, *self.ends[done:]])


def reading_of(text: str, *, markdown: bool) -> Reading:
    """Return the text without invisible characters, composed, and with each word in one script.

    Of Markdown also with entities as the characters that they stand for, and without marks inside
    of words: ``**Kos**ovo`` is read as Kosovo.
    """
    reading = Reading(text, range(len(text)), range(1, len(text) + 1))
    if markdown and "&" in text:
        reading = reading.replaced(ENTITY, lambda found: unescape(found[0]))
    if not reading.text.isascii():
        reading = reading.replaced(INVISIBLE_RUN, lambda _: "")
        reading = reading.replaced(COMPOSED, lambda found: unicodedata.normalize("NFC", found[0]))
        if _OTHER.search(reading.text):
            reading = reading.replaced(MIXED_WORD, lambda found: in_one_script(found[0]))
        reading = attrs.evolve(reading, text=reading.text.translate(SIMPLE_DASHES))
    if markdown:
        reading = reading.replaced(_IN_A_WORD, lambda _: "")
        reading = reading.replaced(_LINK_IN_A_WORD, lambda _: "")
        reading = reading.replaced(_HARD_BREAK, lambda _: "\n")
    return reading


def in_one_script(word: str) -> str:
    """Return the word in one script, where all letters of the other only look like it."""
    others = set(_OTHER.findall(word))
    if not others or not _LATIN.search(word):
        return word
    if others <= LOOK_ALIKE.keys():
        return "".join(LOOK_ALIKE.get(letter, letter) for letter in word)
    if set(_LATIN.findall(word)) <= _TO_OTHER.keys() and min(others) > "\u0400":
        return "".join(_TO_OTHER.get(letter, letter) for letter in word)
    return word
