"""The command that inspects Word files."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import EXISTING
from cscwb.cli.reporters import REPORTERS
from cscwb.cli.shared import SEVERITIES, fail_on_severity


@click.command()
@click.argument("path", type=EXISTING)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="text",
    help="text for people, json or sarif for programs, github for GitHub Actions.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    help="Exit with 1 when there is a problem of this severity or a worse one.",
)
def inspect(path: Path, form: str, fail_on: str) -> None:
    """Check a Word file for accessibility.

    PATH is a file that cscwb wrote, or any other Word file.

    \b
    Example:
      cscwb inspect annual-2021.docx
    """
    problems = cscwb.inspect(path)
    click.echo(REPORTERS[form](problems), nl=False)
    fail_on_severity(problems, fail_on)
