"""Acronyms: spelt out in texts, and listed in documents."""

from collections.abc import Iterable, Iterator

import attrs

from cscwb.document.nodes import Table
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.model.parts import texts_inside
from cscwb.rules import samples
from cscwb.rules.pieces import Composed
from cscwb.rules.rule import Rule, Words
from cscwb.rules.style.acronyms import KNOWN_TO_ALL, SHORT_FORM, acronyms
from cscwb.storage.records.reading import Reading

_ACRONYMS = "Acronym"  # the title of the first column of their list


def find_unused_acronyms(reading: Reading) -> Iterator[Problem]:
    """Find acronyms in the project's list that no text uses."""
    records = reading.records
    project = records.project
    if project is None or not project.acronyms or reading.unreadable:
        return
    unused = {acronym.short for acronym in project.acronyms}
    texts: Iterable[str] = [passage.text for passage in reading.narrative.passages]
    others = (record for record in records if record is not project)
    for record in (attrs.evolve(project, acronyms=()), *others):
        every = "\n".join((*texts, *texts_inside(record)))
        unused = {short for short in unused if short not in every}
        if not unused:
            return
        texts = ()
    for index, acronym in enumerate(project.acronyms):
        if acronym.short in unused:
            yield ACRONYM.problem(
                f"no text uses '{acronym.short}'; take it out of the list",
                record=project.id,
                place=f"acronyms[{index}]",
            )


def find_unlisted_acronyms(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find acronyms that a document uses and does not list, or lists and does not use."""
    tables = [block for block in blocks_in(composed.document.body) if isinstance(block, Table)]
    lists = [table for table in tables if plain(table.columns[0].title) == _ACRONYMS]
    if not lists:
        return
    listed = {plain(row[0]) for row in lists[0].rows}
    where = f"the table '{plain(lists[0].caption)}'"
    others = [piece for piece in composed.pieces if piece.where != where]
    used: dict[str, str] = {}
    for piece in others:
        for found in SHORT_FORM.finditer(piece.text):
            used.setdefault(found[0], piece.where)
    every = " ".join(piece.text for piece in others)
    for short, place in used.items():
        if short not in KNOWN_TO_ALL and not any(short in acronym for acronym in listed):
            message = (
                f"'{short}' is not in the list of acronyms; add it to 'acronyms' of the project"
            )
            yield short, ACRONYM.problem(message, place=place)
    for short in sorted(listed):
        if short not in every:
            message = f"'{short}' is in the list of acronyms, and nothing uses it; take it out"
            yield short, ACRONYM.problem(message, place=where)


ACRONYM = Rule(
    code="acronym",
    severity="warning",
    cause="An acronym is used before it is spelt out, is missing from the list, or is listed and "
    "used nowhere.",
    remedy="Write its meaning and the acronym in brackets, or correct the list in `project.yaml`.",
    wrong=samples.body("The SPOC was opened. It answers at once."),
    right=samples.body("The single point of contact (SPOC) was opened. It answers at once."),
    source="PRAG, Annex VI (list of acronyms); [OECD Style Guide]"
    "(https://issuu.com/oecd.publishing/docs/oecd-style-guide-3rd-edition/53)",
    readings=(find_unused_acronyms,),
    texts=(acronyms,),
    documents=(find_unlisted_acronyms,),
)
