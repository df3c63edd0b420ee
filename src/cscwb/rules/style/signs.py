"""Which rules have to look at a text: most words are a sign of none."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from cscwb.rules.style.prose import Found, Prose

_Look: TypeAlias = Callable[[Prose], Iterator[Found]]


@attrs.frozen
class Rule:
    """A rule of house style.

    Attributes:
        look: Every place of a text that breaks the rule.
        signs: What some word of such a text has, each of these in the same word or in another.
            A word is what stands between white space, of others' words too. A sign is never
            more than a rule asks for, so that it changes no finding.
    """

    look: _Look
    signs: tuple[re.Pattern[str], ...]


def seen_by(*signs: str) -> Callable[[_Look], Rule]:
    """What makes a rule of a function that looks only where there are all of these signs."""
    return lambda look: Rule(look, tuple(map(re.compile, signs)))
