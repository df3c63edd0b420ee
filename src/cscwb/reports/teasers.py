"""The articles of a bulletin in short, each with its photo and a link to all of it."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from cscwb.document.nodes import (
    Block,
    Heading,
    Illustration,
    Link,
    Paragraph,
    Teaser,
    Teasers,
    Text,
    ToComplete,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Article, ArticleKind, Event
from cscwb.reports import wording
from cscwb.reports.issue import Issue, Subject
from cscwb.reports.passages import article_text, in_language_of, text, title_of
from cscwb.reports.visibility import illustration
from cscwb.rules.style.prose import Prose

_ENOUGH = 160  # characters of an article without a summary
_MOST_SENTENCES = 3
_CLOSING = "’”)"


def lead_story(issue: Issue, article: Article) -> Teasers:
    """The article that leads, under a heading of its own."""
    return Teasers((_teaser(issue, article, level=1),), lead=True)


def teasers(issue: Issue, articles: Sequence[Article]) -> Teasers:
    """Articles of one section."""
    return Teasers(tuple(_teaser(issue, article, level=2) for article in articles))


def _teaser(issue: Issue, article: Article, level: int) -> Teaser:
    photo = illustration(article, issue.records, issue.pictures)
    words = article.summary or _opening(issue, article)
    content: list[Block] = [Paragraph(in_language_of(article, text(words)))] if words else []
    if isinstance(photo, ToComplete):
        content.append(photo)
    return Teaser(
        kicker=" · ".join(filter(None, _kicker(issue, article))),
        heading=Heading(level, title_of(article)),
        illustration=photo if isinstance(photo, Illustration) else None,
        content=tuple(content),
        more=_more(article),
    )


def _kicker(issue: Issue, article: Article) -> Iterator[str]:
    """What kind of news it is, and whose when it is not the project's."""
    yield wording.first_upper(_kind(issue, article))
    if publisher := issue.publisher(article):
        yield wording.name(issue.records, publisher)


def _kind(issue: Issue, article: Article) -> str:
    if article.kind is not ArticleKind.NEWS:
        return wording.word(article.kind)
    match issue.subject(article):
        case Subject.OPERATION:
            return "operation"
        case Subject.AGREEMENT:
            return "agreement" if len(issue.agreements_in(article)) == 1 else "agreements"
        case Subject.ACTIVITY:
            return _kind_of_activities(issue.activities_in(article))
        case Subject.OTHER:
            return "news"


def _kind_of_activities(events: Sequence[Event]) -> str:
    """What they are, when all wholes are of one kind."""
    wholes = [event for event in events if not event.part_of] or events
    kinds = {wording.word(event.kind) for event in wholes}
    return kinds.pop() if len(kinds) == 1 else "activities"


def _opening(issue: Issue, article: Article) -> str:
    """The first sentences of an article; "" when it has no words."""
    for block in blocks_in(article_text(article, issue.records, level=1)):
        if isinstance(block, Paragraph) and (words := plain(block.content).strip()):
            return _first_sentences(words)
    return ""


def _first_sentences(words: str) -> str:
    end = 0
    for _, stop in Prose(text=words).sentences[:_MOST_SENTENCES]:
        if end >= _ENOUGH:
            break
        end = stop
        while words[end : end + 1] in _CLOSING and end < len(words):
            end += 1
    return words[:end].strip()


def _more(article: Article) -> Link | None:
    """Where to read all of it: where it was published, or an archive."""
    for link in (article.url, article.archive_url):
        if link and link.url:
            host = (urlsplit(link.url).hostname or link.url).removeprefix("www.")
            return Link((Text(f"Read more on {host}"),), link.url)
    return None
