"""Readiness: what the annual report of a year still lacks, and who can supply it."""

import re
from collections.abc import Iterator, Mapping

from cscwb.document.illustrations import ANY_PICTURE
from cscwb.document.nodes import Heading, ToComplete
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.model import Narrative, Records, Section
from cscwb.model.arguments import year_of
from cscwb.model.narrative import NO_NARRATIVE, RESULTS
from cscwb.patterns import regex
from cscwb.reports.annual.outline import Outline
from cscwb.reports.annual.outlines import outline_of
from cscwb.reports.annual.year import Year
from cscwb.reports.readiness.activities import activities
from cscwb.reports.readiness.articles import articles
from cscwb.reports.readiness.indicators import indicators
from cscwb.reports.readiness.project import project
from cscwb.rules.gaps import MISSING_SECTION
from cscwb.rules.settings import remaining
from cscwb.rules.suppliers import Supplier

_WRITERS: Mapping[str, Supplier] = {
    Section.TARGET_GROUPS: Supplier.MONITORING_OFFICER,
    RESULTS: Supplier.MONITORING_OFFICER,
    Section.NOT_CARRIED_OUT: Supplier.PROJECT_OFFICER,
    Section.DIFFICULTIES: Supplier.HEAD_OF_PROJECT,
    Section.RISKS: Supplier.HEAD_OF_PROJECT,
    Section.PARTNERSHIP: Supplier.HEAD_OF_PROJECT,
    Section.WORK_PLAN: Supplier.HEAD_OF_PROJECT,
    Section.VISIBILITY: Supplier.PRESS_OFFICER,
    Section.PROCUREMENT: Supplier.FINANCE_OFFICER,
    Section.FINANCIAL_SUMMARY: Supplier.FINANCE_OFFICER,
}
"""Who knows what belongs in a section; the report writer writes the others."""


_PLACEHOLDER = regex(
    r"\b(?:TBC|TBD|TODO|XXX+)\b"
    # "works to be completed in May" are about something else
    r"|(?:^|[.:(\[*_])[^\S\n]*+(?P<words>(?i:to be completed))(?=[\s*_]*(?:$|[.:;…)\]]))",
    re.MULTILINE,
)


def readiness(
    records: Records,
    year: int | str,
    *,
    narrative: Narrative = NO_NARRATIVE,
    outline: str = "progress",
) -> tuple[Problem, ...]:
    """Return what the annual report of a calendar year still lacks, supplier by supplier.

    The signature is not among it: it is always by hand.

    Args:
        records: All records of the project.
        year: Four figures, as a number or a text.
        narrative: What people have written for the report.
        outline: Of the report, as in `compose_annual_report`.

    Raises:
        ReportError: No record falls in the year, or a passage cannot be printed.
        TypeError: The year is neither a number nor a text.
        ValueError: The year has not four figures, or there is no such outline.
    """
    form, year = outline_of(records, outline), year_of(year)
    selected = Year(records, year, narrative, ANY_PICTURE)
    gaps = (
        *project(records, outline),
        *_sections(selected, form),
        *_placeholders(selected),
        *activities(selected),
        *indicators(selected),
        *articles(selected),
    )
    suppliers = list(Supplier)
    return tuple(
        sorted(remaining(gaps, records), key=lambda gap: suppliers.index(Supplier(gap.supplier)))
    )


def _passage(year: Year, section: str) -> str:
    return f"narrative/{year.year}/{section}.md"


def _writer_of(section: str) -> Supplier:
    return _WRITERS.get(section.partition("/")[0], Supplier.REPORT_WRITER)


def _sections(year: Year, form: Outline) -> Iterator[Problem]:
    """Yield the sections that the report prints as to be completed, in its order."""
    of_results = (f"{RESULTS}/{result.id}" for result in year.logframe.results)
    project = year.records.project
    own = [change.section for change in project.report_sections if change.is_own] if project else []
    sections = {
        year.to_complete(section): str(section) for section in (*Section, *own, *of_results)
    }
    heading = ""
    for block in blocks_in(tuple(form.body(year))):
        if isinstance(block, Heading):
            heading = plain(block.title)
        elif isinstance(block, ToComplete) and block in sections:
            yield MISSING_SECTION.problem(
                f"'{heading}' is to be completed: {block.hint}",
                place=_passage(year, sections[block]),
                supplier=_writer_of(sections[block]),
            )


def _placeholders(year: Year) -> Iterator[Problem]:
    """Yield the passages with a placeholder for what is still to be written."""
    for passage in year.narrative.passages:
        found = _PLACEHOLDER.search(passage.text)
        if passage.year == year.year and found:
            words = found["words"] or found[0]
            file = _passage(year, passage.section)
            yield MISSING_SECTION.problem(
                f"'{file}' still says '{words}'; write what belongs there",
                place=file,
                supplier=_writer_of(passage.section),
            )
