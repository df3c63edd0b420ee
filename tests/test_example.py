"""The example's records: readable, without findings, and with the totals of the six articles."""

from decimal import Decimal
from pathlib import Path

import pytest

import cscwb
from cscwb.counting import arrests, contributions, seized, sites
from cscwb.counting.selection import events_in, operations_in
from cscwb.model import Records, Sum

EXAMPLE = Path(__file__).parent.parent / "examples" / "csc-wb"
YEAR = cscwb.Span.parse("2021")


@pytest.fixture(scope="module")
def records() -> Records:
    return cscwb.load(EXAMPLE)


def test_example_has_no_findings(records: Records) -> None:
    """A newcomer's first check of the example is clean, warnings counted."""
    assert cscwb.check(records) == ()


def test_operations_are_counted_once(records: Records) -> None:
    """Six articles tell of two operations, four arrests and three laboratories."""
    counted = cscwb.ledger(records).over(YEAR)

    expected = ("vienna-cannabis-laboratories", "prilep-cannabis-seizure")
    assert tuple(one.id for one in operations_in(records, YEAR)) == expected
    assert counted.of_kind("operation").records == expected
    assert arrests(counted).sum.exact == 4
    assert [(str(total.what), total.sum.exact) for total in sites(counted)] == [
        ("illegal_laboratory", Decimal(3))
    ]


def test_seizures_keep_their_bounds_and_units(records: Records) -> None:
    """About 50 kg, more than 2 000 plants and one truck are never added to each other."""
    totals = {
        (str(total.what), str(total.unit)): total.sum
        for total in seized(cscwb.ledger(records).over(YEAR))
    }

    assert totals == {
        ("cannabis_herb", "kg"): Sum.of([cscwb.Amount.parse("~50")]),
        ("cannabis_plant", "plant"): Sum.of([cscwb.Amount.parse(">2000")]),
        ("truck", "vehicle"): Sum.of([cscwb.Amount.parse("1")]),
    }


def test_parts_of_events_are_not_counted(records: Records) -> None:
    """One meeting in May and three activities in June make four in the year."""
    found = {
        period: [event.id for event in events_in(records, cscwb.Span.parse(period))]
        for period in ("2021-05", "2021-06", "2021")
    }

    may = ["vienna-operational-meeting"]
    june = [
        "visit-albanian-police-italy",
        "visit-interoperability-kosovo",
        "meeting-chief-prosecutor-bih",
    ]
    assert found == {"2021-05": may, "2021-06": june, "2021": may + june}


def test_contributions_come_to_the_volume_of_the_project(records: Records) -> None:
    """What three donors give is computed, and written nowhere."""
    assert records.project is not None
    assert [(row.currency, row.total.exact) for row in contributions(records.project)] == [
        ("EUR", Decimal(17915000))
    ]
