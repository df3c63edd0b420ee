"""The golden files and the Hypothesis profiles of the whole test run."""

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("default", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("fuzz", deadline=None, max_examples=20_000)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the tests get into tests/golden, to be read before it is committed",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, actual)``: fail with a diff unless ``tests/golden/name`` holds `actual`."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
        if not path.exists():
            pytest.fail(f"there is no golden/{name}; make it with --update-golden", pytrace=False)
        expected = path.read_text(encoding="utf-8")
        if expected != actual:
            diff = difflib.unified_diff(
                expected.splitlines(), actual.splitlines(), f"golden/{name}", "actual", lineterm=""
            )
            pytest.fail("\n".join(diff) or f"golden/{name} has other line ends", pytrace=False)

    return compare


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what became of the faults of the corpus."""
    reports = [*terminalreporter.stats.get("passed", ()), *terminalreporter.stats.get("failed", ())]
    noted = sorted(
        figures
        for report in reports
        for name, figures in report.user_properties
        if name == "corpus" and report.when == "call"
    )
    if noted:
        totals = [sum(column) for column in zip(*(figures[1:] for figures in noted), strict=True)]
        terminalreporter.section("corpus of single faults")
        terminalreporter.line(
            f"{'':40}{'faults':>8}{'found':>8}{'misplaced':>11}{'follow-ons':>12}"
        )
        for title, *figures in [*noted, ("all", *totals)]:
            faults, found, misplaced, follow_ons = figures
            terminalreporter.line(f"{title:40}{faults:8}{found:8}{misplaced:11}{follow_ons:12}")
