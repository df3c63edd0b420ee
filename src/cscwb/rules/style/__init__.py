"""House style: rules for texts, wherever they stand. A rule is a function of a `Prose`."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

import attrs

from cscwb.characters import SIMPLE_SPACES
from cscwb.patterns import regex
from cscwb.rules.style.acronyms import acronyms
from cscwb.rules.style.broken import broken_text, invisible
from cscwb.rules.style.dates import date_form
from cscwb.rules.style.designation import (
    designation_form,
    designation_marks,
    designation_others,
    designation_wording,
)
from cscwb.rules.style.funding import funding_words
from cscwb.rules.style.innocence import guilt, suspicion
from cscwb.rules.style.leftovers import conflict, markup, placeholder
from cscwb.rules.style.names import (
    beneficiary_noun,
    designation_name,
    designation_spelling,
    name_order,
    short_name,
)
from cscwb.rules.style.numbers import (
    digit_groups,
    money_form,
    number_words,
    per_cent,
    range_form,
)
from cscwb.rules.style.persons import (
    SIGN_OF_A_CASE,
    descriptor,
    identifier,
    initials,
    minor,
    named_in_address,
    named_person,
)
from cscwb.rules.style.prose import Found, Prose, Setting
from cscwb.rules.style.reading import reading_of
from cscwb.rules.style.signs import Rule
from cscwb.rules.style.spelling import spelling

__all__ = [
    "STYLE_RULES",
    "Found",
    "Prose",
    "Rule",
    "Setting",
    "behind_marks",
    "personal_in",
    "style_of",
]

STYLE_RULES: tuple[Rule, ...] = (
    designation_wording,
    designation_form,
    designation_marks,
    designation_others,
    designation_name,
    designation_spelling,
    beneficiary_noun,
    short_name,
    name_order,
    funding_words,
    digit_groups,
    money_form,
    per_cent,
    date_form,
    range_form,
    number_words,
    acronyms,
    guilt,
    suspicion,
    named_person,
    named_in_address,
    initials,
    identifier,
    descriptor,
    minor,
    spelling,
    markup,
    conflict,
    placeholder,
    invisible,
    broken_text,
)
"""The rules, in the order in which they run."""


_OF_CHARACTERS = (markup, conflict, invisible, broken_text)
"""What looks at a text as it was written; other rules read it as it is printed."""
_OF_SPACES = (digit_groups, money_form, per_cent, date_form, range_form)
"""What can tell a no-break space from a common one."""

_SIGNS = tuple({sign: None for rule in STYLE_RULES for sign in rule.signs})
_NEEDED = {rule.look: sum(1 << _SIGNS.index(one) for one in rule.signs) for rule in STYLE_RULES}
_CASE = 1 << _SIGNS.index(re.compile(SIGN_OF_A_CASE))


def style_of(prose: Prose, rules: Iterable[Rule] = STYLE_RULES) -> tuple[Found, ...]:
    """Every place of a text that breaks a rule, in the order of the text."""
    reading = reading_of(prose.text, markdown=prose.markdown)
    read = prose if reading.text == prose.text else attrs.evolve(prose, text=reading.text)
    spaced = reading.text.translate(SIMPLE_SPACES)
    simple = read if spaced == read.text else attrs.evolve(prose, text=spaced)
    seen = _signs_of(prose.text) | (0 if simple is prose else _signs_of(simple.text))
    seen |= _CASE if prose.case else 0
    found: list[Found] = []
    for rule in rules:
        needed = _NEEDED[rule.look]
        if seen & needed != needed:
            continue
        if rule in _OF_CHARACTERS:
            found += rule.look(prose)
        else:
            found += map(reading.back, rule.look(read if rule in _OF_SPACES else simple))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.code)))


def _signs_of(text: str) -> int:
    seen = 0
    for word in set(text.split()):
        seen |= _remembered(word) if len(word) < _SHORT else _signs_in(word)
    return seen


_PERSONAL = (named_person, named_in_address, identifier, minor)
_MARK = regex(r"[*\\]+|(?<!\w)_+|_+(?!\w)|\[\^[^\[\]\s]+\]|\]\([^()\s]*\)|[\[\]]")


def personal_in(prose: Prose) -> tuple[Found, ...]:
    """What tells who a person is, and must not be published, in a text that is no prose."""
    return style_of(prose, _PERSONAL)


def behind_marks(prose: Prose, known: Iterable[Found]) -> tuple[Found, ...]:
    """Personal data that is there only when a text is printed: ``**Ana** Aneva`` is a name.

    Each stands at the first word of it; what is known is not found again.
    """
    printed = _as_printed(prose.text)
    if printed == prose.text:
        return ()
    seen = {_on_one_line(_as_printed(prose.text[one.start : one.end])) for one in known}
    bare = attrs.evolve(prose, text=printed)
    found = [(printed[one.start : one.end], one) for rule in _PERSONAL for one in rule.look(bare)]
    return tuple(
        attrs.evolve(one, start=at, end=at + len(first))
        for words, one in found
        if _on_one_line(words) not in seen
        for first in [words.split()[0]]
        for at in [max(0, prose.text.find(first))]
    )


def _as_printed(text: str) -> str:
    bare = unescape(_MARK.sub("", text))
    return reading_of(bare, markdown=False).text.translate(SIMPLE_SPACES)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _signs_in(word: str) -> int:
    """The signs that a word has, a bit for each."""
    return sum(1 << number for number, sign in enumerate(_SIGNS) if sign.search(word))


_SHORT = 40
_remembered = lru_cache(1 << 14)(_signs_in)  # a few thousand words are most of all texts
