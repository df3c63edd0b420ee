"""Changing a file in place: what it holds, how `save` would write it, and replacing it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from cscwb.errors import DataError, Problem, WriteError
from cscwb.model import KINDS, Project, class_of
from cscwb.project_folder import PROJECT_FILE
from cscwb.storage.formats.files import (
    FORMATS,
    MAX_BYTES,
    Format,
    read_bytes,
    text_of,
)
from cscwb.storage.formats.places import Placing, place_of
from cscwb.storage.formats.plain import Plain, Steps
from cscwb.storage.records.convert import ConversionError, Fault, from_plain, to_plain
from cscwb.storage.records.migrate import FORMAT, FormatError, migrated
from cscwb.whole_files import write_files


@attrs.frozen
class Canonical:
    """The data of a file as `save` would write it.

    Attributes:
        data: The data.
        moves: In a file of all records, where each record now stands, by where it stood.
    """

    data: dict[str, Plain]
    moves: Mapping[Steps, Steps]


@attrs.frozen
class Held:
    """What a file holds.

    Attributes:
        file: The file.
        content: Its bytes.
        text: Its text, without a byte order mark.
        form: How it is written.
        data: Its plain data.
    """

    file: Path
    content: bytes
    text: str
    form: Format
    data: Plain

    @property
    def kind(self) -> str:
        """The kind of the only record, ``project`` too; "" for a file of all records."""
        file = self.file.absolute()
        if file.name == PROJECT_FILE:
            return "project"
        is_record = isinstance(self.data, dict) and "format" not in self.data
        known = file.suffix == ".yaml" and file.parent.name in KINDS
        return file.parent.name if is_record and known else ""

    def record_at(self, steps: Steps) -> tuple[str, Steps]:
        """The kind of the record that holds a value, and its steps; "" for no record."""
        if self.kind:
            return self.kind, ()
        match steps:
            case ("project", _, *_):
                return "project", steps[:1]
            case (str() as kind, int(), _, *_) if kind in KINDS:
                return kind, steps[:2]
            case _:
                return "", ()

    def record(self, data: Plain, kind: str) -> Any:
        """The record that data says.

        Raises:
            ConversionError: The data is no record of that kind.
        """
        if not self.kind:
            return from_plain(data, class_of(kind))
        if isinstance(data, dict) and kind == "project":
            data = _newest(data)
        elif isinstance(data, dict):
            if "id" in data:
                message = "the name of the file is the id; take this line out"
                raise ConversionError((Fault("id", message, ("id",), True),))
            data = {**data, "id": self.file.stem}
        return from_plain(data, class_of(kind))

    def canonical(self, data: Plain) -> Canonical:
        """Data of this file as `save` would write it.

        Raises:
            ConversionError: The data holds no records.
        """
        if not self.kind:
            return _all_in_one(_newest(data) if isinstance(data, dict) else {})
        if data == {"format": FORMAT} and self.kind == "project":  # it may be without a project
            return Canonical({"format": FORMAT}, {})
        plain = to_plain(self.record(data, self.kind))
        if self.kind == "project":
            return Canonical({"format": FORMAT, **plain}, {})
        del plain["id"]
        return Canonical(plain, {})

    def faults(self, error: ConversionError, before: Steps = ()) -> DataError:
        """The faults of a record of the file, with their places."""
        placing = Placing(self.text, self.form)
        problems = []
        for fault in error.faults:
            steps = (*before, *fault.steps)
            problem = Problem(
                code=fault.code, message=fault.message, place=place_of(steps), file=str(self.file)
            )
            problems.append(placing.placed(problem, steps, at_key=fault.at_key))
        return DataError(problems)


def held_by(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> Held:
    """What a file holds.

    Raises:
        DataError: It cannot be read as plain data.
        WriteError: Its suffix is that of no known format.
        OSError: There is no such file, or it cannot be read.
    """
    file = Path(path)
    form = FORMATS.get(file.suffix.lower())
    if form is None:
        raise WriteError(f"'{file}' has another suffix than {', '.join(FORMATS)}; name another")
    try:
        content = read_bytes(file, limit)
        text = text_of(content)
        return Held(file, content, text, form, form.loads(text))
    except DataError as error:
        raise DataError(attrs.evolve(one, file=str(file)) for one in error.problems) from None


def overwrite(held: Held, content: bytes) -> None:
    """Give a file a new content, whole or not at all; raises what `replace` raises."""
    replace(held.file, held.content, content)


def replace(file: Path, before: bytes, after: bytes) -> None:
    """Give a file a new content in place of another, whole or not at all.

    Raises:
        WriteError: The file no longer holds what it held.
        OSError: The file cannot be written.
    """

    def look(_: Path) -> None:
        if read_bytes(file) != before:
            raise WriteError(f"somebody else has just changed '{file}'; it is left as it is")

    write_files({file: after}, look)


def _newest(data: dict[str, Plain]) -> dict[str, Plain]:
    try:
        return migrated(data)
    except FormatError as error:
        raise ConversionError((Fault("format", str(error), ("format",)),)) from None


def _all_in_one(data: dict[str, Plain]) -> Canonical:
    result: dict[str, Plain] = {"format": FORMAT}
    moves: dict[Steps, Steps] = {}
    if "project" in data:
        result["project"] = to_plain(from_plain(data["project"], Project))
    for kind in KINDS:
        found = data.get(kind)
        if isinstance(found, list) and found:
            records = [to_plain(from_plain(one, KINDS[kind].record)) for one in found]
            order = sorted(range(len(records)), key=lambda index: str(records[index]["id"]))
            result[kind] = [records[index] for index in order]
            moves |= {(kind, was): (kind, now) for now, was in enumerate(order)}
    return Canonical(result, moves)
