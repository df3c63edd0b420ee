"""What was seized and how many were arrested in a year, line by line.

Run it: ``python examples/totals.py [RECORDS] [--year 2021]``.
"""

import argparse
from pathlib import Path

import cscwb
from cscwb.reports import wording
from cscwb.reports.passages import proceedings
from cscwb.selection import operations_in
from cscwb.summary import arrests, seized

EXAMPLE = Path(__file__).parent / "csc-wb"


def totals(records: cscwb.Records, year: str) -> list[str]:
    """A line for each sum; units are never added to each other, and bounds are kept."""
    operations = operations_in(records, cscwb.Span.parse(year))
    lines = [f"Arrested{proceedings(operations)}: {wording.count_sum(arrests(operations))}"]
    for row in seized(operations):
        what = wording.first_upper(f"{wording.word(row.commodity)} {wording.word(row.measure)}")
        lines.append(f"{what}: {wording.quantity_sum(row.total, row.unit)}")
    return lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    parser.add_argument("--year", default="2021")
    options = parser.parse_args()
    try:
        print(*totals(cscwb.load(options.records), options.year), sep="\n")
    except (cscwb.CscwbError, OSError, ValueError) as error:
        parser.error(str(error))
