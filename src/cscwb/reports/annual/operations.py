"""Operations of the year, and what was seized in them."""

from collections.abc import Iterator

from cscwb.counting import EntryKind, measures, seized, values
from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Table
from cscwb.model import Operation
from cscwb.reports import counts, wording
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import operations_by_commodity
from cscwb.reports.operation_facts import operation_facts
from cscwb.reports.operation_totals import counted_lines, totals_lines
from cscwb.reports.passages import filled, lines, on_record, part_of, places, text


def operations(year: Year) -> Iterator[Block]:
    """Yield how many there are, one row for each, and then all that is known of each."""
    shown = (*year.operations, *year.further_operations)
    if not shown:
        yield Paragraph(text(f"No operation is on record for {year.year}."))
        return
    operations = year.counted.of_kind(EntryKind.OPERATION)
    sentences = [
        f"{on_record(operations, year.year, 'operation', held=False)}." if year.operations else "",
        _others(year),
        _persons(year),
        wording.PRESUMPTION_OF_INNOCENCE,
    ]
    yield Paragraph(text(" ".join(filter(None, sentences))))
    rows = tuple(_operation(year, operation) for operation in shown)
    yield filled(
        Table(
            text(f"Operations in {year.year}"),
            (
                Column(text("Date"), 4),
                Column(text("Operation and place"), 7),
                Column(text("Crime priority"), 4),
                Column(text("Seized, discovered, searched or checked"), 8),
                Column(text("Persons and stage of proceedings"), 7),
                Column(text("Articles"), 3),
            ),
            rows,
            label="operations",
        )
    )
    facts = [lines(operation_facts(year.ledger, operation)) for operation in shown]
    yield filled(
        Table(
            text(f"Operations in {year.year} in detail"),
            (Column(text("Operation"), 2), Column(text("What is on record"), 5)),
            tuple(
                (lines((operation.title, wording.date(operation.date))), known)
                for operation, known in zip(shown, facts, strict=True)
            ),
            label="operations-in-detail",
        )
    )


def _others(year: Year) -> str:
    """Return how many rows of the tables are on no operation that counts in the year."""
    if not year.further_operations:
        return ""
    rows = wording.number_of(len(year.further_operations), "row")
    return (
        f"The tables have {rows} besides, on parts of operations and on operations of other years, "
        f"with what these brought in {year.year}."
    )


def _persons(year: Year) -> str:
    """Return a sentence on the measures against persons, each with its stages of proceedings."""
    clauses = [counts.clause(total, year.period) for total in measures(year.counted)]
    return f"According to the records, {wording.joined(clauses)}." if clauses else ""


def _operation(year: Year, operation: Operation) -> tuple[Inlines, ...]:
    goods, persons = _results(year, operation)
    return (
        text(wording.date(operation.date)),
        lines((operation.title, part_of(year.records, operation), *places(operation))),
        lines(
            wording.by_record(priority.label, operation, f"crime_priorities[{index}]")
            for index, priority in enumerate(operation.crime_priorities)
        ),
        lines(goods),
        lines(persons),
        text(year.sources.numbers([operation.id])),
    )


def _results(year: Year, operation: Operation) -> tuple[list[str], list[str]]:
    """Return what an operation came to, or what of it falls in the year."""
    of_year = year.counted.of_kind(EntryKind.OPERATION, EntryKind.OPERATION_PART)
    if operation.id in of_year.records:
        return totals_lines(year.ledger, operation)
    counted = year.counted.where(lambda entry: entry.record == operation.id)
    return counted_lines(counted, dated=True)


def seizures(year: Year) -> Iterator[Block]:
    """Yield what was seized of each commodity, and what it is worth."""
    rows = (*seized(year.counted), *values(year.counted))
    if not rows:
        yield Paragraph(text(f"No seizure is on record for {year.year}."))
        return
    worth = text("What goods are worth is as the sources give it, and is never added to cash.")
    yield filled(
        Table(
            text(f"Seizures in {year.year} by commodity"),
            (
                Column(text("Commodity"), 5),
                Column(text("Amount"), 5, "right"),
                Column(text("Number of operations"), 2, "right"),
                Column(text("Articles"), 2),
            ),
            tuple(
                (
                    text(counts.label(total)),
                    text(counts.figure(total, year.period)),
                    text(wording.number(len(year.ledger.wholes_of(total.records).records))),
                    text(year.sources.numbers(total.records)),
                )
                for total in rows
            ),
            (worth,) if values(year.counted) else (),
            label="seizures",
        )
    )
    if chart := operations_by_commodity(year.ledger, year.counted, year.year):
        yield chart
