"""Markdown that reads well, and that reads back as what was written."""

from collections.abc import Callable

from document.strategies import blocks, raw_inlines
from hypothesis import given
from writers.kitchen_sink import KITCHEN_SINK

from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Block,
    Document,
    Heading,
    Inlines,
    Paragraph,
)
from cscwb.document.normal_form import normalised
from cscwb.document.walk import blocks_in
from cscwb.writers.markdown import to_markdown
from cscwb.writers.numbering import numbered_notes


def written(*body: Block) -> str:
    """The Markdown of the blocks, without title and without notes."""
    text = to_markdown(Document(title="T", body=body)).removeprefix("# T\n")
    return text.partition("\n\n[^1]: ")[0].strip("\n")


def read_back(*body: Block) -> tuple[Block, ...]:
    notes = numbered_notes(Document(title="T", body=body))
    levels = [block.level for block in blocks_in(body) if isinstance(block, Heading)]
    return from_markdown(
        written(*body),
        level=min(levels, default=1),
        notes={str(number): note.content for number, note in enumerate(notes, start=1)},
    )


def test_kitchen_sink(golden: Callable[[str, str], None]) -> None:
    """Every node has its Markdown."""
    golden("kitchen_sink.md", to_markdown(KITCHEN_SINK))


@given(blocks())
def test_blocks_come_back(body: tuple[Block, ...]) -> None:
    """Blocks in normal form, written and read again, are the same."""
    assert body == read_back(*body)


@given(raw_inlines())
def test_any_inlines_come_back_in_normal_form(content: Inlines) -> None:
    """Inlines of any shape, written and read again, are their own normal form."""
    expected = normalised(content)

    assert ((Paragraph(expected),) if expected else ()) == read_back(Paragraph(content))
