"""The executive summary and the key figures."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from cscwb.counting import Counted, EntryKind, results, seized
from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Reference, Table, Text
from cscwb.model import ReportSection, Section
from cscwb.reports import counts, wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import coverage, filled, text

_Row: TypeAlias = tuple[str, str, Sequence[str]]


def executive_summary(year: Year) -> Iterator[Block]:
    """Yield the passage, or the gap that it leaves."""
    yield from year.passage(Section.EXECUTIVE_SUMMARY)


def key_figures(year: Year) -> Iterator[Block]:
    """Yield every figure of the year with its articles."""
    if year.outside:
        yield Paragraph(text(f"The project did not run in {year.year}, according to its dates."))
    yield from coverage(year.records)
    yield Paragraph(
        (
            Text(
                "Every figure is computed from the records of what took place in the year and "
                "names the articles that it comes from by their number in "
            ),
            Reference("articles"),
            Text(
                ". An operation counts once, however many articles report it; counts of two "
                "measures against persons and amounts in different units are not added."
            ),
        )
    )
    rows = (*_records(year.counted), *_results(year))
    yield filled(
        Table(
            text(f"Key figures {year.year}"),
            (
                Column(text("Figure"), 5),
                Column(text("Value"), 4, "right"),
                Column(text("Articles"), 2),
            ),
            tuple((text(label), text(value), text(year.source(ids))) for label, value, ids in rows),
            _goods(year),
            label="key-figures",
        )
    )


def _goods(year: Year) -> tuple[Inlines, ...]:
    """Return a note on where goods are, when they have a table of their own."""
    words = (Text("What was seized is in "), Reference("seizures"), Text("."))
    return (words,) if _apart(year) else ()


def _apart(year: Year) -> bool:
    """Whether goods have a table of their own."""
    return bool(seized(year.counted)) and not year.leaves_out(ReportSection.SEIZURES)


_WITH_SUPPORT = (
    (
        "Agreements with a step in the year",
        "of these supported by the project",
        EntryKind.STEP,
    ),
    ("Operations on record", "of these supported by the project", EntryKind.OPERATION),
    (
        "Visits, meetings and other activities on record",
        "of these held or supported by the project",
        EntryKind.EVENT,
    ),
)


def _records(counted: Counted) -> Iterator[_Row]:
    """Yield how many records of each kind there are, and how many the project had a part in."""
    for label, of_these, kind in _WITH_SUPPORT:
        every = counted.of_kind(kind)
        yield from _row(label, every)
        yield from _row(of_these, every.where(lambda entry: entry.supported))
    items = counted.of_kind(EntryKind.ITEM)
    yield from _row("Items published by the project", items.where(lambda entry: entry.supported))
    yield from _row(
        "Items of other or unknown publishers", items.where(lambda entry: not entry.supported)
    )


def _row(label: str, counted: Counted) -> Iterator[_Row]:
    """Yield the row of a number of records; none for no record, since silence is not zero."""
    if counted.records:
        yield label, wording.number(len(counted.records)), counted.records


def _results(year: Year) -> Iterator[_Row]:
    """What operations brought: persons, sites, the rest, and goods without a table of their own."""
    for total in results(year.counted):
        if _apart(year) and total.kind in (EntryKind.SEIZURE, EntryKind.VALUE):
            continue
        yield counts.label_and_stages(total), counts.figure(total, year.period), total.records
