"""The layers of the package, and the one home of each library."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cscwb

ROOT = Path(__file__).parents[1]
SOURCE = Path(cscwb.__file__).parent
LAYERS = {
    "characters": 0,
    "conflicts": 0,
    "errors": 0,
    "extras": 0,
    "patterns": 0,
    "version": 0,
    "model": 1,
    "document": 1,
    "whole_files": 1,
    "counting": 2,
    "project_folder": 2,
    "storage": 3,
    "word": 3,
    "editing": 4,
    "writers": 4,
    "rules": 4,
    "reports": 5,
    "schema": 5,
    "checking": 6,
    "demo": 6,
    "__init__": 7,
    "cli": 8,
    "__main__": 9,
}
HOMES: dict[str, str | tuple[str, ...]] = {
    "yaml": "storage/formats/yaml_",
    "json": ("storage/", "editing/", "cli/"),
    "cattrs": "storage/records/convert.py",
    "docx": ("word/", "writers/__init__.py"),
    "lxml": "word/",
    "markdown_it": ("document/from_markdown.py", "document/illustrations.py"),
    "click": "cli",
    "xlsxwriter": "word/charts.py",
}
MODULES = sorted(SOURCE.rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def part_of(dotted: str) -> str:
    """The part of the package that ``cscwb.part.module`` lies in."""
    steps = dotted.split(".")
    return steps[1] if len(steps) > 1 else "__init__"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_down(module: Path) -> None:
    """A module imports only its own part of the package and parts of lower layers."""
    here = module.relative_to(SOURCE).parts[0].removesuffix(".py")
    wrong = [
        name
        for name in imported(module)
        if name.split(".")[0] == "cscwb"
        and part_of(name) != here
        and LAYERS[part_of(name)] >= LAYERS[here]
    ]
    assert [] == wrong


@pytest.mark.parametrize("library", HOMES)
def test_each_library_has_one_home(library: str) -> None:
    """Only the home of a library imports it."""
    homes = {
        str(module.relative_to(SOURCE))
        for module in MODULES
        if any(name.split(".")[0] == library for name in imported(module))
    }
    assert all(home.startswith(HOMES[library]) for home in homes), homes


def rows(header: str) -> dict[str, str]:
    """The first two cells of each row of a table of the page on the architecture."""
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    table = page.partition(header)[2].partition("\n\n")[0]
    found = [line.split("|")[1:3] for line in table.splitlines() if line.startswith("| ")]
    return {first.strip(): second for first, second in found}


def test_the_page_has_the_layers() -> None:
    """Whoever reads where a part stands is told what the test above watches."""
    told = {
        name: int(layer)
        for layer, names in rows("| layer |").items()
        for name in re.findall(r"`(\w+)`", names)
    }
    assert LAYERS == told


def test_the_page_has_the_homes() -> None:
    """Whoever reads where a library is imported is told what the test above watches."""
    told = {
        library.strip("`"): tuple(sorted(re.findall(r"`([\w/.]+)`", homes)))
        for library, homes in rows("| library |").items()
    }
    assert {
        library: (homes,) if isinstance(homes, str) else tuple(sorted(homes))
        for library, homes in HOMES.items()
    } == told
