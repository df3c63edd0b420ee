"""Problems, which are data, and the exceptions that carry them."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import attrs

Severity = Literal["error", "warning", "info"]

_LONGEST = 1000
_REMEDY = 300
# What could control a terminal, end the line or change the direction of the text.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _escaped(text: str) -> str:
    return _UNSEEN.sub(
        lambda match: match[0].encode("unicode_escape", "surrogatepass").decode(), text
    )


def _sentence(text: str) -> str:
    """Return the text on one line; cut where it quotes a value, before the remedy, if too long."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - _REMEDY]} … {text[-_REMEDY:]}"
    return _escaped(text)


@attrs.frozen(kw_only=True)
class Problem:
    """Something that is wrong or missing, with the place where it can be corrected.

    Attributes:
        code: The rule that is broken, a stable readable word such as ``unknown-key``.
        message: One sentence, on one line: what was found, what is expected, how to write it.
        record: The id of the record; "" for a problem of a whole file, folder or document.
        place: The path of a field in the record, such as ``seizures[0].quantity``; the name of a
            passage; or the place in a document, in words. "" for the whole of it.
        file: The file as the caller named it; "" when the record came from no file.
        line: Line of the value, from 1; 0 when it is not known.
        column: Column of the value, from 1, in characters; 0 when it is not known.
        end_line: Line in which the value ends; 0 when it is not known.
        end_column: The first column after the value; 0 when it is not known.
        severity: ``error`` stops the command or function; a ``warning`` is for an editor to
            decide, an ``info`` only to know.
        within: For a problem of some words of a text value: their first character and the
            first one after them, counted from 0; None for the whole value.
        fix: What to write in place of those words; None where that takes a decision.
        supplier: Who in the team of a project can supply what is missing; "" for anyone.
    """

    code: str
    message: str = attrs.field(converter=_sentence)
    record: str = ""
    place: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    severity: Severity = "error"
    within: tuple[int, int] | None = None
    fix: str | None = None
    supplier: str = ""

    def __str__(self) -> str:
        """Return ``file:line:column: error[code]: message``, as editors and CI read it."""
        if self.file:
            place = "" if self.line or not self.place or self.record else f": {self.place}"
            position = f":{self.line}:{self.column}" if self.line else place
            where = f"{self.file}{position}"
        else:
            where = " ".join(part for part in (self.record, self.place) if part)
        return _escaped(f"{where}: {self.severity}[{self.code}]: {self.message}".removeprefix(": "))


class CscwbError(Exception):
    """Everything that cscwb raises on purpose for its users.

    Besides, it raises OSError for files, and ValueError or TypeError for arguments.
    """


class DataError(CscwbError):
    """Files that cannot be read as records.

    Attributes:
        problems: Every wrong field of every file, sorted by file, line and column.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class UnknownIdError(CscwbError, LookupError):
    """No record has the id that was asked for."""


class ReportError(CscwbError):
    """There is nothing to report, or a text cannot be printed."""


class WordFileError(CscwbError):
    """A Word file, such as a template, that cannot or must not be opened."""


class WriteError(CscwbError):
    """A document cannot be written: no writer for the suffix, or a template without a style."""


def command(*words: str | Path) -> str:
    """Return a command of cscwb in quotes, as a message names it, ready to be copied and run."""
    line = " ".join(("cscwb", *map(_word, words)))
    return f'"{line}"' if "'" in line else f"'{line}'"


def _word(word: str | Path) -> str:
    # a backslash in a path of Windows needs no quotes
    plain = word.as_posix() if isinstance(word, Path) else word
    return str(word) if shlex.quote(plain) == plain else shlex.quote(str(word))
