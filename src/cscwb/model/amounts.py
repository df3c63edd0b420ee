"""Amounts with bounds: what was seized, how many were arrested, what it is worth.

Texts say "about 50 kg", "more than 2 000 plants", "up to EUR 10 000 per kilogram" or "a certain
amount". The short forms keep that: ``~50 kg``, ``>2000 plant``, ``<=10000 EUR/kg``, ``? kg``,
``3..5 t``, ``almost 16000 piece``. Unknown, absent and zero stay apart: ``? kg``, no field at all,
``0 kg``.
"""

import re
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self

import attrs

from cscwb.model.codes import CURRENCIES, Unit
from cscwb.model.values import Basis, Other, did_you_mean, require_text
from cscwb.patterns import regex

_MARK = "~|>=|<=|>|<|almost "
_AMOUNT = regex(rf"({_MARK})?([0-9]+(?:\.[0-9]+)?)(?:\.\.([0-9]+(?:\.[0-9]+)?))?|\?")
_WITH_UNIT = regex(r"(\S.*?) ([^\W\d].*|%)")
_GROUP = r"[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])"
_GROUPED = regex(f"(?<![0-9]){_GROUP}")
_LONGEST = 30
_NOT_GROUPED = f"(?!{_GROUP})"
_WHOLE = rf"{_NOT_GROUPED}[0-9]{{1,{_LONGEST}}}(?:\.0{{1,{_LONGEST - 2}}})?"
_FIGURE = rf"{_NOT_GROUPED}[0-9]{{1,{_LONGEST}}}(?:\.[0-9]{{1,{_LONGEST - 2}}})?"
_UNIT = "|".join((*Unit, Other.pattern))


def _amount(figure: str) -> str:
    return rf"(?:{_MARK})?{figure}|{figure}\.\.{figure}|\?"


class Bound(StrEnum):
    """How an amount relates to its figure; the value is the mark before the figure.

    Source: words of this project.

    Attributes:
        EXACTLY: Exactly the figure.
        ABOUT: About the figure.
        ALMOST: A little less than the figure.
        MORE_THAN: More than the figure.
        AT_LEAST: The figure or more.
        LESS_THAN: Less than the figure.
        UP_TO: The figure or less.
        BETWEEN: From the first of two figures to the second.
        UNSTATED: Written in place of the figure when the source gives none.
    """

    EXACTLY = ""
    ABOUT = "~"
    ALMOST = "almost "
    MORE_THAN = ">"
    AT_LEAST = ">="
    LESS_THAN = "<"
    UP_TO = "<="
    BETWEEN = ".."
    UNSTATED = "?"


@attrs.frozen
class Amount:
    """A figure with a bound and no unit: the part that all amounts share.

    Attributes:
        value: The figure, or the lower one of a range; None when it is not stated.
        bound: How the amount relates to the figure, such as "about" or "more than".
        upper: The upper figure of a range, else None.
    """

    extras: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = _amount(_FIGURE)
    value: Decimal | None
    bound: Bound = Bound.EXACTLY
    upper: Decimal | None = None

    def __attrs_post_init__(self) -> None:
        figures = [figure for figure in (self.value, self.upper) if figure is not None]
        if any(not figure.is_finite() or figure.is_signed() for figure in figures):
            raise ValueError("an amount is a figure from 0; write a loss or a gap in words")
        if (self.value is None) is not (self.bound is Bound.UNSTATED):
            raise ValueError("an amount has a figure, or is '?' when none is stated")
        if (self.upper is not None) is not (self.bound is Bound.BETWEEN):
            raise ValueError("a range has two figures, like '3..5'")
        if self.value is not None and self.upper is not None and self.upper <= self.value:
            raise ValueError(f"the range '{self}' goes down; write the smaller figure first")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the amount; figures such as ``10.762`` are refused, since they have two readings.

        A zero before the figure marks its point as a decimal point.

        >>> [Amount.parse(text).bound.name for text in ("50", "~50", ">2000", "3..5", "?")]
        ['EXACTLY', 'ABOUT', 'MORE_THAN', 'BETWEEN', 'UNSTATED']
        >>> Amount.parse("10.762")
        Traceback (most recent call last):
        ValueError: '10.762' could be 10762 or 10.762; write '10762', or '010.762' with its quotes
        """
        require_text(text, cls)
        _refuse_two_readings(text)
        match = _AMOUNT.fullmatch(text)
        if match is None:
            raise ValueError(f"'{text}' is not a figure; {_advice(text)}")
        mark, value, upper = match.groups()
        for figure in (value, upper):
            if figure and len(figure) > _LONGEST:
                raise ValueError(f"a figure of {len(figure)} digits is too long for an amount")
        if upper and mark:
            raise ValueError(f"'{text}' has a mark and a range; write '{value}..{upper}'")
        if value is None:
            return cls(None, Bound.UNSTATED)
        bound = Bound.BETWEEN if upper else Bound(mark or "")
        return cls(Decimal(value), bound, Decimal(upper) if upper else None)

    @property
    def ends(self) -> tuple[Decimal, Decimal | None]:
        """The lowest and the highest figure that it states; None without an upper limit.

        For "about" and "almost" both are the figure; `Interval` has a tolerance for them.
        """
        value = self.value
        if value is None or self.bound in (Bound.LESS_THAN, Bound.UP_TO):
            return Decimal(0), value
        if self.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
            return value, None
        return value, self.upper or value

    def __str__(self) -> str:
        if self.value is None:
            return "?"
        if self.upper is not None:
            return f"{_figure(self.value)}..{_figure(self.upper)}"
        return f"{self.bound}{_figure(self.value)}"


def _figure(value: Decimal) -> str:
    text = format(value, "f")
    return f"0{text}" if _GROUPED.fullmatch(text) else text


def _refuse_two_readings(amount: str, unit: str = "") -> None:
    """Raise ValueError when a point or comma may separate thousands as well as decimals."""
    if not _has_two_readings(amount):
        return
    pointed = amount.replace(",", ".")
    whole, decimal = _without_marks(amount), _GROUPED.sub(r"0\g<0>", pointed)
    quotes = "" if unit else " with its quotes"  # a bare figure is a number in YAML
    raise ValueError(
        f"'{amount}{unit}' could be {whole} or {pointed}; write '{whole}{unit}', or "
        f"'{decimal}{unit}'{quotes}"
    )


def _has_two_readings(amount: str) -> bool:
    pointed = amount.replace(",", ".")
    return _AMOUNT.fullmatch(pointed) is not None and _GROUPED.search(pointed) is not None


def _without_marks(amount: str) -> str:
    return _GROUPED.sub(lambda found: found[0].replace(".", ""), amount.replace(",", "."))


def _advice(text: str) -> str:
    digits = re.sub(r"[ ,.'\u00a0\u202f]", "", text)
    if digits.isdecimal() and digits != text and digits.isascii():
        return f"write '{digits}' for the whole number, or a decimal point as in '1.5'"
    return "write it like '50', '~50', '>2000', '<=10000', 'almost 50', '3..5' or '?'"


def parse_unit(text: str) -> Unit | Other:
    """Return the unit; a ValueError suggests the nearest known one."""
    if text.startswith("other ("):
        return Other.parse(text)
    try:
        return Unit(text)
    except ValueError:
        hint = did_you_mean(text, Unit) or f"; units are {', '.join(Unit)}, or 'other (crate)'"
        raise ValueError(f"'{text}' is not a unit{hint}") from None


def _split(text: str, example: str) -> tuple[Amount, str]:
    match = _WITH_UNIT.fullmatch(text)
    if match is None:
        raise ValueError(
            f"'{text}' is not an amount; write it like '{example}', or '~{example}' for about"
        )
    _refuse_two_readings(match[1], f" {match[2]}")
    try:
        return Amount.parse(match[1]), match[2]
    except ValueError as error:
        raise ValueError(f"'{text}' is not an amount like '{example}': {error}") from None


@attrs.frozen
class Count:
    """A number of persons, places or things: ``3``, ``>30``, ``~20``, ``?``.

    Attributes:
        amount: The figure and its bound.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` or ``computed`` when the source does not state it.
    """

    extras: ClassVar[tuple[str, ...]] = ("as_printed", "basis")
    pattern: ClassVar[str] = _amount(_WHOLE)
    amount: Amount
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the count that the short form stands for."""
        require_text(text, cls)
        if _has_two_readings(text):
            raise ValueError(f"'{text}' is not a count; write '{_without_marks(text)}'")
        amount = Amount.parse(text)
        figures = (amount.value, amount.upper)
        if any(figure is not None and figure != figure.to_integral_value() for figure in figures):
            raise ValueError(f"'{text}' is not a count; write a whole number like '3' or '>30'")
        return cls(amount)

    def __str__(self) -> str:
        return str(self.amount)


@attrs.frozen
class Quantity:
    """An amount of something in a unit: ``~50 kg``, ``>2000 plant``, ``? kg``, ``3..5 t``.

    Attributes:
        amount: The figure and its bound.
        unit: A unit of the vocabulary, or ``other (crate)``; units are never converted.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` or ``computed`` when the source does not state it.
    """

    extras: ClassVar[tuple[str, ...]] = ("as_printed", "basis")
    pattern: ClassVar[str] = f"(?:{Amount.pattern}) (?:{_UNIT})"
    amount: Amount
    unit: Unit | Other
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity that the short form stands for.

        >>> quantity = Quantity.parse("~50 kg")
        >>> quantity.amount.value, quantity.amount.bound.name, quantity.unit.value
        (Decimal('50'), 'ABOUT', 'kg')
        >>> Quantity.parse("10,762 kg")
        Traceback (most recent call last):
        ValueError: '10,762 kg' could be 10762 or 10.762; write '10762 kg', or '010.762 kg'
        """
        require_text(text, cls)
        amount, unit = _split(text, "50 kg")
        if unit in CURRENCIES:
            raise ValueError(f"'{unit}' is a currency, not a unit; money goes under 'value'")
        return cls(amount, parse_unit(unit))

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


@attrs.frozen
class Money:
    """A sum of money: ``~200000 EUR``.

    Source: the codes of currencies are those of
    `ISO 4217 <https://www.iso.org/iso-4217-currency-codes.html>`__ that are in use; ``HRK`` is for
    texts before 2023.

    Attributes:
        amount: The figure and its bound, in whole units of the currency.
        currency: An ISO 4217 code; currencies are never converted.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` or ``computed`` when the source does not state it.
    """

    extras: ClassVar[tuple[str, ...]] = ("as_printed", "basis")
    pattern: ClassVar[str] = f"(?:{Amount.pattern}) (?:{'|'.join(sorted(CURRENCIES))})"
    amount: Amount
    currency: str
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.currency not in CURRENCIES:
            hint = did_you_mean(self.currency.upper(), CURRENCIES)
            raise ValueError(f"'{self.currency}' is not an ISO 4217 currency code{hint}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the sum of money that the short form stands for.

        >>> Money.parse("~200000 EUR").currency
        'EUR'
        """
        require_text(text, cls)
        return cls(*_split(text, "200000 EUR"))

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


@attrs.frozen
class UnitPrice:
    """The price of one unit: ``<=10000 EUR/kg``.

    Attributes:
        money: The price.
        per: The unit that the price is for.
        market: Where the price is paid, in words; "" when the source does not say.
        as_printed: The words of the source, where they matter and differ from the short form.
        basis: ``inferred`` or ``computed`` when the source does not state it.
    """

    extras: ClassVar[tuple[str, ...]] = ("market", "as_printed", "basis")
    pattern: ClassVar[str] = f"(?:{Money.pattern})/(?:{_UNIT})"
    money: Money
    per: Unit | Other
    market: str = attrs.field(default="", kw_only=True)
    as_printed: str = attrs.field(default="", kw_only=True)
    basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the price that the short form stands for.

        >>> str(UnitPrice.parse("<=10000 EUR/kg").money)
        '<=10000 EUR'
        """
        require_text(text, cls)
        money, slash, unit = text.partition("/")
        if not slash:
            raise ValueError(f"'{text}' is not a price per unit; write it like '<=10000 EUR/kg'")
        return cls(Money.parse(money), parse_unit(unit))

    def __str__(self) -> str:
        return f"{self.money}/{self.per}"
