"""Findings of an inspection, and the rules that make them."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Literal, TypeAlias

import attrs

from cscwb.word.reader import Word

Level: TypeAlias = Literal["error", "warning", "info"]
_MOST = 1000
Found: TypeAlias = tuple[str, str]
"""A place in words, and a sentence on what was found there."""


@attrs.frozen(kw_only=True)
class Finding:
    """Something in a Word file that keeps somebody from reading it.

    Attributes:
        code: Of the rule, such as ``alt-text``.
        severity: ``error``, ``warning`` or ``info``.
        message: A sentence: what was found.
        place: Where, in the words of somebody who has the file open in Word.
        remedy: A sentence: what to do in Word.
    """

    code: str
    severity: Level
    message: str
    place: str
    remedy: str


@attrs.frozen(kw_only=True)
class Rule:
    """A rule for Word files.

    Attributes:
        code: A stable readable word.
        severity: Of its findings.
        title: What it asks for, in a sentence.
        remedy: What to do in Word when it is broken.
        criterion: Of WCAG 2.1, which EN 301 549, clause 10, repeats for documents; "" for none.
        look: Finds what breaks it.
    """

    code: str
    severity: Level
    title: str
    remedy: str
    criterion: str
    look: Callable[[Word], Iterator[Found]]

    def findings(self, word: Word) -> Iterator[Finding]:
        """What breaks the rule in a file; of very many places the first ones."""
        found = self.look(word)
        for place, message in islice(found, _MOST):
            yield self._finding(place, message)
        if next(found, None):
            yield self._finding("the document", f"there are more than {_MOST} such places")

    def _finding(self, place: str, message: str) -> Finding:
        return Finding(
            code=self.code,
            severity=self.severity,
            message=message,
            place=place,
            remedy=self.remedy,
        )
