"""House style: rules for texts, wherever they stand. A rule is a function of a `Prose`."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

import attrs

from cscwb.checks.style.acronyms import acronyms
from cscwb.checks.style.dates import date_form
from cscwb.checks.style.designation import (
    designation_form,
    designation_marks,
    designation_others,
    designation_wording,
)
from cscwb.checks.style.funding import funding_words
from cscwb.checks.style.innocence import guilt, suspicion
from cscwb.checks.style.names import (
    beneficiary_noun,
    designation_name,
    designation_spelling,
    name_order,
    short_name,
)
from cscwb.checks.style.numbers import (
    digit_groups,
    money_form,
    number_words,
    per_cent,
    range_form,
)
from cscwb.checks.style.persons import descriptor, identifier, initials, minor, named_person
from cscwb.checks.style.prose import Found, Prose, Setting
from cscwb.checks.style.signs import Rule
from cscwb.checks.style.spelling import spelling

__all__ = ["STYLE_RULES", "Found", "Prose", "Rule", "Setting", "behind_marks", "style_of"]

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
    initials,
    identifier,
    descriptor,
    minor,
    spelling,
)
"""The rules, in the order in which they run."""


_SIGNS = tuple({sign: None for rule in STYLE_RULES for sign in rule.signs})
_NEEDED = tuple(
    (rule.look, sum(1 << _SIGNS.index(one) for one in rule.signs)) for rule in STYLE_RULES
)


def style_of(prose: Prose) -> tuple[Found, ...]:
    """Every place of a text that breaks a rule, in the order of the text."""
    seen = 0
    for word in set(prose.every.split()):
        seen |= _remembered(word) if len(word) < _SHORT else _signs_in(word)
    found = (one for look, needed in _NEEDED if seen & needed == needed for one in look(prose))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.code)))


_PERSONAL = (named_person, identifier, minor)
_MARK = re.compile(r"[*\\]+|(?<!\w)_+|_+(?!\w)|\[\^[^\[\]\s]+\]|\]\([^()\s]*\)|[\[\]]")


def behind_marks(prose: Prose, known: Iterable[Found]) -> tuple[Found, ...]:
    """Personal data that is there only when a text is printed: ``**Ana** Aneva`` is a name.

    Each stands at the first word of it; what is known is not found again.
    """
    printed = unescape(_MARK.sub("", prose.text))
    if printed == prose.text:
        return ()
    seen = {_on_one_line(prose.text[one.start : one.end]) for one in known}
    bare = attrs.evolve(prose, text=printed)
    found = [(printed[one.start : one.end], one) for rule in _PERSONAL for one in rule.look(bare)]
    return tuple(
        attrs.evolve(one, start=at, end=at + len(first))
        for words, one in found
        if _on_one_line(words) not in seen
        for first in [words.split()[0]]
        for at in [max(0, prose.text.find(first))]
    )


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _signs_in(word: str) -> int:
    """The signs that a word has, a bit for each."""
    return sum(1 << number for number, sign in enumerate(_SIGNS) if sign.search(word))


_SHORT = 40
_remembered = lru_cache(1 << 14)(_signs_in)  # a few thousand words are most of all texts
