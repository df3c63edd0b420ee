"""Commands that look at records and say what is wrong."""

import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from functools import cache
from pathlib import Path

import click

import cscwb
from cscwb.cli.forms import FORMS, explained, with_source
from cscwb.cli.paths import RECORDS
from cscwb.cli.shared import count, more, read, seen
from cscwb.editing.fixing import Fixed
from cscwb.model import did_you_mean
from cscwb.patterns import regex
from cscwb.rules.explanations import EXPLANATIONS, GROUPS

_LINE = regex(r"[^\n]*\n|[^\n]+")
SEVERITIES = ("error", "warning", "info")


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option(
    "--for",
    "product",
    type=click.Choice(["report", "bulletin"]),
    help="Add what only that product needs, and look at the documents themselves.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="text",
    help="text for people, json or sarif for programs, github for GitHub Actions.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    help="From which severity on the exit code is 1.",
)
@click.option("--fix", is_flag=True, help="Mend what nobody has to think about, then check again.")
@click.option("--diff", is_flag=True, help="Show what --fix would write, and write nothing.")
def check(path: Path, product: str | None, form: str, fail_on: str, fix: bool, diff: bool) -> None:
    """Say what is wrong with the records in PATH, and where.

    All of it is told at once. Nothing is written without --fix.

    \b
    Examples:
      cscwb check csc-wb
      cscwb check csc-wb --for report
      cscwb check csc-wb --format sarif > findings.sarif
    """
    if diff and fix:
        raise click.UsageError("--diff shows what --fix would write; give one of them.")
    if diff:
        _show(cscwb.fix(path, write=False))
    elif fix:
        files = cscwb.fix(path)
        for line in _mended(files):
            click.echo(line, err=form != "text")
    if not diff:
        _tell(read(path, product or "")[1], form, fail_on)


def _mended(files: Sequence[Fixed]) -> Iterator[str]:
    """What --fix has written, a line for each place, and how many they are."""
    for one in files:
        for place in one.mended:
            old = " ".join(line.strip() for line in place.old.splitlines())
            yield seen(f"{one.file}:{place.line}: '{old}' -> '{place.new}'")
    if number := sum(len(one.mended) for one in files):
        yield f"Mended {count(number, 'place')} in {count(len(files), 'file')}"


def _show(files: Sequence[Fixed]) -> None:
    """Print the changes as a patch; exit with 1 when there is one."""
    for one in files:
        before, after = (_LINE.findall(text.decode()) for text in (one.before, one.after))
        for line in unified_diff(before, after, str(one.file), str(one.file)):
            whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            # on a terminal a sign could act; a patch has to hold it
            click.echo(seen(whole) if sys.stdout.isatty() else whole, nl=False)
    if files:
        sys.exit(1)


def _tell(problems: Sequence[cscwb.Problem], form: str, fail_on: str) -> None:
    """Print the findings; exit with 1 when one is as bad as was asked for."""
    if form == "text" and sys.stdout.isatty():
        click.echo(with_source(problems, _source_line), nl=False)
    else:
        click.echo(FORMS[form](problems), nl=False)
    if form == "text" and (hint := more(problems)):
        click.echo(hint, err=True)  # who reads findings line by line sees none but them
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    if any(problem.severity in failing for problem in problems):
        sys.exit(1)


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tell what the CODE of a finding means, with a sample.

    The code stands in brackets, as in error[span-order]. Without CODE, all are listed.

    \b
    Examples:
      cscwb explain span-order
      cscwb explain
    """
    if code is None:
        for name, group in GROUPS.items():
            click.echo(f"{name}\n")
            for one in group:
                click.echo(f"  {one.code:18} {one.cause}")
            click.echo()
    elif code in EXPLANATIONS:
        click.echo(explained(EXPLANATIONS[code]), nl=False)
    else:
        hint = did_you_mean(code, EXPLANATIONS) or "; 'cscwb explain' lists all"
        raise click.BadParameter(f"'{code}' is not the code of a finding{hint}")


def _source_line(problem: cscwb.Problem) -> str:
    if not problem.line:
        return ""
    lines = _lines(problem.file)
    return lines[problem.line - 1] if problem.line <= len(lines) else ""


@cache
def _lines(file: str) -> list[str]:
    from cscwb.storage.formats.files import read_text

    try:
        return read_text(Path(file)).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except (cscwb.CscwbError, OSError):
        return []
