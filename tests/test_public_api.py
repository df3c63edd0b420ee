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

DOCS = Path(__file__).parents[1] / "docs"
EXAMPLES = DOCS.parent / "examples"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
IN_PART = {  # modules of ours, of which only some names are promised
    "cscwb.counting",
    "cscwb.errors",
    "cscwb.model.narrative",
    "cscwb.model.values",
    "cscwb.reports.counts",
    "cscwb.reports.passages",
    "cscwb.reports.visibility",
    "cscwb.editing.engine",
    "cscwb.storage.records.reading",
    "cscwb.document.numbering",
}
INSIDE = DOCS / "explanation" / "architecture.md"
"""The page for developers, which shows modules that are not promised."""

PROMISED = {
    module: re.findall(r"`(\w+)`", names)
    for module, names in re.findall(
        r"^\| `(cscwb[\w.]*)` \| (.+) \|$",
        (DOCS / "explanation" / "stability.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
}


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
        ("Event", "; it is in 'cscwb.model.event'"),
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


@pytest.mark.parametrize(
    "path",
    sorted({*DOCS.rglob("*.md"), *EXAMPLES.glob("*.py")} - {INSIDE}),
    ids=lambda path: str(path.name),
)
def test_guides_and_examples_import_what_is_promised(path: Path) -> None:
    """Nobody is shown a name that the next version may take away."""
    text = path.read_text(encoding="utf-8")
    code = "".join(BLOCK.findall(text)) if path.suffix == ".md" else text
    imported = set(_imported(code))
    promised = {f"{module}.{name}" for module, names in PROMISED.items() for name in names}
    assert set() == imported - promised - set(PROMISED)


def _imported(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "cscwb":
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.split(".")[0] == "cscwb")


def test_the_reference_describes_what_is_promised() -> None:
    """The reference of Python has every promised module, and no other."""
    pages = "".join(
        path.read_text(encoding="utf-8") for path in (DOCS / "reference" / "api").glob("*.md")
    )
    modules = set(re.findall(r"automodule:: (\S+)", pages))
    holders = set(re.findall(r"auto(?:class|data|function):: (\S+)\.\w+", pages))
    assert set(PROMISED) == modules | holders
