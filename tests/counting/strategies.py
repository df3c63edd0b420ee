"""Sets of operations and events in which figures meet: the same thing, dates that touch, bounds.

A date, an amount and a thing are drawn from lists that are read once: thousands of sets in a
minute, and few enough things that most figures have others to be weighed with.
"""

from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from cscwb.model import (
    Certainty,
    Check,
    Commodity,
    Component,
    Conveyance,
    Count,
    CrimePriority,
    Event,
    EventKind,
    EventStatus,
    Investigation,
    Jurisdiction,
    Measure,
    Money,
    Operation,
    Participation,
    PersonMeasure,
    Place,
    Project,
    Quantity,
    Records,
    Role,
    Scope,
    Search,
    Seizure,
    SeizureMeasure,
    Site,
    SiteKind,
    Span,
    Support,
    SupportKind,
)

_T = TypeVar("_T")

PROJECT = Project(
    id="the-project",
    title="The project",
    date=Span.parse("2019/2022"),
    institution="the-project-office",
    predecessors=("An earlier project",),
    components=(Component(id="one", title="One"),),
)


def _each(texts: str) -> list[str]:
    return [text.strip() for text in texts.split("|")]


_DAYS = _each(
    "2019-12-31|2020-01-01|2020-02-29|2020-06-30|2020-07-01|2020-12-28|2020-12-31|2021-01-01"
    "|2021-01-03|2021-03-31|2021-04-01|2021-06-10|2021-06-15|2021-12-31|2022-01-01"
)
_MONTHS = _each("2019-12|2020-01|2020-02|2020-12|2021-01|2021-03|2021-04|2021-06|2021-12")
_QUARTERS = _each("2020-Q1|2020-Q4|2021-Q1|2021-Q2")
_YEARS = _each("2019|2020|2021|2022")
_SPANS_OF_DAYS = [
    f"{first}/{last}" for index, first in enumerate(_DAYS) for last in _DAYS[index + 1 : index + 4]
]
_SPANS_OF_MONTHS = [
    f"{first}/{last}"
    for index, first in enumerate(_MONTHS)
    for last in _MONTHS[index + 1 : index + 4]
]
_SPANS_OF_YEARS = _each("2019/2020|2019/2021|2020/2021|2020/2022|2021/2022")
_MIXED = _each("2019/2021-06-15|2020-12/2021|2020-12-28/2021|2021-06-10/2021-06|2020/2021-01")
_RUNNING = _each("2019/..|2020-12-28/..|2021-01-01/..|2021-06/..|2021-06-15/..")
_OPEN = _each(
    "before 2020|before 2021-06|before 2021-01-01|after 2020|after 2021-06|after 2020-12-31"
    "|before 2020/2021|2020/before 2021-06|2021/after 2021-06|after 2020-12/2021-06"
    "|before 2021-06/..|after 2021-06/..|by 2021-06|2020-06/by 2020-12"
)
_WORDS = _each(
    "early 2020|mid 2021|late 2020|early 2021-01|mid 2021-06|late 2020-12|late 2020/early 2021"
    "|early 2021/mid 2021|~2020|~2021-06|~2021-06-15|recently 2021|recently 2021-06|late 2020/.."
)

AMOUNTS = "0|1|2|3|5|10|12|30|~10|almost 2|>5|>=10|<30|<=12|3..5|10..20|?"
LARGE = "5|10|30|62|62|100|almost 62|>=62|>100|~62|<=70|30..90|62..90|>30|?"
SMALL_MASS = (
    "? kg|0 kg|500 g|~1500 g|? g|1 kg|2.5 kg|>3 kg|<4 kg|almost 3 kg|3..5 kg|0.005 t|~0.001 t"
    "|>=2 kg"
)
LARGE_MASS = "? t|0.5 t|>1 t|62 kg|>=30 kg|<=70 kg|9000 g|~10 kg|10..90 kg|0.01 t"
PIECES = "5 plant|>2000 plant|? plant|30 tablet|~5 other (crate)"
LIQUID = "5 l|>500 ml|~1 l|? ml|1..2 l|900 ml"
MONEY = "500 EUR|~2000 EUR|>1000 EUR|? EUR|300 USD|<=700 EUR|100..200 EUR|>=62 USD|0 EUR"

PLACES = [Place.parse(text) for text in ("Skopje, MK", "near Prilep, MK", "Vienna, AT")]
KOSOVO, SERBIA = Jurisdiction("XK"), Jurisdiction("RS")
PRIORITY = CrimePriority.parse("2018-2021/drugs_trafficking")


def _spans(*texts: str) -> list[Span | None]:
    return [Span.parse(text) if text else None for text in texts]


def _weighed(*groups: list[_T]) -> list[_T]:
    """Things of the groups, of each group about as many, each as often as it needs."""
    most = max(map(len, groups))
    return [thing for group in groups for thing in group * (most // len(group))]


_NONE: list[Span | None] = [None]
_IN_A_MONTH = (_spans(*_DAYS), _spans(*_MONTHS))
_DATED = (
    *_IN_A_MONTH,
    _spans(*_QUARTERS, *_YEARS),
    _spans(*_SPANS_OF_DAYS),
    _spans(*_SPANS_OF_MONTHS, *_SPANS_OF_YEARS, *_MIXED),
    _spans(*_RUNNING, *_OPEN, *_WORDS),
)
_WIDE = (
    _spans(*_YEARS, *_SPANS_OF_YEARS),
    _spans(*_SPANS_OF_YEARS, *_MIXED, *_QUARTERS),
    _spans(*_SPANS_OF_YEARS, *_RUNNING),
)
record_dates = st.sampled_from(_weighed(_NONE, *_IN_A_MONTH, *_DATED))
part_dates = st.sampled_from(_weighed(*[_NONE] * 5, *_IN_A_MONTH * 3, *_DATED))
wide_dates = st.sampled_from(_weighed(*[_NONE] * 4, *_WIDE * 3, *_DATED))
dates_in_a_month = st.sampled_from(_weighed(*_IN_A_MONTH))
own_dates_in_a_month = st.sampled_from(_weighed(_NONE, *_IN_A_MONTH))

_CERTAINTIES = [
    *[Certainty.STATED] * 8,
    Certainty.REPORTED,
    Certainty.CONFIRMED,
    Certainty.SUSPECTED,
    Certainty.ALLEGED,
]


def _manners(*scopes: Scope) -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(
        [
            {"scope": scope, "certainty": certainty, "place": place}
            for scope in scopes
            for certainty in _CERTAINTIES
            for place in (None, None, None, None, *PLACES)
        ]
    )


# Most operations have figures of every scope; some have nothing that is added.
_MIXED_SCOPES = _manners(
    *[Scope.PHASE] * 3, *[Scope.ACTION_DAY] * 2, *[Scope.CUMULATIVE] * 4, *[Scope.HEADLINE] * 2
)
_CUMULATIVE = _manners(*[Scope.CUMULATIVE] * 5, Scope.HEADLINE)
_HEADLINES = _manners(*[Scope.HEADLINE] * 8, Scope.CUMULATIVE)
manners_of_an_operation = st.sampled_from([*[_MIXED_SCOPES] * 10, _CUMULATIVE, _HEADLINES])

_STATUSES = [
    *[EventStatus.HELD] * 10,
    EventStatus.ONGOING,
    EventStatus.PLANNED,
    EventStatus.CANCELLED,
]
_SUPPORTS = [
    (),
    (),
    (Support(),),
    (Support(kind=SupportKind.NONE),),
    (Support(by="An earlier project"),),
    (Support(by="An earlier project"), Support(kind=SupportKind.FINANCED)),
    (Support(kind=SupportKind.ORGANISED),),
]
_PARTICIPANTS = [
    (),
    (),
    (),
    (Participation(party="the-project", role=Role.ORGANISER),),
    (Participation(party="the-project-office", role=Role.ORGANISER),),
    (Participation(party="the-police", role=Role.ORGANISER),),
    (Participation(party="the-project", role=Role.ATTENDEE),),
]
circumstances: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"status": status, "support": support, "participants": participants}
        for status in _STATUSES
        for support in _SUPPORTS
        for participants in _PARTICIPANTS
    ]
)
surroundings: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
    [
        {"places": places, **belongs}
        for places in ((), (PLACES[0],), (PLACES[1],), (PLACES[0], PLACES[1]))
        for belongs in (
            {},
            {"beneficiaries": (KOSOVO,), "components": ("one",)},
            {"beneficiaries": (KOSOVO, SERBIA), "crime_priorities": (PRIORITY,)},
        )
    ]
)


@attrs.frozen
class _Thing:
    """What figures are of; those of one thing are weighed together."""

    field: str
    make: Any
    amounts: st.SearchStrategy[Any]
    large: st.SearchStrategy[Any]


def _counted(field: str, make: Any, **what: Any) -> _Thing:
    amounts, large = (
        st.sampled_from([{"count": Count.parse(text), **what} for text in _each(texts)])
        for texts in (AMOUNTS, LARGE)
    )
    return _Thing(field, make, amounts, large)


def _goods(
    kind: str, small: str, large: str, measure: SeizureMeasure = SeizureMeasure.SEIZED
) -> _Thing:
    """Goods of amounts such as ``5 kg``, ``5 kg = 100 EUR``, ``= 100 EUR`` and ``""``."""

    def read(text: str) -> dict[str, Any]:
        quantity, _, value = text.partition("= ")
        return {
            "commodity": Commodity.parse(kind),
            "measure": measure,
            "quantity": Quantity.parse(quantity.strip()) if quantity else None,
            "value": Money.parse(value) if value else None,
        }

    amounts, large_amounts = (
        st.sampled_from([read(text) for text in _each(texts)]) for texts in (small, large)
    )
    return _Thing("seizures", Seizure, amounts, large_amounts)


_WORTH = "|".join(f"= {money}" for money in _each(MONEY))
_COCAINE = "5 kg = 500 EUR|300 g = ~2000 EUR|? kg = >1000 EUR|1 kg"
_MUCH_COCAINE = "62 kg = >=62000 EUR|0.5 t = ? EUR|? kg = 500 EUR|30 kg = 100 USD"
_ARRESTED = _counted("measures", PersonMeasure, measure=Measure.ARRESTED)
_HERB = _goods("cannabis_herb", SMALL_MASS, LARGE_MASS)
_THINGS = (
    _ARRESTED,
    _counted("measures", PersonMeasure, measure=Measure.CHARGED),
    _counted("sites", Site, kind=SiteKind.ILLEGAL_LABORATORY),
    _counted("searches", Search, what="vehicles"),
    _counted("checks", Check, what="persons"),
    _counted("checks", Check, what="vehicles"),
    _counted("investigations", Investigation),
    _counted("investigations", Investigation, offence="smuggling"),
    _HERB,
    _goods("cannabis_herb", f"{SMALL_MASS}|{PIECES}|", LARGE_MASS),
    _goods("cannabis_herb", SMALL_MASS, LARGE_MASS, SeizureMeasure.FOUND),
    _goods("cocaine", _COCAINE, _MUCH_COCAINE),
    _goods("precursor", LIQUID, LIQUID),
    _goods("cash", f"{_WORTH}|20 other (banknote)|5 bag = 500 EUR", _WORTH),
    _goods("luxury_item", f"{_WORTH}|2 piece|2 piece = 500 EUR|", _WORTH),
)

# Most figures of a set are of one thing, some of another, and a few of any.
things_of_a_set = st.sampled_from(
    [
        (first, first, first, first, first, second, third)
        for first in _THINGS
        for second in (_ARRESTED, _HERB)
        for third in _THINGS
    ]
)
which_thing = st.integers(0, 6)
how_many = st.sampled_from([0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 8])


def _owners(of: str) -> st.SearchStrategy[tuple[str, ...]]:
    """For each record the one that it is a part of: most are wholes, and a part can have parts."""
    first, second = f"{of}-0", f"{of}-1"
    return st.sampled_from(
        [("",)] * 6 + [("", ""), ("", first), ("", first), ("", "", first), ("", first, second)]
    )


owners_of_operations = _owners("operation")
owners_of_events = st.one_of(st.just(()), _owners("event"))
event_kinds = st.sampled_from((EventKind.MEETING, EventKind.TRAINING))
in_what = st.sampled_from([(), (KOSOVO,), (SERBIA,)])


@st.composite
def records_to_count(draw: st.DrawFn, additive: bool = False) -> Records:
    """Operations with figures that meet, and events; few of each, parts of others among them.

    Of additive ones nothing is cumulative, and every date lies within one month.
    """
    dates = dates_in_a_month if additive else record_dates
    things = draw(things_of_a_set)
    operations = []
    for index, owner in enumerate(draw(owners_of_operations)):
        fields: dict[str, Any] = {}
        manners = draw(manners_of_an_operation)
        for _ in range(draw(how_many)):
            thing = things[draw(which_thing)]
            manner = draw(manners)
            if additive and manner["scope"] is Scope.CUMULATIVE:
                continue
            large = manner["scope"] is Scope.CUMULATIVE
            own_dates = own_dates_in_a_month if additive else wide_dates if large else part_dates
            amount = draw(thing.large if large else thing.amounts)
            result = thing.make(date=draw(own_dates), **amount, **manner)
            fields[thing.field] = (*fields.get(thing.field, ()), result)
        operations.append(
            Operation(
                id=f"operation-{index}",
                title=f"Operation {index}",
                part_of=owner,
                date=draw(dates),
                conveyances=(Conveyance(label="truck", commodity=Commodity.parse("truck")),),
                **draw(circumstances),
                **draw(surroundings),
                **fields,
            )
        )
    events = [
        Event(
            id=f"event-{index}",
            title=f"Event {index}",
            kind=draw(event_kinds),
            part_of=owner,
            date=draw(dates),
            beneficiaries=draw(in_what),
            **draw(circumstances),
        )
        for index, owner in enumerate(draw(owners_of_events))
    ]
    return Records(project=PROJECT, operations=tuple(operations), events=tuple(events))


def written(records: Records) -> str:
    """The records in a few lines, to be read when a test fails."""
    lines = []
    found: tuple[Operation | Event, ...] = (*records.operations, *records.events)
    for record in found:
        part = f" part of {record.part_of}" if record.part_of else ""
        places = ", ".join(map(str, record.places))
        lines.append(f"{record.id}{part}: {record.date}, {record.status}, [{places}]")
        for field in ("seizures", "measures", "sites", "searches", "checks", "investigations"):
            for index, result in enumerate(getattr(record, field, ())):
                changed = attrs.asdict(
                    result, recurse=False, filter=lambda a, value: value != a.default
                )
                said = ", ".join(f"{name} {value}" for name, value in changed.items())
                lines.append(f"  {field}[{index}]: {said}")
    return "\n".join(lines)
