"""Publications, and the articles of the year."""

from collections.abc import Iterator

from cscwb.document.nodes import Block, Column, Inlines, Link, Paragraph, Table
from cscwb.model.article import Article
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import inferred_note, link_or_text, text, title_of
from cscwb.selection import falls_in

__all__ = ["articles", "publications"]


def publications(year: Year) -> Iterator[Block]:
    """What the articles of the report cite."""
    cited = {
        note.citation.publication
        for article in year.sources.articles
        for note in article.footnotes
        if note.citation
    }
    found = [
        one
        for one in year.records.publications
        if one.id in cited or falls_in(one.published, year.period)
    ]
    if not found:
        yield Paragraph(text(f"No publication of {year.year} is on record."))
        return
    yield Table(
        text("Publications of the year and those that the articles cite"),
        (
            Column(text("Published"), 2),
            Column(text("Title"), 6),
            Column(text("Publisher"), 3),
            Column(text("Link"), 4),
        ),
        tuple(
            (
                text(wording.date(one.published)),
                text(one.title),
                text(wording.name(year.records, one.publisher) if one.publisher else "not stated"),
                link_or_text(one.url) if one.url else text("none"),
            )
            for one in found
        ),
    )


def articles(year: Year) -> Iterator[Block]:
    """Those published in the year, and those that the report draws on."""
    found = year.sources.articles
    yield Table(
        text(f"Articles of {year.year} and articles that this report draws on"),
        (
            Column(text("No"), 1, "right"),
            Column(text("Published"), 3),
            Column(text("Title"), 8),
            Column(text("Address"), 4),
        ),
        tuple(
            (
                text(str(number)),
                text(wording.date(article.published)),
                _linked(article),
                _address(article),
            )
            for number, article in enumerate(found, start=1)
        ),
        inferred_note(article.published for article in found),
        label="articles",
    )


def _linked(article: Article) -> Inlines:
    """The title, which leads to the article where it still can be read."""
    link = article.url or article.archive_url
    if link and link.url:
        return (Link(title_of(article), link.url),)
    return title_of(article)


def _address(article: Article) -> Inlines:
    """For those who read on paper."""
    link = article.url or article.archive_url
    return text(link.url if link and link.url else wording.LINK_LOST)
