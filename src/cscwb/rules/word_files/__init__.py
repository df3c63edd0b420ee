"""Inspecting Word files: can everybody read them?

The rules follow EN 301 549, clause 10, and WCAG 2.1 as far as a program can decide them.
"""

import os

from cscwb.rules.word_files.files import FILES
from cscwb.rules.word_files.headings import HEADINGS
from cscwb.rules.word_files.pictures import PICTURES
from cscwb.rules.word_files.rule import Finding, Rule
from cscwb.rules.word_files.tables import TABLES
from cscwb.rules.word_files.texts import TEXTS
from cscwb.word.files import open_word_file
from cscwb.word.reader import Word

__all__ = ["RULES", "Finding", "Rule", "inspect", "rules_table"]

RULES: tuple[Rule, ...] = (*FILES, *HEADINGS, *TEXTS, *TABLES, *PICTURES)
"""The rules, in the order in which they look."""


def inspect(path: str | os.PathLike[str]) -> tuple[Finding, ...]:
    """What keeps people from reading a Word file, of whatever origin; it only looks.

    Args:
        path: A ``.docx`` or ``.dotx`` file.

    Raises:
        WordFileError: It is no Word file, is protected by a password, or is larger than any
            report.
        OSError: It cannot be read.
    """
    word = Word(open_word_file(path))
    return tuple(finding for rule in RULES for finding in rule.findings(word))


def rules_table() -> str:
    """All rules as a table in Markdown."""
    lines = ["| code | severity | what it asks for | what to do | WCAG |", "|---|---|---|---|---|"]
    lines += (
        f"| `{one.code}` | {one.severity} | {one.title} | {one.remedy} | {one.criterion or '–'} |"
        for one in RULES
    )
    return "\n".join(lines) + "\n"
