"""Rules for documents that have been composed: what a reader will see is looked at, too."""

import re
from collections.abc import Iterable, Iterator

import attrs

from cscwb.document.nodes import Document, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.model import KOSOVO_NOTE, Narrative, Records, Regime
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.rules.exemptions import Exemptions, printed
from cscwb.rules.explanations import EXPLANATIONS
from cscwb.rules.house_style import WAY_OUT, problem_of, setting_of, texts_in, undecided_in
from cscwb.rules.pieces import NOTE_LINE, TITLE, Piece, pieces_of
from cscwb.rules.settings import with_severities
from cscwb.rules.style import Prose, style_of
from cscwb.rules.style.acronyms import KNOWN_TO_ALL, SHORT_FORM
from cscwb.rules.style.designation import MENTION
from cscwb.rules.visibility import visibility_of

_ACRONYMS = "Acronym"  # the title of the first column of their list


def check_document(
    document: Document,
    records: Records,
    *,
    narrative: Narrative = NO_NARRATIVE,
    for_publication: bool = True,
) -> tuple[Problem, ...]:
    """Every finding of every rule for documents; its place says where in the document it is.

    Args:
        document: What a ``compose_`` function made, or anybody else.
        records: What it was made from: their names, acronyms, settings, severities and
            exemptions hold.
        narrative: What people have written for it: its passages are judged where they stand.
        for_publication: False for a part of a document, which needs no funding statement,
            emblem and disclaimer.
    """
    texts, others = _found(document, records, narrative, for_publication=for_publication)
    return tuple(with_severities(dict.fromkeys((*others, *texts)), records))


def check_product(
    document: Document,
    records: Records,
    narrative: Narrative,
    reported: Iterable[Problem],
    *,
    for_publication: bool,
) -> tuple[Problem, ...]:
    """What is wrong with a product beyond what is reported of its records and passages.

    Words are never a reason to refuse a product whose records have passed: what is found in
    them here alone, where one does not know whom they are about, is at most a warning.
    """
    known = {(one.code, one.message.partition(WAY_OUT)[0]) for one in reported}
    texts, others = _found(document, records, narrative, for_publication=for_publication)
    found = [
        *with_severities(others, records),
        *(
            attrs.evolve(one, severity="warning") if one.severity == "error" else one
            for one in with_severities(texts, records)
        ),
    ]
    return tuple(one for one in dict.fromkeys(found) if (one.code, one.message) not in known)


def exemptions_needed(
    document: Document, records: Records, narrative: Narrative
) -> frozenset[tuple[str, str]]:
    """The record and the place of each exemption that covers something in a document."""
    exemptions = Exemptions(records, narrative)
    for words, one in _words_at_fault(tuple(pieces_of(document)), document, records, narrative):
        exemptions.cover_words(one.code, words)
    return frozenset(exemptions.used)


def _found(
    document: Document, records: Records, narrative: Narrative, *, for_publication: bool
) -> tuple[list[Problem], list[Problem]]:
    """What is found in the texts and is not exempted, and what is found beside them."""
    exemptions = Exemptions(records, narrative)
    pieces = tuple(pieces_of(document))
    texts = [
        one
        for words, one in _words_at_fault(pieces, document, records, narrative)
        if not exemptions.cover_words(one.code, words)
    ]
    others = [*_marks(pieces, records)]
    if for_publication:
        emblem = records.project.id if records.project else ""
        others += (
            one
            for one in visibility_of(document, records)
            if not exemptions.cover(attrs.evolve(one, record=emblem, place="emblem"))
        )
    return texts, others


def _words_at_fault(
    pieces: tuple[Piece, ...], document: Document, records: Records, narrative: Narrative
) -> Iterator[tuple[str, Problem]]:
    yield from _texts(pieces, records, _judged(records, narrative))
    yield from _listed_acronyms(document)


def _marks(pieces: tuple[Piece, ...], records: Records) -> Iterator[Problem]:
    """Each unit that names Kosovo has the mark, and the note; no unit has a note for nothing."""
    if records.project and records.project.designation.regime is Regime.NONE:
        return
    units: dict[str, list[Piece]] = {}
    for piece in pieces:
        units.setdefault(piece.unit, []).append(piece)
    units.pop(TITLE, None)  # its note is that of the body
    for own in units.values():
        mentions = [
            (piece, found)
            for piece in own
            if piece.kind != "note"
            for found in MENTION.finditer(piece.text)
        ]
        notes = [piece for piece in own if piece.kind == "note" and NOTE_LINE.match(piece.text)]
        if mentions and not mentions[0][1]["mark"]:
            yield _problem("designation-mark", "the first 'Kosovo' has no asterisk", mentions[0][0])
        elif mentions and not notes:
            message = f"the asterisk has no note; add '* {KOSOVO_NOTE}'"
            yield _problem("designation-note", message, mentions[0][0])
        elif notes and not mentions:
            message = "the note on Kosovo explains a mark that nothing here has; take it out"
            yield _problem("designation-marks", message, notes[0])


def _texts(
    pieces: tuple[Piece, ...], records: Records, judged: frozenset[str]
) -> Iterator[tuple[str, Problem]]:
    """The words and the finding, in texts that are neither of a record nor of a passage.

    Those are judged where they stand: there one knows whom they are about.
    """
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    details = records.project.suspect_details if records.project else None
    for piece in pieces:
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
        for found in style_of(prose):
            is_allowed = found.code == "initials" and details is not None and details.initials
            if not is_allowed and found.code not in ("designation-marks", "acronym"):
                problem = problem_of(found, place=piece.where)
                words = piece.text[found.start : found.end]
                yield words, attrs.evolve(problem, within=None, fix=None)


def _judged(records: Records, narrative: Narrative) -> frozenset[str]:
    """The paragraphs and items of records and passages, as a document prints them."""
    texts = (*texts_in(records), *(passage.text for passage in narrative.passages))
    return frozenset(printed(part) for text in texts for part in (text, *_PART.split(text)))


_PART = re.compile(r"\n\s*\n|\n(?= {0,9}(?:[-+*]|\d{1,9}[.)]) )")


def _listed_acronyms(document: Document) -> Iterator[tuple[str, Problem]]:
    """The list of acronyms has those that are used, and no others."""
    tables = [block for block in blocks_in(document.body) if isinstance(block, Table)]
    lists = [table for table in tables if plain(table.columns[0].title) == _ACRONYMS]
    if not lists:
        return
    listed = {plain(row[0]) for row in lists[0].rows}
    used: dict[str, Piece] = {}
    caption = plain(lists[0].caption)
    others = [piece for piece in pieces_of(document) if piece.where != f"the table '{caption}'"]
    for piece in others:
        for found in SHORT_FORM.finditer(piece.text):
            used.setdefault(found[0], piece)
    every = " ".join(piece.text for piece in others)
    for short, piece in used.items():
        if short not in KNOWN_TO_ALL and not any(short in one for one in listed):
            message = (
                f"'{short}' is not in the list of acronyms; add it to 'acronyms' of the project"
            )
            yield short, _problem("acronym", message, piece)
    for short in sorted(listed):
        if short not in every:
            message = f"'{short}' is in the list of acronyms, and nothing uses it; take it out"
            where = Piece(f"the table '{caption}'", "", "", "label")
            yield short, _problem("acronym", message, where)


def _problem(code: str, message: str, piece: Piece) -> Problem:
    return Problem(
        code=code, message=message, place=piece.where, severity=EXPLANATIONS[code].severity
    )
