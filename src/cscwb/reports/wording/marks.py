"""The dagger on what no source states: it is inferred, and every report says so."""

from cscwb.document.digit_groups import NO_BREAK_SPACE
from cscwb.model import Event, Institution, Operation

INFERRED_MARK = "†"
INFERRED_NOTE = f"{INFERRED_MARK} The source does not state it, or not in full; it is inferred."


def daggered(words: str, *, inferred: bool) -> str:
    """Return the words, with one dagger when no source states them: ``visit †``; "" has none."""
    if not inferred or not words or words.endswith(INFERRED_MARK):
        return words
    return f"{words}{NO_BREAK_SPACE}{INFERRED_MARK}"


def by_record(words: str, record: Event | Institution | Operation, path: str) -> str:
    """Return what a field says, with a dagger when the record infers it, its owner or a part.

    Args:
        words: The words.
        record: The record, whose ``inferred`` has the paths.
        path: The path of the field, such as ``measures[0]``.
    """
    inferred = any(_is_in(path, field) or _is_in(field, path) for field in record.inferred)
    return daggered(words, inferred=inferred)


def _is_in(path: str, owner: str) -> bool:
    return path == owner or path.startswith((f"{owner}.", f"{owner}["))
