"""Changing one field of a record in its file, and no other byte."""

import os
from pathlib import Path
from typing import Any, cast

from cscwb.editing.engine import ChangedFile, encode_like, set_value, write_changes
from cscwb.editing.opened import OpenedFile, open_file
from cscwb.errors import WriteError
from cscwb.model.field_path import FieldPath
from cscwb.storage.formats.plain import Plain
from cscwb.storage.records.convert import ConversionError, to_plain


def edit(file: str | os.PathLike[str], place: str, value: Any) -> Path:
    """Change, add or remove one field of a record in its file, and return the file's path.

    Everything else stays byte for byte: comments, quotes, order, line ends.

    Args:
        file: The file of a record, or a file with all records.
        place: Where the field stands, as problems name it: ``title`` or ``actions[0].party``; in
            a file with all records ``events[3].title``.
        value: What the field says from now on: a text, number, boolean, list or dict as in a file,
            or a value such as a `Span`; None removes the field.

    Raises:
        DataError: The file cannot be read, or its record would be wrong with that value; nothing
            has been written.
        WriteError: There is no such place, other bytes would have to change, or the file was
            changed on disk in the meantime; nothing has been written.
        ValueError: No file can hold the value.
        OSError: There is no such file, or it cannot be read or written.
    """
    opened = open_file(file)
    path = FieldPath.parse(place)
    if not path or not path.is_well_formed:
        raise WriteError(
            f"'{place}' does not name a field; write it like 'title' or 'actions[0].party'"
        )
    kind, before = opened.record_at(path)
    if not kind:
        raise WriteError(
            f"'{place}' is not a field of a record in '{opened.file}'; where a file holds all "
            "records, write it like 'events[0].title'"
        )
    text = set_value(opened.text, opened.form, path, cast("Plain", to_plain(value)))
    _refuse_faults(opened, text, kind, before)
    if text != opened.text:
        write_changes([ChangedFile(opened.file, opened.content, encode_like(opened.content, text))])
    return opened.file


def _refuse_faults(opened: OpenedFile, text: str, kind: str, before: FieldPath) -> None:
    try:
        opened.record(before.value_in(opened.form.loads(text)), kind)
    except ConversionError as error:
        raise opened.faults(error, before) from None
