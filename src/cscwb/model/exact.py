"""Arithmetic in which nothing is rounded, at any precision of the thread."""

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import reduce

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Its methods add, subtract and multiply exactly; a division need not end."""


def exact_sum(figures: Iterable[Decimal]) -> Decimal:
    """The sum of figures; 0 when there are none."""
    return reduce(EXACT.add, figures, Decimal(0))
