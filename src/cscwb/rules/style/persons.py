"""Personal data that published texts must not hold: GDPR, Articles 5, 9 and 10; CoE Rec(2003)13."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import GDPR, INNOCENCE
from cscwb.rules.rule import Rule
from cscwb.rules.style.identifiers import identifiers_in
from cscwb.rules.style.person_names import (
    CAPITAL,
    NAME_WORD,
    REST,
    SMALL_LETTER,
    names_in,
    names_in_address,
)
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import SIGN_OF_A_CASE, seen_by

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
_OF_THE_YOUNG = (
    r"(?i)minor|juvenile|child|school|gymnasium|lyceum|kindergarten|pupil|teenage|toddler|\bboys?"
    r"|girl|years?-old|^old|\baged|\(\d\d?\)"
)


@seen_by(SIGN_OF_A_CASE)
def named_person(prose: Prose) -> Iterator[Hit]:
    """Find names of persons who are suspected, accused, victims or witnesses."""
    for start, end in prose.cases:
        for first, last in names_in(prose, start, end):
            message = (
                f"'{' '.join(prose.every[first:last].split())}' reads as the name of a suspect, an "
                "accused, a victim or a witness; write 'the suspect' and the like, without a name, "
                "and give an official a record in 'people'"
            )
            yield Hit(first, last, message)


@seen_by(r"(?i)https?://|www\.|mailto:|\.(?:jpe?g|png)$")
def named_in_address(prose: Prose) -> Iterator[Hit]:
    """Find such names in the address of a link, or in the name of a picture."""
    for start, end in prose.addresses:
        if not prose.is_of_a_case(start):
            continue
        for first, last in names_in_address(prose, start, end):
            message = (
                f"'{prose.text[first:last]}' in an address or the name of a file reads as the name "
                "of a suspect, an accused, a victim or a witness; take it out"
            )
            yield Hit(first, last, message)


@seen_by(rf"\b{CAPITAL}{SMALL_LETTER}?\.|^\(\d\d\)")
def initials(prose: Prose) -> Iterator[Hit]:
    """Find initials in a text on a case, or with an age, a town, a job or plates."""
    for found in _INITIALS.finditer(prose.every):
        start, end = prose.sentence(found.start())
        around = prose.every[max(start, found.start() - 80) : min(end, found.end() + 80)]
        words = found[0].rstrip(" -")
        if not _NOT_INITIALS.match(words) and (
            prose.is_of_a_case(found.start()) or _WITH.search(around)
        ):
            message = (
                f"'{words}' and the words around it can identify a person; write 'a "
                "suspect', without initials and age"
            )
            yield Hit(found.start(), found.start() + len(words), message)


@seen_by(r"[\d@]")
def identifier(prose: Prose) -> Iterator[Hit]:
    """Find numbers, addresses and plates that belong to one person."""
    for what, start, end in identifiers_in(prose.every):
        message = f"'{prose.text[start:end]}' looks like {what}; take it out"
        yield Hit(start, end, message)


@seen_by(SIGN_OF_A_CASE)
def descriptor(prose: Prose) -> Iterator[Hit]:
    """Find a suspect's origin, faith or health, and a nationality that may not be needed."""
    for start, end in prose.cases:
        for found in _DESCRIPTOR.finditer(prose.every, start, end):
            message = (
                f"'{found[0]}' gives a suspect's ethnic origin, religion or health, which readers "
                "need not know; take it out"
            )
            yield Hit(*found.span(), message)
        for found in _NATIONAL.finditer(prose.every, start, end) if prose.undecided else ():
            message = f"'{found[0]}' gives a suspect's nationality; keep it only if it is needed"
            yield Hit(*found.span(), message)


@seen_by(rf"{_OF_THE_YOUNG}|\b(?:is|was|turned)$", rf"{_OF_THE_YOUNG}|^{_YOUNG}(?:[,.]|$)")
def minor(prose: Prose) -> Iterator[Hit]:
    """Find the names of minors and of their schools."""
    has_school = any(word in prose.lower for word in _SCHOOLS)
    if not (has_school or _MINOR.search(prose.every)):
        return
    for start, end in prose.sentences:
        schools = [found.span() for found in _SCHOOL.finditer(prose.every, start, end)]
        in_a_case = bool(schools) and prose.is_of_a_case(start)
        if not (in_a_case or _MINOR.search(prose.every, start, end)):
            continue
        young = [found.span("name") for found in _YOUNG_NAME.finditer(prose.every, start, end)]
        for first, last in schools or young or names_in(prose, start, end):
            message = f"'{prose.every[first:last]}' identifies a minor; take it out"
            yield Hit(first, last, message)


NAMED_PERSON = Rule(
    code="named-person",
    allows_drafts=True,
    cause="A text, the address of a link or the name of a picture seems to name a suspect, an "
    "accused, a victim, a witness or a minor.",
    remedy="Take the name out; officials who have a record in `people` may be named.",
    wrong=samples.news("body: The suspect Ana Aneva was questioned."),
    right=samples.news("body: The suspect was questioned."),
    source=f"{GDPR}; {INNOCENCE}",
    texts=(
        named_person,
        named_in_address,
    ),
)

IDENTIFIER = Rule(
    code="identifier",
    allows_drafts=True,
    cause="A text holds a number, an address, a plate or a date of birth that belongs to one "
    "person.",
    remedy="Take it out; contacts for readers belong in `contact` of `project.yaml`.",
    wrong=samples.news("body: The account was DE89 3704 0044 0532 0130 00 of a bank."),
    right=samples.news("body: The account was frozen by the bank."),
    source="GDPR, Articles 5 and 10",
    texts=(identifier,),
)

DESCRIPTOR = Rule(
    code="descriptor",
    severity="warning",
    cause="A text gives a suspect's origin, faith, health or nationality.",
    remedy="Take it out, unless the case cannot be understood without it.",
    wrong=samples.news("body: The Roma suspect was questioned."),
    right=samples.news("body: The suspect was questioned."),
    source="GDPR, Article 9; [CoE Rec(2003)13](https://rm.coe.int/16805df617)",
    texts=(descriptor,),
)
