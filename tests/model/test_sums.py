"""What amounts come to."""

from decimal import Decimal, localcontext
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import amounts

from cscwb.model import Amount, Interval, Sum


def total(*texts: str) -> Sum:
    """The sum of amounts in short form."""
    return Sum.of(Amount.parse(text) for text in texts)


def test_more_than_stays_more_than() -> None:
    """More than 2 000 and 300 are more than 2 300."""
    assert attrs.evolve(total(">2300"), counted=2) == total(">2000", "300")


def test_an_unstated_amount_is_counted_and_never_guessed() -> None:
    """About 50 and an unstated amount are about 50, and one is unstated."""
    found = total("~50", "?")
    assert (Decimal(50), Decimal(50), True, 1, 2) == (
        found.lowest,
        found.highest,
        found.about,
        found.unstated,
        found.counted,
    )
    assert found.exact is None


@pytest.mark.parametrize(
    ("texts", "exact"),
    [
        ((), 0),
        (("50",), 50),
        (("50", "1.5"), Decimal("51.5")),
        (("50", "0"), 50),
        (("50", "?"), None),
        (("?",), None),
        (("0", "?"), None),
        (("~50",), None),
        (("almost 50",), None),
        ((">50",), None),
        (("<=50",), None),
        (("3..5",), None),
        (("50", "~0"), None),
    ],
)
def test_a_sum_is_exact_when_nothing_is_open(
    texts: tuple[str, ...], exact: Decimal | int | None
) -> None:
    """An unstated amount leaves it open, as a bound does."""
    assert exact == total(*texts).exact


def test_almost_stays_almost_while_it_stands_alone() -> None:
    """With another figure it is about the sum; an amount without a figure adds none."""
    alone = total("almost 16000")
    assert alone.lowest == alone.highest == 16000
    assert alone.almost
    assert alone.about
    assert total("?", "almost 16000").almost
    for several in (total("almost 16000", "300"), total("almost 16000", "almost 300")):
        assert several.lowest == several.highest == 16300
        assert several.about
        assert not several.almost
    assert not total("~16000").almost


@pytest.mark.parametrize(
    ("texts", "ends"),
    [
        (("5", "<=10"), (Decimal(5), Decimal(15))),
        (("3..5", "2"), (Decimal(5), Decimal(7))),
        ((">=3", "<2"), (Decimal(3), None)),
        ((), (Decimal(0), Decimal(0))),
    ],
)
def test_ends_are_added(texts: tuple[str, ...], ends: tuple[Decimal, Decimal | None]) -> None:
    """The ends of a sum are the sums of the ends."""
    found = total(*texts)
    assert ends == (found.lowest, found.highest)


@given(st.lists(amounts(), max_size=5))
def test_order_does_not_matter(found: list[Amount]) -> None:
    """A sum is the same in whatever order it is added."""
    assert Sum.of(found) == Sum.of(reversed(found))


@given(st.lists(st.from_regex(r"[1-9][0-9]{27}\.[0-9]", fullmatch=True), min_size=2, max_size=6))
def test_no_digit_of_a_sum_is_rounded(texts: list[str]) -> None:
    """Figures of as many digits as an amount takes come to the same as fractions do."""
    amounts = [Amount.parse(text) for text in texts]
    whole = sum(map(Fraction, texts))
    assert whole == Fraction(Sum.of(amounts).lowest) == Fraction(Interval.of_sum(amounts).low)


def test_the_precision_of_the_thread_rounds_nothing() -> None:
    """A caller may count with few digits in computations of its own."""
    with localcontext(prec=2):
        total = Sum.of([Amount.parse("12345"), Amount.parse("1")])
    assert Decimal(12346) == total.exact
