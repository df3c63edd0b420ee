"""Applying the fixes that findings carry."""

import os

from cscwb.checking.check import check
from cscwb.editing.engine import ChangedFile, write_changes
from cscwb.editing.fix import apply_fixes
from cscwb.storage.records.folder import read


def fix(path: str | os.PathLike[str], *, write: bool = True) -> tuple[ChangedFile, ...]:
    """Apply the fixes that findings carry, and return the files that this changes.

    Numbers, money, dates, names and the official note are fixed where a finding carries its
    fix; quotations never, and no other byte.

    Args:
        path: A folder or file of records.
        write: False to leave the files as they are.

    Raises:
        DataError: The file has another suffix than those that hold records.
        WriteError: A file was changed on disk in the meantime; it is left as it is.
        OSError: There is no such folder or file, or a file cannot be written.
    """
    reading = read(path)
    files = apply_fixes(check(reading), reading)
    if write:
        write_changes(files)
    return files
