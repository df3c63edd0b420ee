"""The annual report."""

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from cscwb.document.nodes import (
    Block,
    Column,
    Contents,
    Document,
    Heading,
    Inlines,
    Paragraph,
    Table,
    Text,
    Wide,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import ReportError
from cscwb.model.agreement import Agreement, TreatyAction, TreatyStage
from cscwb.model.article import Article
from cscwb.model.beneficiary import Beneficiary
from cscwb.model.claims import Claim
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.operation import Operation
from cscwb.model.places import Place
from cscwb.model.records import Records
from cscwb.reports import wording
from cscwb.reports.designation import marked
from cscwb.reports.logframe import Logframe
from cscwb.reports.passages import (
    Sources,
    arrested,
    codes_in_words,
    imprint,
    lines,
    link_or_text,
    partners,
    places,
    results,
    section,
    stages,
    text,
)
from cscwb.selection import agreements_in, articles_in, events_in, operations_in
from cscwb.summary import arrests, contributions, seized, sites

__all__ = ["compose_annual_report"]

_CONSENT = (
    TreatyStage.DEFINITIVE_SIGNATURE,
    TreatyStage.EXCHANGE_OF_INSTRUMENTS,
    TreatyStage.RATIFICATION,
    TreatyStage.ACCEPTANCE,
    TreatyStage.APPROVAL,
    TreatyStage.ACT_OF_FORMAL_CONFIRMATION,
    TreatyStage.ACCESSION,
    TreatyStage.SUCCESSION,
)
_SIGNATURE = (
    TreatyStage.SIGNATURE,
    TreatyStage.SIGNATURE_AD_REFERENDUM,
    TreatyStage.DEFINITIVE_SIGNATURE,
    TreatyStage.INITIALLING,
)


_Shown: TypeAlias = Event | Operation | Agreement | Article


class _Year:
    """The records of one year, selected once."""

    def __init__(self, records: Records, year: int) -> None:
        self.records = records
        self.year = year
        self.period = Span.parse(str(year))
        self.events = events_in(records, self.period)
        self.operations = operations_in(records, self.period)
        self.agreements = agreements_in(records, self.period)
        self.published = articles_in(records, self.period)
        self.logframe = Logframe(records, year)
        shown: tuple[_Shown, ...] = (*self.events, *self.operations, *self.agreements)
        ids = [*(one.id for one in shown), *self.logframe.records]
        self.sources = Sources.of(records, self.published, ids)


def compose_annual_report(records: Records, year: int) -> Document:
    """The report of a calendar year, as a document for any writer.

    Args:
        records: All records of the project.
        year: Four figures.

    Raises:
        ReportError: No record falls in the year.
        ValueError: The year has not four figures.
    """
    selected = _Year(records, year)
    project = records.project
    name = project.short_name if project else "this project"
    if not selected.published and not (
        selected.events or selected.operations or selected.agreements
    ):
        raise ReportError(f"no record of {name} falls in {year}")
    body: tuple[Block, ...] = (
        *section("Imprint", *imprint(records, selected.sources.articles)),
        Contents("Contents"),
        *section("The project", *_project(records)),
        *section("Key figures", *_key_figures(selected)),
        *_results(selected),
        *section("Activities", *_activities(selected)),
        Wide(
            (
                *section("Operations", *_operations(selected)),
                *section("Seizures by commodity", *_seizures(selected)),
                *section("Agreements", *_agreements(selected)),
            )
        ),
        *section("Beneficiaries", *_beneficiaries(selected)),
        *section("Articles", *_articles(selected)),
    )
    annex = _annex(selected)
    body = (*body, *_acronyms(records, (*body, *annex)), *annex)
    contract = project.contract_number if project else ""
    return marked(
        Document(
            title=f"Annual report {year}",
            subtitle=project.title if project else "",
            author=_author(records),
            subject=f"What {name} did in {year}",
            keywords=(name, "annual report", str(year)),
            date=datetime.date(year, 12, 31),
            running_head=", ".join(filter(None, [name, contract, f"annual report {year}"])),
            body=body,
        )
    )


def _author(records: Records) -> str:
    project = records.project
    return (project.disclaimer_author or project.short_name) if project else ""


def _project(records: Records) -> Iterable[Block]:
    project = records.project
    if project is None:
        return
    rows = [
        ("Title", project.title),
        ("Duration", wording.date(project.date)),
        ("EU instrument", project.instrument),
        ("Contract number", project.contract_number),
        ("Implementing partners", _names(records, project.implementing_partners)),
        ("Political partner", _names(records, filter(None, [project.political_partner]))),
        ("Beneficiaries", codes_in_words(one.jurisdiction for one in records.beneficiaries)),
        ("Components", "; ".join(component.title for component in project.components)),
    ]
    yield Table(
        text("Identification of the project"),
        (Column(text("Item"), 1), Column(text("Content"), 3)),
        tuple((text(label), text(content)) for label, content in rows if content),
    )
    if project.contributions:
        money = [
            (wording.name(records, one.donor), wording.money(one.amount))
            for one in project.contributions
        ]
        totals = [
            ("Total (computed)", wording.money_sum(one.total, one.currency))
            for one in contributions(project)
        ]
        yield Table(
            text("Funding"),
            (Column(text("Donor"), 3), Column(text("Contribution"), 1, "right")),
            tuple((text(donor), text(amount)) for donor, amount in (*money, *totals)),
        )


def _names(records: Records, ids: Iterable[str]) -> str:
    return ", ".join(wording.name(records, one) for one in ids)


def _key_figures(year: _Year) -> Iterable[Block]:
    every = year.operations
    agreements = wording.number(len(year.agreements))
    rows: list[tuple[str, str, Sequence[_Shown]]] = [
        ("Agreements with a step in the year", agreements, year.agreements),
        ("Operations supported", wording.number(len(every)), every),
        ("Persons arrested", wording.sum_of(arrests(every), noun="arrest"), every),
        *(
            (
                wording.first_upper(f"{wording.word(row.commodity)} {wording.word(row.measure)}"),
                wording.sum_of(row.total, row.unit),
                [one for one in every if one.id in row.operations],
            )
            for row in seized(every)
        ),
        *(
            (
                wording.first_upper(f"{wording.plural(row.kind)} discovered"),
                wording.sum_of(row.total, noun="discovery"),
                [one for one in every if one.id in row.operations],
            )
            for row in sites(every)
        ),
        ("Visits, meetings and other activities", wording.number(len(year.events)), year.events),
        ("Articles published", wording.number(len(year.published)), year.published),
    ]
    yield Paragraph(
        text(
            "Every figure is computed from the records and names the articles it comes from by "
            "their number in the list of articles. An operation counts once, however many "
            "articles tell of it; units are never added to each other."
        )
    )
    yield Table(
        text(f"Key figures {year.year}"),
        (
            Column(text("Figure"), 5),
            Column(text("Value"), 4, "right"),
            Column(text("Articles"), 2),
        ),
        tuple(
            (text(label), text(value), text(_source(year, found))) for label, value, found in rows
        ),
    )


def _results(year: _Year) -> tuple[Block, ...]:
    """What the indicators of each outcome and output say; nothing without a logical framework."""
    if not year.logframe.results:
        return ()
    lead = Paragraph(
        text(
            "Values of indicators run from the first day of the project to the end of the year. "
            "Those computed from the records name the articles they come from."
        )
    )
    return section("Results by outcome", lead, *year.logframe.by_result(year.sources))


def _annex(year: _Year) -> tuple[Block, ...]:
    if not year.logframe.results:
        return ()
    return (Wide(section("Annex A: logical framework", year.logframe.matrix())),)


def _source(year: _Year, found: Iterable[_Shown]) -> str:
    ids = [one.id for one in found]
    return year.sources.numbers(ids) if ids else ""


def _activities(year: _Year) -> Iterable[Block]:
    if not year.events:
        yield Paragraph(text(f"No activity is on record for {year.year}."))
        return
    months: dict[str, int] = {}
    for event in year.events:
        months[_month(event)] = months.get(_month(event), 0) + 1
    counts = [
        f"{wording.number_of(figure, 'visit or meeting', 'visits or meetings')} in {month}"
        for month, figure in months.items()
    ]
    yield Paragraph(text(wording.first_upper(f"{wording.joined(counts)}.")))
    yield Table(
        text(f"Visits, meetings and other activities in {year.year}"),
        (
            Column(text("Date"), 3),
            Column(text("Activity"), 6),
            Column(text("Place"), 3),
            Column(text("Beneficiaries"), 3),
            Column(text("Articles"), 2),
        ),
        tuple(_activity(year, event) for event in year.events),
        _inferred_note(event.date for event in year.events),
    )


def _month(event: Event) -> str:
    # Events in a period have a date; see selection.
    date = event.date
    start = date.start if date else None
    if start is None or start.month is None:
        return "an unstated month"
    return f"{wording.MONTHS[start.month]} {start.year}"


def _activity(year: _Year, event: Event) -> tuple[Inlines, ...]:
    parts = [one for one in year.records.events if one.part_of == event.id]
    what = [
        event.title,
        wording.first_upper(wording.word(event.kind)),
        *(
            f"Part of it: {part.title}" + (f" ({wording.date(part.date)})" if part.date else "")
            for part in parts
        ),
    ]
    return (
        text(wording.date(event.date)),
        lines(what),
        lines(places(event)),
        text(codes_in_words(event.beneficiaries)),
        text(year.sources.numbers([event.id, *(part.id for part in parts)])),
    )


def _inferred_note(dates: Iterable[object]) -> tuple[Inlines, ...]:
    printed = [wording.date(date) for date in dates if isinstance(date, Span)]
    inferred = any(wording.INFERRED_MARK in words for words in printed)
    return ((Text(wording.INFERRED_NOTE),),) if inferred else ()


def _operations(year: _Year) -> Iterable[Block]:
    if not year.operations:
        yield Paragraph(text(f"No operation is on record for {year.year}."))
        return
    total = wording.sum_of(arrests(year.operations), noun="arrest")
    number = wording.number_of(len(year.operations), "operation")
    yield Paragraph(
        text(
            wording.first_upper(
                f"{number} with the project's support; {total} persons were arrested. "
                f"{wording.PRESUMPTION_OF_INNOCENCE}"
            )
        )
    )
    columns = (
        Column(text("Date"), 4),
        Column(text("Operation and place"), 7),
        Column(text("Partners"), 7),
        Column(text("Crime priority"), 4),
        Column(text("Seized or discovered"), 6),
        Column(text("Persons arrested"), 3, "right"),
        Column(text("Stage of proceedings"), 4),
        Column(text("Articles"), 3),
    )
    yield Table(
        text(f"Operations in {year.year}"),
        columns,
        tuple(_operation(year, operation) for operation in year.operations),
        _inferred_note(operation.date for operation in year.operations),
    )


def _operation(year: _Year, operation: Operation) -> tuple[Inlines, ...]:
    return (
        text(wording.date(operation.date)),
        lines((operation.title, *places(operation))),
        lines(partners(year.records, operation)),
        lines(priority.label for priority in operation.crime_priorities),
        lines(results(operation)),
        text(arrested(operation)),
        lines(stages(operation)),
        text(year.sources.numbers([operation.id])),
    )


def _seizures(year: _Year) -> Iterable[Block]:
    rows = seized(year.operations)
    if not rows:
        yield Paragraph(text(f"No seizure is on record for {year.year}."))
        return
    yield Table(
        text(f"Seizures in {year.year} by commodity"),
        (
            Column(text("Commodity"), 4),
            Column(text("Measure"), 2),
            Column(text("Amount"), 4, "right"),
            Column(text("Number of seizures"), 2, "right"),
            Column(text("Articles"), 2),
        ),
        tuple(
            (
                text(wording.first_upper(wording.word(row.commodity))),
                text(wording.first_upper(wording.word(row.measure))),
                text(wording.sum_of(row.total, row.unit)),
                text(wording.number(row.total.counted)),
                text(year.sources.numbers(row.operations)),
            )
            for row in rows
        ),
    )


def _agreements(year: _Year) -> Iterable[Block]:
    if not year.agreements:
        yield Paragraph(text(f"No agreement took a step in {year.year}."))
        return
    number = wording.number_of(len(year.agreements), "agreement")
    yield Paragraph(
        text(
            wording.first_upper(
                f"{number} took a step in {year.year}. Incorporation into national law is a "
                "domestic step: it is neither ratification nor entry into force."
            )
        )
    )
    rows = [
        _party(year, agreement, party)
        for agreement in year.agreements
        for party in agreement.parties
    ]
    yield Table(
        text(f"Agreements and their stages, by party, at the end of {year.year}"),
        (
            Column(text("Agreement"), 8),
            Column(text("Party"), 3),
            Column(text("Negotiation"), 3),
            Column(text("Signature"), 3),
            Column(text("National law (domestic step)"), 4),
            Column(text("Consent to be bound"), 3),
            Column(text("Entry into force"), 3),
            Column(text("Articles"), 2),
        ),
        tuple(rows),
        (*_treaty_notes(year.agreements), *_claims(year)),
    )


def _party(year: _Year, agreement: Agreement, party: Jurisdiction | str) -> tuple[Inlines, ...]:
    end = year.period.latest
    taken = [
        action
        for action in agreement.actions
        if action.party in (party, None) and (action.date is None or action.date.earliest <= end)
    ]
    name = party.official_name if isinstance(party, Jurisdiction) else None
    return (
        text(agreement.title),
        text(name or wording.name(year.records, party)),
        _steps(taken, (TreatyStage.CONTACT_INITIATED, TreatyStage.NEGOTIATION)),
        _steps(taken, _SIGNATURE),
        _steps(taken, [stage for stage in TreatyStage if stage.domestic]),
        _steps(taken, _CONSENT),
        _steps(taken, (TreatyStage.PROVISIONAL_APPLICATION, TreatyStage.ENTRY_INTO_FORCE)),
        text(year.sources.numbers([agreement.id])),
    )


def _steps(taken: Iterable[TreatyAction], stages_: Iterable[TreatyStage]) -> Inlines:
    wanted = tuple(stages_)
    found = [action for action in taken if action.stage in wanted]
    plain_words = (TreatyStage.NEGOTIATION, TreatyStage.SIGNATURE, TreatyStage.ENTRY_INTO_FORCE)
    return lines(
        wording.action(action)
        if action.stage in plain_words
        else f"{wording.first_upper(wording.word(action.stage))}: {wording.action(action)}"
        for action in found
    ) or text("not stated")


def _treaty_notes(agreements: Iterable[Agreement]) -> tuple[Inlines, ...]:
    printed = [wording.date(one.date) for agreement in agreements for one in agreement.actions]
    inferred = any(wording.INFERRED_MARK in words for words in printed)
    return ((Text(wording.INFERRED_NOTE),),) if inferred else ()


def _claims(year: _Year) -> Iterable[Inlines]:
    """What other sources say of a step's date or place."""
    for agreement in year.agreements:
        for claim in agreement.claims:
            if claim.value:
                note = f" {wording.first_upper(claim.note)}." if claim.note else ""
                source = claim.source or _names(year.records, [claim.attributed_to])
                stage = _claimed_stage(agreement, claim.field)
                value = _claimed_value(claim)
                yield text(f"{agreement.title}, {stage}: {source} gives {value}.{note}")


def _claimed_stage(agreement: Agreement, field: str) -> str:
    if match := re.match(r"actions\[(\d+)\]", field):
        return wording.word(agreement.actions[int(match[1])].stage)
    return field


def _claimed_value(claim: Claim) -> str:
    if claim.field.endswith(".date"):
        return wording.date(Day.parse(claim.value))
    if claim.field.endswith(".place"):
        return wording.place(Place.parse(claim.value))
    return claim.value


def _beneficiaries(year: _Year) -> Iterable[Block]:
    ordered = sorted(year.records.beneficiaries, key=lambda one: one.jurisdiction.name)
    if not ordered:
        yield Paragraph(text("No beneficiary is on record."))
        return
    yield Table(
        text(f"What involved each beneficiary in {year.year}"),
        (
            Column(text("Beneficiary"), 2),
            Column(text("Activities"), 4),
            Column(text("Operations"), 4),
            Column(text("Agreements"), 4),
        ),
        tuple(_beneficiary(year, one) for one in ordered),
    )


def _beneficiary(year: _Year, beneficiary: Beneficiary) -> tuple[Inlines, ...]:
    code = beneficiary.jurisdiction

    def titles(found: Iterable[Event | Operation | Agreement]) -> Inlines:
        return lines(one.title for one in found if code in one.beneficiaries) or text("none")

    return (text(code.name), titles(year.events), titles(year.operations), titles(year.agreements))


def _articles(year: _Year) -> Iterable[Block]:
    articles = year.sources.articles
    yield Table(
        text(f"Articles of {year.year} and articles that this report draws on"),
        (
            Column(text("No"), 1, "right"),
            Column(text("Published"), 3),
            Column(text("Title"), 8),
            Column(text("Link"), 4),
        ),
        tuple(
            (
                text(str(number)),
                text(wording.date(article.published)),
                text(article.title),
                _address(article),
            )
            for number, article in enumerate(articles, start=1)
        ),
        _day_note(articles),
    )


def _address(article: Article) -> Inlines:
    link = article.url or article.archive_url
    return link_or_text(link) if link else text(wording.LINK_LOST)


def _day_note(articles: Iterable[Article]) -> tuple[Inlines, ...]:
    inferred = any(wording.INFERRED_MARK in wording.date(one.published) for one in articles)
    return ((Text(wording.INFERRED_NOTE),),) if inferred else ()


def _acronyms(records: Records, body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The list of the acronyms that the report uses, in alphabetical order."""
    known = {
        acronym: institution.name
        for institution in records.institutions
        for acronym in institution.acronyms
    }
    if records.project:
        known |= {one.short: one.meaning for one in records.project.acronyms}
        known[records.project.short_name] = records.project.title
    words = " ".join(_words(block) for block in blocks_in(body))
    used = [short for short in known if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", words)]
    if not used:
        return ()
    table = Table(
        text("Acronyms used in this report"),
        (Column(text("Acronym"), 1), Column(text("Meaning"), 4)),
        tuple((text(short), text(known[short])) for short in sorted(used, key=str.casefold)),
    )
    return section("Acronyms", table)


def _words(block: Block) -> str:
    match block:
        case Heading(_, content) | Paragraph(content):
            return plain(content)
        case Table(caption, columns, rows, notes):
            cells = [cell for row in rows for cell in row]
            titles = [column.title for column in columns]
            return " ".join(plain(words) for words in (caption, *titles, *cells, *notes))
        case _:
            return ""
