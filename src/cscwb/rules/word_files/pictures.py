"""Rules for pictures, charts and shapes."""

import re
from collections.abc import Iterator
from typing import Any

from cscwb.patterns import regex
from cscwb.rules.rule import Found, Rule
from cscwb.word.reader import Story, Word, quoted, words

_LONGEST = 150
_FILE = regex(r"\S+\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)", re.IGNORECASE)
_NOTHING = regex(
    r"(?:an? |the )?(?:image|picture|photo|graphic|figure|chart|diagram|logo)\W*\d*", re.IGNORECASE
)
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"


def _drawings(word: Word) -> Iterator[tuple[str, Any]]:
    """Yield the properties of each drawing, with its place."""
    for story in word.stories:
        for number, drawing in enumerate(story.root.iter("{*}docPr"), start=1):
            yield _place(story, number), drawing


def _place(story: Story, number: int) -> str:
    return f"picture {number}" + (f" of {story.place}" if story.place else "")


def _is_decorative(properties: Any) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in properties.iter(_DECORATIVE))


def _without_alternative(word: Word) -> Iterator[Found]:
    for place, drawing in _drawings(word):
        if not drawing.get("descr", "").strip() and not _is_decorative(drawing):
            yield place, f"{quoted(drawing.get('name', 'a picture'))} has no alternative text"
    for story in word.stories:
        for number, shape in enumerate(story.root.iter(f"{_VML}shape"), start=1):
            if shape.find(f"{_VML}imagedata") is not None and not shape.get("alt", "").strip():
                yield _place(story, number), "a picture in an old form has no alternative text"


def _poor_alternative(word: Word) -> Iterator[Found]:
    for place, drawing in _drawings(word):
        text = " ".join(drawing.get("descr", "").split())
        if _FILE.fullmatch(text):
            yield place, f"the alternative text {quoted(text)} is the name of a file"
        elif _NOTHING.fullmatch(text):
            yield place, f"the alternative text {quoted(text)} does not say what is shown"
        elif len(text) > _LONGEST:
            yield place, f"the alternative text has {len(text)} characters"


def _floating(word: Word) -> Iterator[Found]:
    for story in word.stories:
        for number, anchor in enumerate(story.root.iter("{*}anchor"), start=1):
            if anchor.tag.endswith("wordprocessingDrawing}anchor"):
                yield _place(story, number), "a picture or text box floats beside the text"
        for box in story.root.iter("{*}txbxContent"):
            inline = next(box.iterancestors("{*}inline"), None)
            known = inline.find("{*}docPr") if inline is not None else None
            if (known is None or not known.get("descr")) and not list(
                box.iterancestors("{*}anchor")
            ):
                place = story.place or "the body"
                yield place, f"the words {quoted(words(box))} are in a text box"


PICTURES = (
    Rule(
        code="alt-text",
        severity="error",
        adjustable=False,
        cause="A picture, chart or shape has no alternative text and is not marked as decorative.",
        remedy="Choose 'Edit Alt Text' for it and say what it shows.",
        source="WCAG 2.1, 1.1.1",
        word_files=(_without_alternative,),
    ),
    Rule(
        code="alt-text-words",
        severity="warning",
        adjustable=False,
        cause="An alternative text does not say what is shown, or has more than 150 characters.",
        remedy="Write in a sentence what a reader would miss without the picture.",
        source="WCAG 2.1, 1.1.1",
        word_files=(_poor_alternative,),
    ),
    Rule(
        code="floating",
        severity="warning",
        adjustable=False,
        cause="A picture or a text box floats beside the text.",
        remedy="Choose 'In Line with Text' for it, or write the words in the text.",
        source="WCAG 2.1, 1.3.2",
        word_files=(_floating,),
    ),
)
