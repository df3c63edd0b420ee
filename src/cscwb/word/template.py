"""House templates: their styles, pages, headers and footers, and nothing else of them."""

import io
import os
import re
from collections.abc import Iterator
from typing import Any

import attrs
import docx
from docx.document import Document as WordDocument
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import qn
from docx.shared import Inches, Length

from cscwb.errors import WordFileError
from cscwb.word.cleaning import is_on
from cscwb.word.fields import fields_in
from cscwb.word.files import WordFile, open_word_file
from cscwb.word.looks import looks_of
from cscwb.word.page import stories_of
from cscwb.word.reduction import own_template, reduced
from cscwb.word.styles import Completion, complete

__all__ = ["PLACEHOLDER", "Template", "own_template", "place_running_head"]

PLACEHOLDER = "{running head}"
"""What a header or footer has where the running head belongs."""

_A4 = ("21.0 cm", "29.7 cm")
_LARGEST = Inches(22)
_FAULTS = (  # of XML that is not as its schema says
    ArithmeticError,
    AttributeError,
    InvalidXmlError,
    LookupError,
    TypeError,
    ValueError,
)
_PARAGRAPH = qn("w:p")
_SEEN = (  # what is to be seen though it has no words
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    *map(qn, ("w:drawing", "w:fldChar", "w:fldSimple", "w:object", "w:pict", "w:sym", "w:tbl")),
)


@attrs.frozen
class Template:
    """A template that is ready to write with.

    Attributes:
        name: Of its file.
        data: A package with the template's looks alone, complete.
        missing: The names of the styles that it lacks; those of cscwb replace them.
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
            WordFileError: It is not a Word file, or holds what could run, fetch or do other harm.
            OSError: It cannot be read.
        """
        file = open_word_file(path)
        if macros := [part for part in file.parts if part.lower().endswith("vbaproject.bin")]:
            message = f"holds macros, in '{macros[0]}'; save it as .docx or .dotx, without them"
            raise WordFileError(f"'{file.name}' {message}")
        try:
            reduction = reduced(file)
            word = docx.Document(io.BytesIO(reduction.data))
            completion = complete(word, docx.Document(io.BytesIO(own_template())))
            _measure(word)
            looks_of(word)
            remarks = tuple(_remarks(file, word, (*reduction.remarks, *_of_numbers(completion))))
        except _FAULTS as error:
            message = f"is not made as Word makes files ({error})"
            raise WordFileError(f"'{file.name}' {message}; save it again in Word") from None
        buffer = io.BytesIO()
        word.save(buffer)
        return cls(file.name, buffer.getvalue(), completion.missing, remarks)


def _measure(word: WordDocument) -> None:
    """Raise ValueError for a page whose measures are not figures."""
    page = word.sections[0]
    if not (page.page_width and page.page_height):
        raise ValueError("the page has no size")
    if max(page.page_width, page.page_height) > _LARGEST:
        raise ValueError(f"the page is larger than {_LARGEST.cm:.2f} cm, the most in Word")
    margins = (page.left_margin or 0, page.right_margin or 0)
    if min(margins) < 0:
        raise ValueError("a margin is less than nothing")
    if page.page_width <= sum(margins):
        raise ValueError("the margins leave no room for text")


def _of_numbers(completion: Completion) -> Iterator[str]:
    if completion.numbered:
        names = ", ".join(f"'{name}'" for name in completion.numbered)
        yield f"styles: numbers of {names} are left out, since a report has its own"


def _remarks(file: WordFile, word: WordDocument, found: tuple[str, ...]) -> Iterator[str]:
    """Yield what the owner of a template should know, and what was found when taking it over."""
    page = word.sections[0]
    sizes = [f"{(length or Length(0)).cm:.1f} cm" for length in (page.page_width, page.page_height)]
    if sorted(sizes) != list(_A4):
        yield f"page: {' by '.join(sizes)}, and A4 is {' by '.join(_A4)}"
    if any(file.tree(file.main).itertext()):
        yield "text: it is left out, for a report has its own"
    yield from found
    if not any(field.name == "PAGE" for root in stories_of(word) for field in fields_in(root)):
        yield "footer: no page number; insert the field PAGE in Word"
    if not any(_placeholders(word)) and not _is_empty(word):
        yield f"header: no place for the running head; write '{PLACEHOLDER}' where it belongs"
    for settings in file.relationships(file.main):
        if settings.kind == "settings" and settings.target in file.parts:
            if is_on(file.tree(settings.target).find(qn("w:evenAndOddHeaders"))):
                yield "settings: even pages get the header and the footer of the others"
            for relation in file.relationships(settings.target):
                if relation.kind == "attachedTemplate":
                    yield f"settings: the attached template '{relation.target}' is left out"


def _is_empty(word: WordDocument) -> bool:
    """Whether the header of most pages holds nothing but empty paragraphs."""
    header = word.sections[0].header._element
    has_words = any((element.text or "").strip() for element in header.iter(qn("w:t")))
    return not has_words and next(header.iter(*_SEEN), None) is None


def _placeholders(word: WordDocument) -> Iterator[list[Any]]:
    """Yield the texts of each paragraph of headers and footers that holds the placeholder."""
    for root in stories_of(word):
        for paragraph in root.iter(_PARAGRAPH):
            texts = [
                element
                for element in paragraph.iter(qn("w:t"))
                if _paragraph_of(element) is paragraph
            ]
            if PLACEHOLDER in "".join(element.text or "" for element in texts):
                yield texts


def _paragraph_of(text: Any) -> Any:
    return next(text.iterancestors(_PARAGRAPH))


def place_running_head(word: WordDocument, running_head: str) -> None:
    """Write the running head where the template has a place for it."""
    for texts in _placeholders(word):
        _replace(texts, running_head)
    if _is_empty(word):
        header = word.sections[0].header
        if running_head:
            paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
            paragraph.add_run(running_head)
        else:
            # no header at all, or only its line would be there
            header.is_linked_to_previous = True


def _replace(texts: list[Any], running_head: str) -> None:
    """Write the running head in place of the placeholder, however texts divide it."""
    signs = list("".join(element.text or "" for element in texts))
    for found in re.finditer(re.escape(PLACEHOLDER), "".join(signs)):
        signs[found.start() : found.end()] = [running_head] + [""] * (len(PLACEHOLDER) - 1)
    start = 0
    for text in texts:
        end = start + len(text.text or "")
        text.text = "".join(signs[start:end])
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        start = end
