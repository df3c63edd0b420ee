"""Rules for composed documents, which check what a reader will see."""

from collections.abc import Iterable, Iterator

import attrs

from cscwb.document.nodes import Document
from cscwb.errors import Problem
from cscwb.model import Narrative, Records
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.patterns import regex
from cscwb.rules.cases import undecided_in
from cscwb.rules.exemptions import WAY_OUT, Exemptions, printed
from cscwb.rules.known_names import setting_of
from cscwb.rules.linting import lint
from cscwb.rules.pieces import Composed, pieces_of
from cscwb.rules.registry import RULES
from cscwb.rules.rule import Words
from cscwb.rules.settings import settings_of, with_severities
from cscwb.rules.style.prose import Prose
from cscwb.rules.text_fields import texts_in


def check_document(
    document: Document,
    records: Records,
    *,
    narrative: Narrative = NO_NARRATIVE,
    for_publication: bool = True,
) -> tuple[Problem, ...]:
    """Return what every rule for documents finds; the place of each problem is in the document.

    Args:
        document: What a ``compose_`` function made, or any other program.
        records: What it was made from: their names, acronyms, settings, severities and
            exemptions hold.
        narrative: What people have written for it: its passages are judged where they stand.
        for_publication: False for a part of a document, which needs no funding statement,
            emblem and disclaimer.
    """
    texts, others = _found(document, records, narrative, for_publication=for_publication)
    return tuple(with_severities(dict.fromkeys((*others, *texts)), settings_of(records)))


def check_product(
    document: Document,
    records: Records,
    narrative: Narrative,
    reported: Iterable[Problem],
    *,
    for_publication: bool,
) -> tuple[Problem, ...]:
    """Return the problems of a product that are not reported of its records and passages.

    Words are never a reason to refuse a product whose records have passed: what is found in
    them here alone, where it is not known whom they are about, is at most a warning.
    """
    known = {(problem.code, problem.message.partition(WAY_OUT)[0]) for problem in reported}
    texts, others = _found(document, records, narrative, for_publication=for_publication)
    found = [
        *with_severities(others, settings_of(records)),
        *(
            attrs.evolve(problem, severity="warning") if problem.severity == "error" else problem
            for problem in with_severities(texts, settings_of(records))
        ),
    ]
    return tuple(
        problem for problem in dict.fromkeys(found) if (problem.code, problem.message) not in known
    )


def exemptions_needed(
    document: Document, records: Records, narrative: Narrative
) -> frozenset[tuple[str, str]]:
    """Return the record and the place of each exemption that covers a problem of a document."""
    exemptions = Exemptions(records, narrative)
    composed = Composed(document, records, False, tuple(pieces_of(document)))
    for words, problem in _problems(composed, narrative):
        if words:
            exemptions.cover_words(problem.code, words)
    return frozenset(exemptions.used)


def _found(
    document: Document, records: Records, narrative: Narrative, *, for_publication: bool
) -> tuple[list[Problem], list[Problem]]:
    """Return the problems of texts that are not exempted, and those of everything else."""
    exemptions = Exemptions(records, narrative)
    composed = Composed(document, records, for_publication, tuple(pieces_of(document)))
    texts: list[Problem] = []
    others: list[Problem] = []
    emblem = records.project.id if records.project else ""
    for words, problem in _problems(composed, narrative):
        if words:
            if not exemptions.cover_words(problem.code, words):
                texts.append(problem)
        elif not exemptions.cover(attrs.evolve(problem, record=emblem, place="emblem")):
            others.append(problem)
    return texts, others


def _problems(composed: Composed, narrative: Narrative) -> Iterator[tuple[Words, Problem]]:
    """Yield each problem of a document, with the words that it is about, "" for none."""
    yield from _texts(composed, _judged(composed.records, narrative))
    for rule in RULES:
        for find in rule.documents:
            yield from find(composed)


def _texts(composed: Composed, judged: frozenset[str]) -> Iterator[tuple[Words, Problem]]:
    """Yield the problems of texts that are neither from a record nor from a passage.

    Those are judged where they stand: there it is known whom they are about.
    """
    records = composed.records
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    details = records.project.suspect_details if records.project else None
    for piece in composed.pieces:
        if printed(piece.text) in judged:
            continue
        prose = Prose(
            text=piece.text,
            quotation=piece.kind == "quotation",
            running=piece.kind == "sentences",
            press=True,
            undecided=undecided,
            setting=setting,
        )
        for problem in lint(prose):
            is_allowed = problem.code == "initials" and details is not None and details.initials
            if not is_allowed and problem.code not in ("designation-marks", "acronym"):
                start, end = problem.within or (0, 0)
                words = piece.text[start:end]
                yield words, attrs.evolve(problem, place=piece.where, within=None, fix=None)


def _judged(records: Records, narrative: Narrative) -> frozenset[str]:
    """Return the paragraphs and items of records and passages, as a document prints them."""
    texts = (*texts_in(records), *(passage.text for passage in narrative.passages))
    return frozenset(printed(part) for text in texts for part in (text, *_PART.split(text)))


_PART = regex(r"\n\s*\n|\n(?= {0,9}(?:[-+*]|\d{1,9}[.)]) )")
