"""Makes src/cscwb/word/template.docx: page, styles, lists, header and footer of every report.

Run it after a change here: ``python tools/build_template.py``. A test compares the two.
"""

from collections.abc import Iterator
from pathlib import Path

import attrs

from cscwb.word.package import zipped

TEMPLATE = Path(__file__).parents[1] / "src" / "cscwb" / "word" / "template.docx"

NAVY = "1F3864"  # headings and header rows
BLUE = "003399"  # the blue of the European flag: rules and links
GREY = "595959"  # the lightest grey that is readable on white (7:1)
LINE = "A6B1C9"  # thin lines
WHITE = "FFFFFF"
YELLOW = "FFF8DC"  # gaps to be completed

THEMED = {NAVY: "text2", BLUE: "accent1"}
"""Colours that are those of the theme, so that a house template has its own in their place."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
LEVELS = 9


@attrs.frozen
class Style:
    """One paragraph style.

    Attributes:
        name: As Word stores it; built-in names are in lower case where Word has them so.
        based_on: Name of the style that it refines.
        next: Name of the style of the paragraph that is typed after it; "" for the same.
        paragraph: Paragraph properties, in the order of the schema.
        run: Run properties, in the order of the schema.
    """

    name: str
    based_on: str = "Normal"
    next: str = ""
    paragraph: str = ""
    run: str = ""

    @property
    def xml(self) -> str:
        """The style as an element of styles.xml."""
        following = f'<w:next w:val="{style_id(self.next)}"/>' if self.next else ""
        own = ' w:customStyle="1"' if self.name in OWN else ""
        return (
            f'<w:style w:type="paragraph"{own} w:styleId="{style_id(self.name)}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{style_id(self.based_on)}"/>'
            f"{following}<w:qFormat/><w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.run}</w:rPr></w:style>"
        )


def style_id(name: str) -> str:
    """The id that an English Word gives to a style of this name."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    """Space around a paragraph in twentieths of a point; lines in 240ths, 0 as in Normal."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def themed(colour: str, attribute: str = "val", theme: str = "themeColor") -> str:
    """Attributes with a colour, and its name in the theme when it has one."""
    known = f' w:{theme}="{THEMED[colour]}"' if colour in THEMED else ""
    return f'w:{attribute}="{colour}"{known}'


def font(half_points: int, colour: str = "", more: str = "") -> str:
    """Run properties: weight and slope, colour, size."""
    tint = f"<w:color {themed(colour)}/>" if colour else ""
    return f'{more}{tint}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def border(side: str, eighths: int, space: int, colour: str) -> str:
    """One border line, its weight in eighths of a point."""
    line = f'w:val="single" w:sz="{eighths}" w:space="{space}"'
    return f"<w:{side} {line} {themed(colour, 'color')}/>"


BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"
KEEP = "<w:keepNext/><w:keepLines/>"
RIGHT = '<w:jc w:val="right"/>'
BOX = ("top", "left", "bottom", "right", "between")
TIGHT = "<w:contextualSpacing/>"
# the paragraph that keeps tables apart, seen as a gap
NO_BORDER = '<w:pBdr><w:top w:val="nil"/></w:pBdr>'
HAIRLINE = '<w:spacing w:before="0" w:after="240" w:line="20" w:lineRule="exact"/>'

OWN = (
    "Contents Heading",
    "Cover Lead",
    "Cover Line",
    "Cover Title",
    "Figure Value",
    "Figure Words",
    "Gap",
    "Kicker",
    "Table Heading",
    "Table Note",
    "Table Text",
    "To Complete",
)


def heading(level: int, before: int, after: int, run: str) -> Style:
    """A heading style: it stays with what follows and is listed in the contents."""
    return Style(
        f"heading {level}",
        next="Body Text",
        paragraph=f'{KEEP}{spacing(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>',
        run=run,
    )


def contents(level: int, run: str) -> Style:
    """A style for entries of the contents; Word sets page numbers at the right margin."""
    return Style(
        f"toc {level}",
        next="Normal",
        paragraph='<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
        f'{spacing(60 if level == 1 else 0, 40)}<w:ind w:left="{(level - 1) * 284}"'
        ' w:right="567"/>',
        run=run,
    )


def list_style(name: str, number: int) -> Style:
    """A list style that is bound to its numbering, which sets the indents."""
    return Style(
        name,
        paragraph=f'<w:numPr><w:numId w:val="{number}"/></w:numPr>{spacing(0, 80)}',
    )


STYLES = (
    Style("Body Text", paragraph=spacing(0, 140)),
    Style(
        "Title",
        next="Subtitle",
        paragraph=f"<w:keepNext/><w:pBdr>{border('top', 24, 14, BLUE)}</w:pBdr>"
        f"{spacing(480, 120, 252)}",
        run=font(52, NAVY, BOLD),
    ),
    Style(
        "Subtitle",
        next="Body Text",
        paragraph=spacing(0, 480),
        run=font(28, GREY),
    ),
    Style("Cover Lead", next="Cover Title", paragraph=spacing(0, 360, 276), run=font(24, WHITE)),
    Style(
        "Cover Title",
        "Title",
        next="Cover Line",
        paragraph=f"{NO_BORDER}{spacing(0, 240, 252)}",
        run=font(68, WHITE, BOLD),
    ),
    Style("Cover Line", paragraph=spacing(0, 0, 276), run=font(28, WHITE)),
    Style(
        "Figure Value",
        next="Figure Words",
        paragraph=f"<w:keepNext/>{spacing(0, 40, 240)}",
        run=font(34, BLUE, BOLD),
    ),
    Style("Figure Words", "Table Text", run=font(18)),
    Style(
        "Kicker",
        next="heading 2",
        paragraph=f"{KEEP}{spacing(360, 40, 252)}",
        run=font(18, GREY),
    ),
    heading(1, 480, 160, font(32, NAVY, BOLD)),
    heading(2, 320, 120, font(26, NAVY, BOLD)),
    heading(3, 260, 100, font(22, "2F5496", BOLD)),
    heading(4, 220, 80, font(21, GREY, BOLD)),
    heading(5, 200, 80, font(21, GREY, BOLD + ITALIC)),
    heading(6, 200, 80, font(21, GREY, ITALIC)),
    Style(
        "Contents Heading",
        next="Body Text",
        paragraph=f"{KEEP}{spacing(480, 160, 252)}",
        run=font(32, NAVY, BOLD),
    ),
    contents(1, BOLD),
    *(contents(level, "") for level in range(2, 7)),
    Style(
        "table of figures",
        next="Normal",
        paragraph='<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
        f'{spacing(0, 40)}<w:ind w:right="567"/>',
    ),
    Style(
        "Quote",
        paragraph=f"<w:pBdr>{border('left', 18, 12, LINE)}</w:pBdr>{spacing(0, 140)}"
        '<w:ind w:left="567" w:right="567"/>',
        run='<w:color w:val="404040"/>',
    ),
    list_style("List Bullet", 1),
    list_style("List Number", 2),
    *(
        Style(
            f"List Continue {level}".removesuffix(" 1"),
            paragraph=f'{spacing(0, 80)}<w:ind w:left="{level * 397}"/>',
        )
        for level in (1, 2, 3)
    ),
    Style(
        "caption",
        next="Table Text",
        paragraph=f"{KEEP}{spacing(240, 100)}",
        run=font(19, NAVY, BOLD),
    ),
    Style("Table Text", paragraph=spacing(line=252), run=font(18)),
    Style("Table Heading", "Table Text", paragraph="<w:keepNext/>"),
    Style(
        "Table Note",
        paragraph=f"<w:keepLines/>{spacing(80, 200, 252)}{TIGHT}",
        run=font(18, GREY),
    ),
    Style("Gap", paragraph=HAIRLINE, run=font(2)),
    Style(
        "To Complete",
        next="Body Text",
        paragraph="<w:keepLines/><w:pBdr>"
        + "".join(border(side, 6, 5, "BF9000") for side in BOX)
        + f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{YELLOW}"/>'
        f'{spacing(160, 240)}<w:ind w:left="113" w:right="113"/>',
    ),
    Style(
        "header",
        paragraph=f"<w:pBdr>{border('bottom', 4, 5, LINE)}</w:pBdr>{spacing()}{RIGHT}",
        run=font(17, GREY),
    ),
    Style("footer", paragraph=f"{spacing()}{RIGHT}", run=font(17, GREY)),
    Style(
        "footnote text",
        paragraph=f'{spacing(0, 40, 252)}<w:ind w:left="170" w:hanging="170"/>',
        run=font(17),
    ),
)


def styles() -> str:
    """Defaults, paragraph styles, the three character styles and the table style."""
    fonts = '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    return (
        f"{DECLARATION}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{font(21)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing(line=276)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{cell_margins(0, 108)}</w:tblPr></w:style>"
        + "".join(style.xml for style in STYLES)
        + character_style("footnote reference", '<w:vertAlign w:val="superscript"/>')
        + character_style("Hyperlink", f'<w:color {themed(BLUE)}/><w:u w:val="single"/>')
        + table_style()
        + "</w:styles>"
    )


def character_style(name: str, run: str) -> str:
    """A style for words inside a paragraph."""
    return (
        f'<w:style w:type="character" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{run}</w:rPr></w:style>'
    )


def table_style() -> str:
    """Thin lines between rows, a dark header row with white words."""
    lines = border("top", 8, 0, NAVY) + border("bottom", 8, 0, NAVY) + border("insideH", 4, 0, LINE)
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        '<w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders>{cell_margins(57, 96)}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}<w:color w:val="FFFFFF"/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" {themed(NAVY, "fill", "themeFill")}/>'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )


def cell_margins(upright: int, across: int) -> str:
    """Space inside cells, in twips."""
    sides = (("top", upright), ("left", across), ("bottom", upright), ("right", across))
    inside = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{inside}</w:tblCellMar>"


def numbering() -> str:
    """List 1 with bullets, list 2 with numbers, both with the same indents."""

    def level(index: int, kind: str, text: str, style: str) -> str:
        bound = f'<w:pStyle w:val="{style_id(style)}"/>' if index == 0 else ""
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{bound}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
            f'<w:ind w:left="{(index + 1) * 397}" w:hanging="397"/></w:pPr></w:lvl>'
        )

    bullets = "".join(
        level(index, "bullet", "–" if index % 2 else "•", "List Bullet") for index in range(LEVELS)
    )
    numbers = "".join(
        level(index, "decimal", f"%{index + 1}.", "List Number") for index in range(LEVELS)
    )
    return (
        f"{DECLARATION}<w:numbering {W}>"
        + "".join(
            f'<w:abstractNum w:abstractNumId="{number}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            for number, levels in ((1, bullets), (2, numbers))
        )
        + (
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
        )
    )


def settings() -> str:
    """The behaviour of Word 2013 and later, without hyphenation."""
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{DECLARATION}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:autoHyphenation w:val="false"/><w:evenAndOddHeaders w:val="false"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{compatibility}</w:compat>"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table() -> str:
    """One family, with its replacement."""
    return (
        f'{DECLARATION}<w:fonts {W}><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme() -> str:
    """The colours and the fonts that Word offers first when the report is edited."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (
            ("dk1", "000000"),
            ("lt1", "FFFFFF"),
            ("dk2", NAVY),
            ("lt2", "E9EDF4"),
            ("accent1", BLUE),
            ("accent2", "BF9000"),
            ("accent3", "3B7D7A"),
            ("accent4", "8C3B3B"),
            ("accent5", "6B6B9E"),
            ("accent6", GREY),
            ("hlink", BLUE),
            ("folHlink", "5B3A8C"),
        )
    )
    family = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    lines = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (6350, 12700, 19050))
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="Report"><a:themeElements><a:clrScheme name="Report">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Report"><a:majorFont>{family}</a:majorFont>'
        f'<a:minorFont>{family}</a:minorFont></a:fontScheme><a:fmtScheme name="Report">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def document() -> str:
    """An empty A4 page; the first page has a header of its own, which is empty."""
    return (
        f"{DECLARATION}<w:document {W} {R}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId4"/>'
        '<w:headerReference w:type="first" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        '<w:footerReference w:type="first" r:id="rId7"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1417"'
        ' w:left="1134" w:header="709" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
        "<w:titlePg/></w:sectPr></w:body></w:document>"
    )


def header() -> str:
    """A header that the writer fills."""
    styled = '<w:pPr><w:pStyle w:val="Header"/></w:pPr>'
    return f"{DECLARATION}<w:hdr {W} {R}><w:p>{styled}</w:p></w:hdr>"


def first_header() -> str:
    """A header without words and line, for the page with the title."""
    return f"{DECLARATION}<w:hdr {W} {R}><w:p/></w:hdr>"


def footer() -> str:
    """Page x of y."""

    def run(inside: str) -> str:
        return f"<w:r>{inside}</w:r>"

    def field(name: str) -> str:
        return (
            run('<w:fldChar w:fldCharType="begin"/>')
            + run(f'<w:instrText xml:space="preserve"> {name} </w:instrText>')
            + run('<w:fldChar w:fldCharType="separate"/>')
            + run("<w:t>1</w:t>")
            + run('<w:fldChar w:fldCharType="end"/>')
        )

    def words(text: str) -> str:
        return run(f'<w:t xml:space="preserve">{text}</w:t>')

    return (
        f'{DECLARATION}<w:ftr {W} {R}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        f"{words('Page ')}{field('PAGE')}{words(' of ')}{field('NUMPAGES')}</w:p></w:ftr>"
    )


def footnotes() -> str:
    """The two separators that Word asks for; the writer adds the notes."""
    return (
        f"{DECLARATION}<w:footnotes {W}>"
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>"
    )


def core() -> str:
    """Core properties; the writer fills them."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


PARTS = (
    # relationship id, kind, name, content type, content
    ("rId1", "styles", "styles.xml", f"{WORDML}.styles+xml", styles),
    ("rId2", "numbering", "numbering.xml", f"{WORDML}.numbering+xml", numbering),
    ("rId3", "settings", "settings.xml", f"{WORDML}.settings+xml", settings),
    ("rId4", "header", "header1.xml", f"{WORDML}.header+xml", header),
    ("rId5", "header", "header2.xml", f"{WORDML}.header+xml", first_header),
    ("rId6", "footer", "footer1.xml", f"{WORDML}.footer+xml", footer),
    ("rId7", "footer", "footer2.xml", f"{WORDML}.footer+xml", footer),
    ("rId8", "footnotes", "footnotes.xml", f"{WORDML}.footnotes+xml", footnotes),
    ("rId9", "fontTable", "fontTable.xml", f"{WORDML}.fontTable+xml", font_table),
    ("rId10", "theme", "theme/theme1.xml", THEME, theme),
)


def content_types() -> str:
    """What each part is."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in (
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("word/document.xml", f"{WORDML}.document.main+xml"),
            *((f"word/{name}", kind) for _, _, name, kind, _ in PARTS),
        )
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(targets: Iterator[tuple[str, str, str]]) -> str:
    """Which part leads to which."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'
        for id_, kind, target in targets
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def files() -> dict[str, str]:
    """Name and text of every file in the template."""
    package = (
        ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
        ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )
    inner = ((id_, f"{OFFICE}/{kind}", name) for id_, kind, name, _, _ in PARTS)
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(iter(package)),
        "docProps/core.xml": core(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(inner),
        **{f"word/{name}": make() for _, _, name, _, make in PARTS},
    }


if __name__ == "__main__":
    TEMPLATE.write_bytes(zipped((name, [text]) for name, text in files().items()))
