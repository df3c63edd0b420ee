"""Events and operations one by one, each under a heading with its facts as a list."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from cscwb.document.nodes import Block, Heading, Paragraph
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Event, Operation, Records
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import bulleted, codes_in_words, places, text

_R = TypeVar("_R", Event, Operation)


def entry(
    year: Year, record: Event | Operation, facts: Iterable[str], level: int, *more: str
) -> Iterator[Block]:
    """Yield the title, a line with when, where and for whom, and the facts.

    Args:
        year: The year.
        record: The event or operation.
        facts: What else is on record, each in a line.
        level: Of the heading.
        more: What else the line has.
    """
    yield Heading(level, text(record.title))
    codes = codes_in_words(year.records, record.beneficiaries)
    label = "Beneficiary" if len(record.beneficiaries) == 1 else "Beneficiaries"
    parts = [other.id for other in _every(year.records) if other.part_of == record.id]
    line = (
        wording.date(record.date) if record.date else "",
        "; ".join(places(record)),
        *more,
        wording.by_record(f"{label}: {codes}", record, "beneficiaries") if codes else "",
        _articles(year.sources.about([record.id, *parts])),
    )
    yield Paragraph(text(" · ".join(filter(None, line))))
    if known := tuple(facts):
        yield bulleted(known)


def _articles(numbers: Sequence[int]) -> str:
    if not numbers:
        return ""
    label = "Article" if len(numbers) == 1 else "Articles"
    return f"{label}: {', '.join(map(str, numbers))}"


def _every(records: Records) -> tuple[Event | Operation, ...]:
    return (*records.events, *records.operations)


def by_component(records: Records, found: Sequence[_R]) -> list[tuple[str, list[_R]]]:
    """Group records by the title of their first component, in the order of the project's.

    Those of no component come last, under "".
    """
    components = records.project.components if records.project else ()
    titles: dict[str, str] = {component.id: component.title for component in components}
    groups: dict[str, list[_R]] = {title: [] for title in (*titles.values(), "")}
    for record in found:
        known = [titles[id_] for id_ in record.components if id_ in titles]
        groups[known[0] if known else ""].append(record)
    return [(title, group) for title, group in groups.items() if group]


def explained(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, and a note when a paragraph in them has a dagger."""
    has_dagger = False
    for block in blocks:
        yield block
        inside = blocks_in((block,))
        has_dagger = has_dagger or any(
            isinstance(part, Paragraph) and wording.INFERRED_MARK in plain(part.content)
            for part in inside
        )
    if has_dagger:
        yield Paragraph(text(wording.INFERRED_NOTE))
