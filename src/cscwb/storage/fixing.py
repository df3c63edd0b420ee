"""Applying the fixes that findings carry, to their files and to no other byte."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import attrs

from cscwb.errors import DataError, Problem, WriteError
from cscwb.storage.editing import edited
from cscwb.storage.files import (
    FORMATS,
    Format,
    read_bytes,
    remove_leftovers,
    sync_folders,
    text_of,
    write_atomically,
)
from cscwb.storage.plain import Lines, Marks, Plain, Region, Steps

__all__ = ["Fixed", "fixed", "overwrite_fixed"]


@attrs.frozen
class Fixed:
    """A file with fixes applied, not written yet.

    Attributes:
        file: The file.
        before: What it holds.
        after: What it would hold.
        number: In how many places they differ.
    """

    file: Path
    before: bytes
    after: bytes
    number: int


def fixed(problems: Iterable[Problem]) -> tuple[Fixed, ...]:
    """The files of findings with their fixes applied; nothing is written.

    Of findings about the same words the widest is mended; the others show when the file is
    checked again. A file of records is read again, and a fix that would change anything else in
    it is left out.

    Raises:
        OSError: A file cannot be read any more.
    """
    mendable = sorted(
        (one for one in problems if one.fix is not None and one.file and one.line),
        key=lambda one: (one.file, one.line, one.column, -one.end_line, -one.end_column),
    )
    found = (
        _fixed(Path(file), tuple(group)) for file, group in groupby(mendable, lambda one: one.file)
    )
    return tuple(one for one in found if one.number)


def overwrite_fixed(files: Iterable[Fixed]) -> None:
    """Write files with their fixes, each whole or not at all.

    Raises:
        WriteError: A file no longer holds what it held; those before it are written.
        OSError: A file cannot be written.
    """
    for one in files:
        remove_leftovers(one.file)
        if read_bytes(one.file) != one.before:
            raise WriteError(f"somebody else has just changed '{one.file}'; it is left as it is")
        write_atomically(one.file, one.after)
        sync_folders([one.file.resolve().parent])


def _fixed(file: Path, problems: tuple[Problem, ...]) -> Fixed:
    before = read_bytes(file)
    text = text_of(before)
    changes = tuple(_apart(text, problems))
    after = _replaced(text, changes)
    form = FORMATS.get(file.suffix.lower())
    number = len(changes)
    if form is not None:  # else a passage of the narrative, which is words alone
        after, number = _in_records(text, after, changes, form)
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return Fixed(file, before, mark + after.encode(), number)


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


def _replaced(text: str, changes: tuple[_Change, ...]) -> str:
    parts: list[str] = []
    at = 0
    for change in changes:
        parts += (text[at : change.region.start], change.words)
        at = change.region.end
    return "".join((*parts, text[at:]))


def _in_records(
    text: str, after: str, changes: tuple[_Change, ...], form: Format
) -> tuple[str, int]:
    """The text with the changes that leave all other values what they are, and their number."""
    marks = form.marks(text)
    places = [(_steps_at(marks, change.region), change) for change in changes]
    if _says(after, _wanted(form.loads(text), places), form):
        return after, len(changes)
    number = 0
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
        number += 1
    return text, number


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
