"""One web page that needs nothing but itself."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product

import pytest
from document_strategies import documents
from hypothesis import given
from writers.kitchen_sink import KITCHEN_SINK

from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Contents,
    Document,
    Footnote,
    Heading,
    LineBreak,
    Link,
    Paragraph,
    Table,
    Text,
    Tile,
    Tiles,
    ToComplete,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.writers.html import to_html

VOID = {"meta", "br", "col", "img"}
STYLE = files("cscwb.writers").joinpath("style.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """A page as a reader sees it; raises when an element is not closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.targets += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:  # noqa: D102
        if "main" in self.open:
            self.words.append(data)


def main(*body: Block) -> str:
    """What stands in the main part of a page with those blocks."""
    page = to_html(Document(title="T", body=body))
    return page.partition("<main>\n")[2].partition("\n</main>")[0]


def test_kitchen_sink(golden: Callable[[str, str], None]) -> None:
    """Every node has its HTML."""
    golden("kitchen_sink.html", to_html(KITCHEN_SINK))


@given(documents)
def test_every_page_is_sound(document: Document) -> None:
    """Elements close in order, addresses are unique, and every link in the page has its place."""
    page = Page(to_html(document))

    assert len(page.ids) == len(set(page.ids))
    assert {target[1:] for target in page.targets if target.startswith("#")} <= set(page.ids)


@given(documents)
def test_characters_come_through(document: Document) -> None:
    """Whatever its characters, a reader sees each heading and each gap as it is in the tree."""
    seen = "".join(Page(to_html(document)).words)

    for block in blocks_in(document.body):
        if isinstance(block, Heading):
            assert plain(block.content) in seen
        elif isinstance(block, ToComplete):
            assert f"{block.label} {block.hint}".rstrip() in seen


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """The page has no script; all it has of pictures is in it, and its policy says so."""
    page = to_html(KITCHEN_SINK)

    assert "<script" not in page
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:;" in page
    assert not re.search(r"\bsrc=(?!\"data:image/)|url\((?!#hatching-)|@import|<link", page)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document(title="A & <B>"), "<title>A &amp; &lt;B&gt;</title>"),
        (Document(title="T", language="sr-Latn-RS"), '<html lang="sr-Latn-RS">'),
        (Document(title="T", author='"A"'), '<meta name="author" content="&quot;A&quot;">'),
        (Document(title="T", keywords=("a", "b")), '<meta name="keywords" content="a, b">'),
        (KITCHEN_SINK, '<meta name="date" content="2022-01-31">'),
        (Document(title="T", subtitle="S"), '<p class="subtitle">S</p>'),
    ],
)
def test_properties(document: Document, expected: str) -> None:
    """The properties of the document are those of the page."""
    assert expected in to_html(document)


def test_absent_properties_leave_no_trace() -> None:
    """What the document does not say is not there, not empty."""
    page = to_html(Document(title="T"))

    assert '<meta name="' not in page.replace('<meta name="viewport"', "")
    assert 'class="subtitle"' not in page


def test_fixed_note_is_printed_once() -> None:
    """Every mark leads to one note, and the note back to the first mark."""
    star = Footnote((Text("Star."),), mark="*")

    assert main(Paragraph((star, star))) == (
        '<p><a href="#mark:1" id="marked:1" role="doc-noteref">*</a>'
        '<a href="#mark:1" role="doc-noteref">*</a></p>\n'
        '<section class="notes" role="doc-endnotes" aria-label="Notes">\n'
        '<p id="mark:1">* Star. <a href="#marked:1" role="doc-backlink"'
        ' aria-label="Back to the text">↩\ufe0e</a></p>\n'
        "</section>"
    )


def test_numbered_note() -> None:
    """A numbered note and its number lead to each other."""
    text = main(Paragraph((Text("a"), Footnote((Text("N."),)))))

    assert '<p>a<sup><a href="#note:1" id="noted:1" role="doc-noteref">1</a></sup></p>' in text
    assert '<li id="note:1">N. <a href="#noted:1" role="doc-backlink"' in text


def test_table() -> None:
    """The first cell names its row, the others carry the titles of their columns."""
    table = Table(
        (Text("A & B"),),
        (Column((Text("<x>"),), width=3), Column((Text("y"),), align="right")),
        (((Text("1"),), ()), ((), (Text("a"), LineBreak(), Text("b")))),
        ((Text("* N."),),),
    )

    assert main(table) == (
        '<figure id="table:1">\n'
        '<div class="scroll" role="region" aria-label="Table 1. A &amp; B" tabindex="0">\n'
        "<table>\n"
        "<caption>Table 1. A &amp; B</caption>\n"
        '<colgroup><col style="width: 75%"><col style="width: 25%"></colgroup>\n'
        '<thead><tr><th scope="col">&lt;x&gt;</th><th class="right" scope="col">y</th></tr>'
        "</thead>\n"
        "<tbody>\n"
        '<tr><th scope="row">1</th><td class="right" data-label="y"></td></tr>\n'
        '<tr><td></td><td class="right" data-label="y"><div>a</div><div>b</div></td></tr>\n'
        "</tbody>\n"
        "</table>\n"
        "</div>\n"
        '<p class="table-note">* N.</p>\n'
        "</figure>"
    )


def test_contents() -> None:
    """Contents are a landmark with links to the headings that follow, and nothing when none do."""
    before, after = Heading(1, (Text("Before"),)), Heading(1, (Text("After"),))

    assert main(before, Contents("Here"), after, Contents("There")) == (
        '<h2 id="before">Before</h2>\n'
        '<nav aria-label="Here">\n<p>Here</p>\n'
        '<ul>\n<li><a href="#after">After</a></li>\n</ul>\n</nav>\n'
        '<h2 id="after">After</h2>'
    )


def test_lists_read_as_written_by_hand() -> None:
    """The first paragraph of an item is bare, the blocks under it are blocks."""
    a, b = Paragraph((Text("a"),)), Paragraph((Text("b"),))
    numbered = Bullets(((b,),), numbered=True)

    assert main(Bullets(((a, b, numbered),))) == (
        "<ul>\n<li>a\n<p>b</p>\n<ol>\n<li>b</li>\n</ol></li>\n</ul>"
    )
    assert main(Bullets(((numbered,),))) == "<ul>\n<li>\n<ol>\n<li>b</li>\n</ol></li>\n</ul>"


def test_deepest_heading() -> None:
    """HTML has six levels, the first for the title, so the two lowest look alike."""
    assert main(Heading(6, (Text("a"),))) == '<h6 id="a">a</h6>'


def test_target_is_escaped() -> None:
    """An address cannot leave its attribute."""
    link = Link((Text("a"),), 'https://x.eu/?"><b>&c')

    assert main(Paragraph((link,))) == (
        '<p><a href="https://x.eu/?&quot;&gt;&lt;b&gt;&amp;c">a</a></p>'
    )


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *product(("ink", "link", "accent"), ("paper", "wash", "gap")),
        ("muted", "paper"),
        ("band-ink", "band"),
    ],
)
def test_contrast(scheme: str, ink: str, ground: str) -> None:
    """Every text stands out from its ground by 4.5 to 1, by day and by night."""
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in parts())
    colours = light | dark if scheme == "dark" else light
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_of_tiles(scheme: str) -> None:
    """Words can be read on the darkest tile of a map, by day and by night."""
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in parts())
    colours = light | dark if scheme == "dark" else light
    tile = Tile(row=0, column=0, name="N", value="v", share=1)
    page = main(Tiles(caption=(), description="D", measure="M", tiles=(tile,)))
    [opacity] = re.findall(r'fill="var\(--accent\)" fill-opacity="([\d.]+)"', page)
    pairs = [
        (int(colours["accent"][at : at + 2], 16), int(colours["paper"][at : at + 2], 16))
        for at in (1, 3, 5)
    ]
    mixed = [f"{round(a * float(opacity) + p * (1 - float(opacity))):02x}" for a, p in pairs]

    assert contrast(colours["ink"], "#" + "".join(mixed)) >= 4.5


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def parts() -> tuple[str, str]:
    """The rules for a light page, and those that a dark one changes."""
    light, _, rest = STYLE.partition("@media screen and (prefers-color-scheme: dark)")
    return light, rest.partition("* { box-sizing")[0]


def test_a_caption_ends_its_figure() -> None:
    """HTML allows it at the beginning or the end and nowhere else; notes are in it."""
    figures = re.findall("<figure.*?</figure>", to_html(KITCHEN_SINK), re.DOTALL)
    captioned = [one for one in figures if "<figcaption>" in one]
    assert len(captioned) > 3
    assert any("table-note" in one for one in captioned)
    for figure in captioned:
        assert re.fullmatch(
            r".*<figcaption>(?:(?!</?fig).)*</figcaption>\s*</figure>", figure, re.S
        )
