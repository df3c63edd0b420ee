"""Events: visits, meetings, negotiation rounds, assessments."""

from enum import StrEnum, unique

import attrs

from cscwb.model.amounts import Count
from cscwb.model.claims import Claim
from cscwb.model.codes import EventKind, EventStatus, Role, SupportKind
from cscwb.model.dates import Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.settings import Exemption
from cscwb.model.values import Other


@unique
class EventMode(StrEnum):
    """How people met.

    Source: words of this project.

    Attributes:
        ON_SITE: In one place.
        ONLINE: By video or telephone.
        HYBRID: Some in one place and some online.
    """

    ON_SITE = "on_site"
    ONLINE = "online"
    HYBRID = "hybrid"


@attrs.frozen(kw_only=True)
class Participation:
    """The part of a person, an institution or a beneficiary in an event or an operation.

    Attributes:
        party: The id of a person, post, institution or beneficiary; "" for one only described.
        role: What the party did.
        post: The id of the post in which a person took part.
        described: The words of the text for participants without a name, such as "her associates".
        member_of: The id of the institution that they belonged to.
        count: How many persons took part.
        on_behalf_of: The id of the institution or person that they represented.
    """

    party: str = ""
    role: Role = Role.ATTENDEE
    post: str = ""
    described: str = ""
    member_of: str = ""
    count: Count | None = None
    on_behalf_of: str = ""


@attrs.frozen(kw_only=True)
class Support:
    """What the project did for an event, an operation or an agreement.

    Attributes:
        kind: The kind of support, in terms no stronger than those published; ``none`` when it is
            known that the project had no part in it.
        recipients: The ids of the institutions or beneficiaries that were supported.
        statement: What the support was, in a few words.
        purpose: What the support was for.
        by: The id of the institution, or the name of the predecessor project, that gave the
            support; "" for the project itself.
    """

    kind: SupportKind = SupportKind.SUPPORTED
    recipients: tuple[str, ...] = ()
    statement: str = ""
    purpose: str = ""
    by: str = ""


@attrs.frozen(kw_only=True)
class Framework:
    """The plan that an event belongs to.

    Attributes:
        kind: The kind of plan, such as "annual activity planning" or "EMPACT operational action".
        title: The title or number of the plan.
    """

    kind: str
    title: str = ""


@attrs.frozen(kw_only=True)
class Series:
    """The series that an event belongs to.

    Attributes:
        name: The name of the series.
        round: The number of the round in the series, from 1.
        ordinal: The number of the event in the round, from 1.
    """

    name: str
    round: int | None = None
    ordinal: int | None = None


@attrs.frozen(kw_only=True)
class Event:
    """A visit, a meeting, a training, a negotiation round, an assessment.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: What it was, in a few words.
        kind: A word of the vocabulary, or ``other (label)``.
        date: When it took place, both ends counted; None when the sources do not say.
        places: Where it took place.
        beneficiaries: The beneficiaries that took part or were supported, by code.
        components: The ids of the project components that it belongs to.
        participants: Who took part, named or not.
        support: What the project did for it.
        mode: How people met.
        status: Whether it took place.
        visited: The ids of the institutions that were visited.
        concerning: The jurisdictions that it was about, by code.
        framework: The plan that it belongs to.
        series: The series that it belongs to.
        part_of: The id of the event that it was a part of; reports count only whole events.
        follows_from: The ids of the events that led to it.
        purpose: Its aims, one each.
        topics: The topics that were discussed.
        outcomes: What was agreed or achieved.
        circumstances: The circumstances that affected it, such as travel restrictions.
        open_ended: The names of the fields whose lists the source leaves open ("etc.").
        inferred: The paths of the fields that no source states and that are inferred from
            other words, such as ``kind`` or ``participants[0].role``.
        claims: What sources say about its fields.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    kind: EventKind | Other
    date: Span | None = None
    places: tuple[Place, ...] = ()
    beneficiaries: tuple[Jurisdiction, ...] = ()
    components: tuple[str, ...] = ()
    participants: tuple[Participation, ...] = ()
    support: tuple[Support, ...] = ()
    mode: EventMode = EventMode.ON_SITE
    status: EventStatus = EventStatus.HELD
    visited: tuple[str, ...] = ()
    concerning: tuple[Jurisdiction, ...] = ()
    framework: Framework | None = None
    series: Series | None = None
    part_of: str = ""
    follows_from: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    open_ended: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
