"""Totals."""

from decimal import Decimal

from cscwb.model.amounts import Count, Money, Quantity
from cscwb.model.codes import Unit
from cscwb.model.commodities import Commodity
from cscwb.model.operation import Operation
from cscwb.model.results import Measure, PersonMeasure, Scope, Seizure
from cscwb.reports.wording import quantity_sum
from cscwb.summary import arrests, seized


def seizure(commodity: str, quantity: str, scope: Scope = Scope.PHASE) -> Seizure:
    """A seizure in short form."""
    return Seizure(
        commodity=Commodity.parse(commodity), quantity=Quantity.parse(quantity), scope=scope
    )


def operation(name: str, *seizures: Seizure) -> Operation:
    """An operation with seizures."""
    return Operation(id=name, title=name, seizures=seizures)


def arrest(count: str, scope: Scope) -> PersonMeasure:
    """An arrest of so many."""
    return PersonMeasure(measure=Measure.ARRESTED, count=Count.parse(count), scope=scope)


def test_units_are_never_added_to_each_other() -> None:
    """Plants stay plants, and grams stay beside kilograms."""
    rows = seized(
        [
            operation("a", seizure("cannabis_plant", ">2000 plant"), seizure("heroin", "2 kg")),
            operation("b", seizure("cannabis_plant", "300 plant"), seizure("heroin", "500 g")),
            operation("c", seizure("cannabis_plant", "7 kg")),
        ]
    )
    found = [(str(row.commodity), row.unit, row.total.lowest, row.operations) for row in rows]
    assert [
        ("cannabis_plant", Unit.KILOGRAM, Decimal(7), ("c",)),
        ("cannabis_plant", Unit.PLANT, Decimal(2300), ("a", "b")),
        ("heroin", Unit.GRAM, Decimal(500), ("b",)),
        ("heroin", Unit.KILOGRAM, Decimal(2), ("a",)),
    ] == found


def test_a_seizure_without_a_quantity_is_counted() -> None:
    """It has no unit and no figure, and it is still one seizure."""
    found = seized([operation("a", Seizure(commodity=Commodity.parse("cocaine")))])
    assert (found[0].unit, found[0].total.unstated, found[0].total.counted) == (None, 1, 1)


def test_cash_is_what_it_is_worth() -> None:
    """Sums of one currency are added, and neither to another nor to what was counted in pieces."""
    cash = Commodity.parse("cash")
    every = [
        Seizure(commodity=cash, value=Money.parse("10000 EUR")),
        Seizure(commodity=cash, value=Money.parse(">500 EUR")),
        Seizure(commodity=cash, value=Money.parse("300 MKD")),
        Seizure(commodity=cash, quantity=Quantity.parse("2 bag"), value=Money.parse("90 EUR")),
        Seizure(commodity=Commodity.parse("boat"), value=Money.parse("70 EUR")),
    ]
    rows = seized([operation("a", *every)])
    assert [
        ("boat", None, "an unstated amount"),
        ("cash", "EUR", "more than EUR\u00a010\u00a0500"),
        ("cash", "MKD", "MKD\u00a0300"),
        ("cash", Unit.BAG, "2\u00a0bags"),
    ] == [(str(row.commodity), row.unit, quantity_sum(row.total, row.unit)) for row in rows]


def test_a_cumulative_result_holds_its_parts() -> None:
    """The action day and the total are not added."""
    one = Operation(
        id="one",
        title="One",
        measures=(arrest("30", Scope.ACTION_DAY), arrest("62", Scope.CUMULATIVE)),
    )
    other = Operation(
        id="other",
        title="Other",
        measures=(
            arrest("2", Scope.ACTION_DAY),
            arrest("3", Scope.PHASE),
            arrest("9", Scope.HEADLINE),
        ),
    )
    assert Decimal(62) == arrests([one]).exact
    assert Decimal(5) == arrests([other]).exact
    assert Decimal(67) == arrests([one, other]).exact
