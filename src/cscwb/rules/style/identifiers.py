"""Numbers and addresses that belong to one person, found by form and check digits."""

import re
from collections.abc import Callable, Iterator, Mapping

from cscwb.patterns import regex
from cscwb.rules.style.prose import Claimed

_OF_A_PERSON = regex(
    r"[^@._\d]*[._\d][^@]*@|[^@]*@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton|"
    r"protonmail|gmx|web|mail|aol|yandex|abv|t-home)\.",
    re.IGNORECASE,
)
"""A first and a family name, a number, or a mailbox that everybody can have."""

_OF_A_STREET = r"(?:[A-Z][\w’'-]{1,40} ){1,3}(?:Street|Road|Avenue|Lane|Square)"


def _is_citizen_number(found: re.Match[str]) -> bool:
    """Whether a number is a JMBG of the former Yugoslavia: date, region, number, check digit."""
    text = found[0]
    digits = [int(char) for char in text]
    day, month = int(text[:2]), int(text[2:4])
    weights = (7, 6, 5, 4, 3, 2)
    total = sum(w * (digits[i] + digits[i + 6]) for i, w in enumerate(weights))
    check = (11 - total % 11) % 11
    return 1 <= day <= 31 and 1 <= month <= 12 and check == digits[12]


def _is_iban(found: re.Match[str]) -> bool:
    """Whether a number has the check digits of ISO 13616."""
    compact = re.sub(r"\s", "", found[0])
    turned = compact[4:] + compact[:4]
    return len(compact) >= 15 and int("".join(str(int(char, 36)) for char in turned)) % 97 == 1


def _is_phone(found: re.Match[str]) -> bool:
    return 8 <= sum(char.isdecimal() for char in found[0]) <= 15


def _is_private_mail(found: re.Match[str]) -> bool:
    return _OF_A_PERSON.match(found[0]) is not None


def _is_beside_a_car(found: re.Match[str]) -> bool:
    """Whether an ambiguous text is near a word for a car or its plates."""
    start, end = found.span()
    return any(
        _CAR.search(found.string, *where)
        for where in ((max(0, start - _NEAR), start), (end, end + _NEAR))
    )


def _always(_: re.Match[str]) -> bool:
    return True


_DAY = (
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?[ -]?(?:of |de |di )?"
    r"[^\W\d_]{3,12}\.?,?(?:[ -]\d{4}| ?[’'-]\d\d)\b"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:\d{4}|[’']\d\d)\b"
    r"|\d{1,2}\.? ?[./-]? ?(?:X?I{1,3}|I?[VX]|VI{1,3})\.? ?[./-]? ?\d{4}"
    r"|\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d\d)\b|\d{4}[-./]\d{1,2}[-./]\d{1,2}\b)"
)
_YEAR = r"(?:19[2-9]\d|200\d)\b"
"""The years in which a suspect or a victim can have been born."""
_BORN = (
    r"(?:\(\*|\b(?:[Bb]orn|[Bb]irth(?:day|date)?|[Dd][Oo][Bb]|D\.O\.B\.|b\.|[Rr]o(?:đ|dj)(?:en\w?|enj\w|\.)|"
    r"[Ll]indur|[Dd]atëlindja|nat[aeio]|[Gg]eb(?:oren|\.)|[Dd]oğum\w*|"
    r"[Рр]ођен\w{0,2}|[Рр]оден\w{0,2}|[Γγ]ενν\w{1,8})(?!\w))"
)
_IN = r"(?:,|:| in| year| on| në| më| nel| im Jahr| viti\w?| u| во| през){0,2}"
_YEAR_OF_BIRTH = rf"\b(?<![\d.]){_YEAR}\.? (?:godišt\w|годишт\w)"
_UPPER = "[A-ZČĆŠŽĐÄÖÜ\u0391-\u03a9\u0400-\u042f]"
_GAP = "(?: ?[-–—·•.] ?| )?"
_MONTENEGRIN = "AN|BA|BD|BP|BR|CT|DG|GS|HN|KL|KO|MK|NK|PG|PL|PV|PŽ|RO|ŠN|TV|TZ|UL|ZT|ŽB"
"""The towns with which plates of Montenegro begin."""
_CAR = regex(
    r"\b(?:plates?|regist(?:ration|ered)|cars?|vans?|lorr(?:y|ies)|trucks?|vehicles?|motorcycles?|"
    r"bus|trailers?|tablic\w|targ\w{1,3}|registarsk\w{1,3}|таблиц\w|регист\w{1,9}|возило\w?|"
    r"kennzeichen)\b",
    re.IGNORECASE,
)
_NEAR = 60  # so far from a plate stands the word for the car
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"

_THING = regex(
    r"\b(?:project|programme|idea|database|initiative|agreement|network|cooperation|law|team|unit|"
    r"plan|forum|convention|office|centre|strategy)\b[^.!?\n]{0,30}\Z",
    re.IGNORECASE,
)
"""What stands before "born" where a thing is: "The project was born on 1 May 2019"."""
_NEAR_BIRTH = 50


def _is_of_a_person(found: re.Match[str]) -> bool:
    """Whether a date is not the birthday of a thing."""
    return not _THING.search(found.string[max(0, found.start() - _NEAR_BIRTH) : found.start()])


_FORMS: Mapping[str, tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]] = {
    "a bank account (IBAN)": (
        regex(r"[A-Z](?<=\b.)[A-Z]\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"),
        _is_iban,
    ),
    "a personal identification number": (
        regex(r"\d(?<![\d.,-]\d)\d{12}(?![\d.,-]\d|\d)"),
        _is_citizen_number,
    ),
    "an Albanian identity number": (regex(r"[A-T](?<=\b.)\d{8}[A-W]\b"), _always),
    "an Italian tax code": (
        regex(r"[A-Z](?<=\b.)[A-Z]{5}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b"),
        _always,
    ),
    "a passport or identity card number": (
        regex(
            r"(?i:\b(?:passport|identity card|ID card|personal number),?"
            r"(?: (?:no|number|nr)\.?)?:? )"
            r"(?=[A-Z0-9]*\d{4})[A-Z0-9]{6,12}\b"
        ),
        _always,
    ),
    "an e-mail address of a person": (
        regex(r"[\w.+-](?<![\w.+-].)[\w.+-]*@[\w-]+(?:\.[\w-]+)+"),
        _is_private_mail,
    ),
    "a telephone number": (
        regex(
            r"(?<![\w.,/+])(?:\+|00)[1-9]\d{0,2}[ \u00a0./-]?"
            r"(?:\(?\d{1,4}\)?[ \u00a0./-]?){1,6}\d{2,4}(?!\d)"
            r"|(?<![\w.,/+(-])(?<!/S )\(?0\d{1,2}\)?[ /-]?\d{3}[ -]?\d{3,4}(?![\d/])"
        ),
        _is_phone,
    ),
    "a number plate": (
        regex(
            rf"(?<![\w-])(?:{_UPPER}{{2}}{_GAP}\d{{3,5}}{_GAP}{_UPPER}{{2}}"  # most of the region
            rf"|{_UPPER}\d{{2}}{_GAP}{_UPPER}{_GAP}\d{{3}}"  # Bosnia and Herzegovina
            rf"|0[1-7]{_GAP}\d{{3}}{_GAP}{_UPPER}{{2}}"  # Kosovo
            rf"|(?:{_MONTENEGRIN}){_GAP}{_UPPER}{{2}}{_GAP}\d{{3}}"
            rf"|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{{3}}{_GAP}\d{{4}})(?![\w-])"  # Greece
        ),
        _always,
    ),
    "a foreign number plate": (
        regex(
            rf"(?<![\w-])(?!BMW|DAF|MAN|VW)(?:"
            rf"{_UPPER}{{1,2}}{_GAP}\d{{2,5}}{_GAP}{_UPPER}{{1,3}}"  # Austria, Croatia, Romania
            rf"|{_UPPER}{{2}}{_GAP}\d[A-Z\d]-[A-Z\d]{{3}}"  # Slovenia
            rf"|{_UPPER}{{1,3}}[- ·]{_UPPER}{{1,2}}{_GAP}{_NO_YEAR}\d{{2,4}}"  # Germany, Slovenia
            rf"|\d\d{_GAP}{_UPPER}{{1,2}}{_GAP}\d{{3,5}}"  # Türkiye
            rf"|\d\d{_GAP}{_UPPER}{{3}}{_GAP}\d{{2,3}}"
            rf"|{_UPPER}{{3}}(?:[- ]?{_NO_YEAR}\d{{4}}|-\d{{3}})"  # Greece, Hungary
            r")(?![\w-]|[.·]\w)"
        ),
        _is_beside_a_car,
    ),
    "a date of birth": (
        regex(rf"{_BORN}(?:(?:(?!, and )[^\d\n]){{0,40}}?{_DAY}|{_IN} {_YEAR})|{_YEAR_OF_BIRTH}"),
        _is_of_a_person,
    ),
    "a street address": (
        regex(
            rf"\b\d{{1,4}}[A-Za-z]? {_OF_A_STREET}\b"
            rf"|\b{_OF_A_STREET},? (?:No\.? )?\d{{1,4}}\b"
            r"|\b(?:[Uu]lica|[Uu]l\.|[Rr]ruga|[Bb]ulevar|[Vv]ia)(?: [ei])?"
            r"(?: [A-ZČĆŠŽĐ][\w’'-]+){1,3},? (?:br\.? |nr\.? )?\d{1,4}\b"
        ),
        _always,
    ),
}


_SIGN = regex(
    rf"{_UPPER}{_GAP}\d|\d(?:{_UPPER}|{_GAP}{_UPPER}{{2}}\b|\d{{4}}|\d[- ]\d\d)|\+\d|\b0\d"
    rf"|{_BORN}|{_YEAR_OF_BIRTH}"
)
_SIGN_OF_A_STREET = regex(
    r"Street|Road|Avenue|Lane|Square|Ulica|ulica|Ul\.|ul\.|Rruga|rruga|Bulevar|bulevar|Via |via "
)


def identifiers_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the kind of each identifier, and where it begins and ends; none inside another."""
    if not (
        "@" in text or _SIGN.search(text) or _SIGN_OF_A_STREET.search(text)
    ):  # most texts hold no figure of that length, and no address
        return
    claimed = Claimed(text)
    for what, (pattern, is_one) in _FORMS.items():
        for found in pattern.finditer(text):
            if is_one(found) and claimed.take(*found.span()):
                yield what, *found.span()
