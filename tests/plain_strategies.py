"""Hypothesis strategies for plain data with nasty texts, and equality that looks at types."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from cscwb.storage.formats.plain import Plain, Steps

_FRAGMENTS = (
    *("word", "Kosovo*", "22.6.2021", "~50 kg", ">2000 plant", "? kg", "<=10000 EUR/kg", "č", "😀"),
    *("NO", "y", "Yes", "on", "null", "~", "true", "=", "<<", "nan", ".inf", "-.INF", ".NaN", "-0"),
    *("1_000", "0123", "0x1F", "0o17", "0b11", "1e3", "1E+3", "5.", ".5", "+5", "1.10", "12:30:45"),
    *("12:30", "2021", "2021-06", "2021-06-15", "2021-06-15T12:00:00Z", "2021-6-5", "---", "..."),
    *("- ", "? ", ": ", " #", ":", "#", "-", "?", "&a", "*a", "!t", "|", ">", "%", "@", "`", "'"),
    *('"', "\\", "[", "]", "{", "}", ",", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "\xa0"),
    *("\x00", "\x07", "\x1b", "\x7f", "\x85", "\u200b", "\u2028", "\u2029", "\ufeff", "\ufffe"),
    *("\uffff", "\U0010fffd", "\\ud800", "e\u0301", "a" * 120, "some words of prose " * 7),
)
texts = st.lists(st.sampled_from(_FRAGMENTS), max_size=5).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=20
)
_decimals = st.builds(
    lambda sign, digits, exponent: Decimal((sign, digits, exponent)),
    st.integers(0, 1),
    st.lists(st.integers(0, 9), min_size=1, max_size=40).map(tuple),
    st.integers(-99, 59),
)
_numbers = st.integers(-(10**100) + 1, 10**100 - 1) | _decimals
scalars: st.SearchStrategy[Plain] = st.none() | st.booleans() | _numbers | texts


def plain_data(leaves: st.SearchStrategy[Any] = scalars) -> st.SearchStrategy[Any]:
    """Lists and mappings of the leaves, some deep."""
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(texts, inner, max_size=4)
            | inner.map(lambda value: [[{"deep": value}]])
        ),
        max_leaves=12,
    )


def same(left: Plain, right: Plain) -> bool:
    """Whether two values are equal, in their types and the order of their keys too."""
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and left == right


def steps_in(data: Plain, before: Steps = ()) -> dict[Steps, Plain]:
    """Every value in the data, by the steps that lead to it."""
    found: dict[Steps, Plain] = {before: data}
    if isinstance(data, dict):
        for key, value in data.items():
            found |= steps_in(value, (*before, key))
    if isinstance(data, list):
        for index, value in enumerate(data):
            found |= steps_in(value, (*before, index))
    return found
