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
    their value.
8.  The project supported what a record says that it supported; support by another is not its own.
11. A thing falls in a period when the last day that it can have surely lies in it; what still runs
    falls where it began.

Where the rules are silent: what has no date spans all time, and falls in all time alone. Of two
cumulative figures of spans of one length, the one with a place is narrower than the one without,
else the earlier one in the record. Of several headlines the last one with an amount counts.
Results of the part of a whole are weighed with those of the whole as one record.
"""

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

import attrs

from cscwb.model.amounts import Amount, Bound
from cscwb.model.codes import Certainty, EventStatus, Role, SupportKind
from cscwb.model.commodities import CommodityKind
from cscwb.model.dates import Span
from cscwb.model.event import Event
from cscwb.model.operation import Operation
from cscwb.model.places import Place
from cscwb.model.records import Records
from cscwb.model.results import Scope, Seizure

__all__ = ["Figure", "Key", "Oracle", "Period", "Row", "period_of", "rows_of"]

Days: TypeAlias = tuple[datetime.date, datetime.date]
Period: TypeAlias = Days | None
Source: TypeAlias = Operation | Event

ALL_TIME: Days = (datetime.date.min, datetime.date.max)
PARTS = (Scope.ACTION_DAY, Scope.PHASE)
MASS = {"g": Decimal(1), "kg": Decimal(1000), "t": Decimal(1000000)}
VOLUME = {"ml": Decimal(1), "l": Decimal(1000)}


@attrs.frozen(kw_only=True, eq=False)
class Figure:
    """One figure of a record, or the record itself, which counts as one."""

    kind: str
    record: str
    whole: str
    path: str
    place_in_list: tuple[int, int]
    what: str
    action: str
    unit: str
    amount: Amount | None
    own_date: Span | None
    date: Span | None
    own_place: Place | None
    places: tuple[Place, ...]
    scope: Scope
    suspected: bool
    done: bool
    supported: bool
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
    def span(self) -> Days:
        """The first and the last day that its date can mean; all time without one."""
        return (self.date.earliest, self.date.latest) if self.date else ALL_TIME

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


@attrs.frozen(kw_only=True)
class Key:
    """What one row of a table is about; ``unit`` is a dimension where units are computed."""

    kind: str
    what: str
    action: str
    unit: str
    suspected: bool


@attrs.frozen(kw_only=True)
class Row:
    """One row of a table: what figures come to, and of how many records."""

    lowest: Decimal
    highest: Decimal | None
    above: bool
    below: bool
    about: bool
    unstated: int
    counted: int
    records: frozenset[str]


# Amounts


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


# Dates


def period_of(text: str | None) -> Period:
    """The days of ``2021-06``, ``2021-Q2``, ``2021`` or ``2020/2021``; None for all time."""
    if text is None:
        return None
    span = Span.parse(text)
    return span.earliest, span.latest


def holds(outer: Days, inner: Days) -> bool:
    """Whether all of one span lies in the other."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meets(first: Days, second: Days) -> bool:
    """Whether two spans have a day in common."""
    return first[0] <= second[1] and second[0] <= first[1]


def falls(date: Span | None, period: Period) -> bool:
    """Rule 11: its last possible day surely lies inside; what still runs falls where it began."""
    if period is None:
        return True
    if date is None:
        return False
    last_day = date.start if date.end is None else date.end
    return holds(period, (last_day.earliest, last_day.latest))


# From records to figures


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
    whole, date = source, source.date
    while whole.part_of in by_id:
        whole = by_id[whole.part_of]
        date = date or whole.date
    kind = "operation" if isinstance(source, Operation) else "event"
    priorities = source.crime_priorities if isinstance(source, Operation) else ()
    of_the_record = Figure(
        kind=kind if whole is source else f"{kind}_part",
        record=source.id,
        whole=whole.id,
        path="",
        place_in_list=(list(by_id).index(source.id), -1),
        what=str(source.kind),
        action="",
        unit="",
        amount=None,
        own_date=None,
        date=date,
        own_place=None,
        places=source.places,
        scope=Scope.PHASE,
        suspected=False,
        done=source.status in (EventStatus.HELD, EventStatus.ONGOING),
        supported=_supported(source, ours),
        beneficiaries=frozenset(map(str, source.beneficiaries)),
        components=frozenset(source.components),
        priorities=frozenset(map(str, priorities)),
    )
    yield of_the_record
    if isinstance(source, Operation):
        yield from _results(source, of_the_record)


def _supported(source: Source, ours: set[str]) -> bool:
    """Rule 8: by its own support, or because it held it."""
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
            place_in_list=(of_the_record.place_in_list[0], position),
            own_date=result.date,
            date=result.date or of_the_record.date,
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


# What stands


@attrs.frozen(kw_only=True)
class Weighed:
    """What was decided of one thing, whatever the period.

    Attributes:
        parts: Those that are added.
        standing: Each cumulative figure that stands, with the parts and the standing cumulative
            figures that it covers.
        fallen: The cumulative figures that do not stand.
        headline: The one headline that counts, when nothing better is on record.
        other_headlines: Those that do not count.
    """

    parts: list[Figure]
    standing: list[tuple[Figure, list[Figure]]]
    fallen: list[Figure]
    headline: Figure | None
    other_headlines: list[Figure]

    def counting(self, period: Period) -> list[Figure]:
        """Rules 3(a), (c) and (e): what counts in a period."""
        applying = [
            (figure, inside) for figure, inside in self.standing if applies(figure, inside, period)
        ]
        replaced = {id(covered) for _, inside in applying for covered in inside}
        candidates = [figure for figure, _ in applying]
        candidates += [part for part in self.parts if falls(part.date, period)]
        if self.headline is not None and falls(self.headline.date, period):
            candidates.append(self.headline)
        return [figure for figure in candidates if id(figure) not in replaced]

    def beside(self, period: Period) -> list[Figure]:
        """Rules 3(c) and (e): what is told beside what counts.

        A cumulative figure is told where its span meets the period, or something that it covers
        counts there, unless it is replaced itself; a headline where it falls.
        """
        counting = {id(figure) for figure in self.counting(period)}
        replaced = {
            id(covered)
            for figure, inside in self.standing
            if id(figure) in counting
            for covered in [*inside, *(fallen for fallen in self.fallen if covers(figure, fallen))]
        }
        told = []
        inside_of = [*self.standing, *((figure, self._under(figure)) for figure in self.fallen)]
        for figure, inside in inside_of:
            near = (
                period is None
                or (figure.date is not None and meets(figure.span, period))
                or any(id(covered) in counting for covered in inside)
            )
            if near and id(figure) not in counting and id(figure) not in replaced:
                told.append(figure)
        headlines = [*self.other_headlines, *([self.headline] if self.headline else [])]
        told += [
            figure
            for figure in headlines
            if id(figure) not in counting and falls(figure.date, period)
        ]
        return told

    def _under(self, figure: Figure) -> list[Figure]:
        others = [*self.parts, *(standing for standing, _ in self.standing)]
        return [other for other in others if covers(figure, other)]


def weigh(thing: list[Figure]) -> Weighed:
    """Rule 3: what stands of the figures of one thing."""
    parts = [figure for figure in thing if figure.scope in PARTS]
    cumulative = [figure for figure in thing if figure.scope is Scope.CUMULATIVE]
    headlines = [figure for figure in thing if figure.scope is Scope.HEADLINE]
    cumulative.sort(key=lambda figure: (figure.days, figure.own_place is None))
    standing: list[tuple[Figure, list[Figure]]] = []
    fallen: list[Figure] = []
    for index, figure in enumerate(cumulative):
        if not figure.stated or any(
            half_inside(figure, other) for other in [*parts, *cumulative[:index]]
        ):
            fallen.append(figure)
            continue
        narrower = [(one, under) for one, under in standing if covers(figure, one)]
        inside = [*(one for one, _ in narrower), *(part for part in parts if covers(figure, part))]
        replaced = {id(covered) for _, under in narrower for covered in under}
        lowest = sum(one.lowest for one in inside if id(one) not in replaced)
        if figure.lowest < lowest:
            fallen.append(figure)
        else:
            standing.append((figure, inside))
    better = bool(parts) or any(figure.stated for figure in cumulative)
    with_amount = [figure for figure in headlines if figure.stated] or headlines
    headline = None if better or not headlines else with_amount[-1]
    return Weighed(
        parts=parts,
        standing=standing,
        fallen=fallen,
        headline=headline,
        other_headlines=[figure for figure in headlines if figure is not headline],
    )


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


def applies(figure: Figure, inside: list[Figure], period: Period) -> bool:
    """Rule 3(c): whether a standing cumulative figure replaces what it covers in the period."""
    if period is None:
        return True
    if figure.own_date is not None:
        return holds(period, figure.span)
    return falls(figure.date, period) and all(
        holds(period, covered.span)
        if covered.scope is Scope.CUMULATIVE and covered.own_date is not None
        else falls(covered.date, period)
        for covered in inside
    )


# The answers


class Oracle:
    """What the rules say of records."""

    def __init__(self, records: Records) -> None:
        self.figures = list(figures_of(records))
        things: dict[tuple[object, ...], list[Figure]] = {}
        self._records: list[Figure] = []
        for figure in sorted(self.figures, key=lambda figure: figure.place_in_list):
            if not figure.done:
                continue
            if figure.path:
                things.setdefault(figure.thing, []).append(figure)
            else:
                self._records.append(figure)
        self.weighed = [weigh(thing) for thing in things.values()]

    def counting(self, period: Period) -> list[Figure]:
        """Which figures count in the period, the records themselves among them."""
        found = [figure for figure in self._records if falls(figure.date, period)]
        return [*found, *(one for thing in self.weighed for one in thing.counting(period))]

    def beside(self, period: Period) -> list[Figure]:
        """Which figures are told beside those that count in the period."""
        return [figure for thing in self.weighed for figure in thing.beside(period)]


def rows_of(figures: Iterable[Figure]) -> dict[Key, Row]:
    """Rules 6 and 7: the rows that figures come to, each kind, unit and certainty its own."""
    groups: dict[Key, list[Figure]] = {}
    for figure in figures:
        key = Key(
            kind=figure.kind,
            what="" if figure.kind == "value" else figure.what,
            action=figure.action,
            unit=figure.unit,
            suspected=figure.suspected,
        )
        groups.setdefault(key, []).append(figure)
    return {key: row_of(group) for key, group in groups.items()}


def row_of(figures: list[Figure], unit: str = "") -> Row:
    """What figures come to, in their own unit, or in another one of their dimension."""
    lowest, highest = Decimal(0), Decimal(0)
    endless = False
    bounds = [figure.amount.bound for figure in figures if figure.amount]
    for figure in figures:
        if figure.amount is None or not figure.stated:
            continue
        factor = size(figure.unit) / size(unit) if unit else Decimal(1)
        lowest += low(figure.amount) * factor
        upper = high(figure.amount)
        endless = endless or upper is None
        highest += (upper or Decimal(0)) * factor
    return Row(
        lowest=lowest,
        highest=None if endless else highest,
        above=Bound.MORE_THAN in bounds,
        below=Bound.LESS_THAN in bounds,
        about=Bound.ABOUT in bounds,
        unstated=bounds.count(Bound.UNSTATED),
        counted=len(bounds),
        records=frozenset(figure.record for figure in figures),
    )
