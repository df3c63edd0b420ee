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

_TELLING = (
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
        places = {one.jurisdiction for one in self.record.places if one.jurisdiction}
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
        for one in self._recorded:
            if one.is_result and one.amount.value is not None:
                found[one.what, one.of, one.unit].append(Interval.of(one.amount))
        return found

    @cached_property
    def _title(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.record.title.casefold()))

    @cached_property
    def _recorded(self) -> Sequence[Recorded]:
        return recorded_in(self.record) if isinstance(self.record, Operation) else ()


def record_is_written_once(records: Records) -> Iterator[Problem]:
    """Find records that say nearly what another says, and operations and events recorded twice."""
    told: set[str] = set()
    for kind in KINDS:
        for one, other, fields in _copies(getattr(records, kind)):
            told.add(other.id)
            but = f", but for {', '.join(map(repr, fields))}" if fields else ""
            message = f"this says the same as '{one.id}'{but}; if one is a copy of the other"
            yield _problem(other, message)
    for what, found in (("operation", records.operations), ("event", records.events)):
        for one, other in _twins(found):
            if other.id not in told:
                message = f"this and '{one.id}' have nearly one title, and agree in date, place and"
                yield _problem(other, f"{message} figures; if they are one {what}")


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
        group = groups[tuple(getattr(record, field, None) for field in _TELLING)]
        for one in group[-_NEIGHBOURS:]:
            filled, differing = _compared(one, record)
            if len(differing) <= filled * _STRAY and _may_be_copy(one, record):
                yield one, record, differing
                break
        group.append(record)


def _compared(one: Record, other: Record) -> tuple[int, list[str]]:
    """Return how many fields either of two records has, and the names of those that differ."""
    names = (field.name for field in attrs.fields(type(other)) if field.name not in _BESIDES)
    values = [(name, getattr(one, name), getattr(other, name)) for name in names]
    filled = [(name, first == second) for name, first, second in values if first or second]
    return len(filled), [name for name, is_same in filled if not is_same]


def _may_be_copy(one: Record, other: Record) -> bool:
    """Whether an id says that a record is a copy, where two in a day may well be different."""
    if not isinstance(one, Operation | Event) or not isinstance(other, Operation | Event):
        return True
    mark = other.id.removeprefix(f"{one.id}-")
    is_named = mark not in (other.id, *_ORDINALS) and not mark.isdecimal()
    return is_named and not _are_related(one, other)


def _twins(records: Sequence[Operation | Event]) -> Iterator[tuple[Operation | Event, ...]]:
    """Yield the records that probably repeat an earlier one, each after that one."""
    described = [
        _Described(record, position)
        for position, record in enumerate(records)
        if record.status is not EventStatus.CANCELLED
    ]
    twins: dict[int, int] = {}
    for group in _groups(described):
        for index, one in enumerate(group):
            for other in group[index + 1 : index + 1 + _NEIGHBOURS]:
                if other.earliest > one.latest + 1:
                    break
                first, second = sorted((one.position, other.position))
                if second not in twins and _are_one(one, other):
                    twins[second] = first
    for second, first in sorted(twins.items()):
        yield records[first], records[second]


def _groups(described: Sequence[_Described]) -> Iterator[list[_Described]]:
    """Yield records of a place whose titles share a rare word, each group in the order of time.

    What has no date comes first.

    Titles that have half of their words in common share one of the rarer half of each, so that
    not all need to be compared with all.
    """
    counted = Counter(word for one in described for word in one.words)
    # What says nothing of where it was is compared with all.
    nowhere = {None} if any(None in one.jurisdictions for one in described) else frozenset[None]()
    groups: dict[object, list[_Described]] = defaultdict(list)
    for one in described:
        rarest = sorted(one.words, key=lambda word: (counted[word], word))
        for word in rarest[: len(rarest) // 2 + 1]:
            for jurisdiction in one.jurisdictions | nowhere:
                groups[one.numbers, jurisdiction, word].append(one)
    for group in groups.values():
        if len(group) > 1:
            yield sorted(group, key=lambda one: one.earliest)


def _are_one(one: _Described, other: _Described) -> bool:
    """Whether two records of a time and a jurisdiction can be of the same thing."""
    same = len(one.words & other.words) / len(one.words | other.words)
    if same < min(_ALIKE) or _are_related(one.record, other.record):
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    of_one_day = one.is_of_one_day_with(other)
    if isinstance(one.record, Event) and one.record.kind != other.record.kind:
        return False
    equal = [
        any(first.may_equal(second) for first in one.figures[key] for second in other.figures[key])
        for key in one.figures.keys() & other.figures.keys()
    ]
    if not of_one_day and not equal and not one.places & other.places:
        return False  # a title alone says too little
    alike = _ALIKE if of_one_day else _ALIKE_IF_NOT_OF_ONE_DAY
    return all(equal) and same >= alike[min(len(equal), 2)]


def _are_related(one: Operation | Event, other: Operation | Event) -> bool:
    """Whether one record is part of the other or follows from it, or has its id."""
    return other.id in (one.id, one.part_of, *one.follows_from) or one.id in (
        other.part_of,
        *other.follows_from,
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
    records=(record_is_written_once,),
)
