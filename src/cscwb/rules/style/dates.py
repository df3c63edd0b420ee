"""Dates: EC Web Writing Guide 7 and Interinstitutional Style Guide 10.5."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator

from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Claimed, Hit, Prose
from cscwb.rules.style.signs import Form, seen_by
from cscwb.rules.style.words import any_of

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_MONTH_FIRST = rf"(?P<month>{any_of(_MONTHS)})"


def _day(before: str = "", name: str = "day") -> str:
    """Return the pattern of a day, and of what precedes it, seen from its first figure."""
    return rf"(?P<{name}>\d{before}(?:(?<=0)[1-9]|(?<=[12])\d|(?<=3)[01]|(?<!0)))"


_DAY = _day()
_FIRST = _day(r"(?<=\b\d)", "first")
_NO_RANGE = _day(r"(?<![\d–-]\d)(?<=\b\d)")
_OF_SEVERAL = _day(r"(?<![\d.,]\d)(?<=\b\d)")
_NO_VERSION = _day(r"(?<![\d.]\d)(?<!version \d)(?<!No \d)(?<=\b\d)")
_ON_THE = r"(?:(?<=\b[Oo]n )the )?"
_ORDINAL = r"(?:st|nd|rd|th)"
_YEAR = r"(?P<year>[12]\d{3})"
_NO_NAME = r"(?! (?:Square|Street|Boulevard|Park|School|Movement|Brigade))"


def _in_words(found: re.Match[str]) -> str:
    groups = found.groupdict()
    month = groups["month"]
    name = _MONTHS[int(month) - 1] if month.isdecimal() else month
    year = f" {groups['year']}" if groups.get("year") else ""
    return f"{int(groups['day'])} {name}{year}"


def _range_in_words(found: re.Match[str]) -> str:
    return f"{int(found['first'])}–{_in_words(found)}"


def _day_alone(found: re.Match[str]) -> str:
    return str(int(found["day"]))


_ONE_TO_TWELVE = r"(?P<month>0?[1-9]|1[0-2])"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (regex(pattern), fix)
    for pattern, fix in (
        # 10th-12th June
        (
            rf"{_FIRST}{_ORDINAL}? ?[-–] ?{_DAY}{_ORDINAL} (?:of )?"
            rf"{_MONTH}(?:,? {_YEAR})?\b{_NO_NAME}",
            _range_in_words,
        ),
        # 10th June, the 10th of June 2021
        (
            rf"(?<!Operation )\b(?:the )?{_DAY}{_ORDINAL} (?:of )?{_MONTH}(?:,? {_YEAR})?\b"
            rf"{_NO_NAME}",
            _in_words,
        ),
        # June 10th, 2021 and June 10, 2021 and June the 10th
        (rf"{_MONTH_FIRST} (?:the )?{_DAY}{_ORDINAL}(?:,? {_YEAR})?\b", _in_words),
        (rf"{_MONTH_FIRST} {_DAY}(?:,? {_YEAR})\b", _in_words),
        # June 10, but not "In June 10 vehicles"
        (
            rf"{_MONTH_FIRST}(?<!May) {_DAY}\b"
            r"(?=[.,;:)”’]?(?:\s*\Z|\n)|[.;:)](?!\d)|, (?!\d|and \d))",
            _in_words,
        ),
        # 10 June, 2021
        (rf"{_NO_RANGE}[ \u00a0]{_MONTH}, {_YEAR}\b", _in_words),
        # 02. March 2021 and 05 March
        (rf"{_ON_THE}{_NO_RANGE}\. ?{_MONTH}(?: {_YEAR})?\b", _in_words),
        (
            rf"(?P<day>0(?<![\d.,].)(?<=\b.)[1-9])(?=\.?[ \u00a0](?:{'|'.join(_MONTHS)})\b)",
            _day_alone,
        ),
        # 15th to 18th June, 01 – 05 March
        (
            rf"{_OF_SEVERAL}{_ORDINAL}(?=(?:, ?\d{{1,2}}{_ORDINAL}){{0,30}} ?"
            rf"(?:to|and|until|–|-) ?\d{{1,2}}{_ORDINAL}? "
            rf"(?:of )?(?:{'|'.join(_MONTHS)}))",
            _day_alone,
        ),
        (
            rf"(?P<day>0(?<![\d.,].)(?<=\b.)[1-9])(?= ?[–-] ?\d{{1,2}} (?:{'|'.join(_MONTHS)}))",
            _day_alone,
        ),
        # 22.6.2021
        (rf"{_ON_THE}{_NO_VERSION}\. ?{_ONE_TO_TWELVE}\. ?{_YEAR}\b", _in_words),
        # 2021-06-22
        (
            r"(?P<year>[12](?<![\d/-].)(?<=\b.)\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-2]\d|3[01])\b(?![/-])",
            _in_words,
        ),
    )
)
_SLASHES = regex(r"(?<![\d/])\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b(?!/)")


# Most texts have none of these, and eleven patterns take long to find nothing.
_SIGN = regex(r"\d(?:(?:st|nd|rd|th)\b|(?<=\b\d)\d?\. ?[A-Z\d]|(?<=\b0)[1-9]|-\d\d-\d|/\d)")
_SIGN_OF_A_MONTH = regex(rf"(?:{'|'.join(_MONTHS)})(?:,| \d{{1,2}}\b| the \d)")


def _is_a_day(found: re.Match[str]) -> bool:
    """Whether the month has that day; without a year, February has 29."""
    groups = found.groupdict()
    month = groups.get("month")
    if not month:
        return True
    number = int(month) if month.isdecimal() else _MONTHS.index(month) + 1
    return 1 <= int(groups["day"]) <= monthrange(int(groups.get("year") or 2000), number)[1]


@seen_by(rf"{'|'.join(_MONTHS)}|\b0\d|\d\.|\d/\d|\d-\d\d-", r"\d", form=Form.SPACED)
def date_form(prose: Prose) -> Iterator[Hit]:
    """Find dates that are not day, month in letters and year."""
    if not prose.running:
        return
    if not (_SIGN.search(prose.own) or _SIGN_OF_A_MONTH.search(prose.own)):
        return
    claimed = Claimed(prose.own)
    for pattern, fixed in _FORMS:
        for found in pattern.finditer(prose.own):
            if not claimed.take(*found.span()):
                continue
            if not _is_a_day(found):
                continue
            fix = fixed(found)
            message = f"'{found[0]}' is not how a date is written in running text; write '{fix}'"
            yield Hit(*found.span(), message, fix)
    for found in _SLASHES.finditer(prose.own):
        message = (
            f"'{found[0]}' does not say which figure is the month; write it like '22 June 2021'"
        )
        yield Hit(*found.span(), message)


DATE_FORM = Rule(
    code="date-form",
    severity="warning",
    cause="A date has an ordinal, a comma, a leading zero or points, or begins with the month.",
    remedy="Write day, month in letters and year: `14 July 2021`.",
    wrong=samples.body("They met on July 14th, 2021 in Rome."),
    right=samples.body("They met on 14 July 2021 in Rome."),
    source="[EC Web Guide, dates, numbers and symbols](https://wikis.ec.europa.eu/display/"
    "WEBGUIDE/07.+Dates%2C+numbers+and+symbols)",
    texts=(date_form,),
)
