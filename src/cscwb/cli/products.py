"""Commands that write what donors and readers get."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.shared import EXISTING, PATH, load, say

__all__ = ["bulletin", "report"]


@click.command()
@click.argument("path", type=EXISTING)
@click.option("--year", type=click.IntRange(1000, 9999), required=True, help="The year reported.")
@click.option("-o", "--output", type=PATH, required=True, help="A .docx, .html or .md file.")
@click.option(
    "--outline",
    type=click.Choice(["progress", "annex-vi"]),
    default="progress",
    help="progress for a delegation or contribution agreement, annex-vi for a grant.",
)
def report(path: Path, year: int, output: Path, outline: str) -> None:
    """Write the annual report of a year from the records and the narrative in PATH.

    Example: cscwb report csc-wb --year 2021 -o annual-2021.docx
    """
    _know_suffix(output)
    records = load(path)
    narrative = cscwb.load_narrative(path)
    document = cscwb.compose_annual_report(records, year, narrative=narrative, outline=outline)
    say(cscwb.write(document, output))


@click.command()
@click.argument("path", type=EXISTING)
@click.option("--period", required=True, help="Such as 2021-06, 2021-Q2 or 2021.")
@click.option("-o", "--output", type=PATH, required=True, help="A .md, .html or .docx file.")
def bulletin(path: Path, period: str, output: Path) -> None:
    """Write the bulletin of a period from the records in PATH.

    Example: cscwb bulletin csc-wb --period 2021-06 -o bulletin.md
    """
    _know_suffix(output)
    try:
        span = cscwb.Span.parse(period)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--period") from None
    records = load(path)
    say(cscwb.write(cscwb.compose_bulletin(records, span), output))


def _know_suffix(output: Path) -> None:
    from cscwb.writers import WRITERS

    if output.suffix.lower() not in WRITERS:
        raise click.BadParameter(
            f"'{output}' has no suffix of a known format; end it in {', '.join(WRITERS)}",
            param_hint="--output",
        )
