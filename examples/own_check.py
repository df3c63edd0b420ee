"""A rule of your own, run with all of cscwb's, and every finding with file, line and column.

Run it: ``python examples/own_check.py [RECORDS]``; the exit code is 1 when a finding is an error.

The code of the rule begins with ``x-``. So ``project.yaml`` can set its severity or turn it off,
and a record can be exempted from it, as with any other rule.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import cscwb
from cscwb.model import Basis

EXAMPLE = Path(__file__).parent / "csc-wb"


def date_is_confirmed(records: cscwb.Records) -> Iterator[cscwb.Problem]:
    """An operation whose date is inferred, so that somebody can ask its source."""
    for operation in records.operations:
        if operation.date and operation.date.basis is Basis.INFERRED:
            yield cscwb.Problem(
                code="x-inferred-date",
                message=f"'{operation.date}' is inferred; ask the police service for the date",
                record=operation.id,
                place="date",
                severity="warning",
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    try:
        found = cscwb.check(parser.parse_args().records, rules=[date_is_confirmed])
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
    for problem in found:
        print(problem)
    sys.exit(any(problem.severity == "error" for problem in found))
