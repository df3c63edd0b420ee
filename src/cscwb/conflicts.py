"""Conflict markers of two versions of a text that git could not merge."""

import re

CONFLICT = re.compile(r"^[ \t]*(<{7}|={7}|>{7}|\|{7})(?:[ \t][^\r\n]*)?\r?$", re.MULTILINE)
"""A line with such a mark; the mark is its group."""


def why_conflict(mark: str) -> str:
    """Return the part of a message that explains a conflict marker."""
    return (
        f"'{mark}' marks two versions that git could not join; keep one of them, and delete the "
        "lines with such marks"
    )
