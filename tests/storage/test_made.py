"""Records made in Python that no file could hold."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

import cscwb
from cscwb.model import (
    Amount,
    Count,
    Event,
    EventKind,
    Jurisdiction,
    Participation,
    Place,
    Project,
    Records,
)
from cscwb.storage.records.made import keep_valid

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
VISIT = Event(
    id="visit", title="Visit", kind=EventKind.STUDY_VISIT, date=cscwb.Span.parse("2021-06")
)


@pytest.mark.parametrize(
    ("fields", "place", "message"),
    [
        ({"purpose": "to learn"}, "purpose", "expected tuple of str, found 'to learn'; write ('"),
        ({"purpose": ("to learn", 5)}, "purpose[1]", "expected str, found 5"),
        ({"places": "Rome, IT"}, "places", "expected tuple of Place, found 'Rome, IT'"),
        ({"places": ("Rome, IT",)}, "places[0]", "expected Place, found 'Rome, IT'; Place.parse"),
        ({"beneficiaries": "AL"}, "beneficiaries", "expected tuple of Jurisdiction, found 'AL'"),
        ({"beneficiaries": ["AL"]}, "beneficiaries", "expected tuple of Jurisdiction, found ['AL"),
        ({"date": "15 June"}, "date", "expected Span, found '15 June'; Span.parse makes one"),
        ({"title": None}, "title", "expected str, found None"),
        ({"id": 5}, "id", "expected str, found 5"),
        ({"id": "Visit X"}, "id", "'Visit X' cannot name a record"),
        ({"title": "Visit \ud800"}, "title", "no text can hold U+D800; remove it"),
        ({"date": cscwb.Span.parse("2021"), "part_of": "\x00"}, "part_of", "no text can hold U+0"),
        ({"places": (Place("Rome\ud800"),)}, "places[0]", "no text can hold U+D800; remove it"),
        (
            {
                "participants": (
                    Participation(described="a", count=Count(Amount(Decimal(10) ** 99))),
                )
            },
            "participants[0].count",
            "a figure of 100 digits is too long for an amount",
        ),
        (
            {"topics": ("arms",) * 10_001},
            "topics",
            "the list has 10001 items; a list holds at most 10000",
        ),
        ({"id": "v" * 101}, "id", "'vvv"),
        ({"kind": "study visit"}, "kind", "'study visit' is not in the list (event kind); did you"),
    ],
)
def test_a_value_of_another_type_is_told_and_not_saved(
    tmp_path: Path, fields: dict[str, Any], place: str, message: str
) -> None:
    """`check` names record and field, `save` writes nothing, and neither has a traceback."""
    records = Records(events=(attrs.evolve(VISIT, **fields),))
    [problem] = cscwb.check(records)
    assert (str(fields.get("id", "visit")), place) == (problem.record, problem.place)
    assert problem.message.startswith(message)
    for name in ("all.json", "folder"):
        with pytest.raises(cscwb.WriteError):
            cscwb.save(records, tmp_path / name)
    assert [] == list(tmp_path.iterdir())


def test_a_number_too_long_to_be_read_is_told_and_not_saved(tmp_path: Path) -> None:
    """As in a file."""
    project = Project(id="p", title="P", date=cscwb.Span.parse("2021"), budget_year=10**100)
    records = Records(project=project)
    assert ["budget_year"] == [one.place for one in cscwb.check(records)]
    with pytest.raises(cscwb.WriteError, match="a number of more than 100 digits"):
        cscwb.save(records, tmp_path / "all.yaml")


@pytest.mark.parametrize(
    ("name", "events", "told"),
    [
        ("folder", (attrs.evolve(VISIT, title="v" * 1024**2),), "is larger than 1 MiB; split it"),
        (
            "all.json",
            tuple(attrs.evolve(VISIT, id=f"v{n}", title="v" * 1024**2) for n in range(65)),
            "is larger than 64 MiB; split it",
        ),
        (
            "all.json",
            (attrs.evolve(VISIT, title="v," * 4_000_000),),
            "holds more than 4000000 lines and items; split it",
        ),
    ],
)
def test_a_file_too_large_to_be_read_is_not_saved(
    tmp_path: Path, name: str, events: tuple[Event, ...], told: str
) -> None:
    """In bytes, and in values; the file is named, and nothing is written."""
    with pytest.raises(cscwb.WriteError, match=f"{name}.*could not be read again: .*{told}"):
        cscwb.save(Records(events=events), tmp_path / name)
    assert [] == list(tmp_path.iterdir())


def test_the_others_are_checked_all_the_same() -> None:
    """A record that no file could hold hides nothing, and whoever names it is not told of it."""
    fields: dict[str, Any] = {"purpose": "to learn"}
    wrong = attrs.evolve(VISIT, **fields)
    part = attrs.evolve(VISIT, id="part", part_of="visit")
    stray = attrs.evolve(VISIT, id="stray", part_of="no-such-visit")
    found = cscwb.check(Records(events=(wrong, part, stray)))
    assert [("stray", "part_of"), ("visit", "purpose")] == [
        (one.record, one.place) for one in found if one.severity == "error"
    ]


def test_a_project_is_looked_at_too() -> None:
    """Its fields are told, and rules run without it."""
    assert EXAMPLE.project
    fields: dict[str, Any] = {"components": "operations"}
    project = attrs.evolve(EXAMPLE.project, **fields)
    found = cscwb.check(attrs.evolve(EXAMPLE, project=project))
    assert [("csc-wb", "components")] == [(one.record, one.place) for one in found]


def test_what_was_read_is_sound() -> None:
    """Reading gives every value the type of its field."""
    reading, problems = keep_valid(EXAMPLE)
    assert (EXAMPLE, ()) == (reading.records, problems)


def test_rules_of_ones_own_see_no_unsound_record() -> None:
    """They may rely on the types, too."""
    seen: list[str] = []

    def rule(records: Records) -> tuple[cscwb.Problem, ...]:
        seen.extend(one.id for one in records)
        return ()

    fields: dict[str, Any] = {"id": "wrong", "beneficiaries": "AL"}
    wrong = attrs.evolve(VISIT, **fields)
    right = attrs.evolve(VISIT, beneficiaries=(Jurisdiction("AL"),))
    cscwb.check(Records(events=(wrong, right)), rules=[rule])
    assert ["visit"] == seen


@attrs.frozen(kw_only=True)
class _Costed(Event):
    """An event with a field of one's own."""

    budget_line: str = ""


@attrs.frozen
class _Storeyed(Place):
    """A place with a field of one's own."""

    storey: int = 0


@pytest.mark.parametrize(
    ("event", "place"),
    [
        (_Costed(id="visit", title="V", kind=EventKind.MEETING, budget_line="1.2"), "budget_line"),
        (attrs.evolve(VISIT, places=(_Storeyed("Rome", storey=2),)), "places[0].storey"),
        (EXAMPLE.operations[0], ""),
    ],
)
def test_what_is_no_record_of_the_kind_is_not_saved(tmp_path: Path, event: Any, place: str) -> None:
    """Neither with a field that no reader knows, nor among those of another kind."""
    records = Records(events=(event,))
    assert [place] == [one.place for one in cscwb.check(records)]
    for name in ("all.json", "folder"):
        with pytest.raises(cscwb.WriteError, match="could not be read again"):
            cscwb.save(records, tmp_path / name)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\xa0", "\u200b", "\ufeff\xad", "\u2003 \u2060"])
@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("events/visit.yaml", "title"),
        ("events/visit.yaml", "part_of"),
        ("institutions/europol.yaml", "name"),
        ("articles/news.yaml", "summary"),
        ("articles/news.yaml", "body"),
    ],
)
def test_a_text_of_which_nothing_is_seen_is_refused(
    tmp_path: Path, name: str, field: str, text: str
) -> None:
    """It would be an empty line of a report; its place is told."""
    (tmp_path / name).parent.mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / name).write_text(f"{field}: {json.dumps(text)}\n")
    [found] = [one for one in cscwb.read(tmp_path).problems if one.code == "empty"]
    assert (1, len(field) + 3) == (found.line, found.column)
    assert "nothing stands here; write a text, or leave the line out" == found.message


def test_a_text_of_which_nothing_is_seen_is_not_saved(tmp_path: Path) -> None:
    """In a list, too."""
    event = attrs.evolve(VISIT, title=" ", purpose=("to learn", ""))
    records = Records(events=(event,))
    assert ["purpose[1]", "title"] == sorted(one.place for one in cscwb.check(records))
    with pytest.raises(cscwb.WriteError, match="nothing stands here"):
        cscwb.save(records, tmp_path / "all.yaml")
