"""Finding the files of records in a folder, and saying why others are not read."""

import os
from collections.abc import Iterator
from pathlib import Path

from cscwb.model import KINDS, Section, did_you_mean, is_id
from cscwb.project_folder import NARRATIVE, PROJECT_FILE
from cscwb.storage.formats.files import FORMATS, leads_out
from cscwb.storage.records.collecting import Collector
from cscwb.storage.records.file_names import Names, is_passed_over, looks_like_a_copy


def find_record_files(root: Path, collector: Collector) -> Iterator[tuple[str, Path]]:
    """Find the kind and the file of each record in a folder.

    Args:
        root: The folder of the project.
        collector: Receives what is wrong with the files that are not read.
    """
    entries = sorted(root.iterdir())
    names = Names(root, (entry.name for entry in entries))
    for entry in entries:
        if is_passed_over(entry.name) or entry.name in (PROJECT_FILE, NARRATIVE):
            continue
        if entry.name in KINDS:
            yield from _files_of_kind(entry, collector)
        elif found := _why_misplaced(entry, names):
            collector.note(*found, entry)


def _files_of_kind(folder: Path, collector: Collector) -> Iterator[tuple[str, Path]]:
    """Find the files in the folder of a kind; when it cannot be read, none of the kind can."""
    if leads_out(folder, folder.parent):
        message = "the folder is a link that leads out of the project"
        collector.note("outside", message, folder)
        collector.unreadable.add((folder.name, ""))
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        message = f"no records can be read here: {error.strerror or error}"
        collector.note("folder", message, folder)
        collector.unreadable.add((folder.name, ""))
        return
    names = Names(folder, (entry.name for entry in entries))
    for entry in entries:
        file = folder / entry.name
        if not is_passed_over(entry.name, FORMATS) and _is_record(file, entry, names, collector):
            yield folder.name, file


def _is_record(file: Path, entry: os.DirEntry[str], names: Names, collector: Collector) -> bool:
    """Whether an entry of the folder of a kind is a file to read; the collector hears why not."""
    kind = file.parent.name
    if entry.is_dir(follow_symlinks=False) or (entry.is_symlink() and file.is_dir()):
        message = f"'{entry.name}' is a folder; records lie directly in '{kind}'"
        collector.note("folder", message, file)
    elif file.suffix != ".yaml" or not is_id(file.stem):
        message = names.not_read(entry.name, ".yaml", "visit-to-rome")
        collector.note("file-name", message, file)
        collector.unreadable.add((kind, Path(names.meant(entry.name, ".yaml")).stem))
    elif entry.is_symlink() and leads_out(file, file.parent.parent):
        message = "the file is a link that leads out of the folder"
        collector.note("outside", message, file)
        collector.unreadable.add((kind, file.stem))
    else:
        return True
    return False


def _why_misplaced(entry: Path, names: Names) -> tuple[str, str] | None:
    """Say with a code why what looks like a part of a project is not read."""
    name = entry.name
    if entry.is_dir():
        if (other := names.copied(name)) in (NARRATIVE, *KINDS):
            return "folder", looks_like_a_copy(name, other)
        if hint := did_you_mean(name, [NARRATIVE]):
            return "folder", f"'{name}' is not read{hint}"
        if any(entry.glob("*.y*ml")):
            hint = did_you_mean(name, KINDS) or f"; kinds are {', '.join(KINDS)}"
            return "folder", f"'{name}' is not a kind of record{hint}"
    elif _is_of_data(entry) and names.meant(name, ".yaml") == PROJECT_FILE:
        return "file-name", names.not_read(name, ".yaml", "project")
    elif entry.suffix.lower() in FORMATS:
        message = "a record lies in the folder of its kind, such as 'articles/'"
        return "folder", f"'{name}' is not read here; {message}"
    elif entry.suffix.lower() == ".md" and entry.stem.lower() in list(Section):
        message = f"a passage lies in the folder of its year, such as '{NARRATIVE}/2021/'"
        return "folder", f"'{name}' is not read here; {message}"
    return None


def folder_around(file: Path) -> Path | None:
    """Return the folder of the project that a file is part of; None for one with all records."""
    if file.name == PROJECT_FILE:
        return file.parent
    is_record = file.parent.name in KINDS and (file.parent.parent / PROJECT_FILE).is_file()
    return file.parent.parent if is_record else None


def _is_of_data(file: Path) -> bool:
    return any(suffix.lower() in FORMATS for suffix in file.suffixes)
