"""A text that breaks thirty rules: thirty findings, each at its own words."""

from pathlib import Path

import cscwb

BROKEN = Path(__file__).parents[1] / "data" / "broken"
TEXT = BROKEN / "articles" / "everything.yaml"

REST = "as the ICJ Opinion says."
OWNED = "copyright_holder: The harbour}"
EXPECTED = [
    ("funding-words", "financed by the European Commission"),
    ("date-form", "July 14th, 2021"),
    ("digit-groups", "12,500"),
    ("money-form", "EUR 300"),
    ("short-name", "Bosnia-Herzegovina"),
    ("range-form", "3-5"),
    ("per-cent", "2%"),
    ("number-words", "3"),
    ("acronym", "SPOC"),
    ("spelling", "program"),
    ("name-order", "Serbia, Albania and Montenegro"),
    ("beneficiary-noun", "countries"),
    ("designation-name", "Republic of Kosovo"),
    ("designation-marks", r"Kosovo\*\*"),
    ("guilt", "smugglers"),
    ("suspicion", "arrested"),
    ("named-person", "Ana Aneva"),
    ("initials", "A.A."),
    ("identifier", "DE89 3704 0044 0532 0130 00"),
    ("descriptor", "Roma"),
    ("minor", "Goce Delcev Primary School"),
    ("designation-wording", "This designation … independence."),
    ("designation-form", "This designation … 1244/1999."),
    ("designation-note", f"This designation is without prejudice to anything, {REST}"),
    ("insecure-link", "http://example.org/everything"),
    ("speaker", "{text: All went well.}"),
    ("footnote", '{marker: "1", text: A note.}'),
    ("photo-consent", "file: media/office.png … harbour"),
    ("photo-credit", "file: media/office.png … harbour"),
    ("alternative-text", "{file: media/visit.png, shows: nobody, credited_to: customs, " + OWNED),
]


def words_at(problem: cscwb.Problem) -> str:
    """The characters of the file from the place of a finding to its end."""
    lines = TEXT.read_text(encoding="utf-8").split("\n")
    first, last = problem.line - 1, problem.end_line - 1
    if first == last:
        return lines[first][problem.column - 1 : problem.end_column - 1]
    opening = lines[first][problem.column - 1 :].split()[:2]
    closing = lines[last][: problem.end_column - 1].split()[-1:]
    return " ".join((*opening, "…", *closing))


def test_thirty_rules_are_told_at_their_words() -> None:
    """One finding for each rule that is broken, underlining what breaks it."""
    found = cscwb.check(BROKEN)
    assert EXPECTED == [(one.code, words_at(one)) for one in found]
    assert {str(TEXT)} == {one.file for one in found}
    assert 30 == len({one.code for one in found})


def test_what_is_mechanical_carries_its_fix() -> None:
    """The rest needs somebody to think."""
    mendable = {one.code for one in cscwb.check(BROKEN) if one.fix is not None}
    assert {
        "date-form",
        "designation-form",
        "designation-marks",
        "designation-note",
        "designation-wording",
        "digit-groups",
        "money-form",
        "number-words",
        "per-cent",
        "range-form",
        "short-name",
        "spelling",
    } == mendable
