"""Operations of the year, and what was seized in them."""

from collections.abc import Iterator

from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Table
from cscwb.model.operation import Operation
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import seizures_by_commodity
from cscwb.reports.passages import (
    arrested,
    inferred_note,
    lines,
    partners,
    places,
    proceedings,
    results,
    stages,
    suspects,
    text,
)
from cscwb.summary import arrests, seized

__all__ = ["operations", "seizures"]


def operations(year: Year) -> Iterator[Block]:
    """One row for each operation."""
    if not year.operations:
        yield Paragraph(text(f"No operation is on record for {year.year}."))
        return
    number = wording.number_of(len(year.operations), "operation")
    arrested_in_all = wording.counted(
        arrests(year.operations), "suspect was arrested", "suspects were arrested"
    )
    yield Paragraph(
        text(
            f"The project supported {number} in {year.year}; {arrested_in_all}"
            f"{proceedings(year.operations)}. "
            f"{wording.PRESUMPTION_OF_INNOCENCE}"
        )
    )
    columns = (
        Column(text("Date"), 4),
        Column(text("Operation and place"), 7),
        Column(text("Partners"), 7),
        Column(text("Crime priority"), 4),
        Column(text("Seized or discovered"), 6),
        Column(text("Persons arrested"), 3, "right"),
        Column(text("Stage of proceedings"), 4),
        Column(text("Articles"), 3),
    )
    yield Table(
        text(f"Operations in {year.year}"),
        columns,
        tuple(_operation(year, operation) for operation in year.operations),
        inferred_note(operation.date for operation in year.operations),
        label="operations",
    )


def _operation(year: Year, operation: Operation) -> tuple[Inlines, ...]:
    return (
        text(wording.date(operation.date)),
        lines((operation.title, *places(operation))),
        lines(partners(year.records, operation)) or text("not stated"),
        lines(one.label for one in operation.crime_priorities) or text("not stated"),
        lines(results(operation)) or text("not stated"),
        lines((arrested(operation), *suspects(year.records, operation))),
        lines(stages(operation)) or text("not stated"),
        text(year.sources.numbers([operation.id])),
    )


def seizures(year: Year) -> Iterator[Block]:
    """What was seized of each commodity."""
    rows = seized(year.operations)
    if not rows:
        yield Paragraph(text(f"No seizure is on record for {year.year}."))
        return
    yield Table(
        text(f"Seizures in {year.year} by commodity"),
        (
            Column(text("Commodity"), 4),
            Column(text("Measure"), 2),
            Column(text("Amount"), 4, "right"),
            Column(text("Number of seizures"), 2, "right"),
            Column(text("Articles"), 2),
        ),
        tuple(
            (
                text(wording.first_upper(wording.word(row.commodity))),
                text(wording.first_upper(wording.word(row.measure))),
                text(wording.quantity_sum(row.total, row.unit)),
                text(wording.number(row.total.counted)),
                text(year.sources.numbers(row.operations)),
            )
            for row in rows
        ),
        label="seizures",
    )
    if chart := seizures_by_commodity(year.operations, year.year):
        yield chart
