"""The project: its name, its donors and its implementing partners."""

from enum import StrEnum, unique

import attrs

from cscwb.model.amounts import Money
from cscwb.model.claims import Claim
from cscwb.model.dates import Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.pictures import Logo
from cscwb.model.report_sections import SectionChange
from cscwb.model.settings import (
    CheckSetting,
    Designation,
    Exemption,
    ListOrder,
    SuspectDetails,
)
from cscwb.model.texts import Link


@unique
class FundingStatement(StrEnum):
    """The two forms of the funding statement.

    Source: `Communicating and raising EU visibility: Guidance for external
    actions <https://international-partnerships.ec.europa.eu/knowledge-hub/communicating-and-raising-eu-visibility-guidance-external-actions_en>`__,
    2022, section 2.2.

    Attributes:
        FUNDED: The EU is the only donor.
        CO_FUNDED: The EU and other donors fund it.
    """

    FUNDED = "Funded by the European Union"
    CO_FUNDED = "Co-funded by the European Union"


@attrs.frozen(kw_only=True)
class Contribution:
    """The contribution of one donor to the budget.

    Attributes:
        donor: The id of the institution that contributes.
        amount: How much it contributes.
    """

    donor: str
    amount: Money


@attrs.frozen(kw_only=True)
class Output:
    """One output of a component.

    Attributes:
        number: Its number in the description of the action, such as "1.2".
        title: What the project is to deliver.
    """

    number: str
    title: str = ""


@attrs.frozen(kw_only=True)
class Component:
    """One area of the project's work.

    Attributes:
        id: Lower-case words joined by hyphens, by which other records refer to it.
        title: Its subject, in a few words.
        outputs: The outputs that it is to deliver.
    """

    id: str
    title: str
    outputs: tuple[Output, ...] = ()


@attrs.frozen(kw_only=True)
class Team:
    """A team of the project, such as the Embedded Country Team in one beneficiary.

    Attributes:
        name: Its name.
        jurisdiction: The jurisdiction in which it works, by code.
        members: The ids of the posts or persons that belong to it.
    """

    name: str
    jurisdiction: Jurisdiction | None = None
    members: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Acronym:
    """A short form that the project's texts use.

    Attributes:
        short: The short form, such as "SPOC".
        meaning: The full form, such as "Single Point of Contact".
    """

    short: str
    meaning: str


@attrs.frozen(kw_only=True)
class Project:
    """The project whose record this is.

    Attributes:
        id: Lower-case words joined by hyphens.
        title: Its full name.
        date: Its implementation period, from the first to the last day.
        short_names: Its short names, the preferred one first.
        instrument: The instrument of EU funding, such as "IPA II".
        budget_year: The year of the EU budget that finances it.
        contract_number: The number of the contract or agreement with the contracting authority.
        external_ids: Reference numbers that other organisations use for it.
        contributions: The contribution of each donor.
        stated_total: The total budget that a contract or page states; used only by checks.
        institution: The id of the institution that represents the project in other records; ""
            when they refer to the project by its own id.
        implementing_partners: The ids of the implementing partners, the lead first.
        political_partner: The id of the political partner.
        components: The areas of its work.
        objectives: Its objectives, one each.
        teams: Its teams.
        predecessors: The projects that preceded it, by name.
        website: Its website.
        contact: The contact address for readers.
        contact_person: The name and title of the contact person for the contract.
        contracting_authority: The name of the contracting authority, to which reports go.
        funding_statement: The form of the funding statement that applies to it.
        emblem: The EU emblem, printed next to the funding statement.
        logos: The logos of other institutions; none is printed larger than the emblem.
        disclaimer_author: The name of the author who alone is responsible for the contents of its
            reports.
        designation: How reports print the Kosovo* designation.
        beneficiary_order: The order in which reports list beneficiaries.
        suspect_details: What reports may print about individual suspects; None for numbers only.
        acronyms: The acronyms that its texts use, with their meanings.
        report_sections: What its annual reports do differently with single sections.
        coverage: What the records cover, when they do not cover everything that the project did,
            such as "six items that the project published in June 2021"; every product prints it.
        checks: The severities of rules that differ from the default.
        claims: What sources say about its fields.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    date: Span
    short_names: tuple[str, ...] = ()
    instrument: str = ""
    budget_year: int | None = None
    contract_number: str = ""
    external_ids: tuple[str, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    stated_total: Money | None = None
    institution: str = ""
    implementing_partners: tuple[str, ...] = ()
    political_partner: str = ""
    components: tuple[Component, ...] = ()
    objectives: tuple[str, ...] = ()
    teams: tuple[Team, ...] = ()
    predecessors: tuple[str, ...] = ()
    website: Link | None = None
    contact: Link | None = None
    contact_person: str = ""
    contracting_authority: str = ""
    funding_statement: FundingStatement | None = None
    emblem: Logo | None = None
    logos: tuple[Logo, ...] = ()
    disclaimer_author: str = ""
    designation: Designation = attrs.field(factory=Designation)
    beneficiary_order: ListOrder = ListOrder.ALPHABETICAL
    suspect_details: SuspectDetails | None = None
    acronyms: tuple[Acronym, ...] = ()
    report_sections: tuple[SectionChange, ...] = ()
    coverage: str = ""
    checks: tuple[CheckSetting, ...] = ()
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def short_name(self) -> str:
        """The preferred short name, or the full title without one."""
        return self.short_names[0] if self.short_names else self.title
