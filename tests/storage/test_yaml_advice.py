"""What is said of YAML that cannot be read can be followed."""

import pytest

from cscwb.errors import DataError
from cscwb.storage.formats.files import FORMATS


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("title:\u00a050 kg\nkind: y\n", 1, "a no-break space (U+00A0); write a plain space"),
        ("kind: y\ntitle:\u00a0x\n", 2, "a no-break space (U+00A0); write a plain space"),
        ("title:\u2003x\nkind: y\n", 1, "em space (U+2003); write a plain space"),
        ("title:\u202fx\nkind: y\n", 1, "narrow no-break space (U+202F); write a plain space"),
        ("title:x\nkind: y\n", 1, "a space is missing after 'title:'; write 'title: value'"),
        ("t: x\nbody: |\n    deep\n  less\n", 4, "the text that begins in line 3 is indented more"),
        ("- a: >-\n     x\n\n   y\n  b: 1\n", 4, "the text that begins in line 2 is indented more"),
        ("a:\n  b: |\n      x\n    y\n", 4, "the text that begins in line 3 is indented more"),
        ("a: x\n b: y\n", 2, "begin the line in the column of the fields around it"),
        ("body: |\n  \tx\n", 2, "a tab stands behind the spaces that indent this line"),
        ("body: |\n  \t\n  b\n", 2, "a tab stands behind the spaces that indent this line"),
        ("body: |\n  a\n\t\n", 3, "a tab stands at the beginning of the line; indent with spaces"),
        ('title: "\\ud83d\\ude00 x"\n', 1, "one character in two halves, which only JSON knows"),
        ('title: "\\ud83d\\ude00 x"\n', 1, "write '\\U0001F600'"),
        ('title: "\\ud83d x"\n', 1, "begins an escape between double quotes, and this is none"),
    ],
)
def test_the_advice_fits_the_fault(text: str, line: int, told: str) -> None:
    """It stands on the line to mend and names what cannot be seen."""
    with pytest.raises(DataError) as refused:
        FORMATS[".yaml"].loads(text)
    assert (line, True) == (refused.value.problems[0].line, told in str(refused.value))


def test_json_reads_a_character_in_two_halves() -> None:
    """JSON writes what lies beyond U+FFFF in no other way."""
    assert {"a": "\U0001f600"} == FORMATS[".json"].loads('{"a": "\\ud83d\\ude00"}')
