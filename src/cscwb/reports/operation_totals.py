"""What operations came to, in lines of words."""

from collections.abc import Iterator

import attrs

from cscwb.counting import Counted, Entry, EntryKind, Ledger, Total, results
from cscwb.model import Charge, ChargeStatus, Operation, Span, Sum
from cscwb.reports import counts, wording


def totals_lines(ledger: Ledger, operation: Operation) -> tuple[list[str], list[str]]:
    """Return what an operation came to, by itself: lines on things, and lines on persons.

    Results that have a date outside that of the operation are given with it.
    """
    goods, persons = counted_lines(ledger.of(operation.id))
    for entry in ledger.elsewhere(operation.id):
        later_goods, later_persons = counted_lines(Counted(None, (entry,)), dated=True)
        goods += later_goods
        persons += later_persons
    return goods, persons


def counted_lines(counted: Counted, *, dated: bool = False) -> tuple[list[str], list[str]]:
    """Return what entries come to: lines on things, and lines on persons.

    Args:
        counted: The entries.
        dated: Whether each line says of when its entries are; where all of them have a date of
            their own it does so anyway.
    """
    goods: list[str] = []
    persons: list[str] = []
    for total in results(counted):
        found = persons if total.kind is EntryKind.MEASURE else goods
        found.append(_total(total, counted.period, dated=dated))
    return goods, persons


def _total(total: Total, period: Span | None, *, dated: bool) -> str:
    """Return a total with its dates, stages and charges: those of this total and of no other."""
    dated = dated or all(entry.dated for entry in total.entries)
    dates = [wording.date(entry.date) for entry in total.entries if dated and not total.computed]
    parts = (*dict.fromkeys(dates), counts.proceedings(total), *_charges(total))
    known = "; ".join(filter(None, parts))
    label = counts.label(total)
    if not total.entries:
        return f"{label}: {counts.figure(total, period)}"
    counted = counts.figure(attrs.evolve(total, beside=()))
    line = f"{label}: {counted} ({known})" if known else f"{label}: {counted}"
    return "; ".join(filter(None, (line, counts.beside(total, period))))


def _charges(total: Total) -> Iterator[str]:
    """Yield each charge, with the number of persons where it is not that of all."""
    accused: dict[str, list[Entry]] = {}
    for entry in total.entries:
        for words in dict.fromkeys(map(charge_alone, entry.charges)):
            accused.setdefault(words, []).append(entry)
    for words, entries in accused.items():
        if len(entries) == len(total.entries):
            yield words
        else:
            known = Sum.of(entry.amount for entry in entries if entry.amount is not None)
            yield f"against {wording.count_sum(known)} of these: {words}"


def charge_alone(charge: Charge) -> str:
    """Return a charge: ``charges filed: money laundering (Criminal Code, article 12)``."""
    statute = f" ({charge.statute})" if charge.statute else ""
    offence = f": {charge.offence}" if charge.offence else ""
    convicted = charge.status is ChargeStatus.CONVICTED
    words = "conviction" if convicted else f"charges {wording.word(charge.status)}"
    return f"{words}{offence}{statute}"
