"""Folders and files of many records: the example, with copies of its records under other names.

The copies have titles of their own and name the same other records, so everything checks clean. The
broken twin has a misspelt field in every tenth record.
"""

import shutil
from pathlib import Path
from typing import Any

import cscwb
from cscwb.model import KINDS
from cscwb.storage.formats.files import FORMATS

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
COPIED = ("articles", "agreements", "events", "operations")


def generate(folder: Path, count: int, *, broken: bool = False) -> Path:
    """A folder with this many records beside the example's own; the same for the same count."""
    if folder.exists():
        return folder
    shutil.copytree(EXAMPLE, folder)
    models = [
        (file, file.read_text(encoding="utf-8"))
        for kind in COPIED
        for file in sorted((EXAMPLE / kind).glob("*.yaml"))
    ]
    for number in range(count):
        file, text = models[number % len(models)]
        text = text.replace("title: ", f"title: No. {number} ", 1)
        if broken and number % 10 == 0:
            text = text.replace("title: ", "titel: ", 1)
        (folder / file.parent.name / f"{file.stem}-{number}.yaml").write_text(text, "utf-8")
    return folder


def in_one_file(folder: Path, file: Path, *, broken: bool = False) -> Path:
    """The records of a folder in one file, in the form of its suffix, their pictures beside it."""
    if not file.exists():
        cscwb.save(cscwb.load(folder), file)
        shutil.copytree(EXAMPLE / "media", file.parent / "media", dirs_exist_ok=True)
        if broken:
            form = FORMATS[file.suffix]
            data: Any = form.loads(file.read_text(encoding="utf-8"))
            for kind in KINDS:
                data[kind] = [_broken(record) for record in data.get(kind, [])]
            file.write_text(form.dumps(data), encoding="utf-8")
    return file


def _broken(record: dict[str, Any]) -> dict[str, Any]:
    number = record["id"].rpartition("-")[2]
    if not record.get("title", "").startswith(f"No. {number} ") or not number.endswith("0"):
        return record
    return {"titel" if key == "title" else key: value for key, value in record.items()}
