"""The scripts in ``examples`` do what they say."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def run(script: str, *arguments: str, folder: Path) -> str:
    """What the script prints when it is run in the folder."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / script), *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def test_every_script_is_run_here() -> None:
    """No script is left out."""
    scripts = {path.name for path in EXAMPLES.glob("*.py")}
    assert {"new_record.py", "reports.py", "totals.py"} == scripts


def test_totals(tmp_path: Path) -> None:
    """The script prints arrests and seizures with their bounds."""
    printed = run("totals.py", folder=tmp_path).replace("\u00a0", " ")
    expected = [
        "Arrested: 4",
        "Cannabis herb: about 50 kg",
        "Cannabis plants: more than 2 000 plants",
        "Truck: 1 vehicle",
    ]
    assert expected == printed.splitlines()


def test_reports(tmp_path: Path) -> None:
    """The script writes a Word file and a Markdown file to the folder that it is given."""
    run("reports.py", "out", folder=tmp_path)
    assert (tmp_path / "out" / "annual-2021.docx").read_bytes().startswith(b"PK")
    bulletin = (tmp_path / "out" / "bulletin-2021-06.md").read_text(encoding="utf-8")
    assert bulletin.startswith("# CSC WB bulletin\n")


def test_new_record(tmp_path: Path) -> None:
    """The script's record is found in its file, and read back the same."""
    printed = run("new_record.py", "new", folder=tmp_path).splitlines()
    assert "title: Cocaine seized near Prizren" == printed[0]
    assert "read back the same: True" == printed[-1]
