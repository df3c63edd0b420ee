"""``cscwb`` and ``python -m cscwb``."""

import codecs
import io
import os
import re
import sys
from pathlib import Path

from cscwb import __version__

_AS_IN_JSON = "cscwb.as_in_json"


def main() -> None:
    """Run the command line; its libraries are loaded only for more than the version."""
    _prepare_streams()
    try:
        if sys.argv[1:] == ["--version"]:
            sys.stdout.write(f"cscwb {__version__}\n")
            sys.stdout.flush()
            return
        from cscwb.cli import main as command_line

        command_line()
    except KeyboardInterrupt:  # while modules are loaded
        sys.stderr.write("Aborted!\n")
        sys.exit(1)
    except OSError as error:
        from cscwb.cli.shared import sentence, stop

        stop(sentence(error))


def _prepare_streams() -> None:
    """Make sure that output has a stream, and that every character can be printed.

    A service or a program without a window has no streams.
    """
    codecs.register_error(_AS_IN_JSON, _escaped)
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_AS_IN_JSON)


def _nowhere() -> io.TextIOWrapper:
    return Path(os.devnull).open("w", encoding="utf-8")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    r"""Return what a stream cannot hold as ``\u0107``, which is the same letter in JSON."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return re.sub("(....)", r"\\u\1", units.hex()), error.end


if __name__ == "__main__":
    main()
