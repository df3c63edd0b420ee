"""The reports of the example, laid out page by page."""

from pathlib import Path

import pytest
from writers.rendering import is_blank, pages_of, pdf_of, text_of

import cscwb
from cscwb.document.nodes import Document, Heading
from cscwb.document.walk import blocks_in, plain

pytestmark = pytest.mark.render

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"


def documents() -> dict[str, Document]:
    """The annual report and the bulletin."""
    records = cscwb.load(EXAMPLE)
    return {
        "annual": cscwb.compose_annual_report(records, 2021),
        "bulletin": cscwb.compose_bulletin(records, "2021-06"),
    }


@pytest.mark.parametrize("name", ["annual", "bulletin"])
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
