"""YAML as it is written."""

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cscwb.storage.formats import yaml_reader
from cscwb.storage.formats.yaml_writer import dumps

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(["NO", "yes", "on", "null", "~", "=", "<<", "12:30:00", "0123", "1_000"]),
    st.sampled_from(["1e3", "0o7", "0x1F", ".inf", "2021", "2021-06", "2021-06-15", "- a", "? b"]),
    st.sampled_from(["#c", "&d", "*e", "!f", "|", ">", "%g", "@h", "---", "...", "~50 kg", "1.10"]),
    st.text("ab: #-\n\t,[]{}'\"", max_size=130),
    st.lists(st.sampled_from(["word", "Kosovo*", "15–18", "č", "-", "#", "a:"]), max_size=60).map(
        " ".join
    ),
)
DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False, places=2)
    | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def same(left: Any, right: Any) -> bool:
    """Equal in value and in every type."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return bool(left == right)


@given(st.dictionaries(TEXTS, DATA, max_size=5))
def test_what_is_written_is_read_back(data: Any) -> None:
    """Any plain data survives, with its types and its order."""
    assert same(data, yaml_reader.loads(dumps(data)))


@given(TEXTS)
def test_other_readers_see_the_same_text(text: str) -> None:
    """A reader of YAML 1.1 takes no text for anything else, but for dates."""
    read = yaml.safe_load(dumps({"key": text}))["key"]
    assert str(read) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"quantity": "~50 kg"}, "quantity: ~50 kg\n"),
        ({"quantity": ">2000 plant"}, 'quantity: ">2000 plant"\n'),
        ({"date": "2021-06-15/2021-06-18"}, "date: 2021-06-15/2021-06-18\n"),
        ({"country": "NO"}, 'country: "NO"\n'),
        ({"year": 2021, "text": "2021"}, 'year: 2021\ntext: "2021"\n'),
        ({"codes": ["AL", "MK"]}, "codes: [AL, MK]\n"),
        ({"places": ["near Prilep, MK"]}, "places:\n  - near Prilep, MK\n"),
        ({"list": [{"a": "b", "c": "d"}]}, "list:\n  - {a: b, c: d}\n"),
        ({"body": "First.\n\nSecond.\n"}, "body: |\n  First.\n\n  Second.\n"),
        ({"number": Decimal("1.10")}, "number: 1.10\n"),
        (
            {"long": " ".join(["word"] * 30)},
            "long: >-\n  " + " ".join(["word"] * 19) + "\n  " + " ".join(["word"] * 11) + "\n",
        ),
    ],
)
def test_it_reads_like_a_form(data: Any, text: str) -> None:
    """Short things on a line, long texts as blocks, quotes only where they are needed."""
    assert text == dumps(data)


@pytest.mark.parametrize("text", [" " + "word " * 40 + "end", "  " + "word " * 40 + "end"])
def test_a_long_text_that_begins_with_blanks_is_read_back(text: str) -> None:
    """Folded, its first line would set the indent, and the file could not be read again."""
    shapes: tuple[Any, ...] = (text, {"a": text}, [text], {"a": [{"b": text}]}, {"a" * 150: ""})
    for data in shapes:
        assert data == yaml_reader.loads(dumps(data))


def test_what_no_file_can_hold_is_refused() -> None:
    """A sentence says what it is."""
    with pytest.raises(ValueError, match="lone surrogate"):
        dumps({"a": "\ud800"})
