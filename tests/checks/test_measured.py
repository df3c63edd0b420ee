"""How well persons are found: on texts by somebody who did not know the rules, and on our own.

`docs/explanation/persons.md` says what is measured, and which texts a rule had been mended with.
"""

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


@pytest.mark.parametrize(
    ("name", "number", "alarms"),
    # The rule asks whether the nationality of one person is needed; whoever wrote it thought so.
    [("clean", 91, []), ("second-clean", 60, [[("descriptor", "one Dutch national")]])],
)
def test_clean_texts_raise_no_alarm(name: str, number: int, alarms: list[Any]) -> None:
    """Texts that look like cases of personal data and are none."""
    clean = texts(f"{name}.yaml")
    assert number == len(clean)
    assert alarms == [found for text in clean if (found := told(text))]


def test_the_example_raises_no_alarm() -> None:
    """None of its records."""
    found = cscwb.check(cscwb.load(ROOT / "examples" / "csc-wb"))
    assert [] == [one for one in found if one.code in PERSONAL]


CASE = " The suspects were arrested."
HELD_UP = {"identifier", "minor", "named-person"}
FIELD = [("field-clean", 379), ("second-field-clean", 120), ("third-field-clean", 130)]


@pytest.mark.parametrize(("name", "number"), FIELD)
def test_names_of_the_field_hold_up_no_publication(name: str, number: int) -> None:
    """No name of a car, ship, town, unit, law or programme, in a paragraph on a case."""
    sentences = texts(f"{name}.yaml")
    assert number == len(sentences)
    alarms = [found for text in sentences if (found := told(text + CASE))]
    assert [] == [found for found in alarms if any(code in HELD_UP for code, _ in found)]


@pytest.mark.parametrize(
    ("name", "planted", "missed"),
    [
        ("personal", 86, ["Marko", "Markov", "Markov, Marko"]),
        ("second-personal", 60, ["Ana Aneva", "D.M.", "Teuta Teutaj", "Zoran Zoranov"]),
        ("third-personal", 60, ["Anev, Ana"]),
        ("fourth-personal", 30, ["Jovan Jovanov", "Teuta Teutaj"]),
        ("fifth-personal", 36, ["Quelm Farbatt"] * 4 + ["Zoran Zoranov"]),
    ],
)
def test_planted_data_is_found(name: str, planted: int, missed: list[str]) -> None:
    """All but what is named here; any finding on a person brings somebody to look."""
    wanted = texts(f"{name}.yaml")
    assert planted == len(wanted)
    assert missed == sorted(
        one["words"]
        for one in wanted
        if not any(words in one["words"] or one["words"] in words for _, words in told(one["text"]))
    )
