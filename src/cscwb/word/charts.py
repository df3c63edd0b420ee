"""Charts that Word can edit: a DrawingML part, and the workbook that holds its figures.

XlsxWriter writes both; the chart is taken out of a workbook that is thrown away.
"""

import datetime
import io
import re
import zipfile
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from cscwb.document.nodes import Chart
from cscwb.patterns import regex

_FIRST_DAY = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 -- as zip files know it
_SHEET = "Data"
_COLOURS = ("#00307A", "#B26A00", "#4D5B6B")
_HATCHINGS = ("wide_upward_diagonal", "large_confetti", "horizontal_brick")
_FONT = {"name": "Arial", "size": 9, "color": "#262626"}
# Zero has no label, and from 1 000 on there are two groups of digits.
_LABEL_FORMAT = '[>=1000]#"\u00a0"000;[>0]General;'
_SHARE_FORMAT = '[>=1000]#"\u00a0"000"\u00a0%";[>0]General"\u00a0%";'
_LABELS = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_LABEL_BODY = regex("<c:dLbls>(?:(?!<c:dLbls>).)*?<a:bodyPr", re.DOTALL)
_PRINTING = regex("<c:printSettings>(?:(?!<c:printSettings>).)*?</c:printSettings>", re.DOTALL)


def can_draw() -> bool:
    """Whether the library for charts is installed; it is the extra ``charts``."""
    try:
        import xlsxwriter  # noqa: F401
    except ImportError:
        return False
    return True


def chart_part(chart: Chart, number: int, package: Package) -> Part:
    """Return the part of a chart, with its workbook.

    Args:
        chart: The chart.
        number: From 1, for the names of the parts.
        package: That they will belong to.
    """
    part = Part(
        PackURI(f"/word/charts/chart{number}.xml"),
        CONTENT_TYPE.DML_CHART,
        b"",
        package,
    )
    workbook = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        _workbook(chart, drawn=False),
        package,
    )
    relation = part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    with zipfile.ZipFile(io.BytesIO(_workbook(chart, drawn=True))) as archive:
        xml = archive.read("xl/charts/chart1.xml").decode()
    outside = f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData>'
    # what is not turned off in so many words, LibreOffice shows beside each value
    xml = xml.replace('<c:showVal val="1"/>', _LABELS)
    # or LibreOffice prints the sign below its figure
    xml = _LABEL_BODY.sub(r'\g<0> wrap="none"', xml)
    # a printer's page belongs to a sheet, not to a report
    part._blob = _PRINTING.sub(outside, xml).encode()
    return part


def _workbook(chart: Chart, *, drawn: bool) -> bytes:
    """Return the figures of a chart in a sheet, and the chart beside them when it is asked for."""
    import xlsxwriter

    buffer = io.BytesIO()
    # a text that begins with = is a text
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": _FIRST_DAY})
        sheet = book.add_worksheet(_SHEET)
        sheet.write_row(0, 0, [chart.heading, *(row.name for row in chart.series)])
        sheet.write_column(1, 0, chart.categories)
        for column, series in enumerate(chart.series, start=1):
            for row, value in enumerate(series.values, start=1):
                if value is not None:
                    sheet.write_number(row, column, float(value))
        if drawn:
            sheet.insert_chart(0, len(chart.series) + 2, _drawn(book, chart))
    return buffer.getvalue()


def _drawn(book: Any, chart: Chart) -> Any:
    drawn = book.add_chart({"type": "column" if chart.kind == "columns" else "bar"})
    last = len(chart.categories)
    format_ = _SHARE_FORMAT if chart.in_per_cent else _LABEL_FORMAT
    for index, _ in enumerate(chart.series):
        colour = _COLOURS[index % len(_COLOURS)]
        hatching = {
            "pattern": _HATCHINGS[(index - 1) % len(_HATCHINGS)],
            "fg_color": colour,
            "bg_color": "#FFFFFF",
        }
        drawn.add_series(
            {
                "name": [_SHEET, 0, index + 1],
                "categories": [_SHEET, 1, 0, last, 0],
                "values": [_SHEET, 1, index + 1, last, index + 1],
                "border": {"color": colour},
                "gap": 60,
                "data_labels": {"value": True, "font": _FONT, "num_format": format_},
                **({"pattern": hatching} if index else {"fill": {"color": colour}}),
            }
        )
    plain = {"num_font": _FONT, "line": {"color": "#8C96A3"}, "major_tick_mark": "none"}
    values = {"visible": False, "major_gridlines": {"visible": False}, "min": 0}
    if chart.in_per_cent:
        values["max"] = float(chart.highest)
    if chart.kind == "columns":
        drawn.set_x_axis(plain)
        drawn.set_y_axis(values)
    else:  # the axes change places; the first category is at the top, as in a table
        drawn.set_y_axis({**plain, "reverse": True})
        drawn.set_x_axis(values)
    legend = {"position": "top", "font": _FONT}
    drawn.set_legend(legend if len(chart.series) > 1 else {"none": True})
    drawn.set_title({"none": True})
    drawn.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    return drawn
