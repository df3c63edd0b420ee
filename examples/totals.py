"""Measures against persons, and what was seized and discovered in a year, line by line.

Run it: ``python examples/totals.py [RECORDS] [--year 2021] [--supported]``.
"""

import argparse
from pathlib import Path

import cscwb
from cscwb.counting import Counted, measures, seized, sites, values
from cscwb.reports import counts

EXAMPLE = Path(__file__).parent / "csc-wb"


def totals(counted: Counted) -> list[str]:
    """A line for each total; units are never added to each other, and bounds are kept."""
    lines = []
    for total in (*measures(counted), *seized(counted), *values(counted), *sites(counted)):
        line = f"{counts.label(total)}: {counts.figure(total, counted.period)}"
        stages = counts.proceedings(total)
        lines.append(f"{line} ({stages})" if stages else line)
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    parser.add_argument("--year", default="2021")
    parser.add_argument("--supported", action="store_true", help="only what the project supported")
    options = parser.parse_args()
    try:
        ledger = cscwb.ledger(cscwb.load(options.records))
        print(*totals(ledger.over(options.year, supported=options.supported)), sep="\n")
    except (cscwb.CscwbError, OSError, ValueError) as error:
        parser.error(str(error))
