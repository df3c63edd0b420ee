"""Libraries that not everybody needs: what for, and the line that installs them."""

from collections.abc import Mapping

EXTRAS: Mapping[str, str] = {
    "cache": "the cache",
    "charts": "a chart that Word can edit",
}
"""What needs an extra, by its name."""


def advice(extra: str) -> str:
    """What to do, as a sentence, when the library of an extra is not installed."""
    return f"{EXTRAS[extra]} needs one more library: pip install 'cscwb[{extra}]'"
