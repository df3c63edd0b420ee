"""Places in records and their lines and columns in files."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cscwb
from cscwb.storage.formats import yaml_writer
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.formats.plain import Region
from cscwb.storage.formats.words import Words

BODY = "One line.\n\nAn ![ěxample](x.png), and [^9] č.\n"


def in_context(body: str, form: str) -> str:
    indented = "".join(f"    {line}" if line.strip() else line for line in body.splitlines(True))
    return {
        "literal": f"title: News\npublished: 2021\nbody: |\n{indented}",
        "quoted": f"title: News\nbody: {json.dumps(body)}\npublished: 2021\n",
        "escaped": f"body: {json.dumps(body, ensure_ascii=False)}\ntitle: News\npublished: 2021\n",
        "single": "body: 'One line.\n\n\n  An ![ěxample](x.png),\n  and [^9] č.'\ntitle: N\n"
        "published: 2021\n",
        "plain": "body: One line.\n\n\n  An ![ěxample](x.png), and\n  [^9] č.\ntitle: News\n"
        "published: 2021\n",
        "folded": "published: 2021\nbody: >-\n  One line.\n\n\n  An ![ěxample](x.png), and [^9]\n"
        "  č.\ntitle: News\n",
    }[form]


@pytest.mark.parametrize("form", ["literal", "quoted", "escaped", "single", "plain", "folded"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_words_of_a_text_have_their_own_place(tmp_path: Path, form: str, ends: str) -> None:
    """A finding about some words is where these words are, however the text is written."""
    text = in_context(BODY, form).replace("\n", ends)
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "news.yaml").write_bytes(text.encode())
    reading = cscwb.read(tmp_path)
    found = reading.in_order(cscwb.check(reading.records))
    lines = text.replace("\r\n", "\n").split("\n")
    pointed = [lines[one.line - 1][one.column - 1 : one.end_column - 1] for one in found]
    example = "![\\u011bxample]" if form == "quoted" else "![ěxample]"
    assert [example, "[^9]"] == pointed


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.data(),
    st.sampled_from(sorted(FORMATS)),
)
def test_any_words_are_found(value: str, data: st.DataObject, suffix: str) -> None:
    """The region of some characters holds them, the whole value when they are only blanks."""
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    form = FORMATS[suffix]
    text = form.dumps({"a": {"b": value}})
    whole = form.positions(text).values["a", "b"]
    region = Words(text, whole, value).region(start, end)
    words = "".join(value[start:end].split())
    if not words:
        return
    assert whole.start <= region.start < region.end <= whole.end
    written = text[region.start : region.end]
    if "\\" not in written and "''" not in written:
        assert words == "".join(written.split())


def test_the_words_of_a_quoted_text_are_unescaped() -> None:
    """Escapes count as the character that they stand for."""
    text = '"a\\n\\"b\\" \\ud83d\\ude00 c"'
    value = json.loads(text)
    at = value.index("c")
    region = Words(text, Region(0, len(text)), value).region(at, at + 1)
    assert "c" == text[region.start : region.end]


def test_a_key_that_is_not_there_is_placed_at_what_should_hold_it() -> None:
    """The nearest thing that the file has."""
    text = yaml_writer.dumps({"a": {"b": [{"c": 1}, {"d": 2}]}})
    positions = FORMATS[".yaml"].positions(text)
    assert positions.values["a", "b", 1] == positions.nearest(("a", "b", 1, "missing", 3))
    assert positions.values["a", "b"] == positions.nearest(("a", "b", 7))
