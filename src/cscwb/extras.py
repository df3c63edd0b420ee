"""Optional libraries: what each is for, and the command that installs it."""

from collections.abc import Mapping

EXTRAS: Mapping[str, str] = {
    "charts": "a chart that Word can edit",
}
"""What needs an extra, by its name."""


def advice(extra: str) -> str:
    """Return how to install the library of an extra that is missing, as a sentence."""
    return f"{EXTRAS[extra]} needs one more library: pip install 'cscwb[{extra}]'"
