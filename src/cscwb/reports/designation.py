"""The Kosovo* designation as one pass over a document: the mark and the official note.

A unit is what can be read or copied alone. Its first mention carries the asterisk, and the note
is in it once: the body has it as a footnote; a page apart, an article, a table, a chart and a
map have it at their end. Eurostat's glossary ("only the first time that Kosovo is mentioned") and
the Arrangements Regarding Regional Representation and Cooperation of 24 February 2012 are the
sources; docs/explanation/kosovo-designation.md has the rest.
"""

from collections.abc import Iterator
from typing import assert_never

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
    Footnote,
    Heading,
    Illustration,
    Inlines,
    KeyFigures,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Table,
    Teaser,
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.model import KOSOVO_NOTE, Designation, Marks, Regime
from cscwb.reports.mentions import MARK, Mention, is_note, remarked

__all__ = ["KOSOVO_NOTE", "MARK", "marked"]

_NOTE_LINE: Inlines = (Text(f"{MARK} {KOSOVO_NOTE}"),)
_FOOTNOTE = Footnote((Text(KOSOVO_NOTE),), MARK)


def marked(
    document: Document, designation: Designation | None = None, *, articles: int = 0
) -> Document:
    """Return the document with the mark and the note in every unit that needs them; idempotent.

    Marks that texts carry are taken away first, and so are notes, in any variant that
    is typed, that are a paragraph, a table's note or a footnote of their own.

    Args:
        document: The document.
        designation: What the project wants; None for the form of the EU, on first mentions.
        articles: Headings of the body down to this level begin an article, which is a unit; with
            0 the body is one unit, and has footnotes.
    """
    designation = designation or Designation()
    title = _Unit(designation)
    titled = attrs.evolve(
        document,
        title=title.alone_words(document.title),
        subtitle=title.alone_words(document.subtitle),
        running_head=title.alone_words(document.running_head),
    )
    body: list[Block] = []
    for number, blocks in enumerate(_parted(_without_notes(document.body), articles)):
        body.extend(_part(blocks, designation, articles, titled=number == 0 and title.mentioned))
    return attrs.evolve(titled, body=tuple(body))


def _parted(body: tuple[Block, ...], level: int) -> list[tuple[Block, ...]]:
    """Return the body before the first article, and each article."""
    starts = [
        at for at, block in enumerate(body) if isinstance(block, Heading) and block.level <= level
    ]
    ends = [*starts, len(body)]
    return [body[start:end] for start, end in zip([0, *starts], ends, strict=True)]


def _part(
    blocks: tuple[Block, ...], designation: Designation, articles: int, *, titled: bool
) -> tuple[Block, ...]:
    """The blocks marked; a title is part of the cover, or of the body when there is no cover."""
    if titled and blocks and isinstance(blocks[0], Cover):
        cover = _cover(blocks[0], _Unit(designation, mentioned=True))
        return (cover, *_part(blocks[1:], designation, articles, titled=False))
    return _Unit(designation, footnotes=not articles, mentioned=titled).blocks(blocks)


def _without_notes(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(kept for block in blocks for kept in _without_note(block))


def _without_note(block: Block) -> Iterator[Block]:
    """Yield the block without typed notes; nothing when it held nothing else."""
    match block:
        case Paragraph(content):
            if not is_note(content):
                yield block
        case Bullets(items, numbered):
            kept = tuple(filter(None, map(_item_without_note, items)))
            if kept or not items:
                yield Bullets(kept, numbered)
        case Quote(inner):
            rest = _without_notes(inner)
            if rest or not inner:
                yield Quote(rest)
        case Wide(inner) | Apart(inner):
            yield attrs.evolve(block, content=_without_notes(inner))
        case Heading() | Table() | Chart() | Tiles() | Picture() | Acknowledgement():
            yield block
        case Teasers(teasers, _):
            yield attrs.evolve(block, items=tuple(map(_teaser_without_note, teasers)))
        case Cover() | KeyFigures():
            yield block
        case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
            yield block
        case _:
            assert_never(block)


def _teaser_without_note(teaser: Teaser) -> Teaser:
    return attrs.evolve(teaser, content=_without_notes(teaser.content))


def _item_without_note(item: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the item; its first paragraph stays where another kind of block would come first."""
    kept = _without_notes(item)
    begins = not kept or isinstance(kept[0], Paragraph) or not isinstance(item[0], Paragraph)
    return kept if begins else (item[0], *kept)


class _Unit:
    """Marks what can be read alone, and knows whether it needs the note."""

    def __init__(
        self, designation: Designation, *, footnotes: bool = False, mentioned: bool = False
    ) -> None:
        self.mentioned = mentioned
        self._designation = designation
        self._footnotes = footnotes
        self._marked = False
        self._noted = False

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return all blocks of the unit, and the note at the end where nothing else brings it."""
        content = tuple(map(self._block, blocks))
        return (*content, Paragraph(_NOTE_LINE)) if self.mentioned and not self._noted else content

    def alone(self, content: Inlines) -> Inlines:
        """Return words that are also read by themselves, such as a heading, with their own mark."""
        part = _Unit(self._designation)
        words = part.inlines(content)
        self.mentioned = self.mentioned or part.mentioned
        return words

    def alone_words(self, text: str) -> str:
        """Return words that are read by themselves and hold no other inlines, such as a title."""
        return _text_of(self.alone((Text(text),))) if text else ""

    def inlines(self, content: Inlines) -> Inlines:
        """Return running words of the unit."""
        return remarked(content, self._mark)

    def words(self, text: str) -> str:
        """Return running words of the unit that can hold no other inlines, such as a label."""
        return _text_of(self.inlines((Text(text),)))

    def notes(self, notes: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
        """Return the notes of a table or figure, the official one last, when it is needed."""
        own = tuple(self.inlines(note) for note in notes if not is_note(note))
        return (*own, _NOTE_LINE) if self.mentioned else own

    def _picture(self, picture: Picture) -> Picture:
        """Return the picture; its caption is in a list too, and its note is that of the unit."""
        return attrs.evolve(
            picture,
            caption=self.alone(picture.caption),
            alternative_text=self.alone_words(picture.alternative_text),
            notes=tuple(self.alone(note) for note in picture.notes if not is_note(note)),
        )

    def _teaser(self, teaser: Teaser) -> Teaser:
        """Return the teaser with a mark of its own; its note is that of the unit."""
        part = _Unit(self._designation)
        illustration = teaser.illustration
        known = attrs.evolve(
            teaser,
            heading=attrs.evolve(teaser.heading, content=part.alone(teaser.heading.content)),
            kicker=part.alone_words(teaser.kicker),
            illustration=illustration and part.illustration(illustration),
            content=tuple(map(part._block, teaser.content)),
        )
        self.mentioned = self.mentioned or part.mentioned
        return known

    def illustration(self, illustration: Illustration) -> Illustration:
        """What is beside words, and may be copied without them."""
        return attrs.evolve(
            illustration,
            alternative_text=self.alone_words(illustration.alternative_text),
            credit=self.alone_words(illustration.credit),
        )

    def _mark(self, mention: Mention) -> Text | Footnote | None:
        if self._designation.regime is Regime.NONE or mention.in_title:
            return None
        if self._marked and mention.begins_name:
            return None
        self.mentioned = True
        every = self._designation.marks is Marks.EVERY
        if self._footnotes and mention.bears_footnote and (every or not self._noted):
            self._marked = self._noted = True
            return _FOOTNOTE
        if self._marked and not every:
            return None
        self._marked = True
        return Text(MARK)

    def _block(self, block: Block) -> Block:
        match block:
            case Heading(content=content):
                return attrs.evolve(block, content=self.alone(content))
            case Paragraph(content):
                return Paragraph(self.inlines(content))
            case Bullets(items, numbered):
                return Bullets(tuple(tuple(map(self._block, item)) for item in items), numbered)
            case Quote(inner) | Wide(inner):
                return attrs.evolve(block, content=tuple(map(self._block, inner)))
            case Apart(inner):
                return Apart(_Unit(self._designation).blocks(inner))
            case Table():
                return _table(block, _Unit(self._designation))
            case Chart():
                return _chart(block, _Unit(self._designation))
            case Tiles():
                return _tiles(block, _Unit(self._designation))
            case Picture():
                return self._picture(block)
            case Cover():
                return _cover(block, _Unit(self._designation))
            case KeyFigures():
                return _key_figures(block, _Unit(self._designation))
            case Teasers(teasers, _):
                return attrs.evolve(block, items=tuple(map(self._teaser, teasers)))
            case Acknowledgement():
                return block
            case ToComplete(hint):
                return ToComplete(self.alone_words(hint))
            case Contents() | ListOfTables() | ListOfFigures():
                return attrs.evolve(block, title=self.alone_words(block.title))
            case _:
                assert_never(block)


def _text_of(content: Inlines) -> str:
    return "".join(node.text for node in content if isinstance(node, Text))


def _table(table: Table, unit: _Unit) -> Table:
    return attrs.evolve(
        table,
        caption=unit.inlines(table.caption),
        columns=tuple(
            attrs.evolve(column, title=unit.inlines(column.title)) for column in table.columns
        ),
        rows=tuple(tuple(map(unit.inlines, row)) for row in table.rows),
        notes=unit.notes(table.notes),
    )


def _chart(chart: Chart, unit: _Unit) -> Chart:
    return attrs.evolve(
        chart,
        caption=unit.inlines(chart.caption),
        heading=unit.words(chart.heading),
        unit=unit.words(chart.unit),
        categories=tuple(map(unit.words, chart.categories)),
        series=tuple(attrs.evolve(row, name=unit.words(row.name)) for row in chart.series),
        description=unit.alone_words(chart.description),
        notes=unit.notes(chart.notes),
    )


def _tiles(tiles: Tiles, unit: _Unit) -> Tiles:
    return attrs.evolve(
        tiles,
        caption=unit.inlines(tiles.caption),
        measure=unit.words(tiles.measure),
        tiles=tuple(
            attrs.evolve(tile, name=unit.words(tile.name), value=unit.words(tile.value))
            for tile in tiles.tiles
        ),
        description=unit.alone_words(tiles.description),
        notes=unit.notes(tiles.notes),
    )


def _cover(cover: Cover, unit: _Unit) -> Cover:
    return attrs.evolve(
        cover,
        above=unit.words(cover.above),
        title=unit.words(cover.title),
        below=unit.words(cover.below),
        facts=tuple(
            attrs.evolve(fact, label=unit.words(fact.label), content=unit.inlines(fact.content))
            for fact in cover.facts
        ),
        notes=unit.notes(cover.notes),
    )


def _key_figures(figures: KeyFigures, unit: _Unit) -> KeyFigures:
    return attrs.evolve(
        figures,
        figures=tuple(
            attrs.evolve(figure, value=unit.words(figure.value), words=unit.inlines(figure.words))
            for figure in figures.figures
        ),
        notes=unit.notes(figures.notes),
    )
