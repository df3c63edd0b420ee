"""Numbers, dates and names in print."""

from decimal import Decimal

import pytest

from cscwb.model.amounts import Amount, Money, Quantity, UnitPrice
from cscwb.model.codes import Unit
from cscwb.model.dates import Day, Span
from cscwb.model.places import Place
from cscwb.model.sums import Sum
from cscwb.model.values import Basis
from cscwb.reports import wording

S = "\u00a0"


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("2021-06-15/2021-06-18", f"15–18{S}June 2021"),
        ("2021-06-10", f"10{S}June 2021"),
        ("2021-05-30/2021-06-02", f"30{S}May – 2{S}June 2021"),
        ("2020-12-30/2021-01-02", f"30{S}December 2020 – 2{S}January 2021"),
        ("2020-07/2023-06", "July 2020 – June 2023"),
        ("2021-04/2021-06", "April–June 2021"),
        ("2021-06", "June 2021"),
        ("2021", "2021"),
        ("2021-06-15/..", f"from 15{S}June 2021"),
        ("early 2019", "early 2019"),
        ("~2020", "about 2020"),
        ("before 2021-06", "before June 2021"),
        ("recently 2021", "2021 (“recently”)"),
    ],
)
def test_dates_are_printed_in_eu_style(short: str, printed: str) -> None:
    """Day, month in letters, year; a range has an en dash."""
    assert printed == wording.date(Span.parse(short))


def test_an_inferred_date_says_so() -> None:
    """A dagger stands after it, for the note under the table."""
    assert f"June 2021{S}†" == wording.date(Day(2021, 6, basis=Basis.INFERRED))
    assert "not stated" == wording.date(None)


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("200000 EUR", f"EUR{S}200{S}000"),
        ("~200000 EUR", f"about EUR{S}200{S}000"),
        ("3000 EUR", f"EUR{S}3{S}000"),
        ("<=10000 EUR", f"up to EUR{S}10{S}000"),
        ("3..5 GBP", f"GBP{S}3 to 5"),
        ("0 EUR", f"EUR{S}0"),
        ("? EUR", "an unstated sum in EUR"),
        ("1234567.50 MKD", f"MKD{S}1{S}234{S}567.50"),
    ],
)
def test_money_has_its_code_first(short: str, printed: str) -> None:
    """The code, a hard space, and groups of three with hard spaces."""
    assert printed == wording.money(Money.parse(short))


def test_a_price_names_its_unit() -> None:
    """Up to EUR 10 000 per kilogram."""
    price = wording.unit_price(UnitPrice.parse("<=10000 EUR/kg"))
    assert f"up to EUR{S}10{S}000 per{S}kg" == price


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("~50 kg", f"about 50{S}kg"),
        (">2000 plant", f"more than 2{S}000{S}plants"),
        ("1 plant", f"1{S}plant"),
        ("0 plant", f"0{S}plants"),
        ("3..5 t", f"3 to 5{S}t"),
        ("? kg", "an unstated amount"),
    ],
)
def test_quantities_keep_their_bounds(short: str, printed: str) -> None:
    """The bound in words, the figure, the unit in the right number."""
    assert printed == wording.quantity(Quantity.parse(short))


@pytest.mark.parametrize(
    ("amounts", "unit", "printed"),
    [
        (["~50", "?"], Unit.KILOGRAM, f"about 50{S}kg and one seizure of unstated amount"),
        ([">2000", "300"], Unit.PLANT, f"more than 2{S}300{S}plants"),
        (["?", "?"], Unit.KILOGRAM, "two seizures of unstated amount"),
        (["3", "1"], None, "4"),
        (["1"], Unit.VEHICLE, f"1{S}vehicle"),
        (["5", "<=10"], Unit.KILOGRAM, f"between 5 and 15{S}kg"),
        (["<=10"], Unit.KILOGRAM, f"up to 10{S}kg"),
        (["<10"], Unit.KILOGRAM, f"less than 10{S}kg"),
        ([">=3", "~2"], None, "at least about 5"),
        ([], None, "0"),
    ],
)
def test_sums_keep_their_bounds(amounts: list[str], unit: Unit | None, printed: str) -> None:
    """What is open in a part is open in the whole, in words."""
    total = Sum.of(Amount.parse(text) for text in amounts)
    assert printed == wording.sum_of(total, unit)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(0, "no visit"), (1, "one visit"), (9, "nine visits"), (12, "12 visits")],
)
def test_small_numbers_are_words(value: int, printed: str) -> None:
    """One to nine in words, from ten on in figures."""
    assert printed == wording.number_of(value, "visit")


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("near Prilep, MK", "near Prilep, North Macedonia"),
        ("territory of AT", "territory of Austria"),
        ("IT", "Italy"),
        ("South America", "South America"),
    ],
)
def test_places_are_named(short: str, printed: str) -> None:
    """The relation, the name and the jurisdiction in words."""
    assert printed == wording.place(Place.parse(short))


def test_decimals_stay_in_one_block() -> None:
    """Only the whole part is grouped."""
    assert f"152{S}231.324567" == wording.number(Decimal("152231.324567"))
