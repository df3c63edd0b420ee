"""What a Word file must hold to open without repair, read well and be accessible.

Each rule sees a defect that no validator at hand sees alone; LibreOffice forgives nearly all.
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {
    "w": _W,
    "r": _R,
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_STORIES = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")
_HIGHEST_NOTE = 32767


class Package:
    """The files of a ``.docx``, parsed when they are asked for."""

    def __init__(self, docx: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def tree(self, name: str) -> Any:
        """The root element of a part."""
        return etree.fromstring(self.files[name])

    @cached_property
    def body(self) -> Any:
        """The body of the document."""
        return self.tree("word/document.xml").find("w:body", _NAMES)

    def stories(self) -> Iterator[tuple[str, Any]]:
        """Every part with paragraphs that is there."""
        for name in _STORIES:
            if name in self.files:
                yield name, self.tree(name)


def problems_in(docx: bytes) -> list[str]:
    """One sentence for each defect; an empty list when all is well."""
    package = Package(docx)
    return [problem for rule in RULES for problem in rule(package)]


def find(element: Any, path: str) -> list[Any]:
    """What an XPath with the usual prefixes finds."""
    found: list[Any] = element.xpath(path, namespaces=_NAMES)
    return found


def repeated(values: list[str]) -> list[str]:
    """The values that occur more than once."""
    return [value for value, times in Counter(values).items() if times > 1]


def notes(package: Package) -> Iterator[str]:
    """Notes have the ids 1 to n in the order of their references."""
    asked = [int(id_) for id_ in find(package.body, "//w:footnoteReference/@w:id")]
    if asked != list(range(1, len(asked) + 1)):
        yield f"notes are referred to in the order {asked}"
    if any(id_ > _HIGHEST_NOTE for id_ in asked):
        yield f"a note has an id above {_HIGHEST_NOTE}"
    there = [int(id_) for id_ in find(package.tree("word/footnotes.xml"), "//w:footnote/@w:id")]
    if there != [-1, 0, *sorted(set(asked))]:
        yield f"the notes are {there}"


def relationships(package: Package) -> Iterator[str]:
    """Relationships lead to a part of the package, or are hyperlinks."""
    for name in package.files:
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relationship in package.tree(name):
            target = relationship.get("Target")
            if relationship.get("TargetMode") == "External":
                if not relationship.get("Type").endswith("/hyperlink"):
                    yield f"{name} leads outside to {target!r}"
                elif not target.startswith(("https:", "http:", "mailto:")):
                    yield f"{name} links to {target!r}"
            elif posixpath.normpath(posixpath.join(folder, target)) not in package.files:
                yield f"{name} leads to the missing part {target!r}"


def references(package: Package) -> Iterator[str]:
    """Ids, anchors and lists that are referred to are there."""
    bookmarks = set(find(package.body, "//w:bookmarkStart/@w:name"))
    lists = set(find(package.tree("word/numbering.xml"), "w:num/@w:numId"))
    for name, story in package.stories():
        rels = name.replace("word/", "word/_rels/") + ".rels"
        known = find(package.tree(rels), "rel:Relationship/@Id") if rels in package.files else []
        for id_ in find(story, "//@r:id | //@r:embed"):
            if id_ not in known:
                yield f"{name} refers to the missing relationship {id_!r}"
        for anchor in find(story, "//w:hyperlink/@w:anchor"):
            if anchor not in bookmarks:
                yield f"{name} refers to the missing bookmark {anchor!r}"
        for number in find(story, "//w:numPr/w:numId/@w:val"):
            if number not in lists:
                yield f"{name} refers to the missing list {number!r}"


def fields(package: Package) -> Iterator[str]:
    """Fields have a beginning, an instruction, a separator and an end, one inside another."""
    for name, story in package.stories():
        open_fields: list[str] = []
        for mark in find(story, "//w:fldChar/@w:fldCharType | //w:instrText"):
            match mark, open_fields:
                case "begin", _:
                    open_fields.append("begin")
                case "separate", [*_, "instruction"]:
                    open_fields[-1] = "separate"
                case "end", [*_, "separate"]:
                    open_fields.pop()
                case element, [*_, "begin"] if not isinstance(element, str):
                    open_fields[-1] = "instruction"
                case _:
                    yield f"{name} has a field part out of order"
        if open_fields:
            yield f"{name} has a field without an end"


def bookmarks(package: Package) -> Iterator[str]:
    """Each bookmark has an id and a name of its own, and an end."""
    starts = find(package.body, "//w:bookmarkStart/@w:id")
    for id_ in repeated(starts):
        yield f"two bookmarks have the id {id_}"
    for bookmark in repeated(find(package.body, "//w:bookmarkStart/@w:name")):
        yield f"two bookmarks have the name {bookmark!r}"
    if sorted(starts) != sorted(find(package.body, "//w:bookmarkEnd/@w:id")):
        yield "a bookmark has no end"


def tables(package: Package) -> Iterator[str]:
    """Tables keep their grid and stand apart.

    Those with a style repeat their header row and have a caption; others are for layout, and have
    one row, which is read from left to right.
    """
    for number, table in enumerate(find(package.body, "//w:tbl"), start=1):
        grid = [int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w")]
        for row in find(table, "w:tr"):
            cells = [int(width) for width in find(row, "w:tc/w:tcPr/w:tcW/@w:w")]
            if cells != grid:
                yield f"table {number} has a row that does not fit its grid"
        if [str(sum(grid))] != find(table, "w:tblPr/w:tblW/@w:w"):
            yield f"table {number} is not as wide as its columns"
        following = table.getnext()
        if following is None or following.tag != f"{{{_W}}}p":
            yield f"table {number} is not followed by a paragraph"
        if find(table, "w:tr/w:tc[not(*[last()][self::w:p])]"):
            yield f"table {number} has a cell without a paragraph"
        if not find(table, "w:tblPr/w:tblStyle"):
            if len(find(table, "w:tr")) != 1 or find(table, ".//w:tblHeader"):
                yield f"table {number} is for layout and has more than a row"
            continue
        if not find(table, "w:tr[1]/w:trPr/w:tblHeader"):
            yield f"table {number} has no header row"
        described = find(table, "w:tblPr/w:tblCaption/@w:val | w:tblPr/w:tblDescription/@w:val")
        if len(described) != 2 or not all(described):
            yield f"table {number} has no description"


def styles(package: Package) -> Iterator[str]:
    """Every style that is used is defined, as a style of that kind."""
    defined = package.tree("word/styles.xml")
    kinds = {
        "paragraph": "w:pPr/w:pStyle",
        "character": "w:rPr/w:rStyle",
        "table": "w:tblPr/w:tblStyle",
    }
    for kind, path in kinds.items():
        known = set(find(defined, f"w:style[@w:type='{kind}']/@w:styleId"))
        for name, story in package.stories():
            for style in sorted(set(find(story, f"//{path}/@w:val")) - known):
                yield f"{name} uses the {kind} style {style!r}, which is not defined"
    known = set(find(defined, "w:style/@w:styleId"))
    for style in sorted(
        set(find(defined, "w:style/w:basedOn/@w:val|w:style/w:next/@w:val")) - known
    ):
        yield f"a style refers to the style {style!r}, which is not defined"


def headings(package: Package) -> Iterator[str]:
    """Headings skip no level."""
    levels = {
        style.get(f"{{{_W}}}styleId"): int(find(style, "w:pPr/w:outlineLvl/@w:val")[0]) + 1
        for style in find(package.tree("word/styles.xml"), "w:style[w:pPr/w:outlineLvl]")
    }
    before = 0
    for style in find(package.body, "//w:pPr/w:pStyle/@w:val"):
        if level := levels.get(style):
            if level > before + 1:
                yield f"a heading of level {level} follows one of level {before}"
            before = level


def blanks(package: Package) -> Iterator[str]:
    """Blanks at the edge of a text are kept."""
    for name, story in package.stories():
        for text in find(story, "//w:t[not(@xml:space='preserve')]/text()"):
            if text != text.strip():
                yield f"{name} loses a blank of {str(text)!r}"


def properties(package: Package) -> Iterator[str]:
    """The file says its title and language, and nothing of the tool that made it."""
    core = package.tree("docProps/core.xml")
    language = find(core, "string(dc:language)")
    if not find(core, "string(dc:title)"):
        yield "the file has no title"
    if b"python-docx" in package.files["docProps/core.xml"]:
        yield "the file names python-docx as its author"
    path = "string(w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val)"
    if not language or find(package.tree("word/styles.xml"), path) != language:
        yield "the file does not say the language of its text"
    if find(package.tree("word/settings.xml"), "w:updateFields"):
        yield "the file makes Word ask whether to update fields"


def sections(package: Package) -> Iterator[str]:
    """The last section ends the body; the first alone has a page for the title, or is a cover."""
    if package.body[-1].tag != f"{{{_W}}}sectPr":
        yield "the body does not end with the properties of its last section"
    for number, section in enumerate(find(package.body, "//w:sectPr")):
        is_cover = number == 0 and bool(find(section, "w:pgMar[@w:top='0']"))
        if is_cover and find(section, "w:headerReference | w:footerReference"):
            yield "the cover has a header or a footer"
        if bool(find(section, "w:titlePg")) != (number == 0 and not is_cover):
            yield "the title page is not in the first section alone"


def content_types(package: Package) -> Iterator[str]:
    """Every part has a content type, and each content type a part."""
    types = package.tree("[Content_Types].xml")
    named = find(types, "ct:Override/@PartName")
    parts = [f"/{name}" for name in package.files if name != "[Content_Types].xml"]
    for part in parts:
        if part not in named and not part.endswith(".rels"):
            yield f"{part} has no content type"
    for part in named:
        if part not in parts:
            yield f"the content types name the missing part {part}"


def drawings(package: Package) -> Iterator[str]:
    """Every drawing says what it shows, and has an identity of its own."""
    for drawing in find(package.body, "//wp:docPr"):
        decorative = list(drawing.iter("{*}decorative"))
        if not (drawing.get("descr") or "").strip() and not decorative:
            yield f"the drawing {drawing.get('id')} says nothing to those who cannot see it"
    named = [one.get("id") for one in package.body.iter("{*}docPr", "{*}cNvPr")]
    for identity in repeated(named):
        yield f"two drawings have the identity {identity}"


RULES: tuple[Callable[[Package], Iterator[str]], ...] = (
    notes,
    relationships,
    references,
    fields,
    bookmarks,
    tables,
    styles,
    headings,
    blanks,
    properties,
    drawings,
    sections,
    content_types,
)
