"""Faults of single fields: one of each sort for each field of each class."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeAlias

import attrs
import yaml
from corpus.bases import inserted, written
from corpus.mutations import Mutation, added, edited, replaced
from corpus.parts import Part, item_type, members
from corpus.samples import IDS, NAMES_ANOTHER, WRONG

from cscwb.model import KINDS, Other

Fault: TypeAlias = Callable[[Sequence[Part]], Iterator[Mutation]]

_NO_HINT = "-did you mean"


def _first_of_each(parts: Sequence[Part]) -> Iterator[tuple[Part, str, Any, yaml.Node]]:
    """Each field of each class, where it first stands: its part, name, type and value."""
    seen: set[tuple[type, str]] = set()
    for part in parts:
        for name, (_, value) in part.pairs.items():
            if (part.owner, name) not in seen and name in part.fields:
                seen.add((part.owner, name))
                yield part, name, part.fields[name], value


def _one_of_each(parts: Sequence[Part]) -> Iterator[Part]:
    """The first part of each class."""
    seen: set[type] = set()
    for part in parts:
        if part.owner not in seen:
            seen.add(part.owner)
            yield part


def _words(parts: Sequence[Part]) -> Iterator[tuple[Part, str, Any, yaml.Node]]:
    """Each field like `_first_of_each`, and the first item in place of a list."""
    for part, name, of, value in _first_of_each(parts):
        if item := item_type(of):
            assert isinstance(value, yaml.SequenceNode)
            yield part, f"{name}[0]", item, value.value[0]
        else:
            yield part, name, of, value


def _is_value(of: Any) -> bool:
    return hasattr(of, "extras")


def wrong_type(parts: Sequence[Part]) -> Iterator[Mutation]:
    """A list for a text, a text for a list, a number for a text."""
    for part, name, of, value in _first_of_each(parts):
        for wrong in _of_wrong_type(of, short=name == "value" and of is part.owner):
            text = written(wrong, part.document)
            yield replaced(part, value, text, f"{name} = {text}", "type")


def wrong_item(parts: Sequence[Part]) -> Iterator[Mutation]:
    """The same for the first item of each list."""
    for part, name, of, value in _first_of_each(parts):
        if item := item_type(of):
            assert isinstance(value, yaml.SequenceNode)
            wrong = _of_wrong_type(item, short=False)[0]
            text = written(wrong, part.document)
            yield replaced(part, value.value[0], text, f"{name}[0] = {text}", "type")


def _of_wrong_type(of: Any, *, short: bool) -> tuple[Any, ...]:
    first = members(of)[0]
    if item_type(of):
        return ("words", {"a": "b"})
    if first is int:
        return ("three", [1])
    if first is bool:
        return ("yes", 3)
    if _is_value(first):
        return (["words"], {"value": {"a": "b"}}) if short else (["words"], True)
    if attrs.has(first):
        return ("words", ["words"])
    return (["words"], 3)


def nothing(parts: Sequence[Part]) -> Iterator[Mutation]:
    """A null in place of each value."""
    for part, name, _, value in _first_of_each(parts):
        yield replaced(part, value, "null", f"{name} = null", "empty")


def nothing_written(parts: Sequence[Part]) -> Iterator[Mutation]:
    """No value after the colon of a block's key."""
    for part, name, _, value in _first_of_each(parts):
        if not part.node.flow_style:
            end = part.document.region(part.pairs[name][0])[1] + 1
            yield edited(part, f"{name} = ", "empty", end, part.document.region(value)[1], "⟦⟧")


def wrong_value(parts: Sequence[Part]) -> Iterator[Mutation]:
    """What cannot be read as a value, short and with more to it."""
    for part, name, of, value in _words(parts):
        first = members(of)[0]
        for wrong in WRONG.get(first, ()):
            text = written(wrong.value, part.document)
            yield replaced(part, value, text, f"{name} = {text}", _code(first), wrong.hint)
        if first in WRONG and first.extras and name != "value":
            wrong = WRONG[first][0]
            key, text = written("value", part.document), written(wrong.value, part.document)
            longer = f"{{{key}: ⟦{text}⟧}}"
            yield replaced(part, value, longer, f"{name} = {longer}", _code(first), wrong.hint)


def _code(of: type) -> str:
    words = "".join(f"-{one.lower()}" if one.isupper() else one for one in of.__name__)
    return words.removeprefix("-")


def wrong_word(parts: Sequence[Part]) -> Iterator[Mutation]:
    """A word outside of each vocabulary: one that is near to a word in it, one that is not."""
    for part, name, of, value in _words(parts):
        first = members(of)[0]
        if isinstance(first, type) and issubclass(first, StrEnum):
            word = max(first, key=len)
            near, hint = _misspelt(word), f"did you mean '{word}'?"
            text = written(near, part.document)
            yield replaced(part, value, text, f"{name} = {text}", "vocabulary", hint)
            text = written("zzqqxx", part.document)
            yield replaced(part, value, text, f"{name} = {text}", "vocabulary", _NO_HINT)
            if Other in members(of):
                text = written("other ()", part.document)
                yield replaced(part, value, text, f"{name} = {text}", "other")


def _misspelt(word: str) -> str:
    """The word without a letter in its middle, or with one more when it is very short."""
    half = len(word) // 2
    return word[:half] + word[half + 1 :] if len(word) > 3 else f"{word}s"


def dangling(parts: Sequence[Part]) -> Iterator[Mutation]:
    """The id of no record: one that is near to an id, one that is not."""
    for part, name, value in _references(parts):
        if isinstance(value.value, str) and value.value.islower():
            near, hint = _misspelt(value.value), f"did you mean '{value.value}'?"
            text = written(near, part.document)
            yield replaced(part, value, text, f"{name} = {text}", "reference", hint)
        text = written("zzqq-xx", part.document)
        yield replaced(part, value, text, f"{name} = {text}", "reference", _NO_HINT)


def wrong_kind(parts: Sequence[Part]) -> Iterator[Mutation]:
    """The id of a record of a kind that does not fit."""
    for part, name, value in _references(parts):
        fitting = NAMES_ANOTHER[part.owner, name.removesuffix("[0]")].split()
        other = next(kind for kind in KINDS if kind not in fitting)
        text, hint = written(IDS[other], part.document), f"is {KINDS[other].name}"
        yield replaced(part, value, text, f"{name} = {text}", "reference", hint)


def _references(parts: Sequence[Part]) -> Iterator[tuple[Part, str, yaml.Node]]:
    for part, name, _, value in _words(parts):
        if (part.owner, name.removesuffix("[0]")) in NAMES_ANOTHER:
            yield part, name, value


def unknown_key(parts: Sequence[Part]) -> Iterator[Mutation]:
    """A key that no such mapping has, in one of each class."""
    for part in _one_of_each(parts):
        key = f"⟦{written('zzqq', part.document)}⟧"
        yield added(part, key, "1", "zzqq: 1", "unknown-key", _NO_HINT)


def misspelt_key(parts: Sequence[Part]) -> Iterator[Mutation]:
    """Each key without a letter; nothing but this key is wrong, though its field is missing."""
    for part, name, _, _ in _first_of_each(parts):
        text, hint = written(_misspelt(name), part.document), f"did you mean '{name}'?"
        yield replaced(part, part.pairs[name][0], text, f"{text}:", "unknown-key", hint)


def missing_key(parts: Sequence[Part]) -> Iterator[Mutation]:
    """Each field that must be there left out."""
    for part, name, _, _ in _first_of_each(parts):
        if name in part.required:
            yield replaced(part, part.node, _without(part, name), f"no {name}", "missing-key", name)


def _without(part: Part, name: str) -> str:
    """The mapping as it is written, without one pair."""
    start, end = part.document.region(part.node)
    names = list(part.pairs)
    index = names.index(name)
    if len(names) == 1:
        return "{}"
    if index + 1 < len(names):
        cut = slice(*(_start(part, one) for one in names[index : index + 2]))
    else:
        cut = slice(part.document.region(part.pairs[names[index - 1]][1])[1], end)
        if part.node.flow_style:
            cut = slice(cut.start, part.document.region(part.pairs[name][1])[1])
    text = part.document.text
    return text[start : cut.start] + text[cut.stop : end]


def _start(part: Part, name: str) -> int:
    return part.document.region(part.pairs[name][0])[0]


def repeated_key(parts: Sequence[Part]) -> Iterator[Mutation]:
    """A key a second time, in one mapping of each class; an empty mapping has none to repeat."""
    for part in _one_of_each([part for part in parts if part.pairs]):
        name, (node, _) = next(iter(part.pairs.items()))
        key, (first, end) = part.document.source(node), part.document.region(node)
        start, text = inserted(part, key, "1")
        text += f"{part.document.text[start:first]}⟦{key}⟧"
        yield edited(part, f"{name} twice", "repeated-key", start, end, text)


FIELD_FAULTS: Mapping[str, Fault] = {
    "wrong type": wrong_type,
    "wrong type of item": wrong_item,
    "null": nothing,
    "no value": nothing_written,
    "wrong value": wrong_value,
    "word not in vocabulary": wrong_word,
    "dangling reference": dangling,
    "reference of wrong kind": wrong_kind,
    "unknown key": unknown_key,
    "misspelt key": misspelt_key,
    "missing key": missing_key,
    "repeated key": repeated_key,
}
"""What can be wrong with a field, a key or a word, and the mutations that make it so."""
