"""One call for all findings, from files or from records."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import cscwb
from cscwb.findings.forms import FORMS

BAD = Path(__file__).parent / "data" / "bad"
EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"


def test_a_folder_and_its_reading_have_the_same_findings() -> None:
    """With their files and lines, in order, what could not be read among them."""
    found = cscwb.check(BAD)
    assert found == cscwb.check(cscwb.read(BAD)) == cscwb.check(str(BAD))
    assert {"repeated-key", "reference"} <= {one.code for one in found}
    assert all(one.file and one.line for one in found)
    places = [(one.file, one.line, one.column) for one in found]
    assert places == sorted(places)


def test_records_have_findings_without_files() -> None:
    """Those of the rules, with the record and the field."""
    found = cscwb.check(cscwb.read(BAD).records)
    assert {""} == {one.file for one in found}
    assert ("skopje", "date") in {(one.record, one.place) for one in found}


@pytest.mark.parametrize("source", [BAD, EXAMPLE], ids=["bad", "good"])
def test_checking_never_writes(tmp_path: Path, source: Path) -> None:
    """Whatever is asked of a tree, its names, bytes and times stay; nothing is added beside it."""
    tree = tmp_path / "tree"
    shutil.copytree(source, tree)
    before = snapshot(tmp_path)
    cscwb.check(tree)
    cscwb.read(tree)
    commands = [["check", "tree", "--format", form] for form in FORMS]
    commands += [["check", "tree", "--fail-on", "warning"], ["fmt", "tree", "--check"]]
    for words in commands:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "cscwb", *words],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert b"" == done.stderr or words[0] == "fmt"
        assert done.returncode in (0, 1)
    assert before == snapshot(tmp_path)


def snapshot(root: Path) -> dict[str, tuple[str, int]]:
    """A hash of each file and the time of its last change, by path."""
    return {
        path.relative_to(root).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mtime_ns,
        )
        for path in root.rglob("*")
    }
