"""Commands for the first minutes."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.shared import PATH, load, say, write

__all__ = ["demo", "new"]


@click.command()
@click.argument("path", type=PATH)
def new(path: Path) -> None:
    """Start a project in the new folder PATH, with comments that say what to write.

    Example: cscwb new my-project
    """
    from cscwb.demo import start_project

    start_project(path)
    say(path)
    click.echo(f"Next: edit {path / 'project.yaml'}, then run 'cscwb check {path}'.")


@click.command()
@click.argument("path", type=PATH, default="cscwb-demo")
def demo(path: Path) -> None:
    """Write the example records to PATH and make the report and the bulletin from them.

    Example: cscwb demo
    """
    from cscwb.demo import copy_example

    copy_example(path / "csc-wb")
    records = load(path / "csc-wb")
    narrative = cscwb.load_narrative(path / "csc-wb")
    pictures = cscwb.load_pictures(path / "csc-wb", records)
    annual = cscwb.compose_annual_report(records, 2021, narrative=narrative, pictures=pictures)
    news = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
    for document, name in (
        (annual, "annual-2021.docx"),
        (annual, "annual-2021.html"),
        (news, "bulletin-2021-06.md"),
        (news, "bulletin-2021-06.html"),
    ):
        write(document, path / name)
    click.echo(f"Next: open {path / 'annual-2021.docx'}; its records are in {path / 'csc-wb'}.")
