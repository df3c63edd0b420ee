"""One entry of the ledger: one thing that happened, or that is said to have been done."""

import datetime
from enum import StrEnum, unique
from typing import TypeAlias

import attrs

from cscwb.model.agreement import Agreement, TreatyAction, TreatyStage
from cscwb.model.amounts import Amount
from cscwb.model.article import Article
from cscwb.model.codes import (
    ArticleKind,
    Certainty,
    EventKind,
    EventStatus,
    OperationKind,
    Role,
    SupportKind,
    Unit,
)
from cscwb.model.commodities import CommodityKind
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event, Participation, Support
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.operation import Operation
from cscwb.model.places import Place
from cscwb.model.priorities import CrimePriority
from cscwb.model.results import (
    Charge,
    Conveyance,
    Measure,
    OperationResult,
    PersonMeasure,
    Scope,
    SeizureMeasure,
    SiteKind,
    StageOfProceedings,
)
from cscwb.model.values import Other

__all__ = ["Action", "Entry", "EntryKind", "Involvement", "Part", "Source", "What"]


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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry:
    """One thing that happened, or that is said to have been done.

    Entries are made from records and never by hand; each is equal to itself alone. They are
    sorted by `order`, and those of one record and day stand in the order of its fields.

    Attributes:
        kind: What it is about.
        path: The path of the field that it comes from, such as ``measures[0]``; "" for the whole
            record.
        source: The record itself.
        part: What it was made from: the record, or a part of it such as a `Seizure`.
        date: Its own date, or that of its record, or that of the whole which the record is a part
            of; None when none is known.
        dated: Whether the date is its own: that of a result, a step or an item.
        places: Where: its own place, or those of its record.
        what: A word of the vocabulary of its kind: the commodity, the measure, the kind of site or
            event, the stage of a treaty; what was searched or checked, in words.
        action: What was done with goods, or the part that was taken.
        unit: Of the amount; the code of a currency for money; None for a number of things.
        amount: How much or how many; None for what is counted by records.
        by: The ids of those who acted.
        supported: Whether the project supported, held or published it, by its record.
        held: Whether the project held it, by its record.
        hull: The first and the last day that its date can mean, without limits when it has none.
        end: The first and the last day that its last day can mean; that of what still runs is the
            day it began. By it an entry falls in a period.
    """

    kind: EntryKind
    source: Source
    part: Part
    path: str = ""
    date: Day | Span | None = None
    dated: bool = False
    places: tuple[Place, ...] = ()
    what: What = None
    action: Action = None
    unit: Unit | Other | str | None = None
    amount: Amount | None = None
    by: tuple[str, ...] = ()
    supported: bool = False
    held: bool = False
    hull: tuple[datetime.date, datetime.date]
    end: tuple[datetime.date, datetime.date] | None

    @property
    def record(self) -> str:
        """The id of its record."""
        return self.source.id

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
        return self.hull[0] <= other.hull[0] and other.hull[1] <= self.hull[1]

    def touches(self, other: "Entry") -> bool:
        """Whether some day can be in both dates."""
        return self.hull[0] <= other.hull[1] and other.hull[0] <= self.hull[1]

    def __lt__(self, other: "Entry") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[datetime.date, str]:
        """By what entries are sorted: the first day that the date can mean, and the record."""
        return (datetime.date.max if self.date is None else self.hull[0]), self.record

    def __repr__(self) -> str:
        """``<Entry measure 'prilep-cannabis-seizure' measures[0]: arrested 1>``."""
        figure = "" if self.amount is None else f" {self.amount}"
        unit = f" {self.unit}" if self.unit else ""
        place = f" {self.path}" if self.path else ""
        return f"<Entry {self.kind} '{self.record}'{place}: {self.what}{figure}{unit}>"


_UNCERTAIN = frozenset({Certainty.SUSPECTED, Certainty.ALLEGED})
