"""Acronyms: spelt out where a text first uses them (OECD Style Guide; PRAG Annex VI lists them)."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by

SHORT_FORM = regex(r"[A-Z](?<![\w/.@-][A-Z])[A-Z]+(?:[/&-][A-Z]{2,})*(?=s?(?![\w@/-]|\.\w| \d{3}))")
"""Letters that may be an acronym: two capitals or more."""

_WORDS = "AM COVID DNA EU EUR FAQ GPS HE ICJ ID IT MAN NGO PC PDF PIN PM SIM SMS TV UK UN UNSC"
_MORE_WORDS = "EUROPOL EUROJUST INTERPOL FRONTEX UNSCR USA USB VAT VIP FYROM"
_CODES = "ALL BAM CHF GBP MKD RSD USD AL BA ME MK RS XK"
_NUMERALS = "II III IV VI VII VIII IX XI XII"
KNOWN_TO_ALL = frozenset(f"{_WORDS} {_MORE_WORDS} {_CODES} {_NUMERALS}".split())
"""What needs no explanation: in every dictionary, currencies, Roman numerals, codes."""

_CAPITALS = regex(r"\b[A-Z]{4,}\b")
_BRACKET = regex(r"s?\s*\(")
_MARGIN = 12


_SIGN = rf"\b(?!(?:{'|'.join(sorted(KNOWN_TO_ALL))})(?![A-Z/&-]))[A-Z]{{2}}"


@seen_by(_SIGN)
def acronyms(prose: Prose) -> Iterator[Hit]:
    """Find acronyms that are not in brackets after their meaning where they are first used."""
    if not prose.running or len(prose.sentences) < 2:
        return
    meanings = dict(prose.setting.acronyms)
    introduced: set[str] = set()
    for found in SHORT_FORM.finditer(prose.plain):
        short = found[0]
        if short in introduced or short in KNOWN_TO_ALL or _is_heading(prose, found):
            continue
        introduced.add(short)
        meaning = meanings.get(short, "")
        if not _is_explained(prose.text, found, meaning):
            way = f"write '{meaning} ({short})'"
            if not meaning:
                way = (
                    f"write its meaning and '({short})', and list it in 'acronyms' of project.yaml"
                )
            message = f"'{short}' is not spelt out where the text first uses it; {way}"
            yield Hit(*found.span(), message)


def _is_explained(text: str, found: re.Match[str], meaning: str) -> bool:
    in_brackets = (
        text[max(0, found.start() - 1) : found.start()] == "("
        or _BRACKET.match(text, found.end()) is not None
    )
    return in_brackets or (bool(meaning) and _loose(meaning) in _loose(text[: found.start()]))


def _loose(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold()


def _is_heading(prose: Prose, found: re.Match[str]) -> bool:
    """Whether an acronym is one of several different words in capitals."""
    around = prose.plain[max(0, found.start() - _MARGIN) : found.end() + _MARGIN]
    return len(set(_CAPITALS.findall(around))) > 1
