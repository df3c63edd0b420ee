"""The command line: one function per command, one call per layer."""

import click

import cscwb
from cscwb.cli.check import check, explain
from cscwb.cli.fmt import fmt
from cscwb.cli.inspect import inspect
from cscwb.cli.products import bulletin, report
from cscwb.cli.ready import ready
from cscwb.cli.records import convert
from cscwb.cli.schema import schema
from cscwb.cli.shared import stop
from cscwb.cli.start import demo, new
from cscwb.cli.template import template

__all__ = ["cli", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(cscwb.__version__, prog_name="cscwb", message="%(prog)s %(version)s")
@click.option(
    "--cache/--no-cache",
    envvar="CSCWB_CACHE",
    help="Remember what files hold in your own cache folder, and next time read only edited ones.",
)
def cli(cache: bool) -> None:  # commands ask the context for it
    """Keep a project's published record as YAML; make its reports from it."""


for _command in (
    check,
    explain,
    ready,
    report,
    bulletin,
    template,
    inspect,
    convert,
    schema,
    fmt,
    new,
    demo,
):
    cli.add_command(_command)


def main() -> None:
    """Run the command line; what cscwb raises on purpose is printed without a traceback."""
    try:
        cli()
    except (cscwb.CscwbError, OSError) as error:
        stop(str(error))
