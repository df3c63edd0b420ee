"""Rules for documents that have been composed: what a reader will see is looked at, too."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

import attrs

from cscwb.checks.house_style import problem_of, setting_of, texts_in, undecided_in
from cscwb.checks.settings import settled
from cscwb.checks.style import Prose, style_of
from cscwb.checks.style.acronyms import KNOWN_TO_ALL, SHORT_FORM
from cscwb.checks.style.designation import MENTION
from cscwb.checks.style.prose import MASK
from cscwb.checks.visibility import visibility_of
from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Document,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Strong,
    Table,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.findings import EXPLANATIONS
from cscwb.model.jurisdictions import KOSOVO_NOTE
from cscwb.model.records import Records
from cscwb.model.settings import Regime

__all__ = ["check_document"]

_ACRONYMS = "Acronym"  # the title of the first column of their list
_DISCLAIMED = re.compile(r"sole\s+responsibility\s+of\s+\S.*European\s+Union", re.DOTALL)


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
    pieces = tuple(_pieces(document))
    found = [*_marks(pieces, records), *_texts(pieces, records), *_listed_acronyms(document)]
    if for_publication:
        found += visibility_of(document, records)
    return settled(dict.fromkeys(found), records, "document")


@attrs.frozen
class _Piece:
    """Some words of a document.

    Attributes:
        where: In words for a reader.
        unit: What can be read or copied alone: "" is the body, else a table or figure by its
            number.
        text: The words, with the marks of notes.
        kind: What they are.
    """

    where: str
    unit: str
    text: str
    kind: Literal["sentences", "label", "quotation", "note"]


def _pieces(document: Document) -> Iterator[_Piece]:
    """All words of a document, in reading order."""
    for words in (document.title, document.subtitle):
        if words:
            yield _Piece("the title", "the title", words, "label")
    walk = _Walk()
    yield from walk.blocks(document.body, quoted=False)


class _Walk:
    """Goes through blocks and remembers under which heading it is."""

    def __init__(self) -> None:
        self._heading = "the opening"
        self._units = 0

    def blocks(self, blocks: tuple[Block, ...], *, quoted: bool) -> Iterator[_Piece]:
        """The words of blocks."""
        for block in blocks:
            match block:
                case Heading(_, content):
                    self._heading = f"'{plain(content)}'"
                    yield _Piece(self._heading, "", _words(content), "label")
                case Paragraph(content):
                    yield from self._paragraph(content, quoted=quoted)
                case Bullets(items, _):
                    for item in items:
                        yield from self.blocks(item, quoted=quoted)
                case Quote(inner):
                    yield from self.blocks(inner, quoted=True)
                case Wide(inner) | Apart(inner):
                    yield from self.blocks(inner, quoted=quoted)
                case Table(caption, columns, rows, notes):
                    cells = [
                        *(column.title for column in columns),
                        *(c for row in rows for c in row),
                    ]
                    yield from self._unit("table", caption, map(_words, cells), notes)
                case Chart():
                    names = (block.heading, *block.categories, *(one.name for one in block.series))
                    yield from self._unit("figure", block.caption, names, block.notes)
                case Tiles():
                    names = tuple(one.name for one in block.tiles)
                    yield from self._unit("figure", block.caption, names, block.notes)
                case Picture():
                    yield from self._unit("picture", block.caption, (), block.notes)
                case Acknowledgement(statement=statement):
                    yield _Piece(f"under {self._heading}", "", statement, "label")
                case Contents() | ListOfTables() | ListOfFigures() | ToComplete():
                    pass
                case _:
                    assert_never(block)

    def _paragraph(self, content: Inlines, *, quoted: bool) -> Iterator[_Piece]:
        where = f"under {self._heading}"
        text = _words(content)
        yield _Piece(where, "", text, "quotation" if quoted else _kind(text))
        for note in _notes(content):
            yield _Piece(where, "", _words(note.content), "note")

    def _unit(
        self, what: str, caption: Inlines, cells: Iterable[str], notes: tuple[Inlines, ...]
    ) -> Iterator[_Piece]:
        self._units += 1
        unit, where = f"{what} {self._units}", f"the {what} '{plain(caption)}'"
        for text in (_words(caption), *cells):
            yield _Piece(where, unit, text, "label")
        for note in notes:
            yield _Piece(where, unit, _words(note), "note")


def _kind(text: str) -> Literal["sentences", "label", "note"]:
    if _NOTE_LINE.match(text):
        return "note"
    return "sentences" if _SENTENCE.search(text) else "label"


_SENTENCE = re.compile(r"[.!?][\s”’)*†]*(?:\Z|\s+\w)")
_NOTE_LINE = re.compile(r"\*?\s*This designation is without prejudice")


def _words(content: Inlines) -> str:
    """The words with the fixed marks of notes, as they are printed."""
    parts = []
    for node in content:
        match node:
            case Text(text):
                parts.append(text)
            case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                parts.append(_words(inner))
            case Footnote(_, mark):
                parts.append(mark)
            case LineBreak():
                parts.append("\n\n")  # lines of a cell are no sentence together
            case Reference():
                parts.append(MASK)
            case _:
                assert_never(node)
    return "".join(parts)


def _notes(content: Inlines) -> Iterator[Footnote]:
    for node in content:
        match node:
            case Footnote():
                yield node
            case Strong(inner) | Emphasis(inner) | Foreign(inner, _):
                yield from _notes(inner)
            case _:
                pass


def _marks(pieces: tuple[_Piece, ...], records: Records) -> Iterator[Problem]:
    """Each unit that names Kosovo has the mark, and the note; no unit has a note for nothing."""
    if records.project and records.project.designation.regime is Regime.NONE:
        return
    for unit in dict.fromkeys(piece.unit for piece in pieces if piece.unit != "the title"):
        own = [piece for piece in pieces if piece.unit == unit]
        mentions = [
            (piece, found)
            for piece in own
            if piece.kind != "note"
            for found in MENTION.finditer(piece.text)
        ]
        notes = [piece for piece in own if piece.kind == "note" and _NOTE_LINE.match(piece.text)]
        if mentions and not any(found["mark"] for _, found in mentions):
            yield _problem("designation-mark", "the first 'Kosovo' has no asterisk", mentions[0][0])
        elif mentions and not notes:
            message = f"the asterisk has no note; add '* {KOSOVO_NOTE}'"
            yield _problem("designation-note", message, mentions[0][0])
        elif notes and not mentions:
            message = "the note on Kosovo explains a mark that nothing here has; take it out"
            yield _problem("designation-marks", message, notes[0])


def _texts(pieces: tuple[_Piece, ...], records: Records) -> Iterator[Problem]:
    """Every text is in house style."""
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    known = _on_one_line(" ".join(texts_in(records)))
    for piece in pieces:
        prose = Prose(
            text=piece.text,
            quotation=piece.kind == "quotation",
            running=piece.kind == "sentences",
            press=True,
            # what records say was judged there, where it is known whom it is about
            undecided=undecided and _on_one_line(piece.text) not in known,
            setting=setting,
        )
        for found in style_of(prose):
            if found.code not in ("designation-marks", "acronym") or "marks" in found.message:
                problem = problem_of(found, place=piece.where)
                yield attrs.evolve(problem, within=None, fix=None)


_MARKUP = re.compile(r"\[\^[^\[\]\s]+\]|[*\\]")


def _on_one_line(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())


def _listed_acronyms(document: Document) -> Iterator[Problem]:
    """The list of acronyms has those that are used, and no others."""
    tables = [block for block in blocks_in(document.body) if isinstance(block, Table)]
    lists = [table for table in tables if plain(table.columns[0].title) == _ACRONYMS]
    if not lists:
        return
    listed = {plain(row[0]) for row in lists[0].rows}
    used: dict[str, _Piece] = {}
    caption = plain(lists[0].caption)
    others = [piece for piece in _pieces(document) if piece.where != f"the table '{caption}'"]
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
            where = _Piece(f"the table '{caption}'", "", "", "label")
            yield _problem("acronym", message, where)


def _problem(code: str, message: str, piece: _Piece) -> Problem:
    return Problem(
        code=code, message=message, place=piece.where, severity=EXPLANATIONS[code].severity
    )
