"""The one way to change files: apply changes to a text, read it again, write all files together.

After every change, the new text is read by the same reader as always and has to say what was
wanted and nothing else. A file is written only when it still holds what was read from it.
"""

import codecs
import copy
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import attrs

from cscwb.editing.rewriting import ways_to_edit
from cscwb.errors import DataError, WriteError
from cscwb.model.field_path import NOTHING, FieldPath
from cscwb.storage.formats.files import Format, read_bytes
from cscwb.storage.formats.plain import Lines, Plain, Positions, Region, require_plain
from cscwb.whole_files import write_files


@attrs.frozen
class Change:
    """A replacement as a reader sees it: the line, the old words and the new.

    Attributes:
        line: The line of the old words, counted from 1.
        old: The old words.
        new: The new words.
    """

    line: int
    old: str
    new: str


@attrs.frozen
class ChangedFile:
    """A file with changes applied, not written yet.

    Attributes:
        file: The file.
        before: What it holds.
        after: What it would hold.
        changes: The words that differ, in the order of the file; none when it is rewritten.
    """

    file: Path
    before: bytes
    after: bytes
    changes: tuple[Change, ...] = ()


@attrs.frozen
class Replacement:
    """New words for a region of a file.

    Attributes:
        region: The region.
        within: The same region in its value: the first character and the one behind the last.
        words: The new words.
    """

    region: Region
    within: tuple[int, int]
    words: str


def write_changes(files: Iterable[ChangedFile]) -> None:
    """Write changed files, each whole or not at all, and none before all could be made.

    Raises:
        WriteError: A file no longer holds what it held; it is left as it is.
        OSError: A file cannot be written.
    """
    changed = {file.file: file for file in files}

    def refuse_changed(path: Path) -> None:
        if read_bytes(path) != changed[path].before:
            raise WriteError(f"'{path}' was changed on disk in the meantime; it is left as it is")

    write_files({path: file.after for path, file in changed.items()}, refuse_changed)


def encode_like(before: bytes, text: str) -> bytes:
    """Return the bytes of a text, with a byte order mark when the file had one before."""
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def set_value(text: str, form: Format, path: FieldPath, value: Plain) -> str:
    """Return the text with another value at a path; None removes the value and its key.

    Raises:
        WriteError: The text has no such path, or more would have to change.
        ValueError: No file can hold the value.
    """
    require_plain(value)
    wanted = _with_value(form.loads(text), path, value)
    for way in ways_to_edit(text, form, path, value):
        if _holds(way, wanted, form):
            return way
    what = "removed" if value is None else "written"
    raise WriteError(
        f"'{path}' cannot be {what} without a change to what stands around it, such as "
        "a comment inside; change it in a text editor"
    )


def _with_value(data: Plain, path: FieldPath, value: Plain) -> Plain:
    """Return the data with another value at a path; without the value for None."""
    if path.value_in(data) is NOTHING:
        if value is None:
            raise WriteError(f"there is no '{path}' to remove")
        _refuse_to_add(data, path)
    changed: Any = copy.deepcopy(data)
    holder = FieldPath(path[:-1]).value_in(changed)
    if value is None:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return cast("Plain", changed)


def _refuse_to_add(data: Plain, path: FieldPath) -> None:
    """Raise WriteError unless the path leads to a new key of a mapping that is there."""
    for depth in range(1, len(path) + 1):
        part = FieldPath(path[:depth])
        is_new = depth == len(path) and isinstance(FieldPath(path[:-1]).value_in(data), dict)
        if part.value_in(data) is NOTHING and not (is_new and isinstance(path[-1], str)):
            raise WriteError(
                f"there is no '{part}' to change; write the whole of what is to hold it"
            )


def replace_words(
    text: str, form: Format | None, replacements: tuple[Replacement, ...]
) -> tuple[str, tuple[Replacement, ...]]:
    """Return the text with words replaced, and the replacements that could be made.

    A replacement that would change any other value is left out.

    Args:
        text: What a file holds.
        form: How it is written; None for a passage of the narrative, which is words alone.
        replacements: In the order of the file, none of which overlaps with another.
    """
    after = _with_words(text, replacements)
    if form is None:
        return after, replacements
    positions = form.positions(text)
    located = [(_path_at(positions, change.region), change) for change in replacements]
    if _holds(after, _with_words_in_values(form.loads(text), located), form):
        return after, replacements
    made: list[Replacement] = []
    for path, replacement in reversed(located):  # what stands before a change keeps its place
        wanted = _with_words_in_values(form.loads(text), [(path, replacement)])
        way = _with_words(text, (replacement,))
        if not _holds(way, wanted, form):  # the value has to be quoted, or escaped
            if text[positions.values[path].start] in "|>":  # it would be rewritten, line by line
                continue
            try:
                way = set_value(text, form, path, path.value_in(wanted))
            except WriteError:
                continue
        text = way
        made.insert(0, replacement)
    return text, tuple(made)


def changes_of(text: str, replacements: Iterable[Replacement]) -> tuple[Change, ...]:
    """Return the replacements in a text as a reader sees them."""
    lines = Lines(text)
    return tuple(
        Change(
            lines.position(replacement.region.start).line,
            text[replacement.region.start : replacement.region.end],
            replacement.words,
        )
        for replacement in replacements
    )


def _with_words(text: str, replacements: tuple[Replacement, ...]) -> str:
    parts: list[str] = []
    at = 0
    for replacement in replacements:
        parts += (text[at : replacement.region.start], replacement.words)
        at = replacement.region.end
    return "".join((*parts, text[at:]))


def _path_at(positions: Positions, region: Region) -> FieldPath:
    """Return the path of the innermost value around a region."""
    around = [
        (value.end - value.start, path)
        for path, value in positions.values.items()
        if value.start <= region.start and region.end <= value.end
    ]
    return FieldPath(min(around, key=lambda found: found[0])[1])


def _with_words_in_values(data: Plain, places: list[tuple[FieldPath, Replacement]]) -> Plain:
    """Change words in the values of the data in place, from the last one on, and return it."""
    for path, replacement in reversed(places):
        value: Any = path.value_in(data)
        start, end = replacement.within
        holder: Any = FieldPath(path[:-1]).value_in(data)
        holder[path[-1]] = f"{value[:start]}{replacement.words}{value[end:]}"
    return data


def _holds(text: str, data: Plain, form: Format) -> bool:
    """Whether a text can be read and holds exactly this data."""
    try:
        return form.dumps(form.loads(text)) == form.dumps(data)
    except DataError:  # it does not suit the place
        return False
