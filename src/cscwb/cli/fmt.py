"""The command that brings files to the form in which cscwb writes them."""

import sys
from pathlib import Path

import click

import cscwb
from cscwb.cli.shared import EXISTING, say, stop
from cscwb.findings.forms import FORMS

__all__ = ["fmt"]


@click.command()
@click.argument("path", type=EXISTING, default=".")
@click.option("--check", is_flag=True, help="Write nothing; list the files that would change.")
def fmt(path: Path, check: bool) -> None:
    """Bring the files in PATH to the form in which cscwb writes them; comments stay.

    PATH may be the file of one record, too. Example: cscwb fmt csc-wb --check
    """
    try:
        changed = cscwb.reformat(path, check=check)
    except cscwb.DataError as error:
        click.echo(FORMS["text"](error.problems), nl=False)
        stop("nothing was written; correct the problems above first")
    for file in changed:
        if check:
            click.echo(f"Would write {file}")
        else:
            say(file)
    if check and changed:
        sys.exit(1)
