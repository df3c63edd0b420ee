"""Plain data to JSON, digit for digit."""

import json
from decimal import Decimal

from cscwb.storage.formats.plain import Plain, decimal_text, require_plain

_scalar = json.JSONEncoder(ensure_ascii=False).encode


def dumps(data: Plain) -> str:
    """The data as JSON text, indented by two, which ends with the end of a line.

    Raises:
        ValueError: No file can hold the data; the message says why.
    """
    require_plain(data)
    return _value(data, "\n") + "\n"


def _value(data: Plain, line_end: str) -> str:
    # json.dumps can write a Decimal only as a float, which loses digits, or as text.
    inner = f"{line_end}  "
    if isinstance(data, Decimal):
        return decimal_text(data)
    if isinstance(data, list) and data:
        items = ",".join(inner + _value(item, inner) for item in data)
        return f"[{items}{line_end}]"
    if isinstance(data, dict) and data:
        pairs = ",".join(
            f"{inner}{_scalar(key)}: {_value(value, inner)}" for key, value in data.items()
        )
        return f"{{{pairs}{line_end}}}"
    return _scalar(data)
