"""A file that is to be changed: what it holds, and how `save` would write it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from cscwb.errors import DataError, Problem, WriteError
from cscwb.model import KINDS, Project, class_of
from cscwb.model.field_path import ROOT, FieldPath, Steps
from cscwb.project_folder import PROJECT_FILE
from cscwb.storage.formats.files import (
    FORMATS,
    MAX_BYTES,
    Format,
    read_bytes,
    text_of,
)
from cscwb.storage.formats.places import Locator
from cscwb.storage.formats.plain import Plain
from cscwb.storage.records.convert import ConversionError, DataFault, from_plain, to_plain
from cscwb.storage.records.migrate import FORMAT, FormatError, migrate


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
class OpenedFile:
    """A file of records, and what it holds.

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

    def record_at(self, path: FieldPath) -> tuple[str, FieldPath]:
        """Return the kind of the record that holds a value, and its path; "" for no record."""
        if self.kind:
            return self.kind, ROOT
        match path:
            case ("project", _, *_):
                return "project", FieldPath(path[:1])
            case (str() as kind, int(), _, *_) if kind in KINDS:
                return kind, FieldPath(path[:2])
            case _:
                return "", ROOT

    def record(self, data: Plain, kind: str) -> Any:
        """Return the record that data says.

        Raises:
            ConversionError: The data is not a record of that kind.
        """
        if not self.kind:
            return from_plain(data, class_of(kind))
        if isinstance(data, dict) and kind == "project":
            data = _newest(data)
        elif isinstance(data, dict):
            if "id" in data:
                message = "the name of the file is the id; take this line out"
                raise ConversionError((DataFault("id", message, FieldPath(("id",)), True),))
            data = {**data, "id": self.file.stem}
        return from_plain(data, class_of(kind))

    def canonical(self, data: Plain) -> Canonical:
        """Return data of this file as `save` would write it.

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

    def faults(self, error: ConversionError, before: FieldPath = ROOT) -> DataError:
        """Return the faults of a record of the file as an error, with their positions."""
        locator = Locator(self.text, self.form)
        problems = []
        for fault in error.faults:
            path = before.at(*fault.path)
            problem = Problem(
                code=fault.code, message=fault.message, place=str(path), file=str(self.file)
            )
            problems.append(locator.locate(problem, path, at_key=fault.at_key))
        return DataError(problems)


def open_file(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> OpenedFile:
    """Read a file that is to be changed.

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
        return OpenedFile(file, content, text, form, form.loads(text))
    except DataError as error:
        raise DataError(
            attrs.evolve(problem, file=str(file)) for problem in error.problems
        ) from None


def _newest(data: dict[str, Plain]) -> dict[str, Plain]:
    try:
        return migrate(data)
    except FormatError as error:
        raise ConversionError((DataFault("format", str(error), FieldPath(("format",))),)) from None


def _all_in_one(data: dict[str, Plain]) -> Canonical:
    result: dict[str, Plain] = {"format": FORMAT}
    moves: dict[Steps, Steps] = {}
    if "project" in data:
        result["project"] = to_plain(from_plain(data["project"], Project))
    for kind in KINDS:
        found = data.get(kind)
        if isinstance(found, list) and found:
            records = [to_plain(from_plain(data, KINDS[kind].record)) for data in found]
            order = sorted(range(len(records)), key=lambda index: str(records[index]["id"]))
            result[kind] = [records[index] for index in order]
            moves |= {(kind, was): (kind, now) for now, was in enumerate(order)}
    return Canonical(result, moves)
