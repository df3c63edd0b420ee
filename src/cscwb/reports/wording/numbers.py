"""Amounts as tables print them: in figures, exact, with the bounds of the sources.

``about 50 kg``, ``almost 16 000 pieces``, ``EUR 3 to 5``, ``3 and an unstated number``. The code
of a currency stands before the figure, a unit after it, and hard spaces hold them together.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

from cscwb.document.digit_groups import NO_BREAK_SPACE, number
from cscwb.model import Amount, Basis, Count, Money, Other, Quantity, Sum, Unit, UnitPrice
from cscwb.reports.wording.marks import daggered

Printer: TypeAlias = Callable[[Decimal], str]

_PLURALS = {
    Unit.PLANT: "plants",
    Unit.TABLET: "tablets",
    Unit.DOSE: "doses",
    Unit.PACKAGE: "packages",
    Unit.BAG: "bags",
    Unit.PIECE: "pieces",
    Unit.ROUND: "rounds",
    Unit.PERSON: "persons",
    Unit.VEHICLE: "vehicles",
    Unit.DOCUMENT: "documents",
}
_SYMBOLS = {Unit.SQUARE_METRE: "m²"}


def amount(value: Amount) -> str:
    """Return the figure with its bound: ``about 50``, ``3 to 5``, ``an unstated number``."""
    return count_sum(Sum.of([value]))


def count(value: Count) -> str:
    """Return the count with its bound: ``more than 30``, ``12 (computed)``."""
    return by_basis(amount(value.amount), value.basis)


def quantity(value: Quantity) -> str:
    """Return the quantity: ``about 50 kg``, ``more than 2 000 plants``, ``an unstated amount``."""
    return by_basis(quantity_sum(Sum.of([value.amount]), value.unit), value.basis)


def money(value: Money) -> str:
    """Return the sum of money: ``about EUR 200 000``, ``an unstated sum in EUR``."""
    return by_basis(money_sum(Sum.of([value.amount]), value.currency), value.basis)


def unit_price(value: UnitPrice) -> str:
    """Return the price: ``up to EUR 10 000 per kg``."""
    words = f"{money(value.money)} per{NO_BREAK_SPACE}{unit(value.per, Decimal(1))}"
    return by_basis(words, value.basis)


def by_basis(words: str, *bases: Basis) -> str:
    """Return an amount, or what several come to, with a mark when some of it is not from a source.

    ``62 kg (computed)``, ``62 kg †``.
    """
    words = daggered(words, inferred=Basis.INFERRED in bases)
    if Basis.COMPUTED not in bases:
        return words
    in_part = "" if set(bases) == {Basis.COMPUTED} else "in part "
    return f"{words} ({in_part}computed)"


def per_cent(value: Decimal) -> str:
    """Return the share: ``32 %``."""
    return f"{number(value)}{NO_BREAK_SPACE}%"


def count_sum(total: Sum) -> str:
    """Return what counts come to: ``4``, ``at least 5``, ``3 and an unstated number``."""
    return with_unstated(total, bounded(total, number), "number")


def quantity_sum(total: Sum, unit_of: Unit | Other | str | None) -> str:
    """Return what quantities come to: ``about 50 kg and an unstated amount``.

    Args:
        total: The sum.
        unit_of: Of its figure, or the code of a currency; None when there is no figure.
    """
    if isinstance(unit_of, str) and not isinstance(unit_of, Unit):
        return money_sum(total, unit_of)
    after = f"{NO_BREAK_SPACE}{unit(unit_of, last(total))}" if unit_of else ""
    return with_unstated(total, f"{bounded(total, number)}{after}", "amount")


def money_sum(total: Sum, currency: str) -> str:
    """Return what sums of one currency come to: ``EUR 17 915 000``, ``up to EUR 5``."""
    words = with_unstated(total, bounded(total, number, f"{currency}{NO_BREAK_SPACE}"), "sum")
    return f"{words} in {currency}" if total.counted and total.unstated == total.counted else words


def bounded(total: Sum, printed: Printer, before: str = "", *, between: bool = False) -> str:
    """Return the figure or figures of a sum, with what is open about them in words.

    Args:
        total: The sum; its unstated amounts are left out.
        printed: What prints a figure.
        before: What stands before the first figure, such as a currency.
        between: Whether a range is ``between 3 and 5``, and not ``3 to 5``.
    """
    figure = f"{before}{printed(total.lowest)}"
    if total.almost and total.lowest == total.highest:
        return f"almost {figure}"
    about = "about " if total.about else ""
    low = f"{about}{figure}"
    if total.highest is None:
        return f"{'more than' if total.above else 'at least'} {low}"
    if total.lowest == total.highest:
        return low
    high = printed(total.highest)
    if not total.lowest:
        return f"{'less than' if total.below else 'up to'} {about}{before}{high}"
    return f"between {low} and {high}" if between else f"{low} to {high}"


def unit(value: Unit | Other, figure: Decimal) -> str:
    """Return the unit as it stands after a figure: ``kg``, ``plant`` or ``plants``, ``m²``.

    A label that is not a unit of the vocabulary stays as it is written.
    """
    if isinstance(value, Other):
        return value.label
    singular = _SYMBOLS.get(value, str(value))
    return singular if figure == 1 else _PLURALS.get(value, singular)


def last(total: Sum) -> Decimal:
    """Return the figure before the unit, by which that is one or many."""
    return total.lowest if total.highest is None else total.highest


def with_unstated(total: Sum, stated: str, what: str, printed: Printer = number) -> str:
    """Return what is stated, and how many amounts are not: ``3 and an unstated number``.

    Args:
        total: The sum.
        stated: Its figures in print.
        what: What an amount without a figure is called.
        printed: What prints how many of them there are.
    """
    if not total.unstated:
        return stated
    many = f"{printed(Decimal(total.unstated))} unstated {what}s"
    left_open = f"an unstated {what}" if total.unstated == 1 else many
    return left_open if total.unstated == total.counted else f"{stated} and {left_open}"
