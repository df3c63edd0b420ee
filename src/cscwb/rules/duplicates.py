"""Records that are written twice, in two files: copies, and repeated operations and events.

Only their authors know; so this guesses, and names both.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeAlias, TypeVar

import attrs

from cscwb.errors import Problem
from cscwb.model import (
    KINDS,
    Event,
    EventStatus,
    Interval,
    Jurisdiction,
    Operation,
    Record,
    Records,
)
from cscwb.model.values import as_id
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.mentions.recorded import Recorded, recorded_in
from cscwb.rules.rule import Rule

_R = TypeVar("_R", bound=Record)
_Figures: TypeAlias = Mapping[object, list[Interval]]

_ALIKE = (0.75, 0.65, 0.5)
"""The share of words that two titles need in common, by how many of the figures are equal."""
_ALIKE_IF_NOT_OF_ONE_DAY = (0.9, 0.9, 0.65)
"""The same where one has no date, or where the two are a day apart."""

_DISTINCTIVE = (
    "title", "name", "family", "given", "jurisdiction", "kind", "date", "published", "places",
    "institution", "parent", "result",
)  # fmt: skip
"""The fields that distinguish a record from a record of something else."""
_BESIDES = frozenset(("id", "exemptions"))
_STRAY = 0.25
"""The share of all fields in which a copy may differ, since one of the two was edited."""

_STEM = 4  # letters, so that "seized" and "seizure" are one word
_NEIGHBOURS = 20  # how many later records of a group each is compared with
_EMPTY = frozenset((
    "a", "an", "and", "at", "by", "for", "from", "in", "kg", "near", "of", "on", "the", "to",
    "with",
))  # fmt: skip
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "i", "ii", "iii", "iv", "v"))
_WORD = regex(r"[^\W\d_]+")
_NUMBER = regex(r"[0-9]+(?:\.[0-9]+)?")


@attrs.frozen(slots=False, eq=False)
class _Described:
    """What a record is compared by."""

    record: Operation | Event
    position: int

    @cached_property
    def earliest(self) -> int:
        """The first day that it can have been on; the first of all for a record without a date."""
        return (self.record.date.earliest if self.record.date else date.min).toordinal()

    @cached_property
    def latest(self) -> int:
        """The last day that it can have been on; the last of all for a record without a date."""
        return (self.record.date.latest if self.record.date else date.max).toordinal()

    def is_of_one_day_with(self, other: "_Described") -> bool:
        """Whether both have a date and can have been on the same day."""
        dated = self.record.date is not None and other.record.date is not None
        return dated and self.earliest <= other.latest and other.earliest <= self.latest

    @cached_property
    def words(self) -> frozenset[str]:
        """The beginnings of the words of the title, without those that say nothing."""
        return frozenset(word[:_STEM] for word in self._title - _EMPTY - _ORDINALS)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the title that are neither figures of the record nor of its date."""
        found = set(_NUMBER.findall(self.record.title))
        if found:
            known = [str(self.record.date), *(figure.words for figure in self._recorded)]
            found.difference_update(*map(_NUMBER.findall, known))
        return frozenset(found | self._title & _ORDINALS)

    @cached_property
    def jurisdictions(self) -> frozenset[Jurisdiction | None]:
        """Where it was; the beneficiaries when no place has a jurisdiction."""
        places = {place.jurisdiction for place in self.record.places if place.jurisdiction}
        return frozenset(places or self.record.beneficiaries or (None,))

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the names of its places."""
        return frozenset(
            word for place in self.record.places for word in as_id(place.name).split("-") if word
        )

    @cached_property
    def figures(self) -> _Figures:
        """The figures that are stated, by what they count."""
        found: dict[object, list[Interval]] = defaultdict(list)
        for figure in self._recorded:
            if figure.is_result and figure.amount.value is not None:
                found[figure.what, figure.of, figure.unit].append(Interval.of(figure.amount))
        return found

    @cached_property
    def _title(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.record.title.casefold()))

    @cached_property
    def _recorded(self) -> Sequence[Recorded]:
        return recorded_in(self.record) if isinstance(self.record, Operation) else ()


def find_records_written_twice(records: Records) -> Iterator[Problem]:
    """Find records that say nearly what another says, and operations and events recorded twice."""
    reported: set[str] = set()
    for kind in KINDS:
        for original, copy, fields in _copies(getattr(records, kind)):
            reported.add(copy.id)
            but = f", but for {', '.join(map(repr, fields))}" if fields else ""
            message = f"this says the same as '{original.id}'{but}; if one is a copy of the other"
            yield _problem(copy, message)
    for what, found in (("operation", records.operations), ("event", records.events)):
        for first, second in _twins(found):
            if second.id not in reported:
                message = (
                    f"this and '{first.id}' have nearly one title, and agree in date, place and"
                )
                yield _problem(second, f"{message} figures; if they are one {what}")


def _problem(record: Record, message: str) -> Problem:
    return WRITTEN_TWICE.problem(
        f"{message}, delete one of the two files, or else write "
        "'exemptions: [{code: written-twice, reason: Two of one day}]' here",
        record=record.id,
    )


def _copies(records: Sequence[_R]) -> Iterator[tuple[_R, _R, list[str]]]:
    """Yield records of a kind that nearly repeat an earlier one, with it and the differences.

    They agree in the fields that distinguish records of their kind, and in nearly all the rest.
    """
    groups: dict[object, list[_R]] = defaultdict(list)
    for record in records:
        group = groups[tuple(getattr(record, field, None) for field in _DISTINCTIVE)]
        for earlier in group[-_NEIGHBOURS:]:
            filled, differing = _compared(earlier, record)
            if len(differing) <= filled * _STRAY and _may_be_copy(earlier, record):
                yield earlier, record, differing
                break
        group.append(record)


def _compared(earlier: Record, later: Record) -> tuple[int, list[str]]:
    """Return how many fields either of two records has, and the names of those that differ."""
    names = (field.name for field in attrs.fields(type(later)) if field.name not in _BESIDES)
    values = [(name, getattr(earlier, name), getattr(later, name)) for name in names]
    filled = [(name, first == second) for name, first, second in values if first or second]
    return len(filled), [name for name, is_same in filled if not is_same]


def _may_be_copy(earlier: Record, later: Record) -> bool:
    """Whether an id says that a record is a copy, where two in a day may well be different."""
    if not isinstance(earlier, Operation | Event) or not isinstance(later, Operation | Event):
        return True
    mark = later.id.removeprefix(f"{earlier.id}-")
    is_named = mark not in (later.id, *_ORDINALS) and not mark.isdecimal()
    return is_named and not _are_related(earlier, later)


def _twins(records: Sequence[Operation | Event]) -> Iterator[tuple[Operation | Event, ...]]:
    """Yield the records that probably repeat an earlier one, each after that one."""
    described = [
        _Described(record, position)
        for position, record in enumerate(records)
        if record.status is not EventStatus.CANCELLED
    ]
    twins: dict[int, int] = {}
    for group in _groups(described):
        for index, earlier in enumerate(group):
            for later in group[index + 1 : index + 1 + _NEIGHBOURS]:
                if later.earliest > earlier.latest + 1:
                    break
                first, second = sorted((earlier.position, later.position))
                if second not in twins and _are_one(earlier, later):
                    twins[second] = first
    for second, first in sorted(twins.items()):
        yield records[first], records[second]


def _groups(described: Sequence[_Described]) -> Iterator[list[_Described]]:
    """Yield records of a place whose titles share a rare word, each group in the order of time.

    What has no date comes first.

    Titles that have half of their words in common share one of the rarer half of each, so that
    not all need to be compared with all.
    """
    counted = Counter(word for record in described for word in record.words)
    # What says nothing of where it was is compared with all.
    nowhere = (
        {None} if any(None in record.jurisdictions for record in described) else frozenset[None]()
    )
    groups: dict[object, list[_Described]] = defaultdict(list)
    for record in described:
        rarest = sorted(record.words, key=lambda word: (counted[word], word))
        for word in rarest[: len(rarest) // 2 + 1]:
            for jurisdiction in record.jurisdictions | nowhere:
                groups[record.numbers, jurisdiction, word].append(record)
    for group in groups.values():
        if len(group) > 1:
            yield sorted(group, key=lambda record: record.earliest)


def _are_one(first: _Described, second: _Described) -> bool:
    """Whether two records of a time and a jurisdiction can be of the same thing."""
    same = len(first.words & second.words) / len(first.words | second.words)
    if same < min(_ALIKE) or _are_related(first.record, second.record):
        return False
    if first.places and second.places and not first.places & second.places:
        return False
    of_one_day = first.is_of_one_day_with(second)
    if isinstance(first.record, Event) and first.record.kind != second.record.kind:
        return False
    equal = [
        any(
            figure.may_equal(other)
            for figure in first.figures[key]
            for other in second.figures[key]
        )
        for key in first.figures.keys() & second.figures.keys()
    ]
    if not of_one_day and not equal and not first.places & second.places:
        return False  # a title alone says too little
    alike = _ALIKE if of_one_day else _ALIKE_IF_NOT_OF_ONE_DAY
    return all(equal) and same >= alike[min(len(equal), 2)]


def _are_related(first: Operation | Event, second: Operation | Event) -> bool:
    """Whether a record is part of the other or follows from it, or has its id."""
    return second.id in (first.id, first.part_of, *first.follows_from) or first.id in (
        second.part_of,
        *second.follows_from,
    )


WRITTEN_TWICE = Rule(
    code="written-twice",
    severity="warning",
    cause="Two records of a kind say nearly the same, so that one is probably a copy of the "
    "other; or two operations, or two events, agree in title, date, place and figures, so that "
    "two people have probably recorded the same one. It would be counted twice.",
    remedy="Delete one of the files, or write "
    "`exemptions: [{code: written-twice, reason: …}]` in the record when both took place.",
    wrong=samples.visit("date: 2021-06-10"),
    right=samples.visit("date: 2021-09-10"),
    records=(find_records_written_twice,),
)
