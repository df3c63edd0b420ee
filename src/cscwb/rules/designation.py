"""The designation of Kosovo in documents: each unit has one mark, and its note."""

from collections.abc import Iterator

import attrs

from cscwb.errors import Problem
from cscwb.model import KOSOVO_NOTE, Regime
from cscwb.rules import samples
from cscwb.rules.citations import ISG
from cscwb.rules.pieces import NOTE_LINE, TITLE, Composed, Piece
from cscwb.rules.rule import Rule, Words
from cscwb.rules.style.designation import (
    MENTION,
    designation_marks,
    designation_note,
    designation_others,
)


def _units(composed: Composed) -> Iterator[list[Piece]]:
    """Return the pieces of each unit in which a mention must have a mark."""
    project = composed.records.project
    if project and project.designation.regime is Regime.NONE:
        return
    units: dict[str, list[Piece]] = {}
    for piece in composed.pieces:
        units.setdefault(piece.unit, []).append(piece)
    units.pop(TITLE, None)  # its note is that of the body
    yield from units.values()


@attrs.frozen
class _Mention:
    """The first mention of Kosovo in a unit."""

    piece: Piece
    is_marked: bool


def _first_mention(unit: list[Piece]) -> _Mention | None:
    for piece in unit:
        if piece.kind != "note" and (found := MENTION.search(piece.text)):
            return _Mention(piece, bool(found["mark"]))
    return None


def _notes(unit: list[Piece]) -> list[Piece]:
    return [piece for piece in unit if piece.kind == "note" and NOTE_LINE.match(piece.text)]


def find_missing_marks(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find units that name Kosovo without the mark."""
    for unit in _units(composed):
        mention = _first_mention(unit)
        if mention and not mention.is_marked:
            message = "the first 'Kosovo' has no asterisk"
            yield "", DESIGNATION_MARK.problem(message, place=mention.piece.where)


def find_marks_without_note(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find units with the mark and without its note."""
    for unit in _units(composed):
        mention = _first_mention(unit)
        if mention and mention.is_marked and not _notes(unit):
            message = f"the asterisk has no note; add '* {KOSOVO_NOTE}'"
            yield "", DESIGNATION_NOTE.problem(message, place=mention.piece.where)


def find_notes_without_mark(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find notes in units without the mark."""
    for unit in _units(composed):
        if (notes := _notes(unit)) and _first_mention(unit) is None:
            message = "the note on Kosovo explains a mark that nothing here has; take it out"
            yield "", DESIGNATION_MARKS.problem(message, place=notes[0].where)


DESIGNATION_MARK = Rule(
    code="designation-mark",
    cause="A part of a document that can be read alone names Kosovo without the asterisk.",
    remedy="Let `compose_annual_report` or `compose_bulletin` mark it, or write the asterisk.",
    wrong=samples.document("Experts visited Kosovo."),
    right=samples.document("Experts visited Kosovo\\*.", f"\\* {KOSOVO_NOTE}"),
    products=("document",),
    source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
    "statistics-explained/index.php?title=Glossary%3AProtocol_order); Arrangements Regarding "
    "Regional Representation and Cooperation, 24 February 2012",
    documents=(find_missing_marks,),
)

DESIGNATION_NOTE = Rule(
    code="designation-note",
    cause="The asterisk has no note, or the note does not say what the official one says.",
    remedy="Write the official note, or leave it out of texts: reports print it by themselves.",
    wrong=samples.body(
        "Experts visited Kosovo*.",
        "",
        "This designation is without prejudice to anything, as the ICJ Opinion says.",
    ),
    right=samples.body("Experts visited Kosovo*.", "", KOSOVO_NOTE),
    source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
    "statistics-explained/index.php?title=Glossary%3AProtocol_order)",
    texts=(designation_note,),
    documents=(find_marks_without_note,),
)

DESIGNATION_MARKS = Rule(
    code="designation-marks",
    severity="warning",
    cause="A mention of Kosovo has more than one asterisk, or another mark; another name has "
    "the asterisk, which is an error; or the note stands without any.",
    remedy="Remove the asterisk: reports mark what has to be marked.",
    wrong=samples.body("Experts visited Kosovo\\*\\* in June."),
    right=samples.body("Experts visited Kosovo\\* in June."),
    source=f"{ISG}, 8.1",
    texts=(
        designation_marks,
        designation_others,
    ),
    documents=(find_notes_without_mark,),
)
