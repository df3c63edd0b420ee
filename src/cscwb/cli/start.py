"""Commands for the first minutes."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import OUTPUT
from cscwb.cli.shared import load, say, write
from cscwb.errors import command


@click.command()
@click.argument("path", type=OUTPUT)
def new(path: Path) -> None:
    """Start a project in the new folder PATH.

    Its files have comments that say what to write.

    \b
    Example:
      cscwb new my-project
    """
    from cscwb.demo import start_project

    start_project(path)
    say(path)
    click.echo(f"Next: edit {path / 'project.yaml'}, then run {command('check', path)}.")


@click.command()
@click.argument("path", type=OUTPUT, default="cscwb-demo")
def demo(path: Path) -> None:
    """Write an example project and its reports to look at.

    They are written to PATH; without it, to the folder cscwb-demo.

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
    click.echo(f"Open {path / 'annual-2021.docx'} first; what it is made from is in {example}.")
    click.echo(f"Then see what it still lacks: {command('ready', example, '--year', '2021')[1:-1]}")
    click.echo("Or start your own project: cscwb new my-project")
