"""Publications, and the articles of the year."""

from collections.abc import Iterator

from cscwb.counting.selection import falls_in
from cscwb.document.nodes import Block, Column, Inlines, Link, Paragraph, Table
from cscwb.model import Article, ArticleKind, Publication
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.claims import claim_lines
from cscwb.reports.components import component_lines
from cscwb.reports.passages import (
    codes_in_words,
    filled,
    lines,
    link_or_text,
    text,
    title_of,
)


def publications(year: Year) -> Iterator[Block]:
    """Yield what the articles of the report cite."""
    cited = {
        note.citation.publication
        for article in year.sources.articles
        for note in article.footnotes
        if note.citation
    }
    found = [
        publication
        for publication in year.records.publications
        if publication.id in cited or falls_in(publication.published, year.period)
    ]
    if not found:
        yield Paragraph(text(f"No publication of {year.year} is on record."))
        return
    yield filled(
        Table(
            text("Publications of the year and those that the articles cite"),
            (
                Column(text("Published"), 2),
                Column(text("Title"), 6),
                Column(text("Publisher"), 3),
                Column(text("Link"), 4),
            ),
            tuple(
                (
                    text(wording.date(publication.published)),
                    lines((publication.title, _sort(publication))),
                    text(_publisher(year, publication)),
                    link_or_text(publication.url) if publication.url else text("none"),
                )
                for publication in found
            ),
        )
    )


def _publisher(year: Year, publication: Publication) -> str:
    publisher = publication.publisher
    return wording.name(year.records, publisher) if publisher else "not stated"


def _sort(publication: Publication) -> str:
    """Return what sort of publication it is, and what it is called for short."""
    short = f"cited as {publication.short_title}" if publication.short_title else ""
    kind = wording.first_upper(wording.word(publication.kind))
    return ", ".join(filter(None, (kind, short)))


def articles(year: Year) -> Iterator[Block]:
    """Yield those published in the year, and those that the report draws on."""
    found = year.sources.articles
    about = [lines(_about(year, article)) for article in found]
    yield filled(
        Table(
            text(f"Articles of {year.year} and articles that this report draws on"),
            (
                Column(text("No"), 1, "right"),
                Column(text("Published"), 3),
                Column(text("Title"), 6),
                Column(text("About"), 6),
                Column(text("Address"), 4),
            ),
            tuple(
                (
                    text(str(number)),
                    text(wording.date(article.published)),
                    _linked(article),
                    known,
                    _address(article),
                )
                for number, (article, known) in enumerate(zip(found, about, strict=True), start=1)
            ),
            label="articles",
        )
    )


def _about(year: Year, article: Article) -> Iterator[str]:
    """Yield what sort of item it is, whose, and what it is about."""
    if article.kind is not ArticleKind.NEWS:
        yield wording.first_upper(wording.word(article.kind))
    if article.publisher:
        yield f"Published by {wording.name(year.records, article.publisher)}"
    if article.topics:
        yield f"Topics: {', '.join(article.topics)}"
    if article.beneficiaries:
        yield f"Beneficiaries: {codes_in_words(year.records, article.beneficiaries)}"
    yield from component_lines(year.records, article.components)
    if article.ongoing_when_published:
        yield "What it reports had not ended when it was published"
    yield from claim_lines(year.records, article)


def _linked(article: Article) -> Inlines:
    """Return the title, which leads to the article where it still can be read."""
    link = article.url or article.archive_url
    if link and link.url:
        return (Link(title_of(article), link.url),)
    return title_of(article)


def _address(article: Article) -> Inlines:
    """Return the address for those who read on paper, and that of the archive, if any."""
    found = [link.url for link in (article.url, article.archive_url) if link and link.url]
    return lines(found) or text(wording.LINK_LOST)
