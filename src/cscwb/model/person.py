"""Persons in office, and the posts they hold."""

from enum import StrEnum, unique

import attrs

from cscwb.model.dates import Span
from cscwb.model.settings import Exemption


@unique
class PostQualifier(StrEnum):
    """Words that stand before the title of a post.

    Source: words of this project.

    Attributes:
        NEW: Just appointed.
        FORMER: Not any more.
        ACTING: For the time being.
        DEPUTY: Second to the holder.
    """

    NEW = "new"
    FORMER = "former"
    ACTING = "acting"
    DEPUTY = "deputy"


@attrs.frozen(kw_only=True)
class Post:
    """A post, whoever holds it: texts often name the post and not the person.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: Such as "Chief Prosecutor".
        institution: The id of the institution; "" for a post of the project.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    title: str
    institution: str = ""
    exemptions: tuple[Exemption, ...] = ()


@attrs.frozen(kw_only=True)
class Appointment:
    """A person's hold on a post.

    Attributes:
        post: The id of the post.
        date: From when to when, where it is known.
        qualifiers: Such as "new".
        on_behalf_of: The id of the institution for which the post is held.
    """

    post: str
    date: Span | None = None
    qualifiers: tuple[PostQualifier, ...] = ()
    on_behalf_of: str = ""


@attrs.frozen(kw_only=True)
class Person:
    """A person in office or an expert. A person under suspicion is never one: see `Suspect`.

    Attributes:
        id: Lower-case words joined by hyphens; the name of their file.
        family: Family name.
        given: Given name; "" when texts give only the family name.
        honorific: As printed: Mr, Ms, HE.
        appointments: The posts they hold or held.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    family: str
    given: str = ""
    honorific: str = ""
    appointments: tuple[Appointment, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given} {self.family}".strip()
