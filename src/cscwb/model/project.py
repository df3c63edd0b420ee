"""The project: what it is called, who pays for it, who carries it out."""

from enum import StrEnum, unique

import attrs

from cscwb.model.amounts import Money
from cscwb.model.claims import Claim
from cscwb.model.dates import Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.pictures import Logo
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
        FUNDED: The EU pays for all of it.
        CO_FUNDED: The EU and others pay.
    """

    FUNDED = "Funded by the European Union"
    CO_FUNDED = "Co-funded by the European Union"


@attrs.frozen(kw_only=True)
class Contribution:
    """What one donor gives.

    Attributes:
        donor: The id of the institution.
        amount: How much.
    """

    donor: str
    amount: Money


@attrs.frozen(kw_only=True)
class Output:
    """One output of a component.

    Attributes:
        number: As the description of the action counts it, such as "1.2".
        title: What is to be delivered.
    """

    number: str
    title: str = ""


@attrs.frozen(kw_only=True)
class Component:
    """One area of the project's work.

    Attributes:
        id: Lower-case words joined by hyphens; other records name it.
        title: In a few words.
        outputs: What it is to deliver.
    """

    id: str
    title: str
    outputs: tuple[Output, ...] = ()


@attrs.frozen(kw_only=True)
class Team:
    """A team of the project, such as the Embedded Country Team in one beneficiary.

    Attributes:
        name: What it is called.
        jurisdiction: Where it works.
        members: The ids of posts or persons.
    """

    name: str
    jurisdiction: Jurisdiction | None = None
    members: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Acronym:
    """A short form that the project's texts use.

    Attributes:
        short: Such as "SPOC".
        meaning: Such as "Single Point of Contact".
    """

    short: str
    meaning: str


@attrs.frozen(kw_only=True)
class Project:
    """The project whose record this is.

    Attributes:
        id: Lower-case words joined by hyphens.
        title: Its full name.
        date: From when to when it runs.
        short_names: The preferred one first.
        instrument: The instrument of EU funding, such as "IPA II".
        budget_year: The year of the EU budget that it is paid from.
        contract_number: The number of the agreement with the contracting authority.
        external_ids: Numbers that others give it.
        contributions: Who pays how much, each in a currency.
        stated_total: The total that a contract or page states, for checks alone.
        institution: The id of the institution that stands for the project itself in other records;
            "" when they name the project by its own id.
        implementing_partners: The ids of those who carry it out, the lead first.
        political_partner: The id of the political partner.
        components: Its areas of work.
        objectives: What it is for, one aim each.
        teams: Its teams.
        predecessors: Earlier projects, by name.
        website: Its site.
        contact: An address for readers.
        funding_statement: Which of the two forms is right for it.
        emblem: The EU emblem, printed beside the funding statement.
        logos: The logos of others; none is printed larger than the emblem.
        disclaimer_author: Who alone is responsible for what its reports say.
        designation: How reports print the Kosovo* designation.
        beneficiary_order: In which order reports list beneficiaries.
        suspect_details: What reports may print of single suspects; None for counts alone.
        acronyms: What the acronyms of its texts stand for.
        coverage: What the records cover when they do not have all that the project did, such as
            "six items that the project published in June 2021"; every product says so.
        checks: Other severities for rules than the usual ones.
        claims: What sources say about its fields.
        exemptions: From rules that do not hold for this record.
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
    funding_statement: FundingStatement | None = None
    emblem: Logo | None = None
    logos: tuple[Logo, ...] = ()
    disclaimer_author: str = ""
    designation: Designation = attrs.field(factory=Designation)
    beneficiary_order: ListOrder = ListOrder.ALPHABETICAL
    suspect_details: SuspectDetails | None = None
    acronyms: tuple[Acronym, ...] = ()
    coverage: str = ""
    checks: tuple[CheckSetting, ...] = ()
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def short_name(self) -> str:
        """The preferred short name, or the full one."""
        return self.short_names[0] if self.short_names else self.title
