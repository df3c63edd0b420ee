"""The figures of records, as the oracle sees them: rules 1, 2, 7 and 8, and what dates mean.

It is read off the fields of operations and events, and imports nothing of ``cscwb.counting``.
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from cscwb.model import (
    Amount,
    Bound,
    Certainty,
    CommodityKind,
    Event,
    EventStatus,
    Operation,
    Place,
    Records,
    Role,
    Scope,
    Seizure,
    Span,
    SupportKind,
)

Days: TypeAlias = tuple[datetime.date, datetime.date]
Period: TypeAlias = Days | None
Source: TypeAlias = Operation | Event

ALL_TIME: Days = (datetime.date.min, datetime.date.max)
MASS = {"g": Decimal(1), "kg": Decimal(1000), "t": Decimal(1000000)}
VOLUME = {"ml": Decimal(1), "l": Decimal(1000)}


@attrs.frozen(kw_only=True, eq=False)
class Figure:
    """One figure of a record, or the record itself, which counts as one.

    Its date is its own, or that of its record, or that of the whole; ``own_date`` says which.
    """

    kind: str
    record: str
    whole: str
    path: str
    position: tuple[int, int]
    what: str
    action: str
    unit: str
    amount: Amount | None
    own_date: bool
    date: Span | None
    span: Days
    last_day: Days | None
    own_place: Place | None
    places: tuple[Place, ...]
    scope: Scope
    suspected: bool
    done: bool
    supported: bool
    valued: bool = True
    beneficiaries: frozenset[str]
    components: frozenset[str]
    priorities: frozenset[str]

    @property
    def name(self) -> tuple[str, str, str]:
        """What nothing else in the ledger is called."""
        return self.kind, self.record, self.path

    @property
    def thing(self) -> tuple[object, ...]:
        """Rule 3: what it is weighed with."""
        return self.whole, self.kind, self.what, self.action, self.suspected, dimension(self.unit)

    @property
    def days(self) -> int:
        """How wide its span is."""
        return (self.span[1] - self.span[0]).days

    @property
    def stated(self) -> bool:
        """Whether it has an amount, and not a question mark."""
        return self.amount is not None and self.amount.bound is not Bound.UNSTATED

    @property
    def lowest(self) -> Decimal:
        """The least that it can be, in the smallest unit of its dimension."""
        return low(self.amount) * size(self.unit) if self.amount else Decimal(0)


def low(amount: Amount) -> Decimal:
    """The lower end: 0 of what is less than or up to, and of what is not stated."""
    if amount.value is None or amount.bound in (Bound.LESS_THAN, Bound.UP_TO):
        return Decimal(0)
    return amount.value


def high(amount: Amount) -> Decimal | None:
    """The upper end of a stated amount; None of what is more than or at least."""
    if amount.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return None
    return amount.upper if amount.bound is Bound.BETWEEN else amount.value


def dimension(unit: str) -> str:
    """Rule 3: g, kg and t are one; ml and l are one; every other unit is its own."""
    return "mass" if unit in MASS else "volume" if unit in VOLUME else unit


def size(unit: str) -> Decimal:
    """How many of the smallest unit of its dimension it is."""
    return {**MASS, **VOLUME}.get(unit, Decimal(1))


def holds(outer: Days, inner: Days) -> bool:
    """Whether all of one span lies in the other."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meets(first: Days, second: Days) -> bool:
    """Whether two spans have a day in common."""
    return first[0] <= second[1] and second[0] <= first[1]


def span_of(date: Span | None) -> Days:
    """The first and the last day that a date can mean; all time without one."""
    return (date.earliest, date.latest) if date else ALL_TIME


def last_day_of(date: Span | None, *, runs: bool = False) -> Days | None:
    """Rule 11: the days that can be its last one; of what still runs, the first one."""
    if date is None:
        return None
    if date.end is None or runs:
        return date.start.earliest, date.start.latest
    return max(date.start.earliest, date.end.earliest), date.end.latest


def falls(figure: Figure, period: Period) -> bool:
    """Rule 11: its last possible day surely lies inside; in all time everything does."""
    if period is None:
        return True
    return figure.last_day is not None and holds(period, figure.last_day)


def figures_of(records: Records) -> Iterator[Figure]:
    """Every figure of every operation, and every operation and event as one."""
    ours = {""}
    if records.project is not None:
        ours |= {records.project.id, records.project.institution}
    for sources in (records.operations, records.events):
        by_id: dict[str, Source] = {source.id: source for source in sources}
        for source in sources:
            yield from _figures_of(source, by_id, ours)


def _figures_of(source: Source, by_id: dict[str, Source], ours: set[str]) -> Iterator[Figure]:
    whole = dated = source
    while whole.part_of in by_id:
        whole = by_id[whole.part_of]
        dated = dated if dated.date else whole
    kind = "operation" if isinstance(source, Operation) else "event"
    priorities = source.crime_priorities if isinstance(source, Operation) else ()
    of_the_record = Figure(
        kind=kind if whole is source else f"{kind}_part",
        record=source.id,
        whole=whole.id,
        path="",
        position=(list(by_id).index(source.id), -1),
        what=str(source.kind),
        action="",
        unit="",
        amount=None,
        own_date=False,
        **_when(dated.date, runs=dated.status is EventStatus.ONGOING),
        own_place=None,
        places=source.places,
        scope=Scope.PHASE,
        suspected=False,
        done=source.status in (EventStatus.HELD, EventStatus.ONGOING),
        supported=_supported(source, by_id, ours),
        beneficiaries=frozenset(map(str, source.beneficiaries)),
        components=frozenset(source.components),
        priorities=frozenset(map(str, priorities)),
    )
    yield of_the_record
    if isinstance(source, Operation):
        yield from _results(source, of_the_record)


def _when(date: Span | None, *, runs: bool = False) -> dict[str, Any]:
    return {"date": date, "span": span_of(date), "last_day": last_day_of(date, runs=runs)}


def _supported(source: Source, by_id: dict[str, Source], ours: set[str]) -> bool:
    """Rule 8: by its own support, because the project held it, or by the support of its whole."""
    whole = by_id.get(source.part_of)
    if not source.support and whole is not None and _supported(whole, by_id, ours):
        return True
    given = any(one.kind is not SupportKind.NONE and one.by in ours for one in source.support)
    held = any(
        one.role is Role.ORGANISER and one.party and one.party in ours
        for one in source.participants
    )
    return given or held


def _results(operation: Operation, of_the_record: Figure) -> Iterator[Figure]:
    lists = ("seizures", "measures", "sites", "searches", "checks", "investigations")
    results = [
        (name, index, result)
        for name in lists
        for index, result in enumerate(getattr(operation, name))
    ]
    for position, (name, index, result) in enumerate(results):
        figure = attrs.evolve(
            of_the_record,
            kind={"searches": "search"}.get(name, name.removesuffix("s")),
            path=f"{name}[{index}]",
            position=(of_the_record.position[0], position),
            own_date=result.date is not None,
            **(_when(result.date) if result.date else {}),
            own_place=result.place,
            places=(result.place,) if result.place else of_the_record.places,
            scope=result.scope,
            suspected=result.certainty in (Certainty.SUSPECTED, Certainty.ALLEGED),
        )
        if name == "seizures":
            yield from _of_seizure(result, figure)
            continue
        what = {
            "measures": "measure",
            "sites": "kind",
            "searches": "what",
            "checks": "what",
            "investigations": "offence",
        }
        yield attrs.evolve(
            figure, what=str(getattr(result, what[name])), amount=result.count.amount
        )


def _of_seizure(seizure: Seizure, figure: Figure) -> Iterator[Figure]:
    """Rule 7: cash, and goods without a quantity, by their value; else the value is apart."""
    quantity, value = seizure.quantity, seizure.value
    figure = attrs.evolve(figure, valued=value is not None)
    cash = seizure.commodity.kind is CommodityKind.CASH
    figure = attrs.evolve(figure, what=str(seizure.commodity), action=str(seizure.measure))
    if value is not None and (cash or quantity is None):
        yield attrs.evolve(figure, unit=value.currency, amount=value.amount)
        return
    if quantity is None:
        yield attrs.evolve(figure, amount=Amount(None, Bound.UNSTATED))
    else:
        yield attrs.evolve(figure, unit=str(quantity.unit), amount=quantity.amount)
    if value is not None:
        yield attrs.evolve(figure, kind="value", unit=value.currency, amount=value.amount)
