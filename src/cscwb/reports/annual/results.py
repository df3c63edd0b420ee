"""Results against the logical framework, and what they depend on."""

from collections.abc import Iterator

from cscwb.document.nodes import (
    Block,
    Column,
    Inlines,
    Paragraph,
    Reference,
    Table,
    Text,
    ToComplete,
)
from cscwb.model import Section
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import indicators_achieved
from cscwb.reports.logframe import of_whom
from cscwb.reports.passages import text

_MISSING = ToComplete("the logical framework; write it in 'results/' and 'indicators/'")


def results_by_outcome(year: Year, level: int = 2) -> Iterator[Block]:
    """Yield a heading, the indicators and a passage for each outcome and output.

    Args:
        year: The year.
        level: Of the headings.
    """
    if not year.logframe.results:
        yield _MISSING
        return
    yield Paragraph(
        (
            Text(
                "Values of indicators run from the first day of the project to the end of the "
                "year. Those computed from the records name the articles they come from. "
            ),
            Reference("logframe"),
            Text(" has the whole logical framework."),
        )
    )
    if year.logframe.made_up:
        yield Paragraph(text(year.logframe.made_up))
    if chart := indicators_achieved(year.logframe.shares(), year.year):
        yield chart
    for result in year.logframe.outcomes_and_outputs:
        yield from year.logframe.section(result, year.sources, level)
        yield from year.passage_on_result(result.id, level + 1)


def logical_framework(year: Year) -> Iterator[Block]:
    """Yield the whole matrix."""
    if year.logframe.results:
        if year.logframe.made_up:
            yield Paragraph(text(year.logframe.made_up))
        yield year.logframe.matrix()
    else:
        yield _MISSING


def risks(year: Year) -> Iterator[Block]:
    """Yield what the results depend on beside the project's work, and the register of risks."""
    rows = [
        (text(result.code or result.title), text(wording.first_upper(assumption)))
        for result in year.logframe.results
        for assumption in result.assumptions
    ]
    if rows:
        yield Table(
            text("Assumptions of the logical framework"),
            (Column(text("Result"), 1), Column(text("Assumption"), 4)),
            tuple(rows),
        )
    yield from year.passage(Section.RISKS)


def cross_cutting_issues(year: Year) -> Iterator[Block]:
    """Yield values by sex, where indicators have them, and the passage."""
    rows: list[tuple[Inlines, ...]] = [
        (text(indicator.title), text(of_whom(share)), text(wording.amount(share.amount)))
        for indicator, value in year.logframe.typed_values()
        for share in value.shares
        if share.sex
    ]
    if rows:
        yield Table(
            text(f"Values by sex at the end of {year.year}"),
            (
                Column(text("Indicator"), 4),
                Column(text("Sex"), 1),
                Column(text("Value"), 1, "right"),
            ),
            tuple(rows),
        )
    yield from year.passage(Section.CROSS_CUTTING_ISSUES)
