"""Which records fall in which period."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cscwb
from cscwb.counting.selection import (
    actions_in,
    agreements_in,
    articles_about,
    articles_in,
    events_in,
    falls_in,
    operations_in,
)
from cscwb.model import (
    Agreement,
    CrimePriority,
    Day,
    Event,
    EventKind,
    EventStatus,
    Jurisdiction,
    Operation,
    OperationKind,
    Other,
    Records,
    Span,
)
from cscwb.model.periods import year_in_which


@pytest.fixture(scope="module")
def example() -> Records:
    return cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")


@pytest.mark.parametrize(
    ("date", "period", "falls"),
    [
        ("2021-06-10", "2021-06", True),
        ("2021-06-10", "2021-Q2", True),
        ("2021-06-10", "2021", True),
        ("2021-06-10", "2021-05", False),
        ("2021-05", "2021-05", True),
        ("2021-05", "2021", True),
        ("2021", "2021-05", False),
        ("2021-05-30/2021-06-02", "2021-06", True),
        ("2021-05-30/2021-06-02", "2021-05", False),
        ("2021-06-15/..", "2021-06", True),
        ("2021-06-15/..", "2021-07", False),
        ("early 2019", "2019", True),
        ("2021-06-18", "2021-06-15/2021-06-18", True),
    ],
)
def test_a_record_falls_where_it_surely_ended(date: str, period: str, falls: bool) -> None:
    """The day of its end decides, and only when it is known well enough."""
    assert falls is falls_in(Span.parse(date), Span.parse(period))


def test_a_record_without_a_date_falls_nowhere() -> None:
    """No date is no date of any period."""
    assert not falls_in(None, Span.parse("2021"))
    assert not falls_in(Day.parse("before 2021"), Span.parse("2020"))


def test_criteria_narrow_the_selection() -> None:
    """Each criterion takes away what does not fit it."""
    drugs = CrimePriority.parse("2018-2021/drugs_trafficking")
    arms = CrimePriority.parse("2018-2021/firearms_trafficking")
    mk, al = Jurisdiction("MK"), Jurisdiction("AL")
    first = Operation(
        id="first",
        title="First",
        date=Span.parse("2021-06-10"),
        beneficiaries=(mk,),
        crime_priorities=(drugs,),
        components=("operations",),
    )
    second = Operation(
        id="second",
        title="Second",
        date=Span.parse("2021-05"),
        beneficiaries=(mk, al),
        crime_priorities=(arms,),
    )
    records = Records(operations=(first, second))
    year = Span.parse("2021")
    assert (second, first) == operations_in(records, year)
    assert (second,) == operations_in(records, year, beneficiary=al)
    assert (first,) == operations_in(records, year, crime_priority=drugs)
    assert (first,) == operations_in(records, year, component="operations")
    assert operations_in(records, Span.parse("2020")) == ()


def test_criteria_may_be_short_forms(example: Records) -> None:
    """A text selects what the value that it says does."""
    values = operations_in(
        example,
        Span.parse("2021"),
        beneficiary=Jurisdiction("MK"),
        component="operational-support",
        kind=OperationKind.JOINT_OPERATION,
        crime_priority=CrimePriority.parse("2018-2021/drugs_trafficking"),
    )
    assert values
    assert values == operations_in(
        example,
        "2021",
        beneficiary="MK",
        component="operational-support",
        kind="joint_operation",
        crime_priority="2018-2021/drugs_trafficking",
    )


@pytest.mark.parametrize("select", [articles_in, events_in, operations_in, agreements_in])
def test_every_selection_takes_short_forms(
    select: Callable[..., tuple[object, ...]], example: Records
) -> None:
    """Periods and beneficiaries are understood everywhere, and one that is wrong is refused."""
    assert select(example, Span.parse("2021")) == select(example, "2021")
    serbia = select(example, beneficiary="RS")
    assert select(example, beneficiary=Jurisdiction("RS")) == serbia
    for wrong in (
        {"period": 2021},
        {"beneficiary": example.beneficiaries[0]},
        {"component": example.project},
    ):
        with pytest.raises(TypeError, match=f"{next(iter(wrong))} is .*, not "):
            select(example, **wrong)
    with pytest.raises(ValueError, match="did you mean 'operational-support'"):
        select(example, component="operation-support")
    with pytest.raises(ValueError, match="write 'AL'"):
        select(example, beneficiary="Albania")


def test_slips_of_the_pen_select_nothing_in_silence(example: Records) -> None:
    """A word that is no kind, a period that is none, or one id in place of several is told."""
    with pytest.raises(ValueError, match="did you mean 'joint_operation'"):
        operations_in(example, kind="joint operation")
    with pytest.raises(
        ValueError, match="'joint_operation' is not a word of EventKind; write contact, "
    ):
        events_in(example, kind=OperationKind.JOINT_OPERATION)
    with pytest.raises(TypeError, match="kind is an EventKind"):
        events_in(example, kind=7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="crime_priority is a CrimePriority"):
        operations_in(example, crime_priority=7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="period is a Span"):
        falls_in(None, 2021)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="period is a Span"):
        actions_in(Agreement(id="a", title="A", parties=()), 2021)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="write \\['x'\\]"):
        articles_about(example, "x")


def test_a_word_of_ones_own_is_a_kind(example: Records) -> None:
    """Other kinds are written as in files, and records without a project have any component."""
    talk = Event(id="talk", title="Talk", date=Span.parse("2021"), kind=Other("book launch"))
    assert (talk,) == events_in(Records(events=(talk,)), kind="other (book launch)")
    assert not events_in(Records(events=(talk,)), component="anything")
    assert not events_in(example, kind="other (book launch)")


def test_what_took_a_year_is_in_none_of_its_months() -> None:
    """Nor in the first one, in which it began, nor in the last one."""
    year = Span.parse("2021")
    assert [] == [month for month in range(1, 13) if falls_in(year, f"2021-{month:02}")]
    assert falls_in(year, "2021")


def test_only_wholes_that_took_place_are_selected() -> None:
    """Parts stand with their whole; what is planned or cancelled is selected when asked for."""
    records = Records(
        events=(
            Event(id="visit", title="Visit", kind=EventKind.STUDY_VISIT),
            Event(id="dinner", title="Dinner", kind=EventKind.RECEPTION, part_of="visit"),
            Event(id="off", title="Off", kind=EventKind.MEETING, status=EventStatus.CANCELLED),
        ),
        operations=(
            Operation(id="raid", title="Raid"),
            Operation(id="second-raid", title="Second raid", part_of="raid"),
            Operation(id="plan", title="Plan", status=EventStatus.PLANNED),
        ),
    )
    assert ["visit"] == [one.id for one in events_in(records)]
    assert ["off"] == [one.id for one in events_in(records, status=["cancelled"])]
    assert ["raid"] == [one.id for one in operations_in(records)]
    assert ["plan"] == [one.id for one in operations_in(records, status=[EventStatus.PLANNED])]


def test_agreements_stand_package_by_package() -> None:
    """In the order of the package, and not by their ids."""
    known = [("d", "", None), ("c", "P", 1), ("a", "P", 2), ("b", "", None)]
    agreements = tuple(
        Agreement(id=name, title=name, parties=(), package=package, order=order)
        for name, package, order in known
    )
    found = agreements_in(Records(agreements=agreements))
    assert ["b", "d", "c", "a"] == [one.id for one in found]


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2021-06", 2021),
        ("2020-11/2021-02", 2021),
        ("2020-11/..", 2020),
        ("2021-12/by 2022-06", None),
        ("before 1000", None),
        ("after 2021", None),
    ],
)
def test_the_year_of_a_thing_is_that_in_which_it_surely_ended(date: str, year: int | None) -> None:
    """As every report counts it."""
    assert year == year_in_which(Span.parse(date))
