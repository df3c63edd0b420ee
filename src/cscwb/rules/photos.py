"""Photos: whose they are, what they show, and whether they may be shown.

EU photography guidelines (model release, credit, dignity); Interinstitutional Style Guide 5.4.4;
EN 301 549, 10.1.1.1.
"""

from collections.abc import Iterator, Mapping

from cscwb.errors import Problem
from cscwb.model import Photo, PhotoSubject, Records
from cscwb.rules import samples
from cscwb.rules.citations import PHOTOGRAPHY
from cscwb.rules.pieces import Composed
from cscwb.rules.rule import Rule, Words
from cscwb.rules.suppliers import Supplier
from cscwb.rules.visibility import acknowledgements_in, to_publish


def photos_of(records: Records) -> Iterator[tuple[str, str, Photo]]:
    """Yield each photo with the id of its record and its place there."""
    for article in records.articles:
        for index, photo in enumerate(article.photos):
            yield article.id, f"photos[{index}]", photo


def find_missing_credits(records: Records) -> Iterator[Problem]:
    """Find photos that do not name who took or gave them, or who owns them."""
    for record, place, photo in photos_of(records):
        lacking = [
            words
            for words, value in (
                ("a credit ('credited_to:' with an id)", photo.credited_to),
                ("its owner ('copyright_holder:')", photo.copyright_holder.strip()),
            )
            if not value
        ]
        if lacking:
            yield PHOTO_CREDIT.problem(
                f"the photo '{photo.file}' lacks {' and '.join(lacking)}",
                record=record,
                place=place,
            )


_UNSEEN: Mapping[PhotoSubject, str] = {
    PhotoSubject.PERSONS: (
        "shows persons who have not consented; write 'consent: true' when they have, or blur their "
        "faces and write 'faces_blurred: true'"
    ),
    PhotoSubject.PERSONS_IN_CUSTODY: (
        "shows persons in custody who can be recognised; blur their faces and write "
        "'faces_blurred: true'"
    ),
}


def find_photos_without_consent(records: Records) -> Iterator[Problem]:
    """Find photos of persons who have not consented, or who are in custody and recognisable."""
    for record, place, photo in photos_of(records):
        if photo.shows in _UNSEEN and not photo.may_be_published:
            message = f"the photo '{photo.file}' {_UNSEEN[photo.shows]}"
            yield PHOTO_CONSENT.problem(message, record=record, place=place)


def find_photos_without_alternative_text(records: Records) -> Iterator[Problem]:
    """Find photos without an alternative text."""
    for record, place, photo in photos_of(records):
        if not photo.alternative_text.strip() and not photo.decorative:
            yield ALTERNATIVE_TEXT.problem(
                f"the photo '{photo.file}' has no alternative text; say what it shows, or "
                "write 'decorative: true' when it adds nothing",
                record=record,
                place=place,
            )


def find_logos_without_alternative_text(records: Records) -> Iterator[Problem]:
    """Find logos and an emblem without an alternative text."""
    project = records.project
    if project is None:
        return
    logos = ((f"logos[{index}]", logo) for index, logo in enumerate(project.logos))
    for place, logo in (("emblem", project.emblem), *logos):
        if logo and not logo.alternative_text.strip():
            yield ALTERNATIVE_TEXT.problem(
                f"'{logo.file}' has no alternative text; say whose emblem or logo it is",
                record=project.id,
                place=place,
            )


def find_emblems_without_alternative_text(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find a document whose emblem has no alternative text."""
    for acknowledgement in acknowledgements_in(composed):
        if not acknowledgement.emblem.alternative_text.strip():
            message = "the document lacks a text for those who cannot see the emblem"
            yield "", ALTERNATIVE_TEXT.problem(message, place="the document")


PHOTO_CREDIT = Rule(
    code="photo-credit",
    supplier=Supplier.PRESS_OFFICER,
    cause="A photo does not say who took or gave it, or who owns it.",
    remedy="Write `credited_to` with the id of an institution or a person, and `copyright_holder`.",
    wrong=samples.photo("copyright_holder: Europol"),
    right=samples.photo(*samples.OWNED),
    source="[Interinstitutional Style Guide, 5.4.4](https://style-guide.europa.eu/o/"
    "opportal-service/isg?resource=en%2F5.4.4-reproduction-of-artistic-elements.html)",
    records=(find_missing_credits,),
)

PHOTO_CONSENT = Rule(
    code="photo-consent",
    supplier=Supplier.PRESS_OFFICER,
    cause="A photo shows persons who have not consented, or persons in custody who can be "
    "recognised.",
    remedy="Ask them and write `consent: true`, or blur their faces and write "
    "`faces_blurred: true`.",
    wrong=samples.photo(*samples.OWNED, shows="persons"),
    right=samples.photo(*samples.OWNED, "consent: true", shows="persons"),
    source=f"{PHOTOGRAPHY}; EU visibility guidance of 2022, 4.3",
    records=(find_photos_without_consent,),
)

ALTERNATIVE_TEXT = Rule(
    code="alternative-text",
    supplier=Supplier.PRESS_OFFICER,
    allows_drafts=True,
    cause="A picture has no words for those who cannot see it.",
    remedy="Write `alternative_text`, or `decorative: true` for a photo that adds nothing.",
    wrong=samples.news(
        "photos:\n  - file: media/eu-emblem.png\n    shows: officials\n"
        "    credited_to: europol\n    copyright_holder: Europol"
    ),
    right=samples.photo(*samples.OWNED),
    source="[EN 301 549, 10.1.1.1](https://accessible.canada.ca/node/389)",
    records=(find_photos_without_alternative_text, to_publish(find_logos_without_alternative_text)),
    documents=(find_emblems_without_alternative_text,),
)
