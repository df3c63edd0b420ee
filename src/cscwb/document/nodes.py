"""The document tree: a small, closed set of nodes that every writer can print.

A report is a `Document`; its body is a tuple of blocks, and blocks hold inlines. Text in the tree
is always plain: only writers escape. There are no fonts, colours, measures or page breaks here;
looks live in the writers' template and style sheet.
"""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal, TypeAlias

import attrs

__all__ = [
    "Acknowledgement",
    "Apart",
    "Block",
    "Bullets",
    "Chart",
    "Column",
    "Contents",
    "Cover",
    "Document",
    "Emblem",
    "Emphasis",
    "Fact",
    "Footnote",
    "Foreign",
    "Heading",
    "Illustration",
    "Image",
    "Inline",
    "Inlines",
    "KeyFigure",
    "KeyFigures",
    "LineBreak",
    "Link",
    "ListOfFigures",
    "ListOfTables",
    "Paragraph",
    "Picture",
    "Quote",
    "Reference",
    "Series",
    "Strong",
    "Table",
    "Teaser",
    "Teasers",
    "Text",
    "Tile",
    "Tiles",
    "ToComplete",
    "Wide",
]


def _fits(value: object, depth: int) -> bool:
    return (
        isinstance(value, tuple)
        and str not in map(type, value)
        and (depth == 1 or all(_fits(item, depth - 1) for item in value))
    )


def _tuples(what: str, sample: str, depth: int = 1) -> Callable[[object, Any, object], None]:
    """Return a validator that refuses what no writer could print; it does not look at every node.

    Args:
        what: The tuple holds.
        sample: How one is written.
        depth: How deep tuples are nested.
    """

    def refuse(node: object, field: Any, value: object) -> None:
        if not _fits(value, depth):
            name = f"{type(node).__name__}.{field.name}"
            raise TypeError(f"{name} is a tuple of {what}; write {sample}")

    return refuse


_INLINES = _tuples("inlines", "(Text('hello'),)")
_BLOCKS = _tuples("blocks", "(Paragraph((Text('hello'),)),)")
_ITEMS = _tuples("items, each a tuple of blocks", "((Paragraph((Text('hello'),)),),)", 2)
_COLUMNS = _tuples("columns", "(Column((Text('Name'),)),)")
_ROWS = _tuples("rows, each a tuple of cells, each a tuple of inlines", "(((Text('hello'),),),)", 3)
_NOTES = _tuples("notes, each a tuple of inlines", "((Text('hello'),),)", 2)


@attrs.frozen
class Text:
    """Plain characters, printed as they are.

    Attributes:
        text: Never "" and without line ends; white space is kept.
    """

    text: str


@attrs.frozen
class Strong:
    """Important words, usually bold."""

    content: "Inlines" = attrs.field(validator=_INLINES)


@attrs.frozen
class Emphasis:
    """Stressed words, usually italic."""

    content: "Inlines" = attrs.field(validator=_INLINES)


@attrs.frozen
class Link:
    """Words that lead somewhere.

    Attributes:
        content: The words; no link and no footnote inside.
        target: An absolute ``https:``, ``http:`` or ``mailto:`` address.
    """

    content: "Inlines" = attrs.field(validator=_INLINES)
    target: str


@attrs.frozen
class Footnote:
    """A note, anchored where it stands and printed at the foot.

    Attributes:
        content: The note's text; no footnote inside.
        mark: A fixed mark such as ``*``; "" when the writer numbers the note.
    """

    content: "Inlines" = attrs.field(validator=_INLINES)
    mark: str = ""


@attrs.frozen
class LineBreak:
    """A new line inside a paragraph, a cell or a note."""


@attrs.frozen
class Foreign:
    """Words in another language than the document's.

    Attributes:
        content: The words.
        language: BCP 47 tag.
    """

    content: "Inlines" = attrs.field(validator=_INLINES)
    language: str


@attrs.frozen
class Reference:
    """Where a table stands: writers print "Table 3" and lead there.

    Attributes:
        label: Of a table of the document; writers raise ReportError when none has it.
    """

    label: str


Inline: TypeAlias = Text | Strong | Emphasis | Link | Footnote | LineBreak | Foreign | Reference
Inlines: TypeAlias = tuple[Inline, ...]


@attrs.frozen
class Heading:
    """The title of a section.

    Attributes:
        level: From 1, for a chapter, to 6.
        content: The words; footnotes and line breaks are not for headings.
        number: Printed before the words: "2.1"; "" for none.
    """

    level: int
    content: Inlines = attrs.field(validator=_INLINES)
    number: str = ""

    @property
    def title(self) -> Inlines:
        """The number and the words, as they are printed."""
        return (Text(f"{self.number} "), *self.content) if self.number else self.content

    def __attrs_post_init__(self) -> None:
        if self.level not in range(1, 7):
            raise ValueError(f"Heading.level is a number from 1 to 6, not {self.level!r}")


@attrs.frozen
class Paragraph:
    """Running text."""

    content: Inlines = attrs.field(validator=_INLINES)


@attrs.frozen
class Bullets:
    """A list.

    Attributes:
        items: Each item is one or more blocks, the first of them a paragraph.
        numbered: Print 1, 2, 3 in place of bullets.
    """

    items: "tuple[tuple[Block, ...], ...]" = attrs.field(validator=_ITEMS)
    numbered: bool = False


@attrs.frozen
class Quote:
    """Words of another author, set apart."""

    content: "tuple[Block, ...]" = attrs.field(validator=_BLOCKS)


@attrs.frozen
class Column:
    """One column of a table.

    Attributes:
        title: The header cell.
        width: Its share of the table's width, relative to the other columns.
        align: ``right`` for figures.
    """

    title: Inlines = attrs.field(validator=_INLINES)
    width: int = 1
    align: Literal["left", "right"] = "left"


@attrs.frozen
class Table:
    """A table with one header row.

    Attributes:
        caption: What the table shows; writers number it ("Table 3").
        columns: At least one.
        rows: Each row has one cell for each column; a cell is "" as an empty tuple.
        notes: Printed inside the table's frame or directly under it, one paragraph each.
        label: By which a `Reference` names the table; "" for none.
    """

    caption: Inlines = attrs.field(validator=_INLINES)
    columns: tuple[Column, ...] = attrs.field(validator=_COLUMNS)
    rows: tuple[tuple[Inlines, ...], ...] = attrs.field(validator=_ROWS)
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)
    label: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.columns or any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a Table needs one cell for each of its columns")


@attrs.frozen
class Series:
    """The figures of a chart that belong together.

    Attributes:
        name: What they are.
        values: One for each category; None where none is known.
    """

    name: str
    values: tuple[int | Decimal | None, ...]


@attrs.frozen(kw_only=True)
class Chart:
    """Figures as bars: a chart where there can be one, and a table elsewhere.

    Attributes:
        caption: What the chart shows; writers number it ("Figure 2").
        description: What it shows, with the figures, for those who cannot see it.
        kind: ``columns`` stand, for time; ``bars`` lie, for things with long names.
        heading: What the categories are: "Month".
        unit: Of the values: "number", "% of the target".
        categories: What has a bar, or one in each series.
        series: At least one.
        notes: Printed under the chart, one paragraph each.
    """

    caption: Inlines = attrs.field(validator=_INLINES)
    description: str
    kind: Literal["columns", "bars"]
    heading: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)

    def __attrs_post_init__(self) -> None:
        if not self.series or any(len(row.values) != len(self.categories) for row in self.series):
            raise ValueError("every series of a Chart needs one value for each of its categories")
        if not self.description.strip():
            raise ValueError("a Chart needs a description")

    @property
    def in_per_cent(self) -> bool:
        """Whether the values are shares, which are drawn against 100."""
        return self.unit.startswith("%")

    @property
    def highest(self) -> int | Decimal:
        """What the longest bar can stand for: the greatest value, or 100 for lesser shares."""
        values = [value for series in self.series for value in series.values if value]
        return max([*values, *([100] if self.in_per_cent else [])], default=1)


@attrs.frozen(kw_only=True)
class Tile:
    """One place of a map.

    Attributes:
        row: From 0, the north.
        column: From 0, the west.
        name: Of the place.
        value: What is to be said of it, in a few words.
        share: Of its value in the greatest one, from 0 to 1: how dark it is.
    """

    row: int
    column: int
    name: str
    value: str
    share: float


@attrs.frozen(kw_only=True)
class Tiles:
    """A map on which every place is a tile of one size, so that no border is drawn.

    Attributes:
        caption: What the map shows; writers number it among the figures.
        description: What it shows, with the values, for those who cannot see it.
        measure: What the values are: "Activities and operations".
        tiles: At least one, no two in one place.
        notes: Printed under the map, one paragraph each.
    """

    caption: Inlines = attrs.field(validator=_INLINES)
    description: str
    measure: str
    tiles: tuple[Tile, ...]
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)

    def __attrs_post_init__(self) -> None:
        if not self.tiles or len({(tile.row, tile.column) for tile in self.tiles}) < len(
            self.tiles
        ):
            raise ValueError("Tiles need at least one tile, and each a place of its own")
        if not self.description.strip():
            raise ValueError("Tiles need a description")


def _shortly(data: bytes) -> str:
    return f"<{len(data)} bytes>"


@attrs.frozen(kw_only=True)
class Image:
    """The file of a picture.

    Attributes:
        name: Of the file, without its folder.
        data: What it holds.
        media_type: Which of the two formats it has.
        width: In pixels.
        height: In pixels.
    """

    name: str
    data: bytes = attrs.field(repr=_shortly)
    media_type: Literal["image/png", "image/jpeg"]
    width: int
    height: int

    def __attrs_post_init__(self) -> None:
        if not self.name or "/" in self.name or "\\" in self.name:
            raise ValueError("the name of an Image is that of its file, without a folder")
        if self.width < 1 or self.height < 1:
            raise ValueError("an Image is at least one pixel wide and high")


@attrs.frozen(kw_only=True)
class Picture:
    """A photo or drawing.

    Attributes:
        image: Its file.
        alternative_text: What it shows, for those who cannot see it; "" when it is decorative.
        caption: Printed under it; writers number it among the figures.
        notes: Printed under the caption, one paragraph each: the credit.
    """

    image: Image
    alternative_text: str
    caption: Inlines = attrs.field(validator=_INLINES)
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)


@attrs.frozen(kw_only=True)
class Emblem:
    """An emblem or a logo.

    Attributes:
        image: Its file.
        alternative_text: Whose it is.
    """

    image: Image
    alternative_text: str


@attrs.frozen(kw_only=True)
class Acknowledgement:
    """Who pays: an emblem with the statement beside it, and other logos, none of them larger.

    Emblem and statement are one node, so that no pass and no writer can part them.

    Attributes:
        emblem: Of the European Union.
        statement: What is printed beside it.
        logos: Printed below; none is higher or wider than the emblem.
    """

    emblem: Emblem
    statement: str
    logos: tuple[Emblem, ...] = ()


@attrs.frozen
class Fact:
    """What something is, in a few words.

    Attributes:
        label: What the words are: "Contract".
        content: The words.
    """

    label: str
    content: Inlines = attrs.field(validator=_INLINES)


@attrs.frozen(kw_only=True)
class Cover:
    """The first page: a title, what the document is, and who pays.

    It is the first block of a body; writers print its title in place of the document's.

    Attributes:
        above: Printed above the title: whose document it is.
        title: The title.
        below: Printed below the title: the period.
        facts: What the document is, one line each.
        acknowledgement: Who pays; None when that is unknown.
        notes: Printed at the foot, one paragraph each.
    """

    above: str = ""
    title: str
    below: str = ""
    facts: tuple[Fact, ...] = ()
    acknowledgement: Acknowledgement | None = None
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)


@attrs.frozen
class KeyFigure:
    """One figure that is printed large.

    Attributes:
        value: The figure: "2", "about 50 kg".
        words: What it counts.
    """

    value: str
    words: Inlines = attrs.field(validator=_INLINES)


@attrs.frozen
class KeyFigures:
    """The figures that matter most, printed large, a few to a line.

    Attributes:
        figures: At least one.
        notes: Printed under them, one paragraph each.
    """

    figures: tuple[KeyFigure, ...]
    notes: tuple[Inlines, ...] = attrs.field(default=(), validator=_NOTES)

    def __attrs_post_init__(self) -> None:
        if not self.figures:
            raise ValueError("KeyFigures hold at least one figure")


@attrs.frozen(kw_only=True)
class Illustration:
    """A photo beside words that it belongs to, without a caption and a number.

    Attributes:
        image: Its file.
        alternative_text: What it shows, for those who cannot see it; "" when it is decorative.
        credit: Printed with it; "" for none.
    """

    image: Image
    alternative_text: str
    credit: str = ""


@attrs.frozen(kw_only=True)
class Teaser:
    """What an article says in a few words, and where to read all of it.

    Attributes:
        kicker: Printed small above the title, such as "Operation"; "" for nothing.
        heading: The title.
        illustration: A photo; None for none.
        content: The words: paragraphs and `ToComplete`.
        more: Where to read on; None where the article cannot be read.
    """

    kicker: str = ""
    heading: Heading
    illustration: Illustration | None = None
    content: "tuple[Block, ...]" = attrs.field(default=(), validator=_BLOCKS)
    more: Link | None = None


@attrs.frozen
class Teasers:
    """News in short: one after the other, or side by side where there is room.

    Attributes:
        items: At least one.
        lead: Whether they are printed large, each with its photo beside the words.
    """

    items: tuple[Teaser, ...]
    lead: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.items:
            raise ValueError("Teasers hold at least one teaser")


@attrs.frozen
class Contents:
    """The list of the headings that follow.

    Attributes:
        title: Printed above the list, not as a heading, so that it does not list itself.
        depth: The lowest heading level that is listed.
    """

    title: str
    depth: int = 2


@attrs.frozen
class ListOfTables:
    """The list of the document's tables by number and caption.

    Attributes:
        title: Printed above the list, not as a heading.
    """

    title: str


@attrs.frozen
class ListOfFigures:
    """The list of the document's charts, maps and pictures by number and caption.

    Attributes:
        title: Printed above the list, not as a heading.
    """

    title: str


@attrs.frozen
class ToComplete:
    """A gap that only a person can fill, printed so that it cannot be missed.

    Attributes:
        hint: What is missing and where to supply it; "" when that is said elsewhere.
    """

    hint: str = ""

    @property
    def label(self) -> str:
        """What is printed before the hint."""
        return "To be completed:" if self.hint else "To be completed"


@attrs.frozen
class Wide:
    """Blocks that need a broad page: landscape in Word, the full width on a screen.

    Attributes:
        content: Any blocks but `Wide` and `Apart`.
    """

    content: "tuple[Block, ...]" = attrs.field(validator=_BLOCKS)


@attrs.frozen
class Apart:
    """Blocks that have pages of their own, such as a cover, where there are pages.

    Attributes:
        content: Any blocks but `Cover`, `Wide` and `Apart`.
    """

    content: "tuple[Block, ...]" = attrs.field(validator=_BLOCKS)


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Quote
    | Table
    | Chart
    | Tiles
    | Picture
    | Acknowledgement
    | Cover
    | KeyFigures
    | Teasers
    | Contents
    | ListOfTables
    | ListOfFigures
    | ToComplete
    | Wide
    | Apart
)


@attrs.frozen(kw_only=True)
class Document:
    """A whole report or bulletin, ready for any writer.

    Attributes:
        title: Printed above the body, and the title property of the file.
        subtitle: Printed under the title; "" for none.
        language: BCP 47 tag of the text.
        author: Who publishes the document; the author property of the file.
        subject: One line that says what the document is; a property, not printed.
        keywords: Properties, not printed.
        date: The day that file properties give as created and modified, since no writer asks
            the clock; None leaves 1980-01-01, the first day that a zip file knows.
        provenance: What made the document from what; a property, not printed.
        running_head: Printed at the top of every page after the first; "" for none.
        body: The blocks.
    """

    title: str
    subtitle: str = ""
    language: str = "en-GB"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: datetime.date | None = None
    provenance: str = ""
    running_head: str = ""
    body: tuple[Block, ...] = attrs.field(default=(), validator=_BLOCKS)

    def __attrs_post_init__(self) -> None:
        if any(isinstance(block, Cover) for block in self.body[1:]):
            raise ValueError("a Cover is the first block of a body")

    @property
    def cover(self) -> Cover | None:
        """The cover that the body begins with; None without one."""
        first = next(iter(self.body), None)
        return first if isinstance(first, Cover) else None

    @property
    def printed_title(self) -> str:
        """The title that readers see: that of the cover, where there is one."""
        return self.cover.title if self.cover else self.title
