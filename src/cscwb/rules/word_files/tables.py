"""Rules for tables."""

from collections.abc import Iterator
from typing import Any

from cscwb.rules.rule import Found, Rule
from cscwb.word.effective_styles import W, colour, val
from cscwb.word.reader import Sheet, Word, words

_OFF = ("0", "false", "none")


def _is_on(element: Any, path: str) -> bool:
    value = val(element, path)
    return value is not None and value not in _OFF


def _data_tables(word: Word) -> Iterator[Sheet]:
    """Yield the tables with several rows and columns; others are for layout."""
    for sheet in word.sheets:
        if len(sheet.rows) > 1 and any(len(row) > 1 for row in sheet.rows):
            yield sheet


def _without_header(word: Word) -> Iterator[Found]:
    for sheet in _data_tables(word):
        if not _is_on(sheet.element.find(f"{W}tr"), "trPr/tblHeader"):
            yield sheet.place, "the first row is not a header row"


def _merged(word: Word) -> Iterator[Found]:
    for sheet in word.sheets:
        for number, row in enumerate(sheet.rows, start=1):
            spans = [val(cell, "tcPr/gridSpan") for cell in row]
            if any(span not in (None, "1") for span in spans) or any(
                cell.find(f"{W}tcPr/{W}vMerge") is not None for cell in row
            ):
                yield f"{sheet.place}, row {number}", "cells are merged"
                break


def _nested(word: Word) -> Iterator[Found]:
    for sheet in word.sheets:
        if sheet.nested:
            yield sheet.place, "a table lies in a cell of another"


def _blank(word: Word) -> Iterator[Found]:
    for sheet in _data_tables(word):
        texts = [[_holds(cell) for cell in row] for row in sheet.rows]
        if not all(texts[0]):
            yield f"{sheet.place}, row 1", "a cell of the header row is blank"
        for number, row in enumerate(texts[1:], start=2):
            if not any(row):
                yield f"{sheet.place}, row {number}", "the row is blank"
        width = min(len(row) for row in texts)
        for column in range(width):
            if not any(row[column] for row in texts[1:]):
                yield f"{sheet.place}, column {column + 1}", "the column is blank"


def _holds(cell: Any) -> bool:
    return bool(words(cell)) or next(cell.iter(f"{W}drawing", f"{W}fldSimple"), None) is not None


def _splitting(word: Word) -> Iterator[Found]:
    for sheet in _data_tables(word):
        rows = sheet.element.findall(f"{W}tr")
        if not all(_is_on(row, "trPr/cantSplit") for row in rows):
            yield sheet.place, "rows may break across pages"


def _untitled(word: Word) -> Iterator[Found]:
    for sheet in _data_tables(word):
        titled = [val(sheet.element, f"tblPr/{tag}") for tag in ("tblCaption", "tblDescription")]
        if not any((words or "").strip() for words in titled):
            yield sheet.place, "it has neither a title nor a description"


def _colour_alone(word: Word) -> Iterator[Found]:
    for sheet in word.sheets:
        for number, row in enumerate(sheet.rows[1:], start=2):
            if any(
                not _holds(cell) and colour(cell, "tcPr/shd", "fill") not in (None, "FFFFFF")
                for cell in row
            ):
                yield f"{sheet.place}, row {number}", "a cell says something by its colour alone"


TABLES = (
    Rule(
        code="header-row",
        severity="error",
        adjustable=False,
        cause="A table has no header row that Word repeats on each page.",
        remedy="Choose 'Repeat Header Rows' for its first row.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_without_header,),
    ),
    Rule(
        code="merged-cells",
        severity="warning",
        adjustable=False,
        cause="Cells of a table are merged.",
        remedy="Split them, and repeat in each row what holds for it.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_merged,),
    ),
    Rule(
        code="nested-table",
        severity="error",
        adjustable=False,
        cause="A table is inside another table.",
        remedy="Put its rows in the outer table, or move it below that table.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_nested,),
    ),
    Rule(
        code="blank-cells",
        severity="warning",
        adjustable=False,
        cause="A row, a column or a header cell is blank.",
        remedy="Delete it, or write 'none' or 'not stated' in it.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_blank,),
    ),
    Rule(
        code="split-rows",
        severity="info",
        adjustable=False,
        cause="A row may break across pages.",
        remedy="Untick 'Allow row to break across pages' in the properties of the table.",
        source="WCAG 2.1, 1.3.2",
        word_files=(_splitting,),
    ),
    Rule(
        code="table-title",
        severity="warning",
        adjustable=False,
        cause="A table has no title or description for those who cannot see it.",
        remedy="Write one under 'Alt Text' in the properties of the table.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_untitled,),
    ),
    Rule(
        code="colour-alone",
        severity="error",
        adjustable=False,
        cause="A cell says something by its colour alone.",
        remedy="Write the word in the cell, such as 'delayed'.",
        source="WCAG 2.1, 1.4.1",
        word_files=(_colour_alone,),
    ),
)
