"""The grid of a table as WordprocessingML, without caption and notes."""

from itertools import accumulate, pairwise

from cscwb.document.nodes import Inlines, Table
from cscwb.document.walk import plain
from cscwb.patterns import regex
from cscwb.word.xml import KEEP, State, escaped, inlines

_BREAKS = regex(r"[ /-]+")  # where lines break
_BROAD = 112  # twips: a letter of a bold word in 9 points
_PADDING = 230


def grid(node: Table, width: int, state: State) -> str:
    """The table itself, without caption and notes."""
    titles = tuple(column.title for column in node.columns)
    description = f"Columns: {', '.join(map(plain, titles))}."
    columns = _columns(node, width)
    parts = [
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{state.styles["Report Table"]}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escaped(plain(node.caption))}"/>'
        f'<w:tblDescription w:val="{escaped(description)}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{part}"/>' for part, _ in columns)
        + "</w:tblGrid>"
    ]
    headed = _starts(columns, state.styles["Table Heading"], "")
    parts.append(_row(titles, headed, "<w:cantSplit/><w:tblHeader/>", state))
    starts = _starts(columns, state.styles["Table Text"], "")
    for number, row in enumerate(node.rows, start=1):
        if node.notes and number == len(node.rows):
            starts = _starts(columns, state.styles["Table Text"], KEEP)
        parts.append(_row(row, starts, "<w:cantSplit/>", state))
    return f"{''.join(parts)}</w:tbl>"


def _columns(node: Table, width: int) -> list[tuple[int, str]]:
    """The width of each column in twips, their sum exact, and how its paragraphs are set."""
    sides = ('<w:jc w:val="right"/>' if column.align == "right" else "" for column in node.columns)
    return list(zip(_widths(node, width), sides, strict=True))


def _widths(node: Table, width: int) -> list[int]:
    """Return the shares of the columns, but none narrower than its longest word.

    Where there is no room for that, each is as broad as its longest word asks for.
    """
    edges = list(accumulate((column.width for column in node.columns), initial=0))
    places = [width * edge // edges[-1] for edge in edges]
    widths = [right - left for left, right in pairwise(places)]
    needed = _needed(node)
    missing = sum(max(need - own, 0) for need, own in zip(needed, widths, strict=True))
    spare = [max(own - need, 0) for need, own in zip(needed, widths, strict=True)]
    if not missing:
        return widths
    if missing > sum(spare):
        ends = [width * end // sum(needed) for end in accumulate(needed, initial=0)]
        return [right - left for left, right in pairwise(ends)]
    given = [missing * part // sum(spare) for part in accumulate(spare, initial=0)]
    return [
        max(own, need) - (right - left)
        for own, need, (left, right) in zip(widths, needed, pairwise(given), strict=True)
    ]


def _needed(node: Table) -> list[int]:
    """How broad the longest word of each column is, in twips, in any usual font."""
    columns = zip(*([column.title for column in node.columns], *node.rows), strict=True)
    return [
        max(map(len, _BREAKS.split(" ".join(map(plain, cells)))), default=0) * _BROAD + _PADDING
        for cells in columns
    ]


def _starts(columns: list[tuple[int, str]], style: str, keep: str) -> list[str]:
    """What the cells of a row begin with, up to their runs."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{side}</w:pPr>'
        for width, side in columns
    ]


def _row(cells: tuple[Inlines, ...], starts: list[str], properties: str, state: State) -> str:
    inside = [
        f"{start}{inlines(cell, state)}</w:p></w:tc>"
        for start, cell in zip(starts, cells, strict=True)
    ]
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(inside)}</w:tr>"
