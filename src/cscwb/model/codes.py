"""Vocabularies. Each names its source; open ones are typed ``X | Other`` where they are used."""

import datetime
from enum import StrEnum, unique

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
"""Codes of the currencies in use, with HRK for texts before 2023 (ISO 4217)."""


@unique
class Unit(StrEnum):
    """Units of seizures and searches.

    Weights are bulk weights. Plants are never converted into kilograms.

    Source: the units of the `annual report
    questionnaire <https://www.unodc.org/unodc/en/commissions/CND/ARQ.html>`__ of UNODC, and those
    of published items.

    Attributes:
        KILOGRAM: Kilograms, bulk weight.
        GRAM: Grams, bulk weight.
        TONNE: Tonnes of 1 000 kg, bulk weight.
        LITRE: Litres.
        MILLILITRE: Millilitres.
        METRE: Metres.
        SQUARE_METRE: Square metres, such as those of a plantation.
        PERCENT: Per cent.
        PLANT: Plants, by number and not by weight.
        TABLET: Tablets and pills.
        DOSE: Doses as the source counts them.
        PACKAGE: Packages, bricks and parcels.
        BAG: Bags and sacks.
        PIECE: Single things, such as weapons or telephones.
        ROUND: Rounds of ammunition.
        PERSON: Persons.
        VEHICLE: Vehicles of every kind.
        DOCUMENT: Documents.
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
    """Kinds of published items.

    Source: words of this project, after the items of its own site.

    Attributes:
        NEWS: News of what happened.
        ANNOUNCEMENT: What is going to happen.
        CALL: A call for proposals, tenders or applications.
        SAVE_THE_DATE: The day of an event whose programme follows later.
        CLOSING_NOTICE: The end of a project, a call or an activity.
        REPORT_RELEASE: The publication of a report.
        STATEMENT: A statement of the project or of a partner.
    """

    NEWS = "news"
    ANNOUNCEMENT = "announcement"
    CALL = "call"
    SAVE_THE_DATE = "save_the_date"
    CLOSING_NOTICE = "closing_notice"
    REPORT_RELEASE = "report_release"
    STATEMENT = "statement"


@unique
class EventKind(StrEnum):
    """Kinds of activities.

    Source: words of this project, all attested in published items of the project and its partners.

    Attributes:
        CONTACT: A first approach, before any meeting.
        MEETING: A meeting whose kind the source does not state.
        COURTESY_MEETING: A meeting to get to know each other.
        OPERATIONAL_MEETING: A meeting on a case that is being investigated.
        BILATERAL_MEETING: A meeting of two sides.
        TRILATERAL_MEETING: A meeting of three sides.
        COORDINATION_MEETING: A meeting that brings the work of several services together.
        EXPERT_MEETING: A meeting of experts on a subject.
        KICK_OFF_MEETING: The first meeting of a project or an activity.
        STEERING_COMMITTEE: A meeting of the committee that steers the project.
        BOARD_MEETING: A meeting of a board.
        GENERAL_ASSEMBLY: A meeting of all members.
        AWARENESS_MEETING: A meeting that makes a subject known.
        VISIT: A visit whose kind the source does not state.
        EXPERT_VISIT: Experts visit to advise or to assess.
        FACT_FINDING_VISIT: Visitors come to establish the facts.
        STUDY_VISIT: Visitors come to learn.
        OFFICIAL_VISIT: A minister or another office-holder visits officially.
        SIDE_VISIT: A visit on the margins of another event.
        RECEPTION: Guests are received.
        WORKSHOP: Participants work on a task together.
        SEMINAR: Participants hear and discuss a subject.
        TRAINING: Participants are trained.
        CONFERENCE: Speakers address many participants.
        SIMULATION_EXERCISE: Participants play through a case.
        HANDOVER: Equipment is handed over.
        SIGNING: An agreement or another document is signed.
        OFFICE_OPENING: An office is opened.
        NEGOTIATION_ROUND: A round of negotiations.
        NEEDS_ASSESSMENT: The needs of an institution or a beneficiary are assessed.
        DEPLOYMENT: Experts or officers are sent to work somewhere.
        PROJECT_CLOSURE: The end of the project is marked.
    """

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
    """Kinds of police and judicial action.

    Source: words of this project, as Europol, Eurojust and the partners name such action.

    Attributes:
        OPERATIONAL_ACTION: Police action whose kind the source does not state.
        JOINT_OPERATION: Services of several jurisdictions act together under one plan.
        COMMON_OPERATION: The same action of several services, as some texts call it.
        ACTION_DAY: Searches and arrests of one day in an investigation.
        JOINT_ACTION_DAYS: Days of action that several jurisdictions hold together.
        COORDINATION_CENTRE: Action that is coordinated from one room, often at Eurojust.
        JOINT_INVESTIGATION_TEAM: A team of authorities of several states under one agreement.
    """

    OPERATIONAL_ACTION = "operational_action"
    JOINT_OPERATION = "joint_operation"
    COMMON_OPERATION = "common_operation"
    ACTION_DAY = "action_day"
    JOINT_ACTION_DAYS = "joint_action_days"
    COORDINATION_CENTRE = "coordination_centre"
    JOINT_INVESTIGATION_TEAM = "joint_investigation_team"


@unique
class EventStatus(StrEnum):
    """Whether an event or an operation took place.

    Source: words of this project.

    Attributes:
        PLANNED: It is to take place.
        ONGOING: It has begun and has not ended.
        HELD: It took place.
        CANCELLED: It will not take place.
    """

    PLANNED = "planned"
    ONGOING = "ongoing"
    HELD = "held"
    CANCELLED = "cancelled"

    @property
    def took_place(self) -> bool:
        """Whether it took place, at least in part; only then is it counted as done."""
        return self in (EventStatus.ONGOING, EventStatus.HELD)


@unique
class Role(StrEnum):
    """What a party did in an event or an operation.

    Suspects have no role: see `Suspect`.

    Source: words of this project.

    Attributes:
        ORGANISER: Organised it.
        HOST: Hosted it on its premises, or received the visitors.
        VISITOR: Came as a guest.
        RECEIVED_BY: Received the visitors on behalf of an institution.
        EXPERT: Contributed expertise.
        ATTENDEE: Attended it.
        OPENER: Opened it.
        SPEAKER: Spoke at it.
        DELEGATE: Represented others.
        APPROACHED: Was approached by others.
        LEAD: Led the operation.
        PARTICIPATING: Took part in the operation.
        INFORMING: Provided the information that led to it.
        ARRESTING: Made the arrests.
        SUPERVISING: Directed it, as a prosecutor does.
        SUPPORTING: Supported it without taking part in the action itself.
        COORDINATOR: Coordinated the services that took part.
    """

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
    COORDINATOR = "coordinator"


@unique
class SupportKind(StrEnum):
    """What the project did for it, in terms no stronger than those published.

    Source: words of this project.

    Attributes:
        NONE: The project had no part in it.
        ORGANISED: The project organised it.
        FACILITATED: The project made it possible or easier.
        SUPPORTED: The project supported it; the text does not say how.
        FINANCED: The project paid for it.
        LOGISTICS: The project arranged travel, rooms or interpreters.
        EXPERT_ADVICE: The project sent or paid experts.
        EQUIPMENT: The project provided equipment.
        TRAINING: The project trained people.
        DEPLOYMENT: The project sent people to work there.
    """

    NONE = "none"
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
    """How certain the source is of what it says.

    Source: words of this project.

    Attributes:
        STATED: The source states it as a fact.
        REPORTED: The source attributes it to another source.
        SUSPECTED: The source says that it is only suspected.
        ALLEGED: The source says that it is an accusation.
        CONFIRMED: The source says that it has been confirmed.
    """

    STATED = "stated"
    REPORTED = "reported"
    SUSPECTED = "suspected"
    ALLEGED = "alleged"
    CONFIRMED = "confirmed"


@unique
class ChargeStatus(StrEnum):
    """How far a charge has come.

    Source: words of this project.

    Attributes:
        ANNOUNCED: It is going to be filed.
        FILED: It has been filed.
        DISMISSED: It was dismissed.
        CONVICTED: It led to a conviction.
    """

    ANNOUNCED = "announced"
    FILED = "filed"
    DISMISSED = "dismissed"
    CONVICTED = "convicted"


@unique
class AgreementKind(StrEnum):
    """Kinds of agreements.

    Source: the `Vienna Convention on the Law of
    Treaties <https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf>`__,
    article 2, and the practice of the EU.

    Attributes:
        TREATY: An agreement of states under international law.
        CONVENTION: A treaty, usually of many parties.
        PROTOCOL: An agreement that adds to another one.
        EXCHANGE_OF_NOTES: An agreement by two notes of the same content.
        WORKING_ARRANGEMENT: How two services work together, without new law.
        COOPERATION_AGREEMENT: An agreement on cooperation, with rights and duties.
        DELEGATION_AGREEMENT: The Commission entrusts an organisation with a budget.
        GRANT_AGREEMENT: The Commission gives a grant.
        MEMORANDUM_OF_UNDERSTANDING: What the sides intend, without binding them.
    """

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
    """What an agreement is about.

    Source: words of this project, after the subjects of judicial and police cooperation in criminal
    matters.

    Attributes:
        EXTRADITION: Surrender of accused or sentenced persons to another state.
        MUTUAL_LEGAL_ASSISTANCE: Assistance with evidence and with the service of documents.
        TRANSFER_OF_SENTENCED_PERSONS: Transfer of sentenced persons to serve their sentence in
            their own state.
        ENFORCEMENT_OF_SENTENCES: Enforcement of the sentences of foreign courts.
        TRANSFER_OF_PROCEEDINGS: Transfer of criminal proceedings to another state.
        POLICE_COOPERATION: Cooperation of police services.
        JOINT_INVESTIGATION_TEAMS: Teams of investigators of several states.
        EXCHANGE_OF_INFORMATION: Which information is shared with whom, and how.
        DATA_PROTECTION: How personal data may be processed.
        ASSET_RECOVERY: Tracing, confiscation and return of the proceeds of crime.
    """

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
    """Kinds of institutions.

    Source: words of this project, all attested in published items of the field.

    Attributes:
        MINISTRY_OF_JUSTICE: The ministry of justice.
        MINISTRY_OF_INTERIOR: The ministry of the interior or of internal affairs.
        MINISTRY_OF_FOREIGN_AFFAIRS: The ministry of foreign affairs.
        GOVERNMENT: A government, or an office of it.
        POLICE: A police service as a whole.
        CRIMINAL_POLICE: A police service that investigates crime.
        SPECIAL_POLICE: A special unit for arrests and dangerous action.
        BORDER_POLICE: A service that guards the border.
        CUSTOMS: A customs service.
        FINANCIAL_POLICE: A police service for financial crime.
        GENDARMERIE: A police service with military status.
        POLICE_UNIT: A department, office or unit of a police service.
        PROSECUTION_OFFICE: A prosecutor's office.
        COURT: A court.
        JUDICIAL_COUNCIL: The council that governs judges or prosecutors.
        POLICE_ACADEMY: A police academy or another school of the police.
        INTELLIGENCE_SERVICE: An intelligence service.
        FORENSIC_SERVICE: A laboratory or another forensic service.
        SINGLE_POINT_OF_CONTACT: The single office for requests from abroad (SPOC).
        INTERPOL_NATIONAL_CENTRAL_BUREAU: The office for Interpol.
        EUROPOL_NATIONAL_UNIT: The office for Europol.
        PASSENGER_INFORMATION_UNIT: The office for passenger name records.
        EMBASSY: An embassy or a consulate.
        PARLIAMENT: A parliament.
        EU_INSTITUTION: An institution of the EU, such as the European Commission.
        EU_DELEGATION: A delegation or an office of the EU.
        EU_JHA_AGENCY: An EU agency for justice and home affairs; say which one under ``agency``.
        EU_BODY: Another body of the EU, such as the European Public Prosecutor's Office.
        CSDP_MISSION: A mission of the EU's common security and defence policy.
        INTERNATIONAL_ORGANISATION: An organisation of states, such as the OSCE.
        REGIONAL_ORGANISATION: An organisation of a region, such as the Regional Cooperation
            Council.
        NETWORK: A network of services or persons.
        DEVELOPMENT_AGENCY: An agency for development, such as GIZ.
        FOUNDATION: A foundation or an association.
        PROJECT: A project.
        MEDIA: A newspaper, a broadcaster or a news agency.
        COMPANY: A company.
    """

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
    """The level of government of an institution.

    Source: words of this project.

    Attributes:
        STATE: Of the whole state.
        ENTITY: Of an entity, as in Bosnia and Herzegovina.
        FEDERAL: Of a federation.
        DISTRICT: Of a district.
        REGIONAL: Of a region.
        LOCAL: Of a town or a municipality.
        EU: Of the European Union.
        INTERNATIONAL: Of several states.
    """

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
    """Kinds of publications that articles cite.

    Source: words of this project.

    Attributes:
        REPORT: A report.
        THREAT_ASSESSMENT: An assessment of threats, such as SOCTA.
        CHECKLIST: A checklist.
        LAW: A law or a treaty.
        GAZETTE: An official gazette.
    """

    REPORT = "report"
    THREAT_ASSESSMENT = "threat_assessment"
    CHECKLIST = "checklist"
    LAW = "law"
    GAZETTE = "gazette"


@unique
class JhaAgency(StrEnum):
    """The nine EU agencies for justice and home affairs.

    The European Public Prosecutor's Office is an EU body and not one of the nine.

    Source: the `JHA Agencies' Network <https://eucrim.eu/news/jha-agencies-network-meeting>`__.

    Attributes:
        CEPOL: European Union Agency for Law Enforcement Training.
        EIGE: European Institute for Gender Equality.
        EUAA: European Union Agency for Asylum.
        EU_LISA: European Union Agency for large-scale IT systems.
        EUROJUST: European Union Agency for Criminal Justice Cooperation.
        EUROPOL: European Union Agency for Law Enforcement Cooperation.
        FRA: European Union Agency for Fundamental Rights.
        FRONTEX: European Border and Coast Guard Agency.
        EUDA: European Union Drugs Agency.
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
        """The short name of the agency on that day: EASO became EUAA, EMCDDA became EUDA."""
        for name, until in FORMER_NAMES.get(self, ()):
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
FORMER_NAMES = {
    JhaAgency.EUAA: (("EASO", datetime.date(2022, 1, 19)),),
    JhaAgency.EUDA: (("EMCDDA", datetime.date(2024, 7, 2)),),
}
"""Earlier short names, each with the first day on which it was no longer the name.

Regulation (EU) 2021/2303, in force 19 January 2022; Regulation (EU) 2023/1322, 2 July 2024.
"""
