"""Pictures: photos of articles, the EU emblem and other logos."""

from enum import StrEnum, unique
from typing import assert_never

import attrs


@unique
class PhotoSubject(StrEnum):
    """Whom a photo shows, which decides what it needs before it may be published.

    Source: words of this project, after data protection law and the rules of police for photos.

    Attributes:
        NOBODY: No person that could be recognised.
        OFFICIALS: Persons who act in office.
        PERSONS: Other persons; they have to agree, or to be blurred.
        PERSONS_IN_CUSTODY: Persons in custody; they have to be blurred.
        MINORS: Minors; a parent has to agree, and they have to be blurred.
    """

    NOBODY = "nobody"
    OFFICIALS = "officials"
    PERSONS = "persons"
    PERSONS_IN_CUSTODY = "persons_in_custody"
    MINORS = "minors"


@attrs.frozen(kw_only=True)
class Photo:
    """A photo of an article.

    Attributes:
        file: A PNG or JPEG file in the folder of the records, such as "media/handover.jpg".
        shows: Whom; nobody may forget to think of it.
        alternative_text: What it shows, for those who cannot see it.
        decorative: True when it says nothing that the text does not say.
        caption: Date, place, names and roles, as people are told under it.
        credited_to: The id of the institution or person who took or gave it.
        copyright_holder: Who owns it, by name.
        licence: On what terms, such as "CC BY 4.0"; "" for all rights reserved.
        consent: True when those who can be recognised agreed in writing, minors by a parent.
        faces_blurred: True when nobody can be recognised.
    """

    file: str
    shows: PhotoSubject
    alternative_text: str = ""
    decorative: bool = False
    caption: str = ""
    credited_to: str = ""
    copyright_holder: str = ""
    licence: str = ""
    consent: bool = False
    faces_blurred: bool = False

    @property
    def may_be_published(self) -> bool:
        """Whether nobody whom it shows stands against it.

        Consent makes no picture of a person in custody fit to print; that of a minor needs both.
        """
        match self.shows:
            case PhotoSubject.NOBODY | PhotoSubject.OFFICIALS:
                return True
            case PhotoSubject.PERSONS:
                return self.consent or self.faces_blurred
            case PhotoSubject.PERSONS_IN_CUSTODY:
                return self.faces_blurred
            case PhotoSubject.MINORS:
                return self.consent and self.faces_blurred
            case _:
                assert_never(self.shows)


@attrs.frozen(kw_only=True)
class Logo:
    """An emblem or logo. The EU emblem stands beside the funding statement; none is larger.

    Attributes:
        file: A PNG or JPEG file in the folder of the records, such as "media/eu-emblem.png".
        alternative_text: Whose it is: "Emblem of the European Union".
    """

    file: str
    alternative_text: str
