"""All problems of a Word file."""

import os

import attrs

from cscwb.errors import Problem
from cscwb.rules.word_files import look_at
from cscwb.word.files import open_word_file
from cscwb.word.reader import Word


def inspect(path: str | os.PathLike[str]) -> tuple[Problem, ...]:
    """Return the accessibility problems of a Word file.

    The place of each problem is in the words that a reader of the open file uses.

    Args:
        path: A ``.docx`` or ``.dotx`` file.

    Raises:
        WordFileError: It is not a Word file, is protected by a password, or is larger than any
            report.
        OSError: It cannot be read.
    """
    file = os.fspath(path)
    problems = look_at(Word(open_word_file(path)))
    return tuple(attrs.evolve(problem, file=file) for problem in problems)
