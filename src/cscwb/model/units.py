"""Units that measure the same: grams, kilograms and tonnes, and millilitres and litres."""

from collections.abc import Mapping
from decimal import Decimal

from cscwb.model.codes import Unit
from cscwb.model.values import Other

__all__ = ["dimension_of", "in_base"]

_MASS, _VOLUME = "mass", "volume"
_MEASURES: Mapping[object, tuple[str, Decimal]] = {
    Unit.GRAM: (_MASS, Decimal(1)),
    Unit.KILOGRAM: (_MASS, Decimal(1000)),
    Unit.TONNE: (_MASS, Decimal(1000000)),
    Unit.MILLILITRE: (_VOLUME, Decimal(1)),
    Unit.LITRE: (_VOLUME, Decimal(1000)),
}


def dimension_of(unit: Unit | Other | str | None) -> object:
    """What a unit measures: grams, kilograms and tonnes the same, every other unit its own."""
    measure = _MEASURES.get(unit)
    return measure[0] if measure else unit


def in_base(figure: Decimal, unit: Unit | Other | str | None) -> Decimal:
    """The figure in the smallest unit of its dimension, which is exact."""
    measure = _MEASURES.get(unit)
    return figure * measure[1] if measure else figure
