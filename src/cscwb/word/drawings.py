"""Drawings in the text: a chart, a map of tiles or an image, each with its description."""

from cscwb.document.nodes import Chart, Image, Tile, Tiles
from cscwb.word.xml import Look, escaped, paragraph, words

_EMU = 635  # in a twip
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPES = "http://schemas.microsoft.com/office/word/2010"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
_GAP = 60_000
_INSET = 'lIns="36000" tIns="36000" rIns="36000" bIns="36000"'
_CENTRE = '<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/>'


def chart_drawing(chart: Chart, relation: str, identity: int, width: int) -> str:
    """Return a run with a chart.

    Args:
        chart: The chart.
        relation: The id of the relationship to its part.
        identity: Of the drawing in the document.
        width: Of the text, in twips.
    """
    bars = len(chart.categories) * len(chart.series)
    height = width * 2 // 5 if chart.kind == "columns" else 500 + 380 * bars
    content = (
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart"'
        f' r:id="{relation}"/></a:graphicData>'
    )
    return (
        f"<w:r>{_inline(chart.description, identity, width * _EMU, height * _EMU, content)}</w:r>"
    )


def tiles_drawing(tiles: Tiles, identity: int, width: int, style: str) -> str:
    """Return a run with a map: a group of rectangles, and its values as text where that is unknown.

    Args:
        tiles: The map.
        identity: Of the drawing in the document; each tile takes one of the next numbers.
        width: Of the text, in twips.
        style: The id of the style of the words in a tile.
    """
    columns = max(tile.column for tile in tiles.tiles) + 1
    rows = max(tile.row for tile in tiles.tiles) + 1
    broad = min((width * _EMU - _GAP * (columns - 1)) // columns, 1_900_000)
    high = broad * 2 // 5
    across, down = columns * (broad + _GAP) - _GAP, rows * (high + _GAP) - _GAP
    shapes = "".join(
        _tile(tile, identity + number, (broad, high), style)
        for number, tile in enumerate(tiles.tiles, start=1)
    )
    content = (
        f'<a:graphicData uri="{_SHAPES}/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f'<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/>'
        f'<a:chOff x="0" y="0"/><a:chExt cx="{across}" cy="{down}"/></a:xfrm></wpg:grpSpPr>'
        f"{shapes}</wpg:wgp></a:graphicData>"
    )
    spoken = "; ".join(f"{tile.name}: {tile.value}" for tile in tiles.tiles)
    return (
        "<w:r><mc:AlternateContent"
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice xmlns:wpg="{_SHAPES}/wordprocessingGroup"'
        f' xmlns:wps="{_SHAPES}/wordprocessingShape" Requires="wpg">'
        f"{_inline(tiles.description, identity, across, down, content)}</mc:Choice>"
        f'<mc:Fallback><w:t xml:space="preserve">{escaped(spoken)}</w:t></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def image_drawing(
    image: Image, description: str, relation: str, identity: int, size: tuple[int, int]
) -> str:
    """Return a run with an image.

    Args:
        image: The image.
        description: What it shows; "" when it is decorative.
        relation: The id of the relationship to its part.
        identity: Of the drawing in the document; the image takes the next one, too.
        size: Width and height, in twips.
    """
    width, height = (length * _EMU for length in size)
    content = (
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f'<pic:nvPicPr><pic:cNvPr id="{identity + 1}" name="{escaped(image.name)}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch>'
        '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
    )
    return f"<w:r>{_inline(description, identity, width, height, content)}</w:r>"


def _inline(description: str, identity: int, width: int, height: int, content: str) -> str:
    end = "/>" if description else f">{_DECORATIVE}</wp:docPr>"
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0"'
        f' distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{identity}" name="Figure {identity}" descr="{escaped(description)}"'
        f"{end}"
        "<wp:cNvGraphicFramePr/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main">{content}</a:graphic></wp:inline></w:drawing>'
    )


def _tile(tile: Tile, identity: int, size: tuple[int, int], style: str) -> str:
    broad, high = size
    x, y = tile.column * (broad + _GAP), tile.row * (high + _GAP)
    lines = paragraph(style, words(tile.name, Look(bold=True)), _CENTRE)
    lines += paragraph(style, words(tile.value), _CENTRE)
    return (
        f'<wps:wsp><wps:cNvPr id="{identity}" name="{escaped(tile.name)}"/><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{broad}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:srgbClr val="{_shade(tile.share)}"/></a:solidFill></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" {_INSET} anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )


def _shade(share: float) -> str:
    """Return a colour from nearly white to a blue on which black words are easy to read."""
    light, dark = (0xEE, 0xF2, 0xF8), (0x9D, 0xB4, 0xDB)
    return "".join(
        f"{round(start + (end - start) * share):02X}"
        for start, end in zip(light, dark, strict=True)
    )
