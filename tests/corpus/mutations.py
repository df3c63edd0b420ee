"""Mutations: one fault put into the files, and the one problem that must come of it."""

from collections.abc import Mapping, Sequence

import attrs
import yaml
from corpus.bases import inserted
from corpus.parts import Document, Part

OPENING, CLOSING = "⟦⟧"


@attrs.frozen
class Place:
    """Where a problem must be told.

    Attributes:
        file: The path in the folder; "" for the folder itself.
        start: Line and column of the first character; zeros for a file as a whole.
        end: Line and column after the last one.
    """

    file: str
    start: tuple[int, int] = (0, 0)
    end: tuple[int, int] = (0, 0)


@attrs.frozen
class Edit:
    """Another text for a stretch of a file.

    Attributes:
        document: The file.
        start: The index of the first character that goes.
        end: The index after the last one that goes.
        text: What stands there then, with ``⟦`` and ``⟧`` around the fault.
    """

    document: Document
    start: int
    end: int
    text: str


@attrs.frozen
class Mutation:
    """One fault.

    Attributes:
        name: What was done, and where.
        code: The code of the problem.
        hint: Words that its message must have; after a "-", words that it must not have.
        edit: The change of a file; None for a fault of a folder.
        files: For a fault of a folder: what files hold then, None for those that are gone.
        place: For a fault of a folder: where the problem is.
    """

    name: str
    code: str
    hint: str = ""
    edit: Edit | None = None
    files: Mapping[str, str | None] = attrs.field(factory=dict)
    place: Place = attrs.field(default=Place(""))

    def is_told_by(self, message: str) -> bool:
        """Whether a message gives the hint."""
        if self.hint.startswith("-"):
            return self.hint[1:] not in message
        return self.hint in message


def texts_with(edits: Sequence[Edit]) -> tuple[dict[str, str], list[Place]]:
    """What the files hold after the edits, and where the faults are then."""
    texts: dict[str, str] = {}
    faults: dict[Edit, tuple[int, int]] = {}
    for edit in sorted(edits, key=lambda one: -one.start):  # the places before it stay
        before, fault, after = _split(edit.text)
        text = texts.get(edit.document.file, edit.document.text)
        new = before + fault + after
        texts[edit.document.file] = text[: edit.start] + new + text[edit.end :]
        for other, (start, end) in faults.items():
            if other.document.file == edit.document.file:
                shift = len(new) - (edit.end - edit.start)
                faults[other] = start + shift, end + shift
        start = edit.start + len(before)
        faults[edit] = start, start + len(fault)
    return texts, [_place(edit, texts, *faults[edit]) for edit in edits]


def _split(text: str) -> tuple[str, str, str]:
    before, _, rest = text.partition(OPENING)
    fault, closing, after = rest.partition(CLOSING)
    assert closing, f"{text} does not say where its fault is"
    return before, fault, after


def _place(edit: Edit, texts: Mapping[str, str], start: int, end: int) -> Place:
    text = texts[edit.document.file]
    return Place(edit.document.file, _line_and_column(text, start), _line_and_column(text, end))


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def edited(
    part: Part, name: str, code: str, start: int, end: int, text: str, hint: str = ""
) -> Mutation:
    """Another text for a stretch of the file that a part stands in."""
    what = f"{name}: {part.owner.__name__} in {part.document.file}"
    return Mutation(what, code, hint, Edit(part.document, start, end, text))


def replaced(
    part: Part, node: yaml.Node, text: str, name: str, code: str, hint: str = ""
) -> Mutation:
    """Another text for a value, or for a key; all of it is the fault unless it says what is."""
    marked = text if OPENING in text else f"{OPENING}{text}{CLOSING}"
    return edited(part, name, code, *part.document.region(node), marked, hint)


def added(part: Part, key: str, value: str, name: str, code: str, hint: str = "") -> Mutation:
    """One more pair in a mapping."""
    start, text = inserted(part, key, value)
    return edited(part, name, code, start, start, text, hint)
