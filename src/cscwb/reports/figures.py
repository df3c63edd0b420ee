"""Figures that are computed from the records, each asked for by its name."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from cscwb.model.agreement import Agreement
from cscwb.model.amounts import Amount
from cscwb.model.article import Article
from cscwb.model.dates import Span
from cscwb.model.event import Event
from cscwb.model.logframe import FigureName, FigureSubject
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.model.sums import Sum
from cscwb.reports import wording
from cscwb.selection import agreements_in, articles_in, events_in, operations_in
from cscwb.summary import SiteTotal, arrests, seized, sites

__all__ = ["Figure", "figure"]


@attrs.frozen
class Figure:
    """A figure and where it comes from.

    Attributes:
        in_text: As it stands in a sentence, before words that somebody else writes: "four".
        in_table: As a table prints it: "4", "about 50 kg".
        exact: Its value; None when a source leaves it open.
        records: The ids of the records that it counts.
    """

    in_text: str
    in_table: str
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
            return Figure(
                wording.counted(total),
                wording.count_sum(total),
                total.exact,
                _ids(operations),
            )
        case FigureSubject.SEIZED:
            return _seized(name, operations)
        case FigureSubject.SITES:
            return _discovered(name, operations)


def _seized(name: FigureName, operations: Iterable[Operation]) -> Figure:
    rows = [
        row for row in seized(operations) if (row.commodity, row.unit) == (name.kind, name.unit)
    ]
    total = rows[0].total if rows else Sum()
    alone = _Part(
        total,
        wording.quantity_in_text(total, name.unit),
        wording.quantity_sum(total, name.unit),
    )
    parts = [
        _Part(
            row.total,
            f"{wording.quantity_in_text(row.total, row.unit)} {wording.word(row.measure)}",
            f"{wording.quantity_sum(row.total, row.unit)} {wording.word(row.measure)}",
        )
        for row in rows
    ]
    return _joined(parts, alone, (one for row in rows for one in row.operations))


def _discovered(name: FigureName, operations: Iterable[Operation]) -> Figure:
    rows = [one for one in sites(operations) if name.kind in (None, one.kind)]
    total = rows[0].total if rows else Sum()
    alone = _Part(total, wording.counted(total), wording.count_sum(total))
    parts = [_kind_of_site(one) for one in rows]
    return _joined(parts, alone, (one for row in rows for one in row.operations))


def _kind_of_site(row: SiteTotal) -> "_Part":
    singular, plural = wording.word(row.kind), wording.plural(row.kind)
    noun = singular if row.total.exact == 1 else plural
    return _Part(
        row.total,
        wording.counted(row.total, singular, plural),
        f"{wording.count_sum(row.total)} {noun}",
    )


@attrs.frozen
class _Part:
    """What one of several parts comes to, and its words."""

    total: Sum
    in_text: str
    in_table: str


def _joined(parts: Sequence[_Part], alone: _Part, ids: Iterable[str]) -> Figure:
    """One figure of parts that are never added to each other, such as seized and destroyed goods.

    Args:
        parts: Each with a word that tells it from the others.
        alone: The figure when there is one part or none.
        ids: The records.
    """
    found = tuple(dict.fromkeys(ids))
    if len(parts) > 1:
        in_text = wording.joined(one.in_text for one in parts)
        return Figure(in_text, wording.joined(one.in_table for one in parts), None, found)
    return Figure(alone.in_text, alone.in_table, alone.total.exact, found)


def _count(found: Iterable[Agreement | Article | Event | Operation]) -> Figure:
    ids = _ids(found)
    total = Sum.of([Amount(Decimal(len(ids)))])
    return Figure(wording.counted(total), wording.count_sum(total), total.exact, ids)


def _ids(found: Iterable[Agreement | Article | Event | Operation]) -> tuple[str, ...]:
    return tuple(one.id for one in found)
