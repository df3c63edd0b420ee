"""Ids: each names one record, and records name only records that exist."""

from collections.abc import Iterator, Mapping

from cscwb.errors import Problem
from cscwb.model import (
    KINDS,
    Agreement,
    Appointment,
    Article,
    Beneficiary,
    Bulletin,
    Charge,
    Check,
    Citation,
    Claim,
    Contribution,
    CrossReference,
    Event,
    Indicator,
    IndicatorValue,
    Institution,
    Investigation,
    Jurisdiction,
    Operation,
    Participation,
    PersonMeasure,
    Photo,
    PhotoCredit,
    Post,
    Project,
    Publication,
    Quote,
    Records,
    Result,
    Search,
    Seizure,
    Site,
    Support,
    Team,
    TreatyAction,
    did_you_mean,
    is_id,
)
from cscwb.model.parts import parts_of
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.storage.records.reading import Reading

_WORDS = regex("[a-z0-9]+")
_ACTORS = ("people", "posts", "institutions", "beneficiaries")
REFERENCES: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Article, "publisher"): ("institutions",),
    (Article, "about"): ("events", "operations", "agreements", "publications", *_ACTORS),
    (Quote, "speaker"): ("people", "posts", "institutions"),
    (Quote, "speaker_as"): ("posts",),
    (Quote, "on_behalf_of"): ("institutions", "people"),
    (Quote, "said_at"): ("events",),
    (Citation, "publication"): ("publications",),
    (PhotoCredit, "credited_to"): ("institutions", "people"),
    (Photo, "credited_to"): ("institutions", "people"),
    (CrossReference, "article"): ("articles",),
    (Participation, "party"): _ACTORS,
    (Participation, "post"): ("posts",),
    (Participation, "member_of"): ("institutions",),
    (Participation, "on_behalf_of"): ("institutions", "people"),
    (Support, "by"): ("institutions",),
    (Support, "recipients"): ("institutions", "beneficiaries", "people"),
    (Event, "visited"): ("institutions",),
    (Event, "part_of"): ("events",),
    (Event, "follows_from"): ("events", "operations"),
    (Operation, "part_of"): ("operations",),
    (Operation, "follows_from"): ("events", "operations"),
    (Seizure, "by"): ("institutions",),
    (PersonMeasure, "by"): ("institutions",),
    (Site, "by"): ("institutions",),
    (Search, "by"): ("institutions",),
    (Check, "by"): ("institutions",),
    (Investigation, "by"): ("institutions",),
    (Charge, "filed_by"): ("institutions",),
    (Charge, "filed_with"): ("institutions",),
    (Agreement, "parties"): ("institutions",),
    (TreatyAction, "event"): ("events",),
    (TreatyAction, "signatories"): ("people", "posts"),
    (Beneficiary, "institutions"): ("institutions",),
    (Institution, "parent"): ("institutions",),
    (Post, "institution"): ("institutions",),
    (Appointment, "post"): ("posts",),
    (Appointment, "on_behalf_of"): ("institutions", "people"),
    (Publication, "publisher"): ("institutions",),
    (Bulletin, "lead"): ("articles",),
    (Bulletin, "order"): ("articles",),
    (Bulletin, "leave_out"): ("articles",),
    (Contribution, "donor"): ("institutions",),
    (Project, "institution"): ("institutions",),
    (Project, "implementing_partners"): ("institutions",),
    (Project, "political_partner"): ("institutions",),
    (Team, "members"): ("posts", "people"),
    (Result, "part_of"): ("results",),
    (Indicator, "result"): ("results",),
    (IndicatorValue, "sources"): ("articles", "events", "operations", "publications"),
    (Claim, "attributed_to"): ("institutions", "people", "posts"),
}
"""The fields that hold ids, by class and name, with the kinds of records that they can name."""


_FIELDS_OF: Mapping[type, list[tuple[str, tuple[str, ...]]]] = {
    owner: [(field, kinds) for (class_, field), kinds in REFERENCES.items() if class_ is owner]
    for owner, _ in REFERENCES
}


def find_shared_ids(records: Records) -> Iterator[Problem]:
    """Find ids that records of different kinds share."""
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            yield REPEATED_ID.problem(
                f"'{record.id}' names another record already; each id names one record "
                "of all kinds, so give this one a name of its own",
                record=record.id,
            )
        seen.add(record.id)


def find_broken_references(reading: Reading) -> Iterator[Problem]:
    """Find ids of records that do not exist, or are of a kind that does not fit."""
    records = reading.records
    ids = {kind: {record.id for record in getattr(records, kind)} for kind in KINDS}
    for kind, broken in reading.unreadable:
        if kind in ids and broken:
            ids[kind].add(broken)
    known = {
        kinds: set().union(*(ids[kind] for kind in kinds)) for kinds in set(REFERENCES.values())
    }
    for record in records:
        for path, part in parts_of(record, *_FIELDS_OF):
            for field, kinds in _FIELDS_OF[type(part)]:
                named = getattr(part, field)
                targets = enumerate(named) if type(named) is tuple else ((-1, named),)
                for index, target in targets:
                    if not target or target in known[kinds] or type(target) is Jurisdiction:
                        continue
                    if not _is_exempt(target, kinds, reading):
                        yield REFERENCE.problem(
                            _no_such(target, kinds, records, ids),
                            record=record.id,
                            place=str(path.at(field) if index < 0 else path.at(field, index)),
                        )


def find_unknown_components(reading: Reading) -> Iterator[Problem]:
    """Find components of records that the project does not have."""
    records = reading.records
    project = records.project
    known = {component.id for component in project.components} if project else set()
    for record in (*_concerned(records), *records.results):
        for index, component in enumerate(record.components):
            if component not in known and not reading.lacks("project"):
                yield COMPONENT.problem(
                    f"the project has no component '{component}'{did_you_mean(component, known)}",
                    record=record.id,
                    place=f"components[{index}]",
                )


def find_unknown_beneficiaries(reading: Reading) -> Iterator[Problem]:
    """Find beneficiaries of records that have no record of their own."""
    records = reading.records
    beneficiaries = {beneficiary.jurisdiction for beneficiary in records.beneficiaries}
    for record in _concerned(records):
        for index, code in enumerate(record.beneficiaries):
            if code not in beneficiaries and not reading.lacks("beneficiaries"):
                yield BENEFICIARY.problem(
                    f"no beneficiary has the jurisdiction '{code}'; add a file to "
                    "'beneficiaries' or name another one",
                    record=record.id,
                    place=f"beneficiaries[{index}]",
                )


def _concerned(records: Records) -> tuple[Article | Event | Operation | Agreement, ...]:
    """Yield the records that name components and beneficiaries."""
    return (*records.articles, *records.events, *records.operations, *records.agreements)


def find_unknown_labels(records: Records) -> Iterator[Problem]:
    """Find labels of conveyances and criminal groups that the operation does not have."""
    for operation in records.operations:
        labels = [conveyance.label for conveyance in operation.conveyances]
        groups = [group.name for group in operation.criminal_groups]
        named = [
            *(
                (f"seizures[{i}].conveyance", s.conveyance, labels, "conveyance")
                for i, s in enumerate(operation.seizures)
            ),
            *(
                (f"searches[{i}].conveyance", s.conveyance, labels, "conveyance")
                for i, s in enumerate(operation.searches)
            ),
            *(
                (f"measures[{i}].criminal_group", m.criminal_group, groups, "criminal group")
                for i, m in enumerate(operation.measures)
            ),
        ]
        for place, label, known, what in named:
            if label and label not in known:
                yield LABEL.problem(
                    f"the operation has no {what} '{label}'{did_you_mean(label, known)}",
                    record=operation.id,
                    place=place,
                )


def _is_exempt(target: str, kinds: tuple[str, ...], reading: Reading) -> bool:
    """Whether an id may name a record of these kinds that was not read."""
    if any(reading.may_hold(kind, target) for kind in kinds):
        return True
    if "institutions" not in kinds:
        return False
    # The project and those before it take part and give support as institutions do.
    project = reading.records.project
    if project is None:
        return reading.may_hold("project", target)
    return target in (project.id, *project.predecessors)


def _no_such(
    target: str, kinds: tuple[str, ...], records: Records, ids: Mapping[str, set[str]]
) -> str:
    nouns = [KINDS[kind].name.split(" ", 1)[1] for kind in kinds]
    elsewhere = [kind for kind in KINDS if target in ids[kind]]
    what = " or ".join(nouns) if len(nouns) < 3 else f"{', '.join(nouns[:-1])} or {nouns[-1]}"
    if elsewhere:
        return f"'{target}' is {KINDS[elsewhere[0]].name}; here stands the id of {_a(what)}"
    if called := _called(target, kinds, records):
        return f"'{target}' is not an id; write '{called}', which is so called"
    hint = did_you_mean(target, sorted(filter(is_id, set().union(*(ids[kind] for kind in kinds)))))
    if not hint and not is_id(target) and (name := "-".join(_WORDS.findall(target.lower()))):
        hint = f"; an id is the name of a file: make '{kinds[0]}/{name}.yaml' and write '{name}'"
    return f"there is no {what} '{target}'{hint}"


def _called(name: str, kinds: tuple[str, ...], records: Records) -> str:
    """Return the id of the record with this name or title; "" when there is none."""
    for kind in kinds:
        for record in getattr(records, kind):
            if name.casefold() == getattr(record, "name", getattr(record, "title", "")).casefold():
                return str(record.id)
    return ""


def _a(words: str) -> str:
    return f"{'an' if words[0] in 'aeio' else 'a'} {words}"


REPEATED_ID = Rule(
    code="repeated-id",
    cause="Two records of different kinds have the same id, so that a reference to it is "
    "ambiguous.",
    remedy="Rename one of the files, and correct the records that name it.",
    wrong="# operations/visit-rome.yaml\ntitle: Cannabis seized in Rome\n",
    right="# operations/cannabis-rome.yaml\ntitle: Cannabis seized in Rome\n",
    adjustable=False,
    records=(find_shared_ids,),
)

REFERENCE = Rule(
    code="reference",
    cause="The record names another record that does not exist, or one of the wrong kind.",
    remedy="Correct the id, or add the record that is missing.",
    wrong=samples.news("about: [visit-roma]"),
    right=samples.news("about: [visit-rome]"),
    adjustable=False,
    readings=(find_broken_references,),
)

COMPONENT = Rule(
    code="component",
    cause="The project has no component of that id.",
    remedy="Correct the id, or add the component to `project.yaml`.",
    wrong=samples.raid("components: [operation-support]"),
    right=samples.raid("components: [operational-support]"),
    adjustable=False,
    readings=(find_unknown_components,),
)

BENEFICIARY = Rule(
    code="beneficiary",
    cause="No record among the beneficiaries has that jurisdiction.",
    remedy="Add a file to `beneficiaries`, or correct the code.",
    wrong=samples.raid("beneficiaries: [BA]"),
    right=samples.raid("beneficiaries: [AL]"),
    readings=(find_unknown_beneficiaries,),
)

LABEL = Rule(
    code="label",
    cause="A seizure, a search or a measure names a conveyance or a criminal group that the "
    "operation does not have.",
    remedy="Correct the label, or add it to `conveyances` or `criminal_groups`.",
    wrong=samples.raid(
        "conveyances: [{label: truck, commodity: vehicle}]\n"
        "seizures: [{commodity: cocaine, conveyance: lorry}]"
    ),
    right=samples.raid(
        "conveyances: [{label: truck, commodity: vehicle}]\n"
        "seizures: [{commodity: cocaine, conveyance: truck}]"
    ),
    records=(find_unknown_labels,),
)
