"""Reading pictures: the emblem, the logos and the photos that records name by their files."""

import errno
import functools
import os
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal

import attrs

from cscwb.document.nodes import Image
from cscwb.errors import DataError, Problem
from cscwb.model import Narrative, Records
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.patterns import regex
from cscwb.storage.formats.files import read_bytes
from cscwb.storage.media.image_files import ImageFile, ImageFileError, image_file

_NAMED = regex(r"!\[[^\[\]\n]{0,1000}\]\(\s{0,9}(?P<file>[^()<>\s]+)")
"""A picture in a passage."""
MAX_PICTURE_BYTES = 5 * 1024 * 1024
"""The size of the largest picture that is read."""


class _Pictures(Mapping[str, Image]):
    """Pictures by file as records name it, each read when it is asked for.

    A year has more photos than memory should hold, and a bulletin prints a few of them.
    """

    def __init__(self, root: Path, files: tuple[str, ...]) -> None:
        self._root = root
        self._files = dict.fromkeys(files)

    def __getitem__(self, file: str) -> Image:
        if file not in self._files:
            raise KeyError(file)
        try:
            found = _image_file(self._root, file)
        except ImageFileError as error:
            raise DataError([_problem(file, error)]) from None
        media_type: Literal["image/png", "image/jpeg"] = (
            "image/png" if found.suffix == "png" else "image/jpeg"
        )
        return Image(
            name=PurePosixPath(file).name,
            data=found.data,
            media_type=media_type,
            width=found.width,
            height=found.height,
        )

    def __contains__(self, file: object) -> bool:
        return file in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def load_pictures(
    path: str | os.PathLike[str], records: Records, narrative: Narrative = NO_NARRATIVE
) -> Mapping[str, Image]:
    """Return the pictures that records and passages name, by file as they name it.

    Each is read again whenever it is asked for, and comes without what a camera or a program has
    written into the file of its maker, its place and its time.

    Args:
        path: The folder or file that the records were read from. Pictures lie in that folder, or
            in the folder of that file.
        records: The records.
        narrative: The passages.

    Raises:
        DataError: A picture is missing or cannot be used; it carries every problem.
        OSError: There is no such folder or file.
    """
    if not Path(path).exists():
        raise FileNotFoundError(f"there is no folder or file '{path}'")
    pictures, problems = read_pictures(Path(path), records, narrative)
    if problems:
        raise DataError(problems)
    return pictures


def read_pictures(
    path: Path, records: Records, narrative: Narrative = NO_NARRATIVE
) -> tuple[Mapping[str, Image], tuple[Problem, ...]]:
    """Return the pictures that can be used, and what is wrong with the others.

    Each problem names the record and the field, or the passage and the words in it.
    """
    root = path if path.is_dir() else path.parent
    faults: dict[str, ImageFileError | None] = {}
    problems = []

    def fault_of(file: str) -> ImageFileError | None:
        if file not in faults:
            faults[file] = _fault(root, file)
        return faults[file]

    for record, place, file in pictures_of(records):
        if error := fault_of(file):
            problems.append(_problem(file, error, record, place))
    for passage in narrative.passages:
        for named in _NAMED.finditer(passage.text):
            if error := fault_of(named["file"]):
                problem = _problem(named["file"], error)
                problems.append(attrs.evolve(problem, file=passage.file, within=named.span("file")))
    good = tuple(file for file, error in faults.items() if error is None)
    return _Pictures(root, good), tuple(problems)


def pictures_of(records: Records) -> Iterator[tuple[str, str, str]]:
    """Yield the record, the field and the file of every picture that records name."""
    if project := records.project:
        if project.emblem:
            yield project.id, "emblem.file", project.emblem.file
        for number, logo in enumerate(project.logos):
            yield project.id, f"logos[{number}].file", logo.file
    for article in records.articles:
        for number, photo in enumerate(article.photos):
            yield article.id, f"photos[{number}].file", photo.file


def _problem(file: str, error: ImageFileError, record: str = "", place: str = "") -> Problem:
    return Problem(code="picture", message=f"'{file}' {error}", record=record, place=place)


def _fault(root: Path, file: str) -> ImageFileError | None:
    try:
        _image_file(root, file)
    except ImageFileError as error:
        return error
    return None


def _image_file(root: Path, file: str) -> ImageFile:
    """Return the picture in a file of the folder.

    Raises:
        ImageFileError: There is none that can be used.
    """
    try:
        return image_file(read_bytes(_located(root, file), MAX_PICTURE_BYTES))
    except DataError:
        limit = MAX_PICTURE_BYTES // 1024**2
        raise ImageFileError(f"is larger than {limit} MiB; save it smaller") from None
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR):
            raise ImageFileError(_missing(root, file)) from None
        raise ImageFileError(f"cannot be read: {error.strerror or error}") from None


def _located(root: Path, file: str) -> Path:
    """Return where the file lies, links followed.

    Raises:
        ImageFileError: It does not lie in the folder.
    """
    path, on_windows = PurePosixPath(file), PureWindowsPath(file)
    strange = "\\" in file or "\0" in file or not path.name
    if strange or on_windows.drive or path.is_absolute() or ".." in path.parts:
        raise ImageFileError("is not a file in the folder of the records; write 'media/photo.jpg'")
    target = Path(os.path.realpath(_spelt_as_there(root, path)))
    if not target.is_relative_to(os.path.realpath(root)):
        raise ImageFileError("is a link that leads out of the folder; copy the picture into it")
    return target


def _spelt_as_there(root: Path, path: PurePosixPath) -> Path:
    """Return the path with its letters composed as those of the files that are there.

    "é" is one character on most systems, and an "e" and an accent on others.
    """
    return _matched(root, path, _composed)


def _missing(root: Path, file: str) -> str:
    """Return what is said of a picture that is not there, with the one that is nearly so called."""
    near = _matched(root, PurePosixPath(file), _folded).relative_to(root)
    if (root / near).is_file():
        return f"is not there; capitals count, write '{near.as_posix()}'"
    return "is not there; put the picture into the folder"


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _folded(name: str) -> str:
    return _composed(_composed(name).casefold())


def _matched(root: Path, path: PurePosixPath, form: Callable[[str], str]) -> Path:
    """Return where the path leads when names are compared in a form, or the path itself."""
    place, inside = root, os.path.realpath(root)
    for part in path.parts:
        name = part
        is_there = os.path.lexists(place / part)
        if not is_there and place.is_dir() and Path(os.path.realpath(place)).is_relative_to(inside):
            names = _names_in(place, place.stat().st_mtime_ns, form)
            name = names.get(form(part), part)
        place /= name
    return place


@functools.lru_cache(maxsize=32)
def _names_in(folder: Path, _: int, form: Callable[[str], str]) -> Mapping[str, str]:
    """Return the names in a folder by their form, until the folder changes."""
    return {form(entry.name): entry.name for entry in folder.iterdir()}
