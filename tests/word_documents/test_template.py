"""House templates: their looks are in the report, and nothing else of them is."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor
from word_documents.docx_check import Package, problems_in
from word_parts import packed, unpacked
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
from cscwb.cli import cli
from cscwb.document.nodes import (
    Apart,
    Contents,
    Cover,
    Document,
    Fact,
    Heading,
    Paragraph,
    Text,
    Wide,
)
from cscwb.word.template import Template, own_template
from cscwb.word.writer import to_word

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8"
    b"\xcf\xc0\0\0\3\1\1\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82"
)
LETTER = (Cm(21.59), Cm(27.94))
SMALL = Document(
    title="T",
    author="The office",
    running_head="The running head",
    body=(
        Heading(1, (Text("One"),)),
        Paragraph((Text("Words."),)),
        Wide((Paragraph((Text("Broad."),)),)),
    ),
)


def saved(word: Any) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def house() -> Any:
    """A template as an office makes it: other ids, a logo, US paper, a text, an author."""
    word = docx.Document()
    word.core_properties.author = "Somebody of the office"
    word.add_paragraph("Dear reader, this is how to use this template.")
    heading = word.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0x99, 0, 0x33)
    for style in word.styles.element.iter(qn("w:style")):
        for element in (style, *style):
            for attribute in ("w:styleId", "w:val"):
                if element.get(qn(attribute)) == "Heading1":
                    element.set(qn(attribute), "berschrift1")
    section = word.sections[0]
    section.page_width, section.page_height = LETTER
    paragraph = section.header.paragraphs[0]
    paragraph.add_run().add_picture(io.BytesIO(PNG), width=Cm(2))
    paragraph.add_run(" The Office, {running")
    paragraph.add_run(" head}!")
    section.footer.paragraphs[0].text = "Street 1"
    return word


def opened(data: bytes, folder: Path, name: str = "house.docx") -> Template:
    (folder / name).write_bytes(data)
    return Template.open(folder / name)


def test_looks_come_from_the_template_and_nothing_else(tmp_path: Path) -> None:
    """Styles by name, page, header with logo, footer; neither text nor author."""
    file = to_word(SMALL, opened(saved(house()), tmp_path))
    parts = unpacked(file)
    word = docx.Document(io.BytesIO(file))

    assert ["T", "One", "Words.", "Broad."] == [one.text for one in word.paragraphs]
    assert "berschrift1" == word.paragraphs[1]._p.style
    assert LETTER == (word.sections[0].page_width, word.sections[0].page_height)
    assert LETTER[::-1] == (word.sections[-1].page_width, word.sections[-1].page_height)
    assert " The Office, The running head!" == word.sections[0].header.paragraphs[0].text
    assert "Street 1" == word.sections[0].footer.paragraphs[0].text
    assert PNG in parts.values()
    assert "The office" == word.core_properties.author
    assert b"Somebody" not in b"".join(parts.values())
    assert b"Dear reader" not in b"".join(parts.values())


def test_every_node_can_be_written_with_a_template(tmp_path: Path) -> None:
    """The file is as sound as with our own."""
    own = opened(own_template(as_template=True), tmp_path, "own.dotx")
    assert () == own.missing
    assert () == own.remarks
    with_it, without = (
        re.sub(b' r:(id|embed)="[^"]*"', b"", unpacked(file)["word/document.xml"])
        for file in (to_word(KITCHEN_SINK, own), to_word(KITCHEN_SINK))
    )
    assert with_it == without
    template = opened(saved(house()), tmp_path)
    problems = problems_in(to_word(KITCHEN_SINK, template))
    # the office's default template has styles that refer to the renamed one, and one header
    assert [] == [one for one in problems if "Heading1" not in one and "title page" not in one]


def test_missing_styles_are_ours_and_are_named(tmp_path: Path) -> None:
    """With what they are based on, and with the numbering of lists."""
    word = house()
    for name in ("List Bullet", "Quote", "Body Text"):
        element = word.styles[name].element
        element.getparent().remove(element)
    template = opened(saved(word), tmp_path)
    assert {"List Bullet", "Quote", "Body Text", "Table Note", "Report Table"} <= set(
        template.missing
    )
    assert "Heading 1" not in template.missing
    assert "heading 1" not in template.missing
    package = Package(to_word(KITCHEN_SINK, template))
    styles = {
        one.find(qn("w:name")).get(qn("w:val")): one
        for one in package.tree("word/styles.xml").iter(qn("w:style"))
    }
    number = styles["List Bullet"].find(f".//{qn('w:numId')}").get(qn("w:val"))
    assert number in [
        one.get(qn("w:numId")) for one in package.tree("word/numbering.xml").iter(qn("w:num"))
    ]


def test_the_same_template_gives_the_same_bytes(tmp_path: Path) -> None:
    """However often it is opened."""
    data = saved(house())
    one, another = (to_word(SMALL, opened(data, tmp_path)) for _ in range(2))
    assert one == another


def test_what_a_template_lacks_is_told_with_its_place(tmp_path: Path) -> None:
    """In words that its owner understands."""
    word = house()
    word.sections[0].header.paragraphs[0].text = "Our office"
    assert (
        "page: 21.6 cm by 27.9 cm, and A4 is 21.0 cm by 29.7 cm",
        "text: it is left out, for a report has its own",
        "footer: no page number; insert the field PAGE in Word",
        "header: no place for the running head; write '{running head}' where it belongs",
    ) == opened(saved(word), tmp_path).remarks
    bare = docx.Document()
    assert (
        "header: there is none; that of cscwb is used",
        "footer: there is none; that of cscwb is used",
    ) == opened(saved(bare), tmp_path).remarks[-2:]


def changed(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """The house template with another text in a part."""

    def make() -> bytes:
        parts = unpacked(saved(house()))
        assert old in parts[part], parts[part]
        return packed({**parts, part: parts[part].replace(old, new, 1)})

    return make


HEADER_RELS = "word/_rels/header1.xml.rels"


def huge() -> bytes:
    parts = unpacked(saved(house()))
    picture = next(name for name in parts if name.endswith(".png"))
    wide = PNG[:16] + (20_000).to_bytes(4, "big") + PNG[20:]
    return packed({**parts, picture: wide})


def unnumbered() -> bytes:
    """The numbers of all lists are words, and styles and lists agree on them."""
    parts = unpacked(own_template())
    for part in ("word/styles.xml", "word/numbering.xml"):
        parts[part] = re.sub(rb'(<w:num(?:Id)? w:(?:val|numId)=")', rb"\1no-", parts[part])
    return packed(parts)


HARMFUL: dict[str, tuple[Callable[[], bytes], str]] = {
    "linked picture": (
        changed(HEADER_RELS, b"/>", b' TargetMode="External"/>'),
        "the header leads to .*image1.png.*take it out",
    ),
    "macros": (
        lambda: packed({**unpacked(saved(house())), "word/vbaProject.bin": b"x"}),
        "holds macros, in 'word/vbaProject.bin'",
    ),
    "object": (changed(HEADER_RELS, b"/image", b"/oleObject"), "the header holds 'word/media"),
    "control": (changed(HEADER_RELS, b"/image", b"/control"), "the header holds 'word/media"),
    "large picture": (huge, "more than 10000 pixels"),
    "document type": (
        changed("word/styles.xml", b"<w:styles", b"<!DOCTYPE x><w:styles"),
        "a document type",
    ),
    "field": (
        changed("word/footer1.xml", b"<w:p>", b'<w:p><w:fldSimple w:instr=" includepicture a "/>'),
        "the footer has the field INCLUDEPICTURE",
    ),
    "split field": (
        changed(
            "word/footer1.xml",
            b"<w:p>",
            b"<w:p><w:r><w:instrText>DDE</w:instrText><w:instrText>AUTO cmd</w:instrText></w:r>",
        ),
        "the footer has the field DDEAUTO",
    ),
    "link": (
        changed(
            HEADER_RELS,
            b'/image" Target="media/image1.png"',
            b'/hyperlink" TargetMode="External" Target="file:///etc/passwd"',
        ),
        "the header links to 'file:///etc/passwd'",
    ),
    "page": (changed("word/document.xml", b'w:w="12240"', b'w:w="wide"'), "as Word makes files"),
    "endless page": (
        changed("word/document.xml", b'w:h="15840"', b'w:h="99999999999999999999"'),
        "the page is larger than 55.88 cm",
    ),
    "margin outside": (
        changed("word/document.xml", b'w:left="1800"', b'w:left="-99999999999999999999"'),
        "a margin is less than nothing",
    ),
    "lists without number": (unnumbered, "as Word makes files"),
    "margins": (
        changed("word/document.xml", b'w:left="1800"', b'w:left="18000"'),
        "leave no room for text",
    ),
    "no picture": (changed(HEADER_RELS, b"image1", b"image9"), "lacks 'word/media/image9.png'"),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_what_could_do_harm_is_refused(kind: str, tmp_path: Path) -> None:
    """With a sentence that says what it is and where."""
    make, message = HARMFUL[kind]
    with pytest.raises(cscwb.WordFileError, match=message):
        opened(make(), tmp_path)


def test_what_is_attached_is_left_behind(tmp_path: Path) -> None:
    """Settings, with their link to another template, macros of the text and protection."""
    parts = unpacked(saved(house()))
    parts["word/_rels/settings.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" TargetMode="External" Target="file:///C:/evil.dotm" Type='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
        b"</Relationships>"
    )
    template = opened(packed(parts), tmp_path)
    assert "settings: the attached template 'file:///C:/evil.dotm' is left out" in template.remarks
    assert b"evil" not in b"".join(unpacked(to_word(SMALL, template)).values())


@pytest.mark.parametrize("name", ["", "<w:name/>", '<w:name w:val=""/>'])
def test_a_style_without_a_name_is_passed_over(name: str, tmp_path: Path) -> None:
    """Word would never write it, and nothing asks for it."""
    style = f'<w:style w:type="paragraph" w:styleId="x">{name}</w:style>'.encode()
    broken = changed("word/styles.xml", b"<w:style ", style + b"<w:style ")
    template = opened(broken(), tmp_path)
    assert "Heading 1" not in template.missing
    assert to_word(SMALL, template)


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize("styles", [(), ("Cover Title",), ("Cover Lead", "Cover Line")])
def test_a_template_without_the_styles_of_a_band_has_a_plain_cover(
    styles: tuple[str, ...], tmp_path: Path
) -> None:
    """It prints the cover in its own Title and Subtitle, on its own page with its header."""
    word = house()
    for style in styles:
        word.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    cover = Cover(above="Above", title="Title", below="Below", facts=(Fact("A", (Text("b"),)),))
    document = Document(title="T", running_head="head", body=(cover, Apart((Contents("C"),))))
    template = opened(saved(word), tmp_path)
    assert not any(name.startswith("Cover") for name in template.missing)
    file = to_word(document, template)
    printed = docx.Document(io.BytesIO(file))
    assert [("Above", "Subtitle"), ("Title", "Title"), ("Below", "Subtitle")] == [
        (one.text, one.style.name if one.style else "") for one in printed.paragraphs[:3]
    ]
    [section] = printed.sections
    assert "head" in section.header.paragraphs[0].text
    assert section.left_margin
    assert [] == printed.tables


def test_a_template_of_ours_keeps_the_band(tmp_path: Path) -> None:
    """A house that starts from `cscwb template` has the cover of cscwb in its own colours."""
    document = Document(title="T", body=(Cover(title="Title"), Paragraph((Text("x"),))))
    printed = docx.Document(io.BytesIO(to_word(document, opened(own_template(), tmp_path))))
    assert "Title" == printed.tables[0].cell(0, 0).text
    assert 2 == len(printed.sections)


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One writes a template to start from, checks one, and writes a report with it."""
    monkeypatch.chdir(tmp_path)
    example = str(Path(__file__).parents[2] / "examples" / "csc-wb")
    assert (0, "Wrote house.dotx\n") == run("template", "house.dotx")
    assert (0, "'house.dotx' can be used; nothing is missing\n") == run(
        "template", "--check", "house.dotx"
    )
    Path("own.docx").write_bytes(saved(house()))
    code, output = run("template", "--check", "own.docx")
    assert (0, True) == (code, "styles: no style 'Table Note'; that of cscwb is used" in output)
    report = ("report", example, "--year", "2021", "-o")
    code, output = run(*report, "r.docx", "--template", "own.docx")
    told = output.splitlines()[0]
    assert (0, True) == (code, told.startswith("own.docx has no style "))
    assert "'Contents Heading', " in told
    assert "'Cover Title'" not in told
    assert LETTER[0] == docx.Document("r.docx").sections[0].page_width
    assert 2 == run(*report, "r.md", "--template", "own.docx")[0]
    with pytest.raises(cscwb.WriteError, match=r"in place of 'r\.md'"):
        cscwb.write(SMALL, "r.md", template="own.docx")


def test_nothing_is_overwritten_and_nothing_written_on_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An existing file is left alone; a template that is refused makes no report."""
    monkeypatch.chdir(tmp_path)
    Path("house.docx").write_text("mine")
    code, output = run("template", "house.docx")
    assert (1, "mine") == (code, Path("house.docx").read_text())
    assert "exists already" in output
    assert 2 == run("template", "house.odt")[0]
    with pytest.raises(cscwb.WordFileError, match="not a zip archive"):
        cscwb.write(SMALL, "r.docx", template="house.docx")
    assert ["house.docx"] == [one.name for one in tmp_path.iterdir()]
