"""``cscwb`` and ``python -m cscwb``."""

import sys

from cscwb import __version__

__all__ = ["main"]


def main() -> None:
    """Run the command line; its libraries are loaded only for more than the version."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"cscwb {__version__}\n")
        return
    from cscwb.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
