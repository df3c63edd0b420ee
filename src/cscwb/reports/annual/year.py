"""What one year's report draws on, selected once."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from cscwb.counting import FIGURES, EntryKind, Ours, ledger, nothing_on_record
from cscwb.counting.selection import agreements_in
from cscwb.document.from_markdown import MarkdownError, from_markdown
from cscwb.document.nodes import Block, Image, ToComplete
from cscwb.errors import ReportError
from cscwb.model import (
    Agreement,
    Article,
    Day,
    Event,
    EventStatus,
    FigureName,
    Jurisdiction,
    Narrative,
    Operation,
    Records,
    ReportSection,
    Section,
    Span,
)
from cscwb.model.narrative import RESULTS
from cscwb.model.periods import falls_in
from cscwb.reports import wording
from cscwb.reports.annual.hints import HINTS
from cscwb.reports.figures import figure
from cscwb.reports.logframe import Logframe
from cscwb.reports.passages import Sources, last_article

Shown: TypeAlias = Event | Operation | Agreement | Article
_S = TypeVar("_S", Event, Operation, Article)


class Year:
    """The records, the narrative and the pictures of one year.

    Raises:
        ReportError: No record falls in the year.
    """

    def __init__(
        self,
        records: Records,
        year: int,
        narrative: Narrative,
        pictures: Mapping[str, Image],
    ) -> None:
        self.records = records
        self.year = year
        self.narrative = narrative
        self.pictures = pictures
        self.period = Span.parse(str(year))
        self.ledger = ledger(records)
        self.ours = Ours.of(records.project)
        self.counted = self.ledger.over(self.period)
        self.events = self._sources(Event, EntryKind.EVENT)
        self.operations = self._sources(Operation, EntryKind.OPERATION)
        stepped = set(self.counted.of_kind(EntryKind.STEP).records)
        self.agreements = tuple(
            agreement for agreement in agreements_in(records) if agreement.id in stepped
        )
        self.published = self._sources(Article, EntryKind.ITEM)
        if not (self.counted.entries or self.not_done(self.period)):
            raise ReportError(f"no record of {self.name} falls in {year}; {last_article(records)}")
        self.logframe = Logframe(records, year)
        shown: tuple[Shown, ...] = (
            *self.events,
            *self.operations,
            *self.further_events,
            *self.further_operations,
            *self.agreements,
        )
        ids = [*(record.id for record in shown), *self.logframe.records]
        self.sources = Sources.of(records, self.published, ids)

    @property
    def name(self) -> str:
        """What the project is called."""
        return self.records.project.short_name if self.records.project else "this project"

    @property
    def reporting_period(self) -> str:
        """The days of the year on which the project ran: ``1 January – 31 December 2021``."""
        start, end = Day(self.year, 1, 1), Day(self.year, 12, 31)
        if project := self.records.project:
            first, last = project.date.start, project.date.end
            if first.earliest > start.earliest and first.year == self.year:
                start = first
            if last and last.latest < end.latest and last.year == self.year:
                end = last
        return wording.date(Span(start, end))

    @property
    def planned_or_cancelled(self) -> tuple[Event | Operation, ...]:
        """All that did not take place, or not yet, of any date."""
        every: tuple[Event | Operation, ...] = (*self.records.events, *self.records.operations)
        return tuple(record for record in every if not record.status.took_place)

    def not_done(self, period: Span, *status: EventStatus) -> tuple[Event | Operation, ...]:
        """Return what is of a period, oldest first; a part whose whole is there is in its whole.

        Args:
            period: The period.
            status: Planned or cancelled; both when left out.
        """
        found = {
            record.id: record
            for record in self.planned_or_cancelled
            if falls_in(record.date, period) and (not status or record.status in status)
        }
        alone = (record for record in found.values() if record.part_of not in found)
        return tuple(
            sorted(alone, key=lambda record: (str(record.date and record.date.earliest), record.id))
        )

    @property
    def further_operations(self) -> tuple[Operation, ...]:
        """Parts of operations, and operations of other years that have results in this one."""
        entries = (*self.counted.entries, *self.counted.beside)
        kinds = {EntryKind.OPERATION_PART, *FIGURES}
        found = dict.fromkeys(entry.record for entry in entries if entry.kind in kinds)
        shown = {operation.id for operation in self.operations}
        return tuple(
            self.records.operation(record_id) for record_id in found if record_id not in shown
        )

    @property
    def further_events(self) -> tuple[Event, ...]:
        """Parts of events of other years."""
        shown = {event.id for event in self.events}
        parts = self._sources(Event, EntryKind.EVENT_PART)
        return tuple(part for part in parts if not shown.intersection(self._wholes(part.id)))

    def _wholes(self, record_id: str) -> tuple[str, ...]:
        return self.ledger.wholes_of([record_id]).records

    def events_with(self, beneficiary: Jurisdiction) -> tuple[Event, ...]:
        """Return the whole events of a beneficiary, or of which a part of the year is."""
        found = self._with(beneficiary, EntryKind.EVENT, EntryKind.EVENT_PART)
        return tuple(record for record in found if isinstance(record, Event))

    def operations_with(self, beneficiary: Jurisdiction) -> tuple[Operation, ...]:
        """Return the operations of a beneficiary, also older ones with figures of this year."""
        kinds = (EntryKind.OPERATION, EntryKind.OPERATION_PART, *FIGURES)
        found = self._with(beneficiary, *kinds)
        return tuple(record for record in found if isinstance(record, Operation))

    def _with(self, beneficiary: Jurisdiction, *kinds: EntryKind) -> Iterator[Shown]:
        counted = self.counted.of_kind(*kinds)
        found = counted.where(lambda entry: beneficiary in entry.beneficiaries)
        return (entry.source for entry in self.ledger.wholes_of(found.records))

    @property
    def outside(self) -> bool:
        """Whether the project did not run in the year."""
        project = self.records.project
        return project is not None and (
            project.date.latest < self.period.earliest or self.period.latest < project.date.earliest
        )

    def source(self, ids: Iterable[str]) -> str:
        """Return the numbers of the articles about the records with these ids; "" for none."""
        found = list(ids)
        return self.sources.numbers(found) if found else ""

    def _sources(self, of: type[_S], kind: EntryKind) -> tuple[_S, ...]:
        """Return the records of one kind that count in the year, oldest first."""
        sources = (entry.source for entry in self.counted if entry.kind is kind)
        return tuple(source for source in sources if isinstance(source, of))

    def passage(self, section: Section, level: int = 2) -> tuple[Block, ...]:
        """Return the passage on a section, or the gap that it leaves.

        Args:
            section: The section.
            level: Of the highest heading in the passage.

        Raises:
            ReportError: The text cannot be printed, or names a figure that there is not.
        """
        return self._passage(section, level)

    def own_passage(self, section: str) -> tuple[Block, ...]:
        """The passage of a section that only this project has, or the gap that it leaves."""
        return self._passage(section, 2)

    def leaves_out(self, section: ReportSection) -> bool:
        """Whether the project's reports do not have a section."""
        project = self.records.project
        return project is not None and any(
            change.leave_out and change.section == section for change in project.report_sections
        )

    def passage_on_result(self, result: str, level: int = 3) -> tuple[Block, ...]:
        """Return the passage on the result with that id, or the gap that it leaves."""
        return self._passage(f"{RESULTS}/{result}", level)

    def to_complete(self, section: str) -> ToComplete:
        """The gap that a section leaves while it is not written."""
        hint = HINTS.get(section.partition("/")[0], "the text of this section")
        return ToComplete(f"{hint}. Write it in 'narrative/{self.year}/{section}.md'")

    def _passage(self, section: str, level: int) -> tuple[Block, ...]:
        passage = self.narrative.passage(self.year, section)
        if passage is None:
            return (self.to_complete(section),)
        try:
            return from_markdown(
                passage.text, level=level, figures=self.figure, pictures=self.pictures
            )
        except MarkdownError as error:
            file = passage.file or f"narrative/{self.year}/{section}.md"
            problems = [f"{file}:{line}: {sentence}" for line, sentence in error.problems]
            raise ReportError("\n".join(problems)) from None

    def figure(self, kind: str, name: str) -> str:
        """Return the words for ``{figure: arrests}`` and ``{indicator: suspects-arrested}``.

        Figures are those of the year; indicators have the value that the logical framework shows.

        Raises:
            ValueError: There is no such figure or indicator, or no record of the year has it.
        """
        if kind == "figure":
            words = figure(FigureName.parse(name), self.ledger, self.period).in_text
            if not words:
                raise ValueError(nothing_on_record(name, self.year))
            return words
        return self.logframe.current(name)
