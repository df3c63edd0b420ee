"""Charts and maps in each format: drawn, described, and with the same figures everywhere."""

import io
import re
import sys
import zipfile
from typing import Any
from xml.etree import ElementTree

import attrs
import pytest
from docx.oxml.ns import qn
from word_documents.docx_check import Package, find, problems_in
from writers.kitchen_sink import BARS, CHART, KITCHEN_SINK, MAP, PHOTO

from cscwb.document.nodes import Block, Chart, Document, Series, Tile, Tiles
from cscwb.word.writer import to_word
from cscwb.writers.html import to_html
from cscwb.writers.markdown import to_markdown

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


def document(*blocks: Block) -> Document:
    return Document(title="T", body=blocks)


def parts_of(file: bytes) -> dict[str, bytes]:
    """The files of a package."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def drawn(part: bytes) -> list[list[Any]]:
    """What a chart part shows: name and values of each series."""
    series = ElementTree.fromstring(part).iter(f"{C}ser")  # noqa: S314 -- we wrote it
    return [
        [
            [one.text for one in element.iterfind(f"{C}tx//{C}v")],
            [one.text for one in element.iterfind(f"{C}cat//{C}v")],
            [one.text for one in element.iterfind(f"{C}val//{C}v")],
        ]
        for element in series
    ]


def test_word_has_a_chart_with_a_workbook_for_each() -> None:
    """Parts, relationships and figures; what begins with = is a text, and no value is a gap."""
    parts = parts_of(to_word(document(CHART, BARS)))

    assert [
        [["Lorries"], ["May", "June", "=1+1"], ["1", "2"]],
        [["Cars & vans"], ["May", "June", "=1+1"], ["0", "3", "1"]],
    ] == drawn(parts["word/charts/chart1.xml"])
    for number in (1, 2):
        sheet = f"embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        assert sheet.encode() in parts[f"word/charts/_rels/chart{number}.xml.rels"]
        assert f"charts/chart{number}.xml".encode() in parts["word/_rels/document.xml.rels"]
        assert b"externalData" in parts[f"word/charts/chart{number}.xml"]
        assert b"printSettings" not in parts[f"word/charts/chart{number}.xml"]


def test_the_workbook_holds_what_the_chart_shows() -> None:
    """Who edits the figures in Word finds them."""
    parts = parts_of(
        parts_of(to_word(document(CHART)))["word/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    )
    texts = [
        one.text
        for one in ElementTree.fromstring(parts["xl/sharedStrings.xml"]).iter(f"{SHEET}t")  # noqa: S314
    ]
    cells = ElementTree.fromstring(parts["xl/worksheets/sheet1.xml"]).iter(f"{SHEET}c")  # noqa: S314
    found = {
        cell.get("r"): texts[int(value)] if cell.get("t") == "s" else value
        for cell in cells
        if (value := cell.findtext(f"{SHEET}v")) is not None
    }
    assert {
        "A1": "Month",
        "B1": "Lorries",
        "C1": "Cars & vans",
        "A2": "May",
        "B2": "1",
        "C2": "0",
        "A3": "June",
        "B3": "2",
        "C3": "3",
        "A4": "=1+1",
        "C4": "1",
    } == found


def test_every_drawing_has_its_description_and_an_identity_of_its_own() -> None:
    """For those who cannot see it, and for Word, which repairs what has one identity twice."""
    body = Package(to_word(document(CHART, MAP, BARS))).body
    inline = find(body, ".//wp:inline/wp:docPr")
    assert [CHART.description, MAP.description, BARS.description] == [
        one.get("descr") for one in inline
    ]
    identities = [one.get("id") for one in body.iter() if one.tag.endswith(("}docPr", "}cNvPr"))]
    assert len(identities) == len(set(identities)) == 3 + len(MAP.tiles)


def test_figures_are_numbered_apart_from_tables_and_stay_with_their_captions() -> None:
    """A field counts them; a picture is never alone on its page."""
    body = Package(to_word(document(CHART, BARS, MAP, PHOTO))).body
    counted = [text for text in find(body, ".//w:instrText/text()") if "SEQ Figure" in text]
    assert 4 == len(counted)
    for drawing in find(body, ".//wp:inline"):
        paragraph = next(drawing.iterancestors(qn("w:p")))
        assert paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_a_second_series_is_hatched() -> None:
    """So that colour alone says nothing, in Word and on a page."""
    series = ElementTree.fromstring(  # noqa: S314
        parts_of(to_word(document(CHART)))["word/charts/chart1.xml"]
    ).iter(f"{C}ser")
    assert [False, True] == [b"pattFill" in ElementTree.tostring(one) for one in series]
    (svg,) = SVG.findall(to_html(document(CHART)))
    assert 'fill="url(#hatching-1)"' in svg


def test_without_xlsxwriter_word_has_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures are there, with the caption of the chart, and the file is sound."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.warns(UserWarning, match="charts are printed as tables"):
        file = to_word(document(CHART, MAP))
    body = Package(file).body
    assert [] == problems_in(file)
    assert ["Month", "Lorries (number)", "Cars & vans (number)"] == [
        "".join(find(cell, ".//w:t/text()")) for cell in find(body, ".//w:tr")[0]
    ][1:]
    assert not [name for name in parts_of(file) if "chart" in name]


def test_a_page_draws_and_tells_the_same() -> None:
    """Each picture has its description, and a table to open."""
    page = to_html(KITCHEN_SINK)
    pictures = SVG.findall(page)
    assert 3 == len(pictures) == page.count("<details>")
    described = (CHART.description, BARS.description, MAP.description)
    for svg, description in zip(pictures, described, strict=True):
        element = ElementTree.fromstring(svg)  # noqa: S314
        assert ("img", description) == (element.get("role"), element.get("aria-label"))
    assert '<td data-label="Cars &amp; vans (number)" class="right">3</td>' in page or (
        '<td class="right" data-label="Cars &amp; vans (number)">3</td>' in page
    )


def test_markdown_has_tables_numbered_as_figures() -> None:
    """It draws nothing, and loses no value."""
    text = to_markdown(document(CHART, MAP))
    assert "**Figure 1. Seizures by month & \\<kind>**" in text
    assert "| Month | Lorries (number) | Cars & vans (number) |" in text
    assert "| =1+1 | not stated | 1 |" in text
    assert r"| Kosovo\* | two visits |" in text


def test_figures_from_a_thousand_on_have_groups() -> None:
    """In the table, in the picture and in the label that Word prints."""
    chart = attrs.evolve(BARS, categories=("A",), series=(Series("S", (1250,)),))
    assert "| A | 1\u00a0250 |" in to_markdown(document(chart))
    (svg,) = SVG.findall(to_html(document(chart)))
    assert ">1\u00a0250</text>" in svg
    part = parts_of(to_word(document(chart)))["word/charts/chart1.xml"]
    label = ElementTree.fromstring(part).find(f".//{C}dLbls/{C}numFmt")  # noqa: S314
    assert label is not None
    assert '[>=1000]#"\u00a0"000;[>0]General;' == label.get("formatCode")


@pytest.mark.parametrize(("share", "width", "end"), [(10, "7.50", 100), (250, "75.00", 250)])
def test_shares_have_an_axis_to_the_whole(share: int, width: str, end: int) -> None:
    """One bar of a tenth fills a tenth, on a page and in Word, and says per cent."""
    shares = attrs.evolve(
        BARS, unit="% of the target", categories=("A",), series=(Series("S", (share,)),)
    )
    (svg,) = SVG.findall(to_html(document(shares)))
    assert f'width="{width}%"' in svg
    assert f">{share}\u00a0%</text>" in svg
    part = ElementTree.fromstring(  # noqa: S314
        parts_of(to_word(document(shares)))["word/charts/chart1.xml"]
    )
    assert [end] == [
        float(one.get("val", 0)) for one in part.iterfind(f".//{C}valAx/{C}scaling/{C}max")
    ]
    assert 'wrap="none"' in ElementTree.tostring(part).decode()
    label = part.find(f".//{C}dLbls/{C}numFmt")
    assert label is not None
    assert '[>=1000]#"\u00a0"000"\u00a0%";[>0]General"\u00a0%";' == label.get("formatCode")


@pytest.mark.parametrize("description", ["", "  "])
def test_a_figure_without_a_description_cannot_be_made(description: str) -> None:
    """Nor one whose values do not fit."""
    tile = Tile(row=0, column=0, name="A", value="1", share=1)
    with pytest.raises(ValueError, match="description"):
        Tiles(caption=(), description=description, measure="M", tiles=(tile,))
    with pytest.raises(ValueError, match="description"):
        Chart(
            caption=(),
            description=description,
            kind="bars",
            heading="H",
            unit="U",
            categories=("A",),
            series=(Series("S", (1,)),),
        )
    with pytest.raises(ValueError, match="place of its own"):
        Tiles(caption=(), description="D", measure="M", tiles=(tile, tile))
    with pytest.raises(ValueError, match="one value for each"):
        Chart(
            caption=(),
            description="D",
            kind="bars",
            heading="H",
            unit="U",
            categories=("A",),
            series=(Series("S", (1, 2)),),
        )
