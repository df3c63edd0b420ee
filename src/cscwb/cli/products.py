"""The commands that write reports and bulletins."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import EXISTING, OUTPUT, RECORDS
from cscwb.cli.shared import DRAFT, YEAR, refuse, show, sound, write
from cscwb.errors import command
from cscwb.rules.documents import check_product

_TEMPLATE = click.option(
    "--template",
    type=EXISTING,
    help="A .docx or .dotx file with the styles, page, header and footer for a .docx file.",
)


_DRAFT = click.option(
    "--draft",
    is_flag=True,
    help="Write a draft although something is missing for publication; mark every page.",
)


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option("--year", type=YEAR, required=True, help="The year to report.")
@click.option("-o", "--output", type=OUTPUT, required=True, help="A .docx, .html or .md file.")
@_TEMPLATE
@click.option(
    "--outline",
    type=click.Choice(["progress", "annex-vi"]),
    default="progress",
    help="progress for a delegation or contribution agreement, annex-vi for a grant.",
)
@_DRAFT
def report(
    path: Path, year: int, output: Path, template: Path | None, outline: str, draft: bool
) -> None:
    """Write the annual report of a year.

    It is made from the records in PATH and from their narrative.

    \b
    Examples:
      cscwb report csc-wb --year 2021 -o annual-2021.docx
      cscwb report csc-wb --year 2021 -o grant-2021.docx --outline annex-vi
    """
    _refuse_unknown_suffix(output, template)

    def compose(reading: cscwb.Reading) -> cscwb.Document:
        return cscwb.compose_annual_report(
            reading.records,
            year,
            narrative=reading.narrative,
            pictures=reading.pictures,
            outline=outline,
            draft=draft,
        )

    reading = _produce(path, compose, output=output, template=template, draft=draft)
    gaps = cscwb.readiness(reading.records, year, narrative=reading.narrative, outline=outline)
    undated = (f"'{gap.record}'{_part(gap)}" for gap in gaps if gap.code == "missing-date")
    _name_left_out(undated, f"in {year}")
    if gaps:
        things = "1 thing is" if len(gaps) == 1 else f"{len(gaps)} things are"
        form = () if outline == "progress" else ("--outline", outline)
        lists = f"{command('ready', path, '--year', str(year), *form)} lists"
        click.echo(
            f"{things} still missing; {lists} {'it' if len(gaps) == 1 else 'them'}", err=True
        )


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option("--period", required=True, help="Such as 2021-06, 2021-Q2 or 2021.")
@click.option("-o", "--output", type=OUTPUT, required=True, help="A .md, .html or .docx file.")
@_TEMPLATE
@click.option("--full", is_flag=True, help="Print whole articles, with the facts on record.")
@_DRAFT
def bulletin(
    path: Path, period: str, output: Path, template: Path | None, full: bool, draft: bool
) -> None:
    """Write the bulletin of a month, quarter or year.

    It has the articles in PATH that were published in the period: one that leads, and the others
    in short, each with a link.

    \b
    Examples:
      cscwb bulletin csc-wb --period 2021-06 -o bulletin.html
      cscwb bulletin csc-wb --period 2021-Q2 -o bulletin.docx
    """
    _refuse_unknown_suffix(output, template)
    try:
        span = cscwb.Span.parse(period)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--period") from None

    def compose(reading: cscwb.Reading) -> cscwb.Document:
        return cscwb.compose_bulletin(
            reading.records, span, pictures=reading.pictures, full=full, draft=draft
        )

    reading = _produce(path, compose, output=output, template=template, draft=draft)
    undated = cscwb.ledger(reading.records).unplaced(span)
    items = (f"'{entry.record}'" for entry in undated if entry.kind == "item")
    _name_left_out(items, f"in {period}")


def _part(gap: cscwb.Problem) -> str:
    """Return which part of a record has no date: `` (actions[4])``; "" for the whole record."""
    part = gap.place.removesuffix("date").removesuffix(".")
    return f" ({part})" if part and gap.place != "published" else ""


def _name_left_out(names: Iterable[str], period: str) -> None:
    """Name what is not in the product because its date does not place it in the period."""
    if found := ", ".join(dict.fromkeys(names)):
        click.echo(f"left out, since no date says that it was {period}: {found}", err=True)


def _produce(
    path: Path,
    compose: Callable[[cscwb.Reading], cscwb.Document],
    *,
    output: Path,
    template: Path | None,
    draft: bool,
) -> cscwb.Reading:
    """Read records, compose a product of them, check and write it, and return what was read."""
    reading, found = sound(path, for_publication=not draft)
    document = compose(reading)
    _check(document, reading, found, draft=draft)
    _write(document, output, template)
    return reading


def _check(
    document: cscwb.Document,
    reading: cscwb.Reading,
    found: Sequence[cscwb.Problem],
    *,
    draft: bool,
) -> None:
    """Report problems of the composed document that the records did not have.

    An error stops everything but drafts; only a bug in cscwb itself causes one.
    """
    problems = check_product(
        document, reading.records, reading.narrative, found, for_publication=not draft
    )
    if not draft and any(problem.severity == "error" for problem in problems):
        refuse(problems, DRAFT)
    show(problems)


def _write(document: cscwb.Document, output: Path, template: Path | None) -> None:
    if template is not None:
        from cscwb.word.template import Template

        if missing := Template.open(template).missing:
            named = ", ".join(f"'{name}'" for name in missing)
            click.echo(f"{template} has no style {named}; those of cscwb are used", err=True)
    write(document, output, template)


def _refuse_unknown_suffix(output: Path, template: Path | None) -> None:
    from cscwb.writers import WRITERS

    if output.suffix.lower() not in WRITERS:
        raise click.BadParameter(
            f"'{output}' does not end in the suffix of a known format; write one of "
            f"{', '.join(WRITERS)}",
            param_hint="--output",
        )
    if template is not None and output.suffix.lower() != ".docx":
        raise click.BadParameter("only a .docx file has a template", param_hint="--template")
