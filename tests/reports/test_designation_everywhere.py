"""The Kosovo* mark and note on generated documents, in the tree and in what writers make of it."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import chain

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt
from reports.mention_strategies import documents

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Block,
    Bullets,
    Chart,
    Contents,
    Cover,
    Document,
    Footnote,
    Heading,
    Inlines,
    KeyFigures,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Table,
    Teaser,
    Teasers,
    Text,
    Tiles,
    ToComplete,
    Wide,
)
from cscwb.document.walk import blocks_in
from cscwb.model import Designation, Marks, Regime
from cscwb.reports.designation import KOSOVO_NOTE, marked
from cscwb.word.writer import to_word
from cscwb.writers.html import to_html
from cscwb.writers.markdown import to_markdown

FIRST = Designation()
EVERY = Designation(marks=Marks.EVERY)
NONE = Designation(regime=Regime.NONE)
CLOSING = Paragraph((Text(f"* {KOSOVO_NOTE}"),))
OFFICIAL = Footnote((Text(KOSOVO_NOTE),), "*")
NO_MENTION = re.compile(r"\S*/Kosovo(?<!Serbia/Kosovo)|Kosovo\.pdf|\S+@Kosovo\.org|“[^“”]*”")
MENTION = re.compile(r"(?<!\w)(?:Kosovo|KOSOVO)(?!\w)(\*?)( Police| Judicial)?")
designations = st.sampled_from([FIRST, EVERY, NONE])
levels = st.sampled_from([0, 0, 1, 2])


@attrs.define
class Unit:
    """What is read alone, as it is printed, with the mark of each footnote to the name as "†"."""

    footnotes: bool = False
    running: list[str] = attrs.field(factory=list)
    alone: list[str] = attrs.field(factory=list)
    notes: int = 0


def printed(content: Inlines, *, bears: bool = True) -> Iterator[str]:
    """The run, and then each of its footnotes."""
    words = ""
    notes: list[str] = []
    for node in content:
        match node:
            case Text(text):
                words += text
            case Footnote(inner, _) if node != OFFICIAL:
                words += "\n"
                notes.extend(printed(inner, bears=False))
            case Footnote():
                words += "†" if bears else "a footnote in a link or a footnote"
            case _ if hasattr(node, "content"):
                first, *others = printed(node.content, bears=bears and not isinstance(node, Link))
                words += first
                notes.extend(others)
            case _:
                words += "\n"
    yield words
    yield from notes


def units(blocks: Iterable[Block], unit: Unit) -> Iterator[Unit]:
    """The units of the blocks, other than the one that they stand in."""
    for block in blocks:
        match block:
            case Heading(content=content):
                unit.alone.extend(printed(content))
            case Picture():
                unit.alone.append(block.alternative_text)
                unit.alone.extend("\n".join(printed(one)) for one in (block.caption, *block.notes))
            case Acknowledgement():
                pass  # a fixed statement and the names of logos
            case ToComplete(words) | Contents(words, _) | ListOfTables(words):
                unit.alone.append(words)
            case ListOfFigures(words):
                unit.alone.append(words)
            case Paragraph(content):
                unit.notes += block == CLOSING
                unit.running.extend(printed(content) if block != CLOSING else ())
            case Teasers(teasers, _):
                unit.alone.extend(text for teaser in teasers for text in texts_alone(teaser))
            case Bullets(items, _):
                for item in items:
                    yield from units(item, unit)
            case Quote(inner) | Wide(inner):
                yield from units(inner, unit)
            case Apart(inner):
                page = Unit()
                yield from (*units(inner, page), page)
            case Table() | Chart() | Tiles() | Cover() | KeyFigures():
                yield unit_of(block)


def unit_of(block: Table | Chart | Tiles | Cover | KeyFigures) -> Unit:
    """The unit that a block is by itself."""
    match block:
        case Table(caption, columns, rows, notes):
            titles = [column.title for column in columns]
            cells = [cell for row in rows for cell in row]
            return framed([caption, *titles, *cells], notes)
        case Chart():
            texts = [block.heading, block.unit, *block.categories]
            texts += [one.name for one in block.series]
            return framed([block.caption], block.notes, texts, block.description)
        case Tiles():
            texts = [
                block.measure,
                *(word for one in block.tiles for word in (one.name, one.value)),
            ]
            return framed([block.caption], block.notes, texts, block.description)
        case Cover():
            lines: list[Inlines] = [(Text(one),) for one in (block.above, block.title, block.below)]
            for fact in block.facts:
                lines += [(Text(fact.label),), fact.content]
            return framed(lines, block.notes)
        case KeyFigures(figures, notes):
            both = [one for figure in figures for one in ((Text(figure.value),), figure.words)]
            return framed(both, notes)


def texts_alone(teaser: Teaser) -> Iterator[str]:
    """Every text of a teaser that is read alone; its words are one."""
    yield teaser.kicker
    yield from printed(teaser.heading.content)
    if photo := teaser.illustration:
        yield from (photo.alternative_text, photo.credit)
    paragraphs = [block for block in teaser.content if isinstance(block, Paragraph)]
    yield "\n".join(text for one in paragraphs for text in printed(one.content))


def framed(
    content: Iterable[Inlines], notes: Iterable[Inlines], texts: Iterable[str] = (), alone: str = ""
) -> Unit:
    """The unit of a table or figure."""
    unit = Unit(alone=[alone])
    unit.running.extend(words for inlines in content for words in printed(inlines))
    unit.running.extend(texts)
    for note in notes:
        unit.notes += note == CLOSING.content
        unit.running.extend(printed(note) if note != CLOSING.content else ())
    return unit


def units_of(document: Document, articles: int) -> list[Unit]:
    """Every unit of a document, the title with the cover or the first words of the body."""
    parts, inside = [Unit(footnotes=not articles)], []
    for block in document.body:
        if isinstance(block, Heading) and block.level <= articles:
            parts.append(Unit())
        inside.append(list(units((block,), parts[-1])))
    on_cover = isinstance(next(iter(document.body), None), Cover)
    cover = inside[0][-1] if on_cover else parts[0]
    cover.alone.extend([document.title, document.subtitle, document.running_head])
    return [*parts, *chain.from_iterable(inside)]


def mentions(words: str) -> list[tuple[bool, bool]]:
    """For each mention, whether it is marked and whether it begins the name of an institution."""
    bare = NO_MENTION.sub("", words.replace("†", "*"))
    return [(bool(mark), bool(name)) for mark, name in MENTION.findall(bare)]


def marks_wanted(found: list[tuple[bool, bool]], designation: Designation) -> list[bool]:
    """Which of the mentions are to be marked where no footnote stands."""
    if designation == NONE:
        return [False for _ in found]
    return [
        number == 0 or (designation == EVERY and not name) for number, (_, name) in enumerate(found)
    ]


@given(documents, designations, levels)
def test_each_unit_is_marked_as_the_project_wants(
    document: Document, designation: Designation, articles: int
) -> None:
    """The first mention, every one or none is marked, once, and the note stands in it once."""
    for unit in units_of(marked(document, designation, articles=articles), articles):
        mentioned = False
        texts = [*unit.alone, *unit.running]
        running = [one for words in unit.running for one in mentions(words)]
        for words in unit.alone:
            found = mentions(words)
            assert marks_wanted(found, designation) == [mark for mark, _ in found]
            mentioned = mentioned or bool(found)
        footnotes = sum(words.count("†") for words in texts)
        marks = [mark for mark, _ in running]
        if not unit.footnotes:
            assert 0 == footnotes
            assert marks_wanted(running, designation) == marks
        elif designation == FIRST:
            assert marks[:1] == [True for _ in running[:1]]
            assert footnotes <= 1
            assert marks.count(True) - footnotes <= 1
        else:
            wanted = marks_wanted(running, designation)
            assert wanted == marks
        needed = designation != NONE and (mentioned or bool(running))
        assert needed == unit.notes + bool(footnotes)


@given(documents, designations, levels)
def test_a_second_pass_changes_nothing(
    document: Document, designation: Designation, articles: int
) -> None:
    """``marked(marked(d)) == marked(d)`` for every document and setting."""
    once = marked(document, designation, articles=articles)
    assert once == marked(once, designation, articles=articles)


@given(documents, designations, designations, levels)
def test_earlier_marks_leave_no_trace(
    document: Document, earlier: Designation, designation: Designation, articles: int
) -> None:
    """A document that was marked in another way has the same marks in the end."""
    twice = marked(marked(document, earlier, articles=articles), designation, articles=articles)
    once = marked(document, designation, articles=articles)
    assert [unit.running for unit in units_of(once, articles)] == [
        unit.running for unit in units_of(twice, articles)
    ]


def words_of_markdown(document: Document) -> str:
    """What a reader of the Markdown sees."""
    text = re.sub(r"^\[\^\d+\]:", "", to_markdown(document), flags=re.MULTILINE)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inlines = (token.children or [] for token in tokens if token.type == "inline")
    return "\n".join("".join(one.content or "\n" for one in children) for children in inlines)


def words_of_html(document: Document) -> str:
    """What a reader of the page sees."""
    (body,) = html.fromstring(to_html(document)).iter("body")
    return str(body.text_content())


def words_of_word(document: Document) -> str:
    """What stands on the pages, and then in the notes."""
    package = zipfile.ZipFile(io.BytesIO(to_word(document)))
    parts = [package.read(f"word/{part}.xml") for part in ("document", "footnotes")]
    paragraphs = [one for part in parts for one in etree.fromstring(part).iter("{*}p")]
    return "\n".join("".join(node.text or "" for node in one.iter("{*}t")) for one in paragraphs)


WRITERS = {"markdown": words_of_markdown, "html": words_of_html, "word": words_of_word}
LISTS = (Contents, ListOfTables, ListOfFigures)
DRAWN = (Chart, Tiles, Picture, Teasers, *LISTS)


def plain_parts(document: Document) -> Document:
    """The document without what writers print twice: charts, maps, texts of pictures, lists."""
    kept = [
        block
        for block in document.body
        if not any(isinstance(one, DRAWN) for one in blocks_in((block,)))
    ]
    return attrs.evolve(document, running_head="", body=tuple(kept))


@pytest.mark.parametrize("writer", WRITERS)
@given(document=documents, designation=designations, articles=levels)
def test_writers_print_what_the_tree_says(
    writer: str, document: Document, designation: Designation, articles: int
) -> None:
    """As many marks and notes are in the file as in the tree, and none is doubled."""
    tree = marked(plain_parts(document), designation, articles=articles)
    if isinstance(next(iter(tree.body), None), Cover):
        tree = attrs.evolve(tree, title="Printed by no writer", subtitle="")
    words = WRITERS[writer](tree)
    found = units_of(tree, articles)
    texts = [words for unit in found for words in (*unit.alone, *unit.running)]
    marks = sum(mark for text in texts for mark, _ in mentions(text))
    notes = sum(unit.notes for unit in found) + any("†" in text for text in texts)
    assert (marks, notes) == (
        sum(mark for mark, _ in mentions(words.replace(KOSOVO_NOTE, ""))),
        words.count(KOSOVO_NOTE),
    )


@given(documents, designations, levels)
def test_no_writer_prints_a_mark_twice(
    document: Document, designation: Designation, articles: int
) -> None:
    """``Kosovo**`` is in no file, whatever marks the words carried."""
    tree = marked(document, designation, articles=articles)
    assert "Kosovo\\*\\*" not in to_markdown(tree)
    assert "Kosovo**" not in words_of_html(tree)
    assert "Kosovo**" not in words_of_word(tree)
