"""What the figures of a text count, as far as the words beside them say so.

Most figures count something else, or are put in other words; they are passed over.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

import attrs

from cscwb.model import (
    CURRENCIES,
    Category,
    CommodityKind,
    Measure,
    Other,
    SiteKind,
    Unit,
    dimension_of,
)
from cscwb.patterns import regex
from cscwb.rules.mentions.recorded import Kind, Recorded

_T = TypeVar("_T")

_WINDOW = 80  # how many characters beside a figure are looked at

_VERBS_AND_THE_LIKE = (
    "were|was|are|is|been|has|had|have|and|or|from|in|at|with|worth|by|near|that|which|who|to|on|"
    "seized|found|discovered|hidden|packed|per|during|under|valued|into|as|after|off"
)
_DETERMINERS = "of|the|a|an|its|their|his|her|these|those|not"
_FILL = rf"(?: (?!(?:{_VERBS_AND_THE_LIKE}|{_DETERMINERS})\b)[a-z][a-z-]*){{0,3}}?"
_WERE = r"(?: (?:were|was|are|is|have been|has been|had been))?(?: (?:also|then|later|already))?"


def _any(groups: Mapping[str, object]) -> str:
    """Return a pattern of words in groups, of which `_of` gives the meaning."""
    return "|".join(f"(?P<g{index}>{words})" for index, words in enumerate(groups))


def _kind(category: Category) -> frozenset[object]:
    return frozenset(kind for kind in CommodityKind if kind.category is category)


_UNITS = {
    "kg|kilos?|kilogram(?:me)?s?": Unit.KILOGRAM,
    "g|gram(?:me)?s?": Unit.GRAM,
    "t|tons?|tonnes?": Unit.TONNE,
    "l|lit(?:re|er)s?": Unit.LITRE,
    "ml|millilit(?:re|er)s?": Unit.MILLILITRE,
}
_DRUGS = _kind(Category.DRUG)
_CANNABIS = frozenset(kind for kind in _DRUGS if str(kind).startswith("cannabis"))
_GOODS: dict[str, frozenset[object]] = {
    "hashish|cannabis resin": frozenset({CommodityKind.CANNABIS_RESIN}),
    "cannabis|hemp|marijuana|marihuana|skunk": _CANNABIS,
    "heroin": frozenset({CommodityKind.HEROIN}),
    "cocaine": frozenset({CommodityKind.COCAINE}),
    "amphetamines?": frozenset({CommodityKind.AMPHETAMINE, CommodityKind.METHAMPHETAMINE}),
    "methamphetamines?": frozenset({CommodityKind.METHAMPHETAMINE}),
    "ecstasy|mdma": frozenset({CommodityKind.MDMA}),
    "drugs?|narcotics?": _DRUGS,
    "explosives?": frozenset({CommodityKind.EXPLOSIVE}),
}
_ARRESTED = frozenset({Measure.ARRESTED, Measure.DETAINED, Measure.DEPRIVED_OF_LIBERTY})
_CHARGED = frozenset({Measure.CHARGED, Measure.PROSECUTED, Measure.REPORTED})
_CONVICTED = frozenset({Measure.CONVICTED})
_DONE: dict[str, frozenset[object]] = {
    "arrested|apprehended|detained|taken into custody|deprived of (?:their )?liberty": _ARRESTED,
    "charged|indicted|prosecuted": _CHARGED,
    "convicted|sentenced": _CONVICTED,
}
_DOING: dict[str, frozenset[object]] = {
    "arrest(?:ed|ing|s? of)|apprehend(?:ed|ing)|detain(?:ed|ing)": _ARRESTED,
    "charged|indicted": _CHARGED,
    "convicted|sentenced": _CONVICTED,
}


@attrs.frozen
class Topic:
    """What a figure of a text counts.

    Attributes:
        what: The kind of results.
        of: The goods, measures or things that are meant; None for any.
        unit: The smallest unit of its dimension, or the currency.
    """

    what: Kind
    of: frozenset[object] | None
    unit: Unit | Other | str | None

    def names(self, figure: Recorded) -> bool:
        """Whether a figure of an operation is of what the text names."""
        return self._is_like(figure) and (self.of is None or figure.of in self.of)

    def may_mean(self, figure: Recorded) -> bool:
        """Whether it may be: sources call measures against persons by many names."""
        return self._is_like(figure) if self.what is Kind.PERSONS else self.names(figure)

    def _is_like(self, figure: Recorded) -> bool:
        return (self.what, self.unit) == (figure.what, figure.unit)


@attrs.frozen
class Read:
    """What was read beside a figure.

    Attributes:
        topic: What the figure counts.
        length: How many characters after the figure say so.
        unit: The unit of the figure.
    """

    topic: Topic
    length: int
    unit: Unit | Other | str | None


def _counts(what: Kind, *of: object, unit: Unit = Unit.PIECE) -> Topic:
    return Topic(what, frozenset(of) or None, dimension_of(unit))


_THINGS: dict[str, Topic] = {
    "plants|seedlings": _counts(Kind.GOODS, unit=Unit.PLANT),
    "tablets|pills": _counts(Kind.GOODS, unit=Unit.TABLET),
    "doses": _counts(Kind.GOODS, unit=Unit.DOSE),
    "rounds of ammunition|cartridges|bullets": _counts(Kind.GOODS, unit=Unit.ROUND),
    "pistols|handguns|revolvers": _counts(Kind.GOODS, CommodityKind.PISTOL, CommodityKind.FIREARM),
    "firearms|guns": _counts(Kind.GOODS, *_kind(Category.FIREARM)),
    "grenades": _counts(Kind.GOODS, CommodityKind.GRENADE),
    "(?:tele)?phones": _counts(Kind.GOODS, CommodityKind.PHONE),
    "(?<!mobile )(?<!forensic )(?:laborator(?:y|ies)|labs)": _counts(
        Kind.SITES, SiteKind.ILLEGAL_LABORATORY
    ),
    "plantations": _counts(Kind.SITES, SiteKind.PLANTATION),
    "arrests": _counts(Kind.PERSONS, *_ARRESTED),
    "(?:house|home) searches": _counts(Kind.SEARCHES, "house", "houses", "home", "homes"),
    f"new investigations|investigations{_WERE} (?:opened|launched)": _counts(Kind.INVESTIGATIONS),
}

_WEIGHT = regex(rf"[ -]?(?:{_any(_UNITS)})\b(?!/| per\b)")
_GOODS_AFTER = regex(
    rf"(?: of)?(?: the| a)?(?: (?!(?:{_VERBS_AND_THE_LIKE})\b)[a-z-]+)?? (?:{_any(_GOODS)})\b"
)
_NO_GOODS = regex(rf"\W*$| ?[^\w ]| (?:{_VERBS_AND_THE_LIKE})\b")
_ANY_GOODS = regex(rf"\b(?:{'|'.join(_GOODS)})\b")
_TAKEN = regex(r"seiz|confiscat|intercept|discover|recover|\bfound\b")
_CODE_BEFORE = regex(r"(?:\b(?P<code>[A-Z]{3})|€) ?$")
_CODE_AFTER = regex(r" ?(?:€|[Ee]uros?\b|(?P<code>[A-Z]{3})\b)")
_PRICE = regex(r"/| (?:per|a|for (?:a|one|each|every))\b")
_WORTH = regex(r"\b(?:worth|values?|valued|estimated)\b")
_CASH = regex(r" (?:in|of) cash\b")
_MEASURED = regex(rf"(?: of (?:whom|them|these))?(?: more| others?)?{_WERE} (?:{_any(_DONE)})\b")
_NONE_MEASURED = regex(
    rf"(?: (?:persons?|people|suspects?|individuals?))?{_WERE} (?:{_any(_DONE)})(?= ?[^\w ]|$)"
)
_MEASURING = regex(rf"\b(?:{_any(_DOING)})(?: [a-z]+){{0,4}} $")
_SOUGHT = regex(r"\b(?:against|for|of|identif\w+|target\w*|wanted|looking)(?: [a-z]+){0,3} $")
_LOOKS: dict[str, Kind] = {
    "checked|checking|checks (?:of|on)|inspected": Kind.CHECKS,
    "searched|searching|searches of": Kind.SEARCHES,
}
_LOOKED = regex(rf"{_WERE} (?:{_any(_LOOKS)})\b")
_LOOKING = regex(rf"\b(?:{_any(_LOOKS)})(?: [a-z]+){{0,3}} $")
_NOUN = regex(
    rf"{_FILL} (?:(?P<persons>persons?|people|suspects?|individuals?)"
    "|(?P<places>passengers|travellers|vehicles|cars|trucks|documents|containers|houses|homes|"
    rf"flats|apartments|premises|locations|addresses)|{_any(_THINGS)})\b"
)


@attrs.frozen(slots=False, eq=False)
class Sentence:
    """A sentence, searched once for what it is about, however many figures it has.

    Attributes:
        text: The sentence, with simple spaces.
        lower: The sentence in small letters.
    """

    text: str
    lower: str

    @cached_property
    def is_of_seizure(self) -> bool:
        """Whether something was taken or found."""
        return _TAKEN.search(self.lower) is not None

    @cached_property
    def is_of_worth(self) -> bool:
        """Whether it is about the worth of seized goods."""
        return all(pattern.search(self.lower) for pattern in (_WORTH, _ANY_GOODS))


def read_at(sentence: Sentence, start: int, end: int) -> Read | None:
    """Return what the figure between two characters counts.

    None when the words beside it do not say so, or when operations have no such figures.
    """
    after = sentence.lower[end : end + _WINDOW]
    code = _CODE_AFTER.match(sentence.text, end)
    if money := code or _CODE_BEFORE.search(sentence.text, max(0, start - 5), start):
        return _money(money["code"] or "EUR", code.end() - end if code else 0, after, sentence)
    before = sentence.lower[max(0, start - _WINDOW) : start]
    return _weight(after, sentence) or _things(before, after)


def read_none_at(sentence: Sentence, end: int) -> Read | None:
    """Return what a word such as "no" before a character counts, for the operation as a whole.

    "No suspects were named" and "no arrests were made in Bitola" say nothing of it.
    """
    after = sentence.lower[end : end + _WINDOW]
    found = _NONE_MEASURED.match(after)
    return _pieces(Kind.PERSONS, _of(found, _DONE), found.end()) if found else None


def _money(code: str, length: int, after: str, sentence: Sentence) -> Read | None:
    if code not in CURRENCIES:
        return None
    if _PRICE.match(after, length):
        return Read(Topic(Kind.PRICE, None, code), length, code)
    if sentence.is_of_worth or (sentence.is_of_seizure and _CASH.match(after, length)):
        return Read(Topic(Kind.WORTH, None, code), length, code)
    return None


def _weight(after: str, sentence: Sentence) -> Read | None:
    found = _WEIGHT.match(after)
    if found is None:
        return None
    unit = _of(found, _UNITS)
    goods = _GOODS_AFTER.match(after, found.end())
    if goods:
        return Read(Topic(Kind.GOODS, _of(goods, _GOODS), dimension_of(unit)), goods.end(), unit)
    if _NO_GOODS.match(after, found.end()) and sentence.is_of_seizure:
        return Read(Topic(Kind.GOODS, None, dimension_of(unit)), found.end(), unit)
    return None  # of goods that have no word here


def _things(before: str, after: str) -> Read | None:
    noun = _NOUN.match(after)
    if noun is None or noun["persons"]:
        if measured := _MEASURED.match(after, noun.end() if noun else 0):
            return _pieces(Kind.PERSONS, _of(measured, _DONE), measured.end())
        if noun is None:
            return None
        if measuring := _MEASURING.search(before):
            return _pieces(Kind.PERSONS, _of(measuring, _DOING), noun.end())
    if name := noun["persons"] or noun["places"]:
        looked = _LOOKED.match(after, noun.end())
        if looks := looked or _LOOKING.search(before):
            names = ("persons", "people") if noun["persons"] else (name, name.rstrip("s"))
            return _pieces(_of(looks, _LOOKS), frozenset(names), (looked or noun).end())
        if name == "suspects" and not _SOUGHT.search(before):
            return _pieces(Kind.PERSONS, _ARRESTED, noun.end())
        return None
    topic = _of(noun, _THINGS)
    return Read(topic, noun.end(), topic.unit)


def _pieces(what: Kind, of: frozenset[object], length: int) -> Read:
    return Read(Topic(what, of, Unit.PIECE), length, Unit.PIECE)


def _of(found: re.Match[str], groups: Mapping[str, _T]) -> _T:
    """Return the meaning of the words that a match has."""
    index = next(index for index in range(len(groups)) if found[f"g{index}"] is not None)
    return list(groups.values())[index]
