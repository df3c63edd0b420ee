"""Whether the figures of one thing fit together: parts, cumulative figures and headlines."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from cscwb.counting import Entry, Thing, ledger
from cscwb.errors import Problem
from cscwb.model import Interval, Records, dimension_of, in_unit
from cscwb.rules import samples
from cscwb.rules.rule import Rule

_MOST = 100
"""Cumulative figures and headlines of one thing that are compared, each with all others."""


def find_contradictory_scopes(records: Records) -> Iterator[Problem]:
    """Find figures that are surely below their parts, and spans that overlap.

    Amounts are compared as intervals, so that only what cannot be true is found.
    """
    for thing in ledger(records).things:
        yield from _cumulative(thing)
        yield from _headlines(thing)
        yield from _spans(thing)


def _cumulative(thing: Thing) -> Iterator[Problem]:
    """Find cumulative figures below their parts or below a narrower cumulative figure."""
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
    """Find headlines that are surely below or surely above the parts of their record."""
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
    """Find spans that overlap without one holding the other, and spans with two figures."""
    for figure, other in combinations(thing.cumulative[:_MOST], 2):
        if figure.entry.own_place != other.entry.own_place:
            continue
        if figure.entry.when.hull == other.entry.when.hull:
            if not _interval([figure.entry]).may_equal(_interval([other.entry])):
                yield _problem(
                    other.entry,
                    f"the cumulative figures {_words(figure.entry)} and {_words(other.entry)} are "
                    "of one span and cannot be equal",
                )
        elif figure.cuts(other.entry) and other.cuts(figure.entry):
            yield _problem(
                other.entry, f"{_cut(figure.entry, other.entry)}, and neither holds the other"
            )
    for figure in thing.cumulative[:_MOST]:
        for part in filter(figure.cuts, thing.parts):
            yield _problem(figure.entry, f"{_cut(figure.entry, part)}, so it cannot be weighed")
            break


def _cut(entry: Entry, other: Entry) -> str:
    return f"the span of {_words(entry)} overlaps that of {_words(other)} in part"


def _problem(entry: Entry, found: str) -> Problem:
    return SCOPE.problem(
        f"{found}; correct the figure, its 'date' or its 'scope'",
        record=entry.record,
        place=entry.path,
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


SCOPE = Rule(
    code="scope",
    severity="warning",
    cause="The figures of one thing cannot all be true: a cumulative one is below what it "
    "covers, a headline is below or above the parts, two of one span differ, or spans "
    "overlap and neither holds the other.",
    remedy="Correct the figure, its `date` or its `scope`; or exempt the record, with a "
    "reason, when the sources differ.",
    wrong=samples.raid(
        "date: 2021-06-10\nmeasures:\n"
        "  - {measure: arrested, count: 30, stage: arrest, scope: action_day}\n"
        "  - {measure: arrested, count: 12, stage: arrest, scope: cumulative}"
    ),
    right=samples.raid(
        "date: 2021-06-10\nmeasures:\n"
        "  - {measure: arrested, count: 30, stage: arrest, scope: action_day}\n"
        "  - {measure: arrested, count: 62, stage: arrest, scope: cumulative}"
    ),
    records=(find_contradictory_scopes,),
)
