"""Amounts as sentences write them: ``about 2 000``, ``twenty``, ``EUR 1.5 million``, ``3 to 5``."""

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from cscwb.model import Amount, Bound
from cscwb.patterns import regex
from cscwb.rules.style.words import any_of

_SPACE = "[ \u00a0\u202f]"

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_VALUES = {
    **{word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
_SCALE = rf"(?:{_SPACE}(?P<scale>{'|'.join(_SCALES)})\b)?"
_DIGITS = regex(
    rf"\d(?<![\w.,/$£]\d)(?<!\D-\d)(?:\d{{0,2}}(?:{_SPACE}\d{{3}}){{1,4}}(?:[.,]\d{{1,2}})?"
    r"|\d{0,2}(?:,\d{3}){1,4}(?:\.\d{1,2})?"
    r"|\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,2})?"
    rf"|\d{{0,14}}(?:[.,]\d{{1,9}})?)(?![\d/]|[.,]\d){_SCALE}"
)
_ROUGH = {"half a": Decimal("0.5"), "half an": Decimal("0.5"), "a dozen": Decimal(12)}
"""Rough figures: nothing was counted or weighed, so the amount is approximate."""
_NONE = ("no one", "no-one", "nobody", "no")
_ONE_WORD = rf"(?:{any_of(_VALUES)})(?:-(?:{'|'.join(_ONES)}))?\b"
_AND_A_HALF = " and a half"
_WORDS = regex(
    rf"(?:(?:{any_of((*_ROUGH, *_NONE))})\b"
    rf"|(?:{_ONE_WORD})(?: hundred(?: and {_ONE_WORD})?\b)?(?:{_AND_A_HALF}\b)?){_SCALE}"
)
_CURRENCY = rf"(?:(?:eur|usd|gbp|chf|mkd|rsd|all|bam|€){_SPACE}?)?"
_BOUNDS = {
    Bound.ABOUT: r"about|around|approximately|approx\.|roughly|some|circa|an estimated",
    Bound.ALMOST: "almost|nearly|close to|just under",
    Bound.MORE_THAN: "more than|over|exceeding|in excess of|upwards of|above",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of",
    Bound.LESS_THAN: "less than|fewer than|under|below",
    Bound.UP_TO: "up to|at most|no more than|not more than|a maximum of",
}
_BEFORE = regex(
    r"\b(?:"
    + "|".join(f"(?P<{bound.name}>{words})" for bound, words in _BOUNDS.items())
    + rf"){_SPACE}(?:a total of )?{_CURRENCY}$"
)
_RANGE = regex(rf"{_SPACE}?[-–]{_SPACE}?|{_SPACE}to{_SPACE}")
_BETWEEN = regex(rf"\bbetween{_SPACE}{_CURRENCY}$")
_OR_MORE = regex(rf"{_SPACE}or more\b")
_TWO_READINGS = regex(r"[1-9]\d{0,2}\.\d{3}")
_LONGEST = 40  # of the words before a figure that say its bound
_JOINT = 5  # the longest words between the ends of a range


@attrs.frozen
class Figure:
    """A figure in a text.

    Attributes:
        text: The text, in small letters.
        start: Its first character, counted from 0; words such as "about" are not in it.
        end: The first character after it.
        values: What it can mean; more than one where a point may stand between thousands.
        upper: The upper value of a range, else None.
    """

    text: str
    start: int
    end: int
    values: tuple[Decimal, ...]
    upper: Decimal | None = None

    @property
    def readings(self) -> tuple[Amount, ...]:
        """The amounts that it can mean, with the bound that the words around it give."""
        if self.upper is not None:
            return (Amount(self.values[0], Bound.BETWEEN, self.upper),)
        if _OR_MORE.match(self.text, self.end):
            bound = Bound.AT_LEAST
        else:
            found = _BEFORE.search(self.text, max(0, self.start - _LONGEST), self.start)
            unbound = Bound.ABOUT if self._words.startswith(tuple(_ROUGH)) else Bound.EXACTLY
            bound = Bound[found.lastgroup] if found and found.lastgroup else unbound
        return tuple(Amount(value, bound) for value in self.values)

    @property
    def is_none(self) -> bool:
        """Whether it is a word for none, such as ``no`` or ``no one``."""
        return self._words in _NONE

    @property
    def _words(self) -> str:
        return self.text[self.start : self.end]


def figures_in(text: str) -> Iterator[Figure]:
    """Yield the figures of a text in small letters, in digits and in words."""
    before: Figure | None = None
    written = (*_DIGITS.finditer(text), *_WORDS.finditer(text))
    for found in sorted(written, key=lambda match: match.start()):
        figure = Figure(text, *found.span(), _values(found))
        if before is None:
            before = figure
        elif (joined := _range(before, figure, found["scale"])) is not None:
            yield joined
            before = None
        else:
            yield before
            before = figure
    if before is not None:
        yield before


def _range(first: Figure, second: Figure, scale: str | None) -> Figure | None:
    """Return the range of which two figures are the ends; None when they are not."""
    between = first.text[first.end : second.start]
    if len(between) > _JOINT or not (
        _RANGE.fullmatch(between)
        or (
            between.strip() == "and"
            and _BETWEEN.search(first.text, max(0, first.start - _LONGEST), first.start)
        )
    ):
        return None
    low, high = first.values[0], second.values[0]
    if scale and low < _SCALES[scale]:
        low *= _SCALES[scale]  # "3 to 5 million"
    return attrs.evolve(first, end=second.end, values=(low,), upper=high) if low < high else None


def _values(found: re.Match[str]) -> tuple[Decimal, ...]:
    scale = _SCALES[found["scale"]] if found["scale"] else 1
    written = found[0].removesuffix(found["scale"] or "").strip()
    if not written[0].isdigit():
        return (_spelt(written) * scale,)
    digits = re.sub(_SPACE, "", written).replace(",", ".")
    groups = digits.split(".")
    whole = Decimal("".join(groups))
    decimal = Decimal(f"{''.join(groups[:-1])}.{groups[-1]}")
    if _TWO_READINGS.fullmatch(digits):
        return whole * scale, decimal * scale
    is_whole = len(groups) == 1 or (len(groups) > 2 and len(groups[-1]) == 3)
    return ((whole if is_whole else decimal) * scale,)


def _spelt(words: str) -> Decimal:
    """Return the value of words: ``two hundred and fifty``, ``twenty-one``, ``two and a half``."""
    if words in _NONE:
        return Decimal(0)
    if words in _ROUGH:
        return _ROUGH[words]
    value = Decimal("0.5") if words.endswith(_AND_A_HALF) else Decimal(0)
    whole = 0
    for word in re.split("[- ]", words.removesuffix(_AND_A_HALF)):
        if word == "hundred":
            whole *= 100
        elif word != "and":
            whole += _VALUES[word]
    return whole + value
