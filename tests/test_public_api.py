"""The public names."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cscwb

DOCS = Path(__file__).parents[1] / "docs"
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


@pytest.mark.parametrize("module", PROMISED)
def test_every_promised_name_is_there(module: str) -> None:
    """A public name neither goes nor comes without the page on stability saying so."""
    assert PROMISED[module] == sorted(importlib.import_module(module).__all__)


def test_the_reference_describes_what_is_promised() -> None:
    """The reference of Python has every promised module, and no other."""
    pages = "".join(
        path.read_text(encoding="utf-8") for path in (DOCS / "reference" / "api").glob("*.md")
    )
    modules = set(re.findall(r"automodule:: (\S+)", pages))
    holders = set(re.findall(r"auto(?:class|data|function):: (\S+)\.\w+", pages))
    assert set(PROMISED) == modules | holders
