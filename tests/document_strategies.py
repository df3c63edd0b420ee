"""Hypothesis strategies for the document tree: documents that keep its promises, and are nasty."""

import datetime
from collections.abc import Iterable

import attrs
from hypothesis import strategies as st

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Column,
    Contents,
    Cover,
    Document,
    Emblem,
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
    Reference,
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

NASTY = (
    "A & B <c> \"d\" 'e' ]]> &amp; <!-- --> <?x?>",
    "  two blanks at each edge  ",
    "12\u00a0500 kg \u2011 50\u00a0%",
    "Скопје, žene, Gjirokastër, Türkiye",
    "e\u0301 \u200b \ufeff 🇪🇺 \U0010fffd",
    "*",
    "\t",
    " ",
)

lines = st.one_of(
    st.sampled_from(NASTY),
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Zl", "Zp"]),
        min_size=1,
        max_size=30,
    ),
)
"""One line of words, never empty."""

texts = st.builds(Text, lines)
targets = st.sampled_from(
    ("https://example.org/a?b=1&c=%20", "mailto:a@example.org", "https://example.org/ž (1)#x")
)


def nested(leaves: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inlines]:
    """Words with those leaves, some of them strong or stressed."""
    return st.lists(
        st.recursive(
            leaves,
            lambda inner: st.builds(
                lambda kind, content: kind(tuple(content)),
                st.sampled_from((Strong, Emphasis)),
                st.lists(inner, min_size=1, max_size=3),
            ),
            max_leaves=4,
        ),
        max_size=3,
    ).map(tuple)


labels = nested(texts)
"""Words without links, notes and line breaks, as headings have them."""

links = st.builds(Link, labels, targets)
notes = st.builds(
    Footnote, nested(st.one_of(texts, links, st.just(LineBreak()))), st.sampled_from(("", "", "*"))
)
foreign = st.builds(Foreign, labels, st.sampled_from(("sr-Cyrl", "sq", "mk")))
inlines = nested(st.one_of(texts, texts, links, notes, foreign, st.just(LineBreak())))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose rows fit its columns."""
    columns = draw(
        st.lists(
            st.builds(
                Column,
                inlines,
                width=st.integers(1, 9),
                align=st.sampled_from(("left", "right")),
            ),
            min_size=1,
            max_size=4,
        )
    )
    row = st.tuples(*[inlines] * len(columns))
    return Table(
        (draw(texts), *draw(inlines)),
        tuple(columns),
        tuple(draw(st.lists(row, max_size=3))),
        tuple(draw(st.lists(inlines, max_size=2))),
    )


described = lines.filter(lambda words: bool(words.strip()))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """A chart whose series fit its categories."""
    categories = draw(st.lists(lines, max_size=4))
    value = st.one_of(st.none(), st.integers(0, 10**6), st.decimals(0, 1000, places=2))
    values = st.tuples(*[value] * len(categories))
    return Chart(
        caption=(draw(texts), *draw(inlines)),
        description=draw(described),
        kind=draw(st.sampled_from(("columns", "bars"))),
        heading=draw(lines),
        unit=draw(lines),
        categories=tuple(categories),
        series=tuple(draw(st.lists(st.builds(Series, lines, values), min_size=1, max_size=3))),
        notes=tuple(draw(st.lists(inlines, max_size=2))),
    )


maps = st.builds(
    Tiles,
    caption=inlines.map(lambda words: (Text("Map "), *words)),
    description=described,
    measure=lines,
    tiles=st.lists(
        st.builds(
            Tile,
            row=st.integers(0, 3),
            column=st.integers(0, 3),
            name=lines,
            value=lines,
            share=st.floats(0, 1),
        ),
        min_size=1,
        max_size=4,
        unique_by=lambda tile: (tile.row, tile.column),
    ).map(tuple),
    notes=st.lists(inlines, max_size=2).map(tuple),
)
images = st.builds(
    Image,
    name=lines.filter(lambda name: "/" not in name and "\\" not in name),
    data=st.binary(max_size=4),
    media_type=st.sampled_from(("image/png", "image/jpeg")),
    width=st.integers(1, 20_000),
    height=st.integers(1, 20_000),
)
pictures = st.builds(
    Picture,
    image=images,
    alternative_text=st.one_of(st.just(""), described),
    caption=inlines,
    notes=st.lists(inlines, max_size=2).map(tuple),
)
emblems = st.builds(Emblem, image=images, alternative_text=described)
acknowledgements = st.builds(
    Acknowledgement,
    emblem=emblems,
    statement=described,
    logos=st.lists(emblems, max_size=2).map(tuple),
)
key_figures = st.builds(
    KeyFigures,
    st.lists(st.builds(KeyFigure, lines, inlines), min_size=1, max_size=6).map(tuple),
    st.lists(inlines, max_size=2).map(tuple),
)
covers = st.builds(
    Cover,
    above=st.one_of(st.just(""), lines),
    title=described,
    below=st.one_of(st.just(""), lines),
    facts=st.lists(st.builds(Fact, lines, inlines), max_size=3).map(tuple),
    acknowledgement=st.one_of(st.none(), acknowledgements),
    notes=st.lists(inlines, max_size=2).map(tuple),
)
paragraphs = st.builds(Paragraph, inlines)
leaves: st.SearchStrategy[Block] = st.one_of(
    paragraphs,
    st.builds(Heading, st.integers(1, 6), labels, st.sampled_from(("", "", "2.", "Annex A."))),
    tables(),
    st.builds(Contents, lines, st.integers(1, 6)),
    charts(),
    maps,
    pictures,
    acknowledgements,
    key_figures,
    st.builds(ListOfTables, lines),
    st.builds(ListOfFigures, lines),
    st.builds(ToComplete, st.one_of(st.just(""), lines)),
)


def holding(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Lists and quotations of those blocks."""
    several = st.lists(inner, max_size=2).map(tuple)
    item = st.builds(lambda first, others: (first, *others), paragraphs, several)
    return st.one_of(
        st.builds(
            Bullets, st.lists(item, min_size=1, max_size=3).map(tuple), numbered=st.booleans()
        ),
        st.builds(Quote, st.lists(inner, min_size=1, max_size=2).map(tuple)),
    )


blocks = st.recursive(leaves, holding, max_leaves=5)
held = st.builds(
    lambda kind, content: kind(tuple(content)),
    st.sampled_from((Wide, Apart)),
    st.lists(blocks, max_size=2),
)

teasers = st.builds(
    Teasers,
    st.lists(
        st.builds(
            Teaser,
            kicker=st.one_of(st.just(""), described),
            heading=st.builds(Heading, st.integers(1, 6), labels),
            illustration=st.one_of(
                st.none(),
                st.builds(
                    Illustration,
                    image=images,
                    alternative_text=st.one_of(st.just(""), described),
                    credit=st.one_of(st.just(""), described),
                ),
            ),
            content=st.lists(paragraphs, max_size=2).map(tuple),
            more=st.one_of(st.none(), links),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple),
    lead=st.booleans(),
)
bodies = st.lists(st.one_of(blocks, held, teasers), max_size=6)


def ordered(body: Iterable[Block], level: int = 0) -> tuple[list[Block], int]:
    """The blocks with headings that skip no level, and the level of the last heading."""
    result: list[Block] = []
    for block in body:
        match block:
            case Heading():
                level = min(block.level, level + 1)
                result.append(attrs.evolve(block, level=level))
            case Quote(inner) | Wide(inner) | Apart(inner):
                content, level = ordered(inner, level)
                result.append(attrs.evolve(block, content=tuple(content)))
            case Teasers(teasers):
                changed = []
                for teaser in teasers:
                    level = min(teaser.heading.level, level + 1)
                    heading = attrs.evolve(teaser.heading, level=level)
                    changed.append(attrs.evolve(teaser, heading=heading))
                result.append(attrs.evolve(block, items=tuple(changed)))
            case Bullets(items):
                new = []
                for item in items:
                    content, level = ordered(item, level)
                    new.append(tuple(content))
                result.append(attrs.evolve(block, items=tuple(new)))
            case _:
                result.append(block)
    return result, level


def referred(document: Document) -> Document:
    """The document with a label for its last table and a paragraph that refers to it."""
    tables = [block for block in document.body if isinstance(block, Table)]
    if not tables:
        return document
    labelled = attrs.evolve(tables[-1], label="last")
    body = [labelled if block is tables[-1] else block for block in document.body]
    words = Paragraph((Text("See "), Reference("last")))
    return attrs.evolve(document, body=(*body, words))


documents = st.builds(
    Document,
    title=lines.filter(lambda title: bool(title.strip())),
    subtitle=st.one_of(st.just(""), lines),
    language=st.sampled_from(("en-GB", "sr-Latn-RS", "sq")),
    author=lines,
    subject=lines,
    keywords=st.lists(lines, max_size=2).map(tuple),
    date=st.one_of(st.none(), st.dates(datetime.date(1980, 1, 1))),
    running_head=st.one_of(st.just(""), lines),
    body=st.builds(
        lambda cover, body: (*cover, *ordered(body)[0]),
        st.lists(covers, max_size=1),
        bodies,
    ),
).map(referred)
