"""Rules for words: lists, spacing, links, languages, colours, notes and type."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from cscwb.patterns import regex
from cscwb.rules.rule import Found, Rule
from cscwb.word.effective_styles import W, colour, is_of_the_theme, val
from cscwb.word.reader import Line, Word, quoted, words

_BULLET = regex(r"\s*[•▪◦‣·][\s\xa0]")
_DASH_OR_NUMBER = regex(r"\s*(?:[-–—]|\d{1,2}[.)]|[a-z]\))[\s\xa0]")
_BARE = regex(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_EMPTY_WORDS = regex(
    r"(?:click )?here|(?:read |learn |see )?more|link|this(?: link| page)?|download", re.IGNORECASE
)
_SCRIPTS = (
    (
        "Cyrillic",
        regex("[\u0400-\u052f]{2}"),
        ("sr", "mk", "bg", "ru", "uk", "be", "kk", "bs"),
    ),
    ("Greek", regex("[\u0370-\u03ff\u1f00-\u1fff]{2}"), ("el", "grc")),
    ("Arabic", regex("[\u0600-\u06ff]{2}"), ("ar", "fa", "ur", "ps")),
)
_DIGITS = regex(r"[1-9]\d?")
_MEASURE = regex(r"(?<![A-Za-z])(?:[cdkm]?m|CO|H)$")
_SMALLEST = 9
_LONG = 200
_CAPITALS = 20


def _typed_list(word: Word) -> Iterator[Found]:
    reported: set[str] = set()
    free = [
        line
        for line in word.lines
        if not line.level and not _is_numbered(word, line) and not _is_entry(word, line)
    ]
    for line in free:
        if _BULLET.match(line.text):
            reported.add(line.place)
            yield line.place, f"the sign before {quoted(line.text)} is typed"
    for before, line in pairwise(free):
        if line.table or line.element.getprevious() is not before.element:
            continue
        if _DASH_OR_NUMBER.match(before.text) and _DASH_OR_NUMBER.match(line.text):
            for item in (before, line):
                if item.place not in reported:
                    reported.add(item.place)
                    yield item.place, f"the sign or number before {quoted(item.text)} is typed"


def _is_numbered(word: Word, line: Line) -> bool:
    levels = (line.element, *word.styles.chain(line.style))
    return any(level.find(f"{W}pPr/{W}numPr") is not None for level in levels)


def _is_entry(word: Word, line: Line) -> bool:
    """Whether a line is an entry of the table of contents, or of a list of tables."""
    return word.styles.name(line.style).startswith(("toc", "table of"))


def _spacing(word: Word) -> Iterator[Found]:
    for line in word.lines:
        typed = "".join(line.element.itertext(f"{W}t"))
        tabs = len(line.element.findall(f".//{W}r/{W}tab"))
        if "   " in typed.strip(" ") or (tabs > 2 and not _is_entry(word, line)):
            yield line.place, "blanks or tabs in a row make room"
    is_reported = False
    for before, line in pairwise(word.lines):
        is_in_a_row = (
            line.element.getprevious() is before.element
            and not line.table
            and _is_empty(before)
            and _is_empty(line)
        )
        if is_in_a_row and not is_reported:
            yield line.place, "empty paragraphs in a row make room"
        is_reported = is_in_a_row


def _is_empty(line: Line) -> bool:
    held = (f"{W}drawing", f"{W}pict", f"{W}sectPr", f"{W}object", f"{W}br")
    return not line.text and next(line.element.iter(*held), None) is None


def _link_words(word: Word) -> Iterator[Found]:
    for story in word.stories:
        for link in story.root.iter(f"{W}hyperlink"):
            text, place = words(link), _near(word, link, story.place)
            if _BARE.fullmatch(text):
                yield place, f"the link {quoted(text)} is a bare address"
            elif _EMPTY_WORDS.fullmatch(text.strip(" .:>»")):
                yield place, f"the link {quoted(text)} does not say whereto"


def _near(word: Word, element: Any, otherwise: str) -> str:
    paragraph = next(element.iterancestors(f"{W}p"), None)
    line = word.line_of(paragraph)
    return line.place if line else otherwise or "the document"


def _language_of_text(word: Word) -> Iterator[Found]:
    standard = next(word.styles.chain(None), None)
    if not word.styles.defaults.get("lang") and (standard is None or not val(standard, "rPr/lang")):
        yield "the document", "it does not say in which language it is"


def _other_language(word: Word) -> Iterator[Found]:
    for line in word.lines:
        for run in line.runs():
            text = words(run)
            tag = (
                val(run, "rPr/lang")
                or word.styles.says(line.style, "rPr/lang")
                or word.styles.defaults.get("lang", "")
            )
            for name, letters, languages in _SCRIPTS:
                if letters.search(text) and tag.lower().split("-")[0] not in languages:
                    said = f"'{tag}'" if tag else "no language"
                    yield line.place, f"{quoted(text)} is in {name} letters and says {said}"


def _contrast(word: Word) -> Iterator[Found]:
    for line in word.lines:
        for run in line.runs():
            front, back = _colours(word, line, run)
            if front is None or back is None:
                continue
            large = word.size(line, run) >= 18 or (word.size(line, run) >= 14 and word.is_bold(run))
            ratio = contrast(front, back)
            if ratio < (3 if large else 4.5):
                yield (
                    line.place,
                    (
                        f"{quoted(words(run))} has the colour {front} on {back}, a contrast of "
                        f"{ratio:.1f} to 1"
                    ),
                )
                break


def _colours(word: Word, line: Line, run: Any) -> tuple[str | None, str | None]:
    """Return the colours of words and of their background; None where only Word can know."""
    head = _header_look(word, line)
    chain = list(word.styles.chain(val(run, "rPr/rStyle") or "-", "character"))
    chain += word.styles.chain(line.style)
    fronts = [colour(style, "rPr/color") for style in (run, *chain)]
    front = next((front for front in fronts if front), None)
    if front is None and head is not None:
        front = colour(head, "rPr/color")
    cell = next(line.element.iterancestors(f"{W}tc"), None)
    behind = [(run, "rPr/shd"), (line.element, "pPr/shd")]
    behind += [(style, "pPr/shd") for style in word.styles.chain(line.style)]
    behind += [(element, "tcPr/shd") for element in (cell, head) if element is not None]
    for element, path in behind:
        if is_of_the_theme(element, path, "fill"):
            return front, None
        if back := colour(element, path, "fill"):
            return front, back
    return front, "FFFFFF"


def _header_look(word: Word, line: Line) -> Any | None:
    """Return the table style's settings for the header row that a paragraph is in."""
    row = next(line.element.iterancestors(f"{W}tr"), None)
    if row is None or (row.getprevious() is not None and row.getprevious().tag == f"{W}tr"):
        return None
    table = row.getparent()
    for style in word.styles.chain(val(table, "tblPr/tblStyle") or "-", "table"):
        for look in style.iter(f"{W}tblStylePr"):
            if look.get(f"{W}type") == "firstRow":
                return look
    return None


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours in hexadecimal: WCAG 2.1, relative luminance."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour_: str) -> float:
    parts = [int(colour_[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _typed_notes(word: Word) -> Iterator[Found]:
    for line in word.lines:
        before = ""
        for run in line.runs():
            text = words(run)
            raised = val(run, "rPr/vertAlign") == "superscript"
            if raised and _DIGITS.fullmatch(text) and before and not _MEASURE.search(before):
                yield (
                    line.place,
                    f"the raised {text} after {quoted(before[-20:])} is not a footnote",
                )
            before = text


def _type(word: Word) -> Iterator[Found]:
    for line in word.lines:
        sizes = [word.size(line, run) for run in line.runs()]
        if sizes and max(sizes) < _SMALLEST:
            yield line.place, f"{quoted(line.text)} is set in {max(sizes):g} points"
        letters = [character for character in line.text if character.isalpha()]
        all_capitals = len(letters) > _CAPITALS and all(
            character.isupper() for character in letters
        )
        if all_capitals or (line.text and (word.styles.says(line.style, "rPr/caps") or "0") == "1"):
            yield line.place, f"{quoted(line.text)} is all in capitals"
        side = val(line.element, "pPr/jc") or word.styles.says(line.style, "pPr/jc")
        if side == "both" and len(line.text) > _LONG:
            yield line.place, "a long paragraph is justified"


TEXTS = (
    Rule(
        code="typed-list",
        severity="warning",
        adjustable=False,
        cause="A list is made of typed signs or numbers, where Word could make them.",
        remedy="Delete the sign and choose bullets or numbering.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_typed_list,),
    ),
    Rule(
        code="spacing",
        severity="warning",
        adjustable=False,
        cause="Several blanks, tabs or empty paragraphs make room, where a style could.",
        remedy="Delete them, and set the spacing of the style or use a table.",
        source="WCAG 2.1, 1.3.2",
        word_files=(_spacing,),
    ),
    Rule(
        code="link-words",
        severity="error",
        adjustable=False,
        cause="The words of a link do not say where it leads.",
        remedy="Write the title of the page as the words of the link.",
        source="WCAG 2.1, 2.4.4",
        word_files=(_link_words,),
    ),
    Rule(
        code="language",
        severity="error",
        adjustable=False,
        cause="The language of the Word file is not set.",
        remedy="Choose the language for the whole text under 'Set Proofing Language'.",
        source="WCAG 2.1, 3.1.1",
        word_files=(_language_of_text,),
    ),
    Rule(
        code="other-language",
        severity="warning",
        adjustable=False,
        cause="The language of words in another script is not set.",
        remedy="Choose the language for these words under 'Set Proofing Language'.",
        source="WCAG 2.1, 3.1.2",
        word_files=(_other_language,),
    ),
    Rule(
        code="contrast",
        severity="error",
        adjustable=False,
        cause="Words have too little contrast with their background: it takes 4.5 to 1, for large "
        "words 3 to 1.",
        remedy="Choose a darker colour for the words, or a lighter one behind them.",
        source="WCAG 2.1, 1.4.3",
        word_files=(_contrast,),
    ),
    Rule(
        code="typed-footnote",
        severity="warning",
        adjustable=False,
        cause="A footnote is typed, where Word could make it.",
        remedy="Choose 'Insert Footnote' in place of the raised number.",
        source="WCAG 2.1, 1.3.1",
        word_files=(_typed_notes,),
    ),
    Rule(
        code="typography",
        severity="info",
        adjustable=False,
        cause="Text is smaller than nine points, in capitals, or justified in long lines.",
        remedy="Change the style of the text.",
        word_files=(_type,),
    ),
)
