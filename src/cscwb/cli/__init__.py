"""The command line: one function per command, one call per layer."""

import click

import cscwb
from cscwb.cli.group import Tasks, welcome

_TASKS = {
    "Start": {"demo": "start", "new": "start"},
    "Write and check": {"check": "check", "explain": "check", "fmt": "fmt"},
    "Publish": {
        "ready": "ready",
        "report": "products",
        "bulletin": "products",
        "template": "template",
        "inspect": "inspect",
    },
    "For programs and editors": {"convert": "records", "schema": "schema"},
}
"""The commands of each task, with the module of each."""


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
    """Run the command line; what cscwb raises on purpose is printed without a traceback."""
    try:
        cli()
    except cscwb.CscwbError as error:
        from cscwb.cli.shared import refuse, stop

        if isinstance(error, cscwb.DataError):
            refuse(error.problems)
        stop(str(error))
