"""Applying the fixes that findings carry, to their files and to no other byte."""

import codecs
import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import attrs

from cscwb.editing.editing import edited
from cscwb.editing.rewriting import replace
from cscwb.errors import DataError, Problem, WriteError
from cscwb.storage.formats.files import FORMATS, Format, digest, read_bytes, text_of
from cscwb.storage.formats.plain import Lines, Marks, Plain, Region, Steps
from cscwb.storage.records.folder import Reading


@attrs.frozen
class Mended:
    """Words of a file that a fix replaces.

    Attributes:
        line: Where they stand, counted from 1.
        old: The words.
        new: What stands in their place from now on.
    """

    line: int
    old: str
    new: str


@attrs.frozen
class Fixed:
    """A file with fixes applied, not written yet.

    Attributes:
        file: The file.
        before: What it holds.
        after: What it would hold.
        mended: Where they differ, in the order of the file.
    """

    file: Path
    before: bytes
    after: bytes
    mended: tuple[Mended, ...]


def fixed(problems: Iterable[Problem], reading: Reading) -> tuple[Fixed, ...]:
    """The files of findings with their fixes applied; nothing is written.

    Of findings about the same words the widest is mended; the others show when the file is
    checked again. A file of records is read again, and a fix that would change anything else in
    it is left out.

    Args:
        problems: The findings, with their places.
        reading: What they are about.

    Raises:
        WriteError: A file has been changed since it was read.
        OSError: A file cannot be read any more.
    """
    mendable = sorted(
        (one for one in problems if one.fix is not None and one.file and one.line),
        key=lambda one: (
            *(os.path.realpath(one.file), one.line, one.column),
            *(-one.end_line, -one.end_column),
        ),
    )
    files = groupby(mendable, lambda one: os.path.realpath(one.file))
    found = (_fixed(tuple(group), reading) for _, group in files)
    return tuple(one for one in found if one.mended)


def overwrite_fixed(files: Iterable[Fixed]) -> None:
    """Write files with their fixes, each whole or not at all.

    Raises:
        WriteError: A file no longer holds what it held; those before it are written.
        OSError: A file cannot be written.
    """
    for one in files:
        replace(one.file, one.before, one.after)


def _fixed(problems: tuple[Problem, ...], reading: Reading) -> Fixed:
    file = Path(problems[0].file)
    before = read_bytes(file)
    if not _is_as_read(file, before, reading):
        raise WriteError(f"somebody else has just changed '{file}'; it is left as it is")
    text = text_of(before)
    changes = tuple(_apart(text, problems))
    after = _replaced(text, changes)
    form = FORMATS.get(file.suffix.lower())
    if form is not None:  # else a passage of the narrative, which is words alone
        after, changes = _in_records(text, after, changes, form)
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return Fixed(file, before, mark + after.encode(), tuple(_mended(text, changes)))


def _is_as_read(file: Path, content: bytes, reading: Reading) -> bool:
    """Whether a file holds what was read from it."""
    digests = {source.digest for source in reading.sources.values() if source.file == file}
    if digests:
        return digests == {digest(content)}
    texts = [passage.text for passage in reading.narrative.passages if passage.file == str(file)]
    return texts == [text_of(content).replace("\r\n", "\n").replace("\r", "\n")]


@attrs.frozen
class _Change:
    """Words of a text and what stands in their place from now on.

    Attributes:
        region: Where they stand in the file.
        within: Where they stand in their value.
        words: The new ones.
    """

    region: Region
    within: tuple[int, int]
    words: str


def _apart(text: str, problems: tuple[Problem, ...]) -> Iterator[_Change]:
    """The changes in the order of the file, none of which overlaps with the one before it."""
    lines = Lines(text)
    last = 0
    for one in problems:
        start = lines.index(one.line, one.column)
        end = lines.index(one.end_line, one.end_column)
        if start >= last and one.within and one.fix is not None:
            yield _Change(Region(start, end), one.within, one.fix)
            last = end


def _mended(text: str, changes: Iterable[_Change]) -> Iterator[Mended]:
    lines = Lines(text)
    for one in changes:
        old = text[one.region.start : one.region.end]
        yield Mended(lines.mark(one.region.start).line, old, one.words)


def _replaced(text: str, changes: tuple[_Change, ...]) -> str:
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += (text[at : change.region.start], change.words)
        at = change.region.end
    return "".join((*parts, text[at:]))


def _in_records(
    text: str, after: str, changes: tuple[_Change, ...], form: Format
) -> tuple[str, tuple[_Change, ...]]:
    """The text with the changes that leave all other values what they are, and these."""
    marks = form.marks(text)
    places = [(_steps_at(marks, change.region), change) for change in changes]
    if _says(after, _wanted(form.loads(text), places), form):
        return after, changes
    made: list[_Change] = []
    for steps, change in reversed(places):  # what stands before a change keeps its place
        wanted = _wanted(form.loads(text), [(steps, change)])
        way = _replaced(text, (change,))
        if not _says(way, wanted, form):  # such a value has to be quoted, or escaped
            if text[marks.values[steps].start] in "|>":  # it would be written anew, line by line
                continue
            try:
                way = edited(text, form, steps, _at(wanted, steps))
            except WriteError:
                continue
        text = way
        made.insert(0, change)
    return text, tuple(made)


def _steps_at(marks: Marks, region: Region) -> Steps:
    """The steps to the innermost value around a region."""
    around = [
        (one.end - one.start, steps)
        for steps, one in marks.values.items()
        if one.start <= region.start and region.end <= one.end
    ]
    return min(around, key=lambda found: found[0])[1]


def _wanted(data: Plain, places: list[tuple[Steps, _Change]]) -> Plain:
    """The data with the changes made in its values, from the last one on."""
    for steps, change in reversed(places):
        value = _at(data, steps)
        start, end = change.within
        if isinstance(value, str):
            holder: Any = _at(data, steps[:-1])
            holder[steps[-1]] = f"{value[:start]}{change.words}{value[end:]}"
    return data


def _says(text: str, wanted: Plain, form: Format) -> bool:
    try:
        return form.dumps(form.loads(text)) == form.dumps(wanted)
    except DataError:
        return False


def _at(data: Plain, steps: Steps) -> Plain:
    found: Any = data
    for step in steps:
        found = found[step]
    return cast("Plain", found)
