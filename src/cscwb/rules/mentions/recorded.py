"""The figures of an operation, one by one, as rules compare them."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any

import attrs

from cscwb.model import (
    Amount,
    Check,
    Claim,
    Count,
    Investigation,
    Money,
    Operation,
    OperationResult,
    Other,
    PersonMeasure,
    Quantity,
    Search,
    Seizure,
    Site,
    Unit,
    UnitPrice,
    dimension_of,
    in_unit,
    results_of,
)
from cscwb.patterns import regex

_CLAIMED = regex(r"([a-z]+)\[([0-9]{1,4})\]\.([a-z_]+)")
_VALUES: Mapping[str, type[Quantity | Count | Money | UnitPrice]] = {
    "quantity": Quantity,
    "count": Count,
    "value": Money,
    "unit_price": UnitPrice,
}


class Kind(Enum):
    """What a figure of an operation counts."""

    GOODS = "goods"
    WORTH = "worth"
    PRICE = "price"
    PERSONS = "measures"
    SITES = "sites"
    SEARCHES = "searches"
    CHECKS = "checks"
    INVESTIGATIONS = "investigations"

    @property
    def field(self) -> str:
        """The field of an operation that has such figures."""
        return "seizures" if self in (Kind.GOODS, Kind.WORTH, Kind.PRICE) else self.value


@attrs.frozen
class Recorded:
    """One figure of an operation.

    Attributes:
        what: Kind it counts.
        of: The kind of the goods, persons or things: a word of a vocabulary, a label or words.
        unit: The smallest unit of its dimension, or the currency.
        amount: In that unit.
        words: As the record writes it.
        is_result: False for lines of breakdowns, packaging and what claims give.
    """

    what: Kind
    of: object
    unit: Unit | Other | str | None
    amount: Amount
    words: str
    is_result: bool = True


def recorded_in(operation: Operation) -> tuple[Recorded, ...]:
    """Return every figure of an operation that is stated or that a claim gives."""
    found = [figure for _, result in results_of(operation) for figure in _of_result(result)]
    for claim in operation.claims:
        if claimed := _claimed(operation, claim):
            found += (attrs.evolve(recorded, is_result=False) for recorded in _of_result(claimed))
    return tuple(found)


def _of_result(result: OperationResult) -> Iterator[Recorded]:
    match result:
        case Seizure():
            yield from _of_seizure(result)
        case PersonMeasure(measure=measure):
            yield _counted(Kind.PERSONS, measure, result.count)
            rows = [row.count for row in result.breakdown]
            for count in (*rows, *(nationality.count for nationality in result.nationalities)):
                yield _counted(Kind.PERSONS, measure, count, is_result=False)
        case Site(kind=kind):
            yield _counted(Kind.SITES, kind, result.count)
            if result.buildings:
                yield _counted(Kind.SITES, kind, result.buildings, is_result=False)
        case Search(what=what):
            yield _counted(Kind.SEARCHES, what.casefold(), result.count)
        case Check(what=what):
            yield _counted(Kind.CHECKS, what.casefold(), result.count)
        case Investigation():
            yield _counted(Kind.INVESTIGATIONS, result.offence.casefold(), result.count)


def _of_seizure(seizure: Seizure) -> Iterator[Recorded]:
    kind = seizure.commodity.kind
    lines = [line.quantity for line in seizure.breakdown]
    for quantity in (seizure.quantity, *seizure.packaging, *lines):
        if quantity is not None:
            base = dimension_of(quantity.unit)
            amount = in_unit(quantity.amount, quantity.unit, base)
            is_result = quantity is seizure.quantity
            yield Recorded(Kind.GOODS, kind, base, amount, str(quantity), is_result)
    if value := seizure.value:
        yield Recorded(Kind.WORTH, kind, value.currency, value.amount, str(value))
    if price := seizure.unit_price:
        yield Recorded(Kind.PRICE, kind, price.money.currency, price.money.amount, str(price))


def _counted(what: Kind, of: object, count: Count, *, is_result: bool = True) -> Recorded:
    return Recorded(what, of, Unit.PIECE, count.amount, str(count), is_result)


def _claimed(operation: Operation, claim: Claim) -> Any:
    """Return the result of the operation as a claim gives it; None for a claim on another field."""
    path = _CLAIMED.fullmatch(claim.field)
    results = getattr(operation, path[1], ()) if path else ()
    if not path or path[3] not in _VALUES or int(path[2]) >= len(results):
        return None
    try:
        return attrs.evolve(results[int(path[2])], **{path[3]: _VALUES[path[3]].parse(claim.value)})
    except (ValueError, TypeError):  # without a value, or on a field that other results have
        return None
