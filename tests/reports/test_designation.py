"""The Kosovo* mark and note."""

from hypothesis import given
from hypothesis import strategies as st

from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    Wide,
)
from cscwb.reports.designation import KOSOVO_NOTE, marked

NOTE = Footnote((Text(KOSOVO_NOTE),), "*")
NOTE_LINE = (Text(f"* {KOSOVO_NOTE}"),)


def body(*blocks: Block) -> tuple[Block, ...]:
    """The blocks as they are marked in a document."""
    return marked(Document(title="Report", body=blocks)).body


def test_the_note_is_the_official_one() -> None:
    """The wording is that of Eurostat's glossary, comma and small letters included."""
    assert KOSOVO_NOTE == (
        "This designation is without prejudice to positions on status, and is in line with "
        "UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
    )


def test_the_first_mention_in_the_body_has_the_note() -> None:
    """Later mentions are left alone."""
    found = body(
        Paragraph((Text("A visit to Kosovo's police."),)), Paragraph((Text("Kosovo again."),))
    )
    assert (
        Paragraph((Text("A visit to Kosovo"), NOTE, Text("'s police."))),
        Paragraph((Text("Kosovo again."),)),
    ) == found


def test_a_mark_that_is_there_is_not_doubled() -> None:
    """``Kosovo*`` in a text becomes the mark with its note, once."""
    assert (Paragraph((Text("In Kosovo"), NOTE, Text(" today."))),) == body(
        Paragraph((Text("In Kosovo* today."),))
    )


def test_each_table_is_a_unit() -> None:
    """The mark is literal there, and the note stands under the table, once."""
    table = Table((Text("Visits"),), (Column((Text("Where"),)),), (((Text("Kosovo"),),),) * 2)
    found = body(table)[0]
    assert isinstance(found, Table)
    assert (((Text("Kosovo*"),),), ((Text("Kosovo"),),)) == found.rows
    assert (NOTE_LINE,) == found.notes


def test_a_heading_has_the_mark_and_the_body_the_note() -> None:
    """A heading holds no footnote, so a note follows when nothing else brings one."""
    alone = body(Heading(1, (Text("Kosovo"),)))
    assert (Heading(1, (Text("Kosovo*"),)), Paragraph(NOTE_LINE)) == alone
    together = body(Heading(1, (Text("Kosovo"),)), Paragraph((Text("Kosovo"),)))
    assert (Heading(1, (Text("Kosovo*"),)), Paragraph((Text("Kosovo"), NOTE))) == together


def test_addresses_are_left_alone() -> None:
    """What is part of an address or a file name is not a mention."""
    words = "See www.example.org/Kosovo and Kosovo.pdf and info@Kosovo.org"
    assert (Paragraph((Text(words),)),) == body(Paragraph((Text(words),)))


def test_a_document_without_a_mention_is_left_as_it_is() -> None:
    """Nothing is added where nothing is needed."""
    document = Document(title="Serbia", body=(Paragraph((Text("Serbia"),)),))
    assert document == marked(document)


words = st.sampled_from([" Kosovo ", " Kosovo* ", "a visit to Kosovo's courts", "Serbia", "x"]).map(
    Text
)
inlines: st.SearchStrategy[tuple[Inline, ...]] = st.lists(
    st.recursive(
        words,
        lambda inner: st.builds(Strong, st.tuples(inner)) | st.builds(Emphasis, st.tuples(inner)),
        max_leaves=3,
    )
    | st.builds(Link, st.tuples(words), st.just("https://example.org/")),
    max_size=3,
).map(tuple)
tables = st.builds(
    lambda caption, cells: Table(caption, (Column(()),), tuple((cell,) for cell in cells)),
    inlines,
    st.lists(inlines, max_size=3),
)
blocks = st.recursive(
    st.builds(Paragraph, inlines) | st.builds(Heading, st.just(1), inlines) | tables,
    lambda inner: (
        st.builds(Quote, st.tuples(inner))
        | st.builds(Wide, st.tuples(inner))
        | st.builds(Bullets, st.tuples(st.tuples(inner)))
    ),
    max_leaves=5,
)
documents = st.builds(
    Document,
    title=st.sampled_from(["Kosovo", "Report"]),
    body=st.lists(blocks, max_size=4).map(tuple),
)


@given(documents)
def test_a_second_pass_changes_nothing(document: Document) -> None:
    """``marked(marked(d)) == marked(d)`` for every document."""
    once = marked(document)
    assert once == marked(once)


@given(documents)
def test_the_body_has_at_most_one_note(document: Document) -> None:
    """The note is never doubled, and never missing where the name is mentioned."""
    text = repr(marked(document))
    notes = text.count(repr(NOTE)) + text.count(repr(Paragraph(NOTE_LINE)))
    outside_tables = "Kosovo" in repr(document.title) or any(
        "Kosovo" in repr(block) for block in document.body if not isinstance(block, Table)
    )
    assert notes <= 1
    assert notes or not outside_tables or "Table(" in repr(document.body)
