"""Figures that are computed from the records, each asked for by its name."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from cscwb.model.agreement import Agreement
from cscwb.model.article import Article
from cscwb.model.dates import Span
from cscwb.model.event import Event
from cscwb.model.logframe import FigureName, FigureSubject
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.model.sums import Sum
from cscwb.reports import wording
from cscwb.selection import agreements_in, articles_in, events_in, operations_in
from cscwb.summary import SeizureTotal, arrests, seized, sites

__all__ = ["Figure", "figure"]


@attrs.frozen
class Figure:
    """A figure and where it comes from.

    Attributes:
        words: As it is printed: "about 50 kg".
        exact: Its value; None when a source leaves it open.
        records: The ids of the records that it counts.
    """

    words: str
    exact: Decimal | None
    records: tuple[str, ...]


def figure(name: FigureName, records: Records, period: Span) -> Figure:
    """The figure of that name over a period; units and kinds are never added to each other."""
    operations = operations_in(records, period)
    match name.subject:
        case FigureSubject.ACTIVITIES:
            events = events_in(records, period)
            return _count(one for one in events if name.kind in (None, one.kind))
        case FigureSubject.AGREEMENTS:
            return _count(agreements_in(records, period))
        case FigureSubject.ARTICLES:
            return _count(articles_in(records, period))
        case FigureSubject.OPERATIONS:
            return _count(operations)
        case FigureSubject.ARRESTS:
            total = arrests(operations)
            return Figure(wording.sum_of(total, noun="arrest"), total.exact, _ids(operations))
        case FigureSubject.SEIZED:
            rows = _seized(name, operations)
            goods = [
                (row.total, f"{wording.sum_of(row.total, row.unit)} {wording.word(row.measure)}")
                for row in rows
            ]
            words = wording.sum_of(rows[0].total if rows else Sum(), name.unit)
            return _joined(goods, words, (one for row in rows for one in row.operations))
        case FigureSubject.SITES:
            found = [one for one in sites(operations) if name.kind in (None, one.kind)]
            kinds = [
                (
                    one.total,
                    f"{wording.sum_of(one.total, noun='discovery')} {wording.plural(one.kind)}",
                )
                for one in found
            ]
            words = wording.sum_of(found[0].total if found else Sum(), noun="discovery")
            return _joined(kinds, words, (one for site in found for one in site.operations))


def _seized(name: FigureName, operations: Iterable[Operation]) -> list[SeizureTotal]:
    return [
        row for row in seized(operations) if (row.commodity, row.unit) == (name.kind, name.unit)
    ]


def _joined(parts: Sequence[tuple[Sum, str]], alone: str, ids: Iterable[str]) -> Figure:
    """One figure of parts that are never added to each other, such as seized and destroyed goods.

    Args:
        parts: What each comes to, and its words.
        alone: The words when there is one part or none.
        ids: The records.
    """
    found = tuple(dict.fromkeys(ids))
    if len(parts) > 1:
        return Figure(wording.joined(words for _, words in parts), None, found)
    return Figure(alone, (parts[0][0] if parts else Sum()).exact, found)


def _count(found: Iterable[Agreement | Article | Event | Operation]) -> Figure:
    ids = _ids(found)
    return Figure(wording.number(len(ids)), Decimal(len(ids)), ids)


def _ids(found: Iterable[Agreement | Article | Event | Operation]) -> tuple[str, ...]:
    return tuple(one.id for one in found)
