"""The command that lists what a report still lacks."""

import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import click

import cscwb
from cscwb.cli.paths import RECORDS
from cscwb.cli.shared import YEAR, show, sound


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option("--year", type=YEAR, required=True, help="The year reported.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="text for people, json for programs, markdown for an issue or an e-mail.",
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
    from cscwb.reports.readiness.forms import FORMS

    reading, problems = sound(path, errors_only=True)  # a warning would name a gap a second time
    gaps = cscwb.readiness(reading.records, year, narrative=reading.narrative, outline=outline)
    listed = {gap.what.lower() for gap in gaps}
    show(one for one in problems if one.severity == "error" and one.message.lower() not in listed)
    click.echo(FORMS[form](_placed(reading, gaps), year), nl=False)
    if gaps:
        sys.exit(1)


def _placed(reading: cscwb.Reading, gaps: Sequence[cscwb.Gap]) -> list[cscwb.Gap]:
    """The gaps with their files and lines, in words that cannot act on a terminal."""
    places = reading.placed(
        cscwb.Problem(code=gap.missing, message=gap.what, record=gap.record, place=gap.place)
        for gap in gaps
    )
    return [
        attrs.evolve(gap, what=one.message, file=one.file, line=one.line)
        for gap, one in zip(gaps, places, strict=True)
    ]
