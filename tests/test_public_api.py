"""The public names."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cscwb
import cscwb.model

DOCS = Path(__file__).parents[1] / "docs"
EXAMPLES = DOCS.parent / "examples"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
IN_PART = {"cscwb.counting"}
"""Modules of which only some names are promised."""
INSIDE = DOCS / "explanation" / "architecture.md"
"""The page for developers, which shows modules that are not promised."""
_ROW = re.compile(r"^\| `(cscwb[\w.]*)` \| (.+) \|$", re.MULTILINE)
PROMISED, USED = (
    {module: re.findall(r"`(\w+)`", names) for module, names in _ROW.findall(part)}
    for part in (DOCS / "explanation" / "stability.md")
    .read_text(encoding="utf-8")
    .split("The guides use")
)


def test_every_public_name_is_there() -> None:
    """``__all__`` names only what exists, and ``dir`` lists it."""
    assert all(hasattr(cscwb, name) for name in cscwb.__all__)
    assert sorted(cscwb.__all__) == dir(cscwb)


def test_the_import_is_cheap() -> None:
    """``import cscwb`` imports none of the libraries behind it."""
    code = (
        "import sys, cscwb; print(sorted({'attrs', 'cattrs', 'docx', 'yaml'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert "[]\n" == result.stdout


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy look-up raises what users expect."""
    assert not hasattr(cscwb, "nothing_of_the_kind")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("counting", "; write 'import cscwb.counting'"),
        ("Event", "; it is in 'cscwb.model'"),
        ("laod", "; did you mean 'load'?"),
        ("compose_anual_report", "; did you mean 'compose_annual_report'?"),
        ("nothing_of_the_kind", ""),
        ("__wrapped__", ""),
    ],
)
def test_an_unknown_name_says_what_may_be_meant(name: str, hint: str) -> None:
    """A module that is not imported yet, a class of records, or a slip of the pen."""
    code = (
        f"import cscwb\ntry:\n    cscwb.{name}\nexcept AttributeError as error:\n    print(error)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert f"module 'cscwb' has no attribute '{name}'{hint}\n" == result.stdout


@pytest.mark.parametrize("module", PROMISED)
def test_every_promised_name_is_there(module: str) -> None:
    """A public name neither goes nor comes without the page on stability saying so."""
    names = sorted(importlib.import_module(module).__all__)
    if module in IN_PART:
        names = [name for name in names if name in PROMISED[module]]
    assert PROMISED[module] == names


@pytest.mark.parametrize("module", USED)
def test_every_name_that_guides_use_is_there(module: str) -> None:
    """The page on stability lists no name that is gone."""
    assert [] == [
        name for name in USED[module] if not hasattr(importlib.import_module(module), name)
    ]


def test_the_model_has_one_home_for_each_name() -> None:
    """Every name that the model exports can be imported from it, and ``dir`` lists it."""
    assert all(hasattr(cscwb.model, name) for name in cscwb.model.__all__)
    assert sorted(cscwb.model.__all__) == dir(cscwb.model)
    assert not hasattr(cscwb.model, "nothing_of_the_kind")


@pytest.mark.parametrize(
    "path",
    sorted({*DOCS.rglob("*.md"), *EXAMPLES.glob("*.py")} - {INSIDE}),
    ids=lambda path: str(path.name),
)
def test_guides_and_examples_import_what_is_promised(path: Path) -> None:
    """Guides and examples import only names that the page on stability lists."""
    text = path.read_text(encoding="utf-8")
    code = "".join(BLOCK.findall(text)) if path.suffix == ".md" else text
    imported = set(_imported(code))
    listed = {
        f"{module}.{name}" for module, names in (*PROMISED.items(), *USED.items()) for name in names
    }
    assert set() == imported - listed - {*PROMISED, *USED}


def _imported(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "cscwb":
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("cscwb"))


def test_the_reference_describes_what_is_promised() -> None:
    """The reference of Python has every module that the page on stability lists."""
    pages = "".join(
        path.read_text(encoding="utf-8") for path in (DOCS / "reference" / "api").glob("*.md")
    )
    described = re.findall(r"automodule:: (\S+)|auto(?:class|data|function):: (\S+)\.\w+", pages)
    modules = {module or holder for module, holder in described}
    packages = {module.rpartition(".")[0] for module in modules}
    assert set() == {*PROMISED, *USED} - modules - packages
