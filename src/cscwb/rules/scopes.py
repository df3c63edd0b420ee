"""Whether the figures of one thing fit each other: parts, cumulative ones and headlines."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from cscwb.counting import Entry, Thing, ledger
from cscwb.errors import Problem
from cscwb.model import Interval, Records, dimension_of, in_unit

_MOST = 100
"""Cumulative figures and headlines of one thing that are compared, each with all others."""


def scopes_fit(records: Records) -> Iterator[Problem]:
    """A figure that holds others is not surely below them, and spans do not cut each other.

    Amounts are compared as intervals, so that only what cannot be true is found.
    """
    for thing in ledger(records).things:
        yield from _cumulative(thing)
        yield from _headlines(thing)
        yield from _spans(thing)


def _cumulative(thing: Thing) -> Iterator[Problem]:
    """A cumulative figure is not below its parts, nor below a narrower cumulative figure."""
    for figure in thing.cumulative:
        parts = [entry for entry in figure.covered if entry in thing.parts]
        narrower = [entry for entry in figure.covered if entry not in thing.parts]
        held = [parts, *([entry] for entry in narrower), list(figure.added)]
        for inside in filter(None, held):
            if _interval([figure.entry]).surely_below(_interval(inside)):
                yield _problem(
                    figure.entry,
                    f"the cumulative figure {_words(figure.entry)} is below what it covers, "
                    f"{_list(inside)}",
                )
                break


def _headlines(thing: Thing) -> Iterator[Problem]:
    """A headline is neither surely below nor surely above the parts of its record."""
    for headline in thing.headlines[:_MOST]:
        parts = [part for part in thing.parts if part.record == headline.record]
        if not parts:
            continue
        figure, added = _interval([headline]), _interval(parts)
        unstated = any(part.amount is None or part.amount.value is None for part in parts)
        words = f"the headline {_words(headline)}"
        if figure.surely_below(added):
            yield _problem(headline, f"{words} is below the parts, {_list(parts)}")
        elif figure.surely_above(added) and not unstated:
            yield _problem(headline, f"{words} is above the parts, {_list(parts)}")


def _spans(thing: Thing) -> Iterator[Problem]:
    """Of two spans one holds the other, or they lie apart; one span has one figure."""
    for one, other in combinations(thing.cumulative[:_MOST], 2):
        if one.entry.own_place != other.entry.own_place:
            continue
        if one.entry.when.hull == other.entry.when.hull:
            if not _interval([one.entry]).may_equal(_interval([other.entry])):
                yield _problem(
                    other.entry,
                    f"the cumulative figures {_words(one.entry)} and {_words(other.entry)} are of "
                    "one span and cannot be equal",
                )
        elif one.cuts(other.entry) and other.cuts(one.entry):
            yield _problem(
                other.entry, f"{_cut(one.entry, other.entry)}, and neither holds the other"
            )
    for figure in thing.cumulative[:_MOST]:
        for part in filter(figure.cuts, thing.parts):
            yield _problem(figure.entry, f"{_cut(figure.entry, part)}, so it cannot be weighed")
            break


def _cut(one: Entry, other: Entry) -> str:
    return f"the span of {_words(one)} overlaps that of {_words(other)} in part"


def _problem(entry: Entry, found: str) -> Problem:
    return Problem(
        code="scope",
        message=f"{found}; correct the figure, its 'date' or its 'scope'",
        record=entry.record,
        place=entry.path,
        severity="warning",
    )


def _interval(entries: Iterable[Entry]) -> Interval:
    return Interval.of_sum(
        in_unit(entry.amount, entry.unit, dimension_of(entry.unit))
        for entry in entries
        if entry.amount is not None
    )


def _list(entries: Iterable[Entry]) -> str:
    return " and ".join(map(_words, entries))


def _words(entry: Entry) -> str:
    unit = f" {entry.unit}" if entry.unit else ""
    return f"'{entry.amount}{unit}' ({entry.date or 'without a date'})"
