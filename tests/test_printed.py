"""Whatever can be recorded is printed, or there is a reason why not."""

import pytest
from reference.printed import FIELDS, REASONS, Reason, where

TRIED = [one for one in FIELDS if REASONS.get(one) is not Reason.IDENTITY]
"""Names of records and notes are not taken out: nothing would find them any more."""


@pytest.mark.parametrize(
    ("of", "name"), [one for one in TRIED if one not in REASONS], ids=lambda one: str(one)
)
def test_every_field_is_printed(of: type, name: str) -> None:
    """Something in a product is different without it."""
    assert where(of, name)


@pytest.mark.parametrize(
    ("of", "name"), [one for one in TRIED if one in REASONS], ids=lambda one: str(one)
)
def test_a_field_with_a_reason_is_in_no_product(of: type, name: str) -> None:
    """Nobody is told that something is not printed which is."""
    assert frozenset() == where(of, name)


def test_every_reason_is_of_a_field_and_is_used() -> None:
    """The list has no field that is gone, and the page explains no reason for nothing."""
    assert set(REASONS) <= set(FIELDS)
    assert set(Reason) == set(REASONS.values())
