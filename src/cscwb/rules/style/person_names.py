"""Full names of persons in a case.

Names of cars, ships, towns and units have capitals, too, so capitals alone prove nothing. Words are
the name of a person where a sentence can have one and they have the form of a name in the region,
or where the words around them are about a person.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from urllib.parse import unquote

from cscwb.patterns import regex
from cscwb.rules.style.family_names import FAMILY_NAMES
from cscwb.rules.style.given_names import GIVEN_NAMES
from cscwb.rules.style.latin import in_plain_letters
from cscwb.rules.style.prose import CASE, Prose

CAPITAL = "[A-ZÀ-ÖØ-ÞČĆŠŽĐĞİŞ\u0400-\u042f]"
_SMALL = "a-zß-öø-ÿčćšžđğış\u0430-\u045f"
SMALL_LETTER = f"[{_SMALL}]"
REST = rf"[{_SMALL}’'-]+(?:-{CAPITAL}[{_SMALL}]+)?"
NAME_WORD = f"{CAPITAL}{REST}"
_NAME_PART = regex(rf"{NAME_WORD}|{CAPITAL}{{3}}")
_INITIAL = rf"{CAPITAL}{SMALL_LETTER}?\."
_NICKNAME = r"[„“‘«\"'][\w ]{1,20}[“”’»\"']"
_NAME = regex(
    rf"(?P<name>{CAPITAL}(?<![\w.-].)"
    rf"(?:(?:{REST},?\s+{_INITIAL}(?!\s+{CAPITAL})|{CAPITAL}{{2,}},?\s+{_INITIAL})"
    rf"|(?:{REST}|\.)(?:\s+(?:{NAME_WORD}|{CAPITAL}\.|{_NICKNAME}|van|von|de|bin|al)){{0,2}}"
    rf"\s+(?:{NAME_WORD}|{CAPITAL}{{3,}})"
    rf"|{CAPITAL}{{2,}}\s+(?:{CAPITAL}{{3,}}|{NAME_WORD})"
    rf"|\.{NAME_WORD}"
    rf"|{REST}|{CAPITAL}{{2,}}))(?![\w-])"
)
"""What can be the name of a person: words with capitals, one of them with a capital alone."""
_FAMILY_NAME = regex(
    r"(?:ic|[eo]va?|sk[iya]|[b-df-hj-np-tv-xz]i|aj|[ai]u|oglo?u|escu|enko|poulo[su]|[ai]dis|akis)\Z"
)
"""How family names end in the region, in plain letters."""
_FAMILY_NAME_IN_CASES = regex(r"(?:ic(?:a|u|em)|[eo]v(?:u|im|om|oj)|sk(?:og|om|im|oj|u)|[aeo]s)\Z")
"""How they end in the cases of Slavic languages, and of Albanian."""
_FAMILY_NAME_IN_CAPITALS = regex(r"(?:I[ĆЋ]|ИЋ|[OE]VSK[IA]|[ОЕ]ВСК[ИА])\Z")
"""Endings of family names that are recognised by their capitals."""
_FAMILY_NAME_ANYWHERE = regex(r"(?:[oe]vic(?:u|em)?|oglo?u|poulos|[ai]dis|akis)\Z")
"""Endings of family names that are recognised without a given name."""
_OF_A_GIVEN_NAME = regex(
    r"(?P<given>\w{3,}?)[eo](?:va?|v?sk[ia])\Z|(?P<albanian>\w{5,}?)(?:i|aj)\Z"
)
"""One that is made of a given name: "Stojanov", "Markovska", "Bajrami"."""
_IC = ("ić", "ић")
_GIVEN_NAME_IN_A_CASE = regex(r"(?P<given>\w{2,}?)(?:a|e|i|u|om|em)\Z")
"""One in a case of a Slavic language: "Zorana", "Petrom"."""
_VOWELS = ("", "a", "e", "o", "ja")
_GIVEN_BEHIND = regex(rf",\s+(?P<given>{NAME_WORD})(?![\w-])")
"""A given name behind a family name: "Anev, Ana"."""
_INITIAL_LAST = regex(rf"(?P<family>{CAPITAL}(?:{REST}|{CAPITAL}+))\s+{CAPITAL}\.(?=\s)")
"""A family name and an initial, and then a sentence: "Anev A. The court"."""
_GENITIVE = regex(r"[’']s?\Z")
_APOSTROPHES = ("’", "'", "`")
_OPENING = regex(
    r"(?:After|Also|Although|And|As|At|Because|Before|But|By|Earlier|For|From|If|In|Later|Meanwhile|"
    rf"Near|Now|Of|On|Once|Only|Since|Then|To|Today|Until|When|Whether|While|With|Yesterday)\s+(?={CAPITAL})"
)
"""A word that begins a sentence, and no name: "When Ana Aneva"."""

_OF_CRIMINALS = "de facto|alleged|suspected|presumed|criminal|mafia|cartel|gang|group|clan|network"
_PERSONS = (
    "suspects?", "accused", "defendants?", "victims?", "witness(?:es)?", "drivers?", "couriers?",
    "perpetrators?", "ringleaders?", "boss(?:es)?",
    "head of the (?:gang|group|clan|network)", "traffickers?", "smugglers?", "dealers?",
    "murderers?", "killers?", "robbers?", "thief", "thieves", "fugitives?", "prisoners?",
    "detainees?", "accomplices?", "members?", "organisers?", "owners?", "tenants?", "traders?",
    "shopkeepers?", "business(?:m[ae]n|wom[ae]n)", "pensioners?", "nurses?", "clerks?", "m[ae]n",
    "wom[ae]n", "boys?", "girls?", "child(?:ren)?", "school(?:boy|girl)s?", "pupils?", "minors?",
    r"(?:\d\d|ten|[a-z]+teen)-year-old", "brothers?", "sisters?", "wife", "husband", "sons?",
    "daughters?", "father", "mother", "cousins?", "neighbours?", "friends?", "nephews?", "nieces?",
    "uncles?", "aunts?", "(?:girl|boy)friends?", "widows?", "grand(?:sons?|fathers?|mothers?)",
    "accountants?", "bankers?", "bodyguards?", "gunm[ae]n", "hitm[ae]n", "masterminds?",
    "skippers?", "students?", "teachers?", "farmers?", "fisherm[ae]n", "waiters?", "mechanics?",
    "nationals?",
    f"(?:{_OF_CRIMINALS})(?: leaders?| heads?| chiefs?| boss(?:es)?)", "a certain", "one certain",
)  # fmt: skip
_PERSON = "|".join(_PERSONS)
_IN_OTHER_LANGUAGES = (
    r"(?:uhap[šs]|priveden|osumnjičen|okrivljen|optužen|pritvor|protiv|dyshuar|pandehur|shtetas|"
    r"akuzuar|arresto|arrestua|arrestat|indagat|imputat|fermat|уап[сш]|ухап[сш]|приведе|"
    r"осо?у?м[нњ]ичен|обвине|притвор|против|окривљен|оптужен|задържан|арестува|заподозрян|"
    r"verdächtig|beschuldigt|angeklagt|festgenommen)\w*"
)
"""Words for a suspect, an accused and an arrest in the languages of the region."""
_IS = r"(?:je|su|bio|bila|u|janë|është|е|се|је|су|è|sono|stat[aeio]|wurde|ist)"
_ROLE = regex(
    rf"(?={CAPITAL})(?i:(?:{_PERSON}|little)(?<![^s]s)|{_IN_OTHER_LANGUAGES})\s+(?={CAPITAL})"
)
"""Such a word at the beginning of a sentence, and no part of the name: "Witness Ana Aneva"."""
_DONE_TO = (
    "arrested|detained|apprehended|caught|captured|charged|accused|indicted|convicted|acquitted|"
    "sentenced|remanded|extradited|deported|released|freed|rescued|questioned|interrogated|"
    "handcuffed|killed|murdered|shot|stabbed|robbed|threatened|recruited|suspected|prosecuted"
)
_BEFORE = regex(
    rf"(?:\b(?:{_PERSON})(?: in (?:the|this)(?: \w+)? case)?,?(?: (?:named|called))?"
    rf"|\b(?:{_DONE_TO}|(?:identified|named)(?: [\w ]{{1,30}})? as|alias|aka|little|is called|"
    r"is named|by the name of|(?:real|full) name:?|sat|belong(?:s|ed) to|is that of|it was|"
    r"looking for)"
    rf"|\b(?:among (?:them|those \w+)|(?:{_DONE_TO}|dock|suspects?|handcuffs)(?: \w+){{0,2}}?)"
    r" (?:is|are|was|were)|\bamong them"
    r"|\b(?:charges?|case|indictment|trial|proceedings|evidence|warrant|issued|confirmed|brought)"
    r" against|\b(?:warrants?|custody|detention|search|hunt)(?: (?!for)\w+){0,6} for"
    r"|\b(?:arrest|detention|trial|extradition|custody|conviction|indictment|murder|killing|body|"
    r"house|flat|accounts?|defence|lawyer|brother|wife|testimony|statement|in the name) of"
    r"|\b(?:recruited|driven|sold|bought|withdrawn|grown|owned|led|paid|hidden|ordered|stolen|"
    r"killed|murdered|shot|threatened|rented|transported|smuggled|robbed) by)\s+$"
    rf"|\b(?:{_IN_OTHER_LANGUAGES})(?: {_IS}){{0,2}}\s+$"
    rf"|\b(?:{_PERSON}|{_DONE_TO})\b[^.()]{{0,60}}\($",
    re.IGNORECASE,
)
"""What stands before the name of a person, and of no thing."""

_ACCUSED = regex(r"\b(?:suspect|accused|defendant|courier|driver|victim|witness)\s+$")
_THE_ACCUSED = regex(r"\b[Tt]he (?:suspect|accused|defendant|victim|witness|courier)\s+$")
_CERTAIN = regex(
    r"\b(?:a certain|(?:his|her|their|whose)(?: \w{1,20})? (?:brother|sister|wife|husband|son|"
    r"daughter|father|mother|cousin|nephew|niece|uncle|aunt|girlfriend|boyfriend))\s+$",
    re.IGNORECASE,
)
"""Words before a name of any form."""
_IN_CAPITALS = regex(rf"{CAPITAL}{{5,}}\Z")
"""Longer than most acronyms; after a word for a person it is the name, in any form."""
_OWN = (
    "house|flat|home|accounts?|money|bag|car|van|lorry|boat|(?:tele)?phone|restaurant|shop|address|"
    "defence|brother|sister|wife|husband|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt"
)
_BEFORE_A_PERSON = regex(rf"\b(?:(?:{_OWN}) of|known(?: \w+)? as|recognised|named|names? of)\s+$")
"""What stands before the name of a person or of a thing."""

_BEEN = r"(?:(?:has|have|had|was|were|is|are|will|been|be|also|later|allegedly|now|since)\s+){1,4}"
_AND_OTHERS = (
    rf"(?:\s+and\s+(?:{NAME_WORD}\s+{NAME_WORD}|(?:his|her|an?|one|two|three|four|five|\d{{1,3}})"
    r"\s+\w+(?:\s+\w+)?))?"
)
_AFTER = regex(
    r"\s+\(\d\d\)|,\s+[1-9]\d(?:,|\.(?!\d))|,\s+aged\s|,?\s+(?:aka|alias|nicknamed|born|who|whose|whom)\b"
    rf"|[’'`]s?\s+(?:\w+\s+){{0,2}}?(?:{_OWN}|lawyer|trial|arrest|detention|victims?|accomplices?)\b"
    rf"|,\s+(?:also\s+)?(?:wanted|{_DONE_TO})\b"
    rf"|,\s+(?:formerly\s+)?(?:an?|the|one of the|his|her)\s+(?:\w+\s+){{0,2}}?(?:{_PERSON})\b"
    rf"|{_AND_OTHERS},?\s+(?:"
    rf"{_BEEN}(?:{_DONE_TO}|last\s+seen|wanted|believed|alleged|said|handed|brought|"
    r"led\s+(?:away|out)|taken\s+(?:to|before|into)|found\s+guilty|held\s+(?:on|in)|"
    r"under\s+investigation|(?:on|in)\s+(?:trial|custody|court|the\s+run)|the\s+subject\s+of\s+an)"
    r"|(?:(?:has|had|is|will|allegedly|then|later)\s+){0,2}(?:pleaded|pleads|denie[sd]|"
    r"admit(?:s|ted)|confesse[sd]|told|testif(?:y|ied)|to\s+testify|described|refused|surrendered|"
    r"fled|escaped|faces|stand\s+trial|drove|fired|paid(?!\s+for)|ordered|sold|bought|laundered|"
    r"organi[sz]ed|smuggled|transported|hid|"
    r"threatened|killed|shot|stabbed|stole|recruited|remains|gave|began\s+to|opened\s+an?|"
    r"called\s+the|led\s+the|nothing\s+to\s+say|rented|hired|lived|lives|worked|owned|owns|owes|"
    r"owed|invested|forged|bribed|beat|kidnapped|raped|appealed|died|claim(?:s|ed)|insists|knew|"
    r"begged|promised|was\s+born))\b"
    rf"|\s+(?:{_IS}\s+){{1,2}}(?:{_IN_OTHER_LANGUAGES})\b"
)
"""What stands after the name of a person, and hardly ever after that of a thing."""

_DOES = regex(
    r"\s+(?:(?:has|had|who|allegedly|then|later)\s+){0,2}(?:brought|carried|took|met|waited|came|went|"
    r"said|kept|sent|asked|called|wanted|left|put|used|helped|travelled|received|showed|wrote)\b"
)
"""What stands after a given name that stands alone."""
_BUT = regex(r"[^\W\d_],\s+a\s+$")
"""No article: "and" in the languages of the region."""
_SINGLE = regex(_PERSON)
_BEFORE_A_NAME = (
    "and or but that when while if because since as whom whether where then also only once now "
    "allegedly reportedly later is are was were has had for against with say says said shows years "
    "months weeks caught shot found sought held met sent brought took told "
    "with i ili dhe e të и е се је und oder ed"
)
"""Words that can stand before a name and do not say what is called so."""
_BEFORE_A_PLACE = "in near at outside around via through on into along towards under"
_BEFORE_A_THING = (
    "a an the this these those each every both no any some all our its their two three four five "
    "six seven eight nine ten several many few other another "
    "ship ships vessel vessels carrier tanker yacht yachts ferry boat boats hotel motorway road "
    "street airport bridge stadium boulevard square river lake mount island village town city "
    "ulica bulevar rruga via operation exercise project"
)
"""No name of a person has an article: "a Škoda Octavia"."""
_BEFORE_WHO = frozenset(("by", "of", "to", "from", "like", "than", "between", "about"))
_JOINS, _PLACES, _ARTICLES = (
    frozenset(words.split()) for words in (_BEFORE_A_NAME, _BEFORE_A_PLACE, _BEFORE_A_THING)
)
_PART_OF_MORE = _PLACES | {"of", "to", "from"}
_PARTICIPLE = (
    "ed",
    "en",
    "wn",
    "ght",
    "nt",
    "pt",
    "id",
    "sold",
    "held",
    "led",
    "found",
    "made",
    "run",
)

_TITLES = (
    r"prosecutor|minister|ambassador|director|judge|chief|head|officer|commissioner|president|"
    r"inspector|ombuds\w+|spokes\w+|coordinator|expert|secretary|attorney|lawyer|mayor|colonel|"
    r"general|leader|rapporteur|manager|adviser|advisor|professor|representative"
)
_TITLE = regex(rf"\b(?:{_TITLES}|HE|Mrs?|Ms)\b", re.IGNORECASE)
_OF_A_GROUP = "(?! of (?:the|a) (?:group|network|gang|clan|smugglers|traffickers|dealers))"
_OF_NO_CRIMINALS = "".join(f"(?<!{noun} )" for noun in _OF_CRIMINALS.split("|"))
_OFFICIAL = regex(
    rf"(?:\b{_OF_NO_CRIMINALS}(?:{_TITLES})\b{_OF_A_GROUP}"
    r"(?:[^.;:]{0,60},)?|\b(?:HE|Mr|Ms|Mrs|Dr|Prof|Col|Gen)\.?)\s+\Z",
    re.IGNORECASE,
)
_FOLLOWED = regex(
    rf"(?:,\s+(?:the\s+)?(?:\w+\s+){{0,2}}?|\s+(?:the\s+)?)(?:{_TITLES})\b{_OF_A_GROUP}",
    re.IGNORECASE,
)

_OTHER_NAMES = (
    # institutions
    "Police", r"Prosecut\w+", "Offices?", "Ministr(?:y|ies)", "Court", "Agency", "Services?",
    "Directorate", "Department", "Union", "Republi[ck]a?", "States?", "Unit", "Guard", "Guardia",
    "Customs", "Commission", "Council", "Cent(?:re|er)", "Group", "Team", r"Authorit\w+",
    "Division", "Support", "Protection", "Programme", "Convention", "Law", "Code", "Operation",
    "Project", "Institute", "University", "School", "Embassy", "Parliament", "Government",
    "Committee", "Network", "Mission", "Federal", "National", "Bank", "Airport",
    "Europol", "Eurojust", "Interpol", "Frontex", "EU", "Week", "Days?", "Rights", "Criminal",
    "Procedure", "Organised", "Crime", "Corruption", "Act", "System", "Strategy", "Plan",
    "Report", "Fund", "Forum", "Academy", "Conference",
    # things and places
    "Martini", "Dior", "Armani", "Plein", "Daniels", "Walker", "Kors", "Hotel", "[Aa]irport",
    "[Bb]ridge",
    "[Ss]quare", "[Ss]tadium", "[Bb]oulevard", "[Hh]ospital", "Nikšić", "Kosjerić", "Bogatić",
    "Leposavić", "Balkans?", "Europe(?:an)?", "Street", "Road", "Port", "River", "North(?:ern)?",
    "South(?:ern)?", "East(?:ern)?", "West(?:ern)?", "New", "Saint", "San", "Sveti",
    "Novi", "Stara", "Banja", "Bijelo", "Herceg",
    "Bosansk[aio]", "Geneva", "Moldova",
    r"Albania\w*", r"Bosnia\w*", "Herzegovina", "Kosovo", r"Montenegr\w+", r"Macedonia\w*",
    r"Serbia\w*", "Ital(?:y|ian)", r"Austria\w*", r"German\w*",
)  # fmt: skip
_NO_PERSON = regex(rf"\b(?:{'|'.join(_OTHER_NAMES)})\b")
_NAMED_AFTER = regex(
    r"\b(?i:university|airport|bridge|square|stadium|hospital|academy|museum|barracks|prize|mosque|"
    r"library|theatre)(?: of|,| named after)? \Z"
)
"""What stands before the name of a person whom a place is named after."""
_OF_A_CASE = regex("|".join(CASE))
_NEAR = 90
_SPACE = regex(r"[\s,]")
_LONGEST = 60  # of a name in small letters
_SMALL_ENDING = regex(
    rf"{SMALL_LETTER}(?:i[cć]|[oe]va?|sk[iya]|aj|oglu|escu|enko|ић|[ое]ва?|ск[иа])(?![\w-])"
)
_SMALL_PAIR = regex(rf"(?P<given>{SMALL_LETTER}(?<![\w.@/-].){SMALL_LETTER}+)\s+{SMALL_LETTER}+\Z")
_ADDRESS_WORD = regex(
    rf"(?:{CAPITAL}?(?:{SMALL_LETTER}|%[C-F][0-9A-F]%[89AB][0-9A-F])++|{CAPITAL}++)(?!=)"
)
_BETWEEN = regex(r"[-_.+ ]?|%20|&\w{1,20}=")
_GIVEN = frozenset(map(in_plain_letters, GIVEN_NAMES))
_FAMILY = frozenset(map(in_plain_letters, FAMILY_NAMES))

_MARKS = ' \t\n“‘"(*_'


def names_in(prose: Prose, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the positions of names of persons that are neither officials nor otherwise known."""
    text, at = prose.every, start
    officials: set[str] = set()
    while found := _NAME.search(text, at, end):
        first, last, has_role = _bare(text, *found.span("name"))
        last = _with_given_name_behind(text, first, last, end)
        alone = first + len(_SPACE.split(text[first:last], maxsplit=1)[0])
        if _is_a_thing(prose, first, last):
            at = last
        elif _is_an_official(text, first, last):
            officials.add(_words(text[first:last])[-1])
            at = last
        elif (has_role and alone < last) or _is_a_person(text, first, last, end):
            at = last
            if _words(text[first:last])[-1] not in officials or alone < last:
                yield first, last
        else:
            at = alone
            if alone < last and _is_a_person(text, first, alone, end):
                yield first, alone
    yield from _in_small_letters(text, start, end)


def _in_small_letters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the positions of a given name and a family name without capitals."""
    for ending in _SMALL_ENDING.finditer(text, start, end):
        near = max(start, ending.start() - _LONGEST)
        pair = _SMALL_PAIR.search(text, near, ending.end())
        if pair and in_plain_letters(pair["given"]) in _GIVEN:
            yield pair.span()


def names_in_address(prose: Prose, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the positions of a given name next to a family name in an address."""
    words = [
        (found.start(), found.end(), unquote(found[0]))
        for found in _ADDRESS_WORD.finditer(prose.text, start, end)
    ]
    known = _officials(prose.setting.officials)
    for first, last, word in words:
        if _is_nothing_else(word) and not any(in_plain_letters(word) in name for name in known):
            yield first, last
    for (first, after, word), (before, last, other) in pairwise(words):
        both = in_plain_letters(word), in_plain_letters(other)
        if (
            _BETWEEN.fullmatch(prose.text, after, before)
            and _is_full(both)
            and not any(name.issuperset(both) for name in known)
        ):
            yield first, last


@cache
def _officials(names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return the words of each name in plain letters."""
    return tuple(frozenset(map(in_plain_letters, name.split())) for name in names)


def _bare(text: str, first: int, last: int) -> tuple[int, int, bool]:
    """Return where a name alone begins and ends, and whether its form shows whose it is."""
    if opening := _OPENING.match(text, first, last):
        first = opening.end()
    initial = _INITIAL_LAST.match(text, first, last)
    if initial and in_plain_letters(initial["family"]) not in _GIVEN:
        last = initial.end()
    if genitive := _GENITIVE.search(text, first, last):
        last = genitive.start()
    role = _ROLE.match(text, first, last)
    return (role.end() if role else first), last, role is not None


def _with_given_name_behind(text: str, first: int, last: int, to: int) -> int:
    """Return where a name ends: the given name can follow the family name, after a comma."""
    behind = _GIVEN_BEHIND.match(text, last, to)
    if behind is None or in_plain_letters(behind["given"]) not in _GIVEN:
        return last
    return behind.end() if _FAMILY_NAME.search(in_plain_letters(text[first:last])) else last


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain letters; an initial keeps its point."""
    return tuple(in_plain_letters(word).strip(",") for word in name.replace(".", ". ").split())


def _is_a_thing(prose: Prose, start: int, end: int) -> bool:
    """Whether the words, or those next to them, are not about a person."""
    text = prose.every
    opening = text[start:end].partition(" ")[0].lower()
    word = _words_before(text, start)[-1]
    return bool(
        opening in _ARTICLES
        or opening in _PART_OF_MORE
        or (word in _ARTICLES and not _BUT.search(text[max(0, start - _NEAR) : start]))
        or _OF_A_CASE.search(prose.lower, start, end)
        or not _NAME_PART.search(prose.unknown, start, end)
        or _TITLE.search(text, start, end)
        or _NO_PERSON.search(text[start : end + 1])
        or _NO_PERSON.match(text, end + 1)
        or _NAMED_AFTER.search(text[max(0, start - _NEAR) : start])
    )


def _is_a_person(text: str, start: int, end: int, to: int) -> bool:
    """Whether the words have the form of a name, or those around them are about a person."""
    words = _words(text[start:end])
    given = _is_given(words[0])
    has_form = given or _is_family(words[-1])
    near = text[max(0, start - _NEAR) : start]
    if len(words) == 1 and not has_form:
        is_in_capitals = _IN_CAPITALS.match(text, start, end) is not None
        return bool(
            _CERTAIN.search(near)
            or (is_in_capitals and _ACCUSED.search(near))
            or (_THE_ACCUSED.search(near) and not text[start:end].isupper())
        )
    *_, further, word = _words_before(text, start)
    is_introduced = bool(_BEFORE.search(near) or (has_form and _BEFORE_A_PERSON.search(near)))
    is_owner = text.startswith(_APOSTROPHES, end)
    can_name = word not in _PART_OF_MORE or is_owner or words[0].endswith(".")
    is_subject = can_name and _AFTER.match(text, end, to) is not None
    if len(words) == 1:
        name = text[start:end]
        return (
            is_introduced
            or (is_subject and has_form)
            or (given and can_name and _DOES.match(text, end, to) is not None)
            or (name.isupper() and _FAMILY_NAME_IN_CAPITALS.search(name) is not None)
            or (_is_nothing_else(name) and (word not in _PLACES or is_owner))
        )
    if _is_full(words):
        return word not in _PLACES or is_owner
    return (
        is_introduced
        or is_subject
        or (has_form and _can_stand_after(further, word))
        or (given and word in _BEFORE_WHO)
    )


def _is_given(word: str) -> bool:
    """Whether a word is a given name, or a double one that begins with a given name."""
    return word in _GIVEN or word.partition("-")[0] in _GIVEN


def _is_given_in_a_case(word: str) -> bool:
    """Whether a word is a given name, or one in a case of a Slavic language."""
    form = _GIVEN_NAME_IN_A_CASE.fullmatch(word)
    return _is_given(word) or (form is not None and _begins_a_given_name(form["given"]))


def _begins_a_given_name(stem: str) -> bool:
    """Whether some given name is the word, or the word and a vowel."""
    return any(stem + vowel in _GIVEN for vowel in _VOWELS)


def _is_family(word: str) -> bool:
    """Whether a word has the form of a family name."""
    return word in _FAMILY or any(
        form.search(word) is not None for form in (_FAMILY_NAME, _FAMILY_NAME_ANYWHERE)
    )


def _is_nothing_else(name: str) -> bool:
    """Whether a word is a family name in any place."""
    word = in_plain_letters(name)
    if word in _FAMILY or _FAMILY_NAME_ANYWHERE.search(word) or name.lower().endswith(_IC):
        return True
    made = _OF_A_GIVEN_NAME.fullmatch(word)
    return made is not None and (
        made["albanian"] in _GIVEN
        or (made["given"] is not None and _begins_a_given_name(made["given"]))
    )


def _is_full(words: tuple[str, ...]) -> bool:
    """Whether words are a given name or its initial and a family name; two words in any order."""
    orders = (words, words[::-1]) if len(words) == 2 else (words,)
    return (
        words[-1] in _FAMILY
        or _FAMILY_NAME_ANYWHERE.search(words[-1]) is not None
        or any(
            ((_is_given(given) or given.endswith(".")) and _is_family(family))
            or (_FAMILY_NAME_IN_CASES.search(family) and _is_given_in_a_case(given))
            for given, *_, family in orders
        )
    )


def _is_an_official(text: str, start: int, end: int) -> bool:
    near = text[max(0, start - _NEAR) : start]
    return bool(_OFFICIAL.search(near) or _FOLLOWED.match(text, end))


def _words_before(text: str, start: int) -> tuple[str, str]:
    """Return the two words before a position; "" where a sentence or a part of one begins."""
    near = text[max(0, start - _NEAR) : start].rstrip(_MARKS).lower()
    if not near or not near[-1].isalnum():
        return "", ""
    further, _, word = near.rpartition(" ")
    return further.rpartition(" ")[2], word


def _can_stand_after(further: str, word: str) -> bool:
    """Whether the name of a person can follow these words."""
    return (
        word in ("", *_JOINS)
        or word.endswith("ed")
        or (word == "by" and further.endswith(_PARTICIPLE))
        or _SINGLE.fullmatch(word) is not None
    )
