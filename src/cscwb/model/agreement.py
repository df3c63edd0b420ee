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
    """Steps in the life of a treaty.

    The domestic steps are no part of the Convention: they bind nobody abroad and are never entry
    into force.

    Source: the `Vienna Convention on the Law of
    Treaties <https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf>`__, by
    article; the domestic steps are words of this project.

    Attributes:
        CONTACT_INITIATED: One side has approached the other.
        NEGOTIATION: Negotiations, round by round: article 2.
        FULL_POWERS: Somebody is empowered to act for a state: article 7.
        ADOPTION_OF_TEXT: The text is agreed on: article 9.
        AUTHENTICATION: The text is fixed as definitive: article 10.
        INITIALLING: The negotiators put their initials to it: article 10.
        SIGNATURE: It is signed: article 12.
        SIGNATURE_AD_REFERENDUM: It is signed, to be confirmed: article 12.
        DEFINITIVE_SIGNATURE: It is signed with the effect of binding: article 12.
        GOVERNMENT_APPROVAL: Domestic: the government approves.
        PARLIAMENTARY_APPROVAL: Domestic: the parliament approves.
        PROMULGATION: Domestic: the head of state proclaims the law.
        GAZETTE_PUBLICATION: Domestic: the official gazette prints it.
        INCORPORATION_INTO_NATIONAL_LAW: Domestic: it has become national law.
        EXCHANGE_OF_INSTRUMENTS: Instruments are exchanged: article 13.
        RATIFICATION: A state consents to be bound: article 14.
        ACCEPTANCE: Consent under the name of acceptance: article 14.
        APPROVAL: Consent under the name of approval: article 14.
        ACT_OF_FORMAL_CONFIRMATION: Consent of an international organisation.
        ACCESSION: A state joins later: article 15.
        SUCCESSION: A state takes over from the one before it.
        DEPOSIT_OF_INSTRUMENTS: Instruments are deposited: article 16.
        NOTIFICATION: A party notifies the others.
        PROVISIONAL_APPLICATION: It is applied before it is in force: article 25.
        ENTRY_INTO_FORCE: It is in force: article 24.
        RESERVATION: A party excludes an effect: article 19.
        DECLARATION: A party declares how it understands it.
        OBJECTION: A party objects to a reservation: article 20.
        WITHDRAWAL_OF_RESERVATION: A party takes a reservation back: article 22.
        AMENDMENT: It is changed: articles 39 to 41.
        REGISTRATION: It is registered with the United Nations: article 80.
        SUSPENSION: It does not apply for a time: articles 57 and 58.
        DENUNCIATION: A party gives it up: article 56.
        WITHDRAWAL: A party leaves it: article 54.
        TERMINATION: It has ended: article 54.
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
