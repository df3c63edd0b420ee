"""Hypothesis strategies for inlines and blocks, in the form that Markdown can hold."""

from typing import TypeAlias

from hypothesis import strategies as st

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
from cscwb.document.normal_form import normalised

Inlines_: TypeAlias = st.SearchStrategy[Inlines]

BEGINNINGS = (
    *("2021. godine", "3.", "1) ", "- ", "+ ", "* ", "* This", "#", "## ", ">", "---", "===", "--"),
    *("***", "___", "- - -", "~~~", "```", "    ", "\t", ":-", "-|-", "|a|b|", "[a]: b", "[^1]: "),
    *("[ ] ", "[x] ", "[!NOTE]", "<div>", "<!-- ", "</p>", "<?", "=", "+", "-", "#5", "-5", "+5"),
)
MARKS = (
    *("*", "**", "_", "__", "`", "``", "~", "~~", "~50 kg", "[", "]", "(", ")", "![", "](", "[^1]"),
    *(
        "^",
        "[a](b)",
        "![a](b)",
        "[a][b]",
        "[sic]",
        "!",
        "<",
        ">",
        "<b>",
        "<https://x.eu>",
        "<a@b.eu>",
    ),
    *("&", "&amp;", "&#35;", "&#x23;", "&nbsp", ";", "\\", "\\\\", "\\*", "|", "\\|", "#", " #"),
    *("snake_case", "a_b", "press@example.org", "(UNSCR 1244/1999)", "https://x.eu/a_b", "$1"),
)
LETTERS = ("a", "b", "Kosovo", "Скопје", "č", "ë", "1", "½", "€", "–", "“", ".", ",", "'", '"')
SPACES = (" ", "  ", "\u00a0", "\u2009", "\t")
TARGETS = (
    *("https://example.org", "http://x.eu/a_(b)?x=1&y=%20", "https://x.eu/&copy;/)"),
    *("https://x.eu/*a*/_b_/~c~/[d]", "https://x.eu/č/`x`|y\\z", "https://x.eu/<a>\\("),
    *("mailto:press@example.org", "HTTP://X"),
)

any_char = st.characters(exclude_categories=("Cc", "Cn", "Cs", "Zl", "Zp"))
texts = (
    st.lists(
        st.sampled_from(BEGINNINGS)
        | st.sampled_from(MARKS)
        | st.sampled_from(LETTERS)
        | st.sampled_from(SPACES)
        | any_char,
        min_size=1,
        max_size=6,
    )
    .map("".join)
    .map(Text)
)


def raw_inlines(*, depth: int = 2, anchors: bool = True, breaks: bool = True) -> Inlines_:
    """Inlines of any shape, in no normal form; with no links and notes unless `anchors`."""
    leaves: st.SearchStrategy[Inline] = texts | st.just(LineBreak()) if breaks else texts
    nodes = leaves
    if depth:
        inner = raw_inlines(depth=depth - 1, anchors=anchors, breaks=breaks)
        nodes = nodes | st.builds(Strong, inner) | st.builds(Emphasis, inner)
    if depth and anchors:
        words = raw_inlines(depth=depth - 1, anchors=False, breaks=breaks)
        nodes = nodes | st.builds(Link, words.filter(bool), st.sampled_from(TARGETS))
    if anchors and breaks:
        notes = st.builds(Footnote, inlines(anchors=False))
        nodes = nodes | notes
    return st.lists(nodes, min_size=1, max_size=4).map(tuple)


def inlines(*, depth: int = 2, anchors: bool = True, breaks: bool = True) -> Inlines_:
    """Inlines in normal form, never empty."""
    raw = raw_inlines(depth=depth, anchors=anchors, breaks=breaks)
    return raw.map(normalised).filter(bool)


def blocks(*, depth: int = 2) -> st.SearchStrategy[tuple[Block, ...]]:
    """Blocks that Markdown can hold."""
    paragraphs = st.builds(Paragraph, inlines())
    headings = st.builds(Heading, st.integers(1, 5), inlines(breaks=False))
    kinds: st.SearchStrategy[Block] = paragraphs | headings
    if depth:
        inner = blocks(depth=depth - 1)
        item = st.builds(lambda first, rest: (first, *rest), paragraphs, st.just(()) | inner)
        items = st.lists(item, min_size=1, max_size=3).map(tuple)
        kinds = kinds | st.builds(Bullets, items, st.booleans()) | st.builds(Quote, inner)
    return st.lists(kinds, min_size=1, max_size=4).map(tuple)
