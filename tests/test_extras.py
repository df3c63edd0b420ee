"""What happens without the libraries that not everybody needs."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cscwb.extras import EXTRAS

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "csc-wb"
COMMAND_LINE = "from cscwb.__main__ import main; main()"
PYTHON = """
import cscwb
report = cscwb.compose_annual_report(cscwb.load(sys.argv[1]), 2021, draft=True)
cscwb.write(report, "annual.docx")
"""
CHARTS = (
    "charts are printed as tables; a chart that Word can edit needs one more library: "
    "pip install 'cscwb[charts]'\n"
)


def without(
    library: str, code: str, *words: str | Path, cwd: Path
) -> subprocess.CompletedProcess[str]:
    """Run code in a Python in which a library is missing."""
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.modules['{library}'] = None\n{code}", *words],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("options", "file"),
    [
        (("report", EXAMPLE, "--year", "2021", "-o", "annual.docx"), "annual.docx"),
        (("demo",), "cscwb-demo/annual-2021.docx"),
    ],
    ids=["report", "demo"],
)
def test_a_command_says_what_charts_need(
    tmp_path: Path, options: tuple[str | Path, ...], file: str
) -> None:
    """The report is made with tables, and the line to type is said of it once."""
    done = without("xlsxwriter", COMMAND_LINE, *options, cwd=tmp_path)
    assert (0, 1) == (done.returncode, done.stderr.count(f"cscwb: {CHARTS}"))
    assert (tmp_path / file).exists()


def test_python_says_what_charts_need(tmp_path: Path) -> None:
    """The report is written, and a warning has the line to type."""
    done = without("xlsxwriter", PYTHON, EXAMPLE, cwd=tmp_path)
    assert 0 == done.returncode
    assert f"UserWarning: {CHARTS}" in done.stderr
    assert (tmp_path / "annual.docx").exists()


def test_nothing_is_said_where_nothing_is_drawn(tmp_path: Path) -> None:
    """A page needs no library for its charts."""
    words = ("report", EXAMPLE, "--year", "2021", "-o", "annual.html")
    done = without("xlsxwriter", COMMAND_LINE, *words, cwd=tmp_path)
    assert 0 == done.returncode
    assert "pip install" not in done.stderr


def test_every_extra_is_known() -> None:
    """The project offers the extras that the package speaks of, and no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(EXTRAS) == set(project["optional-dependencies"])
