"""How well persons are found, on texts that somebody else has written without knowing the rules."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

import cscwb
from cscwb.checks.house_style import setting_of
from cscwb.checks.style import Prose, style_of

ROOT = Path(__file__).parents[2]
PROSE = ROOT / "tests" / "data" / "prose"
PERSONAL = {"descriptor", "identifier", "initials", "minor", "named-person"}
SETTING = setting_of(cscwb.load(ROOT / "examples" / "csc-wb"))


def told(text: str) -> list[tuple[str, str]]:
    """The findings on persons: code and words."""
    prose = Prose(text=text, markdown=True, undecided=True, setting=SETTING)
    return [
        (one.code, text[one.start : one.end]) for one in style_of(prose) if one.code in PERSONAL
    ]


def texts(name: str) -> list[Any]:
    """The texts of a file."""
    found = yaml.safe_load((PROSE / name).read_text(encoding="utf-8"))
    assert isinstance(found, list)
    return found


def test_clean_texts_raise_no_alarm() -> None:
    """None of 91 texts that look like cases of personal data and are none."""
    clean = texts("clean.yaml")
    assert 91 == len(clean)
    assert [] == [(text, found) for text in clean if (found := told(text))]


def test_the_example_raises_no_alarm() -> None:
    """None of its records."""
    found = cscwb.check(cscwb.load(ROOT / "examples" / "csc-wb"))
    assert [] == [one for one in found if one.code in PERSONAL]


@pytest.mark.parametrize(
    ("kind", "planted", "missed"),
    [
        ("descriptor", 10, 0),
        ("identifier", 29, 0),
        ("initials", 10, 0),
        ("minor", 9, 1),
        ("named-person", 28, 3),
    ],
)
def test_planted_data_is_found(kind: str, planted: int, missed: int) -> None:
    """The page on persons says how much of it."""
    wanted = [one for one in texts("personal.yaml") if one["kind"] == kind]
    assert planted == len(wanted)
    results = Counter(
        any(
            code == kind and (words in one["words"] or one["words"] in words)
            for code, words in told(one["text"])
        )
        for one in wanted
    )
    assert missed == results[False]
