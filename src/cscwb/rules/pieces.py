"""The words of a composed document in pieces, each with its position for a reader."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias, assert_never

import attrs

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inlines,
    KeyFigures,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Strong,
    Table,
    Teaser,
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.walk import plain
from cscwb.model import Records
from cscwb.patterns import regex
from cscwb.rules.style.prose import MASK

TITLE = "the title"
_Kind: TypeAlias = Literal["sentences", "label", "quotation", "note"]


@attrs.frozen
class Piece:
    """Some words of a document.

    Attributes:
        where: In words for a reader.
        unit: What can be read or copied alone: "" is the body, else a table or figure by its
            number.
        text: The words, with the marks of notes.
        kind: What they are.
    """

    where: str
    unit: str
    text: str
    kind: _Kind


@attrs.frozen
class Composed:
    """A composed document, as rules look at it.

    Attributes:
        document: The document.
        records: What it was made from.
        for_publication: Whether it needs a funding statement, an emblem and a disclaimer.
        pieces: Its words.
    """

    document: Document
    records: Records
    for_publication: bool
    pieces: tuple[Piece, ...]


def pieces_of(document: Document) -> Iterator[Piece]:
    """Return all words of a document, in reading order."""
    for words in (document.title, document.subtitle):
        if words:
            yield Piece(TITLE, TITLE, words, "label")
    walk = _Walk()
    yield from walk.blocks(document.body, quoted=False)


class _Walk:
    """Walks through blocks and remembers the current heading."""

    def __init__(self) -> None:
        self._heading = "the opening"
        self._units = 0

    def blocks(self, blocks: tuple[Block, ...], *, quoted: bool) -> Iterator[Piece]:
        """Yield the words of blocks."""
        for block in blocks:
            match block:
                case Heading(_, content):
                    self._heading = f"'{plain(content)}'"
                    yield Piece(self._heading, "", _words(content), "label")
                case Paragraph(content):
                    yield from self._paragraph(content, quoted=quoted)
                case Bullets(items, _):
                    for item in items:
                        yield from self.blocks(item, quoted=quoted)
                case Quote(inner) | Wide(inner) | Apart(inner):
                    yield from self.blocks(inner, quoted=quoted or isinstance(block, Quote))
                case Table(caption, columns, rows, notes):
                    cells = [
                        *(column.title for column in columns),
                        *(c for row in rows for c in row),
                    ]
                    yield from self._unit("table", caption, map(_words, cells), notes)
                case Chart() | Tiles():
                    yield from self._unit("figure", block.caption, _names(block), block.notes)
                case Picture():
                    yield from self._unit("picture", block.caption, (), block.notes)
                case Acknowledgement(statement=statement):
                    yield Piece(f"under {self._heading}", "", statement, "label")
                case Cover():
                    yield from _cover(block)
                case KeyFigures():
                    yield from self._key_figures(block)
                case Teasers(items, _):
                    for teaser in items:
                        yield from self._teaser(teaser, quoted=quoted)
                case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
                    pass
                case _:
                    assert_never(block)

    def _paragraph(self, content: Inlines, *, quoted: bool) -> Iterator[Piece]:
        where = f"under {self._heading}"
        text = _words(content)
        others = quoted or not re.search(r"\w", _words_in_english(content))
        yield Piece(where, "", text, "quotation" if others else _kind(text))
        for note in _notes(content):
            yield Piece(where, "", _words(note.content), "note")

    def _teaser(self, teaser: Teaser, *, quoted: bool) -> Iterator[Piece]:
        yield from self.blocks((teaser.heading,), quoted=quoted)
        where = f"under {self._heading}"
        if teaser.kicker:
            yield Piece(where, "", teaser.kicker, "label")
        if teaser.illustration and teaser.illustration.credit:
            yield Piece(where, "", teaser.illustration.credit, "note")
        yield from self.blocks(teaser.content, quoted=quoted)

    def _key_figures(self, block: KeyFigures) -> Iterator[Piece]:
        self._units += 1
        unit, where = f"key figures {self._units}", f"the key figures under {self._heading}"
        for figure in block.figures:
            for text in (figure.value, _words(figure.words)):
                yield Piece(where, unit, text, "label")
        for note in block.notes:
            yield Piece(where, unit, _words(note), "note")

    def _unit(
        self, what: str, caption: Inlines, cells: Iterable[str], notes: tuple[Inlines, ...]
    ) -> Iterator[Piece]:
        self._units += 1
        unit, where = f"{what} {self._units}", f"the {what} '{plain(caption)}'"
        for text in (_words(caption), *cells):
            yield Piece(where, unit, text, "label")
        for note in notes:
            yield Piece(where, unit, _words(note), "note")


def _names(block: Chart | Tiles) -> Iterable[str]:
    """What a chart or a map names."""
    if isinstance(block, Tiles):
        return (tile.name for tile in block.tiles)
    return (block.heading, *block.categories, *(series.name for series in block.series))


def _cover(block: Cover) -> Iterator[Piece]:
    where = "the cover"
    statement = block.acknowledgement.statement if block.acknowledgement else ""
    facts = (_words(fact.content) for fact in block.facts)
    for text in filter(None, (block.above, block.title, block.below, *facts, statement)):
        yield Piece(where, where, text, "label")
    for note in block.notes:
        yield Piece(where, where, _words(note), "note")


def _kind(text: str) -> _Kind:
    if NOTE_LINE.match(text):
        return "note"
    return "sentences" if _SENTENCE.search(text) else "label"


_SENTENCE = regex(r"[.!?][”’)*†]{0,3}\s*+(?:†?\Z|\w)")
NOTE_LINE = regex(r"\*?\s{0,9}This designation is without prejudice")


def _words(content: Inlines) -> str:
    """Return the words with the fixed marks of notes, as they are printed."""
    parts = []
    for node in content:
        match node:
            case Text(text):
                parts.append(text)
            case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                parts.append(_words(inner))
            case Footnote(_, mark):
                parts.append(mark)
            case LineBreak():
                parts.append("\n\n")  # the lines of a cell do not form one sentence
            case Reference():
                parts.append(MASK)
            case _:
                assert_never(node)
    return "".join(parts)


def _words_in_english(content: Inlines) -> str:
    """Return the words that are not marked as those of another language."""
    parts = []
    for node in content:
        match node:
            case Foreign():
                pass
            case Strong(inner) | Emphasis(inner) | Link(inner, _):
                parts.append(_words_in_english(inner))
            case _:
                parts.append(_words((node,)))
    return "".join(parts)


def _notes(content: Inlines) -> Iterator[Footnote]:
    for node in content:
        match node:
            case Footnote():
                yield node
            case Strong(inner) | Emphasis(inner) | Foreign(inner, _):
                yield from _notes(inner)
            case _:
                pass
