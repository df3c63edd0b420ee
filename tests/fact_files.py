"""The facts of the six articles, where the example holds them, and changes that must be noticed.

``tests/README.md`` says how the files in ``tests/facts`` are written.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs

import cscwb
from cscwb.model import Passage, Record
from cscwb.storage.formats.yaml_reader import loads
from cscwb.storage.records.convert import from_plain, to_plain

Thing: TypeAlias = Record | Passage
"""What is held against the facts: a record, or a passage of the narrative."""

NOTHING = "nothing"
_FILES = Path(__file__).parent / "facts"
_EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")
_SOURCE = r"(?:S[1-6]\.\d+|[a-z]+)"
_CITED = re.compile(rf"(.+?)\s*\[({_SOURCE}(?: {_SOURCE})*)\](?=\s|$)\s*", re.DOTALL)


@attrs.frozen
class Fact:
    """One fact of an article: its number, the sentences that state it, and its words in ours."""

    id: str
    sentences: tuple[str, ...]
    words: str


@attrs.frozen
class Part:
    """Words of a field, the whole of it or a part, and the facts or reasons they come from."""

    thing: str
    path: str
    words: str
    sources: tuple[str, ...]
    whole: bool


@attrs.frozen
class Change:
    """A false statement, made of a true one by an edit of one field."""

    thing: str
    path: str
    was: str
    becomes: Any


def _read(name: str) -> Any:
    return loads((_FILES / name).read_text("utf-8"))


def _facts() -> Iterator[Fact]:
    for number in range(1, 7):
        for sentences, stated in _read(f"s{number}.yaml").items():
            for fact_id, words in stated.items():
                yield Fact(fact_id, tuple(sentences.split()), words)


def _parts() -> Iterator[Part]:
    for file in sorted((_FILES / "records").glob("*.yaml")):
        for thing, expected in _read(f"records/{file.name}").items():
            for path, cited in expected.items():
                parts = _CITED.findall(cited)
                assert one_line(cited) == " ".join(f"{words} [{by}]" for words, by in parts), cited
                for words, by in parts:
                    yield Part(thing, path, words, tuple(by.split()), whole=len(parts) == 1)


def _things() -> Iterator[tuple[str, Thing]]:
    yield from ((record.id, record) for record in cscwb.load(_EXAMPLE))
    for passage in cscwb.load_narrative(_EXAMPLE).passages:
        yield f"narrative/{passage.year}/{passage.section}", passage


def one_line(text: str) -> str:
    """The text with one plain space for every space, break and no-break space."""
    return " ".join(text.split())


def fields(thing: Thing) -> dict[str, str]:
    """Every filled field but the id, by the path that it has in the file."""
    if isinstance(thing, Passage):
        return {"text": one_line(thing.text)}
    return {path: text for path, text in _leaves(to_plain(thing)) if path != "id"}


def _leaves(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    match data:
        case list():
            for index, item in enumerate(data):
                yield from _leaves(item, f"{path}[{index}]")
        case dict():
            for key, value in data.items():
                yield from _leaves(value, f"{path}.{key}" if path else key)
        case _:
            yield path, _words(data)


def _words(value: Any) -> str:
    if value is None or value in ("", ()):
        return NOTHING
    return str(value).lower() if isinstance(value, bool) else one_line(str(value))


def found(thing: Thing, path: str) -> str:
    """What stands in a field of the file or, for other paths, of the record: ``date.days``."""
    filled = fields(thing)
    if path in filled:
        return filled[path]
    value: Any = thing
    for index, name in _STEP.findall(path):
        if index and int(index) >= len(value):
            return NOTHING
        value = value[int(index)] if index else getattr(value, name, None)
    return _words(value)


def stands(part: Part, thing: Thing) -> bool:
    """Whether the field is these words or, for a part of it, has them as whole words."""
    text = found(thing, part.path)
    if part.whole:
        return text == part.words
    return bool(re.search(rf"(?<!\w){re.escape(part.words)}(?!\w)", text))


def changed(thing: Thing, change: Change) -> Thing:
    """The record or passage after the edit; it is valid, or from_plain would raise."""
    if isinstance(thing, Passage):
        return attrs.evolve(thing, text=_edited(thing.text, change))
    data: Any = to_plain(thing)
    *steps, last = [int(index) if index else name for index, name in _STEP.findall(change.path)]
    owner = data
    for step in steps:
        owner = owner[step]
    if change.becomes == NOTHING:
        del owner[last]
    elif change.was == NOTHING:
        assert last not in owner
        owner[last] = change.becomes
    else:
        text = _edited(owner[last], change)
        owner[last] = int(text) if isinstance(owner[last], int) else text
    return from_plain(data, type(thing))


def _edited(value: Any, change: Change) -> str:
    text = one_line(str(value))
    assert change.was in text, (change, text)
    return text.replace(change.was, str(change.becomes), 1)


FACTS = tuple(_facts())
REASONS: Mapping[str, str] = _read("reasons.yaml")
THINGS = dict(_things())
PARTS = tuple(_parts())
CHANGES = tuple(
    Change(thing, **row) for thing, rows in _read("changes.yaml").items() for row in rows
)
