"""The articles of a bulletin, each with the facts of what it reports."""

from collections.abc import Iterable, Iterator, Sequence

from cscwb.document.nodes import Block, Heading, Paragraph, Strong, Text
from cscwb.model import (
    Agreement,
    Article,
    ArticleKind,
    Event,
    EventMode,
    Measure,
    Operation,
    Records,
)
from cscwb.reports import wording
from cscwb.reports.claims import claim_lines
from cscwb.reports.issue import Issue
from cscwb.reports.lists import list_lines
from cscwb.reports.operation_facts import suspects
from cscwb.reports.operation_totals import totals_lines
from cscwb.reports.passages import (
    article_body,
    bulleted,
    inferred_note,
    link_or_text,
    part_of,
    places,
    text,
    title_of,
)
from cscwb.reports.steps import stages_table
from cscwb.reports.support import support_facts


def news(issue: Issue, articles: Iterable[Article]) -> Iterator[Block]:
    """Each article with the facts of what it reports, and the stages of its agreements.

    What an article before it reports, too, is not printed again.
    """
    for article in articles:
        yield Heading(2, title_of(article))
        yield _published(issue.records, article)
        yield from _facts(issue, article)
        yield from article_body(article, issue.records, issue.pictures, level=3)
        agreements = issue.agreements_in(article)
        yield from _stages(issue, [a for a in agreements if issue.is_first_in(a, article)])


def _published(records: Records, article: Article) -> Paragraph:
    """Return the kind of an item, when and by whom it was published, and where it can be read."""
    kind = (
        "" if article.kind is ArticleKind.NEWS else wording.first_upper(wording.word(article.kind))
    )
    by = f" by {wording.name(records, article.publisher)}" if article.publisher else ""
    when = f"published {wording.date(article.published)}{by}"
    words = [
        f"{kind}, {when}" if kind else wording.first_upper(when),
        "what it reports had not ended then" if article.ongoing_when_published else "",
    ]
    link = article.url or article.archive_url
    at = (Text(": "), *link_or_text(link)) if link and link.url else ()
    return Paragraph((*text("; ".join(filter(None, words))), *at))


def _facts(issue: Issue, article: Article) -> Iterator[Block]:
    """When and where it was, what it came to, and what the project did for it."""
    reported = issue.reported_in(article)
    printed: list[str] = []
    for record in reported:
        if not issue.is_first_in(record, article):
            continue
        lines = [
            part_of(issue.records, record),
            f"Date: {wording.date(record.date)}" if record.date else "",
            *(f"Place: {place}" for place in places(record)),
            *_status(issue, record),
            *_results(issue, record),
            *support_facts(issue.records, record),
            *claim_lines(issue.records, record),
        ]
        if len(reported) > 1:
            yield Paragraph((Strong(text(record.title)),))
        if any(lines):
            yield bulleted(filter(None, lines))
        printed += lines
    yield from map(Paragraph, inferred_note((), *map(text, printed)))


def _status(issue: Issue, record: Event | Operation) -> Iterator[str]:
    """Yield how people met, and whether it took place, where that is not obvious."""
    if isinstance(record, Event) and record.mode is not EventMode.ON_SITE:
        yield wording.by_record(f"Mode: {wording.word(record.mode)}", record, "mode")
    if status := issue.status(record):
        yield f"Status: {status}"


def _results(issue: Issue, record: Event | Operation) -> Iterator[str]:
    """Yield what came of it, as far as it took place."""
    if not record.status.took_place:
        return
    if isinstance(record, Event):
        yield from list_lines(record, "What came of it", "outcomes", record.outcomes)
        return
    goods, persons = totals_lines(issue.ledger, record)
    yield from (*goods, *persons)
    for measure in record.measures:
        if among := suspects(issue.records, measure):
            who = "persons" if measure.measure is Measure.CONVICTED else "suspects"
            yield f"Of the {who} {wording.word(measure.measure)}: {'; '.join(among)}"


def _stages(issue: Issue, agreements: Sequence[Agreement]) -> Iterator[Block]:
    if agreements:
        yield stages_table(issue.records, agreements, issue.period.latest)
