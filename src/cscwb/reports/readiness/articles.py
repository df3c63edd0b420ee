"""What the articles of a report lack, and their photos."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import Article, Photo, PhotoSubject
from cscwb.reports.annual.year import Year
from cscwb.rules.gaps import MISSING_ADDRESS, MISSING_PUBLISHER, MISSING_SUMMARY
from cscwb.rules.persons import MINOR
from cscwb.rules.photos import ALTERNATIVE_TEXT, PHOTO_CONSENT, PHOTO_CREDIT
from cscwb.rules.rule import Rule


def articles(year: Year) -> Iterator[Problem]:
    """Yield what articles lack, in the order of their numbers in the report."""
    published = {article.id for article in year.published}
    for article in year.sources.articles:
        if not any(link and link.url for link in (article.url, article.archive_url)):
            yield _gap(
                MISSING_ADDRESS,
                article,
                "has no address at which it can be read. Write 'url' or 'archive_url'",
                "url",
            )
        if article.id in published and year.ours.publisher_of(article) is None:
            yield from _publisher(year, article)
        if not article.summary and article.id in published:
            yield _gap(
                MISSING_SUMMARY,
                article,
                "has no summary for the bulletin. Write 'summary', two or three sentences",
                "summary",
            )
        for index, photo in enumerate(article.photos):
            yield from _photo(article, photo, f"photos[{index}]")


def _publisher(year: Year, article: Article) -> Iterator[Problem]:
    """Yield that a publisher is missing; without a project nothing can be its own."""
    if project := year.records.project:
        website = "" if project.website else ", or 'website' in 'project.yaml'"
        yield _gap(
            MISSING_PUBLISHER,
            article,
            "has an address that is not known to be on the website of the project, and does not "
            "say who published it, so it is not counted as the project's. Write 'publisher', the "
            f"id of an institution or of the project{website}",
            "publisher",
        )


def _photo(article: Article, photo: Photo, place: str) -> Iterator[Problem]:
    which = f"has a photo '{photo.file}'"
    if not photo.credited_to:
        yield _gap(
            PHOTO_CREDIT,
            article,
            f"{which} without credit. Write 'credited_to', the id of who took or gave it",
            f"{place}.credited_to",
        )
    if not photo.copyright_holder:
        yield _gap(
            PHOTO_CREDIT,
            article,
            f"{which} without copyright holder. Write 'copyright_holder', the name of the owner",
            f"{place}.copyright_holder",
        )
    if not photo.alternative_text and not photo.decorative:
        yield _gap(
            ALTERNATIVE_TEXT,
            article,
            f"{which} without words for those who cannot see it. Write 'alternative_text', what it "
            "shows, or 'decorative: true'",
            f"{place}.alternative_text",
        )
    if remedy := _consent(photo):
        rule = MINOR if photo.shows is PhotoSubject.MINORS else PHOTO_CONSENT
        yield _gap(rule, article, f"{which} {remedy}", f"{place}.shows")


def _consent(photo: Photo) -> str:
    """Return what is to be done before it may be shown; "" when nothing is."""
    if photo.may_be_published:
        return ""
    match photo.shows:
        case PhotoSubject.PERSONS_IN_CUSTODY:
            return (
                "of persons in custody, who are presumed innocent. Blur their faces and write "
                "'faces_blurred: true', or take another photo"
            )
        case PhotoSubject.MINORS:
            return (
                "of minors. Ask their parents in writing, blur their faces and write 'consent: "
                "true' and 'faces_blurred: true', or take another photo"
            )
        case _:
            return (
                f"of {photo.shows} who can be recognised. Ask for consent in writing and write "
                "'consent: true', or blur their faces and write 'faces_blurred: true'"
            )


def _gap(rule: Rule, article: Article, words: str, place: str) -> Problem:
    return rule.problem(f"'{article.title}' {words}", record=article.id, place=place)
