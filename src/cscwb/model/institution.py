"""Institutions: ministries, police services, courts, agencies, units."""

import attrs

from cscwb.model.codes import InstitutionKind, JhaAgency, Level
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.settings import Exemption
from cscwb.model.texts import Link
from cscwb.model.values import Other


@attrs.frozen(kw_only=True)
class Institution:
    """An institution or a unit of one.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        name: In English.
        kind: From the vocabulary, or ``other (label)``.
        jurisdiction: By code; None for international ones.
        acronyms: The preferred one first.
        aliases: Other names that texts use, slips included.
        parent: The id of the institution it is a unit of.
        level: Of government; None when it does not matter.
        agency: Which of the EU justice and home affairs agencies it is.
        seat: Where.
        functions: What it does that matters here, such as "single point of contact".
        url: Its site.
        inferred: The names of the fields that no source states and that are concluded from
            other words, such as ``jurisdiction`` or ``kind``.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    name: str
    kind: InstitutionKind | Other
    jurisdiction: Jurisdiction | None = None
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    parent: str = ""
    level: Level | None = None
    agency: JhaAgency | None = None
    seat: Place | None = None
    functions: tuple[str, ...] = ()
    url: Link | None = None
    inferred: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
