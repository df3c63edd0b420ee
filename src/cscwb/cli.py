"""The command line: one function per command, one call per layer."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

import cscwb

__all__ = ["main"]

_PATH = click.Path(path_type=Path)
_EXISTING = click.Path(path_type=Path, exists=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(cscwb.__version__, prog_name="cscwb", message="%(prog)s %(version)s")
def _cli() -> None:
    """Keep a project's published record as YAML; make its reports from it."""


@_cli.command()
@click.argument("path", type=_EXISTING)
def check(path: Path) -> None:
    """Say what is wrong with the records in PATH, all of it, and where.

    Example: cscwb check csc-wb
    """
    _, problems = _read(path)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        files = len({problem.file for problem in problems})
        click.echo(f"{_count(len(problems), 'problem')} in {_count(files, 'file')}")
    else:
        click.echo("no problems")
    if any(problem.severity == "error" for problem in problems):
        sys.exit(1)


@_cli.command()
@click.argument("path", type=_EXISTING)
@click.option("--year", type=click.IntRange(1000, 9999), required=True, help="The year reported.")
@click.option("-o", "--output", type=_PATH, required=True, help="A .docx, .html or .md file.")
def report(path: Path, year: int, output: Path) -> None:
    """Write the annual report of a year from the records in PATH.

    Example: cscwb report csc-wb --year 2021 -o annual-2021.docx
    """
    _know_suffix(output)
    records = _load(path)
    _say(cscwb.write(cscwb.compose_annual_report(records, year), output))


@_cli.command()
@click.argument("path", type=_EXISTING)
@click.option("--period", required=True, help="Such as 2021-06, 2021-Q2 or 2021.")
@click.option("-o", "--output", type=_PATH, required=True, help="A .md, .html or .docx file.")
def bulletin(path: Path, period: str, output: Path) -> None:
    """Write the bulletin of a period from the records in PATH.

    Example: cscwb bulletin csc-wb --period 2021-06 -o bulletin.md
    """
    _know_suffix(output)
    try:
        span = cscwb.Span.parse(period)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--period") from None
    records = _load(path)
    _say(cscwb.write(cscwb.compose_bulletin(records, span), output))


@_cli.command()
@click.argument("path", type=_EXISTING)
@click.option("-o", "--output", type=_PATH, required=True, help="A folder, .yaml or .json file.")
def convert(path: Path, output: Path) -> None:
    """Write the records in PATH in another form: a folder, one .yaml or one .json file.

    Example: cscwb convert csc-wb -o csc-wb.json
    """
    with _progress("Reading") as step:
        records = cscwb.load(path, progress=step)
    cscwb.save(records, output)
    _say(output)


@_cli.command()
@click.argument("path", type=_PATH)
def new(path: Path) -> None:
    """Start a project in the new folder PATH, with comments that say what to write.

    Example: cscwb new my-project
    """
    from cscwb.demo import start_project

    start_project(path)
    _say(path)
    click.echo(f"Next: edit {path / 'project.yaml'}, then run 'cscwb check {path}'.")


@_cli.command()
@click.argument("path", type=_PATH, default="cscwb-demo")
def demo(path: Path) -> None:
    """Write the example records to PATH and make the report and the bulletin from them.

    Example: cscwb demo
    """
    from cscwb.demo import copy_example

    copy_example(path / "csc-wb")
    records = _load(path / "csc-wb")
    annual = cscwb.compose_annual_report(records, 2021)
    news = cscwb.compose_bulletin(records, "2021-06")
    for document, name in (
        (annual, "annual-2021.docx"),
        (annual, "annual-2021.html"),
        (news, "bulletin-2021-06.md"),
        (news, "bulletin-2021-06.html"),
    ):
        _say(cscwb.write(document, path / name))
    click.echo(f"Next: open {path / 'annual-2021.docx'}; its records are in {path / 'csc-wb'}.")


def _read(path: Path) -> tuple[cscwb.Records, tuple[cscwb.Problem, ...]]:
    """The records, and all that is wrong with them, in order."""
    with _progress("Reading") as step:
        reading = cscwb.read(path, progress=step)
    return reading.records, reading.in_order(cscwb.check(reading.records))


def _load(path: Path) -> cscwb.Records:
    """The records, when no check finds an error in them."""
    records, problems = _read(path)
    for problem in problems:
        click.echo(str(problem), err=True)
    if any(problem.severity == "error" for problem in problems):
        _stop("nothing was written; correct the problems above first")
    return records


def _know_suffix(output: Path) -> None:
    from cscwb.writers import WRITERS

    if output.suffix.lower() not in WRITERS:
        raise click.BadParameter(
            f"'{output}' has no suffix of a known format; end it in {', '.join(WRITERS)}",
            param_hint="--output",
        )


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def step(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield step


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"


def _say(path: Path) -> None:
    click.echo(f"Wrote {path}")


def _stop(message: str) -> NoReturn:
    click.echo(f"cscwb: {message}", err=True)
    sys.exit(1)


def main() -> None:
    """Run the command line; what cscwb raises on purpose is printed without a traceback."""
    try:
        _cli()
    except (cscwb.CscwbError, OSError) as error:
        _stop(str(error))
