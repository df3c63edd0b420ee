"""House style in the texts of records and of the narrative."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from typing import Any

from cscwb.errors import Problem
from cscwb.model import (
    JURISDICTIONS,
    Agreement,
    Article,
    Charge,
    Check,
    Citation,
    Claim,
    Component,
    CriminalGroup,
    CrossReference,
    Event,
    Footnote,
    FootnoteKind,
    Indicator,
    IndicatorValue,
    Investigation,
    ListOrder,
    Logo,
    Narrative,
    Operation,
    Output,
    Participation,
    Person,
    PersonMeasure,
    Photo,
    Project,
    Quote,
    Record,
    Records,
    Result,
    Search,
    Site,
    StageOfProceedings,
    Support,
    Suspect,
    TreatyAction,
)
from cscwb.model.list_order import listed
from cscwb.model.parts import Trail, parts_of, place_of
from cscwb.rules.explanations import EXPLANATIONS
from cscwb.rules.style import Found, Prose, Setting, behind_marks, personal_in, style_of


class _Kind(Enum):
    """What a text field holds."""

    MARKDOWN = auto()
    SENTENCES = auto()
    LABEL = auto()
    QUOTATION = auto()


_M, _S, _L, _Q = _Kind.MARKDOWN, _Kind.SENTENCES, _Kind.LABEL, _Kind.QUOTATION
_FIELDS: Mapping[type, Mapping[str, _Kind]] = {
    Article: {"title": _Q, "summary": _S, "body": _M},
    Footnote: {"text": _M},
    Citation: {"quote": _Q},
    Quote: {"text": _Q, "paraphrase": _S},
    CrossReference: {"text": _L},
    Photo: {"caption": _S, "alternative_text": _S},
    Event: {
        "title": _L,
        "purpose": _L,
        "topics": _L,
        "outcomes": _L,
        "circumstances": _L,
    },
    Operation: {"title": _L, "purpose": _L},
    Participation: {"described": _L},
    Support: {"statement": _L, "purpose": _L},
    PersonMeasure: {"capacity": _L},
    Suspect: {"role": _L},
    Charge: {"offence": _L},
    CriminalGroup: {"name": _L, "activities": _L, "operates_in": _L, "part_of": _L},
    Search: {"what": _L},
    Check: {"what": _L},
    Investigation: {"offence": _L},
    Site: {"note": _L, "located_in": _L, "equipment": _L},
    Agreement: {"title": _Q, "package": _L},
    TreatyAction: {"note": _S},
    Project: {"objectives": _L, "coverage": _L},
    Component: {"title": _L},
    Output: {"title": _L},
    Logo: {"alternative_text": _L},
    Result: {"title": _L, "assumptions": _L},
    Indicator: {"title": _L, "source_of_data": _L, "comment": _S},
    IndicatorValue: {"comment": _S},
}
"""The fields that reports print, or that say in our own words what a source says."""


_OF_NOBODY = re.compile(r"(?:contact|exemptions|checks)\b.*\.(?!what)\w+\Z")
"""The places of what is for readers, and of what says how a record is checked."""
_ID = re.compile("[a-z0-9-]*")
_SHORT = 200
_ABOUT_NAMES = frozenset(
    {"acronym", "minor", "named-person", "number-words", "short-name", "spelling"}
)
"""Rules that look whether words are a name: a record that cannot be read may be the one of it."""


def texts_are_in_house_style(records: Records) -> Iterator[Problem]:
    """Every text of the records is as EU texts are written."""
    setting = setting_of(records)
    undecided = undecided_in(records)
    looked = cache(_found_in)  # the same few words stand in many records; long texts do not
    for record in records:
        for way, prose in _texts_of(record, undecided, records, setting):
            for found in (looked if len(prose.text) < _SHORT else _found_in)(prose):
                if not (records.unreadable and found.code in _ABOUT_NAMES):
                    yield problem_of(found, record=record.id, place=place_of(way))


def nothing_else_names_a_suspect(records: Records) -> Iterator[Problem]:
    """No other text of a record, such as an address or the name of a picture, tells who it is."""
    if records.unreadable:
        return  # a record that cannot be read may be the one of the name
    setting = setting_of(records)
    undecided = undecided_in(records)
    for record in records:
        if isinstance(record, Person):
            continue
        seen = {place_of(way) for way, _ in _texts_of(record, undecided, records, setting)}
        of_a_case = _is_of_a_case(record, undecided, records)
        for way, text in parts_of(record, str):
            place = place_of(way)
            if place in seen or _OF_NOBODY.match(place) or _ID.fullmatch(text):
                continue
            prose = Prose(text=text, quotation=True, case=of_a_case, setting=setting)
            for found in personal_in(prose):
                yield problem_of(found, record=record.id, place=place)


def passages_are_in_house_style(narrative: Narrative, records: Records) -> Iterator[Problem]:
    """Every passage of the narrative is as EU texts are written."""
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    for passage in narrative.passages:
        prose = Prose(
            text=passage.text, markdown=True, comments=True, undecided=undecided, setting=setting
        )
        for found in _found_in(prose):
            if not (records.unreadable and found.code in _ABOUT_NAMES):
                yield problem_of(found, place=passage.place, file=passage.file)


def _found_in(prose: Prose) -> tuple[Found, ...]:
    found = style_of(prose)
    return (*found, *behind_marks(prose, found)) if prose.markdown else found


WAY_OUT = "; if this is wrong, write "
"""How the end of a message begins that says how to exempt what holds up publication."""


def problem_of(found: Found, *, record: str = "", place: str = "", file: str = "") -> Problem:
    """The finding of a rule of style, with the severity of its code."""
    explanation = EXPLANATIONS[found.code]
    way_out = ""
    if explanation.allows_drafts and (record or file):
        quoted = f'"{place}"' if "[" in place else place  # it stands in braces
        line = f"exemptions: [{{code: {found.code}, place: {quoted}, reason: why}}]"
        way_out = f"{WAY_OUT}'{line}' {'in the record' if record else 'in project.yaml'}"
    return Problem(
        code=found.code,
        message=f"{found.message}{way_out}",
        severity=found.severity or explanation.severity,
        within=(found.start, found.end),
        fix=found.fix,
        record=record,
        place=place if not file else "",
        file=file,
    )


def setting_of(records: Records) -> Setting:
    """What the rules of style have to know of a project."""
    project = records.project
    order = project.beneficiary_order if project else ListOrder.ALPHABETICAL
    acronyms = [
        (short, institution.name)
        for institution in records.institutions
        for short in institution.acronyms
    ]
    institutions = [name for one in records.institutions for name in (one.name, *one.aliases)]
    names = [
        *(name for one in records.publications for name in (one.title, one.short_title)),
        *(one.title for one in records.agreements),
        *(one.title for one in records.articles),
        *(one.title for one in records.posts),
        *(one.codename for one in records.operations),
        *(action.law for one in records.agreements for action in one.actions),
        *(action.predecessor for one in records.agreements for action in one.actions),
        *(claim.source for record in records for _, claim in parts_of(record, Claim)),
    ]
    if project:
        acronyms += ((one.short, one.meaning) for one in project.acronyms)
        names += (project.instrument, *project.predecessors)
        institutions += (project.title, *project.short_names)
        institutions += (team.name for team in project.teams)
    return Setting(
        names=tuple(names),
        institutions=tuple(institutions),
        officials=tuple(name for one in records.people for name in (one.name, one.family)),
        places=tuple(one.name for one in listed(JURISDICTIONS, order)),
        acronyms=tuple(acronyms),
    )


def undecided_in(records: Records) -> frozenset[str]:
    """The ids of the operations with persons whose case has no final judgment, or may have none."""
    return frozenset(
        one.id
        for one in records.operations
        if not one.measures
        or any(measure.stage is not StageOfProceedings.FINAL_JUDGMENT for measure in one.measures)
    )


def texts_in(records: Records) -> Iterator[str]:
    """Every text that is looked at, without anything around it."""
    for record in records:
        for trail, part in parts_of(record, *_FIELDS):
            for field in _FIELDS[type(part)]:
                yield from (text for _, text in _values(part, trail, field))


def _texts_of(
    record: Record, undecided: frozenset[str], records: Records, setting: Setting
) -> Iterator[tuple[Trail, Prose]]:
    english = not isinstance(record, Article) or record.language.startswith("en")
    of_a_case = _is_of_a_case(record, undecided, records)
    for trail, part in parts_of(record, *_FIELDS):
        if isinstance(part, Footnote) and part.kind is FootnoteKind.DESIGNATION:
            continue  # kept as published; reports print the official one
        for field, kind in _FIELDS[type(part)].items():
            for way, text in _values(part, trail, field):
                yield (
                    way,
                    Prose(
                        text=text,
                        markdown=kind is _M,
                        quotation=kind is _Q or not english,
                        running=kind in (_M, _S),
                        press=isinstance(record, Article),
                        undecided=of_a_case,
                        case=of_a_case,
                        setting=setting,
                    ),
                )


def _values(part: Any, trail: Trail, field: str) -> Iterator[tuple[Trail, str]]:
    value = getattr(part, field)
    if type(value) is tuple:
        for index, item in enumerate(value):
            yield (trail, field, index), item
    elif value:
        yield (trail, field, -1), value


def _is_of_a_case(record: Record, undecided: frozenset[str], records: Records) -> bool:
    """Whether a record tells of persons whose case has no final judgment."""
    match record:
        case Operation():
            return record.id in undecided
        case Article() if records.lacks("operations"):
            return False  # it may tell of one that cannot be read
        case Article():
            about = [one for one in record.about if one in records]
            if any(isinstance(records.get(one), Operation) for one in about):
                return not undecided.isdisjoint(about)
            return "arrest" in record.body
        case _:
            return False
