"""The page of a template: of its section properties, what every report can have."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn
from lxml import etree

from cscwb.word.cleaning import Verdict, is_on
from cscwb.word.files import WordFile

STORIES = ("header", "footer")
"""What is on every page; a kind of relationship."""

_TAKEN = {
    "w:pgSz": ("w:w", "w:h", "w:orient"),
    "w:pgMar": ("w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer", "w:gutter"),
}
_OFF = frozenset({"0", "false", "off"})
_NONE = frozenset({""})
_ALWAYS: frozenset[str] = frozenset()
_LEFT = (  # what is left out, the attribute that says of it, and the values that say nothing
    ("w:bidi", "the direction from right to left", "w:val", _OFF),
    ("w:cols", "columns", "w:num", _NONE | {"1"}),
    ("w:docGrid", "the grid of lines", "w:type", _NONE | {"default"}),
    ("w:endnotePr", "the numbers of endnotes", "w:val", _ALWAYS),
    ("w:footnotePr", "the numbers of footnotes", "w:val", _ALWAYS),
    ("w:formProt", "the protection of forms", "w:val", _OFF),
    ("w:lnNumType", "line numbers", "w:countBy", _NONE | {"0"}),
    ("w:paperSrc", "paper trays", "w:val", _ALWAYS),
    ("w:pgBorders", "page borders", "w:val", _ALWAYS),
    ("w:pgNumType", "chapters before page numbers", "w:chapStyle", _NONE),
    ("w:pgNumType", "the number of the first page", "w:start", _NONE | {"1"}),
    ("w:printerSettings", "printer settings", "w:val", _ALWAYS),
    ("w:rtlGutter", "the gutter on the right", "w:val", _OFF),
    ("w:sectPrChange", "a tracked change", "w:val", _ALWAYS),
    ("w:textDirection", "the direction of the text", "w:val", _NONE | {"lrTb"}),
    ("w:type", "the page a section starts on", "w:val", _NONE | {"nextPage"}),
    ("w:vAlign", "how text fills a page", "w:val", _NONE | {"top"}),
)


def sections_of(file: WordFile) -> tuple[Any, ...]:
    """Return the properties of each section; those of the last may say nothing."""
    body = file.tree(file.main).find(qn("w:body"))
    found = [] if body is None else list(body.iter(qn("w:sectPr")))
    sections = [section for section in found if section.getparent().tag != qn("w:sectPrChange")]
    if not sections or sections[-1].getparent().tag != qn("w:body"):
        sections.append(etree.Element(qn("w:sectPr")))
    return tuple(sections)


def has_title_page(section: Any) -> bool:
    """Whether the first page of a section has a header and a footer of its own."""
    return is_on(section.find(qn("w:titlePg")))


def references_of(sections: Iterable[Any]) -> Mapping[tuple[str, str], str]:
    """Return the relationship id of each header and footer of the last section.

    Where it has none of its own, it has that of the section before, as in Word. The keys are the
    kind and on which pages it is: ``("header", "first")``.
    """
    found: dict[tuple[str, str], str] = {}
    for section in sections:
        for kind in STORIES:
            for element in section.iterchildren(qn(f"w:{kind}Reference")):
                found[kind, element.get(qn("w:type"), "default")] = element.get(qn("r:id"), "")
    return found


def section_with(
    theirs: Any, ours: Any, references: Mapping[tuple[str, str], str], verdict: Verdict
) -> Any:
    """Return section properties with their page or else ours, and these headers and footers."""
    section = etree.Element(qn("w:sectPr"), nsmap={"w": nsmap["w"], "r": nsmap["r"]})
    for (kind, pages), id_ in references.items():
        reference = etree.SubElement(section, qn(f"w:{kind}Reference"))
        reference.set(qn("w:type"), pages)
        reference.set(qn("r:id"), id_)
    for tag, attributes in _TAKEN.items():
        measures = theirs.find(qn(tag))
        if measures is None:
            measures = ours.find(qn(tag))
        section.append(_with(measures, attributes))
    numbers = theirs.find(qn("w:pgNumType"))
    if numbers is not None and numbers.get(qn("w:fmt")):
        section.append(_with(numbers, ("w:fmt",)))
    section.append(copy.deepcopy(ours.find(qn("w:cols"))))
    if ("header", "first") in references or has_title_page(theirs):
        etree.SubElement(section, qn("w:titlePg"))
    left = [
        words
        for tag, words, attribute, empty in _LEFT
        if any(
            element.get(qn(attribute), "") not in empty for element in theirs.iterchildren(qn(tag))
        )
    ]
    if left:
        verdict.remarks.append(f"page: what it says of {', '.join(left)} is left out")
    return section


def stories_of(word: WordDocument) -> Iterator[Any]:
    """Yield the roots of the headers and footers of an open template."""
    for relation in word.part.rels.values():
        if relation.reltype.rpartition("/")[2] in STORIES:
            yield relation.target_part.element


def _with(element: Any, attributes: tuple[str, ...]) -> Any:
    """Return the element with these of its attributes alone."""
    taken = etree.Element(element.tag, nsmap={"w": nsmap["w"]})
    for name in attributes:
        if (value := element.get(qn(name))) is not None:
            taken.set(qn(name), value)
    return taken
