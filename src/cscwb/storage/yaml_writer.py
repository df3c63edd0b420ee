"""Plain data to YAML that reads as if a person had written it.

Keys stay in their order, long texts are literal blocks, accents are as they are, and what fits on
a line stands on one. A text is quoted when a reader of YAML 1.1 or 1.2 could take it for anything
but text; dates such as ``2021-06-15`` stay as they are.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal

from cscwb.storage.plain import Plain, decimal_text, require_plain

__all__ = ["dumps"]

_WIDTH = 100
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?")
_LIKE_A_NUMBER = re.compile(r"[-+.]?[0-9][0-9a-fA-FxXo_.,:eE+-]*|[-+]?\.(inf|Inf|INF|nan|NaN|NAN)")
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<"])
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_PLAIN_BREAKERS = re.compile(r": |:$| #|^\.\.\.|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FLOW_BREAKERS = re.compile(r"[,\[\]{}]|:[ ,\[\]{}]")
_NOT_IN_BLOCKS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]| $| \n")
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def dumps(data: Plain) -> str:
    """Return the data as YAML text that ends in a line end.

    Raises:
        ValueError: The data holds something that no file can hold; the message says what.
    """
    require_plain(data)
    return "".join(f"{line}\n" for line in _block(data, _WIDTH))


def _block(data: Plain, width: int) -> list[str]:
    """The lines of the data, the first to stand after a key or a dash."""
    if isinstance(data, str) and _fits_a_block(data):
        return list(_literal(data))
    if isinstance(data, dict) and data:
        return [line for key, item in data.items() for line in _entry(key, item, width)]
    if isinstance(data, list) and data:
        return [line for item in data for line in _item(item, width)]
    return [_inline(data, in_flow=False)]


def _entry(key: str, item: Plain, width: int) -> Iterator[str]:
    name = _text(key, in_flow=False)
    short = _one_line(item, width - len(name) - 2)
    if short is not None:
        yield f"{name}: {short}"
        return
    first, *rest = _block(item, width - 2)
    if isinstance(item, str):
        yield f"{name}: {first}"
        yield from rest
    else:
        yield f"{name}:"
        yield from (f"  {line}" if line else "" for line in (first, *rest))


def _item(item: Plain, width: int) -> Iterator[str]:
    short = _one_line(item, width - 2)
    first, *rest = _block(item, width - 2) if short is None else (short,)
    yield f"- {first}"
    yield from (f"  {line}" if line else "" for line in rest)


def _one_line(data: Plain, width: int) -> str | None:
    """The data on one line, or None when it needs several."""
    if not isinstance(data, list | dict):
        is_block = isinstance(data, str) and _fits_a_block(data)
        return None if is_block else _inline(data, in_flow=False)
    if _holds_block(data):
        return None
    line = _inline(data, in_flow=False)
    return line if len(line) <= width or not data else None


def _holds_block(data: Plain) -> bool:
    if isinstance(data, str):
        return _fits_a_block(data)
    if isinstance(data, dict):
        return any(map(_holds_block, data.values()))
    return isinstance(data, list) and any(map(_holds_block, data))


def _inline(data: Plain, *, in_flow: bool) -> str:
    match data:
        case None:
            return "null"
        case bool():
            return "true" if data else "false"
        case int():
            return str(data)
        case Decimal():
            return decimal_text(data)
        case str():
            return _text(data, in_flow=in_flow)
        case list():
            return f"[{', '.join(_inline(item, in_flow=True) for item in data)}]"
        case dict():
            pairs = (
                f"{_text(key, in_flow=True)}: {_inline(item, in_flow=True)}"
                for key, item in data.items()
            )
            return f"{{{', '.join(pairs)}}}"


def _text(text: str, *, in_flow: bool) -> str:
    if _is_plain(text) and not (in_flow and _FLOW_BREAKERS.search(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _is_plain(text: str) -> bool:
    return (
        bool(text)
        and text == text.strip()
        and text[0] not in _INDICATORS
        and text.lower() not in _WORDS
        and not _PLAIN_BREAKERS.search(text)
        and (not _LIKE_A_NUMBER.fullmatch(text) or _DATE.fullmatch(text) is not None)
    )


def _fits_a_block(text: str) -> bool:
    """Whether a text of several lines can stand as it is."""
    return "\n" in text and text[0] not in " \n" and not _NOT_IN_BLOCKS.search(text)


def _literal(text: str) -> Iterator[str]:
    body = text.rstrip("\n")
    ends = len(text) - len(body)
    yield {0: "|-", 1: "|"}.get(ends, "|+")
    yield from (f"  {line}" if line else "" for line in body.split("\n"))
    yield from ("" for _ in range(ends - 1))
