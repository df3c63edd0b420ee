"""Records and their values: one noun a module, all frozen, referring to each other by id.

Every name is imported from here; its module is loaded when the name is first used.

>>> from cscwb.model import Span
>>> Span.parse("2021-06-15/2021-06-18").days
4
"""

TYPE_CHECKING = False  # what type checkers take for true; see `cscwb`
if TYPE_CHECKING:
    from cscwb.model.agreement import Agreement, TreatyAction
    from cscwb.model.amounts import Amount, Bound, Count, Money, Quantity, UnitPrice, parse_unit
    from cscwb.model.article import Article
    from cscwb.model.beneficiary import Beneficiary
    from cscwb.model.bulletin import Bulletin
    from cscwb.model.claims import Claim
    from cscwb.model.codes import (
        CURRENCIES,
        FORMER_NAMES,
        AgreementKind,
        AgreementSubject,
        ArticleKind,
        Certainty,
        ChargeStatus,
        EventKind,
        EventStatus,
        InstitutionKind,
        JhaAgency,
        Level,
        OperationKind,
        PublicationKind,
        Role,
        SupportKind,
        Unit,
    )
    from cscwb.model.commodities import Category, Commodity, CommodityKind
    from cscwb.model.dates import Day, DayQualifier, Span
    from cscwb.model.event import Event, EventMode, Framework, Participation, Series, Support
    from cscwb.model.institution import Institution
    from cscwb.model.intervals import Interval
    from cscwb.model.jurisdictions import (
        JURISDICTIONS,
        KOSOVO_NOTE,
        MEMBER_STATES,
        WESTERN_BALKANS,
        Jurisdiction,
    )
    from cscwb.model.logframe import (
        Direction,
        FigureName,
        FigureSubject,
        Indicator,
        IndicatorValue,
        Result,
        ResultLevel,
        Sex,
        Share,
    )
    from cscwb.model.narrative import Narrative, Passage, Section
    from cscwb.model.operation import Operation, results_of
    from cscwb.model.person import Appointment, Person, Post, PostQualifier
    from cscwb.model.pictures import Logo, Photo, PhotoSubject
    from cscwb.model.places import Place, PlaceKind, Relation
    from cscwb.model.priorities import CYCLES, CrimePriority, cycle_of
    from cscwb.model.project import (
        Acronym,
        Component,
        Contribution,
        FundingStatement,
        Output,
        Project,
        Team,
    )
    from cscwb.model.publication import Publication
    from cscwb.model.records import KINDS, Kind, Origins, Record, Records, class_of
    from cscwb.model.report_sections import ReportSection, SectionChange
    from cscwb.model.results import (
        Charge,
        Check,
        Conveyance,
        CountPart,
        CriminalGroup,
        Investigation,
        Measure,
        Nationality,
        OperationResult,
        PersonMeasure,
        QuantityPart,
        Route,
        Scope,
        Search,
        Seizure,
        SeizureMeasure,
        Site,
        SiteKind,
        StageOfProceedings,
        Suspect,
    )
    from cscwb.model.settings import (
        CheckSetting,
        CheckSeverity,
        Designation,
        Exemption,
        ListOrder,
        Marks,
        Regime,
        SuspectDetails,
    )
    from cscwb.model.sums import Sum
    from cscwb.model.texts import (
        Citation,
        CrossReference,
        Footnote,
        FootnoteKind,
        Link,
        LinkStatus,
        PhotoCredit,
        Quote,
    )
    from cscwb.model.treaty_dates import dated
    from cscwb.model.treaty_stages import TreatyStage
    from cscwb.model.units import dimension_of, factor_of, in_unit, without_zeros
    from cscwb.model.values import Basis, Other, Value, did_you_mean, is_id, nearest

__all__ = [
    "CURRENCIES",
    "CYCLES",
    "FORMER_NAMES",
    "JURISDICTIONS",
    "KINDS",
    "KOSOVO_NOTE",
    "MEMBER_STATES",
    "WESTERN_BALKANS",
    "Acronym",
    "Agreement",
    "AgreementKind",
    "AgreementSubject",
    "Amount",
    "Appointment",
    "Article",
    "ArticleKind",
    "Basis",
    "Beneficiary",
    "Bound",
    "Bulletin",
    "Category",
    "Certainty",
    "Charge",
    "ChargeStatus",
    "Check",
    "CheckSetting",
    "CheckSeverity",
    "Citation",
    "Claim",
    "Commodity",
    "CommodityKind",
    "Component",
    "Contribution",
    "Conveyance",
    "Count",
    "CountPart",
    "CrimePriority",
    "CriminalGroup",
    "CrossReference",
    "Day",
    "DayQualifier",
    "Designation",
    "Direction",
    "Event",
    "EventKind",
    "EventMode",
    "EventStatus",
    "Exemption",
    "FigureName",
    "FigureSubject",
    "Footnote",
    "FootnoteKind",
    "Framework",
    "FundingStatement",
    "Indicator",
    "IndicatorValue",
    "Institution",
    "InstitutionKind",
    "Interval",
    "Investigation",
    "JhaAgency",
    "Jurisdiction",
    "Kind",
    "Level",
    "Link",
    "LinkStatus",
    "ListOrder",
    "Logo",
    "Marks",
    "Measure",
    "Money",
    "Narrative",
    "Nationality",
    "Operation",
    "OperationKind",
    "OperationResult",
    "Origins",
    "Other",
    "Output",
    "Participation",
    "Passage",
    "Person",
    "PersonMeasure",
    "Photo",
    "PhotoCredit",
    "PhotoSubject",
    "Place",
    "PlaceKind",
    "Post",
    "PostQualifier",
    "Project",
    "Publication",
    "PublicationKind",
    "Quantity",
    "QuantityPart",
    "Quote",
    "Record",
    "Records",
    "Regime",
    "Relation",
    "ReportSection",
    "Result",
    "ResultLevel",
    "Role",
    "Route",
    "Scope",
    "Search",
    "Section",
    "SectionChange",
    "Seizure",
    "SeizureMeasure",
    "Series",
    "Sex",
    "Share",
    "Site",
    "SiteKind",
    "Span",
    "StageOfProceedings",
    "Sum",
    "Support",
    "SupportKind",
    "Suspect",
    "SuspectDetails",
    "Team",
    "TreatyAction",
    "TreatyStage",
    "Unit",
    "UnitPrice",
    "Value",
    "class_of",
    "cycle_of",
    "dated",
    "did_you_mean",
    "dimension_of",
    "factor_of",
    "in_unit",
    "is_id",
    "nearest",
    "parse_unit",
    "results_of",
    "without_zeros",
]  # fmt: skip

_HOMES = {
    "agreement": "Agreement TreatyAction",
    "amounts": "Amount Bound Count Money Quantity UnitPrice parse_unit",
    "article": "Article",
    "beneficiary": "Beneficiary",
    "bulletin": "Bulletin",
    "claims": "Claim",
    "codes": (
        "AgreementKind AgreementSubject ArticleKind CURRENCIES Certainty ChargeStatus "
        "EventKind EventStatus FORMER_NAMES InstitutionKind JhaAgency Level OperationKind "
        "PublicationKind Role SupportKind Unit"
    ),
    "commodities": "Category Commodity CommodityKind",
    "dates": "Day DayQualifier Span",
    "event": "Event EventMode Framework Participation Series Support",
    "institution": "Institution",
    "intervals": "Interval",
    "jurisdictions": "JURISDICTIONS Jurisdiction KOSOVO_NOTE MEMBER_STATES WESTERN_BALKANS",
    "logframe": (
        "Direction FigureName FigureSubject Indicator IndicatorValue Result ResultLevel Sex Share"
    ),
    "narrative": "Narrative Passage Section",
    "operation": "Operation results_of",
    "person": "Appointment Person Post PostQualifier",
    "pictures": "Logo Photo PhotoSubject",
    "places": "Place PlaceKind Relation",
    "priorities": "CYCLES CrimePriority cycle_of",
    "project": "Acronym Component Contribution FundingStatement Output Project Team",
    "publication": "Publication",
    "records": "KINDS Kind Origins Record Records class_of",
    "report_sections": "ReportSection SectionChange",
    "results": (
        "Charge Check Conveyance CountPart CriminalGroup Investigation Measure Nationality "
        "OperationResult PersonMeasure QuantityPart Route Scope Search Seizure SeizureMeasure "
        "Site SiteKind StageOfProceedings Suspect"
    ),
    "settings": (
        "CheckSetting CheckSeverity Designation Exemption ListOrder Marks Regime SuspectDetails"
    ),
    "sums": "Sum",
    "texts": "Citation CrossReference Footnote FootnoteKind Link LinkStatus PhotoCredit Quote",
    "treaty_dates": "dated",
    "treaty_stages": "TreatyStage",
    "units": "dimension_of factor_of in_unit without_zeros",
    "values": "Basis Other Value did_you_mean is_id nearest",
}
"""The modules with the public names that they define."""


if not TYPE_CHECKING:  # which would take every misspelt name for a public one

    def __getattr__(name: str) -> object:
        from importlib import import_module

        for module, names in _HOMES.items():
            if name in names.split():
                value: object = getattr(import_module(f"cscwb.model.{module}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module 'cscwb.model' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
