"""The pages before the first section: cover, imprint, contents and acronyms."""

import re
from collections.abc import Iterator

from cscwb.document.nodes import (
    Apart,
    Block,
    Column,
    Contents,
    Heading,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Strong,
    Table,
    ToComplete,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import imprint, section, text
from cscwb.reports.visibility import acknowledgement, draft_mark


def cover(year: Year, version: str) -> Apart:
    """Return what is under the title on the first page.

    Args:
        year: The year.
        version: What distinguishes this version of the report from others.
    """
    project = year.records.project
    blocks: list[Block] = [draft_mark()] if year.draft else []
    blocks += [_line("Reporting period", year.reporting_period)]
    if project and project.contract_number:
        blocks.append(_line("Contract number", project.contract_number))
    if project and project.implementing_partners:
        names = [wording.name(year.records, partner) for partner in project.implementing_partners]
        blocks.append(_line("Implementing partners", wording.joined(names)))
    blocks.append(_line("Version", version))
    blocks += acknowledgement(year.records, year.pictures)
    if project and not project.contract_number:
        hint = "the contract number; write 'contract_number' in 'project.yaml'"
        blocks.append(ToComplete(hint))
    return Apart(tuple(blocks))


def _line(label: str, words: str) -> Paragraph:
    return Paragraph((Strong(text(f"{label}: ")), *text(words)))


def imprint_page(year: Year) -> Apart:
    """Return who pays, who answers for the report, and how its figures are to be read."""
    figures = Paragraph(
        text(
            "Figures are printed as the sources give them and are not rounded; ‘about’, ‘more "
            "than’ and the like are the sources' own bounds, and sums keep them."
        )
    )
    blocks = imprint(year.records, year.pictures, year.sources.articles)
    return Apart(section("Imprint", *blocks, figures))


def contents() -> tuple[Apart, ...]:
    """Return the contents, and the lists of tables and figures."""
    return Apart((Contents("Contents"),)), Apart((ListOfTables("Tables"), ListOfFigures("Figures")))


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
