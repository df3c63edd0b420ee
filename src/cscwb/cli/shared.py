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
from cscwb.extras import advice
from cscwb.rules.drafts import stops_drafts
from cscwb.rules.explanations import EXPLANATIONS

_CODES = 3
DRAFT = ", or make a draft with --draft"
"""What helps where publication alone is held up."""


class _Year(click.IntRange):
    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002
        return "Write it like '--year 2021'."


YEAR = _Year(1000, 9999)
"""The year of a report."""


def read(path: Path, product: str = "") -> tuple[cscwb.Records, tuple[cscwb.Problem, ...]]:
    """The records, and all that is wrong with them or with a product, in order."""
    reading = _read(path)
    return reading.records, cscwb.check(reading, product=product)


def load(path: Path) -> cscwb.Records:
    """The records, when no check finds an error in them that stops more than publication."""
    return sound(path)[0].records


def sound(
    path: Path, *, errors_only: bool = False, for_publication: bool = False
) -> tuple[cscwb.Reading, tuple[cscwb.Problem, ...]]:
    """What the path holds, when no check finds an error in it, and the findings, as printed.

    Args:
        path: The records.
        errors_only: Whether to print no others, and those only when nothing can be made.
        for_publication: Whether errors that hold up publication alone are among those.
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
        return cscwb.read(path, progress=step, cache=_cache_folder())


def _cache_folder() -> str | None:
    """Where to remember what files hold; None unless the user asked for it."""
    if not click.get_current_context().find_root().params["cache"]:
        return None
    try:
        from platformdirs import user_cache_dir
    except ImportError:
        stop(advice("cache"))
    return user_cache_dir("cscwb", appauthor=False)


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def step(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield step


def count(number: int, noun: str) -> str:
    """One noun, or the number and the plural."""
    return f"{number} {noun if number == 1 else f'{noun}s'}"


def say(path: Path) -> None:
    """Tell of a file that has been written."""
    click.echo(f"Wrote {path}")


def more(problems: Iterable[cscwb.Problem]) -> str:
    """Which command tells more of the findings; "" when none does."""
    codes = list(dict.fromkeys(one.code for one in problems if one.code in EXPLANATIONS))
    if len(codes) < 2:
        return "".join(f"'cscwb explain {code}' tells more" for code in codes)
    named = ", ".join(codes[:_CODES]) + (", ..." if codes[_CODES:] else "")
    return f"'cscwb explain CODE' tells more of each: {named}"


def sentence(error: OSError) -> str:
    """What the system refused, and the way out."""
    name = error.filename2 or error.filename
    match error:
        case OSError(errno=errno.ENOSPC):
            file = f" for '{name}'" if name else ""
            return f"no space is left{file}; make room, or write to another place"
        case FileNotFoundError() if name is None:
            return "the folder in which this was begun is gone; go to one that there is"
        case _ if name is None:
            return str(error.strerror or error)
        case FileNotFoundError() if not Path(name).parent.exists():
            return f"there is no folder '{Path(name).parent}'; make it first, or name another"
        case FileNotFoundError():
            return f"there is no file or folder '{name}'; look at how it is written"
        case FileExistsError():
            return f"'{name}' is there already; name another"
        case IsADirectoryError():
            return f"'{name}' is a folder; name a file"
        case NotADirectoryError():
            return f"'{name}' leads through a file as if it were a folder; name another place"
        case PermissionError():
            return f"you may not read or write '{name}'; name another place, or ask for the right"
        case _:
            return f"'{name}' cannot be read or written: {error.strerror}; name another place"


def refuse(problems: Iterable[cscwb.Problem], remedy: str = "") -> NoReturn:
    """Leave with findings and the exit code 1.

    Args:
        problems: The findings.
        remedy: What can be done besides correcting them.
    """
    found = [*problems]
    show(found)
    hint = more(found)
    stop(f"nothing was written; correct the problems above first{remedy}{hint and f'; {hint}'}")


def show(problems: Iterable[cscwb.Problem]) -> None:
    """Print findings, a line each, beside what a command writes."""
    for problem in problems:
        click.echo(str(problem), err=True)


def write(document: "cscwb.Document", path: Path, template: Path | None = None) -> None:
    """Write the document; tell of the file, and of what it had to go without."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", UserWarning)
        cscwb.write(document, path, template=template)
    say(path)
    for one in warned:
        click.echo(f"cscwb: {one.message}", err=True)


def stop(message: str) -> NoReturn:
    """Leave with a message and the exit code 1."""
    click.echo(seen(f"cscwb: {message}"), err=True)
    sys.exit(1)


def seen(text: str) -> str:
    """The text with signs that could act on a terminal written out."""
    return "".join(
        one if one.isprintable() or one in "\t\n\xa0" else repr(one)[1:-1] for one in text
    )
