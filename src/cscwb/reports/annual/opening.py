"""The pages before the first section: cover, imprint, contents and acronyms."""

import re
from collections.abc import Iterator

from cscwb.document.nodes import (
    Apart,
    Block,
    Column,
    Contents,
    Cover,
    Fact,
    Heading,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Table,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import codes_in_words, imprint, section, text
from cscwb.reports.visibility import DRAFT, acknowledged


def cover(year: Year, title: str, version: str, *, draft: bool) -> Cover:
    """Return the first page.

    Args:
        year: The year.
        title: Of the report.
        version: What distinguishes this version of the report from others.
        draft: Whether it says that the report is a draft.
    """
    records, project = year.records, year.records.project
    facts = [Fact("Status", text(DRAFT))] if draft else []
    if project:
        partners = (wording.name(records, partner) for partner in project.implementing_partners)
        codes = (beneficiary.jurisdiction for beneficiary in records.beneficiaries)
        facts += [
            Fact(label, text(words))
            for label, words in (
                ("Contract", project.contract_number),
                ("Submitted to", project.contracting_authority),
                ("Implemented by", wording.joined(partners)),
                ("Beneficiaries", codes_in_words(records, codes)),
            )
            if words
        ]
    return Cover(
        above=project.title if project else "",
        title=title,
        below=year.reporting_period,
        facts=(*facts, Fact("Version", text(version))),
        acknowledgement=acknowledged(records, year.pictures),
    )


def lists_and_imprint(year: Year) -> Apart:
    """Return the lists of tables and figures, and who answers for the report."""
    figures = Paragraph(
        text(
            "Figures are printed as the sources give them and are not rounded; ‘about’, ‘more "
            "than’ and the like are the sources' own bounds, and sums keep them."
        )
    )
    blocks = imprint(year.records, year.pictures, year.sources.articles)
    lists = (ListOfTables("Tables"), ListOfFigures("Figures"))
    return Apart((*lists, *section("Imprint", *blocks, figures)))


def contents() -> Apart:
    """The page with the contents."""
    return Apart((Contents("Contents"),))


def acronyms(year: Year, body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the list of the acronyms that a report uses, in alphabetical order.

    Args:
        year: The year.
        body: The blocks of the report.
    """
    records = year.records
    known = {
        acronym: institution.name
        for institution in records.institutions
        for acronym in institution.acronyms
    }
    if records.project:
        short, title = records.project.short_name, records.project.title
        known |= {
            short_name: title
            for short_name in records.project.short_names
            if short_name.isalpha() and short_name.isupper()
        }
        known |= {acronym.short: acronym.meaning for acronym in records.project.acronyms}
        if _is_acronym(short) or short.casefold() not in title.casefold():
            known[short] = title
    words = " ".join(_words(body))
    used = [short for short in known if re.search(rf"(?<!\w){re.escape(short)}s?(?!\w)", words)]
    if not used:
        return ()
    table = Table(
        text("Acronyms used in this report"),
        (Column(text("Acronym"), 1), Column(text("Meaning"), 4)),
        tuple((text(short), text(known[short])) for short in sorted(used, key=str.casefold)),
    )
    return section("Acronyms", table)


def _is_acronym(short: str) -> bool:
    """Whether one of its words has two capitals, or all of it is capitals."""
    return short.isupper() or any(sum(map(str.isupper, word)) > 1 for word in short.split())


def _words(body: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks_in(body):
        match block:
            case Heading(_, content) | Paragraph(content):
                yield plain(content)
            case Table(caption, columns, rows, notes):
                yield from map(plain, (caption, *notes, *(column.title for column in columns)))
                yield from (plain(cell) for row in rows for cell in row)
            case _:
                pass
