"""Personal data that published texts must not hold: GDPR, Articles 5, 9 and 10; CoE Rec(2003)13."""

import re
from collections.abc import Iterator

from cscwb.checks.style.identifiers import identifiers_in
from cscwb.checks.style.prose import Found, Prose

__all__ = ["descriptor", "identifier", "initials", "minor", "named_person"]

_CAPITAL = "[A-ZÀ-ÖØ-ÞČĆŠŽĐĞİŞ]"
_SMALL = "a-zß-öø-ÿčćšžđğış"
_NAME_WORD = rf"{_CAPITAL}[{_SMALL}’'-]+(?:-{_CAPITAL}[{_SMALL}]+)?"
_FIRST = rf"(?:{_NAME_WORD}|{_CAPITAL}\.)"
_NAME = rf"{_FIRST}(?:\s+(?:{_FIRST}|van|von|de|bin|al)){{0,2}}\s+{_NAME_WORD}"
_TITLE = r"(?:Mr\.?|Ms\.?|Mrs\.?)"
_ROLE = (
    r"suspects?|accused|defendants?|victims?|witness(?:es)?|drivers?|arrestees?|detainees?|"
    r"perpetrators?|convicts?|ringleader|(?:leader|organiser) of the group"
)
_DONE = "arrested|detained|charged|indicted|accused|suspected|apprehended|convicted|extradited"
_NAMED = re.compile(
    rf"\b(?:{_ROLE}),?\s+"
    rf"(?:(?:named|called|identified\s+as|known\s+as|is|was|{_TITLE})\s+)*(?P<after>{_NAME})"
    rf"|(?P<subject>{_NAME}),?\s+(?:who\s+)?(?:is|was|were|has\s+been|had\s+been)\s+"
    rf"(?:\w+ly\s+)?(?:{_DONE})"
    rf"|(?P<before>{_NAME}),?\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}"
    r"(?:suspect|accused|defendant|victim|witness)\b"
    rf"|\b(?:{_DONE})\s+(?:{_TITLE}\s+)?(?P<object>{_NAME})"
)
_SIGN = re.compile(rf"\b(?:{_ROLE}|{_DONE}|suspect|witness)\b")
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
)  # fmt: skip
_NO_PERSON = re.compile(rf"\b(?:{'|'.join(_OTHER_NAMES)})\b")
_PREPOSITION = re.compile(
    r"\b(?:in|near|at|from|to|of|outside|around|via|through|by)(?: the)?\s+$", re.IGNORECASE
)
_INITIALS = re.compile(
    rf"(?<![\w.])(?:{_CAPITAL}\.\s?{_CAPITAL}\.?(?!\w)|{_CAPITAL}{{2}}(?=\s\(\d{{2}}\)))"
)
_NOT_INITIALS = re.compile(
    r"[US]\.\s?[SAK]\.|E\.\s?U\.|U\.\s?N\.|B\.\s?V\.|S\.\s?A\.|P\.\s?O\.|I\.\s?[Ee]\."
)
_WITH = re.compile(
    r"\(\d{2}\)|\baged? \d{2}\b|\b\d{2}[- ]years?[- ]old\b|\bfrom [A-Z]\w+"
    r"|\b(?:born|resident|driver|doctor|lawyer|owner|teacher|police officer|plates?)\b"
)
_SUSPECT = re.compile(
    r"suspect|accus|arrest|detain|apprehend|indict|charged|defendant", re.IGNORECASE
)
_TRAITS = (
    "Roma", "Gyps(?:y|ies)", "Muslims?", "Islamic", "Christians?", "Orthodox", "Catholics?",
    "Jewish", "Jews?", "[Bb]lack", "Arabs?", "gay", "lesbian", "homosexual", "HIV",
    "mentally (?:ill|disturbed)", "drug addicts?", "addicted", "alcoholics?", "schizophrenic",
    "disabled", "pregnant", r"ethnic \w+",
)  # fmt: skip
_DESCRIPTOR = re.compile(rf"\b(?:{'|'.join(_TRAITS)})\b")
_NATIONAL = re.compile(
    r"\b(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:ian|an|ish|ese|ch|i|rin|ovar|ek|man)\s+"
    r"(?:citizens?|nationals?|suspects?|m[ae]n|wom[ae]n)\b"
)
_MINOR = re.compile(
    r"\b(?:(?:an?|the|one|two|three|\d+)\s+(?:\w+\s+)?minors?|minors|juveniles?|child|children"
    r"|schoolchild(?:ren)?|pupils?|teenagers?|toddlers?|boys?|girls?"
    r"|(?:[1-9]|1[0-7])[- ]years?[- ]old|aged (?:[1-9]|1[0-7])\b(?! ?\d))\b",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(rf"(?<![\w.])(?P<name>{_NAME})")
_SCHOOL = re.compile(
    rf"\b(?:[Ss]chool\s+[‘“]?{_CAPITAL}\w+"
    rf"|{_CAPITAL}\w+\s+(?:[Pp]rimary|[Ss]econdary|[Hh]igh)\s+[Ss]chool)"
)


def named_person(prose: Prose) -> Iterator[Found]:
    """Nobody who is suspected, accused, a victim or a witness is named."""
    if not _SIGN.search(prose.every):
        return
    for found in _NAMED.finditer(prose.every):
        which = next(group for group, words in found.groupdict().items() if words)
        start, end = found.span(which)
        if not _is_person(prose, start, end):
            continue
        message = (
            f"'{' '.join(found[which].split())}' reads as the name of a suspect, an accused, a "
            "victim or a witness; write 'the suspect' and the like, without a name"
        )
        yield Found("named-person", start, end, message)


def _is_person(prose: Prose, start: int, end: int) -> bool:
    name = prose.every[start:end]
    is_known = any(
        one.start() < end and start < one.end()
        for one in prose.setting.named.finditer(prose.every, max(0, start - 80), end + 80)
    )
    after_preposition = _PREPOSITION.search(prose.every, max(0, start - 12), start)
    return not (is_known or after_preposition or _NO_PERSON.search(name))


def initials(prose: Prose) -> Iterator[Found]:
    """Initials with an age, a town, a job or plates tell who somebody is."""
    for found in _INITIALS.finditer(prose.every):
        start, end = prose.sentence(found.start())
        around = prose.every[max(start, found.start() - 80) : min(end, found.end() + 80)]
        if not _NOT_INITIALS.match(found[0]) and _WITH.search(around):
            message = (
                f"'{found[0]}' and what stands beside it can tell who somebody is; write 'a "
                "suspect', without initials and age"
            )
            yield Found("initials", *found.span(), message)


def identifier(prose: Prose) -> Iterator[Found]:
    """No number, address or plate that belongs to one person."""
    for what, start, end in identifiers_in(prose.every):
        message = f"'{prose.text[start:end]}' looks like {what}; take it out"
        yield Found("identifier", start, end, message)


def descriptor(prose: Prose) -> Iterator[Found]:
    """Nothing is said of a suspect's origin, faith or health, nor of nationality without need."""
    for start, end in prose.sentences:
        if not _SUSPECT.search(prose.every, start, end):
            continue
        for found in _DESCRIPTOR.finditer(prose.every, start, end):
            message = (
                f"'{found[0]}' says of a suspect what nobody has to know (ethnic origin, religion "
                "or health); take it out"
            )
            yield Found("descriptor", *found.span(), message)
        for found in _NATIONAL.finditer(prose.every, start, end) if prose.undecided else ():
            message = f"'{found[0]}' tells a suspect's nationality; keep it only if it is needed"
            yield Found("descriptor", *found.span(), message)


def minor(prose: Prose) -> Iterator[Found]:
    """A minor is never named, nor is the school."""
    for start, end in prose.sentences:
        found = _MINOR.search(prose.every, start, end)
        if not found:
            continue
        schools = [one.span() for one in _SCHOOL.finditer(prose.every, start, end)]
        names = (one.span("name") for one in _FULL_NAME.finditer(prose.every, start, end))
        for first, last in schools or (span for span in names if _is_person(prose, *span)):
            message = (
                f"'{prose.every[first:last]}' tells who a minor is, since '{found[0]}' stands "
                "beside it; take it out"
            )
            yield Found("minor", first, last, message)
