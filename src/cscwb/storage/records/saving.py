"""Writing all records: a folder, one YAML file, or one JSON file."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from cscwb.errors import DataError, WriteError
from cscwb.model import KINDS, Origins, Record, Records, is_id
from cscwb.project_folder import PROJECT_FILE, refuse_part_of_project
from cscwb.storage.formats.files import (
    FORMATS,
    MAX_BYTES,
    MAX_RECORD_BYTES,
    Format,
    digest,
    leads_out,
    read_bytes,
    refuse_size,
    text_of,
)
from cscwb.storage.formats.plain import short
from cscwb.storage.records.convert import ConversionError, to_plain
from cscwb.storage.records.made import to_checked_plain
from cscwb.storage.records.migrate import FORMAT
from cscwb.whole_files import write_files


def save(records: Records, path: str | os.PathLike[str]) -> Path:
    """Write the records as a folder, a ``.yaml`` or a ``.json`` file, and return its path.

    Each file appears whole or not at all, and none before all could be made. A file that says
    the same already is left as it is, with its comments. A file whose record differs is
    rewritten and loses its comments; `cscwb.edit` keeps them.

    Raises:
        WriteError: Files were changed, added or removed since the records were loaded
            from there, be it by saving others that were made of the same; two records have one
            id, an id cannot name a file, a record could not be read again, the suffix is unknown,
            a file stands where a folder is to be, a link leads out of the folder, the folder is
            that of another project or holds records that are not among these, or what is written
            would be read as a part of a project around it. Nothing has been written.
        OSError: A file cannot be written.
    """
    place = Path(path)
    _refuse_ids(records)
    suffix = place.suffix.lower()
    if suffix in FORMATS and not place.is_dir():
        if not place.parent.is_dir():
            raise WriteError(f"there is no folder '{place.parent}'; make it first, or name another")
        refuse_part_of_project(place)
        target = _Target(place, FORMATS[suffix], records.origins)
        _refuse_another_project(target, "", records)
        _write(target, {"": _all_in_one(records)})
    elif suffix and not place.is_dir():
        known = ", ".join(FORMATS)
        raise WriteError(f"'{place.name}' has another suffix than {known}; a folder has none")
    elif place.is_file():
        known = ", ".join(FORMATS)
        raise WriteError(f"'{place}' is a file; name a folder, or a file that ends in {known}")
    else:
        _save_folder(records, place)
    return place


def fingerprint(records: Records) -> str:
    """Return the SHA-256 digest of the ``.json`` file that `save` would write, as 64 digits.

    It shows whether a report was made from just these records.
    """
    return hashlib.sha256(
        FORMATS[".json"].dumps(_all_in_one(records, lambda record, _: to_plain(record))).encode()
    ).hexdigest()


def _refuse_ids(records: Records) -> None:
    seen: set[str] = set()
    for record in records:
        if not is_id(str(record.id)):
            raise WriteError(f"'{record.id}' cannot name a file; write it like 'visit-to-rome'")
        if record.id in seen:
            raise WriteError(f"two records are called '{record.id}'; an id names one record")
        seen.add(record.id)


def _data_of(record: Record, kind: str) -> dict[str, Any]:
    try:
        return to_checked_plain(record, kind)
    except ConversionError as error:
        fault = error.faults[0]
        where = f"{record.id} {fault.path}".strip()
        raise WriteError(f"'{where}' could not be read again: {fault.message}") from None


def _all_in_one(
    records: Records, data_of: Callable[[Record, str], Any] = _data_of
) -> dict[str, Any]:
    data: dict[str, Any] = {"format": FORMAT}
    if records.project:
        data["project"] = data_of(records.project, "project")
    for kind in KINDS:
        found = [data_of(record, kind) for record in getattr(records, kind)]
        if found:
            data[kind] = found
    return data


def _save_folder(records: Records, root: Path) -> None:
    project = _data_of(records.project, "project") if records.project else {}
    contents: dict[str, dict[str, Any]] = {PROJECT_FILE: {"format": FORMAT, **project}}
    if not (root / PROJECT_FILE).exists():
        refuse_part_of_project(root / PROJECT_FILE)
    target = _Target(root, FORMATS[".yaml"], records.origins)
    _refuse_another_project(target, PROJECT_FILE, records)
    for kind in KINDS:
        if leads_out(root / kind, root):
            raise WriteError(f"'{root / kind}' is a link that leads out of the folder; remove it")
        for record in getattr(records, kind):
            data = _data_of(record, kind)
            del data["id"]
            contents[f"{kind}/{record.id}.yaml"] = data
    _write(target, contents)


def _refuse_another_project(target: "_Target", name: str, records: Records) -> None:
    """Refuse to write one project over another."""
    held = target.held(name)
    if held is None or target.is_origin or not (target.root / name).stat().st_size:
        return
    found, whose = "", ""
    try:
        there = target.form.loads(text_of(held))
    except DataError:
        whose = "what cannot be read"
    else:
        if isinstance(there, dict) and "format" in there:
            project = there if name else there.get("project", {})
            found = str(project.get("id", "")) if isinstance(project, dict) else ""
            whose = f"the project '{short(found)}'" if found else ""
        else:
            whose = "something else than records"
    if whose and not (records.project and found == records.project.id):
        place = "folder" if name else "file"
        raise WriteError(f"'{target.root / name}' holds {whose}; save to a new {place}")


@attrs.frozen
class _Target:
    """Where files are written.

    Attributes:
        root: The folder, or the one file.
        form: How they are written.
        origins: What they held when the records were loaded.
    """

    root: Path
    form: Format
    origins: Origins

    @property
    def is_origin(self) -> bool:
        """Whether the records were loaded from here."""
        return self.origins.root == os.path.realpath(self.root)

    def held(self, name: str) -> bytes | None:
        """Return what a file holds; None when it is not there."""
        file = self.root / name
        if name and leads_out(file, self.root):
            raise WriteError(f"'{file}' is a link that leads out of the folder; remove it")
        try:
            return read_bytes(file, MAX_RECORD_BYTES) if name else read_bytes(file)
        except FileNotFoundError:
            return None
        except DataError:  # too large to be ours
            return b""

    def content(self, name: str, data: Mapping[str, Any]) -> bytes:
        """Return what a file is to hold, when that could be read again."""
        content = self.form.dumps(dict(data)).encode()
        try:
            refuse_size(len(content), MAX_RECORD_BYTES if name else MAX_BYTES)
            text_of(content)
        except DataError as error:
            reason = error.problems[0].message
            raise WriteError(f"'{self.root / name}' could not be read again: {reason}") from None
        return content

    def says(self, held: bytes, data: Mapping[str, Any]) -> bool:
        """Whether a file holds this data, in any form and with any comments."""
        try:
            return bool(self.form.loads(text_of(held)) == data)
        except DataError:
            return False

    def change(self, name: str, held: bytes | None) -> str:
        """Return what others have done to a file since the records were loaded; "" for nothing."""
        before = self.origins.digests.get(name)
        now = None if held is None else digest(held)
        if not self.is_origin or now == before:
            return ""
        what = "vanished" if held is None else "changed" if before else "appeared"
        return f"'{self.root / name}' has {what}"


def _write(target: _Target, contents: Mapping[str, dict[str, Any]]) -> None:
    changes = []
    pending: dict[str, tuple[bytes | None, bytes]] = {}
    for name, data in contents.items():
        held = target.held(name)
        if held is None or not target.says(held, data):
            changes.append(target.change(name, held))
            pending[name] = held, target.content(name, data)
    others = list(_others(target.root, contents))
    changes += [target.change(name, target.held(name)) for name in others]
    if changed := ", ".join(filter(None, changes)):
        raise WriteError(
            f"files were changed on disk since the records were loaded: {changed}; "
            "load them again, then change and save them"
        )
    if others:
        raise WriteError(
            f"'{target.root}' holds records that are not among those to save: "
            f"{', '.join(others)}; remove them first, or save to a new folder"
        )
    _replace(target, pending)


def _others(root: Path, contents: Mapping[str, Any]) -> Iterator[str]:
    """Yield the records in a folder that are not among the contents."""
    for kind in KINDS:
        for file in sorted((root / kind).glob("*.yaml")):
            if (name := f"{kind}/{file.name}") not in contents:
                yield name


def _replace(target: _Target, pending: Mapping[str, tuple[bytes | None, bytes]]) -> None:
    """Write what is pending over what was held."""
    names = {target.root / name: name for name in pending}

    def look(file: Path) -> None:
        name = names[file]
        held, content = pending[name]
        if target.held(name) != held:
            raise WriteError(f"'{file}' was changed on disk in the meantime; it is left as it is")
        if target.is_origin:
            target.origins.digests[name] = digest(content)

    write_files({file: pending[name][1] for file, name in names.items()}, look)
