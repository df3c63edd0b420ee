"""The command that inspects Word files."""

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from cscwb.cli import cli


@pytest.fixture
def poor(tmp_path: Path) -> Path:
    """A file with an error and a warning, as python-docx makes it when nobody cares."""
    word = docx.Document()
    word.add_heading("First", 1)
    word.add_paragraph()
    word.add_paragraph()
    word.core_properties.title = ""
    word.save(str(tmp_path / "poor.docx"))
    return tmp_path / "poor.docx"


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["inspect", *map(str, arguments)])
    return done.exit_code, done.output


def test_people_get_a_line_for_each_finding(poor: Path) -> None:
    """With place, severity, code, sentence and remedy; an error gives the exit code 1."""
    code, output = run(poor)
    assert 1 == code
    assert (
        f"{poor}: the properties of the file: error[title]: it has no title. "
        "Write one under File, Info, Title.\n"
    ) in output
    assert output.endswith("2 problems in 1 file\n")


def test_programs_get_json(poor: Path) -> None:
    """The same, with names."""
    problems = json.loads(run(poor, "--format", "json")[1])["problems"]
    assert ["title", "spacing"] == [problem["code"] for problem in problems]
    assert "the properties of the file" == problems[0]["place"]


def test_a_warning_fails_only_when_asked(poor: Path) -> None:
    """As with checking."""
    word = docx.Document(str(poor))
    word.core_properties.title = "Poor"
    word.save(str(poor))
    assert (0, 1) == (run(poor)[0], run(poor, "--fail-on", "warning")[0])


def test_it_only_looks(poor: Path) -> None:
    """Whatever it finds, the file stays as it is."""
    before = poor.read_bytes(), poor.stat().st_mtime_ns
    run(poor)
    assert before == (poor.read_bytes(), poor.stat().st_mtime_ns)
