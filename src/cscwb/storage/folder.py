"""Reading and writing all records: a folder, one YAML file, or one JSON file.

A folder holds ``project.yaml`` and a folder for each kind with a file for each record; the name of
the file is the record's id. A single file holds the same under the names of the kinds.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from cscwb.errors import DataError, Problem, WriteError
from cscwb.model.project import Project
from cscwb.model.records import KINDS, Record, Records
from cscwb.model.values import did_you_mean, is_id
from cscwb.storage.convert import ConversionError, Fault, from_plain, to_plain
from cscwb.storage.files import FORMATS, read_text, write_atomically
from cscwb.storage.migrate import FORMAT, FormatError, migrated
from cscwb.storage.plain import Mark, Marks, Steps

__all__ = ["Progress", "Reading", "Source", "load", "read", "save"]

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many files are done and how many there are."""

_PROJECT_FILE = "project.yaml"
_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


@attrs.frozen
class Source:
    """Where a record was read.

    Attributes:
        file: The file, as the caller named it.
        steps: The steps that lead to the record inside the file.
    """

    file: Path
    steps: Steps = ()


@attrs.frozen(kw_only=True)
class Reading:
    """What a folder or file holds: the good records, and what is wrong with the others.

    Attributes:
        records: Every record that could be read.
        problems: Why the others could not, in the order of files and lines.
        sources: Where each record stands, by id.
    """

    records: Records
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]

    def in_order(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """The findings of checks with their places, and the problems, by file and line."""
        marks: dict[Path, Marks] = {}
        placed = [self._placed(finding, marks) for finding in findings]
        return _in_order((*self.problems, *placed))

    def _placed(self, finding: Problem, marks: dict[Path, Marks]) -> Problem:
        source = self.sources.get(finding.record)
        if source is None or finding.file:
            return finding
        if source.file not in marks:
            marks[source.file] = _marks(source.file)
        steps = (*source.steps, *_steps(finding.place))
        mark = _nearest(marks[source.file].values, steps)
        return attrs.evolve(finding, file=str(source.file), line=mark.line, column=mark.column)


def read(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Reading:
    """Return what a folder, a ``.yaml`` or a ``.json`` file holds, good and bad.

    Args:
        path: The folder or file.
        progress: Told of each file.

    Raises:
        DataError: The file has another suffix.
        OSError: There is no such folder or file.
    """
    place = Path(path)
    reader = _Reader()
    if place.is_dir():
        reader.folder(place, progress)
    elif place.suffix.lower() in FORMATS:
        reader.single(place)
    elif place.exists():
        known = ", ".join(FORMATS)
        message = f"'{place.name}' is no folder and does not end in {known}"
        raise DataError([Problem(code="suffix", message=message, file=str(place))])
    else:
        raise FileNotFoundError(f"there is no folder or file '{place}'")
    return reader.reading()


def load(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Records:
    """Return the records of a folder, a ``.yaml`` or a ``.json`` file.

    Args:
        path: The folder or file.
        progress: Told of each file.

    Raises:
        DataError: Something cannot be read; it carries every problem of every file.
        OSError: There is no such folder or file.
    """
    reading = read(path, progress=progress)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.records


def save(records: Records, path: str | os.PathLike[str]) -> Path:
    """Write the records as a folder, a ``.yaml`` or a ``.json`` file, and return its path.

    Each file appears whole or not at all, and none before all could be made. In a folder a file
    whose record has not changed is left as it is, with its comments.

    Raises:
        WriteError: Two records have one id, an id cannot name a file, the suffix is unknown, or
            the folder holds records that are not among these; nothing has been written.
        OSError: A file cannot be written.
    """
    place = Path(path)
    _refuse_ids(records)
    suffix = place.suffix.lower()
    if suffix in FORMATS and not place.is_dir():
        if not place.parent.is_dir():
            raise WriteError(f"there is no folder '{place.parent}'; make it first, or name another")
        text = FORMATS[suffix].dumps(_all_in_one(records))
        write_atomically(place, text.encode())
    elif suffix and not place.is_dir():
        known = ", ".join(FORMATS)
        raise WriteError(f"'{place.name}' has another suffix than {known}; a folder has none")
    else:
        _save_folder(records, place)
    return place


class _Reader:
    """Collects records, problems and sources while files are read."""

    def __init__(self) -> None:
        self.found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        self.project: Project | None = None
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.unreadable: set[str] = set()

    def reading(self) -> Reading:
        """Return what was collected."""
        kinds = {kind: tuple(records) for kind, records in self.found.items()}
        records = Records(project=self.project, unreadable=frozenset(self.unreadable), **kinds)
        return Reading(
            records=records, problems=_in_order(self.problems), sources=dict(self.sources)
        )

    def folder(self, root: Path, progress: Progress | None) -> None:
        """Read every file of a folder."""
        project = root / _PROJECT_FILE
        if project.exists():
            self._project_file(project)
        else:
            message = f"the folder has no '{_PROJECT_FILE}'; 'cscwb new' shows what it holds"
            self._add("project", message, root)
        files = list(self._record_files(root))
        for done, (kind, file) in enumerate(files, start=1):
            self._record_file(kind, file, root)
            if progress:
                progress(done, len(files))

    def single(self, file: Path) -> None:
        """Read one file that holds everything."""
        text, data = self._plain(file)
        if text is None:
            return
        if not isinstance(data, dict):
            self._add("type", "expected the kinds of records as keys, such as 'articles:'", file)
            return
        try:
            data = migrated(data)
        except FormatError as error:
            self._add("format", str(error), file, _marks(file), ("format",))
            return
        for key in data:
            if key not in ("project", *KINDS):
                hint = did_you_mean(key, ("project", *KINDS))
                fault = Fault("unknown-key", f"'{key}' is no kind of record{hint}", (key,), True)
                self._fault(fault, file, ())
        if "project" in data:
            self.project = self._record(data["project"], Project, Source(file, ("project",)))
        for kind in KINDS:
            records = data.get(kind, [])
            if not isinstance(records, list):
                self._fault(Fault("type", f"expected a list of {kind}", (kind,)), file, ())
                continue
            for index, record in enumerate(records):
                source = Source(file, (kind, index))
                self._keep(kind, self._record(record, KINDS[kind].record, source))

    def _record_files(self, root: Path) -> Iterator[tuple[str, Path]]:
        for entry in sorted(root.iterdir()):
            if entry.name.startswith(".") or entry.name == _PROJECT_FILE:
                continue
            if entry.is_dir() and entry.name in KINDS:
                yield from self._files_of(entry)
            elif entry.is_dir():
                if any(entry.glob("*.y*ml")):
                    hint = did_you_mean(entry.name, KINDS) or f"; kinds are {', '.join(KINDS)}"
                    self._add("folder", f"'{entry.name}' is no kind of record{hint}", entry)
            elif entry.suffix in (".yaml", ".yml", ".json"):
                message = "a record lies in the folder of its kind, such as 'articles/'"
                self._add("folder", f"'{entry.name}' is not read here; {message}", entry)

    def _files_of(self, folder: Path) -> Iterator[tuple[str, Path]]:
        for entry in sorted(folder.iterdir()):
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                message = f"'{entry.name}' is a folder; records lie directly in '{folder.name}'"
                self._add("folder", message, entry)
            elif entry.suffix == ".yaml":
                yield folder.name, entry
            elif entry.suffix in (".yml", ".json"):
                message = f"'{entry.name}' is not read; name it '{entry.stem}.yaml'"
                self._add("file-name", message, entry)

    def _project_file(self, file: Path) -> None:
        text, data = self._plain(file)
        if text is None:
            self.unreadable.add("project")
            return
        if not isinstance(data, dict):
            self._add("type", "expected the fields of a project as 'key: value' lines", file)
            self.unreadable.add("project")
            return
        try:
            data = migrated(data)
        except FormatError as error:
            self._add("format", str(error), file, _marks(file), ("format",))
            self.unreadable.add("project")
            return
        if data:
            self.project = self._record(data, Project, Source(file))
            if self.project is None:
                self.unreadable.add("project")

    def _record_file(self, kind: str, file: Path, root: Path) -> None:
        if not file.resolve().is_relative_to(root.resolve()):
            self._add("outside", "the file is a link that leads out of the folder", file)
            self.unreadable.add(file.stem)
            return
        if not is_id(file.stem):
            message = f"'{file.name}' is no name for a record; write it like 'visit-to-rome.yaml'"
            self._add("file-name", message, file)
            self.unreadable.add(file.stem)
            return
        text, data = self._plain(file)
        if text is None:
            self.unreadable.add(file.stem)
            return
        if isinstance(data, dict):
            if "id" in data:
                message = "the name of the file is the id; take this line out"
                self._fault(Fault("id", message, ("id",), True), file, ())
            data = {**data, "id": file.stem}
        self._keep(kind, self._record(data, KINDS[kind].record, Source(file), file.stem))

    def _record(self, data: Any, of: type[Any], source: Source, record_id: str = "") -> Any:
        """The record, or None after noting what is wrong with it."""
        named = data.get("id") if isinstance(data, dict) else None
        try:
            record = from_plain(data, of)
        except ConversionError as error:
            if record_id or isinstance(named, str):
                self.unreadable.add(record_id or str(named))
            for fault in error.faults:
                self._fault(fault, source.file, source.steps)
            return None
        self.sources.setdefault(record.id, source)
        return record

    def _keep(self, kind: str, record: Record | None) -> None:
        if record is not None:
            self.found[kind].append(record)

    def _plain(self, file: Path) -> tuple[str | None, Any]:
        """The text and its data, or None after noting what is wrong with it."""
        try:
            text = read_text(file)
            return text, FORMATS[file.suffix.lower()].loads(text)
        except DataError as error:
            self.problems.extend(
                attrs.evolve(problem, file=str(file)) for problem in error.problems
            )
        except OSError as error:
            self._add("file", f"the file cannot be read: {error.strerror or error}", file)
        return None, None

    def _fault(self, fault: Fault, file: Path, before: Steps) -> None:
        marks = _marks(file)
        self._add(
            fault.code, fault.message, file, marks, (*before, *fault.steps), at_key=fault.at_key
        )

    def _add(
        self,
        code: str,
        message: str,
        file: Path,
        marks: Marks | None = None,
        steps: Steps = (),
        *,
        at_key: bool = False,
    ) -> None:
        mark = Mark(0, 0)
        if marks:
            mark = _nearest(marks.keys if at_key else marks.values, steps)
        self.problems.append(
            Problem(
                code=code,
                message=message,
                place=_place(steps),
                file=str(file),
                line=mark.line,
                column=mark.column,
            )
        )


def _marks(file: Path) -> Marks:
    """Where everything stands in a file; it is read a second time, only after a failure."""
    try:
        return FORMATS[file.suffix.lower()].marks(read_text(file))
    except (DataError, OSError):
        return Marks({}, {})


def _nearest(marks: Mapping[Steps, Mark], steps: Steps) -> Mark:
    while steps and steps not in marks:
        steps = steps[:-1]
    return marks.get(steps, Mark(1, 1))


def _steps(place: str) -> Steps:
    return tuple(int(number) if number else name for number, name in _STEP.findall(place))


def _place(steps: Steps) -> str:
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(parts).removeprefix(".")


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda one: (one.file, one.line, one.column, one.code)))


def _refuse_ids(records: Records) -> None:
    seen: set[str] = set()
    for record in records:
        if not is_id(record.id):
            raise WriteError(f"'{record.id}' cannot name a file; write it like 'visit-to-rome'")
        if record.id in seen:
            raise WriteError(f"two records are called '{record.id}'; an id names one record")
        seen.add(record.id)


def _all_in_one(records: Records) -> dict[str, Any]:
    data: dict[str, Any] = {"format": FORMAT}
    if records.project:
        data["project"] = to_plain(records.project)
    for kind in KINDS:
        found = [to_plain(record) for record in getattr(records, kind)]
        if found:
            data[kind] = found
    return data


def _save_folder(records: Records, root: Path) -> None:
    project = to_plain(records.project) if records.project else {}
    contents = {root / _PROJECT_FILE: {"format": FORMAT, **project}}
    for kind in KINDS:
        for record in getattr(records, kind):
            data = to_plain(record)
            del data["id"]
            contents[root / kind / f"{record.id}.yaml"] = data
    others = [
        str(file.relative_to(root))
        for kind in KINDS
        for file in sorted((root / kind).glob("*.yaml"))
        if file not in contents
    ]
    if others:
        raise WriteError(
            f"'{root}' holds records that are not among those to save: {', '.join(others)}; "
            "remove them first, or save to a new folder"
        )
    dumps = FORMATS[".yaml"].dumps
    changed = {
        file: dumps(data).encode() for file, data in contents.items() if not _holds(file, data)
    }
    for file, content in changed.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, content)


def _holds(file: Path, data: dict[str, Any]) -> bool:
    """Whether the file says the same already, in whatever words and with whatever comments."""
    try:
        return bool(FORMATS[".yaml"].loads(read_text(file)) == data)
    except (DataError, OSError):
        return False
