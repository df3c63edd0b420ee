"""What several amounts come to when bounds are kept."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Self

import attrs

from cscwb.model.amounts import Amount, Bound

__all__ = ["Sum"]


@attrs.frozen(kw_only=True)
class Sum:
    """The lowest and the highest that amounts can come to, and what cannot be known.

    More than 2 000 and 300 come to more than 2 300. About 50 and an unstated amount come to
    about 50, and one amount stays unstated: it is counted, never guessed.

    Attributes:
        lowest: The lower end; 0 when only upper bounds are known.
        highest: The upper end of the amounts that are stated; None when there is none.
        above: True when the sum is more than ``lowest``, not equal to it.
        below: True when the sum is less than ``highest``, not equal to it.
        about: True when one of the amounts is approximate.
        unstated: How many amounts have no figure and are in neither end.
        counted: How many amounts were added, the unstated ones with them.
    """

    lowest: Decimal = Decimal(0)
    highest: Decimal | None = Decimal(0)
    above: bool = False
    below: bool = False
    about: bool = False
    unstated: int = 0
    counted: int = 0

    @classmethod
    def of(cls, amounts: Iterable[Amount]) -> Self:
        """Return what the amounts come to; the sum of none is exactly 0.

        >>> total = Sum.of([Amount.parse(">2000"), Amount.parse("300"), Amount.parse("?")])
        >>> total.lowest, total.above, total.highest, total.unstated
        (Decimal('2300'), True, None, 1)
        """
        total = cls()
        for amount in amounts:
            total = total._plus(amount)
        return total

    @classmethod
    def of_sums(cls, sums: Iterable[Self]) -> Self:
        """Return what several sums come to."""
        total = cls()
        for added in sums:
            ends = (total.highest, added.highest)
            total = cls(
                lowest=total.lowest + added.lowest,
                highest=None if None in ends else sum(filter(None, ends), Decimal(0)),
                above=total.above or added.above,
                below=total.below or added.below,
                about=total.about or added.about,
                unstated=total.unstated + added.unstated,
                counted=total.counted + added.counted,
            )
        return total

    def scaled(self, size: Decimal) -> Self:
        """Return the sum in a unit that is so many times as large.

        480 kg in a unit of 1 000 kg are 0.48 of it, and not 0.480.
        """
        return attrs.evolve(
            self,
            lowest=self.lowest / size,
            highest=None if self.highest is None else self.highest / size,
        )

    @property
    def exact(self) -> Decimal | None:
        """The sum when nothing about it is open, else None."""
        certain = self.lowest == self.highest and not self.about and not self.unstated
        return self.lowest if certain else None

    def _plus(self, amount: Amount) -> Self:
        counted = self.counted + 1
        if amount.value is None:
            return type(self)(
                lowest=self.lowest,
                highest=self.highest,
                above=self.above,
                below=self.below,
                about=self.about,
                unstated=self.unstated + 1,
                counted=counted,
            )
        low, high = _ends(amount, amount.value)
        return type(self)(
            lowest=self.lowest + low,
            highest=None if self.highest is None or high is None else self.highest + high,
            above=self.above or amount.bound is Bound.MORE_THAN,
            below=self.below or amount.bound is Bound.LESS_THAN,
            about=self.about or amount.bound is Bound.ABOUT,
            unstated=self.unstated,
            counted=counted,
        )


def _ends(amount: Amount, value: Decimal) -> tuple[Decimal, Decimal | None]:
    if amount.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        return value, None
    if amount.bound in (Bound.LESS_THAN, Bound.UP_TO):
        return Decimal(0), value
    if amount.bound is Bound.BETWEEN:
        return value, amount.upper
    return value, value
