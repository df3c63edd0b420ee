"""House style in the texts of records and of the narrative."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache
from typing import Any

import attrs

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
from cscwb.model.field_path import FieldPath
from cscwb.model.list_order import listed
from cscwb.model.parts import parts_of
from cscwb.patterns import regex
from cscwb.rules.linting import lint, lint_behind_marks, lint_persons
from cscwb.rules.registry import BY_CODE
from cscwb.rules.style.prose import Prose, Setting
from cscwb.storage.records.reading import Reading


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


_OF_NO_PERSON = regex(r"(?:contact|exemptions|checks)\b.*\.(?!what)\w+\Z")
"""The places of what is for readers, and of what says how a record is checked."""
_ID = regex("[a-z0-9-]*")
_SHORT = 200
_ABOUT_NAMES = frozenset(
    {"acronym", "minor", "named-person", "number-words", "short-name", "spelling"}
)
"""Rules that look whether words are a name: a record that cannot be read may be the one of it."""


def texts_in_house_style(reading: Reading) -> Iterator[Problem]:
    """Find where texts of records are not in house style."""
    records = reading.records
    setting = setting_of(records)
    undecided = undecided_in(records)
    remembered = cache(_lint)  # many records have the same few words, but not the same long texts
    for record in records:
        for path, prose in _texts_of(record, undecided, reading, setting):
            for problem in (remembered if len(prose.text) < _SHORT else _lint)(prose):
                if not (reading.unreadable and problem.code in _ABOUT_NAMES):
                    yield in_record(problem, record.id, str(path))


def others_name_no_suspect(reading: Reading) -> Iterator[Problem]:
    """Find persons in the other texts of a record, such as an address or the name of a picture."""
    records = reading.records
    if reading.unreadable:
        return  # a record that cannot be read may be the one of the name
    setting = setting_of(records)
    undecided = undecided_in(records)
    for record in records:
        if isinstance(record, Person):
            continue
        seen = {str(path) for path, _ in _texts_of(record, undecided, reading, setting)}
        of_a_case = _is_of_a_case(record, undecided, reading)
        for path, text in parts_of(record, str):
            place = str(path)
            if place in seen or _OF_NO_PERSON.match(place) or _ID.fullmatch(text):
                continue
            prose = Prose(text=text, quotation=True, case=of_a_case, setting=setting)
            for problem in lint_persons(prose):
                yield in_record(problem, record.id, place)


def passages_in_house_style(reading: Reading) -> Iterator[Problem]:
    """Find where passages of the narrative are not in house style."""
    records = reading.records
    setting = setting_of(records)
    undecided = bool(undecided_in(records))
    for passage in reading.narrative.passages:
        prose = Prose(
            text=passage.text, markdown=True, comments=True, undecided=undecided, setting=setting
        )
        for problem in _lint(prose):
            if not (reading.unreadable and problem.code in _ABOUT_NAMES):
                message = (
                    f"{problem.message}{_way_out(problem.code, passage.place, 'project.yaml')}"
                )
                yield attrs.evolve(problem, message=message, file=passage.file)


def _lint(prose: Prose) -> tuple[Problem, ...]:
    problems = lint(prose)
    return (*problems, *lint_behind_marks(prose, problems)) if prose.markdown else problems


WAY_OUT = "; if this is wrong, write "
"""How the end of a message begins that says how to exempt what holds up publication."""


def in_record(problem: Problem, record: str, place: str) -> Problem:
    """Return the problem of a text as one of a field."""
    message = f"{problem.message}{_way_out(problem.code, place, 'the record')}"
    return attrs.evolve(problem, message=message, record=record, place=place)


def _way_out(code: str, place: str, where: str) -> str:
    """Say how to exempt a guess that holds up publication; "" for any other problem."""
    if not BY_CODE[code].allows_drafts:
        return ""
    quoted = f'"{place}"' if "[" in place else place  # it is in braces
    line = f"exemptions: [{{code: {code}, place: {quoted}, reason: why}}]"
    return f"{WAY_OUT}'{line}' in {where}"


def setting_of(records: Records) -> Setting:
    """Return what the rules of style need to know of a project."""
    project = records.project
    order = project.beneficiary_order if project else ListOrder.ALPHABETICAL
    acronyms = [
        (short, institution.name)
        for institution in records.institutions
        for short in institution.acronyms
    ]
    institutions = [
        name
        for institution in records.institutions
        for name in (institution.name, *institution.aliases)
    ]
    names = [
        *(
            name
            for publication in records.publications
            for name in (publication.title, publication.short_title)
        ),
        *(agreement.title for agreement in records.agreements),
        *(article.title for article in records.articles),
        *(post.title for post in records.posts),
        *(operation.codename for operation in records.operations),
        *(action.law for agreement in records.agreements for action in agreement.actions),
        *(action.predecessor for agreement in records.agreements for action in agreement.actions),
        *(claim.source for record in records for _, claim in parts_of(record, Claim)),
    ]
    if project:
        acronyms += ((acronym.short, acronym.meaning) for acronym in project.acronyms)
        names += (project.instrument, *project.predecessors)
        institutions += (project.title, *project.short_names)
        institutions += (team.name for team in project.teams)
    return Setting(
        names=tuple(names),
        institutions=tuple(institutions),
        officials=tuple(name for person in records.people for name in (person.name, person.family)),
        places=tuple(jurisdiction.name for jurisdiction in listed(JURISDICTIONS, order)),
        acronyms=tuple(acronyms),
    )


def undecided_in(records: Records) -> frozenset[str]:
    """Return the ids of the operations with persons whose case may have no final judgment."""
    return frozenset(
        operation.id
        for operation in records.operations
        if not operation.measures
        or any(
            measure.stage is not StageOfProceedings.FINAL_JUDGMENT for measure in operation.measures
        )
    )


def texts_in(records: Records) -> Iterator[str]:
    """Return every text of a record that is checked, without anything around it."""
    for record in records:
        for path, part in parts_of(record, *_FIELDS):
            for field in _FIELDS[type(part)]:
                yield from (text for _, text in _values(part, path, field))


def _texts_of(
    record: Record, undecided: frozenset[str], reading: Reading, setting: Setting
) -> Iterator[tuple[FieldPath, Prose]]:
    english = not isinstance(record, Article) or record.language.startswith("en")
    of_a_case = _is_of_a_case(record, undecided, reading)
    for path, part in parts_of(record, *_FIELDS):
        if isinstance(part, Footnote) and part.kind is FootnoteKind.DESIGNATION:
            continue  # kept as published; reports print the official one
        for field, kind in _FIELDS[type(part)].items():
            for inner, text in _values(part, path, field):
                yield (
                    inner,
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


def _values(part: Any, path: FieldPath, field: str) -> Iterator[tuple[FieldPath, str]]:
    value = getattr(part, field)
    if type(value) is tuple:
        for index, item in enumerate(value):
            yield path.at(field, index), item
    elif value:
        yield path.at(field), value


def _is_of_a_case(record: Record, undecided: frozenset[str], reading: Reading) -> bool:
    """Whether a record is about persons whose case has no final judgment."""
    match record:
        case Operation():
            return record.id in undecided
        case Article() if reading.lacks("operations"):
            return False  # it may be about one that cannot be read
        case Article():
            records = reading.records
            about = [id_ for id_ in record.about if id_ in records]
            if any(isinstance(records.get(id_), Operation) for id_ in about):
                return not undecided.isdisjoint(about)
            return "arrest" in record.body
        case _:
            return False
