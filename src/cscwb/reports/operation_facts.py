"""Everything that a record says of one operation, in lines of words."""

from collections.abc import Iterator
from typing import assert_never

from cscwb.counting import Entry, EntryKind, Ledger
from cscwb.model import (
    Certainty,
    Charge,
    Check,
    Commodity,
    Conveyance,
    CriminalGroup,
    Investigation,
    Money,
    Operation,
    OperationKind,
    OperationResult,
    PersonMeasure,
    Quantity,
    Records,
    Route,
    Scope,
    Search,
    Seizure,
    Site,
    Sum,
    Unit,
)
from cscwb.reports import wording
from cscwb.reports.claims import claim_lines
from cscwb.reports.components import component_lines
from cscwb.reports.lists import left_open_lines, list_lines
from cscwb.reports.operation_totals import charge_alone
from cscwb.reports.participants import participant_line
from cscwb.reports.passages import part_of
from cscwb.reports.support import support_facts

_SCOPES = {
    Scope.ACTION_DAY: "on the day of action",
    Scope.PHASE: "",
    Scope.CUMULATIVE: "in all",
    Scope.HEADLINE: "in a headline",
}


def operation_facts(
    ledger: Ledger, operation: Operation, *, components: bool = True
) -> Iterator[str]:
    """Yield a line for each thing that the record says, the results of the operation among them.

    Args:
        ledger: The ledger.
        operation: The operation.
        components: Whether a line says to which components it belongs.
    """
    records = ledger.records
    if operation.kind is not OperationKind.OPERATIONAL_ACTION:  # which any operation is
        kind = wording.first_upper(wording.word(operation.kind))
        yield wording.by_record(f"Kind: {kind}", operation, "kind")
    if operation.codename:
        yield wording.by_record(
            f"Name of the operation: {operation.codename}", operation, "codename"
        )
    if line := part_of(records, operation):
        yield line
    if status := wording.status(operation.status):
        yield wording.by_record(f"Status: {status}", operation, "status")
    yield from list_lines(
        operation, "Frameworks", "frameworks", map(wording.framework, operation.frameworks)
    )
    for line in component_lines(records, operation.components) if components else ():
        yield wording.by_record(line, operation, "components")
    yield from list_lines(operation, "Aims", "purpose", operation.purpose)
    led_to = (wording.name(records, earlier) for earlier in operation.follows_from)
    yield from list_lines(operation, "Followed from", "follows_from", led_to)
    yield from support_facts(records, operation)
    yield from participant_line(records, operation)
    yield from _result_lines(ledger, operation)
    for field, words in (
        ("conveyances", map(_conveyance, operation.conveyances)),
        ("criminal_groups", map(_group, operation.criminal_groups)),
        ("routes", map(_route, operation.routes)),
    ):
        for index, line in enumerate(words):
            yield wording.by_record(line, operation, f"{field}[{index}]")
    yield from left_open_lines(operation)
    yield from claim_lines(records, operation)


def _result_lines(ledger: Ledger, operation: Operation) -> Iterator[str]:
    """Yield a line for each result of an operation: seizures, measures, sites, searches and so on.

    Every one is there, in the order of the record; a line says what is cumulative or a headline,
    and the date and the place of a result that has its own.
    """
    results = {
        entry.path: entry
        for entry in ledger.entries_of(operation.id)
        if entry.kind is not EntryKind.VALUE
    }
    for kind in (
        EntryKind.SEIZURE,
        EntryKind.MEASURE,
        EntryKind.SITE,
        EntryKind.SEARCH,
        EntryKind.CHECK,
        EntryKind.INVESTIGATION,
    ):
        for entry in results.values():
            if entry.kind is kind:
                line = wording.first_upper(_result(ledger.records, entry))
                yield wording.by_record(line, operation, entry.path)


def _result(records: Records, entry: Entry) -> str:
    part = entry.part
    match part:
        case Seizure():
            words = _seizure(part)
        case PersonMeasure():
            words = _measure(records, part)
        case Site():
            words = _site(part)
        case Search():
            of = f"; conveyance: {part.conveyance}" if part.conveyance else ""
            words = f"searched ({part.what}): {wording.count(part.count)}{of}"
        case Check():
            words = f"{part.what} checked: {wording.count(part.count)}"
        case Investigation():
            into = f" ({part.offence})" if part.offence else ""
            words = f"investigations opened{into}: {wording.count(part.count)}"
        case _:
            raise TypeError(f"'{entry.path}' is not a result of an operation")
    return "; ".join(filter(None, (words, *_circumstances(records, part))))


def _circumstances(records: Records, result: OperationResult) -> Iterator[str]:
    """Yield what all results can say: scope, certainty, by whom, where and when."""
    yield _SCOPES[result.scope]
    if result.certainty is not Certainty.STATED:
        yield wording.word(result.certainty)
    if result.by:
        yield f"by {wording.joined(wording.name(records, party_id) for party_id in result.by)}"
    if result.place:
        yield wording.place(result.place)
    if result.date:
        yield wording.date(result.date)


def _seizure(seizure: Seizure) -> str:
    words = f"{_goods(seizure.commodity)} {wording.word(seizure.measure)}: {_taken(seizure)}"
    parts = [words]
    if seizure.packaging:
        parts.append(f"in {wording.joined(map(wording.quantity, seizure.packaging))}")
    if seizure.conveyance:
        parts.append(f"conveyance: {seizure.conveyance}")
    if seizure.value and seizure.taken is not seizure.value:
        parts.append(f"worth {wording.money(seizure.value)}")
    if seizure.unit_price:
        market = f" ({seizure.unit_price.market})" if seizure.unit_price.market else ""
        parts.append(f"price {wording.unit_price(seizure.unit_price)}{market}")
    if seizure.breakdown:
        lines = (f"{line.label} {wording.quantity(line.quantity)}" for line in seizure.breakdown)
        parts.append(f"of this {wording.joined(lines)}{_open(seizure)}")
    return "; ".join(parts)


def _taken(seizure: Seizure) -> str:
    taken = seizure.taken
    match taken:
        case Quantity():
            stated = taken.amount.value is not None
            return wording.quantity(taken) if stated else "a quantity that is not stated"
        case Money() if seizure.quantity is not None:
            return f"{wording.money(taken)} ({_notes(seizure.quantity)})"
        case Money():
            return wording.money(taken)
        case None:
            return "a quantity that is not stated"
        case _:
            assert_never(taken)


def _notes(quantity: Quantity) -> str:
    """Return how many notes cash was; other units are as they are."""
    if quantity.unit is not Unit.PIECE:
        return wording.quantity(quantity)
    total = Sum.of([quantity.amount])
    return wording.by_basis(f"{wording.count_sum(total)} notes", quantity.basis)


def _goods(commodity: Commodity) -> str:
    """Return the goods with what is known of them: ``truck (MAN, plates of Albania)``."""
    known = [
        commodity.variety,
        f"known as ‘{commodity.street_name}’" if commodity.street_name else "",
        commodity.potency,
        commodity.form,
        commodity.make,
        f"plates of {commodity.plates.name}" if commodity.plates else "",
    ]
    more = ", ".join(filter(None, known))
    return f"{wording.word(commodity.kind)} ({more})" if more else wording.word(commodity.kind)


def _measure(records: Records, measure: PersonMeasure) -> str:
    stated = measure.count.amount.value is not None
    number = wording.count(measure.count) if stated else "a number that is not stated"
    parts = [
        f"persons {wording.word(measure.measure)}: {number}",
        f"stage of proceedings: {wording.word(measure.stage) if measure.stage else 'not stated'}",
        *measure.capacity,
    ]
    if measure.criminal_group:
        parts.append(f"said to belong to: {measure.criminal_group}")
    if measure.nationalities and measure.count.amount.value != 1:  # else it is of one suspect
        nationals = (
            f"{nationality.jurisdiction.name} ({wording.count(nationality.count)})"
            for nationality in measure.nationalities
        )
        parts.append(f"nationals of {wording.joined(nationals)}")
    parts += (_charge(records, charge) for charge in measure.charges)
    if measure.breakdown:
        lines = (f"{line.label} {wording.count(line.count)}" for line in measure.breakdown)
        parts.append(f"of these {wording.joined(lines)}{_open(measure)}")
    if among := suspects(records, measure):
        parts.append(f"among them: {'; '.join(among)}")
    return "; ".join(parts)


def _open(result: Seizure | PersonMeasure) -> str:
    """Return words after a breakdown whose lines may overlap, or leave something out."""
    return "" if result.breakdown_sums else " (these need not add up to it)"


def _charge(records: Records, charge: Charge) -> str:
    """Return a charge, by whom and with whom: ``charges filed: money laundering, by ...``."""
    by = f", by {wording.name(records, charge.filed_by)}" if charge.filed_by else ""
    with_ = f", with {wording.name(records, charge.filed_with)}" if charge.filed_with else ""
    return f"{charge_alone(charge)}{by}{with_}"


def suspects(records: Records, measure: PersonMeasure) -> list[str]:
    """Return what may be printed of single suspects; nothing unless the project says so."""
    details = records.project.suspect_details if records.project else None
    if details is None:
        return []
    found = []
    for suspect in measure.suspects:
        parts = [
            suspect.initials if details.initials else "",
            f"aged {suspect.age}" if details.ages and suspect.age is not None else "",
        ]
        if any(parts):
            found.append(", ".join(filter(None, (suspect.role, *parts))))
    return found


def _site(site: Site) -> str:
    known = [site.note, site.equipment and f"{site.equipment} equipment"]
    more = ", ".join(filter(None, known))
    of = f" ({more})" if more else ""
    parts = [f"{wording.plural(site.kind)} discovered{of}: {wording.count(site.count)}"]
    if site.produces:
        parts.append(f"for {_goods(site.produces)}")
    if site.located_in:
        parts.append(f"in {site.located_in}")
    if site.buildings:
        parts.append(f"buildings: {wording.count(site.buildings)}")
    return "; ".join(parts)


def _conveyance(conveyance: Conveyance) -> str:
    name = f" ‘{conveyance.name}’" if conveyance.name else ""
    stopped = ", stopped on suspicion" if conveyance.suspected else ""
    return f"Conveyance ({conveyance.label}): {_goods(conveyance.commodity)}{name}{stopped}"


def _group(group: CriminalGroup) -> str:
    where = [group.operates_in, *(jurisdiction.name for jurisdiction in group.jurisdictions)]
    parts = [
        f"suspected of {wording.joined(group.activities)}" if group.activities else "",
        f"active in {wording.joined(filter(None, where))}" if any(where) else "",
        f"said to be part of: {group.part_of}" if group.part_of else "",
    ]
    words = "; ".join(filter(None, parts))
    return f"Group under suspicion: {group.name}" + (f"; {words}" if words else "")


def _route(route: Route) -> str:
    way = [
        f"from {wording.place(route.origin)}" if route.origin else "",
        f"through {wording.joined(map(wording.place, route.transit))}" if route.transit else "",
        f"to {wording.place(route.destination)}" if route.destination else "",
    ]
    goods = f" of {_goods(route.commodity)}" if route.commodity else ""
    return f"Route{goods}: {' '.join(filter(None, way)) or 'not stated'}"
