"""What no writer could print is refused where it is written, with a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cscwb
from cscwb.document.nodes import (
    Bullets,
    Column,
    Document,
    Heading,
    Paragraph,
    Strong,
    Table,
    Text,
)

WORDS = (Text("hello"),)
COLUMNS = (Column(WORDS),)


@pytest.mark.parametrize(
    ("node", "given", "message"),
    [
        (Paragraph, ("hello",), r"Paragraph.content is .*; write \(Text\('hello'\),\)"),
        (Paragraph, (Text("hello"),), "Paragraph.content is a tuple of inlines"),
        (Paragraph, (("hello",),), "Paragraph.content is a tuple of inlines"),
        (Strong, ("hello",), "Strong.content is a tuple of inlines"),
        (Heading, (1, "hello"), "Heading.content is a tuple of inlines"),
        (Bullets, ((Paragraph(WORDS),),), "Bullets.items is a tuple of items"),
        (Table, ("cap", COLUMNS, ()), "Table.caption is a tuple of inlines"),
        (Table, (WORDS, ["a"], ()), "Table.columns is a tuple of columns"),
        (Table, (WORDS, COLUMNS, (("1",),)), "Table.rows is a tuple of rows"),
        (Table, (WORDS, COLUMNS, ("1",)), "Table.rows is a tuple of rows"),
        (Table, (WORDS, COLUMNS, (), WORDS), "Table.notes is a tuple of notes"),
    ],
)
def test_what_holds_others_is_a_tuple(
    node: Callable[..., object], given: tuple[object, ...], message: str
) -> None:
    """A text, a list or a single node in place of a tuple is told with what to write."""
    with pytest.raises(TypeError, match=message):
        node(*given)


@pytest.mark.parametrize("body", [Paragraph(WORDS), "hello", ("hello",), [Paragraph(WORDS)]])
def test_the_body_of_a_document_is_a_tuple(body: Any) -> None:
    """Of blocks, and of nothing that only looks like them."""
    with pytest.raises(TypeError, match=r"Document\.body is a tuple of blocks; write "):
        Document(title="T", body=body)


@pytest.mark.parametrize("level", [-1, 0, 7, 9, "x"])
def test_a_heading_has_one_of_six_levels(level: Any) -> None:
    """A level that no format has is refused, and so are arguments in the wrong order."""
    with pytest.raises(ValueError, match=r"Heading\.level is a number from 1 to 6, not "):
        Heading(level, WORDS)


def test_only_documents_are_written(tmp_path: Path) -> None:
    """Records are no report, and no file appears."""
    with pytest.raises(TypeError, match="such as compose_annual_report gives, not Records"):
        cscwb.write(cscwb.Records(), tmp_path / "x.docx")  # type: ignore[arg-type]
    assert [] == list(tmp_path.iterdir())
