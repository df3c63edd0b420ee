"""WordprocessingML as text: runs, fields, paragraphs, links and notes.

Everything is text, not a tree of elements: a long report is written several times as quickly and
is never in memory. So only `escaped` may put words of a document into the markup.
"""

import re
import urllib.parse
from collections.abc import Iterator, Mapping
from typing import assert_never

import attrs

from cscwb.document.nodes import (
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)
from cscwb.errors import ReportError
from cscwb.patterns import regex

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
KEEP = "<w:keepNext/>"
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)
_UNPRINTABLE = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = regex('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
_IN_ADDRESS = "%:/?#[]@!$&'()*+,;=~"
_MOST_NOTES = 32767  # Word refuses a file with a note id above


@attrs.define
class State:
    """What one rendered part has used so far.

    Attributes:
        styles: The id of each style, by the name that Word shows.
        headings: Every heading of the document, in order.
        captions: The caption of every table of the document, in order.
        figure_captions: The caption of every chart, map and picture of the document, in order.
        charts: The relationship id of each chart, in order; none when charts are not drawn.
        images: The relationship id of each image.
        labels: The number of each table with a label.
        bullets: The numbering id of all lists with bullets.
        first_list: The numbering id that the first numbered list gets.
        links: The relationship id of each address.
        notes: The notes referred to, in order; the first has id 1.
        lists: The level of each numbered list, in order.
        headed: How many headings have been printed.
        tables: How many tables have been numbered.
        figures: How many charts, maps and pictures have been numbered.
        drawings: The highest identity of a drawing so far.
    """

    styles: Mapping[str, str]
    headings: tuple[Heading, ...] = ()
    captions: tuple[Inlines, ...] = ()
    figure_captions: tuple[Inlines, ...] = ()
    charts: Iterator[str] | None = None
    images: Mapping[bytes, str] = attrs.field(factory=dict)
    labels: Mapping[str, int] = attrs.field(factory=dict)
    bullets: int = 1
    first_list: int = 2
    links: dict[str, str] = attrs.field(factory=dict)
    notes: list[Footnote] = attrs.field(factory=list)
    lists: list[int] = attrs.field(factory=list)
    headed: int = 0
    tables: int = 0
    figures: int = 0
    drawings: int = 1000
    _marked: set[Footnote] = attrs.field(factory=set)

    def link(self, target: str) -> str:
        """Return the id of the relationship to an address, one for each address."""
        # Word calls the whole file corrupt over a blank or a "<" in one address
        address = urllib.parse.quote(printable(target), safe=_IN_ADDRESS)
        return self.links.setdefault(address, f"link{len(self.links) + 1}")

    def note(self, note: Footnote) -> int:
        """Return the id of a note; 0 for a marked note that has been printed already."""
        if note.mark:
            if note in self._marked:
                return 0
            self._marked.add(note)
        if len(self.notes) == _MOST_NOTES:
            raise ReportError(
                f"the document has more than {_MOST_NOTES} footnotes, which Word cannot open;"
                " divide it into several documents"
            )
        self.notes.append(note)
        return len(self.notes)

    def numbered_list(self, level: int) -> int:
        """Return the numbering id of a new list, so that it starts at 1."""
        self.lists.append(level)
        return self.first_list + len(self.lists) - 1


@attrs.frozen
class Look:
    """How words stand out from those around them.

    Attributes:
        style: The id of a character style; "" for none.
        bold: Whether they are bold.
        italic: Whether they are italic.
        language: Of the words, when it is not the document's.
    """

    style: str = ""
    bold: bool = False
    italic: bool = False
    language: str = ""

    @property
    def xml(self) -> str:
        """The run properties; "" for plain words."""
        properties = (
            (f'<w:rStyle w:val="{self.style}"/>' if self.style else "")
            + ("<w:b/><w:bCs/>" if self.bold else "")
            + ("<w:i/><w:iCs/>" if self.italic else "")
            + (_language(self.language) if self.language else "")
        )
        return f"<w:rPr>{properties}</w:rPr>" if properties else ""


PLAIN = Look()


def _language(tag: str) -> str:
    value = escaped(tag)
    return f'<w:lang w:val="{value}" w:eastAsia="{value}" w:bidi="{value}"/>'


def table_bookmark(number: int) -> str:
    """Return the name of the bookmark around "Table 3", which Word hides from readers."""
    return f"_Ref{number:08}"


def figure_bookmark(number: int) -> str:
    """Return the name of the bookmark around "Figure 3", which Word hides, too."""
    return f"_Fig{number:08}"


def printable(text: str) -> str:
    """Return the same text, if XML can hold it.

    Raises:
        ReportError: It holds a control character or half a character.
    """
    if found := _UNPRINTABLE.search(text):
        around = text[max(found.start() - 30, 0) : found.end() + 30]
        raise ReportError(
            f"the text {around!r} holds the character U+{ord(found[0]):04X}, which a Word file"
            " cannot hold; delete that character"
        )
    return text


def escaped(text: str) -> str:
    """Return words as XML text or attribute value.

    Raises:
        ReportError: XML cannot hold the words.
    """
    if not _SPECIAL.search(text):
        return text
    return printable(text).translate(_ESCAPES)


def words(text: str, look: Look = PLAIN) -> str:
    """Return a run of plain words, their blanks kept."""
    if look is PLAIN:  # most runs by far
        return f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    return f"<w:r>{look.xml}{_text(text)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>'


def paragraph(style: str, inside: str, more: str = "") -> str:
    """Return a paragraph.

    Args:
        style: The id of its style.
        inside: Runs.
        more: Other paragraph properties, in the order of the schema.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{inside}</w:p>'


def ending_section(paragraph: str, properties: str) -> str:
    """Return the same paragraph as the last of a section with those properties."""
    return paragraph.replace("</w:pPr>", f"{properties}</w:pPr>", 1)


def on_new_page(piece: str) -> str:
    """Return the same paragraph at the top of a page."""
    return re.sub(r"(<w:pStyle [^>]*>)", r"\1<w:pageBreakBefore/>", piece, count=1)


def field_start(instruction: str) -> str:
    """Return the beginning of a field, up to its result; `FIELD_END` closes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field(instruction: str, result: str, look: Look = PLAIN) -> str:
    """Return a field with the words that it shows until Word computes it."""
    return field_start(instruction) + words(result, look) + FIELD_END


def inlines(content: Inlines, state: State, look: Look = PLAIN) -> str:
    """Return runs and links."""
    if len(content) == 1 and isinstance(content[0], Text):  # most cells, and many paragraphs
        return words(content[0].text, look)
    parts = []
    for node in content:
        match node:
            case Text(text):
                parts.append(words(text, look))
            case Strong(inner):
                parts.append(inlines(inner, state, attrs.evolve(look, bold=True)))
            case Emphasis(inner):
                parts.append(inlines(inner, state, attrs.evolve(look, italic=True)))
            case Link(inner, target):
                linked = attrs.evolve(look, style=state.styles["Hyperlink"])
                parts.append(
                    f'<w:hyperlink r:id="{state.link(target)}" w:history="1">'
                    f"{inlines(inner, state, linked)}</w:hyperlink>"
                )
            case Footnote():
                parts.append(_reference(node, state, look))
            case LineBreak():
                parts.append("<w:r><w:br/></w:r>")
            case Foreign(inner, language):
                parts.append(inlines(inner, state, attrs.evolve(look, language=language)))
            case Reference(label):
                parts.append(_cross_reference(label, state, look))
            case _:
                assert_never(node)
    return "".join(parts)


def _cross_reference(label: str, state: State, look: Look) -> str:
    if label not in state.labels:
        raise ReportError(f"a text refers to the table '{label}', and there is none")
    number = state.labels[label]
    return field(rf"REF {table_bookmark(number)} \h", f"Table {number}", look)


def _reference(note: Footnote, state: State, look: Look) -> str:
    number = state.note(note)
    if not number:
        return words(note.mark, look)
    if note.mark:
        # in one run with its mark, as Word writes it; apart, LibreOffice adds a number
        reference = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
        return f"<w:r>{look.xml}{reference}{_text(note.mark)}</w:r>"
    raised = Look(style=state.styles["footnote reference"])
    return f'<w:r>{raised.xml}<w:footnoteReference w:id="{number}"/></w:r>'


def footnotes_xml(notes: list[Footnote], state: State) -> Iterator[str]:
    """Yield the part with the notes, in pieces.

    Args:
        notes: Those that the body refers to, in order.
        state: Of the notes' own part, not of the body.
    """
    yield (
        f"{DECLARATION}<w:footnotes {NAMESPACES}>"
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    style = state.styles["footnote text"]
    raised = Look(style=state.styles["footnote reference"])
    for number, note in enumerate(notes, start=1):
        sign = words(note.mark) if note.mark else f"<w:r>{raised.xml}<w:footnoteRef/></w:r>"
        text = paragraph(style, f"{sign}{words(' ')}{inlines(note.content, state)}")
        yield f'<w:footnote w:id="{number}">{text}</w:footnote>'
    yield "</w:footnotes>"
