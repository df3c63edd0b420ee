"""Readiness: what the annual report of a year still lacks, and who can supply it."""

import re
from collections.abc import Iterator

from cscwb.document.nodes import Heading, ToComplete
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Narrative, Records, Section
from cscwb.model.arguments import year_of
from cscwb.model.narrative import NO_NARRATIVE, RESULTS
from cscwb.patterns import regex
from cscwb.reports.annual.outlines import Outline, outline_named
from cscwb.reports.annual.year import Year
from cscwb.reports.readiness.activities import activities
from cscwb.reports.readiness.articles import articles
from cscwb.reports.readiness.gaps import Gap, Missing, Supplier
from cscwb.reports.readiness.indicators import indicators
from cscwb.reports.readiness.project import project
from cscwb.reports.visibility import NO_PICTURES

__all__ = ["Gap", "Missing", "Supplier", "readiness"]

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
) -> tuple[Gap, ...]:
    """Every gap of the annual report of a calendar year, supplier by supplier.

    The signature is none of them: it is always by hand.

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
    form, year = outline_named(outline), year_of(year)
    selected = Year(records, year, narrative, NO_PICTURES, draft=True)
    gaps = (
        *project(records),
        *_sections(selected, form),
        *_placeholders(selected),
        *activities(selected),
        *indicators(selected),
        *articles(selected),
    )
    suppliers = list(Supplier)
    return tuple(sorted(gaps, key=lambda gap: suppliers.index(gap.supplier)))


def _sections(year: Year, form: Outline) -> Iterator[Gap]:
    """The sections that the report prints as to be completed, in its order."""
    of_results = (f"{RESULTS}/{result.id}" for result in year.logframe.results)
    sections = {year.to_complete(section): str(section) for section in (*Section, *of_results)}
    heading = ""
    for block in blocks_in(tuple(form.body(year))):
        if isinstance(block, Heading):
            heading = plain(block.content)
        elif isinstance(block, ToComplete) and block in sections:
            yield Gap(
                missing=Missing.SECTION,
                what=f"'{heading}' is to be completed: {block.hint}",
                section=sections[block],
            )


def _placeholders(year: Year) -> Iterator[Gap]:
    """The passages that still hold a word for what is to be written."""
    for passage in year.narrative.passages:
        found = _PLACEHOLDER.search(passage.text)
        if passage.year == year.year and found:
            words = found["words"] or found[0]
            file = f"narrative/{passage.year}/{passage.section}.md"
            yield Gap(
                missing=Missing.SECTION,
                what=f"'{file}' still says '{words}'; write what belongs there",
                section=passage.section,
            )
