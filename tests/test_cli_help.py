"""What somebody sees who asks the command line for help."""

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import cscwb
from cscwb.cli import cli
from cscwb.demo import start_project
from cscwb.model import KINDS

EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
SEARCHED = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
EXIT_CODES = {"ready": 1}


def run(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as a shell does, on a terminal of 80 columns."""
    return subprocess.run(
        ["sh", "-c", command],
        cwd=cwd,
        env={**os.environ, "PATH": SEARCHED, "COLUMNS": "80", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example records and their report."""
    folder = tmp_path_factory.mktemp("help")
    shutil.copytree(EXAMPLE, folder / "csc-wb")
    run("cscwb report csc-wb --year 2021 -o annual-2021.docx", folder)
    return folder


@pytest.mark.parametrize("name", cli.commands)
def test_every_example_works(name: str, folder: Path) -> None:
    """Each command has one at least, and all leave with the exit code that is documented."""
    help_text = inspect.cleandoc(cli.commands[name].help or "")
    examples = re.findall(rf"^  (cscwb {name}.*)$", help_text, re.MULTILINE)
    assert examples
    for example in examples:
        done = run(example, folder)
        assert EXIT_CODES.get(name, 0) == done.returncode, done.stderr
        assert example in CliRunner().invoke(cli, [name, "--help"]).stdout


def test_whoever_names_no_command_is_told_what_to_do_next(tmp_path: Path) -> None:
    """With the check first where there are records; all commands follow, and nothing is wrong."""
    welcome = run("cscwb", tmp_path)
    (tmp_path / "project.yaml").touch()
    with_records = run("cscwb", tmp_path)
    assert ("", 0) == (welcome.stderr, welcome.returncode)
    steps = ["cscwb demo", "cscwb new my-project"]
    assert steps == re.findall(r"^  (cscwb .*?)  ", welcome.stdout, re.MULTILINE)
    assert ["cscwb check .", *steps] == re.findall(
        r"^  (cscwb .*?)  ", with_records.stdout, re.MULTILINE
    )
    assert [f"  {name}" in welcome.stdout for name in cli.commands] == [True] * len(cli.commands)


def test_summaries_are_whole(tmp_path: Path) -> None:
    """Each command has one line, which ends in a full stop, in the order of work."""
    listed = run("cscwb --help", tmp_path).stdout.partition("Start:")[2]
    assert list(cli.commands) == re.findall(r"^  (\w+) +\S.*[^.]\.$", listed, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_to_copy_is_read_when_its_signs_are_taken_away(
    kind: str, tmp_path: Path
) -> None:
    """Who removes each # before a field, and nothing else, has a record."""
    start_project(tmp_path / "harbour")
    text = (tmp_path / "harbour" / kind / "EXAMPLE.txt").read_text(encoding="utf-8")
    record = re.sub(r"^#(?=[a-z]|  )", "", text, flags=re.MULTILINE)
    (tmp_path / "harbour" / kind / "some.yaml").write_text(record, encoding="utf-8")
    codes = {problem.code for problem in cscwb.check(tmp_path / "harbour")}
    needed_to_publish = {"disclaimer", "emblem", "funding-statement"}
    assert codes <= {
        "bulletin-period",
        "beneficiary",
        "component",
        "picture",
        "reference",
        *needed_to_publish,
    }


def test_a_key_that_is_a_comment_still_is_named(tmp_path: Path) -> None:
    """Who has removed one # too few is told which."""
    start_project(tmp_path / "harbour")
    (tmp_path / "harbour" / "articles" / "visit.yaml").write_text(
        "title: Visit\npublished: 2021-06\n#photos:\n  - file: media/visit.jpg\n", encoding="utf-8"
    )
    told = run("cscwb check harbour", tmp_path).stdout
    assert (
        ":4:3: error[syntax]: this belongs to nothing above; take the # away before 'photos:'"
        in told
    )
