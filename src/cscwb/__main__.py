"""``python -m cscwb``."""

from cscwb.cli import main

main()
