"""Values that are right for each field, and values that are wrong for each class of values."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import attrs
from corpus.parts import item_type, members

from cscwb.model import (
    Agreement,
    Amount,
    Appointment,
    Article,
    Beneficiary,
    Bulletin,
    Charge,
    Check,
    CheckSetting,
    Citation,
    Claim,
    Commodity,
    Contribution,
    Count,
    CrimePriority,
    CrossReference,
    Day,
    Event,
    Exemption,
    FigureName,
    Footnote,
    Indicator,
    IndicatorValue,
    Institution,
    Investigation,
    Jurisdiction,
    Link,
    Logo,
    Money,
    Operation,
    Participation,
    PersonMeasure,
    Photo,
    PhotoCredit,
    Place,
    Post,
    Project,
    Publication,
    Quantity,
    Quote,
    Result,
    Search,
    SectionChange,
    Seizure,
    Site,
    Span,
    Support,
    SuspectDetails,
    Team,
    TreatyAction,
    UnitPrice,
)

IDS: Mapping[str, str] = {
    "institutions": "north-macedonian-police",
    "people": "oliver-janser",
    "posts": "head-of-project",
    "events": "vienna-operational-meeting",
    "operations": "prilep-cannabis-seizure",
    "agreements": "serbia-argentina-extradition",
    "publications": "socta-2021",
    "beneficiaries": "kosovo",
    "articles": "serbia-argentina-agreements",
    "results": "operational-support-delivered",
    "indicators": "operations-supported",
}
"""A record of each kind, by its id."""

NAMES_ANOTHER: Mapping[tuple[type, str], str] = {
    (Article, "publisher"): "institutions",
    (Article, "about"): "events operations agreements publications people posts institutions "
    "beneficiaries",
    (Quote, "speaker"): "people posts institutions",
    (Quote, "speaker_as"): "posts",
    (Quote, "on_behalf_of"): "institutions people",
    (Quote, "said_at"): "events",
    (Citation, "publication"): "publications",
    (PhotoCredit, "credited_to"): "institutions people",
    (CrossReference, "article"): "articles",
    (Participation, "party"): "people posts institutions beneficiaries",
    (Participation, "post"): "posts",
    (Participation, "member_of"): "institutions",
    (Participation, "on_behalf_of"): "institutions people",
    (Support, "by"): "institutions",
    (Support, "recipients"): "institutions beneficiaries people",
    (Event, "visited"): "institutions",
    (Event, "part_of"): "events",
    (Event, "follows_from"): "events operations",
    (Operation, "part_of"): "operations",
    (Operation, "follows_from"): "events operations",
    (Seizure, "by"): "institutions",
    (PersonMeasure, "by"): "institutions",
    (Site, "by"): "institutions",
    (Search, "by"): "institutions",
    (Check, "by"): "institutions",
    (Investigation, "by"): "institutions",
    (Charge, "filed_by"): "institutions",
    (Charge, "filed_with"): "institutions",
    (Agreement, "parties"): "institutions",
    (TreatyAction, "event"): "events",
    (TreatyAction, "signatories"): "people posts",
    (Beneficiary, "institutions"): "institutions",
    (Institution, "parent"): "institutions",
    (Post, "institution"): "institutions",
    (Appointment, "post"): "posts",
    (Appointment, "on_behalf_of"): "institutions people",
    (Publication, "publisher"): "institutions",
    (Bulletin, "lead"): "articles",
    (Bulletin, "order"): "articles",
    (Bulletin, "leave_out"): "articles",
    (Contribution, "donor"): "institutions",
    (Project, "institution"): "institutions",
    (Project, "implementing_partners"): "institutions",
    (Project, "political_partner"): "institutions",
    (Team, "members"): "posts people",
    (Photo, "credited_to"): "institutions people",
    (Result, "part_of"): "results",
    (Indicator, "result"): "results",
    (IndicatorValue, "sources"): "articles events operations publications",
    (Claim, "attributed_to"): "institutions people posts",
}
"""The fields that hold ids, and the kinds of records that they can name."""

PICTURE = "media/eu-emblem.png"
"""A picture that lies in every tree."""

_OF_FIELDS: Mapping[tuple[type, str], Any] = {
    (SectionChange, "section"): "media-monitoring",
    (SectionChange, "after"): "risks",
    (SectionChange, "leave_out"): False,  # a section of one's own is taken out of the list instead
    (Project, "stated_total"): {"value": "17915000 EUR"},
    # A sample of an exemption is none that is needed.
    (Project, "checks"): [{"code": "unused-exemption", "severity": "off"}],
    (CheckSetting, "severity"): "off",
    (Project, "designation"): {"marks": "every"},
    (Photo, "shows"): "officials",
    (SuspectDetails, "ages"): False,  # with initials they would tell who somebody is
    (Photo, "file"): PICTURE,
    (Logo, "file"): PICTURE,
    (Claim, "field"): "title",
    (TreatyAction, "predecessor"): "Serbia and Montenegro",
    (Operation, "open_ended"): ["seizures"],
    (Operation, "part_of"): "vienna-cannabis-laboratories",
    (Operation, "inferred"): ["kind"],
    (Operation, "status"): "ongoing",  # what was cancelled has no results
    (Event, "inferred"): ["kind"],
    (Institution, "inferred"): ["kind"],
    (Exemption, "code"): "breakdown",
    (Seizure, "breakdown_sums"): False,
    (PersonMeasure, "breakdown_sums"): False,
    (Footnote, "kind"): "designation",  # nothing has to refer to one
    (Link, "status"): "recovered",
}
BESIDE: Mapping[tuple[type, str], str] = {(TreatyAction, "predecessor"): "party"}
"""What can stand only beside another field."""

_OF_VALUES: Mapping[type, str] = {
    Commodity: "cannabis_herb",
    Count: "3",
    CrimePriority: "2018-2021/drugs_trafficking",
    Day: "2021-06",
    Amount: "~50",
    FigureName: "seized cannabis_herb kg",
    Jurisdiction: "RS",
    Link: "https://example.org/page",
    Money: "~200000 EUR",
    Place: "near Prilep, MK",
    Quantity: "~50 kg",
    Span: "2021-06-10",
    UnitPrice: "<=10000 EUR/kg",
}


@attrs.frozen
class Wrong:
    """A value that is wrong.

    Attributes:
        value: Plain data.
        hint: Words that the message must have.
    """

    value: Any
    hint: str = ""


WRONG: Mapping[type, tuple[Wrong, ...]] = {
    Commodity: (
        Wrong("canabis_herb", "did you mean 'cannabis_herb'?"),
        Wrong("bananas", "'other (tractor)'"),
        Wrong(3),
    ),
    Count: (Wrong("three"), Wrong("1.5"), Wrong(-1), Wrong("5..3")),
    CrimePriority: (
        Wrong("drugs_trafficking", "'2018-2021/drugs_trafficking'"),
        Wrong("2018-2021/drug_traficking", "did you mean 'drugs_trafficking'?"),
        Wrong("2017-2019/drugs_trafficking", "2018-2021, 2022-2025"),
    ),
    Amount: (Wrong("10,762", "write '10762'"), Wrong("many"), Wrong(-1), Wrong("5..3")),
    FigureName: (
        Wrong("arests", "did you mean 'arrests'?"),
        Wrong("seized", "lacks goods or unit"),
        Wrong("seized canabis_herb kg", "did you mean 'cannabis_herb'?"),
        Wrong("arrests kg", "says too much"),
        Wrong(3),
    ),
    Day: (Wrong("22.6.2021"), Wrong("2021-13"), Wrong("2021-02-30"), Wrong("June 2021")),
    Jurisdiction: (
        Wrong("Albania", "write 'AL'"),
        Wrong("EL", "write 'GR'"),
        Wrong("Rs", "did you mean 'RS'?"),
        Wrong("ZZ"),
    ),
    Link: (Wrong("europol.europa.eu"), Wrong("ftp://example.org/x"), Wrong(3)),
    Money: (
        Wrong("200.000 EUR", "200000"),
        Wrong("5 eur", "did you mean 'EUR'?"),
        Wrong("EUR 5"),
        Wrong(5),
    ),
    Place: (Wrong("Athens, EL", "write 'GR'"), Wrong("ZZ"), Wrong("Rome, ZZ")),
    Quantity: (
        Wrong("10,762 kg", "write '10762 kg'"),
        Wrong("50 kgs", "did you mean 'kg'?"),
        Wrong("50 lb", "'other (crate)'"),
        Wrong(50),
    ),
    Span: (Wrong("2021-06-15 - 2021-06-18"), Wrong("2021-Q5"), Wrong("2021-06-15/18")),
    UnitPrice: (Wrong("5 EUR"), Wrong("5 EUR/kgs", "did you mean 'kg'?"), Wrong("5/kg")),
}
"""What cannot be read as a value, by its class."""


def sample(owner: type, name: str, of: Any) -> Any:
    """Plain data that is right for a field, and not what the field has by default."""
    if (owner, name) in _OF_FIELDS:
        return _OF_FIELDS[owner, name]
    if item := item_type(of):
        return [sample(owner, name, item)]
    if (owner, name) in NAMES_ANOTHER:
        return IDS[NAMES_ANOTHER[owner, name].split()[0]]
    first = members(of)[0]
    if first in _OF_VALUES:
        text = _OF_VALUES[first]
        return {"value": text} if first.extras and name != "value" else text
    if attrs.has(first):
        needed = [field for field in attrs.fields(first) if field.default is attrs.NOTHING]
        return {field.name: sample(first, field.name, field.type) for field in needed}
    if issubclass(first, StrEnum):
        default = getattr(attrs.fields_dict(owner)[name], "default", None)
        return str([word for word in first if word != default][-1])
    return {str: "words", int: 3, bool: True}[first]
