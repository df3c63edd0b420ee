"""Measures against persons, and seizures, of each quarter and year: CSV with a row for each total.

Run it: ``python examples/quarters_to_csv.py [RECORDS] > quarters.csv``. The rows of a year are not
the sum of its quarters, for some things are known for the year alone; those without a period are of
all time. An open end is an empty cell: "more than 2 000 plants" has a lowest and no highest.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import cscwb
from cscwb.counting import Ledger, Total, measures, seized
from cscwb.reports import counts

EXAMPLE = Path(__file__).parent / "csc-wb"


def periods(ledger: Ledger) -> Iterator[str]:
    """The quarters of each year in which something surely ended, then that year, then ""."""
    ends = [entry.when.end for entry in ledger if entry.when.end]
    for year in sorted({first.year for first, last in ends if first.year == last.year}):
        yield from (*(f"{year}-Q{number}" for number in range(1, 5)), str(year))
    yield ""


def row(total: Total) -> tuple[object, ...]:
    """What a total is of, its bounds, and the stages of proceedings of that measure."""
    known = total.sum if total.sum.counted > total.sum.unstated else None  # silence is not zero
    return (
        counts.label(total),
        "person" if total.kind == "measure" else total.unit,
        known.lowest if known else "",
        "" if known is None or known.unstated or known.highest is None else known.highest,
        "yes" if known and known.about else "",
        counts.figure(total),
        counts.proceedings(total).removeprefix("stage of proceedings: "),
        " ".join(total.records),
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    try:
        ledger = cscwb.ledger(cscwb.load(parser.parse_args().records))
        print("period,what,unit,lowest,highest,about,in words,stage,operations")
        table = csv.writer(sys.stdout, lineterminator="\n")
        for period in periods(ledger):
            counted = ledger.over(period or None)
            for total in (*measures(counted), *seized(counted)):
                table.writerow((period, *row(total)))
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
