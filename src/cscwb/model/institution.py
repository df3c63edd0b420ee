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
        name: Its name in English.
        kind: A word of the vocabulary, or ``other (label)``.
        jurisdiction: The jurisdiction that it belongs to, by code; None for an international one.
        acronyms: Its acronyms, the preferred one first.
        aliases: Other names that texts use, including misspelt ones.
        parent: The id of the institution that it is a unit of.
        level: Its level of government; None when it does not matter.
        agency: Which of the EU justice and home affairs agencies it is.
        seat: Where it has its seat.
        functions: Its functions that matter to the project, such as "single point of contact".
        url: Its website.
        inferred: The names of the fields that no source states and that are inferred from
            other words, such as ``jurisdiction`` or ``kind``.
        exemptions: Rules that do not apply to this record, each with the reason.
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
