"""A document as Markdown: CommonMark with the tables and footnotes of GitHub."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import count
from typing import TypeAlias, assert_never
from urllib.parse import quote

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Emblem,
    Emphasis,
    Footnote,
    Heading,
    Illustration,
    Image,
    Inlines,
    KeyFigures,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Table,
    Teaser,
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.numbering import (
    Numbers,
    as_table,
    contents_list,
    entries,
    figure_list,
    fixed_notes,
    numbered_notes,
    table_list,
)
from cscwb.document.pictures import file_names, fitted
from cscwb.document.walk import images_in
from cscwb.writers.markdown_inlines import label, one_line, paragraph

_Native: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Quote
    | Table
    | Chart
    | Tiles
    | Picture
    | Acknowledgement
    | Illustration
)
"""The blocks that Markdown has itself, those that it prints as tables, and images."""


def picture_files(document: Document, prefix: str = "") -> Mapping[Image, str]:
    """Return the name under which the text looks for each image, beside itself.

    Args:
        document: The document.
        prefix: How the names begin.
    """
    return file_names(images_in(document.body), prefix)


def to_markdown(document: Document, prefix: str = "") -> str:
    """Return the document as Markdown, one line for each paragraph.

    Markdown strips white space at the ends of a paragraph, beside a line break and inside of
    ``**``, and it has six levels of headings, the first for the title; levels 5 and 6 look alike.

    Args:
        document: The document.
        prefix: How the names of its `picture_files` begin.
    """
    writer = _Writer(document, picture_files(document, prefix))
    subtitle = "" if document.cover else document.subtitle
    under = Paragraph((Text(subtitle),) if subtitle else ())
    parts = [
        writer.heading(1, (Text(document.printed_title),)),
        *writer.blocks((under, *document.body)),
        *map(writer.fixed_note, fixed_notes(document)),
        *(
            writer.numbered_note(number, note)
            for number, note in enumerate(numbered_notes(document), start=1)
        ),
    ]
    return "\n\n".join(parts) + "\n"


class _Writer:
    """Counts on while it writes the blocks of one document in reading order."""

    def __init__(self, document: Document, files: Mapping[Image, str]) -> None:
        self._files = files
        self._entries = entries(document)
        self._headings = 0
        self._tables = count(1)
        self._numbers = Numbers.of(document)
        self._figures = count(1)
        self._table_list = table_list(document)
        self._figure_list = figure_list(document)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Yield the text of each block; a blank line belongs between two of them."""
        before: _Native | None = None
        other_sign = False
        for block in self._native(blocks):
            match block:
                case Heading(level):
                    self._headings += 1
                    text = self.heading(min(level + 1, 6), block.title)
                case Paragraph(content):
                    text = paragraph(content, self._numbers)
                case Quote(content):
                    text = _prefixed("\n\n".join(self.blocks(content)), "> ")
                case Table():
                    text = self._table(block, f"Table {next(self._tables)}")
                case Chart() | Tiles():
                    text = self._table(as_table(block), f"Figure {next(self._figures)}")
                case Picture():
                    text = self._picture(block, f"Figure {next(self._figures)}")
                case Acknowledgement():
                    text = self._acknowledgement(block)
                case Illustration():
                    text = self._image(block.image, block.alternative_text)
                case Bullets():
                    # Two lists in a row are one to Markdown, unless their signs differ.
                    in_a_row = isinstance(before, Bullets) and before.numbered == block.numbered
                    other_sign = in_a_row and not other_sign
                    text = self._list(block, other_sign)
                case _:
                    assert_never(block)
            if text:
                before = block
                yield text

    def _native(self, blocks: tuple[Block, ...]) -> Iterator[_Native]:
        for block in blocks:
            match block:
                case Wide(content) | Apart(content):
                    yield from self._native(content)
                case Contents(title, depth):
                    following = self._entries[self._headings :]
                    listed = [entry for entry in following if entry.level <= depth]
                    yield from self._titled(title, contents_list(listed))
                case ListOfTables(title):
                    yield from self._titled(title, self._table_list)
                case ListOfFigures(title):
                    yield from self._titled(title, self._figure_list)
                case ToComplete(hint):
                    label = Strong((Text(block.label),))
                    words = (Text(f" {hint}"),) if hint else ()
                    yield Quote((Paragraph((label, *words)),))
                case Cover():
                    yield from _cover(block)
                case KeyFigures(figures, notes):
                    yield Bullets(
                        tuple(
                            (Paragraph((Strong((Text(figure.value),)), Text(" "), *figure.words)),)
                            for figure in figures
                        )
                    )
                    yield from map(Paragraph, notes)
                case Teasers(items, _):
                    for teaser in items:
                        yield from self._teaser(teaser)
                case Heading() | Paragraph() | Bullets() | Quote() | Table() | Chart() | Tiles():
                    yield block
                case Picture() | Acknowledgement():
                    yield block
                case _:
                    assert_never(block)

    def _teaser(self, teaser: Teaser) -> Iterator[_Native]:
        yield teaser.heading
        if teaser.kicker:
            yield Paragraph((Emphasis((Text(teaser.kicker),)),))
        if teaser.illustration:
            yield teaser.illustration
            credit = teaser.illustration.credit
            yield Paragraph((Text(credit),) if credit else ())
        yield from self._native(teaser.content)
        if teaser.more:
            yield Paragraph((teaser.more,))

    def _titled(self, title: str, items: Bullets) -> Iterator[_Native]:
        if items.items:
            yield Paragraph((Strong((Text(title),)),))
            yield items

    def heading(self, depth: int, content: Inlines) -> str:
        """Return a heading with that many signs; the title of the document has one."""
        # A sign at the end would be taken for the closing sequence of the heading.
        words = re.sub(r"(?<![^ \t])(?=#+$)", r"\\", one_line(content, self._numbers, " "))
        return f"{'#' * depth} {words}".rstrip()

    def _list(self, block: Bullets, other_sign: bool) -> str:
        tight = all(isinstance(below, Bullets) for item in block.items for below in item[1:])
        gap = "\n" if tight else "\n\n"
        items = []
        for number, item in enumerate(block.items, start=1):
            if block.numbered:
                sign = f"{number}) " if other_sign else f"{number}. "
            else:
                sign = "* " if other_sign else "- "
            text = _prefixed(gap.join(self.blocks(item)), " " * len(sign))
            items.append(sign + text[len(sign) :])
        return gap.join(items)

    def _table(self, table: Table, label: str) -> str:
        caption = Paragraph((Strong((Text(f"{label}. "), *table.caption)),))
        rule = ["---:" if column.align == "right" else "---" for column in table.columns]
        lines = [
            self._row(tuple(column.title for column in table.columns)),
            f"| {' | '.join(rule)} |",
            *map(self._row, table.rows),
        ]
        notes = [paragraph(note, self._numbers) for note in table.notes]
        return "\n\n".join([*self.blocks((caption,)), "\n".join(lines), *notes])

    def _picture(self, picture: Picture, label: str) -> str:
        caption = Paragraph((Strong((Text(f"{label}. "), *picture.caption)),))
        notes = [paragraph(note, self._numbers) for note in picture.notes]
        image = self._image(picture.image, picture.alternative_text)
        return "\n\n".join([image, *self.blocks((caption,)), *notes])

    def _acknowledgement(self, block: Acknowledgement) -> str:
        emblem = self._image(block.emblem.image, block.emblem.alternative_text)
        statement = one_line((Text(block.statement),), self._numbers, " ")
        logos = [self._logo(logo, block.emblem.image) for logo in block.logos]
        return "\n\n".join([f"{emblem} {statement}", *([" ".join(logos)] if logos else [])])

    def _image(self, image: Image, alternative_text: str) -> str:
        return f"![{label(alternative_text)}]({quote(self._files[image])})"

    def _logo(self, logo: Emblem, emblem: Image) -> str:
        """Return its image, as HTML when it is larger than the emblem: Markdown has no sizes."""
        width, height = fitted(logo.image, emblem.width, emblem.height)
        if logo.image.width <= width and logo.image.height <= height:
            return self._image(logo.image, logo.alternative_text)
        return (
            f'<img src="{quote(self._files[logo.image])}" alt="{escape(logo.alternative_text)}"'
            f' width="{width}" height="{height}">'
        )

    def _row(self, cells: tuple[Inlines, ...]) -> str:
        texts = (one_line(cell, self._numbers, "<br>").replace("|", r"\|") for cell in cells)
        return f"| {' | '.join(texts)} |"

    def fixed_note(self, note: Footnote) -> str:
        return paragraph((Text(f"{note.mark} "), *note.content), self._numbers)

    def numbered_note(self, number: int, note: Footnote) -> str:
        text = f"[^{number}]: {paragraph(note.content, self._numbers)}"
        return _prefixed(text, "    ").lstrip()


def _cover(cover: Cover) -> Iterator[_Native]:
    """The lines of the cover under its title."""
    for words in filter(None, (cover.above, cover.below)):
        yield Paragraph((Text(words),))
    for fact in cover.facts:
        yield Paragraph((Strong((Text(f"{fact.label}:"),)), Text(" "), *fact.content))
    if cover.acknowledgement:
        yield cover.acknowledgement
    yield from map(Paragraph, cover.notes)


def _prefixed(text: str, prefix: str) -> str:
    """Return every line with the prefix, blank lines without its blanks."""
    return "\n".join((prefix + line).rstrip() for line in text.split("\n"))
