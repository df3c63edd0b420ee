"""The reports of the example, laid out page by page."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from example import PICTURES
from writers.rendering import (
    in_order,
    is_blank,
    pages_of,
    pdf_of,
    tagged,
    text_of,
    width_of,
    words_of,
)

import cscwb
from cscwb.document.nodes import Cover, Document, Heading, KeyFigures, Table, ToComplete
from cscwb.document.walk import blocks_in, plain

pytestmark = pytest.mark.render

NAMES = ("annual", "grant", "bulletin")
MARGIN = 2 / 2.54 * 72
EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"


def documents() -> dict[str, Document]:
    """The annual report in its two outlines, and the bulletin."""
    records, narrative = cscwb.load(EXAMPLE), cscwb.load_narrative(EXAMPLE)
    return {
        "annual": cscwb.compose_annual_report(
            records, 2021, narrative=narrative, pictures=PICTURES
        ),
        "grant": cscwb.compose_annual_report(
            records, 2021, narrative=narrative, outline="annex-vi", pictures=PICTURES
        ),
        "bulletin": cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES),
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_page_has_something_and_every_heading_a_page(name: str, tmp_path: Path) -> None:
    """No page is blank, no heading is lost, and each page becomes a picture."""
    document = documents()[name]
    path = cscwb.write(document, tmp_path / f"{name}.docx")
    pdf = pdf_of(path, tmp_path)
    pages = text_of(pdf)
    words = " ".join(" ".join(pages).split())

    assert [] == [number for number, _ in enumerate(pages, 1) if is_blank(pdf, number)]
    for block in blocks_in(document.body):
        if isinstance(block, Heading):
            assert " ".join(plain(block.content).split()) in words
    assert len(pages) == len(pages_of(path, tmp_path))


def test_the_figures_of_the_report_can_be_read(tmp_path: Path) -> None:
    """What the year brought stands on the pages, with its hard spaces."""
    path = cscwb.write(documents()["annual"], tmp_path / "annual.docx")
    words = " ".join(" ".join(text_of(pdf_of(path, tmp_path))).split())

    for figure in ("about 50 kg", "more than 2 000 plants", "1 vehicle", "EUR 17 915 000"):
        assert figure in words


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_printed_and_none_beyond_the_margin(name: str, tmp_path: Path) -> None:
    """As often as the file has it; a long word is broken, and does not leave the page."""
    path = cscwb.write(documents()[name], tmp_path / f"{name}.docx")
    pdf = pdf_of(path, tmp_path)
    lines = [line for page in in_order(pdf) for line in page]
    printed = Counter(" ".join(lines).split())
    whole = "".join("".join(lines).split())
    body = docx.Document(str(path)).element.body
    for fallback in body.findall(".//{*}Fallback"):
        fallback.getparent().remove(fallback)
    held = (one for one in body.iter(qn("w:p")) if one.find(".//{*}txbxContent") is None)
    paragraphs = ("".join(one.itertext(qn("w:t"))) for one in held)
    asked = Counter(word for text in paragraphs for word in text.split())
    missing = [word for word in asked - printed if word not in whole]
    assert [] == missing
    for number, _ in enumerate(in_order(pdf), start=1):
        width = width_of(pdf, number)
        for word in words_of(pdf, number):
            assert MARGIN - 1 <= word.left, word
            assert word.right <= width - MARGIN + 1, word


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_is_the_last_on_its_page(name: str, tmp_path: Path) -> None:
    """It goes with what it is the heading of."""
    document = documents()[name]
    pdf = pdf_of(cscwb.write(document, tmp_path / f"{name}.docx"), tmp_path)
    titles = {
        "".join(plain(one.title).split())
        for one in blocks_in(document.body)
        if isinstance(one, Heading)
    }
    titles.discard("".join(ToComplete().label.split()))  # a gap has the words of that heading
    for lines in in_order(pdf):
        if "Contents" in lines or "In this issue" in lines:
            continue
        text = [line for line in lines if not re.fullmatch(r"Page \d+ of \d+", line)]
        assert "".join(text[-1].split()) not in titles


def test_the_structure_reaches_readers_of_the_pdf(tmp_path: Path) -> None:
    """Headings, header cells, the note, figures, language and title are tagged."""
    import pypdf  # it is there in the render session alone, and all sessions collect this file

    path = cscwb.write(documents()["annual"], tmp_path / "annual.docx")
    reader = pypdf.PdfReader(tagged(path, tmp_path))
    root: Any = reader.trailer["/Root"]
    tags = Counter(_tags(root["/StructTreeRoot"]["/K"]))

    assert ("en-GB", "Annual progress report 2021") == (
        root["/Lang"],
        reader.metadata and reader.metadata.title,
    )
    headings = [one for one in blocks_in(documents()["annual"].body) if isinstance(one, Heading)]
    for level in (1, 2):
        assert sum(one.level == level for one in headings) == tags[f"/H{level}"]
    tables = [one for one in blocks_in(documents()["annual"].body) if isinstance(one, Table)]
    # a header row is there once more on each page that a table goes on to
    assert sum(len(one.columns) for one in tables) <= tags["/TH"]
    blocks = tuple(blocks_in(documents()["annual"].body))
    (figures,) = (block.figures for block in blocks if isinstance(block, KeyFigures))
    large = -(-len(figures) // 4)  # four to a row, each row a table of its own
    band = sum(isinstance(block, Cover) for block in blocks)
    assert len(tables) + large + band == tags["/Table"]
    assert 1 == tags["/Note"]
    assert 3 <= tags["/Figure"]


def _tags(node: Any) -> Iterator[str]:
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from _tags(node["/K"])
