"""The invented example: complete, so that its annual report of 2022 needs nothing more."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from picture_files import pixels

import cscwb
from cscwb.document.nodes import Table, ToComplete
from cscwb.document.walk import blocks_in, plain
from cscwb.model import EventMode, EventStatus, Section
from cscwb.model.results import Scope
from cscwb.reports.annual.outlines import OUTLINES

ROOT = Path(__file__).parents[1]
HARBOUR = ROOT / "examples" / "harbour"
YEAR = 2022
COMMAND = re.compile(r"^\$ cscwb (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
PICTURES: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "draw_harbour.py"))["PICTURES"]


@pytest.fixture(scope="module")
def reading() -> cscwb.Reading:
    return cscwb.read(HARBOUR)


def test_its_commands_print_what_its_readme_says(tmp_path: Path) -> None:
    """No problem, no gap, no word on the report that is written."""
    readme = (HARBOUR / "README.md").read_text("utf-8")
    [block] = re.findall(r"```console\n(.*?)```", readme, re.DOTALL)
    copytree(HARBOUR, tmp_path / "examples" / "harbour")
    commands = COMMAND.findall(block)
    assert ["check", "ready", "report"] == [command.split()[0] for command, _ in commands]
    for command, shown in commands:
        done = subprocess.run(
            [sys.executable, "-m", "cscwb", *command.split()],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1"},
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert (shown, 0) == (done.stdout, done.returncode)


def test_every_passage_is_written(reading: cscwb.Reading) -> None:
    """So that the example shows each section, also those that can do without."""
    missing = [word for word in Section if not reading.narrative.passage(YEAR, word)]
    assert [] == missing


@pytest.mark.parametrize("outline", OUTLINES)
def test_the_report_has_nothing_to_complete_and_every_verdict(
    outline: str, reading: cscwb.Reading
) -> None:
    """Values are behind their milestone, at it and beyond it; in each form of the report."""
    report = cscwb.compose_annual_report(
        reading.records,
        YEAR,
        narrative=reading.narrative,
        pictures=reading.pictures,
        outline=outline,
    )
    blocks = list(blocks_in(report.body))
    assert [] == [block for block in blocks if isinstance(block, ToComplete)]
    cells = {
        plain(cell)
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
    }
    assert {"behind: 2 of 3", "reached", "exceeded by 4"} <= cells


def test_the_records_show_what_the_readme_promises(reading: cscwb.Reading) -> None:
    """Activities of every sort, in both years and all components."""
    records = reading.records
    assert records.project
    assert {"2021", "2022", "2023"} == {str(event.date)[:4] for event in records.events}
    assert {event.status for event in records.events} >= {
        EventStatus.HELD,
        EventStatus.CANCELLED,
        EventStatus.PLANNED,
    }
    assert EventMode.ONLINE in {event.mode for event in records.events}
    of = {component for event in records.events for component in event.components}
    assert of == {component.id for component in records.project.components}
    scopes = {measure.scope for operation in records.operations for measure in operation.measures}
    assert Scope.CUMULATIVE in scopes


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_the_tool_draws(name: str) -> None:
    """Pixel by pixel, since not every zlib packs alike; and small."""
    file = (HARBOUR / "media" / name).read_bytes()
    assert pixels(PICTURES[name]()) == pixels(file)
    assert len(file) < 60_000


def test_every_picture_but_the_emblem_is_drawn() -> None:
    """None has come into the folder from elsewhere."""
    drawn = {path.name for path in (HARBOUR / "media").iterdir()} - {"eu-emblem.png"}
    assert drawn == set(PICTURES)
    emblem = ROOT / "examples" / "csc-wb" / "media" / "eu-emblem.png"
    assert emblem.read_bytes() == (HARBOUR / "media" / "eu-emblem.png").read_bytes()
