"""Texts and what belongs to them."""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from cscwb.document.from_markdown import MarkdownError, from_markdown, is_plain
from cscwb.document.nodes import Paragraph, Text
from cscwb.errors import Problem
from cscwb.model import (
    Article,
    Event,
    Exemption,
    FootnoteKind,
    Operation,
    Participation,
    Place,
    Quote,
    Record,
    Records,
    TreatyAction,
    did_you_mean,
)
from cscwb.model.parts import NOTHING, parts_of, place_of, value_at

_QUOTED = re.compile(r"'([^']+)'")


def body_can_be_printed(records: Records) -> Iterator[Problem]:
    """The text of an article and those of its notes can be printed, and each note is anchored."""
    for article in records.articles:
        yield from _notes_can_be_printed(article)
        notes = {note.marker: (Text(note.marker),) for note in article.footnotes}
        try:
            if not is_plain(article.body):
                from_markdown(article.body, notes=notes)
        except MarkdownError as error:
            for line, message in error.problems:
                yield Problem(
                    code="markdown",
                    message=message,
                    record=article.id,
                    place="body",
                    within=words_at_fault(article.body, line, message),
                )
        for index, note in enumerate(article.footnotes):
            if note.kind is FootnoteKind.NOTE and f"[^{note.marker}]" not in article.body:
                yield Problem(
                    code="footnote",
                    message=f"nothing in the text refers to this note; write [^{note.marker}] "
                    "where it belongs",
                    record=article.id,
                    place=f"footnotes[{index}]",
                    severity="warning",
                )


def _notes_can_be_printed(article: Article) -> Iterator[Problem]:
    """The text of a note is words and links in paragraphs, since it stands in one line."""
    problems: tuple[tuple[int, str], ...]
    for index, note in enumerate(article.footnotes):
        try:
            blocks = () if is_plain(note.text) else from_markdown(note.text)
        except MarkdownError as error:
            problems = error.problems
        else:
            plain = all(isinstance(block, Paragraph) for block in blocks)
            problems = (
                () if plain else ((1, "a note cannot hold a list or a heading; write sentences"),)
            )
        for line, message in problems:
            yield Problem(
                code="markdown",
                message=message,
                record=article.id,
                place=f"footnotes[{index}].text",
                within=words_at_fault(note.text, line, message),
            )


def words_at_fault(text: str, line: int, message: str) -> tuple[int, int]:
    """The words of a line that a message quotes first; the whole line when it quotes others.

    Returns:
        Their first character and the first one after them, counted from 0.
    """
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: line - 1]))
    content = lines[line - 1] if line <= len(lines) else ""
    if (quoted := _QUOTED.search(message)) and quoted[1] in content:
        first = start + content.index(quoted[1])
        return first, first + len(quoted[1])
    return start + len(content) - len(content.lstrip()), start + len(content.rstrip())


def part_says_something(records: Records) -> Iterator[Problem]:
    """A participation names or describes who took part, a quotation has words, and so on."""
    for record in records:
        for trail, part in parts_of(record, Participation, Quote, Exemption, TreatyAction):
            match part:
                case Participation(party="", described="", post="", member_of=""):
                    message = "this names nobody; write 'party:' with an id, or 'described:'"
                case Quote(text="", paraphrase=""):
                    message = "this has no words; write 'paraphrase:' or 'text:'"
                case Exemption(reason=reason) if not reason.strip():
                    message = "this gives no reason; say why the rule does not hold here"
                case TreatyAction(stage=None, date=None, note=""):
                    message = (
                        "this says neither which step it was nor when; write 'stage:' or 'date:', "
                        "or in 'note:' what was done"
                    )
                case _:
                    continue
            place = place_of(trail)
            yield Problem(code="empty-part", message=message, record=record.id, place=place)


def field_is_known(records: Records) -> Iterator[Problem]:
    """Claims, open-ended lists and lists of what is inferred name fields that the record has."""
    for record in records:
        for index, claim in enumerate(getattr(record, "claims", ())):
            if not _leads_somewhere(record, claim.field):
                yield Problem(
                    code="field",
                    message=f"the record has no '{claim.field}'; write the path of a field of "
                    "it, like 'seizures[0].value'",
                    record=record.id,
                    place=f"claims[{index}].field",
                )
        for index, path in enumerate(getattr(record, "inferred", ())):
            if not _leads_somewhere(record, path):
                yield Problem(
                    code="field",
                    message=f"the record has no '{path}'; write the path of a field of it, like "
                    "'kind' or 'participants[0].role'",
                    record=record.id,
                    place=f"inferred[{index}]",
                )
        for index, name in enumerate(getattr(record, "open_ended", ())):
            names = [field.name for field in attrs.fields(type(record))]
            if name not in names:
                yield Problem(
                    code="field",
                    message=f"the record has no field '{name}'{did_you_mean(name, names)}",
                    record=record.id,
                    place=f"open_ended[{index}]",
                )


def _leads_somewhere(record: Record, path: str) -> bool:
    return bool(path) and value_at(record, path) is not NOTHING


def place_is_in_one_piece(records: Records) -> Iterator[Problem]:
    """A place and its jurisdiction are one value: ``[near Prilep, MK]`` without quotes is two."""
    located: tuple[Event | Operation, ...] = (*records.events, *records.operations)
    for record in located:
        for index, (place, next_) in enumerate(pairwise(record.places)):
            if place.name and place.jurisdiction is None and _is_code(next_):
                yield Problem(
                    code="split-place",
                    message=f"'{place}' has no jurisdiction and '{next_}' has no name; if they "
                    f'belong together write "{place}, {next_}" in quotes',
                    record=record.id,
                    place=f"places[{index}]",
                    severity="warning",
                )


def _is_code(place: Place) -> bool:
    return not place.name and not place.relation
