"""The commands, as a person types them."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from picture_files import png

from cscwb import load_narrative
from cscwb.cli.shared import sentence
from cscwb.model import KINDS, Section

EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"


def cscwb(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "cscwb", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_example_is_clean(tmp_path: Path) -> None:
    """The records that ship with the package have no problem at all."""
    result = cscwb("check", EXAMPLE, cwd=tmp_path)
    assert ("no problems\n", "", 0) == (result.stdout, result.stderr, result.returncode)


def test_demo_leaves_reports_and_records(tmp_path: Path) -> None:
    """One command shows what the program does, and says nothing on standard error."""
    result = cscwb("demo", cwd=tmp_path)
    assert ("", 0) == (result.stderr, result.returncode)
    demo = tmp_path / "cscwb-demo"
    assert {
        "annual-2021.docx",
        "annual-2021.html",
        "bulletin-2021-06.docx",
        "bulletin-2021-06.md",
        "bulletin-2021-06-eu-emblem.png",
        "bulletin-2021-06.html",
        "csc-wb",
    } == {entry.name for entry in demo.iterdir()}
    assert 0 == cscwb("check", demo / "csc-wb", cwd=tmp_path).returncode
    again = cscwb("demo", cwd=tmp_path)
    assert 1 == again.returncode
    assert (
        f"cscwb: '{Path('cscwb-demo', 'csc-wb')}' is not empty but holds a project; go on with it, "
        f"as in 'cscwb check {Path('cscwb-demo', 'csc-wb')}', or name a new folder\n"
    ) == again.stderr


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_the_suffix_picks_the_format(tmp_path: Path, suffix: str) -> None:
    """Both products come in every format."""
    for words in (("report", "--year", "2021"), ("bulletin", "--period", "2021-06")):
        command, *options = words
        output = tmp_path / f"{command}{suffix}"
        result = cscwb(command, EXAMPLE, *options, "-o", output, cwd=tmp_path)
        assert (f"Wrote {output}\n", 0) == (result.stdout, result.returncode)
        assert output.stat().st_size > 1000


def test_a_new_project_is_accepted(tmp_path: Path) -> None:
    """What ``new`` writes has no problems and no records, also in a folder called after a year."""
    for folder in ("my-project", "2021", "true"):
        assert 0 == cscwb("new", folder, cwd=tmp_path).returncode
        assert "no problems\n" == cscwb("check", folder, cwd=tmp_path).stdout
    told = [(tmp_path / "my-project" / name / "EXAMPLE.txt") for name in ("media", "narrative")]
    assert all(file.read_text("utf-8").startswith("# ") for file in told)


def test_records_are_converted_between_forms(tmp_path: Path) -> None:
    """Folder to JSON to folder."""
    assert 0 == cscwb("convert", EXAMPLE, "-o", "all.json", cwd=tmp_path).returncode
    assert 0 == cscwb("convert", "all.json", "-o", "folder", cwd=tmp_path).returncode
    shutil.copytree(EXAMPLE / "media", tmp_path / "folder" / "media")
    assert "no problems\n" == cscwb("check", "folder", cwd=tmp_path).stdout


def test_converting_tells_that_the_narrative_stays(tmp_path: Path) -> None:
    """Nobody thinks that the prose has come along."""
    told = cscwb("convert", EXAMPLE, "-o", "all.json", cwd=tmp_path).stderr
    assert f"it stays in {Path(EXAMPLE) / 'narrative'}" in told
    assert "" == cscwb("convert", "all.json", "-o", "all.yaml", cwd=tmp_path).stderr


def test_converting_tells_which_pictures_to_copy(tmp_path: Path) -> None:
    """Records in another folder look for them there; in the same folder nothing is told."""
    result = cscwb("convert", EXAMPLE, "-o", "folder", cwd=tmp_path)
    old, new = (Path(one) / "media" / "eu-emblem.png" for one in (EXAMPLE, "folder"))
    assert f"Pictures are not part of the records; copy {old} to {new}.\n" in result.stderr
    cscwb("convert", "folder", "-o", "all.yaml", cwd=tmp_path)
    assert "" == cscwb("convert", "all.yaml", "-o", "all.json", cwd=tmp_path).stderr


def test_what_may_not_be_published_is_made_as_a_draft(tmp_path: Path) -> None:
    """Both products are refused with a line for each gap; a draft says that it is one."""
    folder = tmp_path / "records"
    shutil.copytree(EXAMPLE, folder)
    lines = (folder / "project.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [one for one in lines if not one.startswith(("emblem", "disclaimer_author"))]
    (folder / "project.yaml").write_text("".join(kept), encoding="utf-8")
    for words in (("report", "--year", "2021"), ("bulletin", "--period", "2021-06")):
        command, *options = words
        make: tuple[str | Path, ...] = (command, folder, *options, "-o", f"{command}.md")
        refused = cscwb(*make, cwd=tmp_path)
        assert 1 == refused.returncode
        assert "error[emblem]: no EU emblem is set" in refused.stderr
        assert "error[disclaimer]: the disclaimer names no author" in refused.stderr
        assert "or make a draft with --draft" in refused.stderr
        assert not (tmp_path / f"{command}.md").exists()
        assert 0 == cscwb(*make, "--draft", cwd=tmp_path).returncode
        text = (tmp_path / f"{command}.md").read_text(encoding="utf-8")
        mark = "**Status:** Draft, not for publication" if command == "report" else "**Draft, not"
        assert f"\n{mark}" in text


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            ("report", EXAMPLE, "--year", "2031", "-o", "x.docx"),
            1,
            "cscwb: no record of CSC WB falls in 2031",
        ),
        (
            ("ready", EXAMPLE, "--year", "2031"),
            1,
            "cscwb: no record of CSC WB falls in 2031",
        ),
        (("ready", EXAMPLE), 2, "Missing option '--year'. Write it like '--year 2021'."),
        (
            ("bulletin", EXAMPLE, "--period", "2031-06", "-o", "x.md"),
            1,
            "cscwb: no article of CSC WB was published in June 2031",
        ),
        (("bulletin", EXAMPLE, "--period", "June", "-o", "x.md"), 2, "'June' is not a date"),
        (("report", EXAMPLE, "--year", "2021", "-o", "x.pdf"), 2, "write one of .docx, .html, .md"),
        (("report", EXAMPLE, "--year", "21", "-o", "x.md"), 2, "21 is not in the range"),
        (("check", "nowhere"), 2, "'nowhere' does not exist"),
        (("convert", EXAMPLE, "-o", "x.txt"), 1, "has another suffix than .yaml"),
        (("convert", EXAMPLE, "-o", "no/x.json"), 1, "there is no folder 'no'; make it first"),
        (
            ("report", EXAMPLE, "--year", "2021", "-o", "no/x.md"),
            1,
            "there is no folder 'no'; make it first",
        ),
        (("chekc", EXAMPLE), 2, "No such command 'chekc'"),
        (
            ("check", EXAMPLE.parent),
            2,
            f"'{EXAMPLE.parent}' holds no 'project.yaml'; name the folder that does: '{EXAMPLE}'",
        ),
        (
            ("check", EXAMPLE / "project.yaml"),
            2,
            f"'{EXAMPLE / 'project.yaml'}' is a part of a project; name its folder: '{EXAMPLE}'",
        ),
        (("ready", EXAMPLE / "events", "--year", "2021"), 2, f"name its folder: '{EXAMPLE}'"),
        (
            ("report", next((EXAMPLE / "events").iterdir()), "--year", "2021", "-o", "x.md"),
            2,
            f"name its folder: '{EXAMPLE}'",
        ),
        (("check", EXAMPLE.with_name("csc-bw")), 2, "does not exist; did you mean 'csc-wb'?"),
        (("new", __file__), 1, f"cscwb: '{__file__}' is a file; name a new folder"),
        (("new", f"{__file__}/x"), 1, f"cscwb: '{__file__}' is a file; name a new folder"),
        (("demo", f"{__file__}/x"), 1, f"cscwb: '{__file__}' is a file; name a new folder"),
        (("template", "no/h.dotx"), 1, "cscwb: there is no folder 'no'; make it first"),
        (
            ("schema", "-o", __file__),
            1,
            f"cscwb: '{__file__}/project.json' leads through a file as if it were a folder",
        ),
        (
            ("schema", "-o", f"{__file__}/x"),
            1,
            f"cscwb: '{__file__}/x' leads through a file as if it were a folder; ",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tmp_path: Path, words: tuple[str | Path, ...], code: int, message: str
) -> None:
    """No traceback, the right exit code, and nothing is written."""
    result = cscwb(*words, cwd=tmp_path)
    assert code == result.returncode
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert [] == list(tmp_path.iterdir())


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    """A report whose file is a folder is refused before its pictures are written."""
    (tmp_path / "x.md").mkdir()
    result = cscwb("report", EXAMPLE, "--year", "2021", "-o", "x.md", cwd=tmp_path)
    assert f"cscwb: 'x.md' is a folder; name a file, such as '{Path('x.md', 'report.docx')}'\n" == (
        result.stderr
    )
    assert ["x.md"] == [one.name for one in tmp_path.iterdir()]


def test_records_are_not_written_over_a_file(tmp_path: Path) -> None:
    """A file where a folder is to be stays, and a sentence says so."""
    (tmp_path / "notes").write_text("mine")
    result = cscwb("convert", EXAMPLE, "-o", "notes", cwd=tmp_path)
    assert (
        "cscwb: 'notes' is a file; name a folder, or a file that ends in .yaml, .yml, .json\n"
        == (result.stderr)
    )
    assert "mine" == (tmp_path / "notes").read_text()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied", "x"), "you may not read or write 'x'; name "),
        (IsADirectoryError(21, "Is a directory", "t", None, "x"), "'x' is a folder; name a file"),
        (FileNotFoundError(2, "No such file", "x"), "there is no file or folder 'x'; check "),
        (OSError(5, "Input/output error", "x"), "'x' cannot be read or written: Input/output"),
        (OSError(28, "No space left on device", "x"), "no space is left for 'x'; make room, or "),
        (OSError(28, "No space left on device"), "no space is left; make room, or write to "),
        (FileNotFoundError(2, "No such file"), "the current folder no longer exists; change "),
        (OSError("it says all itself"), "it says all itself"),
    ],
)
def test_what_the_system_refuses_is_a_sentence(error: OSError, told: str) -> None:
    """It names what the user has named, and no number."""
    assert sentence(error).startswith(told)


def test_a_report_with_gaps_says_how_many(tmp_path: Path) -> None:
    """It is the number that ``ready`` gives, with the command that lists them."""
    made = cscwb("report", EXAMPLE, "--year", "2021", "-o", "x.md", cwd=tmp_path)
    listed = cscwb("ready", EXAMPLE, "--year", "2021", cwd=tmp_path).stdout.splitlines()[-1]
    assert (
        "left out, since no date says that it was in 2021: "
        "'argentina-visit-by-serbian-justice-ministry'\n"
        f"{listed.split()[0]} things are still missing; "
        f"'cscwb ready {EXAMPLE} --year 2021' lists them\n"
    ) == made.stderr


def test_findings_say_which_command_tells_more(tmp_path: Path) -> None:
    """On standard error, so that standard output stays a line for each finding."""
    bad = Path(__file__).parent / "data" / "bad"
    found = cscwb("check", bad, cwd=tmp_path)
    assert found.stderr.startswith("see 'cscwb explain CODE' for each: ")
    assert "" == cscwb("check", bad, "--format", "json", cwd=tmp_path).stderr


def test_nothing_is_made_of_records_with_errors(tmp_path: Path) -> None:
    """The problems are printed, and no report is written."""
    bad = Path(__file__).parent / "data" / "bad"
    result = cscwb("report", bad, "--year", "2021", "-o", "x.md", cwd=tmp_path)
    assert 1 == result.returncode
    assert "correct the problems above first" in result.stderr
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_complete_commands(tmp_path: Path, shell: str) -> None:
    """The shell's script is printed, and asks the program for the words that fit."""
    program = Path(sys.executable).with_name("cscwb")
    script = subprocess.run(
        [program],
        env={"_CSCWB_COMPLETE": f"{shell}_source", "PATH": "/usr/bin:/bin"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "_CSCWB_COMPLETE" in script.stdout
    words = subprocess.run(
        [program],
        env={
            "_CSCWB_COMPLETE": f"{shell}_complete",
            "COMP_WORDS": "cscwb bul" if shell != "fish" else "cscwb",
            "COMP_CWORD": "1" if shell != "fish" else "bul",
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "bulletin" in words.stdout


@pytest.mark.parametrize("words", [("--version",), ("--version", "check")])
def test_the_version_is_told(tmp_path: Path, words: tuple[str, ...]) -> None:
    """The short way that loads no library and the long one say the same."""
    assert "cscwb 0.1.0\n" == cscwb(*words, cwd=tmp_path).stdout


def test_schemas_are_printed_and_written(tmp_path: Path) -> None:
    """One kind to the terminal, all into a folder; anything else is told how to write it."""
    printed = cscwb("schema", "events", cwd=tmp_path)
    assert "http://json-schema.org/draft-07/schema#" == json.loads(printed.stdout)["$schema"]
    assert 0 == cscwb("schema", "-o", ".schema", cwd=tmp_path).returncode
    assert printed.stdout == (tmp_path / ".schema" / "events.json").read_text(encoding="utf-8")
    for words in (("schema",), ("schema", "event")):
        wrong = cscwb(*words, cwd=tmp_path)
        assert 2 == wrong.returncode
        assert "events" in wrong.stderr


def test_a_year_of_passages_is_written_beside_the_records(tmp_path: Path) -> None:
    """Each says what to write, counts as unwritten, and none that is there is changed."""
    assert 0 == cscwb("new", "draft", "--year", "2026", cwd=tmp_path).returncode
    year = tmp_path / "draft" / "narrative" / "2026"
    names = {path.stem for path in year.glob("*.md")}
    assert set(Section) == names
    assert "no problems" in cscwb("check", "draft", cwd=tmp_path).stdout
    (year / "context.md").write_text("Two laws changed.\n", encoding="utf-8")
    (year / "risks.md").unlink()
    (tmp_path / "draft" / "results" / "safe-ports.yaml").write_text(
        "title: Safer ports\nlevel: outcome\n", encoding="utf-8"
    )
    told = cscwb("new", "draft", "--year", "2026", cwd=tmp_path).stdout
    assert "Wrote 2 passages" in told
    assert "Two laws changed.\n" == (year / "context.md").read_text("utf-8")
    assert "Safer ports" in (year / "results" / "safe-ports.md").read_text("utf-8")
    narrative = load_narrative(tmp_path / "draft")
    assert {"context"} == {p.section for p in narrative.passages if p.is_written}
    assert narrative.passage(2026, "risks") is None


def test_a_new_project_names_its_schemas(tmp_path: Path) -> None:
    """The comment at the top of each file leads an editor to the schema of its kind."""
    cscwb("new", "draft", cwd=tmp_path)
    examples = [tmp_path / "draft" / kind / "EXAMPLE.txt" for kind in KINDS]
    files = [tmp_path / "draft" / "project.yaml", *examples]
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        path = first.removeprefix("# yaml-language-server: $schema=")
        name = file.parent.name if file.suffix == ".txt" else "project"
        assert (
            f"cscwb {name}" == json.loads((file.parent / path).read_text(encoding="utf-8"))["title"]
        )


def test_what_a_command_advises_can_be_run(tmp_path: Path) -> None:
    """A folder with a blank in its name is quoted, and keeps its capitals in the title."""
    told = cscwb("new", "Blue Gate", cwd=tmp_path).stdout
    assert "run \"cscwb check 'Blue Gate'\"." in told
    assert "title: Blue Gate\n" in (tmp_path / "Blue Gate" / "project.yaml").read_text("utf-8")
    again = cscwb("new", "Blue Gate", cwd=tmp_path).stderr
    assert "\"cscwb check 'Blue Gate'\"" in again


def test_the_records_are_those_of_the_current_folder(tmp_path: Path) -> None:
    """Who stands in a project need not name it; elsewhere the way out is told."""
    cscwb("new", "draft", cwd=tmp_path)
    assert "no problems\n" == cscwb("check", cwd=tmp_path / "draft").stdout
    assert "name the folder that does: 'draft'" in cscwb("check", cwd=tmp_path).stderr
    for words in (
        ("ready", "--year", "2021"),
        ("report", "--year", "2021", "-o", tmp_path / "a.md"),
    ):
        assert cscwb(*words, ".", cwd=EXAMPLE).stdout == cscwb(*words, cwd=EXAMPLE).stdout


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, with what it holds."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize(
    "words",
    [
        ("report", "p", "--year", "2021", "-o", "link.md"),
        ("bulletin", "p", "--period", "2021-06", "-o", "p/narrative/2021/new.docx"),
        ("schema", "-o", "p"),
        ("convert", "p", "-o", "p/all.json"),
        ("convert", "p", "-o", "p/project.yaml"),
        ("convert", "p", "-o", "p/operations"),
        ("convert", "p", "-o", "p/copy"),
        ("new", "p/another"),
        ("demo", "p"),
        ("template", "p/narrative/house.docx"),
    ],
)
def test_no_output_becomes_a_part_of_a_project(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Nothing takes the place of a passage or record, and nothing is written where these are."""
    shutil.copytree(EXAMPLE, tmp_path / "p")
    (tmp_path / "link.md").symlink_to("p/narrative/2021/executive-summary.md")
    before = held(tmp_path)
    result = cscwb(*words, cwd=tmp_path)
    assert 1 == result.returncode
    assert "is where the records and passages of the project in" in result.stderr
    assert before == held(tmp_path)


@pytest.mark.parametrize("output", ["house.docx", "link.docx"])
def test_a_template_is_not_written_over(tmp_path: Path, output: str) -> None:
    """Whatever name it is called by."""
    cscwb("template", "house.docx", cwd=tmp_path)
    (tmp_path / "link.docx").symlink_to("house.docx")
    before = held(tmp_path)
    words = ("report", EXAMPLE, "--year", "2021", "-o", output, "--template", "house.docx")
    result = cscwb(*words, cwd=tmp_path)
    assert (1, f"cscwb: '{output}' is the template; name another file") == (
        result.returncode,
        result.stderr.splitlines()[-1],
    )
    assert before == held(tmp_path)


def test_a_picture_beside_a_report_is_not_written_over(tmp_path: Path) -> None:
    """One of somebody else stays; that of the same report before goes with it."""
    shutil.copytree(EXAMPLE, tmp_path / "p")
    report = ("bulletin", "p", "--period", "2021-06", "-o", "p/media/x.md")
    other = tmp_path / "p" / "media" / "x-eu-emblem.png"
    other.write_bytes(b"another picture")
    before = held(tmp_path)
    result = cscwb(*report, cwd=tmp_path)
    assert 1 == result.returncode
    assert f"cscwb: '{Path('p', 'media', other.name)}' exists already and was" in result.stderr
    assert before == held(tmp_path)
    other.unlink()
    for _ in range(2):
        assert 0 == cscwb(*report, cwd=tmp_path).returncode
        (tmp_path / "p" / "media" / "eu-emblem.png").write_bytes(png(30, 20))
    assert png(30, 20) == other.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("report", EXAMPLE, "--year", "2021", "-o", "-"),
        ("bulletin", EXAMPLE, "--period", "2021-06", "-o", "/dev/fd/1"),
        ("convert", EXAMPLE, "-o", "-"),
        ("convert", EXAMPLE, "-o", "/dev/stdout"),
        ("convert", EXAMPLE, "-o", "pipe"),
        ("schema", "-o", "/dev/null"),
        ("new", "-"),
        ("demo", "/dev/stderr"),
        ("template", "-"),
    ],
)
def test_what_is_no_file_is_no_output(tmp_path: Path, words: tuple[str | Path, ...]) -> None:
    """Nobody finds a folder called "-"; the way out is told."""
    os.mkfifo(tmp_path / "pipe")
    result = cscwb(*words, cwd=tmp_path)
    assert 2 == result.returncode
    assert f"'{words[-1]}' is not a file or a folder; name a" in " ".join(result.stderr.split())
    assert [tmp_path / "pipe"] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("bulletin", EXAMPLE, "--period", "2021-06", "-o", "x.md"),
        ("convert", EXAMPLE, "-o", "x"),
        ("schema", "-o", "x"),
        ("template", "x.docx"),
        ("new", "x"),
        ("demo", "x"),
    ],
)
def test_a_full_disk_is_told_with_the_file_and_leaves_nothing(
    tmp_path: Path, words: tuple[str | Path, ...]
) -> None:
    """Nothing is half written, so that the same command works as soon as there is room."""
    limit = 1000  # of which some file of each is larger
    result = subprocess.run(
        [sys.executable, "-m", "cscwb", *map(str, words)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert 1 == result.returncode
    last = result.stderr.splitlines()[-1]
    assert re.fullmatch("cscwb: 'x.*' cannot be read or written: File too large; .*", last)
    assert [] == list(tmp_path.iterdir())
