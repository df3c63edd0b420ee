"""Each rule for Word files finds what it is for, and nothing in a file that is well made."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from example import PICTURES
from word_parts import packed, unpacked
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
from cscwb.document.nodes import Document
from cscwb.reports.annual import OUTLINES
from cscwb.rules.word_files import WORD_FILES
from cscwb.rules.word_files.texts import contrast
from cscwb.word.template import own_template
from cscwb.word.writer import to_word

EXAMPLE = Path(__file__).parents[3] / "examples" / "csc-wb"
BODY, SETTINGS, STYLES = "word/document.xml", "word/settings.xml", "word/styles.xml"
CORE, HEADER, FOOTER = "docProps/core.xml", "word/header1.xml", "word/footer1.xml"
LOCKED = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
ADEC = 'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str = "", style: str = "BodyText", properties: str = "", look: str = "") -> str:
    words = run(text, look) if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words}</w:p>'


def heading(text: str, level: int = 1) -> str:
    return p(text, f"Heading{level}")


def table(*rows: str, title: str = "T", cell: str = "", row: str = "<w:cantSplit/>") -> str:
    """Rows of cells, parted by |; the first is the header row."""
    made = ""
    for number, texts in enumerate(rows):
        cells = "".join(
            f"<w:tc><w:tcPr>{cell if number else ''}</w:tcPr>"
            f"{p(text, 'TableText') if not text.startswith('<') else text}</w:tc>"
            for text in texts.split("|")
        )
        made += f"<w:tr><w:trPr>{row}{'' if number else '<w:tblHeader/>'}</w:trPr>{cells}</w:tr>"
    caption = f'<w:tblCaption w:val="{title}"/>' if title else ""
    return f"<w:tbl><w:tblPr>{caption}</w:tblPr>{made}</w:tbl>{p('After it.')}"


def link(text: str) -> str:
    return f'<w:p><w:hyperlink w:anchor="x">{run(text)}</w:hyperlink></w:p>'


def picture(properties: str, more: str = "", kind: str = "inline") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:{kind} {WP}><wp:docPr id="1" name="Logo" {properties}>{more}'
        f"</wp:docPr></wp:{kind}></w:drawing></w:r></w:p>"
    )


DECORATIVE = f'<a:extLst {A}><a:ext uri="x"><adec:decorative {ADEC} val="1"/></a:ext></a:extLst>'
BOX = f"<w:p><w:r><w:pict><v:shape {V}><v:textbox><w:txbxContent>{p('In a box')}"
BOX += "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
MARK = f'<w:p><w:r><w:pict><v:shape {V} id="PowerPlusWaterMarkObject1"><v:textpath string="DRAFT"/>'
MARK += "</v:shape></w:pict></w:r></w:p>"
FIELD = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>'
CONTENTS = '<w:p><w:fldSimple w:instr=" TOC \\o "/></w:p>'.replace('"1-3"', "")
COUNTED = f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{run("Table ")}'
COUNTED += f'<w:fldSimple w:instr=" SEQ Table ">{run("1")}</w:fldSimple>{run(". T")}</w:p>'
RAISED = '<w:vertAlign w:val="superscript"/>'
ELEVEN = "".join(heading(f"Section {one}") for one in range(11))

# by code: what breaks the rule, where it is told, and the same well made
CASES: Mapping[str, tuple[str | Mapping[str, str], str, str | Mapping[str, str]]] = {
    "title": ({CORE: ""}, "the properties of the file", {}),
    "language": ({STYLES: ""}, "the document", {}),
    "protection": ({SETTINGS: LOCKED}, "the settings of the file", {}),
    "page-number": ({FOOTER: p("Page 7")}, "the footer", {FOOTER: FIELD}),
    "margin-text": ({HEADER: MARK}, "the header", {HEADER: MARK, BODY: p("A draft.")}),
    "headings": ({BODY: "-"}, "the document", {}),
    "heading-order": (heading("Deep", 3), "heading 'Deep'", heading("Next", 2)),
    "heading-words": (heading(""), "heading ''", heading("Short")),
    "bold-heading": (
        p("Results", look="<w:b/>"),
        "paragraph 1 after the heading 'First'",
        p("Results.", look="<w:b/>") + p("In part") + p("Results", look='<w:b w:val="0"/>'),
    ),
    "contents": (ELEVEN, "the document", CONTENTS + ELEVEN),
    "caption": (p("Table 1. T", "Caption"), "paragraph 1", COUNTED),
    "typed-list": (p("- one") + p("- two"), "paragraph 1", p("- one") + p("two")),
    "spacing": (p() + p(), "paragraph 2", p("a  b") + p()),
    "link-words": (link("here"), "paragraph 1", link("Annual report 2021")),
    "other-language": (
        p("Скопје"),
        "paragraph 1",
        p("Скопје", look='<w:lang w:val="mk-MK"/>') + p("Ж"),
    ),
    "contrast": (
        p("Pale", look='<w:color w:val="AAAAAA"/>'),
        "paragraph 1",
        p("Dark", look='<w:color w:val="333333"/>')
        + p("White", look='<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>')
        + p(
            "On what only Word knows",
            look='<w:color w:val="FFFFFF"/><w:shd w:themeFill="accent1"/>',
        ),
    ),
    "typed-footnote": (
        f"<w:p>{run('A claim')}{run('1', RAISED)}</w:p>",
        "paragraph 1",
        f"<w:p>{run('12 km')}{run('2', RAISED)}</w:p>",
    ),
    "typography": (
        p("Tiny", look='<w:sz w:val="14"/>'),
        "paragraph 1",
        p("Fine", look='<w:sz w:val="18"/>') + p("NATO AND EU"),
    ),
    "header-row": (
        table("a|b", "c|d").replace("<w:tblHeader/>", ""),
        "table 1, 'T'",
        table("a|b", "c|d"),
    ),
    "merged-cells": (
        table("a|b", "c|d", cell='<w:gridSpan w:val="2"/>'),
        "table 1, 'T', row 2",
        table("a|b", "c|d", cell='<w:gridSpan w:val="1"/>'),
    ),
    "nested-table": (
        table("a|b", f"c|{table('x')}"),
        "table 2, 'T'",
        table("a|b", "c|d") + table("x"),
    ),
    "blank-cells": (table("a|b", "c|"), "table 1, 'T', column 2", table("a|b", "c|", "|d")),
    "split-rows": (table("a|b", "c|d", row=""), "table 1, 'T'", table("a|b", "c|d")),
    "table-title": (table("a|b", "c|d", title=""), "table 1, 'abcd'", table("a|b", "c|d")),
    "colour-alone": (
        table("a|b", "c|", "d|e", cell='<w:shd w:fill="FF0000"/>'),
        "table 1, 'T', row 2",
        table("a|b", "c|", "d|e", cell='<w:shd w:fill="FFFFFF"/>'),
    ),
    "alt-text": (
        picture('descr=""'),
        "picture 1",
        picture('descr="Two tents"') + picture('descr=""', DECORATIVE),
    ),
    "alt-text-words": (picture('descr="IMG_1.jpg"'), "picture 1", picture('descr="A jpg file"')),
    "floating": (
        picture('descr="A"', kind="anchor"),
        "picture 1",
        picture('descr="A"'),
    ),
}


def made(changes: str | Mapping[str, str]) -> bytes:
    """A file with a heading and what is asked for, as well made as can be otherwise."""
    wanted = {BODY: changes} if isinstance(changes, str) else dict(changes)
    parts = {name: data.decode() for name, data in unpacked(own_template()).items()}
    body = wanted.pop(BODY, p("Words."))
    start = parts[BODY].index("<w:body>") + len("<w:body>")
    first = p("Words.") if body == "-" else heading("First") + body
    parts[BODY] = parts[BODY][:start] + first + parts[BODY][start:]
    core = to_word(Document(title="T"))
    parts[CORE] = unpacked(core)[CORE].decode()
    for name, text in wanted.items():
        match name:
            case "docProps/core.xml":
                parts[name] = parts[name].replace(">T<", "><")
            case "word/styles.xml":
                parts[name] = parts[name].replace("<w:lang", "<w:other")
            case "word/settings.xml":
                parts[name] = parts[name].replace("<w:compat>", f"{text}<w:compat>")
            case _:
                end = parts[name].rindex("</")
                inside = parts[name].index("<w:p>") if "<w:p>" in parts[name] else end
                parts[name] = parts[name][:inside] + text + parts[name][end:]
    return packed({name: text.encode() for name, text in parts.items()})


def found(changes: str | Mapping[str, str], folder: Path) -> list[cscwb.Problem]:
    (folder / "a.docx").write_bytes(made(changes))
    return list(cscwb.inspect(folder / "a.docx"))


def test_every_rule_has_a_case() -> None:
    """Nobody adds a rule without showing what it finds."""
    assert {rule.code for rule in WORD_FILES} == CASES.keys()
    assert len(WORD_FILES) == len(CASES)


@pytest.mark.parametrize("code", CASES)
def test_a_rule_finds_what_breaks_it(code: str, tmp_path: Path) -> None:
    """At its place, with the severity and the remedy of the rule."""
    bad, place, _ = CASES[code]
    (rule,) = (one for one in WORD_FILES if one.code == code)
    findings = [one for one in found(bad, tmp_path) if one.code == code]
    assert findings
    assert place in findings[0].place
    assert rule.severity == findings[0].severity
    assert findings[0].message.endswith(f". {rule.remedy}")


@pytest.mark.parametrize("code", CASES)
def test_a_rule_finds_nothing_in_what_is_well_made(code: str, tmp_path: Path) -> None:
    """However near it comes to what breaks the rule."""
    assert code not in [one.code for one in found(CASES[code][2], tmp_path)]


@pytest.mark.parametrize(
    ("code", "bad"),
    [
        ("alt-text-words", picture('descr="image 3"')),
        ("alt-text-words", picture(f'descr="{"long " * 40}"')),
        ("blank-cells", table("a|", "c|d")),
        ("blank-cells", table("a|b", "|", "c|d")),
        ("bold-heading", p("Results", look='<w:sz w:val="32"/>')),
        ("caption", p("Table 1. T") + table("a|b", "c|d")),
        ("floating", BOX),
        ("heading-words", heading("long " * 30)),
        ("link-words", link("https://example.org/a")),
        ("link-words", link("Read more »")),
        ("spacing", p("Name:     Signature:")),
        ("typography", p("ALL OF THIS IS IN CAPITALS AND LONG")),
        ("typography", p("long " * 60, properties='<w:jc w:val="both"/>')),
        ("typed-list", p("• one")),
        ("typed-list", p("1. one") + p("2. two")),
    ],
)
def test_a_rule_finds_its_other_cases_too(code: str, bad: str, tmp_path: Path) -> None:
    """What its title names."""
    assert code in [one.code for one in found(bad, tmp_path)]


@pytest.mark.parametrize("outline", OUTLINES)
def test_our_reports_break_no_rule(outline: str, tmp_path: Path) -> None:
    """Not even those that are only for information."""
    report = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE),
        2021,
        narrative=cscwb.load_narrative(EXAMPLE),
        outline=outline,
        pictures=PICTURES,
    )
    assert () == cscwb.inspect(cscwb.write(report, tmp_path / "a.docx"))


def test_every_node_can_be_read(tmp_path: Path) -> None:
    """The only finding is a Macedonian word that the document itself does not mark."""
    found_ = cscwb.inspect(cscwb.write(KITCHEN_SINK, tmp_path / "a.docx"))
    assert ["other-language"] == [one.code for one in found_]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48), ("FF0000", "FFFFFF", 4.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The pairs that tools for it are tested with."""
    assert ratio == pytest.approx(contrast(one, other), abs=0.01)
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize("value", ["9" * 5000, "-1", "x", "", "²"])
def test_figures_that_are_none_do_no_harm(value: str, tmp_path: Path) -> None:
    """A level, a size and a number of columns may be anything in a file of others."""
    text = p("A", properties=f'<w:outlineLvl w:val="{value}"/>', look=f'<w:sz w:val="{value}"/>')
    cells = table("a|b", "c|d", cell=f'<w:gridSpan w:val="{value}"/>')
    assert "merged-cells" in [one.code for one in found(text + cells, tmp_path)]


def test_a_file_without_body_is_no_reason_to_stop(tmp_path: Path) -> None:
    """Rules look at what is there."""
    parts = {**unpacked(own_template()), BODY: b'<w:document xmlns:w="x"/>'}
    (tmp_path / "a.docx").write_bytes(packed(parts))
    assert "title" in [one.code for one in cscwb.inspect(tmp_path / "a.docx")]


def test_a_run_of_empty_paragraphs_is_told_once(tmp_path: Path) -> None:
    """Whatever its length, it is one place to mend."""
    findings = found(4000 * p() + p("text") + 2 * p(), tmp_path)
    assert 2 == sum(one.code == "spacing" for one in findings)


def test_no_rule_tells_of_places_without_end(tmp_path: Path) -> None:
    """A small file can have any number of them."""
    told = [one for one in found(3000 * p("a    b"), tmp_path) if one.code == "spacing"]
    assert 1001 == len(told)
    assert told[-1].message.startswith("there are more than 1000 such places. ")
