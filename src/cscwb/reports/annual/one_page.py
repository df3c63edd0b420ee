"""The year on one page: its largest figures, what mattered, and a chart.

The editor chooses what mattered by writing the passage ``highlights``. Without it these are three
operations of the year, those that the project supported first and then those with more figures of
the year, and the agreements that took a step.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from cscwb.counting import EntryKind, measures, seized, sites
from cscwb.counting.selection import actions_in
from cscwb.document.nodes import (
    Apart,
    Block,
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Reference,
    Strong,
    Text,
)
from cscwb.model import Operation, ReportSection, Section, dated
from cscwb.reports import counts, wording
from cscwb.reports.annual.entries import explained
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import by_month, tells_apart
from cscwb.reports.operation_totals import counted_lines
from cscwb.reports.passages import item, text
from cscwb.reports.steps import step_and_date

_MOST_FIGURES = 8
_LONGEST = 18  # longer figures are not printed large
_OF_EACH = 2  # kinds of measures, goods and sites
_MOST_OPERATIONS = 3
_MOST_AGREEMENTS = 3


def one_page(year: Year) -> Apart:
    """The page that is read first."""
    blocks: list[Block] = [Heading(1, text(f"{year.year} on one page"))]
    if figures := tuple(islice(_figures(year), _MOST_FIGURES)):
        if not year.leaves_out(ReportSection.KEY_FIGURES):
            words = Text("Every figure of the year stands with its sources in ")
            blocks.append(Paragraph((words, Reference("key-figures"), Text("."))))
        blocks.append(KeyFigures(figures))
    if mattered := tuple(_what_mattered(year)):
        blocks += [Heading(2, text("What mattered")), *mattered]
    chart = by_month(year.counted, year.year)
    if chart and tells_apart(chart):
        blocks.append(chart)
    return Apart(tuple(explained(blocks)))


def _figures(year: Year) -> Iterator[KeyFigure]:
    """The figures of the year that fit into a few words, in a fixed order."""
    counted = year.counted
    operations = counted.of_kind(EntryKind.OPERATION)
    if number := len(operations.records):
        noun = "operation" if number == 1 else "operations"
        supported = len(operations.where(lambda entry: entry.supported).records)
        by = f", {supported} supported by the project" if supported else ""
        yield _figure(wording.number(number), f"{noun} on record{by}")
    kinds = (measures(counted), seized(counted), sites(counted))
    certain = ((total for total in totals if not total.suspected) for totals in kinds)
    for total in chain.from_iterable(islice(totals, _OF_EACH) for totals in certain):
        value = counts.figure(total, year.period)
        if len(value) <= _LONGEST:
            yield _figure(value, wording.first_lower(counts.label_and_stages(total)))
    if number := len(year.agreements):
        noun = "agreement" if number == 1 else "agreements"
        yield _figure(wording.number(number), f"{noun} took a step")
    events = counted.of_kind(EntryKind.EVENT)
    if number := len(events.records):
        noun = "activity" if number == 1 else "activities"
        yield _figure(wording.number(number), f"{noun} on record: visits, meetings and the like")
    codes = [beneficiary.jurisdiction for beneficiary in year.records.beneficiaries]
    involved = [code for code in codes if year.events_with(code) or year.operations_with(code)]
    if involved:
        words = "beneficiaries took part in an activity or operation"
        yield _figure(f"{len(involved)} of {len(codes)}", words)


def _figure(value: str, words: str) -> KeyFigure:
    return KeyFigure(value, text(words))


def _what_mattered(year: Year) -> Iterable[Block]:
    if year.narrative.passage(year.year, Section.HIGHLIGHTS):
        return year.passage(Section.HIGHLIGHTS, level=3)
    items = (*_operations(year), *_agreements(year))
    return (Bullets(items),) if items else ()


def _operations(year: Year) -> Iterator[tuple[Block, ...]]:
    """An item for each of the first few operations, with what it brought in the year."""
    entries = year.counted.of_kind(EntryKind.OPERATION)
    supported = set(entries.where(lambda entry: entry.supported).records)
    brought = {operation.id: _brought(year, operation) for operation in year.operations}

    def weight(operation: Operation) -> tuple[bool, int]:
        return operation.id not in supported, -len(brought[operation.id])

    for operation in sorted(year.operations, key=weight)[:_MOST_OPERATIONS]:
        when = f" ({wording.date(operation.date)})" if operation.date else ""
        known = "; ".join(map(wording.first_lower, brought[operation.id]))
        yield _item(operation.title, f"{when}: {known}" if known else when)


def _brought(year: Year, operation: Operation) -> list[str]:
    """The figures of the year of an operation and its parts, in words."""
    counted = year.counted.where(
        lambda entry: operation.id in year.ledger.wholes_of([entry.record]).records
    )
    goods, persons = counted_lines(counted)
    return [*goods, *persons]


def _agreements(year: Year) -> Iterator[tuple[Block, ...]]:
    """One item for all agreements, with the first few by name and what happened to them."""
    if not year.agreements:
        return
    named = []
    for agreement in year.agreements[:_MOST_AGREEMENTS]:
        actions = actions_in(dated(agreement, year.records), year.period)
        steps = (wording.first_lower(step_and_date(action, year.records)) for action in actions)
        named.append(f"{agreement.title}, {wording.joined(steps)}")
    if more := len(year.agreements) - len(named):
        named.append(f"{wording.in_words(more)} more")
    number = wording.first_upper(wording.number_of(len(year.agreements), "agreement"))
    yield _item(f"{number} took a step", f": {'; '.join(named)}")


def _item(title: str, words: str) -> tuple[Block, ...]:
    return item(Strong(text(title)), Text(words))
