"""Beneficiaries of the project."""

import attrs

from cscwb.model.dates import Day
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.settings import Exemption


@attrs.frozen(kw_only=True)
class Beneficiary:
    """One of those whom the project is for. The word is "beneficiary", since not all are states.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        jurisdiction: By code; its name is the beneficiary's.
        institutions: The ids of the institutions that benefit.
        since: From when.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    jurisdiction: Jurisdiction
    institutions: tuple[str, ...] = ()
    since: Day | None = None
    exemptions: tuple[Exemption, ...] = ()
