"""Records that are written twice."""

import datetime
import time
from typing import Any

import attrs
import pytest
from rules.checking import check

from cscwb.model import (
    Appointment,
    Article,
    Beneficiary,
    Commodity,
    Count,
    CountPart,
    Day,
    Event,
    EventKind,
    EventStatus,
    Exemption,
    Institution,
    InstitutionKind,
    Investigation,
    Jurisdiction,
    Measure,
    Money,
    Operation,
    Person,
    PersonMeasure,
    Place,
    Post,
    Publication,
    Quantity,
    Records,
    Result,
    ResultLevel,
    Search,
    Seizure,
    Span,
)
from cscwb.rules.duplicates import find_records_written_twice


def seized(commodity: str, quantity: str, value: str = "") -> Seizure:
    """A seizure."""
    return Seizure(
        commodity=Commodity.parse(commodity),
        quantity=Quantity.parse(quantity),
        value=Money.parse(value) if value else None,
    )


def persons(count: str, measure: Measure = Measure.ARRESTED) -> PersonMeasure:
    """A measure against persons."""
    return PersonMeasure(measure=measure, count=Count.parse(count))


RAID = Operation(
    id="raid",
    title="Cannabis seized near Prilep",
    date=Span.parse("2021-06-10"),
    places=(Place.parse("near Prilep, MK"),),
    beneficiaries=(Jurisdiction("MK"),),
    seizures=(seized("cannabis_herb", "~50 kg"), seized("truck", "1 vehicle")),
    measures=(persons("1"),),
)
VISIT = Event(
    id="visit",
    title="Study visit of the police to Rome",
    kind=EventKind.STUDY_VISIT,
    date=Span.parse("2021-06-15/2021-06-18"),
    places=(Place.parse("Rome, IT"),),
)


def told(*records: Operation | Event) -> list[tuple[str, str]]:
    """The record of each finding, and its message."""
    found = find_records_written_twice(
        Records(
            operations=tuple(one for one in records if isinstance(one, Operation)),
            events=tuple(one for one in records if isinstance(one, Event)),
        )
    )
    return [(one.record, one.message) for one in found]


def told_of(record: Operation | Event, changes: dict[str, Any]) -> list[tuple[str, str]]:
    """What is said of a record and another one that differs in some fields."""
    return told(record, attrs.evolve(record, id=f"{record.id}-2", **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": "50 kg of cannabis seized near Prilep, North Macedonia"},
        {"title": "Marijuana seized at Prilep"},
        {"title": "Seizure of cannabis near Prilep"},
        {"title": "Cannabis seized near Prilep on 10 June 2021"},
        {"date": Span.parse("2021-06")},
        {"date": Span.parse("2021-06-09/2021-06-10")},
        {"date": Span.parse("2021-06-11")},
        {"date": Span.parse("2021-06-07/2021-06-09")},
        {"date": None},
        {"places": (Place.parse("Prilep, MK"),)},
        {"places": (Place.parse("MK"),)},
        {"places": ()},
        {"places": (), "beneficiaries": ()},
        {"places": (Place.parse("Prilep"),), "beneficiaries": ()},
        {"seizures": (seized("cannabis_herb", "50 kg"),)},
        {"seizures": (seized("cannabis_herb", "51000 g"), seized("truck", "1 vehicle"))},
        {"seizures": (seized("cannabis_herb", "? kg"), seized("truck", "1 vehicle"))},
        {"measures": ()},
        {"seizures": (), "measures": ()},
        {"searches": (Search(what="truck", count=Count.parse("1")),)},
        {"status": EventStatus.PLANNED},
    ],
    ids=str,
)
def test_an_operation_that_two_people_wrote_is_told(changes: dict[str, Any]) -> None:
    """In other words, with fewer figures or a wider date."""
    [(record, message)] = told_of(RAID, changes)
    assert "raid-2" == record
    assert "'raid'" in message
    assert "delete one of the two files" in message
    assert "exemptions: [{code: written-twice, reason:" in message


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Heroin seized near Skopje"},
        {"title": "Three suspects arrested near Prilep"},
        {"title": "Second seizure of cannabis near Prilep"},
        {"title": "No. 2: Cannabis seized near Prilep"},
        {"date": Span.parse("2021-06-12")},
        {"date": Span.parse("2021-06-11"), "seizures": (seized("cannabis_herb", "~70 kg"),)},
        {"date": Span.parse("2021-07")},
        {"date": None, "title": "Marijuana seized at Prilep", "seizures": (), "measures": ()},
        {"date": None, "measures": (persons("3"),)},
        {"places": (Place.parse("Prilep, AL"),)},
        {"places": (Place.parse("Bitola, MK"),)},
        {"seizures": (seized("cannabis_herb", "70 kg"), seized("truck", "1 vehicle"))},
        {"measures": (persons("2"),)},
        {"status": EventStatus.CANCELLED},
        {"part_of": "raid"},
        {"follows_from": ("raid",)},
    ],
    ids=str,
)
def test_another_operation_is_not_told(changes: dict[str, Any]) -> None:
    """One of another day, place, figure or relation."""
    assert [] == told_of(RAID, changes)


def test_what_led_to_an_operation_is_another_one() -> None:
    """Whichever of the two comes first."""
    assert [] == told(attrs.evolve(RAID, follows_from=("raid-2",)), attrs.evolve(RAID, id="raid-2"))
    assert [] == told(attrs.evolve(RAID, part_of="raid-2"), attrs.evolve(RAID, id="raid-2"))


@pytest.mark.parametrize(
    ("title", "other", "count"),
    [
        ("Suspect arrested in Tirana", "Suspect arrested in Durres", 0),
        ("Suspect arrested in Tirana", "Suspected smuggler arrested in Tirana", 1),
    ],
)
def test_one_equal_figure_says_little(title: str, other: str, count: int) -> None:
    """Titles have to be more alike then."""
    first = Operation(
        id="one", title=title, date=Span.parse("2021-06-10"), measures=(persons("1"),)
    )
    assert count == len(told_of(first, {"title": other}))


@pytest.mark.parametrize(("count", "found"), [("1", 1), ("~1", 1), ("?", 0)])
def test_an_unstated_figure_says_nothing(count: str, found: int) -> None:
    """It can be anything, so that it makes no two records alike."""
    first = Operation(id="one", title="Suspect arrested", date=Span.parse("2021-06-10"))
    changes = {"title": "Suspect arrested in Tirana", "measures": (persons(count),)}
    assert found == len(told_of(attrs.evolve(first, measures=(persons("1"),)), changes))


def test_lines_of_a_breakdown_are_no_figures() -> None:
    """Three persons, two of them in Tirana, are not two persons."""
    row = CountPart(label="Tirana", count=Count.parse("2"))
    three = attrs.evolve(persons("3"), breakdown=(row,), breakdown_sums=False)
    first = attrs.evolve(RAID, measures=(three,))
    assert [] == told_of(first, {"measures": (persons("2"),)})
    assert 1 == len(told_of(first, {"measures": (persons("3"),)}))


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        ({"measures": (persons("3"), persons("5", Measure.CHARGED))}, 0),
        ({"investigations": (Investigation(count=Count.parse("3")),)}, 0),
        ({"seizures": (seized("heroin", "9 kg", "300000 EUR"),)}, 1),
        ({"seizures": (seized("heroin", "9 kg", "200000 EUR"),)}, 0),
    ],
    ids=str,
)
def test_every_kind_of_figure_is_compared(figures: dict[str, Any], count: int) -> None:
    """Persons by measure, investigations, what goods are worth."""
    first = attrs.evolve(
        RAID,
        seizures=(seized("heroin", "9 kg", "300000 EUR"),),
        measures=(persons("2"), persons("5", Measure.CHARGED)),
        investigations=(Investigation(count=Count.parse("4")),),
    )
    assert count == len(told_of(first, figures))


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"title": "Study visit to Rome of the police"}, 1),
        ({"date": Span.parse("2021-06")}, 1),
        ({"date": Span.parse("2021-06-19")}, 1),
        ({"date": None}, 1),
        ({"date": None, "title": "Visit of the police to Rome"}, 0),
        ({"title": "Study visit of the prosecutors to Rome"}, 0),
        ({"title": "Visit to Rome"}, 0),
        ({"title": "Second study visit of the police to Rome"}, 0),
        ({"kind": EventKind.TRAINING}, 0),
        ({"date": Span.parse("2021-09-15")}, 0),
        ({"places": (Place.parse("Milan, IT"),)}, 0),
        ({"part_of": "visit"}, 0),
        ({"status": EventStatus.CANCELLED}, 0),
    ],
    ids=str,
)
def test_events_are_compared_by_kind_title_date_and_place(
    changes: dict[str, Any], count: int
) -> None:
    """They have no figures, so their titles have to be nearly one."""
    assert count == len(told_of(VISIT, changes))


def test_each_copy_is_told_once() -> None:
    """With the one before it, whatever copies there are."""
    copies = [attrs.evolve(RAID, id=f"raid-{number}") for number in range(3)]
    found = told(RAID, *copies)
    assert ["raid-0", "raid-1", "raid-2"] == [record for record, _ in found]
    assert all("'raid'" in message for _, message in found)


def test_an_exemption_ends_it() -> None:
    """As the message says."""
    exemption = Exemption(code="written-twice", reason="Two of one day")
    places = attrs.evolve(RAID, beneficiaries=())
    second = attrs.evolve(places, id="raid-2", exemptions=(exemption,), measures=())
    codes = [one.code for one in check(Records(operations=(places, second)))]
    assert "written-twice" not in codes
    assert "unused-exemption" not in codes


@pytest.mark.parametrize("alike", [False, True])
def test_many_operations_are_compared_in_the_time_of_few(alike: bool) -> None:
    """Fifteen hundred, of many days or all of one, take a second and not a minute."""
    towns = ["Prilep", "Bitola", "Ohrid", "Tetovo", "Kumanovo", "Strumica", "Veles", "Debar"]
    goods = ["Cannabis", "Heroin", "Cocaine", "Tobacco", "Ammunition"]
    first = datetime.date(2015, 1, 1)

    def operation(number: int) -> Operation:
        key = 0 if alike else number
        town = towns[key // 5 % 8]
        day = first + datetime.timedelta(days=key // 40 * 3)
        return attrs.evolve(
            RAID,
            id=f"raid-{number:04}",
            title=f"{goods[key % 5]} seized near {town}",
            date=Span.parse(day.isoformat()),
            places=(Place.parse(f"{town}, MK"),),
            measures=(persons(str(number)),),
        )

    operations = tuple(map(operation, range(1_500)))
    start = time.process_time()
    found = list(find_records_written_twice(Records(operations=operations)))
    assert time.process_time() - start < 8
    assert [] == found


NEWS = Article(
    id="news",
    title="Truck stopped",
    published=Day.parse("2021-06-10"),
    summary="A truck was stopped.",
    body="Police stopped a truck. It was empty.",
    about=("raid",),
    beneficiaries=(Jurisdiction("MK"),),
)
POLICE = Institution(
    id="police",
    name="State Police",
    kind=InstitutionKind.POLICE,
    jurisdiction=Jurisdiction("MK"),
    acronyms=("SP",),
)
OFFICER = Person(id="ana", family="Horvat", given="Ana", appointments=(Appointment(post="chief"),))


def copies_told(record: Any, kind: str, **changes: Any) -> list[str]:
    """What is said of a record and another one that differs in some fields."""
    other = attrs.evolve(record, **{"id": f"{record.id}-laptop", **changes})
    found: dict[str, Any] = {kind: (record, other)}
    return [one.message for one in find_records_written_twice(Records(**found))]


@pytest.mark.parametrize(
    ("kind", "record", "changes", "but"),
    [
        ("articles", NEWS, {}, ""),
        ("articles", NEWS, {"id": "news-2"}, ""),
        ("articles", NEWS, {"id": "some-other"}, ""),
        ("articles", NEWS, {"body": "Police stopped a truck."}, ", but for 'body'"),
        ("institutions", POLICE, {}, ""),
        ("institutions", POLICE, {"acronyms": ("MSP",)}, ", but for 'acronyms'"),
        ("people", OFFICER, {}, ""),
        ("posts", Post(id="chief", title="Chief", institution="police"), {}, ""),
        ("publications", Publication(id="report", title="Report"), {}, ""),
        ("beneficiaries", Beneficiary(id="mk", jurisdiction=Jurisdiction("MK")), {}, ""),
        ("results", Result(id="aim", title="Aim", level=ResultLevel.IMPACT), {}, ""),
        ("operations", attrs.evolve(RAID, status=EventStatus.CANCELLED), {}, ""),
        ("operations", RAID, {"measures": (persons("2"),)}, ", but for 'measures'"),
        ("events", VISIT, {"id": "visit-copy", "outcomes": ("Trust",)}, ", but for 'outcomes'"),
    ],
)
def test_a_copy_of_a_record_is_told(
    kind: str, record: Any, changes: dict[str, Any], but: str
) -> None:
    """Of any kind, also when one of the two was edited later."""
    [message] = copies_told(record, kind, **changes)
    assert message.startswith(f"this says the same as '{record.id}'{but}; if one is a copy of the")


@pytest.mark.parametrize(
    ("kind", "record", "changes"),
    [
        ("articles", NEWS, {"title": "Boat stopped"}),
        ("articles", NEWS, {"published": Day.parse("2021-06-11")}),
        ("articles", NEWS, {"body": "", "summary": "", "about": ()}),
        ("institutions", POLICE, {"name": "Border Police"}),
        ("institutions", POLICE, {"jurisdiction": Jurisdiction("AL")}),
        ("people", OFFICER, {"given": "Eva"}),
        ("people", OFFICER, {"appointments": (Appointment(post="judge"),)}),
        ("posts", Post(id="chief", title="Chief", institution="police"), {"institution": "court"}),
        ("operations", RAID, {"id": "raid-2", "measures": (persons("2"),)}),
        ("operations", RAID, {"id": "raid-second", "measures": (persons("2"),)}),
        ("operations", RAID, {"part_of": "raid"}),
        ("events", VISIT, {"id": "visit-rome", "date": Span.parse("2021-09-15")}),
    ],
)
def test_what_only_looks_like_a_copy_is_not_told(
    kind: str, record: Any, changes: dict[str, Any]
) -> None:
    """Another thing of the same name, of another day, or of the same day with other figures."""
    assert [] == copies_told(record, kind, **changes)
