"""One call for all findings, from files or from records."""

from pathlib import Path

import cscwb

BAD = Path(__file__).parent / "data" / "bad"


def test_a_folder_and_its_reading_have_the_same_findings() -> None:
    """With their files and lines, in order, what could not be read among them."""
    found = cscwb.check(BAD)
    assert found == cscwb.check(cscwb.read(BAD)) == cscwb.check(str(BAD))
    assert {"repeated-key", "reference"} <= {one.code for one in found}
    assert all(one.file and one.line for one in found)
    places = [(one.file, one.line, one.column) for one in found]
    assert places == sorted(places)


def test_records_have_findings_without_files() -> None:
    """Those of the rules, with the record and the field."""
    found = cscwb.check(cscwb.read(BAD).records)
    assert {""} == {one.file for one in found}
    assert ("skopje", "date") in {(one.record, one.place) for one in found}
