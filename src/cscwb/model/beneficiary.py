"""Beneficiaries of the project."""

import attrs

from cscwb.model.dates import Day
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.settings import Exemption


@attrs.frozen(kw_only=True)
class Beneficiary:
    """A beneficiary of the project. The word is "beneficiary", since not all are states.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        jurisdiction: The jurisdiction, by code; its name is that of the beneficiary.
        institutions: The ids of the institutions that benefit.
        since: The date from which it has been a beneficiary.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    jurisdiction: Jurisdiction
    institutions: tuple[str, ...] = ()
    since: Day | None = None
    exemptions: tuple[Exemption, ...] = ()
