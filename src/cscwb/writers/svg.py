"""Charts and maps as SVG for a page: drawn with the page's own colours, and with hatching."""

from collections.abc import Iterator
from html import escape
from itertools import count

from cscwb.document import numbers
from cscwb.document.nodes import Chart, Tiles
from cscwb.writers.numbering import NOT_STATED

__all__ = ["chart_svg", "tiles_svg"]

_WIDTH = 640
_LABELS = 200  # of bars that lie
_BAR = 26
_COLUMNS = 170  # the height of the highest
_TILE = 150
_GAP = 8
_LINE = 18


def chart_svg(chart: Chart, number: int) -> str:
    """The chart as an element.

    Args:
        chart: The chart.
        number: Of the figure in the page, for the names of its hatchings.
    """
    highest = max((one for series in chart.series for one in series.values if one), default=1)
    draw = _columns if chart.kind == "columns" else _bars
    height, shapes = draw(chart, float(highest), number)
    return _svg(chart.description, height, [*_hatchings(number), *_legend(chart, number), *shapes])


def tiles_svg(tiles: Tiles) -> str:
    """The map as an element."""
    shapes = []
    for tile in tiles.tiles:
        x, y = tile.column * (_TILE + _GAP), tile.row * (_TILE // 2 + _GAP)
        # dark enough to differ, light enough for dark words on it
        shade = f'fill="var(--accent)" fill-opacity="{0.08 + 0.27 * tile.share:.2f}"'
        size = f'width="{_TILE}" height="{_TILE // 2}"'
        shapes.append(f'<rect x="{x}" y="{y}" {size} rx="4" {shade}/>')
        middle = x + _TILE // 2
        for line, words in enumerate((tile.name, tile.value)):
            weight = "" if line else ' font-weight="700"'
            shapes.append(_text(middle, y + 32 + line * 20, words, "middle", weight, _TILE - 12))
    rows = max(tile.row for tile in tiles.tiles) + 1
    return _svg(tiles.description, rows * (_TILE // 2 + _GAP), shapes)


def _svg(description: str, height: int, shapes: list[str]) -> str:
    label = f'role="img" aria-label="{escape(description)}"'
    return "\n".join([f'<svg viewBox="0 0 {_WIDTH} {height}" {label}>', *shapes, "</svg>"])


def _hatchings(number: int) -> Iterator[str]:
    """A pattern for every second series, so that colour alone says nothing."""
    yield (
        f'<defs><pattern id="hatching-{number}" width="6" height="6"'
        ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" fill="var(--paper)"/>'
        '<rect width="3" height="6" fill="var(--accent)"/></pattern></defs>'
    )


def _fill(series: int, number: int) -> str:
    paint = f"url(#hatching-{number})" if series % 2 else "var(--accent)"
    opacity = ' fill-opacity="0.55"' if series > 1 else ""
    return f'fill="{paint}" stroke="var(--accent)"{opacity}'


def _legend(chart: Chart, number: int) -> Iterator[str]:
    if len(chart.series) == 1:
        return
    for index, series in enumerate(chart.series):
        x = index * _LABELS
        yield f'<rect x="{x}" y="2" width="14" height="14" {_fill(index, number)}/>'
        yield _text(x + 22, 15, series.name)


def _top(chart: Chart) -> int:
    return 2 * _LINE if len(chart.series) > 1 else 6


def _columns(chart: Chart, highest: float, number: int) -> tuple[int, list[str]]:
    top = _top(chart) + _LINE
    step = _WIDTH / max(len(chart.categories), 1)
    width = step * 0.7 / len(chart.series)
    floor = top + _COLUMNS
    shapes = [f'<line x1="0" y1="{floor}" x2="{_WIDTH}" y2="{floor}" stroke="var(--muted)"/>']
    for place, category in enumerate(chart.categories):
        for index, series in enumerate(chart.series):
            value = series.values[place]
            height = float(value or 0) / highest * _COLUMNS
            x = place * step + step * 0.15 + index * width
            size = f'width="{width:.1f}" height="{height:.1f}"'
            if height:
                shapes.append(
                    f'<rect x="{x:.1f}" y="{floor - height:.1f}" {size} {_fill(index, number)}/>'
                )
            if value != 0:
                words = "?" if value is None else numbers.number(value)
                shapes.append(_text(x + width / 2, floor - height - 5, words, "middle"))
        middle = place * step + step / 2
        shapes.append(_text(middle, floor + _LINE, category, "middle", "", step - 4))
    return floor + 2 * _LINE, shapes


def _bars(chart: Chart, highest: float, number: int) -> tuple[int, list[str]]:
    shapes = []
    y = _top(chart)
    longest = _WIDTH - _LABELS - 90
    for place, category in enumerate(chart.categories):
        rows = count(y, _BAR)
        middle = y + _BAR * len(chart.series) / 2 + 5
        shapes.append(_text(_LABELS - 10, middle, category, "end", "", _LABELS - 12))
        for (index, series), row in zip(enumerate(chart.series), rows, strict=False):
            value = series.values[place]
            length = float(value or 0) / highest * longest
            size = f'width="{length:.1f}" height="{_BAR - 6}"'
            if length:
                shapes.append(f'<rect x="{_LABELS}" y="{row}" {size} {_fill(index, number)}/>')
            words = NOT_STATED if value is None else numbers.number(value)
            shapes.append(_text(_LABELS + length + 6, row + 15, words))
        y += _BAR * len(chart.series) + 8
    return y, shapes


def _text(
    x: float, y: float, words: str, anchor: str = "start", more: str = "", room: float = 0
) -> str:
    """Words; those that would take more room than there is are pressed together."""
    wide = room and len(words) * 8 > room
    fitted = f' textLength="{room:.0f}" lengthAdjust="spacingAndGlyphs"' if wide else ""
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f"<text {where}{more}{fitted}>{escape(words, quote=False)}</text>"
