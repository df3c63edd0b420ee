"""The sections of the annual report, and what a project changes about them."""

from enum import StrEnum, unique

import attrs


@unique
class ReportSection(StrEnum):
    """Sections of the annual report, by the words that a project changes them with.

    Source: PRAG, Annex VI, and Article 3 of the General Conditions for contribution agreements.

    Attributes:
        EXECUTIVE_SUMMARY: The main achievements.
        KEY_FIGURES: Every figure of the year but what was seized.
        DESCRIPTION: What the project is, and who pays for it.
        CONTEXT: How the context of the project changed.
        RESULTS: Each outcome and output with its indicators.
        ACTIVITIES: The activities of the year, by component.
        ACTIVITIES_NOT_CARRIED_OUT: What was planned and did not take place.
        BENEFICIARIES: What involved each beneficiary.
        OPERATIONS: The operations of the year.
        SEIZURES: What was seized of each commodity.
        DIFFICULTIES: The difficulties encountered, and the measures taken.
        RISKS: The risks, and the measures to mitigate them.
        CROSS_CUTTING_ISSUES: Human rights, gender, environment and the like.
        PARTNERSHIP: How the partners worked together.
        VISIBILITY: How the support of the EU was made visible.
        SUSTAINABILITY: Which results will last after the project.
        PROCUREMENT: Contracts, and equipment handed over.
        WORK_PLAN: The activities planned for the next period.
        FINANCIAL_SUMMARY: The financial report on the same period.
        LOGFRAME: The annex with the logical framework.
        PUBLICATIONS: The annex with publications.
        AGREEMENTS: The annex with agreements and legal acts.
        ARTICLES: The annex with the articles.
    """

    EXECUTIVE_SUMMARY = "executive-summary"
    KEY_FIGURES = "key-figures"
    DESCRIPTION = "description"
    CONTEXT = "context"
    RESULTS = "results"
    ACTIVITIES = "activities"
    ACTIVITIES_NOT_CARRIED_OUT = "activities-not-carried-out"
    BENEFICIARIES = "beneficiaries"
    OPERATIONS = "operations"
    SEIZURES = "seizures"
    DIFFICULTIES = "difficulties"
    RISKS = "risks"
    CROSS_CUTTING_ISSUES = "cross-cutting-issues"
    PARTNERSHIP = "partnership"
    VISIBILITY = "visibility"
    SUSTAINABILITY = "sustainability"
    PROCUREMENT = "procurement"
    WORK_PLAN = "work-plan"
    FINANCIAL_SUMMARY = "financial-summary"
    LOGFRAME = "logframe"
    PUBLICATIONS = "publications"
    AGREEMENTS = "agreements"
    ARTICLES = "articles"


@attrs.frozen(kw_only=True)
class SectionChange:
    """What the annual reports of a project do differently with one section.

    Attributes:
        section: A word of ``ReportSection``, or of your own for a section that is the passage
            ``narrative/<year>/<section>.md``.
        title: Its title, where it is not the usual one; each section of your own has one.
        after: The section that it follows; "" leaves it where it is, and puts one of your own last.
        annex: Whether a section of your own is an annex.
        leave_out: Whether it is left out; sections inside of it move up.
    """

    section: str
    title: str = ""
    after: str = ""
    annex: bool = False
    leave_out: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it is about a section that only this project has."""
        return self.section not in list(ReportSection)
