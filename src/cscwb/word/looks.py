"""What a report reads of the template that it is written with."""

from collections.abc import Mapping

import attrs
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from docx.oxml.section import CT_SectPr
from docx.section import Section
from docx.shared import Length
from lxml import etree

from cscwb.word.blocks import Page, Pages
from cscwb.word.xml import NAMESPACES


@attrs.frozen(kw_only=True)
class Looks:
    """What a report reads of its template.

    Attributes:
        styles: The id of each style, by its name.
        bullets: The id of the numbering of lists without numbers.
        numbered: The id of the definition by which numbered lists are made.
        next_numbering: The first id that is free for the numbering of a list.
        pages: The pages.
    """

    styles: Mapping[str, str]
    bullets: int
    numbered: int
    next_numbering: int
    pages: Pages


def looks_of(word: WordDocument) -> Looks:
    """Return the looks of an open template.

    `cscwb.word.template.Template.open` asks for them, too: a template of which they cannot
    be read is refused before anything is written with it.
    """
    numbering = word.part.numbering_part.element
    return Looks(
        styles={style.name: style.style_id for style in word.styles if style.name},
        bullets=_list_of(word, "List Bullet"),
        numbered=numbering.num_having_numId(_list_of(word, "List Number")).abstractNumId.val,
        next_numbering=max(num.numId for num in numbering.num_lst) + 1,
        pages=_pages(word),
    )


def _list_of(word: WordDocument, style: str) -> int:
    """Return the numbering id that a list style is bound to."""
    return int(word.styles[style].element.pPr.numPr.numId.val)


def _pages(word: WordDocument) -> Pages:
    """The page of the template, the same for later sections, that on its side, and a bare one."""
    first = word.element.body.sectPr
    headed = first.clone()
    for own in headed.xpath("w:*[@w:type='first'] | w:titlePg"):
        headed.remove(own)
    later = headed.clone()
    for own in later.xpath("w:headerReference | w:footerReference"):
        later.remove(own)  # a section without takes those of the section before
    return Pages(
        first=_page(first, word),
        upright=_page(later, word, headed),
        wide=_page(_on_its_side(later, word), word, _on_its_side(headed, word)),
        cover=_page(_bare(later, word), word),
    )


def _on_its_side(properties: CT_SectPr, word: WordDocument) -> CT_SectPr:
    wide = properties.clone()
    page = Section(wide, word.part)
    if (page.page_width or 0) < (page.page_height or 0):
        page.orientation = WD_ORIENTATION.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    return wide


def _bare(properties: CT_SectPr, word: WordDocument) -> CT_SectPr:
    bare = properties.clone()
    page = Section(bare, word.part)
    page.top_margin = page.left_margin = page.right_margin = Length(0)
    page.header_distance = Length(0)
    return bare


def _page(properties: CT_SectPr, word: WordDocument, headed: CT_SectPr | None = None) -> Page:
    page = Section(properties, word.part)
    margins = (page.left_margin or 0) + (page.right_margin or 0)
    return Page(
        width=Length((page.page_width or 0) - margins).twips,
        xml=_text(properties),
        headed="" if headed is None else _text(headed),
    )


def _text(properties: CT_SectPr) -> str:
    text: str = etree.tostring(properties, encoding="unicode")
    return text.replace(f" {NAMESPACES}", "")  # the root declares them already
