"""Blocks of the document tree as WordprocessingML, one piece of text after the other."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, pairwise
from typing import assert_never

import attrs

from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Contents,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Quote,
    Table,
    ToComplete,
    Wide,
)
from cscwb.document.walk import plain
from cscwb.writers.word_xml import (
    DECLARATION,
    FIELD_END,
    NAMESPACES,
    Look,
    State,
    ending_section,
    escaped,
    field,
    field_start,
    inlines,
    paragraph,
    words,
)

__all__ = ["Page", "Pages", "document_xml"]

_DEEPEST_LIST = 8
_DEEPEST_CONTINUED = 3
_KEEP = "<w:keepNext/>"


@attrs.frozen
class Page:
    """The page of a section.

    Attributes:
        width: Of the text, in twips.
        xml: The section properties.
    """

    width: int
    xml: str


@attrs.frozen(kw_only=True)
class Pages:
    """The three pages that a document may ask for: with the title, upright and on its side."""

    first: Page
    upright: Page
    wide: Page


@attrs.frozen
class _Place:
    """What surrounds a block.

    Attributes:
        width: Of the text, in twips.
        style: The name of the style of its paragraphs.
        depth: The number of lists around it.
    """

    width: int
    style: str = "Body Text"
    depth: int = 0


def document_xml(document: Document, pages: Pages, state: State) -> Iterator[str]:
    """The main part, in pieces."""
    yield f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
    last = paragraph(state.styles["Title"], words(document.title))
    if document.subtitle:
        yield last
        last = paragraph(state.styles["Subtitle"], words(document.subtitle))
    page, broad = pages.first, False
    for wide, blocks in groupby(document.body, lambda block: isinstance(block, Wide)):
        another = pages.wide if wide else pages.upright
        for piece in _blocks(blocks, _Place(another.width), state):
            if wide != broad:
                # not in a paragraph of its own: after a full page that would need one more
                last = ending_section(last, page.xml)
                page, broad = another, wide
            yield last
            last = piece
    yield f"{last}{page.xml}</w:body></w:document>"


def _blocks(blocks: Iterable[Block], place: _Place, state: State) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level, content):
                yield _heading(level, content, state)
            case Paragraph(content):
                yield paragraph(state.styles[place.style], inlines(content, state))
            case Bullets():
                yield from _bullets(block, place, state)
            case Quote(inner):
                # a list in a quotation is set in as far as a list in a list
                quoted = attrs.evolve(place, style="Quote", depth=max(place.depth, 1))
                yield from _blocks(inner, quoted, state)
            case Table():
                yield from _table(block, place.width, state)
            case Contents():
                yield from _contents(block, state)
            case ToComplete(hint):
                lead = words("To be completed: ", Look(bold=True))
                yield paragraph(state.styles["To Complete"], lead + words(hint))
            case Wide(inner):
                yield from _blocks(inner, place, state)
            case _:
                assert_never(block)


def _heading(level: int, content: Inlines, state: State) -> str:
    number = state.bookmarks
    state.bookmarks += 1
    return paragraph(
        state.styles[f"Heading {level}"],
        f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(number)}"/>'
        f'{inlines(content, state)}<w:bookmarkEnd w:id="{number}"/>',
    )


def _bookmark(number: int) -> str:
    """The name of a heading's bookmark, hidden from readers as Word hides its own."""
    return f"_Toc{number:08}"


def _bullets(node: Bullets, place: _Place, state: State) -> Iterator[str]:
    level = min(place.depth, _DEEPEST_LIST)
    depth = place.depth + 1
    continued = min(depth, _DEEPEST_CONTINUED)
    inner = attrs.evolve(
        place, style=f"List Continue {continued}" if continued > 1 else "List Continue", depth=depth
    )
    style = state.styles["List Number" if node.numbered else "List Bullet"]
    number = state.numbered_list(level) if node.numbered else state.bullets
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    for first, *others in node.items:
        if not isinstance(first, Paragraph):
            # every item has its sign, whatever it holds
            first, others = Paragraph(()), [first, *others]
        yield paragraph(style, inlines(first.content, state), numbering)
        yield from _blocks(others, inner, state)


def _contents(node: Contents, state: State) -> Iterator[str]:
    """A field with its entries filled in, all but the pages, which only a layout can know."""
    yield (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
    )
    yield paragraph(state.styles["Contents Heading"], words(node.title))
    entries = [
        (
            heading.level,
            f'<w:hyperlink w:anchor="{_bookmark(number)}" w:history="1">'
            f"{words(plain(heading.content))}</w:hyperlink>",
        )
        for number, heading in enumerate(state.headings)
        if number >= state.bookmarks and heading.level <= node.depth
    ] or [(1, "")]
    start = field_start(rf'TOC \o "1-{node.depth}" \h \z \u')
    for number, (level, entry) in enumerate(entries, start=1):
        end = FIELD_END if number == len(entries) else ""
        yield paragraph(state.styles[f"toc {level}"], start + entry + end)
        start = ""
    yield "</w:sdtContent></w:sdt>"
    yield paragraph(state.styles["Gap"], "")


def _table(node: Table, width: int, state: State) -> Iterator[str]:
    state.tables += 1
    label = words("Table ") + field(r"SEQ Table \* ARABIC", str(state.tables)) + words(". ")
    yield paragraph(state.styles["Caption"], label + inlines(node.caption, state))
    titles = tuple(column.title for column in node.columns)
    description = f"Columns: {', '.join(map(plain, titles))}."
    columns = _columns(node.columns, width)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{state.styles["Report Table"]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(plain(node.caption))}"/>'
        f'<w:tblDescription w:val="{escaped(description)}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{part}"/>' for part, _ in columns)
        + "</w:tblGrid>"
    )
    yield _row(titles, columns, "Table Heading", "<w:cantSplit/><w:tblHeader/>", "", state)
    for number, row in enumerate(node.rows, start=1):
        keep = _KEEP if node.notes and number == len(node.rows) else ""
        yield _row(row, columns, "Table Text", "<w:cantSplit/>", keep, state)
    yield "</w:tbl>"
    for number, note in enumerate(node.notes, start=1):
        keep = _KEEP if number < len(node.notes) else ""
        yield paragraph(state.styles["Table Note"], inlines(note, state), keep)
    if not node.notes:
        # tables that touch would be one table
        yield paragraph(state.styles["Gap"], "")


def _columns(columns: tuple[Column, ...], width: int) -> list[tuple[int, str]]:
    """The width of each column in twips, their sum exact, and how its paragraphs are set."""
    edges = list(accumulate((column.width for column in columns), initial=0))
    places = [width * edge // edges[-1] for edge in edges]
    sides = ('<w:jc w:val="right"/>' if column.align == "right" else "" for column in columns)
    return [
        (right - left, side) for (left, right), side in zip(pairwise(places), sides, strict=True)
    ]


def _row(
    cells: tuple[Inlines, ...],
    columns: list[tuple[int, str]],
    style: str,
    properties: str,
    keep: str,
    state: State,
) -> str:
    name = state.styles[style]
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(name, inlines(cell, state), keep + side)}</w:tc>"
        for cell, (width, side) in zip(cells, columns, strict=True)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"
