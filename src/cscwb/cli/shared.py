"""What several commands need."""

import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

import cscwb
from cscwb.extras import advice

__all__ = [
    "EXISTING",
    "PATH",
    "count",
    "load",
    "progress",
    "read",
    "say",
    "sound",
    "stop",
    "write",
]

PATH = click.Path(path_type=Path)
EXISTING = click.Path(path_type=Path, exists=True)


def read(path: Path, product: str = "") -> tuple[cscwb.Records, tuple[cscwb.Problem, ...]]:
    """The records, and all that is wrong with them or with a product, in order."""
    reading = _read(path)
    return reading.records, cscwb.check(reading, product=product)


def load(path: Path) -> cscwb.Records:
    """The records, when no check finds an error in them."""
    return sound(path)[0].records


def sound(
    path: Path, *, errors_only: bool = False
) -> tuple[cscwb.Reading, tuple[cscwb.Problem, ...]]:
    """What the path holds, when no check finds an error in it, and the findings, as printed."""
    reading = _read(path)
    problems = cscwb.check(reading)
    for problem in problems:
        if problem.severity == "error" or not errors_only:
            click.echo(str(problem), err=True)
    if any(problem.severity == "error" for problem in problems):
        stop("nothing was written; correct the problems above first")
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


def write(document: cscwb.Document, path: Path, template: Path | None = None) -> None:
    """Write the document; tell of the file, and of what it had to go without."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always", UserWarning)
        cscwb.write(document, path, template=template)
    say(path)
    for one in warned:
        click.echo(f"cscwb: {one.message}", err=True)


def stop(message: str) -> NoReturn:
    """Leave with a message and the exit code 1."""
    click.echo(f"cscwb: {message}", err=True)
    sys.exit(1)
