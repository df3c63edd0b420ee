"""Paths on the command line; an error names the path that was probably meant."""

import os
from pathlib import Path
from typing import Any

import click

from cscwb.model import KINDS, did_you_mean
from cscwb.patterns import regex
from cscwb.project_folder import PROJECT_FILE

_STREAM = regex("-|/dev/(?:std(?:in|out|err)|fd/.*)|/proc/.*")


class _Existing(click.Path):
    """A file or folder that is there."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        if not path.exists():
            near = did_you_mean(path.name, _names(path.parent)) or f"; you are in '{Path.cwd()}'"
            self.fail(f"'{path}' does not exist{near}", param, ctx)
        return path


class _Records(_Existing):
    """The folder of a project, or a single file of records."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = super().convert(value, param, ctx)
        if project := _project_of(path):
            self.fail(f"'{path}' is a part of a project; name its folder: '{project}'", param, ctx)
        if inside := _projects_in(path):
            self.fail(
                f"'{path}' holds no '{PROJECT_FILE}'; name the folder that does: '{inside[0]}'",
                param,
                ctx,
            )
        return path


class _Output(click.Path):
    """A file or folder to write."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(os.fsdecode(super().convert(value, param, ctx)))
        is_other = path.exists() and not path.is_file() and not path.is_dir()
        if is_other or _STREAM.fullmatch(path.as_posix()):
            self.fail(f"'{path}' is not a file or a folder; name a file or a folder", param, ctx)
        return path


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []


def _project_of(path: Path) -> Path | None:
    """Return the project that the path is a part of; None when the path is a whole project."""
    folder = path.parent
    if path.name == PROJECT_FILE and any((folder / kind).is_dir() for kind in KINDS):
        return folder
    if path.is_file():
        path, folder = folder, folder.parent
    return folder if path.name in KINDS and (folder / PROJECT_FILE).exists() else None


def _projects_in(path: Path) -> list[Path]:
    """List the projects in a folder that is not a project itself."""
    if not path.is_dir() or (path / PROJECT_FILE).exists():
        return []
    return sorted(file.parent for file in path.glob(f"*/{PROJECT_FILE}"))


OUTPUT = _Output(path_type=Path)
EXISTING = _Existing(path_type=Path)
RECORDS = _Records(path_type=Path)
