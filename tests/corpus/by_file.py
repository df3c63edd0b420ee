"""Faults of whole files: what no reader can read, and files that lie in the wrong place."""

from collections.abc import Iterator, Mapping, Sequence

import yaml
from corpus.mutations import Mutation, Place, replaced
from corpus.parts import Part

_YAML: Mapping[str, tuple[str, str]] = {
    "a colon inside": ("syntax", "one⟦:⟧ two"),
    "an anchor": ("alias", "⟦&one two⟧"),
    "an alias": ("alias", "⟦*one⟧"),
    "a tag": ("tag", "⟦!!python/name:os.system one⟧"),
    "a backtick": ("syntax", "⟦`⟧one`"),
    "an at sign": ("syntax", "⟦@⟧one"),
    "an escape that is none": ("syntax", '"one ⟦\\⟧q"'),
    "a control character": ("character", "one⟦\x01⟧two"),
    "no number": ("number", "⟦.nan⟧"),
    "a long number": ("number", f"⟦{'9' * 200}⟧"),
}
_JSON: Mapping[str, tuple[str, str]] = {
    "an escape that is none": ("syntax", '"one ⟦\\⟧q"'),
    "a tab": ("syntax", '"one⟦\t⟧two"'),
    "half of a character": ("character", '⟦"one \\ud800"⟧'),
    "a word": ("syntax", "⟦T⟧rue"),
    "single quotes": ("syntax", "⟦'⟧one'"),
    "no number": ("number", "⟦NaN⟧"),
    "a long number": ("number", f"⟦{'9' * 200}⟧"),
}

_GOOD = "title: Visit\nkind: meeting\n"
_MISPLACED: Mapping[str, tuple[str, str, Place]] = {
    "events/Big Visit.yaml": ("file-name", _GOOD, Place("events/Big Visit.yaml")),
    "events/visit.yml": ("file-name", _GOOD, Place("events/visit.yml")),
    "events/visit.json": ("file-name", "{}", Place("events/visit.json")),
    "event/visit.yaml": ("folder", _GOOD, Place("event")),
    "visit.yaml": ("folder", _GOOD, Place("visit.yaml")),
    "events/2021/visit.yaml": ("folder", _GOOD, Place("events/2021")),
    "events/visit.yaml": ("empty", "", Place("events/visit.yaml", (1, 1), (1, 1))),
    "operations/words.yaml": ("type", "words\n", Place("operations/words.yaml", (1, 1), (1, 6))),
    "articles/list.yaml": ("type", "- one\n", Place("articles/list.yaml", (1, 1), (1, 6))),
    "people/visit-to-rome.yaml": (
        "id",
        "id: visit-to-rome\nfamily: Rome\n",
        Place("people/visit-to-rome.yaml", (1, 1), (1, 3)),
    ),
}


def file_faults(parts: Sequence[Part]) -> Iterator[Mutation]:
    """What nobody can read, as the first text of a record of each class."""
    seen: set[type] = set()
    for part in parts:
        if len(part.names) > 1 or part.owner in seen:
            continue
        seen.add(part.owner)
        node = next(one for _, one in part.pairs.values() if isinstance(one, yaml.ScalarNode))
        for name, (code, text) in (_JSON if part.document.is_json else _YAML).items():
            yield replaced(part, node, text, name, code)


def folder_faults() -> Iterator[Mutation]:
    """One file that should not be there, or not so."""
    for file, (code, text, place) in _MISPLACED.items():
        yield Mutation(f"{file} beside the others", code, files={file: text}, place=place)
