"""Every fault of the corpus gives one problem, at its place, with the right code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from corpus.bases import completed, converted
from corpus.by_field import FIELD_FAULTS
from corpus.parts import Document, parts_in
from corpus.trees import Tree, Verdict

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, ...]]:
    """The files of the completed example: a folder of YAML, and one file of JSON."""
    folder = completed(EXAMPLE)
    return {"YAML": folder, "JSON": (converted(folder, tmp_path_factory.mktemp("base")),)}


@pytest.fixture(scope="module")
def trees(
    bases: dict[str, tuple[Document, ...]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Tree]:
    """Folders in which faults can be put."""
    return {form: Tree(tmp_path_factory.mktemp(form), found) for form, found in bases.items()}


@pytest.mark.parametrize("form", ["YAML", "JSON"])
def test_the_base_has_no_problem(trees: dict[str, Tree], form: str) -> None:
    """Without a fault there is nothing to tell."""
    assert () == trees[form].problems()


@pytest.mark.parametrize("form", ["YAML", "JSON"])
@pytest.mark.parametrize("fault", FIELD_FAULTS)
def test_faults_of_fields(
    bases: dict[str, tuple[Document, ...]],
    trees: dict[str, Tree],
    form: str,
    fault: str,
    record_property: Callable[[str, object], None],
) -> None:
    """Each gives exactly one problem, at its place."""
    verdict = Verdict()
    for mutation in FIELD_FAULTS[fault](list(parts_in(bases[form]))):
        verdict += trees[form].judged([mutation])
    record_property(
        "corpus",
        (fault, form, verdict.mutations, verdict.found, verdict.misplaced, verdict.follow_ons),
    )
    assert not verdict.failures, "".join(verdict.failures)
