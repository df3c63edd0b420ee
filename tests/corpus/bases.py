"""The example records, completed: every field of every class stands somewhere in them."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.parts import Document, Part, parts_in
from corpus.samples import BESIDE, sample

import cscwb

_PLAIN = re.compile(r"(?!(?:true|false|null)$)[A-Za-z][A-Za-z0-9 _/.-]*")


def written(value: Any, document: Document) -> str:
    """Plain data as people write it into such a file, on one line."""
    if not document.is_json and isinstance(value, str) and _PLAIN.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def inserted(part: Part, key: str, value: str) -> tuple[int, str]:
    """Where a pair can be put into a mapping, as its first, and the text to put there."""
    start = part.node.start_mark.index
    if part.node.flow_style:
        return start + 1, f"{key}: {value}, " if part.pairs else f"{key}: {value}"
    return start, f"{key}: {value}\n{' ' * part.node.start_mark.column}"


def completed(folder: Path) -> tuple[Document, ...]:
    """The files of a folder, with a right value for each field that none of its records has."""
    documents = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.yaml"))
    }
    while True:
        found = tuple(Document(file, text) for file, text in documents.items())
        insertions = _missing(found)
        if not insertions:
            return found
        for file, start, text in sorted(insertions, reverse=True):
            documents[file] = documents[file][:start] + text + documents[file][start:]


def _missing(documents: Sequence[Document]) -> list[tuple[str, int, str]]:
    """What to insert where: fields of classes that stand in the documents."""
    parts: dict[type, list[Part]] = {}
    held: set[tuple[type, str]] = set()
    for part in parts_in(documents):
        parts.setdefault(part.owner, []).append(part)
        held.update((part.owner, name) for name in part.pairs)
    insertions = []
    for owner, found in parts.items():
        for name, of in found[0].fields.items():
            if (owner, name) not in held and name != "id":
                beside = BESIDE.get((owner, name))
                part = next(one for one in found if beside is None or beside in one.pairs)
                value = written(sample(owner, name, of), part.document)
                insertions.append((part.document.file, *inserted(part, name, value)))
    return insertions


def converted(documents: Iterable[Document], folder: Path) -> Document:
    """The same records as one JSON file, written by cscwb."""
    for document in documents:
        file = folder / "records" / document.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(document.text, encoding="utf-8")
    cscwb.save(cscwb.load(folder / "records"), folder / "all.json")
    return Document("all.json", (folder / "all.json").read_text(encoding="utf-8"))
