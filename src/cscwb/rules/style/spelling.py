"""British spelling, as in EU texts; documents declare themselves to be en-GB."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import ISG
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by

_ISE = regex(r"\b(?P<stem>[a-z]{3,})(?P<z>[iy]z)(?P<end>e|es|ed|ing|ation|ations|er|ers)\b")
# size, prize, seize and their like; but emphasise and synthesise
_NO_ISE = regex(r"(?!emphas|synthes|hypothes)\w*s|ma|pr|ca|ap?pr|se|ga")
_STEMS = {
    "analog": "analogue",
    "behavior": "behaviour",
    "canceled": "cancelled",
    "catalog": "catalogue",
    "center": "centre",
    "centered": "centred",
    "centers": "centres",
    "color": "colour",
    "colors": "colours",
    "counseling": "counselling",
    "defense": "defence",
    "dialog": "dialogue",
    "enrollment": "enrolment",
    "favor": "favour",
    "favorable": "favourable",
    "fiber": "fibre",
    "fulfill": "fulfil",
    "fulfillment": "fulfilment",
    "harbor": "harbour",
    "honor": "honour",
    "jewelry": "jewellery",
    "labeled": "labelled",
    "labor": "labour",
    "leveled": "levelled",
    "liter": "litre",
    "liters": "litres",
    "modeled": "modelled",
    "neighbor": "neighbour",
    "neighborhood": "neighbourhood",
    "neighboring": "neighbouring",
    "neighbors": "neighbours",
    "offense": "offence",
    "offenses": "offences",
    "program": "programme",
    "programs": "programmes",
    "rumor": "rumour",
    "signaled": "signalled",
    "theater": "theatre",
    "totaled": "totalled",
    "traveled": "travelled",
    "traveling": "travelling",
}
_WORDS = regex(rf"\b(?:{'|'.join(_STEMS)})\b")
_COMPUTER = regex(r"(?:computer|software)\s+$")


@seen_by(rf"\b[a-z]{{3,}}[iy]z(?:e|ing|ation)|{_WORDS.pattern}")
def spelling(prose: Prose) -> Iterator[Hit]:
    """Find American spellings; names, which have a capital, stay as they are."""
    for found in _ISE.finditer(prose.plain):
        if not _NO_ISE.fullmatch(found["stem"]):
            fix = f"{found['stem']}{found['z'][0]}s{found['end']}"
            yield _american(found, fix)
    for found in _WORDS.finditer(prose.plain):
        if not _COMPUTER.search(prose.plain, max(0, found.start() - 12), found.start()):
            yield _american(found, _STEMS[found[0]])


def _american(found: re.Match[str], fix: str) -> Hit:
    message = f"'{found[0]}' is American or Oxford spelling in an en-GB text; write '{fix}'"
    return Hit(*found.span(), message, fix)


SPELLING = Rule(
    code="spelling",
    severity="warning",
    cause="A text in British English has a word in American spelling.",
    remedy="Write it as in British English; names, with a capital, stay as they are.",
    wrong=samples.body("The training program was a success."),
    right=samples.body("The training programme was a success."),
    source=f"{ISG}, 10 (British spelling)",
    texts=(spelling,),
)
