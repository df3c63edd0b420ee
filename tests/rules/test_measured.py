"""How well persons are found: on texts by somebody who did not know the rules, and on our own.

`docs/explanation/persons.md` says what is measured, and which texts a rule had been mended with.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from rules.checking import words_of

import cscwb
from cscwb.model import Article, Day, Link, Operation, Photo, PhotoSubject, Records, Span
from cscwb.rules.known_names import setting_of
from cscwb.rules.linting import lint
from cscwb.rules.style.prose import Prose

ROOT = Path(__file__).parents[2]
PROSE = ROOT / "tests" / "data" / "prose"
PERSONAL = {"descriptor", "identifier", "initials", "minor", "named-person"}
EXAMPLE = cscwb.load(ROOT / "examples" / "csc-wb")
SETTING = setting_of(EXAMPLE)
SEIZURE = Operation(id="seizure", title="Cannabis seized", date=Span.parse("2021-06"))
NEWS = Article(
    id="news", title="Cannabis seized", published=Day(2021, 6), body="News.", about=("seizure",)
)
PHOTO = Photo(file="media/car.jpg", shows=PhotoSubject.NOBODY, alternative_text="A car.")


def _with_photo(field: str) -> Callable[[str], Article]:
    def with_text(text: str) -> Article:
        changes: dict[str, Any] = {field: text}
        return attrs.evolve(NEWS, photos=(attrs.evolve(PHOTO, **changes),))

    return with_text


FIELDS: Mapping[str, Callable[[str], Article]] = {
    "body": lambda text: attrs.evolve(NEWS, body=text),
    "title": lambda text: attrs.evolve(NEWS, title=text),
    "summary": lambda text: attrs.evolve(NEWS, summary=text),
    "url": lambda text: attrs.evolve(NEWS, url=Link.parse(text)),
    "photo": _with_photo("file"),
    "caption": _with_photo("caption"),
    "holder": _with_photo("copyright_holder"),
}
"""An article on a seizure with a text in one of its fields."""


def told(text: str) -> list[tuple[str, str]]:
    """The findings on persons: code and words."""
    prose = Prose(text=text, markdown=True, undecided=True, setting=SETTING)
    return [(one.code, words_of(text, one)) for one in lint(prose) if one.code in PERSONAL]


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
    found = cscwb.check(EXAMPLE)
    assert [] == [one for one in found if one.code in PERSONAL]


CASE = " The suspects were arrested."
HELD_UP = {"identifier", "minor", "named-person"}
FIELD = [
    ("field-clean", 379, []),
    ("second-field-clean", 120, []),
    ("third-field-clean", 130, []),
    ("fifth-field-clean", 200, []),
    ("fourth-field-clean", 66, [[("named-person", "SCANIA")]]),
    (
        "sixth-field-clean",
        192,
        [
            [("named-person", "Luka Beograd")],
            [("named-person", "Red Star")],
            [("named-person", "File Ki")],
        ],
    ),
]


@pytest.mark.parametrize(("name", "number", "alarms"), FIELD)
def test_names_of_the_field_hold_up_no_publication(
    name: str, number: int, alarms: list[Any]
) -> None:
    """No name of a car, ship, town, unit, law or programme, in a paragraph on a case."""
    sentences = texts(f"{name}.yaml")
    assert number == len(sentences)
    found = [told(text + CASE) for text in sentences]
    assert alarms == [one for one in found if any(code in HELD_UP for code, _ in one)]


@pytest.mark.parametrize(
    ("name", "planted", "missed"),
    [
        ("personal", 86, ["Marko"]),
        ("second-personal", 60, ["Ana Aneva", "D.M.", "Teuta Teutaj", "Zoran Zoranov"]),
        ("third-personal", 60, []),
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


@pytest.mark.parametrize(
    ("name", "planted", "missed"),
    [
        ("sixth-personal", 92, []),
        ("seventh-personal", 46, []),
        ("eighth-personal", 46, []),
        (
            "ninth-personal",
            92,
            [
                "Fatmir",
                "Lukas",
                "W-63918T",
                "M-KX 4471",
                "GiuseppeFerrara",
                "petrit kola",
                "Salvatore Amoruso",
            ],
        ),
        ("tenth-personal", 257, ["12.04.1979", "Marinos", "Δημήτρης Παππάς", "Jakšić"]),
    ],
)
def test_forms_that_are_easy_to_miss_are_found(name: str, planted: int, missed: list[str]) -> None:
    """Whatever field of an article they stand in, by `check` alone."""
    wanted = texts(f"{name}.yaml")
    assert planted == len(wanted)
    assert missed == [one["words"] for one in wanted if not _is_found(one)]


def _is_found(one: dict[str, str]) -> bool:
    article = FIELDS[one.get("in", "body")](one["text"])
    records = Records(
        articles=(article,),
        operations=(SEIZURE,),
        people=EXAMPLE.people,
        institutions=EXAMPLE.institutions,
    )
    found = [
        one["text"][slice(*problem.within)]
        for problem in cscwb.check(records)
        if problem.record == article.id and problem.code in PERSONAL and problem.within
    ]
    return any(words in one["words"] or one["words"] in words for words in found)
