"""Totals: what the entries that count come to.

Amounts of different units are never added, nor are counts of two measures against persons, for
the same persons may be in both; what is suspected is never added to what is certain. Grams,
kilograms and tonnes of one commodity keep a total for each unit as their sources have it, and get
one more, computed in the largest of them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby

import attrs

from cscwb.counting.entry import Action, Entry, EntryKind, What, in_one_case
from cscwb.counting.ledger import Counted
from cscwb.model import (
    Amount,
    CommodityKind,
    Measure,
    Other,
    Project,
    Seizure,
    Sum,
    Unit,
    dimension_of,
    factor_of,
    in_unit,
    without_zeros,
)

__all__ = [
    "MoneyTotal",
    "Total",
    "activities",
    "arrests",
    "checked",
    "contributions",
    "converted",
    "investigations",
    "measures",
    "results",
    "searched",
    "seized",
    "sites",
    "values",
]

_MEASURES: Mapping[What, int] = {measure: rank for rank, measure in enumerate(Measure)}
_COMMODITIES: Mapping[What, int] = {kind: rank for rank, kind in enumerate(CommodityKind)}


@attrs.frozen(kw_only=True)
class Total:
    """What the entries of one thing come to.

    Attributes:
        kind: The kind of its entries.
        what: The commodity, the measure, the kind of site or event; see `Entry`.
        action: What was done with goods; None for all else.
        unit: Of the sum; the code of a currency for money; None for a number of things.
        suspected: Whether all of it is only suspected or alleged.
        computed: Whether it is converted from the totals of other units.
        sum: What they come to, with its bounds.
        entries: Those that were added, oldest first.
        beside: Cumulative figures and headlines that are not in the sum and are given next to it.
    """

    kind: EntryKind
    what: What = None
    action: Action = None
    unit: Unit | Other | str | None = None
    suspected: bool = False
    computed: bool = False
    sum: Sum = attrs.field(factory=Sum)
    entries: tuple[Entry, ...] = ()
    beside: tuple[Entry, ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that it comes from, each once, those beside it as well."""
        return tuple(dict.fromkeys(entry.record for entry in (*self.entries, *self.beside)))


@attrs.frozen
class MoneyTotal:
    """What sums of one currency come to."""

    currency: str
    total: Sum


def seized(counted: Counted) -> tuple[Total, ...]:
    """Return what was seized, found, frozen or confiscated, in the order of the vocabulary.

    Goods without a quantity are listed by the currency of their value.

    >>> import cscwb
    >>> for total in seized(cscwb.ledger(cscwb.load("csc-wb")).over("2021")):
    ...     print(total.what, total.sum.lowest, total.unit, total.records)
    cannabis_herb 50 kg ('prilep-cannabis-seizure',)
    cannabis_plant 2000 plant ('vienna-cannabis-laboratories',)
    truck 1 vehicle ('prilep-cannabis-seizure',)
    """
    return tuple(_with_computed(_totals(counted, EntryKind.SEIZURE, _goods)))


def values(counted: Counted) -> tuple[Total, ...]:
    """Return what seized goods are worth, in the order of the vocabulary; no cash is among them.

    A seizure of the same goods whose value no source gives is one more unstated sum, so that the
    value of some is never printed as that of all.
    """
    totals = list(_totals(counted, EntryKind.VALUE, _goods))
    unvalued = Counter(
        (in_one_case(entry.what), entry.action, entry.suspected)
        for entry in counted.of_kind(EntryKind.SEIZURE)
        if totals and isinstance(entry.part, Seizure) and entry.part.value is None
    )
    return tuple(
        _with_unstated(total, unvalued[in_one_case(total.what), total.action, total.suspected])
        for total in totals
    )


def measures(counted: Counted) -> tuple[Total, ...]:
    """Return the persons under each measure, never added, in the order of the vocabulary."""
    return tuple(_totals(counted, EntryKind.MEASURE, lambda total: _MEASURES[total.what]))


def arrests(counted: Counted) -> Total:
    """Return the persons arrested; no other measure is among them, nor what is only suspected.

    >>> import cscwb
    >>> arrests(cscwb.ledger(cscwb.load("csc-wb")).over("2021")).sum.exact
    Decimal('4')
    """
    for total in measures(counted):
        if total.what is Measure.ARRESTED and not total.suspected:
            return total
    return Total(kind=EntryKind.MEASURE, what=Measure.ARRESTED)


def sites(counted: Counted) -> tuple[Total, ...]:
    """Return the sites that were discovered, by kind."""
    return tuple(_totals(counted, EntryKind.SITE, lambda total: str(total.what)))


def searched(counted: Counted) -> tuple[Total, ...]:
    """Return what was searched, in the words of the records."""
    return tuple(_totals(counted, EntryKind.SEARCH, lambda total: str(total.what)))


def checked(counted: Counted) -> tuple[Total, ...]:
    """Return the persons, vehicles or documents that were checked, in the words of the records."""
    return tuple(_totals(counted, EntryKind.CHECK, lambda total: str(total.what)))


def investigations(counted: Counted) -> tuple[Total, ...]:
    """Return the investigations that were opened, by offence."""
    return tuple(_totals(counted, EntryKind.INVESTIGATION, lambda total: str(total.what)))


def results(counted: Counted) -> tuple[Total, ...]:
    """Return all that operations brought: persons, goods and their value, sites, and the rest."""
    return (
        *measures(counted),
        *seized(counted),
        *values(counted),
        *sites(counted),
        *searched(counted),
        *checked(counted),
        *investigations(counted),
    )


def activities(counted: Counted) -> tuple[Total, ...]:
    """Return the whole events by kind, in the order of the first one of each."""
    found: dict[What, list[Entry]] = {}
    for entry in counted.of_kind(EntryKind.EVENT):
        found.setdefault(entry.what, []).append(entry)
    return tuple(
        Total(
            kind=EntryKind.EVENT,
            what=kind,
            sum=Sum.of([Amount(Decimal(len(entries)))]),
            entries=tuple(entries),
        )
        for kind, entries in found.items()
    )


def contributions(project: Project) -> tuple[MoneyTotal, ...]:
    """Return what the donors give in all, one sum for each currency."""
    found: dict[str, list[Amount]] = {}
    for contribution in project.contributions:
        found.setdefault(contribution.amount.currency, []).append(contribution.amount.amount)
    return tuple(MoneyTotal(currency, Sum.of(amounts)) for currency, amounts in found.items())


def _totals(counted: Counted, kind: EntryKind, order: Callable[[Total], object]) -> Iterator[Total]:
    """Yield one total for each thing and unit, what is certain first."""
    groups: dict[tuple[object, ...], tuple[list[Entry], list[Entry]]]
    groups = defaultdict(lambda: ([], []))
    of_kind = counted.of_kind(kind)
    for index, entries in enumerate((of_kind.entries, of_kind.beside)):
        for entry in entries:
            key = (in_one_case(entry.what), entry.action, entry.unit, entry.suspected)
            groups[key][index].append(entry)
    found = [_total(added, beside) for added, beside in groups.values()]
    yield from sorted(found, key=lambda total: (order(total), total.suspected, str(total.unit)))


def _total(entries: list[Entry], beside: list[Entry]) -> Total:
    first = (entries or beside)[0]
    return Total(
        kind=first.kind,
        what=first.what,
        action=first.action,
        unit=first.unit,
        suspected=first.suspected,
        sum=Sum.of(entry.amount for entry in entries if entry.amount is not None),
        entries=tuple(entries),
        beside=tuple(beside),
    )


def _with_computed(totals: Iterable[Total]) -> Iterator[Total]:
    """Yield the totals, and behind those of several units of one dimension what they come to."""
    for _, group in groupby(
        totals, key=lambda total: (in_one_case(total.what), total.action, total.suspected)
    ):
        rows = list(group)
        yield from rows
        dimensions: dict[object, list[Total]] = {}
        for total in rows:
            if total.entries:
                dimensions.setdefault(dimension_of(total.unit), []).append(total)
        for same in dimensions.values():
            if len(same) > 1:
                yield _computed(same)


def _with_unstated(total: Total, number: int) -> Total:
    """Return the total with that many more amounts that are not stated, when it has any at all."""
    if not total.entries or not number:
        return total
    known = total.sum
    unstated, counted = known.unstated + number, known.counted + number
    return attrs.evolve(total, sum=attrs.evolve(known, unstated=unstated, counted=counted))


def _computed(totals: list[Total]) -> Total:
    """Return what totals of one dimension come to, in the largest of their units."""
    unit = max((total.unit for total in totals), key=factor_of)
    entries = tuple(sorted(entry for total in totals for entry in total.entries))
    whole = attrs.evolve(totals[0], computed=True, entries=entries)
    return converted(whole, unit, ())


def converted(total: Total, unit: Unit | Other | str | None, beside: tuple[Entry, ...]) -> Total:
    """Return a total in another unit of its dimension, with these figures beside it."""
    known = Sum.of(
        in_unit(entry.amount, entry.unit, unit)
        for entry in total.entries
        if entry.amount is not None
    )
    high = known.highest
    exact = attrs.evolve(
        known,
        lowest=without_zeros(known.lowest),
        highest=None if high is None else without_zeros(high),
    )
    return attrs.evolve(total, unit=unit, sum=exact, beside=beside)


def _goods(total: Total) -> tuple[int, str, str]:
    """Return the sorting key of goods: the order of the vocabulary, then goods in other words."""
    kind = total.what
    if isinstance(kind, CommodityKind):
        return _COMMODITIES[kind], "", str(total.action)
    return len(_COMMODITIES), str(kind).casefold(), str(total.action)
