"""Short forms of operations, meetings and what counts of them, for examples in tests."""

from collections.abc import Iterable
from typing import Any

import attrs

import cscwb
from cscwb.counting import Counted, Entry, Total
from cscwb.model import (
    Check,
    Commodity,
    Count,
    Event,
    EventKind,
    Link,
    Measure,
    Money,
    Operation,
    PersonMeasure,
    Project,
    Quantity,
    Records,
    Scope,
    Search,
    Seizure,
    Span,
)

PROJECT = Project(
    id="the-project",
    title="The project",
    date=Span.parse("2019/2022"),
    institution="the-office",
    website=Link("https://project.example/"),
)


def arrested(count: str, date: str = "", **more: Any) -> PersonMeasure:
    """So many persons, arrested on the date of the operation or on one of their own."""
    return attrs.evolve(
        PersonMeasure(measure=Measure.ARRESTED, count=Count.parse(count)),
        date=Span.parse(date) if date else None,
        **more,
    )


def so_far(count: str, date: str = "", **more: Any) -> PersonMeasure:
    """So many persons in all."""
    return arrested(count, date, scope=Scope.CUMULATIVE, **more)


def headline(count: str, date: str = "") -> PersonMeasure:
    """So many persons, in the headline."""
    return arrested(count, date, scope=Scope.HEADLINE)


def taken(quantity: str, value: str = "", kind: str = "heroin", **more: Any) -> Seizure:
    """Goods of that quantity and value; "" is neither."""
    return Seizure(
        commodity=Commodity.parse(kind),
        quantity=Quantity.parse(quantity) if quantity else None,
        value=Money.parse(value) if value else None,
        **more,
    )


def operation(
    *results: PersonMeasure | Seizure | Search | Check,
    date: str = "2021-06-10",
    name: str = "raid",
    **more: Any,
) -> Operation:
    """An operation that brought these results."""
    return Operation(
        id=name,
        title="Raid",
        date=Span.parse(date) if date else None,
        measures=tuple(one for one in results if isinstance(one, PersonMeasure)),
        seizures=tuple(one for one in results if isinstance(one, Seizure)),
        searches=tuple(one for one in results if isinstance(one, Search)),
        checks=tuple(one for one in results if isinstance(one, Check)),
        **more,
    )


def meeting(name: str, date: str = "2021-06-10", **more: Any) -> Event:
    """A meeting."""
    return Event(
        id=name,
        title="Meeting",
        kind=EventKind.MEETING,
        date=Span.parse(date) if date else None,
        **more,
    )


def over(period: str | None, *operations: Operation) -> Counted:
    """What counts of operations in a period."""
    return cscwb.ledger(Records(project=PROJECT, operations=operations)).over(period)


def amounts(entries: Iterable[Entry], kind: str = "measure") -> list[str]:
    """The amounts of entries of one kind, in the order of the entries."""
    return [str(entry.amount) for entry in entries if entry.kind == kind]


def told(period: str | None, *operations: Operation) -> str:
    """What counts of arrests in a period, and what is told beside it: ``10 30; 62``."""
    counted = over(period, *operations)
    beside = "".join(f"; {amount}" for amount in amounts(counted.beside))
    return " ".join(amounts(counted)) + beside


def lines(totals: Iterable[Total]) -> list[str]:
    """Totals in a few words."""
    return [
        f"{total.what} {total.action or ''} {total.sum.lowest:f} {total.unit or ''}".replace(
            "  ", " "
        ).strip()
        + (" suspected" if total.suspected else "")
        + (" computed" if total.computed else "")
        for total in totals
    ]
