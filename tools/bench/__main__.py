"""Measures cscwb beside other libraries and prints tables of ratios: ``nox -s bench``."""

import argparse
import sys
from pathlib import Path

from aims import aims_table
from ledger import ledger_tables, measure_ledger
from processes import measure_processes, processes_table
from reading import LARGE, measure, measure_mixes, reading_tables
from word import measure_word, word_tables

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "performance.md"
MARKS = "<!-- {}: begin -->\n", "<!-- {}: end -->\n"


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
    parser.add_argument("--sizes", type=int, nargs="+", default=[676, 6_000])
    parser.add_argument(
        "--only", choices=["measured", "word", "ledger"], help="reading, Word files, or the ledger"
    )
    parser.add_argument("--large", action="store_true", help=f"also {LARGE:,} records")
    parser.add_argument("--write", action="store_true", help="put the tables into the docs")
    options = parser.parse_args()
    texts = {}
    if options.only in (None, "measured"):
        inputs, folders = measure_mixes(options.rounds, options.sizes, large=options.large)
        processes = measure_processes(options.rounds)
        texts["aims"] = aims_table(inputs, folders, processes)
        texts["measured"] = reading_tables(inputs, folders, options.rounds)
        texts["measured"] += processes_table(processes)
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
