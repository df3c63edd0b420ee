"""The command that brings files to the form in which cscwb writes them."""

import sys
from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import EXISTING
from cscwb.cli.shared import refuse, say


@click.command()
@click.argument("path", type=EXISTING, default=".")
@click.option("--check", is_flag=True, help="Write nothing; list the files that would change.")
def fmt(path: Path, check: bool) -> None:
    """Bring the files in PATH to one form; comments stay.

    It is the form in which cscwb writes files. PATH may be the file of one record, too.

    \b
    Examples:
      cscwb fmt csc-wb
      cscwb fmt csc-wb --check
    """
    try:
        changed = cscwb.reformat(path, check=check)
    except cscwb.DataError as error:
        refuse(error.problems)
    for file in changed:
        if check:
            click.echo(f"Would write {file}")
        else:
            say(file)
    if check and changed:
        sys.exit(1)
