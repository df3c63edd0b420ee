"""Every fault of the corpus gives one problem, at its place, with the right code."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from corpus.bases import completed, converted
from corpus.by_field import FIELD_FAULTS
from corpus.by_file import file_faults, folder_faults
from corpus.mutations import Mutation
from corpus.parts import Document, Part, parts_in
from corpus.trees import Tree, Verdict

pytestmark = pytest.mark.corpus

Noting = Callable[[str, Verdict], None]

ROUNDS = 12
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


@pytest.fixture
def noted(record_property: Callable[[str, object], None]) -> Noting:
    """Keep a verdict for the figures at the end of the test run, and fail unless it is perfect."""

    def note(title: str, verdict: Verdict) -> None:
        figures = verdict.mutations, verdict.found, verdict.misplaced, verdict.follow_ons
        record_property("corpus", (title, *figures))
        assert not verdict.failures, "".join(verdict.failures)

    return note


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
    noted: Noting,
) -> None:
    """Each gives exactly one problem, at its place."""
    mutations = FIELD_FAULTS[fault](list(parts_in(bases[form])))
    noted(f"{fault}, {form}", _one_by_one(trees[form], mutations))


@pytest.mark.parametrize("form", ["YAML", "JSON"])
def test_faults_of_files(
    bases: dict[str, tuple[Document, ...]], trees: dict[str, Tree], form: str, noted: Noting
) -> None:
    """What cannot be read at all is one problem too, at its place."""
    mutations = file_faults(list(parts_in(bases[form])))
    noted(f"unreadable file, {form}", _one_by_one(trees[form], mutations))


def test_faults_of_folders(trees: dict[str, Tree], noted: Noting) -> None:
    """A file that does not belong there is one problem, and the rest is read."""
    noted("misplaced file", _one_by_one(trees["YAML"], folder_faults()))


@pytest.mark.parametrize("form", ["YAML", "JSON"])
def test_faults_of_many_records(
    bases: dict[str, tuple[Document, ...]], trees: dict[str, Tree], form: str, noted: Noting
) -> None:
    """With a fault in every record each is told as if it were alone: none hides or fakes one.

    Faults are left out after which nobody can know what is meant. After a repeated key that is
    what one file for all records says; and a record without a good id may be the one that a wrong
    reference means. Among files with names only the project can be without one.
    """
    parts = list(parts_in(bases[form]))
    mutations = [
        one for fault in FIELD_FAULTS.values() for one in fault(parts) if _is_known(one, form)
    ]
    verdict = Verdict()
    for together in _one_in_each_record(parts, mutations):
        verdict += trees[form].judged(together)
    noted(f"a fault in every record, {form}", verdict)


def _is_known(mutation: Mutation, form: str) -> bool:
    """Whether one knows what the rest of the records says after it."""
    is_known = mutation.code != "repeated-key" and not re.search(r"\bids?\b", mutation.name)
    has_name = form == "YAML" and not mutation.name.endswith("in project.yaml")
    return is_known or has_name


def _one_by_one(tree: Tree, mutations: Iterator[Mutation]) -> Verdict:
    verdict = Verdict()
    for mutation in mutations:
        verdict += tree.judged([mutation])
    return verdict


def _one_in_each_record(
    parts: Sequence[Part], mutations: Sequence[Mutation]
) -> Iterator[Sequence[Mutation]]:
    """In each round another mutation of each record that has some."""
    records = [part for part in parts if len(part.names) == 1]
    of_record = [[one for one in mutations if _is_in(record, one)] for record in records]
    chance = random.Random(1)  # noqa: S311  # the same choice in every run
    for _ in range(ROUNDS):
        yield [chance.choice(some) for some in of_record if some]


def _is_in(record: Part, mutation: Mutation) -> bool:
    start, end = record.document.region(record.node)
    edit = mutation.edit
    return (
        edit is not None
        and edit.document is record.document
        and start <= edit.start <= edit.end <= end
    )
