"""A document as a Word file.

python-docx opens the template and supplies styles, pages, header, footer and properties; the body
and the footnotes are rendered as text and streamed into the file.
"""

import datetime
import io
import warnings
from collections.abc import Iterable, Iterator
from itertools import count

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from cscwb.document.nodes import Chart, Document, Heading, Image, Picture, Table, Tiles
from cscwb.document.walk import blocks_in, images_in
from cscwb.extras import advice
from cscwb.word.blocks import document_xml
from cscwb.word.charts import can_draw, chart_part
from cscwb.word.looks import Looks, looks_of
from cscwb.word.package import entries, zipped
from cscwb.word.template import Template, own_template, place_running_head
from cscwb.word.xml import NAMESPACES, State, footnotes_xml, printable

_FIRST_DAY = datetime.date(1980, 1, 1)
_LONGEST_PROPERTY = 255


def to_word(document: Document, template: Template | None = None) -> bytes:
    """Return the document as a ``.docx`` file; equal documents give equal bytes.

    Args:
        document: The document.
        template: The house's own; None for that of cscwb.

    Raises:
        ReportError: A text holds a character that XML cannot hold, or there are more footnotes
            than Word can open.
    """
    word = _prepared(document, template)
    return zipped(entries(word.part.package, _rendered(document, word)))


def to_document(document: Document) -> WordDocument:
    """Return the document as python-docx has it open, to go on with before it is saved.

    It holds the same as the file of `to_word`, all of it in memory.

    Raises:
        ReportError: As for `to_word`.
    """
    word = _prepared(document)
    for part, pieces in _rendered(document, word):
        text = "".join(pieces).encode()
        if part is word.part:
            word.part._element = parse_xml(text)
        else:
            part._blob = text
    opened: WordDocument = word.part.document
    return opened


def _prepared(document: Document, template: Template | None = None) -> WordDocument:
    """Return the template with the properties, the language and the header of the document."""
    word = docx.Document(io.BytesIO(template.data if template else own_template()))
    _set_language(word, document.language)
    _set_properties(word, document)
    place_running_head(word, printable(document.running_head))
    return word


def _set_language(word: WordDocument, language: str) -> None:
    for element in word.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), printable(language))


def _set_properties(word: WordDocument, document: Document) -> None:
    day = datetime.datetime.combine(document.date or _FIRST_DAY, datetime.time())
    properties = word.core_properties
    properties.title = _property(document.title)
    properties.subject = _property(document.subject)
    properties.author = _property(document.author)
    properties.last_modified_by = _property(document.author)
    properties.comments = _property(document.provenance)
    properties.keywords = _property(", ".join(document.keywords))
    properties.language = _property(document.language)
    properties.created = properties.modified = day
    properties.revision = 1


def _property(text: str) -> str:
    """Return the text of a file property, cut where Word would cut it."""
    return printable(text)[:_LONGEST_PROPERTY]


def _rendered(document: Document, word: WordDocument) -> Iterator[tuple[Part, Iterable[str]]]:
    """Yield the parts made here; what they use is noted in the package as soon as it is known.

    Parts of charts and images are added before the first is asked for.
    """
    looks = looks_of(word)
    blocks = tuple(blocks_in(document.body))
    tables = [block for block in blocks if isinstance(block, Table)]
    figures = [block for block in blocks if isinstance(block, Chart | Tiles | Picture)]
    body = State(
        styles=looks.styles,
        headings=tuple(block for block in blocks if isinstance(block, Heading)),
        captions=tuple(table.caption for table in tables),
        figure_captions=tuple(figure.caption for figure in figures),
        charts=_charts([figure for figure in figures if isinstance(figure, Chart)], word),
        images=_images(images_in(document.body), word),
        labels={table.label: number for number, table in enumerate(tables, start=1)},
        bullets=looks.bullets,
        first_list=looks.next_numbering,
    )
    return _parts(document, word, looks, body)


def _parts(
    document: Document, word: WordDocument, looks: Looks, body: State
) -> Iterator[tuple[Part, Iterable[str]]]:
    yield word.part, document_xml(document, looks.pages, body)
    _add_links(word.part, body)
    _add_lists(word, looks.numbered, body)
    notes_part = word.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    notes = State(body.styles)
    yield notes_part, footnotes_xml(body.notes, notes)
    _add_links(notes_part, notes)


def _charts(charts: list[Chart], word: WordDocument) -> Iterator[str] | None:
    """Yield the relationship id of each chart, its part added; None when charts cannot be drawn."""
    if not charts:
        return None
    if not can_draw():
        warnings.warn(f"charts are printed as tables; {advice('charts')}", stacklevel=2)
        return None
    parts = [chart_part(chart, number, word.part.package) for number, chart in enumerate(charts, 1)]
    return iter([word.part.relate_to(part, RELATIONSHIP_TYPE.CHART) for part in parts])


def _images(images: Iterable[Image], word: WordDocument) -> dict[bytes, str]:
    """Return the relationship id of the part with each image, equal ones in one part."""
    relations: dict[bytes, str] = {}
    package = word.part.package
    taken = {str(part.partname) for part in package.iter_parts()}
    names = (f"/word/media/picture{number}" for number in count(1))
    for image in images:
        if image.data not in relations:
            suffix = image.media_type.removeprefix("image/")
            name = next(name for name in names if f"{name}.{suffix}" not in taken)
            part = Part(PackURI(f"{name}.{suffix}"), image.media_type, image.data, package)
            relations[image.data] = word.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    return relations


def _add_links(part: Part, state: State) -> None:
    for address, id_ in state.links.items():
        part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, id_, is_external=True)


def _add_lists(word: WordDocument, definition: int, state: State) -> None:
    """Add a numbering for each numbered list, since only a new one starts at 1 again."""
    numbering = word.part.numbering_part.element
    for number, level in enumerate(state.lists, start=state.first_list):
        numbering.append(
            parse_xml(
                f'<w:num {NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
                "</w:num>"
            )
        )
