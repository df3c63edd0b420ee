"""What was aimed at, and what came out."""

from collections.abc import Iterable, Mapping, Sequence

from contenders import BOTH, CHECK, LOAD, PYDANTIC_JSON, SAFE
from processes import CHECK_EXAMPLE, EMPTY, IMPORT, IMPORTS, VERSION
from reading import Input, Runs, for_each


def aims_table(
    inputs: Sequence[Input], folders: Mapping[int, Runs], found: Mapping[str, float]
) -> str:
    """Return what was aimed at, and whether it was reached."""
    lines = ["", "| aim | came out | |", "|---|---|---|"]

    def add(aim: str, most: float, figures: Iterable[float], unit: str = "") -> None:
        values = list(figures)
        words = ", ".join(f"{value:.2f}{unit}" for value in values)
        lines.append(f"| {aim} | {words} | {'held' if max(values) <= most else '**missed**'} |")

    add(
        "`cscwb check` of the example takes at most 3.8 times what importing click, attrs, cattrs "
        "and yaml takes",
        3.8,
        [found[CHECK_EXAMPLE] / found[IMPORTS]],
    )
    sizes = " and ".join(f"{count:,}" for count in folders)
    add(
        f"loading and checking {sizes} files takes at most 2.0 times what `CSafeLoader` needs for "
        "parsing them",
        2.0,
        [runs[BOTH].seconds / runs[SAFE].seconds for runs in folders.values()],
    )
    add(
        "`check` of records that are loaded takes at most 1.0 of the time of checking a folder "
        "or file, less that of reading it, in the order of the tables",
        1.0,
        [of.runs[CHECK].seconds / (of.runs[BOTH].seconds - of.runs[LOAD].seconds) for of in inputs],
    )
    add(
        "JSON is loaded in at most 1.0 of the time of pydantic",
        1.0,
        [
            of.runs[LOAD].seconds / of.runs[PYDANTIC_JSON].seconds
            for of in inputs
            if PYDANTIC_JSON in of.runs
        ],
    )
    add(
        "placing a fault takes less than 1 ms, in the order of its table",
        1.0,
        [of.placing(fault) for of in inputs for fault in of.broken],
        " ms",
    )
    first, *larger = folders
    add(
        f"time grows with the number of records: one of more takes at most 1.1 of one of {first:,}",
        1.1,
        [
            for_each(folders[count][BOTH], count) / for_each(folders[first][BOTH], first)
            for count in larger or [first]
        ],
    )
    add("`import cscwb` takes less than 10 ms", 10, [_more(found, IMPORT) * 1000], " ms")
    add(
        "`cscwb --version` takes less than three times an empty Python",
        3.0,
        [found[VERSION] / found[EMPTY]],
    )
    return "\n".join(lines) + "\n"


def _more(found: Mapping[str, float], name: str) -> float:
    return found[name] - found[EMPTY]
