"""A Word file as rules see it: paragraphs, tables and drawings, each with its place in words."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import attrs

from cscwb.word.effective_styles import Styles, W, outline_level, points, val

TYPE_CHECKING = False  # lxml is loaded when a file is opened
if TYPE_CHECKING:
    from cscwb.word.files import WordFile

_LONGEST = 40
_USUAL = 10.0  # points, where neither text nor style says a size
_STORIES = ("header", "footer", "footnotes", "endnotes")


def words(element: Any) -> str:
    """Return the words of an element, white space in a row as one space."""
    return " ".join("".join(element.itertext(f"{W}t")).split())


def _own_words(paragraph: Any) -> str:
    """Return the words of a paragraph, without its text boxes and their fallbacks."""
    texts = (
        element.text or ""
        for element in paragraph.iter(f"{W}t")
        if element.getparent().tag == f"{W}r" and next(element.iterancestors(f"{W}p")) is paragraph
    )
    return " ".join("".join(texts).split())


def quoted(text: str) -> str:
    """Return the beginning of a text, in quotes."""
    return f"'{text if len(text) <= _LONGEST else f'{text[: _LONGEST - 1]}…'}'"


@attrs.frozen(slots=False)
class Line:
    """A paragraph.

    Attributes:
        element: Of the file.
        place: Where it is, in words.
        text: Its words.
        style: The id of its style; None for the standard one.
        level: Of a heading, from 1; 0 for other text.
        table: The number of the table that it is in, from 1; 0 for none.
    """

    element: Any
    place: str
    text: str
    style: str | None
    level: int
    table: int

    def runs(self) -> Iterator[Any]:
        """Yield its runs that have words, those of links among them, but not those of drawings."""
        for run in self.element.iter(f"{W}r"):
            if run.find(f"{W}t") is not None and next(run.iterancestors(f"{W}p")) is self.element:
                yield run


@attrs.frozen
class Sheet:
    """A table.

    Attributes:
        element: Of the file.
        place: Its number, and its title or first words.
        nested: Whether it lies in a cell of another.
    """

    element: Any
    place: str
    nested: bool

    @property
    def rows(self) -> list[list[Any]]:
        """The cells of each row."""
        return [row.findall(f"{W}tc") for row in self.element.findall(f"{W}tr")]


@attrs.frozen
class Story:
    """A part with text: the body, a header, a footer, the notes.

    Attributes:
        kind: "body", "header", "footer", "footnotes" or "endnotes".
        root: Its element.
        place: What it is called in findings; "" for the body.
    """

    kind: str
    root: Any
    place: str


class Word:
    """A file that is inspected.

    Raises:
        WordFileError: A part of it is not XML.
    """

    def __init__(self, file: "WordFile") -> None:
        self.file = file
        related = {relation.kind: relation.target for relation in file.relationships(file.main)}
        self.body = file.tree(file.main).find(f"{W}body")
        self.styles = Styles(self._part(related.get("styles")))
        self.settings = self._part(related.get("settings"))
        core = {relation.kind: relation.target for relation in file.relationships("")}.get(
            "core-properties"
        )
        self.core = self._part(core)

    def _part(self, name: str | None) -> Any | None:
        return self.file.tree(name) if name and name in self.file.parts else None

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Every part with text, the body first."""
        found = [Story("body", self.body, "")] if self.body is not None else []
        for relation in self.file.relationships(self.file.main):
            if relation.kind in _STORIES and relation.target in self.file.parts:
                place = {"footnotes": "a footnote", "endnotes": "an endnote"}.get(
                    relation.kind, f"the {relation.kind}"
                )
                found.append(Story(relation.kind, self.file.tree(relation.target), place))
        return tuple(found)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The paragraphs of the body, without those of text boxes."""
        if self.body is None:
            return ()
        found: list[Line] = []
        tables = {sheet.element: number for number, sheet in enumerate(self.sheets, start=1)}
        heading, number = "", 0
        for element in self.body.iter(f"{W}p"):
            outside = next(element.iterancestors(f"{W}tc", f"{W}txbxContent", f"{W}body"))
            if outside.tag == f"{W}txbxContent":
                continue
            inside = next(element.iterancestors(f"{W}tbl"), None)
            text, style = _own_words(element), val(element, "pPr/pStyle")
            level = self._level(element, style)
            if inside is not None:
                place = self.sheets[tables[inside] - 1].place
            elif level:
                heading, number = text, 0
                place = f"heading {quoted(text)}"
            else:
                number += 1
                after = f" after the heading {quoted(heading)}" if heading else ""
                place = f"paragraph {number}{after}"
            found.append(Line(element, place, text, style, level, tables.get(inside, 0)))
        return tuple(found)

    @cached_property
    def _line_of(self) -> dict[Any, Line]:
        return {line.element: line for line in self.lines}

    def line_of(self, element: Any) -> Line | None:
        """Return the paragraph that an element of the body is."""
        return self._line_of.get(element)

    def _level(self, element: Any, style: str | None) -> int:
        own = val(element, "pPr/outlineLvl")
        return self.styles.level(style) if own is None else outline_level(own)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The tables of the body."""
        found = []
        for number, element in enumerate(
            self.body.iter(f"{W}tbl") if self.body is not None else (), 1
        ):
            title = val(element, "tblPr/tblCaption") or words(element)
            nested = next(element.iterancestors(f"{W}tc"), None) is not None
            place = f"table {number}" + (f", {quoted(title)}" if title else "")
            found.append(Sheet(element, place, nested))
        return tuple(found)

    @cached_property
    def headings(self) -> tuple[Line, ...]:
        """The headings, empty ones among them."""
        return tuple(line for line in self.lines if line.level and not line.table)

    def size(self, line: Line, run: Any) -> float:
        """Return the size of a run, in points."""
        found = (
            val(run, "rPr/sz"),
            self.styles.says(val(run, "rPr/rStyle"), "rPr/sz", "character"),
            self.styles.says(line.style, "rPr/sz"),
            self.styles.defaults.get("sz"),
        )
        return next((size for style in found if (size := points(style)) is not None), _USUAL)

    def is_bold(self, run: Any) -> bool:
        """Whether a run is bold by itself, not by the style of its paragraph."""
        own = val(run, "rPr/b")
        if own is None:
            own = self.styles.says(val(run, "rPr/rStyle") or "-", "rPr/b", "character")
        return own is not None and own not in ("0", "false", "none")

    def fields(self, root: Any) -> str:
        """Return the instructions of all fields in an element, one after the other."""
        simple = [element.get(f"{W}instr", "") for element in root.iter(f"{W}fldSimple")]
        return " ".join(["".join(root.itertext(f"{W}instrText")), *simple])
