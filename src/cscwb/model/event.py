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
    """Somebody's part in an event or an operation.

    Attributes:
        party: The id of a person, post, institution or beneficiary; "" for those only described.
        role: What they did.
        post: The id of the post in which a person took part.
        described: The text's own words for those without a name, such as "her associates".
        member_of: The id of the institution whose people they were.
        count: How many persons.
        on_behalf_of: The id of the institution or person they stood for.
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
        kind: In the strength of the published words; ``none`` when it is known that the project
            had no part in it.
        recipients: The ids of the institutions or beneficiaries that were supported.
        statement: What the support was, in a few words.
        purpose: What it was for.
        by: The id of the institution, or the name of the predecessor project, that gave it; "" for
            the project itself.
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
        kind: Such as "annual activity planning" or "EMPACT operational action".
        title: Its title or number.
    """

    kind: str
    title: str = ""


@attrs.frozen(kw_only=True)
class Series:
    """The series that an event belongs to.

    Attributes:
        name: What the series is.
        round: Which round of the series, from 1.
        ordinal: Which event of the round, from 1.
    """

    name: str
    round: int | None = None
    ordinal: int | None = None


@attrs.frozen(kw_only=True)
class Event:
    """A visit, a meeting, a training, a negotiation round, an assessment.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: In a few words.
        kind: From the vocabulary, or ``other (label)``.
        date: When it took place, both ends counted; None when the sources do not say.
        places: Where.
        beneficiaries: Who took part or was supported, by code.
        components: The ids of the project components it belongs to.
        participants: Who took part, named or not.
        support: What the project did for it.
        mode: How people met.
        status: Whether it took place.
        visited: The ids of the institutions that were visited.
        concerning: The jurisdictions it was about.
        framework: The plan it belongs to.
        series: The series it belongs to.
        part_of: The id of the event that it was a part of; reports count only whole events.
        follows_from: The ids of the events that led to it.
        purpose: What it was for, one aim each.
        topics: What was talked about.
        outcomes: What came of it.
        circumstances: What it had to cope with.
        open_ended: The names of the fields whose lists the source leaves open ("etc.").
        inferred: The paths of the fields that no source states and that are concluded from
            other words, such as ``kind`` or ``participants[0].role``.
        claims: What sources say about its fields.
        exemptions: From rules that do not hold for this record.
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
