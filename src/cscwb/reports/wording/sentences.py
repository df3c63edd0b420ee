"""Amounts as sentences print them: one to nine in words, the rest in figures.

Measures keep their figures (``5 kg``), and so does a range with an end of 10 or more (``between 9
and 11``). Whole millions and billions with up to three decimals are called so (``EUR 15.8
million``); where that takes more decimals the unit goes down (``1 326.1 million``), and below a
million every figure is printed. Nothing is rounded.
"""

from decimal import Decimal

import attrs

from cscwb.document.digit_groups import NO_BREAK_SPACE, number
from cscwb.model import Amount, Other, Sum, Unit
from cscwb.reports.wording.numbers import bounded, last, unit, with_unstated

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MEASURES = (
    Unit.KILOGRAM,
    Unit.GRAM,
    Unit.TONNE,
    Unit.LITRE,
    Unit.MILLILITRE,
    Unit.METRE,
    Unit.SQUARE_METRE,
    Unit.PERCENT,
)
_THOUSAND, _MILLION, _BILLION = 10**3, 10**6, 10**9


def number_of(figure: int, singular: str, plural: str = "") -> str:
    """Return a number and its noun: ``three agreements``, ``no visit``, ``12 visits``.

    Args:
        figure: How many.
        singular: The noun, with its verb where the sentence goes on: ``person was arrested``.
        plural: What many are called; "" when an s makes it.
    """
    return counted(Sum.of([Amount(Decimal(figure))]), singular, plural or f"{singular}s")


def counted(total: Sum, singular: str = "", plural: str = "") -> str:
    """Return what counts come to, and their noun: ``at least three persons``, ``no person``.

    A part that is not stated leaves the upper end open, and none that is stated leaves the number
    so: ``an unstated number of persons``.

    Args:
        total: The sum.
        singular: The noun, with its verb where the sentence goes on; "" when the noun is in
            a text by another author.
        plural: What many are called.
    """
    if total.unstated and not total.lowest:
        return f"an unstated number of {plural}".strip()
    known = attrs.evolve(total, highest=None) if total.unstated else total
    if known.exact == 0:
        return f"no {singular}".strip()
    return f"{_in_text(known)} {singular if last(known) == 1 else plural}".strip()


def quantity_in_text(total: Sum, unit_of: Unit | Other | str | None) -> str:
    """Return what quantities come to: ``5 kg``, ``one vehicle``, ``more than 2 000 plants``."""
    if isinstance(unit_of, str) and not isinstance(unit_of, Unit):
        return money_in_text(total, unit_of)
    if unit_of in _MEASURES:
        stated = f"{bounded(total, _in_millions, between=True)}{NO_BREAK_SPACE}"
    else:
        stated = f"{'no' if total.exact == 0 else _in_text(total)} "
    after = unit(unit_of, last(total)) if unit_of else ""
    return with_unstated(total, f"{stated}{after}", "amount", _in_words)


def money_in_text(total: Sum, currency: str) -> str:
    """Return what sums of one currency come to: ``EUR 17.915 million``."""
    before = f"{currency}{NO_BREAK_SPACE}"
    words = bounded(total, _in_millions, before, between=True)
    return with_unstated(total, words, "sum", _in_words)


def amount_in_text(value: Amount, unit_of: str) -> str:
    """Return the value of an indicator before the words that an author puts after it.

    Args:
        value: The value.
        unit_of: The indicator's unit; measures and percentages keep their figures.
    """
    total = Sum.of([value])
    if unit_of in _MEASURES or unit_of.startswith("%"):
        return with_unstated(total, bounded(total, _in_millions, between=True), "amount")
    return counted(total)


def in_words(number_: int) -> str:
    """Return a number without its noun: ``three``, ``12``."""
    return _in_words(Decimal(number_))


def _in_words(value: Decimal) -> str:
    """Return one to nine in words, other numbers in figures: ``three``, ``12``, ``2.5 million``."""
    return _WORDS[int(value)] if value < 10 and value == int(value) else _in_millions(value)


def _in_text(total: Sum) -> str:
    ends = [total.lowest] if total.highest is None else [total.lowest, total.highest]
    small = all(end < 10 for end in ends)
    return bounded(total, _in_words if small else _in_millions, between=True)


def _in_millions(value: Decimal) -> str:
    whole = int(value)
    if value == whole >= _MILLION:
        for size, step, name in ((_BILLION, _MILLION, "billion"), (_MILLION, _THOUSAND, "million")):
            if whole >= size and whole % step == 0:
                decimals = f"{whole % size // step:03}".rstrip("0")
                figure = number(whole // size) + (f".{decimals}" if decimals else "")
                return f"{figure}{NO_BREAK_SPACE}{name}"
    return number(value)
