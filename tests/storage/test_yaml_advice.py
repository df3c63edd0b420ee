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
        ("body: |\n  \tx\n", 2, "a tab follows the spaces that indent this line"),
        ("body: |\n  \t\n  b\n", 2, "a tab follows the spaces that indent this line"),
        ("body: |\n  a\n\t\n", 3, "a tab is at the beginning of the line; indent with spaces"),
        ('title: "\\ud83d\\ude00 x"\n', 1, "one character in two halves, which only JSON knows"),
        ('title: "\\ud83d\\ude00 x"\n', 1, "write '\\U0001F600'"),
        ('title: "\\ud83d x"\n', 1, "begins an escape between double quotes, and this is none"),
        (
            "title：x\nkind: y\n",
            1,
            "a fullwidth colon (U+FF1A) stands behind 'title'; write 'title: ",
        ),
        (
            "kind: y\ntitle： x\n",
            2,
            "a fullwidth colon (U+FF1A) stands behind 'title'; write 'title",
        ),
        ("a:\n  - name∶x\n\n    b: c\n", 2, "a ratio (U+2236) stands behind 'name'; write 'name: "),
        ("title﹕x\nkind: y\n", 1, "a small colon (U+FE55) stands behind 'title'"),
        ("title؛ x\nkind: y\n", 1, "an arabic semicolon (U+061B) stands behind 'title'"),
        ("titleː x\nkind: y\n", 1, "a modifier letter triangular colon (U+02D0) stands behind 'ti"),
        ("title:x\n\nkind: y\n", 1, "a space is missing after 'title:'; write 'title: value'"),
        ("a: x\n...\nb: y\n", 2, "'...' ends what is read of the file; remove this line"),
        ("a: x\n... # c\n# d\nb: y\n", 2, "'...' ends what is read of the file; remove this line"),
        ("...\na: x\n", 1, "'...' ends what is read of the file; remove this line"),
        ("- a\n... more\n", 2, "'...' ends what is read of the file; remove this line"),
        ("b: |\n  a\n...\n  b\n", 3, "'...' ends what is read of the file; remove this line"),
        ("a: 'x\n...\ny'\n", 2, "'...' ends what is read of the file; remove this line"),
        ("a: {?b: c}\n", 1, "'?' has a meaning of its own in YAML; put the text in quotes"),
        ("a: {x: y,\n ?b: c}\n", 2, "'?' has a meaning of its own in YAML; put the text in quotes"),
        ("- [x, ?b]\n", 1, "'?' has a meaning of its own in YAML; put the text in quotes"),
        ('a: {?"b": c}\n', 1, "'?' has a meaning of its own in YAML; put the text in quotes"),
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


@pytest.mark.parametrize("text", ["a: {? b: c}\n", "? a\n: {b: c}\n", "a: {'?b': c}\n", "?b: c\n"])
def test_a_question_mark_that_loses_nothing_is_read(text: str) -> None:
    """With a blank behind it, it marks a key; in a text it stays."""
    data = FORMATS[".yaml"].loads(text)
    assert data in ({"a": {"b": "c"}}, {"a": {"?b": "c"}}, {"?b": "c"})


@pytest.mark.parametrize("text", ["a: x\n...\n", "a: b...\n... # the end\n", "a: |\n  ...\n  b\n"])
def test_three_points_that_cut_nothing_off_are_read(text: str) -> None:
    """At the end of a file they end it, and in a text they are words."""
    assert FORMATS[".yaml"].loads(text)
