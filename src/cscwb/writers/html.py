"""A document as one web page that needs nothing but itself."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from itertools import count, groupby
from typing import assert_never

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
    Emblem,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Image,
    Inline,
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
from cscwb.document.pictures import fitted
from cscwb.document.walk import plain
from cscwb.writers.svg import chart_svg, tiles_svg

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
    " form-action 'none'"
)
_EMBLEM_HEIGHT = 64  # pixels of a style sheet
_AROUND = {
    Quote: ("blockquote", ""),
    Wide: ("div", ' class="wide"'),
    Apart: ("section", ' class="apart"'),
}
_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{properties}<style>
{style}</style>
</head>
<body>
<header>
{head}
</header>
<main>
{main}
</main>
</body>
</html>
"""


def to_html(document: Document) -> str:
    """Return the document as a page with its style inside: no script, and nothing is fetched."""
    writer = _Writer(document)
    return _PAGE.format(
        language=escape(document.language),
        policy=escape(_POLICY, quote=False),
        title=escape(document.title),
        properties="".join(_properties(document)),
        style=files("cscwb.writers").joinpath("style.css").read_text(encoding="utf-8"),
        head="\n".join(_head(document)),
        main="\n".join([*writer.blocks(document.body), *writer.notes()]),
    )


def _head(document: Document) -> Iterator[str]:
    """The band at the top: the title, and what is printed above and below it."""
    cover = document.cover
    above, below = (cover.above, cover.below) if cover else ("", document.subtitle)
    if above:
        yield f'<p class="above">{escape(above)}</p>'
    yield f"<h1>{escape(document.printed_title)}</h1>"
    if below:
        yield f'<p class="subtitle">{escape(below)}</p>'


def _properties(document: Document) -> Iterator[str]:
    properties = {
        "author": document.author,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "generator": document.provenance,
        "date": document.date.isoformat() if document.date else "",
    }
    for name, content in properties.items():
        if content:
            yield f'<meta name="{name}" content="{escape(content)}">\n'


def _img(image: Image, alternative_text: str, size: tuple[int, int]) -> str:
    data = b64encode(image.data).decode()
    width, height = size
    return (
        f'<img src="data:{image.media_type};base64,{data}" alt="{escape(alternative_text)}"'
        f' width="{width}" height="{height}">'
    )


def _acknowledgement(block: Acknowledgement) -> Iterator[str]:
    """Yield the emblem with the statement beside it, and logos that fit into its box."""
    image = block.emblem.image
    box = _EMBLEM_HEIGHT * image.width // image.height, _EMBLEM_HEIGHT
    yield '<div class="acknowledgement">'
    emblem = _img(image, block.emblem.alternative_text, box)
    yield f"<p>{emblem} <span>{escape(block.statement)}</span></p>"
    if block.logos:
        yield f"<p>{' '.join(_logo(logo, box) for logo in block.logos)}</p>"
    yield "</div>"


def _breaks(node: Inline) -> bool:
    return isinstance(node, LineBreak)


def _logo(logo: Emblem, box: tuple[int, int]) -> str:
    return _img(logo.image, logo.alternative_text, fitted(logo.image, *box))


def _back(place: str, name: str) -> str:
    return f'<a href="#{place}" role="doc-backlink" aria-label="{name}">↩\ufe0e</a>'


class _Writer:
    """Counts on while it writes the blocks of one document in reading order.

    Slugs hold no colon, so that ``note:1`` is never the address of a heading.
    """

    def __init__(self, document: Document) -> None:
        self._entries = entries(document)
        self._headings = 0
        self._tables = count(1)
        self._numbers = Numbers.of(document)
        self._figures = count(1)
        self._table_list = table_list(document, "table:")
        self._figure_list = figure_list(document, "figure:")
        self._numbered = numbered_notes(document)
        self._fixed = fixed_notes(document)
        self._marked: set[int] = set()

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Yield each block, without indentation."""
        for block in blocks:
            match block:
                case Heading(level):
                    yield self._heading(min(level + 1, 6), block.title)
                case Paragraph(content):
                    yield f"<p>{self._words(content)}</p>"
                case Bullets():
                    yield self._list(block)
                case Quote(content) | Wide(content) | Apart(content):
                    yield self._around(block, content)
                case Cover():
                    yield from self._cover(block)
                case KeyFigures():
                    yield from self._key_figures(block)
                case Teasers():
                    yield from self._teasers(block)
                case ToComplete(hint):
                    words = f"<strong>{block.label}</strong> {escape(hint)}".rstrip()
                    yield f'<p class="to-complete">{words}</p>'
                case Table():
                    yield from self._table(block)
                case Chart() | Tiles():
                    yield from self._figure(block)
                case Picture():
                    yield from self._picture(block)
                case Acknowledgement():
                    yield from _acknowledgement(block)
                case Contents() | ListOfTables() | ListOfFigures():
                    yield from self._navigation(block.title, self._links(block))
                case _:
                    assert_never(block)

    def _links(self, block: Contents | ListOfTables | ListOfFigures) -> Bullets:
        match block:
            case Contents(_, depth):
                listed = self._entries[self._headings :]
                return contents_list([entry for entry in listed if entry.level <= depth])
            case ListOfTables():
                return self._table_list
            case ListOfFigures():
                return self._figure_list

    def _around(self, block: Quote | Wide | Apart, content: tuple[Block, ...]) -> str:
        tag, attributes = _AROUND[type(block)]
        return "\n".join([f"<{tag}{attributes}>", *self.blocks(content), f"</{tag}>"])

    def _heading(self, level: int, content: Inlines) -> str:
        slug = self._entries[self._headings].slug
        self._headings += 1
        return f'<h{level} id="{escape(slug)}">{self._words(content)}</h{level}>'

    def _navigation(self, title: str, links: Bullets) -> Iterator[str]:
        if links.items:
            yield f'<nav aria-label="{escape(title)}">'
            yield f"<p>{escape(title)}</p>"
            yield self._list(links)
            yield "</nav>"

    def _list(self, block: Bullets) -> str:
        tag = "ol" if block.numbered else "ul"
        return "\n".join([f"<{tag}>", *map(self._item, block.items), f"</{tag}>"])

    def _item(self, blocks: tuple[Block, ...]) -> str:
        """Return an item whose first paragraph is bare words, as lists are written by hand."""
        first, *below = blocks
        words = self._words(first.content) if isinstance(first, Paragraph) else ""
        rest = tuple(below) if words else blocks
        return "\n".join([f"<li>{words}", *self.blocks(rest)]) + "</li>"

    def _cover(self, cover: Cover) -> Iterator[str]:
        """What a cover has under the band."""
        yield '<section class="cover">'
        if cover.facts:
            yield "<dl>"
            for fact in cover.facts:
                yield f"<dt>{escape(fact.label)}</dt><dd>{self._words(fact.content)}</dd>"
            yield "</dl>"
        if cover.acknowledgement:
            yield from _acknowledgement(cover.acknowledgement)
        yield from self._notes_under(cover.notes)
        yield "</section>"

    def _key_figures(self, block: KeyFigures) -> Iterator[str]:
        yield '<ul class="key-figures">'
        for figure in block.figures:
            value = f"<strong>{escape(figure.value)}</strong>"
            yield f"<li>{value} <span>{self._words(figure.words)}</span></li>"
        yield "</ul>"
        yield from self._notes_under(block.notes)

    def _teasers(self, block: Teasers) -> Iterator[str]:
        yield f'<div class="{"teasers lead" if block.lead else "teasers"}">'
        for teaser in block.items:
            yield "<article>"
            yield from self._teaser(teaser)
            yield "</article>"
        yield "</div>"

    def _teaser(self, teaser: Teaser) -> Iterator[str]:
        """The words, and then the photo, which the style sheet puts above them or beside them."""
        yield "<div>"
        kicker = f'<p class="kicker">{escape(teaser.kicker)}</p>\n' if teaser.kicker else ""
        heading = self._heading(min(teaser.heading.level + 1, 6), teaser.heading.title)
        yield f"<hgroup>\n{kicker}{heading}\n</hgroup>"
        yield from self.blocks(teaser.content)
        if teaser.more:
            words = self._words(teaser.more.content)
            name = escape(f"{plain(teaser.more.content)}: {plain(teaser.heading.title)}")
            link = f'<a href="{escape(teaser.more.target)}" aria-label="{name}">{words}</a>'
            yield f'<p class="more">{link}</p>'
        yield "</div>"
        if photo := teaser.illustration:
            yield "<figure>"
            yield _img(photo.image, photo.alternative_text, (photo.image.width, photo.image.height))
            if photo.credit:
                yield f"<figcaption>{escape(photo.credit)}</figcaption>"
            yield "</figure>"

    def _notes_under(self, notes: tuple[Inlines, ...]) -> Iterator[str]:
        return (f'<p class="table-note">{self._words(note)}</p>' for note in notes)

    def _table(self, table: Table) -> Iterator[str]:
        number = next(self._tables)
        name = escape(f"Table {number}. {plain(table.caption)}")
        yield f'<figure id="table:{number}">'
        yield f'<div class="scroll" role="region" aria-label="{name}" tabindex="0">'
        yield from self._grid(table, f"Table {number}. {self._words(table.caption)}")
        yield "</div>"
        yield from self._notes_under(table.notes)
        yield "</figure>"

    def _figure(self, figure: Chart | Tiles) -> Iterator[str]:
        """Yield the picture, its caption, and the same as a table to open."""
        number = next(self._figures)
        name = escape(f"Figure {number}. {plain(figure.caption)}")
        yield f'<figure id="figure:{number}">'
        yield f'<div class="scroll" role="region" aria-label="{name}" tabindex="0">'
        yield chart_svg(figure, number) if isinstance(figure, Chart) else tiles_svg(figure)
        yield "</div>"
        yield self._caption(number, figure)
        yield "</figure>"
        yield "<details><summary>The same as a table</summary>"
        yield from self._grid(as_table(figure), f"Figure {number} as a table")
        yield "</details>"

    def _picture(self, picture: Picture) -> Iterator[str]:
        number = next(self._figures)
        image = picture.image
        yield f'<figure id="figure:{number}">'
        yield _img(image, picture.alternative_text, (image.width, image.height))
        yield self._caption(number, picture)
        yield "</figure>"

    def _caption(self, number: int, figure: Chart | Tiles | Picture) -> str:
        """The caption and the notes, which HTML has at the end of a figure and nowhere else."""
        notes = self._notes_under(figure.notes)
        words = "\n".join((f"Figure {number}. {self._words(figure.caption)}", *notes))
        return f"<figcaption>{words}</figcaption>"

    def _grid(self, table: Table, caption: str) -> Iterator[str]:
        labels = [escape(plain(column.title)) for column in table.columns]
        total = sum(column.width for column in table.columns)
        yield "<table>"
        yield f"<caption>{caption}</caption>"
        shares = (f'<col style="width: {100 * c.width / total:.4g}%">' for c in table.columns)
        yield f"<colgroup>{''.join(shares)}</colgroup>"
        titles = (self._cell("th", ' scope="col"', c, c.title) for c in table.columns)
        yield f"<thead><tr>{''.join(titles)}</tr></thead>"
        yield "<tbody>"
        for row in table.rows:
            first, *others = zip(labels, table.columns, row, strict=True)
            cells = (
                self._cell("td", f' data-label="{label}"', column, cell)
                for label, column, cell in others
            )
            yield f"<tr>{self._name(first[1], first[2])}{''.join(cells)}</tr>"
        yield "</tbody>"
        yield "</table>"

    def _name(self, column: Column, content: Inlines) -> str:
        """Return the first cell of a row, which names the row unless it is empty."""
        return self._cell("th", ' scope="row"', column, content) if content else "<td></td>"

    def _cell(self, tag: str, attributes: str, column: Column, content: Inlines) -> str:
        align = ' class="right"' if column.align == "right" else ""
        return f"<{tag}{align}{attributes}>{self._lines(content)}</{tag}>"

    def _lines(self, content: Inlines) -> str:
        """Return words; each of several lines is a block, which shows where the next begins."""
        if LineBreak() not in content:
            return self._words(content)
        lines = (tuple(run) for broken, run in groupby(content, _breaks) if not broken)
        return "".join(f"<div>{self._words(line)}</div>" for line in lines)

    def _words(self, content: Inlines) -> str:
        return "".join(self._pieces(content))

    def _pieces(self, content: Inlines) -> Iterator[str]:
        for node in content:
            match node:
                case Text(text):
                    yield escape(text)
                case Strong(inner):
                    yield f"<strong>{self._words(inner)}</strong>"
                case Emphasis(inner):
                    yield f"<em>{self._words(inner)}</em>"
                case Link(inner, target):
                    yield f'<a href="{escape(target)}">{self._words(inner)}</a>'
                case Footnote():
                    yield self._mark(node)
                case LineBreak():
                    yield "<br>"
                case Foreign(inner, language):
                    yield f'<span lang="{escape(language)}">{self._words(inner)}</span>'
                case Reference(label):
                    words = self._numbers.reference(node)
                    yield f'<a href="#table:{self._numbers.tables[label]}">{words}</a>'
                case _:
                    assert_never(node)

    def _mark(self, note: Footnote) -> str:
        """Return the mark of a note; the first with a fixed mark has the address to go back to."""
        if not note.mark:
            number = next(self._numbers.notes)
            link = f'href="#note:{number}" id="noted:{number}" role="doc-noteref"'
            return f"<sup><a {link}>{number}</a></sup>"
        number = self._fixed.index(note) + 1
        address = "" if number in self._marked else f' id="marked:{number}"'
        self._marked.add(number)
        link = f'href="#mark:{number}"{address} role="doc-noteref"'
        return f"<a {link}>{escape(note.mark)}</a>"

    def notes(self) -> Iterator[str]:
        """Yield the notes at the foot, those with a fixed mark first."""
        if not self._fixed and not self._numbered:
            return
        yield '<section class="notes" role="doc-endnotes" aria-label="Notes">'
        for number, note in enumerate(self._fixed, start=1):
            back = _back(f"marked:{number}", "Back to the text")
            words = f"{escape(note.mark)} {self._words(note.content)}"
            yield f'<p id="mark:{number}">{words} {back}</p>'
        if self._numbered:
            yield "<ol>"
        for number, note in enumerate(self._numbered, start=1):
            back = _back(f"noted:{number}", f"Back to the text at note {number}")
            yield f'<li id="note:{number}">{self._words(note.content)} {back}</li>'
        if self._numbered:
            yield "</ol>"
        yield "</section>"
