"""Blocks of the document tree as WordprocessingML, one piece of text after the other."""

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise
from typing import assert_never

import attrs

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Column,
    Contents,
    Document,
    Emblem,
    Heading,
    Image,
    Inlines,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Table,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.numbering import as_table
from cscwb.document.pictures import fitted
from cscwb.document.walk import plain
from cscwb.word.drawings import chart_drawing, image_drawing, tiles_drawing
from cscwb.word.xml import (
    DECLARATION,
    FIELD_END,
    NAMESPACES,
    Look,
    State,
    ending_section,
    escaped,
    field,
    field_start,
    figure_bookmark,
    inlines,
    on_new_page,
    paragraph,
    table_bookmark,
    words,
)

_DEEPEST_LIST = 8
_DEEPEST_CONTINUED = 3
_KEEP = "<w:keepNext/>"
_MIDDLE = '<w:textAlignment w:val="center"/>'
_EM_SPACE = "\u2003"
_EMBLEM_HEIGHT = 850  # twips: 1.5 cm, where 1 cm is the least
_HIGHEST_PICTURE = 5670  # twips: 10 cm
_TWIPS_PER_DOT = 1440 // 150


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
    """Yield the main part, in pieces."""
    yield f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
    last = paragraph(state.styles["Title"], words(document.title))
    if document.subtitle:
        yield last
        last = paragraph(state.styles["Subtitle"], words(document.subtitle))
    page, broad, alone = pages.first, False, False
    upright, on_its_side = _Place(pages.upright.width), _Place(pages.wide.width)
    for number, block in enumerate(document.body):
        wide, apart = isinstance(block, Wide), isinstance(block, Apart)
        another = pages.wide if wide else pages.upright
        for piece in _blocks((block,), on_its_side if wide else upright, state):
            if wide != broad:
                # not in a paragraph of its own: after a full page that would need one more
                last = ending_section(last, page.xml)
                page, broad = another, wide
            elif number and (apart or alone):
                piece = on_new_page(piece)
            apart = alone = False
            yield last
            last = piece
        alone = isinstance(block, Apart)
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
            case Chart() | Tiles():
                yield from _figure(block, place.width, state)
            case Picture():
                yield from _picture(block, place.width, state)
            case Acknowledgement():
                yield from _acknowledgement(block, place, state)
            case Contents():
                yield from _contents(block, state)
            case ToComplete(hint):
                lead = words("To be completed: ", Look(bold=True))
                yield paragraph(state.styles["To Complete"], lead + words(hint))
            case ListOfTables(title):
                yield from _list(title, "Table", state.captions, table_bookmark, state)
            case ListOfFigures(title):
                yield from _list(title, "Figure", state.figure_captions, figure_bookmark, state)
            case Wide(inner) | Apart(inner):
                yield from _blocks(inner, place, state)
            case _:
                assert_never(block)


def _heading(level: int, content: Inlines, state: State) -> str:
    number = state.headed
    state.headed += 1
    return paragraph(
        state.styles[f"Heading {level}"],
        _bookmarked(number, _bookmark(number), inlines(content, state)),
    )


def _bookmarked(number: int, name: str, inside: str) -> str:
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _bookmark(number: int) -> str:
    """Return the name of a heading's bookmark, hidden from readers as Word hides its own."""
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
            # every item has its sign, also one without a paragraph
            first, others = Paragraph(()), [first, *others]
        yield paragraph(style, inlines(first.content, state), numbering)
        yield from _blocks(others, inner, state)


def _contents(node: Contents, state: State) -> Iterator[str]:
    """Yield a field with its entries filled in, all but the pages, which only a layout can know."""
    yield paragraph(state.styles["Contents Heading"], words(node.title))
    entries = [
        (
            state.styles[f"toc {heading.level}"],
            _leading_to(_bookmark(number), plain(heading.content)),
        )
        for number, heading in enumerate(state.headings)
        if number >= state.headed and heading.level <= node.depth
    ] or [(state.styles["toc 1"], "")]
    yield from _filled(rf'TOC \o "1-{node.depth}" \h \z \u', entries)


def _list(
    title: str,
    label: str,
    captions: tuple[Inlines, ...],
    bookmark: Callable[[int], str],
    state: State,
) -> Iterator[str]:
    """Yield the captions with a label, when there are any."""
    if not captions:
        return
    yield paragraph(state.styles["Contents Heading"], words(title))
    entries = [
        (
            state.styles["table of figures"],
            _leading_to(bookmark(number), f"{label} {number}. {plain(caption)}"),
        )
        for number, caption in enumerate(captions, start=1)
    ]
    yield from _filled(rf'TOC \h \z \c "{label}"', entries)


def _leading_to(bookmark: str, text: str) -> str:
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{words(text)}</w:hyperlink>'


def _filled(instruction: str, entries: list[tuple[str, str]]) -> Iterator[str]:
    """Yield a field of several paragraphs, each with its style."""
    start = field_start(instruction)
    for number, (style, entry) in enumerate(entries, start=1):
        yield paragraph(style, start + entry + (FIELD_END if number == len(entries) else ""))
        start = ""


def _table(node: Table, width: int, state: State) -> Iterator[str]:
    state.tables += 1
    marked = table_bookmark(state.tables)
    yield _caption("Table", state.tables, marked, node.caption, state, _KEEP)
    yield _grid(node, width, state)
    for number, note in enumerate(node.notes, start=1):
        keep = _KEEP if number < len(node.notes) else ""
        yield paragraph(state.styles["Table Note"], inlines(note, state), keep)
    if not node.notes:
        # tables that touch would be one table
        yield paragraph(state.styles["Gap"], "")


def _picture(node: Picture, width: int, state: State) -> Iterator[str]:
    state.figures += 1
    # as large as 150 dots to the inch allow, and half a page high at most
    box = min(width, node.image.width * _TWIPS_PER_DOT), _HIGHEST_PICTURE
    drawing = _image(node.image, node.alternative_text, fitted(node.image, *box), state)
    yield paragraph(state.styles["Body Text"], drawing, _KEEP)
    yield _caption("Figure", state.figures, figure_bookmark(state.figures), node.caption, state)
    for note in node.notes:
        yield paragraph(state.styles["Table Note"], inlines(note, state))
    if not node.notes:
        yield paragraph(state.styles["Gap"], "")


def _acknowledgement(node: Acknowledgement, place: _Place, state: State) -> Iterator[str]:
    """Yield one paragraph with the emblem and the statement, and one with the logos."""
    style = state.styles[place.style]
    image = node.emblem.image
    box = _EMBLEM_HEIGHT * image.width // image.height, _EMBLEM_HEIGHT
    beside = _emblem(node.emblem, box, state) + words(f"{_EM_SPACE}{node.statement}")
    keep = _KEEP if node.logos else ""
    yield paragraph(style, beside, keep + _MIDDLE)
    if node.logos:
        drawn = (_emblem(logo, fitted(logo.image, *box), state) for logo in node.logos)
        yield paragraph(style, words(_EM_SPACE).join(drawn), _MIDDLE)


def _emblem(node: Emblem, size: tuple[int, int], state: State) -> str:
    return _image(node.image, node.alternative_text, size, state)


def _image(image: Image, description: str, size: tuple[int, int], state: State) -> str:
    state.drawings += 2
    relation = state.images[image.data]
    return image_drawing(image, description, relation, state.drawings - 1, size)


def _figure(node: Chart | Tiles, width: int, state: State) -> Iterator[str]:
    state.figures += 1
    drawing = _drawing(node, width, state)
    if drawing:
        yield paragraph(state.styles["Body Text"], drawing, _KEEP)
    else:
        yield _grid(as_table(node), width, state)
    yield _caption("Figure", state.figures, figure_bookmark(state.figures), node.caption, state)
    for note in node.notes:
        yield paragraph(state.styles["Table Note"], inlines(note, state))
    if not node.notes:
        yield paragraph(state.styles["Gap"], "")


def _drawing(node: Chart | Tiles, width: int, state: State) -> str:
    """Return a run with the picture; "" when charts are not drawn here."""
    state.drawings += 1
    identity = state.drawings
    if isinstance(node, Tiles):
        state.drawings += len(node.tiles)
        return tiles_drawing(node, identity, width, state.styles["Table Text"])
    if state.charts is None:
        return ""
    return chart_drawing(node, next(state.charts), identity, width)


def _caption(
    label: str, number: int, bookmark: str, caption: Inlines, state: State, more: str = ""
) -> str:
    counter = words(f"{label} ") + field(rf"SEQ {label} \* ARABIC", str(number))
    before = len(state.headings) + (len(state.captions) if label == "Figure" else 0)
    marked = _bookmarked(before + number, bookmark, counter)
    return paragraph(state.styles["Caption"], marked + words(". ") + inlines(caption, state), more)


def _grid(node: Table, width: int, state: State) -> str:
    """Return the table itself, without caption and notes."""
    titles = tuple(column.title for column in node.columns)
    description = f"Columns: {', '.join(map(plain, titles))}."
    columns = _columns(node.columns, width)
    parts = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{state.styles["Report Table"]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(plain(node.caption))}"/>'
        f'<w:tblDescription w:val="{escaped(description)}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{part}"/>' for part, _ in columns)
        + "</w:tblGrid>"
    ]
    headed = _starts(columns, state.styles["Table Heading"], "")
    parts.append(_row(titles, headed, "<w:cantSplit/><w:tblHeader/>", state))
    starts = _starts(columns, state.styles["Table Text"], "")
    for number, row in enumerate(node.rows, start=1):
        if node.notes and number == len(node.rows):
            starts = _starts(columns, state.styles["Table Text"], _KEEP)
        parts.append(_row(row, starts, "<w:cantSplit/>", state))
    return f"{''.join(parts)}</w:tbl>"


def _columns(columns: tuple[Column, ...], width: int) -> list[tuple[int, str]]:
    """Return the width of each column in twips, their sum exact, and how its paragraphs are set."""
    edges = list(accumulate((column.width for column in columns), initial=0))
    places = [width * edge // edges[-1] for edge in edges]
    sides = ('<w:jc w:val="right"/>' if column.align == "right" else "" for column in columns)
    return [
        (right - left, side) for (left, right), side in zip(pairwise(places), sides, strict=True)
    ]


def _starts(columns: list[tuple[int, str]], style: str, keep: str) -> list[str]:
    """Return what the cells of a row begin with, up to their runs."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{side}</w:pPr>'
        for width, side in columns
    ]


def _row(cells: tuple[Inlines, ...], starts: list[str], properties: str, state: State) -> str:
    inside = [
        f"{start}{inlines(cell, state)}</w:p></w:tc>"
        for start, cell in zip(starts, cells, strict=True)
    ]
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(inside)}</w:tr>"
