"""What the name of a file that is not read says: nothing, a copy of another, or what is meant."""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from cscwb.errors import DataError
from cscwb.model import nearest
from cscwb.model.values import as_id
from cscwb.patterns import regex
from cscwb.project_folder import EXAMPLE_FILE
from cscwb.storage.formats.files import MAX_RECORD_BYTES, leads_out, read_text

_PASSED_OVER = regex(
    r"(?:eh)?thumbs\.db|desktop\.ini|icon\r|~\$.{0,255}|.{0,255}~|#.{0,255}#|"
    r".{0,255}\.(?:autosave|bak[0-9]{0,3}|crdownload|lnk|lock|old|orig|part|save|sw[op]|te?mp)|"
    r"\$recycle\.bin|system volume information|lost\+found|__macosx|@eadir|"
    r"readme(?:\.[a-z]{1,8})?",
    re.IGNORECASE,
)
"""Files of systems, locks, backups, unfinished downloads, and what a folder says of itself."""

_HIDDEN_TEXT = regex(r"\.[^\W_].{0,255}")  # what systems and editors hide begins with ._ or .#
_COPY = "(?:cop(?:y|ie|ia)|cópia|kopi(?:e|a|ja|ju)|kópia|копи(?:е|и|ја|я))"
_CONFLICT = r"(?:[ck]onfli[ck]?t\w{0,5})"
_MARK = regex(
    r"(?i:[\s._-]{0,3}(?:[(\[]|-\s|[–—]|" + _COPY + r"\b|" + _CONFLICT + r"\b).{0,255})"
    r"|\s{1,3}[0-9]{1,3}|\..{0,255}|_[A-Z].{0,255}"
)
"""What programs write behind the name of a file to name its copy: a number in brackets, a word, a
side of a merge."""

_COMPUTER = regex(r"-[^A-Z]{0,99}[A-Z].{0,255}")
"""The name of a computer, or any other; what the two files say decides."""
_COMMON = 0.75
"""The share of its lines that a copy has in common with the other file."""

_SURE_MARK = regex(
    r"(?i:[\s._-]{0,3}\([0-9]{1,3}\)|[\s._-]{1,3}" + _COPY + r"(?:[\s(]{1,3}[0-9]{1,3}\)?)?"
    r"|[\s._-]{0,3}[(\[].{0,99}" + f"(?:{_COPY}|{_CONFLICT})" + r".{0,99}|\.sync-conflict.{0,255})"
)
"""Such a mark where the file that it is a copy of is not there any more."""

_COPY_OF = regex(rf"(?i:{_COPY}(?: \([0-9]{{1,3}}\))? \w{{1,4}} )(.{{1,255}})")
_SUFFIX = regex(r"\.[A-Za-z][A-Za-z0-9]{0,9}")
_TEXTS = (".yaml", ".yml", ".json", ".md", ".markdown", ".txt", ".text")


def is_passed_over(name: str, texts: Iterable[str] = ()) -> bool:
    """Whether a file or folder is not meant to be read; a hidden text of these suffixes is."""
    if name.startswith("."):
        is_text = Path(f"_{name}".lower()).suffix in texts
        return not (is_text and _HIDDEN_TEXT.fullmatch(name))
    return name.lower() == EXAMPLE_FILE.lower() or _PASSED_OVER.fullmatch(name) is not None


def looks_like_a_copy(name: str, other: str) -> str:
    """Return the sentence on such a file or folder, and the way out."""
    return f"'{name}' looks like a copy of '{other}'; compare the two and remove one"


class Names:
    """The names of all files and folders that lie beside each other in a folder."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder = folder
        self._names = frozenset(names)

    @cached_property
    def _by_stem(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._names, key=_by_reading):
            found[_stem(name).casefold()].append(name)
        return found

    def meant(self, name: str, suffix: str) -> str:
        """Return the name under which a file would be read; "" when it is unknown."""
        record_id = as_id(_unmarked(_stem(name)))
        return record_id and f"{record_id}{suffix}"

    def copied(self, name: str, suffix: str = "") -> str:
        """Return the file or folder that this one looks like a copy of; "" for none.

        Among them is the one that has the name which this one would have to have.
        """
        wanted = self.meant(name, suffix)
        if wanted != name and wanted in self._names:
            return wanted
        stem = _stem(name)
        copy_of = _COPY_OF.fullmatch(stem)
        if copy_of and (others := self._others(name, copy_of[1])):
            return others[0]
        for at in range(len(stem), 0, -1):
            mark = stem[at:] or "()"
            is_sure = _MARK.fullmatch(mark) is not None
            if is_sure or _COMPUTER.fullmatch(mark):
                for other in self._others(name, stem[:at]):
                    # no two passages can begin with one name: it is that of a section
                    if is_sure or suffix == ".md" or self._say_the_same(name, other):
                        return other
        return ""

    def _others(self, name: str, stem: str) -> list[str]:
        return [other for other in self._by_stem.get(stem.casefold(), ()) if other != name]

    def _say_the_same(self, name: str, other: str) -> bool:
        """Whether two files have nearly all lines in common, or cannot be compared."""
        files = [self._folder / name, self._folder / other]
        if any(leads_out(file, self._folder) for file in files):
            return True
        try:
            first, second = (
                Counter(read_text(file, MAX_RECORD_BYTES).split("\n")) for file in files
            )
        except (DataError, OSError):
            return True
        return (first & second).total() >= _COMMON * max(first.total(), second.total())

    def not_read(self, name: str, suffix: str, example: str) -> str:
        """Return the sentence on a file that is not read, and the way out.

        Args:
            name: The name of the file.
            suffix: That of the files that are read.
            example: What one is called, for a name that says nothing.
        """
        if other := self.copied(name, suffix):
            return looks_like_a_copy(name, other)
        wanted = self.meant(name, suffix) or f"{example}{suffix}"
        ending = Path(name.rstrip(" .")).suffix
        way = f"name it '{wanted}'"
        if _SUFFIX.fullmatch(ending) and not _is_of_text(ending):
            way = f"copy its text into a plain text file '{wanted}', or put it elsewhere"
        return f"'{name}' is not read; {way}"


def _stem(name: str) -> str:
    """Return a name without its suffix, those of texts before that, and what hides a file."""
    path = Path(name.lstrip(".").rstrip(" ."))
    stem = path.stem if _SUFFIX.fullmatch(path.suffix) else path.name
    while _is_of_text(suffix := Path(stem).suffix):
        stem = stem.removesuffix(suffix)
    return stem


@functools.cache
def _is_of_text(suffix: str) -> bool:
    """Whether a suffix is that of plain texts, or nearly so."""
    return bool(nearest(suffix, _TEXTS))


def _by_reading(name: str) -> tuple[bool, bool, bool, str]:
    """Return the sorting key of a name: what is read comes before what is not."""
    is_read = Path(name).suffix in (".yaml", ".md")
    return name.startswith("."), name != name.lower(), not is_read, name


def _unmarked(stem: str) -> str:
    """Return the stem without what programs write behind the name of a copy."""
    places = (at for at in range(1, len(stem)) if _SURE_MARK.fullmatch(stem, at))
    return stem[: next(places, len(stem))]
