"""The public names."""

import subprocess
import sys

import cscwb


def test_every_public_name_is_there() -> None:
    """``__all__`` names only what exists, and ``dir`` lists it."""
    assert all(hasattr(cscwb, name) for name in cscwb.__all__)
    assert sorted(cscwb.__all__) == dir(cscwb)


def test_the_import_is_cheap() -> None:
    """``import cscwb`` imports none of the libraries behind it."""
    code = (
        "import sys, cscwb; print(sorted({'attrs', 'cattrs', 'docx', 'yaml'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert "[]\n" == result.stdout


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The lazy look-up raises what users expect."""
    assert not hasattr(cscwb, "nothing_of_the_kind")
