"""Word files of others: opened without running, fetching or unpacking what could do harm."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_parts import packed, unpacked

import cscwb
from cscwb.word.files import open_word_file
from cscwb.word.template import own_template

OWN = own_template()
MAIN = "word/document.xml"


def with_part(name: str, data: bytes) -> bytes:
    """Our template with another part, or with another text in one of its parts."""
    return packed({**unpacked(OWN), name: data})


def test_every_part_and_relationship_is_found(tmp_path: Path) -> None:
    """With targets as names of parts, whatever form they are written in."""
    (tmp_path / "a.docx").write_bytes(OWN)
    file = open_word_file(tmp_path / "a.docx")
    assert file.main == MAIN
    found = {one.kind: one.target for one in file.relationships(file.main)}
    assert "word/styles.xml" == found["styles"]
    assert all(one.target in file.parts for one in file.relationships(file.main))
    assert "wordprocessingml.styles" in file.content_type("word/styles.xml")
    assert () == file.relationships("word/styles.xml")


def bomb() -> bytes:
    return with_part("word/media/image1.png", b"\0" * 100_000_000)


def locked() -> bytes:
    data = bytearray(OWN)
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + place] |= 1
            start += 4
    return bytes(data)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "text": (lambda: b"Dear colleagues", "is not a zip archive"),
    "nothing": (lambda: b"", "is not a zip archive"),
    "half": (lambda: OWN[: len(OWN) // 2], "is not a zip archive"),
    "zip": (lambda: packed({"a.txt": b"a"}), "has no document in it"),
    "password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "by a password"),
    "locked zip": (locked, "by a password"),
    "bomb": (bomb, "unpacks to too much"),
    "parts": (lambda: packed({f"{one}.xml": b"" for one in range(4_001)}), "more than 4000 parts"),
    "strict": (
        lambda: with_part(MAIN, b'<document xmlns="http://purl.oclc.org/ooxml/w"/>'),
        "the strict form",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_no_report_needs_is_refused_in_a_sentence(kind: str, tmp_path: Path) -> None:
    """That says what is wrong, and names the file."""
    make, message = REFUSED[kind]
    (tmp_path / "a.docx").write_bytes(make())
    with pytest.raises(cscwb.WordFileError, match=message) as raised:
        open_word_file(tmp_path / "a.docx")
    assert "'a.docx'" in str(raised.value)


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        (b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', "a document type"),
        ('<!DOCTYPE x><x/>'.encode("utf-16"), "a document type"),
        (b"<x>", "is not XML"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
            b'<!ENTITY %c "%s">' % (98 + one, b"&%c;" % (97 + one) * 10) for one in range(9)
        ) + b"]><x>&j;</x>", "document type|not XML"),
    ],
)  # fmt: skip
def test_xml_that_could_open_other_files_is_refused(
    xml: bytes, message: str, tmp_path: Path
) -> None:
    """In any encoding; nor does it grow."""
    (tmp_path / "a.docx").write_bytes(with_part("word/styles.xml", xml))
    with pytest.raises(cscwb.WordFileError, match=message):
        open_word_file(tmp_path / "a.docx").tree("word/styles.xml")


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    """A folder is none, and a pipe would be waited for."""
    with pytest.raises(cscwb.WordFileError, match="is a folder"):
        open_word_file(tmp_path)
    with pytest.raises(FileNotFoundError, match=r"there is no file '.*none\.docx'"):
        open_word_file(tmp_path / "none.docx")
    os.mkfifo(tmp_path / "pipe.docx")
    with pytest.raises(cscwb.WordFileError, match="not a regular file"):
        open_word_file(tmp_path / "pipe.docx")


@given(st.binary(max_size=200), st.integers(0, len(OWN)))
def test_any_bytes_give_a_file_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int
) -> None:
    """Never anything else."""
    path = tmp_path_factory.getbasetemp() / "noise.docx"
    path.write_bytes(OWN[:place] + noise + OWN[place + len(noise) :])
    told = "'noise.docx'"
    try:
        file = open_word_file(path)
        for part in file.parts:
            if part.endswith((".xml", ".rels")):
                file.tree(part)
    except cscwb.WordFileError as error:
        told = str(error)
    assert "'noise.docx'" in told


def test_the_archive_cannot_write_anywhere(tmp_path: Path) -> None:
    """Names that lead out of the archive are names, and nothing is unpacked to the disk."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for name, data in unpacked(OWN).items():
            archive.writestr(name, data)
        archive.writestr("../../evil.xml", b"<x/>")
    before = sorted(tmp_path.parent.iterdir())
    assert "../../evil.xml" in open_word_file(tmp_path / "a.docx").parts
    assert before == sorted(tmp_path.parent.iterdir())
