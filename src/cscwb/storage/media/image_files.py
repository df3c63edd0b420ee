"""PNG and JPEG files: their size in pixels, and the same picture without what it says of its maker.

Only headers are read; nothing is decoded. A camera writes the place, the time, its own number and a
small copy of the picture into the file, in which a face may be seen that is blurred in the large
one. None of that is published.
"""

import re
import struct
import zlib

import attrs

MAX_PIXELS = 12_000
"""The longest side of a picture."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_MOST_PARTS = 10_000
_SHOWN_IN_PNG = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split())
"""The chunks that a picture is drawn from; cameras write what they want into others."""

_SCAN, _END = 0xDA, 0xD9
_TABLES = (0xC4, 0xCC, 0xDB, 0xDD)
_JFIF, _JFIF_LENGTH = b"JFIF\0", 12  # its small copy of the picture comes after that
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_KEPT = ((0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_EXIF = b"Exif\0\0"
_REMARK = 0xE1
_ORIENTATION = 0x0112
_TURNED = re.compile(
    rb""":Orientation(?:\s{0,9}=\s{0,9}["']|[^<>]{0,99}>)\s{0,9}[2-8]\s{0,9}["'<]"""
)
_REMARKS_IN_PNG = {
    b"eXIf": (b"",),
    **dict.fromkeys((b"tEXt", b"zTXt", b"iTXt"), (b"XML:com.adobe.xmp\0", b"Raw profile type ")),
}
"""How remarks on a picture begin, by chunk."""
_MOST_REMARKS = 16
_MOST_OF_REMARK = 1 << 20
_MARKED = re.compile(rb"\xff+([^\xff])", re.DOTALL)
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


class ImageFileError(ValueError):
    """What is wrong with the file, as the end of a sentence that begins with its name."""


@attrs.frozen
class ImageFile:
    """A picture.

    Attributes:
        suffix: ``png`` or ``jpeg``.
        width: In pixels.
        height: In pixels.
        data: The file without what it says of its maker.
    """

    suffix: str
    width: int
    height: int
    data: bytes


def image_file(data: bytes) -> ImageFile:
    """Return the picture that these bytes are.

    Raises:
        ImageFileError: They are neither a PNG nor a JPEG file, or one that is broken, too large
            or turned only by a remark.
    """
    try:
        if data.startswith(_PNG):
            image = _png(data)
        elif data.startswith(_JPEG):
            image = _jpeg(data)
        else:
            raise ImageFileError("is neither a PNG nor a JPEG file; save it as one of these")
    except struct.error:
        raise _broken() from None
    if not image.width or not image.height:
        raise _broken()
    if max(image.width, image.height) > MAX_PIXELS:
        raise ImageFileError(
            f"is {image.width} by {image.height} pixels; save it with at most {MAX_PIXELS} a side"
        )
    return image


def _broken() -> ImageFileError:
    return ImageFileError("is a broken PNG or JPEG file; save it again from a picture program")


def _png(data: bytes) -> ImageFile:
    """Read a PNG file chunk by chunk up to its end; what follows is dropped."""
    if data[8:16] != b"\0\0\0\rIHDR":
        raise _broken()
    width, height = struct.unpack_from(">II", data, 16)
    remarks: list[bytes] = []
    parts, start = [_PNG], len(_PNG)
    for _ in range(_MOST_PARTS):
        length, kind = struct.unpack_from(">I4s", data, start)
        stop = start + 12 + length
        if stop > len(data):
            break
        if kind in _SHOWN_IN_PNG:
            parts.append(data[start:stop])
        if len(remarks) < _MOST_REMARKS:
            content = data[start + 8 : stop - 4]
            if content.startswith(_REMARKS_IN_PNG.get(kind, ())):
                remarks.append(_remark_of_png(kind, content))
        if kind == b"IEND":
            for remark in remarks:
                _refuse_turned(remark)
            return ImageFile("png", width, height, b"".join(parts))
        start = stop
    raise _broken()


def _jpeg(data: bytes) -> ImageFile:
    """Read a JPEG file segment by segment up to its end; what follows is dropped."""
    width = height = 0
    parts, start = [_JPEG], len(_JPEG)
    for _ in range(_MOST_PARTS):
        marked = _MARKED.match(data, start)
        if not marked:
            break
        kind, start = marked[1][0], marked.end() - 2
        if kind == _END:
            return ImageFile("jpeg", width, height, b"".join((*parts, data[start : start + 2])))
        (length,) = struct.unpack_from(">H", data, start + 2)
        stop = start + 2 + length
        if length < 2 or stop > len(data):
            break
        content = data[start + 4 : stop]
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", content, 1)
        if kind == _REMARK:
            _refuse_turned(content)
        if kind == _SCAN:
            found = _MARKER.search(data, stop)
            stop = found.start() if found else len(data)
        if kind == 0xE0 and content.startswith(_JFIF):
            plain = content[:_JFIF_LENGTH].ljust(_JFIF_LENGTH, b"\0") + b"\0\0"
            parts.append(data[start : start + 2] + struct.pack(">H", len(plain) + 2) + plain)
        elif _is_shown(kind, content):
            parts.append(data[start:stop])
        start = stop
    raise _broken()


def _is_shown(kind: int, content: bytes) -> bool:
    """Whether the picture is drawn from a segment; the others are remarks."""
    kept = any(kind == kept_kind and content.startswith(name) for kept_kind, name in _KEPT)
    return kept or kind in (_SCAN, *_FRAMES, *_TABLES)


def _remark_of_png(kind: bytes, content: bytes) -> bytes:
    """Return what a chunk says beside the picture, as a JPEG file would have it."""
    if kind == b"eXIf":
        return content
    name, _, text = content.partition(b"\0")
    text = _text_of_png(kind, text)
    return _from_hexadecimal(text) if name.startswith(b"Raw") else text


def _text_of_png(kind: bytes, text: bytes) -> bytes:
    """Return what stands after the name of a text, unpacked where it is compressed."""
    is_small = kind == b"zTXt" or (kind == b"iTXt" and text.startswith(b"\1"))
    if kind == b"iTXt":
        text = text[2:].split(b"\0", 2)[-1]
    elif is_small:
        text = text[1:]
    try:
        return zlib.decompressobj().decompress(text, _MOST_OF_REMARK) if is_small else text
    except zlib.error:
        return b""


def _from_hexadecimal(text: bytes) -> bytes:
    """Return what older programs write as a name, a length and pairs of hexadecimal digits."""
    digits = b"".join(text.split()[2:])
    try:
        return bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return b""


def _refuse_turned(remark: bytes) -> None:
    """Raise ImageFileError when EXIF or XMP data says that the picture is to be turned."""
    if _TURNED.search(remark) or 2 <= _orientation(remark.removeprefix(_EXIF)) <= 8:
        raise ImageFileError(
            "lies on its side, and only a remark in the file says so; open it in a picture "
            "program, turn it and save it"
        )


def _orientation(exif: bytes) -> int:
    if not exif.startswith((b"II", b"MM")):
        return 0
    order = "<" if exif.startswith(b"II") else ">"
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for number in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * number)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        pass  # a remark that cannot be read turns nothing
    return 0
