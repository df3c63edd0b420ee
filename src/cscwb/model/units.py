"""What units measure: grams, kilograms and tonnes are one dimension, plants are their own."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

import attrs

from cscwb.model.amounts import Amount
from cscwb.model.codes import Unit
from cscwb.model.exact import EXACT
from cscwb.model.values import Other

_Unit: TypeAlias = Unit | Other | str | None
_POWERS: Mapping[_Unit, tuple[Unit, int]] = {
    Unit.GRAM: (Unit.GRAM, 0),
    Unit.KILOGRAM: (Unit.GRAM, 3),
    Unit.TONNE: (Unit.GRAM, 6),
    Unit.MILLILITRE: (Unit.MILLILITRE, 0),
    Unit.LITRE: (Unit.MILLILITRE, 3),
}


def dimension_of(unit: _Unit) -> _Unit:
    """The smallest unit of a dimension; a unit without exact conversions is its own dimension.

    >>> dimension_of(Unit.TONNE).value, dimension_of(Unit.PLANT).value, dimension_of("EUR")
    ('g', 'plant', 'EUR')
    """
    known = _POWERS.get(unit)
    return known[0] if known else unit


def factor_of(unit: _Unit) -> Decimal:
    """How many of the smallest units of its dimension a unit is."""
    return Decimal(10) ** _power(unit)


def in_unit(amount: Amount, unit: _Unit, wanted: _Unit) -> Amount:
    """Return an amount in another unit of its dimension, with its bound and without rounding.

    >>> str(in_unit(Amount.parse("~8480"), Unit.KILOGRAM, Unit.TONNE))
    '~8.48'

    Raises:
        ValueError: The two units are of different dimensions.
    """
    if dimension_of(unit) != dimension_of(wanted):
        raise ValueError(f"'{unit}' cannot be converted into '{wanted}'")
    power = _power(unit) - _power(wanted)
    if amount.value is None or not power:
        return amount
    upper = None if amount.upper is None else _shifted(amount.upper, power)
    return attrs.evolve(amount, value=_shifted(amount.value, power), upper=upper)


def _power(unit: _Unit) -> int:
    known = _POWERS.get(unit)
    return known[1] if known else 0


def _shifted(figure: Decimal, power: int) -> Decimal:
    return without_zeros(EXACT.scaleb(figure, power))


def without_zeros(figure: Decimal) -> Decimal:
    """Return a figure without an exponent and without trailing zeros."""
    return Decimal(format(EXACT.normalize(figure), "f"))
