"""Names of jurisdictions: Interinstitutional Style Guide 7.1 and Eurostat's lists."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cscwb.model import JURISDICTIONS, MEMBER_STATES
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import ISG
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by
from cscwb.rules.style.words import Names, any_of

_KNOWN = {
    **{
        jurisdiction.official_name: jurisdiction.name
        for jurisdiction in JURISDICTIONS
        if jurisdiction.official_name != jurisdiction.name
    },
    "Bosnia-Herzegovina": "Bosnia and Herzegovina",
    "Bosnia & Herzegovina": "Bosnia and Herzegovina",
    "Bosnia/Herzegovina": "Bosnia and Herzegovina",
    "FYROM": "North Macedonia",
    "FYR Macedonia": "North Macedonia",
    "Former Yugoslav Republic of Macedonia": "North Macedonia",
    "former Yugoslav Republic of Macedonia": "North Macedonia",
    "Republic of Macedonia": "North Macedonia",
    "Northern Macedonia": "North Macedonia",
    "Turkey": "Türkiye",
    "Czech Republic": "Czechia",
    "Prishtina": "Pristina",
    "Prishtinë": "Pristina",
    "Priština": "Pristina",
}
_OF_A_STATE = r"(?=(?:Republic|Kingdom|Federal|Federative|Hellenic|Italian|Argentine|F|f|United))"
_LONG = regex(
    rf"(?<![@#\w])(?:(?P<the>[Tt]he ){_OF_A_STATE})?"
    rf"(?P<name>{any_of(_KNOWN)})(?: \(FYROM\))?(?!\w)"
    r"|(?<![@#\w])(?P<bare>(?<!North )(?<!Northern )(?<!region of )(?<!Greek )Macedonia(?! region)"
    r"|Bosnia(?! and Herzegovina|\w|[-/& ]+Herz))(?!\w)"
)
_BARE = {"Macedonia": "North Macedonia", "Bosnia": "Bosnia and Herzegovina"}
_SIGN_OF_LONG = "|".join(
    sorted({re.escape(max(name.split(), key=len)) for name in _KNOWN} | set(_BARE))
)
_OWN_NAME = regex(r"[ -][A-Z]")
_NAME_OF = regex(r"[A-Z]\w{1,40} of (?:the )?$")

_WRONG_NAMES = regex(
    r"\bRepublic of Kosovo\b|\bKosovo (?:and|i|&) Metohija\b"
    r"|\bKosovo \(?(?:under )?UNSCR? ?1244[^)\s]*\)?"
)
_KOSOVO = r"Kosovo(?:\\?\*)*"
_OTHER_SPELLINGS = regex(r"(?<![\w/.@#-])(?:KOSOVO|Kosov[aë])(?![\w/@-]|\.\w)")
_AS_A_STATE = regex(
    rf"\b{_KOSOVO},? (?:is|was|as|being|became|,)? ?(?:(?:an?|the|its|this)\s)(?:\w+\s){{0,2}}?"
    rf"(?P<noun>country|state|nation)\b"
    rf"|\b(?:country|state) of {_KOSOVO}"
    rf"|\b{_KOSOVO}[’'`]?s? (?:country|state)\b"
)
_COUNTRIES = regex(r"(?<!Member )(?<!Member\u00a0)(?<!United )\b([Cc]ountries|[Ss]tates)\b")
_NAMES = {jurisdiction.name: jurisdiction for jurisdiction in JURISDICTIONS}
_JOINT = regex(r"(?:\\?\*)?(?:,\s+|(?P<last>,?\s+and\s+))")
_MARK = regex(r"\\?\*")
_WITH_KOSOVO = regex(
    r"(?: ?\(|:"
    r"|,? (?:including|among (?:them|these|others)|such as|like|namely|notably|especially))"
    r"[^.;:()]{0,200}?\bKosovo"
)
_KOSOVO_AND = regex(r"Kosovo(?:\\?\*)? (?:and|or) (?:the )?other (?:\w{1,30} ){0,3}$")
_BEFORE_NOUN = 100  # so far before "countries" is looked for "Kosovo and other"
_SIGN_OF_LIST = (
    rf"(?:{'|'.join(sorted({re.escape(name.split()[-1]) for name in _NAMES}))})(?:\\?\*)?,"
)


@seen_by(_SIGN_OF_LONG)
def short_name(prose: Prose) -> Iterator[Hit]:
    """Find names of jurisdictions in running text other than the short names of EU lists."""
    for found in _LONG.finditer(prose.plain):
        name = _KNOWN[found["name"]] if found["name"] else _BARE[found["bare"]]
        message = f"'{found[0]}' is not the short name that EU texts use; write '{name}'"
        # part of a longer name, such as that of a federation
        near = prose.plain[max(0, found.start() - 30) : found.start()]
        is_part = _OWN_NAME.match(prose.plain, found.end()) or _NAME_OF.search(near)
        fix = None if is_part else name
        yield Hit(*found.span(), message, fix)


@seen_by("Kosovo", "^(?:country|state|nation)|(?:country|state)$|Republic|Metohija|1244")
def designation_name(prose: Prose) -> Iterator[Hit]:
    """Find other names for Kosovo*, and texts that call it a state (Arrangements 2012, 2)."""
    for found in _WRONG_NAMES.finditer(prose.every):
        yield _wrong_name(prose, found, "is a name that EU-funded texts do not use; write 'Kosovo'")
    for found in _AS_A_STATE.finditer(prose.every):
        message = "calls Kosovo a country or state; write 'beneficiary' or 'partner'"
        yield _wrong_name(prose, found, message, is_guess=True)


@seen_by("KOSOVO|Kosov[aë]")
def designation_spelling(prose: Prose) -> Iterator[Hit]:
    """Find other spellings of Kosovo in our own words."""
    for found in _OTHER_SPELLINGS.finditer(prose.plain):
        message = f"'{found[0]}' is not how EU-funded texts write the name; write 'Kosovo'"
        yield Hit(*found.span(), message, "Kosovo")


def _wrong_name(prose: Prose, found: re.Match[str], message: str, *, is_guess: bool = False) -> Hit:
    quoted = prose.own[found.start() : found.end()] != found[0]
    return Hit(
        *found.span(),
        f"'{_on_one_line(found[0])}' {message}",
        severity="warning" if quoted or is_guess else None,
    )


@seen_by("Kosovo", "[Cc]ountries|[Ss]tates")
def beneficiary_noun(prose: Prose) -> Iterator[Hit]:
    """Find lists with Kosovo* that are called countries or states, not beneficiaries."""
    for start, end in prose.sentences:
        words = prose.own[start:end]
        if "Kosovo" not in words:
            continue
        is_list = any(_lists_in(words))
        for found in _COUNTRIES.finditer(prose.own, start, end):
            is_one_of_them = _WITH_KOSOVO.match(prose.own, found.end(), end) or _KOSOVO_AND.search(
                prose.own, max(start, found.start() - _BEFORE_NOUN), found.start()
            )
            if not is_list and not is_one_of_them:
                continue
            message = (
                f"'{found[0]}' stands for a list with Kosovo in it; write 'beneficiaries' or "
                "'partners'"
            )
            yield Hit(*found.span(), message)


@seen_by(_SIGN_OF_LIST)
def name_order(prose: Prose) -> Iterator[Hit]:
    """Find lists of jurisdictions that are not in the order that the project has chosen."""
    places = prose.setting.places
    for spans in _lists_in(prose.own):
        names = [_on_one_line(prose.own[start:end]) for start, end in spans]
        if any(_NAMES[name] in MEMBER_STATES for name in names):
            continue
        rank = {name: index for index, name in enumerate(places)}
        ordered = sorted(names, key=lambda name: (rank.get(name, len(rank)), name))
        if names != ordered:
            start, end = spans[0][0], _end_of_mark(prose.own, spans[-1][1])
            wanted = f"{', '.join(ordered[:-1])} and {ordered[-1]}"
            order = "in alphabetical order"
            if list(places) != sorted(places):
                order = "in the order that the project has chosen"
            message = f"'{_on_one_line(prose.own[start:end])}' is not {order}; write '{wanted}'"
            yield Hit(start, end, message)


def _end_of_mark(text: str, end: int) -> int:
    """Return where a name ends, with the mark of the designation if it has one."""
    mark = _MARK.match(text, end)
    return mark.end() if mark else end


def _lists_in(text: str) -> Iterator[Sequence[tuple[int, int]]]:
    """Yield the positions of the names of each list: three or more, "and" before the last."""
    row: list[tuple[int, int]] = []
    for start, end in _tree().spans(text):
        joint = _JOINT.fullmatch(text, row[-1][1], start) if row else None
        if joint and joint["last"] and len(row) > 1:
            yield (*row, (start, end))
            row = []
        elif joint and not joint["last"]:
            row.append((start, end))
        else:
            row = [(start, end)]


@cache
def _tree() -> Names:
    return Names(_NAMES)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


DESIGNATION_NAME = Rule(
    code="designation-name",
    cause="A text uses a name or spelling of Kosovo that no EU-funded text uses, or calls it a "
    "state.",
    remedy="Write `Kosovo`, and `beneficiary` or `partner`; in a quotation, and where Kosovo "
    "seems to be called a state, it is a warning.",
    wrong=samples.body("The Republic of Kosovo sent experts."),
    right=samples.body("Kosovo sent experts."),
    source="[Arrangements Regarding Regional Representation and Cooperation, point 2]"
    "(https://www.b92.net/eng/insight/pressroom.php?yyyy=2012&mm=02&nav_id=78973)",
    texts=(
        designation_name,
        designation_spelling,
    ),
)

BENEFICIARY_NOUN = Rule(
    code="beneficiary-noun",
    severity="warning",
    cause="A list with Kosovo in it is called one of countries or states.",
    remedy="Write `beneficiaries` or `partners`.",
    wrong=samples.body("The countries were Albania, Kosovo and Serbia."),
    right=samples.body("The beneficiaries were Albania, Kosovo and Serbia."),
    source="Usage of the RCC (economies), of the IISG (partners) and of the project "
    "(beneficiaries)",
    texts=(beneficiary_noun,),
)

SHORT_NAME = Rule(
    code="short-name",
    severity="warning",
    cause="Running text has another name of a jurisdiction than the short one of EU lists.",
    remedy="Write the short name; official names of agreements and institutions stay.",
    wrong=samples.body("The talks took place in Bosnia-Herzegovina."),
    right=samples.body("The talks took place in Bosnia and Herzegovina."),
    source=f"[{ISG}, 7.1 and annex A5](https://style-guide.europa.eu/)",
    texts=(short_name,),
)

NAME_ORDER = Rule(
    code="name-order",
    severity="warning",
    cause="A list of jurisdictions is in another order than the project's `beneficiary_order`.",
    remedy="Write them in alphabetical order, or in that of EU protocol when it is chosen.",
    wrong=samples.body("Serbia, Albania and Montenegro took part."),
    right=samples.body("Albania, Montenegro and Serbia took part."),
    source=f"{ISG}, 7.1.2; Eurostat, glossary: protocol order",
    texts=(name_order,),
)
