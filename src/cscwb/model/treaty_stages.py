"""The steps in the life of a treaty, in the order in which it usually takes them."""

from enum import StrEnum, unique


@unique
class TreatyStage(StrEnum):
    """Steps in the life of a treaty.

    The status of a party is the step furthest down in this list that it has reached. The domestic
    steps are not in the Convention: they do not bind abroad, and are never entry into force.

    Source: the `Vienna Convention on the Law of
    Treaties <https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf>`__, by
    article; the domestic steps are words of this project.

    Attributes:
        CONTACT_INITIATED: One side has approached the other.
        NEGOTIATION: Negotiations, round by round: article 2.
        FULL_POWERS: A person is empowered to act for a state: article 7.
        ADOPTION_OF_TEXT: The text is agreed on: article 9.
        AUTHENTICATION: The text is fixed as definitive: article 10.
        INITIALLING: The negotiators initial the text: article 10.
        SIGNATURE_AD_REFERENDUM: It is signed subject to confirmation: article 12.
        SIGNATURE: It is signed: article 12.
        GOVERNMENT_APPROVAL: Domestic: the government approves.
        PARLIAMENTARY_APPROVAL: Domestic: the parliament approves.
        PROMULGATION: Domestic: the head of state promulgates the law.
        GAZETTE_PUBLICATION: Domestic: the official gazette publishes it.
        INCORPORATION_INTO_NATIONAL_LAW: Domestic: it has become national law.
        DEFINITIVE_SIGNATURE: It is signed with binding effect: article 12.
        RATIFICATION: A state consents to be bound: article 14.
        ACCEPTANCE: A state consents to be bound by acceptance: article 14.
        APPROVAL: A state consents to be bound by approval: article 14.
        ACT_OF_FORMAL_CONFIRMATION: An international organisation consents to be bound.
        ACCESSION: A state consents to be bound by acceding: article 15.
        SUCCESSION: A state succeeds to the treaty obligations of its predecessor.
        EXCHANGE_OF_INSTRUMENTS: Instruments are exchanged, which is consent: article 13.
        DEPOSIT_OF_INSTRUMENTS: Instruments are deposited, which is consent: article 16.
        NOTIFICATION: A party notifies the others.
        PROVISIONAL_APPLICATION: It is applied before it is in force: article 25.
        ENTRY_INTO_FORCE: It is in force: article 24.
        RESERVATION: A party excludes or modifies the effect of provisions: article 19.
        DECLARATION: A party declares how it interprets the treaty.
        OBJECTION: A party objects to a reservation: article 20.
        WITHDRAWAL_OF_RESERVATION: A party withdraws a reservation: article 22.
        WITHDRAWAL_OF_DECLARATION: A party withdraws a declaration.
        AMENDMENT: It is amended: articles 39 to 41.
        REGISTRATION: It is registered with the United Nations: article 80.
        SUSPENSION: Its operation is suspended: articles 57 and 58.
        DENUNCIATION: A party denounces it: article 56.
        WITHDRAWAL: A party withdraws from it: article 54.
        TERMINATION: It has ended: article 54.
    """

    CONTACT_INITIATED = "contact_initiated"
    NEGOTIATION = "negotiation"
    FULL_POWERS = "full_powers"
    ADOPTION_OF_TEXT = "adoption_of_text"
    AUTHENTICATION = "authentication"
    INITIALLING = "initialling"
    SIGNATURE_AD_REFERENDUM = "signature_ad_referendum"
    SIGNATURE = "signature"
    GOVERNMENT_APPROVAL = "government_approval"
    PARLIAMENTARY_APPROVAL = "parliamentary_approval"
    PROMULGATION = "promulgation"
    GAZETTE_PUBLICATION = "gazette_publication"
    INCORPORATION_INTO_NATIONAL_LAW = "incorporation_into_national_law"
    DEFINITIVE_SIGNATURE = "definitive_signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACT_OF_FORMAL_CONFIRMATION = "act_of_formal_confirmation"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    EXCHANGE_OF_INSTRUMENTS = "exchange_of_instruments"
    DEPOSIT_OF_INSTRUMENTS = "deposit_of_instruments"
    NOTIFICATION = "notification"
    PROVISIONAL_APPLICATION = "provisional_application"
    ENTRY_INTO_FORCE = "entry_into_force"
    RESERVATION = "reservation"
    DECLARATION = "declaration"
    OBJECTION = "objection"
    WITHDRAWAL_OF_RESERVATION = "withdrawal_of_reservation"
    WITHDRAWAL_OF_DECLARATION = "withdrawal_of_declaration"
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
    def is_signature(self) -> bool:
        """Whether the text is signed by it, in any form."""
        return self in _SIGNATURE

    @property
    def is_consent(self) -> bool:
        """Whether a party consents by it to be bound."""
        return self in _CONSENT

    @property
    def is_status(self) -> bool:
        """Whether it can be the status of a party; a reservation or a registration cannot."""
        return self not in _NO_STATUS

    @property
    def order(self) -> int:
        """Its position in the life of a treaty, from 0."""
        return _ORDER[self]


_DOMESTIC = frozenset(
    {
        TreatyStage.GOVERNMENT_APPROVAL,
        TreatyStage.PARLIAMENTARY_APPROVAL,
        TreatyStage.PROMULGATION,
        TreatyStage.GAZETTE_PUBLICATION,
        TreatyStage.INCORPORATION_INTO_NATIONAL_LAW,
    }
)
_SIGNATURE = frozenset(
    {
        TreatyStage.SIGNATURE,
        TreatyStage.SIGNATURE_AD_REFERENDUM,
        TreatyStage.DEFINITIVE_SIGNATURE,
    }
)
_CONSENT = frozenset(
    {
        TreatyStage.DEFINITIVE_SIGNATURE,
        TreatyStage.RATIFICATION,
        TreatyStage.ACCEPTANCE,
        TreatyStage.APPROVAL,
        TreatyStage.ACT_OF_FORMAL_CONFIRMATION,
        TreatyStage.ACCESSION,
        TreatyStage.SUCCESSION,
        TreatyStage.EXCHANGE_OF_INSTRUMENTS,
        TreatyStage.DEPOSIT_OF_INSTRUMENTS,
    }
)
_NO_STATUS = frozenset(
    {
        TreatyStage.RESERVATION,
        TreatyStage.DECLARATION,
        TreatyStage.OBJECTION,
        TreatyStage.WITHDRAWAL_OF_RESERVATION,
        TreatyStage.WITHDRAWAL_OF_DECLARATION,
        TreatyStage.AMENDMENT,
        TreatyStage.REGISTRATION,
    }
)
_ORDER = {stage: number for number, stage in enumerate(TreatyStage)}
