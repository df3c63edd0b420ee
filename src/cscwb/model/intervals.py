"""Whether amounts can be equal, for all comparisons of amounts.

>>> about, parts = Interval.of(Amount.parse("~50")), [Amount.parse("30"), Amount.parse("19")]
>>> about.may_equal(Interval.of_sum(parts))
True
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Self

import attrs

from cscwb.model.amounts import Amount, Bound
from cscwb.model.exact import EXACT

_TENTH = Decimal("0.1")


@attrs.frozen
class Interval:
    """The interval in which an amount, or the sum of several, can lie.

    "About" is taken as a tenth more or less, "almost" as a tenth less; an unstated amount can be
    anything. Amounts in several units are converted into one with `in_unit` first.

    Attributes:
        low: The lower end.
        high: The upper end; None when there is none.
        above: True when it is more than ``low``, not equal to it.
        below: True when it is less than ``high``, not equal to it.
    """

    low: Decimal
    high: Decimal | None
    above: bool = False
    below: bool = False

    @classmethod
    def of(cls, amount: Amount) -> Self:
        """Return the interval in which an amount can lie."""
        low, high = amount.ends
        if amount.bound in (Bound.ABOUT, Bound.ALMOST):
            low = EXACT.multiply(low, 1 - _TENTH)
        if amount.bound is Bound.ABOUT and high is not None:
            high = EXACT.multiply(high, 1 + _TENTH)
        return cls(low, high, amount.bound is Bound.MORE_THAN, amount.bound is Bound.LESS_THAN)

    @classmethod
    def of_sum(cls, amounts: Iterable[Amount]) -> Self:
        """Return the interval in which the sum of amounts can lie; the sum of none is 0."""
        low, high = Decimal(0), Decimal(0)
        is_endless = above = below = False
        for amount in map(cls.of, amounts):
            low = EXACT.add(low, amount.low)
            high = EXACT.add(high, amount.high or 0)
            is_endless |= amount.high is None
            above |= amount.above
            below |= amount.below
        return cls(low, None if is_endless else high, above, below)

    def surely_below(self, other: Self) -> bool:
        """Whether every value in it is less than every value in the other."""
        if self.high is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.below or other.above))

    def surely_above(self, other: Self) -> bool:
        """Whether every value in it is more than every value in the other."""
        return other.surely_below(self)

    def may_equal(self, other: Self) -> bool:
        """Whether the two have a value in common."""
        return not self.surely_below(other) and not self.surely_above(other)
