"""Units that measure the same."""

import pytest
from hypothesis import given
from strategies import amounts, units

from cscwb.model import Amount, Other, Unit, dimension_of, factor_of, in_unit

WEIGHTS = (Unit.GRAM, Unit.KILOGRAM, Unit.TONNE)
VOLUMES = (Unit.MILLILITRE, Unit.LITRE)


def test_weights_are_one_dimension_and_volumes_another() -> None:
    """Every other unit is its own, and so is a currency."""
    assert {Unit.GRAM} == {dimension_of(unit) for unit in WEIGHTS}
    assert {Unit.MILLILITRE} == {dimension_of(unit) for unit in VOLUMES}
    others: list[Unit | Other | str] = [one for one in Unit if one not in (*WEIGHTS, *VOLUMES)]
    for unit in (*others, Other("crate"), Other("kg"), "EUR"):
        assert unit == dimension_of(unit)
        assert factor_of(unit) == 1


def test_the_largest_unit_has_the_largest_factor() -> None:
    """A tonne is 1 000 kg, a kilogram 1 000 g."""
    assert [1, 10**3, 10**6] == [factor_of(unit) for unit in WEIGHTS]
    assert [1, 10**3] == [factor_of(unit) for unit in VOLUMES]
    assert Unit.TONNE is max((Unit.KILOGRAM, Unit.TONNE, Unit.GRAM), key=factor_of)


@pytest.mark.parametrize(
    ("amount", "unit", "wanted", "converted"),
    [
        ("8480", Unit.KILOGRAM, Unit.TONNE, "8.48"),
        ("1000", Unit.GRAM, Unit.KILOGRAM, "1"),
        ("1.5", Unit.KILOGRAM, Unit.GRAM, "1500"),
        ("~2", Unit.TONNE, Unit.KILOGRAM, "~2000"),
        ("3..5", Unit.TONNE, Unit.GRAM, "3000000..5000000"),
        ("almost 1500", Unit.MILLILITRE, Unit.LITRE, "almost 1.5"),
        ("10.7620", Unit.KILOGRAM, Unit.KILOGRAM, "10.7620"),
        ("10762", Unit.GRAM, Unit.KILOGRAM, "010.762"),
        ("123456789012345678901234567890", Unit.TONNE, Unit.GRAM, f"{'1234567890' * 3}000000"),
        ("?", Unit.GRAM, Unit.KILOGRAM, "?"),
        ("0", Unit.GRAM, Unit.TONNE, "0"),
        ("7", "EUR", "EUR", "7"),
    ],
)
def test_amounts_are_converted_exactly(
    amount: str, unit: Unit | str, wanted: Unit | str, converted: str
) -> None:
    """The bound stays, and no zero comes to the decimals."""
    assert converted == str(in_unit(Amount.parse(amount), unit, wanted))


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [(Unit.PLANT, Unit.KILOGRAM), (Unit.LITRE, Unit.KILOGRAM), ("EUR", "CHF"), (Other("g"), "g")],
)
def test_what_does_not_measure_the_same_is_refused(unit: Unit | str, wanted: Unit | str) -> None:
    """Plants weigh nothing, and a litre of one thing is not a litre of another."""
    with pytest.raises(ValueError, match="cannot be converted"):
        in_unit(Amount.parse("1"), unit, wanted)


@given(amounts(), units, units)
def test_a_conversion_can_be_undone(amount: Amount, unit: Unit, wanted: Unit) -> None:
    """There and back it is the same amount."""
    if dimension_of(unit) == dimension_of(wanted):
        there = in_unit(amount, unit, wanted)
        assert amount == in_unit(there, wanted, unit)
        assert there.bound is amount.bound
        if amount.value is not None and there.value is not None:
            factor = factor_of(unit) / factor_of(wanted)
            assert amount.value * factor == there.value
