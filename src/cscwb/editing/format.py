"""Bringing files to the form that `save` writes, with every comment."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cscwb.editing.engine import ChangedFile, write_changes
from cscwb.editing.opened import OpenedFile, open_file
from cscwb.errors import DataError, WriteError
from cscwb.storage.formats.comments import carry_comments, find_comments
from cscwb.storage.formats.files import FORMATS, MAX_RECORD_BYTES, digest
from cscwb.storage.records.convert import ConversionError
from cscwb.storage.records.folder import read


def reformat(path: str | os.PathLike[str], *, check: bool = False) -> tuple[Path, ...]:
    """Bring files to the form that `save` writes, and return those that were in another.

    Every comment stays, beside, before or after what it stood at; empty lines stay around
    comments only. Nothing is written before the new text of every file is known to hold the same
    records and the same comments.

    Args:
        path: A folder, a file with all records, or the file of one record.
        check: Write nothing.

    Raises:
        DataError: Something cannot be read; it carries every problem of every file.
        WriteError: A comment could not be kept, or a file was changed on disk in the meantime;
            what is not yet written is left as it is.
        OSError: There is no such folder or file, or it cannot be written.
    """
    changed = [
        ChangedFile(opened.file, opened.content, new)
        for opened in _files(Path(path))
        if (new := _formatted(opened)) is not None
    ]
    if not check:
        write_changes(changed)
    return tuple(file.file for file in changed)


def _files(place: Path) -> Iterator[OpenedFile]:
    if not place.is_dir():
        opened = open_file(place)
        if not opened.kind:
            _refuse_problems(place)
        yield opened
        return
    for name, known in sorted(_refuse_problems(place).items()):
        opened = open_file(place / name, MAX_RECORD_BYTES)
        if digest(opened.content) != known:
            raise WriteError(
                f"'{opened.file}' was changed on disk in the meantime; nothing is written"
            )
        yield opened


def _refuse_problems(place: Path) -> dict[str, tuple[int, int]]:
    reading = read(place)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.records.origins.digests


def _formatted(opened: OpenedFile) -> bytes | None:
    """Return the new content of a file; None when it is the one that it has."""
    try:
        new = _canonical_text(opened, opened.text)
    except ConversionError as error:
        raise opened.faults(error) from None
    content = new.encode()
    if content == opened.content:
        return None
    if _canonical_text(opened, new) != new or _comments(opened, opened.text) != _comments(
        opened, new
    ):
        raise WriteError(
            f"'{opened.file}' cannot be formatted without harm to its comments; move those that "
            "are inside brackets or values to lines of their own"
        )
    return content


def _canonical_text(opened: OpenedFile, text: str) -> str:
    text = _with_line_feeds(text)
    canonical = opened.canonical(opened.form.loads(text))
    new = opened.form.dumps(canonical.data)
    if "#" not in text or opened.form is FORMATS[".json"]:
        return new
    new = carry_comments(text, new, opened.form.positions, canonical.moves)
    if opened.form.dumps(opened.form.loads(new)) != opened.form.dumps(canonical.data):
        raise WriteError(f"'{opened.file}' would not say the same with its comments in new places")
    return new


def _comments(opened: OpenedFile, text: str) -> Counter[str]:
    if opened.form is FORMATS[".json"]:
        return Counter()
    text = _with_line_feeds(text)
    return Counter(comment for _, comment in find_comments(text, opened.form.positions(text)))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
