"""Files as bytes and as text."""

from pathlib import Path
from typing import Any

import pytest

from cscwb.errors import DataError
from cscwb.storage.formats.files import FORMATS, MAX_BYTES, read_text

TITLE = "Čuvar 😀\n"


def refused(path: Path) -> tuple[str, int, int]:
    """The code, the line and the column of the one problem."""
    with pytest.raises(DataError) as caught:
        read_text(path)
    [problem] = caught.value.problems
    return problem.code, problem.line, problem.column


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_text_is_utf_8_with_or_without_a_mark(tmp_path: Path, encoding: str) -> None:
    """A byte order mark is no part of the text, and line ends stay as they are."""
    file = tmp_path / "a.yaml"
    file.write_bytes(f"a: {TITLE}\r\nb".encode(encoding))

    assert f"a: {TITLE}\r\nb" == read_text(file)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-be", "utf-32-be"])
def test_other_encodings_are_named(tmp_path: Path, encoding: str) -> None:
    """What Windows calls Unicode is refused with a sentence, not read as rubbish."""
    file = tmp_path / "a.yaml"
    file.write_bytes(f"\ufeffa: {TITLE}".encode(encoding))

    assert ("encoding", 1, 1) == refused(file)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", (1, 1)),
        ("č: 1\r\nđž: ".encode() + b"\xe8 \xff", (2, 5)),
        (b"\xef\xbb\xbfa: 1\n\nb: \xc4", (3, 4)),
        ("a: žen".encode("cp1250"), (1, 4)),
    ],
)
def test_a_byte_that_is_no_utf_8_has_its_place(
    tmp_path: Path, data: bytes, place: tuple[int, int]
) -> None:
    """The line and the column are those of the character that cannot be read."""
    file = tmp_path / "a.yaml"
    file.write_bytes(data)

    assert ("encoding", *place) == refused(file)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    """A mistaken archive is not read into memory as a whole."""
    file = tmp_path / "a.yaml"
    with file.open("wb") as large:
        large.truncate(MAX_BYTES + 1)

    assert ("size", 1, 1) == refused(file)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_gives_back_what_it_was_given(suffix: str) -> None:
    """A row of the table reads what it writes, and marks what it reads."""
    data: Any = {"title": TITLE, "places": ["a", {"b": None}]}
    text = FORMATS[suffix].dumps(data)
    positions = FORMATS[suffix].positions(text)

    assert data == FORMATS[suffix].loads(text)
    assert {(), ("title",), ("places",), ("places", 0), ("places", 1), ("places", 1, "b")} == set(
        positions.values
    )
    assert {("title",), ("places",), ("places", 1, "b")} == set(positions.keys)
