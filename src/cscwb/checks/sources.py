"""Where words and links come from."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs

from cscwb.errors import Problem
from cscwb.model.narrative import Narrative
from cscwb.model.parts import parts_of, place_of
from cscwb.model.records import Records
from cscwb.model.texts import Link, Quote

__all__ = ["acronym_is_used", "link_is_secure", "quotation_has_a_speaker"]


def link_is_secure(records: Records) -> Iterator[Problem]:
    """An address begins with https."""
    for record in records:
        for trail, link in parts_of(record, Link):
            if link.url.lower().startswith("http:"):
                yield Problem(
                    code="insecure-link",
                    message=f"'{link.url}' is not encrypted; write 'https:' when the site has it",
                    record=record.id,
                    place=place_of(trail),
                    severity="warning",
                )


def quotation_has_a_speaker(records: Records) -> Iterator[Problem]:
    """Who is quoted word for word is named."""
    for record in records:
        for trail, quote in parts_of(record, Quote):
            if quote.text and not (quote.speaker or quote.speaker_as):
                yield Problem(
                    code="speaker",
                    message="a quotation says nobody's name; write 'speaker:' with an id, or "
                    "give the sense in 'paraphrase'",
                    record=record.id,
                    place=place_of(trail),
                    severity="warning",
                )


def acronym_is_used(narrative: Narrative, records: Records) -> Iterator[Problem]:
    """An acronym of the project's list stands in some text."""
    project = records.project
    if project is None or not project.acronyms or records.unreadable:
        return
    unused = {one.short for one in project.acronyms}
    texts = [passage.text for passage in narrative.passages]
    others = (one for one in records if one is not project)
    for record in (attrs.evolve(project, acronyms=()), *others):
        _collect(record, texts)
        every = "\n".join(texts)
        unused = {short for short in unused if short not in every}
        if not unused:
            return
        texts.clear()
    for index, acronym in enumerate(project.acronyms):
        if acronym.short in unused:
            yield Problem(
                code="acronym",
                message=f"no text uses '{acronym.short}'; take it out of the list",
                record=project.id,
                place=f"acronyms[{index}]",
                severity="warning",
            )


def _collect(value: Any, texts: list[str]) -> None:
    """Every text inside of a record, its ids among them."""
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, texts)
    else:
        for name in _fields(value.__class__):
            if part := getattr(value, name):  # most are empty
                _collect(part, texts)


@cache
def _fields(of: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(of)) if attrs.has(of) else ()
