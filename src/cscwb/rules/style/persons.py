"""Personal data that published texts must not hold: GDPR, Articles 5, 9 and 10; CoE Rec(2003)13."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules.style.identifiers import identifiers_in
from cscwb.rules.style.person_names import (
    CAPITAL,
    NAME_WORD,
    REST,
    SMALL_LETTER,
    names_in,
    names_in_address,
)
from cscwb.rules.style.prose import CASE, Found, Prose
from cscwb.rules.style.signs import seen_by

_INITIALS = regex(
    rf"{CAPITAL}(?<![\w.].)(?:"
    rf"{SMALL_LETTER}?\.[\s-]?(?:{CAPITAL}{SMALL_LETTER}?\.[\s-]?){{1,2}}(?!\w)"
    rf"|{CAPITAL}(?=\s\(\d{{2}}\))"
    rf"|{REST}\s+{CAPITAL}\.(?=,?\s\(\d\d\)))"
)
_NOT_INITIALS = regex(
    r"U\.\s?[SK]\.|E\.\s?U\.|U\.\s?N\.|B\.\s?V\.|S\.\s?A\.(?! \()|P\.\s?O\.|I\.\s?[Ee]\."
)
_WITH = regex(
    r"\((?:\d{2}|(?:19|20)\d\d)\)|\baged? \d{2}\b|\b\d{2}[- ]years?[- ]old\b|\bfrom [A-Z]\w+"
    r"|\b(?:born|resident|driver|doctor|lawyer|owner|teacher|officer|clerk|plates?)\b"
)
_TRAITS = (
    "Roma", "[Gg]yps(?:y|ies)", "Muslims?", "Islamic", "Christians?", "Orthodox", "Catholics?",
    "Jewish", "Jews?", "[Bb]lack", "Arabs?", "gay", "lesbian", "homosexual", "HIV",
    "mentally (?:ill|disturbed)", "drug addicts?", "addicted", "alcoholics?", "schizophreni(?:c|a)",
    "disabled", "pregnant", r"ethnic \w+",
    r"of \w+ (?:ethnicity|origin|descent|faith)",
)  # fmt: skip
_DESCRIPTOR = regex(rf"\b(?:{'|'.join(_TRAITS)})\b")
_NATIONAL = regex(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his)\s+(?:\d\d-year-old\s+)?(?:[A-Z][a-z]+\s+)?"
    r"[A-Z][a-z]+(?:ian|an|ish|ese|ch|i|rin|ovar|ek|man)\s+"
    r"(?:citizen|national|suspect|man|woman)\b"
)
_YOUNG = r"(?:[1-9]|1[0-7]|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)"
_MINOR = regex(
    r"\b(?:(?:an?|the|one|two|three|\d+)\s+(?:\w+\s+)?minors?|minors|juveniles?|child|children"
    r"|school(?:child|children|boys?|girls?)|pupils?|teenagers?|toddlers?|boys?|girls?"
    rf"|{_YOUNG}[- ]years?[- ]old|aged {_YOUNG}(?! ?\d)"
    rf"|(?:is|was|turned) {_YOUNG}(?=,|\.|\s+(?:and|at\s+the\s+time|in\s)))\b"
    r"|\((?:[5-9]|1[0-7])\)",
    re.IGNORECASE,
)
_YOUNG_NAME = regex(rf"(?i:{_YOUNG}[- ]years?[- ]old)\s+(?P<name>{NAME_WORD})")
_SCHOOLS = ("school", "gymnasium", "lyceum", "kindergarten")
_SCHOOL = regex(
    rf"\b(?:(?:[Ss]chool|Gymnasium|Lyceum|[Kk]indergarten)\s+[‘“]?{CAPITAL}\w+(?:\s{CAPITAL}\w+)*"
    rf"|(?:{CAPITAL}\w+\s+){{1,2}}(?:[Pp]rimary|[Ss]econdary|[Hh]igh)\s+[Ss]chool)"
)
SIGN_OF_A_CASE = rf"(?i:{'|'.join(sorted({max(one.split(), key=len) for one in CASE}))})"
_OF_THE_YOUNG = (
    r"(?i)minor|juvenile|child|school|gymnasium|lyceum|kindergarten|pupil|teenage|toddler|\bboys?"
    r"|girl|years?-old|^old|\baged|\(\d\d?\)"
)


@seen_by(SIGN_OF_A_CASE)
def named_person(prose: Prose) -> Iterator[Found]:
    """Nobody who is suspected, accused, a victim or a witness is named."""
    for start, end in prose.cases:
        for first, last in names_in(prose, start, end):
            message = (
                f"'{' '.join(prose.every[first:last].split())}' reads as the name of a suspect, an "
                "accused, a victim or a witness; write 'the suspect' and the like, without a name, "
                "and give an official a record in 'people'"
            )
            yield Found("named-person", first, last, message)


@seen_by(r"(?i)https?://|www\.|mailto:|\.(?:jpe?g|png)$")
def named_in_address(prose: Prose) -> Iterator[Found]:
    """Nor in the address of a link, or the name of a picture."""
    for start, end in prose.addresses:
        if not prose.is_of_a_case(start):
            continue
        for first, last in names_in_address(prose, start, end):
            message = (
                f"'{prose.text[first:last]}' in an address or the name of a file reads as the name "
                "of a suspect, an accused, a victim or a witness; take it out"
            )
            yield Found("named-person", first, last, message)


@seen_by(rf"\b{CAPITAL}{SMALL_LETTER}?\.|^\(\d\d\)")
def initials(prose: Prose) -> Iterator[Found]:
    """Initials in a text on a case, or with an age, a town, a job or plates, tell who it is."""
    for found in _INITIALS.finditer(prose.every):
        start, end = prose.sentence(found.start())
        around = prose.every[max(start, found.start() - 80) : min(end, found.end() + 80)]
        words = found[0].rstrip(" -")
        if not _NOT_INITIALS.match(words) and (
            prose.is_of_a_case(found.start()) or _WITH.search(around)
        ):
            message = (
                f"'{words}' and what stands around it can tell who somebody is; write 'a "
                "suspect', without initials and age"
            )
            yield Found("initials", found.start(), found.start() + len(words), message)


@seen_by(r"[\d@]")
def identifier(prose: Prose) -> Iterator[Found]:
    """No number, address or plate that belongs to one person."""
    for what, start, end in identifiers_in(prose.every):
        message = f"'{prose.text[start:end]}' looks like {what}; take it out"
        yield Found("identifier", start, end, message)


@seen_by(SIGN_OF_A_CASE)
def descriptor(prose: Prose) -> Iterator[Found]:
    """Nothing is said of a suspect's origin, faith or health, nor of nationality without need."""
    for start, end in prose.cases:
        for found in _DESCRIPTOR.finditer(prose.every, start, end):
            message = (
                f"'{found[0]}' says of a suspect what nobody has to know (ethnic origin, religion "
                "or health); take it out"
            )
            yield Found("descriptor", *found.span(), message)
        for found in _NATIONAL.finditer(prose.every, start, end) if prose.undecided else ():
            message = f"'{found[0]}' tells a suspect's nationality; keep it only if it is needed"
            yield Found("descriptor", *found.span(), message)


@seen_by(rf"{_OF_THE_YOUNG}|\b(?:is|was|turned)$", rf"{_OF_THE_YOUNG}|^{_YOUNG}(?:[,.]|$)")
def minor(prose: Prose) -> Iterator[Found]:
    """A minor is never named, nor is the school."""
    has_school = any(word in prose.lower for word in _SCHOOLS)
    if not (has_school or _MINOR.search(prose.every)):
        return
    for start, end in prose.sentences:
        schools = [one.span() for one in _SCHOOL.finditer(prose.every, start, end)]
        in_a_case = bool(schools) and prose.is_of_a_case(start)
        if not (in_a_case or _MINOR.search(prose.every, start, end)):
            continue
        young = [one.span("name") for one in _YOUNG_NAME.finditer(prose.every, start, end)]
        for first, last in schools or young or names_in(prose, start, end):
            message = f"'{prose.every[first:last]}' tells who a minor is; take it out"
            yield Found("minor", first, last, message)
