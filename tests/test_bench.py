"""What is measured is what it is said to be."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cscwb

TOOLS = Path(__file__).parents[1] / "tools" / "bench"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to generate into, while the tool can be imported."""
    monkeypatch.syspath_prepend(str(TOOLS))
    yield tmp_path
    sys.modules.pop("generate", None)


def test_generated_records_are_clean(work: Path) -> None:
    """As many as asked for, the same in every form, without a finding."""
    from generate import EXAMPLE, generate, in_one_file

    folder = generate(work / "good", 30)
    assert len(list(EXAMPLE.rglob("*.yaml"))) + 30 == len(list(folder.rglob("*.yaml")))
    assert () == cscwb.check(folder)
    for suffix in ("yaml", "json"):
        assert cscwb.load(folder) == cscwb.load(in_one_file(folder, work / f"all.{suffix}"))


def test_every_tenth_record_of_the_broken_twin_is_broken(work: Path) -> None:
    """With one fault each, in every form."""
    from generate import generate, in_one_file

    good, broken = generate(work / "good", 30), generate(work / "bad", 30, broken=True)
    for path in (
        broken,
        in_one_file(good, work / "all.yaml", broken=True),
        in_one_file(good, work / "all.json", broken=True),
    ):
        assert 3 * ["unknown-key"] == [problem.code for problem in cscwb.check(path)]
