"""Invisible and look-alike characters, and texts that were broken on their way."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from cscwb.characters import named
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.reading import COMPOSED, ENTITY, INVISIBLE_RUN, MIXED_WORD, in_one_script
from cscwb.rules.style.signs import Form, seen_by


@seen_by(r"[^\x00-\x7f]", form=Form.WRITTEN)
def invisible(prose: Prose) -> Iterator[Hit]:
    """Find characters that are invisible or look like others."""
    text = prose.text
    for found in INVISIBLE_RUN.finditer(text):
        before = text[max(0, found.start() - 20) : found.start()].split(" ")[-1]
        where = f"behind '{before}'" if before else "here"
        message = f"{where} stands {named(found[0][0])}, which is invisible; take it out"
        yield Hit(*found.span(), message, "")
    for found in MIXED_WORD.finditer(text):
        if (word := in_one_script(found[0])) != found[0]:
            odd = next(
                character
                for character, other in zip(found[0], word, strict=True)
                if character != other
            )
            message = f"'{found[0]}' has {named(odd)} among other letters; write '{word}'"
            yield Hit(*found.span(), message, word)
    for found in COMPOSED.finditer(text):
        if (letter := unicodedata.normalize("NFC", found[0])) != found[0]:
            message = f"'{letter}' is written as {len(found[0])} characters; write it as one"
            yield Hit(*found.span(), message, letter)


_LOST = regex("[\ufffd\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\U000f0000-\U0010fffd]+")
_LIKELY = regex("[\u00a0-\u017f\u0370-\u045f\u2010-\u2026\u2030\u20ac\u2122]")


def _class(first: int, last: int, encoding: str) -> str:
    codes = bytes(range(first, last + 1)).decode(encoding, "ignore")
    return f"[{re.escape(codes)}]"


def _misread(encoding: str) -> re.Pattern[str]:
    """Return a pattern of two or three bytes of UTF-8 that were read in another encoding."""
    rest = _class(0x80, 0xBF, encoding)
    two, three = _class(0xC2, 0xDF, encoding), _class(0xE0, 0xEF, encoding)
    return re.compile(f"{two}{rest}|{three}{rest}{{2}}")


_MISREAD = {encoding: _misread(encoding) for encoding in ("cp1252", "cp1250")}


@seen_by(r"[^\x00-\x7f]|&[#\w]+;", form=Form.WRITTEN)
def broken_text(prose: Prose) -> Iterator[Hit]:
    """Find characters that replace the intended letters."""
    for found in _LOST.finditer(prose.text):
        message = (
            f"{named(found[0][0])} stands here, which no text means; write the letters that were "
            "meant, or take it out"
        )
        yield Hit(*found.span(), message)
    for found in ENTITY.finditer(prose.text):
        if (meant := unescape(found[0])) != found[0]:
            seen_as = (
                f"'{meant}'" if meant.isprintable() and not meant.isspace() else named(meant[0])
            )
            message = f"'{found[0]}' is how HTML writes {seen_as}; write the character"
            yield Hit(*found.span(), message, meant, "warning")
    seen: set[int] = set()
    for encoding, pattern in _MISREAD.items():
        for found in pattern.finditer(prose.text):
            try:
                meant = found[0].encode(encoding).decode()
            except UnicodeError:
                continue
            if _LIKELY.fullmatch(meant) and found.start() not in seen:
                seen.add(found.start())
                message = f"'{found[0]}' seems to be '{meant}' in another encoding; write '{meant}'"
                yield Hit(*found.span(), message, meant, "warning")


INVISIBLE = Rule(
    code="invisible",
    cause="A text has an invisible character, such as a soft hyphen, or one that looks like "
    "another, such as a Cyrillic letter in a Latin word.",
    remedy="Take it out, or write the common character; `cscwb check --fix` does it.",
    wrong=samples.body("Officers met in Ti\u00adrana."),
    right=samples.body("Officers met in Tirana."),
    texts=(invisible,),
)

BROKEN_TEXT = Rule(
    code="broken-text",
    cause="A text was broken on its way: it has characters that stand for lost ones, or for "
    "none, or turn the direction; where it seems to have been read in a wrong encoding, or "
    "has characters as HTML writes them, it is a warning.",
    remedy="Write the letters that were meant; `cscwb check --fix` does it where they are known.",
    wrong=samples.body("The prosecutor spoke\ufffd in Tirana."),
    right=samples.body("The prosecutor spoke in Tirana."),
    texts=(broken_text,),
)
