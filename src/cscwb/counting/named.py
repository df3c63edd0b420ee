"""The totals behind a figure that is asked for by its name, such as ``arrests supported``."""

from collections.abc import Iterator
from decimal import Decimal

from cscwb.counting.entry import EntryKind
from cscwb.counting.ledger import Counted, Ledger
from cscwb.counting.totals import Total, arrests, converted, seized, sites
from cscwb.model import Amount, Day, FigureName, FigureSubject, Records, Span, Sum, dimension_of


def totals_named(name: FigureName, ledger: Ledger, period: Span | str) -> tuple[Total, ...]:
    """Return what a figure comes to over a period; nothing without a record: silence is not zero.

    There are several totals where kinds of sites, or what was done with goods, are kept apart.
    """
    counted = ledger.over(period, supported=name.supported)
    match name.subject:
        case FigureSubject.ACTIVITIES:
            events = counted.of_kind(EntryKind.EVENT)
            return _records(events.where(lambda entry: name.kind in (None, entry.what)))
        case FigureSubject.AGREEMENTS:
            return _records(counted.of_kind(EntryKind.STEP))
        case FigureSubject.ARTICLES:
            return _records(ledger.over(period, supported=True).of_kind(EntryKind.ITEM))
        case FigureSubject.OPERATIONS:
            return _records(counted.of_kind(EntryKind.OPERATION))
        case FigureSubject.ARRESTS:
            total = arrests(counted)
            return (total,) if total.records else ()
        case FigureSubject.SEIZED:
            return tuple(_in_unit(counted, name))
        case FigureSubject.SITES:
            return tuple(total for total in sites(counted) if name.kind in (None, total.what))


def _in_unit(counted: Counted, name: FigureName) -> Iterator[Total]:
    """Yield what was seized of goods in a unit, with what is in others of its dimension."""
    if name.unit is None:
        return
    found = [total for total in seized(counted) if total.what == name.kind]
    computed = {
        (total.action, total.suspected, dimension_of(total.unit)): total
        for total in found
        if total.computed
    }
    for total in found:
        if total.unit == name.unit and not total.computed:
            whole = computed.get((total.action, total.suspected, dimension_of(total.unit)))
            yield total if whole is None else converted(whole, name.unit, total.beside)


def since_the_start(records: Records, year: int) -> Span:
    """Return the period of indicators: from the first day of the project to the end of a year."""
    last = Day(year, 12, 31)
    first = records.project.date.start if records.project else Day(year)
    return Span(first if first.earliest <= last.latest else last, last)


def nothing_on_record(name: str, year: int) -> str:
    """Return the sentence for a figure that a passage names and no record of the year gives."""
    return (
        f"no record of {year} gives '{name}', and silence is not zero; take the figure out, and "
        "say in words what is known"
    )


def _records(counted: Counted) -> tuple[Total, ...]:
    """Return how many records there are, as a total; nothing for none."""
    if not counted.entries:
        return ()
    number = Sum.of([Amount(Decimal(len(counted.records)))])
    return (Total(kind=counted.entries[0].kind, sum=number, entries=counted.entries),)
