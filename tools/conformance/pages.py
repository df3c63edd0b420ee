"""What stands on a page, so that two ways to write it in HTML can be compared."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TypeAlias
from urllib.parse import unquote

import attrs

_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_BLOCKS = {"blockquote", "h", "li", "ol", "p", "ul"}
_EMPTY = {"br", "hr", "img"}
_MARKS = {"em", "strong"}
_WHITE = " \t\n\f\r"


@attrs.frozen
class Sign:
    """A character, or the beginning of a block or of a line.

    Attributes:
        what: The character; all white space is one blank.
        blocks: Those that it stands in, but for paragraphs.
        marks: Emphasis and strong; one in another of its kind adds nothing.
        target: Where it leads.
    """

    what: str
    blocks: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    target: str = ""


Page: TypeAlias = tuple[Sign, ...]


def in_spec(text: str) -> Iterator[tuple[str, str]]:
    """The examples of CommonMark's specification, each with the page it becomes."""
    yield from _EXAMPLE.findall(text.replace("→", "\t"))


def in_page(html: str) -> Page:
    """Everything that a reader of a page sees."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    while reading.signs and reading.signs[-1].what in ("block", " "):
        reading.signs.pop()
    return tuple(reading.signs)


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.signs: list[Sign] = []
        self._open: list[str] = []
        self._targets: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note what begins."""
        name = "h" if re.fullmatch("h[1-6]", tag) else tag
        if name in _EMPTY:
            self._begin("line")
            return
        if name in _BLOCKS:
            self._begin("block")
        if name == "a":
            self._targets.append(unquote(dict(attributes).get("href") or ""))
        self._open.append(name)

    def handle_endtag(self, tag: str) -> None:
        """Note what ends."""
        if tag in _EMPTY:
            return
        name = self._open.pop() if self._open else tag
        if name in _BLOCKS:
            self._begin("block")
        if name == "a":
            self._targets.pop()

    def handle_data(self, data: str) -> None:
        """Note each character."""
        blocks = tuple(one for one in self._open if one in _BLOCKS - {"p"})
        marks = frozenset(_MARKS.intersection(self._open))
        target = self._targets[-1] if self._targets else ""
        for char in data:
            if char not in _WHITE:
                self.signs.append(Sign(char, blocks, marks, target))
            elif self.signs and self.signs[-1].what not in (" ", "block", "line"):
                self.signs.append(Sign(" "))

    def _begin(self, what: str) -> None:
        while self.signs and self.signs[-1].what in (" ", "block"):
            self.signs.pop()
        if self.signs:
            self.signs.append(Sign(what))
