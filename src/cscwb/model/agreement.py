"""Agreements and the steps by which they come into being."""

import datetime
from enum import StrEnum, unique

import attrs

from cscwb.model.claims import Claim
from cscwb.model.codes import AgreementKind, AgreementSubject
from cscwb.model.dates import Day
from cscwb.model.event import Support
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.settings import Exemption
from cscwb.model.texts import Link
from cscwb.model.values import Other

__all__ = ["Agreement", "TreatyAction", "TreatyStage"]


@unique
class TreatyStage(StrEnum):
    """Steps in the life of a treaty: Vienna Convention on the Law of Treaties 1969, by article.

    Art. 2 negotiation, 7 full powers, 9 adoption, 10 authentication and initialling,
    12 signature, 13 exchange, 14 ratification, acceptance and approval, 15 accession,
    16 deposit, 19 to 23 reservations, 24 entry into force, 25 provisional application,
    39 to 41 amendment, 54 to 57 termination and suspension, 80 registration. The domestic steps
    are no part of that Convention: they bind nobody abroad and are never entry into force.
    """

    CONTACT_INITIATED = "contact_initiated"
    NEGOTIATION = "negotiation"
    FULL_POWERS = "full_powers"
    ADOPTION_OF_TEXT = "adoption_of_text"
    AUTHENTICATION = "authentication"
    INITIALLING = "initialling"
    SIGNATURE = "signature"
    SIGNATURE_AD_REFERENDUM = "signature_ad_referendum"
    DEFINITIVE_SIGNATURE = "definitive_signature"
    GOVERNMENT_APPROVAL = "government_approval"
    PARLIAMENTARY_APPROVAL = "parliamentary_approval"
    PROMULGATION = "promulgation"
    GAZETTE_PUBLICATION = "gazette_publication"
    INCORPORATION_INTO_NATIONAL_LAW = "incorporation_into_national_law"
    EXCHANGE_OF_INSTRUMENTS = "exchange_of_instruments"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACT_OF_FORMAL_CONFIRMATION = "act_of_formal_confirmation"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    DEPOSIT_OF_INSTRUMENTS = "deposit_of_instruments"
    NOTIFICATION = "notification"
    PROVISIONAL_APPLICATION = "provisional_application"
    ENTRY_INTO_FORCE = "entry_into_force"
    RESERVATION = "reservation"
    DECLARATION = "declaration"
    OBJECTION = "objection"
    WITHDRAWAL_OF_RESERVATION = "withdrawal_of_reservation"
    AMENDMENT = "amendment"
    REGISTRATION = "registration"
    SUSPENSION = "suspension"
    DENUNCIATION = "denunciation"
    WITHDRAWAL = "withdrawal"
    TERMINATION = "termination"

    @property
    def domestic(self) -> bool:
        """Whether it is a step in national law only."""
        return self in _DOMESTIC

    @property
    def is_status(self) -> bool:
        """Whether it moves a party on; a reservation or a registration does not."""
        return self not in _NO_STATUS


_DOMESTIC = frozenset(
    {
        TreatyStage.GOVERNMENT_APPROVAL,
        TreatyStage.PARLIAMENTARY_APPROVAL,
        TreatyStage.PROMULGATION,
        TreatyStage.GAZETTE_PUBLICATION,
        TreatyStage.INCORPORATION_INTO_NATIONAL_LAW,
    }
)
_NO_STATUS = frozenset(
    {
        TreatyStage.RESERVATION,
        TreatyStage.DECLARATION,
        TreatyStage.OBJECTION,
        TreatyStage.WITHDRAWAL_OF_RESERVATION,
        TreatyStage.AMENDMENT,
        TreatyStage.REGISTRATION,
    }
)
_ORDER = {stage: number for number, stage in enumerate(TreatyStage)}


@attrs.frozen(kw_only=True)
class TreatyAction:
    """One step of one party, or of all of them.

    Attributes:
        stage: Which step.
        party: Whose step, by code or id; None when it is the step of all parties.
        date: When; None when the sources do not say.
        place: Where.
        event: The id of the event at which it happened.
        signatories: The ids of persons or posts.
        round: Which round of negotiations, from 1.
        formal: True when the source calls it formal.
        law: The national act: title, gazette, number.
        note: Anything else a reader must know.
    """

    stage: TreatyStage
    party: Jurisdiction | str | None = None
    date: Day | None = None
    place: Place | None = None
    event: str = ""
    signatories: tuple[str, ...] = ()
    round: int | None = None
    formal: bool = False
    law: str = ""
    note: str = ""


@attrs.frozen(kw_only=True)
class Agreement:
    """A treaty, a memorandum of understanding, a working arrangement.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: In full, as the sources give it.
        parties: Two or more, each by code or id.
        kind: From the vocabulary, or ``other (label)``.
        subjects: What it is about.
        actions: The steps so far, oldest first.
        package: The name of the group of agreements it belongs to.
        order: Its place in the package, from 1.
        beneficiaries: Which of them it concerns, by code.
        components: The ids of the project components it belongs to.
        support: What the project did for it.
        reference: Its number in a treaty series or gazette.
        url: Where its text can be read.
        claims: What sources say about its fields.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    title: str
    parties: tuple[Jurisdiction | str, ...]
    kind: AgreementKind | Other = AgreementKind.TREATY
    subjects: tuple[AgreementSubject | Other, ...] = ()
    actions: tuple[TreatyAction, ...] = ()
    package: str = ""
    order: int | None = None
    beneficiaries: tuple[Jurisdiction, ...] = ()
    components: tuple[str, ...] = ()
    support: tuple[Support, ...] = ()
    reference: str = ""
    url: Link | None = None
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def latest_action(self, party: Jurisdiction | str, on: datetime.date) -> TreatyAction | None:
        """The last step that the party had surely taken by the end of that day, or None.

        A step counts when even the last day its date can mean is not after ``on``; a step without
        a date never counts. Of steps on one day the one further on in a treaty's life is later.
        """
        dated = [
            (action.date.latest, _ORDER[action.stage], action)
            for action in self.actions
            if action.date is not None
            and action.date.latest <= on
            and action.stage.is_status
            and action.party in (party, None)
        ]
        return max(dated, key=lambda row: row[:2])[2] if dated else None

    def status_for(self, party: Jurisdiction | str, on: datetime.date) -> TreatyStage | None:
        """The latest stage that the party had surely reached by the end of that day, or None.

        A domestic step such as incorporation into national law is given as what it is, never as
        ratification or entry into force. Raises ValueError for one who is not a party.
        """
        if party not in self.parties:
            raise ValueError(f"'{party}' is not a party to '{self.id}'")
        action = self.latest_action(party, on)
        return action.stage if action else None
