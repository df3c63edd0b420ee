"""Measures against persons, and seizures, by quarter: CSV with a row for each sum.

Run it: ``python examples/quarters_to_csv.py [RECORDS] > quarters.csv``. An open
end is an empty cell: "more than 2 000 plants" has a lowest and no highest.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import cscwb
from cscwb.model.operation import Operation
from cscwb.model.sums import Sum
from cscwb.reports import wording
from cscwb.selection import falls_in, operations_in
from cscwb.summary import measures, seized

EXAMPLE = Path(__file__).parent / "csc-wb"


def quarter(operation: Operation) -> str:
    """The quarter in which the operation surely ended; "" when no source says so."""
    day = (operation.date.end or operation.date.start) if operation.date else None
    quarters = [f"{day.year}-Q{number}" for number in range(1, 5)] if day else []
    return next((one for one in quarters if falls_in(day, cscwb.Span.parse(one))), "")


def bounds(total: Sum) -> tuple[object, ...]:
    """The lowest and the highest that a sum can come to, and whether an amount is about."""
    highest = "" if total.unstated or total.highest is None else total.highest
    return total.lowest, highest, "yes" if total.about else ""


def rows(records: cscwb.Records) -> Iterator[tuple[object, ...]]:
    """The sums of each quarter; units are never added to each other."""
    for when, found in groupby(sorted(operations_in(records), key=quarter), quarter):
        group = tuple(found)
        for row in measures(group):
            taken = (one for each in group for one in each.measures if one.measure is row.measure)
            stages = "; ".join(sorted({one.stage or "not stated" for one in taken}))
            words = wording.count_sum(row.total)
            yield when, "persons", row.measure, "person", *bounds(row.total), words, stages
        for goods in seized(group):
            words = wording.quantity_sum(goods.total, goods.unit)
            yield when, goods.commodity, goods.measure, goods.unit, *bounds(goods.total), words, ""


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    try:
        records = cscwb.load(parser.parse_args().records)
        print("quarter,what,measure,unit,lowest,highest,about,in words,stage")
        csv.writer(sys.stdout, lineterminator="\n").writerows(rows(records))
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
