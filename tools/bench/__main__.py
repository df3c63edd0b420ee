"""Measures cscwb beside other libraries and prints tables of ratios: ``nox -s bench``.

Every measurement is a process of its own, which first reads the small example once, so that
imports and first uses are not counted. The contenders take turns in each round; a ratio is one of
medians.
"""

import argparse
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from contenders import JSON, YAML
from generate import EXAMPLE, generate, in_one_file
from ledger import ledger_tables, measure_ledger
from word import measure_word, word_tables

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "performance.md"
MARKS = "<!-- {}: begin -->\n", "<!-- {}: end -->\n"
SLOW = "ruamel.yaml round trip, parsing only"
LIBRARIES = ("PyYAML", "cattrs", "attrs", "pydantic", "msgspec", "ruamel.yaml")


def measure(form: str, name: str, path: Path, warm: Path) -> None:
    """Print seconds, peak memory in MiB and faults of one run in this process, as JSON."""
    run = {"yaml": YAML, "json": JSON}[form][name]
    run(warm)
    before = time.perf_counter()
    faults = run(path)
    seconds = time.perf_counter() - before
    sys.stdout.write(json.dumps([seconds, peak_memory(), faults]))


def peak_memory() -> float:
    """Return the peak of this process in MiB; outside Linux it includes the parent process."""
    status = Path("/proc/self/status")
    if status.exists():
        [line] = [one for one in status.read_text().splitlines() if one.startswith("VmHWM:")]
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def medians(
    form: str, names: Iterable[str], path: Path, warm: Path, rounds: int
) -> dict[str, tuple[float, float, int]]:
    """Seconds, peak memory and faults of each contender, which take turns in each round."""
    found: dict[str, list[list[float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name, results in found.items():
            command = [sys.executable, __file__, "--measure", form, name, str(path), str(warm)]
            done = subprocess.run(command, capture_output=True, check=True)
            results.append(json.loads(done.stdout))
    return {
        name: (
            statistics.median(one[0] for one in results),
            statistics.median(one[1] for one in results),
            int(results[0][2]),
        )
        for name, results in found.items()
    }


def table(title: str, found: dict[str, tuple[float, float, int]]) -> str:
    """The contenders of one input, as ratios to the first of them."""
    base = next(iter(found.values()))[0]
    lines = [
        f"\n**{title}**\n",
        "| | ratio | seconds | peak MiB | faults reported |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {name} | {seconds / base:.2f} | {seconds:.2f} | {peak:.0f} | {faults} |"
            for name, (seconds, peak, faults) in found.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def starts(rounds: int) -> str:
    """How long processes take that do next to nothing."""
    commands: dict[str, Sequence[str]] = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import cscwb'": [sys.executable, "-c", "import cscwb"],
        "cscwb --version": [str(Path(sys.executable).with_name("cscwb")), "--version"],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds * 5):
        for name, command in commands.items():
            before = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            found[name].append(time.perf_counter() - before)
    middle = {name: statistics.median(times) for name, times in found.items()}
    base = middle["python -c pass"]
    lines = ["\n**Starting**\n", "| | ratio | milliseconds |", "|---|---:|---:|"]
    lines += [f"| `{name}` | {one / base:.2f} | {one * 1000:.1f} |" for name, one in middle.items()]
    return "\n".join(lines) + "\n"


def growth(work: Path, warm: Path, rounds: int) -> str:
    """How long one record takes in folders of different sizes."""
    lines = ["\n**Growth**\n", "| records | load + check, ms for each |", "|---:|---:|"]
    for count in (1_000, 10_000, 100_000):
        folder = generate(work / f"good-{count}", count)
        name = "cscwb load + check"
        seconds = medians("yaml", [name], folder, warm, min(rounds, 3))[name][0]
        lines.append(f"| {count:,} | {seconds / count * 1000:.3f} |")
    return "\n".join(lines) + "\n"


def report(rounds: int, sizes: Sequence[int], *, large: bool) -> str:
    """All tables."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    parts = [f"Python {platform.python_version()} on {platform.machine()}; {libraries}.\n"]
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        warm = {"yaml": EXAMPLE, "json": in_one_file(EXAMPLE, work / "warm.json")}
        for count in sizes:
            good = generate(work / f"good-{count}", count)
            bad = generate(work / f"bad-{count}", count, broken=True)
            fast = [name for name in YAML if count <= 1_000 or name != SLOW]
            inputs = [
                ("yaml", "one file each", good, fast),
                ("yaml", "one file each, every tenth broken", bad, fast),
            ]
            for form, names in (("yaml", fast), ("json", list(JSON))):
                whole = in_one_file(good, work / f"good-{count}.{form}")
                wrong = in_one_file(good, work / f"bad-{count}.{form}", broken=True)
                title = f"all in one {form.upper()} file"
                inputs.append((form, title, whole, names))
                inputs.append((form, f"{title}, every tenth broken", wrong, names))
            for form, title, path, names in inputs:
                often = rounds * 3 if count <= 1_000 else rounds
                found = medians(form, names, path, warm[form], often)
                parts.append(table(f"{count:,} records, {title}", found))
                sys.stdout.write(parts[-1])
        parts.append(starts(rounds))
        if large:
            parts.append(growth(work, EXAMPLE, rounds))
    return "".join(parts)


def main() -> None:
    """Measure; with ``--write`` put the tables into the documentation."""
    if sys.argv[1:2] == ["--measure"]:
        form, name, path, warm = sys.argv[2:]
        measure(form, name, Path(path), Path(warm))
        return
    if sys.argv[1:2] == ["--measure-word"]:
        measure_word(sys.argv[2], int(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--measure-ledger"]:
        measure_ledger(sys.argv[2], int(sys.argv[3]))
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument(
        "--only", choices=["measured", "word", "ledger"], help="reading, Word files, or the ledger"
    )
    parser.add_argument("--large", action="store_true", help="also 100,000 records")
    parser.add_argument("--write", action="store_true", help="put the tables into the docs")
    options = parser.parse_args()
    texts = {}
    if options.only in (None, "measured"):
        texts["measured"] = report(options.rounds, options.sizes, large=options.large)
    if options.only in (None, "word"):
        texts["word"] = word_tables(options.rounds)
    if options.only in (None, "ledger"):
        texts["ledger"] = ledger_tables(options.rounds)
    for name, text in texts.items():
        sys.stdout.write(f"\n{text}")
        if options.write:
            begin, end = (mark.format(name) for mark in MARKS)
            page = PAGE.read_text(encoding="utf-8")
            before, _, rest = page.partition(begin)
            after = rest.partition(end)[2]
            PAGE.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
