"""What is measured is what it is said to be."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import cscwb
from cscwb.rules.text_fields import TextKind, texts_of

TOOLS = Path(__file__).parents[1] / "tools" / "bench"
COUNT = 400
EVERY_TENTH_RETOLD = 31


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to generate into, while the tool can be imported."""
    monkeypatch.syspath_prepend(str(TOOLS))
    yield tmp_path
    sys.modules.pop("generate", None)


def test_a_mix_is_valid(work: Path) -> None:
    """It has as many files as asked for, and the same records in every form, without a problem."""
    from generate import in_folder, in_one_file, make_mix

    mix = make_mix(COUNT)
    folder = in_folder(mix, work / "mix")
    assert COUNT == len(list(folder.rglob("*.yaml")))
    assert () == cscwb.check(folder)
    for suffix in ("yaml", "json"):
        assert cscwb.load(folder) == cscwb.load(in_one_file(mix, work / f"mix.{suffix}"))


def test_no_two_paragraphs_of_a_mix_are_alike(work: Path) -> None:
    """Neither among the records that are retold, nor in the example; labels can be the same."""
    from generate import EXAMPLE, in_folder, make_mix

    def paragraphs(records: cscwb.Records) -> Iterator[str]:
        for record in records:
            for _, kind, text in texts_of(record):
                if kind is not TextKind.LABEL:
                    yield from (" ".join(part.split()) for part in text.split("\n\n"))

    counted = Counter(paragraphs(cscwb.load(in_folder(make_mix(COUNT), work / "mix"))))
    example = Counter(paragraphs(cscwb.load(EXAMPLE)))
    assert counted.total() > 3 * example.total()
    counted.subtract(example)
    assert [] == [text for text, times in counted.items() if times > (text not in example)]


def test_the_same_count_gives_the_same_bytes(work: Path) -> None:
    """Also with another mix made between the two."""
    from generate import in_one_file, make_mix

    first = in_one_file(make_mix(COUNT), work / "first.yaml").read_bytes()
    in_one_file(make_mix(COUNT + 1), work / "other.yaml")
    assert first == in_one_file(make_mix(COUNT), work / "again.yaml").read_bytes()


@pytest.mark.parametrize(
    ("fault", "code"), [("misspelt key", "unknown-key"), ("unknown rule", "check-code")]
)
def test_every_tenth_record_of_a_broken_mix_is_broken(work: Path, fault: str, code: str) -> None:
    """With one fault each and no other problem, in every form."""
    from generate import in_folder, in_one_file, make_mix

    mix = make_mix(COUNT, fault)  # type: ignore[arg-type]
    for path in (
        in_folder(mix, work / "mix"),
        in_one_file(mix, work / "mix.yaml"),
        in_one_file(mix, work / "mix.json"),
    ):
        found = [problem.code for problem in cscwb.check(path)]
        assert EVERY_TENTH_RETOLD * [code] == found
