"""CommonMark text to blocks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cscwb.document.from_markdown import MarkdownError, from_markdown, is_plain
from cscwb.document.nodes import (
    Block,
    Bullets,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Text,
)
from cscwb.document.walk import blocks_in, plain

NOTE: Inlines = (Text("The words of the note."),)
STRONG = Strong((Text("c"),))
SITE = "https://example.org/a_b?c=1&d=%20"


def paragraph(*content: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(node) if isinstance(node, str) else node for node in content))


def refusals(text: str) -> tuple[tuple[int, str], ...]:
    with pytest.raises(MarkdownError) as caught:
        from_markdown(text, notes={"1": NOTE})
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("one\ntwo\n\nthree", (paragraph("one two"), paragraph("three"))),
        (
            "*a* _b_ **c**",
            (paragraph(Emphasis((Text("a"),)), " ", Emphasis((Text("b"),)), " ", STRONG),),
        ),
        ("***c***", (paragraph(Emphasis((STRONG,))),)),
        ("one  \ntwo\\\nthree", (paragraph("one", LineBreak(), "two", LineBreak(), "three"),)),
        ("&amp; &#8211; \\* \\<b> \\`x\\`", (paragraph("& – * <b> `x`"),)),
        ("a \\<!-- b -->", (paragraph("a <!-- b -->"),)),
        ("a <!-- ask *Ana* --> b<!-- - -->, c", (paragraph("a b, c"),)),
        ("a <!-- b --> <!-- c -->\nd", (paragraph("a d"),)),
        ("a <!-- b --> **c** <!-- d --> e", (paragraph("a ", STRONG, " e"),)),
        (
            "<!-- one -->\n<!-- two\n\nthree -->\na\n<!-- four -->\nb",
            (paragraph("a"), paragraph("b")),
        ),
        (f"[a *b*]({SITE})", (paragraph(Link((Text("a "), Emphasis((Text("b"),))), SITE)),)),
        (f"<{SITE}>", (paragraph(Link((Text(SITE),), SITE)),)),
        ("<a@b.eu>", (paragraph(Link((Text("a@b.eu"),), "mailto:a@b.eu")),)),
        ("a[^1], b", (paragraph("a", Footnote(NOTE), ", b"),)),
        ("a\\[^1]", (paragraph("a[^1]"),)),
        ("&#10;a&NewLine;b", (paragraph("a b"),)),
        ("2021\\. godine", (paragraph("2021. godine"),)),
        ("> a\n>\n> > b", (Quote((paragraph("a"), Quote((paragraph("b"),)))),)),
        (">\n\na", (paragraph("a"),)),
        (
            "- a\n  1. b\n  2. c\n- d\n\n  e",
            (
                Bullets(
                    (
                        (
                            paragraph("a"),
                            Bullets(((paragraph("b"),), (paragraph("c"),)), numbered=True),
                        ),
                        (paragraph("d"), paragraph("e")),
                    )
                ),
            ),
        ),
    ],
)
def test_reads(text: str, expected: tuple[Block, ...]) -> None:
    """Each construct that texts may use becomes its node, in normal form."""
    assert from_markdown(text, notes={"1": NOTE}) == expected


def test_headings_are_shifted_together() -> None:
    """The highest heading of the text gets the level, and the others keep their distance."""
    blocks = from_markdown("### a\n\n## b\n\n##### c", level=3)

    assert blocks == tuple(
        Heading(level, (Text(words),)) for level, words in ((4, "a"), (3, "b"), (6, "c"))
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![alt](a.png)", "'![alt]' is a picture"),
        ("    code", "four blanks"),
        ("```\ncode\n```", "'```' begins a block of code"),
        ("a `code`", "'`code`' is code"),
        ("a <b>", "'<b>' is HTML"),
        ("<div class='x'>\na", "'<div class='x'>' is HTML"),
        ("a <?php b ?>", "is HTML"),
        ("<!-- a\n\nb", "'<!--' begins a comment that does not end"),
        ("<!-- a --> b", "words are on the line of a comment"),
        ("***", "'***' draws a rule"),
        ("a | b\n--- | ---\nc | d", "make a table"),
        ("[a](/b)", "the link to '/b' leads to no web page"),
        ("[a](javascript:alert(1))", "the link to 'javascript:alert(1)'"),
        ("<ftp://example.org>", "the link to 'ftp://example.org'"),
        ("[a](mailto:)", "the link to 'mailto:'"),
        ("[a]()", "the link to ''"),
        ("[](https://x.eu)", "has no words"),
        ("[a](https://x.eu 'b')", "has a title, 'b'"),
        ("[a[^1]](https://x.eu)", "holds a note"),
        ("a[^2]", "no note has the name '2'"),
        ("[^1]: words", "'[^1]:' begins the words of a note"),
        ("[^1]: some words", "'[^1]:' begins the words of a note"),
        ("[a]: https://x.eu\n\n[a]", "'[a]:' gives the address of a link"),
        ("# a[^1]", "a heading holds a note"),
        ("a\\\nb\n===", "a heading holds a note or a line break"),
        ("##", "'##' begins a heading without words"),
        ("2021. godine", "'2021.' begins a list, and lists begin at 1; write '2021\\.'"),
        ("-\n", "'-' begins an item of a list without words"),
        ("1. # a", "'1.' begins an item of a list without words"),
        ("- > a", "'-' begins an item of a list without words"),
    ],
)
def test_refuses(text: str, words: str) -> None:
    """What the tree cannot hold is named in a sentence, with its line."""
    ((line, sentence),) = refusals("A text.\n\n" + text)

    assert line == 3
    assert words in sentence


def test_refuses_a_heading_below_the_sixth_level() -> None:
    """Levels that the document has not are refused, not flattened."""
    with pytest.raises(MarkdownError, match="'####' makes a heading of level 7"):
        from_markdown("# a\n\n#### b", level=4)


def test_refuses_everything_at_once() -> None:
    """All problems of a text come in one go, by line."""
    text = "a ![b](c)\nd [^2]\n\n- e\n-\n\n---\n"

    assert [line for line, _ in refusals(text)] == [1, 2, 5, 7]


def test_error_reads_by_line() -> None:
    """The exception prints one line for each problem."""
    with pytest.raises(MarkdownError) as caught:
        from_markdown("[^a]\n[^b]")

    assert [line[:13] for line in str(caught.value).splitlines()] == [
        "line 1: '[^a]",
        "line 2: '[^b]",
    ]


@pytest.mark.parametrize(
    "text",
    [">" * 10_000, "- " * 10_000 + "a", "*" * 10_000 + "a" + "*" * 10_000, "> 1. " * 9 + "a"],
)
def test_refuses_what_is_too_deep(text: str) -> None:
    """Where the parser would stop reading in silence, the text is refused."""
    ((line, sentence),) = refusals(text)

    assert (line, "nested" in sentence) == (1, True)


@pytest.mark.parametrize("text", ["[" * 5_000 + "a", "`" * 5_000 + "a", "![" * 5_000, "[^" * 5_000])
def test_hostile_text_is_only_text(text: str) -> None:
    """Thousands of brackets are printed as they are, and quickly."""
    assert from_markdown("x " + text) == (paragraph("x " + text),)


@given(st.text(st.sampled_from("ab *_`[]()!<>#-+=.1\n\\&;:|~^\t\r"), max_size=40))
def test_what_is_called_plain_is_never_refused(text: str) -> None:
    """A text without markup needs no reading to know that it can be printed."""
    if is_plain(text):
        assert from_markdown(text) is not None


def test_prose_is_plain() -> None:
    """Ordinary sentences are, markup is not."""
    assert is_plain('Police (in Skopje) seized 50 kg – "about" 2 000 plants.\n\nNext: 5.5 %!')
    assert not any(map(is_plain, ("a [b](c)", "- a", "1. a", "    a", "a\n---", "a[^1]", "*a*")))


@given(st.text(st.sampled_from("ab *_`[]()!<>#-+=.1\n\\&;:|~^"), max_size=40))
def test_every_letter_is_kept_or_the_text_refused(text: str) -> None:
    """No text loses a letter in silence, and none raises anything else."""
    try:
        blocks = from_markdown(text)
    except MarkdownError:
        return

    words = "".join(
        plain(block.content)
        for block in blocks_in(blocks)
        if isinstance(block, Paragraph | Heading)
    )

    printed = re.sub("<!--.*?-->", "", text, flags=re.DOTALL)
    assert re.findall("[ab]", words) == re.findall("[ab]", printed)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{figure: x} visits", "Three visits"),
        ("*{figure: x}* visits", "Three visits"),
        ("‘{figure: x} visits’", "‘Three visits’"),
        ("Of {figure: x} visits", "Of three visits"),
        ("One visit. {figure: x} more", "One visit. Three more"),
        ("One visit.\n{figure: x} more", "One visit. Three more"),
        ("Was it (so)? {figure: x} more", "Was it (so)? Three more"),
        ("He said ‘no.’ {figure: x} more", "He said ‘no.’ Three more"),
        ("Visits: {figure: x}", "Visits: three"),
        ("Visits, e.g. {figure: x} of them", "Visits, e.g. three of them"),
        ("A visit.{figure: x}", "A visit.three"),
        ("- {figure: x} visits", "Three visits"),
    ],
)
def test_a_figure_that_begins_a_sentence_has_a_capital(text: str, printed: str) -> None:
    """Its words are those of the sentence's inside."""
    (block,) = from_markdown(text, figures=lambda *_: "three")
    found = block.items[0][0] if isinstance(block, Bullets) else block
    assert isinstance(found, Paragraph)
    assert printed == plain(found.content)
