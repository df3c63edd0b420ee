"""Writing all records: a folder, one YAML file, or one JSON file."""

import os
from pathlib import Path
from typing import Any

from cscwb.errors import DataError, WriteError
from cscwb.model.records import KINDS, Records
from cscwb.model.values import is_id
from cscwb.storage.convert import to_plain
from cscwb.storage.files import FORMATS, read_text, write_atomically
from cscwb.storage.folder import PROJECT_FILE
from cscwb.storage.migrate import FORMAT

__all__ = ["save"]


def save(records: Records, path: str | os.PathLike[str]) -> Path:
    """Write the records as a folder, a ``.yaml`` or a ``.json`` file, and return its path.

    Each file appears whole or not at all, and none before all could be made. In a folder a file
    whose record has not changed is left as it is, with its comments.

    Raises:
        WriteError: Two records have one id, an id cannot name a file, the suffix is unknown, or
            the folder holds records that are not among these; nothing has been written.
        OSError: A file cannot be written.
    """
    place = Path(path)
    _refuse_ids(records)
    suffix = place.suffix.lower()
    if suffix in FORMATS and not place.is_dir():
        if not place.parent.is_dir():
            raise WriteError(f"there is no folder '{place.parent}'; make it first, or name another")
        text = FORMATS[suffix].dumps(_all_in_one(records))
        write_atomically(place, text.encode())
    elif suffix and not place.is_dir():
        known = ", ".join(FORMATS)
        raise WriteError(f"'{place.name}' has another suffix than {known}; a folder has none")
    else:
        _save_folder(records, place)
    return place


def _refuse_ids(records: Records) -> None:
    seen: set[str] = set()
    for record in records:
        if not is_id(record.id):
            raise WriteError(f"'{record.id}' cannot name a file; write it like 'visit-to-rome'")
        if record.id in seen:
            raise WriteError(f"two records are called '{record.id}'; an id names one record")
        seen.add(record.id)


def _all_in_one(records: Records) -> dict[str, Any]:
    data: dict[str, Any] = {"format": FORMAT}
    if records.project:
        data["project"] = to_plain(records.project)
    for kind in KINDS:
        found = [to_plain(record) for record in getattr(records, kind)]
        if found:
            data[kind] = found
    return data


def _save_folder(records: Records, root: Path) -> None:
    project = to_plain(records.project) if records.project else {}
    contents = {root / PROJECT_FILE: {"format": FORMAT, **project}}
    for kind in KINDS:
        for record in getattr(records, kind):
            data = to_plain(record)
            del data["id"]
            contents[root / kind / f"{record.id}.yaml"] = data
    others = [
        str(file.relative_to(root))
        for kind in KINDS
        for file in sorted((root / kind).glob("*.yaml"))
        if file not in contents
    ]
    if others:
        raise WriteError(
            f"'{root}' holds records that are not among those to save: {', '.join(others)}; "
            "remove them first, or save to a new folder"
        )
    dumps = FORMATS[".yaml"].dumps
    changed = {
        file: dumps(data).encode() for file, data in contents.items() if not _holds(file, data)
    }
    for file, content in changed.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, content)


def _holds(file: Path, data: dict[str, Any]) -> bool:
    """Whether the file says the same already, in whatever words and with whatever comments."""
    try:
        return bool(FORMATS[".yaml"].loads(read_text(file)) == data)
    except (DataError, OSError):
        return False
