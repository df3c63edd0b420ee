"""Where words and links come from."""

from collections.abc import Iterable, Iterator

import attrs

from cscwb.errors import Problem
from cscwb.model import Link, Narrative, Quote, Records
from cscwb.model.parts import parts_of, place_of, texts_inside


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
    texts: Iterable[str] = [passage.text for passage in narrative.passages]
    others = (one for one in records if one is not project)
    for record in (attrs.evolve(project, acronyms=()), *others):
        every = "\n".join((*texts, *texts_inside(record)))
        unused = {short for short in unused if short not in every}
        if not unused:
            return
        texts = ()
    for index, acronym in enumerate(project.acronyms):
        if acronym.short in unused:
            yield Problem(
                code="acronym",
                message=f"no text uses '{acronym.short}'; take it out of the list",
                record=project.id,
                place=f"acronyms[{index}]",
                severity="warning",
            )
