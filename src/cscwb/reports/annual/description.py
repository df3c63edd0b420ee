"""What the project is: the identification that every report to the EU begins with."""

from collections.abc import Iterable, Iterator

from cscwb.counting import EntryKind, contributions
from cscwb.document.nodes import (
    Block,
    Column,
    Inlines,
    Paragraph,
    Reference,
    Table,
    Text,
    ToComplete,
)
from cscwb.model import Jurisdiction, Project, Section, Team
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.claims import claim_lines
from cscwb.reports.passages import codes_in_words, filled, lines, link_or_text, text

_GAP = text("To be completed")
_CONTRACT, _CONTRACT_OF_ANNEX_VI = "Contract number", "1.5 Contract number"
_CONTACT_OF_ANNEX_VI = "1.2 Name and title of the contact person"
_FIELDS = {
    _CONTRACT: "contract_number",
    _CONTRACT_OF_ANNEX_VI: "contract_number",
    _CONTACT_OF_ANNEX_VI: "contact_person",
}


def identification(year: Year) -> Iterator[Block]:
    """Yield the project in a table, and who pays for it."""
    project = year.records.project
    if project is None:
        yield ToComplete("what the project is; write it in 'project.yaml'")
        return
    yield from _identified(
        year,
        project,
        "Identification of the project",
        [
            ("Title of the action", text(project.title)),
            ("Short names", text(_short_names(project))),
            (_CONTRACT, text(project.contract_number) or _GAP),
            ("Reporting period", text(year.reporting_period)),
            ("Duration", text(wording.date(project.date))),
            ("EU instrument", text(_instrument(project))),
            ("Numbers given by others", text(", ".join(project.external_ids))),
            ("Lead implementing partner", text(_lead(year, project))),
            ("Other implementing partners", text(_others(year, project))),
            ("Political partner", text(_names(year, filter(None, [project.political_partner])))),
            ("Beneficiaries", text(_beneficiaries(year))),
            ("Places of activities", text(_places(year))),
            ("Components", lines(_components(project))),
            ("Objectives", lines(project.objectives)),
            ("Teams", lines(_team(year, team) for team in project.teams)),
            ("Earlier projects", lines(project.predecessors)),
            ("Contracting authority", text(project.contracting_authority)),
            ("Contact person", text(project.contact_person)),
            ("Contact", link_or_text(project.contact) if project.contact else ()),
        ],
    )
    yield from year.passage(Section.TARGET_GROUPS)
    yield from _funding(year, project)


def identification_of_annex_vi(year: Year) -> Iterator[Block]:
    """Yield the nine points of PRAG Annex VI, section 1."""
    project = year.records.project
    if project is None:
        yield ToComplete("what the project is; write it in 'project.yaml'")
        return
    yield from _identified(
        year,
        project,
        "Identification of the action",
        [
            ("1.1 Name of the coordinator of the grant contract", text(_lead(year, project))),
            (_CONTACT_OF_ANNEX_VI, text(project.contact_person) or _GAP),
            ("1.3 Name of beneficiaries and affiliated entities", text(_others(year, project))),
            ("1.4 Title of the action", text(project.title)),
            (_CONTRACT_OF_ANNEX_VI, text(project.contract_number) or _GAP),
            ("1.6 Start date and end date of the reporting period", text(year.reporting_period)),
            (f"1.7 Target {_countries(year)} or regions", text(_beneficiaries(year))),
            ("1.8 Final beneficiaries and target groups", text("See under the table")),
            ("1.9 Where the activities take place", text(_places(year))),
        ],
    )
    yield from year.passage(Section.TARGET_GROUPS)
    yield from _funding(year, project)


def _identified(
    year: Year, project: Project, caption: str, rows: list[tuple[str, Inlines]]
) -> Iterator[Block]:
    """Yield the table, and under it what sources say of the project."""
    yield filled(
        Table(
            text(caption),
            (Column(text("Item"), 2), Column(text("Content"), 5)),
            tuple((text(label), content) for label, content in rows if content not in ((), _GAP)),
            tuple(text(f"{line}.") for line in claim_lines(year.records, project)),
        )
    )
    if gaps := [label for label, content in rows if content == _GAP]:
        fields = wording.joined(f"'{_FIELDS[label]}'" for label in gaps)
        missing = f"missing in the identification: {wording.joined(gaps)}"
        yield ToComplete(f"{missing}; write {fields} in 'project.yaml'")


def _funding(year: Year, project: Project) -> Iterator[Block]:
    if not project.contributions:
        return
    money = [
        (wording.name(year.records, contribution.donor), wording.money(contribution.amount))
        for contribution in project.contributions
    ]
    sums = contributions(project)
    totals = [
        ("Total (computed)", wording.money_sum(total.total, total.currency)) for total in sums
    ]
    in_all = wording.joined(wording.money_in_text(total.total, total.currency) for total in sums)
    yield Paragraph(
        (
            Text(f"The contributions come to {in_all}; "),
            Reference("funding"),
            Text(" has each of them."),
        )
    )
    yield Table(
        text("Funding"),
        (Column(text("Donor"), 3), Column(text("Contribution"), 1, "right")),
        tuple((text(donor), text(amount)) for donor, amount in (*money, *totals)),
        label="funding",
    )


def _short_names(project: Project) -> str:
    """Return the one that reports use, and the others: ``Harbour; also HBR and Harbour III``."""
    also = wording.joined(project.short_names[1:])
    return f"{project.short_name}; also {also}" if also else "".join(project.short_names)


def _instrument(project: Project) -> str:
    year = f"budget of {project.budget_year}" if project.budget_year else ""
    return ", ".join(filter(None, (project.instrument, year)))


def _components(project: Project) -> Iterator[str]:
    """Yield each component with its outputs."""
    for component in project.components:
        yield component.title
        for output in component.outputs:
            yield f"Output {output.number}: {output.title}" if output.title else output.number


def _team(year: Year, team: Team) -> str:
    where = f", {team.jurisdiction.name}" if team.jurisdiction else ""
    members = _names(year, team.members)
    return f"{team.name}{where}: {members}" if members else f"{team.name}{where}"


def _lead(year: Year, project: Project) -> str:
    return _names(year, project.implementing_partners[:1])


def _others(year: Year, project: Project) -> str:
    return _names(year, project.implementing_partners[1:])


def _names(year: Year, ids: Iterable[str]) -> str:
    return ", ".join(wording.name(year.records, record_id) for record_id in ids)


def _countries(year: Year) -> str:
    """Return what Annex VI calls countries; "beneficiaries" when Kosovo* is among them."""
    return "beneficiaries" if Jurisdiction("XK") in _codes(year) else "countries"


def _beneficiaries(year: Year) -> str:
    return codes_in_words(year.records, _codes(year))


def _codes(year: Year) -> list[Jurisdiction]:
    return [beneficiary.jurisdiction for beneficiary in year.records.beneficiaries]


def _places(year: Year) -> str:
    """Return where the events and operations were in which the project had a part."""
    found: dict[Jurisdiction, None] = {}
    for entry in year.counted.of_kind(EntryKind.EVENT, EntryKind.OPERATION):
        if entry.supported:
            found |= {place.jurisdiction: None for place in entry.places if place.jurisdiction}
    return codes_in_words(year.records, found)
