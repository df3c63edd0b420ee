"""Personal data that published texts must not hold: GDPR, Articles 5, 9 and 10; CoE Rec(2003)13."""

import re
from collections.abc import Iterator

from cscwb.checks.style.identifiers import identifiers_in
from cscwb.checks.style.prose import CASE, Found, Prose
from cscwb.checks.style.signs import seen_by

__all__ = ["descriptor", "identifier", "initials", "minor", "named_person"]

_CAPITAL = "[A-ZÀ-ÖØ-ÞČĆŠŽĐĞİŞ\u0400-\u042f]"
_SMALL = "a-zß-öø-ÿčćšžđğış\u0430-\u045f"
_SMALL_LETTER = f"[{_SMALL}]"
_REST = rf"[{_SMALL}’'-]+(?:-{_CAPITAL}[{_SMALL}]+)?"
_NAME_WORD = f"{_CAPITAL}{_REST}"
_NAME_PART = re.compile(rf"{_NAME_WORD}|[A-Z]{{3}}")
_FIRST = rf"(?:{_NAME_WORD}|{_CAPITAL}\.)"
_NAME = re.compile(
    rf"(?P<name>{_CAPITAL}(?<![\w.-].)"
    rf"(?:(?:{_REST}|\.)(?:\s+(?:{_FIRST}|van|von|de|bin|al)){{0,2}}\s+{_NAME_WORD}"
    rf"|(?<=suspect\s[A-Z])[A-Z]{{2,}}\s+[A-Z]{{3,}}))(?![\w-])"
)
# "Witness Ana Aneva": the role is no part of the name
_ROLE = re.compile(rf"(?:Suspect|Accused|Victim|Witness|Defendant|Driver)\s+(?=\S+\s+{_CAPITAL})")
_TITLES = (
    r"prosecutor|minister|ambassador|director|judge|chief|head|officer|commissioner|president|"
    r"inspector|ombuds\w+|spokes\w+|coordinator|expert|secretary|attorney|lawyer|mayor|colonel|"
    r"general|leader|rapporteur|manager|adviser|advisor|professor"
)
_OF_A_GROUP = "(?! of (?:the|a) (?:group|network|gang|clan))"
_OFFICIAL = re.compile(
    rf"(?:\b(?:{_TITLES})\b{_OF_A_GROUP}(?:[^.;:]{{0,60}},)?"
    r"|\b(?:HE|Mr|Ms|Mrs|Dr|Prof|Col|Gen)\.?)\s+$"
    r"|\b(?:ship|vessel|carrier|tanker|yacht|ferry|boat)s?\s+[*_‘“]?$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(
    rf",?\s+(?:the\s+)?(?:\w+\s+){{0,2}}?(?:{_TITLES})\b{_OF_A_GROUP}",
    re.IGNORECASE,
)
_OTHER_NAMES = (
    # institutions
    "Police", r"Prosecut\w+", "Offices?", "Ministr(?:y|ies)", "Court", "Agency", "Services?",
    "Directorate", "Department", "Union", "Republi[ck]a?", "States?", "Unit", "Guard", "Guardia",
    "Customs", "Commission", "Council", "Cent(?:re|er)", "Group", "Team", r"Authorit\w+",
    "Division", "Support", "Protection", "Programme", "Convention", "Law", "Code", "Operation",
    "Project", "Institute", "University", "School", "Embassy", "Parliament", "Government",
    "Committee", "Network", "Mission", "Federal", "National", "General", "Bank", "Airport",
    "Europol", "Eurojust", "Interpol", "Frontex", "EU",
    # places
    "Balkans?", "Europe(?:an)?", "Street", "Road", "Port", "River", "North", "South", "East",
    "West", "New", "Saint", "San", "Sveti", "Novi", "Stara", "Banja", "Bijelo", "Herceg",
    r"Albania\w*", r"Bosnia\w*", "Herzegovina", "Kosovo", r"Montenegr\w+", r"Macedonia\w*",
    r"Serbia\w*", "Ital(?:y|ian)", r"Austria\w*", r"German\w*",
    # days, and words that begin a sentence
    r"\w+day", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December", "The", "This", "These", "That", "In", "On",
    "At", "After", "Before", "During", "When", "All", "Two", "Three", "Four", "Five", "Several",
    "Both",
    "Week", "Day", "Rights", "Criminal", "Procedure", "Organised", "Crime", "Corruption", "Act",
    "System", "Strategy", "Plan", "Report", "Fund", "Forum", "Academy", "Conference",
    "Official", "Gazette",
    "Ulica", "Rruga", "Bulevar", "Renault", "Volkswagen", "Mercedes", "Audi", "Ford", "Opel",
    "No", "Near", "From", "With", "By", "To", "As", "If", "It", "He", "She", "His", "Her", "One",
    "We", "They", "Since", "Until", "While", "Under", "Over", "Together", "Later", "Today",
    "Whether", "Where", "Which", "Who", "Whose", "Why", "What", "Although", "Because",
    "Neither", "Then", "There", "Only", "Also",
)  # fmt: skip
_NO_PERSON = re.compile(rf"\b(?:{'|'.join(_OTHER_NAMES)})\b")
_PREPOSITION = re.compile(
    r"\b(?:in|near|at|from|to|outside|around|via|through|and|(?<!arrest )(?<!detention )"
    r"(?<!trial )(?<!extradition )(?<!that )(?<!name )of)(?: the)?\s+$",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    rf"{_CAPITAL}(?<![\w.].)(?:"
    rf"{_SMALL_LETTER}?\.[\s-]?(?:{_CAPITAL}{_SMALL_LETTER}?\.[\s-]?){{1,2}}(?!\w)"
    rf"|{_CAPITAL}(?=\s\(\d{{2}}\))"
    rf"|{_REST}\s+{_CAPITAL}\.(?=,?\s\(\d\d\)))"
)
_NOT_INITIALS = re.compile(
    r"U\.\s?[SK]\.|E\.\s?U\.|U\.\s?N\.|B\.\s?V\.|S\.\s?A\.(?! \()|P\.\s?O\.|I\.\s?[Ee]\."
)
_WITH = re.compile(
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
_DESCRIPTOR = re.compile(rf"\b(?:{'|'.join(_TRAITS)})\b")
_NATIONAL = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his)\s+(?:\d\d-year-old\s+)?(?:[A-Z][a-z]+\s+)?"
    r"[A-Z][a-z]+(?:ian|an|ish|ese|ch|i|rin|ovar|ek|man)\s+"
    r"(?:citizen|national|suspect|man|woman)\b"
)
_YOUNG = r"(?:[1-9]|1[0-7]|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)"
_MINOR = re.compile(
    r"\b(?:(?:an?|the|one|two|three|\d+)\s+(?:\w+\s+)?minors?|minors|juveniles?|child|children"
    r"|school(?:child|children|boys?|girls?)|pupils?|teenagers?|toddlers?|boys?|girls?"
    rf"|{_YOUNG}[- ]years?[- ]old|aged {_YOUNG}(?! ?\d)"
    rf"|(?:is|was|turned) {_YOUNG}(?=,|\.|\s+(?:and|at\s+the\s+time|in\s)))\b"
    r"|\((?:[5-9]|1[0-7])\)",
    re.IGNORECASE,
)
_YOUNG_NAME = re.compile(rf"{_YOUNG}[- ]years?[- ]old\s+(?P<name>{_NAME_WORD})", re.IGNORECASE)
_SCHOOLS = ("school", "gymnasium", "lyceum", "kindergarten")
_SCHOOL = re.compile(
    rf"\b(?:(?:[Ss]chool|Gymnasium|Lyceum|[Kk]indergarten)\s+[‘“]?{_CAPITAL}\w+(?:\s{_CAPITAL}\w+)*"
    rf"|(?:{_CAPITAL}\w+\s+){{1,2}}(?:[Pp]rimary|[Ss]econdary|[Hh]igh)\s+[Ss]chool)"
)
_SIGN_OF_A_CASE = rf"(?i:{'|'.join(sorted({max(one.split(), key=len) for one in CASE}))})"
_OF_THE_YOUNG = (
    r"(?i)minor|juvenile|child|school|gymnasium|lyceum|kindergarten|pupil|teenage|toddler|\bboys?"
    r"|girl|years?-old|^old|\baged|\(\d\d?\)"
)


@seen_by(_SIGN_OF_A_CASE)
def named_person(prose: Prose) -> Iterator[Found]:
    """Nobody who is suspected, accused, a victim or a witness is named."""
    for start, end in prose.cases:
        for first, last in _names(prose, start, end):
            message = (
                f"'{' '.join(prose.every[first:last].split())}' reads as the name of a suspect, an "
                "accused, a victim or a witness; write 'the suspect' and the like, without a name, "
                "and give an official a record in 'people'"
            )
            yield Found("named-person", first, last, message)


def _names(prose: Prose, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where full names of persons stand that are neither officials nor anything else known."""
    for found in _NAME.finditer(prose.every, start, end):
        first, last = found.span("name")
        if opening := _ROLE.match(prose.every, first, last):
            first = opening.end()
        if _is_person(prose, first, last):
            yield first, last


def _is_person(prose: Prose, start: int, end: int) -> bool:
    before, text = max(0, start - 90), prose.every
    return not (
        not _NAME_PART.search(prose.unknown, start, end)
        or any(word in prose.lower[start:end] for word in CASE)
        or _NO_PERSON.search(text[start : end + 1])
        or _NO_PERSON.match(text, end + 1)
        or _PREPOSITION.search(text, before, start)
        or _OFFICIAL.search(text, before, start)
        or _FOLLOWED.match(text, end)
    )


@seen_by(rf"\b{_CAPITAL}{_SMALL_LETTER}?\.|^\(\d\d\)")
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


@seen_by(_SIGN_OF_A_CASE)
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
        for first, last in schools or young or _names(prose, start, end):
            message = f"'{prose.every[first:last]}' tells who a minor is; take it out"
            yield Found("minor", first, last, message)
