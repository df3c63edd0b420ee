"""How long reading and checking a mix of records takes, beside other libraries.

Every measurement is a process of its own, which first reads the small example once, so that
imports and first uses are not counted. Times are those of the processor. The contenders take turns
in each round; a ratio is one of medians.
"""

import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

import attrs
from contenders import BOTH, CHECK, JSON, LOAD, SAFE, SLOW, YAML
from generate import EXAMPLE, Fault, in_folder, in_one_file, make_mix, read_example

import cscwb

LIBRARIES = ("PyYAML", "cattrs", "attrs", "pydantic", "msgspec", "ruamel.yaml")
SMALL = 1_000
"""Up to so many records every contender is measured, and in three times as many rounds."""
LARGE = 60_000
FORMS = {"one file each": "", "all in one YAML file": ".yaml", "all in one JSON file": ".json"}
"""The forms of a mix, and the suffix of those that are one file."""
FINDERS: Mapping[Fault, str] = {"misspelt key": LOAD, "unknown rule": BOTH}
"""The kinds of fault, and the contender that has no less to do when there are some.

No rule looks at a record that cannot be read.
"""
MAIN = Path(__file__).with_name("__main__.py")


@attrs.frozen
class Run:
    """The median of a contender on one input.

    Attributes:
        seconds: Of the processor.
        peak: Memory of the whole process, in MiB.
        faults: How many it reported.
    """

    seconds: float
    peak: float
    faults: int


Runs: TypeAlias = Mapping[str, Run]


@attrs.frozen
class Input:
    """One mix in one form.

    Attributes:
        count: How many records it has.
        title: The form, in words.
        runs: What came out for each contender.
        broken: What came out for the mix with each kind of fault, by `FINDERS`.
    """

    count: int
    title: str
    runs: Runs
    broken: Mapping[Fault, Run]

    def placing(self, fault: Fault) -> float:
        """Return the milliseconds that each fault of a kind adds."""
        valid, broken = self.runs[FINDERS[fault]], self.broken[fault]
        return (broken.seconds - valid.seconds) / (broken.faults - valid.faults) * 1000


def measure(form: str, name: str, path: Path, warm: Path) -> None:
    """Print the CPU seconds, peak memory in MiB and faults of one run in this process, as JSON."""
    run = {"yaml": YAML, "json": JSON}[form][name]
    small, given = (cscwb.load(of) if name == CHECK else of for of in (warm, path))
    run(small)
    before = time.process_time()
    faults = run(given)
    seconds = time.process_time() - before
    sys.stdout.write(json.dumps([seconds, peak_memory(), faults]))


def peak_memory() -> float:
    """Return the peak of this process in MiB; outside Linux it includes the parent process."""
    status = Path("/proc/self/status")
    if status.exists():
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def medians(
    form: str, cases: Iterable[tuple[str, Path]], warm: Path, rounds: int
) -> dict[tuple[str, Path], Run]:
    """Return the medians of contenders on paths, which take turns in each round."""
    found: dict[tuple[str, Path], list[list[float]]] = {case: [] for case in cases}
    for _ in range(rounds):
        for (name, path), results in found.items():
            command = [sys.executable, str(MAIN), "--measure", form, name, str(path), str(warm)]
            done = subprocess.run(command, capture_output=True, check=True)
            results.append(json.loads(done.stdout))
    return {
        case: Run(
            statistics.median(seconds for seconds, _, _ in results),
            statistics.median(peak for _, peak, _ in results),
            int(results[0][2]),
        )
        for case, results in found.items()
    }


def measured(count: int, work: Path, warm: Mapping[str, Path], rounds: int) -> Iterator[Input]:
    """Yield what came out for a mix of that many records, form by form."""
    faults: tuple[Fault, ...] = ("", *FINDERS)
    mixes = {fault: make_mix(count, fault) for fault in faults}
    often = rounds * 3 if count <= SMALL else rounds
    for title, suffix in FORMS.items():
        paths = {
            fault: in_one_file(mix, work / f"{fault or 'valid'}{suffix}")
            if suffix
            else in_folder(mix, work / (fault or "valid"))
            for fault, mix in mixes.items()
        }
        form = "json" if suffix == ".json" else "yaml"
        names = JSON if form == "json" else YAML
        cases = [(name, paths[""]) for name in names if count <= SMALL or name != SLOW]
        faulty = [(name, paths[fault]) for fault, name in FINDERS.items()]
        found = medians(form, [*cases, *faulty], warm[form], often)
        yield Input(
            count,
            title,
            {name: found[name, paths[""]] for name, _ in cases},
            {fault: found[name, paths[fault]] for fault, name in FINDERS.items()},
        )


def table(of: Input) -> str:
    """Return the contenders of one input, as ratios to the first of them."""
    base = next(iter(of.runs.values())).seconds
    lines = [
        f"\n**{of.count:,} records, {of.title}**\n",
        "| | ratio | CPU seconds | peak MiB | faults reported |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {name} | {run.seconds / base:.2f} | {run.seconds:.2f} | {run.peak:.0f} "
            f"| {run.faults} |"
            for name, run in of.runs.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def placing(inputs: Iterable[Input]) -> str:
    """Return what the faults of broken mixes add."""
    lines = [
        "\n**Placing a fault**, which every tenth record has\n",
        "| input | fault | found by | valid, CPU s | broken, CPU s | faults | ms for each |",
        "|---|---|---|---:|---:|---:|---:|",
    ]
    for of in inputs:
        for fault, name in FINDERS.items():
            broken = of.broken[fault]
            lines.append(
                f"| {of.count:,} records, {of.title} | {fault} | {name} "
                f"| {of.runs[name].seconds:.2f} | {broken.seconds:.2f} | {broken.faults} "
                f"| {of.placing(fault):.2f} |"
            )
    return "\n".join(lines) + "\n"


def growth(folders: Mapping[int, Runs]) -> str:
    """Return how long one record takes in folders of different sizes."""
    lines = [
        "\n**Growth**: one file each\n",
        "| records | load, CPU ms for each | load + check, CPU ms for each |",
        "|---:|---:|---:|",
        *(
            f"| {count:,} | {for_each(runs[LOAD], count):.3f} | {for_each(runs[BOTH], count):.3f} |"
            for count, runs in folders.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def for_each(run: Run, count: int) -> float:
    """Return the milliseconds for each record."""
    return run.seconds / count * 1000


def measure_mixes(
    rounds: int, sizes: Sequence[int], *, large: bool
) -> tuple[list[Input], dict[int, Runs]]:
    """Return what came out for mixes of these sizes, and that of the folders by size."""
    inputs: list[Input] = []
    folders: dict[int, Runs] = {}
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        warm = {"yaml": EXAMPLE, "json": in_one_file(read_example(), work / "warm.json")}
        for count in sizes:
            (work / str(count)).mkdir()
            for of in measured(count, work / str(count), warm, rounds):
                inputs.append(of)
                folders.setdefault(count, of.runs)
                sys.stderr.write(table(of))
        if large:
            folder = in_folder(make_mix(LARGE), work / str(LARGE))
            cases = [(name, folder) for name in (SAFE, LOAD, BOTH)]
            found = medians("yaml", cases, warm["yaml"], min(rounds, 3))
            folders[LARGE] = {name: run for (name, _), run in found.items()}
    return inputs, folders


def reading_tables(inputs: Sequence[Input], folders: Mapping[int, Runs], rounds: int) -> str:
    """Return all tables of reading."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    head = f"Python {platform.python_version()} on {platform.machine()}; {libraries}.\n"
    head += f"Rounds: {rounds}, and three times as many up to {SMALL:,} records.\n"
    return "".join((head, *map(table, inputs), placing(inputs), growth(folders)))
