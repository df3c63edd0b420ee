"""The folder of a project: what in it has a fixed name, and where nothing else is written."""

import os
from pathlib import Path

from cscwb.errors import WriteError
from cscwb.model import KINDS, Section

PROJECT_FILE = "project.yaml"

NARRATIVE = "narrative"
"""The folder of the narrative, beside those of the records."""

EXAMPLE_FILE = "EXAMPLE.txt"
"""What a new project has in each folder, to copy from or to read; it is no record."""


def refuse_part_of_project(path: Path) -> None:
    """Raise WriteError when what is written there would be read as a part of a project.

    That is every place among its records and passages, whether something lies there or not; and
    beside them a file that could be one of all records or a passage, and a folder of records.
    """
    place = Path(os.path.realpath(path))
    for folder in place.parents:
        if (folder / PROJECT_FILE).exists() and _is_read(*place.relative_to(folder).parts):
            raise WriteError(
                f"'{path}' lies where the records and passages of the project in '{folder}' are "
                "read; name another place"
            )


def _is_read(name: str, *within: str) -> bool:
    """Whether reading a project looks at a name in its folder, or at what lies within that."""
    if name.casefold() in (*KINDS, NARRATIVE):
        return True
    if name.startswith("."):
        return False
    if within:
        return within == (PROJECT_FILE,)
    file = Path(name.casefold())
    is_passage = file.suffix == ".md" and file.stem in list(Section)
    return is_passage or file.suffix in (".yaml", ".yml", ".json")
