"""A writer of the caller in place of the one that the suffix names."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cscwb
from cscwb.document.nodes import Document

DOCUMENT = Document(title="Bulletin of Šabac")


def title(document: Document) -> str:
    return f"{document.title}\n"


@pytest.mark.parametrize("name", ["june.txt", "june.md", "june.docx", "june"])
def test_a_writer_of_the_caller_is_asked_for_any_suffix(tmp_path: Path, name: str) -> None:
    """Its text is written in UTF-8, with nothing beside it."""
    written = cscwb.write(DOCUMENT, tmp_path / name, writer=title)
    assert [tmp_path / name] == [written] == list(tmp_path.iterdir())
    assert "Bulletin of Šabac\n".encode() == written.read_bytes()


def test_a_writer_of_the_caller_may_give_bytes(tmp_path: Path) -> None:
    """They are written as they are."""
    written = cscwb.write(DOCUMENT, tmp_path / "june.bin", writer=lambda _: b"\xff\r\n")
    assert b"\xff\r\n" == written.read_bytes()


def broken(document: Document) -> str:
    raise LookupError(f"no word for '{document.title}'")


def unprintable(document: Document) -> str:
    return f"{document.title}\ud800"


@pytest.mark.parametrize(
    ("writer", "error"), [(broken, LookupError), (unprintable, UnicodeEncodeError)]
)
def test_a_writer_that_fails_leaves_the_old_file(
    tmp_path: Path, writer: Callable[[Document], str], error: type[Exception]
) -> None:
    """What it raises comes through, and neither the file nor anything beside it is touched."""
    path = tmp_path / "june.txt"
    path.write_text("old", "utf-8")
    with pytest.raises(error):
        cscwb.write(DOCUMENT, path, writer=writer)
    assert [(path, "old")] == [(one, one.read_text("utf-8")) for one in tmp_path.iterdir()]


def test_a_writer_of_the_caller_has_no_template(tmp_path: Path) -> None:
    """A template that would be left out silently is refused."""
    with pytest.raises(
        cscwb.WriteError, match=r"in place of 'june\.docx', without a writer of your own"
    ):
        cscwb.write(DOCUMENT, tmp_path / "june.docx", writer=title, template="house.docx")
    assert [] == list(tmp_path.iterdir())
