"""What the built sdist and wheel hold; ``nox -s build`` builds them first."""

import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.distributions

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"


def kept(*folders: str) -> set[str]:
    """The files under version control, in all of the project or in some folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(listed.stdout.strip("\0").split("\0"))


def test_the_sdist_is_the_project() -> None:
    """Tests, docs, examples, tools and golden files are in it; our own CI is not."""
    (sdist,) = DIST.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        held = {one.name.partition("/")[2] for one in archive if one.isfile()}
    expected = {name for name in kept() if not name.startswith(".ci/")} | {"PKG-INFO"}
    assert expected == held


def test_the_wheel_is_the_package_and_the_example() -> None:
    """With types, style sheet, template and licence, and nothing beside them."""
    (wheel,) = DIST.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    package = {name.removeprefix("src/") for name in kept("src/cscwb")}
    demo = {name.replace("examples/csc-wb/", "cscwb/demo/", 1) for name in kept("examples/csc-wb")}
    about = {
        f"{wheel.name.removesuffix('-py3-none-any.whl')}.dist-info/{name}"
        for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    }
    assert package | demo | about == held
    needed = {"py.typed", "writers/style.css", "word/template.docx", "demo/project.yaml"}
    assert {f"cscwb/{name}" for name in needed} <= held
