"""House templates: what of a page, a header, a footer and the styles is taken over, and how."""

import io
import re
from pathlib import Path
from typing import Any

import attrs
import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Length
from lxml import etree
from word_documents.test_template import SMALL, house, opened, run, saved
from word_parts import packed, unpacked

import cscwb
from cscwb.word.template import own_template
from cscwb.word.writer import to_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:v="urn:schemas-microsoft-com:vml"'
HEADER, MAIN, STYLES = "word/header1.xml", "word/document.xml", "word/styles.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
NUMBERED = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
BY = 'w:id="1" w:author="Reviewer 1" w:date="2019-01-01T00:00:00Z"'


def with_header(content: str) -> dict[str, bytes]:
    """The parts of a template with this in the header of most pages."""
    root = f"<w:hdr {NAMESPACES}>{content}</w:hdr>"
    return {**unpacked(own_template()), HEADER: root.encode()}


def with_section(inside: str) -> dict[str, bytes]:
    """The parts of a template with this at the end of its section properties."""
    found = unpacked(own_template())
    old = b"</w:sectPr>"
    assert old in found[MAIN]
    return {**found, MAIN: found[MAIN].replace(old, inside.encode() + old)}


def headers_of(file: bytes) -> dict[str, Any]:
    """The root of each header and footer of a file, by the name of its part."""
    found = unpacked(file)
    names = [one for one in found if re.search("(?i)(header|footer)[^/]*[.]xml$", one)]
    return {name: etree.fromstring(found[name]) for name in names}


def report(given: dict[str, bytes], folder: Path) -> bytes:
    """A short report with the template of these parts."""
    return to_word(SMALL, opened(packed(given), folder))


def header_of(given: dict[str, bytes], folder: Path) -> Any:
    """The header of a short report with the template of these parts."""
    return headers_of(report(given, folder))[HEADER]


def words_of(element: Any) -> str:
    return "".join(element.itertext(qn("w:t")))


def sections_of(file: bytes) -> list[Any]:
    return list(etree.fromstring(unpacked(file)[MAIN]).iter(qn("w:sectPr")))


def field(instruction: str, words: str = "shown") -> str:
    """A field as Word writes it, its instruction in two runs."""
    half = len(instruction) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[half:]}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{words}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


UNKNOWN = {
    "columns": '<w:cols w:num="2"/>',
    "line numbers": '<w:lnNumType w:countBy="1" w:restart="newSection"/>',
    "printer settings": '<w:printerSettings r:id="rId3"/>',
    "the page a section starts on": '<w:type w:val="oddPage"/>',
    "page borders": '<w:pgBorders><w:top w:val="single" r:id="rId99"/></w:pgBorders>',
    "the number of the first page": '<w:pgNumType w:start="7"/>',
    "chapters before page numbers": '<w:pgNumType w:chapStyle="1"/>',
    "how text fills a page": '<w:vAlign w:val="center"/>',
    "the direction from right to left": "<w:bidi/>",
    "the numbers of footnotes": '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>',
    "a tracked change": f"<w:sectPrChange {BY}><w:sectPr><w:pgSz/></w:sectPr></w:sectPrChange>",
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_of_a_section_only_what_every_report_can_have_is_taken(what: str, tmp_path: Path) -> None:
    """The rest stays behind in every section, and is told."""
    template = opened(packed(with_section(UNKNOWN[what])), tmp_path)
    assert (f"page: what it says of {what} is left out",) == template.remarks
    written, plain = (
        [re.sub(rb' r:id="[^"]*"', b"", etree.tostring(one)) for one in sections_of(file)]
        for file in (to_word(SMALL, template), to_word(SMALL))
    )
    assert plain == written


@pytest.mark.parametrize(
    "usual",
    [
        '<w:type w:val="nextPage"/>',
        '<w:docGrid w:linePitch="360"/>',
        '<w:cols w:space="720"/>',
        '<w:pgNumType w:start="1"/>',
        '<w:bidi w:val="0"/>',
    ],
)
def test_what_changes_nothing_is_left_out_without_a_word(usual: str, tmp_path: Path) -> None:
    """Word writes it into every file."""
    assert () == opened(packed(with_section(usual)), tmp_path).remarks


def test_page_numbers_keep_their_form_and_go_on_from_section_to_section(tmp_path: Path) -> None:
    """A start that is said again in each section would have each begin anew."""
    given = with_section('<w:pgNumType w:fmt="lowerRoman" w:start="1" w:chapSep="dot"/>')
    sections = sections_of(report(given, tmp_path))
    assert 2 == len(sections)
    numbers = [dict(one.find(qn("w:pgNumType")).items()) for one in sections]
    assert [{qn("w:fmt"): "lowerRoman"}] * 2 == numbers


def test_every_relationship_that_is_named_is_there(tmp_path: Path) -> None:
    """Ids are given anew, so that none of the template's can hit one of ours."""
    given = unpacked(own_template())
    renamed = {
        name: re.sub(rb'"rId(\d)"', rb'"cscwb-rId\1"', given[name]) for name in (MAIN, RELATIONS)
    }
    file = report({**given, **renamed}, tmp_path)
    known = re.findall(rb'Id="([^"]*)"', unpacked(file)[RELATIONS])
    assert len(known) == len(set(known))
    assert set(re.findall(rb' r:id="([^"]*)"', unpacked(file)[MAIN])) <= set(known)


SECTIONS = {  # the properties of sections, each but the last in a paragraph
    "headers of the first": ("{refs}", ""),
    "headers of the one before": ("", "{refs}", ""),
    "each of another": ("{header}", "{footer}", ""),
    "no properties at the end": ("{refs}", None),
}


@pytest.mark.parametrize("kind", SECTIONS)
def test_a_section_without_headers_has_those_of_the_one_before(kind: str, tmp_path: Path) -> None:
    """As in Word."""
    given = with_header("<w:p><w:r><w:t>The house</w:t></w:r></w:p>")
    header = '<w:headerReference w:type="default" r:id="rId4"/>'
    footer = '<w:footerReference w:type="default" r:id="rId6"/>'
    *first, last = (
        None if one is None else f"<w:sectPr>{one}</w:sectPr>" for one in SECTIONS[kind]
    )
    body = "".join(f"<w:p><w:pPr>{one}</w:pPr></w:p>" for one in first) + (last or "")
    text = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    text = text.format(refs=header + footer, header=header, footer=footer)
    template = opened(packed({**given, MAIN: text.encode()}), tmp_path)
    file = to_word(SMALL, template)
    assert "The house" == docx.Document(io.BytesIO(file)).sections[0].header.paragraphs[0].text
    assert not any("there is none" in one for one in template.remarks)


def test_a_footer_alone_is_on_the_page_with_the_title_too(tmp_path: Path) -> None:
    """With our header comes a first page that is not as the others."""
    given = unpacked(own_template())
    for mark in (rb"<w:headerReference [^>]*>", rb'<w:footerReference w:type="first"[^>]*>'):
        given[MAIN] = re.sub(mark, b"", given[MAIN])
    given[MAIN] = given[MAIN].replace(b"<w:titlePg/>", b"")
    given["word/footer1.xml"] = f"<w:ftr {NAMESPACES}>{NUMBERED}</w:ftr>".encode()
    template = opened(packed(given), tmp_path)
    assert ("header: there is none; that of cscwb is used",) == template.remarks
    section = docx.Document(io.BytesIO(to_word(SMALL, template))).sections[0]
    assert section.first_page_footer._element.find(f".//{qn('w:fldSimple')}") is not None


CHANGED = {
    "insertion": (f"<w:p><w:ins {BY}><w:r><w:t>new</w:t></w:r></w:ins></w:p>", ["new"]),
    "deletion": (f"<w:p><w:del {BY}><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", [""]),
    "move": (
        f'<w:p><w:moveFromRangeStart {BY} w:name="m"/><w:moveFrom {BY}><w:r><w:t>old</w:t></w:r>'
        f'</w:moveFrom><w:moveFromRangeEnd w:id="1"/><w:moveTo {BY}><w:r><w:t>new</w:t></w:r>'
        "</w:moveTo></w:p>",
        ["new"],
    ),
    "end of a paragraph": (
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
        "<w:p><w:pPr/><w:r><w:t> two</w:t></w:r></w:p>",
        ["one two"],
    ),
    "looks": (
        f"<w:p><w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/>"
        f"<w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r></w:p>",
        ["bold"],
    ),
    "row": (
        f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc><w:p><w:r><w:t>old</w:t></w:r></w:p>"
        f"</w:tc></w:tr><w:tr><w:trPr><w:ins {BY}/></w:trPr><w:tc><w:tcPr><w:tcPrChange {BY}/>"
        "</w:tcPr><w:p><w:r><w:t>new</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
        ["new", ""],
    ),
    "whole table": (
        f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc><w:p><w:r><w:t>old</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:tbl>",
        [],
    ),
}


@pytest.mark.parametrize("kind", CHANGED)
def test_tracked_changes_are_accepted(kind: str, tmp_path: Path) -> None:
    """And nobody's name is in the report."""
    content, texts = CHANGED[kind]
    template = opened(packed(with_header(content + NUMBERED)), tmp_path)
    file = to_word(SMALL, template)
    found = [words_of(one) for one in headers_of(file)[HEADER].iter(qn("w:p"))]
    assert [*texts, "1"] == found
    assert b"Reviewer" not in b"".join(unpacked(file).values())
    assert "header: tracked changes are accepted; who made them is left out" in template.remarks


def test_styles_and_lists_keep_no_changes_either(tmp_path: Path) -> None:
    """Nor the marks of who worked on them when."""
    given = unpacked(own_template())
    change = f"<w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr>".encode()
    given[STYLES] = given[STYLES].replace(b"</w:pPr>", change, 1)
    given[STYLES] = given[STYLES].replace(b"</w:style>", b'<w:rsid w:val="00FC693F"/></w:style>', 1)
    given[STYLES] = given[STYLES].replace(b"<w:style ", b'<w:style w:rsidR="00FC693F" ', 1)
    lists = "word/numbering.xml"
    given[lists] = given[lists].replace(b"</w:pPr>", change, 1)
    template = opened(packed(given), tmp_path)
    assert (
        "styles: tracked changes are accepted; who made them is left out",
        "numbering: tracked changes are accepted; who made them is left out",
    ) == template.remarks
    everything = b"".join(unpacked(to_word(SMALL, template)).values())
    assert b"Reviewer" not in everything
    assert b"00FC693F" not in everything


def test_comments_and_permissions_stay_behind(tmp_path: Path) -> None:
    """With who wrote them, and whom the template lets write where."""
    template = opened(
        packed(
            with_header(
                '<w:p w:rsidR="00FC693F"><w:permStart w:id="1" w:ed="HOUSE\\jdoe"/>'
                '<w:commentRangeStart w:id="0"/><w:r w:rsidRPr="00FC693F"><w:t>Words</w:t></w:r>'
                '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
                '<w:permEnd w:id="1"/></w:p>' + NUMBERED
            )
        ),
        tmp_path,
    )
    assert "header: comments are left out" in template.remarks
    header = etree.tostring(headers_of(to_word(SMALL, template))[HEADER])
    assert b"Words" in header
    assert not re.search(b"comment|perm[SE]|jdoe|rsid", header)


FIELDS = {  # the instruction, whether it is still a field, and what the owner is told
    "PAGE": (True, ""),
    r" PAGE  \* MERGEFORMAT ": (True, ""),
    "NUMPAGES": (True, ""),
    r'DATE \@ "d MMMM yyyy"': (True, ""),
    r'STYLEREF "Heading 1" \l': (True, ""),
    "STYLEREF 2": (True, ""),
    'HYPERLINK "https://example.org/link"': (True, ""),
    r'HYPERLINK "mailto:a@example.org" \o "Write to us"': (True, ""),
    "= 3 + 4": (True, ""),
    "DOCPROPERTY Classification": (False, "leads to what stays behind"),
    'DOCVARIABLE "number"': (False, "leads to what stays behind"),
    r"REF chapter \h": (False, "leads to what stays behind"),
    "PAGEREF chapter": (False, "leads to what stays behind"),
    "chapter": (False, "leads to what stays behind"),
    'STYLEREF "House Title"': (False, "leads to what stays behind"),
    r'STYLEREF "Heading 1" \n': (False, "leads to what stays behind"),
    r"HYPERLINK \l chapter": (False, "leads to what stays behind"),
    "TITLE": (False, "leads to what stays behind"),
    "SAVEDATE": (False, "is about the template's own file"),
    "MERGEFIELD Name": (False, "leads to what stays behind"),
    "": (False, "leads to what stays behind"),
    "AUTHOR": (False, "is about the template's own file"),
    r"FILENAME \p": (False, "is about the template's own file"),
    'DOCPROPERTY "Last saved by"': (False, "is about the template's own file"),
    "USERNAME": (False, "is about the template's own file"),
}


@pytest.mark.parametrize("form", ["in runs", "in one element"])
@pytest.mark.parametrize("instruction", FIELDS)
def test_a_field_stays_when_any_report_can_fill_it(
    instruction: str, form: str, tmp_path: Path
) -> None:
    """Else its words are plain text; and gone, where they are true of the template alone."""
    stays, told = FIELDS[instruction]
    quoted = instruction.replace('"', "&quot;")
    shown = {
        "in runs": field(instruction),
        "in one element": f'<w:fldSimple w:instr="{quoted}"><w:fldData>x</w:fldData><w:r>'
        "<w:t>shown</w:t></w:r></w:fldSimple>",
    }[form]
    given = with_header(f"<w:p>{shown}<w:r><w:t>. End</w:t></w:r></w:p>")
    template = opened(packed(given), tmp_path)
    header = headers_of(to_word(SMALL, template))[HEADER]
    tags = ("w:fldChar", "w:instrText", "w:fldSimple")
    assert stays == (next(header.iter(*map(qn, tags)), None) is not None)
    assert (". End" if "own file" in told else "shown. End") == words_of(header)
    remarks = [
        one for one in template.remarks if "the field" in one and "no page number" not in one
    ]
    assert bool(told) == bool(remarks)
    assert all(told in one for one in remarks)


NESTED = {
    "all can be filled": ("= {PAGE} - 1", True),
    "one cannot": ("IF {DOCPROPERTY Draft} = 1 a b", False),
    "an address": ('HYPERLINK {QUOTE "file:"}', False),
}


@pytest.mark.parametrize("kind", NESTED)
def test_a_field_with_fields_in_it_stays_when_all_can_be_filled(kind: str, tmp_path: Path) -> None:
    """Else nothing of them is left but the words."""
    instruction, stays = NESTED[kind]
    before, inner, after = re.split("[{}]", instruction)
    outer = field("@@", "seven").replace(">@<", f">{before}<", 1)
    nested = outer.replace(
        '<w:r><w:instrText xml:space="preserve">@</w:instrText></w:r>',
        f"{field(inner, 'inner')}<w:r><w:instrText>{after}</w:instrText></w:r>",
    )
    header = header_of(with_header(f"<w:p>{nested}</w:p>"), tmp_path)
    begun = len(list(header.iter(qn("w:fldChar"))))
    assert (6 if stays else 0) == begun
    assert stays or words_of(header) == "seven"


def test_nothing_is_left_of_a_field_that_asks_for_one_of_the_other_form(tmp_path: Path) -> None:
    """The form in one element lies among the runs of the other."""
    begin, rest = field("IF 1 = ", "no").split('<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    inner = '<w:fldSimple w:instr="DOCPROPERTY Draft"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    end = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    header = header_of(with_header(f"<w:p>{begin}{inner}{end}{rest}</w:p>"), tmp_path)
    assert "no" == words_of(header)
    assert [] == list(header.iter(qn("w:fldChar"), qn("w:fldSimple")))


HARMFUL = {
    'HYPERLINK "file://evil/share/x.exe"': "links to 'file://evil/share/x.exe'",
    r"HYPERLINK \\evil\share": r"links to '\\\\evil\\share'",
    r'HYPERLINK \o "https://example.org" "ftp://evil"': "links to 'ftp://evil'",
    r'HYPERLINK "\l" "file:///c"': "links to",
    r'HYPERLINK \l"chapter" javascript:x': "links to 'javascript:x'",
    "INCLUDEPICTURE x": "has the field INCLUDEPICTURE",
    "ddeauto cmd": "has the field DDEAUTO",
    r'PRINT "x"': "has the field PRINT",
    "LINK Excel.Sheet x": "has the field LINK",
}


@pytest.mark.parametrize("instruction", HARMFUL)
def test_a_field_is_judged_as_a_relationship_is(instruction: str, tmp_path: Path) -> None:
    """Nothing is fetched or run, and links lead to web pages and mailboxes."""
    begin, rest = field("= 1").split('<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    for content in (field(instruction), f"{begin}{field(instruction)}{separate}{rest}"):
        with pytest.raises(cscwb.WordFileError, match=f"the header {HARMFUL[instruction]}"):
            opened(packed(with_header(f"<w:p>{content}</w:p>")), tmp_path)


def test_half_a_field_does_no_harm(tmp_path: Path) -> None:
    """What begins and does not end, and what ends and has not begun, is not there."""
    begin, rest = field("PAGE").split('<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    for content in (begin, rest, begin + "<w:r><w:t>shown</w:t></w:r>"):
        header = header_of(with_header(f"<w:p>{content}</w:p>{NUMBERED}"), tmp_path)
        assert [] == list(header.iter(qn("w:fldChar"), qn("w:instrText")))
        assert ("1" if content is begin else "shown1") == words_of(header)


CONTROLS = {
    "bound": (
        '<w:dataBinding w:xpath="/ns0:properties[1]/ns0:company[1]" w:storeItemID="{x}"/>',
        "Words",
        "header: what fills the content control 'Words' stays behind; its words are plain text",
    ),
    "of an author": (
        '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]" w:storeItemID="{x}"/>',
        "",
        "header: 'Words' is left out, for it names who made the template",
    ),
    "prompt": ("<w:showingPlcHdr/>", "", "header: the prompt 'Words' is left out"),
    "of Word": (
        '<w:docPartObj><w:docPartGallery w:val="Page Numbers"/></w:docPartObj>',
        "Words",
        "",
    ),
}


@pytest.mark.parametrize("place", ["around a paragraph", "in a paragraph", "around a row"])
@pytest.mark.parametrize("kind", CONTROLS)
def test_of_a_content_control_the_words_stay(kind: str, place: str, tmp_path: Path) -> None:
    """What fills it is in a part that stays behind."""
    properties, words, told = CONTROLS[kind]
    run, start = "<w:r><w:t>Words</w:t></w:r>", f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>"
    content = {
        "around a paragraph": f"{start}<w:sdtContent><w:p>{run}</w:p></w:sdtContent></w:sdt>",
        "in a paragraph": f"<w:p>{start}<w:sdtContent>{run}</w:sdtContent></w:sdt></w:p>",
        "around a row": f"<w:tbl>{start}<w:sdtContent><w:tr><w:tc><w:p>{run}</w:p></w:tc></w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>",
    }[place]
    template = opened(packed(with_header(content + NUMBERED)), tmp_path)
    assert [told] * bool(told) == [one for one in template.remarks if "no place" not in one]
    header = headers_of(to_word(SMALL, template))[HEADER]
    assert words + "1" == words_of(header)
    assert next(header.iter(qn("w:sdt"), qn("w:dataBinding")), None) is None


WATERMARK = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
UNUSUAL = {
    "watermark of Word": f"<w:sdt><w:sdtContent><w:p>{WATERMARK}</w:p></w:sdtContent></w:sdt>",
    "control without content": "<w:sdt/>",
    "control in a control": "<w:sdt><w:sdtContent><w:sdt><w:sdtContent><w:p/></w:sdtContent>"
    "</w:sdt></w:sdtContent></w:sdt>",
    "table": "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "table in a control": "<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:sdtContent>"
    "</w:sdt>",
    "nothing": "",
    "bookmark": '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>',
}


@pytest.mark.parametrize("running_head", ["The running head", ""])
@pytest.mark.parametrize("kind", UNUSUAL)
def test_any_header_gives_a_report(kind: str, running_head: str, tmp_path: Path) -> None:
    """With the running head where the header is empty, and what is to be seen in it."""
    template = opened(packed(with_header(UNUSUAL[kind])), tmp_path)
    file = to_word(attrs.evolve(SMALL, running_head=running_head), template)
    is_seen = "table" in kind or "watermark" in kind
    assert is_seen == any("no place for the running head" in one for one in template.remarks)
    header = headers_of(file).get(HEADER)
    assert ("" if is_seen or not running_head else running_head) == (
        "" if header is None else words_of(header)
    )
    assert (is_seen or bool(running_head)) == (header is not None)
    assert header is None or header[-1].tag == qn("w:p") or kind == "bookmark"


def test_a_logo_of_an_older_word_is_content(tmp_path: Path) -> None:
    """So that the running head is not written beside it."""
    logo = '<w:p><w:r><w:pict><v:shape style="width:9pt"/></w:pict></w:r></w:p>'
    header = header_of(with_header(logo), tmp_path)
    assert "" == words_of(header)
    assert header.find(f".//{qn('w:pict')}") is not None


@pytest.mark.parametrize(
    ("attribute", "told"),
    [
        ('href="file://evil/x"', "links to 'file://evil/x'"),
        ('src="http://evil/x.png"', "leads to 'http://evil/x.png'"),
    ],
)
def test_what_an_older_drawing_names_is_judged(attribute: str, told: str, tmp_path: Path) -> None:
    """It stands in the drawing and not among the relationships."""
    drawing = f"<w:p><w:r><w:pict><v:shape {attribute}/></w:pict></w:r></w:p>"
    with pytest.raises(cscwb.WordFileError, match=f"the header {told}"):
        opened(packed(with_header(drawing)), tmp_path)


@pytest.mark.parametrize("folder", ["C:\\Users\\jdoe\\", "\\\\office\\jdoe\\", "/Users/jdoe/a b/"])
def test_a_description_does_not_say_where_a_picture_lay(folder: str, tmp_path: Path) -> None:
    """Word describes a picture by its path, and so by who works there."""
    drawing = f'<w:r><w:pict><v:shape alt="{folder}logo.png" name="n"/></w:pict></w:r>'
    header = header_of(with_header(f"<w:p>{drawing}</w:p>"), tmp_path)
    assert {"alt": "logo.png", "name": "n"} == dict(header[0][0][0][0].items())


def test_a_template_on_its_side_need_not_say_so(tmp_path: Path) -> None:
    """Its measures tell."""
    given = unpacked(own_template())
    given[MAIN] = given[MAIN].replace(b'w:w="11906" w:h="16838"', b'w:w="16838" w:h="11906"')
    sections = docx.Document(io.BytesIO(report(given, tmp_path))).sections
    assert [(16838, 11906)] * 2 == [
        ((one.page_width or Length(0)).twips, (one.page_height or Length(0)).twips)
        for one in sections
    ]


def test_every_header_and_footer_can_name_relationships(tmp_path: Path) -> None:
    """Some readers stumble over a root that does not declare the prefix."""
    given = with_header(NUMBERED)
    given[HEADER] = given[HEADER].replace(f' xmlns:r="{R}"'.encode(), b"")
    for file in (
        to_word(SMALL),
        report(given, tmp_path),
        report(unpacked(saved(house())), tmp_path),
    ):
        roots = headers_of(file).values()
        assert roots
        assert {R} == {one.nsmap.get("r") for one in roots}


def test_a_running_head_takes_the_place_of_its_placeholder_alone(tmp_path: Path) -> None:
    """What stands around it stays where and how it is, in text boxes as well."""
    given = with_header(
        "<w:p><w:r><w:t>Office</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>a{run</w:t></w:r><w:r><w:t>"
        "ning head}b{running head}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>Page</w:t></w:r>"
        "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>({running head})</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    )
    header = header_of(given, tmp_path)
    head = "The running head"
    texts = [one.text or "" for one in header.iter(qn("w:t"))]
    assert ["Office", f"a{head}", f"b{head}", "Page", f"({head})"] == texts


def test_parts_are_found_however_their_names_are_spelt(tmp_path: Path) -> None:
    """In another case, with backslashes or escapes, and whatever their types are said to be."""
    plain = with_header("<w:p><w:r><w:t>The house</w:t></w:r></w:p>")
    types = re.sub(rb"<Override PartName=./word/(header|styles)[^>]*>", b"", plain[TYPES])
    types = types.replace(b"</Types>", b'<Default Extension="XML" ContentType="a/b"/></Types>')
    spelt = {
        "case": {name.replace("header1", "Header1"): data for name, data in plain.items()},
        "backslashes": {name.replace("/", "\\"): data for name, data in plain.items()},
        "escapes": {**plain, RELATIONS: plain[RELATIONS].replace(b"header1", b"h%65ader1")},
        "types": {**plain, TYPES: types},
    }
    for given in spelt.values():
        template = opened(packed(given), tmp_path)
        assert not any("there is none" in one for one in template.remarks)
        assert () == template.missing
        section = docx.Document(io.BytesIO(to_word(SMALL, template))).sections[0]
        assert "The house" == section.header.paragraphs[0].text


@pytest.mark.parametrize("part", ["header1", "footer1", "styles", "numbering", "fontTable"])
def test_a_part_that_is_missing_is_told(part: str, tmp_path: Path) -> None:
    """And that of cscwb stands in for it."""
    given = unpacked(own_template())
    del given[f"word/{part}.xml"]
    template = opened(packed(given), tmp_path)
    kind = part.rstrip("1")
    told = f"{kind}: its part 'word/{part}.xml' is missing; that of cscwb is used"
    assert told in template.remarks
    assert to_word(SMALL, template)


def test_a_part_that_is_something_else_is_refused(tmp_path: Path) -> None:
    """With its name."""
    given = {**unpacked(own_template()), HEADER: f"<w:ftr {NAMESPACES}/>".encode()}
    with pytest.raises(cscwb.WordFileError, match=r"the header 'word/header1\.xml' is none that"):
        opened(packed(given), tmp_path)


def relations(*targets: tuple[str, str, str]) -> bytes:
    """The relationships of a part: id, kind and target of each."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{target}"/>'
        for id_, kind, target in targets
    )
    address = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{address}">{inside}</Relationships>'.encode()


def test_what_nothing_shows_stays_behind(tmp_path: Path) -> None:
    """A picture that was deleted, and what a relationship alone still names."""
    given = with_header(NUMBERED)
    given["word/_rels/header1.xml.rels"] = relations(
        ("rId1", "image", "media/secret.png"), ("rId2", "image", "NULL"), ("rId3", "control", "x")
    )
    given["word/media/secret.png"] = b"secret"
    assert b"secret" not in b"".join(unpacked(report(given, tmp_path)).values())


def test_a_picture_that_is_lost_is_told_with_a_way_out(tmp_path: Path) -> None:
    """Word itself leaves such targets behind."""
    given = with_header('<w:p><w:r><w:pict><v:imagedata r:id="rId1"/></w:pict></w:r></w:p>')
    given["word/_rels/header1.xml.rels"] = relations(("rId1", "image", "NULL"))
    message = "the header lacks 'word/NULL'; insert it again in Word, or take it out"
    with pytest.raises(cscwb.WordFileError, match=message):
        opened(packed(given), tmp_path)


NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
NUMBERING = {  # the style that is given a number, and those that have it by that
    "heading 1": ("Heading1", {"heading 1"}),
    "title": ("Title", {"Title"}),
    "caption": ("Caption", {"caption"}),
    "footnote": ("FootnoteText", {"footnote text"}),
    "one that another is based on": ("Heading6", {"heading 6", "Subtitle"}),
}


@pytest.mark.parametrize("kind", NUMBERING)
def test_what_a_report_numbers_has_no_number_of_the_template(kind: str, tmp_path: Path) -> None:
    """A heading has its number once, be the template's its own or that of another style."""
    style, names = NUMBERING[kind]
    given = unpacked(own_template())
    root = etree.fromstring(given[STYLES])
    for one in root.iter(qn("w:style")):
        if one.get(qn("w:styleId")) == "Subtitle":
            one.find(qn("w:basedOn")).set(qn("w:val"), "Heading6")
        if one.get(qn("w:styleId")) == style:
            one.find(qn("w:pPr")).append(etree.fromstring(f"<x {NAMESPACES}>{NUMBER}</x>")[0])
    lists = given["word/numbering.xml"]
    linked = lists.replace(b"ListNumber", style.encode())
    template = opened(
        packed({**given, STYLES: etree.tostring(root), "word/numbering.xml": linked}), tmp_path
    )
    [told] = template.remarks
    assert told.startswith("styles: numbers of ")
    assert names <= set(re.findall("'([^']*)'", told))
    found = unpacked(to_word(SMALL, template))
    number = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
    for one in etree.fromstring(found[STYLES]).iter(qn("w:style")):
        if one.find(qn("w:name")).get(qn("w:val")) in names:
            assert "0" == one.find(number).get(qn("w:val"))
    assert style.encode() not in found["word/numbering.xml"]


def test_a_style_that_does_not_say_of_what_kind_it_is_is_one_of_paragraphs(tmp_path: Path) -> None:
    """As Word reads it."""
    given = unpacked(own_template())
    for kind in (b"", b' w:type="foo"'):
        odd = b"<w:style" + kind + b' w:styleId="x"><w:name w:val="x"/></w:style></w:styles>'
        changed = {**given, STYLES: given[STYLES].replace(b"</w:styles>", odd)}
        assert report(changed, tmp_path)


def test_our_header_has_the_style_by_the_id_of_the_template(tmp_path: Path) -> None:
    """A German Word calls it otherwise."""
    given = unpacked(own_template())
    for part in (STYLES, "word/footer1.xml", "word/footer2.xml"):
        given[part] = (
            given[part].replace(b'"Header"', b'"Kopfzeile"').replace(b'"Footer"', b'"Fuzeile"')
        )
    given[MAIN] = re.sub(rb"<w:(header|footer)Reference [^>]*>", b"", given[MAIN])
    found = headers_of(report(given, tmp_path))
    styles = {one.get(qn("w:val")) for root in found.values() for one in root.iter(qn("w:pStyle"))}
    assert {"Kopfzeile", "Fuzeile"} == styles


def test_even_pages_are_as_the_others_and_that_is_told(tmp_path: Path) -> None:
    """Settings are not taken over."""
    given = unpacked(own_template())
    settings = "word/settings.xml"
    given[settings] = given[settings].replace(
        b'<w:evenAndOddHeaders w:val="false"/>', b"<w:evenAndOddHeaders/>"
    )
    assert ("settings: even pages get the header and the footer of the others",) == opened(
        packed(given), tmp_path
    ).remarks


def test_all_that_is_wrong_is_told_at_once_with_the_verdict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template is not mended one fault a time."""
    monkeypatch.chdir(tmp_path)
    content = f"<w:p>{field('RD x')}{field('DDE y')}</w:p>"
    Path("house.docx").write_bytes(packed(with_header(content)))
    code, output = run("template", "--check", "house.docx")
    harm = ", which could run or fetch something; take it out"
    assert 1 == code
    assert [
        f"cscwb: 'house.docx': the header has the field RD{harm}",
        f"'house.docx': the header has the field DDE{harm}",
        "'house.docx' cannot be used",
    ] == output.splitlines()


def test_a_check_ends_with_whether_the_template_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And on how many remarks to look first."""
    monkeypatch.chdir(tmp_path)
    Path("house.docx").write_bytes(packed(with_header(f"<w:p>{field('TITLE')}</w:p>")))
    code, output = run("template", "--check", "house.docx")
    assert 0 == code
    assert [
        "header: the field 'TITLE' leads to what stays behind; its words, 'shown', are plain text",
        "header: no place for the running head; write '{running head}' where it belongs",
        "'house.docx' can be used; 2 remarks above",
    ] == output.splitlines()
