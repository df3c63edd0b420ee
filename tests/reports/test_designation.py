"""The Kosovo* mark and note, rule by rule."""

import attrs
import pytest
from writers.kitchen_sink import PHOTO

from cscwb.document.nodes import (
    Apart,
    Block,
    Bullets,
    Chart,
    Column,
    Contents,
    Cover,
    Document,
    Fact,
    Footnote,
    Foreign,
    Heading,
    Inline,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Quote,
    Series,
    Strong,
    Table,
    Text,
    Tile,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.model import Designation, Marks, Regime
from cscwb.reports.designation import KOSOVO_NOTE, marked

NOTE = Footnote((Text(KOSOVO_NOTE),), "*")
NOTE_LINE = (Text(f"* {KOSOVO_NOTE}"),)
CLOSING = Paragraph(NOTE_LINE)
NOTES = (NOTE_LINE,)
EVERY = Designation(marks=Marks.EVERY)
NONE = Designation(regime=Regime.NONE)


def body(
    *blocks: Block, designation: Designation | None = None, articles: int = 0
) -> tuple[Block, ...]:
    """The blocks as they are marked in a document."""
    document = Document(title="Report", body=blocks)
    return marked(document, designation, articles=articles).body


def said(*content: Inline | str) -> Paragraph:
    """A paragraph; a string is a text in it."""
    return Paragraph(tuple(Text(one) if isinstance(one, str) else one for one in content))


def in_article(text: str, designation: Designation | None = None) -> str:
    """The text as it is marked in a unit without footnotes, after the note's removal."""
    (paragraph, *_) = body(Apart((said(text),)), designation=designation)
    assert isinstance(paragraph, Apart)
    assert isinstance(paragraph.content[0], Paragraph)
    (only,) = paragraph.content[0].content
    assert isinstance(only, Text)
    return only.text


def test_the_note_is_the_official_one() -> None:
    """The wording is that of Eurostat's glossary, comma and small letters included."""
    assert KOSOVO_NOTE == (
        "This designation is without prejudice to positions on status, and is in line with "
        "UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
    )


def test_the_first_mention_in_the_body_has_the_note() -> None:
    """Later mentions are left alone."""
    found = body(said("A visit to Kosovo's police."), said("Kosovo again."))
    assert (said("A visit to Kosovo", NOTE, "'s police."), said("Kosovo again.")) == found


def test_a_mark_that_is_there_is_not_doubled() -> None:
    """``Kosovo*`` in a text becomes the mark with its note, once."""
    assert (said("In Kosovo", NOTE, " today."),) == body(said("In Kosovo* today."))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Kosovo", "Kosovo*"),
        ("Kosovo**", "Kosovo*"),
        ("Kosovo's", "Kosovo*'s"),
        ("Kosovo’s", "Kosovo*’s"),
        ("Kosovo`s*", "Kosovo*`s"),
        ("Kosovo*’s*", "Kosovo*’s"),
        ("Kosovo´s", "Kosovo*´s"),
        ("KOSOVO", "KOSOVO*"),
        ("Kosovo-based and (Kosovo)", "Kosovo*-based and (Kosovo)"),
        ("Serbia/Kosovo* border", "Serbia/Kosovo* border"),
        ("Kosovo* and Kosovo*", "Kosovo* and Kosovo"),
        ("He said: “Kosovo is ready.” Kosovo*", "He said: “Kosovo* is ready.” Kosovo"),
    ],
)
def test_the_mark_stands_behind_the_name_once(typed: str, printed: str) -> None:
    """It comes before the possessive, which keeps its apostrophe, and is on the first mention."""
    assert printed == in_article(typed)


@pytest.mark.parametrize(
    "words",
    [
        "www.example.org/Kosovo",
        "https://example.org/a?b=Kosovo",
        "Kosovo.pdf",
        "Kosovo*.PDF",
        "Report-Kosovo-2021.docx",
        "info@Kosovo.org",
        "@Kosovo and #Kosovo",
        "data/Kosovo/2021",
        "visit_Kosovo",
        "Kosovar and Kosovan",
        "XK",
        "the “Kosovo Judicial Council”",
        'the "Academy of Justice of Kosovo"',
    ],
)
def test_what_is_no_mention_is_left_alone(words: str) -> None:
    """Addresses, file names, paths, codes, and titles of institutions in quotation marks."""
    assert (said(words),) == body(said(words))


def test_a_quoted_title_loses_a_mark() -> None:
    """No official title has an asterisk."""
    assert "the “Kosovo Police”" == in_article("the “Kosovo* Police”")


def test_a_quotation_is_no_title() -> None:
    """Words of somebody, and the title of a text, are marked."""
    assert "“We thank Kosovo*”" == in_article("“We thank Kosovo”")
    assert "“Police in Kosovo* seized it”" == in_article("“Police in Kosovo seized it”")
    assert "“Visit to Kosovo*”" == in_article("“Visit to Kosovo”")


def test_a_proper_name_is_left_alone_after_the_first_mention() -> None:
    """It is marked only where nothing was mentioned before."""
    assert "Kosovo* and Kosovo Police, Kosovo*" == in_article(
        "Kosovo and Kosovo* Police, Kosovo", EVERY
    )
    assert "Kosovo* Police in Kosovo" == in_article("Kosovo Police in Kosovo")


def test_each_table_is_a_unit() -> None:
    """The mark is literal there, and the note stands under the table, last and once."""
    rows = (((Text("Kosovo"),),), ((Text("Kosovo*"),),))
    notes = ((Text("Figures of 2021."),), (Text("* This designation is without prejudice."),))
    table = Table((Text("Visits"),), (Column((Text("Where"),)),), rows, notes)
    found = body(table)[0]
    assert isinstance(found, Table)
    assert (((Text("Kosovo*"),),), ((Text("Kosovo"),),)) == found.rows
    assert (notes[0], NOTE_LINE) == found.notes


def test_the_notes_of_a_table_belong_to_it() -> None:
    """A mention in one of them alone is marked."""
    table = Table((Text("Visits"),), (Column(()),), (), ((Text("Without Kosovo."),),))
    found = body(table)[0]
    assert isinstance(found, Table)
    assert ((Text("Without Kosovo*."),), NOTE_LINE) == found.notes


def test_a_chart_and_its_description_are_marked() -> None:
    """The description is read by itself, so it has a mark of its own."""
    chart = Chart(
        caption=(Text("Visits"),),
        description="Columns: Kosovo, 2.",
        kind="columns",
        heading="Where",
        unit="visits",
        categories=("Albania", "Kosovo"),
        series=(Series("To Kosovo", (1, 2)),),
    )
    found = body(chart)[0]
    assert isinstance(found, Chart)
    assert ("Albania", "Kosovo*") == found.categories
    assert (Series("To Kosovo", (1, 2)),) == found.series
    assert "Columns: Kosovo*, 2." == found.description
    assert (NOTE_LINE,) == found.notes


def test_each_word_of_a_figure_is_read() -> None:
    """Whatever a chart or map prints may hold the first mention."""
    chart = Chart(
        caption=(),
        description="Bars.",
        kind="bars",
        heading="Kosovo",
        unit="in Kosovo",
        categories=("Kosovo",),
        series=(Series("To Kosovo", (1,)),),
    )
    tile = Tile(row=0, column=0, name="Kosovo", value="Kosovo", share=1)
    tiles = Tiles(caption=(), description="A tile.", measure="Kosovo", tiles=(tile,))
    assert body(chart, tiles, designation=EVERY) == (
        Chart(
            caption=(),
            description="Bars.",
            kind="bars",
            heading="Kosovo*",
            unit="in Kosovo*",
            categories=("Kosovo*",),
            series=(Series("To Kosovo*", (1,)),),
            notes=(NOTE_LINE,),
        ),
        Tiles(
            caption=(),
            description="A tile.",
            measure="Kosovo*",
            tiles=(Tile(row=0, column=0, name="Kosovo*", value="Kosovo*", share=1),),
            notes=(NOTE_LINE,),
        ),
    )


def test_a_map_is_marked() -> None:
    """The tile has the mark, and the note stands under the map."""
    tile = Tile(row=0, column=0, name="Kosovo", value="2 visits", share=1)
    tiles = Tiles(caption=(Text("Map"),), description="A tile.", measure="Visits", tiles=(tile,))
    found = body(tiles)[0]
    assert isinstance(found, Tiles)
    assert ["Kosovo*"] == [one.name for one in found.tiles]
    assert (NOTE_LINE,) == found.notes


def test_a_heading_has_the_mark_and_the_body_the_note() -> None:
    """A heading holds no footnote, so a note follows when nothing else brings one."""
    heading = Heading(1, (Text("Kosovo"),))
    printed = Heading(1, (Text("Kosovo*"),))
    assert (printed, CLOSING) == body(heading)
    assert (printed, said("Kosovo", NOTE)) == body(heading, said("Kosovo"))


def test_titles_of_lists_and_gaps_are_read_alone() -> None:
    """They have marks of their own, as headings have."""
    found = body(
        Contents("Kosovo"), ListOfTables("Kosovo"), ListOfFigures("Kosovo"), ToComplete("Kosovo")
    )
    assert found == (
        Contents("Kosovo*"),
        ListOfTables("Kosovo*"),
        ListOfFigures("Kosovo*"),
        ToComplete("Kosovo*"),
        CLOSING,
    )


def test_a_link_has_the_mark_and_the_next_mention_the_note() -> None:
    """No footnote stands in a link, and its target is left alone."""
    link = Link((Text("Kosovo"),), "https://example.org/Kosovo")
    printed = Link((Text("Kosovo*"),), "https://example.org/Kosovo")
    assert (said(printed), CLOSING) == body(said(link))
    assert (said(printed, " in Kosovo", NOTE),) == body(said(link, " in Kosovo"))
    assert (said("Kosovo", NOTE, ", ", link),) == body(said("Kosovo, ", link))


def test_a_footnote_that_mentions_it_is_marked() -> None:
    """No footnote stands in a footnote."""
    assert (said("x", Footnote((Text("In Kosovo*."),))), CLOSING) == body(
        said("x", Footnote((Text("In Kosovo."),)))
    )


def test_lists_quotations_and_broad_pages_belong_to_the_body() -> None:
    """One footnote serves all of them."""
    found = body(
        Quote((said("x"),)), Bullets(((said("Kosovo"),),)), Quote((said("Kosovo"),)), Wide(())
    )
    assert found == (
        Quote((said("x"),)),
        Bullets(((said("Kosovo", NOTE),),)),
        Quote((said("Kosovo"),)),
        Wide(()),
    )


def test_a_name_is_read_as_it_is_printed() -> None:
    """Strong words and their mark may be nodes of different kinds."""
    assert (said(Strong((Text("Kosovo"), NOTE)), " and"),) == body(
        said(Strong((Text("Kosovo"),)), "* and")
    )
    assert (said("Kosovo", NOTE, " and"),) == body(said("Kosovo", Strong((Text("*"),)), " and"))
    assert (said(Foreign((Text("Kosovo"), NOTE), "sr"), LineBreak(), "x"),) == body(
        said(Foreign((Text("Kosovo"),), "sr"), LineBreak(), "x")
    )


def test_the_cover_has_its_own_note() -> None:
    """A cover and what stands apart can be copied alone, and each has the mark once."""
    document = Document(
        title="Kosovo",
        subtitle="In Kosovo",
        running_head="Kosovo, 2021",
        body=(
            Cover(
                above="Of Kosovo",
                title="Kosovo",
                below="Kosovo in 2021",
                facts=(Fact("In Kosovo", (Text("Kosovo"),)),),
                notes=((Text("Kosovo"),),),
            ),
            Apart((said("Kosovo"),)),
            said("Kosovo"),
        ),
    )
    assert marked(document) == Document(
        title="Kosovo*",
        subtitle="In Kosovo*",
        running_head="Kosovo*, 2021",
        body=(
            Cover(
                above="Of Kosovo*",
                title="Kosovo",
                below="Kosovo in 2021",
                facts=(Fact("In Kosovo", (Text("Kosovo"),)),),
                notes=((Text("Kosovo"),), *NOTES),
            ),
            Apart((said("Kosovo*"), CLOSING)),
            said("Kosovo", NOTE),
        ),
    )


def test_the_title_is_part_of_the_cover() -> None:
    """The note stands on it, also when the name is in the title of the document alone."""
    document = Document(title="Kosovo", body=(Cover(title="Report"), said("x")))
    assert (Cover(title="Report", notes=NOTES), said("x")) == marked(document).body


def test_key_figures_are_a_unit() -> None:
    """They can be copied alone, as a table can."""
    figures = KeyFigures((KeyFigure("2", (Text("in Kosovo"),)), KeyFigure("3", (Text("Kosovo"),))))
    assert body(figures) == (
        KeyFigures(
            (KeyFigure("2", (Text("in Kosovo*"),)), KeyFigure("3", (Text("Kosovo"),))), NOTES
        ),
    )


def test_a_heading_keeps_its_number() -> None:
    """The mark is in its words."""
    assert body(Heading(1, (Text("Kosovo"),), "2."))[0] == Heading(1, (Text("Kosovo*"),), "2.")


def test_a_title_without_a_cover_is_part_of_the_body() -> None:
    """The note follows when the body has no mention."""
    assert (said("x"), CLOSING) == marked(Document(title="Kosovo", body=(said("x"),))).body


def test_each_article_is_a_unit() -> None:
    """It has the mark and the note, in words that are copied with it; lower headings begin none."""
    found = body(
        said("Kosovo"),
        Heading(2, (Text("A"),)),
        said("Kosovo"),
        Heading(3, (Text("B"),)),
        said("Kosovo"),
        Heading(1, (Text("C"),)),
        said("Serbia"),
        articles=2,
    )
    assert found == (
        said("Kosovo*"),
        CLOSING,
        Heading(2, (Text("A"),)),
        said("Kosovo*"),
        Heading(3, (Text("B"),)),
        said("Kosovo"),
        CLOSING,
        Heading(1, (Text("C"),)),
        said("Serbia"),
    )


def test_a_picture_shares_the_note_of_its_article() -> None:
    """Its caption has a mark, since the list of figures has it too; the note stands once."""
    picture = attrs.evolve(
        PHOTO, caption=(Text("In Kosovo"),), alternative_text="Kosovo", notes=((Text("Photo"),),)
    )
    found = body(Heading(2, (Text("A"),)), said("Kosovo"), picture, articles=2)
    marked_picture = attrs.evolve(
        picture, caption=(Text("In Kosovo*"),), alternative_text="Kosovo*"
    )
    assert found == (Heading(2, (Text("A"),)), said("Kosovo*"), marked_picture, CLOSING)


def test_every_mention_can_be_marked() -> None:
    """The note is printed once all the same: writers print equal footnotes once."""
    found = body(said("Kosovo and Kosovo*"), Apart((said("Kosovo, Kosovo"),)), designation=EVERY)
    assert found == (
        said("Kosovo", NOTE, " and Kosovo", NOTE),
        Apart((said("Kosovo*, Kosovo*"), CLOSING)),
    )


def test_a_publisher_without_designation_has_no_marks() -> None:
    """Marks and notes that texts carry are taken away."""
    document = Document(
        title="Kosovo*",
        body=(said("Kosovo", NOTE, "'s and Kosovo*"), said(f"* {KOSOVO_NOTE}"), said("Kosovo*")),
    )
    assert marked(document, NONE) == Document(
        title="Kosovo", body=(said("Kosovo", "'s and Kosovo"), said("Kosovo"))
    )


@pytest.mark.parametrize(
    "typed",
    [
        said(f"* {KOSOVO_NOTE}"),
        said("This designation is without prejudice to positions on status and is in line with X"),
        said(Strong((Text("*"),)), " This designation is without prejudice to UNSCR 1244(1999)."),
        Bullets(((said("This designation is without prejudice to status."),),)),
        Quote((said("* this designation is without prejudice to status."),)),
    ],
)
def test_a_typed_note_gives_way_to_the_official_one(typed: Block) -> None:
    """In whatever variant it is typed, the unit has one note."""
    assert (said("Kosovo", NOTE),) == body(said("Kosovo*"), typed)
    assert (Heading(1, (Text("Kosovo*"),)), CLOSING) == body(Heading(1, (Text("Kosovo"),)), typed)


def test_words_beside_a_typed_note_are_kept() -> None:
    """A paragraph that says more than the note is none."""
    words = "This designation is without prejudice to status. Police met in Tirana."
    assert (said(words),) == body(said(words))
    noted = said("This designation is without prejudice to status.", Footnote((Text("x"),)))
    assert (noted,) == body(noted)


def test_an_item_begins_with_a_paragraph() -> None:
    """The first paragraph of an item stays when another kind of block would come first."""
    note = said("This designation is without prejudice to status.")
    kept = Bullets(((note, Bullets(((said("x"),),))),))
    assert (kept,) == body(kept)
    assert (Bullets(((said("x"),),)),) == body(Bullets(((note, said("x")),)))


def test_a_footnote_to_something_else_gives_way() -> None:
    """The note hangs on the name alone."""
    variant = Footnote((Text("This designation is without prejudice to status."),))
    assert (said("Pristina", ", Kosovo", NOTE),) == body(said("Pristina", variant, ", Kosovo"))


def test_a_document_without_a_mention_is_left_as_it_is() -> None:
    """Nothing is added where nothing is needed."""
    document = Document(title="Serbia", body=(said("Serbia"),))
    assert document == marked(document)
