"""Reading all records: a folder, one YAML file, or one JSON file.

A folder holds ``project.yaml`` and a folder for each kind with a file for each record; the name of
the file is the record's id. A single file holds the same under the names of the kinds.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from cscwb.cycles import no_search_for_cycles
from cscwb.document.nodes import Image
from cscwb.errors import DataError, Problem
from cscwb.model import (
    KINDS,
    CheckSetting,
    CheckSeverity,
    Narrative,
    Origins,
    Project,
    Record,
    Records,
    Section,
    class_of,
    did_you_mean,
    is_id,
)
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.project_folder import NARRATIVE, PROJECT_FILE
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
from cscwb.storage.formats.places import Placing, place_of, steps_to
from cscwb.storage.formats.plain import (
    MAX_PROBLEMS,
    Lines,
    NumberError,
    Plain,
    Region,
    Steps,
    more_problems,
    short,
)
from cscwb.storage.media.pictures import read_pictures
from cscwb.storage.records.cache import Cache
from cscwb.storage.records.convert import ConversionError, Fault, from_plain
from cscwb.storage.records.file_names import Names, is_passed_over, looks_like_a_copy
from cscwb.storage.records.migrate import FormatError, migrated
from cscwb.storage.records.narrative import read_narrative

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many files are done and how many there are."""

_SOME_PROJECT: Mapping[str, Plain] = {"id": "some", "title": "Some", "date": "2021"}


@attrs.frozen
class Source:
    """Where a record was read.

    Attributes:
        file: The file, as the caller named it.
        steps: The steps that lead to the record inside the file.
        digest: What the file held.
    """

    file: Path
    steps: Steps = ()
    digest: tuple[int, int] = (0, 0)


@attrs.frozen(kw_only=True)
class Reading:
    """What a folder or file holds: the good records, and what is wrong with the others.

    Attributes:
        records: Every record that could be read.
        problems: Why the others could not, in the order of files and lines.
        sources: Where each record stands, by id.
        narrative: The passages of annual reports that lie beside the records.
        path: The folder or file that was read.
    """

    records: Records
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]
    narrative: Narrative = NO_NARRATIVE
    path: Path = Path()

    @property
    def pictures(self) -> Mapping[str, Image]:
        """The pictures that the records name and that can be used, by file as they name it."""
        return read_pictures(self.path, self.records)[0]

    def in_order(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """The findings of checks with their places, the problems, and what is wrong with pictures.

        They stand by file and line.
        """
        _, unusable = read_pictures(self.path, self.records)
        return _in_order((*self.problems, *self.placed((*findings, *unusable))))

    def placed(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """Each finding with its place, where that is known, in the order in which they come."""
        placings: dict[Path, Placing | None] = {}
        return tuple(self._placed(finding, placings) for finding in findings)

    def _placed(self, finding: Problem, placings: dict[Path, Placing | None]) -> Problem:
        if finding.file and finding.within:
            return self._placed_in_narrative(finding, finding.within)
        source = self.sources.get(finding.record)
        if source is None or finding.file:
            return finding
        if source.file not in placings:
            placings[source.file] = _placing(source)
        finding = attrs.evolve(finding, file=str(source.file))
        placing = placings[source.file]
        steps = (*source.steps, *steps_to(finding.place))
        return placing.placed(finding, steps) if placing else finding

    def _placed_in_narrative(self, finding: Problem, within: tuple[int, int]) -> Problem:
        for passage in self.narrative.passages:
            if passage.file == finding.file:
                return Lines(passage.text).placed(finding, Region(*within))
        return finding


def _placing(source: Source) -> Placing | None:
    """The file is read a second time, only after a finding; None when it is no longer the same."""
    try:
        content = read_bytes(source.file)
        if digest(content) != source.digest:
            return None
        return Placing(text_of(content), FORMATS[source.file.suffix.lower()])
    except (DataError, OSError, MemoryError):
        return None


def read(
    path: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    cache: str | os.PathLike[str] | None = None,
) -> Reading:
    """Return what a folder, a ``.yaml`` or a ``.json`` file holds, good and bad.

    Args:
        path: The folder or file.
        progress: Told of each file.
        cache: A folder outside of the project in which to remember what files hold, so that next
            time only edited ones are parsed. What is returned is the same with it and without.

    Raises:
        DataError: The file has another suffix.
        OSError: There is no such folder or file.
    """
    place = Path(path)
    root = os.path.realpath(place)
    remembered = Cache(cache, root) if cache is not None else None
    reader = _Reader(place, root, remembered)
    with no_search_for_cycles():
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
    if remembered:
        remembered.close()
    return reader.reading()


def load(
    path: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    cache: str | os.PathLike[str] | None = None,
) -> Records:
    """Return the records of a folder, a ``.yaml`` or a ``.json`` file.

    References between records are not looked at; `cscwb.check` does that.

    Args:
        path: The folder or file.
        progress: Told of each file.
        cache: As for `read`.

    Raises:
        DataError: Something cannot be read; it carries every problem of every file.
        OSError: There is no such folder or file.
    """
    reading = read(path, progress=progress, cache=cache)
    if reading.problems:
        raise DataError(reading.problems)
    return reading.records


class _Opened:
    """A file whose text is plain data.

    Attributes:
        source: The file.
        data: What it says.
        told: How many faults of it have been told.
    """

    def __init__(
        self,
        file: Path,
        data: Plain,
        digest: tuple[int, int],
        text: str = "",
        known: Iterable[Problem] = (),
    ) -> None:
        self.source = Source(file, (), digest)
        self.data = data
        self.told = 0
        self._text = text
        self._known = frozenset((one.line, one.column) for one in known)

    def is_known(self, problem: Problem) -> bool:
        """Whether its place has been told of already."""
        return (problem.line, problem.column) in self._known

    def problem(self, fault: Fault, before: Steps = ()) -> Problem:
        """What is wrong with the data, with its place."""
        steps = (*before, *fault.steps)
        place = place_of(tuple(short(one) if isinstance(one, str) else one for one in steps))
        file = str(self.source.file)
        problem = Problem(code=fault.code, message=fault.message, place=place, file=file)
        if self._placing is None:
            return problem
        return self._placing.placed(problem, steps, at_key=fault.at_key)

    @cached_property
    def _placing(self) -> Placing | None:
        if self._text:
            return Placing(self._text, FORMATS[self.source.file.suffix.lower()])
        return _placing(self.source)


class _Reader:
    """Collects records, problems and sources while files are read."""

    def __init__(self, path: Path, root: str, cache: Cache | None) -> None:
        self.path = path
        self.found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        self.project: Project | None = None
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.unreadable: set[tuple[str, str]] = set()
        self.settings: tuple[CheckSetting, ...] = ()
        self.origins = Origins(root)
        self.narrative = NO_NARRATIVE
        self._cache = cache

    def reading(self) -> Reading:
        """Return what was collected."""
        kinds = {kind: tuple(records) for kind, records in self.found.items()}
        records = Records(
            project=self.project,
            unreadable=frozenset(self.unreadable),
            settings=self.settings,
            origins=self.origins,
            **kinds,
        )
        return Reading(
            records=records,
            problems=_in_order(self.problems),
            sources=dict(self.sources),
            narrative=self.narrative,
            path=self.path,
        )

    def folder(self, root: Path, progress: Progress | None) -> None:
        """Read every file of a folder."""
        project = root / PROJECT_FILE
        if project.exists() or project.is_symlink():
            self._project_file(project)
        else:
            message = f"the folder has no '{PROJECT_FILE}'; 'cscwb new' shows what it holds"
            self._add("project", message, root)
            self.unreadable.add(("project", ""))
        files = list(self._record_files(root))
        for done, (kind, file) in enumerate(files, start=1):
            self._record_file(kind, file)
            if progress:
                progress(done, len(files))
        self.narrative, problems = read_narrative(root)
        self.problems += problems

    def single(self, file: Path) -> None:
        """Read one file that holds everything."""
        if whole := _folder_around(file):
            message = f"this file is a part of the project in '{whole}'; read that folder"
            self._add("project", message, file)
            return
        try:
            data = self._migrated(
                self._opened(file, ""), "the kinds of records as keys, such as 'articles:'"
            )
            if data is not None:
                self._kinds(*data)
        except MemoryError:
            self._add("size", "the file takes more memory than there is; split it", file)
            self.unreadable.update((kind, "") for kind in ("project", *KINDS))

    def _kinds(self, opened: _Opened, data: dict[str, Plain]) -> None:
        for key in data:
            if key not in ("project", *KINDS) and opened.told <= MAX_PROBLEMS:
                hint = did_you_mean(key, ("project", *KINDS))
                self._tell(
                    opened,
                    Fault("unknown-key", f"'{key}' is no kind of record{hint}", (key,), True),
                )
        if "project" in data:
            self.project = self._record("project", data["project"], opened, ("project",))
        for kind in KINDS:
            records = data.get(kind, [])
            if not isinstance(records, list):
                self._tell(opened, Fault("type", f"expected a list of {kind}", (kind,)))
                self.unreadable.add((kind, ""))
                continue
            for index, record in enumerate(records):
                self._keep(kind, self._record(kind, record, opened, (kind, index)))

    def _record_files(self, root: Path) -> Iterator[tuple[str, Path]]:
        entries = sorted(root.iterdir())
        names = Names(root, (entry.name for entry in entries))
        for entry in entries:
            if is_passed_over(entry.name) or entry.name in (PROJECT_FILE, NARRATIVE):
                continue
            if entry.name in KINDS:
                yield from self._files_of(entry)
            elif found := _misplaced(entry, names):
                self._add(*found, entry)

    def _files_of(self, folder: Path) -> Iterator[tuple[str, Path]]:
        if leads_out(folder, folder.parent):
            self._add("outside", "the folder is a link that leads out of the project", folder)
        else:
            try:
                with os.scandir(folder) as found:
                    entries = sorted(found, key=lambda one: one.name)
            except OSError as error:
                message = f"no records can be read here: {error.strerror or error}"
                self._add("folder", message, folder)
            else:
                names = Names(folder, (entry.name for entry in entries))
                for entry in entries:
                    if not is_passed_over(entry.name, FORMATS):
                        yield from self._file_of(folder, entry, names)
                return
        self.unreadable.add((folder.name, ""))

    def _file_of(
        self, folder: Path, entry: os.DirEntry[str], names: Names
    ) -> Iterator[tuple[str, Path]]:
        file = folder / entry.name
        if entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and file.is_dir()):
            message = f"'{entry.name}' is a folder; records lie directly in '{folder.name}'"
            self._add("folder", message, file)
        elif file.suffix != ".yaml" or not is_id(file.stem):
            message = names.not_read(entry.name, ".yaml", "visit-to-rome")
            self._add("file-name", message, file)
            self.unreadable.add((folder.name, Path(names.meant(entry.name, ".yaml")).stem))
        elif entry.is_symlink() and leads_out(file, folder.parent):
            self._add("outside", "the file is a link that leads out of the folder", file)
            self.unreadable.add((folder.name, file.stem))
        else:
            yield folder.name, file

    def _project_file(self, file: Path) -> None:
        if leads_out(file, file.parent):
            self._add("outside", "the file is a link that leads out of the folder", file)
            self.unreadable.add(("project", ""))
            return
        opened = self._opened(file, PROJECT_FILE)
        found = self._migrated(opened, "the fields of a project as 'key: value' lines")
        if found is None:
            self.unreadable.add(("project", ""))
        elif found[1]:
            self.project = self._record("project", found[1], found[0])

    def _record_file(self, kind: str, file: Path) -> None:
        opened = self._opened(file, f"{kind}/{file.name}")
        if opened is None:
            self.unreadable.add((kind, file.stem))
            return
        data = opened.data
        if isinstance(data, dict):
            if "id" in data:
                message = "the name of the file is the id; take this line out"
                self._tell(opened, Fault("id", message, ("id",), True))
            data = {**data, "id": file.stem}
        self._keep(kind, self._record(kind, data, opened, record_id=file.stem))

    def _record(
        self, kind: str, data: Plain, opened: _Opened, steps: Steps = (), record_id: str = ""
    ) -> Any:
        """The record, or None after noting what is wrong with it."""
        named = data.get("id") if isinstance(data, dict) else None
        try:
            record = from_plain(data, class_of(kind))
        except ConversionError as error:
            known = record_id or (named if isinstance(named, str) else "")
            self.unreadable.add((kind, known))
            if kind == "project":
                self.settings = tuple(_settings(data))
            for fault in error.faults:
                self._tell(opened, fault, steps)
            return None
        if record.id in self.sources:
            message = (
                f"'{record.id}' names {self._named(self.sources[record.id])} already; each id "
            )
            message += "names one record of all kinds, so give this one a name of its own"
            self._tell(opened, Fault("repeated-id", message, ()), steps)
            self.unreadable.add((kind, record.id))
            return None
        self.sources[record.id] = Source(opened.source.file, steps, opened.source.digest)
        return record

    def _named(self, source: Source) -> str:
        """Where a record stands, in the words of a message: its file, or its place in the one."""
        if source.file == self.path:
            return f"'{place_of(source.steps)}'"
        return f"'{source.file.relative_to(self.path).as_posix()}'"

    def _keep(self, kind: str, record: Record | None) -> None:
        if record is not None:
            self.found[kind].append(record)

    def _opened(self, file: Path, name: str) -> _Opened | None:
        """The file and its data, or None after noting what is wrong with it."""
        try:
            opened = self._remembered(file, name) or self._parsed(file, name)
            self.origins.digests[name] = opened.source.digest
        except NumberError as error:
            self._add_all(error.problems, file)
            return _Opened(file, error.data, (0, 0), read_text(file), error.problems)
        except DataError as error:
            self._add_all(error.problems, file)
        except OSError as error:
            self._add("file", f"the file cannot be read: {error.strerror or error}", file)
        else:
            return opened
        return None

    def _remembered(self, file: Path, name: str) -> _Opened | None:
        """The file, when it is known not to have changed since it was parsed."""
        known = self._cache.unchanged(name, file.stat()) if self._cache else None
        return _Opened(file, known.data, known.digest) if known else None

    def _parsed(self, file: Path, name: str) -> _Opened:
        before = file.stat() if self._cache else None  # a change while reading shows next time
        content = read_bytes(file, MAX_RECORD_BYTES if name else MAX_BYTES)
        held = self.origins.digests[name] = digest(content)  # also of what cannot be parsed
        if self._cache and before and (known := self._cache.same(name, before, content)):
            return _Opened(file, known.data, held)
        text = text_of(content)
        data = FORMATS[file.suffix.lower()].loads(text)
        if self._cache and before:
            self._cache.keep(name, before, content, data)
        return _Opened(file, data, held, text)

    def _migrated(
        self, opened: _Opened | None, expected: str
    ) -> tuple[_Opened, dict[str, Plain]] | None:
        """The data in the newest format, or None after noting what is wrong with it."""
        if opened is None:
            return None
        if not isinstance(opened.data, dict):
            self._tell(opened, Fault("type", f"expected {expected}"))
            return None
        try:
            return opened, migrated(opened.data)
        except FormatError as error:
            self._tell(opened, Fault("format", str(error), ("format",)))
            return None

    def _tell(self, opened: _Opened, fault: Fault, steps: Steps = ()) -> None:
        problem = opened.problem(fault, steps)
        if opened.is_known(problem):
            return
        opened.told += 1
        if opened.told <= MAX_PROBLEMS:
            self.problems.append(problem)
        elif opened.told == MAX_PROBLEMS + 1:
            self.problems.append(more_problems(self.problems[-1]))

    def _add_all(self, problems: Iterable[Problem], file: Path) -> None:
        self.problems += (attrs.evolve(problem, file=str(file)) for problem in problems)

    def _add(self, code: str, message: str, file: Path) -> None:
        self.problems.append(Problem(code=code, message=message, file=str(file)))


def _misplaced(entry: Path, names: Names) -> tuple[str, str] | None:
    """The code and the sentence on what looks like a part of a project and is not read."""
    name = entry.name
    if entry.is_dir():
        if (other := names.copied(name)) in (NARRATIVE, *KINDS):
            return "folder", looks_like_a_copy(name, other)
        if hint := did_you_mean(name, [NARRATIVE]):
            return "folder", f"'{name}' is not read{hint}"
        if any(entry.glob("*.y*ml")):
            hint = did_you_mean(name, KINDS) or f"; kinds are {', '.join(KINDS)}"
            return "folder", f"'{name}' is no kind of record{hint}"
    elif _is_of_data(entry) and names.meant(name, ".yaml") == PROJECT_FILE:
        return "file-name", names.not_read(name, ".yaml", "project")
    elif entry.suffix.lower() in FORMATS:
        message = "a record lies in the folder of its kind, such as 'articles/'"
        return "folder", f"'{name}' is not read here; {message}"
    elif entry.suffix.lower() == ".md" and entry.stem.lower() in list(Section):
        message = f"a passage lies in the folder of its year, such as '{NARRATIVE}/2021/'"
        return "folder", f"'{name}' is not read here; {message}"
    return None


def _folder_around(file: Path) -> Path | None:
    """The folder of the project that a file is a part of; None for one with all records."""
    if file.name == PROJECT_FILE:
        return file.parent
    is_record = file.parent.name in KINDS and (file.parent.parent / PROJECT_FILE).is_file()
    return file.parent.parent if is_record else None


def _is_of_data(file: Path) -> bool:
    return any(suffix.lower() in FORMATS for suffix in file.suffixes)


def _settings(data: Plain) -> Iterator[CheckSetting]:
    """The settings of rules in a project with a fault: it shall not undo what they turn off."""
    checks = data.get("checks") if isinstance(data, dict) else None
    for check in checks if isinstance(checks, list) else ():
        try:
            yield from from_plain({**_SOME_PROJECT, "checks": [check]}, Project).checks
        except ConversionError:
            code = check.get("code") if isinstance(check, dict) else None
            if isinstance(code, str):  # as it was meant is not known
                yield CheckSetting(code=code, severity=CheckSeverity.OFF)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column."""
    return tuple(sorted(problems, key=lambda one: (one.file, one.line, one.column, one.code)))
