"""Whether amounts can be equal."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import amounts

from cscwb.model import Amount, Bound, Interval


def interval(text: str) -> Interval:
    """What the sum of amounts, written with ``+``, can be."""
    return Interval.of_sum(map(Amount.parse, text.split(" + ")))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("50", "50"),
        ("50", "50.0"),
        ("~50", "30 + 19"),
        ("~50", "45"),
        ("~50", "55"),
        ("~50", "~60"),
        ("~50 + ~50", "90"),
        ("1000 + ~10", "1011"),
        ("almost 16000", "14400"),
        ("almost 16000", "16000"),
        ("almost 16000", ">15000"),
        (">30", "31"),
        (">=30", "30"),
        (">30", ">2000"),
        ("<=5", "4"),
        ("<=5", "0"),
        ("<=5", "5"),
        ("<5", "4.9"),
        ("3..5", "4"),
        ("3..5", "3"),
        ("3..5", "5..7"),
        (">30 + <2", "30.5"),
        ("?", "0"),
        ("?", ">2000"),
        ("30 + ?", "31"),
    ],
)
def test_these_may_be_equal(first: str, second: str) -> None:
    """Some figure is both, so no comparison finds a fault."""
    one, other = interval(first), interval(second)
    assert one.may_equal(other)
    assert other.may_equal(one)
    assert not one.surely_below(other)
    assert not one.surely_above(other)


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("49", "50"),
        ("44.9", "~50"),
        ("~50", "55.1"),
        ("~45", "~56"),
        ("1000 + ~10", "1011.1"),
        ("14399", "almost 16000"),
        ("almost 16000", "16000.1"),
        ("30", ">30"),
        ("30", ">30 + ?"),
        ("29", ">=30"),
        ("<5", "5"),
        ("<5", ">=5"),
        ("<=5", ">5"),
        ("<=5", "5.1"),
        ("2", "3..5"),
        ("3..5", "5.1"),
        ("30", ">29 + 1"),
        ("<29 + 1", "30"),
        ("29", "30 + ?"),
    ],
)
def test_these_are_surely_apart(lower: str, higher: str) -> None:
    """No figure is both, and one side is named."""
    one, other = interval(lower), interval(higher)
    assert one.surely_below(other)
    assert other.surely_above(one)
    assert not one.surely_above(other)
    assert not other.surely_below(one)
    assert not one.may_equal(other)
    assert not other.may_equal(one)


def test_nothing_comes_to_zero() -> None:
    """The sum of no amounts."""
    assert interval("0") == Interval.of_sum([])


def can_be(amount: Amount, figure: Fraction) -> bool:
    """Whether an amount allows a figure, by the words of the page on values and bounds."""
    if amount.value is None:
        return True
    value = Fraction(amount.value)
    match amount.bound:
        case Bound.EXACTLY:
            return figure == value
        case Bound.ABOUT:
            return value * 9 / 10 <= figure <= value * 11 / 10
        case Bound.ALMOST:
            return value * 9 / 10 <= figure <= value
        case Bound.MORE_THAN:
            return figure > value
        case Bound.AT_LEAST:
            return figure >= value
        case Bound.LESS_THAN:
            return figure < value
        case Bound.UP_TO:
            return figure <= value
        case _:
            assert amount.upper is not None
            return value <= figure <= Fraction(amount.upper)


SMALL = amounts(st.integers(0, 20).map(Decimal))


@given(SMALL, SMALL)
def test_amounts_may_be_equal_when_a_figure_is_both(first: Amount, second: Amount) -> None:
    """Tried with every fortieth from 0 to 50: the ends are twentieths or wholes."""
    figures = [Fraction(step, 40) for step in range(50 * 40)]
    both = any(can_be(first, figure) and can_be(second, figure) for figure in figures)
    empty = Amount(Decimal(0), Bound.LESS_THAN)
    if empty not in (first, second):
        assert both is Interval.of(first).may_equal(Interval.of(second))


@given(st.lists(SMALL, max_size=4))
def test_a_sum_can_be_what_its_amounts_can_be(found: list[Amount]) -> None:
    """In whatever order they are added."""
    total = Interval.of_sum(found)
    assert total == Interval.of_sum(reversed(found))
    parts = [Interval.of(amount) for amount in found]
    assert total.low == sum(part.low for part in parts)
    assert (total.high is None) is any(part.high is None for part in parts)
    if total.high is not None:
        assert total.high == sum(part.high or 0 for part in parts)
