"""The rules of counting told a second time: slowly, plainly, and from the rules alone.

The ledger is held against this. It imports nothing of ``cscwb.counting``, looks at every pair of
figures, and computes everything again for every period. The rules, in words of its own:

1.  Only what was held, or goes on, is done. What is planned or cancelled counts nowhere.
2.  A figure with a date of its own falls in the period of that date, one without in that of its
    record; the part of a whole that has no date takes that of the whole.
3.  Figures are weighed within one *thing*: the done figures of one record, one kind, one
    commodity (measure, site, ...), one action, suspected or not, in one dimension of units. What
    stands is decided once for the record; the period only selects.
    (a) Parts are added, each in the period of its own date, else that of its record.
    (b) A cumulative figure covers its own date; without one, the date of its record, and so every
        part without a date of its own. It stands when it has an amount, when no part and no
        narrower cumulative figure lies half inside its span, and when its lowest is not below the
        lowest of what lies inside. Narrow spans are weighed before wide ones.
    (c) A standing cumulative figure replaces what it covers in a period that holds its whole own
        date; without one, where its record and all that it covers fall in the period. Elsewhere
        the parts count, and it is told beside them.
    (d) One with a place of its own covers only parts of that place.
    (e) A headline counts only where its record has no part, and no cumulative figure with an
        amount, for that thing, in any period.
    (f) An operation told by itself has its own date for a period.
    (h) The lowest of a period is never below the sum of the lowests of its parts.
6.  What is suspected or alleged is never added to what is certain.
7.  What goods are worth is never added to cash. Cash, and goods without a quantity, are told by
    their value. The value of some is never told as that of all.
8.  The project supported what a record says that it supported; support by another is not its own.
11. A thing falls in a period when the last day that it can have surely lies in it; what still runs
    falls where it began.

12. Grams, kilograms and tonnes of one commodity keep a row each, and get one more in the largest.

Where the rules are silent: what has no date spans all time, and falls in all time alone. Of two
cumulative figures of spans of one length, the one with a place is narrower than the one without,
else the earlier one in the record. Of several headlines the last one with an amount counts.
Results of the part of a whole are weighed with those of the whole as one record. A figure is told
beside where its span meets the period, and one without an amount only where nothing else is said.
A part that says nothing of support has that of its whole. Millilitres and litres are computed as
kilograms are. What is told beside counts among the records of a row.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

import attrs
from counting.figures import (
    Figure,
    Period,
    dimension,
    falls,
    high,
    holds,
    low,
    meets,
    size,
)

from cscwb.model import Bound, Scope

PARTS = (Scope.ACTION_DAY, Scope.PHASE)


@attrs.frozen
class Cumulative:
    """A cumulative figure, all that lies inside it, and whether it stands."""

    figure: Figure
    inside: list[Figure]
    stands: bool

    def applies(self, period: Period) -> bool:
        """Rule 3(c): whether it replaces what it covers in the period."""
        if not self.stands or period is None:
            return self.stands
        if self.figure.own_date:
            return holds(period, self.figure.span)
        return falls(self.figure, period) and all(
            holds(period, covered.span)
            if covered.scope is Scope.CUMULATIVE and covered.own_date
            else falls(covered, period)
            for covered in self.inside
        )


@attrs.frozen
class Thing:
    """What was decided of one thing, whatever the period; the headline is the one that counts."""

    parts: list[Figure]
    cumulative: list[Cumulative]
    headlines: list[Figure]
    headline: Figure | None

    def counting(self, period: Period) -> list[Figure]:
        """Rules 3(a), (c) and (e): what counts in a period."""
        candidates = [one.figure for one in self.cumulative if one.applies(period)]
        candidates += [part for part in self.parts if falls(part, period)]
        if self.headline is not None and falls(self.headline, period):
            candidates.append(self.headline)
        replaced = self._replaced(period)
        return [figure for figure in candidates if figure not in replaced]

    def beside(self, period: Period) -> list[Figure]:
        """Rules 3(c) and (e): what is told beside what counts."""
        counting = self.counting(period)
        told = [
            one.figure
            for one in self.cumulative
            if _is_near(one.figure, period) or any(figure in counting for figure in one.inside)
        ]
        told += [figure for figure in self.headlines if _is_near(figure, period)]
        replaced = self._replaced(period)
        told = [figure for figure in told if figure not in counting and figure not in replaced]
        stated = [figure for figure in told if figure.stated]
        return stated or ([] if counting else told)

    def _replaced(self, period: Period) -> list[Figure]:
        applying = [one for one in self.cumulative if one.applies(period)]
        return [covered for one in applying for covered in one.inside]


def _is_near(figure: Figure, period: Period) -> bool:
    return period is None or (figure.date is not None and meets(figure.span, period))


def weigh(figures: list[Figure]) -> Thing:
    """Rule 3: what stands of the figures of one thing."""
    parts = [figure for figure in figures if figure.scope in PARTS]
    headlines = [figure for figure in figures if figure.scope is Scope.HEADLINE]
    in_order = [figure for figure in figures if figure.scope is Scope.CUMULATIVE]
    in_order.sort(key=lambda figure: (figure.days, figure.own_place is None))
    weighed: list[Cumulative] = []
    for figure in in_order:
        others = [*parts, *(one.figure for one in weighed)]
        inside = [other for other in others if covers(figure, other)]
        crossed = any(half_inside(figure, other) for other in others)
        stands = figure.stated and not crossed and figure.lowest >= _lowest(inside, weighed)
        weighed.append(Cumulative(figure, inside, stands))
    better = bool(parts) or any(one.figure.stated for one in weighed)
    with_amount = [figure for figure in headlines if figure.stated] or headlines
    headline = None if better or not headlines else with_amount[-1]
    return Thing(parts, weighed, headlines, headline)


def _lowest(inside: list[Figure], narrower: list[Cumulative]) -> Decimal:
    """The least that what lies inside comes to, where narrower figures replace what they cover."""
    standing = [one for one in narrower if one.stands and one.figure in inside]
    left = [one.figure for one in standing]
    left += [figure for figure in inside if figure.scope in PARTS]
    replaced = [covered for one in standing for covered in one.inside]
    return sum((figure.lowest for figure in left if figure not in replaced), Decimal(0))


def covers(figure: Figure, other: Figure) -> bool:
    """Rules 3(b) and (d): whether all of the other lies inside a cumulative figure."""
    if not holds(figure.span, other.span):
        return False
    if figure.own_place is None:
        return True
    if other.scope is Scope.CUMULATIVE:
        return other.own_place == figure.own_place
    return other.places == (figure.own_place,)


def half_inside(figure: Figure, other: Figure) -> bool:
    """Rules 3(b) and (d): whether some of the other lies inside, but not all.

    A part of another place is outside. A cumulative figure without a place is of every place, so
    that only some of it lies inside one with a place.
    """
    if not meets(figure.span, other.span) or covers(figure, other):
        return False
    if figure.own_place is None:
        return True
    if other.scope is Scope.CUMULATIVE:
        return other.own_place is None or other.own_place == figure.own_place
    return other.places == (figure.own_place,)


class Oracle:
    """What the rules say of figures; ``things`` are those that were weighed."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self.figures = sorted(figures, key=lambda figure: figure.position)
        groups: dict[tuple[object, ...], list[Figure]] = {}
        for figure in self.figures:
            if figure.done and figure.path:
                groups.setdefault(figure.thing, []).append(figure)
        self.things = [weigh(figures) for figures in groups.values()]

    def counting(self, period: Period) -> list[Figure]:
        """Which figures count in the period, the records themselves among them."""
        found = [one for one in self.figures if not one.path and one.done]
        found = [figure for figure in found if falls(figure, period)]
        return [*found, *(figure for thing in self.things for figure in thing.counting(period))]

    def beside(self, period: Period) -> list[Figure]:
        """Which figures are told beside those that count in the period."""
        return [figure for thing in self.things for figure in thing.beside(period)]


@attrs.frozen(kw_only=True)
class Key:
    """What one row of a table is about."""

    kind: str
    what: str
    action: str
    unit: str
    suspected: bool


@attrs.frozen(kw_only=True)
class Row:
    """One row of a table: what its figures come to, of which records, and what is told beside."""

    lowest: Decimal
    highest: Decimal | None
    above: bool
    below: bool
    about: bool
    unstated: int
    counted: int
    records: frozenset[str]
    beside: frozenset[str]


def rows_of(counting: Iterable[Figure], beside: Iterable[Figure]) -> dict[Key, Row]:
    """Rules 6 and 7: the rows that figures come to, each kind, unit and certainty its own."""
    groups: dict[Key, tuple[list[Figure], list[Figure]]] = {}
    for index, figures in enumerate((counting, beside)):
        for figure in figures:
            groups.setdefault(_key(figure, figure.unit), ([], []))[index].append(figure)
    rows = {key: _row(counted, told, key.unit) for key, (counted, told) in groups.items()}
    return {key: _with_silent(key, row, groups) for key, row in rows.items()}


def _with_silent(key: Key, row: Row, groups: Mapping[Key, tuple[list[Figure], object]]) -> Row:
    """Rule 7: of goods of which only some are valued, the value of the others is not stated."""
    if key.kind != "value" or not row.counted:
        return row
    silent = sum(
        not figure.valued
        for other, (counted, _) in groups.items()
        if other.kind == "seizure"
        and (other.what, other.action, other.suspected) == (key.what, key.action, key.suspected)
        for figure in counted
    )
    return attrs.evolve(row, unstated=row.unstated + silent, counted=row.counted + silent)


def computed_rows_of(counting: Iterable[Figure]) -> dict[Key, Row]:
    """Rule 12: where units of one dimension stand side by side, one more row in the largest."""
    groups: dict[Key, list[Figure]] = {}
    for figure in counting:
        if figure.kind == "seizure":
            groups.setdefault(_key(figure, dimension(figure.unit)), []).append(figure)
    found = {}
    for key, figures in groups.items():
        units = {figure.unit for figure in figures}
        if len(units) > 1:
            largest = max(units, key=size)
            found[attrs.evolve(key, unit=largest)] = _row(figures, [], largest)
    return found


def _key(figure: Figure, unit: str) -> Key:
    return Key(
        kind=figure.kind,
        what=figure.what,
        action=figure.action,
        unit=unit,
        suspected=figure.suspected,
    )


def _row(figures: list[Figure], beside: list[Figure], unit: str) -> Row:
    """What figures come to in one unit; each has that unit, or another of its dimension."""
    amounts = [
        (figure.amount, size(figure.unit) / size(unit)) for figure in figures if figure.amount
    ]
    highs = [
        (high(amount), factor) for amount, factor in amounts if amount.bound is not Bound.UNSTATED
    ]
    bounds = [amount.bound for amount, _ in amounts]
    return Row(
        lowest=sum((low(amount) * factor for amount, factor in amounts), Decimal(0)),
        highest=None
        if any(upper is None for upper, _ in highs)
        else sum((upper * factor for upper, factor in highs if upper is not None), Decimal(0)),
        above=Bound.MORE_THAN in bounds,
        below=Bound.LESS_THAN in bounds,
        about=Bound.ABOUT in bounds or Bound.ALMOST in bounds,
        unstated=bounds.count(Bound.UNSTATED),
        counted=len(bounds),
        records=frozenset(figure.record for figure in [*figures, *beside]),
        beside=frozenset(f"{figure.record} {figure.path}" for figure in beside),
    )
