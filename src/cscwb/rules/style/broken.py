"""Characters that nobody sees, and texts that were broken on their way."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from cscwb.characters import named
from cscwb.patterns import regex
from cscwb.rules.style.prose import Found, Prose
from cscwb.rules.style.reading import COMPOSED, ENTITY, INVISIBLE_RUN, MIXED_WORD, in_one_script
from cscwb.rules.style.signs import seen_by


@seen_by(r"[^\x00-\x7f]")
def invisible(prose: Prose) -> Iterator[Found]:
    """A text has no characters that nobody sees, or takes for others."""
    text = prose.text
    for found in INVISIBLE_RUN.finditer(text):
        before = text[max(0, found.start() - 20) : found.start()].split(" ")[-1]
        where = f"behind '{before}'" if before else "here"
        message = f"{where} stands {named(found[0][0])}, which nobody sees; take it out"
        yield Found("invisible", *found.span(), message, "")
    for found in MIXED_WORD.finditer(text):
        if (word := in_one_script(found[0])) != found[0]:
            odd = next(one for one, other in zip(found[0], word, strict=True) if one != other)
            message = f"'{found[0]}' has {named(odd)} among other letters; write '{word}'"
            yield Found("invisible", *found.span(), message, word)
    for found in COMPOSED.finditer(text):
        if (letter := unicodedata.normalize("NFC", found[0])) != found[0]:
            message = f"'{letter}' is written as {len(found[0])} characters; write it as one"
            yield Found("invisible", *found.span(), message, letter)


_LOST = regex("[\ufffd\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\U000f0000-\U0010fffd]+")
_LIKELY = regex("[\u00a0-\u017f\u0370-\u045f\u2010-\u2026\u2030\u20ac\u2122]")


def _class(first: int, last: int, encoding: str) -> str:
    codes = bytes(range(first, last + 1)).decode(encoding, "ignore")
    return f"[{re.escape(codes)}]"


def _misread(encoding: str) -> re.Pattern[str]:
    """Two or three bytes of UTF-8 that were read in another encoding."""
    rest = _class(0x80, 0xBF, encoding)
    two, three = _class(0xC2, 0xDF, encoding), _class(0xE0, 0xEF, encoding)
    return re.compile(f"{two}{rest}|{three}{rest}{{2}}")


_MISREAD = {encoding: _misread(encoding) for encoding in ("cp1252", "cp1250")}


@seen_by(r"[^\x00-\x7f]|&[#\w]+;")
def broken_text(prose: Prose) -> Iterator[Found]:
    """A text has the letters that were meant."""
    for found in _LOST.finditer(prose.text):
        message = (
            f"{named(found[0][0])} stands here, which no text means; write the letters that were "
            "meant, or take it out"
        )
        yield Found("broken-text", *found.span(), message)
    for found in ENTITY.finditer(prose.text):
        if (meant := unescape(found[0])) != found[0]:
            seen_as = (
                f"'{meant}'" if meant.isprintable() and not meant.isspace() else named(meant[0])
            )
            message = f"'{found[0]}' is how HTML writes {seen_as}; write the character"
            yield Found("broken-text", *found.span(), message, meant, "warning")
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
                yield Found("broken-text", *found.span(), message, meant, "warning")
