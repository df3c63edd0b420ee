"""Hypothesis strategies for small documents with Kosovo wherever words can stand."""

from hypothesis import strategies as st
from picture_files import png

from cscwb.document.nodes import (
    Apart,
    Block,
    Bullets,
    Chart,
    Column,
    Contents,
    Cover,
    Document,
    Emphasis,
    Fact,
    Footnote,
    Foreign,
    Heading,
    Illustration,
    Image,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Series,
    Strong,
    Table,
    Teaser,
    Teasers,
    Text,
    Tile,
    Tiles,
    ToComplete,
    Wide,
)

PHRASES = (
    *(" Kosovo ", " in Kosovo* and ", " of Kosovo's courts ", " Kosovo`s* ", " Kosovo*’s* "),
    *(" KOSOVO ", " Kosovo** ", " Serbia/Kosovo ", " Kosovo Police ", " Kosovo* Judicial Council "),
    *(" www.example.org/Kosovo ", " Kosovo.pdf ", " info@Kosovo.org ", " XK ", " Serbia "),
    *(" “Kosovo Judicial Council” ", " “Police of Kosovo*” "),
    "* This designation is without prejudice to positions on status.",
)
"""Mentions, names of institutions, what is no mention, and a variant of the note.

Blanks keep neighbours apart, so that it is plain to the tests what is a mention.
"""

words = st.sampled_from(PHRASES)
texts = st.builds(Text, words)


def several(leaves: st.SearchStrategy[Inline], least: int = 0) -> st.SearchStrategy[Inlines]:
    """A run of up to three of them."""
    return st.lists(leaves, min_size=least, max_size=3).map(tuple)


accents = st.one_of(
    st.builds(lambda kind, text: kind((text,)), st.sampled_from((Strong, Emphasis)), texts),
    st.builds(lambda text: Foreign((text,), "sr-Latn"), texts),
)
labels = several(st.one_of(texts, texts, accents), 1)
links = st.builds(Link, labels, st.just("https://example.org/Kosovo"))
notes = st.builds(Footnote, several(st.one_of(texts, links), 1))


@st.composite
def runs(draw: st.DrawFn) -> Inlines:
    """Words of every kind; Hypothesis finds the name of a function shorter than what it draws."""
    leaf = st.one_of(texts, texts, accents, links, notes, st.just(LineBreak()))
    return draw(several(leaf, 1))


inlines = runs()
columns = st.builds(Column, inlines)
tables = st.builds(
    lambda caption, one, other, cells, under: Table(caption, (one, other), (cells,), under),
    *(inlines, columns, columns, st.tuples(inlines, inlines)),
    st.lists(inlines, max_size=2).map(tuple),
)
charts = st.builds(
    lambda caption, texts, under: Chart(
        caption=caption,
        description=texts[0],
        kind="bars",
        heading=texts[1],
        unit=texts[2],
        categories=(texts[3],),
        series=(Series(texts[4], (1,)),),
        notes=under,
    ),
    *(inlines, st.tuples(*[words] * 5), st.lists(inlines, max_size=2).map(tuple)),
)
maps = st.builds(
    lambda caption, texts, under: Tiles(
        caption=caption,
        description=texts[0],
        measure=texts[1],
        tiles=(Tile(row=0, column=0, name=texts[2], value=texts[3], share=1),),
        notes=under,
    ),
    *(inlines, st.tuples(*[words] * 4), st.lists(inlines, max_size=2).map(tuple)),
)
IMAGE = Image(name="road.png", data=png(3, 2), media_type="image/png", width=3, height=2)
pictures = st.builds(
    lambda caption, text, under: Picture(
        image=IMAGE, alternative_text=text, caption=caption, notes=under
    ),
    *(inlines, words, st.lists(inlines, max_size=2).map(tuple)),
)
under = st.lists(inlines, max_size=2).map(tuple)
figures = st.builds(
    KeyFigures,
    st.lists(st.builds(KeyFigure, words, inlines), min_size=1, max_size=2).map(tuple),
    under,
)
covers = st.builds(
    Cover,
    above=st.one_of(st.just(""), words),
    title=words,
    below=st.one_of(st.just(""), words),
    facts=st.lists(st.builds(Fact, words, inlines), max_size=2).map(tuple),
    notes=under,
)
paragraphs = st.builds(Paragraph, inlines)
titled = st.sampled_from((Contents, ListOfTables, ListOfFigures, ToComplete))
leaves: st.SearchStrategy[Block] = st.one_of(
    *(paragraphs, paragraphs, tables, charts, maps, pictures, figures),
    st.builds(lambda kind, title: kind(title), titled, words),
)
blocks = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda first, other: Bullets(((first, other),)), paragraphs, inner),
        st.builds(lambda one: Bullets(((one,),)), paragraphs),
        st.builds(lambda one: Quote((one,)), inner),
    ),
    max_leaves=3,
)
teasers = st.builds(
    lambda title, texts, content: Teasers(
        (
            Teaser(
                kicker=texts[0],
                heading=Heading(1, title),
                illustration=Illustration(image=IMAGE, alternative_text=texts[1], credit=texts[2]),
                content=tuple(content),
                more=Link((Text("Read more"),), "https://example.org/Kosovo"),
            ),
        )
    ),
    *(labels, st.tuples(*[words] * 3), st.lists(paragraphs, max_size=2)),
)
bodies = st.lists(
    st.one_of(
        blocks,
        blocks,
        teasers,
        st.builds(Heading, st.integers(1, 2), labels),
        st.builds(
            lambda kind, content: kind(tuple(content)),
            st.sampled_from((Wide, Apart)),
            st.lists(blocks, max_size=2),
        ),
    ),
    max_size=4,
)
documents = st.builds(
    Document,
    title=words,
    subtitle=st.one_of(st.just(""), words),
    running_head=st.one_of(st.just(""), words),
    body=st.one_of(
        bodies.map(lambda body: (Heading(1, (Text("Part"),)), *body)),
        bodies.map(tuple),
        st.builds(lambda cover, body: (cover, *body), covers, bodies),
    ),
)
