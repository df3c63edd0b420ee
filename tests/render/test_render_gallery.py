"""The pages that the gallery shows are there in today's documents."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from writers.rendering import pdf_of, width_of

pytestmark = pytest.mark.render

ROOT = Path(__file__).parents[2]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_gallery.py"))


def test_each_picture_has_the_size_of_its_page(tmp_path: Path) -> None:
    """Its words are found in the document, on a page as broad as the picture."""
    files = TOOL["documents"](tmp_path)
    pdfs = {name: pdf_of(files[name], tmp_path) for name in (TOOL["ANNUAL"], TOOL["BULLETIN"])}
    pages = {name: one for name, one in TOOL["SHOTS"].items() if one.file in pdfs}
    assert pages
    for name, shot in pages.items():
        pdf = pdfs[shot.file]
        header = (ROOT / "docs" / "images" / name).read_bytes()[16:24]
        across = width_of(pdf, TOOL["page_of"](pdf, shot.words)) / 72 * shot.dpi
        assert across == pytest.approx(int.from_bytes(header[:4]), abs=3), name
