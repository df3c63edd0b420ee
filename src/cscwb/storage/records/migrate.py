"""Older formats of the data, lifted to the newest as plain data before any class sees them."""

from collections.abc import Callable, Mapping
from typing import Any

FORMAT = 1
"""The newest format; ``project.yaml`` names the format of its folder."""

MIGRATIONS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Steps by the format they start from; each gives data of the next one."""


class FormatError(Exception):
    """Data of a format that cannot be read; the message says what to do."""


def migrated(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data in the newest format, without its ``format`` key.

    Args:
        data: All records of a file, or the project alone.

    Raises:
        FormatError: The format is missing, unknown or newer than this cscwb.
    """
    number = data.get("format")
    if number is None:
        raise FormatError(f"'format' is missing; write 'format: {FORMAT}' on the first line")
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise FormatError(f"{number!r} is not a format; write 'format: {FORMAT}'")
    if number > FORMAT:
        raise FormatError(
            f"the data has format {number} and this cscwb reads up to {FORMAT}; install a newer one"
        )
    rest = {key: value for key, value in data.items() if key != "format"}
    for start in range(number, FORMAT):
        rest = MIGRATIONS[start](rest)
    return rest
