"""The members of a project team who can supply what is missing."""

from enum import StrEnum, unique


@unique
class Supplier(StrEnum):
    """A task in the team of a project.

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
