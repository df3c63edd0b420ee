"""``#`` in YAML: a comment that may have been meant as words, and one that is none."""

from pathlib import Path

import pytest

import cscwb
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.formats.yaml_comments import find_cut_off

YAML = FORMATS[".yaml"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("title: Decision no. #12 of the ministry\n", ["#12 of the ministry"]),
        ("tags: [one #two\n]\nother: {a: b #c\n}\n", ["#two", "#c"]),
        ("- raid\t#drugs\n- x\n", ["#drugs"]),
        ("a: one\n  two #three\n", ["#three"]),
        ("title: Decision  # 12 of the ministry\n", []),
        ("title: 'Decision #12'  #as in the gazette\n", []),
        ("body: |\n  Decision #12\n  #13\n", []),
        ("#a: b\ntitle: x\n#c\n", []),
        ("url: https://x.eu/#top\nb: C#\n", []),
        ("a: #nothing\nb: x\n", []),
    ],
)
def test_words_that_yaml_cuts_off(text: str, cut: list[str]) -> None:
    """Behind a text without quotes, when no blank says that a comment was meant."""
    YAML.loads(text)
    assert cut == [text[one.start : one.end] for one in find_cut_off(text)]


def test_check_warns_of_it(tmp_path: Path) -> None:
    """In any file, at its place, and a setting turns it off."""
    project = "format: 1\nid: harbour\ntitle: Harbour #1\ndate: 2021/2023\n"
    (tmp_path / "project.yaml").write_text(project, encoding="utf-8")
    [problem] = [one for one in cscwb.check(tmp_path) if one.code == "cut-off"]
    assert ("warning", 3, 16, 3, 18) == (
        problem.severity,
        problem.line,
        problem.column,
        problem.end_line,
        problem.end_column,
    )
    off = f"{project}checks: [{{code: cut-off, severity: 'off', reason: Our way}}]\n"
    (tmp_path / "project.yaml").write_text(off, encoding="utf-8")
    assert "cut-off" not in {one.code for one in cscwb.check(tmp_path)}


@pytest.mark.parametrize("text", ['a: "x"#y\n', "a: 'x'#y\nb: 1\n", "- 'x'#\n"])
def test_a_comment_right_behind_a_quote_is_an_error(text: str) -> None:
    """YAML asks for a blank there; libyaml reads it as if it stood there."""
    with pytest.raises(cscwb.DataError) as caught:
        YAML.loads(text)
    [problem] = caught.value.problems
    assert ("syntax", 1) == (problem.code, problem.line)
    assert "right behind the quote" in problem.message
    assert text.index("#") + 1 == problem.column


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_versions_that_git_could_not_join_are_called_that(suffix: str) -> None:
    """Each mark is one finding, whatever else is wrong with the text."""
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> ana/edit\n"
    with pytest.raises(cscwb.DataError) as caught:
        FORMATS[suffix].loads(text)
    assert [("conflict", 2), ("conflict", 4), ("conflict", 6), ("conflict", 8)] == [
        (one.code, one.line) for one in caught.value.problems
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a: [b, c]#d\n", "bracket"),
        ("a: {b: c}#d\n", "bracket"),
        ("a: [b,#c\n  d]\n", "comma"),
        ("a: |#b\n  c\n", "mark of the block"),
        ("a: >-#b\n  c\n", "mark of the block"),
        ("a: |2+#b\n  c\n", "mark of the block"),
    ],
)
def test_a_comment_behind_a_mark_needs_a_blank(text: str, what: str) -> None:
    """Else words would be lost that YAML calls no comment."""
    with pytest.raises(cscwb.DataError) as caught:
        YAML.loads(text)
    [problem] = caught.value.problems
    assert f"right behind the {what}" in problem.message
    assert text.index("#") + 1 == problem.column


@pytest.mark.parametrize("text", ["a: [b#, c] #d\n", "a: b,#c\n", "a: |\n  b]#c\n", "a: '],#'\n"])
def test_a_mark_in_words_is_none(text: str) -> None:
    """Brackets and commas of a text."""
    YAML.loads(text)
