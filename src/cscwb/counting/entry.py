"""One entry of the ledger: one thing that happened, or that is said to have been done."""

import datetime
from enum import StrEnum, unique
from typing import Self, TypeAlias

import attrs

from cscwb.model import (
    Agreement,
    Amount,
    Article,
    ArticleKind,
    Certainty,
    Charge,
    CommodityKind,
    Conveyance,
    CrimePriority,
    Day,
    Event,
    EventKind,
    EventStatus,
    Jurisdiction,
    Measure,
    Operation,
    OperationKind,
    OperationResult,
    Other,
    Participation,
    PersonMeasure,
    Place,
    Role,
    Scope,
    SeizureMeasure,
    SiteKind,
    Span,
    StageOfProceedings,
    Support,
    SupportKind,
    TreatyAction,
    TreatyStage,
    Unit,
)
from cscwb.model.periods import date_of, last_days


@unique
class EntryKind(StrEnum):
    """What an entry of the ledger is about.

    Source: words of this project.

    Attributes:
        OPERATION: An operation.
        OPERATION_PART: An operation that is a part of another one.
        SEIZURE: Goods that were seized, found, frozen or confiscated.
        VALUE: What goods of a seizure are worth; never added to amounts of cash.
        MEASURE: A measure against persons.
        SITE: Sites that were discovered.
        SEARCH: What was searched.
        CHECK: Persons, vehicles or documents that were checked.
        INVESTIGATION: Investigations that were opened.
        CONVEYANCE: A vehicle or vessel of an operation.
        EVENT: An event.
        EVENT_PART: An event that is a part of another one.
        STEP: A step of an agreement.
        ITEM: A published item.
        SUPPORT: Support that was given.
        PARTICIPATION: The part that a person or an institution had.
    """

    OPERATION = "operation"
    OPERATION_PART = "operation_part"
    SEIZURE = "seizure"
    VALUE = "value"
    MEASURE = "measure"
    SITE = "site"
    SEARCH = "search"
    CHECK = "check"
    INVESTIGATION = "investigation"
    CONVEYANCE = "conveyance"
    EVENT = "event"
    EVENT_PART = "event_part"
    STEP = "step"
    ITEM = "item"
    SUPPORT = "support"
    PARTICIPATION = "participation"


@unique
class Involvement(StrEnum):
    """A part in an event or an operation that no participation says, but another field.

    Source: words of this project.

    Attributes:
        VISITED: An institution that was visited.
        RECIPIENT: Who received support.
        ACTED: An authority that seized, arrested, discovered, searched or checked.
    """

    VISITED = "visited"
    RECIPIENT = "recipient"
    ACTED = "acted"


Source: TypeAlias = Operation | Event | Agreement | Article
Part: TypeAlias = Source | OperationResult | Conveyance | TreatyAction | Support | Participation
What: TypeAlias = (
    OperationKind
    | EventKind
    | ArticleKind
    | CommodityKind
    | Measure
    | SiteKind
    | TreatyStage
    | SupportKind
    | Other
    | str
    | None
)
Action: TypeAlias = SeizureMeasure | Role | Involvement | None


@attrs.frozen
class When:
    """When something was, with the days that decide in which period it falls.

    Attributes:
        date: As a record gives it; None when none is known.
        own: Whether it is the date of a result, a step or an item, not of its whole record.
        hull: The first and the last day that the date can mean, without limits when there is none.
        end: The first and the last day that its last day can mean; that of what still runs is the
            day it began.
    """

    date: Day | Span | None = None
    own: bool = False
    hull: tuple[datetime.date, datetime.date] = (datetime.date.min, datetime.date.max)
    end: tuple[datetime.date, datetime.date] | None = None

    @classmethod
    def of(cls, date: Day | Span | None, *, own: bool = False) -> Self:
        """Return when something was that has this date."""
        if date is None:
            return cls(own=own)
        return cls(date, own, (date.earliest, date.latest), last_days(date))

    @classmethod
    def of_record(cls, record: Event | Operation) -> Self:
        """Return when an event or an operation was; what is ongoing has no last day yet."""
        when = cls.of(record.date)
        counted = date_of(record)
        return attrs.evolve(when, end=last_days(counted)) if counted else when


@attrs.frozen
class Origin:
    """What all entries of a record have in common.

    Attributes:
        source: The record.
        supported: Whether the project supported, held or published it.
        held: Whether the project held it.
    """

    source: Source
    supported: bool = False
    held: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry:
    """One thing that happened, or that is said to have been done.

    Entries are made from records and never by hand; each is equal to itself alone. They are
    sorted by `order`, and those of one record and day are in the order of its fields.

    Attributes:
        kind: What it is about.
        path: The path of the field that it comes from, such as ``measures[0]``; "" for the whole
            record.
        origin: The record itself, and whether the project supported or held it.
        part: What it was made from: the record, or a part of it such as a `Seizure`.
        when: Its own date, or that of its record, or that of the whole which the record is a part
            of. By its end an entry falls in a period.
        places: Where: its own place, or those of its record.
        what: A word of the vocabulary of its kind: the commodity, the measure, the kind of site or
            event, the stage of a treaty; what was searched or checked, in words.
        action: What was done with goods, or the part that was taken.
        unit: Of the amount; the code of a currency for money; None for a number of things.
        amount: How much or how many; None for what is counted by records.
        by: The ids of those who acted.
    """

    kind: EntryKind
    origin: Origin
    part: Part
    when: When
    path: str = ""
    places: tuple[Place, ...] = ()
    what: What = None
    action: Action = None
    unit: Unit | Other | str | None = None
    amount: Amount | None = None
    by: tuple[str, ...] = ()

    @property
    def source(self) -> Source:
        """The record itself."""
        return self.origin.source

    @property
    def record(self) -> str:
        """The id of its record."""
        return self.origin.source.id

    @property
    def supported(self) -> bool:
        """Whether the project supported, held or published it, by its record."""
        return self.origin.supported

    @property
    def held(self) -> bool:
        """Whether the project held it, by its record."""
        return self.origin.held

    @property
    def date(self) -> Day | Span | None:
        """Its date, or that of its record; None when none is known."""
        return self.when.date

    @property
    def dated(self) -> bool:
        """Whether the date is its own: that of a result, a step or an item."""
        return self.when.own

    @property
    def beneficiaries(self) -> tuple[Jurisdiction, ...]:
        """Those of its record."""
        return self.source.beneficiaries

    @property
    def components(self) -> tuple[str, ...]:
        """The ids of the components of its record."""
        return self.source.components

    @property
    def priorities(self) -> tuple[CrimePriority, ...]:
        """The crime priorities of its record; only operations have some."""
        return self.source.crime_priorities if isinstance(self.source, Operation) else ()

    @property
    def status(self) -> EventStatus:
        """Whether its record took place; steps and items always did."""
        found: EventStatus = getattr(self.source, "status", EventStatus.HELD)
        return found

    @property
    def certainty(self) -> Certainty:
        """How sure the source is."""
        found: Certainty = getattr(self.part, "certainty", Certainty.STATED)
        return found

    @property
    def scope(self) -> Scope:
        """What the figure counts, so that nothing is added twice."""
        found: Scope = getattr(self.part, "scope", Scope.PHASE)
        return found

    @property
    def stage(self) -> StageOfProceedings | None:
        """The stage of proceedings of that measure."""
        return self.part.stage if isinstance(self.part, PersonMeasure) else None

    @property
    def charges(self) -> tuple[Charge, ...]:
        """The charges of that measure."""
        return self.part.charges if isinstance(self.part, PersonMeasure) else ()

    @property
    def publisher(self) -> str:
        """The id of who published it; "" for the project, and for all else."""
        return self.source.publisher if isinstance(self.source, Article) else ""

    @property
    def suspected(self) -> bool:
        """Whether it is only suspected or alleged, and never added to what is certain."""
        return self.certainty in _UNCERTAIN

    @property
    def own_place(self) -> str:
        """The place that it has itself, not that of its record; "" for none."""
        place = getattr(self.part, "place", None)
        return str(place) if place else ""

    def holds(self, other: "Entry") -> bool:
        """Whether all days that the other's date can mean are among those of its own."""
        mine, of_other = self.when.hull, other.when.hull
        return mine[0] <= of_other[0] and of_other[1] <= mine[1]

    def touches(self, other: "Entry") -> bool:
        """Whether some day can be in both dates."""
        mine, of_other = self.when.hull, other.when.hull
        return mine[0] <= of_other[1] and of_other[0] <= mine[1]

    def __lt__(self, other: "Entry") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[datetime.date, str]:
        """By what entries are sorted: the first day that the date can mean, and the record."""
        when = self.when
        return (datetime.date.max if when.date is None else when.hull[0]), self.record

    def __repr__(self) -> str:
        """Return ``<Entry measure 'prilep-cannabis-seizure' measures[0]: arrested 1>``."""
        figure = "" if self.amount is None else f" {self.amount}"
        unit = f" {self.unit}" if self.unit else ""
        place = f" {self.path}" if self.path else ""
        return f"<Entry {self.kind} '{self.record}'{place}: {self.what}{figure}{unit}>"


def in_one_case(what: What) -> str | None:
    """Return what an entry is of, to be compared: words are the same with capitals and without."""
    return what if what is None or isinstance(what, StrEnum) else str(what).casefold()


_UNCERTAIN = frozenset({Certainty.SUSPECTED, Certainty.ALLEGED})
