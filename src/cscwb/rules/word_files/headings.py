"""Rules for headings, contents, captions and the structure that readers move by."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cscwb.patterns import regex
from cscwb.rules.rule import Found, Rule
from cscwb.word.effective_styles import W
from cscwb.word.reader import Word, quoted

_LONGEST = 100
_LARGE = 14
_ENOUGH = 10  # headings, from which on a contents helps
_CAPTION = regex(r"(?:table|figure|chart|map) \d+\b", re.IGNORECASE)
_END = (".", ":", ";", ",", "!", "?", "…")


def _no_headings(word: Word) -> Iterator[Found]:
    if not word.headings and any(line.text for line in word.lines):
        yield "the document", "there is no heading"


def _skipped(word: Word) -> Iterator[Found]:
    levels = [0, *(line.level for line in word.headings)]
    for line, (before, level) in zip(word.headings, pairwise(levels), strict=True):
        if level > before + 1:
            after = f"one of level {before}" if before else "the title"
            yield f"heading {quoted(line.text)}", f"a heading of level {level} follows {after}"


def _poor_heading(word: Word) -> Iterator[Found]:
    for line in word.headings:
        if not line.text:
            yield line.place, "a heading is empty"
        elif len(line.text) > _LONGEST:
            yield f"heading {quoted(line.text)}", f"it has {len(line.text)} characters"


def _bold_as_heading(word: Word) -> Iterator[Found]:
    for line in word.lines:
        runs = list(line.runs())
        if (
            line.text
            and not line.level
            and not line.table
            and len(line.text) <= _LONGEST
            and not line.text.endswith(_END)
            and word.styles.name(line.style) in ("normal", "body text", "standard")
            and (
                all(word.is_bold(run) for run in runs)
                or all(word.size(line, run) >= _LARGE for run in runs)
            )
        ):
            yield line.place, f"{quoted(line.text)} looks like a heading and is none"


def _no_contents(word: Word) -> Iterator[Found]:
    if len(word.headings) > _ENOUGH and not re.search(r"\bTOC\b", word.fields(word.body)):
        yield "the document", f"there are {len(word.headings)} headings and no contents"


def _typed_captions(word: Word) -> Iterator[Found]:
    for line in word.lines:
        if line.table or line.level or word.styles.name(line.style).startswith(("toc", "table of")):
            continue
        counted = "SEQ" in word.fields(line.element)
        if word.styles.name(line.style) == "caption":
            if not counted:
                yield line.place, f"the number of the caption {quoted(line.text)} is typed"
        elif _CAPTION.match(line.text) and _beside_something(line.element):
            yield line.place, f"{quoted(line.text)} is not in the style Caption"


def _beside_something(element: object) -> bool:
    neighbours = (element.getnext(), element.getprevious())  # type: ignore[attr-defined]
    return any(
        neighbour is not None
        and (neighbour.tag == f"{W}tbl" or neighbour.find(f".//{W}drawing") is not None)
        for neighbour in neighbours
    )


HEADINGS = (
    Rule(
        code="headings",
        severity="error",
        adjustable=False,
        cause="The Word file has no headings.",
        remedy="Give titles of sections the styles Heading 1, Heading 2 and so on.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_no_headings,),
    ),
    Rule(
        code="heading-order",
        severity="error",
        adjustable=False,
        cause="A heading skips a level.",
        remedy="Give the heading the level after that of the heading above it.",
        source="WCAG 2.1, 1.3.1, 2.4.6",
        word_files=(_skipped,),
    ),
    Rule(
        code="heading-words",
        severity="warning",
        adjustable=False,
        cause="A heading is empty, or has more than 100 characters.",
        remedy="Write what the section is about in a few words, or delete the empty heading.",
        source="WCAG 2.1, 2.4.6",
        word_files=(_poor_heading,),
    ),
    Rule(
        code="bold-heading",
        severity="warning",
        adjustable=False,
        cause="A paragraph looks like a heading and has no heading style.",
        remedy="Give it a heading style in place of bold or large letters.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_bold_as_heading,),
    ),
    Rule(
        code="contents",
        severity="info",
        adjustable=False,
        cause="A document of more than ten headings has no table of contents.",
        remedy="Insert a table of contents from the tab References.",
        source="WCAG 2.1, 2.4.5",
        word_files=(_no_contents,),
    ),
    Rule(
        code="caption",
        severity="info",
        adjustable=False,
        cause="A caption is not in the style Caption, or its number is typed.",
        remedy="Choose 'Insert Caption' for the table or picture.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_typed_captions,),
    ),
)
