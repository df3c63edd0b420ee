"""With whom the project worked, and what it published."""

from collections.abc import Iterable, Iterator

from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Reference, Table, Text
from cscwb.model.agreement import Agreement
from cscwb.model.event import Event
from cscwb.model.institution import Institution
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.list_order import listed
from cscwb.model.narrative import Section
from cscwb.model.operation import Operation
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import lines, order_of, text

__all__ = ["beneficiaries", "partnership", "visibility"]


def partnership(year: Year) -> Iterator[Block]:
    """The passage, and every institution that had a part in the year."""
    yield from year.passage(Section.PARTNERSHIP)
    rows = []
    for institution in sorted(year.records.institutions, key=lambda one: one.name.casefold()):
        events = [one for one in year.events if _has_part(institution, one)]
        operations = [one for one in year.operations if _has_part(institution, one)]
        if events or operations:
            rows.append((institution, events, operations))
    if rows:
        yield Table(
            text(f"Institutions that took part in {year.year}"),
            (
                Column(text("Institution"), 5),
                Column(text("Activities"), 2, "right"),
                Column(text("Operations"), 2, "right"),
                Column(text("Articles"), 2),
            ),
            tuple(
                (
                    text(institution.name),
                    text(wording.number(len(events))),
                    text(wording.number(len(operations))),
                    text(year.source([*events, *operations])),
                )
                for institution, events, operations in rows
            ),
        )


def _has_part(institution: Institution, record: Event | Operation) -> bool:
    visited = record.visited if isinstance(record, Event) else ()
    named = ((one.party, one.member_of, one.on_behalf_of) for one in record.participants)
    recipients = (support.recipients for support in record.support)
    return any(institution.id in ids for ids in (visited, *named, *recipients))


def beneficiaries(year: Year) -> Iterator[Block]:
    """What involved each beneficiary."""
    codes = (one.jurisdiction for one in year.records.beneficiaries)
    ordered = listed(codes, order_of(year.records))
    if not ordered:
        yield Paragraph(text("No beneficiary is on record."))
        return

    def titles(found: Iterable[Event | Operation | Agreement], code: Jurisdiction) -> Inlines:
        return lines(one.title for one in found if code in one.beneficiaries) or text("none")

    yield Table(
        text(f"What involved each beneficiary in {year.year}"),
        (
            Column(text("Beneficiary"), 2),
            Column(text("Activities"), 4),
            Column(text("Operations"), 4),
            Column(text("Agreements"), 4),
        ),
        tuple(
            (
                text(code.name),
                titles(year.events, code),
                titles(year.operations, code),
                titles(year.agreements, code),
            )
            for code in ordered
        ),
    )


def visibility(year: Year) -> Iterator[Block]:
    """How much was published, and the passage."""
    if year.published:
        number = wording.number_of(len(year.published), "item")
        yield Paragraph(
            (
                Text(f"The project published {number} in {year.year}; "),
                Reference("articles"),
                Text(" has the titles and addresses."),
            )
        )
    else:
        yield Paragraph(text(f"No article of {year.year} is on record."))
    yield from year.passage(Section.VISIBILITY)
