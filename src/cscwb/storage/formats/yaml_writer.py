"""Plain data to YAML that reads as if a person had written it.

Keys stay in their order, a text of several lines is a literal block and a long one is folded,
accents are as they are, and a small list or mapping is on one line. A text is quoted when a
reader of YAML 1.1 or 1.2 could take it for anything but text; only dates such as ``2021-06-15``
stay as they are.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from textwrap import wrap

from cscwb.patterns import regex
from cscwb.storage.formats.plain import Plain, decimal_text, require_plain

_WIDTH = 100
_LONGEST_KEY = 1000  # libyaml looks no further for the colon

_UNSEEN = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ESCAPED = regex(f'["\\\\]|{_UNSEEN.pattern}')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_INDICATORS = frozenset(" -?:,[]{}#&*!|>'\"%@`")
_SPECIAL_IN_BRACKETS = regex(r"[,\[\]{}?]")
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<"))
_DATE = regex(r"[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")
_LIKE_A_NUMBER = regex(
    r"""
    [-+]?(?:
        0[xX][0-9a-fA-F_]+ | 0[oO][0-7_]+ | 0[bB][01_]+
        | [0-9][0-9_]*(?::[0-9]{1,2})*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?  # also 12:30:45.5
        | \.[0-9_]+(?:[eE][-+]?[0-9]+)?
        | \.(?:inf|Inf|INF|nan|NaN|NAN)
    )
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|\ +)[0-9].*)?
    """,
    re.VERBOSE,
)


def dumps(data: Plain) -> str:
    """The data as YAML text, which ends with the end of a line.

    Raises:
        ValueError: No file can hold the data; the message says why.
    """
    require_plain(data)
    lines: list[str] = []
    _put(lines, "", data, 0)
    return "\n".join(lines) + "\n"


def _put(lines: list[str], lead: str, data: Plain, indent: int) -> None:
    """Append the lines of a value.

    Args:
        lines: The lines so far.
        lead: What stands before the value on its line: a key, a dash, or "" at the top.
        data: The value.
        indent: The column of its further lines.
    """
    if isinstance(data, str):
        lines += _text_lines(lead, data, indent)
    elif not isinstance(data, dict | list):
        lines.append(lead + _scalar(data))
    elif (short := _on_one_line(data, lead)) is not None:
        lines.append(lead + short)
    else:
        pad = " " * indent
        first = pad
        if lead.endswith("- "):  # the first key or dash is on the same line
            first = lead
        elif lead:
            lines.append(lead.rstrip())
        for mark, value in _members(data, pad):
            _put(lines, f"{first}{mark} ", value, indent + 2)
            first = pad


def _members(data: dict[str, Plain] | list[Plain], pad: str) -> Iterable[tuple[str, Plain]]:
    if isinstance(data, list):
        return [("-", value) for value in data]
    return [(_key(key, pad), value) for key, value in data.items()]


def _key(key: str, pad: str) -> str:
    name = _quoted_if_needed(key)
    return f"{name}:" if len(name) <= _LONGEST_KEY else f"? {name}\n{pad}:"


def _on_one_line(data: dict[str, Plain] | list[Plain], lead: str) -> str | None:
    """A list or mapping of a few short scalars in brackets; None when it takes several lines."""
    if not data:
        return "[]" if isinstance(data, list) else "{}"
    values = data if isinstance(data, list) else [*data, *data.values()]
    if not lead or len(values) > _WIDTH or not all(map(_suits_brackets, values)):
        return None
    if isinstance(data, list):
        short = f"[{', '.join(map(_scalar, data))}]"
    else:
        pairs = (f"{_quoted_if_needed(key)}: {_scalar(value)}" for key, value in data.items())
        short = f"{{{', '.join(pairs)}}}"
    return short if len(lead) + len(short) <= _WIDTH else None


def _suits_brackets(value: Plain) -> bool:
    if isinstance(value, str):
        return len(value) <= _WIDTH and "\n" not in value and not _needs_quotes_in_brackets(value)
    return not isinstance(value, dict | list)


def _needs_quotes_in_brackets(text: str) -> bool:
    return _SPECIAL_IN_BRACKETS.search(text) is not None and not _needs_quotes(text)


def _scalar(value: Plain) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return decimal_text(value)
    return _quoted_if_needed(value) if isinstance(value, str) else str(value)


def _text_lines(lead: str, text: str, indent: int) -> list[str]:
    pad = " " * (indent or 2)
    if "\n" in text:
        if header := _literal_header(text):
            body = text.removesuffix("\n").split("\n")
            return [lead + header, *(pad + line if line else "" for line in body)]
    elif len(lead) + len(text) > _WIDTH and not text.startswith(" ") and not _UNSEEN.search(text):
        # a first line that begins with a blank would set the indent of all others
        body = wrap(
            text, max(_WIDTH - len(pad), 40), break_long_words=False, break_on_hyphens=False
        )
        if len(body) > 1 and " ".join(body) == text:
            return [f"{lead}>-", *(pad + line for line in body)]
    return [lead + _quoted_if_needed(text)]


def _literal_header(text: str) -> str:
    """The header of a literal block that holds the text; "" when none does, or none safely."""
    last = text.removesuffix("\n").rpartition("\n")[2]
    if not last.strip() or _UNSEEN.search(text.replace("\n", "").replace("\t", "")):
        return ""
    indented = "2" if text[0] in " \t\n" else ""
    chomped = "" if text.endswith("\n") else "-"
    return f"|{indented}{chomped}"


def _quoted_if_needed(text: str) -> str:
    if not _needs_quotes(text):
        return text
    if ('"' in text or "\\" in text) and "'" not in text and not _UNSEEN.search(text):
        return f"'{text}'"
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _needs_quotes(text: str) -> bool:
    """Whether any reader could take the bare text for something else."""
    return (
        text == ""
        or text[0] in _INDICATORS
        or text[-1] in " :"
        or ": " in text
        or " #" in text
        or text.startswith("...")
        or text.lower() in _WORDS
        or _UNSEEN.search(text) is not None
        or (_LIKE_A_NUMBER.fullmatch(text) is not None and not _DATE.fullmatch(text))
    )
