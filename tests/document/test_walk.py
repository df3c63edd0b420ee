"""Walking the document tree."""

from writers.kitchen_sink import KITCHEN_SINK

from cscwb.document.nodes import (
    Bullets,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    Wide,
)
from cscwb.document.walk import blocks_in, plain

NOTE = Footnote((Text("a note"),))


def paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),))


def test_plain_is_the_words_alone() -> None:
    """Marks and notes leave no trace, and a line break leaves a blank."""
    content = (
        Text("In "),
        Strong((Emphasis((Text("Kosovo"),)), Footnote((Text("a note"),), mark="*"))),
        LineBreak(),
        Link((Text("and "), Strong((Text("Скопје"),))), "https://example.org"),
        NOTE,
    )

    assert plain(content) == "In Kosovo and Скопје"


def test_plain_of_nothing_is_nothing() -> None:
    """An empty cell has no words."""
    assert plain(()) == ""


def test_blocks_come_before_the_blocks_that_they_hold() -> None:
    """Lists, quotes and wide parts are entered, in reading order."""
    one, two, three, four = map(paragraph, ("one", "two", "three", "four"))
    inner = Bullets(((two,),), numbered=True)
    bullets = Bullets(((one, inner), (three,)))
    quote = Quote((four,))
    wide = Wide((quote,))

    assert tuple(blocks_in((bullets, wide))) == (
        *(bullets, one, inner, two, three),
        *(wide, quote, four),
    )


def test_every_heading_and_table_is_found() -> None:
    """Whatever holds them, no heading and no table is passed over."""
    found = [type(block) for block in blocks_in(KITCHEN_SINK.body)]

    assert (found.count(Heading), found.count(Table)) == (9, 2)
