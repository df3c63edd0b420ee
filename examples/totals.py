"""Print what was seized and how many were arrested in 2021: ``python examples/totals.py``."""

from pathlib import Path

import cscwb
from cscwb.reports import wording
from cscwb.selection import operations_in
from cscwb.summary import arrests, seized

RECORDS = Path(__file__).parent / "csc-wb"


def main() -> None:
    operations = operations_in(cscwb.load(RECORDS), cscwb.Span.parse("2021"))
    print(f"Arrested: {wording.count_sum(arrests(operations))}")
    for row in seized(operations):
        amount = wording.quantity_sum(row.total, row.unit)
        print(f"{wording.first_upper(wording.word(row.commodity))}: {amount}")


if __name__ == "__main__":
    main()
