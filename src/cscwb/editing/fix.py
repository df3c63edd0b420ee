"""Applying the fixes that findings carry, to their files and to no other byte."""

import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from cscwb.editing.engine import ChangedFile, Replacement, changes_of, encode_like, replace_words
from cscwb.errors import Problem, WriteError
from cscwb.storage.formats.files import FORMATS, digest, read_bytes, text_of
from cscwb.storage.formats.plain import Lines, Region
from cscwb.storage.records.reading import Reading


def apply_fixes(problems: Iterable[Problem], reading: Reading) -> tuple[ChangedFile, ...]:
    """Return the files of findings with their fixes applied; nothing is written.

    Of findings about the same words the widest is fixed; the others show when the file is
    checked again. A file of records is read again, and a fix that would change anything else in
    it is left out.

    Args:
        problems: The findings, with their places.
        reading: What they are about.

    Raises:
        WriteError: A file has been changed since it was read.
        OSError: A file cannot be read any more.
    """
    fixable = sorted(
        (
            problem
            for problem in problems
            if problem.fix is not None and problem.file and problem.line
        ),
        key=lambda problem: (
            *(os.path.realpath(problem.file), problem.line, problem.column),
            *(-problem.end_line, -problem.end_column),
        ),
    )
    files = groupby(fixable, lambda problem: os.path.realpath(problem.file))
    found = (_with_fixes(tuple(group), reading) for _, group in files)
    return tuple(file for file in found if file.changes)


def _with_fixes(problems: tuple[Problem, ...], reading: Reading) -> ChangedFile:
    file = Path(problems[0].file)
    before = read_bytes(file)
    if not _is_as_read(file, before, reading):
        raise WriteError(f"'{file}' was changed on disk in the meantime; it is left as it is")
    text = text_of(before)
    after, made = replace_words(
        text, FORMATS.get(file.suffix.lower()), tuple(_replacements(text, problems))
    )
    return ChangedFile(file, before, encode_like(before, after), changes_of(text, made))


def _is_as_read(file: Path, content: bytes, reading: Reading) -> bool:
    """Whether a file holds what was read from it."""
    digests = {source.digest for source in reading.sources.values() if source.file == file}
    if digests:
        return digests == {digest(content)}
    texts = [passage.text for passage in reading.narrative.passages if passage.file == str(file)]
    return texts == [text_of(content).replace("\r\n", "\n").replace("\r", "\n")]


def _replacements(text: str, problems: tuple[Problem, ...]) -> Iterator[Replacement]:
    """Find the words to replace in the order of the file, none overlapping with those before."""
    lines = Lines(text)
    last = 0
    for problem in problems:
        start = lines.index(problem.line, problem.column)
        end = lines.index(problem.end_line, problem.end_column)
        if start >= last and problem.within and problem.fix is not None:
            yield Replacement(Region(start, end), problem.within, problem.fix)
            last = end
