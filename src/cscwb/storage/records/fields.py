"""What the fields of a class take, and how a message says so."""

import functools
import types
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

import attrs

from cscwb.characters import odd_in
from cscwb.patterns import regex

_FEW = 8
_FIELD_NAME = regex("[a-z_]+")


def kind_in_words(record_class: type) -> str:
    """Return the class in a sentence: ``an event``, ``a person measure``."""
    words = words_of_name(record_class.__name__, " ")
    return f"{'an' if words[0] in 'aeio' else 'a'} {words}"


def words_of_name(name: str, joint: str) -> str:
    """Return the name of a class in small letters, with the joint between its words."""
    return "".join(
        f"{joint}{char.lower()}" if char.isupper() else char for char in name
    ).removeprefix(joint)


def is_union(of: Any) -> bool:
    """Whether a type is a choice of several."""
    return get_origin(of) in (Union, types.UnionType)


def is_value(of: Any) -> bool:
    """Whether a type is a class of values, which have a short form."""
    return attrs.has(of) and hasattr(of, "extras") and hasattr(of, "parse")


def is_tuple(of: Any) -> bool:
    """Whether a type is that of a list."""
    return get_origin(of) is tuple


def keys_of(of: Any) -> tuple[str, ...]:
    """Return what can stand before a colon in data of a class."""
    if is_value(of):
        return ("value", *of.extras)
    return tuple(field.name for field in attrs.fields(of))


def is_needed(key: str, of: Any) -> bool:
    """Whether data of a class must have the key."""
    return key == "value" if is_value(of) else attrs.fields_dict(of)[key].default is attrs.NOTHING


@functools.cache
def members_of(of: type[StrEnum]) -> dict[str, StrEnum]:
    """Return the words of a vocabulary, with its members."""
    return {str(word): word for word in of}


def way_to_write(key: str, of: Any) -> str:
    """Return how a missing key is written; with its words when these are few."""
    words = [] if is_value(of) else [word for word in _words_of(key, of) if word]
    few = 0 < len(words) <= _FEW
    return f"write it on a line, with one of {', '.join(words)}" if few else "write it on a line"


def unknown_key(key: str, meant: str, of: Any) -> str:
    """Return what is said of a key that a class does not have."""
    what = "key" if is_value(of) else "field"
    if meant:
        hint = f"write '{meant}'" if ":" in meant else f"did you mean '{meant}'?"
    elif holders := [] if is_value(of) else _holders(key, of):
        hint = f"it belongs in an item of {' or '.join(holders)}"
    else:
        hint = f"its {what}s are {', '.join(keys_of(of))}"
    return f"'{key}' is not a {what} of {kind_in_words(of)}; {hint}{odd_in(key)}"


def field_with_word(word: str, of: Any) -> str:
    """Return the field of the class whose vocabulary has the word; "" for none or several."""
    fields = [key for key in keys_of(of) if word and word in _words_of(key, of)]
    return fields[0] if len(fields) == 1 else ""


def _words_of(key: str, of: Any) -> tuple[str, ...]:
    """Return the vocabulary of a field that takes one word; none for other fields."""
    field = attrs.fields_dict(of).get(key)
    kinds = _kinds(field.type) if field else ()
    return tuple(
        word
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, StrEnum)
        for word in members_of(kind)
    )


def _holders(key: str, of: Any) -> list[str]:
    """Return the lists of a class whose items have a field of that name."""
    items = {
        field.name: get_args(field.type)[0] for field in attrs.fields(of) if is_tuple(field.type)
    }
    return [
        f"'{name}'"
        for name, item in items.items()
        if any(attrs.has(kind) and key in keys_of(kind) for kind in _kinds(item))
    ]


def _kinds(of: Any) -> tuple[Any, ...]:
    return get_args(of) if is_union(of) else (of,)


def torn_text(key: str, data: dict[str, Any]) -> str:
    """Return what to do about ``{place: Podgorica, ME}``, where a comma makes two of one text."""
    keys = list(data)
    at = keys.index(key)
    if _FIELD_NAME.fullmatch(key) or data[key] is not None or not at:
        return ""
    start = max((before for before in range(at) if data[keys[before]] is not None), default=0)
    if not isinstance(data[keys[start]], str):
        return ""
    text = ", ".join((data[keys[start]], *keys[start + 1 : at + 1]))
    return f'; if it belongs to the text before it, put "{text}" in quotes'


def sketch(of: Any) -> str:
    """Return how two fields of a class are written, those first that it needs."""
    fields = sorted(
        (key for key in keys_of(of) if key != "id"), key=lambda key: not is_needed(key, of)
    )
    return f"{{{', '.join(f'{key}: ...' for key in fields[:2])}}}"
