"""Which records fall in which period."""

import pytest

from cscwb.model.dates import Day, Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.operation import Operation
from cscwb.model.priorities import CrimePriority
from cscwb.model.records import Records
from cscwb.selection import falls_in, operations_in


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
