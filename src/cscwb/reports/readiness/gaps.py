"""Gaps of an annual report: what is missing, and who in the project can supply it."""

from collections.abc import Mapping
from enum import StrEnum, unique

import attrs

from cscwb.model import Section
from cscwb.model.narrative import RESULTS


@unique
class Supplier(StrEnum):
    """Who in the team of a project can supply what a report lacks.

    One person may be several of them. PRAG Annex VI has the report signed by the contact person,
    who answers for the contract; the other tasks are those of Article 3 (reporting), 7
    (visibility) and 9 (monitoring and evaluation) of the General Conditions for contribution
    agreements.

    ``head of project`` knows the contract, the partners and the risks; ``report writer`` puts the
    whole into words; ``project officer`` was there when something took place, or knows who was;
    ``monitoring and evaluation officer`` keeps the logical framework; ``press officer`` publishes,
    and has the photos and the EU emblem; ``finance officer`` has contracts and costs.
    """

    HEAD_OF_PROJECT = "head of project"
    REPORT_WRITER = "report writer"
    PROJECT_OFFICER = "project officer"
    MONITORING_OFFICER = "monitoring and evaluation officer"
    PRESS_OFFICER = "press officer"
    FINANCE_OFFICER = "finance officer"


@unique
class Missing(StrEnum):
    """What can be missing; the words are stable, for programs."""

    PROJECT = "project"
    CONTRACT_NUMBER = "contract-number"
    IMPLEMENTING_PARTNERS = "implementing-partners"
    DISCLAIMER_AUTHOR = "disclaimer-author"
    FUNDING_STATEMENT = "funding-statement"
    EMBLEM = "emblem"
    SECTION = "section"
    SOURCE = "source"
    DATE = "date"
    PLACE = "place"
    PARTICIPANTS = "participants"
    OUTCOMES = "outcomes"
    STATUS = "status"
    SUPPORT = "support"
    STAGE_OF_PROCEEDINGS = "stage-of-proceedings"
    QUANTITY = "quantity"
    LOGICAL_FRAMEWORK = "logical-framework"
    INDICATOR = "indicator"
    BASELINE = "baseline"
    TARGET = "target"
    CURRENT_VALUE = "current-value"
    VALUE_OF_THE_YEAR = "value-of-the-year"
    SHARES_BY_SEX = "shares-by-sex"
    SOURCE_OF_DATA = "source-of-data"
    ADDRESS = "address"
    PUBLISHER = "publisher"
    SUMMARY = "summary"
    PHOTO_CREDIT = "photo-credit"
    COPYRIGHT_HOLDER = "copyright-holder"
    ALTERNATIVE_TEXT = "alternative-text"
    CONSENT = "consent"


_SUPPLIERS: Mapping[Missing, Supplier] = {
    Missing.PROJECT: Supplier.HEAD_OF_PROJECT,
    Missing.CONTRACT_NUMBER: Supplier.HEAD_OF_PROJECT,
    Missing.IMPLEMENTING_PARTNERS: Supplier.HEAD_OF_PROJECT,
    Missing.DISCLAIMER_AUTHOR: Supplier.HEAD_OF_PROJECT,
    Missing.FUNDING_STATEMENT: Supplier.PRESS_OFFICER,
    Missing.EMBLEM: Supplier.PRESS_OFFICER,
    Missing.SECTION: Supplier.REPORT_WRITER,
    Missing.SOURCE: Supplier.PRESS_OFFICER,
    Missing.DATE: Supplier.PROJECT_OFFICER,
    Missing.PLACE: Supplier.PROJECT_OFFICER,
    Missing.PARTICIPANTS: Supplier.PROJECT_OFFICER,
    Missing.OUTCOMES: Supplier.PROJECT_OFFICER,
    Missing.STATUS: Supplier.PROJECT_OFFICER,
    Missing.SUPPORT: Supplier.PROJECT_OFFICER,
    Missing.STAGE_OF_PROCEEDINGS: Supplier.PROJECT_OFFICER,
    Missing.QUANTITY: Supplier.PROJECT_OFFICER,
    Missing.LOGICAL_FRAMEWORK: Supplier.MONITORING_OFFICER,
    Missing.INDICATOR: Supplier.MONITORING_OFFICER,
    Missing.BASELINE: Supplier.MONITORING_OFFICER,
    Missing.TARGET: Supplier.MONITORING_OFFICER,
    Missing.CURRENT_VALUE: Supplier.MONITORING_OFFICER,
    Missing.VALUE_OF_THE_YEAR: Supplier.MONITORING_OFFICER,
    Missing.SHARES_BY_SEX: Supplier.MONITORING_OFFICER,
    Missing.SOURCE_OF_DATA: Supplier.MONITORING_OFFICER,
    Missing.ADDRESS: Supplier.PRESS_OFFICER,
    Missing.PUBLISHER: Supplier.PRESS_OFFICER,
    Missing.SUMMARY: Supplier.PRESS_OFFICER,
    Missing.PHOTO_CREDIT: Supplier.PRESS_OFFICER,
    Missing.COPYRIGHT_HOLDER: Supplier.PRESS_OFFICER,
    Missing.ALTERNATIVE_TEXT: Supplier.PRESS_OFFICER,
    Missing.CONSENT: Supplier.PRESS_OFFICER,
}

_WRITERS: Mapping[str, Supplier] = {
    Section.TARGET_GROUPS: Supplier.MONITORING_OFFICER,
    RESULTS: Supplier.MONITORING_OFFICER,
    Section.NOT_CARRIED_OUT: Supplier.PROJECT_OFFICER,
    Section.DIFFICULTIES: Supplier.HEAD_OF_PROJECT,
    Section.RISKS: Supplier.HEAD_OF_PROJECT,
    Section.PARTNERSHIP: Supplier.HEAD_OF_PROJECT,
    Section.WORK_PLAN: Supplier.HEAD_OF_PROJECT,
    Section.VISIBILITY: Supplier.PRESS_OFFICER,
    Section.PROCUREMENT: Supplier.FINANCE_OFFICER,
    Section.FINANCIAL_SUMMARY: Supplier.FINANCE_OFFICER,
}
"""Who knows what belongs into a section; the report writer writes the others."""


@attrs.frozen(kw_only=True)
class Gap:
    """One thing that a report lacks.

    Attributes:
        missing: What kind of thing.
        what: In a sentence or two: of which record or section, and how to supply it.
        record: The id of the record; "" for a gap in the narrative.
        place: The path of the field, such as ``measures[0].stage``; "" for the whole record.
        section: The section of the narrative, such as "risks"; "" for a gap in a record.
        file: The file of the record; "" when it is not known.
        line: The line in it, from 1; 0 when it is not known.
    """

    missing: Missing
    what: str
    record: str = ""
    place: str = ""
    section: str = ""
    file: str = ""
    line: int = 0

    @property
    def supplier(self) -> Supplier:
        """Who can supply it."""
        section = self.section.partition("/")[0]
        return _WRITERS.get(section, _SUPPLIERS[self.missing])
