"""What a picture must be before it is printed, whoever made the file."""

import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picture_files import chunk, exif, exif_data, jpeg, png, segment, xmp

from cscwb.storage.media.image_files import MAX_PIXELS, ImageFile, ImageFileError, image_file

ICC = segment(0xE2, b"ICC_PROFILE\0\x01\x01")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(3, 2), ("png", 3, 2)),
        (png(MAX_PIXELS, 1), ("png", MAX_PIXELS, 1)),
        (jpeg(30, 20), ("jpeg", 30, 20)),
        (jpeg(30, 20, frame=0xC2), ("jpeg", 30, 20)),  # progressive
        (jpeg(30, 20, b"\xff" * 9, exif(1)), ("jpeg", 30, 20)),
        (jpeg(30, 20, segment(0xC4, b"\xff\xc0\0\x11\x08\0\x01\0\x01")), ("jpeg", 30, 20)),
    ],
)
def test_format_and_size_are_those_of_the_header(
    data: bytes, expected: tuple[str, int, int]
) -> None:
    """Whatever stands before it."""
    found = image_file(data)
    assert expected == (found.suffix, found.width, found.height)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "neither a PNG nor a JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "neither a PNG nor a JPEG"),
        (b"GIF89a", "neither a PNG nor a JPEG"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (png(3, 2)[:-6], "broken"),
        (png(0, 2), "broken"),
        (png(3, 2).replace(b"IHDR", b"IDAT"), "broken"),
        (png(3, 2)[:33] + b"\xff\xff\xff\xffIDAT", "broken"),
        (b"\xff\xd8", "broken"),
        (jpeg(3, 2)[:-2], "broken"),
        (jpeg(3, 0), "broken"),
        (b"\xff\xd8" + b"\xff\xe0\0\0" * 9, "broken"),
        (b"\xff\xd8" + b"\xff\xe0\0\x01" * 9, "broken"),
        (b"\xff\xd8\xff\xe0\xff\xff", "broken"),
        (b"\xff\xd8\xff\xd9", "broken"),
        (png(MAX_PIXELS + 1, 1), f"is {MAX_PIXELS + 1} by 1 pixels"),
        (jpeg(1, 65535), "is 1 by 65535 pixels"),
        (jpeg(3, 2, exif(6)), "lies on its side"),
        (jpeg(3, 2, exif(8, ">", [1, 2])), "lies on its side"),
    ],
)
def test_what_cannot_be_printed_is_told(data: bytes, words: str) -> None:
    """By its bytes, never by its name."""
    with pytest.raises(ImageFileError, match=words):
        image_file(data)


def test_what_a_camera_says_of_itself_is_left_out() -> None:
    """Place, time, number and the small picture in the file; its colours and size stay."""
    told = (exif(1), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0"), segment(0xED, b"Photoshop"))
    data = jpeg(30, 20, *told, segment(0xFE, b"a comment"), ICC, segment(0xE2, b"MPF\0"))
    assert ImageFile("jpeg", 30, 20, jpeg(30, 20, ICC)) == image_file(data + b"more pictures")


def test_what_a_program_says_of_itself_is_left_out() -> None:
    """In PNG files, too."""
    told = (chunk(b"tEXt", b"Author\0A"), chunk(b"eXIf", b"II*\0"), chunk(b"tIME", b"\x07\xe5" * 3))
    kept = chunk(b"gAMA", b"\0\0\xb1\x8f")
    assert ImageFile("png", 3, 2, png(3, 2, kept)) == image_file(png(3, 2, *told, kept) + b"more")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xe0\0\x02" * 1_300_000,
        b"\xff\xd8" + b"\xff" * 5_000_000,
        jpeg(3, 2)[:-2] + b"\xff\x00" * 2_500_000,
        png(3, 2)[:33] + chunk(b"tEXt", b"") * 400_000,
    ],
)
def test_large_files_of_nothing_end_at_once(data: bytes) -> None:
    """Five megabytes that never come to a picture take less than a second or two."""
    start = time.monotonic()
    with pytest.raises(ImageFileError, match="broken"):
        image_file(data)
    assert time.monotonic() - start < 2


@given(
    st.sampled_from((png(3, 2), jpeg(30, 20, exif(1), ICC))),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 255)), max_size=6),
    st.integers(0, 200),
)
def test_any_bytes_are_a_picture_or_refused(
    data: bytes, changes: list[tuple[int, int]], stop: int
) -> None:
    """Nothing else comes of a header that somebody has tampered with."""
    changed = bytearray(data)
    for place, value in changes:
        changed[place % len(data)] = value
    try:
        found = image_file(bytes(changed[: len(data) - stop % 40]))
    except ImageFileError:
        return
    assert 1 <= min(found.width, found.height) <= max(found.width, found.height) <= MAX_PIXELS


def test_only_what_a_picture_is_drawn_from_is_kept() -> None:
    """Credentials, previews and whatever else a program may write are left out, known or not."""
    told = (chunk(b"caBX", b"who made it"), chunk(b"prVW", b"a preview"), chunk(b"zzZz", b"other"))
    assert png(3, 2) == image_file(png(3, 2, *told)).data
    assert jpeg(3, 2) == image_file(jpeg(3, 2, segment(0xF5, b"other"))).data


def test_the_small_copy_in_a_jpeg_header_is_left_out() -> None:
    """The header stays, without the thumbnail."""
    header = b"JFIF\0\x01\x01\0\0\x01\0\x01"
    plain = segment(0xE0, header + b"\0\0")
    assert plain in jpeg(3, 2)
    thumbnail = segment(0xE0, header + b"\x01\x01" + b"rgb")
    assert jpeg(3, 2) == image_file(jpeg(3, 2).replace(plain, thumbnail)).data


XMP = b"XML:com.adobe.xmp\0"
AS_ELEMENT = xmp(6).replace(b' tiff:Orientation="6"/>', b"><tiff:Orientation>6</tiff:Orientation>")
AS_DIGITS = b"\nexif\n      99\n" + exif_data(6).hex("\n", 36).encode() + b"\n"


@pytest.mark.parametrize(
    "remark",
    [
        chunk(b"eXIf", exif_data(6)),
        chunk(b"eXIf", exif_data(3, ">", [1, 2])),
        chunk(b"eXIf", b"Exif\0\0" + exif_data(8)),
        chunk(b"iTXt", XMP + b"\0\0\0\0" + xmp(6)),
        chunk(b"iTXt", XMP + b"\0\0en\0XMP\0" + AS_ELEMENT),
        chunk(b"iTXt", XMP + b"\1\0\0\0" + zlib.compress(xmp(2))),
        chunk(b"tEXt", XMP + xmp(6).replace(b'="6"', b" = '6'")),
        chunk(b"tEXt", b"Raw profile type exif\0" + AS_DIGITS),
        chunk(b"zTXt", b"Raw profile type APP1\0\0" + zlib.compress(AS_DIGITS)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(6)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + AS_ELEMENT),
    ],
)
def test_a_picture_that_only_a_remark_turns_is_refused(remark: bytes) -> None:
    """Whoever wrote it, into whichever kind of file; the remark would be left out."""
    data = jpeg(30, 20, remark) if remark.startswith(b"\xff") else png(3, 2, remark)
    with pytest.raises(ImageFileError, match="lies on its side, and only a remark"):
        image_file(data)


@pytest.mark.parametrize(
    "remark",
    [
        chunk(b"eXIf", exif_data(1)),
        chunk(b"eXIf", b"II*\0"),
        chunk(b"iTXt", XMP + b"\0\0\0\0" + xmp(1)),
        chunk(b"iTXt", XMP + b"\1\0\0\0not made smaller"),
        chunk(b"tEXt", b"Comment\0" + xmp(6)),
        chunk(b"tEXt", b"Raw profile type exif\0\nexif\n 3\nxyz"),
    ],
)
def test_other_remarks_turn_nothing(remark: bytes) -> None:
    """Nor do those that cannot be read."""
    assert png(3, 2) == image_file(png(3, 2, remark)).data


def test_remarks_do_not_grow() -> None:
    """Ten thousand that unpack to a megabyte each take no longer than one picture."""
    bomb = chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(b" " * 400_000))
    start = time.monotonic()
    image_file(png(3, 2, *[bomb] * 9_000))
    assert time.monotonic() - start < 2
