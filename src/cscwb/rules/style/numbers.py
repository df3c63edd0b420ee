"""Numbers and money: Interinstitutional Style Guide 6.4, 6.5, 7.3.3 and 10.5."""

import re
from collections.abc import Iterator

from cscwb.characters import named
from cscwb.patterns import regex
from cscwb.rules.style.prose import MASK, Claimed, Found, Prose
from cscwb.rules.style.signs import seen_by

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


@seen_by(r"\d[,.'’]\d{3}|\d{4}|^\d{3}")
def digit_groups(prose: Prose) -> Iterator[Found]:
    """Figures are in groups of three with a no-break space between (6.5, 6.4)."""
    money = [found.span() for found, _ in _amounts(prose)]
    for found in (*_SOFT_GROUPS.finditer(prose.own), *_UNGROUPED.finditer(prose.own)):
        start, end = found.span()
        if any(first <= start and end <= last for first, last in money):
            continue  # the other rule mends all of an amount
        if _CALLED.search(prose.own, max(0, start - _MARGIN), start):
            continue
        fix: str | None = _grouped(re.sub(r"\D", "", found[0]))
        way = f"write '{fix}', with no-break spaces"
        is_decimal = "." in found[0] or _MEASURE.match(prose.own, end)
        if _DOUBTFUL.fullmatch(found[0]) and is_decimal:
            decimal = found[0].replace(",", ".")
            way, fix = f"write '{fix}' with a no-break space, or '{decimal}' if that is meant", None
        message = f"'{found[0]}' is not in groups of three; {way}"
        yield Found("digit-groups", start, end, _only_spaces(found[0], fix) or message, fix)


def _only_spaces(words: str, fix: str | None) -> str:
    """The message for what differs from its fix in nothing that is seen; "" for what does."""
    if fix is None or words.replace(" ", _HARD) != fix:
        return ""
    return (
        f"'{words}' has a common space where {named(_HARD)} belongs, which keeps a figure on one "
        "line; 'cscwb check --fix' writes it"
    )


def _grouped(digits: str) -> str:
    first = (len(digits) - 1) % 3 + 1  # int() takes no digits without end
    return _HARD.join((digits[:first], *_THREE.findall(digits, first)))


@seen_by(rf"€|\b[Ee]uros?\b|(?:{_CODES})(?![A-Za-z])")
def money_form(prose: Prose) -> Iterator[Found]:
    """Money is the code, a no-break space and the figure (7.3.3); the press may print the sign."""
    claimed = Claimed(prose.own)
    for found, words in _amounts(prose):
        if not claimed.take(*found.span()):
            continue
        start, end = found.span()
        is_doubtful = prose.own[end : end + 1] == "/" or ("." in words and "," in words)
        is_doubtful = is_doubtful or (found[0][0].isdecimal() and _may_begin_before(prose, found))
        message = f"'{found[0]}' is not how money is written; write '{words}', with no-break spaces"
        fix = None if is_doubtful else words
        yield Found("money-form", start, end, _only_spaces(found[0], fix) or message, fix)


def _may_begin_before(prose: Prose, found: re.Match[str]) -> bool:
    """Whether a figure before its currency may be the end of a range, or a number of something."""
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
    """The figure with its digits in groups, so that one fix mends all of an amount."""
    grouped = _SOFT_GROUPS.sub(lambda found: _grouped(re.sub(r"\D", "", found[0])), figure)
    grouped = _LONG.sub(lambda found: _grouped(found[0]), grouped)
    return re.sub(r" (?=million|billion)", _HARD, grouped)


@seen_by("%|percent|^cent")
def per_cent(prose: Prose) -> Iterator[Found]:
    """A percentage is the figure, a no-break space and the sign (6.4)."""
    for found in _PER_CENT.finditer(prose.own):
        fix = f"{found[1]}{_HARD}%"
        before = _FIGURE_BEFORE.search(prose.own, max(0, found.start() - _MARGIN), found.start())
        rest = before[0] if before else ""
        message = (
            f"'{rest}{found[0]}' is not how a percentage is written; write '{rest}{fix}', with a "
            "no-break space"
        )
        yield Found("per-cent", *found.span(), _only_spaces(found[0], fix) or message, fix)
    for found in _PERCENT.finditer(prose.own):
        message = f"'{found[0]}' is two words without a figure; write 'per cent'"
        yield Found("per-cent", found.start(), found.end(), message, "per cent")


@seen_by(r"\d[-–]|^[-–]", r"\d")
def range_form(prose: Prose) -> Iterator[Found]:
    """A range has an en dash without spaces, or "from … to" and "between … and" (10.5)."""
    if not _DASH.search(prose.own):
        return
    claimed = Claimed(prose.own)
    for found in _MIXED.finditer(prose.own):
        claimed.take(*found.span())
        if not _JOINED.match(prose.own, found.end()):
            joint = "to" if found[1].lower() == "from" else "and"
            fix = f"{found[1]}{found[2]}{found[3]} {joint} {found[4]}"
            message = f"'{found[0]}' mixes two ways to write a range; write '{fix}'"
            yield Found("range-form", found.start(), found.end(), message, fix)
    for found in (*_HYPHEN.finditer(prose.own), *_SPACED.finditer(prose.own)):
        if _is_range(prose, found) and claimed.take(*found.span()):
            fix = f"{found[1]}–{found[2]}"
            message = f"'{found[0]}' is a range, which has an en dash without spaces; write '{fix}'"
            yield Found("range-form", found.start(), found.end(), message, fix)


def _is_range(prose: Prose, found: re.Match[str]) -> bool:
    """Whether two figures are a range, and not the number of a law, a room or an aeroplane."""
    if int(found[1]) >= int(found[2]):
        return False
    return _BEFORE_MONTH.match(prose.own, found.end()) is not None or not _is_numbered(
        prose, found.start()
    )


def _is_numbered(prose: Prose, at: int) -> bool:
    """Whether the word before a figure says what has that number: "page", "Component"."""
    before = _BEFORE.search(prose.plain, max(0, at - _MARGIN), at)
    return before is not None and (
        _NUMBERED.fullmatch(before[1]) is not None or _is_name(prose, before)
    )


@seen_by(r"\d")
def number_words(prose: Prose) -> Iterator[Found]:
    """One to nine are words in running text, and no sentence begins with a figure (10.5)."""
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
            yield Found("number-words", found.start(1), found.start(1) + len(figure), message, word)
    for found in _SMALL.finditer(prose.plain):
        if found.start() in starts or _NO_NOUN.match(prose.plain, found.end()):
            continue
        if _is_numbered(prose, found.start()) or _begins_item(prose, found.start()):
            continue
        word = _WORDS[int(found[1])]
        message = f"'{found[1]}' is a number below ten in running text; write '{word}'"
        yield Found("number-words", found.start(1), found.end(1), message, word)


def _begins_item(prose: Prose, at: int) -> bool:
    """Whether a figure is the first word of a heading or of an item of a list."""
    return prose.plain[max(0, at - 3) : at].strip(" *_").endswith(MASK)


def _is_name(prose: Prose, before: re.Match[str]) -> bool:
    """Whether the word before a figure has a capital, and not because a sentence begins."""
    start, _ = prose.sentence(before.start())
    begins = not prose.plain[start : before.start()].strip(" \n*_“‘(")
    return before[1].lstrip("(*_“‘")[:1].isupper() and not begins
