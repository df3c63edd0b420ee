"""Collecting what is read of a project: records, problems and where each record stands."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from cscwb.errors import Problem
from cscwb.model import KINDS, CheckSetting, Narrative, Origins, Project, Record, Records
from cscwb.model.field_path import ROOT, FieldPath
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.formats.places import Locator
from cscwb.storage.formats.plain import MAX_PROBLEMS, Plain, more_problems, short
from cscwb.storage.records.convert import DataFault
from cscwb.storage.records.reading import Reading, Source, in_order_of_files, locator_of


class ParsedFile:
    """A file whose text is plain data.

    Attributes:
        source: The file.
        data: What it says.
        reported: How many faults of it have been reported.
    """

    def __init__(
        self,
        file: Path,
        data: Plain,
        digest: tuple[int, int],
        text: str = "",
        known: Iterable[Problem] = (),
    ) -> None:
        self.source = Source(file, digest=digest)
        self.data = data
        self.reported = 0
        self._text = text
        self._known = frozenset((problem.line, problem.column) for problem in known)

    def is_known(self, problem: Problem) -> bool:
        """Whether something has been reported of its position already."""
        return (problem.line, problem.column) in self._known

    def problem(self, fault: DataFault, before: FieldPath) -> Problem:
        """Return what is wrong with the data, with its position."""
        path = before.at(*fault.path)
        place = str(FieldPath(short(step) if isinstance(step, str) else step for step in path))
        file = str(self.source.file)
        problem = Problem(code=fault.code, message=fault.message, place=place, file=file)
        if self._locator is None:
            return problem
        return self._locator.locate(problem, path, at_key=fault.at_key)

    @cached_property
    def _locator(self) -> Locator | None:
        if self._text:
            return Locator(self._text, FORMATS[self.source.file.suffix.lower()])
        return locator_of(self.source)


class Collector:
    """Collects records and problems while files are read.

    Attributes:
        project: The project, when it can be read.
        sources: Where each record stands, by id.
        unreadable: The kind and the id of each record that cannot be read.
        settings: The settings of rules in a project that cannot be read.
        digests: What each file held, by its path in the folder.
    """

    def __init__(self) -> None:
        self.project: Project | None = None
        self.sources: dict[str, Source] = {}
        self.unreadable: set[tuple[str, str]] = set()
        self.settings: tuple[CheckSetting, ...] = ()
        self.digests: dict[str, tuple[int, int]] = {}
        self._records: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        self._problems: list[Problem] = []

    def keep(self, kind: str, record: Record | None) -> None:
        """Keep a record of a kind; None is one that cannot be read."""
        if record is not None:
            self._records[kind].append(record)

    def note(self, code: str, message: str, file: Path) -> None:
        """Note what is wrong with a file or folder as a whole."""
        self._problems.append(Problem(code=code, message=message, file=str(file)))

    def note_all(self, problems: Iterable[Problem], file: Path) -> None:
        """Note what is wrong with the text of a file."""
        self._problems += (attrs.evolve(problem, file=str(file)) for problem in problems)

    def report(self, parsed: ParsedFile, fault: DataFault, path: FieldPath = ROOT) -> None:
        """Note what is wrong with the data of a file, up to a number of faults.

        Args:
            parsed: The file.
            fault: What is wrong with a record.
            path: The path of that record in the file.
        """
        problem = parsed.problem(fault, path)
        if parsed.is_known(problem):
            return
        parsed.reported += 1
        if parsed.reported <= MAX_PROBLEMS:
            self._problems.append(problem)
        elif parsed.reported == MAX_PROBLEMS + 1:
            self._problems.append(more_problems(self._problems[-1]))

    def reading(
        self, path: Path, narrative: Narrative = NO_NARRATIVE, problems: Iterable[Problem] = ()
    ) -> Reading:
        """Return what was collected.

        Args:
            path: The folder or file that was read.
            narrative: The passages beside the records.
            problems: What is wrong with other passages.
        """
        kinds = {kind: tuple(records) for kind, records in self._records.items()}
        records = Records(
            project=self.project,
            origins=Origins(os.path.realpath(path), self.digests),
            **kinds,
        )
        return Reading(
            records=records,
            problems=in_order_of_files((*self._problems, *problems)),
            sources=dict(self.sources),
            narrative=narrative,
            path=path,
            unreadable=frozenset(self.unreadable),
            settings=self.project.checks if self.project else self.settings,
        )
