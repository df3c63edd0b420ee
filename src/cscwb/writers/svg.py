"""Charts and maps as SVG for a page: drawn with the page's own colours, and with hatching.

Places and lengths across are shares of the width, in per cent, and letters have one size: a drawing
becomes narrower on a phone, and its words stay as large as they are.
"""

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from textwrap import wrap

from cscwb.document.digit_groups import NO_BREAK_SPACE, number
from cscwb.document.nodes import Chart, Tiles
from cscwb.document.numbering import NOT_STATED

# pixels of a style sheet
_LETTER = 8  # a broad one
_LINE = 20
_BAR = 20
_COLUMNS = 170  # the height of the highest
_TILE = 160  # the least width
_PADDING = 14
_GAP = 8
# of the width
_BARS = 75  # the longest, with its figure beside it
_GROUP = 0.8  # of a category, for its columns
_BOLD = ' font-weight="700"'


def chart_svg(chart: Chart, number: int) -> str:
    """Return the chart as an element.

    Args:
        chart: The chart.
        number: Of the figure in the page, for the names of its hatchings.
    """
    draw = _columns if chart.kind == "columns" else _bars
    width, height, shapes = draw(chart, float(chart.highest), number)
    drawn = [*_hatchings(number), *_legend(chart, number), *shapes]
    return _svg(chart.description, f"min-width: {width}px", height, drawn)


def tiles_svg(tiles: Tiles) -> str:
    """Return the map as an element."""
    columns = 1 + max(tile.column for tile in tiles.tiles)
    rows = 1 + max(tile.row for tile in tiles.tiles)
    texts = [(_broken(tile.name, _TILE), _broken(tile.value, _TILE)) for tile in tiles.tiles]
    across = 100 / columns
    down = _LINE * max(len(name) + len(value) for name, value in texts) + 2 * _PADDING
    shapes = []
    for tile, (name, value) in zip(tiles.tiles, texts, strict=True):
        x, y = tile.column * across, tile.row * down
        # dark enough to differ, light enough for dark words on it
        shade = f'fill="var(--accent)" fill-opacity="{0.08 + 0.27 * tile.share:.2f}"'
        gap = f'rx="8" stroke="var(--paper)" stroke-width="{_GAP}"'
        shapes.append(_rect(x, y, across, down, f"{shade} {gap}"))
        first = y + (down - _LINE * len(name + value)) / 2 + 15
        for line, words in enumerate(name + value):
            weight = _BOLD if line < len(name) else ""
            shapes.append(_text(x + across / 2, first + line * _LINE, words, "middle", weight))
    width = columns * _TILE
    style = f"min-width: {width}px; max-width: {width * 5 // 4}px; margin-left: -{_GAP // 2}px"
    return _svg(tiles.description, style, rows * down, shapes)


def _svg(description: str, style: str, height: float, shapes: list[str]) -> str:
    label = f'role="img" aria-label="{escape(description)}"'
    size = f'width="100%" height="{height:.0f}" style="{style}"'
    return "\n".join([f"<svg {size} {label}>", *shapes, "</svg>"])


def _hatchings(number: int) -> Iterator[str]:
    """Yield a pattern for every second series, so that colour alone says nothing."""
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
        y = index * _LINE
        yield f'<rect x="1" y="{y + 2}" width="14" height="14" {_fill(index, number)}/>'
        yield _text(0, y + 15, series.name, more=' dx="22"')


def _top(chart: Chart) -> int:
    """Return what the legend takes."""
    return _LINE * len(chart.series) + 8 if len(chart.series) > 1 else 0


def _columns(chart: Chart, highest: float, number: int) -> tuple[int, int, list[str]]:
    floor = _top(chart) + _LINE + _COLUMNS
    step = 100 / max(len(chart.categories), 1)
    width = step * _GROUP / len(chart.series)
    shapes = [f'<line x1="0" y1="{floor}" x2="100%" y2="{floor}" stroke="var(--muted)"/>']
    room = _room(chart)
    names = [_broken(category, room) for category in chart.categories]
    for place, name in enumerate(names):
        for index, series in enumerate(chart.series):
            value = series.values[place]
            height = float(value or 0) / highest * _COLUMNS
            x = (place + (1 - _GROUP) / 2) * step + index * width
            if height:
                shapes.append(_rect(x, floor - height, width, height, _fill(index, number)))
            if value != 0:
                words = _figure(chart, value)
                shapes.append(_text(x + width / 2, floor - height - 5, words, "middle"))
        for line, words in enumerate(name, start=1):
            shapes.append(_text((place + 0.5) * step, floor + line * _LINE, words, "middle"))
    lines = max(map(len, names), default=1)
    return room * len(names), floor + lines * _LINE + 8, shapes


def _figure(chart: Chart, value: int | Decimal | None, unstated: str = "?") -> str:
    if value is None:
        return unstated
    return number(value) + (f"{NO_BREAK_SPACE}%" if chart.in_per_cent else "")


def _room(chart: Chart) -> int:
    """Return what a category takes at least: its longest word, or its figures side by side."""
    longest = max((len(word) for name in chart.categories for word in name.split()), default=1)
    figures = (len(_figure(chart, value)) for series in chart.series for value in series.values)
    side_by_side = len(chart.series) * (_LETTER * max(figures, default=1) + 2)
    return max(_LETTER * longest, round(side_by_side / _GROUP))


def _bars(chart: Chart, highest: float, number: int) -> tuple[int, int, list[str]]:
    """Return bars that lie, each under its category, so that a long name has the whole width."""
    shapes = []
    y = _top(chart)
    for place, category in enumerate(chart.categories):
        for words in _broken(category, 2 * _TILE):
            shapes.append(_text(0, y + 15, words))
            y += _LINE
        for index, series in enumerate(chart.series):
            value = series.values[place]
            length = float(value or 0) / highest * _BARS
            if length:
                shapes.append(_rect(0, y, length, _BAR, _fill(index, number)))
            words = _figure(chart, value, NOT_STATED)
            shapes.append(_text(length, y + 15, words, more=' dx="6"'))
            y += _BAR + 4
        y += 8
    return 2 * _TILE, y, shapes


def _broken(words: str, room: int) -> list[str]:
    """Return the words in lines for which there is room."""
    return wrap(words, max(room // _LETTER, 1))


def _rect(x: float, y: float, width: float, height: float, paint: str) -> str:
    where = f'x="{x:.2f}%" y="{y:.1f}" width="{width:.2f}%" height="{height:.1f}"'
    return f"<rect {where} {paint}/>"


def _text(x: float, y: float, words: str, anchor: str = "start", more: str = "") -> str:
    where = f'x="{x:.2f}%" y="{y:.1f}" text-anchor="{anchor}"'
    return f"<text {where}{more}>{escape(words, quote=False)}</text>"
