"""What several commands need."""

import errno
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

import cscwb
from cscwb.rules.engine import stops_drafts
from cscwb.rules.registry import BY_CODE

_CODES = 3
DRAFT = ", or make a draft with --draft"
"""The way out when a problem stops publication only."""


SEVERITIES = ("error", "warning", "info")


def fail_on_severity(problems: Iterable[cscwb.Problem], severity: str) -> None:
    """Leave with the exit code 1 when a problem is as severe as that, or more."""
    failing = SEVERITIES[: SEVERITIES.index(severity) + 1]
    if any(problem.severity in failing for problem in problems):
        sys.exit(1)


class _Year(click.IntRange):
    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002
        return "Write it like '--year 2021'."


YEAR = _Year(1000, 9999)
"""The year of a report."""


def read(path: Path, product: str = "") -> tuple[cscwb.Records, tuple[cscwb.Problem, ...]]:
    """Read records; return them and every problem in them or in a product."""
    reading = _read(path)
    return reading.records, cscwb.check(reading, product=product)


def load(path: Path) -> cscwb.Records:
    """Read records; exit when they have an error that stops more than publication."""
    return sound(path)[0].records


def sound(
    path: Path, *, errors_only: bool = False, for_publication: bool = False
) -> tuple[cscwb.Reading, tuple[cscwb.Problem, ...]]:
    """Read and check records, print their problems, and exit on an error.

    Args:
        path: The records.
        errors_only: Print errors only, and only when they stop the command.
        for_publication: Also exit on errors that stop publication only.
    """
    reading = _read(path)
    problems = cscwb.check(reading)
    errors = [problem for problem in problems if problem.severity == "error"]
    shown = errors if errors_only else problems
    if any(map(stops_drafts, errors)):
        refuse(shown)
    if errors and for_publication:
        refuse(shown, DRAFT)
    show(() if errors_only else shown)
    return reading, problems


def _read(path: Path) -> cscwb.Reading:
    with progress("Reading") as step:
        return cscwb.read(path, progress=step)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """Show a progress bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def step(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield step


def count(number: int, noun: str) -> str:
    """Write a number with its noun, in the plural unless it is 1."""
    return f"{number} {noun if number == 1 else f'{noun}s'}"


def say(path: Path) -> None:
    """Report a file that has been written."""
    click.echo(f"Wrote {path}")


def more(problems: Iterable[cscwb.Problem]) -> str:
    """Name the command that explains the problems; "" when none does."""
    codes = list(dict.fromkeys(problem.code for problem in problems if problem.code in BY_CODE))
    if len(codes) < 2:
        return "".join(f"see 'cscwb explain {code}'" for code in codes)
    named = ", ".join(codes[:_CODES]) + (", ..." if codes[_CODES:] else "")
    return f"see 'cscwb explain CODE' for each: {named}"


def sentence(error: OSError) -> str:
    """Say what the system refused, and what to do."""
    name = error.filename2 or error.filename
    match error:
        case OSError(errno=errno.ENOSPC):
            file = f" for '{name}'" if name else ""
            return f"no space is left{file}; make room, or write to another place"
        case FileNotFoundError() if name is None:
            return "the current folder no longer exists; change to one that does"
        case _ if name is None:
            return str(error.strerror or error)
        case FileNotFoundError() if not Path(name).parent.exists():
            return f"there is no folder '{Path(name).parent}'; make it first, or name another"
        case FileNotFoundError():
            return f"there is no file or folder '{name}'; check the spelling"
        case FileExistsError():
            return f"'{name}' exists already; name another"
        case IsADirectoryError():
            return f"'{name}' is a folder; name a file"
        case NotADirectoryError():
            return f"'{name}' leads through a file as if it were a folder; name another place"
        case PermissionError():
            return f"you may not read or write '{name}'; name another place, or ask for permission"
        case _:
            return f"'{name}' cannot be read or written: {error.strerror}; name another place"


def refuse(problems: Iterable[cscwb.Problem], remedy: str = "") -> NoReturn:
    """Print the problems and exit with 1.

    Args:
        problems: The problems.
        remedy: Another way out than to correct them.
    """
    found = [*problems]
    show(found)
    hint = more(found)
    stop(f"nothing was written; correct the problems above first{remedy}{hint and f'; {hint}'}")


def show(problems: Iterable[cscwb.Problem]) -> None:
    """Print each problem on a line of stderr."""
    for problem in problems:
        click.echo(str(problem), err=True)


def write(document: cscwb.Document, path: Path, template: Path | None = None) -> None:
    """Write the document; report the file, and what it lacks."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", UserWarning)
        cscwb.write(document, path, template=template)
    say(path)
    for warning in warned:
        click.echo(f"cscwb: {warning.message}", err=True)


def stop(message: str) -> NoReturn:
    """Print a message and exit with 1."""
    click.echo(seen(f"cscwb: {message}"), err=True)
    sys.exit(1)


def seen(text: str) -> str:
    """Escape control characters."""
    return "".join(
        char if char.isprintable() or char in "\t\n\xa0" else repr(char)[1:-1] for char in text
    )
