"""Bringing files to canonical form, with their comments."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plain_strategies import plain_data, same, texts
from strategies import records
from yaml_styles import Draw, Hand, shuffled

import cscwb
from cscwb.demo import start_project
from cscwb.editing.rewriting import held_by, overwrite
from cscwb.model import Records
from cscwb.storage.formats.comments import carried, comments_in
from cscwb.storage.formats.files import FORMATS

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
YAML = FORMATS[".yaml"]

OPERATION = """\
# yaml-language-server: $schema=../operation.json
# The seizure near Prilep.

# The day is known from the second article.
date: {value: 2021-06-10,  # not the 11th
       basis: inferred}
"title": 'Cannabis seized # near Prilep'   # as printed
beneficiaries:  # ISO codes
  # the country of the seizure
  - MK   # North Macedonia
  - AL
  # - XK: not involved
places: [ # where
  "near Prilep, MK" ]

# What was seized:
seizures:

- # by the police
    # the drug
    commodity: {value: cannabis_herb}  # no extras
    quantity:
      value: ~50 kg
      # rounded
    conveyance: truck   # see conveyances

    # nothing more is known of it

# the truck itself
- commodity: {value: truck,
              make: MAN, # on the photograph
              plates: AL}
  quantity: 1 vehicle
  # end of the seizures
codename: |  # from the telephone
  # this is text

  and this
conveyances:
  - {commodity: truck, suspected: false,  # a default, which is left out
     label: truck}
# checked
... # the end

# really
"""


def tree(root: Path) -> dict[str, str]:
    """A checksum of every file below a folder."""
    return {
        str(file.relative_to(root)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }


def comments_of(text: str) -> list[str]:
    """The comments of a text, in their order."""
    return [comment for _, comment in comments_in(text, YAML.marks(text))]


def without_comments(text: str) -> list[str]:
    """The lines of a text that hold more than blanks and comments."""
    for start, comment in reversed(comments_in(text, YAML.marks(text))):
        text = text[:start] + text[start + len(comment) :]
    return [line.rstrip(" ") for line in text.split("\n") if line.strip(" ")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small project in canonical form."""
    (tmp_path / "events").mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    (tmp_path / "events" / "visit.yaml").write_text("title: Visit\nkind: study_visit\n")
    return tmp_path


def fmt(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "cscwb", "fmt", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_comments_in_every_position(tmp_path: Path, golden: Callable[[str, str], None]) -> None:
    """Each comment stays with its key or item, whatever becomes of their layout."""
    file = tmp_path / "operations" / "prilep.yaml"
    file.parent.mkdir()
    file.write_text(OPERATION)
    assert (file,) == cscwb.reformat(file)
    golden("formatted.yaml", file.read_text())
    assert () == cscwb.reformat(file)


@given(st.data())
def test_no_comment_is_lost(data: st.DataObject) -> None:
    """Comments of any text get into any text of the same data, or of less, in another order."""
    said = data.draw(st.dictionaries(texts, plain_data(), min_size=1, max_size=4))
    hand = Hand(data.draw)
    old = hand.text(said)
    assert same(said, YAML.loads(old))
    assert hand.comments == comments_of(old)
    left = shuffled(data.draw, said)
    for key in data.draw(st.lists(st.sampled_from(list(left)), max_size=1)):
        del left[key]
    canonical = YAML.dumps(left)
    new = carried(old, canonical, YAML.marks, {})
    assert same(left, YAML.loads(new))
    assert Counter(hand.comments) == Counter(comments_of(new))
    assert [line.rstrip(" ") for line in canonical.split("\n") if line.strip(" ")] == (
        without_comments(new)
    )
    assert new == carried(new, canonical, YAML.marks, {})


@given(st.data())
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_a_folder_of_any_style_becomes_what_save_writes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Formatting keeps records and comments, gives the text of ``save``, and is done at once."""
    found = data.draw(records())
    root = tmp_path_factory.mktemp("styles")
    cscwb.save(found, root)
    saved = {file: file.read_text() for file in sorted(root.rglob("*.yaml"))}
    comments = {file: restyle(data.draw, file) for file in saved}
    before = tree(root)
    expected = tuple(file for file in saved if file.read_bytes() != saved[file].encode())
    assert set(expected) >= set(cscwb.reformat(root, check=True))
    assert before == tree(root)
    cscwb.reformat(root)
    assert found == cscwb.load(root)
    for file, text in saved.items():
        now = file.read_bytes().decode()
        assert Counter(comments[file]) == Counter(comments_of(now))
        assert without_comments(text) == without_comments(now)
        assert comments[file] or text == now
    assert () == cscwb.reformat(root)


@given(st.data())
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_a_file_of_all_records_becomes_what_save_writes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Records in another order take their comments with them."""
    found = data.draw(records())
    file = tmp_path_factory.mktemp("styles") / "all.yaml"
    cscwb.save(found, file)
    saved = file.read_text()
    comments = restyle(data.draw, file)
    cscwb.reformat(file)
    assert found == cscwb.load(file)
    now = file.read_bytes().decode()
    assert Counter(comments) == Counter(comments_of(now))
    assert without_comments(saved) == without_comments(now)
    assert () == cscwb.reformat(file)


def restyle(draw: Draw, file: Path) -> list[str]:
    """Write a file in another style, and return the comments in it."""
    said: Any = YAML.loads(file.read_text())
    for key, value in said.items():
        if isinstance(value, list) and file.name == "all.yaml":
            said[key] = draw(st.permutations(value))
    if not said:
        return []
    hand = Hand(draw)
    text = hand.text(shuffled(draw, said))
    line_end = draw(st.sampled_from(("\n", "\r\n", "\r")))
    mark = draw(st.sampled_from(("", "\ufeff")))
    file.write_bytes((mark + text.replace("\n", line_end)).encode())
    return hand.comments


def test_a_record_that_moves_takes_its_comments_along(tmp_path: Path) -> None:
    """In a file of all records they are sorted by id, and comments go with them."""
    file = tmp_path / "all.yaml"
    file.write_text(
        "format: 1\nevents:\n  # the second\n  - {id: b, title: B, kind: meeting}  # of two\n"
        "  # the first\n  - id: a\n    title: A  # a title\n    kind: meeting\n    # end of a\n"
    )
    cscwb.reformat(file)
    expected = (
        "format: 1\nevents:\n  # the first\n  # end of a\n"
        "  - {id: a, title: A, kind: meeting}  # a title\n"
        "  # the second\n  - {id: b, title: B, kind: meeting}  # of two\n"
    )
    assert expected == file.read_text()


def test_a_new_project_keeps_its_hints(tmp_path: Path) -> None:
    """What ``cscwb new`` writes is in canonical form, empty lines between comments included."""
    start_project(tmp_path / "new")
    assert () == cscwb.reformat(tmp_path / "new", check=True)


def test_the_example_is_in_canonical_form() -> None:
    """The records that ship with the package are as ``fmt`` would write them."""
    assert () == cscwb.reformat(EXAMPLE, check=True)


def test_json_is_indented_by_two(tmp_path: Path) -> None:
    """A JSON file becomes what ``save`` writes."""
    cscwb.save(cscwb.load(EXAMPLE), tmp_path / "all.json")
    saved = (tmp_path / "all.json").read_bytes()
    (tmp_path / "all.json").write_bytes(saved.replace(b"\n", b"\r\n\t"))
    assert (tmp_path / "all.json",) == cscwb.reformat(tmp_path / "all.json")
    assert saved == (tmp_path / "all.json").read_bytes()


def test_check_lists_files_and_writes_nothing(folder: Path) -> None:
    """``fmt --check`` exits with 1 while a file would change; ``fmt`` writes just those."""
    visit = folder / "events" / "visit.yaml"
    visit.write_bytes(b"\xef\xbb\xbf# c\r\nkind: 'study_visit'\r\ntitle: Visit\r\n")
    before = tree(folder)
    result = fmt(folder, "--check")
    assert (f"Would write {visit}\n", "", 1) == (result.stdout, result.stderr, result.returncode)
    assert before == tree(folder)
    result = fmt(folder)
    assert (f"Wrote {visit}\n", "", 0) == (result.stdout, result.stderr, result.returncode)
    assert b"# c\ntitle: Visit\nkind: study_visit\n" == visit.read_bytes()
    assert before["project.yaml"] == tree(folder)["project.yaml"]
    result = fmt(folder, "--check")
    assert ("", "", 0) == (result.stdout, result.stderr, result.returncode)


@pytest.mark.parametrize("options", [[], ["--check"]])
@pytest.mark.parametrize("bad", ["titel: Talk\nkind: meeting\n", "title: [\n", "title: 'a\n"])
def test_nothing_is_written_while_a_file_cannot_be_read(
    folder: Path, bad: str, options: list[str]
) -> None:
    """Problems are told as ``check`` tells them, and no other file is touched."""
    (folder / "events" / "visit.yaml").write_text("kind: study_visit\ntitle: 'Visit'\n")
    (folder / "events" / "talk.yaml").write_text(bad)
    before = tree(folder)
    result = fmt(folder, *options)
    told = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "cscwb", "check", str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    findings = told.stdout.splitlines()[:-1]  # the last line counts them
    assert ("", 1) == (result.stdout, result.returncode)
    assert findings == result.stderr.splitlines()[:-1]
    assert "cscwb: nothing was written; correct the problems above first" in result.stderr
    assert before == tree(folder)


def test_a_record_file_alone_is_told_with_its_place(folder: Path) -> None:
    """The file of one record can be formatted, and its faults have their lines."""
    file = folder / "events" / "visit.yaml"
    file.write_text("# c\ntitle: Visit\nkind: study_visit\ndat: 2021\nid: visit\n")
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.reformat(file)
    [problem] = caught.value.problems
    assert ("id", 5, 1) == (problem.code, problem.line, problem.column)
    file.write_text("kind: study_visit\n# c\ntitle: 'Visit'\n")
    assert (file,) == cscwb.reformat(file)
    assert "kind: study_visit\n" == file.read_text().split("\n", 2)[2]


def test_a_file_of_no_known_format_is_refused(tmp_path: Path) -> None:
    """Only YAML and JSON are formatted."""
    (tmp_path / "a.txt").write_text("title: A\n")
    with pytest.raises(cscwb.WriteError, match=r"a\.txt' has another suffix"):
        cscwb.reformat(tmp_path / "a.txt")


def test_what_somebody_else_has_just_written_is_not_overwritten(folder: Path) -> None:
    """A file that is no longer what was read is left as it is."""
    file = folder / "events" / "visit.yaml"
    held = held_by(file)
    file.write_text("title: Longer visit\nkind: study_visit\n")
    with pytest.raises(cscwb.WriteError, match="somebody else"):
        overwrite(held, b"title: Mine\n")
    assert "title: Longer visit\nkind: study_visit\n" == file.read_text()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A file is old or new, whole, and nothing is left beside it."""

    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    (folder / "events" / "visit.yaml").write_text("kind: study_visit\ntitle: 'Visit'\n")
    before = tree(folder)
    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        cscwb.reformat(folder)
    assert before == tree(folder)


def test_records_without_fields_and_comments_alone(tmp_path: Path) -> None:
    """Duplicate comments are kept one by one, and a comment may stand where all else is gone."""
    file = tmp_path / "all.yaml"
    file.write_text("# c\nformat: 1 # c\n# c\nevents: [] # c\n# c\n")
    cscwb.reformat(file)
    assert "# c\n# c\n# c\nformat: 1  # c\n# c\n" == file.read_text()
    assert Records() == cscwb.load(file)
