"""Results against the logical framework, and what they depend on."""

from collections.abc import Iterator

from cscwb.document.nodes import (
    Block,
    Paragraph,
    Reference,
    Text,
    ToComplete,
)
from cscwb.model import ReportSection, Section
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import indicators_achieved, tells_apart
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
                "year, and are compared with the milestone of the year where there is one. Those "
                "computed from the records name the articles they come from."
            ),
            *(
                ()
                if year.leaves_out(ReportSection.LOGFRAME)
                else (Text(" "), Reference("logframe"), Text(" has the whole logical framework."))
            ),
        )
    )
    if year.logframe.made_up:
        yield Paragraph(text(year.logframe.made_up))
    chart = indicators_achieved(year.logframe.shares(), year.year)
    if chart and tells_apart(chart):
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
    assumed = any(result.assumptions for result in year.logframe.results)
    if assumed and not year.leaves_out(ReportSection.LOGFRAME):
        yield Paragraph((Reference("logframe"), Text(" has the assumptions of each result.")))
    yield from year.passage(Section.RISKS)


def cross_cutting_issues(year: Year) -> Iterator[Block]:
    """Yield where values by sex are, when indicators have them, and the passage."""
    by_sex = any(share.sex for _, value in year.logframe.typed_values() for share in value.shares)
    if by_sex and not year.leaves_out(ReportSection.RESULTS):
        words = "Values by sex are beside the values of the indicators that have them."
        yield Paragraph(text(words))
    yield from year.passage(Section.CROSS_CUTTING_ISSUES)
