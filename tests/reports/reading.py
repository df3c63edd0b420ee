"""What stands in a document, for tests to look at: plain words with plain spaces."""

from cscwb.document.nodes import Document, Heading, Paragraph, Table
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
