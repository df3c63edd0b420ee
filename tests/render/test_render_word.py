"""Word files look right when they are laid out: what golden XML cannot show."""

from pathlib import Path

import pytest
from writers.kitchen_sink import KITCHEN_SINK
from writers.rendering import is_blank, pdf_of, text_of, words_of

from cscwb.document.nodes import Column, Document, Heading, Paragraph, Table, Text, Wide
from cscwb.word.writer import to_word

pytestmark = pytest.mark.render

TABLE = Table(
    (Text("Widths"),),
    tuple(Column((Text(name),), width=width) for name, width in (("one", 1), ("four", 4))),
    (((Text("a"),), (Text("b"),)),),
)
MARGIN = 2 / 2.54 * 72
CELL = 96 / 20


def laid_out(document: Document, folder: Path) -> Path:
    """The document as PDF."""
    path = folder / "document.docx"
    path.write_bytes(to_word(document))
    return pdf_of(path, folder)


def test_no_page_is_blank(tmp_path: Path) -> None:
    """Changes between upright and broad pages leave no empty page."""
    pdf = laid_out(KITCHEN_SINK, tmp_path)

    assert [] == [number for number, _ in enumerate(text_of(pdf), 1) if is_blank(pdf, number)]


def test_no_page_after_a_broad_end(tmp_path: Path) -> None:
    """A document that ends with a broad page ends with that page."""
    body = (Paragraph((Text("upright"),)), Wide((TABLE,)), Wide((TABLE,)))
    pdf = laid_out(Document(title="T", body=body), tmp_path)

    assert [False, False] == [is_blank(pdf, number) for number, _ in enumerate(text_of(pdf), 1)]


def test_header_and_footer(tmp_path: Path) -> None:
    """The running head and the page number are on every page but the cover."""
    pages = text_of(laid_out(KITCHEN_SINK, tmp_path))
    head = KITCHEN_SINK.running_head

    assert [head in page for page in pages] == [False, *[True] * (len(pages) - 1)]
    for number, page in enumerate(pages[1:], start=2):
        assert f"Page {number} of {len(pages)}" in page
    assert "Page 1 of" not in pages[0]


def test_columns_are_as_wide_as_asked(tmp_path: Path) -> None:
    """Columns share the width of the page as their widths say, upright and broad."""
    pdf = laid_out(Document(title="T", body=(TABLE, Wide((TABLE,)))), tmp_path)

    for page, across in ((1, 595), (2, 842)):
        places = {word.text: word.left for word in words_of(pdf, page)}
        assert places["one"] == pytest.approx(MARGIN + CELL, abs=2)
        assert places["four"] == pytest.approx(MARGIN + (across - 2 * MARGIN) / 5 + CELL, abs=2)


def test_a_blank_page_is_seen(tmp_path: Path) -> None:
    """A page with nothing but header and footer counts as blank, upright and broad."""
    nothing = Paragraph((Text(" "),))
    body = (Wide((nothing,)), Heading(1, (Text("H"),)), Wide((TABLE,)), nothing)
    pdf = laid_out(Document(title="T", running_head="R", body=body), tmp_path)

    assert [False, True, False, False, True] == [is_blank(pdf, page) for page in range(1, 6)]
