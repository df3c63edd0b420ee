"""Files to text, text to plain data, and back. Each format is a row of `FORMATS`."""

import os
import stat
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from cscwb.errors import DataError, Problem
from cscwb.storage import json_reader, json_writer, yaml_reader, yaml_writer
from cscwb.storage.plain import Lines, Marks, Plain

__all__ = ["FORMATS", "MAX_BYTES", "Format", "read_text", "write_atomically"]

MAX_BYTES = 64 * 1024 * 1024
"""The size of the largest file that is read."""

_UTF_16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


@attrs.frozen
class Format:
    """One way to write plain data.

    Attributes:
        loads: Text to data; raises DataError with the line and column of everything wrong.
        dumps: Data to text; ``loads`` gives the same data back, whatever the texts hold.
        marks: Text that ``loads`` reads to the place of every value and key; asked only for
            messages.
    """

    loads: Callable[[str], Plain]
    dumps: Callable[[Plain], str]
    marks: Callable[[str], Marks]


_YAML = Format(yaml_reader.loads, yaml_writer.dumps, yaml_reader.marks)

FORMATS: Mapping[str, Format] = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".json": Format(json_reader.loads, json_writer.dumps, json_reader.marks),
}
"""Formats by suffix, in lower case."""


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, without a byte order mark.

    Raises:
        DataError: The file is too large, or holds bytes that are not UTF-8; it says where.
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024**2} MiB; split it"
        raise DataError([Problem(code="size", message=message, line=1, column=1)])
    if data.startswith(_UTF_16_OR_32):
        message = "the file is not in UTF-8 but in UTF-16 or UTF-32; save it as UTF-8"
        raise DataError([Problem(code="encoding", message=message, line=1, column=1)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8; save the file as UTF-8"
        raise DataError([Lines(before).problem(len(before), "encoding", message)]) from None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; an existing one keeps its permissions.

    Raises:
        OSError: The file cannot be written; what was there is still there.
    """
    if path.exists() and not path.is_file():  # a device or a pipe, such as /dev/stdout
        path.write_bytes(data)
        return
    target = path.resolve()  # a link stays a link
    temporary = target.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
