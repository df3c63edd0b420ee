"""Small pictures, sound and otherwise, byte by byte."""

import struct
import zlib
from collections.abc import Sequence


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes) -> bytes:
    """A PNG file all of one grey, with those chunks more."""
    # stored, not compressed, so that every zlib gives the same bytes; a large one is cut short
    rows = zlib.compress((b"\0" + b"\x80" * width) * height if width < 999 else b"", 0)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"".join(
        (b"\x89PNG\r\n\x1a\n", header, *more, chunk(b"IDAT", rows), chunk(b"IEND", b""))
    )


def pixels(file: bytes) -> list[list[tuple[int, ...]]]:
    """The rows of a PNG file with a palette and no filters."""
    start, parts = 8, {}
    while start < len(file):
        length = int.from_bytes(file[start : start + 4])
        parts[file[start + 4 : start + 8]] = file[start + 8 : start + 8 + length]
        start += 12 + length
    width = int.from_bytes(parts[b"IHDR"][:4])
    colours = [tuple(parts[b"PLTE"][at : at + 3]) for at in range(0, len(parts[b"PLTE"]), 3)]
    data = zlib.decompress(parts[b"IDAT"])
    rows = [data[at + 1 : at + 1 + width] for at in range(0, len(data), width + 1)]
    return [[colours[index] for index in row] for row in rows]


def segment(kind: int, data: bytes) -> bytes:
    """A part of a JPEG file."""
    return bytes((0xFF, kind)) + struct.pack(">H", len(data) + 2) + data


def jpeg(width: int, height: int, *more: bytes, frame: int = 0xC0) -> bytes:
    """The frame of a JPEG file, with those segments more; it shows nothing."""
    size = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\xff\x00\x34\xff\xd0\x56"
    start = b"\xff\xd8" + segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    return b"".join((start, *more, segment(frame, size), scan, b"\xff\xd9"))


def exif(orientation: int, order: str = "<", others: Sequence[int] = ()) -> bytes:
    """The segment in which a camera says how it was held."""
    return segment(0xE1, b"Exif\0\0" + exif_data(orientation, order, others))


def exif_data(orientation: int, order: str = "<", others: Sequence[int] = ()) -> bytes:
    """What a camera says of how it was held."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    tags = [(tag, 1) for tag in others] + [(0x0112, orientation)]
    entries = b"".join(struct.pack(f"{order}HHIHH", tag, 3, 1, value, 0) for tag, value in tags)
    return mark + struct.pack(f"{order}IH", 8, len(tags)) + entries + b"\0\0\0\0 GPS 42.00 21.43"


def xmp(orientation: int) -> bytes:
    """The same as XMP data."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description rdf:about="" '
        f'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="{orientation}"/>'
        "</x:xmpmeta>"
    ).encode()
