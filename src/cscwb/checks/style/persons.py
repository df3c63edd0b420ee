"""Personal data that published texts must not hold: GDPR, Articles 5, 9 and 10; CoE Rec(2003)13."""

import re
from collections.abc import Iterator

from cscwb.checks.style.identifiers import identifiers_in
from cscwb.checks.style.prose import Found, Prose

__all__ = ["descriptor", "identifier", "initials", "minor", "named_person"]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞČĆŠŽĐĞİŞ]"
_NAME_WORD = rf"{_CAPITAL}[a-zß-öø-ÿčćšžđğış’'-]+(?:-{_CAPITAL}[a-zß-öø-ÿčćšžđ]+)?"
_NAME = rf"(?:{_NAME_WORD}|{_CAPITAL}\.)(?:\s+(?:{_NAME_WORD}|{_CAPITAL}\.|van|von|de|bin|al)){{0,2}}\s+{_NAME_WORD}"
_ROLE = (
    r"suspects?|accused|defendants?|victims?|witness(?:es)?|drivers?|arrestees?|detainees?|"
    r"perpetrators?|convicts?|ringleader|leader of the group|organiser of the group"
)
_NAMED = re.compile(
    rf"\b(?:{_ROLE}),?\s+(?:(?:named|called|identified\s+as|known\s+as|is|was|Mr\.?|Ms\.?|Mrs\.?)\s+)*"
    rf"(?P<name>{_NAME})"
    rf"|(?P<first>{_NAME}),?\s+(?:(?:who\s+)?(?:is|was|were|has\s+been|had\s+been)\s+)"
    rf"(?:\w+ly\s+)?(?:arrested|detained|charged|indicted|accused|suspected|apprehended|convicted|extradited)"
    rf"|(?P<before>{_NAME}),?\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}(?:suspect|accused|defendant|victim|witness)\b"
    rf"|\b(?:arrested|detained|apprehended|indicted|extradited|charged)\s+(?:Mr\.?\s+|Ms\.?\s+|Mrs\.?\s+)?(?P<object>{_NAME})"
)
_NO_PERSON = re.compile(
    r"\b(?:Police|Prosecut\w+|Offices?|Ministry|Ministries|Court|Agency|Service|Services|Directorate|Department|"
    r"Union|Republic|Republika|State|States|Unit|Guard|Guardia|Customs|Commission|Council|Centre|Center|"
    r"Balkans?|Europe|European|Bank|Street|Road|Airport|Port|River|Group|Team|Authority|Authorities|Division|"
    r"Support|Protection|Programme|Convention|Law|Code|Operation|Project|Institute|University|School|"
    r"Embassy|Parliament|Government|Committee|Network|Mission|Federal|National|General|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|The|This|These|That|In|On|At|After|Before|During|When|"
    r"North|South|East|West|New|Saint|San|Sveti|Novi|Stara|Banja|Bijelo|Herceg|"
    r"Albania\w*|Bosnia\w*|Herzegovina|Kosovo|Montenegr\w+|Macedonia\w*|Serbia\w*|Italy|Italian|Austria\w*|Germany?|"
    r"Europol|Eurojust|Interpol|Frontex|EU|All|Two|Three|Four|Five|Several|Both)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:in|near|at|from|to|of|outside|around|via|through|by|of the|in the)\s+$", re.IGNORECASE
)
_CUSTODY = re.compile(
    r"suspect|accus|arrest|detain|apprehend|indict|charged|driver|defendant", re.IGNORECASE
)
_INITIALS = re.compile(
    rf"(?<![\w.])(?:{_CAPITAL}\.\s?{_CAPITAL}\.?(?![\w])|{_CAPITAL}{{2}}(?=\s\(\d{{2}}\)))"
)
_WITH = re.compile(
    r"\(\d{2}\)|\baged? \d{2}\b|\b\d{2}[- ]years?[- ]old\b|\b(?:born|resident|driver|doctor|lawyer|owner|teacher|"
    r"police officer|plates?)\b|\bfrom [A-Z]\w+"
)
_NOT_INITIALS = re.compile(
    r"[US]\.\s?[SAK]\.|E\.\s?U\.|U\.\s?N\.|B\.\s?V\.|[Ii]\.e\.|[Ee]\.g\.|S\.\s?A\.|P\.\s?O\."
)
_DESCRIPTOR = re.compile(
    r"\b(?:Roma|Gypsy|Gypsies|Muslims?|Islamic|Christians?|Orthodox|Catholics?|Jewish|Jews?|black|Black|Arabs?|"
    r"gay|lesbian|homosexual|HIV|mentally ill|mentally disturbed|drug addicts?|addicted|alcoholics?|"
    r"schizophrenic|disabled|pregnant|ethnic \w+)\b"
)
_NATIONAL = re.compile(
    r"\b(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:ian|an|ish|ese|ch|i|rin|ovar|ek|man)\s+"
    r"(?:citizens?|nationals?|suspects?|m[ae]n|wom[ae]n)\b"
)
_SUSPECT = re.compile(r"suspect|accus|arrest|detain|apprehend|defendant|charged", re.IGNORECASE)
_MINOR = re.compile(
    r"\b(?:(?:an?|the|one|two|three|\d+)\s+(?:\w+\s+)?minors?|minors|juveniles?|child|children|schoolchild(?:ren)?|"
    r"pupils?|teenagers?|toddlers?|boys?|girls?|(?:[1-9]|1[0-7])[- ]years?[- ]old|aged (?:[1-9]|1[0-7])\b(?! ?\d))",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(rf"(?<![\w.])(?P<name>{_NAME})")
_SCHOOL = re.compile(
    rf"\b(?:[Ss]chool\s+[‘“]?{_CAPITAL}\w+|{_CAPITAL}\w+\s+(?:[Pp]rimary|[Ss]econdary|[Hh]igh)\s+[Ss]chool)"
)


def named_person(prose: Prose) -> Iterator[Found]:
    """Nobody who is suspected, accused, a victim or a witness is named."""
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
        named = [
            one.span("name")
            for one in _FULL_NAME.finditer(prose.every, start, end)
            if _is_person(prose, *one.span("name"))
            and _CUSTODY_OR_MINOR.search(prose.every, start, end)
        ]
        schools = [one.span() for one in _SCHOOL.finditer(prose.every, start, end)]
        for first, last in (*schools, *named[: 0 if schools else None]):
            message = (
                f"'{prose.every[first:last]}' tells who a minor is ('{found[0]}' stands beside it); "
                "take it out"
            )
            yield Found("minor", first, last, message)


_CUSTODY_OR_MINOR = re.compile(rf"{_CUSTODY.pattern}|{_MINOR.pattern}", re.IGNORECASE)
