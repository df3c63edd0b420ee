"""The list of mutants fits the code, so that each of them breaks something."""

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "mutants" / "__main__.py"))
MUTANTS: list[Any] = list(TOOL["mutants"]())


@pytest.mark.parametrize("module", sorted({mutant.module for mutant in MUTANTS}))
def test_a_mutant_changes_words_that_its_module_has_once(module: str) -> None:
    """Code that is renamed takes its mutants along."""
    text = (ROOT / "src" / "cscwb" / module).read_text(encoding="utf-8")
    wrong = [
        mutant.old for mutant in MUTANTS if mutant.module == module and text.count(mutant.old) != 1
    ]
    assert [] == wrong


def test_the_tests_of_a_mutant_exist() -> None:
    """Files that pytest does not find would make every mutant look found."""
    files = {file for mutant in MUTANTS for tests in mutant.tests for file in tests.split()}
    assert [] == sorted(file for file in files if not (ROOT / file).is_file())
