"""The emblem of the example is drawn by the published rules."""

import runpy
from pathlib import Path
from typing import Any

from picture_files import pixels

ROOT = Path(__file__).parents[1]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_emblem.py"))
FILE = ROOT / "examples" / "csc-wb" / "media" / "eu-emblem.png"
BLUE, GOLD = (0, 51, 153), (255, 204, 0)


EMBLEM = pixels(FILE.read_bytes())
HEIGHT, WIDTH = len(EMBLEM), len(EMBLEM[0])


def test_the_file_is_what_the_tool_draws() -> None:
    """Pixel by pixel, since not every zlib packs alike."""
    assert pixels(TOOL["emblem"]()) == EMBLEM


def test_the_flag_is_half_as_long_again_as_it_is_high() -> None:
    """And small enough to lie in a wheel."""
    assert 2 * WIDTH == 3 * HEIGHT
    assert FILE.stat().st_size < 10_000


def test_a_star_stands_at_each_hour() -> None:
    """The colours are those of the rules; nothing but edges has another."""
    counted = [colour for row in EMBLEM for colour in row]
    assert BLUE == EMBLEM[0][0] == EMBLEM[HEIGHT // 2][WIDTH // 2]
    centres = [
        EMBLEM[HEIGHT // 2 - HEIGHT // 3][WIDTH // 2],
        EMBLEM[HEIGHT // 2 + HEIGHT // 3][WIDTH // 2],
        EMBLEM[HEIGHT // 2][WIDTH // 2 - HEIGHT // 3],
        EMBLEM[HEIGHT // 2][WIDTH // 2 + HEIGHT // 3],
    ]
    assert [GOLD] * 4 == centres
    # a star with five points covers 1.1226 of the square of its radius, and blue has no red
    expected = 12 * 1.1226 * (HEIGHT / 18) ** 2
    assert abs(expected - sum(red for red, _, _ in counted) / 255) < 0.01 * expected
    assert counted.count(BLUE) + counted.count(GOLD) > 0.98 * len(counted)


def test_every_star_is_upright() -> None:
    """Its highest point stands above its middle, and it is as the others are."""
    for left in (0, WIDTH - HEIGHT // 18 * 2):
        assert all(BLUE == row[left] for row in EMBLEM)
    columns = [sum(colour == GOLD for colour in column) for column in zip(*EMBLEM, strict=True)]
    assert all(abs(one - other) <= 4 for one, other in zip(columns, reversed(columns), strict=True))
