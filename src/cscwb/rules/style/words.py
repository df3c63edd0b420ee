"""Searching a text for many words at once."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from cscwb.patterns import regex

_Tree: TypeAlias = dict[str, "_Tree"]
_PIECE = regex(r"\w+|\s+|[^\w\s]")
_LETTER = regex(r"\w")
_END = ""


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, the longest that fits, not inside another one.

    It has one branch for each initial, since most characters of a text begin no word of the list.
    """
    ordered = sorted(words, key=lambda word: (word[0], -len(word)))
    return "|".join(
        rf"{re.escape(initial)}(?<!\w.)(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for initial, group in groupby(ordered, key=lambda word: word[0])
    )


class Names:
    """Any number of names, such as titles, found in one pass over a text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._tree: _Tree = {}  # after each piece of a name those that can follow
        for words in filter(None, map(str.split, names)):
            branch = self._tree
            for piece in _PIECE.findall(" ".join(words)):
                branch = branch.setdefault(piece, {})
            branch[_END] = {}
        self._begin = re.compile(any_of(self._tree) or "(?!)")

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the positions of names, the longest at each; all white space is equal."""
        end = 0
        for found in self._begin.finditer(text):
            if found.start() >= end:
                end = self._end(text, found.start())
                if end > found.start():
                    yield found.start(), end

    def _end(self, text: str, start: int) -> int:
        branch, end = self._tree, start
        for piece in _PIECE.finditer(text, start):
            words = " " if piece[0].isspace() else piece[0]
            if words not in branch:
                break
            branch = branch[words]
            if _END in branch and not _LETTER.match(text, piece.end()):
                end = piece.end()
        return end
