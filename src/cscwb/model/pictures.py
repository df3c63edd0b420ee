"""Pictures: photos of articles, the EU emblem and other logos."""

from enum import StrEnum, unique
from typing import assert_never

import attrs


@unique
class PhotoSubject(StrEnum):
    """Whom a photo shows, which decides what publishing it requires.

    Source: words of this project, after data protection law and the rules of police for photos.

    Attributes:
        NOBODY: No person who can be recognised.
        OFFICIALS: Persons acting in their office.
        PERSONS: Other persons; they must consent, or their faces must be blurred.
        PERSONS_IN_CUSTODY: Persons in custody; their faces must be blurred.
        MINORS: Minors; a parent must consent, and their faces must be blurred.
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
        shows: Whom it shows, which decides whether it may be published.
        alternative_text: What it shows, for readers who cannot see it.
        decorative: True when it shows nothing that the text does not say.
        caption: The text below it: date, place, names and roles.
        credited_to: The id of the institution or person that took or provided it.
        copyright_holder: The owner of the copyright, by name.
        licence: The licence, such as "CC BY 4.0"; "" for all rights reserved.
        consent: True when the persons who can be recognised consented in writing; for minors, a
            parent.
        faces_blurred: True when faces are blurred so that no person can be recognised.
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
        """Whether the persons whom it shows do not prevent its publication.

        Consent is not enough for a person in custody; a minor needs both consent and blurring.
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
    """An emblem or logo. The EU emblem is next to the funding statement; no logo is larger.

    Attributes:
        file: A PNG or JPEG file in the folder of the records, such as "media/eu-emblem.png".
        alternative_text: Whose emblem or logo it is, such as "Emblem of the European Union".
    """

    file: str
    alternative_text: str
