"""Everything that is wrong with records, wherever they come from."""

import os

from cscwb.checks import check as check_records
from cscwb.errors import Problem
from cscwb.model.records import Records
from cscwb.storage.folder import Reading, no_search_for_cycles, read

__all__ = ["check"]


def check(what: Records | Reading | str | os.PathLike[str]) -> tuple[Problem, ...]:
    """Every finding; empty when nothing is wrong. It only looks.

    Args:
        what: A folder or file, or what `cscwb.read` gave for one: then what could not be read is
            among the findings, each has its file, line and column, and they are in that order. Or
            records, which know of no files.

    Raises:
        DataError: The file has another suffix than those that hold records.
        OSError: There is no such folder or file.
    """
    with no_search_for_cycles():
        if isinstance(what, Records):
            return check_records(what)
        reading = what if isinstance(what, Reading) else read(what)
        return reading.in_order(check_records(reading.records, reading.narrative))
