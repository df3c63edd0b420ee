"""The commands to start with."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import OUTPUT
from cscwb.cli.shared import YEAR, load, say, write
from cscwb.errors import command
from cscwb.project_folder import NARRATIVE, PROJECT_FILE


@click.command()
@click.argument("path", type=OUTPUT)
@click.option("--year", type=YEAR, help="Write the passages of the report of a year, too.")
def new(path: Path, year: int | None) -> None:
    """Start a project in the folder PATH, or a year in one.

    Comments in its files say what to write. Files that are there stay as they are.

    \b
    Examples:
      cscwb new my-project
      cscwb new my-project --year 2026
    """
    from cscwb.demo import start_project, start_year

    if year is not None and (path / PROJECT_FILE).exists():
        files = start_year(path, year, load(path).results)
        number = f"{len(files)} passages" if len(files) != 1 else "one passage"
        click.echo(f"Wrote {number} to {path / NARRATIVE / str(year)}; each says what to write.")
        return
    start_project(path)
    say(path)
    if year is not None:
        start_year(path, year, ())
    click.echo(f"Next: edit {path / 'project.yaml'}, then run {command('check', path)}.")


@click.command()
@click.argument("path", type=OUTPUT, default="cscwb-demo")
def demo(path: Path) -> None:
    """Write an example project and its reports to look at.

    They are written to PATH, or to the folder cscwb-demo.

    \b
    Example:
      cscwb demo
    """
    from cscwb.demo import copy_example

    example = path / "csc-wb"
    copy_example(example)
    records = load(example)
    narrative = cscwb.load_narrative(example)
    pictures = cscwb.load_pictures(example, records)
    annual = cscwb.compose_annual_report(records, 2021, narrative=narrative, pictures=pictures)
    news = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
    for document, name in (
        (annual, "annual-2021.docx"),
        (annual, "annual-2021.html"),
        (news, "bulletin-2021-06.docx"),
        (news, "bulletin-2021-06.md"),
        (news, "bulletin-2021-06.html"),
    ):
        write(document, path / name)
    click.echo(f"Open {path / 'annual-2021.docx'} first; its records are in {example}.")
    click.echo(f"Then see what it still lacks: {command('ready', example, '--year', '2021')[1:-1]}")
    click.echo("Or start your own project: cscwb new my-project")
