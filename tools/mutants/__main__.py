"""Breaks the code that counts in small ways, and has the tests notice each: ``nox -s mutants``.

Each mutant replaces one text of one module, which must occur there once, in a copy of the package;
then the tests that fit run against the copy, and one of them has to fail. What survives is printed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from cscwb.storage.formats.files import FORMATS

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("mutants.yaml")


@attrs.frozen
class Mutant:
    """One small fault.

    Attributes:
        module: The path of the module in the package.
        old: The text to replace, which occurs once.
        new: What is written in its place.
        tests: What runs against it, one after the other, until one fails.
    """

    module: str
    old: str
    new: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.module}: '{self.old}' -> '{self.new}'"


def mutants() -> Iterator[Mutant]:
    """Those of the list, in its order."""
    data: Any = FORMATS[".yaml"].loads(LIST.read_text(encoding="utf-8"))
    for group in data["groups"]:
        for change in group["changes"]:
            yield Mutant(group["module"], change["old"], change["new"], tuple(group["tests"]))


def survives(mutant: Mutant, package: Path) -> bool:
    """Whether all of its tests pass.

    Raises:
        ValueError: The text to replace does not occur exactly once, or there are no such tests.
    """
    module = package / "cscwb" / mutant.module
    text = module.read_text(encoding="utf-8")
    if text.count(mutant.old) != 1:
        raise ValueError(f"{mutant}: it occurs {text.count(mutant.old)} times")
    module.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return all(_pass(tests, package) for tests in mutant.tests)
    finally:
        module.write_text(text, encoding="utf-8")


def _pass(tests: str, package: Path) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests.split()]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise ValueError(f"'pytest {tests}' runs no tests:\n{done.stderr.decode()}")
    return done.returncode == 0


def main() -> int:
    """Try all mutants, or those of some modules; 1 when more than the given number survive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", help="only those of modules with this in their path")
    parser.add_argument("--most", type=int, default=2, help="how many may survive")
    options = parser.parse_args()
    chosen = [
        mutant
        for mutant in mutants()
        if not options.modules or any(part in mutant.module for part in options.modules)
    ]
    alive = []
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        shutil.copytree(ROOT / "src" / "cscwb", package / "cscwb")
        for number, mutant in enumerate(chosen, start=1):
            alive += [mutant] if survives(mutant, package) else []
            state = "SURVIVES" if mutant in alive else "found"
            sys.stdout.write(f"{number} of {len(chosen)} {state}: {mutant}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(chosen)} mutants, {len(alive)} survive\n")
    return int(len(alive) > options.most)


if __name__ == "__main__":
    sys.exit(main())
