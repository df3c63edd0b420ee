"""The group of all commands, which lists them by task and greets who names none."""

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, cast

import click

_ABOUT = (
    "cscwb keeps what your project has published as plain files, each fact once, and makes the "
    "annual report and the bulletin from them."
)
_FIRST_STEPS = (
    ("cscwb demo", "look at an example, with the reports made from it"),
    ("cscwb new my-project", "start your own"),
)
_CHECK_HERE = ("cscwb check .", "see whether the records in this folder are in order")


class _Commands(Mapping[str, click.Command]):
    """Commands by name; the module of each is imported when it is looked up."""

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._modules = modules

    def __getitem__(self, name: str) -> click.Command:
        module = import_module(f"cscwb.cli.{self._modules[name]}")
        command: click.Command = getattr(module, name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


class Tasks(click.Group):
    """Commands under the headings of their tasks, in the order of work."""

    def __init__(self, *, tasks: Mapping[str, dict[str, str]], **options: Any) -> None:
        super().__init__(**options)
        self.tasks = tasks
        commands = _Commands(
            dict(chain.from_iterable(modules.items() for modules in tasks.values()))
        )
        self.commands = cast("MutableMapping[str, click.Command]", commands)  # which click reads

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write each command with the first line of its help, whole."""
        width = max(map(len, self.commands))
        for task, names in self.tasks.items():
            with formatter.section(task):
                formatter.write_dl(
                    [
                        (f"{name:{width}}", self.commands[name].get_short_help_str(10_000))
                        for name in names
                    ]
                )


def welcome(context: click.Context, tasks: Tasks) -> str:
    """Return what cscwb is, what to do next, and all commands.

    Args:
        context: Of the command line.
        tasks: The group of all commands.
    """
    here = [_CHECK_HERE] if Path("project.yaml").exists() else []
    formatter = context.make_formatter()
    formatter.write_text(_ABOUT)
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_dl([*here, *_FIRST_STEPS])
    tasks.format_commands(context, formatter)
    tasks.format_epilog(context, formatter)
    return formatter.getvalue()
