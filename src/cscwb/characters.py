"""Characters that are invisible, or look like others."""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

INVISIBLE = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\ufeff"
"""Ranges of zero-width characters, for a class in a pattern; texts of Europe need none."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
SIMPLE_SPACES: Mapping[int, str] = MappingProxyType(
    {
        code: " "
        for first, *last in re.findall(r"(.)(?:-(.))?", _SPACES)
        for code in range(ord(first), ord("".join(last) or first) + 1)
    }
)
"""A common space for each other kind of space."""

SIMPLE_DASHES: Mapping[int, str] = MappingProxyType(
    {0x2010: "-", 0x2011: "-", 0xFE63: "-", 0xFF0D: "-", 0x2012: "–"}
)
"""The hyphen and the dash of the keyboard for each other one that looks the same."""

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα", "ABEZHIKMNOPTYXoa", strict=True))
LOOK_ALIKE: Mapping[str, str] = MappingProxyType(_CYRILLIC | _GREEK)
"""The Latin letter that looks the same.

Source: confusables.txt of Unicode Technical Standard 39; these are the ones that look identical in
print.
"""


_ODD = re.compile(f"[{_SPACES}{INVISIBLE}{''.join(map(chr, SIMPLE_DASHES))}\u2013\u2014\u2212]")


def odd_in(text: str) -> str:
    """Return the end of a message that names an unusual character of a text; "" without one.

    ``; it has a no-break space (U+00A0) behind '50'``.
    """
    found = _ODD.search(text)
    if found is None:
        return ""
    before = text[: found.start()].split(" ")[-1]
    where = f"behind '{before}'" if before else "at its beginning"
    return f"; it has {named(found[0])} {where}"


def named(character: str) -> str:
    """Return the character with its name: ``a no-break space (U+00A0)``."""
    name = unicodedata.name(character, "private-use character").lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(character):04X})"
