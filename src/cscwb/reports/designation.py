"""The Kosovo* designation as one pass over a document: the mark and the official note.

The first mention in each unit that can be read alone carries the asterisk: the body, each table,
each heading. The body has the note as a footnote and each table has it under its rows. Eurostat's
glossary ("only the first time that Kosovo is mentioned") and the Arrangements Regarding Regional
Representation and Cooperation of 24 February 2012 are the sources.
"""

import re
from typing import assert_never

import attrs

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Document,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inline,
    Inlines,
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
    Text,
    Tiles,
    ToComplete,
    Wide,
)

__all__ = ["KOSOVO_NOTE", "MARK", "marked"]

MARK = "*"
KOSOVO_NOTE = (
    "This designation is without prejudice to positions on status, and is in line with UNSCR "
    "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)
# Not inside an address, a file name or a code.
_MENTION = re.compile(r"(?<![\w/.@#-])Kosovo(?![\w/@-]|\.\w)(?P<owner>[`'’]s)?(?P<mark>\*)?")
_NOTE_LINE: Inlines = (Text(f"{MARK} {KOSOVO_NOTE}"),)
_FOOTNOTE = Footnote((Text(KOSOVO_NOTE),), MARK)


def marked(document: Document) -> Document:
    """The document with the mark and the note in every unit that needs them; idempotent."""
    body = _Body(done=_has_note(document.body))
    blocks = tuple(body.block(block) for block in document.body)
    title, subtitle = _with_mark(document.title), _with_mark(document.subtitle)
    mentioned = body.mentioned or _MENTION.search(f"{title} {subtitle}")
    if mentioned and not body.done:
        blocks = (*blocks, Paragraph(_NOTE_LINE))
    return attrs.evolve(document, title=title, subtitle=subtitle, body=blocks)


def _with_mark(text: str) -> str:
    """The text with the mark on its first mention, for units that hold no footnote."""
    found = _MENTION.search(text)
    if found is None or found["mark"]:
        return text
    at = found.start() + len("Kosovo")
    return f"{text[:at]}{MARK}{text[at:]}"


def _has_note(blocks: tuple[Block, ...]) -> bool:
    """Whether the body has the note already, so that a second pass adds nothing."""
    for block in blocks:
        match block:
            case Paragraph(content):
                if content == _NOTE_LINE or _FOOTNOTE in _inlines_in(content):
                    return True
            case Bullets(items, _):
                if any(_has_note(item) for item in items):
                    return True
            case Quote(inner) | Wide(inner) | Apart(inner):
                if _has_note(inner):
                    return True
            case Heading() | Table() | Chart() | Tiles() | Picture() | Acknowledgement():
                pass
            case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
                pass
            case _:
                assert_never(block)
    return False


def _inlines_in(content: Inlines) -> tuple[Inline, ...]:
    found: tuple[Inline, ...] = ()
    for node in content:
        found = (*found, node)
        if isinstance(node, Strong | Emphasis | Link | Foreign):
            found = (*found, *_inlines_in(node.content))
    return found


class _Unit:
    """Marks the first mention in a run of inlines, with the literal mark."""

    def __init__(self) -> None:
        self.done = False

    def inlines(self, content: Inlines) -> Inlines:
        """The inlines with the mark on the first mention."""
        parts: list[Inline] = []
        for node in content:
            match node:
                case Text(text):
                    parts.extend((node,) if self.done else self._text(text))
                case Strong(inner):
                    parts.append(Strong(self.inlines(inner)))
                case Emphasis(inner):
                    parts.append(Emphasis(self.inlines(inner)))
                case Link():
                    parts.append(node if self.done else self._link(node))
                case Foreign(inner, language):
                    parts.append(Foreign(self.inlines(inner), language))
                case Footnote() | LineBreak() | Reference():
                    parts.append(node)
                case _:
                    assert_never(node)
        return tuple(parts)

    def words(self, text: str) -> str:
        """The same for words that can hold no other inlines."""
        return "".join(node.text for node in self.inlines((Text(text),)) if isinstance(node, Text))

    def _link(self, node: Link) -> Link:
        return Link(self.inlines(node.content), node.target)

    def _text(self, text: str) -> Inlines:
        self.done = _MENTION.search(text) is not None
        return (Text(_with_mark(text)),)


class _Body(_Unit):
    """Marks the first mention in the running text with a footnote, and each unit inside."""

    def __init__(self, *, done: bool) -> None:
        super().__init__()
        self.done = done
        self.mentioned = False  # where no footnote can stand

    def block(self, block: Block) -> Block:
        """The block with the mark where it belongs."""
        match block:
            case Heading(level, content):
                unit = _Unit()
                heading = Heading(level, unit.inlines(content))
                self.mentioned = self.mentioned or unit.done
                return heading
            case Paragraph(content):
                return Paragraph(self.inlines(content))
            case Bullets(items, numbered):
                return Bullets(tuple(tuple(map(self.block, item)) for item in items), numbered)
            case Quote(inner):
                return Quote(tuple(map(self.block, inner)))
            case Wide(inner):
                return Wide(tuple(map(self.block, inner)))
            case Apart(inner):
                return Apart(tuple(map(self.block, inner)))
            case Table():
                return _table(block)
            case Chart():
                return _chart(block)
            case Tiles():
                return _tiles(block)
            case Picture():
                return _picture(block)
            case Acknowledgement():
                return block
            case ToComplete(hint):
                return ToComplete(_with_mark(hint))
            case Contents(title, depth):
                return Contents(_with_mark(title), depth)
            case ListOfTables(title):
                return ListOfTables(_with_mark(title))
            case ListOfFigures(title):
                return ListOfFigures(_with_mark(title))
            case _:
                assert_never(block)

    def _link(self, node: Link) -> Link:
        unit = _Unit()
        content = unit.inlines(node.content)
        self.mentioned = self.mentioned or unit.done
        return Link(content, node.target)

    def _text(self, text: str) -> Inlines:
        found = _MENTION.search(text)
        if found is None:
            return (Text(text),)
        self.done = True
        at = found.start() + len("Kosovo")
        rest = text[at:].replace(MARK, "", 1) if found["mark"] else text[at:]
        return (Text(text[:at]), _FOOTNOTE, *((Text(rest),) if rest else ()))


def _table(table: Table) -> Table:
    unit = _Unit()
    caption = unit.inlines(table.caption)
    columns = tuple(
        attrs.evolve(column, title=unit.inlines(column.title)) for column in table.columns
    )
    rows = tuple(tuple(unit.inlines(cell) for cell in row) for row in table.rows)
    notes = _noted(table.notes, unit)
    return Table(caption, columns, rows, notes, table.label)


def _chart(chart: Chart) -> Chart:
    unit = _Unit()
    return attrs.evolve(
        chart,
        caption=unit.inlines(chart.caption),
        categories=tuple(map(unit.words, chart.categories)),
        series=tuple(attrs.evolve(one, name=unit.words(one.name)) for one in chart.series),
        notes=_noted(chart.notes, unit),
        description=_with_mark(chart.description),
    )


def _tiles(tiles: Tiles) -> Tiles:
    unit = _Unit()
    return attrs.evolve(
        tiles,
        caption=unit.inlines(tiles.caption),
        tiles=tuple(attrs.evolve(one, name=unit.words(one.name)) for one in tiles.tiles),
        notes=_noted(tiles.notes, unit),
        description=_with_mark(tiles.description),
    )


def _picture(picture: Picture) -> Picture:
    unit = _Unit()
    return attrs.evolve(
        picture,
        caption=unit.inlines(picture.caption),
        notes=_noted(picture.notes, unit),
        alternative_text=_with_mark(picture.alternative_text),
    )


def _noted(notes: tuple[Inlines, ...], unit: _Unit) -> tuple[Inlines, ...]:
    """The notes of a unit, with the official one when the unit has the mark."""
    return notes if not unit.done or _NOTE_LINE in notes else (*notes, _NOTE_LINE)
