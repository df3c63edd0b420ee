"""What stands in a document, for tests to look at: plain words with plain spaces."""

from cscwb.document.nodes import (
    Apart,
    Bullets,
    Document,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
)
from cscwb.document.walk import blocks_in, plain


def spaced(words: str) -> str:
    """The same with plain spaces."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def rows(document: Document, caption: str) -> list[list[str]]:
    """The cells of the first table whose caption begins so; none without such a table."""
    for block in blocks_in(document.body):
        if isinstance(block, Table) and plain(block.caption).startswith(caption):
            return [[spaced(plain(cell)) for cell in row] for row in block.rows]
    return []


def under(document: Document, heading: str) -> str:
    """The paragraphs between a heading and the next one, in the order of the document."""
    found: list[str] = []
    inside = False
    for block in blocks_in(document.body):
        if isinstance(block, Heading):
            inside = plain(block.content).endswith(heading)
        elif inside and isinstance(block, Paragraph):
            found.append(spaced(plain(block.content)))
    return "\n".join(found)


def lines_under(document: Document, heading: str) -> list[str]:
    """The paragraphs and items between a heading and the next one; of the last such heading."""
    found: list[str] = []
    inside = False
    for block in blocks_in(document.body):
        if isinstance(block, Heading):
            inside = plain(block.content) == heading
            found = [] if inside else found
        elif inside and isinstance(block, Paragraph):
            found.append(spaced(plain(block.content)))
    return found


def to_be_completed(document: Document) -> list[str]:
    """What the last page lists, each with the title of its section; none without that page."""
    match document.body[-1]:
        case Apart((Heading(_, content), Bullets(items))) if plain(content) == "To be completed":
            lines = [block for (block,) in items if isinstance(block, Paragraph)]
            return [spaced(plain(line.content)) for line in lines]
        case _:
            return []


def large_figures(document: Document) -> dict[str, str]:
    """The figures that are printed large, by the words under them, with plain blanks."""
    return {
        spaced(plain(figure.words)): spaced(figure.value)
        for block in blocks_in(document.body)
        if isinstance(block, KeyFigures)
        for figure in block.figures
    }
