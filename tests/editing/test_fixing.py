"""Fixes reach their words and no other byte, however a value is written."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import cscwb
from cscwb.cli import cli
from cscwb.editing.fixing import fixed, overwrite_fixed
from cscwb.rules.style import Prose, style_of

BROKEN = Path(__file__).parents[1] / "data" / "broken"
EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
PROJECT = """format: 1
id: harbour
title: Harbour
date: 2021/2023
funding_statement: Funded by the European Union
emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}
disclaimer_author: the project
"""
HEAD = "title: News\npublished: 2021-06-10\n"


def project(root: Path, article: str | bytes) -> Path:
    """A folder with one article; return the file of it."""
    (root / "articles").mkdir(parents=True, exist_ok=True)
    (root / "project.yaml").write_text(PROJECT)
    (root / "media").mkdir(exist_ok=True)
    shutil.copy(EXAMPLE / "media" / "eu-emblem.png", root / "media")
    file = root / "articles" / "news.yaml"
    file.write_bytes(article if isinstance(article, bytes) else article.encode())
    return file


WAYS = {
    "plain": ("summary: It was on June 10, 2021.\n", "summary: It was on 10 June 2021.\n"),
    "comment": (
        "summary: It was on June 10, 2021.  # see the item\n",
        "summary: It was on 10 June 2021.  # see the item\n",
    ),
    "single quotes": (
        "summary: 'It''s on June 10, 2021: yes.'\n",
        "summary: 'It''s on 10 June 2021: yes.'\n",
    ),
    "double quotes": (
        'summary: "A \\"thing\\" \\u00e9 on June 10, 2021."\n',
        'summary: "A \\"thing\\" \\u00e9 on 10 June 2021."\n',
    ),
    "literal": (
        "body: |\n  Words.\n\n  It was June 10, 2021 in Rome.\n",
        "body: |\n  Words.\n\n  It was 10 June 2021 in Rome.\n",
    ),
    "folded": (
        "summary: >-\n  Words on June 10, 2021\n  in Rome.\n",
        "summary: >-\n  Words on 10 June 2021\n  in Rome.\n",
    ),
    "over a line end": (
        "summary: >-\n  Words on June\n  10, 2021 in Rome.\n",
        "summary: >-\n  Words on 10 June 2021 in Rome.\n",
    ),
    "two in one value": (
        "summary: It was on June 10, 2021 in FYROM.\n",
        "summary: It was on 10 June 2021 in North Macedonia.\n",
    ),
    "one inside another": (
        "summary: It cost 12,500 EUR.\n",
        "summary: It cost EUR\u00a012\u00a0500.\n",
    ),
    "in brackets": (
        "quotes: [{paraphrase: 'In FYROM, yes'}]  # as said\n",
        "quotes: [{paraphrase: 'In North Macedonia, yes'}]  # as said\n",
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_value_is_mended_in_every_style(way: str, tmp_path: Path) -> None:
    """All bytes beside the words stay."""
    before, after = WAYS[way]
    file = project(tmp_path, HEAD + before)
    [one] = cscwb.fix(tmp_path)
    assert (file, HEAD + after) == (one.file, file.read_text("utf-8"))
    assert () == cscwb.check(tmp_path)


@pytest.mark.parametrize("ends", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_stay(ends: bytes, mark: bytes, tmp_path: Path) -> None:
    """A file from another system is still one."""
    text = f"{HEAD}body: |\n  First.\n  On June 10, 2021 they met.\n".encode()
    file = project(tmp_path, mark + text.replace(b"\n", ends))
    cscwb.fix(tmp_path)
    wanted = text.replace(b"June 10, 2021", b"10 June 2021").replace(b"\n", ends)
    assert mark + wanted == file.read_bytes()


def test_passages_of_the_narrative_are_mended(tmp_path: Path) -> None:
    """In the Markdown file itself."""
    project(tmp_path, HEAD)
    passage = tmp_path / "narrative" / "2021" / "context.md"
    passage.parent.mkdir(parents=True)
    passage.write_bytes(b"A law of\r\nJune 10, 2021 in FYROM.\r\n")
    cscwb.fix(tmp_path)
    assert b"A law of\r\n10 June 2021 in North Macedonia.\r\n" == passage.read_bytes()


@pytest.mark.parametrize("suffix", [".json", ".yaml"])
def test_a_file_of_all_records_is_mended(suffix: str, tmp_path: Path) -> None:
    """In the right one of its records."""
    project(tmp_path / "folder", f"{HEAD}summary: It was on June 10, 2021.\n")
    file = tmp_path / f"all{suffix}"
    records = cscwb.load(tmp_path / "folder")
    cscwb.save(records, file)
    before = file.read_text("utf-8")
    cscwb.fix(file)
    assert before.replace("June 10, 2021", "10 June 2021") == file.read_text("utf-8")


def test_quotations_are_never_changed(tmp_path: Path) -> None:
    """Neither in quotation marks, nor set apart, nor as the exact words of somebody."""
    text = (
        f"{HEAD}body: |\n  He said “12,500 EUR in FYROM on June 10, 2021”.\n\n"
        "  > It cost 12,500 EUR.\nquotes: [{text: 'In FYROM'}]\n"
    )
    file = project(tmp_path, text)
    assert () == cscwb.fix(tmp_path)
    assert text == file.read_text("utf-8")


def test_fixing_again_changes_nothing(tmp_path: Path) -> None:
    """What is mended stays as it is, and nothing else had been touched."""
    shutil.copytree(BROKEN, tmp_path / "broken")
    first = cscwb.fix(tmp_path / "broken")
    assert [12] == [len(one.mended) for one in first]
    assert () == cscwb.fix(tmp_path / "broken")


def test_a_clean_project_stays() -> None:
    """No file of the example is changed."""
    assert () == cscwb.fix(EXAMPLE, write=False)


def test_a_fix_that_would_change_more_is_left_out(tmp_path: Path) -> None:
    """A colon and a blank in bare words would make a mapping of them, so they get quotes."""
    file = project(tmp_path, f"{HEAD}summary: It was well.\n")
    [found] = [
        attrs.evolve(
            cscwb.Problem(code="x", message="m", record="news", place="summary"),
            file=str(file),
            line=3,
            column=17,
            end_line=3,
            end_column=21,
            within=(7, 11),
            fix="so: good",
        )
    ]
    [one] = fixed([found], cscwb.read(tmp_path))
    assert "It was so: good." == json.loads(one.after.decode().splitlines()[2].partition(" ")[2])


@given(st.text("ab .,'\"#:\u00a0é\n", max_size=20), st.text("ab .,'\"#:\n", max_size=20))
def test_whatever_stands_around_stays(before: str, after: str) -> None:
    """A value that is mended differs in the words of the finding alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        project(root, HEAD)
        article = attrs.evolve(cscwb.load(root).article("news"), summary=f"{before} FYROM {after}")
        cscwb.save(attrs.evolve(cscwb.load(root), articles=(article,)), root)
        reading = cscwb.read(root)
        told = [one for one in cscwb.check(reading) if one.code == "short-name"]
        file = fixed(told, reading)
        wanted = article.summary.replace("FYROM", "North Macedonia", len(told))
        if file:
            (root / "articles" / "news.yaml").write_bytes(file[0].after)
            assert wanted == cscwb.load(root).article("news").summary
        else:
            assert [] == told


def test_diff_shows_and_fix_writes(tmp_path: Path) -> None:
    """The patch is what is written afterwards; it is printed without a change."""
    file = project(tmp_path, f"{HEAD}summary: It was on June 10, 2021.\n")
    before = file.read_bytes()
    shown = CliRunner().invoke(cli, ["check", str(tmp_path), "--diff"])
    assert (1, before) == (shown.exit_code, file.read_bytes())
    assert "-summary: It was on June 10, 2021.\n+summary: It was on 10 June 2021.\n" in shown.stdout
    done = CliRunner().invoke(cli, ["check", str(tmp_path), "--fix"])
    told = f"{file}:3: 'June 10, 2021' -> '10 June 2021'\nFixed 1 place in 1 file\nno problems\n"
    assert (0, told) == (done.exit_code, done.stdout)
    again = CliRunner().invoke(cli, ["check", str(tmp_path), "--diff"])
    assert (0, "") == (again.exit_code, again.stdout)


def test_the_diff_is_a_patch(tmp_path: Path) -> None:
    """Applied with git it gives what --fix writes, also without a line end at the end."""
    text = f"{HEAD}body: |\n  Words are here.\n\n  It was on June 10, 2021."
    file = project(tmp_path / "one", text)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    shown = CliRunner().invoke(cli, ["check", str(tmp_path / "one"), "--diff"])
    patch = shown.stdout.replace(str(file), "articles/news.yaml")
    subprocess.run(
        ["git", "apply", "-p0", "--unsafe-paths", "-"],
        input=patch.encode(),
        cwd=tmp_path / "two",
        check=True,
    )
    cscwb.fix(tmp_path / "one")
    assert file.read_bytes() == (tmp_path / "two" / "articles" / "news.yaml").read_bytes()


def test_a_file_that_somebody_has_changed_is_left(tmp_path: Path) -> None:
    """Edits of others between looking and writing are not lost."""
    file = project(tmp_path, f"{HEAD}summary: It was on June 10, 2021.\n")
    files = cscwb.fix(tmp_path, write=False)
    file.write_text(f"{HEAD}summary: Edited.\n")
    with pytest.raises(cscwb.WriteError, match="somebody else has just changed"):
        overwrite_fixed(files)
    assert f"{HEAD}summary: Edited.\n" == file.read_text()


def test_a_file_that_was_changed_since_it_was_checked_is_left(tmp_path: Path) -> None:
    """Its findings are about other words than those that stand there now."""
    file = project(tmp_path, f"{HEAD}summary: It was on June 10, 2021.\n")
    reading = cscwb.read(tmp_path)
    found = cscwb.check(reading)
    file.write_text(f"{HEAD}summary: Now there is something else here.\n")
    with pytest.raises(cscwb.WriteError, match="somebody else has just changed"):
        fixed(found, reading)


def test_two_names_of_one_file_are_mended_once(tmp_path: Path) -> None:
    """A link inside of the folder is the same file."""
    file = project(tmp_path, f"{HEAD}summary: It was on June 10, 2021.\n")
    (tmp_path / "articles" / "other.yaml").symlink_to("news.yaml")
    [one] = cscwb.fix(tmp_path)
    assert 1 == len(one.mended)
    assert f"{HEAD}summary: It was on 10 June 2021.\n" == file.read_text("utf-8")


@given(st.text("0123456789 .,-–%€EURJune10th'“”\n", max_size=60))
def test_any_figures_can_be_checked_and_mended(words: str) -> None:
    """No text makes a rule stumble; what is found lies inside of it."""
    prose = Prose(text=words, markdown=True, undecided=True)
    for found in style_of(prose):
        assert 0 <= found.start < found.end <= len(words)
