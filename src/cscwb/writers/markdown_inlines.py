"""Inlines as CommonMark, with no more escapes than keep every character what it is."""

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias, assert_never

from cscwb.document.nodes import (
    Emphasis,
    Footnote,
    Foreign,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from cscwb.document.normal_form import normalised
from cscwb.document.numbering import Numbers
from cscwb.patterns import regex

_Kind: TypeAlias = Literal["text", "label", "open", "close", "raw"]
_Piece: TypeAlias = tuple[_Kind, str]

_EDGE: _Piece = ("raw", "")

_SPECIAL = r"""
    \\(?=[!-/:-@\[-`{-~]|\Z)        # a backslash that would escape something
  | `
  | (?<![ ])\* | \*(?![ ])          # a star is itself between two blanks only,
  | (?<![^\W_])_ | _(?![^\W_])      # an underscore inside a word only,
  | (?<=[^ ])~ | ~(?![^\W_])        # and a tilde before a word, as in "~50 kg"
  | \[(?=\^)                        # a note
  | \](?=\()                        # a link
  | <(?=[A-Za-z/!?]|[^\s<>@]+@)     # a tag or an address
  | &(?=\#?\w+;)                    # an entity
"""
_IN_TEXT = regex(_SPECIAL, re.VERBOSE)
_IN_LABEL = regex(_SPECIAL + r"| [\[\]] | \A\^", re.VERBOSE)

_LINE_START = regex(
    r"""^(?:
        (?=>|\|)                        # a quote, a table
      | (?=\#{1,6}(?:[ \t]|$))          # a heading
      | (?=[-+](?:[ \t]|$))             # a bullet
      | (?=-[-:|] | :-)                 # a rule, the second line of a table
      | (?==+[ \t]*$)                   # the line under a heading
      | (\d{1,9})(?=[.)](?:[ \t]|$))    # a numbered list
    )""",
    re.VERBOSE | re.MULTILINE,
)
_BRACKET_START = regex(r"\A(?=\[(?:[ xX]\](?:\s|\Z)|!\w+\](?!\()))")
"""A box to tick, ``[ ]``, or the title of a notice, ``[!NOTE]``."""
_BARE_ADDRESS = regex(r"((?:https?|ftp):|www)(?=(?://|\.)[^ \t\n<\\]{0,1000}\\)", re.IGNORECASE)
"""What GitHub makes a link of, to the next blank, together with a backslash that it then prints."""
_DEFINITION = regex(r"^(\[(?:\\.|[^\]\\])*\])(?=:)", re.DOTALL | re.MULTILINE)


def paragraph(content: Inlines, numbers: Numbers) -> str:
    """Return one paragraph that no words turn into a list, quote, heading or definition.

    Args:
        content: The inlines; a fixed mark is printed, and its note left to the caller.
        numbers: What is counted.
    """
    text = _assembled(_pieces(normalised(content), numbers, "\\\n"))
    text = _DEFINITION.sub(r"\1\\", _BRACKET_START.sub(r"\\", text))
    return _LINE_START.sub(r"\1\\", text)


def one_line(content: Inlines, numbers: Numbers, line_break: str) -> str:
    """Return the inlines of a heading or a cell, where nothing can begin but inlines."""
    return _assembled(_pieces(normalised(content), numbers, line_break))


def label(words: str) -> str:
    """Return plain words as the label of a link or picture."""
    one_line_ = " ".join(words.split())
    return _escaped(("label", one_line_), _EDGE, _EDGE) if one_line_ else ""


def _pieces(
    content: Inlines, numbers: Numbers, line_break: str, kind: _Kind = "text"
) -> Iterator[_Piece]:
    for node in content:
        match node:
            case Text(text):
                yield kind, text
            case Strong(inner):
                yield "open", "**"
                yield from _pieces(inner, numbers, line_break, kind)
                yield "close", "**"
            case Emphasis(inner):
                yield "open", "_"
                yield from _pieces(inner, numbers, line_break, kind)
                yield "close", "_"
            case Link(inner, target):
                yield "raw", "["
                yield from _pieces(inner, numbers, line_break, "label")
                yield "raw", f"]({_address(target)})"
            case Footnote(_, ""):
                yield "raw", f"[^{next(numbers.notes)}]"
            case Footnote(_, mark):
                yield kind, mark
            case LineBreak():
                yield "raw", line_break
            case Foreign(inner, _):
                yield from _pieces(inner, numbers, line_break, kind)
            case Reference():
                yield kind, numbers.reference(node)
            case _:
                assert_never(node)


def _address(target: str) -> str:
    escaped = re.sub(r"[\\<>]|&(?=#?\w+;)", r"\\\g<0>", target)
    return f"<{escaped}>" if re.search(r"[\s()]", target) else escaped


def _assembled(pieces: Iterable[_Piece]) -> str:
    merged = tuple(_merged(pieces))
    neighbours = zip((_EDGE, *merged), merged, (*merged[1:], _EDGE), strict=False)
    return "".join(
        piece[1] if piece[0] in ("open", "close", "raw") else _escaped(piece, before, after)
        for before, piece, after in neighbours
    )


def _merged(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    for kind, run in groupby(pieces, key=itemgetter(0)):
        if kind in ("text", "label"):
            yield kind, "".join(text for _, text in run)
        else:
            yield from run


def _escaped(piece: _Piece, before: _Piece, after: _Piece) -> str:
    """Return the text of a piece such that nothing in it, nor at its edges, is taken for a mark.

    A letter that touches ``**`` or ``_`` from outside would keep it from being one, so it is
    written as a character reference.
    """
    kind, text = piece
    head = tail = ""
    if before[0] == "close" and _is_letter(text[0]):
        head, text = f"&#{ord(text[0])};", text[1:]
    if text and after[0] == "open" and _is_letter(text[-1]):
        tail, text = f"&#{ord(text[-1])};", text[:-1]
    elif text.endswith("!") and after == ("raw", "["):
        tail, text = "\\!", text[:-1]
    special = _IN_TEXT if kind == "text" else _IN_LABEL
    escaped = head + special.sub(r"\\\g<0>", text) + tail
    if kind == "label":
        return escaped
    end = "\\" * bool(after[1].strip("<br>"))
    return _BARE_ADDRESS.sub(r"\1\\", escaped + end).removesuffix(end)


def _is_letter(char: str) -> bool:
    """Whether some reader sees neither white space nor punctuation; GitHub looks through ``~``."""
    return char == "~" or (
        char not in string.punctuation and unicodedata.category(char)[0] not in "PZ"
    )
