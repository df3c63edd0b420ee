"""Vocabularies. Each names its source; open ones are typed ``X | Other`` where they are used."""

import datetime
from enum import StrEnum, unique

__all__ = [
    "CURRENCIES",
    "AgreementKind",
    "AgreementSubject",
    "ArticleKind",
    "Certainty",
    "ChargeStatus",
    "EventKind",
    "EventStatus",
    "InstitutionKind",
    "JhaAgency",
    "Level",
    "OperationKind",
    "PublicationKind",
    "Role",
    "SupportKind",
    "Unit",
]

_CURRENCY_CODES = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN
    BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
    WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CURRENCIES = frozenset(_CURRENCY_CODES.split())
"""Codes of the currencies in use, with HRK for texts before 2023: ISO 4217."""


@unique
class Unit(StrEnum):
    """Units of seizures and searches: UNODC annual report questionnaire, and the press's own.

    Weights are bulk weights. Plants are never turned into kilograms.
    """

    KILOGRAM = "kg"
    GRAM = "g"
    TONNE = "t"
    LITRE = "l"
    MILLILITRE = "ml"
    METRE = "m"
    SQUARE_METRE = "m2"
    PERCENT = "%"
    PLANT = "plant"
    TABLET = "tablet"
    DOSE = "dose"
    PACKAGE = "package"
    BAG = "bag"
    PIECE = "piece"
    ROUND = "round"
    PERSON = "person"
    VEHICLE = "vehicle"
    DOCUMENT = "document"


@unique
class ArticleKind(StrEnum):
    """Kinds of published items, as the project's own site has them."""

    NEWS = "news"
    ANNOUNCEMENT = "announcement"
    CALL = "call"
    SAVE_THE_DATE = "save_the_date"
    CLOSING_NOTICE = "closing_notice"
    REPORT_RELEASE = "report_release"
    STATEMENT = "statement"


@unique
class EventKind(StrEnum):
    """Kinds of activities, all attested in published items of the project and its partners."""

    CONTACT = "contact"
    MEETING = "meeting"
    COURTESY_MEETING = "courtesy_meeting"
    OPERATIONAL_MEETING = "operational_meeting"
    BILATERAL_MEETING = "bilateral_meeting"
    TRILATERAL_MEETING = "trilateral_meeting"
    COORDINATION_MEETING = "coordination_meeting"
    EXPERT_MEETING = "expert_meeting"
    KICK_OFF_MEETING = "kick_off_meeting"
    STEERING_COMMITTEE = "steering_committee"
    BOARD_MEETING = "board_meeting"
    GENERAL_ASSEMBLY = "general_assembly"
    AWARENESS_MEETING = "awareness_meeting"
    VISIT = "visit"
    EXPERT_VISIT = "expert_visit"
    FACT_FINDING_VISIT = "fact_finding_visit"
    STUDY_VISIT = "study_visit"
    OFFICIAL_VISIT = "official_visit"
    SIDE_VISIT = "side_visit"
    RECEPTION = "reception"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    TRAINING = "training"
    CONFERENCE = "conference"
    SIMULATION_EXERCISE = "simulation_exercise"
    HANDOVER = "handover"
    SIGNING = "signing"
    OFFICE_OPENING = "office_opening"
    NEGOTIATION_ROUND = "negotiation_round"
    NEEDS_ASSESSMENT = "needs_assessment"
    DEPLOYMENT = "deployment"
    PROJECT_CLOSURE = "project_closure"


@unique
class OperationKind(StrEnum):
    """Kinds of police and judicial action, as Europol, Eurojust and the partners name them."""

    OPERATIONAL_ACTION = "operational_action"
    JOINT_OPERATION = "joint_operation"
    COMMON_OPERATION = "common_operation"
    ACTION_DAY = "action_day"
    JOINT_ACTION_DAYS = "joint_action_days"
    COORDINATION_CENTRE = "coordination_centre"
    JOINT_INVESTIGATION_TEAM = "joint_investigation_team"


@unique
class EventStatus(StrEnum):
    """Whether it took place."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    HELD = "held"
    CANCELLED = "cancelled"


@unique
class Role(StrEnum):
    """What a party did in an event or an operation. There is no role for a suspect here."""

    ORGANISER = "organiser"
    HOST = "host"
    VISITOR = "visitor"
    RECEIVED_BY = "received_by"
    EXPERT = "expert"
    ATTENDEE = "attendee"
    OPENER = "opener"
    SPEAKER = "speaker"
    DELEGATE = "delegate"
    APPROACHED = "approached"
    LEAD = "lead"
    PARTICIPATING = "participating"
    INFORMING = "informing"
    ARRESTING = "arresting"
    SUPERVISING = "supervising"
    SUPPORTING = "supporting"


@unique
class SupportKind(StrEnum):
    """What the project did for it, in the strength of the published words."""

    ORGANISED = "organised"
    FACILITATED = "facilitated"
    SUPPORTED = "supported"
    FINANCED = "financed"
    LOGISTICS = "logistics"
    EXPERT_ADVICE = "expert_advice"
    EQUIPMENT = "equipment"
    TRAINING = "training"
    DEPLOYMENT = "deployment"


@unique
class Certainty(StrEnum):
    """How sure the source is of what it says."""

    STATED = "stated"
    REPORTED = "reported"
    SUSPECTED = "suspected"
    ALLEGED = "alleged"
    CONFIRMED = "confirmed"


@unique
class ChargeStatus(StrEnum):
    """How far a charge has come."""

    ANNOUNCED = "announced"
    FILED = "filed"
    DISMISSED = "dismissed"
    CONVICTED = "convicted"


@unique
class AgreementKind(StrEnum):
    """Kinds of agreements: Vienna Convention on the Law of Treaties, art. 2, and EU practice."""

    TREATY = "treaty"
    CONVENTION = "convention"
    PROTOCOL = "protocol"
    EXCHANGE_OF_NOTES = "exchange_of_notes"
    WORKING_ARRANGEMENT = "working_arrangement"
    COOPERATION_AGREEMENT = "cooperation_agreement"
    DELEGATION_AGREEMENT = "delegation_agreement"
    GRANT_AGREEMENT = "grant_agreement"
    MEMORANDUM_OF_UNDERSTANDING = "memorandum_of_understanding"


@unique
class AgreementSubject(StrEnum):
    """What an agreement is about: the subjects of judicial cooperation in criminal matters."""

    EXTRADITION = "extradition"
    MUTUAL_LEGAL_ASSISTANCE = "mutual_legal_assistance"
    TRANSFER_OF_SENTENCED_PERSONS = "transfer_of_sentenced_persons"
    ENFORCEMENT_OF_SENTENCES = "enforcement_of_sentences"
    TRANSFER_OF_PROCEEDINGS = "transfer_of_proceedings"
    POLICE_COOPERATION = "police_cooperation"
    JOINT_INVESTIGATION_TEAMS = "joint_investigation_teams"
    EXCHANGE_OF_INFORMATION = "exchange_of_information"
    DATA_PROTECTION = "data_protection"
    ASSET_RECOVERY = "asset_recovery"


@unique
class InstitutionKind(StrEnum):
    """Kinds of institutions, all attested in published items of the field."""

    MINISTRY_OF_JUSTICE = "ministry_of_justice"
    MINISTRY_OF_INTERIOR = "ministry_of_interior"
    MINISTRY_OF_FOREIGN_AFFAIRS = "ministry_of_foreign_affairs"
    GOVERNMENT = "government"
    POLICE = "police"
    CRIMINAL_POLICE = "criminal_police"
    SPECIAL_POLICE = "special_police"
    BORDER_POLICE = "border_police"
    CUSTOMS = "customs"
    FINANCIAL_POLICE = "financial_police"
    GENDARMERIE = "gendarmerie"
    POLICE_UNIT = "police_unit"
    PROSECUTION_OFFICE = "prosecution_office"
    COURT = "court"
    JUDICIAL_COUNCIL = "judicial_council"
    POLICE_ACADEMY = "police_academy"
    INTELLIGENCE_SERVICE = "intelligence_service"
    FORENSIC_SERVICE = "forensic_service"
    SINGLE_POINT_OF_CONTACT = "single_point_of_contact"
    INTERPOL_NATIONAL_CENTRAL_BUREAU = "interpol_national_central_bureau"
    EUROPOL_NATIONAL_UNIT = "europol_national_unit"
    PASSENGER_INFORMATION_UNIT = "passenger_information_unit"
    EMBASSY = "embassy"
    PARLIAMENT = "parliament"
    EU_INSTITUTION = "eu_institution"
    EU_DELEGATION = "eu_delegation"
    EU_JHA_AGENCY = "eu_jha_agency"
    EU_BODY = "eu_body"
    CSDP_MISSION = "csdp_mission"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    REGIONAL_ORGANISATION = "regional_organisation"
    NETWORK = "network"
    DEVELOPMENT_AGENCY = "development_agency"
    FOUNDATION = "foundation"
    PROJECT = "project"
    MEDIA = "media"
    COMPANY = "company"


@unique
class Level(StrEnum):
    """At which level of government an institution stands."""

    STATE = "state"
    ENTITY = "entity"
    FEDERAL = "federal"
    DISTRICT = "district"
    REGIONAL = "regional"
    LOCAL = "local"
    EU = "eu"
    INTERNATIONAL = "international"


@unique
class PublicationKind(StrEnum):
    """Kinds of publications that articles cite."""

    REPORT = "report"
    THREAT_ASSESSMENT = "threat_assessment"
    CHECKLIST = "checklist"
    LAW = "law"
    GAZETTE = "gazette"


@unique
class JhaAgency(StrEnum):
    """The nine EU justice and home affairs agencies, as the JHA Agencies' Network lists them.

    The European Public Prosecutor's Office is an EU body and not one of the nine.
    """

    CEPOL = "cepol"
    EIGE = "eige"
    EUAA = "euaa"
    EU_LISA = "eu_lisa"
    EUROJUST = "eurojust"
    EUROPOL = "europol"
    FRA = "fra"
    FRONTEX = "frontex"
    EUDA = "euda"

    def name_on(self, day: datetime.date) -> str:
        """The short name that the agency bore that day: EASO became EUAA, EMCDDA became EUDA."""
        for name, until in _FORMER_NAMES.get(self, ()):
            if day < until:
                return name
        return _AGENCY_NAMES[self]


_AGENCY_NAMES = {
    JhaAgency.CEPOL: "CEPOL",
    JhaAgency.EIGE: "EIGE",
    JhaAgency.EUAA: "EUAA",
    JhaAgency.EU_LISA: "eu-LISA",
    JhaAgency.EUROJUST: "Eurojust",
    JhaAgency.EUROPOL: "Europol",
    JhaAgency.FRA: "FRA",
    JhaAgency.FRONTEX: "Frontex",
    JhaAgency.EUDA: "EUDA",
}
# Regulation (EU) 2021/2303, in force 19 January 2022; Regulation (EU) 2023/1322, 2 July 2024.
_FORMER_NAMES = {
    JhaAgency.EUAA: (("EASO", datetime.date(2022, 1, 19)),),
    JhaAgency.EUDA: (("EMCDDA", datetime.date(2024, 7, 2)),),
}
