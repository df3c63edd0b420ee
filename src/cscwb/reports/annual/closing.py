"""What follows the last section: the pointer to the financial report and the signature."""

from collections.abc import Iterator

from cscwb.document.nodes import Block, Inline, LineBreak, Paragraph, Reference, Strong, Text
from cscwb.model import ReportSection, Section
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import text


def difficulties(year: Year) -> Iterator[Block]:
    """Yield the passage."""
    yield from year.passage(Section.DIFFICULTIES)


def sustainability(year: Year) -> Iterator[Block]:
    """Yield the passage."""
    yield from year.passage(Section.SUSTAINABILITY)


def financial_summary(year: Year) -> Iterator[Block]:
    """Yield where the costs are reported; no figure, so that none can differ."""
    words = "Costs are in the financial report on the same period"
    told = not year.leaves_out(ReportSection.DESCRIPTION)
    if told and year.records.project and year.records.project.contributions:
        yield Paragraph(
            (Text(f"{words}; the donors' contributions are in "), Reference("funding"), Text("."))
        )
    else:
        yield Paragraph(text(f"{words}."))
    yield from year.passage(Section.FINANCIAL_SUMMARY)


def signature(year: Year) -> Iterator[Block]:
    """Yield who answers for the report, and the lines that are filled in by hand."""
    project = year.records.project
    person = project.contact_person if project else ""
    content: list[Inline] = []
    for label in ("Name and function", "Place", "Date"):
        named = text(f" {person}") if person and label == "Name and function" else ()
        content += (Strong(text(f"{label}:")), *named, LineBreak())
    yield Paragraph((*content, Strong(text("Signature:"))))
