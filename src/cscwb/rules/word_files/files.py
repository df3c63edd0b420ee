"""Rules for the file as a whole: its properties, its protection, headers and footers."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules.rule import Found, Rule
from cscwb.word.effective_styles import W
from cscwb.word.reader import Word, quoted, words

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NUMBER = regex(
    r"(?:page\s*+)?[-–]?\s*+\d{1,4}\s*+[-–]?(?:\s*+(?:of|/)\s*+\d{1,4})?", re.IGNORECASE
)
_WATERMARK = regex("watermark", re.IGNORECASE)
_LONG = 100
_LOCKED = ("readOnly", "forms")


def _no_title(word: Word) -> Iterator[Found]:
    title = word.core.findtext(_TITLE) if word.core is not None else ""
    if not (title or "").strip():
        yield "the properties of the file", "it has no title"


def _typed_page_number(word: Word) -> Iterator[Found]:
    for story in word.stories:
        if story.kind in ("header", "footer") and "PAGE" not in word.fields(story.root):
            for paragraph in story.root.iter(f"{W}p"):
                if (text := words(paragraph)) and _NUMBER.fullmatch(text):
                    yield story.place, f"the page number {quoted(text)} is typed"


def _only_in_margin(word: Word) -> Iterator[Found]:
    body = words(word.body) if word.body is not None else ""
    for story in word.stories:
        if story.kind not in ("header", "footer"):
            continue
        for shape in story.root.iter("{urn:schemas-microsoft-com:vml}shape"):
            path = shape.find("{urn:schemas-microsoft-com:vml}textpath")
            if path is not None and _WATERMARK.search(shape.get("id", "")):
                text = path.get("string", "")
                if text.casefold() not in body.casefold():
                    yield story.place, f"the watermark {quoted(text)} is not in the text"
        for paragraph in story.root.iter(f"{W}p"):
            text = words(paragraph)
            if len(text) > _LONG and text.casefold() not in body.casefold():
                yield story.place, f"{quoted(text)} is only there"


def _protected(word: Word) -> Iterator[Found]:
    found = word.settings.find(f"{W}documentProtection") if word.settings is not None else None
    if (
        found is not None
        and found.get(f"{W}enforcement") in ("1", "true", "on")
        and found.get(f"{W}edit") in _LOCKED
    ):
        yield "the settings of the file", "it is protected so that assistive tools may not read it"


FILES = (
    Rule(
        code="title",
        severity="error",
        adjustable=False,
        cause="The Word file has no title among its properties.",
        remedy="Write one under File, Info, Title.",
        source="WCAG 2.1, 2.4.2",
        word_files=(_no_title,),
    ),
    Rule(
        code="page-number",
        severity="info",
        adjustable=False,
        cause="A page number is typed, where Word could count the pages.",
        remedy="Choose 'Page Number' on the tab Insert in place of what is typed.",
        word_files=(_typed_page_number,),
    ),
    Rule(
        code="margin-text",
        severity="warning",
        adjustable=False,
        cause="Words are only in the header, the footer or the watermark, which screen readers "
        "skip.",
        remedy="Write them in the text: screen readers skip headers, footers and watermarks.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_only_in_margin,),
    ),
    Rule(
        code="protection",
        severity="error",
        adjustable=False,
        cause="The Word file is protected against those who read it with assistive tools.",
        remedy="Choose 'Stop Protection' on the tab Review.",
        word_files=(_protected,),
    ),
)
