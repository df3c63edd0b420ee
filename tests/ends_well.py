"""What must hold whatever a file holds; shared by the tests and by ``tools/fuzz.py``."""

import re
import shutil
from pathlib import Path

import cscwb

_EMBLEM = Path(__file__).parents[1] / "examples" / "csc-wb" / "media" / "eu-emblem.png"
_PROJECT = """format: 1
id: abc
title: ABC
date: 2021
funding_statement: Funded by the European Union
emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}
disclaimer_author: ABC
"""
_HARMLESS = re.compile("[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def new_project(folder: Path) -> Path:
    """A project with a place for events, which has all that a product needs to be published."""
    (folder / "events").mkdir(parents=True)
    (folder / "media").mkdir()
    shutil.copy(_EMBLEM, folder / "media")
    (folder / "project.yaml").write_text(_PROJECT)
    return folder


def assert_ends_well(path: Path, file: Path, content: bytes) -> None:
    """Read a file; every problem stands on a line that there is, and can be printed."""
    file.write_bytes(content)
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").count("\n")
    for problem in cscwb.check(path):
        assert str(file) == problem.file
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        if problem.end_line:  # else it is about the whole file
            assert (problem.line, problem.column) <= (problem.end_line, problem.end_column)
        assert _HARMLESS.fullmatch(str(problem))
