"""Files to text, text to plain data, and back. Each format is a row of `FORMATS`."""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import attrs

from cscwb.errors import DataError, Problem
from cscwb.storage import yaml_reader, yaml_writer
from cscwb.storage.plain import MAX_DEPTH, Lines, Marks, Plain, integer, require_plain

__all__ = ["FORMATS", "MAX_BYTES", "Format", "read_text", "write_atomically"]

MAX_BYTES = 64 * 1024 * 1024
"""The size of the largest file that is read."""


@attrs.frozen
class Format:
    """One way to write plain data.

    Attributes:
        loads: Text to data; raises DataError with the line and column of everything wrong.
        dumps: Data to text.
        marks: Text to the place of every value and key; asked only after a failure.
    """

    loads: Callable[[str], Plain]
    dumps: Callable[[Plain], str]
    marks: Callable[[str], Marks]


class _RepeatedKeyError(ValueError):
    pass


def _json_loads(text: str) -> Plain:
    try:
        data: Plain = json.loads(
            text,
            parse_float=Decimal,
            parse_int=_whole_number,
            parse_constant=_no_constant,
            object_pairs_hook=_without_repeated,
        )
        require_plain(data)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise _one_problem("syntax", message, error.lineno, error.colno) from None
    except RecursionError:
        message = f"lists and mappings lie more than {MAX_DEPTH} deep; make them flatter"
        raise _one_problem("nesting", message) from None
    except _RepeatedKeyError as error:
        # JSON is YAML, and the YAML reader knows where it read each key.
        yaml_reader.loads(text)
        raise _one_problem("repeated-key", str(error)) from None
    except ValueError as error:
        raise _one_problem("number", str(error)) from None
    return data


def _whole_number(text: str) -> int:
    number = integer(text)
    if number is None:
        raise ValueError(f"a number of {len(text)} digits is too long; put it in quotes")
    return number


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number that a file can hold; write a figure, or leave it out")


def _without_repeated(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise _RepeatedKeyError(f"the key '{twice}' stands twice in one mapping; keep one of them")
    return data


def _json_dumps(data: Plain) -> str:
    require_plain(data)
    return json.dumps(data, ensure_ascii=False, indent=2, default=_decimal) + "\n"


def _decimal(value: object) -> NoReturn:
    raise ValueError(f"write {value} as text; JSON numbers lose their digits in other programs")


def _one_problem(code: str, message: str, line: int = 1, column: int = 1) -> DataError:
    return DataError([Problem(code=code, message=message, line=line, column=column)])


_YAML = Format(yaml_reader.loads, yaml_writer.dumps, yaml_reader.marks)

FORMATS: Mapping[str, Format] = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".json": Format(_json_loads, _json_dumps, yaml_reader.marks),
}
"""Formats by suffix."""


def read_text(path: Path) -> str:
    """Return the text of a file in UTF-8, without a byte order mark.

    Raises:
        DataError: The file is too large, or holds bytes that are no UTF-8; it says where.
        OSError: The file cannot be read.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        message = f"the file has {size} bytes and cscwb reads up to {MAX_BYTES}; split it"
        raise DataError([Problem(code="size", message=message)])
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "the file is in UTF-16; save it as UTF-8"
        raise DataError([Problem(code="encoding", message=message, line=1, column=1)])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        mark = Lines(before).mark(len(before))
        message = f"the byte 0x{data[error.start]:02X} is no UTF-8; save the file as UTF-8"
        raise _one_problem("encoding", message, mark.line, mark.column) from None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; an existing one keeps its permissions.

    Raises:
        OSError: The file cannot be written; what was there is still there.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
