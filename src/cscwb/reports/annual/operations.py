"""Operations of the year, and what was seized in them."""

from collections.abc import Iterator
from itertools import chain

from cscwb.counting import EntryKind, measures, seized, values
from cscwb.document.nodes import Block, Column, Paragraph, Table
from cscwb.model import Operation
from cscwb.reports import counts, wording
from cscwb.reports.annual.entries import entry, explained
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import operations_by_commodity, tells_apart
from cscwb.reports.operation_facts import operation_facts
from cscwb.reports.passages import filled, on_record, text


def operations(year: Year, level: int = 2) -> Iterator[Block]:
    """How many there are, and all that is known of each.

    Args:
        year: The year.
        level: Of the headings of operations.
    """
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
    yield from explained(
        chain.from_iterable(_operation(year, operation, level) for operation in shown)
    )


def _operation(year: Year, operation: Operation, level: int) -> Iterator[Block]:
    facts = (*_priorities(operation), *operation_facts(year.ledger, operation))
    return entry(year, operation, facts, level)


def _priorities(operation: Operation) -> Iterator[str]:
    """A line with the crime priorities, each with a dagger when it is inferred."""
    labels = (
        wording.by_record(priority.label, operation, f"crime_priorities[{index}]")
        for index, priority in enumerate(operation.crime_priorities)
    )
    if operation.crime_priorities:
        many = "priority" if len(operation.crime_priorities) == 1 else "priorities"
        yield f"Crime {many}: {'; '.join(labels)}"


def _others(year: Year) -> str:
    """How many of them do not count in the year."""
    if not year.further_operations:
        return ""
    if len(year.further_operations) == 1:
        follow = "one operation follows here that is a part of another, or is"
    else:
        number = wording.number_of(len(year.further_operations), "operation")
        follow = f"{number} follow here that are parts of others, or are"
    return f"Besides, {follow} of another year and brought results in {year.year}."


def _persons(year: Year) -> str:
    """Return a sentence on the measures against persons, each with its stages of proceedings."""
    clauses = [counts.clause(total, year.period) for total in measures(year.counted)]
    return f"According to the records, {wording.joined(clauses)}." if clauses else ""


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
    chart = operations_by_commodity(year.ledger, year.counted, year.year)
    if chart and tells_apart(chart):
        yield chart
