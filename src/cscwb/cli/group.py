"""The group of all commands, which lists them by task and greets who names none."""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

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


class Tasks(click.Group):
    """Commands under the headings of their tasks, in the order of work."""

    def __init__(self, *, tasks: Mapping[str, Sequence[click.Command]], **options: Any) -> None:
        super().__init__(**options)
        self.tasks = tasks
        for command in chain.from_iterable(tasks.values()):
            self.add_command(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write each command with the first line of its help, whole."""
        width = max(map(len, self.commands))
        for task, commands in self.tasks.items():
            with formatter.section(task):
                formatter.write_dl(
                    [
                        (f"{command.name:{width}}", command.get_short_help_str(10_000))
                        for command in commands
                    ]
                )


def welcome(context: click.Context, tasks: Tasks) -> str:
    """What cscwb is, what to do next, and all commands.

    Args:
        context: Of the command line.
        tasks: Its commands.
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
