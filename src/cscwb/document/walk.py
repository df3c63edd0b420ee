"""Walking the document tree."""

from collections.abc import Iterator
from typing import assert_never

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Image,
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


def plain(content: Inlines) -> str:
    """Return the words alone: no marks, no notes, no references, a line break as a space."""
    parts = []
    for node in content:
        match node:
            case Text(text):
                parts.append(text)
            case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                parts.append(plain(inner))
            case LineBreak():
                parts.append(" ")
            case Footnote() | Reference():
                pass
            case _:
                assert_never(node)
    return "".join(parts)


def blocks_in(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block, each before the blocks that it holds, in reading order."""
    for block in blocks:
        yield block
        match block:
            case Bullets(items, _):
                for item in items:
                    yield from blocks_in(item)
            case Quote(inner) | Wide(inner) | Apart(inner):
                yield from blocks_in(inner)
            case Teasers(items, _):
                for teaser in items:
                    yield from blocks_in((teaser.heading, *teaser.content))
            case Heading() | Paragraph() | Table() | Chart() | Tiles():
                pass
            case Picture() | Acknowledgement() | Cover() | KeyFigures():
                pass
            case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
                pass
            case _:
                assert_never(block)


def images_in(blocks: tuple[Block, ...]) -> Iterator[Image]:
    """Yield every image in reading order, as often as it is printed."""
    for block in blocks_in(blocks):
        match block:
            case Picture():
                yield block.image
            case Acknowledgement():
                yield from _images_of(block)
            case Cover(acknowledgement=Acknowledgement() as acknowledgement):
                yield from _images_of(acknowledgement)
            case Teasers():
                for teaser in block.items:
                    if teaser.illustration:
                        yield teaser.illustration.image
            case _:
                pass


def _images_of(acknowledgement: Acknowledgement) -> Iterator[Image]:
    return (emblem.image for emblem in (acknowledgement.emblem, *acknowledgement.logos))
