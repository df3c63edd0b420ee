"""Draws the pictures of the invented project: ``python tools/draw_harbour.py``.

They show no person and no real place. Each is a list of shapes in plain colours, later ones over
earlier ones.
"""

import math
import struct
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

MEDIA = Path(__file__).parents[1] / "examples" / "harbour" / "media"
WIDTH, HEIGHT = 1200, 600
FINE = 4
"""How many samples a pixel has each way, for smooth edges."""

Colour: TypeAlias = tuple[int, int, int]
Corners: TypeAlias = list[tuple[float, float]]
Edges: TypeAlias = list[tuple[tuple[float, float], tuple[float, float]]]
Shape: TypeAlias = tuple[Colour, Corners]

NIGHT, DUSK, SEA, DEEP = (24, 38, 66), (52, 78, 118), (30, 92, 132), (20, 68, 102)
SKY, CLOUD, SAND, STONE = (214, 230, 240), (240, 246, 250), (222, 210, 184), (150, 156, 164)
DARK, WHITE, STEEL, PALE = (42, 52, 66), (250, 250, 248), (112, 124, 138), (226, 232, 238)
RED, ORANGE, YELLOW, GREEN = (186, 66, 52), (222, 134, 52), (246, 208, 96), (62, 122, 98)


def box(x: float, y: float, width: float, height: float) -> Corners:
    """A rectangle with its upper left corner at a point."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def disc(x: float, y: float, across: float, height: float = 0) -> Corners:
    """A circle, or an ellipse when it has a height, round a point."""
    turns = [2 * math.pi * part / 72 for part in range(72)]
    return [
        (x + across / 2 * math.cos(turn), y + (height or across) / 2 * math.sin(turn))
        for turn in turns
    ]


def beam(x1: float, y1: float, x2: float, y2: float, wide: float) -> Corners:
    """A bar from one point to another."""
    long = math.hypot(x2 - x1, y2 - y1)
    across, up = (y2 - y1) / long * wide / 2, (x2 - x1) / long * wide / 2
    return [
        (x1 + across, y1 - up),
        (x2 + across, y2 - up),
        (x2 - across, y2 + up),
        (x1 - across, y1 + up),
    ]


def arrow(x1: float, y1: float, x2: float, y2: float, colour: Colour) -> list[Shape]:
    """A bar with a point at its second end."""
    turn = math.atan2(y2 - y1, x2 - x1)
    back = (x2 - 26 * math.cos(turn), y2 - 26 * math.sin(turn))
    sides = [
        (x2 - 34 * math.cos(turn + side), y2 - 34 * math.sin(turn + side)) for side in (-0.5, 0.5)
    ]
    return [(colour, beam(x1, y1, *back, 9)), (colour, [(x2, y2), *sides])]


def waves(y: float, colour: Colour, start: float = 0) -> list[Shape]:
    """Short lines on the sea."""
    lines = []
    for number in range(9):
        x = start + number * 150
        lines.append((colour, beam(x, y + 14 * (number % 3), x + 62, y + 14 * (number % 3), 5)))
    return lines


def container(
    x: float, y: float, colour: Colour, width: float = 92, height: float = 42
) -> list[Shape]:
    """A container with ribs."""
    shade = (colour[0] * 4 // 5, colour[1] * 4 // 5, colour[2] * 4 // 5)
    ribs = int(width // 15)
    gap = width / ribs
    return [
        (colour, box(x, y, width, height)),
        *(
            (shade, box(x + gap * rib + gap / 3, y + 5, gap / 3, height - 10))
            for rib in range(ribs)
        ),
    ]


def port() -> list[Shape]:
    """A ship with containers under a crane."""
    shapes: list[Shape] = [
        (SKY, box(0, 0, 1200, 600)),
        (YELLOW, disc(980, 130, 110)),
        (CLOUD, disc(240, 110, 220, 46)),
        (CLOUD, disc(330, 88, 160, 52)),
        (CLOUD, disc(760, 70, 190, 36)),
        (STONE, [(0, 400), (150, 320), (290, 372), (430, 300), (620, 400)]),
        (SEA, box(0, 396, 1200, 204)),
        *waves(430, CLOUD, 40),
        *waves(540, CLOUD, -30),
    ]
    colours = (RED, GREEN, ORANGE, DUSK, RED, STEEL, GREEN, DUSK, ORANGE, RED, STEEL, GREEN)
    for number, colour in enumerate(colours):
        row, place = divmod(number, 4)
        shapes += container(250 + 98 * place, 338 - 46 * row, colour)
    return [
        *shapes,
        (WHITE, box(150, 250, 80, 132)),
        (DARK, box(162, 268, 56, 18)),
        (RED, box(176, 196, 30, 54)),
        (DARK, [(110, 380), (720, 380), (668, 486), (158, 486)]),
        (RED, [(140, 440), (691, 440), (668, 486), (158, 486)]),
        (DEEP, box(90, 480, 660, 14)),
        (SAND, box(800, 440, 400, 160)),
        (STONE, box(800, 440, 400, 16)),
        (ORANGE, box(880, 130, 22, 312)),
        (ORANGE, box(1040, 130, 22, 312)),
        (ORANGE, beam(891, 436, 1051, 300, 12)),
        (ORANGE, beam(891, 300, 1051, 436, 12)),
        (ORANGE, box(540, 118, 620, 24)),
        (ORANGE, beam(970, 30, 560, 122, 8)),
        (ORANGE, beam(970, 30, 1140, 122, 8)),
        (ORANGE, box(960, 26, 22, 100)),
        (DARK, box(610, 140, 60, 12)),
        (DARK, beam(624, 150, 624, 172, 4)),
        (DARK, beam(656, 150, 656, 172, 4)),
        *container(594, 170, GREEN),
        *container(830, 398, DUSK),
        *container(1090, 398, RED),
        *container(1090, 352, STEEL),
    ]


def scanner() -> list[Shape]:
    """A hand-held scanner in front of a container."""
    bricks = [
        (YELLOW, box(742 + 62 * place, 232 + 40 * row, 54, 32))
        for row in range(3)
        for place in range(4)
    ]
    return [
        (PALE, box(0, 0, 1200, 600)),
        (STONE, box(0, 500, 1200, 100)),
        *container(60, 70, GREEN, 620, 430),
        (DARK, box(60, 490, 620, 16)),
        (CLOUD, box(600, 130, 16, 310)),
        (CLOUD, box(636, 130, 16, 310)),
        (DARK, box(690, 160, 340, 230)),
        (STEEL, box(700, 170, 320, 210)),
        (NIGHT, box(716, 186, 288, 178)),
        *bricks,
        (RED, box(716, 206, 288, 5)),
        (DARK, [(820, 390), (920, 390), (950, 560), (850, 560)]),
        (STEEL, [(838, 410), (904, 410), (918, 480), (852, 480)]),
        (ORANGE, disc(980, 404, 34)),
        (DARK, box(1030, 220, 40, 110)),
    ]


def boat() -> list[Shape]:
    """A patrol boat at night, and a lighthouse."""
    stars = [(70, 60), (210, 130), (330, 50), (470, 110), (620, 60), (760, 140), (1130, 60)]
    return [
        (NIGHT, box(0, 0, 1200, 600)),
        *((CLOUD, disc(x, y, 7)) for x, y in stars),
        (DUSK, [(1005, 150), (150, 90), (150, 220)]),
        (CLOUD, disc(900, 70, 70)),
        (NIGHT, disc(880, 62, 66)),
        (DEEP, box(0, 400, 1200, 200)),
        (DARK, [(880, 420), (930, 350), (1010, 330), (1110, 360), (1200, 350), (1200, 430)]),
        (WHITE, [(980, 340), (992, 170), (1028, 170), (1040, 340)]),
        (RED, [(984, 290), (988, 240), (1032, 240), (1036, 290)]),
        (DARK, box(984, 160, 52, 10)),
        (YELLOW, box(992, 128, 36, 32)),
        (RED, [(984, 130), (1010, 100), (1036, 130)]),
        *waves(440, SEA, 20),
        (STEEL, [(250, 400), (760, 400), (700, 480), (300, 480)]),
        (RED, [(284, 452), (724, 452), (700, 480), (300, 480)]),
        (WHITE, [(360, 320), (600, 320), (640, 402), (340, 402)]),
        (YELLOW, [(560, 336), (594, 336), (612, 372), (560, 372)]),
        (YELLOW, box(480, 336, 60, 36)),
        (YELLOW, box(400, 336, 60, 36)),
        (STEEL, box(462, 220, 10, 102)),
        (STEEL, beam(430, 252, 506, 252, 8)),
        (ORANGE, disc(467, 218, 20)),
        (DUSK, box(230, 478, 540, 8)),
        *waves(520, SEA, -60),
        *waves(560, SEA, 40),
    ]


def shield(x: float, y: float, colour: Colour) -> list[Shape]:
    """A badge."""
    outline = [(x - 46, y - 52), (x + 46, y - 52), (x + 46, y + 8), (x, y + 58), (x - 46, y + 8)]
    inner = [(x + (a - x) * 0.72, y + (b - y) * 0.72) for a, b in outline]
    return [(DARK, outline), (colour, inner), (WHITE, disc(x, y - 10, 26))]


def plan() -> list[Shape]:
    """Three badges, one plan, and what is checked by it."""
    shapes: list[Shape] = [(PALE, box(0, 0, 1200, 600))]
    for y, colour in ((110, RED), (300, DUSK), (490, GREEN)):
        shapes += [
            *shield(150, y, colour),
            *arrow(220, y, 440, 300 + (y - 300) // 3, STEEL),
            *arrow(740, 300 + (y - 300) // 3, 930, y, STEEL),
        ]
    lines = [
        shape
        for row in range(4)
        for shape in (
            (GREEN, beam(492, 216 + 62 * row, 506, 232 + 62 * row, 9)),
            (GREEN, beam(504, 232 + 62 * row, 530, 198 + 62 * row, 9)),
            (STONE, box(556, 206 + 62 * row, 130, 16)),
        )
    ]
    return [
        *shapes,
        (DARK, box(462, 110, 256, 380)),
        (WHITE, box(470, 118, 240, 364)),
        (ORANGE, box(492, 140, 196, 26)),
        *lines,
        (STEEL, [(960, 110), (1150, 110), (1120, 150), (985, 150)]),
        (WHITE, box(1010, 72, 80, 38)),
        (DARK, box(1060, 40, 7, 34)),
        (DUSK, box(960, 164, 190, 8)),
        *container(950, 262, ORANGE, 140, 66),
        (RED, [(1096, 272), (1136, 272), (1156, 300), (1156, 328), (1096, 328)]),
        (CLOUD, [(1106, 280), (1132, 280), (1144, 300), (1106, 300)]),
        *((DARK, disc(x, 332, 32)) for x in (980, 1050, 1126)),
        *container(960, 430, GREEN),
        *container(1060, 430, RED),
        *container(1010, 478, DUSK),
        (STONE, box(940, 522, 230, 10)),
    ]


def logo() -> list[Shape]:
    """An anchor in a ring."""
    x = 600.0
    arc = [math.radians(20 + 140 * part / 24) for part in range(25)]
    outer = [(x + 190 * math.cos(turn), 290 + 190 * math.sin(turn)) for turn in arc]
    inner = [(x + 152 * math.cos(turn), 276 + 162 * math.sin(turn)) for turn in reversed(arc)]
    return [
        (WHITE, box(0, 0, 1200, 600)),
        (DUSK, disc(x, 300, 590)),
        (WHITE, disc(x, 300, 540)),
        (DUSK, disc(x, 140, 92)),
        (WHITE, disc(x, 140, 46)),
        (DUSK, box(x - 19, 180, 38, 290)),
        (DUSK, box(x - 100, 212, 200, 34)),
        (DUSK, outer + inner),
    ]


def draw(shapes: list[Shape], left: int = 0, right: int = WIDTH) -> bytes:
    """The PNG file of some shapes, from one column up to another."""
    rows = [bytearray(3 * WIDTH) for _ in range(HEIGHT)]
    for colour, corners in shapes:
        _fill(rows, colour, corners)
    lines = [bytes(row[3 * left : 3 * right]) for row in rows]
    return _png(right - left, lines)


def _fill(rows: list[bytearray], colour: Colour, corners: Corners) -> None:
    """Paint a shape over what is there."""
    edges = list(pairwise([*corners, corners[0]]))
    ys = [y for _, y in corners]
    for y in range(max(0, math.floor(min(ys))), min(HEIGHT, math.ceil(max(ys)))):
        spans = [span for part in range(FINE) for span in _spans(edges, y + (part + 0.5) / FINE)]
        if spans:
            _paint(rows[y], colour, spans)


def _spans(edges: Edges, y: float) -> list[tuple[int, int]]:
    """From which sample up to which a line is inside of a shape."""
    crossed = sorted(
        min(max(math.ceil(FINE * (x1 + (y - y1) * (x2 - x1) / (y2 - y1)) - 0.5), 0), FINE * WIDTH)
        for (x1, y1), (x2, y2) in edges
        if (y1 <= y) != (y2 <= y)
    )
    return list(zip(crossed[::2], crossed[1::2], strict=True))


def _paint(row: bytearray, colour: Colour, spans: list[tuple[int, int]]) -> None:
    """Mix the colour into each pixel by how much of it the spans cover."""
    last = max(end for _, end in spans) // FINE
    x = min(start for start, _ in spans) // FINE
    full_from = max(-(-start // FINE) for start, _ in spans)
    full_to = min(end // FINE for _, end in spans)
    while x <= last and x < WIDTH:
        if len(spans) == FINE and full_from <= x < full_to:
            row[3 * x : 3 * full_to] = bytes(colour) * (full_to - x)
            x = full_to
            continue
        covered = sum(
            max(0, min(end, FINE * (x + 1)) - max(start, FINE * x)) for start, end in spans
        )
        for part in range(3):
            below = row[3 * x + part]
            row[3 * x + part] = below + (colour[part] - below) * covered // (FINE * FINE)
        x += 1


def _png(width: int, lines: list[bytes]) -> bytes:
    """A file with a palette: there are few colours."""
    colours: dict[bytes, int] = {}
    packed = bytearray()
    for line in lines:
        packed.append(0)
        for x in range(0, len(line), 3):
            coarse = bytes(value & 0xF8 | value >> 5 for value in line[x : x + 3])
            packed.append(colours.setdefault(coarse, len(colours)))
    header = struct.pack(">2I5B", width, len(lines), 8, 3, 0, 0, 0)
    parts = [
        (b"IHDR", header),
        (b"PLTE", b"".join(colours)),
        (b"IDAT", zlib.compress(bytes(packed), 9)),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in (*parts, (b"IEND", b"")))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PICTURES: dict[str, Callable[[], bytes]] = {
    "port.png": lambda: draw(port()),
    "scanner.png": lambda: draw(scanner()),
    "boat.png": lambda: draw(boat()),
    "plan.png": lambda: draw(plan()),
    "institute-logo.png": lambda: draw(logo(), 300, 900),
}

if __name__ == "__main__":
    for name, picture in PICTURES.items():
        (MEDIA / name).write_bytes(picture())
