"""Findings for people and for programs."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import attrs
import jsonschema
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from cscwb.checking.check import check
from cscwb.cli import cli
from cscwb.cli.reporters import REPORTERS, to_github, to_json, to_sarif, with_source
from cscwb.errors import Problem
from cscwb.rules.registry import BY_CODE

DATA = Path(__file__).parent / "data"
SARIF = jsonschema.Draft202012Validator(json.loads((DATA / "sarif-2.1.0.json").read_text("utf-8")))
FOUND = Problem(
    code="quantity",
    message="'10 kgs' is not an amount",
    record="raid",
    place="seizures[0].quantity",
    file="csc-wb/operations/raid.yaml",
    line=7,
    column=15,
    end_line=7,
    end_column=21,
)
PROBLEMS = (
    st.builds(
        Problem,
        code=st.sampled_from([*BY_CODE, "of-a-rule-of-their-own"]),
        message=st.text(),
        record=st.text(),
        place=st.text(),
        file=st.text(min_size=1),
        severity=st.sampled_from(["error", "warning"]),
    )
    | st.builds(
        lambda line, column, lines, columns: attrs.evolve(
            FOUND, line=line, column=column, end_line=line + lines, end_column=column + columns
        ),
        st.integers(1, 10**6),
        st.integers(1, 10**6),
        st.integers(0, 50),
        st.integers(0, 500),
    )
    | st.builds(
        lambda line: attrs.evolve(FOUND, line=line, column=1, end_line=0, end_column=0),
        st.integers(1, 10**6),
    )
)


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words))


@pytest.fixture
def _in_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DATA)


@given(st.lists(PROBLEMS, max_size=4))
def test_sarif_keeps_to_its_schema(problems: list[Problem]) -> None:
    """Any findings make a log that the schema of SARIF 2.1.0 accepts."""
    SARIF.validate(json.loads(to_sarif(problems)))


def test_the_schema_refuses_what_is_no_sarif() -> None:
    """The test above could fail."""
    log = json.loads(to_sarif([FOUND]))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert not SARIF.is_valid(log)


def test_sarif_says_where_and_why() -> None:
    """A result has the code, its rule, the path and the region."""
    [run_] = json.loads(to_sarif([FOUND]))["runs"]
    [result] = run_["results"]
    [rule] = run_["tool"]["driver"]["rules"]
    physical = result["locations"][0]["physicalLocation"]
    assert ("quantity", 0, "error") == (result["ruleId"], result["ruleIndex"], result["level"])
    assert "quantity" == rule["id"]
    assert BY_CODE["quantity"].remedy == rule["help"]["text"]
    assert {"uri": "csc-wb/operations/raid.yaml"} == physical["artifactLocation"]
    assert {"startLine": 7, "startColumn": 15, "endLine": 7, "endColumn": 21} == physical["region"]


def test_paths_are_addresses_in_sarif() -> None:
    """Blanks and other signs are encoded; an absolute path is a file address."""
    files = ("my records/a#b.yaml", "/srv/my records/č.yaml")
    found = json.loads(to_sarif([attrs.evolve(FOUND, file=file) for file in files]))
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in found["runs"][0]["results"]
    ]
    assert ["my%20records/a%23b.yaml", "file:///srv/my%20records/%C4%8D.yaml"] == uris


def test_github_shows_the_finding_beside_its_line() -> None:
    """One command a finding, its signs escaped, so that a text cannot be a command."""
    odd = attrs.evolve(FOUND, file="a,b:c.yaml", message="100 % of\n::error::x", severity="warning")
    assert (
        "::warning file=a%2Cb%3Ac.yaml,line=7,endLine=7,col=15,endColumn=21,title=cscwb quantity"
        "::100 %25 of\\n::error::x\n"
    ) == to_github([odd])
    assert "::error file=records,title=cscwb project::no project\n" == to_github(
        [Problem(code="project", message="no project", file="records")]
    )


@pytest.mark.parametrize("code", ["encoding", "size", "syntax"])
def test_an_end_that_is_not_known_is_left_out(code: str) -> None:
    """Lines and columns count from 1 in SARIF and on GitHub, so that no form says 0."""
    open_ended = Problem(code=code, message="m", file="f.yaml", line=1, column=1)
    log = json.loads(to_sarif([open_ended]))
    SARIF.validate(log)
    [result] = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert {"startLine": 1, "startColumn": 1} == region
    assert f"::error file=f.yaml,line=1,col=1,title=cscwb {code}::m\n" == to_github([open_ended])


@pytest.mark.parametrize("content", ["title: Čas".encode("utf-16"), b"title: \xff", b"", b"\x00"])
def test_files_that_cannot_be_read_have_no_line_0(tmp_path: Path, content: bytes) -> None:
    """Whatever is wrong with a whole file, the log keeps to the schema."""
    (tmp_path / "records.yaml").write_bytes(content)
    problems = check(tmp_path / "records.yaml")
    assert problems
    SARIF.validate(json.loads(to_sarif(problems)))
    assert "=0," not in to_github(problems)


def test_json_has_every_part_of_a_finding() -> None:
    """What is not known is null; errors and warnings are counted."""
    warning = Problem(code="cycle", message="m", file="f.yaml", severity="warning")
    found = json.loads(to_json([FOUND, warning]))
    assert (1, 1) == (found["errors"], found["warnings"])
    assert {
        "code": "quantity",
        "severity": "error",
        "message": "'10 kgs' is not an amount",
        "file": "csc-wb/operations/raid.yaml",
        "line": 7,
        "column": 15,
        "end_line": 7,
        "end_column": 21,
        "record": "raid",
        "place": "seizures[0].quantity",
        "fix": None,
        "supplier": None,
    } == found["problems"][0]
    assert [None, None] == [found["problems"][1][name] for name in ("line", "record")]


@pytest.mark.usefixtures("_in_data")
@pytest.mark.parametrize("form", REPORTERS)
def test_every_form_tells_the_same_findings(form: str) -> None:
    """As many findings in each form, and the exit code is the same."""
    result = run("check", "bad", "--format", form)
    expected = len((DATA.parent / "golden" / "bad.txt").read_text("utf-8").splitlines()) - 1
    counted = {
        "text": lambda text: len(text.splitlines()) - 1,
        "json": lambda text: len(json.loads(text)["problems"]),
        "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
        "github": lambda text: len(text.splitlines()),
    }[form](result.stdout)
    assert (1, expected) == (result.exit_code, counted)


@pytest.mark.parametrize(
    ("severity", "words", "code"),
    [
        ("warning", (), 0),
        ("warning", ("--fail-on", "warning"), 1),
        ("warning", ("--fail-on", "error"), 0),
        ("error", (), 1),
        ("off", ("--fail-on", "warning"), 0),
    ],
)
def test_the_exit_code_follows_the_severity(
    tmp_path: Path, severity: str, words: tuple[str, ...], code: int
) -> None:
    """Errors fail; warnings do when asked to; what is off does not."""
    (tmp_path / "project.yaml").write_text(
        "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n"
        f"checks: [{{code: field, severity: {severity}}}]\n"
    )
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "visit.yaml").write_text(
        "title: Visit\nkind: visit\nclaims: [{field: kinds, value: visit}]\n"
    )
    assert code == run("check", str(tmp_path), *words).exit_code


def shown(problem: Problem, line: str) -> list[str]:
    return with_source([problem], lambda _: line).splitlines()[1:-1]


@pytest.mark.parametrize(
    ("line", "columns", "expected"),
    [
        (
            "    quantity: 10 kgs",
            (15, 21),
            ["  7 |     quantity: 10 kgs", "    |" + " " * 15 + "^^^^^^"],
        ),
        ("title:", (7, 7), ["  7 | title:", "    |       ^"]),
        ("a\tb\x1b[31m: x", (1, 2), ["  7 | a b [31m: x", "    | ^"]),
        ("", (1, 1), []),
    ],
)
def test_a_terminal_shows_the_line(
    line: str, columns: tuple[int, int], expected: list[str]
) -> None:
    """The value is underlined, and nothing in the line acts on the terminal."""
    start, end = columns
    assert expected == shown(attrs.evolve(FOUND, column=start, end_column=end), line)


def test_a_long_line_is_cut_around_the_value() -> None:
    """What is underlined is in sight."""
    top, marks = shown(
        attrs.evolve(FOUND, column=5001, end_column=5007), "x" * 5000 + "10 kgs" + "y" * 999
    )
    at = marks.index("^")
    assert "10 kgs" == top[at : at + marks.count("^")]
    assert len(top) < 120


def test_a_value_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    """The marks end with the line."""
    found = attrs.evolve(FOUND, column=3, end_line=9, end_column=2)
    assert ["  7 | - commodity: x", "    |   ^^^^^^^^^^^^"] == shown(found, "- commodity: x")


def test_on_a_terminal_the_source_is_shown() -> None:
    """A person at a terminal sees the line; a pipe gets lines that programs read."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "cscwb", "check", "bad"],
        cwd=DATA,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    text = b""
    while True:
        try:
            text += (chunk := os.read(ours, 65536))
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
    process.wait()
    os.close(ours)
    assert b"  2 | date: 22.6.2021\r\n    |       ^^^^^^^^^\r\n" in text


def test_a_message_stays_on_one_line_and_acts_on_nothing() -> None:
    """Control characters in a value are shown as escapes; endless values are cut."""
    problem = Problem(code="span", message="'\x1b[2J\n\u202e' is no date " + "x" * 9999)
    assert "'\\x1b[2J\\n\\u202e' is no date" in str(problem)
    assert len(problem.message) < 1100


def test_the_command_line_knows_the_forms() -> None:
    """An unknown form is refused with the list."""
    result = run("check", str(DATA / "bad"), "--format", "xml")
    assert 2 == result.exit_code
    assert "'text', 'json', 'sarif', 'github'" in result.stderr
