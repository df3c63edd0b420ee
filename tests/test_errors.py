"""What a user reads when something is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from cscwb.cli import cli

DATA = Path(__file__).parent / "data"


def test_every_mistake_is_told_with_its_place_and_the_way_out(
    golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``check bad`` prints exactly the golden file, and exits with 1."""
    monkeypatch.chdir(DATA)
    result = CliRunner().invoke(cli, ["check", "bad"])
    assert 1 == result.exit_code
    golden("bad.txt", result.stdout)


def test_checking_never_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tree is the same before and after."""
    monkeypatch.chdir(DATA)
    before = {file: file.stat().st_mtime_ns for file in DATA.rglob("*")}
    CliRunner().invoke(cli, ["check", "bad"])
    assert before == {file: file.stat().st_mtime_ns for file in DATA.rglob("*")}
