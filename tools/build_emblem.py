"""Draws the EU emblem of the example: ``python tools/build_emblem.py``.

By the published rules (Interinstitutional Style Guide, Annex A1): a flag half as long again as it
is high, in Reflex Blue; twelve gold stars with five points, one of them upright, as the hours on
the face of a clock, on a circle with a radius of one third of the height; the points of each star
lie on a circle with a radius of one eighteenth of the height.
"""

import math
import struct
import zlib
from itertools import pairwise
from pathlib import Path

FILE = Path(__file__).parents[1] / "examples" / "csc-wb" / "media" / "eu-emblem.png"
BLUE, GOLD = (0, 51, 153), (255, 204, 0)
HEIGHT = 400
WIDTH = HEIGHT * 3 // 2
STARS = 12
FINE = 4
"""How many samples a pixel has each way, for smooth edges."""

SHADES = FINE * FINE


def star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    """The ten corners of a star with one point upright."""
    inner = radius * math.cos(math.radians(72)) / math.cos(math.radians(36))
    corners = []
    for number in range(10):
        angle = math.radians(36 * number - 90)
        reach = inner if number % 2 else radius
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return corners


def stars() -> list[list[tuple[float, float]]]:
    """The corners of every star, in pixels."""
    angles = [2 * math.pi * hour / STARS for hour in range(STARS)]
    return [
        star(
            WIDTH / 2 + HEIGHT / 3 * math.sin(angle),
            HEIGHT / 2 - HEIGHT / 3 * math.cos(angle),
            HEIGHT / 18,
        )
        for angle in angles
    ]


def covered() -> list[list[int]]:
    """How many samples of each pixel lie in a star."""
    rows = [[0] * WIDTH for _ in range(HEIGHT)]
    for corners in stars():
        edges = list(pairwise([*corners, corners[0]]))
        ys = [y for _, y in corners]
        for line in range(math.floor(min(ys)) * FINE, math.ceil(max(ys)) * FINE):
            y = (line + 0.5) / FINE
            crossed = sorted(
                x1 + (y - y1) * (x2 - x1) / (y2 - y1)
                for (x1, y1), (x2, y2) in edges
                if (y1 <= y) != (y2 <= y)
            )
            for left, right in zip(crossed[::2], crossed[1::2], strict=True):
                for sample in range(math.ceil(left * FINE - 0.5), math.ceil(right * FINE - 0.5)):
                    rows[line // FINE][sample // FINE] += 1
    return rows


def palette() -> bytes:
    """From blue to gold, as many steps as a pixel has samples."""
    return bytes(
        round(blue + (gold - blue) * step / SHADES)
        for step in range(SHADES + 1)
        for blue, gold in zip(BLUE, GOLD, strict=True)
    )


def chunk(kind: bytes, data: bytes) -> bytes:
    """One part of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def emblem() -> bytes:
    """The file."""
    pixels = b"".join(b"\0" + bytes(row) for row in covered())
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0))
        + chunk(b"PLTE", palette())
        + chunk(b"IDAT", zlib.compress(pixels, 9))
        + chunk(b"IEND", b"")
    )


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(emblem())
