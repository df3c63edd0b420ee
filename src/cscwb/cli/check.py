"""Commands that look at records and say what is wrong."""

import sys
from pathlib import Path

import click

from cscwb.cli.shared import EXISTING, count, read

__all__ = ["check"]


@click.command()
@click.argument("path", type=EXISTING)
def check(path: Path) -> None:
    """Say what is wrong with the records in PATH, all of it, and where.

    Example: cscwb check csc-wb
    """
    _, problems = read(path)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        files = len({problem.file for problem in problems})
        click.echo(f"{count(len(problems), 'problem')} in {count(files, 'file')}")
    else:
        click.echo("no problems")
    if any(problem.severity == "error" for problem in problems):
        sys.exit(1)
