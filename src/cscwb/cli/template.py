"""The command for house templates."""

from pathlib import Path

import click

from cscwb.cli.paths import PATH
from cscwb.cli.shared import say, stop

__all__ = ["template"]


@click.command()
@click.argument("path", type=PATH)
@click.option("--check", is_flag=True, help="Write nothing; say what the template in PATH lacks.")
def template(path: Path, check: bool) -> None:
    """Write a Word template to start your own from.

    PATH is a new file that ends in .docx or .dotx, or with --check the one to look at.

    \b
    Examples:
      cscwb template house.dotx
      cscwb template --check house.dotx
    """
    from cscwb.writers.word_template import Template, own_template

    if check:
        opened = Template.open(path)
        for name in opened.missing:
            click.echo(f"styles: no style '{name}'; that of cscwb is used")
        for remark in opened.remarks:
            click.echo(remark)
        if not opened.missing and not opened.remarks:
            click.echo("nothing is missing")
        return
    if path.suffix.lower() not in (".docx", ".dotx"):
        raise click.BadParameter(f"'{path}' is no Word file; end it in .docx or .dotx")
    try:
        with path.open("xb") as file:
            file.write(own_template(as_template=path.suffix.lower() == ".dotx"))
    except FileExistsError:
        stop(f"'{path}' is there already, and is left as it is; name another file")
    say(path)
