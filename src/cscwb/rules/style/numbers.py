"""Numbers and money: Interinstitutional Style Guide 6.4, 6.5, 7.3.3 and 10.5."""

import re
from collections.abc import Iterator

from cscwb.characters import named
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import ISG
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import MASK, Claimed, Hit, Prose
from cscwb.rules.style.signs import Form, seen_by

_HARD = "\u00a0"
_SOFT_GROUPS = regex(
    r"[1-9](?<![\w.,+/$£@-][1-9])(?<!\d['’][1-9])\d{0,2}(?:"
    r"(?:,\d{3})+"
    r"|(?:\.\d{3}){2,}"
    r"|\.000"
    r"|(?:['’]\d{3})+"
    r"|(?<!\d [1-9])(?<!\d [1-9]\d)(?<!\d [1-9]\d\d)(?: \d{3})+(?! ?\d)"
    r")(?![\d/@$]|-\d|[.,]\d)"
)
_DOUBTFUL = regex(r"\d{1,3}[,.]\d{3}")
_MEASURE = regex(rf"[ {_HARD}]?(?:kg|g|t|l|ml|km|m|tons?|tonnes?|%)(?!\w)")
_CALLED = regex(r"(?i:\b(?:tel|fax|phone|call|mobile|box|number|version|no)\.?:? ?)$")
_UNITS = r"kg|g|t|l|ml|km|plants?|tablets?|doses|packages|pieces|rounds|euro|EUR"
_PERSONS = r"persons|people|officers|suspects|items|cases|vehicles"
_NO_YEAR = (
    r"(?:(?!(?<=1)9\d\d\b|(?<=2)0\d\d\b)|(?<=ore than \d)|(?<=about \d)|(?<=over \d)"
    r"|(?<=nearly \d)|(?<=almost \d)|(?<=at least \d)|(?<=up to \d)|(?<=approximately \d))"
)
_UNGROUPED = regex(
    rf"[1-9](?:(?<![\w.,/$£@-]\d){_NO_YEAR}\d{{3,14}}(?!\d)"
    rf"(?=[ {_HARD}](?:(?:{_UNITS})\b|(?:\w+[ {_HARD}])?(?:{_PERSONS})\b))"
    rf"|(?<=EUR[ {_HARD}]\d)\d{{3,14}}(?!\w))"
)
_CODES = r"EUR|USD|GBP|CHF|BAM|RSD|MKD|ALL"
_SEPARATOR = rf"[,.'’ {_HARD}\u202f]"
_REST = rf"(?:\d{{0,2}}(?:{_SEPARATOR}\d{{3}})+(?:[.,]\d{{1,2}})?|\d*(?:[.,]\d{{1,2}})?)(?!\d)"
_FIGURE = rf"\d{_REST}"
# In "500 500 500" a figure begins with the first group alone, so that each is looked at once.
_NOT_WITHIN = rf"(?!(?<=(?<!\d)\d{{3}}{_SEPARATOR}\d)\d\d(?!\d))"
_SCALE = rf"(?:[ {_HARD}](?:million|billion))?"
_AMOUNT_FIRST = regex(
    rf"(\d(?<![\w.,£$€]\d){_NOT_WITHIN}{_REST}{_SCALE})[ {_HARD}]?({_CODES})\b(?!\s?\d)"
)
_EURO_WORD = regex(
    rf"(\d(?<![\w.,]\d){_NOT_WITHIN}{_REST}{_SCALE})[ {_HARD}][Ee]uros?\b(?! cents?\b)"
)
_SIGN_FIRST = regex(rf"€[ {_HARD}]?({_FIGURE}{_SCALE})")
_SIGN_LAST = regex(rf"(\d(?<![\w.,€]\d){_NOT_WITHIN}{_REST}{_SCALE})[ {_HARD}]?€")
_RANGE_BEFORE = regex(rf"\d[ {_HARD}]?(?:[-–]|to|and)[ {_HARD}]?$")
_JOINT = regex(r"\b(?:to|and|or|than|from|between)\s$")
_EUROS = regex(r"\b[Ee]uros\b")
_CODE_FIRST = regex(rf"({_CODES})(?<=\b[A-Z]{{3}}) ?({_FIGURE}{_SCALE})")
_THREE = regex(r"\d{3}")
_LONG = regex(r"(?<![\d.])[1-9]\d{3,14}(?!\d)")
_PER_CENT = regex(rf"(\d)(?: ?%|[ {_HARD}](?:percent|per cent)\b)")
_FIGURE_BEFORE = regex(rf"(?:\d[\d.,{_HARD}]{{0,40}})?$")
_PERCENT = regex(r"percent(?<=\bpercent)(?<!\d[ \u00a0]percent)\b")
_MIXED = regex(rf"\b([Ff]rom|[Bb]etween)(\s)(\d{{1,3}}|\d+{_HARD}\d+)\s?[-–]\s?(\d+)\b(?!-)")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_COUNTED = rf"(?=[ {_HARD}](?:{_MONTH}\b|%|kg\b|km\b|t\b|EUR\b|(?:[a-z]+ )?[a-z]{{3,}}s\b))"
_HYPHEN = regex(rf"(\d(?<![\w.,/:-]\d)\d{{0,3}})-(\d{{1,4}}){_COUNTED}")
_DASH = regex(r"\d ?[-–] ?\d")
_SPACED = regex(rf"(\d(?<!\d \d)(?<![\d{_HARD}.,-]\d)\d{{0,2}}) [-–] (\d{{1,3}}){_COUNTED}")
_BEFORE_MONTH = regex(rf"[ {_HARD}]{_MONTH}")
_JOINED = regex(rf"[ {_HARD}](?:to|and)[ {_HARD}]\d")
_SMALL = regex(rf"([1-9])(?<![\w.,/{_HARD}+–-][1-9])( )(?=[a-z])")
_BEFORE = regex(r"(\S{1,40})\s{1,40}$")
_MARGIN = 40  # to look for the word before a figure
_NO_NOUN = regex(
    r"(?:kg|g|t|l|ml|m|km|cm|mm|ha|kW|per|percent|million|billion|thousand|to|and|or|of|is|was|in|"
    r"on|at|by|for|x|a\.m|p\.m|euro|has|have|are|were)\b"
)
_NUMBERED = regex(
    r"(?i)\W*(?:pages?|pp?|no|nos|number|articles?|points?|sections?|chapters?|annex|tables?|figures?|"
    r"parts?|outputs?|outcomes?|components?|rounds?|levels?|titles?|aged?|version|steps?|days?|phases?|"
    r"question|grade|group|line|items?|paragraphs?|room|plot|case|gate|flat|law|box|tel|fax|to|and|or|than|from|between|[-–+×x=/])\.?"
)
_DIGIT = regex("[1-9]")
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SENTENCE_FIGURE = regex(rf"[\s“‘(*_]*(\d[\d.,{_HARD} ]*)(?![\d\w]*[.)]\s)(\S*)")


@seen_by(r"\d[,.'’]\d{3}|\d{4}|^\d{3}", form=Form.SPACED)
def digit_groups(prose: Prose) -> Iterator[Hit]:
    """Find figures without no-break spaces between groups of three digits (6.5, 6.4)."""
    money = [found.span() for found, _ in _amounts(prose)]
    for found in (*_SOFT_GROUPS.finditer(prose.own), *_UNGROUPED.finditer(prose.own)):
        start, end = found.span()
        if any(first <= start and end <= last for first, last in money):
            continue  # the other rule corrects the whole amount
        if _CALLED.search(prose.own, max(0, start - _MARGIN), start):
            continue
        fix: str | None = _grouped(re.sub(r"\D", "", found[0]))
        way = f"write '{fix}', with no-break spaces"
        is_decimal = "." in found[0] or _MEASURE.match(prose.own, end)
        if _DOUBTFUL.fullmatch(found[0]) and is_decimal:
            decimal = found[0].replace(",", ".")
            way, fix = f"write '{fix}' with a no-break space, or '{decimal}' if that is meant", None
        message = f"'{found[0]}' is not in groups of three; {way}"
        yield Hit(start, end, _only_spaces(found[0], fix) or message, fix)


def _only_spaces(words: str, fix: str | None) -> str:
    """Return the message for words that differ from their fix only in spaces; "" for others."""
    if fix is None or words.replace(" ", _HARD) != fix:
        return ""
    return (
        f"'{words}' has a common space where {named(_HARD)} belongs, which keeps a figure on one "
        "line; 'cscwb check --fix' writes it"
    )


def _grouped(digits: str) -> str:
    first = (len(digits) - 1) % 3 + 1  # int() takes no digits without end
    return _HARD.join((digits[:first], *_THREE.findall(digits, first)))


@seen_by(rf"€|\b[Ee]uros?\b|(?:{_CODES})(?![A-Za-z])", form=Form.SPACED)
def money_form(prose: Prose) -> Iterator[Hit]:
    """Find money that is not the code, a no-break space and the figure (7.3.3)."""
    claimed = Claimed(prose.own)
    for found, words in _amounts(prose):
        if not claimed.take(*found.span()):
            continue
        start, end = found.span()
        is_doubtful = prose.own[end : end + 1] == "/" or ("." in words and "," in words)
        is_doubtful = is_doubtful or (found[0][0].isdecimal() and _may_begin_before(prose, found))
        message = f"'{found[0]}' is not how money is written; write '{words}', with no-break spaces"
        fix = None if is_doubtful else words
        yield Hit(start, end, _only_spaces(found[0], fix) or message, fix)


def _may_begin_before(prose: Prose, found: re.Match[str]) -> bool:
    """Whether a figure before its currency may be the end of a range, or a count of things."""
    near = prose.own[max(0, found.start() - _MARGIN) : found.start()]
    if _RANGE_BEFORE.search(near):
        return True
    is_label = not _JOINT.search(near) and _is_numbered(prose, found.start())
    return is_label and " " in found[0][:4]


def _amounts(prose: Prose) -> Iterator[tuple[re.Match[str], str]]:
    text = prose.own
    for found in _AMOUNT_FIRST.finditer(text):
        yield found, f"{found[2]}{_HARD}{_regrouped(found[1])}"
    for found in _EURO_WORD.finditer(text):
        yield found, f"EUR{_HARD}{_regrouped(found[1])}"
    for found in _SIGN_LAST.finditer(text):
        yield found, f"{'€' if prose.press else f'EUR{_HARD}'}{_regrouped(found[1])}"
    for found in _SIGN_FIRST.finditer(text):
        if not prose.press:
            yield found, f"EUR{_HARD}{_regrouped(found[1])}"
        elif found[0][1] in f" {_HARD}":
            yield found, f"€{_regrouped(found[1])}"
    for found in _CODE_FIRST.finditer(text):
        yield found, f"{found[1]}{_HARD}{_regrouped(found[2])}"
    for found in _EUROS.finditer(text):
        yield found, "euro"


def _regrouped(figure: str) -> str:
    """Return the figure with its digits in groups, so that one fix corrects a whole amount."""
    grouped = _SOFT_GROUPS.sub(lambda found: _grouped(re.sub(r"\D", "", found[0])), figure)
    grouped = _LONG.sub(lambda found: _grouped(found[0]), grouped)
    return re.sub(r" (?=million|billion)", _HARD, grouped)


@seen_by("%|percent|^cent", form=Form.SPACED)
def per_cent(prose: Prose) -> Iterator[Hit]:
    """Find percentages that are not the figure, a no-break space and the sign (6.4)."""
    for found in _PER_CENT.finditer(prose.own):
        fix = f"{found[1]}{_HARD}%"
        before = _FIGURE_BEFORE.search(prose.own, max(0, found.start() - _MARGIN), found.start())
        rest = before[0] if before else ""
        message = (
            f"'{rest}{found[0]}' is not how a percentage is written; write '{rest}{fix}', with a "
            "no-break space"
        )
        yield Hit(*found.span(), _only_spaces(found[0], fix) or message, fix)
    for found in _PERCENT.finditer(prose.own):
        message = f"'{found[0]}' is two words without a figure; write 'per cent'"
        yield Hit(found.start(), found.end(), message, "per cent")


@seen_by(r"\d[-–]|^[-–]", r"\d", form=Form.SPACED)
def range_form(prose: Prose) -> Iterator[Hit]:
    """Find ranges with a hyphen or a spaced dash, or that mix "from" with a dash (10.5)."""
    if not _DASH.search(prose.own):
        return
    claimed = Claimed(prose.own)
    for found in _MIXED.finditer(prose.own):
        claimed.take(*found.span())
        if not _JOINED.match(prose.own, found.end()):
            joint = "to" if found[1].lower() == "from" else "and"
            fix = f"{found[1]}{found[2]}{found[3]} {joint} {found[4]}"
            message = f"'{found[0]}' mixes two ways to write a range; write '{fix}'"
            yield Hit(found.start(), found.end(), message, fix)
    for found in (*_HYPHEN.finditer(prose.own), *_SPACED.finditer(prose.own)):
        if _is_range(prose, found) and claimed.take(*found.span()):
            fix = f"{found[1]}–{found[2]}"
            message = f"'{found[0]}' is a range, which has an en dash without spaces; write '{fix}'"
            yield Hit(found.start(), found.end(), message, fix)


def _is_range(prose: Prose, found: re.Match[str]) -> bool:
    """Whether two figures are a range, and not the number of a law, a room or an aircraft."""
    if int(found[1]) >= int(found[2]):
        return False
    return _BEFORE_MONTH.match(prose.own, found.end()) is not None or not _is_numbered(
        prose, found.start()
    )


def _is_numbered(prose: Prose, at: int) -> bool:
    """Whether the word before a figure names what has that number: "page", "Component"."""
    before = _BEFORE.search(prose.plain, max(0, at - _MARGIN), at)
    return before is not None and (
        _NUMBERED.fullmatch(before[1]) is not None or _is_name(prose, before)
    )


@seen_by(r"\d")
def number_words(prose: Prose) -> Iterator[Hit]:
    """Find figures below ten in running text, and at the beginning of sentences (10.5)."""
    if not prose.running:
        return
    starts = set()
    for start, end in prose.sentences:
        found = _SENTENCE_FIGURE.match(prose.plain, start, end)
        if found and found[2] != "%" and not found[1].rstrip().endswith("."):
            starts.add(found.start(1))
            figure = found[1].rstrip(f" {_HARD}.,")
            word = _WORDS[int(figure)].capitalize() if _DIGIT.fullmatch(figure) else None
            way = f"write '{word}'" if word else "begin with another word"
            message = f"a sentence begins with the figure '{figure}'; {way}"
            yield Hit(found.start(1), found.start(1) + len(figure), message, word)
    for found in _SMALL.finditer(prose.plain):
        if found.start() in starts or _NO_NOUN.match(prose.plain, found.end()):
            continue
        if _is_numbered(prose, found.start()) or _begins_item(prose, found.start()):
            continue
        word = _WORDS[int(found[1])]
        message = f"'{found[1]}' is a number below ten in running text; write '{word}'"
        yield Hit(found.start(1), found.end(1), message, word)


def _begins_item(prose: Prose, at: int) -> bool:
    """Whether a figure is the first word of a heading or of an item of a list."""
    return prose.plain[max(0, at - 3) : at].strip(" *_").endswith(MASK)


def _is_name(prose: Prose, before: re.Match[str]) -> bool:
    """Whether the word before a figure has a capital, though it does not begin a sentence."""
    start, _ = prose.sentence(before.start())
    begins = not prose.plain[start : before.start()].strip(" \n*_“‘(")
    return before[1].lstrip("(*_“‘")[:1].isupper() and not begins


DIGIT_GROUPS = Rule(
    code="digit-groups",
    severity="warning",
    cause="A figure is not in groups of three with no-break spaces.",
    remedy="Write `12 500` with a no-break space (U+00A0); `cscwb check --fix` does it.",
    wrong=samples.body("They checked 12,500 vehicles."),
    right=samples.body("They checked 12\u00a0500 vehicles."),
    source=f"[{ISG}, 6.4 and 6.5](https://style-guide.europa.eu/o/opportal-service/isg?"
    "resource=en%2F6.5-punctuation-in-figures.html)",
    texts=(digit_groups,),
)

MONEY_FORM = Rule(
    code="money-form",
    severity="warning",
    cause="An amount of money is not the code, a no-break space and the figure.",
    remedy="Write `EUR 300`; articles may have `€300`.",
    wrong=samples.body("The goods are worth 300 EUR."),
    right=samples.body("The goods are worth EUR\u00a0300."),
    source=f"[{ISG}, 7.3.3](https://style-guide.europa.eu/o/opportal-service/isg?"
    "resource=en%2F7.3.3-rules-for-expressing-monetary-units.html)",
    texts=(money_form,),
)

PER_CENT = Rule(
    code="per-cent",
    severity="info",
    cause="A percentage is not the figure, a no-break space and the sign.",
    remedy="Write `32 %` with a no-break space; `cscwb check --fix` does it.",
    wrong=samples.body("In 32% of the cases the answer came at once."),
    right=samples.body("In 32\u00a0% of the cases the answer came at once."),
    source=f"[{ISG}, 6.4](http://publications.europa.eu/code/en/en-360400.htm)",
    texts=(per_cent,),
)

RANGE_FORM = Rule(
    code="range-form",
    severity="info",
    cause="A range has a hyphen or a spaced dash, or mixes `from` with a dash.",
    remedy="Write `15–18`, or `from 15 to 18`.",
    wrong=samples.body("They met on 15-18 June 2021."),
    right=samples.body("They met on 15–18 June 2021."),
    source=f"[{ISG}, 10.5](https://style-guide.europa.eu/o/opportal-service/isg?"
    "resource=en%2F10.5-numbers-dates-and-time.html)",
    texts=(range_form,),
)

NUMBER_WORDS = Rule(
    code="number-words",
    severity="info",
    cause="Running text has a figure below ten, or a sentence begins with a figure.",
    remedy="Write `one` to `nine` in words; figures stay with units and in tables.",
    wrong=samples.body("They searched 3 houses."),
    right=samples.body("They searched three houses."),
    source=f"[{ISG}, 10.5](https://style-guide.europa.eu/o/opportal-service/isg?"
    "resource=en%2F10.5-numbers-dates-and-time.html)",
    texts=(number_words,),
)
