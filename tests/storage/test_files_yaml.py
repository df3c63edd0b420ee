"""YAML to plain data and back."""

import datetime
import time
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from plain_strategies import plain_data, same, steps_in, texts

from cscwb.errors import DataError, Problem
from cscwb.storage.formats import yaml_reader, yaml_writer
from cscwb.storage.formats.plain import MAX_DEPTH, Lines

BROKEN_YAML = st.lists(
    st.sampled_from(
        (
            *("a: 1", "b: x", "- ", "  ", " ", "\n", "\n", "\r\n", "\t", "? ", ": ", "{", "}", "["),
            *("]", ",", "'", '"', "#", "&a ", "*a", "!t ", "|", ">-", "---", "...", "%YAML 1.1\n"),
            *("0123", "1e999", ".inf", "NO", "<<: ", "1: ", "~", "\\x", "\x00", "\u2028", "\ufeff"),
        )
    ),
    max_size=14,
).map("".join)
# Each leaf is another word, long or short or of several lines, so that it shows where it is.
words = st.sampled_from(["{}", "{} and more", "{}\nline", "{}" + " prose" * 30, "{}, {}", "{}: é"])


def problems_of(text: str) -> tuple[Problem, ...]:
    """What cannot be read; nothing when all can be."""
    try:
        yaml_reader.loads(text)
    except DataError as error:
        return error.problems
    return ()


def refused(text: str) -> list[tuple[str, int, int]]:
    """The code, the line and the column of each problem."""
    return [(one.code, one.line, one.column) for one in problems_of(text)]


def as_read_by_yaml_1_1(text: str, loader: Any) -> Any:
    """The data as a reader of YAML 1.1 sees it, with its dates as text."""

    def without_dates(data: Any) -> Any:
        if isinstance(data, dict):
            return {without_dates(key): without_dates(value) for key, value in data.items()}
        if isinstance(data, list):
            return [without_dates(item) for item in data]
        return data.isoformat() if isinstance(data, datetime.date) else data

    return without_dates(yaml.load(text, loader))  # noqa: S506  # only safe loaders are passed


@given(plain_data())
def test_what_is_written_is_read_back(data: Any) -> None:
    """Any plain data survives, with its types and its order, and ends with one line end."""
    text = yaml_writer.dumps(data)

    assert same(data, yaml_reader.loads(text))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@given(data=plain_data(texts))
def test_readers_of_yaml_1_1_see_the_same_texts(loader: Any, data: Any) -> None:
    """No text becomes a truth value, a number or nothing in an older reader."""
    assert data == as_read_by_yaml_1_1(yaml_writer.dumps(data), loader)


def test_keys_too_long_for_a_line_survive() -> None:
    """A key of more than 1024 characters is marked so that libyaml finds its end."""
    data: Any = {"a": [{"k" * 3000: {"b": [1, {"ž" * 1100: "x\ny"}]}}]}

    assert data == yaml_reader.loads(yaml_writer.dumps(data))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[NO, no, Yes, on, y]", ["NO", "no", "Yes", "on", "y"]),
        ("[true, True, TRUE, false, False, FALSE]", [True, True, True, False, False, False]),
        ("[null, Null, NULL, ~, {a: }, tRUE]", [None, None, None, None, {"a": None}, "tRUE"]),
        ("[2021-03-04, 2021-06]", ["2021-03-04", "2021-06"]),
        ("[2021, -5, +5, 0, 0o17, 0x1F]", [2021, -5, 5, 0, 15, 31]),
        ("[1_000, 12:30:45, 0b11, 0o8, '=']", ["1_000", "12:30:45", "0b11", "0o8", "="]),
        ("[=, 1.2.3, 22.6.2021, +, ., e3]", ["=", "1.2.3", "22.6.2021", "+", ".", "e3"]),
        ("['5', \"true\", '']", ["5", "true", ""]),
        ("[~50 kg, <=10000 EUR/kg, 3..5 t]", ["~50 kg", "<=10000 EUR/kg", "3..5 t"]),
        ("a: near Prilep, MK", {"a": "near Prilep, MK"}),
        ("a:\tb\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("%YAML 1.2\n---\na: 1\n...\n", {"a": 1}),
        ('"\\u2028\\x85\\x00"', "\u2028\x85\x00"),
        ("a: |\n  one\n   two\n\n  three\n", {"a": "one\n two\n\nthree\n"}),
        ("a: |\n  č\u200b\ufeff\U0010fffd", {"a": "č\u200b\ufeff\U0010fffd"}),
        ("null", None),
    ],
)
def test_scalars_are_those_of_yaml_1_2(written: str, expected: Any) -> None:
    """Only the core schema's few words and figures are more than text."""
    data = {"a": expected}

    assert same(expected, yaml_reader.loads(written))
    assert same(data, yaml_reader.loads(yaml_writer.dumps(data)))


@pytest.mark.parametrize("digits", ["1234.10", "1e3", "-0.5", ".5", "5.", "1.0E-20", "0.1"])
def test_decimals_keep_their_digits(digits: str) -> None:
    """No number passes through a binary fraction."""
    number = yaml_reader.loads(digits)

    assert isinstance(number, Decimal)
    assert Decimal(digits).as_tuple() == number.as_tuple()


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [("empty", 1, 1)]),
        ("# nothing\n", [("empty", 1, 1)]),
        ("---\n", [("empty", 1, 1)]),
        ("a: 0123\nb: [-007.5]\n", [("number", 1, 4), ("number", 2, 5)]),
        ("a: .inf\nb: .NaN\nc: -.INF", [("number", 1, 4), ("number", 2, 4), ("number", 3, 4)]),
        ("a: " + "9" * 5000 + "\nb: 1e999\n", [("number", 1, 4), ("number", 2, 4)]),
        ("a: 1e99999999999999999999\n", [("number", 1, 4)]),
        ("a: 1\nb:\n  a: 2\n'a': 3\na: 4\n", [("repeated-key", 4, 1), ("repeated-key", 5, 1)]),
        ("a: 1\n2021: x\nnull: y\n0777: z\n", [("key", 2, 1), ("key", 3, 1), ("key", 4, 1)]),
        ("<<: {a: 1}\nNO: x\n", [("key", 1, 1)]),
        ("{? [a]: 1}", [("key", 1, 4)]),
        ("title: {{ title }}", [("key", 1, 9)]),
        ("a: &x 1\nb: *x\nc: [*x]\n", [("alias", 1, 4), ("alias", 2, 4), ("alias", 3, 5)]),
        ("a: &x {b: 1}\n*x : 2\n", [("alias", 1, 4), ("alias", 2, 1)]),
        ("a: !Important text\nb: ! x\nc: !!str 1\n", [("tag", 1, 4), ("tag", 2, 4), ("tag", 3, 4)]),
        ("!!python/object:os.system [x]", [("tag", 1, 1)]),
        ("%YAML 1.1\n---\na: NO\n", [("syntax", 1, 1)]),
        ("%TAG ! tag:example.org,2000:\n---\na: 1\n", [("syntax", 1, 1)]),
        ("a: 1\n---\nb: 2\n", [("syntax", 2, 1)]),
        ("a: \x00", [("character", 1, 4)]),
        ("é: 1\nb: x\x07y\n", [("character", 2, 5)]),
        ("a: x\u2028y\r\nb: \x85\n", [("character", 1, 5), ("character", 2, 4)]),
        ("a: x\x85b: y", [("character", 1, 5)]),
        ("a: x\u2029b: y", [("character", 1, 5)]),
        ("a: 1\rb: x\x07y\n", [("character", 2, 5)]),
        ("a: \ud800", [("character", 1, 4)]),
        (
            "a: 1\na: 2\nb: *x\nc: 'open\n",
            [("repeated-key", 2, 1), ("alias", 3, 4), ("syntax", 4, 4)],
        ),
    ],
)
def test_each_fault_has_its_place(text: str, problems: list[tuple[str, int, int]]) -> None:
    """Everything that is wrong is told at once, where it stands."""
    assert problems == refused(text)


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("a:\n\tb: 1\n", (2, 1), "indent with spaces"),
        ("a: x\n\tb: y\n", (2, 1), "indent with spaces"),
        ("title: Operation: River\n", (1, 17), "put the text in quotes"),
        ("a: 1\n  b: 2\n", (2, 4), "in the column of the fields around it"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "in the column of the fields around it"),
        ("a:b\nc: 1\n", (1, 1), "a space is missing after 'a:'"),
        ("a: 1\nb:2\nc: 3\n", (2, 1), "a space is missing after 'b:'"),
        ("a: 1\nb\nc: 2\n", (2, 1), "write 'key: value'"),
        ("a: 'it\nb: 1\n", (1, 4), "never closed"),
        ('a: "it\n---\nb: "\n', (1, 4), "never closed"),
        ("a: 'it's'\n", (1, 8), "one pair of quotes"),
        ('"a" is\n', (1, 5), "one pair of quotes"),
        ("a: [1, 2\nb: 3\n", (2, 2), "opens in line 1 needs ',' or ']'"),
        ("a: {b: 1\nc: 3\n", (2, 2), "opens in line 1 needs ',' or '}'"),
        ("- a\nb: c\n", (2, 1), "begin this line with it"),
        ("a: - b\n", (1, 4), "begin a new line"),
        ("a: >2000 plant\n", (1, 4), "'>' has a meaning of its own"),
        ("a: | text\n", (1, 4), "'|' has a meaning of its own"),
        ("a: ? kg\n", (1, 4), "'?' has a meaning of its own"),
        ("a: @gov\n", (1, 4), "'@' has a meaning of its own"),
        ("a: *amnesia*\n", (1, 4), "'*' has a meaning of its own"),
        ("%FOO\n---\na: 1", (1, 1), "remove the line"),
        ("a: ]\n", (1, 4), "a value is expected here, not ']'"),
        ('a: "C:\\path"\n', (1, 7), "write '\\\\' for a backslash"),
        ("  a: 1\n b: 2\n", (2, 2), "in the same column"),
    ],
)
def test_broken_yaml_is_explained(text: str, place: tuple[int, int], advice: str) -> None:
    """The usual slips have a sentence that says how to write it, at the place to mend."""
    [problem] = problems_of(text)

    assert ("syntax", *place) == (problem.code, problem.line, problem.column)
    assert advice in problem.message


def test_a_repeated_key_names_the_first() -> None:
    """The sentence says where the other one is."""
    [problem] = problems_of("b: 0\na: 1\n# between\na: 2\n")

    assert "the key 'a' is already in line 2; keep one of the two" == problem.message


@given(BROKEN_YAML | st.text())
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    """Reading ends with data that can be written again, or with problems in the text."""
    last = Lines(text).position(len(text)).line

    if problems := problems_of(text):
        assert all(1 <= one.line <= last and one.column >= 1 for one in problems)
    else:
        data = yaml_reader.loads(text)
        assert same(data, yaml_reader.loads(yaml_writer.dumps(data)))
        assert set(steps_in(data)) == set(yaml_reader.positions(text).values)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: ", "- a: [", "? "])
def test_deep_nesting_is_refused_at_once(opening: str) -> None:
    """A hundred thousand brackets neither end the process nor keep it busy."""
    start = time.process_time()

    assert refused(opening * 100_000)
    assert time.process_time() - start < 5


def test_an_alias_bomb_is_refused_at_once() -> None:
    """References are refused, not followed."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]

    assert {"alias"} == {code for code, _, _ in refused("\n".join(lines))}


def test_the_deepest_nesting_allowed_is_read() -> None:
    """The limit itself is no fault, and one bracket more is."""
    brackets = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert yaml_reader.loads(brackets) is not None
    assert [("nesting", 1, MAX_DEPTH + 1)] == refused(f"[{brackets}]")


def test_marks_name_values_and_keys() -> None:
    """Each value and each key has the region of the characters that write it."""
    text = '# é\nčlan: "š"\nlist:\n  - {a: 1, b: ž, c: [x, y]}\n  - |\n    text\n\nnone:\n# end\n'
    positions = yaml_reader.positions(text)

    expected = {
        (): text[4:-7],
        ("član",): '"š"',
        ("list",): "- {a: 1, b: ž, c: [x, y]}\n  - |\n    text",
        ("list", 0): "{a: 1, b: ž, c: [x, y]}",
        ("list", 0, "a"): "1",
        ("list", 0, "b"): "ž",
        ("list", 0, "c"): "[x, y]",
        ("list", 0, "c", 0): "x",
        ("list", 0, "c", 1): "y",
        ("list", 1): "|\n    text",
        ("none",): "",
    }
    assert expected == {steps: text[at.start : at.end] for steps, at in positions.values.items()}
    assert {steps: steps[-1] for steps in expected if steps and isinstance(steps[-1], str)} == {
        steps: text[at.start : at.end] for steps, at in positions.keys.items()
    }


@given(plain_data(words))
def test_every_mark_is_where_its_value_stands(shape: Any) -> None:
    """Each value is written in its region, in quotes, in a block or bare, and each key in its."""
    data = numbered(shape, iter(range(10**6)))
    text = yaml_writer.dumps(data)
    positions = yaml_reader.positions(text)

    for steps, value in steps_in(data).items():
        region = positions.values[steps]
        written = text[region.start : region.end]
        if isinstance(value, str):
            assert value.split() == written.removeprefix("|").lstrip("->\n").strip("\"'").split()
        elif not isinstance(value, dict | list):
            assert value == yaml_reader.loads(written)
        if steps and isinstance(steps[-1], str):
            key = positions.keys[steps]
            assert steps[-1] == text[key.start : key.end]


def numbered(shape: Any, numbers: Any) -> Any:
    """The same shape with a word in each place that stands nowhere else."""
    if isinstance(shape, dict):
        return {f"k{next(numbers)}": numbered(value, numbers) for value in shape.values()}
    if isinstance(shape, list):
        return [numbered(value, numbers) for value in shape]
    return shape.replace("{}", f"v{next(numbers)}.")


def test_a_document_reads_like_a_form() -> None:
    """Short things stand on a line, prose in blocks, and quotes only where they are needed."""
    data: Any = {
        "title": "Operation “Čuvar”: 50 kg seized",
        "country": "NO",
        "date": "2021-06-15/2021-06-18",
        "places": ["near Prilep, MK", "Skopje"],
        "beneficiaries": ["AL", "MK"],
        "quantity": {"value": ">2000 plant", "as_printed": "more than 2000 marijuana plants"},
        "seizures": [
            {"commodity": "cannabis_herb", "quantity": "~50 kg"},
            {"commodity": "cash", "value": {"value": "~200000 EUR", "as_printed": "200.000 euro"}},
        ],
        "names": ['"Amnesia"', "? kg", "", " x", "it's: so", "12:30"],
        "summary": "word " * 25 + "end",
        "body": "First “paragraph”: with a colon.\n\n- a list\n",
        "note": "  indented\nand not",
        "nothing": [],
        "price": Decimal("1234.10"),
        "sure": True,
    }

    expected = """\
title: "Operation “Čuvar”: 50 kg seized"
country: "NO"
date: 2021-06-15/2021-06-18
places:
  - near Prilep, MK
  - Skopje
beneficiaries: [AL, MK]
quantity: {value: ">2000 plant", as_printed: more than 2000 marijuana plants}
seizures:
  - {commodity: cannabis_herb, quantity: ~50 kg}
  - commodity: cash
    value: {value: ~200000 EUR, as_printed: 200.000 euro}
names: ['"Amnesia"', "? kg", "", " x", "it's: so", "12:30"]
summary: >-
  word word word word word word word word word word word word word word word word word word word
  word word word word word word end
body: |
  First “paragraph”: with a colon.

  - a list
note: |2-
    indented
  and not
nothing: []
price: 1234.10
sure: true
"""
    assert expected == yaml_writer.dumps(data)


@pytest.mark.parametrize(
    "data", ["\ud800", {"\udfff": 1}, float("nan"), 1.5, 10**100, Decimal("NaN"), {1: 2}, (1,)]
)
def test_what_no_file_can_hold_is_not_written(data: Any) -> None:
    """Only plain data is written, so that all of it can be read again."""
    with pytest.raises(ValueError, match=r"plain data|lone surrogate"):
        yaml_writer.dumps(data)
