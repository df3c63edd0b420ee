"""The same records give the same bytes, whoever makes the report, wherever and when."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from example import PICTURES

import cscwb

EXAMPLE = Path(__file__).parent.parent / "examples" / "csc-wb"
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
)
CODE = """
import sys
from pathlib import Path
import cscwb
records, narrative = cscwb.load(sys.argv[1]), cscwb.load_narrative(sys.argv[1])
pictures = cscwb.load_pictures(sys.argv[1], records)
report = cscwb.compose_annual_report(records, 2021, narrative=narrative, pictures=pictures)
cscwb.write(report, sys.argv[2])
"""


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_surroundings_do_not_matter(suffix: str, tmp_path: Path) -> None:
    """Neither hash seed, time zone nor locale; nor the process."""
    files = []
    for number, surroundings in enumerate(SURROUNDINGS):
        file = tmp_path / str(number) / f"annual{suffix}"
        file.parent.mkdir()
        command = [sys.executable, "-c", CODE, str(EXAMPLE), str(file)]
        subprocess.run(command, env={**os.environ, **surroundings}, check=True)
        files.append(file)
    narrative = cscwb.load_narrative(EXAMPLE)
    report = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE), 2021, narrative=narrative, pictures=PICTURES
    )
    files.append(cscwb.write(report, tmp_path / f"annual{suffix}"))
    assert 1 == len({hashlib.sha256(file.read_bytes()).hexdigest() for file in files})


def test_the_list_of_what_is_missing_is_always_the_same() -> None:
    """Line by line, so that two lists can be compared."""
    command = [sys.executable, "-m", "cscwb", "ready", str(EXAMPLE), "--year", "2021"]
    lists = {
        subprocess.run(
            command, env={**os.environ, **surroundings}, capture_output=True, check=False
        ).stdout
        for surroundings in SURROUNDINGS
    }
    [told] = lists
    assert b" gaps for " in told.splitlines()[-1]


def test_another_word_gives_another_digest() -> None:
    """Which the file says, so that a report can be told from one of other records."""
    records = cscwb.load(EXAMPLE)
    assert records.project
    other = attrs.evolve(records, project=attrs.evolve(records.project, instrument="IPA III"))
    one, another = (
        cscwb.compose_annual_report(each, 2021, pictures=PICTURES) for each in (records, other)
    )
    assert one.provenance != another.provenance
