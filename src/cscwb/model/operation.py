"""Operations: police and judicial action, and its results."""

from collections.abc import Iterator

import attrs

from cscwb.model.claims import Claim
from cscwb.model.codes import EventStatus, OperationKind
from cscwb.model.dates import Span
from cscwb.model.event import Framework, Participation, Support
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.priorities import CrimePriority
from cscwb.model.results import (
    Check,
    Conveyance,
    CriminalGroup,
    Investigation,
    OperationResult,
    PersonMeasure,
    Route,
    Search,
    Seizure,
    Site,
)
from cscwb.model.settings import Exemption
from cscwb.model.values import Other

_RESULTS = ("seizures", "measures", "sites", "searches", "checks", "investigations")


@attrs.frozen(kw_only=True)
class Operation:
    """Police or judicial action; an operation is counted once, even if many articles are about it.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: What it was, in a few words that presume no guilt.
        date: When it took place, both ends counted; None when the sources do not say.
        places: Where it took place.
        kind: A word of the vocabulary, or ``other (label)``.
        codename: The name that the authorities gave it.
        codename_reviewed: True when the name was reviewed and presumes no guilt, as Italian law
            has required since 2021 (d.lgs. 188/2021).
        beneficiaries: The beneficiaries whose authorities took part or were supported, by code.
        components: The ids of the project components that it belongs to.
        crime_priorities: The EU crime priorities that it belongs to.
        participants: The authorities and others that took part, each with its role.
        support: What the project did for it.
        seizures: Goods that were seized, found, frozen or confiscated.
        measures: Measures against persons, such as arrests, by number.
        sites: Sites that were discovered, such as illegal laboratories.
        searches: Searches, such as those of houses.
        checks: Persons, vehicles or documents that were checked.
        investigations: Investigations that were opened.
        conveyances: Vehicles and vessels that were involved.
        criminal_groups: Groups that are suspected of organised crime.
        routes: The routes of the goods.
        frameworks: The plans that it belongs to, such as a joint investigation team or an EMPACT
            operational action.
        part_of: The id of the operation that it was a part of; totals count only whole operations.
        follows_from: The ids of the events and operations that led to it.
        purpose: Its aims, one each.
        status: Whether it took place.
        open_ended: The names of the fields whose lists the source leaves open ("etc.").
        inferred: The paths of the fields that no source states and that are inferred from
            other words, such as ``crime_priorities`` or ``participants[0].role``.
        claims: What sources say about its fields.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    date: Span | None = None
    places: tuple[Place, ...] = ()
    kind: OperationKind | Other = OperationKind.OPERATIONAL_ACTION
    codename: str = ""
    codename_reviewed: bool = False
    beneficiaries: tuple[Jurisdiction, ...] = ()
    components: tuple[str, ...] = ()
    crime_priorities: tuple[CrimePriority, ...] = ()
    participants: tuple[Participation, ...] = ()
    support: tuple[Support, ...] = ()
    seizures: tuple[Seizure, ...] = ()
    measures: tuple[PersonMeasure, ...] = ()
    sites: tuple[Site, ...] = ()
    searches: tuple[Search, ...] = ()
    checks: tuple[Check, ...] = ()
    investigations: tuple[Investigation, ...] = ()
    conveyances: tuple[Conveyance, ...] = ()
    criminal_groups: tuple[CriminalGroup, ...] = ()
    routes: tuple[Route, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    part_of: str = ""
    follows_from: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    status: EventStatus = EventStatus.HELD
    open_ended: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()


def results_of(operation: Operation) -> Iterator[tuple[str, OperationResult]]:
    """Each result of an operation with its path, such as ``measures[0]``, field by field."""
    for field in _RESULTS:
        for index, result in enumerate(getattr(operation, field)):
            yield f"{field}[{index}]", result
