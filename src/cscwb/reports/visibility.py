"""What the EU asks of every product: emblem and funding statement together, and the disclaimer.

The sources are "Communicating and raising EU visibility: guidance for external actions", 2022,
sections 2.1, 2.2 and 4.6, and the guidelines on the use of the EU emblem.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from cscwb.document.nodes import (
    Acknowledgement,
    Block,
    Emblem,
    Illustration,
    Image,
    Paragraph,
    Picture,
    Strong,
    Text,
    ToComplete,
)
from cscwb.errors import ReportError
from cscwb.model import Article, FundingStatement, Logo, Photo, Project, Records
from cscwb.reports import wording
from cscwb.rules.photos import find_logos_without_alternative_text
from cscwb.rules.settings import remaining
from cscwb.rules.visibility import (
    find_disclaimer_without_author,
    find_missing_emblem,
    find_wrong_funding_statement,
    wrong_shape,
)

DRAFT = "Draft, not for publication"
NO_PICTURES: Mapping[str, Image] = MappingProxyType({})


def missing_for_publication(
    records: Records, pictures: Mapping[str, Image] = NO_PICTURES
) -> tuple[str, ...]:
    """Return what a product lacks before it may be published, a sentence each; empty when it may.

    Args:
        records: All records of the project.
        pictures: By file as records name it.
    """
    if records.project is None:
        return ("there is no project; write 'project.yaml'",)
    project = records.project
    return (*_acknowledgement_gaps(records, project, pictures), *_disclaimer_gaps(records))


def refuse_unfinished(
    records: Records, pictures: Mapping[str, Image], articles: Iterable[Article] = ()
) -> None:
    """Refuse a product that may not be published.

    Args:
        records: All records of the project.
        pictures: By file as records name it.
        articles: Those whose photos it prints.

    Raises:
        ReportError: Something is missing; it names all of it.
    """
    missing = [*missing_for_publication(records, pictures)]
    for article in articles:
        missing += (gap for _, gap in _photos(article, pictures) if gap)
    if missing:
        listed = "".join(f"\n- {gap}" for gap in missing)
        raise ReportError(f"this cannot be published, only be made as a draft:{listed}")


def draft_mark() -> Paragraph:
    """Return what is above everything else in a draft."""
    return Paragraph((Strong((Text(f"{DRAFT}."),)),))


def running_head(words: str, *, draft: bool) -> str:
    """Return the head of every page, which says so of a draft."""
    return f"{DRAFT}: {words}" if draft else words


def acknowledgement(records: Records, pictures: Mapping[str, Image]) -> tuple[Block, ...]:
    """The emblem with the funding statement and other logos, or what they lack."""
    if found := acknowledged(records, pictures):
        return (found,)
    if records.project is None:
        return (ToComplete("the emblem and the funding statement; write 'project.yaml'"),)
    return tuple(map(ToComplete, _acknowledgement_gaps(records, records.project, pictures)))


def acknowledged(records: Records, pictures: Mapping[str, Image]) -> Acknowledgement | None:
    """The emblem with the funding statement and other logos; None when something is missing."""
    project = records.project
    if project is None or project.emblem is None or project.funding_statement is None:
        return None
    if _acknowledgement_gaps(records, project, pictures):
        return None
    return Acknowledgement(
        emblem=_emblem(project.emblem, pictures),
        statement=str(project.funding_statement),
        logos=tuple(_emblem(logo, pictures) for logo in project.logos),
    )


def disclaimer(records: Records, project: Project) -> Block:
    """Return the sentence that the author alone answers for what is said, or what it lacks."""
    if gaps := _disclaimer_gaps(records):
        return ToComplete(gaps[0])
    co_funded = project.funding_statement is FundingStatement.CO_FUNDED
    funding = "co-funding" if co_funded else "funding"
    words = wording.DISCLAIMER.format(funding=funding, author=project.disclaimer_author)
    return Paragraph((Text(words),))


def printed_photos(article: Article, pictures: Mapping[str, Image]) -> tuple[Photo, ...]:
    """The photos of an article that may be published and are given."""
    return tuple(photo for photo, gap in _photos(article, pictures) if not gap)


def illustration(
    article: Article, records: Records, pictures: Mapping[str, Image]
) -> Illustration | ToComplete | None:
    """The first photo of an article that may be published, or what it lacks; None without one."""
    for photo, gap in _photos(article, pictures):
        if gap:
            return ToComplete(gap)
        return Illustration(
            image=pictures[photo.file],
            alternative_text=_alternative_text(photo, article),
            credit=_credit(photo, records),
        )
    return None


def photos(article: Article, records: Records, pictures: Mapping[str, Image]) -> Iterator[Block]:
    """Yield the photos of an article that may be published, each with caption and credit."""
    for photo, gap in _photos(article, pictures):
        if gap:
            yield ToComplete(gap)
        else:
            yield Picture(
                image=pictures[photo.file],
                alternative_text=_alternative_text(photo, article),
                caption=(Text(photo.caption or article.title),),
                notes=((Text(_credit(photo, records)),),),
            )


def _alternative_text(photo: Photo, article: Article) -> str:
    return "" if photo.decorative else photo.alternative_text or photo.caption or article.title


def _photos(article: Article, pictures: Mapping[str, Image]) -> Iterator[tuple[Photo, str]]:
    """Yield each photo that may be published, and what it lacks; "" for nothing."""
    for photo in article.photos:
        if photo.may_be_published:
            given = photo.file in pictures
            yield photo, "" if given else f"the photo '{photo.file}' was not given"


def _credit(photo: Photo, records: Records) -> str:
    parts = [
        f"Photo: {wording.name(records, photo.credited_to)}" if photo.credited_to else "Photo",
        f"© {photo.copyright_holder}" if photo.copyright_holder else "",
        photo.licence,
    ]
    return ", ".join(filter(None, parts))


def _emblem(logo: Logo, pictures: Mapping[str, Image]) -> Emblem:
    return Emblem(image=pictures[logo.file], alternative_text=logo.alternative_text)


def _acknowledgement_gaps(
    records: Records, project: Project, pictures: Mapping[str, Image]
) -> tuple[str, ...]:
    settings = (
        *find_wrong_funding_statement(records),
        *find_missing_emblem(records),
        *find_logos_without_alternative_text(records),
    )
    emblem = _emblem_gap(project.emblem, pictures) if project.emblem else ""
    gaps = (
        *(
            problem.message
            for problem in remaining(settings, records)
            if problem.severity == "error"
        ),
        emblem,
        *(_logo_gap(logo, pictures) for logo in project.logos),
    )
    return tuple(filter(None, gaps))


def _emblem_gap(emblem: Logo, pictures: Mapping[str, Image]) -> str:
    if emblem.file not in pictures:
        return f"the picture of the EU emblem, '{emblem.file}', was not given"
    return wrong_shape(emblem, pictures[emblem.file])


def _logo_gap(logo: Logo, pictures: Mapping[str, Image]) -> str:
    return "" if logo.file in pictures else f"the picture of a logo, '{logo.file}', was not given"


def _disclaimer_gaps(records: Records) -> tuple[str, ...]:
    return tuple(problem.message for problem in find_disclaimer_without_author(records))
