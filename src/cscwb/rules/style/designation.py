"""The note of the Kosovo* designation: the official wording, and other forms."""

import re
from collections.abc import Iterator

from cscwb.model import JURISDICTIONS, KOSOVO_NOTE
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by
from cscwb.rules.style.words import any_of

_REST = r"(?:[^.\n]|\n(?!\s*\n)){0,600}"  # of the sentence, in the same paragraph
NOTE = regex(rf"\bThis\s+designation\s+is\s+without\s+prejudice{_REST}\.?")
"""A note that is, or is meant to be, the official one."""

MENTION = regex(r"(?<![\w/.@#-])Kosovo(?![\w/@-]|\.\w)(?:[’'`]s)?(?P<mark>(?:\\?\*)*)")
"""A mention of Kosovo that is part of no address or code, with its marks."""

_STARRED = regex(
    rf"(?P<name>{any_of(place.name for place in JURISDICTIONS if place.code != 'XK')})"
    r"(?P<mark>(?:\\?\*)+)(?!\w)"
)
_OTHER_MARK = regex(
    r"(?<![\w/.@#-])Kosovo(?:[ \u00a0]+\\?\*(?=[\s,.;:)]|\Z)|[ \u00a0]?[¹²³†‡]|\\?\^1\b(?:\\?\^)?)"
)
_OPENING = regex(r"(?<![\w\\*])\*+(?=[^\s*])")  # of emphasis
_BLANK_LINE = regex(r"\n\s*\n")

_OTHER_FORMS = (
    (
        "Council of Europe",
        regex(rf"\bAll\s+references?\s+to\s+Kosovo{_REST}\.?", re.IGNORECASE),
    ),
    (
        "United Nations",
        regex(rf"(?<!All )\bReferences?\s+to\s+Kosovo\b{_REST}?1244{_REST}\.?", re.IGNORECASE),
    ),
)
_LOOSE = regex(r"[\s,.]+")
_UNSCR = regex(r"unscr? ?1244(?:/?\(?(?:19)?99\)?)?")


@seen_by("designation")
def designation_wording(prose: Prose) -> Iterator[Hit]:
    """Find notes that differ from the official one in commas, capitals or the number."""
    for found in _wrong_notes(prose):
        if _loose(found[0]) == _loose(KOSOVO_NOTE):
            message = "the note is not in the official wording: commas, capitals or the number"
            yield Hit(*found.span(), _with_note(message), KOSOVO_NOTE)


@seen_by("designation")
def designation_note(prose: Prose) -> Iterator[Hit]:
    """Find notes that do not say what the official one says."""
    for found in _wrong_notes(prose):
        if _loose(found[0]) != _loose(KOSOVO_NOTE):
            yield Hit(*found.span(), _with_note("the note is not the official one"), KOSOVO_NOTE)


def _wrong_notes(prose: Prose) -> Iterator[re.Match[str]]:
    """Yield the notes in the form of the EU that differ from the official one."""
    for found in NOTE.finditer(prose.own):
        if " ".join(found[0].split()) != KOSOVO_NOTE and "ICJ" in found[0]:
            yield found


@seen_by(r"designation|(?i:references?)")
def designation_form(prose: Prose) -> Iterator[Hit]:
    """Find notes in the form of the UN or of the Council of Europe."""
    for found in NOTE.finditer(prose.own):
        if "ICJ" not in found[0]:
            message = "the note ends before the ICJ Opinion, as the United Nations write it"
            yield Hit(*found.span(), _with_note(message), KOSOVO_NOTE)
    for owner, pattern in _OTHER_FORMS:
        for found in pattern.finditer(prose.own):
            message = f"this is the note of the {owner}, and the text is EU-funded"
            yield Hit(*found.span(), _with_note(message), KOSOVO_NOTE)


@seen_by(r"designation|\*\\?\*")
def designation_marks(prose: Prose) -> Iterator[Hit]:
    """Find mentions with several marks, and notes without a mark."""
    marks = 0
    for found in MENTION.finditer(prose.every):
        stars = found["mark"].count("*")
        marks += stars > 0
        # an asterisk that is not escaped may be one of words in bold
        if stars > 1 and not (prose.markdown and "\\" not in found["mark"]):
            name = found[0].removesuffix(found["mark"])
            message = f"'{found[0]}' has {stars} marks; write '{name}*'"
            mark = "\\*" if found["mark"].startswith("\\") else "*"
            yield Hit(*found.span(), message, f"{name}{mark}")
    for note in NOTE.finditer(prose.own):
        if not marks:
            message = "the note explains a mark that no mention of Kosovo in this text has"
            yield Hit(*note.span(), f"{message}; take it out")


@seen_by(r"[*¹²³†‡^]")
def designation_others(prose: Prose) -> Iterator[Hit]:
    """Find other marks of Kosovo, and asterisks after other names."""
    for found in _STARRED.finditer(prose.every):
        if "\\" in found["mark"] or not _may_be_emphasis(prose, found):
            message = (
                f"'{found[0]}' has the mark of Kosovo; write '{found['name']}', and reports add "
                "the mark to Kosovo by themselves"
            )
            yield Hit(*found.span(), message, found["name"], "error")
    for found in _OTHER_MARK.finditer(prose.every):
        if "\n" not in prose.text[found.start() : found.end()]:
            message = (
                f"'{found[0]}' does not have the mark of the designation; write 'Kosovo', and "
                "reports add the mark by themselves"
            )
            yield Hit(*found.span(), message, "Kosovo", "error")


def _may_be_emphasis(prose: Prose, found: re.Match[str]) -> bool:
    """Whether asterisks may close emphasis that is open in the same paragraph."""
    if not prose.markdown:
        return False
    before = prose.every[: found.start() + 1]
    paragraph = max((blank.end() for blank in _BLANK_LINE.finditer(before)), default=0)
    return _OPENING.search(before, paragraph) is not None


def _loose(text: str) -> str:
    """Return the words that two notes share when only commas, capitals and the number differ."""
    return _UNSCR.sub("unscr1244", _LOOSE.sub(" ", text).strip().lower())


def _with_note(message: str) -> str:
    return f"{message}; write '{KOSOVO_NOTE}'"


DESIGNATION_WORDING = Rule(
    code="designation-wording",
    severity="warning",
    cause="The note is nearly the official one: a comma, a capital or the number differs.",
    remedy="Write the official wording; `cscwb check --fix` does it.",
    wrong=samples.body(
        "Experts visited Kosovo*.",
        "",
        KOSOVO_NOTE.replace("status, and", "status and").replace("declaration", "Declaration"),
    ),
    right=samples.body("Experts visited Kosovo*.", "", KOSOVO_NOTE),
    source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
    "statistics-explained/index.php?title=Glossary%3AProtocol_order)",
    texts=(designation_wording,),
)

DESIGNATION_FORM = Rule(
    code="designation-form",
    cause="The note is that of the United Nations or of the Council of Europe.",
    remedy="Write the note of the EU, who pays for the text.",
    wrong=samples.body(
        "Experts visited Kosovo*.",
        "",
        "This designation is without prejudice to positions on status, and is in line with "
        "UNSCR 1244/1999.",
    ),
    right=samples.body("Experts visited Kosovo*.", "", KOSOVO_NOTE),
    source="[EU, UN and Council of Europe forms compared]"
    "(https://euemployment.eu/kosovo-footnote-eu-un-coe)",
    texts=(designation_form,),
)
