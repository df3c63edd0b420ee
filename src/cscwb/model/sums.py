"""The sum of amounts, with their bounds kept."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Self

import attrs

from cscwb.model.amounts import Amount, Bound
from cscwb.model.exact import EXACT


@attrs.frozen(kw_only=True)
class Sum:
    """The lowest and the highest sum that amounts can have, and what is not known of it.

    More than 2 000 and 300 come to more than 2 300. About 50 and an unstated amount come to
    about 50, and one amount stays unstated: it is counted, never guessed.

    Attributes:
        lowest: The lower end; 0 when only upper bounds are known.
        highest: The upper end of the amounts that are stated; None when there is none.
        above: True when the sum is more than ``lowest``, not equal to it.
        below: True when the sum is less than ``highest``, not equal to it.
        about: True when one of the amounts is approximate, "about" or "almost".
        almost: True when the only amount that is stated is "almost" its figure.
        unstated: The number of amounts without a figure, which are in neither end.
        counted: The number of amounts that were added, including the unstated ones.
    """

    lowest: Decimal = Decimal(0)
    highest: Decimal | None = Decimal(0)
    above: bool = False
    below: bool = False
    about: bool = False
    almost: bool = False
    unstated: int = 0
    counted: int = 0

    @classmethod
    def of(cls, amounts: Iterable[Amount]) -> Self:
        """Return the sum of the amounts; the sum of none is exactly 0.

        >>> total = Sum.of([Amount.parse(">2000"), Amount.parse("300"), Amount.parse("?")])
        >>> total.lowest, total.above, total.highest, total.unstated
        (Decimal('2300'), True, None, 1)
        """
        lowest = Decimal(0)
        highest: Decimal | None = Decimal(0)
        bounds: list[Bound] = []
        for amount in amounts:
            bounds.append(amount.bound)
            if amount.value is not None:
                low, high = amount.ends
                lowest = EXACT.add(lowest, low)
                highest = None if highest is None or high is None else EXACT.add(highest, high)
        unstated = bounds.count(Bound.UNSTATED)
        return cls(
            lowest=lowest,
            highest=highest,
            above=Bound.MORE_THAN in bounds,
            below=Bound.LESS_THAN in bounds,
            about=Bound.ABOUT in bounds or Bound.ALMOST in bounds,
            almost=Bound.ALMOST in bounds and len(bounds) - unstated == 1,
            unstated=unstated,
            counted=len(bounds),
        )

    @property
    def exact(self) -> Decimal | None:
        """The sum when it is known exactly, else None."""
        certain = self.lowest == self.highest and not self.about and not self.unstated
        return self.lowest if certain else None
