"""Changing one field of a record in its file, and no other byte."""

import codecs
import copy
import os
from pathlib import Path
from typing import Any, cast

from cscwb.editing.rewriting import Held, held_by, overwrite
from cscwb.editing.text_editing import ways_to_edit
from cscwb.errors import DataError, WriteError
from cscwb.model.field_path import NOTHING, FieldPath
from cscwb.storage.formats.files import Format
from cscwb.storage.formats.plain import Plain, require_plain
from cscwb.storage.records.convert import ConversionError, to_plain

__all__ = ["edit", "edited"]


def edit(file: str | os.PathLike[str], place: str, value: Any) -> Path:
    """Change, add or remove one field of a record in its file, and return the file's path.

    Everything else stays byte for byte: comments, quotes, order, line ends.

    Args:
        file: The file of a record, or a file with all records.
        place: Where the field stands, as problems name it: ``title`` or ``actions[0].party``; in
            a file with all records ``events[3].title``.
        value: What the field says from now on: a text, number, truth, list or dict as in a file,
            or a value such as a `Span`; None removes the field.

    Raises:
        DataError: The file cannot be read, or its record would be wrong with that value; nothing
            has been written.
        WriteError: There is no such place, other bytes would have to change, or somebody else
            has just changed the file; nothing has been written.
        ValueError: No file can hold the value.
        OSError: There is no such file, or it cannot be read or written.
    """
    held = held_by(file)
    path = FieldPath.parse(place)
    if not path or not path.is_well_formed:
        raise WriteError(
            f"'{place}' does not name a field; write it like 'title' or 'actions[0].party'"
        )
    kind, before = held.record_at(path)
    if not kind:
        raise WriteError(
            f"'{place}' is not a field of a record in '{held.file}'; where a file holds all "
            "records, write it like 'events[0].title'"
        )
    text = edited(held.text, held.form, path, cast("Plain", to_plain(value)))
    _refuse_faults(held, text, kind, before)
    mark = codecs.BOM_UTF8 if held.content.startswith(codecs.BOM_UTF8) else b""
    if text != held.text:
        overwrite(held, mark + text.encode())
    return held.file


def edited(text: str, form: Format, path: FieldPath, value: Plain) -> str:
    """The text with another value at one place; None removes the value and its key.

    Raises:
        WriteError: The text has no such place, or more would have to change.
        ValueError: No file can hold the value.
    """
    require_plain(value)
    data = form.loads(text)
    wanted = form.dumps(_changed(data, path, value))
    for way in ways_to_edit(text, form, path, value):
        try:
            if form.dumps(form.loads(way)) == wanted:
                return way
        except DataError:  # this way of writing it does not suit the place
            continue
    what = "removed" if value is None else "written"
    raise WriteError(
        f"'{path}' cannot be {what} without a change to what stands around it, such as "
        "a comment inside; change it in a text editor"
    )


def _changed(data: Plain, path: FieldPath, value: Plain) -> Plain:
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


def _refuse_faults(held: Held, text: str, kind: str, before: FieldPath) -> None:
    try:
        held.record(before.value_in(held.form.loads(text)), kind)
    except ConversionError as error:
        raise held.faults(error, before) from None
