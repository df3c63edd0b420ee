"""The interface of every value: a short form that the class itself parses and prints.

A value class has ``parse(text)``, ``str(value)`` and ``extras``, the names of the attributes that
the short form leaves out. In a file a value is its short form, or a mapping when it carries more:
``quantity: ~50 kg``, or ``quantity: {value: ~50 kg, as_printed: approximately 50 kg}``.
For every value without extras, ``parse(str(value)) == value``.

Its ``pattern`` matches every short form from the first character to the last, and is read alike by
Python and by ECMA-262, so that editors know it from a JSON Schema. What it refuses, ``parse``
refuses too; what only ``parse`` can judge, such as the day after 28 February, it lets through.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar, Protocol, Self, runtime_checkable

import attrs

from cscwb.patterns import regex

_MARKS = "“”„«»‘’"
_IN_MARKS = regex(
    "[“”„«»][^“”„«»]*[“”„«»]?|[^“”„«»]*[“”„«»]|‘(?:[^‘]*’|[^‘’]*)"  # ’ is an apostrophe, too
)
_NEAR = 0.75
_NO_ACCENTS = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ı": "i"})
_ID = regex(r"[a-z0-9]+(-[a-z0-9]+)*")


@runtime_checkable
class Value(Protocol):
    """A class of values; see the module's docstring."""

    extras: ClassVar[tuple[str, ...]]
    pattern: ClassVar[str]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the value of the short form, or raise a ValueError whose message is a sentence.

        A TypeError is raised for an argument that is not a text.
        """
        ...


class Basis(StrEnum):
    """Where a value comes from, so that nothing is inferred silently.

    Source: words of this project.

    Attributes:
        STATED: The source states it.
        INFERRED: The source does not state it; it was inferred from other words.
        COMPUTED: It was computed from figures that the source gives.
        EXAMPLE: It is made up to show how it is written; no source has it.
    """

    STATED = "stated"
    INFERRED = "inferred"
    COMPUTED = "computed"
    EXAMPLE = "example"


@attrs.frozen
class Other:
    """A word that an open vocabulary lacks, written ``other (label)``.

    Attributes:
        label: The word as it is printed, without brackets.
    """

    extras: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = r"other \([^ \t\n](?:[^\n]*[^ \t\n])?\)"
    label: str

    def __attrs_post_init__(self) -> None:
        if not self.label.strip() or self.label != self.label.strip() or "\n" in self.label:
            raise ValueError(f"'{self.label}' is not a label; write it like 'other (book launch)'")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the word in ``other (word)``."""
        require_text(text, cls)
        if not (text.startswith("other (") and text.endswith(")")):
            raise ValueError(f"'{text}' is not in the list; write other words as 'other (label)'")
        return cls(text.removeprefix("other (").removesuffix(")"))

    def __str__(self) -> str:
        return f"other ({self.label})"


def require_text(given: object, kind: type) -> None:
    """Check that the argument of a ``parse`` is a text.

    Raises:
        TypeError: It is a value of another type, such as a number.
    """
    if not isinstance(given, str):
        raise TypeError(
            f"{kind.__name__}.parse takes a text, its short form, not {type(given).__name__}"
        )


def nearest(word: str, known: Iterable[Any]) -> str:
    """The known word that is probably meant; "" when none is near enough not to mislead.

    Case is ignored; about three letters in four must be the same.
    """
    words = {str(word).casefold(): str(word) for word in known}
    near = difflib.get_close_matches(word.casefold(), words, n=1, cutoff=_NEAR)
    return words[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[Any]) -> str:
    """The end of a message: ``; did you mean 'x'?``, or "" when no known word is near."""
    near = nearest(word, known)
    return f"; did you mean '{near}'?" if near else ""


def is_id(text: str) -> bool:
    """Whether the text can name a record: lower-case words and digits joined by hyphens."""
    return len(text) <= 100 and _ID.fullmatch(text) is not None


def as_id(text: str) -> str:
    """The id that can be made of a text: ``Gendarmerie Académie`` becomes two plain words.

    >>> as_id("Gendarmerie Académie")
    'gendarmerie-academie'
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_NO_ACCENTS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare)[:100].strip("-")


def in_curly_quotes(text: str) -> bool:
    """Whether a text is in curly quotes, or begins or ends with one of a longer quotation.

    A quotation inside a longer text does not count: ``the “Hope” centre``.
    """
    return not text.isascii() and _IN_MARKS.fullmatch(text) is not None


def not_quotes(text: str) -> str:
    """The message on a text in curly quotes: what to write instead."""
    marks = " ".join(dict.fromkeys(mark for mark in (text[0], text[-1]) if mark in _MARKS))
    are = "are not the quotes" if " " in marks else "is not a quote"
    return f'{marks} {are} of a file; write "{text.strip(_MARKS).strip()}"'
