"""Persons in office, and the posts they hold."""

from enum import StrEnum, unique

import attrs

from cscwb.model.dates import Span
from cscwb.model.settings import Exemption


@unique
class PostQualifier(StrEnum):
    """Words before the title of a post.

    Source: words of this project.

    Attributes:
        NEW: Recently appointed.
        FORMER: No longer in the post.
        ACTING: In the post for the time being.
        DEPUTY: Deputy to the holder of the post.
    """

    NEW = "new"
    FORMER = "former"
    ACTING = "acting"
    DEPUTY = "deputy"


@attrs.frozen(kw_only=True)
class Post:
    """A post, without its holder: texts often name the post and not the person.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: Its title, such as "Chief Prosecutor".
        institution: The id of the institution that it belongs to; "" for a post of the project.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    institution: str = ""
    exemptions: tuple[Exemption, ...] = ()


@attrs.frozen(kw_only=True)
class Appointment:
    """The appointment of a person to a post.

    Attributes:
        post: The id of the post.
        date: When they held or hold it, where it is known.
        qualifiers: Words before the title of the post, such as "new".
        on_behalf_of: The id of the institution for which the post is held.
    """

    post: str
    date: Span | None = None
    qualifiers: tuple[PostQualifier, ...] = ()
    on_behalf_of: str = ""


@attrs.frozen(kw_only=True)
class Person:
    """A person in office or an expert. A suspect is never recorded as a person: see `Suspect`.

    Attributes:
        id: Lower-case words joined by hyphens; the name of their file.
        family: Their family name.
        given: Their given name; "" when texts give only the family name.
        honorific: Their honorific as printed, such as Mr, Ms or HE.
        appointments: The posts that they hold or held.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    family: str
    given: str = ""
    honorific: str = ""
    appointments: tuple[Appointment, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def name(self) -> str:
        """The given and the family name."""
        return f"{self.given} {self.family}".strip()
