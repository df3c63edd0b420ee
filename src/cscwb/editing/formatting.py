"""Bringing files to the form that `save` writes, with every comment."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cscwb.editing.rewriting import Held, held_by, overwrite
from cscwb.errors import DataError, WriteError
from cscwb.storage.formats.comments import carried, comments_in
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
        WriteError: A comment could not be kept, or somebody else is at work on a file; what is
            not yet written is left as it is.
        OSError: There is no such folder or file, or it cannot be written.
    """
    changed = [(held, new) for held in _files(Path(path)) if (new := _formatted(held)) is not None]
    if not check:
        for held, new in changed:
            overwrite(held, new)
    return tuple(held.file for held, _ in changed)


def _files(place: Path) -> Iterator[Held]:
    if not place.is_dir():
        held = held_by(place)
        if not held.kind:
            _refuse_problems(place)
        yield held
        return
    for name, known in sorted(_refuse_problems(place).items()):
        held = held_by(place / name, MAX_RECORD_BYTES)
        if digest(held.content) != known:
            raise WriteError(f"somebody else has just changed '{held.file}'; nothing was written")
        yield held


def _refuse_problems(place: Path) -> dict[str, tuple[int, int]]:
    reading = read(place)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.records.origins.digests


def _formatted(held: Held) -> bytes | None:
    """The new content of a file; None when it is the one that it has."""
    try:
        new = _canonical_text(held, held.text)
    except ConversionError as error:
        raise held.faults(error) from None
    content = new.encode()
    if content == held.content:
        return None
    if _canonical_text(held, new) != new or _comments(held, held.text) != _comments(held, new):
        raise WriteError(
            f"'{held.file}' cannot be formatted without harm to its comments; move those that "
            "stand inside brackets or values to lines of their own"
        )
    return content


def _canonical_text(held: Held, text: str) -> str:
    text = _with_line_feeds(text)
    canonical = held.canonical(held.form.loads(text))
    new = held.form.dumps(canonical.data)
    if "#" not in text or held.form is FORMATS[".json"]:
        return new
    new = carried(text, new, held.form.marks, canonical.moves)
    if held.form.dumps(held.form.loads(new)) != held.form.dumps(canonical.data):
        raise WriteError(f"'{held.file}' would not say the same with its comments in new places")
    return new


def _comments(held: Held, text: str) -> Counter[str]:
    if held.form is FORMATS[".json"]:
        return Counter()
    text = _with_line_feeds(text)
    return Counter(comment for _, comment in comments_in(text, held.form.marks(text)))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
