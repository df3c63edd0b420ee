"""Reading the narrative: ``narrative/2021/executive-summary.md`` and the like."""

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from cscwb.errors import DataError, Problem
from cscwb.model import Narrative, Passage, is_id
from cscwb.model.narrative import RESULTS
from cscwb.patterns import regex
from cscwb.project_folder import NARRATIVE
from cscwb.storage.formats.files import MAX_RECORD_BYTES, leads_out, read_text
from cscwb.storage.records.convert import find_strange
from cscwb.storage.records.file_names import Names, is_passed_over, looks_like_a_copy

_SUFFIX = (".md",)
_YEAR = regex("[1-9][0-9]{3}")


def load_narrative(path: str | os.PathLike[str]) -> Narrative:
    """Return the narrative beside the records of a folder; an empty one where there is none.

    Args:
        path: The folder of records. A single file of records has no narrative.

    Raises:
        DataError: A file of it cannot be read; it carries every problem of every file.
        OSError: There is no such folder or file.
    """
    if not Path(path).exists():
        raise FileNotFoundError(f"there is no folder or file '{path}'")
    narrative, problems = read_narrative(Path(path))
    if problems:
        raise DataError(problems)
    return narrative


def read_narrative(root: Path) -> tuple[Narrative, tuple[Problem, ...]]:
    """Return the passages that can be read, and what is wrong with the others."""
    problems: list[Problem] = []
    passages = []
    for year, section, file in _files(root / NARRATIVE, problems):
        try:
            text = read_text(file, MAX_RECORD_BYTES).replace("\r\n", "\n").replace("\r", "\n")
        except DataError as error:
            problems += (attrs.evolve(problem, file=str(file)) for problem in error.problems)
        except OSError as error:
            message = f"the file cannot be read: {error.strerror or error}"
            problems.append(Problem(code="file", message=message, file=str(file)))
        else:
            problems += _strange(text, file)
            passages.append(Passage(year=year, section=section, text=text, file=str(file)))
    return Narrative(tuple(passages)), tuple(problems)


def _strange(text: str, file: Path) -> Iterator[Problem]:
    """Yield a finding for the first character that no text can hold."""
    if strange := find_strange(text):
        at, message = strange
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        yield Problem(code="character", message=message, file=str(file), line=line, column=column)


def _files(folder: Path, problems: list[Problem]) -> Iterator[tuple[int, str, Path]]:
    """Yield the year, the section and the place of each passage."""
    if leads_out(folder, folder.parent):
        message = "the folder is a link that leads out of the project"
        problems.append(Problem(code="outside", message=message, file=str(folder)))
        return
    years = _entries(folder, problems)
    names = Names(folder, (entry.name for entry in years))
    for entry in years:
        if not entry.is_dir() or not _YEAR.fullmatch(entry.name):
            message = f"'{entry.name}' is not read; a year has a folder here, such as '2021'"
            if entry.is_dir() and (other := names.copied(entry.name)):
                message = looks_like_a_copy(entry.name, other)
            problems.append(Problem(code="folder", message=message, file=str(entry)))
            continue
        year = int(entry.name)
        entries = _entries(entry, problems)
        results = [path for path in entries if path.name == RESULTS and path.is_dir()]
        for passage in _texts(entry, [path for path in entries if path not in results], problems):
            yield year, passage.stem, passage
        for within in results:
            for passage in _texts(within, _entries(within, problems), problems):
                yield year, f"{RESULTS}/{passage.stem}", passage


def _entries(folder: Path, problems: list[Problem]) -> list[Path]:
    """Return what a folder holds to be read; a link that leads out of it is a problem."""
    if not folder.is_dir():
        return []
    found = []
    for entry in sorted(folder.iterdir()):
        if is_passed_over(entry.name, _SUFFIX):
            continue
        if leads_out(entry, folder):
            message = "this is a link that leads out of the folder"
            problems.append(Problem(code="outside", message=message, file=str(entry)))
        else:
            found.append(entry)
    return found


def _texts(folder: Path, entries: list[Path], problems: list[Problem]) -> Iterator[Path]:
    names = Names(folder, (entry.name for entry in entries))
    for entry in entries:
        if entry.is_dir():
            message = f"'{entry.name}' is a folder; the only one here is '{RESULTS}'"
            problems.append(Problem(code="folder", message=message, file=str(entry)))
        elif entry.suffix != ".md" or not is_id(entry.stem):
            message = names.not_read(entry.name, ".md", "context")
            problems.append(Problem(code="file-name", message=message, file=str(entry)))
        else:
            yield entry
