"""JSON to plain data and back."""

import json
import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_strategies import plain_data, same, steps_in

from cscwb.errors import DataError, Problem
from cscwb.storage.formats import json_reader, json_writer
from cscwb.storage.formats.plain import MAX_DEPTH, Lines, Plain

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
BROKEN_JSON = st.lists(
    st.sampled_from(
        (
            *("{", "}", "[", "]", ":", ",", '"', '"a"', '"b": 1', "1", "-", "0.5", "1e999", "NaN"),
            *("true", "nul", " ", "\n", "\t", "\x00", "\\", '"\\ud800"', '"\\n"', "9" * 200, "č"),
        )
    ),
    max_size=12,
).map("".join)


def problems_of(text: str) -> tuple[Problem, ...]:
    """What cannot be read; nothing when all can be."""
    try:
        json_reader.loads(text)
    except DataError as error:
        return error.problems
    return ()


def refused(text: str) -> list[tuple[str, int, int]]:
    """The code, the line and the column of each problem."""
    return [(one.code, one.line, one.column) for one in problems_of(text)]


@given(plain_data())
def test_what_is_written_is_read_back(data: Any) -> None:
    """Any plain data survives, with its types, its order and all of its digits."""
    text = json_writer.dumps(data)

    assert same(data, json_reader.loads(text))


def test_written_json_is_indented_and_keeps_its_digits() -> None:
    """The text is spread over lines, with accents as they are and decimals digit for digit."""
    data: Plain = {
        "title": "Operacija ‘Čuvar’",
        "price": Decimal("1.10"),
        "none": [],
        "of": [{"a": 1}],
    }

    expected = (
        '{\n  "title": "Operacija ‘Čuvar’",\n  "price": 1.10,\n  "none": [],\n'
        '  "of": [\n    {\n      "a": 1\n    }\n  ]\n}\n'
    )
    assert expected == json_writer.dumps(data)


@given(JSON_VALUES, st.sampled_from([None, 0, 3, "\t"]), st.booleans())
def test_every_mark_is_where_its_value_stands(
    value: Any, indent: int | str | None, ascii_only: bool
) -> None:
    """Reading a region gives the value that it marks, whoever wrote the JSON."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    positions = json_reader.positions(text)

    values = {steps: json.loads(text[at.start : at.end]) for steps, at in positions.values.items()}
    keys = {steps: json.loads(text[at.start : at.end]) for steps, at in positions.keys.items()}
    assert steps_in(value) == values
    assert {steps: steps[-1] for steps in values if steps and isinstance(steps[-1], str)} == keys


@given(BROKEN_JSON | st.text())
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    """Reading ends with data that can be written again, or with problems in the text."""
    last = Lines(text).position(len(text)).line

    if problems := problems_of(text):
        assert all(1 <= one.line <= last and one.column >= 1 for one in problems)
    else:
        data = json_reader.loads(text)
        assert same(data, json_reader.loads(json_writer.dumps(data)))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [("empty", 1, 1)]),
        (" \n", [("empty", 1, 1)]),
        ('{"a": 1,\n "b": 2,\n "a": 3}', [("repeated-key", 3, 2)]),
        (
            '{"a": {"x": 1},\n "a": {"x": 2, "x": 3}}',
            [("repeated-key", 2, 2), ("repeated-key", 2, 16)],
        ),
        ("[NaN,\n -Infinity, Infinity]", [("number", 1, 2), ("number", 2, 2), ("number", 2, 13)]),
        ("[" + "9" * 5000 + ",\n1e99999999999999999999]", [("number", 1, 2), ("number", 2, 1)]),
        ('{"a": "\\ud800",\r\n "\\udfff": 1}', [("character", 1, 7), ("character", 2, 2)]),
        ('{"a": 1\n "b": 2}', [("syntax", 2, 2)]),
        ("{'a': 1}", [("syntax", 1, 2)]),
        ('{"a": "x\ty"}', [("syntax", 1, 9)]),
        ('{"a": "\\p"}', [("syntax", 1, 8)]),
        ('{"a": "x', [("syntax", 1, 7)]),
        ("{}\n{}", [("syntax", 2, 1)]),
        ("[1] x", [("syntax", 1, 5)]),
        ('{"a": \x00}', [("syntax", 1, 7)]),
    ],
)
def test_each_fault_has_its_place(text: str, problems: list[tuple[str, int, int]]) -> None:
    """Everything that is wrong is told at once, where it stands."""
    assert problems == refused(text)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('{"a" 1}', "':' is expected here"),
        ('{"a": 1 "b": 2}', "',' or the closing bracket"),
        ("{a: 1}", "a key in double quotes"),
        ('{"a": x}', "write texts in double quotes"),
        ("{} {}", "the data ended before this"),
        ('{"a": "', "never closed"),
        ('{"a": "C:\\path"}', "write '\\\\' for a backslash"),
        ('{"a": "\\u12"}', "four digits"),
        ('{"a": "x\ny"}', "write '\\n'"),
    ],
)
def test_broken_json_is_explained(text: str, advice: str) -> None:
    """The usual slips have a sentence that says how to write it."""
    [problem] = problems_of(text)

    assert advice in problem.message


@pytest.mark.parametrize("opening", ["[", '{"a": ', '[{"a":'])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    """A hundred thousand brackets neither end the process nor keep it busy."""
    start = time.process_time()

    assert ["nesting"] == [code for code, _, _ in refused(opening * 100_000)]
    assert time.process_time() - start < 5


def test_the_deepest_nesting_allowed_is_read() -> None:
    """The limit itself is no fault, and one bracket more is."""
    brackets = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert json_reader.loads(brackets) is not None
    assert [("nesting", 1, MAX_DEPTH + 1)] == refused(f"[{brackets}]")


def test_the_longest_number_allowed_is_read() -> None:
    """A hundred digits are read, and one more is refused."""
    assert int("9" * 100) == json_reader.loads("9" * 100)
    assert [("number", 1, 1)] == refused("9" * 101)


@pytest.mark.parametrize(
    "data", ["\ud800", {"\udfff": 1}, float("nan"), 1.5, 10**100, Decimal("NaN"), {1: 2}, (1,)]
)
def test_what_no_file_can_hold_is_not_written(data: Any) -> None:
    """Only plain data is written, so that all of it can be read again."""
    with pytest.raises(ValueError, match=r"plain data|lone surrogate"):
        json_writer.dumps(data)


@pytest.mark.parametrize("depth", [101, 500, 990, 5_000, 100_000])
def test_any_depth_ends_in_a_sentence(depth: int) -> None:
    """Whatever limits Python itself has, and wherever it meets them."""
    for opening, closing in (("[", "]"), ('{"a":', "}")):
        found = refused(f"{depth * opening}1{depth * closing}")
        assert ["nesting"] == [code for code, _, _ in found]
