"""The folder of a project, and what must not be written there."""

from pathlib import Path

import pytest

from cscwb.errors import WriteError
from cscwb.project_folder import refuse_part_of_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a project in it."""
    root = tmp_path / "work" / "project"
    root.mkdir(parents=True)
    (root / "project.yaml").write_text("format: 1\n")
    return root


@pytest.mark.parametrize(
    "name",
    [
        "project.yaml",
        "all.yaml",
        "all.YML",
        "all.json",
        "context.md",
        "Executive-Summary.md",
        "narrative/2021/context.md",
        "narrative/2021/results/report.docx",
        "narrative/report.docx",
        "Narrative/2021/report.html",
        "operations/report.html",
        "operations/deeper/x.json",
        "Articles/x.md",
        "another/project.yaml",
    ],
)
def test_where_records_and_passages_are_read_nothing_else_is_written(root: Path, name: str) -> None:
    """Whether there is something already or not."""
    with pytest.raises(WriteError, match=f"project in '{root}' are read; name another path"):
        refuse_part_of_project(root / name)


@pytest.mark.parametrize(
    "name",
    [
        "report.md",
        "annual-2021.docx",
        "reports/context.md",
        "reports/all.json",
        "media/report.md",
        ".schema/events.json",
        ".all.yaml",
        "../all.json",
        "../narrative/2021/context.md",
        "../operations/project.yaml",
    ],
)
def test_elsewhere_anything_can_be_written(root: Path, name: str) -> None:
    """Also in the folder of the project, where no reading looks at it, and around it."""
    refuse_part_of_project(root / name)


def test_links_are_followed(root: Path, tmp_path: Path) -> None:
    """A place is the same under every name."""
    (tmp_path / "link").symlink_to(root / "narrative")
    with pytest.raises(WriteError, match="name another path"):
        refuse_part_of_project(tmp_path / "link" / "2021" / "context.md")
