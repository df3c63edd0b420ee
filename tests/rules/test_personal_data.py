"""Where private data can stand, `check` finds them, whatever makes a word look known."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import cscwb
from cscwb.model import (
    KINDS,
    Agreement,
    Article,
    Check,
    Claim,
    Count,
    Day,
    Exemption,
    Institution,
    InstitutionKind,
    Link,
    Operation,
    Person,
    Photo,
    PhotoSubject,
    Place,
    Post,
    Publication,
    Record,
    Records,
    Span,
    TreatyAction,
)
from cscwb.rules.style.given_names import GIVEN_NAMES

RICH = Path(__file__).parents[1] / "data" / "rich"
NO_WORDS = ("claims", "field", "file", "inferred", "open_ended")
PERSONAL = {"identifier", "minor", "named-person"}
RAID = Operation(id="raid", title="Cannabis seized", date=Span.parse("2021-06"))
NEWS = Article(
    id="news",
    title="Cannabis seized",
    published=Day(2021, 6),
    body="The suspect Dragan Petrović was questioned.",
    about=("raid",),
)


def records_with(*some: Record) -> Records:
    """The records, each among those of its kind."""
    by_kind: dict[str, Any] = {
        name: tuple(one for one in some if isinstance(one, kind.record))
        for name, kind in KINDS.items()
    }
    return Records(**by_kind)


def planted(value: Any, names: Iterator[str]) -> Any:
    """A value, with a name of its own behind each text that is no id, no address and no file."""
    if isinstance(value, tuple):
        return tuple(planted(one, names) for one in value)
    if type(value) is str and not re.fullmatch("[a-z0-9-]*", value):
        return f"{value} {next(names)}"
    if not attrs.has(type(value)) or isinstance(value, Exemption | Link):
        return value
    fields = [field.name for field in attrs.fields(type(value)) if field.name not in NO_WORDS]
    try:
        return attrs.evolve(value, **{one: planted(getattr(value, one), names) for one in fields})
    except ValueError:  # such as the code of a jurisdiction
        return value


def told(records: Records, record: str = "news") -> list[tuple[str, str]]:
    """Codes and places of the findings on persons in a record."""
    found = cscwb.check(records)
    return [(one.code, one.place) for one in found if one.record == record and one.code in PERSONAL]


def test_a_place_of_a_check_is_looked_at() -> None:
    """Results of an operation are called as settings of rules are, and are printed."""
    check = Check(
        what="houses", count=Count.parse("2"), place=Place(name="house of Dragan Petrović")
    )
    raid = attrs.evolve(RAID, checks=(check,))
    assert ("named-person", "checks[0].place.name") in told(records_with(raid), raid.id)


LAW = TreatyAction(law="Dragan Petrović", date=Span.parse("2021"))
TREATY = Agreement(id="treaty", title="Treaty", parties=())
TITLES: dict[str, Record] = {
    "an article": attrs.evolve(NEWS, id="other", title="Dragan Petrović"),
    "a publication": Publication(id="book", title="Dragan Petrović"),
    "an agreement": attrs.evolve(TREATY, title="Dragan Petrović"),
    "a law": attrs.evolve(TREATY, actions=(LAW,)),
    "a post": Post(id="post", title="Dragan Petrović"),
    "a source": attrs.evolve(
        RAID, id="other", claims=(Claim(field="title", source="Dragan Petrović"),)
    ),
}


@pytest.mark.parametrize("record", TITLES.values(), ids=TITLES)
def test_no_title_makes_a_name_known(record: Record) -> None:
    """The suspect is found in the text all the same."""
    assert [("named-person", "body")] == told(records_with(RAID, NEWS, record))


@pytest.mark.parametrize(
    "record",
    [
        Person(id="dragan-petrovic", given="Dragan", family="Petrović"),
        Institution(id="court", name="Dragan Petrović", kind=InstitutionKind.GOVERNMENT),
    ],
)
def test_officials_and_institutions_are_known(record: Record) -> None:
    """Their names may be printed."""
    assert [] == told(records_with(RAID, NEWS, record))


@pytest.mark.parametrize("body", ["The trial: Petrović was arrested, said Petrović's deputy.", ""])
def test_an_official_is_known_by_the_family_name(body: str) -> None:
    """Also in an address and in the name of a picture."""
    photo = Photo(file="media/dragan-petrovic.jpg", shows=PhotoSubject.OFFICIALS)
    news = attrs.evolve(NEWS, body=body or NEWS.body, photos=(photo,))
    person = Person(id="dragan-petrovic", given="Dragan", family="Petrović")
    assert [] == told(records_with(RAID, news, person))


def test_a_title_names_no_suspect() -> None:
    """Of the article itself, in capitals too."""
    for title in ("Dragan Petrović arrested", "DRAGAN PETROVIĆ IN CUSTODY"):
        news = attrs.evolve(NEWS, title=title, body="News.")
        assert [("named-person", "title")] == told(records_with(RAID, news))


def test_check_alone_finds_what_a_product_shows() -> None:
    """A name in any field of any record that a report or a bulletin prints."""
    names = (f"{given} Petrović" for given in sorted(GIVEN_NAMES))
    reading = cscwb.read(RICH)
    kinds = ("articles", "events", "operations", "agreements")
    records = attrs.evolve(
        reading.records,
        **{kind: planted(getattr(reading.records, kind), names) for kind in kinds},
    )
    known = {one.message for one in cscwb.check(records) if one.code in PERSONAL}
    printed = {
        found.message
        for document in (
            cscwb.compose_annual_report(records, 2023, pictures=reading.pictures, draft=True),
            cscwb.compose_bulletin(
                records, Span.parse("2023"), pictures=reading.pictures, draft=True
            ),
        )
        for found in cscwb.check_document(document, records)
        if found.code in PERSONAL
    }
    assert len(printed) > 10
    shown = {message.partition("'")[2].partition("'")[0] for message in printed}
    assert set() == {name for name in shown if not any(name in message for message in known)}
