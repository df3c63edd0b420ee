"""Photos: whose they are, what they show, and whether they may be shown.

EU photography guidelines (model release, credit, dignity); Interinstitutional Style Guide 5.4.4;
EN 301 549, 10.1.1.1.
"""

from collections.abc import Iterator, Mapping

from cscwb.errors import Problem
from cscwb.model import Photo, PhotoSubject, Records


def _photos(records: Records) -> Iterator[tuple[str, str, Photo]]:
    for article in records.articles:
        for index, photo in enumerate(article.photos):
            yield article.id, f"photos[{index}]", photo


def photo_has_credit(records: Records) -> Iterator[Problem]:
    """A photo names who took or gave it, and who owns it."""
    for record, place, photo in _photos(records):
        lacking = [
            words
            for words, value in (
                ("a credit ('credited_to:' with an id)", photo.credited_to),
                ("its owner ('copyright_holder:')", photo.copyright_holder.strip()),
            )
            if not value
        ]
        if lacking:
            yield Problem(
                code="photo-credit",
                message=f"the photo '{photo.file}' lacks {' and '.join(lacking)}",
                record=record,
                place=place,
            )


_REMEDIES: Mapping[PhotoSubject, tuple[str, str]] = {
    PhotoSubject.PERSONS: (
        "photo-consent",
        "shows persons who have not agreed; write 'consent: true' when they have, or blur their "
        "faces and write 'faces_blurred: true'",
    ),
    PhotoSubject.PERSONS_IN_CUSTODY: (
        "photo-consent",
        "shows persons in custody who can be recognised; blur their faces and write "
        "'faces_blurred: true'",
    ),
    PhotoSubject.MINORS: (
        "minor",
        "shows minors; ask their parents, blur their faces and write 'consent: true' and "
        "'faces_blurred: true', or take another photo",
    ),
}


def photo_may_be_shown(records: Records) -> Iterator[Problem]:
    """Who can be recognised has agreed; who is in custody or a minor cannot be recognised."""
    for record, place, photo in _photos(records):
        if not photo.may_be_published:
            code, remedy = _REMEDIES[photo.shows]
            message = f"the photo '{photo.file}' {remedy}"
            yield Problem(code=code, message=message, record=record, place=place)


def photo_has_alternative_text(records: Records) -> Iterator[Problem]:
    """Who cannot see a photo is told what it shows."""
    for record, place, photo in _photos(records):
        if not photo.alternative_text.strip() and not photo.decorative:
            yield Problem(
                code="alternative-text",
                message=f"the photo '{photo.file}' has no alternative text; say what it shows, or "
                "write 'decorative: true' when it adds nothing",
                record=record,
                place=place,
            )
