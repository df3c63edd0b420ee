"""Files to text, text to plain data, and back. Each format is a row of `FORMATS`."""

import errno
import os
import stat
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from cscwb.errors import DataError, Problem
from cscwb.storage.formats import json_reader, json_writer, yaml_reader, yaml_writer
from cscwb.storage.formats.plain import Lines, Plain, Positions

MAX_BYTES = 64 * 1024 * 1024
"""The size of the largest file that is read."""

MAX_RECORD_BYTES = 1024 * 1024
"""The size of the largest file with one record in it."""

_MAX_MARKS = 4_000_000
_MARKS = (",", "\n", "\r", "- ", "[", "{")  # one of them precedes every value
_NOT_REGULAR = "it is not a regular file"
_CHANGING = "it changes while it is read"

_UTF_16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@attrs.frozen
class Format:
    """One way to write plain data.

    Attributes:
        loads: Text to data; raises DataError with the line and column of everything wrong.
        dumps: Data to text; ``loads`` gives the same data back for all texts.
        positions: Text that ``loads`` reads to the place of every value and key; asked only for
            messages.
    """

    loads: Callable[[str], Plain]
    dumps: Callable[[Plain], str]
    positions: Callable[[str], Positions]


_YAML = Format(yaml_reader.loads, yaml_writer.dumps, yaml_reader.positions)

FORMATS: Mapping[str, Format] = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".json": Format(json_reader.loads, json_writer.dumps, json_reader.positions),
}
"""Formats by suffix, in lower case."""


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file.

    Raises:
        DataError: The file is larger than the limit.
        OSError: The file cannot be read, or is not a regular one: reading would wait for a
            pipe, and a device may never end.
    """
    with open(path, "rb", opener=_at_once) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, _NOT_REGULAR, str(path))
        refuse_size(status.st_size, limit)
        data = file.read(status.st_size + 1)
    if len(data) != status.st_size:
        raise OSError(errno.EAGAIN, _CHANGING, str(path))
    return data


def refuse_size(size: int, limit: int) -> None:
    """Raise DataError for a file that is larger than the limit."""
    if size > limit:
        message = f"the file is larger than {limit // 1024**2} MiB; split it"
        raise DataError([Problem(code="size", message=message, line=1, column=1)])


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def text_of(data: bytes) -> str:
    """The text that bytes in UTF-8 are, without a byte order mark.

    Raises:
        DataError: They are not UTF-8, or hold more values than are read; it says where.
    """
    if data.startswith(_UTF_16_OR_32) or data[:2].count(0) == 1:
        message = "the file is not in UTF-8 but in UTF-16 or UTF-32; save it as UTF-8"
        raise DataError([Problem(code="encoding", message=message, line=1, column=1)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8; save the file as UTF-8"
        raise DataError([Lines(before).problem(len(before), "encoding", message)]) from None
    if len(text) > _MAX_MARKS and sum(map(text.count, _MARKS)) > _MAX_MARKS:
        message = f"the file holds more than {_MAX_MARKS} lines and items; split it"
        raise DataError([Problem(code="size", message=message, line=1, column=1)])
    return text


def read_text(path: Path, limit: int = MAX_BYTES) -> str:
    """The text of a file in UTF-8, without a byte order mark.

    Raises:
        DataError: The file is too large, or not in UTF-8; it says where.
        OSError: The file cannot be read.
    """
    return text_of(read_bytes(path, limit))


def leads_out(entry: Path, folder: Path) -> bool:
    """Whether an entry of a folder is a link to what lies outside of it."""
    if not entry.is_symlink():
        return False
    try:
        target = os.path.realpath(entry, strict=True)
    except OSError:  # it leads nowhere, as opening it will show
        return False
    return not Path(target).is_relative_to(os.path.realpath(folder))


def digest(data: bytes) -> tuple[int, int]:
    """Return what differs when a file is edited: its length and a checksum.

    It is there to notice the work of others, not their tricks, and costs next to nothing.
    """
    return len(data), zlib.crc32(data)
