"""A text as the rules of style read it: our own words apart from those of others."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import attrs

from cscwb.errors import Severity
from cscwb.patterns import regex
from cscwb.rules.style.words import Names

MASK = "\ufffc"
"""What `Prose.own` and `Prose.every` have for characters that a rule must not see."""

CASE = (
    "suspect", "accus", "arrest", "detain", "detention", "apprehend", "indict", "charged",
    "charges", "defendant", "custody", "convict", "sentenced", "handcuff",
    "deprived of liberty", "extradit", "perpetrator", "ringleader", "victim", "witness",
    "courier", "driver", "trafficker", "smuggler", "head of the group", "head of the network",
    "head of the gang",
    "trial", "murder", "robbery", "fraud", "wanted", "questioning", "heroin", "cocaine",
    "cannabis", "getaway", "seriously hurt", "investigators",
    "osumnjič", "uhapš", "uhapsi", "optužen", "pritvor", "dyshuar", "pandehur", "осомнич",
    "осумнич", "осумњич", "обвинет", "оптужен", "уапс", "ухапш", "ухапси", "притвор", "жртв",
    "okrivljen", "priveden", "приведе", "задържан", "арестува", "indagat", "imputat",
    "festgenommen",
)  # fmt: skip
"""Words, or their beginnings, of which each text on a case has one; in English, and some in the
languages of the region."""

_ADDRESS = regex(r"[hHwWmM](?i:(?<=h)ttps?://|(?<=w)ww\.|(?<=m)ailto:)[^\s<>()\[\]]+")
_PICTURE = regex(r"[^\n]+\.(?:jpe?g|png)", re.IGNORECASE)
COMMENT_PATTERN = "<!--(?:(?!-->|<!--).)*-->"
"""The pattern of a comment, which is never printed, where a point is any character."""

_NOT_PRINTED = regex(
    r"(?<!\\)(?:"
    r"\[\^[^\[\]\s]+\]"  # a note
    r"|\{ *(?:figure|indicator) *:[^{}\n]*\}"
    rf"|{COMMENT_PATTERN}"
    r")",
    re.DOTALL,
)
"""Markup that readers of Markdown do not see, or see as other words."""
_ITEM = regex(r"^ {0,9}(?:[-+*]|\d{1,9}[.)])(?= )|^ {0,3}#{1,6}(?= )", re.MULTILINE)
_PARAGRAPH = r"(?:[^{0}\n]|\n(?!\s*\n))"
_PAIRS = (
    ("“", "”"), ("«", "»"), ("»", "«"), ("„", "“"), ("„", "”"), ("‹", "›"), ('"', '"'), ("″", "″"),
)  # fmt: skip
_QUOTED = regex(
    # one that ends in a later paragraph goes on to the end of this one
    "|".join(
        f"{opening}{_PARAGRAPH.format(re.escape(opening + closing))}*(?:{closing}|(?=\n\\s*\n)|\\Z)"
        for opening, closing in _PAIRS
    )
    # a single mark is an apostrophe, too
    + rf"|‘(?<!\w‘){_PARAGRAPH.format('‘')}*?’(?!\w)"
    + rf"|''(?<![\w']''){_PARAGRAPH.format('')}{{0,1000}}?''(?![\w'])"
    + r"|'(?<![\w']')(?=\w)[^'\n]{0,300}(?:(?<=\w)'(?=\w)[^'\n]{0,300}){0,9}(?<=[^\s'])'(?![\w'])"
)
_MARKS = frozenset("“”«»„‹›\"″‘'")
_QUOTE_LINE = regex(r"^[ \t]*(?:(?:[-+*]|\d{1,9}[.)]) +)?>(?:[^\n]|\n(?!\s*\n))*", re.MULTILINE)
_SOFT_BREAK = regex(rf"\n(?<!\n\n)(?![ \t]*(?:\n|{MASK}|\Z))")
_END = regex(
    r"[.!?\n](?:(?<!\n)(?=[\s”’)]*(?:\s|\Z))|(?<=\n)\s*\n|(?<=\n)(?= {0,9}(?:[-+*]|\d{1,9}[.)]) ))"
)
_BLANK_LINE = regex(r"\n\s*\n")
_ABBREVIATION = regex(
    r"\b(?:[Nn]o|[Pp]p?|[Aa]rts?|[Pp]ara|[Vv]ol|Mrs?|Ms|Dr|St|[A-Z]|cf|d\.lgs|e\.g|i\.e)$"
)

_LONGEST = 8  # of an abbreviation, with what stands before it


class Claimed:
    """The characters of a text that findings have taken, so that no other one takes them."""

    def __init__(self, text: str) -> None:
        self._taken = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Take characters, and return whether all of them were free."""
        if any(self._taken[start:end]):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True


@attrs.frozen
class Hit:
    """Some words of a text that break a rule.

    Attributes:
        start: The first character of the words, counted from 0.
        end: The first one after them.
        message: The sentence for the reader.
        fix: What to write in their place; None when that takes a decision.
        severity: Given where it is not that of the rule.
    """

    start: int
    end: int
    message: str
    fix: str | None = None
    severity: Severity | None = None


@attrs.frozen(kw_only=True, eq=False, slots=False)
class Setting:
    """What has to be known of the project to judge a text.

    Attributes:
        names: Official titles and the like, which are written as their owners write them.
        institutions: Names of institutions and teams.
        officials: Names of persons in office, who may be named.
        places: Of jurisdictions in the order in which the project lists them; by name.
        acronyms: The meaning of each.
    """

    names: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()

    @cached_property
    def named(self) -> Names:
        """A pattern of official titles and names."""
        return Names((*self.names, *self.institutions, *self.officials))

    @cached_property
    def parties(self) -> Names:
        """A pattern of the names of institutions and of persons in office, without titles."""
        return Names((*self.institutions, *self.officials))


@attrs.frozen(kw_only=True, slots=False)
class Prose:
    """One text.

    Attributes:
        text: The text.
        markdown: Whether it is CommonMark.
        comments: Whether it may have comments, which are not printed.
        quotation: Whether all of it is a quotation, such as a published title.
        running: Whether it has sentences; False for a cell, a label or a heading.
        press: Whether it is for the press, which may use the euro sign.
        undecided: Whether it is about persons whose case has no final judgment.
        case: Whether all of it is on a case, even without the words of one.
        setting: What has to be known of the project.
    """

    text: str
    markdown: bool = False
    comments: bool = False
    quotation: bool = False
    running: bool = True
    press: bool = False
    undecided: bool = False
    case: bool = False
    setting: Setting = attrs.field(factory=Setting)

    @cached_property
    def every(self) -> str:
        """All words, also quoted ones, without addresses and marks of lists or headings."""
        text = self.text
        if ":" in text or "www." in text:
            text = _masked(text, _ADDRESS)
        if self.markdown:
            text = _masked(_masked(text, _NOT_PRINTED), _ITEM)
        return _SOFT_BREAK.sub(" ", text) if "\n" in text else text

    @cached_property
    def own(self) -> str:
        """Our own words: without quotations."""
        if self.quotation:
            return MASK * len(self.text)
        apart = self.every if _MARKS.isdisjoint(self.every) else _masked(self.every, _QUOTED)
        if not self.markdown or ">" not in self.text:
            return apart
        return "".join(
            MASK if char != MASK and masked == MASK else char
            for char, masked in zip(apart, _masked(self.text, _QUOTE_LINE), strict=True)
        )

    @cached_property
    def plain(self) -> str:
        """Our own words without official titles and names."""
        return _without_names(self.own, self.setting.named)

    @cached_property
    def unknown(self) -> str:
        """All words but the names of institutions and officials; titles identify no one."""
        return _without_names(self.every, self.setting.parties)

    @cached_property
    def addresses(self) -> tuple[tuple[int, int], ...]:
        """The positions of the addresses of links and of the name of a picture."""
        if _PICTURE.fullmatch(self.text):
            return ((0, len(self.text)),)
        return tuple(found.span() for found in _ADDRESS.finditer(self.text))

    @cached_property
    def lower(self) -> str:
        """All words in small letters, for a quick search."""
        return self.every.replace("İ", "i").lower()  # that letter would become two

    @cached_property
    def cases(self) -> tuple[tuple[int, int], ...]:
        """The positions of the paragraphs on a case, or on persons in one."""
        if self.case:
            return ((0, len(self.every)),)
        ends = (*(found.start() for found in _BLANK_LINE.finditer(self.every)), len(self.every))
        return tuple(
            (start, end)
            for start, end in pairwise((0, *ends))
            for paragraph in [self.lower[start:end]]
            if any(word in paragraph for word in CASE)
        )

    def is_of_a_case(self, at: int) -> bool:
        """Whether the character at a position is in a paragraph on a case."""
        number = bisect_right(self.cases, at, key=lambda span: span[0]) - 1
        return number >= 0 and at < self.cases[number][1]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The positions of the sentences."""
        return tuple(_sentences(self.every))

    def sentence(self, at: int) -> tuple[int, int]:
        """Return where the sentence at a position begins and ends."""
        number = bisect_right(self.sentences, at, key=lambda span: span[0]) - 1
        return self.sentences[number] if number >= 0 else (0, len(self.text))


def _masked(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: MASK * len(found[0]), text)


def _without_names(text: str, names: Names) -> str:
    parts: list[str] = []
    done = 0
    for start, end in names.spans(text):
        parts += (text[done:start], MASK * (end - start))
        done = end
    return "".join((*parts, text[done:]))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(text):
        if not _ABBREVIATION.search(text, max(start, end.start() - _LONGEST), end.start()):
            yield start, end.end()
            start = end.end()
    if text[start:].strip():
        yield start, len(text)
