"""The ledger: every entry of all records, and what of them counts in a period."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter

import attrs

from cscwb.counting.entry import Entry, EntryKind, Source
from cscwb.counting.posting import entries_of
from cscwb.counting.standing import FIGURES, Thing, Window, things_of
from cscwb.model import CrimePriority, Day, Event, Jurisdiction, Operation, Records, Span
from cscwb.model.arguments import component_of, value_of
from cscwb.model.periods import period_of

__all__ = ["Counted", "Ledger", "ledger"]

_ORDER = attrgetter("order")
_PLACED = frozenset({EntryKind.OPERATION, EntryKind.EVENT, EntryKind.STEP, EntryKind.ITEM})
_OF_WHOLES = frozenset({EntryKind.OPERATION_PART, EntryKind.EVENT_PART})


def ledger(records: Records) -> "Ledger":
    """Return the ledger of all records, built once for them.

    >>> import cscwb
    >>> ledger = cscwb.ledger(cscwb.load("csc-wb"))
    >>> [str(entry.amount) for entry in ledger if entry.kind == "measure"]
    ['3', '1']
    """
    return records.derived(_built)


@attrs.frozen
class Counted:
    """The entries that count in a period, and the figures to be given beside them.

    Only what took place is here. Amounts of several entries may be added when they are of one
    kind, one thing, one action and one unit; the functions of `cscwb.counting` do it. By
    beneficiary, component and crime priority records are counted, and amounts never added: a joint
    operation is in each.

    Attributes:
        period: The period; None for all time.
        entries: Those that count, oldest first.
        beside: Cumulative figures and headlines that do not count here.
    """

    period: Span | None
    entries: tuple[Entry, ...]
    beside: tuple[Entry, ...] = ()

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries that count."""
        return iter(self.entries)

    @cached_property
    def _by_kind(self) -> Mapping[EntryKind, "Counted"]:
        found: dict[EntryKind, tuple[list[Entry], list[Entry]]] = {}
        for index, entries in enumerate((self.entries, self.beside)):
            for entry in entries:
                found.setdefault(entry.kind, ([], []))[index].append(entry)
        return {
            kind: attrs.evolve(self, entries=tuple(entries), beside=tuple(beside))
            for kind, (entries, beside) in found.items()
        }

    def where(self, wanted: Callable[[Entry], object]) -> "Counted":
        """Return the entries, and the figures beside them, that a function accepts."""
        return attrs.evolve(
            self,
            entries=tuple(filter(wanted, self.entries)),
            beside=tuple(filter(wanted, self.beside)),
        )

    def of_kind(self, *kinds: EntryKind | str) -> "Counted":
        """Return the entries of one kind or of several."""
        wanted = tuple(map(EntryKind, kinds))
        if len(wanted) == 1:
            return self._by_kind.get(wanted[0], attrs.evolve(self, entries=(), beside=()))
        return self.where(lambda entry: entry.kind in wanted)

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that count, each once."""
        return tuple(dict.fromkeys(entry.record for entry in self.entries))


@attrs.frozen(eq=False, repr=False, slots=False)
class Ledger:
    """Every entry of all records, oldest first; those without a date come last.

    Attributes:
        records: What it was made from.
        entries: Of any status: planned, ongoing, held, cancelled.
    """

    records: Records
    entries: tuple[Entry, ...]
    _by_record: Mapping[str, Sequence[Entry]]

    def __iter__(self) -> Iterator[Entry]:
        """Yield every entry."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return how many entries there are."""
        return len(self.entries)

    def __repr__(self) -> str:
        """Return ``<Ledger: 93 entries>``; all of them would fill pages."""
        return f"<Ledger: {len(self.entries)} entries>"

    def over(
        self,
        period: Span | str | None = None,
        *,
        beneficiary: Jurisdiction | str | None = None,
        component: str = "",
        crime_priority: CrimePriority | str | None = None,
        supported: bool = False,
    ) -> Counted:
        """Return what counts in a period: what took place, each thing once.

        The figures of the records that are asked for are weighed by themselves: what a part of an
        operation brought is there though the whole, which is not asked for, has a figure for both.

        Args:
            period: A span or its short form, ``2021-06``, ``2021-Q2``, ``2021``; None for all time.
            beneficiary: Only records of this one, by code.
            component: Only records of the component with this id.
            crime_priority: Only records of this one.
            supported: Only what the project supported, held or published, by the records.

        Raises:
            TypeError: An argument is neither a value nor a text.
            ValueError: A text is not the short form of the value, or the project has no such
                component.

        >>> import cscwb
        >>> from cscwb.counting import seized
        >>> year = cscwb.ledger(cscwb.load("csc-wb")).over("2021")
        >>> [(str(total.what), str(total.sum.lowest)) for total in seized(year)]
        [('cannabis_herb', '50'), ('cannabis_plant', '2000'), ('truck', '1')]
        """
        span = None if period is None else period_of(period)
        wanted: list[Callable[[Entry], bool]] = []
        if beneficiary is not None:
            code = value_of(beneficiary, Jurisdiction, "beneficiary", "AL")
            wanted.append(lambda entry: code in entry.beneficiaries)
        if component := component_of(component, self.records.project):
            wanted.append(lambda entry: component in entry.components)
        if crime_priority is not None:
            sample = "2018-2021/drugs_trafficking"
            priority = value_of(crime_priority, CrimePriority, "crime_priority", sample)
            wanted.append(lambda entry: priority in entry.priorities)
        if supported:
            wanted.append(attrgetter("supported"))
        if not wanted:
            return _counted(span, self._done, self.things)
        chosen = [entry for entry in self._posted if all(test(entry) for test in wanted)]
        return _counted(span, _in_order(chosen), things_of(chosen, self._wholes))

    def of(self, *record_ids: str) -> Counted:
        """Return what counts of records by themselves: the period of each is its own date.

        Figures of another date are not among the entries; `elsewhere` has them. A part that is
        given together with its whole is weighed with it, so that nothing is there twice; their
        period is that of both dates.

        Raises:
            UnknownIdError: No record has one of the ids.
        """
        given = dict.fromkeys(record_ids)
        groups: dict[str, list[str]] = {}
        for record in given:
            whole = self._wholes.get(record, record)
            groups.setdefault(whole if whole in given else record, []).append(record)
        alone = [self._alone(group)[0] for group in groups.values()]
        return Counted(
            alone[0].period if len(alone) == 1 else None,
            _in_order(entry for counted in alone for entry in counted.entries),
            _in_order(entry for counted in alone for entry in counted.beside),
        )

    def elsewhere(self, record_id: str) -> tuple[Entry, ...]:
        """Return the figures of a record whose own date is outside that of the record."""
        return self._alone([record_id])[1]

    def heads_of(self, record_ids: Iterable[str]) -> Counted:
        """Return the entries of records themselves, without parts of which the whole is among them.

        Raises:
            UnknownIdError: No record has one of the ids.
        """
        given = dict.fromkeys(self.records.get(record_id).id for record_id in record_ids)
        heads = (record_id for record_id in given if self._wholes.get(record_id) not in given)
        return Counted(None, _in_order(self.entries_of(record_id)[0] for record_id in heads))

    def wholes_of(self, record_ids: Iterable[str]) -> Counted:
        """Return the entries of whole events or operations: for a part, that of its topmost whole.

        Raises:
            UnknownIdError: No record has one of the ids.
        """
        records = (self.records.get(record_id).id for record_id in record_ids)
        heads = (self.entries_of(self._wholes.get(record, record))[0] for record in records)
        return Counted(None, _in_order(dict.fromkeys(heads)))

    def entries_of(self, record_id: str) -> tuple[Entry, ...]:
        """Return every entry of a record in the order of its fields, with any status."""
        return tuple(self._by_record.get(record_id, ()))

    def unplaced(self, period: Span | str) -> tuple[Entry, ...]:
        """Return what took place and may belong to a period, but has no date narrow enough for one.

        A record without a date is here for every period; its figures and participations, and
        records that are parts of it, are not here beside it, unless they have their own date.
        """
        window = Window.of(period_of(period))
        return tuple(
            entry
            for entry in self.entries
            if entry.status.took_place
            and (
                entry.kind in _PLACED
                or (entry.kind in FIGURES and entry.dated)
                or (entry.kind in _OF_WHOLES and _has_date(entry.source))
            )
            and not window.has(entry)
            and window.may_have(entry)
        )

    def _alone(self, record_ids: Iterable[str]) -> tuple[Counted, tuple[Entry, ...]]:
        """Return what counts of records in the period of their dates, and their other figures."""
        posted = [self.entries_of(self.records.get(record).id) for record in record_ids]
        span = _span_of(entries[0].date for entries in posted if entries)
        done = [entry for entries in posted for entry in entries if entry.status.took_place]
        entries, things = _in_order(done), things_of(done, self._wholes)
        counted = _counted(span, entries, things)
        window = Window.of(span)
        shown = {*counted.entries, *counted.beside}
        elsewhere = dict.fromkeys(
            entry
            for entry in (
                *_counted(None, entries, things).entries,
                *(part for thing in things for part in thing.parts),
            )
            if entry.kind in FIGURES
            and entry.dated
            and not window.has(entry)
            and entry not in shown
        )
        return counted, _in_order(elsewhere)

    @cached_property
    def _posted(self) -> tuple[Entry, ...]:
        """What took place, record by record in the order of their fields."""
        done = (entries for entries in self._by_record.values() if entries[0].status.took_place)
        return tuple(chain.from_iterable(done))

    @cached_property
    def _done(self) -> tuple[Entry, ...]:
        """What took place, oldest first."""
        return _in_order(self._posted)

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """The things of which some figures hold others, with what of them stands."""
        return things_of(self._posted, self._wholes)

    @cached_property
    def _wholes(self) -> dict[str, str]:
        """By the id of each event or operation that is a part, the id of the whole at the top."""
        every: tuple[Event | Operation, ...] = (*self.records.events, *self.records.operations)
        above = {record.id: record.part_of for record in every if record.part_of in self._by_record}
        return {part: _top(part, above) for part in above}


def _has_date(source: Source) -> bool:
    return isinstance(source, Event | Operation) and source.date is not None


def _built(records: Records) -> Ledger:
    posted = entries_of(records)
    by_record: dict[str, list[Entry]] = {}
    for entry in posted:
        by_record.setdefault(entry.record, []).append(entry)
    return Ledger(records, _in_order(posted), by_record)


def _counted(period: Span | None, entries: Sequence[Entry], things: Iterable[Thing]) -> Counted:
    """Return what counts in a period of entries that took place, oldest first, and their things."""
    window = Window.of(period)
    weighed: set[Entry] = set()
    standing: set[Entry] = set()
    beside: list[Entry] = []
    for thing in things:
        weighed.update(thing.entries)
        counted, others = thing.within(window)
        standing |= counted
        beside += others
    counting = (
        entry for entry in entries if (entry in standing if entry in weighed else window.has(entry))
    )
    return Counted(period, tuple(counting), _in_order(beside))


def _span_of(dates: Iterable[Day | Span | None]) -> Span | None:
    """Return the span of some dates; None, which is all time, when one is unknown."""
    spans: list[Span] = []
    for date in dates:
        if date is None:
            return None
        spans.append(Span(date, date) if isinstance(date, Day) else date)
    if len(spans) < 2:
        return spans[0] if spans else None
    first = min(spans, key=lambda span: span.earliest)
    last = max(spans, key=lambda span: span.latest)
    return Span(first.start, last.end)


def _top(part: str, above: dict[str, str]) -> str:
    seen = {part}
    while (whole := above.get(part)) and whole not in seen:
        seen.add(whole)
        part = whole
    return part


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries, oldest first, those of one record and day in the order of its fields."""
    return tuple(sorted(entries, key=_ORDER))
