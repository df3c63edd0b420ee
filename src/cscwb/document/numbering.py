"""What text formats number alike: the addresses of headings, the contents and the notes."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import assert_never

import attrs

from cscwb.document import digit_groups
from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Column,
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
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import ReportError


@attrs.frozen
class Entry:
    """A heading as the contents list it.

    Attributes:
        level: The level of the heading.
        title: Its words, without marks.
        slug: Where links find it: unique in the document, made as GitHub makes it.
    """

    level: int
    title: str
    slug: str


def entries(document: Document) -> tuple[Entry, ...]:
    """Return one entry for each heading, in reading order."""
    headings = [block for block in blocks_in(document.body) if isinstance(block, Heading)]
    titles = [plain(heading.title).strip() for heading in headings]
    _, *slugs = _slugs([document.printed_title, *titles])
    return tuple(
        Entry(heading.level, title, slug)
        for heading, title, slug in zip(headings, titles, slugs, strict=True)
    )


def _slugs(titles: Sequence[str]) -> list[str]:
    """Return the slug of each title; a second one like it gets ``-1``, as on GitHub."""
    seen: dict[str, int] = {}
    slugs = []
    for title in titles:
        base = slug = _slug(title)
        while slug in seen:
            seen[base] += 1
            slug = f"{base}-{seen[base]}"
        seen[slug] = 0
        slugs.append(slug)
    return slugs


def _slug(title: str) -> str:
    kept = (char for char in title.lower() if char in " -" or _is_word(char))
    return "".join(kept).replace(" ", "-") or "section"


def _is_word(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Pc" or char.isdecimal()


def contents_list(listed: Sequence[Entry]) -> Bullets:
    """Return links to the headings, nested as their levels are.

    The targets are fragments of the page itself, ``#slug``.
    """
    items: list[tuple[Block, ...]] = []
    start = 0
    while start < len(listed):
        entry = listed[start]
        stop = start + 1
        while stop < len(listed) and listed[stop].level > entry.level:
            stop += 1
        words = Paragraph((Link((Text(entry.title),), f"#{entry.slug}"),))
        below = listed[start + 1 : stop]
        items.append((words, contents_list(below)) if below else (words,))
        start = stop
    return Bullets(tuple(items))


NOT_STATED = "not stated"
"""What stands for a value that is not known."""


@attrs.frozen
class Numbers:
    """What a text format counts while it writes.

    Attributes:
        notes: The numbers of the notes to come.
        tables: The number of each table with a label.
    """

    notes: Iterator[int]
    tables: Mapping[str, int]

    @classmethod
    def of(cls, document: Document) -> "Numbers":
        """Return the numbers of the notes and the tables of a document, from 1."""
        labels = (table.label for table in _tables(document))
        tables = {label: number for number, label in enumerate(labels, start=1) if label}
        return cls(count(1), tables)

    def reference(self, node: Reference) -> str:
        """Return what a reference prints: ``Table 3``.

        Raises:
            ReportError: No table has the label.
        """
        if node.label not in self.tables:
            raise ReportError(f"a text refers to the table '{node.label}', and there is none")
        return f"Table {self.tables[node.label]}"


def table_list(document: Document, address: str = "") -> Bullets:
    """Return the tables by number and caption.

    Args:
        document: The document.
        address: What stands before the number in the address of a table; "" for no links.
    """
    return _captions("Table", _tables(document), address)


def figure_list(document: Document, address: str = "") -> Bullets:
    """Return the list of charts, maps and pictures."""
    blocks = blocks_in(document.body)
    figures = (block for block in blocks if isinstance(block, Chart | Tiles | Picture))
    return _captions("Figure", figures, address)


def _captions(
    label: str, blocks: Iterable[Table | Chart | Tiles | Picture], address: str
) -> Bullets:
    items: list[tuple[Block, ...]] = []
    for number, block in enumerate(blocks, start=1):
        words: Inlines = (Text(f"{label} {number}. {plain(block.caption)}"),)
        content = (Link(words, f"#{address}{number}"),) if address else words
        items.append((Paragraph(content),))
    return Bullets(tuple(items))


def as_table(figure: Chart | Tiles) -> Table:
    """Return the figures of a chart or a map as a table, for those who see no pictures."""
    rows: list[tuple[str, ...]]
    if isinstance(figure, Tiles):
        titles = ["Place", figure.measure]
        rows = [(tile.name, tile.value) for tile in figure.tiles]
    else:
        titles = [figure.heading, *(f"{row.name} ({figure.unit})" for row in figure.series)]
        rows = [
            (
                category,
                *(NOT_STATED if value is None else digit_groups.number(value) for value in values),
            )
            for category, *values in zip(
                figure.categories, *(row.values for row in figure.series), strict=True
            )
        ]
    first, *others = ((Text(title),) for title in titles)
    columns = (Column(first, 2), *(Column(title, 1, "right") for title in others))
    cells = tuple(tuple((Text(cell),) for cell in row) for row in rows)
    return Table(figure.caption, columns, cells, figure.notes)


def _tables(document: Document) -> Iterator[Table]:
    return (block for block in blocks_in(document.body) if isinstance(block, Table))


def numbered_notes(document: Document) -> tuple[Footnote, ...]:
    """Return the notes that writers number, in the order of their numbers from 1."""
    return tuple(note for note in _notes(document) if not note.mark)


def fixed_notes(document: Document) -> tuple[Footnote, ...]:
    """Return the notes with a fixed mark, equal ones once, in reading order."""
    return tuple(dict.fromkeys(note for note in _notes(document) if note.mark))


def _notes(document: Document) -> Iterator[Footnote]:
    for block in blocks_in(document.body):
        match block:
            case Heading(_, content) | Paragraph(content):
                yield from _notes_in(content)
            case Table(caption, columns, rows, notes):
                titles = [column.title for column in columns]
                for content in (caption, *titles, *(cell for row in rows for cell in row), *notes):
                    yield from _notes_in(content)
            case Chart() | Tiles() | Picture():
                for content in (block.caption, *block.notes):
                    yield from _notes_in(content)
            case Cover(facts=facts, notes=notes):
                for content in (*(fact.content for fact in facts), *notes):
                    yield from _notes_in(content)
            case KeyFigures(figures, notes):
                for content in (*(figure.words for figure in figures), *notes):
                    yield from _notes_in(content)
            case Teasers() | Bullets() | Quote() | Wide() | Apart() | ToComplete():
                pass
            case Contents() | ListOfTables() | ListOfFigures() | Acknowledgement():
                pass
            case _:
                assert_never(block)


def _notes_in(content: Inlines) -> Iterator[Footnote]:
    for node in content:
        match node:
            case Footnote():
                yield node
            case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                yield from _notes_in(inner)
            case Text() | LineBreak() | Reference():
                pass
            case _:
                assert_never(node)
