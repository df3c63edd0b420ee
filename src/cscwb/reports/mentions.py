"""Mentions of Kosovo in a run of words, and the same run with other marks on them.

A run is read as it is printed, across strong words, links and the like. What is part of an
address, a file name or a path is not a mention.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from typing import TypeAlias, assert_never

import attrs

from cscwb.document.nodes import (
    Emphasis,
    Footnote,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from cscwb.document.walk import plain
from cscwb.patterns import regex

MARK = "*"
_MENTION = regex(
    r"(?<!\w)(?:Kosovo|KOSOVO)(?!\w)(?P<marks>\**+)(?!\w)(?:[`'’´][sS](?!\w))?(?P<late>\**+)"
)
_TOKEN = regex(r"\S+")
_ADDRESS = regex(r"://|\bwww\.|[@#]|\.(?:[a-z0-9]|[A-Z]{3,4}\b)")
_INSTITUTIONS = (
    "Academy|Agency|Assembly|Authority|Bureau|Centre|Chamber|Commission|Correctional|Council|Court|"
    "Customs|Department|Directorate|Force|Government|Inspectorate|Institute|Ministry|Office|Police|"
    "Prosecution|Prosecutor|Service|Unit"
)
_PROPER_NAME = regex(rf"[ \u00a0](?:[A-Z][\w-]+[ \u00a0]){{0,3}}(?:{_INSTITUTIONS})s?\b")
_QUOTED = regex(r"“([^“”\n]+)”|\"([^\"\n]+)\"|‘([^‘’\n]+)’|«([^«»\n]+)»")
_SMALL_WORDS = frozenset(
    ("a", "against", "and", "at", "for", "in", "of", "on", "the", "to", "with")
)
_NOTE = regex(r"\s*+\**+\s*+This designation is without prejudice\b[^.!?]*\.?\s*", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Mention:
    """One mention of the name.

    Attributes:
        begins_name: Whether it begins the proper name of an institution, as in "Kosovo Police".
        in_title: Whether it is in the title of an institution in quotation marks.
        bears_footnote: Whether a footnote can stand after it: not in a link, not in a footnote.
    """

    begins_name: bool
    in_title: bool
    bears_footnote: bool


_Marking: TypeAlias = Callable[[Mention], Text | Footnote | None]


def is_note(content: Inlines) -> bool:
    """Whether the words are a note to the designation, in any variant, and nothing else."""
    return _NOTE.fullmatch(plain(content)) is not None and not any(
        isinstance(leaf.node, Footnote) and not _is_official(leaf.node)
        for leaf in _leaves(content, bears=True)
    )


def remarked(content: Inlines, marking: _Marking) -> Inlines:
    """Return the run with the wanted mark on each mention and no other; a note is left as it is.

    Args:
        content: The run.
        marking: Asked for each mention in reading order, those in footnotes last; gives its mark,
            None for none.
    """
    return _remarked(content, marking, in_footnote=False)


def _remarked(content: Inlines, marking: _Marking, *, in_footnote: bool) -> Inlines:
    leaves = tuple(_leaves(content, bears=not in_footnote))
    words = "".join(leaf.printed for leaf in leaves)
    footnotes = any(isinstance(leaf.node, Footnote) for leaf in leaves)
    if is_note(content) or not (footnotes or "osovo" in words.lower()):
        return content
    characters = tuple(leaf for leaf in leaves for _ in leaf.printed)
    dropped = {at for at, leaf in enumerate(characters) if _is_official(leaf.node)}
    added: dict[int, Text | Footnote] = {}
    for found, mention in _mentions(words, characters):
        marks = [*range(*found.span("marks")), *range(*found.span("late"))]
        wanted = marking(mention)
        dropped.update(marks)
        first = found.start("marks")
        if wanted is None:
            continue
        if found["marks"] and _is_same(characters[first].node, wanted):
            dropped.discard(first)
        else:
            added[first - 1] = wanted
    return tuple(_Rewriting(dropped, added, marking).inlines(content))


@attrs.frozen
class _Leaf:
    """A node that holds no other, as it is printed."""

    printed: str
    node: Inline
    bears: bool


def _leaves(content: Inlines, *, bears: bool) -> Iterator[_Leaf]:
    """Yield the run in leaves; all but words and notes to the designation are line ends."""
    for node in content:
        match node:
            case Text(text):
                yield _Leaf(text, node, bears)
            case Strong(inner) | Emphasis(inner) | Foreign(inner, _):
                yield from _leaves(inner, bears=bears)
            case Link(inner, _):
                yield from _leaves(inner, bears=False)
            case Footnote() | LineBreak() | Reference():
                yield _Leaf(MARK if _is_official(node) else "\n", node, bears)
            case _:
                assert_never(node)


def _is_official(node: Inline) -> bool:
    """Whether it is a footnote to the designation, which prints a mark."""
    return isinstance(node, Footnote) and is_note(node.content)


def _is_same(node: Inline, wanted: Text | Footnote) -> bool:
    return node == wanted if isinstance(wanted, Footnote) else isinstance(node, Text)


def _mentions(words: str, characters: tuple[_Leaf, ...]) -> Iterator[tuple[re.Match[str], Mention]]:
    """Yield each mention with its match; a leaf for each character."""
    titles = [found.span() for found in _QUOTED.finditer(words) if _is_title(found[0][1:-1])]
    for token in _TOKEN.finditer(words):
        if _is_address(token[0].replace(MARK, "")):
            continue
        for found in _MENTION.finditer(words, *token.span()):
            yield (
                found,
                Mention(
                    begins_name=_PROPER_NAME.match(words, found.end()) is not None,
                    in_title=any(start < found.start() < end for start, end in titles),
                    bears_footnote=characters[found.start("marks") - 1].bears,
                ),
            )


def _is_address(token: str) -> bool:
    """Whether it is an address, a file name or a path; "Serbia/Kosovo" is none."""
    parts = re.split(r"[/\\]", token)
    names = all(part.lstrip("([“‘\"'")[:1].isupper() for part in parts)
    return _ADDRESS.search(token) is not None or (len(parts) > 1 and not names)


def _is_title(quoted: str) -> bool:
    """Whether it names an institution: capitals throughout, and a word such as "Council"."""
    found = [word for word in re.findall(r"\w[\w'’-]*", quoted) if word not in _SMALL_WORDS]
    return all(word[0].isupper() for word in found) and any(
        re.fullmatch(f"(?:{_INSTITUTIONS})s?", word) for word in found
    )


class _Rewriting:
    """Leaves out some characters of a run, and puts marks after others."""

    def __init__(
        self, dropped: Set[int], added: Mapping[int, Text | Footnote], marking: _Marking
    ) -> None:
        self._dropped = dropped
        self._added = added
        self._marking = marking
        self._at = 0

    def inlines(self, content: Inlines) -> Iterator[Inline]:
        """Yield the rewritten nodes, without those that have become empty."""
        for node in content:
            match node:
                case Text(text):
                    yield from self._text(text)
                case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                    words = tuple(self.inlines(inner))
                    if words or not inner:
                        yield attrs.evolve(node, content=words)
                case Footnote() | LineBreak() | Reference():
                    self._at += 1
                    if self._at - 1 not in self._dropped:
                        yield self._noted(node)
                case _:
                    assert_never(node)

    def _noted(self, node: Footnote | LineBreak | Reference) -> Inline:
        if not isinstance(node, Footnote) or _is_official(node):
            return node
        return Footnote(_remarked(node.content, self._marking, in_footnote=True), node.mark)

    def _text(self, text: str) -> Iterator[Inline]:
        words = ""
        for at, character in enumerate(text, start=self._at):
            words += "" if at in self._dropped else character
            mark = self._added.get(at)
            if isinstance(mark, Text):
                words += mark.text
            elif mark:
                yield from (Text(words), mark)
                words = ""
        self._at += len(text)
        if words:
            yield Text(words)
