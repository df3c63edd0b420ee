"""Persons in office who had a part in the year, and the posts that they hold."""

from collections.abc import Iterator

from cscwb.counting import EntryKind
from cscwb.document.nodes import Block, Column, Table
from cscwb.model import Appointment, Person, PostQualifier, TreatyAction
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import filled, lines, text


def persons_in_office(year: Year) -> Iterator[Block]:
    """Yield each person with the posts, from when to when, and on whose behalf."""
    named = frozenset(_named(year))
    found = sorted(
        (person for person in year.records.people if person.id in named),
        key=lambda person: (person.family.casefold(), person.id),
    )
    if not found:
        return
    posts = [lines(_posts(year, person)) for person in found]
    yield filled(
        Table(
            text(f"Persons in office who took part, signed or were quoted in {year.year}"),
            (Column(text("Person"), 2), Column(text("Posts"), 5)),
            tuple(
                (text(wording.name(year.records, person.id)), held)
                for person, held in zip(found, posts, strict=True)
            ),
        )
    )


def _named(year: Year) -> Iterator[str]:
    """Yield the ids of those who took part, who were quoted, and who signed."""
    for entry in year.counted.of_kind(EntryKind.PARTICIPATION):
        yield from entry.by
    for article in year.published:
        yield from (quote.speaker for quote in article.quotes)
    for entry in year.counted.of_kind(EntryKind.STEP):
        if isinstance(entry.part, TreatyAction):
            yield from entry.part.signatories


def _posts(year: Year, person: Person) -> Iterator[str]:
    for held in person.appointments:
        yield f"{_formerly(held)}{_post(year, person, held)}"


def _formerly(held: Appointment) -> str:
    return "Formerly " if PostQualifier.FORMER in held.qualifiers else ""


def _post(year: Year, person: Person, held: Appointment) -> str:
    when = f" ({wording.date(held.date)})" if held.date else ""
    behalf = wording.name(year.records, held.on_behalf_of) if held.on_behalf_of else ""
    words = f"{wording.post(year.records, held.post, person.id)}{when}"
    return f"{words}, on behalf of {behalf}" if behalf else words
