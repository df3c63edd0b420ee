"""What strangers read before the code: version, changelog, citation, hooks, workflows."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import cscwb
from cscwb.cli import cli

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "how-to" / "use-in-ci.md").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASES = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", CHANGELOG, re.MULTILINE)
KINDS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]


def loaded(name: str) -> Any:
    """A YAML file of the project as plain data."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_there_is_one_version() -> None:
    """The package, its metadata, the citation and the guide to CI say the same."""
    pinned = re.findall(r"cscwb==([\d.]+\d)|rev: v(\S+)", GUIDE)
    assert pinned
    versions = {"".join(one) for one in pinned} | {cscwb.__version__, PROJECT["version"]}
    assert versions == {loaded("CITATION.cff")["version"]}


def test_the_citation_is_of_the_release() -> None:
    """It has the date that the changelog gives its version; before there is one, none."""
    day = dict(RELEASES).get(PROJECT["version"])
    expected = date.fromisoformat(day) if day else None
    assert expected == loaded("CITATION.cff").get("date-released")


def test_the_changelog_is_kept() -> None:
    """What is unreleased stands first, then releases from new to old, each with its link."""
    titles = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert ["[Unreleased]", *(f"[{number}] - {day}" for number, day in RELEASES)] == titles
    numbers = [tuple(map(int, number.split("."))) for number, _ in RELEASES]
    assert sorted(numbers, reverse=True) == numbers
    links = dict(re.findall(r"^\[(.+)\]: (\S+)$", CHANGELOG, re.MULTILINE))
    assert ["Unreleased", *(number for number, _ in RELEASES)] == list(links)
    assert all(link.startswith(PROJECT["urls"]["Source"] + "/") for link in links.values())


def test_the_changelog_has_the_six_kinds_of_changes() -> None:
    """Under each version a kind stands once, in the order of Keep a Changelog."""
    for section in CHANGELOG.split("\n## ")[1:]:
        found = re.findall(r"^### (.+)$", section, re.MULTILINE)
        assert [kind for kind in KINDS if kind in found] == found


def test_hooks_run_commands_that_there_are() -> None:
    """Each hook for pre-commit is a command of cscwb, and the guide uses hooks that exist."""
    hooks = {hook["id"]: hook["entry"].split() for hook in loaded(".pre-commit-hooks.yaml")}
    for program, command in hooks.values():
        assert ("cscwb", True) == (program, command in cli.commands)
    assert set(hooks) == set(re.findall(r"- id: (cscwb-\S+)", GUIDE))


@pytest.mark.parametrize("text", [path.read_text("utf-8") for path in WORKFLOWS] + [GUIDE])
def test_actions_are_pinned(text: str) -> None:
    """Each action is a commit, with the version that it has; workflows may only read."""
    used = re.findall(r"uses: (.+)", text)
    assert used
    assert [] == [one for one in used if not re.fullmatch(r"\S+@[0-9a-f]{40} # v[\d.]+", one)]
    assert "permissions:\n  contents: read\n" in text


def test_every_python_is_tested() -> None:
    """The workflow runs the wheel on each Python of the classifiers."""
    marker = "Programming Language :: Python :: "
    named = {one.removeprefix(marker) for one in PROJECT["classifiers"] if one.startswith(marker)}
    matrix = loaded(".github/workflows/ci.yml")["jobs"]["wheel"]["strategy"]["matrix"]
    assert named - {"3 :: Only"} == set(matrix["python"])
