"""The folder of a project: which names in it are fixed, and where nothing else is written."""

import os
from pathlib import Path

from cscwb.errors import WriteError
from cscwb.model import KINDS, Section

PROJECT_FILE = "project.yaml"

NARRATIVE = "narrative"
"""The folder of the narrative, next to those of the records."""

EXAMPLE_FILE = "EXAMPLE.txt"
"""A file in each folder of a new project, to copy from or to read; it is not a record."""


def refuse_part_of_project(path: Path) -> None:
    """Raise WriteError when a file at the path would be read as a part of a project.

    That is every path among its records and passages, whether it exists or not; and
    beside them a file that could be one of all records or a passage, and a folder of records.
    """
    place = Path(os.path.realpath(path))
    for folder in place.parents:
        if (folder / PROJECT_FILE).exists() and _is_read(*place.relative_to(folder).parts):
            raise WriteError(
                f"'{path}' is where the records and passages of the project in '{folder}' are "
                "read; name another path"
            )


def _is_read(name: str, *within: str) -> bool:
    """Whether reading a project reads this name in its folder, or what is within it."""
    if name.casefold() in (*KINDS, NARRATIVE):
        return True
    if name.startswith("."):
        return False
    if within:
        return within == (PROJECT_FILE,)
    file = Path(name.casefold())
    is_passage = file.suffix == ".md" and file.stem in list(Section)
    return is_passage or file.suffix in (".yaml", ".yml", ".json")
