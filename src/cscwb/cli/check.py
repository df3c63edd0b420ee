"""The commands that check records and explain problems."""

import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from functools import cache
from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import RECORDS
from cscwb.cli.reporters import REPORTERS, explained, with_source
from cscwb.cli.shared import SEVERITIES, count, fail_on_severity, more, read, seen
from cscwb.editing.engine import ChangedFile
from cscwb.model import did_you_mean
from cscwb.patterns import regex
from cscwb.rules.registry import BY_CODE, GROUPS

_LINE = regex(r"[^\n]*\n|[^\n]+")


@click.command()
@click.argument("path", type=RECORDS, default=".")
@click.option(
    "--for",
    "product",
    type=click.Choice(["report", "bulletin"]),
    help="Also check what this product needs, and the composed documents.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTERS)),
    default="text",
    help="text for people, json or sarif for programs, github for GitHub Actions.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="error",
    help="Exit with 1 when there is a problem of this severity or a worse one.",
)
@click.option("--fix", is_flag=True, help="Apply automatic fixes, then check again.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
def check(path: Path, product: str | None, form: str, fail_on: str, fix: bool, diff: bool) -> None:
    """Check the records in PATH; report every problem with its place.

    Reports every problem in one run. Writes nothing without --fix.

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
        for line in _report_changes(files):
            click.echo(line, err=form != "text")
    if not diff:
        _tell(read(path, product or "")[1], form, fail_on)


def _report_changes(files: Sequence[ChangedFile]) -> Iterator[str]:
    """List what --fix has changed, a line for each place, then their number."""
    for file in files:
        for change in file.changes:
            old = " ".join(line.strip() for line in change.old.splitlines())
            yield seen(f"{file.file}:{change.line}: '{old}' -> '{change.new}'")
    if number := sum(len(file.changes) for file in files):
        yield f"Fixed {count(number, 'place')} in {count(len(files), 'file')}"


def _show(files: Sequence[ChangedFile]) -> None:
    """Print the changes as a patch; exit with 1 when there is one."""
    for file in files:
        before, after = (_LINE.findall(text.decode()) for text in (file.before, file.after))
        for line in unified_diff(before, after, str(file.file), str(file.file)):
            whole = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
            # escaped on a terminal, unchanged in a patch
            click.echo(seen(whole) if sys.stdout.isatty() else whole, nl=False)
    if files:
        sys.exit(1)


def _tell(problems: Sequence[cscwb.Problem], form: str, fail_on: str) -> None:
    """Print the problems; exit with 1 when one is at least as severe as --fail-on."""
    if form == "text" and sys.stdout.isatty():
        click.echo(with_source(problems, _source_line), nl=False)
    else:
        click.echo(REPORTERS[form](problems), nl=False)
    if form == "text" and (hint := more(problems)):
        click.echo(hint, err=True)  # on stderr: stdout has one problem on each line
    fail_on_severity(problems, fail_on)


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain the CODE of a problem, with a wrong and a right sample.

    The code is in brackets, as in error[span-order]. Without CODE, list all codes.

    \b
    Examples:
      cscwb explain span-order
      cscwb explain
    """
    if code is None:
        for name, group in GROUPS.items():
            click.echo(f"{name}\n")
            for rule in group:
                click.echo(f"  {rule.code:18} {rule.cause}")
            click.echo()
    elif code in BY_CODE:
        click.echo(explained(BY_CODE[code]), nl=False)
    else:
        hint = did_you_mean(code, BY_CODE) or "; 'cscwb explain' lists all codes"
        raise click.BadParameter(f"'{code}' is not the code of a problem{hint}")


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
