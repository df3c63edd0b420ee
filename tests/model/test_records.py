"""All records together, as they show themselves."""

from pathlib import Path

import cscwb

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")


def test_records_show_themselves_on_one_line() -> None:
    """The project and how many there are of each kind; kinds without any are left out."""
    assert repr(EXAMPLE).startswith(f"<Records 'csc-wb': {len(EXAMPLE.articles)} articles, ")
    assert f"{len(EXAMPLE.operations)} operations" in repr(EXAMPLE)
    assert len(repr(EXAMPLE)) < 250
    assert "<Records: none>" == repr(cscwb.Records())
    only = cscwb.Records(operations=EXAMPLE.operations[:1])
    assert "<Records: 1 operations>" == repr(only)
