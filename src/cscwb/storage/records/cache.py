"""What files held when they were read before, so that only edited ones are parsed again.

The cache is one file outside of the project: a line with a checksum of the rest, then a line of
JSON for each file. It holds plain data, which is turned into records as strictly as if it had just
been parsed, and only of files that could be parsed. Whoever deletes it loses time and nothing else.
"""

import hashlib
import json
import os
from pathlib import Path

import attrs

from cscwb.errors import WriteError
from cscwb.storage.formats.files import digest
from cscwb.storage.formats.plain import Plain
from cscwb.whole_files import write_files

_VERSION = "cscwb-cache-1"
_RACE = 2_000_000_000  # nanoseconds; the coarsest clock of file systems in use is FAT's


@attrs.frozen
class Remembered:
    """A file that was parsed before.

    Attributes:
        modified: When it had last been changed, in nanoseconds.
        size: How many bytes it had.
        checksum: What `digest` gave for its bytes.
        content: A cryptographic hash of its bytes.
        data: The plain data in it.
    """

    modified: int
    size: int
    checksum: int
    content: str
    data: Plain

    @property
    def digest(self) -> tuple[int, int]:
        """What `digest` gave for its bytes."""
        return self.size, self.checksum


class Cache:
    """The files of one project as they were when they were last read."""

    def __init__(self, folder: str | os.PathLike[str], root: str) -> None:
        """Open what is remembered of a project; nothing when the file is missing or damaged.

        Args:
            folder: Where caches lie, such as the user's cache folder; made when it is needed.
            root: The project, by its real path.
        """
        name = hashlib.blake2b(os.fsencode(root), digest_size=16).hexdigest()
        self._file = Path(folder) / f"{name}.jsonl"
        self._known: dict[str, Remembered] = {}
        self._lines: dict[str, str] = {}
        self._written = 0
        self._kept: dict[str, str] = {}
        try:
            self._open()
        except (OSError, ValueError, TypeError, RecursionError):  # as if there were none
            self._known.clear()
            self._lines.clear()

    def unchanged(self, name: str, status: os.stat_result) -> Remembered | None:
        """What a file held, when time and size say that it holds it still.

        They do not say so for a file that was changed just before the cache was written: it may
        have been changed once more within the same tick of the clock.
        """
        known = self._known.get(name)
        if known is None or (known.modified, known.size) != _stamp(status):
            return None
        if known.modified + _RACE > self._written:
            return None
        self._kept[name] = self._lines[name]
        return known

    def same(self, name: str, status: os.stat_result, content: bytes) -> Remembered | None:
        """What a file held, when its bytes are the same as then."""
        known = self._known.get(name)
        if known is None or known.content != _hash(content):
            return None
        if (known.modified, known.size) == _stamp(status):
            self._kept[name] = self._lines[name]
        else:
            self.keep(name, status, content, known.data)
        return known

    def keep(self, name: str, status: os.stat_result, content: bytes, data: Plain) -> None:
        """Remember a file that has been parsed.

        Args:
            name: Its path in the project.
            status: From before it was read, so that a later change shows.
            content: Its bytes.
            data: The plain data in it.
        """
        length, checksum = digest(content)
        entry = [name, status.st_mtime_ns, length, checksum, _hash(content), data]
        try:
            self._kept[name] = json.dumps(entry, ensure_ascii=False)
        except TypeError:  # a number with a point: JSON would give back another kind of number
            return

    def close(self) -> None:
        """Write what was read this time, when it is not what the file holds already."""
        if self._kept == self._lines and not self._is_young:
            return
        body = "".join(f"{line}\n" for line in self._kept.values()).encode()
        try:
            write_files({self._file: f"{_VERSION} {_hash(body)}\n".encode() + body})
        except (OSError, WriteError):  # the next reading takes longer, that is all
            return

    @property
    def _is_young(self) -> bool:
        """Whether it was written so soon after an edit that time does not tell them apart."""
        latest = max((known.modified for known in self._known.values()), default=0)
        return latest + _RACE > self._written

    def _open(self) -> None:
        content = self._file.read_bytes()
        self._written = self._file.stat().st_mtime_ns
        head, _, body = content.partition(b"\n")
        if head != f"{_VERSION} {_hash(body)}".encode():
            return
        for line in body.decode().split("\n")[:-1]:
            name, *entry = json.loads(line)
            self._known[name] = Remembered(*entry)
            self._lines[name] = line


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return status.st_mtime_ns, status.st_size


def _hash(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=20).hexdigest()
