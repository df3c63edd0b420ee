"""The 196 facts of the six published articles, and the records of the example that hold them.

A record says what its articles say, and no more: every word of every field has the facts that it
comes from, or a reason why it has none. ``tests/README.md`` says how that is written.
"""

import re

import pytest
from fact_files import (
    CHANGES,
    FACTS,
    NOTHING,
    PARTS,
    REASONS,
    THINGS,
    Change,
    Fact,
    Part,
    changed,
    fields,
    found,
    stands,
)

COUNTS = {"S1": 41, "S2": 19, "S3": 37, "S4": 36, "S5": 30, "S6": 33}
SENTENCES = {
    "S1": {"s": 11, "i": 3, "n": 1},
    "S2": {"s": 4},
    "S3": {"s": 9},
    "S4": {"s": 8},
    "S5": {"s": 7, "n": 1},
    "S6": {"s": 6},
}
PROSE = ("body", "summary", "text")
INFERRED = "inferred"


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_fact_is_in_the_records(fact: Fact) -> None:
    """Each field that is said to hold the fact holds its words."""
    parts = [part for part in PARTS if fact.id in part.sources]

    assert parts, fact
    assert [] == [part for part in parts if not stands(part, THINGS[part.thing])], fact.words


@pytest.mark.parametrize("thing", THINGS)
def test_record_holds_its_facts_and_no_more(thing: str) -> None:
    """Its fields are those of its facts and reasons, word for word."""
    expected = expected_fields(thing)
    paths = [*expected, *(path for path in fields(THINGS[thing]) if path not in expected)]

    assert expected == {path: found(THINGS[thing], path) for path in paths}


def expected_fields(thing: str) -> dict[str, str]:
    """The words of each field, put together of their parts."""
    words: dict[str, list[str]] = {}
    for part in PARTS:
        if part.thing == thing:
            words.setdefault(part.path, []).append(part.words)
    return {path: " ".join(parts) for path, parts in words.items()}


def test_every_record_with_facts_exists() -> None:
    """No facts are kept for a record that is gone."""
    assert set() == {part.thing for part in PARTS} - set(THINGS)


def test_facts_are_numbered_without_gaps() -> None:
    """No fact of an article is left out, and none stands twice."""
    expected = [f"{article}.{n + 1}" for article, count in COUNTS.items() for n in range(count)]

    assert expected == sorted((fact.id for fact in FACTS), key=number)


def number(fact_id: str) -> tuple[int, ...]:
    """The numbers in the id of a fact."""
    return tuple(map(int, re.findall(r"\d+", fact_id)))


def test_every_sentence_of_the_articles_has_a_fact() -> None:
    """Title, sentences, items of lists, notes and photo credit; and no fact names another."""
    expected = {
        f"{article}.{name}"
        for article, counts in SENTENCES.items()
        for name in (
            "title",
            "photo",
            *(f"{kind}{n + 1}" for kind, count in counts.items() for n in range(count)),
        )
    }

    assert expected == {sentence for fact in FACTS for sentence in fact.sentences}


def test_a_fact_is_of_its_own_article() -> None:
    """S1.2 is stated by sentences of S1."""
    astray = [
        fact.id
        for fact in FACTS
        if any(not sentence.startswith(fact.id.partition(".")[0]) for sentence in fact.sentences)
    ]

    assert [] == astray


def test_sources_of_words_are_facts_or_reasons() -> None:
    """Each is known, and each reason is needed."""
    named = {source for part in PARTS for source in part.sources}
    facts = {fact.id for fact in FACTS}

    assert set() == named - facts - set(REASONS)
    assert set() == set(REASONS) - named


def test_facts_are_fields_and_not_prose() -> None:
    """At most 30 facts are held by the prose of articles and passages alone."""
    in_fields = {source for part in PARTS if part.path not in PROSE for source in part.sources}

    assert [] == [fact.id for fact in FACTS if fact.id not in in_fields][30:]


def test_what_is_inferred_is_said_to_be_in_the_record() -> None:
    """Where the record has a list for it or the value a basis, and nowhere else."""
    concluded = {(part.thing, part.path) for part in PARTS if INFERRED in part.sources}
    said = {(part.thing, part.path) for part in PARTS if is_said_to_be_inferred(part)}

    assert said == {place for place in concluded if can_say_it(*place)}


def is_said_to_be_inferred(part: Part) -> bool:
    """By the list of the record, or by the basis of the value."""
    filled = fields(THINGS[part.thing])
    listed = [text for path, text in filled.items() if path.startswith(f"{INFERRED}[")]
    if part.path.endswith(".basis"):
        return part.words == INFERRED
    return found(THINGS[part.thing], part.path) != NOTHING and any(
        re.match(rf"{re.escape(path)}(?![a-z_])", part.path) for path in listed
    )


def can_say_it(thing: str, path: str) -> bool:
    """Whether it is a basis, or in a record that has the list."""
    return path.endswith(".basis") or hasattr(THINGS[thing], INFERRED)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: f"{one.thing} {one.path}")
def test_a_false_statement_is_noticed(change: Change) -> None:
    """Wherever it stands: the record is still valid, and some fact is not in it any more."""
    edited = changed(THINGS[change.thing], change)
    facts = {fact.id for fact in FACTS}
    lost = {
        source
        for part in PARTS
        if part.thing == change.thing and not stands(part, edited)
        for source in part.sources
    }

    assert lost & facts, change
