"""How long whole processes take."""

import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generate import EXAMPLE

EMPTY, IMPORTS = "python -c pass", "python -c 'import click, attrs, cattrs, yaml'"
IMPORT, VERSION = "python -c 'import cscwb'", "cscwb --version"
CHECK_EXAMPLE = "cscwb check examples/csc-wb"


def measure_processes(rounds: int) -> dict[str, float]:
    """Return the CPU seconds of whole processes, which take turns in each round."""
    own = str(Path(sys.executable).with_name("cscwb"))
    commands: Mapping[str, Sequence[str]] = {
        EMPTY: [sys.executable, "-c", "pass"],
        IMPORTS: [sys.executable, "-c", "import click, attrs, cattrs, yaml"],
        IMPORT: [sys.executable, "-c", "import cscwb"],
        VERSION: [own, "--version"],
        CHECK_EXAMPLE: [own, "check", str(EXAMPLE)],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds * 5):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, capture_output=True, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            user, system = after.ru_utime - before.ru_utime, after.ru_stime - before.ru_stime
            found[name].append(user + system)
    return {name: statistics.median(times) for name, times in found.items()}


def processes_table(found: Mapping[str, float]) -> str:
    """Return whole processes as ratios to two that do nothing."""
    lines = [
        "\n**Whole processes**\n",
        "| | ratio to an empty one | ratio to the imports | CPU ms |",
        "|---|---:|---:|---:|",
        *(
            f"| `{name}` | {seconds / found[EMPTY]:.2f} | {seconds / found[IMPORTS]:.2f} "
            f"| {seconds * 1000:.1f} |"
            for name, seconds in found.items()
        ),
    ]
    return "\n".join(lines) + "\n"
