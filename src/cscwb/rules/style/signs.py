"""Text checks, and the signs without which a text need not be checked."""

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import TypeAlias

import attrs

from cscwb.rules.style.prose import CASE, Hit, Prose

_Look: TypeAlias = Callable[[Prose], Iterator[Hit]]


class Form(Enum):
    """What a check reads of a text."""

    WRITTEN = auto()  # every character
    SPACED = auto()  # the characters that are printed
    SIMPLE = auto()  # the same, with all kinds of spaces alike


@attrs.frozen
class TextCheck:
    """A function that searches a text, and the signs without which it finds nothing.

    Attributes:
        look: Finds every place of a text that breaks the rule.
        signs: Some word of such a text has the first sign, the same word or another one the
            second, and so on. A word stands between white space, and may be quoted. A sign asks
            for less than the function, so that it changes no result.
        form: What the function reads of the text.
    """

    look: _Look
    signs: tuple[re.Pattern[str], ...]
    form: Form = Form.SIMPLE


SIGN_OF_A_CASE = re.compile(
    rf"(?i:{'|'.join(sorted({max(word.split(), key=len) for word in CASE}))})"
)
"""What some word of a text on a case has; all of a text may be on a case without it."""


def seen_by(
    *signs: str | re.Pattern[str], form: Form = Form.SIMPLE
) -> Callable[[_Look], TextCheck]:
    """Make a text check of a function that finds something only where a text has all signs."""
    return lambda look: TextCheck(look, tuple(map(re.compile, signs)), form)
