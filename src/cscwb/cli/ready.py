"""The command that lists what a report still lacks."""

import sys
from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import RECORDS
from cscwb.cli.reporters import REPORTERS
from cscwb.cli.shared import YEAR, show, sound


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option("--year", type=YEAR, required=True, help="The year to report.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "sarif", "github"]),
    default="text",
    help="text for people, markdown for an issue or an e-mail, json or sarif for programs, "
    "github for GitHub Actions.",
)
@click.option(
    "--outline",
    type=click.Choice(["progress", "annex-vi"]),
    default="progress",
    help="progress for a delegation or contribution agreement, annex-vi for a grant.",
)
def ready(path: Path, year: int, form: str, outline: str) -> None:
    """List what the annual report of a year still lacks.

    The list is sorted by who can supply it. The exit code is 1 while anything is missing.

    \b
    Example:
      cscwb ready csc-wb --year 2021
    """
    from cscwb.reports.readiness.lists import to_tasks, to_text

    reading, problems = sound(path, errors_only=True)  # a warning would repeat a gap
    found = cscwb.readiness(reading.records, year, narrative=reading.narrative, outline=outline)
    gaps = reading.placed(found)
    listed = {gap.message.lower() for gap in gaps}
    show(
        problem
        for problem in problems
        if problem.severity == "error" and problem.message.lower() not in listed
    )
    lists = {"text": to_text, "markdown": to_tasks}
    if form in lists:
        click.echo(lists[form](gaps, year), nl=False)
    else:
        click.echo(REPORTERS[form](gaps), nl=False)
    if gaps:
        sys.exit(1)
