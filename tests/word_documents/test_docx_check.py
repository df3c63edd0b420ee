"""The check of Word files sees what it promises to see."""

import io
import zipfile

import pytest
from word_documents.docx_check import Package, problems_in
from writers.kitchen_sink import KITCHEN_SINK

from cscwb.word.writer import to_word

BODY = "word/document.xml"
NOTES = "word/footnotes.xml"
CORE = "docProps/core.xml"
LINK = '<w:hyperlink r:id="link1"'

# part, what is taken out, what is put there, what the check says
DEFECTS = (
    (BODY, '<w:footnoteReference w:id="2"', '<w:footnoteReference w:id="3"', "in the order"),
    (BODY, '<w:footnoteReference w:id="4"', '<w:footnoteReference w:id="32768"', "above 32767"),
    (NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="7">', "the notes are [-1, 0, 1, 7, 3"),
    (BODY, LINK, '<w:hyperlink r:id="nowhere"', "missing relationship 'nowhere'"),
    (BODY, 'w:anchor="_Toc00000000"', 'w:anchor="nowhere"', "missing bookmark 'nowhere'"),
    (BODY, '<w:numId w:val="1"/>', '<w:numId w:val="99"/>', "missing list '99'"),
    ("word/_rels/document.xml.rels", "styles.xml", "stiles.xml", "missing part 'stiles.xml'"),
    ("word/_rels/document.xml.rels", "/hyperlink", "/image", "leads outside to"),
    ("word/_rels/document.xml.rels", "mailto:", "file:", "links to 'file:"),
    (BODY, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "without an end"),
    (BODY, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "", "out of order"),
    ("word/footer1.xml", '<w:fldChar w:fldCharType="separate"/>', "", "out of order"),
    (BODY, '<w:bookmarkStart w:id="1"', '<w:bookmarkStart w:id="0"', "have the id 0"),
    (BODY, 'w:name="_Toc00000001"', 'w:name="_Toc00000000"', "have the name '_Toc00000000'"),
    (BODY, '<w:bookmarkEnd w:id="1"/>', "", "a bookmark has no end"),
    (BODY, "<w:gridCol", '<w:gridCol w:w="100"/><w:gridCol', "does not fit its grid"),
    (BODY, '<w:tblW w:w="9638"', '<w:tblW w:w="9639"', "not as wide as its columns"),
    (BODY, "<w:tblHeader/>", "", "has no header row"),
    (BODY, 'w:tblDescription w:val="Columns: Place', 'w:tblLess w:val="', "has no description"),
    (BODY, "</w:tbl>", "</w:tbl><w:tbl/>", "is not followed by a paragraph"),
    (BODY, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "a cell without a paragraph"),
    (BODY, 'w:pStyle w:val="BodyText"', 'w:pStyle w:val="Wrong"', "paragraph style 'Wrong'"),
    (BODY, 'w:rStyle w:val="Hyperlink"', 'w:rStyle w:val="Wrong"', "character style 'Wrong'"),
    (BODY, 'w:tblStyle w:val="ReportTable"', 'w:tblStyle w:val="Wrong"', "table style 'Wrong'"),
    ("word/styles.xml", 'w:basedOn w:val="Normal"', 'w:basedOn w:val="Gone"', "the style 'Gone'"),
    (BODY, 'w:pStyle w:val="Heading2"', 'w:pStyle w:val="Heading3"', "3 follows one of level 1"),
    (BODY, '<w:t xml:space="preserve">The project', "<w:t> The project", "loses a blank"),
    (CORE, "Annual report &amp; “kitchen sink” &lt;2021&gt;", "", "has no title"),
    (CORE, "CSC WB &amp; partners", "python-docx", "names python-docx"),
    (CORE, "en-GB", "it-IT", "does not say the language"),
    ("word/styles.xml", '<w:lang w:val="en-GB"', "<w:lang", "does not say the language"),
    ("word/settings.xml", "<w:compat>", "<w:updateFields/><w:compat>", "makes Word ask"),
    (BODY, "</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>", "does not end with"),
    (BODY, 'w:top="0"', 'w:top="1"', "not in the first section"),
    (BODY, "<w:pgSz", '<w:headerReference r:id="rId9"/><w:pgSz', "the cover has a header"),
    (BODY, "<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>", "is for layout"),
    (BODY, ' descr="Bars by', ' other="Bars by', "says nothing to those who cannot"),
    (BODY, 'docPr id="1003"', 'docPr id="1001"', "the identity 1001"),
    ("[Content_Types].xml", "/word/footnotes.xml", "/word/gone.xml", "missing part /word/gone.xml"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/gone.xml", "styles.xml has no content type"),
)


@pytest.fixture(scope="module")
def sound() -> bytes:
    return to_word(KITCHEN_SINK)


def damaged(docx: bytes, part: str, old: str, new: str) -> bytes:
    """The file with the first `old` in a part replaced."""
    files = Package(docx).files
    assert old.encode() in files[part]
    files[part] = files[part].replace(old.encode(), new.encode(), 1)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_sound_file_has_no_problems(sound: bytes) -> None:
    """A file with every node passes every rule."""
    assert [] == problems_in(sound)


@pytest.mark.parametrize(("part", "old", "new", "message"), DEFECTS)
def test_a_defect_is_seen(sound: bytes, part: str, old: str, new: str, message: str) -> None:
    """Each rule names the defect that was planted for it."""
    assert message in "\n".join(problems_in(damaged(sound, part, old, new)))
