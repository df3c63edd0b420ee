"""Covers and large figures as WordprocessingML."""

from collections.abc import Iterator

from cscwb.document.nodes import Cover, KeyFigure, KeyFigures
from cscwb.word.emblems import acknowledgement
from cscwb.word.xml import Look, State, inlines, paragraph, words

BAND_STYLES = ("Cover Lead", "Cover Title", "Cover Line")
"""Without them a template has no band: a house has a cover of its own."""

_BAND = 6800  # twips: 12 cm
_BAND_LINE = 48  # eighths of a point
_COVER_TEXT = 9638  # twips: 17 cm, as broad as text on A4
_LABEL = 2268  # twips: 4 cm
_BEFORE_FACTS = 600
_TAB = "<w:r><w:tab/></w:r>"
_IN_A_ROW = 4
_BETWEEN = 160


def cover(node: Cover, width: int, state: State) -> Iterator[str]:
    """The title in a band as broad as the paper, or as templates without one have titles."""
    if has_band(state):
        margin = (width - _COVER_TEXT) // 2
        yield _band(node, width, margin, state)
        if not (node.facts or node.acknowledgement or node.notes):
            yield paragraph(state.styles["Gap"], "")  # no section ends with a table
    else:
        margin = 0
        if node.above:
            yield paragraph(state.styles["Subtitle"], words(node.above))
        yield paragraph(state.styles["Title"], words(node.title))
        if node.below:
            yield paragraph(state.styles["Subtitle"], words(node.below))
    end = f'w:right="{margin}"'
    fact = f'<w:ind w:left="{margin + _LABEL}" {end} w:hanging="{_LABEL}"/>'
    for number, line in enumerate(node.facts):
        space = _spacing(_BEFORE_FACTS if number == 0 else 0, 120)
        label = words(line.label, Look(bold=True)) + _TAB
        yield paragraph(
            state.styles["Body Text"], label + inlines(line.content, state), space + fact
        )
    indent = f'<w:ind w:left="{margin}" {end}/>'
    if node.acknowledgement:
        yield from acknowledgement(
            node.acknowledgement,
            state.styles["Body Text"],
            state,
            _spacing(_BEFORE_FACTS, 120) + indent,
        )
    for note in node.notes:
        yield paragraph(state.styles["Table Note"], inlines(note, state), indent)


def has_band(state: State) -> bool:
    """Whether covers have a band, which only templates with the styles for it have."""
    return all(style in state.styles for style in BAND_STYLES)


def _band(node: Cover, width: int, margin: int, state: State) -> str:
    """A table of one cell, which can be as broad as the paper."""
    lines = zip(BAND_STYLES, (node.above, node.title, node.below), strict=True)
    inside = "".join(paragraph(state.styles[style], words(text)) for style, text in lines if text)
    line = f'w:val="single" w:sz="{_BAND_LINE}" w:space="0" w:color="FFCC00"'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr>'
        f'<w:cantSplit/><w:trHeight w:val="{_BAND}" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders><w:bottom {line}/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="003399" w:themeFill="accent1"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc></w:tr></w:tbl>'
    )


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def key_figures(node: KeyFigures, width: int, state: State) -> Iterator[str]:
    """Tables of one row, which are read from left to right and need no header."""
    for start in range(0, len(node.figures), _IN_A_ROW):
        yield _figures_in_a_row(node.figures[start : start + _IN_A_ROW], width, state)
        yield paragraph(state.styles["Gap"], "")
    for note in node.notes:
        yield paragraph(state.styles["Table Note"], inlines(note, state))


def _figures_in_a_row(figures: tuple[KeyFigure, ...], width: int, state: State) -> str:
    """A row of shaded cells with bare ones between them."""
    each = (width - (_IN_A_ROW - 1) * _BETWEEN) // _IN_A_ROW
    bare = f'<w:tc><w:tcPr><w:tcW w:w="{_BETWEEN}" w:type="dxa"/></w:tcPr>' + (
        paragraph(state.styles["Figure Words"], "") + "</w:tc>"
    )
    cells = bare.join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/>'
        '<w:tcBorders><w:top w:val="single" w:sz="24" w:space="0" w:color="003399"'
        ' w:themeColor="accent1"/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E9EDF4" w:themeFill="background2"/></w:tcPr>'
        + paragraph(state.styles["Figure Value"], words(figure.value))
        + paragraph(state.styles["Figure Words"], inlines(figure.words, state))
        + "</w:tc>"
        for figure in figures
    )
    total = len(figures) * each + (len(figures) - 1) * _BETWEEN
    grid = f'<w:gridCol w:w="{_BETWEEN}"/>'.join([f'<w:gridCol w:w="{each}"/>'] * len(figures))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:top w:w="120" w:type="dxa"/><w:left w:w="160" w:type="dxa"/>'
        '<w:bottom w:w="120" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}"
        "</w:tr></w:tbl>"
    )
