"""With whom the project worked, and what it published."""

import datetime
from collections.abc import Iterator, Mapping, Sized

from cscwb.counting import EntryKind
from cscwb.document.nodes import Block, Column, Paragraph, Reference, Table, Text
from cscwb.model import Beneficiary, Event, Institution, Operation, Records, Section
from cscwb.model.list_order import listed
from cscwb.reports import wording
from cscwb.reports.annual.persons import persons_in_office
from cscwb.reports.annual.year import Year
from cscwb.reports.charts import map_of_beneficiaries
from cscwb.reports.passages import bulleted, filled, lines, order_of, quotation, text

_COUNTED = ("Activities", "Operations")


def partnership(year: Year) -> Iterator[Block]:
    """Yield the passage, and every institution that had a part in the year."""
    yield from year.passage(Section.PARTNERSHIP)
    events, operations = _parts(year, Event), _parts(year, Operation)
    rows = [
        (institution, events.get(institution.id, {}), operations.get(institution.id, {}))
        for institution in sorted(
            year.records.institutions, key=lambda institution: institution.name.casefold()
        )
        if institution.id in events or institution.id in operations
    ]
    if rows:
        day = year.period.latest
        names = [lines(_institution(year.records, institution, day)) for institution, _, _ in rows]
        yield filled(
            Table(
                text(f"Institutions that took part in {year.year}"),
                (
                    Column(text("Institution"), 5),
                    Column(text("Activities"), 2, "right"),
                    Column(text("Operations"), 2, "right"),
                    Column(text("Articles"), 2),
                ),
                tuple(
                    (
                        name,
                        text(_number(in_events)),
                        text(_number(in_operations)),
                        text(year.source([*in_events, *in_operations])),
                    )
                    for name, (_, in_events, in_operations) in zip(names, rows, strict=True)
                ),
            )
        )
    yield from persons_in_office(year)
    yield from _statements(year)


def _parts(year: Year, of: type[Event | Operation]) -> dict[str, dict[str, None]]:
    """Return the ids of the whole events or operations, by the id of who had a part in them."""
    found: dict[str, dict[str, None]] = {}
    for entry in year.counted.of_kind(EntryKind.PARTICIPATION):
        if isinstance(entry.source, of):
            (whole,) = year.ledger.wholes_of([entry.record]).records
            for party in entry.by:
                found.setdefault(party, {})[whole] = None
    return found


def _number(found: Sized) -> str:
    return wording.number(len(found)) if found else ""


def _institution(records: Records, institution: Institution, day: datetime.date) -> Iterator[str]:
    """Yield the name, what sets it apart from others of that name, and what it was on that day."""
    yield wording.by_record(institution.name, institution, "name")
    where = institution.jurisdiction.name if institution.jurisdiction else ""
    parent = wording.name(records, institution.parent) if institution.parent else ""
    known = {"parent": parent, "jurisdiction": where, "functions": ", ".join(institution.functions)}
    if line := _stated(institution, known):
        yield line
    seat = f"seat: {wording.place(institution.seat)}" if institution.seat else ""
    url = institution.url.url if institution.url else ""
    if more := "; ".join(
        filter(None, (_kind(institution, day), _stated(institution, {"seat": seat, "url": url})))
    ):
        yield wording.first_upper(more)


def _stated(institution: Institution, fields: Mapping[str, str]) -> str:
    """Return some fields in words, in one line, each with the dagger of what is inferred."""
    words = (wording.by_record(text, institution, name) for name, text in fields.items())
    return "; ".join(filter(None, words))


def _kind(institution: Institution, day: datetime.date) -> str:
    """Return what sort of institution it is: ``border police, state level``."""
    agency = f" ({institution.agency.name_on(day)})" if institution.agency else ""
    level = f", {wording.word(institution.level)} level" if institution.level else ""
    word = wording.word(institution.kind)
    kind = wording.by_record(word, institution, "kind")
    said = word.casefold() in institution.name.casefold()
    return "" if said and not level else f"{kind}{agency}{level}"


def _statements(year: Year) -> Iterator[Block]:
    """Yield what people said in the items of the year, and whether the words are theirs."""
    said = [
        quotation(year.records, quote) for article in year.published for quote in article.quotes
    ]
    if said:
        yield Paragraph(text("What was said in the items of the year:"))
        yield bulleted(said)


def beneficiaries(year: Year) -> Iterator[Block]:
    """What involved each beneficiary: in numbers, or on a map where it has a place for all."""
    records = {beneficiary.jurisdiction: beneficiary for beneficiary in year.records.beneficiaries}
    ordered = listed(records, order_of(year.records))
    involved = {code: (year.events_with(code), year.operations_with(code)) for code in ordered}
    agreements = {
        code: [agreement for agreement in year.agreements if code in agreement.beneficiaries]
        for code in ordered
    }
    if not any(map(any, involved.values())) and not any(agreements.values()):
        yield Paragraph(text(f"Nothing on record for {year.year} names a beneficiary."))
        return
    numbers = {code: (len(events), len(others)) for code, (events, others) in involved.items()}
    area = map_of_beneficiaries(numbers, year.year)
    if area:
        yield area
    yield filled(
        Table(
            text(f"Beneficiaries and their institutions in {year.year}"),
            (
                Column(text("Beneficiary"), 4),
                Column(text("Institutions"), 6),
                *(Column(text(title), 2, "right") for title in (() if area else _COUNTED)),
                Column(text("Agreements"), 2, "right"),
            ),
            tuple(
                (
                    lines((code.name, _since(records[code]))),
                    lines(wording.name(year.records, id_) for id_ in records[code].institutions),
                    *(text(_number(found)) for found in (() if area else involved[code])),
                    text(_number(agreements[code])),
                )
                for code in ordered
            ),
        )
    )


def _since(beneficiary: Beneficiary) -> str:
    return f"since {wording.date(beneficiary.since)}" if beneficiary.since else ""


def visibility(year: Year) -> Iterator[Block]:
    """Yield how much was published, and the passage."""
    items = year.counted.of_kind(EntryKind.ITEM)
    if items.entries:
        own = len(items.where(lambda entry: entry.supported).entries)
        others = len(items.entries) - own
        words = [
            f"{wording.number_of(own, 'item')} published by the project" if own else "",
            f"{wording.number_of(others, 'item')} of other or unknown publishers" if others else "",
        ]
        yield Paragraph(
            (
                Text(f"The records of {year.year} have {wording.joined(filter(None, words))}; "),
                Reference("articles"),
                Text(" has the titles and addresses."),
            )
        )
    else:
        yield Paragraph(text(f"No article of {year.year} is on record."))
    yield from year.passage(Section.VISIBILITY)
