"""House templates: their styles, pages, headers and footers, and nothing else of them."""

import io
import os
from collections.abc import Iterator
from typing import Any

import attrs
import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from cscwb.errors import WordFileError
from cscwb.word_files import WordFile, open_word_file
from cscwb.writers.word_reduction import own_template, reduced
from cscwb.writers.word_styles import complete

__all__ = ["PLACEHOLDER", "Template", "own_template", "place_running_head"]

PLACEHOLDER = "{running head}"
"""What stands in a header or footer where the running head belongs."""

_A4 = (11906, 16838)


@attrs.frozen
class Template:
    """A template that is ready to write with.

    Attributes:
        name: Of its file.
        data: A package with the template's looks alone, complete.
        missing: The names of the styles that it lacks; those of cscwb stand in for them.
        remarks: What else its owner should know, each a sentence with the place before it.
    """

    name: str
    data: bytes
    missing: tuple[str, ...]
    remarks: tuple[str, ...]

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> "Template":
        """Open a ``.docx`` or ``.dotx`` file.

        Raises:
            WordFileError: It is no Word file, or holds what could run, fetch or do other harm.
            OSError: It cannot be read.
        """
        file = open_word_file(path)
        if macros := [part for part in file.parts if part.endswith("vbaProject.bin")]:
            message = f"holds macros, in '{macros[0]}'; save it as .docx or .dotx, without them"
            raise WordFileError(f"'{file.name}' {message}")
        try:
            word = docx.Document(io.BytesIO(reduced(file)))
            if not any(one.kind == "header" for one in file.relationships(file.main)):
                word.sections[0].different_first_page_header_footer = True  # as with our header
            missing = complete(word, docx.Document(io.BytesIO(own_template())))
            _measure(word)
            remarks = tuple(_remarks(file, word))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            message = f"is not made as Word makes files ({error})"
            raise WordFileError(f"'{file.name}' {message}; save it anew in Word") from None
        buffer = io.BytesIO()
        word.save(buffer)
        return cls(file.name, buffer.getvalue(), missing, remarks)


def _measure(word: WordDocument) -> None:
    """Raise ValueError for a page whose measures are no figures."""
    page = word.sections[0]
    if not (page.page_width and page.page_height):
        raise ValueError("the page has no size")
    if page.page_width <= (page.left_margin or 0) + (page.right_margin or 0):
        raise ValueError("the margins leave no room for text")


def _remarks(file: WordFile, word: WordDocument) -> Iterator[str]:
    size = word.sections[0]._sectPr.find(qn("w:pgSz"))
    page = (int(size.get(qn("w:w"), 0)), int(size.get(qn("w:h"), 0)))
    if sorted(page) != sorted(_A4):
        width, height = (f"{one / 1440 * 2.54:.1f}" for one in page)
        yield f"page: {width} cm by {height} cm, and A4 is 21.0 cm by 29.7 cm"
    main = file.tree(file.main)
    if any(main.itertext()):
        yield "text: it is left out, for a report has its own"
    kinds = {one.kind for one in file.relationships(file.main)}
    for kind in ("header", "footer"):
        if not any(one.get(qn("r:id")) for one in main.iter(qn(f"w:{kind}Reference"))):
            yield f"{kind}: there is none; that of cscwb is used"
    if "footer" in kinds and not _has_field(word, "PAGE"):
        yield "footer: no page number; insert the field PAGE in Word"
    if "header" in kinds and not _has_place(word):
        yield f"header: no place for the running head; write '{PLACEHOLDER}' where it belongs"
    for one in file.relationships("word/settings.xml"):
        if one.kind == "attachedTemplate":
            yield f"settings: the attached template '{one.target}' is left out"


def _has_field(word: WordDocument, name: str) -> bool:
    footers = [one.footer._element for one in word.sections]
    footers += [one.first_page_footer._element for one in word.sections]
    instructions = [
        "".join(footer.itertext(qn("w:instrText")))
        + "".join(one.get(qn("w:instr"), "") for one in footer.iter(qn("w:fldSimple")))
        for footer in footers
    ]
    return any(name in words.split() for words in instructions)


def _has_place(word: WordDocument) -> bool:
    """Whether the running head has a place: a placeholder, or a header without anything."""
    return bool(list(_placeholders(word))) or _is_empty(word)


def _is_empty(word: WordDocument) -> bool:
    """Whether the header of the first section holds nothing but one empty paragraph."""
    element = word.sections[0].header._element
    return not "".join(element.itertext()).strip() and element.find(f".//{qn('w:drawing')}") is None


def _placeholders(word: WordDocument) -> Iterator[Any]:
    """The paragraphs of headers and footers that hold the placeholder."""
    for relation in word.part.rels.values():
        if relation.reltype.rpartition("/")[2] in ("header", "footer"):
            for paragraph in relation.target_part.element.iter(qn("w:p")):
                if PLACEHOLDER in "".join(paragraph.itertext(qn("w:t"))):
                    yield paragraph


def place_running_head(word: WordDocument, running_head: str) -> None:
    """Write the running head where the template has a place for it."""
    for paragraph in _placeholders(word):
        first, *others = paragraph.iter(qn("w:t"))
        words = "".join(paragraph.itertext(qn("w:t"))).replace(PLACEHOLDER, running_head)
        first.text = words
        first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for other in others:
            other.text = ""
    if _is_empty(word):
        header = word.sections[0].header
        if running_head:
            header.paragraphs[0].add_run(running_head)
        else:
            # no header at all, or its line would stand there alone
            header.is_linked_to_previous = True
