"""What was read: the good records, what is wrong with the others, and where each stands."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from cscwb.document.nodes import Image
from cscwb.errors import DataError, Problem
from cscwb.model import CheckSetting, Narrative, Records
from cscwb.model.field_path import ROOT, FieldPath
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.storage.formats.files import FORMATS, digest, read_bytes, text_of
from cscwb.storage.formats.places import Locator
from cscwb.storage.formats.plain import Lines, Region
from cscwb.storage.media.pictures import read_pictures


@attrs.frozen
class Source:
    """Where a record was read.

    Attributes:
        file: The file, as the caller named it.
        path: The path of the record inside the file.
        digest: The digest of what the file held.
    """

    file: Path
    path: FieldPath = ROOT
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
        unreadable: The kind and the id of each record that could not be read; "" for an id that
            is not known. A record that names one of them is not wrong for it.
        settings: The settings of rules in the project, also when it could not be read for another
            reason.
    """

    records: Records
    problems: tuple[Problem, ...]
    sources: Mapping[str, Source]
    narrative: Narrative = NO_NARRATIVE
    path: Path = Path()
    unreadable: frozenset[tuple[str, str]] = frozenset()
    settings: tuple[CheckSetting, ...] = ()

    @classmethod
    def of_records(
        cls,
        records: Records,
        *,
        narrative: Narrative = NO_NARRATIVE,
        unreadable: frozenset[tuple[str, str]] = frozenset(),
    ) -> "Reading":
        """Return records that come from no file, as if they had been read."""
        return cls(
            records=records,
            problems=(),
            sources={},
            narrative=narrative,
            unreadable=unreadable,
            settings=records.project.checks if records.project else (),
        )

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Whether a record that could not be read may be the one of that kind and id."""
        return (kind, record_id) in self.unreadable or (kind, "") in self.unreadable

    def lacks(self, kind: str) -> bool:
        """Whether a record of that kind could not be read."""
        return any(kind == unread for unread, _ in self.unreadable)

    @property
    def pictures(self) -> Mapping[str, Image]:
        """The usable pictures, by file as records and passages name it; read at each access."""
        return read_pictures(self.path, self.records, self.narrative)[0]

    def in_order(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return the problems of reading and of pictures with these findings, by file and line.

        Args:
            findings: What checks have found; they get their positions.
        """
        _, unusable = read_pictures(self.path, self.records, self.narrative)
        return in_order_of_files((*self.problems, *self.placed((*findings, *unusable))))

    def placed(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return each finding with its position, where that is known, in their order."""
        locators: dict[Path, Locator | None] = {}
        return tuple(self._placed(finding, locators) for finding in findings)

    def _placed(self, finding: Problem, locators: dict[Path, Locator | None]) -> Problem:
        if finding.file and finding.within:
            return self._placed_in_narrative(finding, finding.within)
        source = self.sources.get(finding.record)
        if source is None or finding.file:
            return finding
        if source.file not in locators:
            locators[source.file] = locator_of(source)
        finding = attrs.evolve(finding, file=str(source.file))
        locator = locators[source.file]
        if locator is None:
            return finding
        path = FieldPath.parse(finding.place)
        value = path.value_in(self.records.get(finding.record)) if finding.within else None
        return locator.locate(finding, source.path.at(*path), value=value)

    def _placed_in_narrative(self, finding: Problem, within: tuple[int, int]) -> Problem:
        for passage in self.narrative.passages:
            if passage.file == finding.file:
                return Lines(passage.text).placed(finding, Region(*within))
        return finding


def locator_of(source: Source) -> Locator | None:
    """Return what finds places in the file of a record, which is read again.

    None when the file has changed or cannot be read.
    """
    try:
        content = read_bytes(source.file)
        if digest(content) != source.digest:
            return None
        return Locator(text_of(content), FORMATS[source.file.suffix.lower()])
    except (DataError, OSError, MemoryError):
        return None


def in_order_of_files(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file, line and column."""
    return tuple(
        sorted(
            problems, key=lambda problem: (problem.file, problem.line, problem.column, problem.code)
        )
    )
