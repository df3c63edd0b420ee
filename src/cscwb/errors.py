"""What can be wrong: findings that are data, and the exceptions that carry them."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import attrs

Severity = Literal["error", "warning", "info"]

_LONGEST = 1000
_REMEDY = 300
# What could act on a terminal, end the line or turn the direction of the text.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _escaped(text: str) -> str:
    return _UNSEEN.sub(lambda one: one[0].encode("unicode_escape", "surrogatepass").decode(), text)


def _sentence(text: str) -> str:
    """The text on one line; what is too long is cut where it quotes a value, before the remedy."""
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - _REMEDY]} … {text[-_REMEDY:]}"
    return _escaped(text)


@attrs.frozen(kw_only=True)
class Problem:
    """One finding, with the place where its reader can mend it.

    Attributes:
        code: What kind of finding, a stable readable word such as ``unknown-key``.
        message: One sentence, on one line: what was found, what is expected, how to write it.
        record: The id of the record; "" for a finding about a whole file or folder.
        place: The path inside the record, such as ``seizures[0].quantity``; "" for the record.
        file: The file as the caller named it; "" when the record came from no file.
        line: Line of the value, from 1; 0 when it is not known.
        column: Column of the value, from 1, in characters; 0 when it is not known.
        end_line: Line in which the value ends; 0 when it is not known.
        end_column: The first column after the value; 0 when it is not known.
        severity: ``error`` stops whatever was asked for; a ``warning`` is an editor's to decide,
            an ``info`` only to know.
        within: For a finding about some words of a text value: their first character and the
            first one after them, counted from 0; None for the whole value.
        fix: What to write in place of those words, where nobody has to think about it; None
            where somebody has to.
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

    def __str__(self) -> str:
        """``file:line:column: error[code]: message``, as editors and CI read it."""
        if self.file:
            where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
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
    """A command of cscwb in quotes, as a message names it; whoever copies it can run it."""
    line = " ".join(("cscwb", *map(_word, words)))
    return f'"{line}"' if "'" in line else f"'{line}'"


def _word(word: str | Path) -> str:
    # a backslash in a path of Windows needs no quotes
    plain = word.as_posix() if isinstance(word, Path) else word
    return str(word) if shlex.quote(plain) == plain else shlex.quote(str(word))
