"""What follows the last section: the pointer to the financial report and the signature."""

from collections.abc import Iterator

from cscwb.document.nodes import Block, Paragraph, Reference, Strong, Text, ToComplete
from cscwb.model import Section
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
    words = "Costs are in the financial report on the same period. This report repeats none of them"
    if year.records.project and year.records.project.contributions:
        yield Paragraph(
            (Text(f"{words}; the donors' contributions are in "), Reference("funding"), Text("."))
        )
    else:
        yield Paragraph(text(f"{words}."))
    yield from year.passage(Section.FINANCIAL_SUMMARY)


def signature() -> Iterator[Block]:
    """Yield who answers for the report."""
    yield ToComplete("name, function, place, date and signature of the contact person, by hand")
    for item in ("Name", "Function", "Place", "Date", "Signature"):
        yield Paragraph((Strong(text(f"{item}:")),))
