"""Changing one field of a record in its file, and no other byte."""

import codecs
import copy
import os
from pathlib import Path
from typing import Any, cast

from cscwb.editing.rewriting import Held, held_by, overwrite
from cscwb.editing.text_editing import ways_to_edit
from cscwb.errors import DataError, WriteError
from cscwb.storage.formats.files import Format
from cscwb.storage.formats.places import place_of, steps_to
from cscwb.storage.formats.plain import Plain, Steps, require_plain
from cscwb.storage.records.convert import ConversionError, to_plain


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
    steps = steps_to(place)
    if place_of(steps) != place or not steps:
        raise WriteError(f"'{place}' names no field; write it like 'title' or 'actions[0].party'")
    kind, before = held.record_at(steps)
    if not kind:
        raise WriteError(
            f"'{place}' is no field of a record in '{held.file}'; where a file holds all records, "
            "write it like 'events[0].title'"
        )
    text = edited(held.text, held.form, steps, cast("Plain", to_plain(value)))
    _refuse_faults(held, text, kind, before)
    mark = codecs.BOM_UTF8 if held.content.startswith(codecs.BOM_UTF8) else b""
    if text != held.text:
        overwrite(held, mark + text.encode())
    return held.file


def edited(text: str, form: Format, steps: Steps, value: Plain) -> str:
    """The text with another value at one place; None removes the value and its key.

    Raises:
        WriteError: The text has no such place, or more would have to change.
        ValueError: No file can hold the value.
    """
    require_plain(value)
    data = form.loads(text)
    wanted = form.dumps(_changed(data, steps, value))
    for way in ways_to_edit(text, form, steps, value):
        try:
            if form.dumps(form.loads(way)) == wanted:
                return way
        except DataError:  # this way of writing it does not suit the place
            continue
    what = "removed" if value is None else "written"
    raise WriteError(
        f"'{place_of(steps)}' cannot be {what} without a change to what stands around it, such as "
        "a comment inside; change it in a text editor"
    )


def _changed(data: Plain, steps: Steps, value: Plain) -> Plain:
    changed: Any = copy.deepcopy(data)
    holder = changed
    for depth, step in enumerate(steps, start=1):
        is_last = depth == len(steps)
        is_new = is_last and value is not None and isinstance(holder, dict)
        if not _has(holder, step) and not (is_new and isinstance(step, str)):
            if value is None:
                raise WriteError(f"there is no '{place_of(steps)}' to remove")
            raise WriteError(
                f"there is no '{place_of(steps[:depth])}' to change; write the whole of what is "
                "to hold it"
            )
        if not is_last:
            holder = holder[step]
    if value is None:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = value
    return cast("Plain", changed)


def _has(holder: Any, step: str | int) -> bool:
    if isinstance(holder, list):
        return isinstance(step, int) and step < len(holder)
    return isinstance(holder, dict) and step in holder


def _refuse_faults(held: Held, text: str, kind: str, before: Steps) -> None:
    data: Any = held.form.loads(text)
    for step in before:
        data = data[step]
    try:
        held.record(data, kind)
    except ConversionError as error:
        raise held.faults(error, before) from None
