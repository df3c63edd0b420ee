"""Rules for Word files: whether everyone can read them.

They follow EN 301 549, clause 10, and WCAG 2.1 as far as a program can decide them.
"""

from collections.abc import Iterator
from itertools import islice

from cscwb.errors import Problem
from cscwb.rules.rule import Rule
from cscwb.rules.word_files.files import FILES
from cscwb.rules.word_files.headings import HEADINGS
from cscwb.rules.word_files.pictures import PICTURES
from cscwb.rules.word_files.tables import TABLES
from cscwb.rules.word_files.texts import TEXTS
from cscwb.word.reader import Word

WORD_FILES: tuple[Rule, ...] = (*FILES, *HEADINGS, *TEXTS, *TABLES, *PICTURES)
"""The rules, in the order in which they look."""

_MOST = 1000


def look_at(word: Word) -> Iterator[Problem]:
    """Return the problems of a Word file; only the first places of a frequent one."""
    for rule in WORD_FILES:
        for find in rule.word_files:
            found = find(word)
            for place, message in islice(found, _MOST):
                yield rule.problem(f"{message}. {rule.remedy}", place=place)
            if next(found, None):
                message = f"there are more than {_MOST} such places. {rule.remedy}"
                yield rule.problem(message, place="the document")
