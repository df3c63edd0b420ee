"""A process that is killed while it saves leaves whole records."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cscwb

SCRIPT = Path(__file__).parent / "kill_saves.py"
RECORDS = 8
KILLS = 150


@pytest.mark.parametrize("name", ["project", "all.yaml"])
def test_every_record_is_old_or_new(tmp_path: Path, name: str) -> None:
    """Killed at any moment: a folder may be mixed, a file never; the next save clears the rest."""
    folder = tmp_path / "project"
    (folder / "events").mkdir(parents=True)
    (folder / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    for number in range(RECORDS):
        text = f"title: Visit {number}\nkind: meeting\n"
        (folder / "events" / f"visit-{number}.yaml").write_text(text)
    path = tmp_path / name
    if path != folder:
        cscwb.save(cscwb.load(folder), path)
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(path), str(KILLS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "" == done.stderr
    found = json.loads(done.stdout)
    assert KILLS == len(found["counts"])
    assert {0, RECORDS} <= set(found["counts"]) <= set(range(RECORDS + 1))
    if path == folder:
        assert {0, RECORDS} < set(found["counts"]), "no kill fell into the middle"
    else:
        assert {0, RECORDS} == set(found["counts"])
    assert [] == list(tmp_path.rglob(".cscwb-*"))
