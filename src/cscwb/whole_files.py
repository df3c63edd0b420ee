"""Writing files so that each is old or new, and whole; cscwb writes all files with it."""

import errno
import os
import stat
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from cscwb.errors import WriteError

if sys.platform != "win32":
    import fcntl

_TEMPORARY = ".cscwb-"
_ABANDONED = 3600
"""The age in seconds of a temporary file that no process can be at work on any more."""


def write_files(files: Mapping[Path, bytes], look: Callable[[Path], None] = lambda _: None) -> None:
    """Write each file whole or not at all, with the folders that it lies in.

    None takes its place before all are on the disk, so that a full disk changes nothing. A link
    stays a link, an existing file keeps its permissions, and a new one has the usual ones.

    Args:
        files: What each is to hold.
        look: Called with each file right before it takes its place, while no other process of
            cscwb can replace it; what it raises leaves that file and those after it as they are.

    Raises:
        WriteError: Something else than a file is there.
        OSError: A file cannot be written; the error names it.
    """
    targets = {path: _target(path) for path in files}
    temporary = {
        path: target.with_name(f"{_TEMPORARY}{uuid.uuid4().hex}.tmp")
        for path, target in targets.items()
    }
    folders = {target.parent for target in targets.values()}
    made: list[Path] = []
    try:
        for path, data in files.items():
            _make_folders(targets[path].parent, made)
            with _naming(path):
                _fill(temporary[path], data, targets[path])
        now = max((file.stat().st_mtime for file in temporary.values()), default=0.0)
        with ExitStack() as stack:
            for folder in sorted({*folders, *(folder.parent for folder in made)}):
                stack.enter_context(_held(folder))
            for path, target in targets.items():
                look(path)
                with _naming(path):
                    temporary[path].replace(target)
    except BaseException:
        for file in temporary.values():
            with suppress(OSError):
                file.unlink()
        for folder in reversed(made):
            with suppress(OSError):  # what has taken its place there stays
                folder.rmdir()
        raise
    for folder in folders:
        _remove_abandoned(folder, now)


def _target(path: Path) -> Path:
    """Return the file behind a path, with links followed."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if target.exists() and not target.is_file():
        raise WriteError(f"'{path}' is not an ordinary file; name another")
    return target


def _make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and note which are new."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir(exist_ok=True)
        made.append(parent)


def _fill(temporary: Path, data: bytes, target: Path) -> None:
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Make errors name the requested file, not the temporary one."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def _remove_abandoned(folder: Path, now: float) -> None:
    """Remove what killed processes have left when they wrote files in a folder.

    Age is measured by the clock of the disk, which every machine that writes there shares.
    """
    for entry in os.scandir(folder):
        if entry.name.startswith(_TEMPORARY) and entry.name.endswith(".tmp"):
            with suppress(OSError):  # another process was quicker
                if entry.stat(follow_symlinks=False).st_mtime < now - _ABANDONED:
                    Path(entry.path).unlink()


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Keep other processes of cscwb, where the system can, from replacing files of the folder.

    The names of new files outlive a loss of power from then on.
    """
    if sys.platform == "win32":
        yield
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives have no locks
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.fsync(number)
        os.close(number)
