"""Totals: records to small rows of figures, without words or layout.

Totals count operations, never articles. Units are never added to each other, nor currencies.
Bounds survive, and results that hold each other are not added twice.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

import attrs

from cscwb.model.amounts import Amount, Bound, Money, Quantity
from cscwb.model.codes import EventKind, Unit
from cscwb.model.commodities import CommodityKind
from cscwb.model.event import Event
from cscwb.model.operation import Operation
from cscwb.model.project import Project
from cscwb.model.results import (
    Measure,
    PersonMeasure,
    Scope,
    Search,
    Seizure,
    SeizureMeasure,
    Site,
    SiteKind,
)
from cscwb.model.sums import Sum
from cscwb.model.values import Other

__all__ = [
    "ActivityTotal",
    "MoneyTotal",
    "PersonTotal",
    "SeizureTotal",
    "SiteTotal",
    "activities",
    "arrests",
    "contributions",
    "measures",
    "seized",
    "sites",
]

_UNSTATED = Amount(None, Bound.UNSTATED)


@attrs.frozen
class SeizureTotal:
    """What was seized of one commodity in one unit.

    Attributes:
        commodity: Its kind.
        unit: Of cash the code of its currency, such as ``EUR``, when it has no quantity and a
            value; None when no source gives a quantity.
        measure: What was done with it.
        total: The sum, with its bounds; ``total.counted`` is the number of seizures.
        operations: The ids of the operations.
    """

    commodity: CommodityKind | Other
    unit: Unit | Other | str | None
    measure: SeizureMeasure
    total: Sum
    operations: tuple[str, ...]


@attrs.frozen
class PersonTotal:
    """Against how many persons a measure was taken, and the ids of the operations."""

    measure: Measure
    total: Sum
    operations: tuple[str, ...]


@attrs.frozen
class SiteTotal:
    """How many sites of a kind were discovered, and the ids of the operations."""

    kind: SiteKind | Other
    total: Sum
    operations: tuple[str, ...]


@attrs.frozen
class ActivityTotal:
    """How many events of a kind took place, and their ids."""

    kind: EventKind | Other
    count: int
    events: tuple[str, ...]


@attrs.frozen
class MoneyTotal:
    """What sums of one currency come to."""

    currency: str
    total: Sum


_Result = TypeVar("_Result", Seizure, PersonMeasure, Site, Search)
_Key = TypeVar("_Key", bound=Hashable)


def seized(operations: Iterable[Operation]) -> tuple[SeizureTotal, ...]:
    """The seizures by commodity, unit and measure, in the order of the vocabulary.

    >>> import cscwb
    >>> for row in seized(cscwb.load("csc-wb").operations):
    ...     print(row.commodity, row.total.lowest, row.unit, row.operations)
    cannabis_herb 50 kg ('prilep-cannabis-seizure',)
    cannabis_plant 2000 plant ('vienna-cannabis-laboratories',)
    truck 1 vehicle ('prilep-cannabis-seizure',)
    """
    totals = _totals(
        operations,
        lambda operation: operation.seizures,
        lambda one: (one.commodity.kind, _unit(one.taken), one.measure),
        lambda one: one.taken.amount if one.taken else _UNSTATED,
    )
    rows = [SeizureTotal(*key, total, found) for key, (total, found) in totals.items()]
    return tuple(sorted(rows, key=lambda row: (_rank(row.commodity), str(row.unit), row.measure)))


def measures(operations: Iterable[Operation]) -> tuple[PersonTotal, ...]:
    """The measures against persons, by measure, in the order of the vocabulary."""
    totals = _totals(
        operations,
        lambda operation: operation.measures,
        lambda one: one.measure,
        lambda one: one.count.amount,
    )
    rows = [PersonTotal(key, total, found) for key, (total, found) in totals.items()]
    return tuple(sorted(rows, key=lambda row: list(Measure).index(row.measure)))


def arrests(operations: Iterable[Operation]) -> Sum:
    """How many persons were arrested.

    >>> import cscwb
    >>> arrests(cscwb.load("csc-wb").operations).exact
    Decimal('4')
    """
    rows = [row.total for row in measures(operations) if row.measure is Measure.ARRESTED]
    return rows[0] if rows else Sum()


def sites(operations: Iterable[Operation]) -> tuple[SiteTotal, ...]:
    """The discovered sites by kind."""
    totals = _totals(
        operations,
        lambda operation: operation.sites,
        lambda one: one.kind,
        lambda one: one.count.amount,
    )
    rows = [SiteTotal(key, total, found) for key, (total, found) in totals.items()]
    return tuple(sorted(rows, key=lambda row: str(row.kind)))


def activities(events: Iterable[Event]) -> tuple[ActivityTotal, ...]:
    """The events by kind, in the order of their first one."""
    found: dict[EventKind | Other, list[str]] = {}
    for event in events:
        found.setdefault(event.kind, []).append(event.id)
    return tuple(ActivityTotal(kind, len(ids), tuple(ids)) for kind, ids in found.items())


def contributions(project: Project) -> tuple[MoneyTotal, ...]:
    """What the donors give in all, one sum for each currency."""
    found: dict[str, list[Amount]] = {}
    for contribution in project.contributions:
        found.setdefault(contribution.amount.currency, []).append(contribution.amount.amount)
    return tuple(MoneyTotal(currency, Sum.of(amounts)) for currency, amounts in found.items())


def _unit(taken: Quantity | Money | None) -> Unit | Other | str | None:
    if taken is None:
        return None
    return taken.currency if isinstance(taken, Money) else taken.unit


def _totals(
    operations: Iterable[Operation],
    results_of: Callable[[Operation], tuple[_Result, ...]],
    key_of: Callable[[_Result], _Key],
    amount_of: Callable[[_Result], Amount],
) -> dict[_Key, tuple[Sum, tuple[str, ...]]]:
    amounts: dict[_Key, list[Amount]] = {}
    found: dict[_Key, list[str]] = {}
    for operation in operations:
        groups: dict[_Key, list[_Result]] = {}
        for result in results_of(operation):
            groups.setdefault(key_of(result), []).append(result)
        for key, group in groups.items():
            amounts.setdefault(key, []).extend(map(amount_of, _counted(group)))
            found.setdefault(key, []).append(operation.id)
    return {key: (Sum.of(amounts[key]), tuple(found[key])) for key in amounts}


def _counted(results: list[_Result]) -> list[_Result]:
    """Those of one operation that may be added: the last cumulative one holds all the parts."""
    cumulative = [one for one in results if one.scope is Scope.CUMULATIVE]
    parts = [one for one in results if one.scope in (Scope.ACTION_DAY, Scope.PHASE)]
    headlines = [one for one in results if one.scope is Scope.HEADLINE]
    return cumulative[-1:] or parts or headlines[-1:]


def _rank(kind: CommodityKind | Other) -> tuple[int, str]:
    if isinstance(kind, Other):
        return len(CommodityKind), kind.label
    return list(CommodityKind).index(kind), ""
