"""Word files that open without repair, say what the document says, and come out alike."""

import hashlib
import io
import os
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, assert_never

import attrs
import docx
import pytest
from document_strategies import documents
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from word_documents.docx_check import Package, find, problems_in
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
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
    Emphasis,
    Fact,
    Footnote,
    Foreign,
    Heading,
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
    Strong,
    Table,
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import ReportError
from cscwb.word.writer import to_word
from cscwb.writers import to_document

ROOT = Path(__file__).parents[2]
TEMPLATE = Path(cscwb.__file__).parent / "word" / "template.docx"
TABLE = Table((Text("Seizures"),), (Column((Text("Place"),)),), (((Text("Prilep"),),),))


def body_of(*blocks: Block) -> Any:
    """The body of a Word file with these blocks."""
    return Package(to_word(Document(title="T", body=blocks))).body


def styles_of(body: Any) -> list[str]:
    """The style of each paragraph."""
    return [str(style) for style in find(body, ".//w:p/w:pPr/w:pStyle/@w:val")]


def pretty(xml: bytes) -> str:
    tree = etree.fromstring(xml)
    return etree.tostring(tree, pretty_print=True, encoding="unicode")  # type: ignore[no-any-return]


@pytest.mark.parametrize("part", ["document", "footnotes"])
def test_kitchen_sink(part: str, golden: Callable[[str, str], None]) -> None:
    """Every node is written as a reader of the golden file has approved it."""
    files = Package(to_word(KITCHEN_SINK)).files

    golden(f"kitchen_sink.{part}.xml", pretty(files[f"word/{part}.xml"]))


@settings(max_examples=60)
@given(documents)
def test_any_document_makes_a_sound_file(document: Document) -> None:
    """Whatever words a document holds, the file passes the check and says the same words."""
    file = to_word(document)
    said = list(contents_of(one_after_the_other(document)))

    assert [] == problems_in(file)
    assert [text for words in said if (text := spoken(words))] == paragraphs_in(file)
    assert list(notes_of(said)) == notes_in_part(file)


def one_after_the_other(document: Document) -> Document:
    """The same document with the parts of teasers as blocks, in the order of a page."""
    body: list[Block] = []
    for block in document.body:
        for teaser in block.items if isinstance(block, Teasers) else ():
            credit = teaser.illustration.credit if teaser.illustration else ""
            body += [
                Paragraph((Text(teaser.kicker),) if teaser.kicker else ()),
                teaser.heading,
                Paragraph((Text(credit),) if credit else ()),
                *teaser.content,
                Paragraph((teaser.more,) if teaser.more else ()),
            ]
        body += [] if isinstance(block, Teasers) else [block]
    return attrs.evolve(document, body=tuple(body))


def contents_of(document: Document) -> Iterator[Inlines]:
    """What each paragraph says, in order."""
    if document.cover is None:
        yield (Text(document.title),)
        yield (Text(document.subtitle),)
    headings = [block for block in blocks_in(document.body) if isinstance(block, Heading)]
    every_table = [one for one in blocks_in(document.body) if isinstance(one, Table)]
    captions = [table.caption for table in every_table]
    numbers = {table.label: number for number, table in enumerate(every_table, start=1)}
    figure_captions = [
        one.caption for one in blocks_in(document.body) if isinstance(one, Chart | Tiles | Picture)
    ]
    passed = tables = figures = 0
    for block in blocks_in(document.body):
        match block:
            case Heading():
                passed += 1
                yield block.title
            case Paragraph(content):
                yield tuple(
                    Text(f"Table {numbers[node.label]}") if isinstance(node, Reference) else node
                    for node in content
                )
            case Table(caption, columns, rows, notes):
                tables += 1
                yield (Text(f"Table {tables}. "), *caption)
                yield from (column.title for column in columns)
                yield from (cell for row in rows for cell in row)
                yield from notes
            case Contents(title, depth):
                yield (Text(title),)
                listed = (heading for heading in headings[passed:] if heading.level <= depth)
                yield from ((Text(plain(heading.title)),) for heading in listed)
            case ListOfTables(title):
                yield from [(Text(title),)] if captions else ()
                yield from (
                    (Text(f"Table {number}. {plain(caption)}"),)
                    for number, caption in enumerate(captions, start=1)
                )
            case ListOfFigures(title):
                yield from [(Text(title),)] if figure_captions else ()
                yield from (
                    (Text(f"Figure {number}. {plain(caption)}"),)
                    for number, caption in enumerate(figure_captions, start=1)
                )
            case Chart() | Tiles() | Picture():
                figures += 1
                yield from figured(block, figures)
            case Acknowledgement():
                yield from acknowledged(block)
            case Cover():
                yield from ((Text(words),) for words in (block.above, block.title, block.below))
                yield from ((Text(f"{fact.label}\t"), *fact.content) for fact in block.facts)
                yield from acknowledged(block.acknowledgement) if block.acknowledgement else ()
                yield from block.notes
            case KeyFigures(key_figures, notes):
                for figure in key_figures:
                    yield from ((Text(figure.value),), figure.words)
                yield from notes
            case ToComplete(hint):
                yield (Text(f"To be completed: {hint}" if hint else "To be completed"),)
            case Bullets() | Quote() | Wide() | Apart() | Teasers():
                pass
            case _:
                assert_never(block)


def figured(block: Chart | Tiles | Picture, number: int) -> Iterator[Inlines]:
    """The words of a map, the caption and the notes."""
    for tile in block.tiles if isinstance(block, Tiles) else ():
        yield from ((Text(tile.name),), (Text(tile.value),))
    yield (Text(f"Figure {number}. "), *block.caption)
    yield from block.notes


def acknowledged(block: Acknowledgement) -> Iterator[Inlines]:
    """The statement beside the emblem, and the spaces between logos."""
    yield (Text(f"\u2003{block.statement}"),)
    yield from [(Text("\u2003" * (len(block.logos) - 1)),)] if block.logos else ()


def spoken(content: Inlines) -> str:
    """The words as python-docx reads them."""
    parts = []
    for node in content:
        match node:
            case Text(text):
                parts.append(text)
            case LineBreak():
                parts.append("\n")
            case Strong(inner) | Emphasis(inner) | Link(inner, _) | Foreign(inner, _):
                parts.append(spoken(inner))
            case Reference(label):
                parts.append(label)
            case Footnote(_, mark):
                parts.append(mark)
            case _:
                assert_never(node)
    return "".join(parts)


def notes_of(paragraphs: Iterable[Inlines]) -> Iterator[str]:
    """What each note says, a marked one once."""
    printed: set[Footnote] = set()
    for note in (note for words in paragraphs for note in notes_in(words)):
        if not note.mark or note not in printed:
            yield f"{note.mark} {spoken(note.content)}"
        if note.mark:
            printed.add(note)


def notes_in_part(file: bytes) -> list[str]:
    """What each note says, as python-docx reads it."""
    word = docx.Document(io.BytesIO(file))
    part = word.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    notes = parse_xml(part.blob).iter(qn("w:p"))
    return [WordParagraph(p, word).text for p in notes][2:]


def notes_in(content: Inlines) -> Iterator[Footnote]:
    for node in content:
        if isinstance(node, Footnote):
            yield node
        elif isinstance(node, Strong | Emphasis):
            yield from notes_in(node.content)


def paragraphs_in(file: bytes) -> list[str]:
    """The words of each paragraph that has any, as python-docx reads them."""
    word = docx.Document(io.BytesIO(file))
    paragraphs = (WordParagraph(p, word) for p in word.element.body.iter(qn("w:p")))
    return [paragraph.text for paragraph in paragraphs if paragraph.text]


def test_same_bytes_in_every_process() -> None:
    """The same document gives the same file whatever the seed of the process."""
    script = (
        "import hashlib; from writers.kitchen_sink import KITCHEN_SINK;"
        "from cscwb.word.writer import to_word;"
        "print(hashlib.sha256(to_word(KITCHEN_SINK)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "tests")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }

    assert {hashlib.sha256(to_word(KITCHEN_SINK)).hexdigest()} == digests


def test_zip_has_no_clock() -> None:
    """Every file in the package is stamped with the first day that a zip file knows."""
    with zipfile.ZipFile(io.BytesIO(to_word(KITCHEN_SINK))) as archive:
        stamps = {info.date_time for info in archive.infolist()}

    assert {(1980, 1, 1, 0, 0, 0)} == stamps


def test_template_is_what_its_script_makes() -> None:
    """The committed template holds the very files that tools/build_template.py makes."""
    made: dict[str, str] = runpy.run_path(str(ROOT / "tools" / "build_template.py"))["files"]()

    assert {name: text.encode() for name, text in made.items()} == Package(
        TEMPLATE.read_bytes()
    ).files


def test_template_is_slim() -> None:
    """The template costs every report less than 20 kB and carries nobody's leftovers."""
    assert len(TEMPLATE.read_bytes()) < 20_000
    names = Package(TEMPLATE.read_bytes()).files
    assert [] == [n for n in names if "thumbnail" in n or "customXml" in n or "WithEffects" in n]


def test_properties() -> None:
    """The file's properties are those of the document."""
    properties = docx.Document(io.BytesIO(to_word(KITCHEN_SINK))).core_properties

    assert KITCHEN_SINK.title == properties.title
    assert KITCHEN_SINK.author == properties.author == properties.last_modified_by
    assert KITCHEN_SINK.subject == properties.subject
    assert properties.keywords == "annual report, Kosovo*, A & B"
    assert properties.created is not None
    assert properties.created == properties.modified
    assert KITCHEN_SINK.date == properties.created.date()
    assert properties.comments == ""


def test_long_properties_are_cut() -> None:
    """A title longer than Word's properties is printed whole and cut in the properties only."""
    word = docx.Document(io.BytesIO(to_word(Document(title="x" * 300))))

    assert "x" * 255 == word.core_properties.title
    assert "x" * 300 == word.paragraphs[0].text


def test_running_head() -> None:
    """The running head stands on every page but the first; without one there is no header."""
    headed = Document(title="T", running_head="The head", body=(TABLE,))
    with_head = docx.Document(io.BytesIO(to_word(headed))).sections[0]
    without = docx.Document(io.BytesIO(to_word(Document(title="T")))).sections[0]

    assert "The head" == with_head.header.paragraphs[0].text
    assert with_head.first_page_header.paragraphs[0].text == ""
    assert without.header.is_linked_to_previous


COVERED = Document(
    title="T",
    subtitle="S",
    running_head="The head",
    body=(
        Cover(above="Above", title="Title", below="Below", facts=(Fact("Contract", (Text("1"),)),)),
        Paragraph((Text("words"),)),
    ),
)


def test_a_cover_is_a_section_without_margins_and_header() -> None:
    """The section that follows has the template's, and those after it go on with them."""
    wide = attrs.evolve(COVERED, body=(*COVERED.body, Wide((TABLE,)), TABLE))
    cover, *others = docx.Document(io.BytesIO(to_word(wide))).sections

    assert (0, 0) == (cover.top_margin, cover.left_margin)
    assert cover.header.is_linked_to_previous  # to none
    assert cover.footer.is_linked_to_previous
    assert 3 == len(others)
    for section in others:
        assert "The head" == section.header.paragraphs[0].text
        assert "Page" in section.footer.paragraphs[0].text
        assert section.left_margin
    assert not others[0].header.is_linked_to_previous


@pytest.mark.parametrize("following", [Apart((TABLE,)), Wide((TABLE,))])
def test_nothing_but_the_cover_is_on_its_page(following: Block) -> None:
    """Whatever follows begins the next section, with no blank page between."""
    document = attrs.evolve(COVERED, body=(COVERED.body[0], following))
    body = Package(to_word(document)).body
    [ends] = find(body, "w:p[w:pPr/w:sectPr]")
    before = [*find(ends, "preceding-sibling::*//w:t/text()"), *find(ends, ".//w:t/text()")]
    assert ["Above", "Title", "Below", "Contract", "1"] == before
    assert not find(ends, "following-sibling::w:p[1]/w:pPr/w:pageBreakBefore")


def test_the_title_of_a_cover_is_printed_in_place_of_the_documents() -> None:
    """In the band, with what stands above and below it."""
    body = Package(to_word(COVERED)).body
    assert ["CoverLead", "CoverTitle", "CoverLine"] == styles_of(body)[:3]
    assert ["Above", "Title", "Below"] == find(body, "w:tbl//w:t/text()")
    assert not find(body, "//w:p[w:pPr/w:pStyle[@w:val='Title' or @w:val='Subtitle']]")


def test_key_figures_are_a_row_with_the_figures_in_their_order() -> None:
    """Four to a row, each figure before its words, and notes under the last row."""
    figures = tuple(KeyFigure(str(number), (Text(f"of {number}"),)) for number in range(1, 6))
    body = body_of(KeyFigures(figures, ((Text("Note"),),)))
    rows = [find(row, ".//w:t/text()") for row in find(body, "w:tbl/w:tr")]
    assert [["1", "of 1", "2", "of 2", "3", "of 3", "4", "of 4"], ["5", "of 5"]] == rows
    assert ["Note"] == find(body, "w:p[w:pPr/w:pStyle/@w:val='TableNote']//w:t/text()")


def widths(table: Table) -> list[int]:
    """The widths of the columns of a table in a Word file, in twips."""
    return [int(width) for width in find(body_of(table), "//w:tblGrid/w:gridCol/@w:w")]


LETTERS = st.text(st.sampled_from("abcdefghijklm"), min_size=1, max_size=30)
CELLS = st.lists(LETTERS, max_size=4).map(lambda words: (Text(" ".join(words)),))


@st.composite
def grids(draw: st.DrawFn) -> Table:
    """A table of words, some of them long."""
    columns = draw(st.lists(st.builds(Column, CELLS, st.integers(1, 9)), min_size=1, max_size=7))
    row = st.tuples(*[CELLS] * len(columns))
    return Table((Text("C"),), tuple(columns), tuple(draw(st.lists(row, max_size=3))))


@settings(max_examples=50)
@given(grids())
def test_columns_fill_the_width_and_hold_their_longest_words(table: Table) -> None:
    """Their sum is exact; none is narrower than its longest word while there is room for all."""
    found = widths(table)
    whole = 9638
    assert whole == sum(found)
    cells = zip(*([column.title for column in table.columns], *table.rows), strict=True)
    needed = [
        112 * max(len(word) for cell in column for word in plain(cell).split(" ")) + 230
        for column in cells
    ]
    if sum(needed) <= whole:
        assert all(need <= width for need, width in zip(needed, found, strict=True))


def test_columns_that_need_no_more_keep_their_shares() -> None:
    """One part to three, as they were written."""
    table = Table((Text("C"),), (Column((Text("A"),), 1), Column((Text("B"),), 3)), ())
    assert [2409, 7229] == widths(table)


@pytest.mark.parametrize("bad", ["\x0b", "\x00", "\x1f", "\ud800", "\uffff"])
def test_unprintable_text_is_named(bad: str) -> None:
    """A character that XML cannot hold is refused with the words around it, wherever it is."""
    message = rf"'seized{ascii(bad)[1:-1]} at'".replace("\\", "\\\\")
    text = f"seized{bad} at"
    documents = (
        Document(title=text),
        Document(title="T", running_head=text),
        Document(title="T", author=text),
        Document(title="T", body=(Paragraph((Text(text),)),)),
        Document(title="T", body=(Paragraph((Footnote((Text(text),)),)),)),
        Document(title="T", body=(Paragraph((Link((Text("x"),), text),)),)),
    )
    for document in documents:
        with pytest.raises(ReportError, match=message):
            to_word(document)


def test_equal_marked_notes_are_printed_once() -> None:
    """A mark met again is plain text; only its first mention has a note."""
    star = Footnote((Text("without prejudice"),), mark="*")
    file = Package(to_word(Document(title="T", body=(Paragraph((star, Text(" and "), star)),))))

    assert ["1"] == find(file.body, "//w:footnoteReference/@w:id")
    assert ["*", " and ", "*"] == find(file.body, "w:p[2]//w:t/text()")
    notes = file.tree("word/footnotes.xml")
    assert ["*", " ", "without prejudice"] == find(notes, "//w:t/text()")


def test_too_many_notes_are_refused() -> None:
    """A document with more notes than Word opens is refused, not written."""
    note = (Footnote((Text("n"),)),)

    with pytest.raises(ReportError, match="more than 32767 footnotes"):
        to_word(Document(title="T", body=(Paragraph(note * 32768),)))


def test_numbered_lists_start_again() -> None:
    """Every numbered list has a numbering of its own that starts at 1 on its level."""
    items = ((Paragraph((Text("one"),)),), (Paragraph((Text("two"),)),))
    inner = Bullets(((*items[0], Bullets(items, numbered=True)),), numbered=True)
    file = Package(to_word(Document(title="T", body=(Bullets(items, numbered=True), inner))))

    assert ["3", "3", "4", "5", "5"] == find(file.body, "//w:numId/@w:val")
    levels = find(file.tree("word/numbering.xml"), "//w:lvlOverride[w:startOverride/@w:val='1']")
    assert ["0", "0", "1"] == [level.get(qn("w:ilvl")) for level in levels]


def test_one_relationship_for_an_address() -> None:
    """An address that is linked twice has one relationship, and blanks in it are encoded."""
    link = Link((Text("x"),), "https://example.org/a b?c=%20&d=<e>")
    file = Package(to_word(Document(title="T", body=(Paragraph((link, link)),))))

    targets = find(file.tree("word/_rels/document.xml.rels"), "*[@TargetMode]/@Target")
    assert ["https://example.org/a%20b?c=%20&d=%3Ce%3E"] == targets


def test_column_widths_fill_the_page() -> None:
    """Columns share the text's width as their widths say, upright and on the broad page."""
    columns = tuple(Column((Text("c"),), width=width) for width in (1, 2, 4))
    table = Table((), columns, ())
    body = body_of(table, Wide((table,)))

    widths = [int(width) for width in find(body, "//w:gridCol/@w:w")]
    assert [1376, 2754, 5508] == widths[:3]
    assert [2081, 4163, 8326] == widths[3:]


def test_table_keeps_its_company() -> None:
    """The caption stays with the table, and the last row with the notes under it."""
    noted = Table(TABLE.caption, TABLE.columns, TABLE.rows * 2, notes=((Text("n"),), (Text("m"),)))
    body = body_of(noted)

    kept = find(body, "//w:p[w:pPr/w:keepNext]")
    assert ["Caption", "TableText", "TableNote"] == [
        style for p in kept for style in find(p, "w:pPr/w:pStyle/@w:val")
    ]
    assert ["TableNote", "TableNote"] == styles_of(body)[-2:]


def test_tables_stand_apart() -> None:
    """Between two tables there is a paragraph, or Word would make one table of them."""
    assert [] == find(body_of(TABLE, TABLE), "//w:tbl[following-sibling::*[1][self::w:tbl]]")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ((), ["portrait"]),
        ((Wide((TABLE,)),), ["portrait", "landscape"]),
        ((Wide((Contents("C"),)), Wide(()), TABLE), ["portrait", "landscape", "portrait"]),
        ((Wide((TABLE,)), Wide((TABLE,)), TABLE), ["portrait", "landscape", "portrait"]),
        ((TABLE, Wide((TABLE,)), TABLE), ["portrait", "landscape", "portrait"]),
    ],
)
def test_wide_blocks_have_pages_of_their_own(
    body: tuple[Block, ...], expected: Iterable[str]
) -> None:
    """Broad blocks lie in a section on its side, and no section is empty."""
    found = find(body_of(*body), "//w:pgSz")

    assert expected == [size.get(qn("w:orient"), "portrait") for size in found]
    for size in found:
        across, down = int(size.get(qn("w:w"))), int(size.get(qn("w:h")))
        assert (across > down) == (size.get(qn("w:orient")) == "landscape")


def test_sections_end_in_their_last_words() -> None:
    """No empty paragraph ends a section: after a full page it would make an empty one."""
    body = body_of(Paragraph((Text("p"),)), Wide((Paragraph((Text("q"),)),)), TABLE)

    ends = find(body, "//w:p[w:pPr/w:sectPr]")
    assert ["p", "q"] == ["".join(find(end, ".//w:t/text()")) for end in ends]


def test_an_empty_wide_block_makes_no_page() -> None:
    """A broad block without content leaves the pages as they are."""
    words = Paragraph((Text("p"),))

    assert 1 == len(find(body_of(words, Wide(()), words), "//w:sectPr"))


def test_contents_list_the_headings_that_follow() -> None:
    """The contents are a field that holds the headings after it, down to its depth, as links."""
    headings = [Heading(level, (Text(f"h{level}"),)) for level in (1, 2, 3)]
    body = body_of(Heading(1, (Text("before"),)), Contents("Contents", 2), *headings)

    assert [r' TOC \o "1-2" \h \z \u '] == find(body, "//w:instrText/text()")
    assert ["h1", "h2"] == find(body, "//w:hyperlink//w:t/text()")
    linked = find(body, "//w:hyperlink/@w:anchor")
    assert linked == find(body, "//w:bookmarkStart/@w:name")[1:3]


def test_lists_in_a_quotation_are_set_in() -> None:
    """A list in a quotation begins one level further in than a list of the text."""
    item = Bullets(((Paragraph((Text("i"),)),),))

    assert ["0", "1"] == find(body_of(item, Quote((item,))), "//w:ilvl/@w:val")


def test_an_item_without_leading_paragraph_has_its_bullet() -> None:
    """An item that begins with a quotation still has its bullet, and loses no word."""
    body = body_of(Bullets(((Quote((Paragraph((Text("q"),)),)),),)))

    assert ["Title", "ListBullet", "Quote"] == styles_of(body)


@settings(max_examples=30)
@given(documents)
def test_what_python_docx_goes_on_with_is_the_same(document: Document) -> None:
    """The open document saves what `to_word` writes: text, notes, links and properties."""
    buffer = io.BytesIO()
    to_document(document).save(buffer)
    saved, written = Package(buffer.getvalue()), Package(to_word(document))

    assert saved.files.keys() == written.files.keys()
    for name in written.files:
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            assert canonical(written.files[name]) == canonical(saved.files[name]), name


def canonical(xml: bytes) -> bytes:
    """The same for equal XML."""
    return bytes(etree.tostring(etree.fromstring(xml), method="c14n"))


def test_the_open_document_can_be_edited() -> None:
    """A paragraph that python-docx adds stands at the end, in a style of the template."""
    word = to_document(Document(title="T", body=(Paragraph((Text("First."),)),)))
    word.add_paragraph("Added.", style="Quote")
    buffer = io.BytesIO()
    word.save(buffer)

    assert ["T", "First.", "Added."] == [one.text for one in docx.Document(buffer).paragraphs]
    assert [] == problems_in(buffer.getvalue())
