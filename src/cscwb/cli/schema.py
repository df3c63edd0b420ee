"""The command that writes JSON Schema for editors."""

from pathlib import Path

import click

from cscwb.cli.paths import OUTPUT
from cscwb.cli.shared import say


@click.command()
@click.argument("kind", required=False)
@click.option("-o", "--output", type=OUTPUT, help="The folder to write to.")
def schema(kind: str | None, output: Path | None) -> None:
    """Write what an editor needs to complete fields.

    It is JSON Schema: that of a KIND on the terminal, or with -o that of all kinds in a folder.

    \b
    Examples:
      cscwb schema -o .schema
      cscwb schema events
    """
    from cscwb.schema import SCHEMAS, schema_text, write_schemas

    if kind is not None and kind not in SCHEMAS:
        raise click.BadParameter(f"'{kind}' is none of {', '.join(SCHEMAS)}", param_hint="KIND")
    if output is not None:
        for path in write_schemas(output, [kind] if kind else SCHEMAS):
            say(path)
    elif kind is not None:
        click.echo(schema_text(kind), nl=False)
    else:
        raise click.UsageError(f"Name a folder with -o, or one of {', '.join(SCHEMAS)}.")
