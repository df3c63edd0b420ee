"""Rules for documents that have been composed: what a reader will see is looked at, too."""

import re
from collections.abc import Iterator

import attrs

from cscwb.checks.house_style import problem_of, setting_of, texts_in, undecided_in
from cscwb.checks.pieces import NOTE_LINE, TITLE, Piece, pieces_of
from cscwb.checks.settings import with_severities
from cscwb.checks.style import Prose, style_of
from cscwb.checks.style.acronyms import KNOWN_TO_ALL, SHORT_FORM
from cscwb.checks.style.designation import MENTION
from cscwb.checks.visibility import visibility_of
from cscwb.document.nodes import Document, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.findings import EXPLANATIONS
from cscwb.model.jurisdictions import KOSOVO_NOTE
from cscwb.model.records import Records
from cscwb.model.settings import Regime

__all__ = ["check_document"]

_ACRONYMS = "Acronym"  # the title of the first column of their list


def check_document(
    document: Document, records: Records, *, for_publication: bool = True
) -> tuple[Problem, ...]:
    """Every finding of every rule for documents; its place says where in the document it is.

    Args:
        document: What a ``compose_`` function made, or anybody else.
        records: What it was made from: their names, acronyms, settings and severities hold.
        for_publication: False for a part of a document, which needs no funding statement,
            emblem and disclaimer.
    """
    pieces = tuple(pieces_of(document))
    found = [*_marks(pieces, records), *_texts(pieces, records), *_listed_acronyms(document)]
    if for_publication:
        found += visibility_of(document, records)
    return tuple(with_severities(dict.fromkeys(found), records))


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


def _texts(pieces: tuple[Piece, ...], records: Records) -> Iterator[Problem]:
    """Every text that is none of a record; those are judged where one knows whom they are about."""
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    details = records.project.suspect_details if records.project else None
    known = _judged(records)
    for piece in pieces:
        if _on_one_line(piece.text) in known:
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
                yield attrs.evolve(problem, within=None, fix=None)


def _judged(records: Records) -> frozenset[str]:
    """The paragraphs and items of the texts of records, as a document prints them."""
    return frozenset(
        _on_one_line(part) for text in texts_in(records) for part in (text, *_PART.split(text))
    )


_PART = re.compile(r"\n\s*\n|\n(?= {0,9}(?:[-+*]|\d{1,9}[.)]) )")
_MARKUP = re.compile(r"\[\^[^\[\]\s]+\]|[*\\]|^ {0,9}(?:[-+]|\d{1,9}[.)]) |^#+ ")


def _on_one_line(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())


def _listed_acronyms(document: Document) -> Iterator[Problem]:
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
            yield _problem("acronym", message, piece)
    for short in sorted(listed):
        if short not in every:
            message = f"'{short}' is in the list of acronyms, and nothing uses it; take it out"
            where = Piece(f"the table '{caption}'", "", "", "label")
            yield _problem("acronym", message, where)


def _problem(code: str, message: str, piece: Piece) -> Problem:
    return Problem(
        code=code, message=message, place=piece.where, severity=EXPLANATIONS[code].severity
    )
