"""The command line: one function for each command."""

import click

import cscwb
from cscwb.cli.check import check, explain
from cscwb.cli.fmt import fmt
from cscwb.cli.group import Tasks, welcome
from cscwb.cli.inspect import inspect
from cscwb.cli.products import bulletin, report
from cscwb.cli.ready import ready
from cscwb.cli.records import convert
from cscwb.cli.schema import schema
from cscwb.cli.shared import refuse, stop
from cscwb.cli.start import demo, new
from cscwb.cli.template import template

_TASKS = {
    "Start": (demo, new),
    "Write and check": (check, explain, fmt),
    "Publish": (ready, report, bulletin, template, inspect),
    "For programs and editors": (convert, schema),
}


@click.command(
    cls=Tasks,
    tasks=_TASKS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="'cscwb COMMAND --help' explains a command, with an example.",
)
@click.version_option(cscwb.__version__, prog_name="cscwb", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Keep a project's published record as YAML, and make its reports from it."""
    if context.invoked_subcommand is None:  # not a usage error: the exit code is 0
        click.echo(welcome(context, cli), nl=False)


def main() -> None:
    """Run the command line; print errors that cscwb raises without a traceback."""
    try:
        cli()
    except cscwb.DataError as error:
        refuse(error.problems)
    except cscwb.CscwbError as error:
        stop(str(error))
