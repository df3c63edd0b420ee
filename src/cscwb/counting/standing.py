"""What of a record's figures stands, so that nothing is counted twice.

A *thing* is what one record (with the parts of it that have records of their own) says in one way:
its done entries of one kind, one commodity, measure or site, one action, suspected or not, in one
dimension. Parts of a thing are added. A cumulative figure covers a span of time and what lies in
it, and takes its place where it stands. A headline counts only where there is nothing better.

What stands is decided once for the record, not for each period; a period only selects. So for
every period and every partition of it the lowest of the whole is not below the sum of the lowests
of its parts.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TypeAlias

import attrs

from cscwb.counting.entry import Entry, EntryKind, in_one_case
from cscwb.model import Scope, Span, dimension_of, factor_of
from cscwb.model.exact import EXACT, exact_sum

FIGURES = frozenset(
    {
        EntryKind.SEIZURE,
        EntryKind.VALUE,
        EntryKind.MEASURE,
        EntryKind.SITE,
        EntryKind.SEARCH,
        EntryKind.CHECK,
        EntryKind.INVESTIGATION,
    }
)
"""The kinds of entries that have a figure, and a scope that says what it counts."""

_PARTS = frozenset({Scope.ACTION_DAY, Scope.PHASE})
_MOST = 100  # each is weighed against all others, and a file may hold any number of them
_Hull: TypeAlias = tuple[datetime.date, datetime.date]


@attrs.frozen
class Window:
    """A period, or all time, as entries are held against it.

    Attributes:
        first: The first day.
        last: The last day.
        whole: Whether it is all time, in which everything falls.
    """

    first: datetime.date = datetime.date.min
    last: datetime.date = datetime.date.max
    whole: bool = True

    @classmethod
    def of(cls, period: Span | None) -> "Window":
        """Return the window of a period; None is all time."""
        return cls() if period is None else cls(period.earliest, period.latest, whole=False)

    def has(self, entry: Entry) -> bool:
        """Whether the entry falls in it; the rule is that of `cscwb.model.periods.falls_in`."""
        if self.whole:
            return True
        end = entry.when.end
        return end is not None and self.first <= end[0] and end[1] <= self.last

    def may_have(self, entry: Entry) -> bool:
        """Whether the entry may fall in it, as far as is known."""
        end = entry.when.end
        return end is None or (self.first <= end[1] and end[0] <= self.last)

    def holds(self, hull: _Hull) -> bool:
        """Whether it holds a whole span."""
        return self.first <= hull[0] and hull[1] <= self.last

    def touches(self, entry: Entry) -> bool:
        """Whether the entry may have happened in it, at least in part."""
        if self.whole:
            return True
        when = entry.when
        return when.end is not None and self.first <= when.hull[1] and when.hull[0] <= self.last


@attrs.frozen
class Cumulative:
    """A cumulative figure, what it covers, and whether it stands.

    Attributes:
        entry: The figure.
        covered: The parts and the narrower cumulative figures that it covers.
        added: Those of them that can be added: standing cumulative figures, and the parts that
            none of these covers.
        stands: Whether it takes their place.
    """

    entry: Entry
    covered: tuple[Entry, ...]
    added: tuple[Entry, ...]
    stands: bool

    def cuts(self, other: Entry) -> bool:
        """Whether some of the other lies inside of what it covers, and not all."""
        return _cuts(self.entry, other)

    def counts_in(self, window: Window) -> bool:
        """Whether the window holds its whole own date, or else its record and all it covers."""
        if not self.stands:
            return False
        if window.whole:
            return True
        if self.entry.dated:
            return window.holds(self.entry.when.hull)
        return window.has(self.entry) and all(
            window.holds(entry.when.hull)
            if entry.dated and entry.scope is Scope.CUMULATIVE
            else window.has(entry)
            for entry in self.covered
        )


@attrs.frozen
class Thing:
    """What one record says of one thing.

    Attributes:
        parts: The figures that are added, in the order of the record.
        cumulative: The cumulative figures, narrow spans first.
        headline: The headline that counts, when nothing better is known; else None.
        headlines: All headlines.
    """

    parts: tuple[Entry, ...]
    cumulative: tuple[Cumulative, ...]
    headline: Entry | None
    headlines: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Thing":
        """Decide what stands of the entries of one thing."""
        entries = tuple(entries)
        parts = tuple(entry for entry in entries if entry.scope in _PARTS)
        headlines = tuple(entry for entry in entries if entry.scope is Scope.HEADLINE)
        wide = sorted(
            (entry for entry in entries if entry.scope is Scope.CUMULATIVE),
            key=lambda entry: (entry.when.hull[1] - entry.when.hull[0], entry.own_place == ""),
        )
        weighed: list[Cumulative] = []
        for entry in wide[:_MOST]:
            weighed.append(_weigh(entry, parts, weighed))
        weighed += (Cumulative(entry, (), (), stands=False) for entry in wide[_MOST:])
        better = parts or any(_stated(weighing.entry) for weighing in weighed)
        stated = [entry for entry in headlines if _stated(entry)] or headlines
        return cls(parts, tuple(weighed), None if better or not stated else stated[-1], headlines)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that was weighed."""
        return (*self.parts, *(figure.entry for figure in self.cumulative), *self.headlines)

    def within(self, window: Window) -> tuple[set[Entry], list[Entry]]:
        """Return the figures that count in a window and are added, and those to give beside them.

        Figures beside them belong to the window and do not count in it; reports give their span.
        """
        counted, covered = self._chosen(window)
        counted.update(entry for entry in self.parts if entry not in covered and window.has(entry))
        if self.headline and window.has(self.headline):
            counted.add(self.headline)
        belonging = [
            figure.entry
            for figure in self.cumulative
            if window.touches(figure.entry) or not counted.isdisjoint(figure.covered)
        ]
        belonging += filter(window.touches, self.headlines)
        near = [entry for entry in belonging if entry not in covered and entry not in counted]
        stated = [entry for entry in near if _stated(entry)]
        return counted, stated or ([] if counted else near)

    def _chosen(self, window: Window) -> tuple[set[Entry], set[Entry]]:
        """Return the widest cumulative figures that count in a window, and what they cover."""
        chosen: set[Entry] = set()
        covered: set[Entry] = set()
        for figure in reversed(self.cumulative):
            if figure.entry not in covered and figure.counts_in(window):
                chosen.add(figure.entry)
                covered.update(figure.covered)
        return chosen, covered


def things_of(
    entries: Iterable[Entry], wholes: Mapping[str, str] = MappingProxyType({})
) -> tuple[Thing, ...]:
    """Return the things in which some figures hold others; all other figures only need to be added.

    Args:
        entries: Those of what took place, in any order.
        wholes: By the id of a record that is a part of another one, the id of that whole: what
            both say is one thing.
    """
    by_whole: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind in FIGURES:
            record = entry.record
            by_whole.setdefault(wholes.get(record, record), []).append(entry)
    groups: dict[object, list[Entry]] = {}
    for whole, figures in by_whole.items():
        # Most figures are parts, and nothing of their kind needs to be weighed.
        wide = {
            (entry.kind, in_one_case(entry.what)) for entry in figures if entry.scope not in _PARTS
        }
        for entry in figures if wide else ():
            kind = entry.kind, in_one_case(entry.what)
            if kind in wide:
                key = (whole, *kind, entry.action, entry.suspected, dimension_of(entry.unit))
                groups.setdefault(key, []).append(entry)
    return tuple(
        Thing.of(group)
        for group in groups.values()
        if any(entry.scope not in _PARTS for entry in group)
    )


def _weigh(entry: Entry, parts: Iterable[Entry], narrower: Iterable[Cumulative]) -> Cumulative:
    """Whether a cumulative figure stands against its parts and narrower cumulative figures."""
    narrower = tuple(narrower)
    others = (*parts, *(weighing.entry for weighing in narrower))
    near = [other for other in others if entry.touches(other)]  # most have another date
    inside = tuple(other for other in near if _covers(entry, other))
    half = any(_cuts(entry, other) for other in near)
    added = tuple(_added(inside, narrower))
    enough = not added or _lowest([entry]) >= _lowest(added)
    stands = _stated(entry) and not half and enough
    return Cumulative(entry, inside, added, stands)


def _covers(cumulative: Entry, other: Entry) -> bool:
    """Whether all of the other lies inside; a figure of one place covers only that place."""
    return cumulative.holds(other) and _is_of_its_place(cumulative, other)


def _cuts(cumulative: Entry, other: Entry) -> bool:
    """Whether some of the other lies inside, and not all.

    A cumulative figure without a place is of every place, so that of a figure of one place some
    of it may lie inside.
    """
    if not cumulative.touches(other) or _covers(cumulative, other):
        return False
    everywhere = other.scope is Scope.CUMULATIVE and not other.own_place
    return everywhere or _is_of_its_place(cumulative, other)


def _is_of_its_place(cumulative: Entry, other: Entry) -> bool:
    place = cumulative.own_place
    if other.scope is Scope.CUMULATIVE:
        return place in ("", other.own_place)
    return not place or (place,) == tuple(map(str, other.places))


def _added(inside: Iterable[Entry], narrower: Iterable[Cumulative]) -> Iterator[Entry]:
    """Yield the standing cumulative figures inside, and the parts outside of these."""
    left = dict.fromkeys(inside)
    for figure in reversed(tuple(narrower)):
        if figure.stands and figure.entry in left:
            yield figure.entry
            for covered in (figure.entry, *figure.covered):
                left.pop(covered, None)
    yield from (entry for entry in left if entry.scope is not Scope.CUMULATIVE)


def _lowest(entries: Iterable[Entry]) -> Decimal:
    """Return the least that figures of one dimension come to, in its smallest unit."""
    return exact_sum(
        EXACT.multiply(entry.amount.ends[0], factor_of(entry.unit))
        for entry in entries
        if entry.amount
    )


def _stated(entry: Entry) -> bool:
    return entry.amount is not None and entry.amount.value is not None
