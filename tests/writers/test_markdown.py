"""Markdown that reads well, and that reads back as what was written."""

from collections.abc import Callable

import pytest
from document.strategies import blocks, raw_inlines
from hypothesis import given
from markdown_it import MarkdownIt
from writers.kitchen_sink import KITCHEN_SINK

from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Contents,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    ToComplete,
    Wide,
)
from cscwb.document.normal_form import normalised
from cscwb.document.numbering import numbered_notes
from cscwb.document.walk import blocks_in, plain
from cscwb.writers.markdown import to_markdown


def written(*body: Block) -> str:
    """The Markdown of the blocks, without title and without notes."""
    text = to_markdown(Document(title="T", body=body)).removeprefix("# T\n")
    return text.partition("\n\n[^1]: ")[0].strip("\n")


def read_back(*body: Block) -> tuple[Block, ...]:
    notes = numbered_notes(Document(title="T", body=body))
    levels = [block.level for block in blocks_in(body) if isinstance(block, Heading)]
    return from_markdown(
        written(*body),
        level=min(levels, default=1),
        notes={str(number): note.content for number, note in enumerate(notes, start=1)},
    )


def test_kitchen_sink(golden: Callable[[str, str], None]) -> None:
    """Every node has its Markdown."""
    golden("kitchen_sink.md", to_markdown(KITCHEN_SINK))


@given(blocks())
def test_blocks_come_back(body: tuple[Block, ...]) -> None:
    """Blocks in normal form, written and read again, are the same."""
    assert body == read_back(*body)


@given(raw_inlines())
def test_any_inlines_come_back_in_normal_form(content: Inlines) -> None:
    """Inlines of any shape, written and read again, are their own normal form."""
    expected = normalised(content)

    assert ((Paragraph(expected),) if expected else ()) == read_back(Paragraph(content))


@pytest.mark.parametrize(
    "text",
    [
        "snake_case and press_office@example.org",
        "(UNSCR 1244/1999), [sic] and 5 * 3 < 16 & more > less",
        "R&D at https://example.org/a_b?c=1&d=2, 100 %!",
        "~50 kg and (about) ~60 kg; C:\\temp, a|b, -5 °C, #5, 2021 godine, 1.5 kg",
    ],
)
def test_ordinary_prose_stays_as_it_is(text: str) -> None:
    """Nothing is escaped that no reader would mistake."""
    assert written(Paragraph((Text(text),))) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021. godine", "2021\\. godine"),
        ("* This designation", "\\* This designation"),
        ("Kosovo*", "Kosovo\\*"),
        ("- a", "\\- a"),
        ("---", "\\---"),
        ("+", "\\+"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("[^1]: a", "\\[^1]: a"),
        ("[a]: b", "[a]\\: b"),
        ("| a |", "\\| a |"),
        ("<3.press@example.org>", "\\<3.press@example.org>"),
        ("`a` &amp; <b> [a](b)", "\\`a\\` \\&amp; \\<b> [a\\](b)"),
        ("~~x~~", "\\~\\~x\\~\\~"),
        ("[ ] a", "\\[ ] a"),
        ("[!NOTE]", "\\[!NOTE]"),
        ("a\\", "a\\\\"),
        ("    a  ", "a"),
        ("www.x.eu/*", "www\\.x.eu/\\*"),
        ("http://x.eu/~a", "http:\\//x.eu/\\~a"),
    ],
)
def test_escapes(text: str, expected: str) -> None:
    """What a reader would take for a sign gets one backslash, where the sign is."""
    assert written(Paragraph((Text(text),))) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Text("x"), Strong((Text("a"),)), Text("y")), "&#120;**a**&#121;"),
        ((Text("("), Emphasis((Text("a"),)), Text(")")), "(_a_)"),
        ((Text("look!"), Link((Text("^a"),), "https://x.eu")), "look\\![\\^a](https://x.eu)"),
        ((Link((Text("[a]"),), "https://x.eu/(b)"),), "[\\[a\\]](<https://x.eu/(b)>)"),
        ((Text("at https://x.eu"), Footnote((Text("a"),))), "at https:\\//x.eu[^1]"),
        ((Text("a"), LineBreak(), Text("- b")), "a\\\n\\- b"),
        ((Text("a|b"), LineBreak(), Text("-:|-")), "a|b\\\n\\-:|-"),
        ((Strong((Text("3."),)), Text("~50 kg")), "**3.**&#126;50 kg"),
    ],
)
def test_neighbours(content: Inlines, expected: str) -> None:
    """Signs work whatever stands beside them."""
    assert written(Paragraph(content)) == expected


def test_heading_that_ends_in_signs() -> None:
    """The last ``#`` of a heading is no closing sequence."""
    assert written(Heading(1, (Text("In C #"),)), Heading(2, ())) == "## In C \\#\n\n###"


def test_lists_in_a_row_stay_apart() -> None:
    """Neighbouring lists have signs that differ."""
    bullets = Bullets(((Paragraph((Text("a"),)),),))
    numbered = Bullets(bullets.items, numbered=True)
    body = (bullets, bullets, Wide((bullets, numbered)), numbered)

    assert written(*body).split("\n\n") == ["- a", "* a", "- a", "1. a", "1) a"]


def test_fixed_notes_are_printed_once_before_the_numbered() -> None:
    """A fixed mark is printed as it is, and its note as one paragraph that begins with it."""
    star, note = Footnote((Text("Star."),), mark="*"), Footnote((Text("Note."),))
    body = (Paragraph((Text("Kosovo"), star, note, Text(", Kosovo"), star)),)

    assert to_markdown(Document(title="T", body=body)) == (
        "# T\n\nKosovo\\*[^1], Kosovo\\*\n\n\\* Star.\n\n[^1]: Note.\n"
    )


def test_table() -> None:
    """Tables are numbered, pipes escaped, and the notes stand directly under them."""
    table = Table(
        (Text("Seizures"),),
        (Column((Text("a|b"),)), Column((), align="right")),
        (((Text("x"), LineBreak(), Text("- y")), (Text("1"),)),),
        ((Text("* A note."),),),
    )

    assert written(table, table) == "\n\n".join(
        f"**Table {number}. Seizures**\n\n"
        "| a\\|b |  |\n| --- | ---: |\n| x<br>- y | 1 |\n\n"
        "\\* A note."
        for number in (1, 2)
    )


@given(raw_inlines(anchors=False), raw_inlines(anchors=False))
def test_cells_come_back(one: Inlines, other: Inlines) -> None:
    """A reader of GitHub's tables finds the words of each cell in its place."""
    table = Table((), (Column(one), Column(other)), ((other, one),))
    tokens = MarkdownIt("commonmark").enable("table").parse(written(table))
    cells = [
        "".join(
            " " if child.type == "html_inline" else child.content for child in token.children or ()
        )
        for token in tokens[3:]
        if token.type == "inline"
    ]

    assert cells == [plain(normalised(content)) for content in (one, other, other, one)]


def test_gap() -> None:
    """A gap is set apart and cannot be missed."""
    assert written(ToComplete("The <date>.")) == "> **To be completed:** The \\<date>."


def test_contents_list_the_headings_that_follow() -> None:
    """Contents name neither what stands above them nor what is below their depth."""
    headings = tuple(Heading(level, (Text(f"A{level}"),)) for level in (1, 2, 1, 2))
    body: tuple[Block, ...] = (
        headings[0],
        Contents("Here", depth=1),
        *headings[1:],
        Contents("Nothing"),
    )

    assert written(*body).split("\n\n")[1:3] == ["**Here**", "- [A1](#a1-1)"]
    assert "Nothing" not in written(*body)


def test_quote_in_a_list_in_a_quote() -> None:
    """Blocks inside blocks keep their signs on every line."""
    inner = Quote((Paragraph((Text("a"), LineBreak(), Text("b"))), Paragraph((Text("c"),))))
    body = Quote((Bullets(((Paragraph((Emphasis((Text("i"),)),)), inner),), numbered=True),))

    assert written(body) == "> 1. _i_\n>\n>    > a\\\n>    > b\n>    >\n>    > c"
