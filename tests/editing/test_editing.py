"""Changing one field and no other byte."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_strategies import plain_data, same, scalars, steps_in, texts
from yaml_styles import Hand

import cscwb
from cscwb.editing.engine import set_value
from cscwb.model.field_path import FieldPath, Steps
from cscwb.storage.formats.comments import find_comments
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.formats.plain import Plain

YAML, JSON = FORMATS[".yaml"], FORMATS[".json"]

VISIT = """\
# Somebody's notes
title: 'Visit'   # as printed
kind:   "study_visit"
date: 2021-06-15/2021-06-18
places: [ "Rome, IT" ,Skopje, MK]

participants:
- party: europol   # the guest
  role: lead
-   {party: giz, role: host}  # in brackets
notes: |
  First.

  Second.
# the end
"""


def changed(data: Any, steps: Steps, value: Plain) -> Any:
    """The data with another value at one place; without it for None."""
    if not steps:
        return value
    first, *rest = steps
    if isinstance(data, list):
        return [
            changed(one, tuple(rest), value) if index == first else one
            for index, one in enumerate(data)
        ]
    if value is None and not rest:
        return {key: one for key, one in data.items() if key != first}
    return {**data, first: changed(data.get(first), tuple(rest), value)}


@pytest.mark.parametrize(
    ("place", "value", "old", "new"),
    [
        ("title", "A visit's end", "'Visit'", "'A visit''s end'"),
        ("title", "Two\nlines", "'Visit'", '"Two\\nlines"'),
        ("kind", "meeting", '"study_visit"', '"meeting"'),
        ("date", cscwb.Span.parse("2021"), "2021-06-15/2021-06-18", "2021"),
        ("date", {"value": "2021-06", "as_printed": "June: #6"}, "2021-06-15/2021-06-18",
         '{value: 2021-06, as_printed: "June: #6"}'),
        ("places[1]", "Bar, ME", "Skopje,", '"Bar, ME",'),
        ("participants[0].party", "giz", "europol", "giz"),
        ("participants[1].role", "lead", "host", "lead"),
        ("notes", "Third.\n\nFourth.\n", "First.\n\n  Second.", "Third.\n\n  Fourth."),
        ("notes", "Short", "|\n  First.\n\n  Second.", "Short"),
        ("summary", "New: #1", "  Second.\n", '  Second.\nsummary: "New: #1"\n'),
        ("participants[0].note", "New", "  role: lead\n", "  role: lead\n  note: New\n"),
        ("participants[1].note", "a, b", "role: host", 'role: host, note: "a, b"'),
        ("codes", ["AL", "MK"], "  Second.\n", "  Second.\ncodes: [AL, MK]\n"),
        ("date", None, "date: 2021-06-15/2021-06-18\n", ""),
        ("notes", None, "notes: |\n  First.\n\n  Second.\n", ""),
        ("participants[0].role", None, "  role: lead\n", ""),
        ("participants[1].party", None, "party: giz, ", ""),
        ("participants[1].role", None, ", role: host", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_one_place_changes(place: str, value: Any, old: str, new: str, line_end: str) -> None:
    """The new value is written as the old one was, as far as it can be."""
    assert 1 == VISIT.count(old)
    plain = str(value) if isinstance(value, cscwb.Span) else value
    plain = 2021 if plain == "2021" else plain
    expected = VISIT.replace(old, new).replace("\n", line_end)
    assert expected == set_value(VISIT.replace("\n", line_end), YAML, FieldPath.parse(place), plain)


@pytest.mark.parametrize(
    ("place", "value", "old", "new"),
    [
        ("title", 'A "b"', '"Visit"', '"A \\"b\\""'),
        ("places", ["Rome"], '[ "Rome, IT" ]', '[ "Rome" ]'),
        ("places", [], '[ "Rome, IT" ]', "[]"),
        ("people[0].role", {"value": "lead"}, '"host"', '{\n\t"value": "lead"\n\t}'),
        ("title", None, '"title": "Visit",\n\t', ""),
        ("people", None, ',\n\t"people" : [{"party": "giz", "role": "host"}]', ""),
        ("notes", "New", '"host"}]', '"host"}],\n\t"notes": "New"'),
        ("people[0].note", 1, '"host"', '"host", "note": 1'),
    ],
)
def test_one_place_of_json_changes(place: str, value: Any, old: str, new: str) -> None:
    """JSON keeps its layout, whatever it is."""
    text = (
        '{\n\t"title": "Visit",\n\t"places":[ "Rome, IT" ],\n'
        '\t"people" : [{"party": "giz", "role": "host"}]}'
    )
    assert 1 == text.count(old)
    new = new.replace('{\n\t"value"', '{\n\t  "value"')
    assert text.replace(old, new) == set_value(text, JSON, FieldPath.parse(place), value)


@given(st.data())
def test_only_the_region_of_the_value_changes(data: st.DataObject) -> None:
    """Whatever the style, all before and after the value stays, and only its value is another."""
    said = data.draw(st.dictionaries(texts, plain_data(), min_size=1, max_size=4))
    text = Hand(data.draw).text(said).replace("\n", data.draw(st.sampled_from(("\n", "\r\n"))))
    steps = data.draw(st.sampled_from([one for one in steps_in(said) if one]))
    value = data.draw((scalars | plain_data()).filter(lambda one: one is not None))
    positions = YAML.positions(text)
    region = positions.values[steps]
    try:
        new = set_value(text, YAML, FieldPath(steps), value)
    except cscwb.WriteError:
        at = [start for start, _ in find_comments(text, positions)]
        assert any(region.start <= one < region.end for one in at)
        return
    assert same(changed(said, steps, value), YAML.loads(new))
    assert new.startswith(text[: region.start])
    assert new[region.start :].endswith(text[region.end :])


@given(st.data())
def test_only_the_region_of_the_value_changes_in_json(data: st.DataObject) -> None:
    """The same holds for JSON, on one line or on many."""
    said = data.draw(st.dictionaries(texts, plain_data(), min_size=1, max_size=4))
    text = JSON.dumps(said)
    if data.draw(st.booleans()):
        text = " ".join(line.strip(" ") for line in text.rstrip("\n").split("\n"))
    steps = data.draw(st.sampled_from([one for one in steps_in(said) if one]))
    value = data.draw((scalars | plain_data()).filter(lambda one: one is not None))
    region = JSON.positions(text).values[steps]
    new = set_value(text, JSON, FieldPath(steps), value)
    assert same(changed(said, steps, value), JSON.loads(new))
    assert new.startswith(text[: region.start])
    assert new[region.start :].endswith(text[region.end :])


def is_inserted(short: str, long: str) -> bool:
    """Whether the long text is the short one with something put in at one place."""
    size = len(long) - len(short)
    return size > 0 and any(
        long[:start] + long[start + size :] == short for start in range(len(short) + 1)
    )


@given(st.data(), st.sampled_from((YAML, JSON)))
def test_a_new_field_is_put_in(data: st.DataObject, form: Any) -> None:
    """A field that is absent comes after the last of its mapping, and nothing else changes."""
    said = data.draw(st.dictionaries(texts, plain_data(), min_size=1, max_size=4))
    text = JSON.dumps(said) if form is JSON else Hand(data.draw).text(said)
    holders = [steps for steps, value in steps_in(said).items() if isinstance(value, dict)]
    steps = (*data.draw(st.sampled_from(holders)), "a new one")
    value = data.draw((scalars | plain_data()).filter(lambda one: one is not None))
    new = set_value(text, form, FieldPath(steps), value)
    assert same(changed(said, steps, value), form.loads(new))
    assert is_inserted(text, new)


@given(st.data(), st.sampled_from((YAML, JSON)))
def test_a_field_is_taken_out_or_refused(data: st.DataObject, form: Any) -> None:
    """Removing takes out one stretch, without any comment; JSON never refuses a field."""
    said = data.draw(st.dictionaries(texts, plain_data(), min_size=1, max_size=4))
    hand = Hand(data.draw)
    text = JSON.dumps(said) if form is JSON else hand.text(said)
    steps = data.draw(st.sampled_from([one for one in steps_in(said) if one]))
    try:
        new = set_value(text, form, FieldPath(steps), None)
    except cscwb.WriteError:
        assert form is YAML or isinstance(steps[-1], int)
        return
    assert same(changed(said, steps, None), form.loads(new))
    assert is_inserted(new, text)
    if form is YAML:
        assert hand.comments == [comment for _, comment in find_comments(new, YAML.positions(new))]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n  - x  # why\n  - y\n", "a"),
        ("a: [x, # why\n y]\n", "a"),
        ("a: |  # why\n  text\n", "a"),
    ],
)
def test_a_comment_inside_is_not_thrown_away(text: str, place: str) -> None:
    """A value with a comment inside is refused, with a sentence."""
    with pytest.raises(cscwb.WriteError, match="such as a comment inside"):
        set_value(text, YAML, FieldPath.parse(place), "z")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1  # why\nb: 2\n", "a"),
        ("a:\n  - b: 1\n    c: 2\n", "a[0].b"),
        ("a: [1, 2]\n", "a[0]"),
        ("a:\n  b: 1\nc: 2\n", "a.b"),
    ],
)
def test_what_is_not_simple_to_remove_is_refused(text: str, place: str) -> None:
    """Neither a comment, nor a dash, nor the place of other items, nor all of a mapping is lost."""
    with pytest.raises(cscwb.WriteError, match="cannot be removed without a change"):
        set_value(text, YAML, FieldPath.parse(place), None)


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """The file of an event, as somebody's editor saved it."""
    (tmp_path / "events").mkdir()
    file = tmp_path / "events" / "visit.yaml"
    file.write_bytes(
        b"\xef\xbb\xbf# c\r\ntitle:   'Visit'   # t\r\nkind: study_visit\r\n"
        b"participants:\r\n- party: europol # p\r\n"
    )
    return file


def test_a_field_of_a_file_is_changed(event: Path) -> None:
    """Byte order mark, line ends, blanks and comments stay."""
    before = event.read_bytes()
    assert event == cscwb.edit(event, "title", "Längere Reise")
    cscwb.edit(str(event), "participants[0].party", "giz")
    cscwb.edit(event, "date", cscwb.Span.parse("2021-06"))
    expected = before.replace(b"'Visit'", "'Längere Reise'".encode()).replace(b"europol", b"giz")
    assert expected + b"date: 2021-06\r\n" == event.read_bytes()
    cscwb.edit(event, "date", None)
    assert expected == event.read_bytes()
    assert [event] == list(event.parent.iterdir())


def test_what_is_said_already_is_not_written(event: Path) -> None:
    """A file that says the value already is not touched."""
    before = event.stat()
    cscwb.edit(event, "title", "Visit")
    assert before == event.stat()


@pytest.mark.parametrize(
    ("place", "value", "code", "line"),
    [
        ("kind", "journey", "vocabulary", 3),
        ("date", "15.6.2021", "span", 2),
        ("kind", None, "missing-key", 2),
        ("titel", "Visit", "unknown-key", 2),
        ("participants[0].rank", "first", "unknown-key", 5),
        ("id", "visit", "id", 2),
        ("title", ["a"], "type", 2),
    ],
)
def test_a_record_stays_a_record(event: Path, place: str, value: Any, code: str, line: int) -> None:
    """A value that its field cannot have is told with its place, and not written."""
    before = event.read_bytes()
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.edit(event, place, value)
    [problem] = caught.value.problems
    assert (code, str(event), line) == (problem.code, problem.file, problem.line)
    assert before == event.read_bytes()


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        ("", "x", "'' does not name a field; write it like 'title'"),
        ("a..b", "x", "'a..b' does not name a field"),
        ("participants[7].party", "x", r"no 'participants\[7\]' to change"),
        ("participants[1]", {"party": "giz"}, r"no 'participants\[1\]' to change"),
        ("title.words", "x", r"no 'title\.words' to change"),
        ("date.value", "x", "no 'date' to change"),
        ("date", None, "there is no 'date' to remove"),
    ],
)
def test_what_is_no_place_is_refused(event: Path, place: str, value: Any, sentence: str) -> None:
    """A place that is not there is told, and nothing is written."""
    before = event.read_bytes()
    with pytest.raises(cscwb.WriteError, match=sentence):
        cscwb.edit(event, place, value)
    assert before == event.read_bytes()


@pytest.mark.parametrize("value", [1.5, {"a": object()}, "\ud800", 10**200])
def test_what_no_file_can_hold_is_a_value_error(event: Path, value: Any) -> None:
    """A programmer's mistake is no finding about the file."""
    with pytest.raises(ValueError, match=r"plain data cannot hold|lone surrogate"):
        cscwb.edit(event, "title", value)


def test_the_project_file_is_edited_as_one(tmp_path: Path) -> None:
    """``project.yaml`` keeps its format, which is checked as well."""
    file = tmp_path / "project.yaml"
    file.write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021 # a\n")
    cscwb.edit(file, "title", "DEF")
    assert "format: 1\nid: abc\ntitle: DEF\ndate: 2021 # a\n" == file.read_text()
    with pytest.raises(cscwb.DataError, match="format 9"):
        cscwb.edit(file, "format", 9)


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_a_file_of_all_records_is_edited(tmp_path: Path, suffix: str) -> None:
    """There a place begins with the kind and the number of the record."""
    file = tmp_path / f"all{suffix}"
    event = {"id": "visit", "title": "Visit", "kind": "meeting"}
    project = {"id": "abc", "title": "ABC", "date": "2021"}
    file.write_text(json.dumps({"format": 1, "project": project, "events": [event]}))
    cscwb.edit(file, "events[0].title", "Talk")
    cscwb.edit(file, "project.title", "DEF")
    records = cscwb.load(file)
    assert ("Talk", "DEF") == (records.event("visit").title, records.get("abc").title)  # type: ignore[union-attr]
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.edit(file, "events[0].kind", "journey")
    assert ["events[0].kind"] == [one.place for one in caught.value.problems]
    for place in ("title", "events[0]", "format", "event[0].title"):
        with pytest.raises(cscwb.WriteError, match="is not a field of a record"):
            cscwb.edit(file, place, "x")


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interrupted_edit_leaves_the_old_file(
    event: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A file is old or new, whole, and nothing is left beside it."""

    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    before = event.read_bytes()
    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        cscwb.edit(event, "title", "Other")
    assert (before, [event]) == (event.read_bytes(), list(event.parent.iterdir()))
