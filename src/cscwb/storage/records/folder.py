"""Reading all records: a folder, one YAML file, or one JSON file.

A folder holds ``project.yaml`` and a folder for each kind with a file for each record; the name of
the file is the record's id. A single file holds the same under the names of the kinds.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from cscwb.errors import DataError, Problem
from cscwb.model import KINDS, CheckSetting, CheckSeverity, Project, Records, class_of, did_you_mean
from cscwb.model.field_path import ROOT, FieldPath
from cscwb.project_folder import PROJECT_FILE
from cscwb.storage.formats.files import (
    FORMATS,
    MAX_BYTES,
    MAX_RECORD_BYTES,
    digest,
    leads_out,
    read_bytes,
    read_text,
    text_of,
)
from cscwb.storage.formats.plain import MAX_PROBLEMS, NumberError, Plain
from cscwb.storage.records.collecting import Collector, ParsedFile
from cscwb.storage.records.convert import ConversionError, DataFault, from_plain
from cscwb.storage.records.finding import find_record_files, folder_around
from cscwb.storage.records.migrate import FormatError, migrate
from cscwb.storage.records.narrative import read_narrative
from cscwb.storage.records.reading import Reading, Source

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many files are done and how many there are."""

_SOME_PROJECT: Mapping[str, Plain] = {"id": "some", "title": "Some", "date": "2021"}


def read(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Reading:
    """Return what a folder, a ``.yaml`` or a ``.json`` file holds, good and bad.

    Args:
        path: The folder or file.
        progress: Called after each file.

    Raises:
        DataError: The file has another suffix.
        OSError: There is no such folder or file.
    """
    place = Path(path)
    reader = _Reader(place)
    if place.is_dir():
        return reader.folder(progress)
    if place.suffix.lower() in FORMATS:
        return reader.single_file()
    if place.exists():
        known = ", ".join(FORMATS)
        message = f"'{place.name}' is not a folder and does not end in {known}"
        raise DataError([Problem(code="suffix", message=message, file=str(place))])
    raise FileNotFoundError(f"there is no folder or file '{place}'")


def load(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Records:
    """Return the records of a folder, a ``.yaml`` or a ``.json`` file.

    References between records are not looked at; `cscwb.check` does that.

    Args:
        path: The folder or file.
        progress: Called after each file.

    Raises:
        DataError: Something cannot be read; it carries every problem of every file.
        OSError: There is no such folder or file.
    """
    reading = read(path, progress=progress)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.records


class _Reader:
    """Reads the files of a project to records."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._collector = Collector()

    def folder(self, progress: Progress | None) -> Reading:
        """Read every file of a folder."""
        project = self._path / PROJECT_FILE
        if project.exists() or project.is_symlink():
            self._project_file(project)
        else:
            message = f"the folder has no '{PROJECT_FILE}'; 'cscwb new' shows what it holds"
            self._collector.note("project", message, self._path)
            self._collector.unreadable.add(("project", ""))
        files = list(find_record_files(self._path, self._collector))
        for done, (kind, file) in enumerate(files, start=1):
            self._record_file(kind, file)
            if progress:
                progress(done, len(files))
        return self._collector.reading(self._path, *read_narrative(self._path))

    def single_file(self) -> Reading:
        """Read one file that holds everything."""
        file = self._path
        if whole := folder_around(file):
            message = f"this file is a part of the project in '{whole}'; read that folder"
            self._collector.note("project", message, file)
            return self._collector.reading(file)
        try:
            expected = "the kinds of records as keys, such as 'articles:'"
            found = self._migrated(self._parsed(file, ""), expected)
            if found is not None:
                self._kinds(*found)
        except MemoryError:
            message = "the file takes more memory than there is; split it"
            self._collector.note("size", message, file)
            self._collector.unreadable.update((kind, "") for kind in ("project", *KINDS))
        return self._collector.reading(file)

    def _kinds(self, parsed: ParsedFile, data: dict[str, Plain]) -> None:
        """Read the records of all kinds in the data of one file."""
        collector = self._collector
        for key in data:
            if key not in ("project", *KINDS) and parsed.reported <= MAX_PROBLEMS:
                message = f"'{key}' is not a kind of record"
                message += did_you_mean(key, ("project", *KINDS))
                fault = DataFault("unknown-key", message, FieldPath((key,)), at_key=True)
                collector.report(parsed, fault)
        if "project" in data:
            path = FieldPath(("project",))
            collector.project = self._record("project", data["project"], parsed, path)
        for kind in KINDS:
            records = data.get(kind, [])
            if not isinstance(records, list):
                fault = DataFault("type", f"expected a list of {kind}", FieldPath((kind,)))
                collector.report(parsed, fault)
                collector.unreadable.add((kind, ""))
                continue
            for index, record in enumerate(records):
                path = FieldPath((kind, index))
                collector.keep(kind, self._record(kind, record, parsed, path))

    def _project_file(self, file: Path) -> None:
        if leads_out(file, file.parent):
            message = "the file is a link that leads out of the folder"
            self._collector.note("outside", message, file)
            self._collector.unreadable.add(("project", ""))
            return
        parsed = self._parsed(file, PROJECT_FILE)
        found = self._migrated(parsed, "the fields of a project as 'key: value' lines")
        if found is None:
            self._collector.unreadable.add(("project", ""))
        elif found[1]:
            self._collector.project = self._record("project", found[1], found[0])

    def _record_file(self, kind: str, file: Path) -> None:
        parsed = self._parsed(file, f"{kind}/{file.name}")
        if parsed is None:
            self._collector.unreadable.add((kind, file.stem))
            return
        data = parsed.data
        if isinstance(data, dict):
            if "id" in data:
                message = "the name of the file is the id; take this line out"
                fault = DataFault("id", message, FieldPath(("id",)), at_key=True)
                self._collector.report(parsed, fault)
            data = {**data, "id": file.stem}
        self._collector.keep(kind, self._record(kind, data, parsed, record_id=file.stem))

    def _record(
        self,
        kind: str,
        data: Plain,
        parsed: ParsedFile,
        path: FieldPath = ROOT,
        record_id: str = "",
    ) -> Any:
        """Return the record, or None after noting what is wrong with it."""
        collector = self._collector
        try:
            record = from_plain(data, class_of(kind))
        except ConversionError as error:
            named = data.get("id") if isinstance(data, dict) else None
            known = record_id or (named if isinstance(named, str) else "")
            collector.unreadable.add((kind, known))
            if kind == "project":
                collector.settings = tuple(_settings(data))
            for fault in error.faults:
                collector.report(parsed, fault, path)
            return None
        if other := collector.sources.get(record.id):
            message = (
                f"'{record.id}' names {self._in_words(other)} already; each id names one record "
                "of all kinds, so give this one a name of its own"
            )
            collector.report(parsed, DataFault("repeated-id", message), path)
            collector.unreadable.add((kind, record.id))
            return None
        collector.sources[record.id] = Source(parsed.source.file, path, parsed.source.digest)
        return record

    def _in_words(self, source: Source) -> str:
        """Name the file of a record, or its path in the only file."""
        if source.file == self._path:
            return f"'{source.path}'"
        return f"'{source.file.relative_to(self._path).as_posix()}'"

    def _parsed(self, file: Path, name: str) -> ParsedFile | None:
        """Return the file and its data, or None after noting what is wrong with it."""
        try:
            content = read_bytes(file, MAX_RECORD_BYTES if name else MAX_BYTES)
            held = self._collector.digests[name] = digest(content)  # also of what is not data
            text = text_of(content)
            return ParsedFile(file, FORMATS[file.suffix.lower()].loads(text), held, text)
        except NumberError as error:
            self._collector.note_all(error.problems, file)
            return ParsedFile(file, error.data, (0, 0), read_text(file), error.problems)
        except DataError as error:
            self._collector.note_all(error.problems, file)
        except OSError as error:
            message = f"the file cannot be read: {error.strerror or error}"
            self._collector.note("file", message, file)
        return None

    def _migrated(
        self, parsed: ParsedFile | None, expected: str
    ) -> tuple[ParsedFile, dict[str, Plain]] | None:
        """Return the data in the newest format, or None after noting what is wrong with it."""
        if parsed is None:
            return None
        if not isinstance(parsed.data, dict):
            self._collector.report(parsed, DataFault("type", f"expected {expected}"))
            return None
        try:
            return parsed, migrate(parsed.data)
        except FormatError as error:
            fault = DataFault("format", str(error), FieldPath(("format",)))
            self._collector.report(parsed, fault)
            return None


def _settings(data: Plain) -> Iterator[CheckSetting]:
    """Find the settings of rules in a project with a fault, which keep what they turn off."""
    checks = data.get("checks") if isinstance(data, dict) else None
    for check in checks if isinstance(checks, list) else ():
        try:
            yield from from_plain({**_SOME_PROJECT, "checks": [check]}, Project).checks
        except ConversionError:
            code = check.get("code") if isinstance(check, dict) else None
            if isinstance(code, str):  # as it was meant is not known
                yield CheckSetting(code=code, severity=CheckSeverity.OFF)
