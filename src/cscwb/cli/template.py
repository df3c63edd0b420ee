"""The command for house templates."""

from pathlib import Path

import click

from cscwb.cli.paths import OUTPUT
from cscwb.cli.shared import count, say, seen, stop
from cscwb.errors import WordFileError
from cscwb.project_folder import refuse_part_of_project
from cscwb.whole_files import write_files


@click.command()
@click.argument("path", type=OUTPUT)
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; say what a report will not take over, and whether PATH can be used.",
)
def template(path: Path, check: bool) -> None:
    """Write a Word template to start your own from.

    PATH is a new file that ends in .docx or .dotx, or with --check the one to look at.

    \b
    Examples:
      cscwb template house.dotx
      cscwb template --check house.dotx
    """
    from cscwb.word.template import own_template

    if check:
        _check(path)
        return
    if path.suffix.lower() not in (".docx", ".dotx"):
        raise click.BadParameter(f"'{path}' is not a Word file; end it in .docx or .dotx")
    if not path.parent.is_dir():
        stop(f"there is no folder '{path.parent}'; make it first, or name another")
    refuse_part_of_project(path)
    content = own_template(as_template=path.suffix.lower() == ".dotx")
    write_files({path: content}, _refuse_existing)
    say(path)


def _check(path: Path) -> None:
    """Say what the owner of a template should know, and last whether it can be used."""
    from cscwb.word.template import Template

    try:
        opened = Template.open(path)
    except WordFileError as error:
        stop(f"{error}\n'{path}' cannot be used")
    missing = (f"styles: no style '{name}'; that of cscwb is used" for name in opened.missing)
    remarks = [*missing, *opened.remarks]
    for remark in remarks:
        click.echo(seen(remark))
    more = f"; {count(len(remarks), 'remark')} above" if remarks else "; nothing is missing"
    click.echo(seen(f"'{path}' can be used{more}"))


def _refuse_existing(path: Path) -> None:
    if path.exists() or path.is_symlink():
        stop(f"'{path}' is there already, and is left as it is; name another file")
