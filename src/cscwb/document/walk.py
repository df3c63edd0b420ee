"""Walking the document tree."""

from collections.abc import Iterator
from typing import assert_never

from cscwb.document.nodes import (
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
    Tiles,
    ToComplete,
    Wide,
)

__all__ = ["blocks_in", "plain"]


def plain(content: Inlines) -> str:
    """The words alone: no marks, no notes, no references, a line break as a space."""
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
    """Every block, each before the blocks that it holds, in reading order."""
    for block in blocks:
        yield block
        match block:
            case Bullets(items, _):
                for item in items:
                    yield from blocks_in(item)
            case Quote(inner) | Wide(inner) | Apart(inner):
                yield from blocks_in(inner)
            case Heading() | Paragraph() | Table() | Chart() | Tiles():
                pass
            case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
                pass
            case _:
                assert_never(block)
