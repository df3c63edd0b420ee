"""Texts and the parts of records that hold them."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from cscwb.errors import Problem
from cscwb.model import (
    Event,
    Exemption,
    Operation,
    Participation,
    Place,
    Quote,
    Record,
    Records,
    SuspectDetails,
    TreatyAction,
    did_you_mean,
)
from cscwb.model.field_path import NOTHING, FieldPath
from cscwb.model.parts import parts_of
from cscwb.rules import samples
from cscwb.rules.rule import Rule

_PARTS = (Participation, Quote, Exemption, SuspectDetails, TreatyAction)


def find_empty_parts(records: Records) -> Iterator[Problem]:
    """Find parts without their content, such as a quotation without words."""
    for record in records:
        for path, part in parts_of(record, *_PARTS):
            match part:
                case Participation(party="", described="", post="", member_of=""):
                    message = (
                        "this names no participant; write 'party:' with an id, or 'described:'"
                    )
                case Quote(text="", paraphrase=""):
                    message = "this has no words; write 'paraphrase:' or 'text:'"
                case Exemption(reason=reason) if not reason.strip():
                    message = "this gives no reason; say why the rule does not hold here"
                case SuspectDetails(reason=reason) if not reason.strip():
                    message = "this gives no reason; say why reports print details of suspects"
                case TreatyAction(stage=None, date=None, note=""):
                    message = (
                        "this says neither which step it was nor when; write 'stage:' or 'date:', "
                        "or in 'note:' what was done"
                    )
                case _:
                    continue
            place = str(path)
            yield EMPTY_PART.problem(message, record=record.id, place=place)


def find_unknown_fields(records: Records) -> Iterator[Problem]:
    """Find claims and lists that name a field that the record does not have."""
    for record in records:
        for index, claim in enumerate(getattr(record, "claims", ())):
            if not _leads_somewhere(record, claim.field):
                yield FIELD.problem(
                    f"the record has no '{claim.field}'; write the path of a field of "
                    "it, like 'seizures[0].value'",
                    record=record.id,
                    place=f"claims[{index}].field",
                )
        for index, path in enumerate(getattr(record, "inferred", ())):
            if not _leads_somewhere(record, path):
                yield FIELD.problem(
                    f"the record has no '{path}'; write the path of a field of it, like "
                    "'kind' or 'participants[0].role'",
                    record=record.id,
                    place=f"inferred[{index}]",
                )
        for index, name in enumerate(getattr(record, "open_ended", ())):
            names = [field.name for field in attrs.fields(type(record))]
            if name not in names:
                yield FIELD.problem(
                    f"the record has no field '{name}'{did_you_mean(name, names)}",
                    record=record.id,
                    place=f"open_ended[{index}]",
                )


def _leads_somewhere(record: Record, path: str) -> bool:
    return bool(path) and FieldPath.parse(path).value_in(record) is not NOTHING


def find_split_places(records: Records) -> Iterator[Problem]:
    """Find a place and its jurisdiction as two values: ``[near Prilep, MK]`` without quotes."""
    located: tuple[Event | Operation, ...] = (*records.events, *records.operations)
    for record in located:
        for index, (place, next_) in enumerate(pairwise(record.places)):
            if place.name and place.jurisdiction is None and _is_code(next_):
                yield SPLIT_PLACE.problem(
                    f"'{place}' has no jurisdiction and '{next_}' has no name; if they "
                    f'belong together write "{place}, {next_}" in quotes',
                    record=record.id,
                    place=f"places[{index}]",
                )


def _is_code(place: Place) -> bool:
    return not place.name and not place.relation


EMPTY_PART = Rule(
    code="empty-part",
    cause="A quotation has no words, a participation names no participant, an exemption gives no "
    "reason, or a step of an agreement says neither which it is nor when it was.",
    remedy="Write what is missing, or take the item out.",
    wrong=samples.news("quotes: [{speaker: europol}]"),
    right=samples.news("quotes: [{speaker: europol, paraphrase: All went well.}]"),
    records=(find_empty_parts,),
)

SPLIT_PLACE = Rule(
    code="split-place",
    severity="warning",
    cause="Two places in a row look like the two halves of one.",
    remedy="Put the name and the code in quotes, as one value.",
    wrong=samples.raid("places: [near Prilep, MK]"),
    right=samples.raid('places: ["near Prilep, MK"]'),
    records=(find_split_places,),
)

FIELD = Rule(
    code="field",
    cause="A claim or an open-ended list names a field that the record does not have.",
    remedy="Write the path of a field, such as `seizures[0].value`.",
    wrong=samples.raid("claims: [{field: seizures, value: 3 kg}]\nopen_ended: [seizure]"),
    right=samples.raid("claims: [{field: seizures, value: 3 kg}]\nopen_ended: [seizures]"),
    records=(find_unknown_fields,),
)
