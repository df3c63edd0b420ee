"""The 196 facts of the six published articles, each looked up in the example's records.

A fact is found in one or more places: the id of a record and a path in it, such as
``prilep-cannabis-seizure seizures[0].quantity.amount.bound``. What stands there is compared in
its short form; ``nothing`` expects that the field is empty. An article's ``body`` is prose: it
holds the expected phrase among others.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import cscwb
from cscwb.model.records import Records
from cscwb.storage.yaml_reader import loads

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "csc-wb"
COUNTS = {"S1": 41, "S2": 19, "S3": 37, "S4": 36, "S5": 30, "S6": 33}
_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


@attrs.frozen
class Fact:
    """One fact of an article: its number, its words, and where the records hold it."""

    id: str
    fact: str
    found: dict[str, Any]

    @property
    def is_prose(self) -> bool:
        """Whether only the body of an article holds it."""
        return all(place.endswith(" body") for place in self.found)


def _facts() -> Iterator[Fact]:
    for article in COUNTS:
        entries: Any = loads((HERE / "facts" / f"{article.lower()}.yaml").read_text("utf-8"))
        yield from (Fact(**entry) for entry in entries)


FACTS = tuple(_facts())


@pytest.fixture(scope="module")
def records() -> Records:
    return cscwb.load(EXAMPLE)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_fact_is_in_the_records(fact: Fact, records: Records) -> None:
    """Every place of the fact holds what it should."""
    held = {place: _held(records, place, expected) for place, expected in fact.found.items()}

    assert {place: _plain(expected) for place, expected in fact.found.items()} == held, fact.fact


def test_facts_are_numbered_without_gaps() -> None:
    """No fact of an article is left out, and none stands twice."""
    expected = [f"{article}.{n + 1}" for article, count in COUNTS.items() for n in range(count)]

    assert expected == [fact.id for fact in FACTS]


def test_facts_are_fields_and_not_prose() -> None:
    """At most 30 facts are held by a body alone."""
    assert [fact.id for fact in FACTS if fact.is_prose][30:] == []


def test_facts_expect_something() -> None:
    """No fact is true of an empty field by accident."""
    empty = [
        fact.id
        for fact in FACTS
        if not fact.found or any(one in ("", None, []) for one in fact.found.values())
    ]

    assert empty == []


def _held(records: Records, place: str, expected: Any) -> Any:
    record_id, path = place.split(" ", 1)
    value: Any = records.get(record_id)
    for index, name in _STEP.findall(path):
        value = value[int(index)] if index else getattr(value, name)
    if path == "body":
        return expected if expected in _one_line(value) else _one_line(value)
    return _plain(value)


def _plain(value: Any) -> Any:
    if value is None or value in ("", ()):
        return "nothing"
    return [str(item) for item in value] if isinstance(value, tuple | list) else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
