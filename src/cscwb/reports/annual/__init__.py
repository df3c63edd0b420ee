"""The annual report."""

import datetime
from collections.abc import Mapping

from cscwb.document.nodes import Document, Image
from cscwb.model import Narrative, Records
from cscwb.model.arguments import year_of
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.reports.annual.gaps import gaps_in, gaps_page, without_hints
from cscwb.reports.annual.one_page import one_page
from cscwb.reports.annual.opening import acronyms, contents, cover, lists_and_imprint
from cscwb.reports.annual.outlines import OUTLINES, outline_of
from cscwb.reports.annual.year import Year
from cscwb.reports.designation import marked
from cscwb.reports.passages import dash_explained
from cscwb.reports.visibility import NO_PICTURES, refuse_unfinished, running_head
from cscwb.storage.records.saving import fingerprint
from cscwb.version import __version__

__all__ = ["OUTLINES", "compose_annual_report"]

_SHORT = 12


def compose_annual_report(
    records: Records,
    year: int | str,
    *,
    narrative: Narrative = NO_NARRATIVE,
    pictures: Mapping[str, Image] = NO_PICTURES,
    outline: str = "progress",
    draft: bool = False,
) -> Document:
    """Return the report of a calendar year, as a document for any writer.

    Args:
        records: All records of the project.
        year: Four figures, as a number or a text.
        narrative: What people have written for the report; a section without a passage says
            that it is to be completed.
        pictures: By file as records name it; `cscwb.load_pictures` gives them.
        outline: ``progress`` for a delegation or contribution agreement, ``annex-vi`` for a grant.
        draft: Print what the report lacks for publication, and a mark on every page, in place of
            refusing it. A report in which something is to be completed has the mark anyway.

    Raises:
        ReportError: No record falls in the year, a passage cannot be printed, or the report lacks
            what it may not be published without.
        TypeError: The year is neither a number nor a text.
        ValueError: The year has not four figures, or there is no such outline.
    """
    form, year = outline_of(records, outline), year_of(year)
    selected = Year(records, year, narrative, pictures)
    if not draft:
        refuse_unfinished(records, pictures)
    first = one_page(selected)
    sections = dash_explained(tuple(form.body(selected)))
    closing = (*acronyms(selected, (first, *sections)), lists_and_imprint(selected))
    body = (first, contents(), *sections, *closing)
    gaps = gaps_in(body)
    draft = draft or bool(gaps)
    digest = fingerprint(records)
    title = f"{form.title} {year}"
    opening = cover(selected, title, f"records {digest[:_SHORT]}", draft=draft)
    project = records.project
    contract = f"contract {project.contract_number}" if project and project.contract_number else ""
    head = (selected.name, contract, selected.reporting_period)
    return marked(
        Document(
            title=title,
            subtitle=project.title if project else "",
            author=(project.disclaimer_author or project.short_name) if project else "",
            subject=f"What {selected.name} did in {year}",
            keywords=(selected.name, "annual report", str(year)),
            date=datetime.date(year, 12, 31),
            provenance=f"cscwb {__version__}, from records with the digest {digest}",
            running_head=running_head(", ".join(filter(None, head)), draft=draft),
            body=(opening, *without_hints(body), *gaps_page(gaps)),
        ),
        project.designation if project else None,
    )
