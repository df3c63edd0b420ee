"""Blocks of the document tree as WordprocessingML, one piece of text after the other."""

from collections.abc import Callable, Iterable, Iterator
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
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.numbering import as_table
from cscwb.document.pictures import fitted
from cscwb.document.walk import plain
from cscwb.word.cover import cover, has_band, key_figures
from cscwb.word.drawings import chart_drawing, tiles_drawing
from cscwb.word.emblems import acknowledgement, image_run
from cscwb.word.grid import grid
from cscwb.word.xml import (
    DECLARATION,
    FIELD_END,
    KEEP,
    NAMESPACES,
    Look,
    State,
    ending_section,
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
_HIGHEST_PICTURE = 5670  # twips: 10 cm
_TWIPS_PER_DOT = 1440 // 150
_CLOSE = '<w:spacing w:before="0"/>'  # under a kicker


@attrs.frozen(kw_only=True)
class Page:
    """The page of a section.

    Attributes:
        width: Of the text, in twips.
        xml: The section properties.
        headed: The section properties with the headers and footers of later sections.
    """

    width: int
    xml: str
    headed: str = ""


@attrs.frozen(kw_only=True)
class Pages:
    """The pages that a document may ask for.

    Attributes:
        first: With the title.
        upright: A later one.
        wide: A later one on its side.
        cover: One without margins, header and footer; its text is as wide as the paper.
    """

    first: Page
    upright: Page
    wide: Page
    cover: Page


@attrs.frozen
class _Place:
    """What surrounds a block.

    Attributes:
        width: Of the text, in twips.
        style: The name of the style of its paragraphs.
        depth: The number of lists around it.
        keep: Whether its paragraphs stay on the page of what follows.
    """

    width: int
    style: str = "Body Text"
    depth: int = 0
    keep: bool = False


def document_xml(document: Document, pages: Pages, state: State) -> Iterator[str]:
    """Yield the main part, in pieces."""
    yield f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
    pieces = _paged(document, pages, state)
    page, _, last = next(pieces)
    properties = page.xml
    for wanted, breaks, piece in pieces:
        if wanted is not page:
            # not in a paragraph of its own: after a full page that would need one more
            last = ending_section(last, properties)
            properties = wanted.headed if page is pages.cover else wanted.xml
            page = wanted
        elif breaks:
            piece = on_new_page(piece)
        yield last
        last = piece
    yield f"{last}{properties}</w:body></w:document>"


def _paged(document: Document, pages: Pages, state: State) -> Iterator[tuple[Page, bool, str]]:
    """Yield each piece with the page that it needs, and whether it begins a new one."""
    usual = pages.first
    if document.cover is None:
        yield usual, False, paragraph(state.styles["Title"], words(document.title))
        if document.subtitle:
            yield usual, False, paragraph(state.styles["Subtitle"], words(document.subtitle))
    alone = False
    for number, block in enumerate(document.body):
        page, later = usual, usual
        if isinstance(block, Wide):
            page, later = pages.wide, pages.upright
        elif isinstance(block, Cover) and has_band(state):
            page, later = pages.cover, pages.upright
        apart = isinstance(block, Apart | Cover)
        breaks = number > 0 and (apart or alone)
        for piece in _blocks((block,), _Place(page.width), state):
            yield page, breaks, piece
            breaks, usual = False, later
        alone = apart


def _blocks(blocks: Iterable[Block], place: _Place, state: State) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(level):
                yield _heading(level, block.title, state)
            case Paragraph(content):
                keep = KEEP if place.keep else ""
                yield paragraph(state.styles[place.style], inlines(content, state), keep)
            case Bullets():
                yield from _bullets(block, place, state)
            case Quote(inner):
                # a list in a quotation is set in as far as a list in a list
                quoted = attrs.evolve(place, style="Quote", depth=max(place.depth, 1))
                yield from _blocks(inner, quoted, state)
            case Table():
                yield from _table(block, place.width, state)
            case Chart() | Tiles() | Picture():
                yield from _figure(block, place.width, state)
            case Acknowledgement():
                yield from acknowledgement(block, state.styles[place.style], state)
            case Cover():
                yield from cover(block, place.width, state)
            case KeyFigures():
                yield from key_figures(block, place.width, state)
            case Teasers(items, _):
                for teaser in items:
                    yield from _teaser(teaser, place, state)
            case Contents() | ListOfTables() | ListOfFigures():
                yield from _listing(block, state)
            case ToComplete(hint):
                lead = words(block.label, Look(bold=True))
                more = words(f" {hint}") if hint else ""
                yield paragraph(state.styles["To Complete"], lead + more)
            case Wide(inner) | Apart(inner):
                yield from _blocks(inner, place, state)
            case _:
                assert_never(block)


def _teaser(node: Teaser, place: _Place, state: State) -> Iterator[str]:
    """One after the other, kept on one page."""
    if node.kicker:
        yield paragraph(state.styles["Kicker"], words(node.kicker))
    yield _heading(node.heading.level, node.heading.title, state, _CLOSE if node.kicker else "")
    if photo := node.illustration:
        yield paragraph(state.styles["Body Text"], _photo(photo, place.width, state), KEEP)
        if photo.credit:
            yield paragraph(state.styles["Table Note"], words(photo.credit), KEEP)
    more = (Paragraph((node.more,)),) if node.more else ()
    words_and_link = (*node.content, *more)
    yield from _blocks(words_and_link[:-1], attrs.evolve(place, keep=True), state)
    yield from _blocks(words_and_link[-1:], place, state)


def _heading(level: int, content: Inlines, state: State, more: str = "") -> str:
    number = state.headed
    state.headed += 1
    return paragraph(
        state.styles[f"Heading {level}"],
        _bookmarked(number, _bookmark(number), inlines(content, state)),
        more,
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


def _listing(node: Contents | ListOfTables | ListOfFigures, state: State) -> Iterator[str]:
    match node:
        case Contents():
            yield from _contents(node, state)
        case ListOfTables(title):
            yield from _list(title, "Table", state.captions, table_bookmark, state)
        case ListOfFigures(title):
            yield from _list(title, "Figure", state.figure_captions, figure_bookmark, state)


def _contents(node: Contents, state: State) -> Iterator[str]:
    """Yield a field with its entries filled in, all but the pages, which only a layout can know."""
    yield paragraph(state.styles["Contents Heading"], words(node.title))
    entries = [
        (
            state.styles[f"toc {heading.level}"],
            _leading_to(_bookmark(number), plain(heading.title)),
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
    yield _caption("Table", state.tables, marked, node.caption, state, KEEP)
    yield grid(node, width, state)
    yield from _notes(node.notes, state)


def _photo(node: Picture | Illustration, width: int, state: State) -> str:
    """A run with the image, at 150 dots to the inch or more and half a page high at most."""
    box = min(width, node.image.width * _TWIPS_PER_DOT), _HIGHEST_PICTURE
    return image_run(node.image, node.alternative_text, fitted(node.image, *box), state)


def _figure(node: Chart | Tiles | Picture, width: int, state: State) -> Iterator[str]:
    """The figure with its caption and notes, on one page."""
    state.figures += 1
    if isinstance(node, Picture):
        yield paragraph(state.styles["Body Text"], _photo(node, width, state), KEEP)
    elif drawing := _drawing(node, width, state):
        yield paragraph(state.styles["Body Text"], drawing, KEEP)
    else:
        yield grid(as_table(node), width, state)
    number, notes = state.figures, node.notes
    keep = KEEP if notes else ""
    yield _caption("Figure", number, figure_bookmark(number), node.caption, state, keep)
    yield from _notes(notes, state)


def _notes(notes: tuple[Inlines, ...], state: State) -> Iterator[str]:
    """The notes of a table or figure, kept together; a gap where there is none."""
    for number, note in enumerate(notes, start=1):
        keep = KEEP if number < len(notes) else ""
        yield paragraph(state.styles["Table Note"], inlines(note, state), keep)
    if not notes:
        # tables that touch would be one table
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
