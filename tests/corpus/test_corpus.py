"""Every fault of the corpus gives one problem, at its place, with the right code."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
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
TOGETHER = 12
ALONE = 0.05
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
    """Each gives exactly one problem, at its place.

    Reading takes longest, so faults of different records are read together; each is read alone
    when together they give anything else than one problem each, and so is one in twenty.
    """
    parts = list(parts_in(bases[form]))
    mutations = list(FIELD_FAULTS[fault](parts))
    chance = random.Random(fault)  # noqa: S311  # the same choice in every run
    together: list[Mutation] = []
    alone: list[Mutation] = []
    for mutation in mutations:
        apart = chance.random() < ALONE or not _is_known(mutation, form)
        (alone if apart else together).append(mutation)
    verdict = _one_by_one(trees[form], alone)
    for batch in _of_different_records(parts, together):
        judged = trees[form].judged(batch)
        verdict += _one_by_one(trees[form], batch) if judged.failures else judged
    assert verdict.mutations == len(mutations)
    noted(f"{fault}, {form}", verdict)


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
    """With a fault in every record each is reported as if it were alone: none hides or fakes one.

    Faults are left out after which it is unknown what is meant. After a repeated key that is
    what one file for all records says; and a record without a good id may be the one that a wrong
    reference means. Among files with names only the project can be without one.
    """
    parts = list(parts_in(bases[form]))
    mutations = [
        mutation
        for fault in FIELD_FAULTS.values()
        for mutation in fault(parts)
        if _is_known(mutation, form)
    ]
    verdict = Verdict()
    for together in _one_in_each_record(parts, mutations):
        verdict += trees[form].judged(together)
    noted(f"a fault in every record, {form}", verdict)


def _is_known(mutation: Mutation, form: str) -> bool:
    """Whether it is known what the rest of the records says after a fault."""
    is_known = mutation.code != "repeated-key" and not re.search(r"\bids?\b", mutation.name)
    has_name = form == "YAML" and not mutation.name.endswith("in project.yaml")
    return is_known or has_name


def _one_by_one(tree: Tree, mutations: Iterable[Mutation]) -> Verdict:
    verdict = Verdict()
    for mutation in mutations:
        verdict += tree.judged([mutation])
    return verdict


def _one_in_each_record(
    parts: Sequence[Part], mutations: Sequence[Mutation]
) -> Iterator[Sequence[Mutation]]:
    """In each round another mutation of each record that has some."""
    of_records = _by_record(parts, mutations)
    chance = random.Random(1)  # noqa: S311  # the same choice in every run
    for _ in range(ROUNDS):
        yield [chance.choice(of_record) for of_record in of_records]


def _of_different_records(
    parts: Sequence[Part], mutations: Sequence[Mutation]
) -> Iterator[Sequence[Mutation]]:
    """All mutations in batches, each with one of a record at most."""
    of_records = _by_record(parts, mutations)
    while of_records := sorted(filter(None, of_records), key=len, reverse=True):
        yield [of_record.pop() for of_record in of_records[:TOGETHER]]


def _by_record(parts: Sequence[Part], mutations: Sequence[Mutation]) -> list[list[Mutation]]:
    """The mutations of each record that has some."""
    records = [part for part in parts if len(part.names) == 1]
    of_records = [
        [mutation for mutation in mutations if _is_in(record, mutation)] for record in records
    ]
    return list(filter(None, of_records))


def _is_in(record: Part, mutation: Mutation) -> bool:
    start, end = record.document.region(record.node)
    edit = mutation.edit
    return (
        edit is not None
        and edit.document is record.document
        and start <= edit.start <= edit.end <= end
    )
