"""The bulletin."""

import datetime
from collections.abc import Iterable, Mapping

from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Contents,
    Document,
    Image,
    Paragraph,
    Strong,
    Table,
    Text,
)
from cscwb.errors import ReportError
from cscwb.model.arguments import value_of
from cscwb.model.article import Article
from cscwb.model.dates import Span
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.reports import wording
from cscwb.reports.designation import marked
from cscwb.reports.passages import (
    arrested,
    article_body,
    bulleted,
    imprint,
    inferred_note,
    item,
    last_article,
    places,
    proceedings,
    results,
    section,
    suspects,
    text,
)
from cscwb.reports.steps import stages_table
from cscwb.reports.visibility import (
    NO_PICTURES,
    acknowledgement,
    draft_mark,
    refuse_unfinished,
    running_head,
)
from cscwb.selection import agreements_in, articles_in, events_in, operations_in
from cscwb.summary import arrests, seized, sites

__all__ = ["compose_bulletin"]


class _Issue:
    """The articles of one issue, each in the one section where it belongs."""

    def __init__(self, records: Records, period: Span, pictures: Mapping[str, Image]) -> None:
        self.records = records
        self.pictures = pictures
        self.period = period
        self.articles = articles_in(records, period)
        told = {one for article in self.articles for one in article.about}
        self.operations = tuple(one for one in operations_in(records) if one.id in told)
        self.agreements = tuple(one for one in agreements_in(records) if one.id in told)
        self.events = events_in(records, period)
        operations = {one.id for one in self.operations}
        agreements = {one.id for one in self.agreements}
        self.on_operations = tuple(
            article for article in self.articles if operations.intersection(article.about)
        )
        self.on_agreements = tuple(
            article
            for article in self.articles
            if article not in self.on_operations and agreements.intersection(article.about)
        )
        self.others = tuple(
            article
            for article in self.articles
            if article not in (*self.on_operations, *self.on_agreements)
        )


def compose_bulletin(
    records: Records,
    period: Span | str,
    *,
    pictures: Mapping[str, Image] = NO_PICTURES,
    draft: bool = False,
) -> Document:
    """The bulletin with the articles published in a period, as a document for any writer.

    Args:
        records: All records of the project.
        period: A span, or its short form: ``2021-06``, ``2021-Q2``, ``2021``.
        pictures: By file as records name it; `cscwb.load_pictures` gives them.
        draft: Print what the bulletin lacks for publication, and a mark on every page, in place
            of refusing it.

    Raises:
        ReportError: No article was published in the period, or the bulletin lacks what it may not
            be published without.
        TypeError: The period is neither a span nor a text.
        ValueError: The period is not a span.
    """
    period = value_of(period, Span, "period", "2021-06")
    issue = _Issue(records, period, pictures)
    project = records.project
    name = project.short_name if project else "this project"
    when = wording.date(period)
    if not issue.articles:
        raise ReportError(f"no article of {name} was published in {when}; {last_article(records)}")
    if not draft:
        refuse_unfinished(records, pictures, issue.articles)
    body: list[Block] = [
        *([draft_mark()] if draft else []),
        *_masthead(issue),
        Contents("In this issue"),
        *section("In figures", *_figures(issue)),
        *_highlights(issue),
    ]
    if issue.on_operations:
        body.extend(section("Operations", *_operations(issue)))
    if issue.on_agreements:
        body.extend(section("Judicial cooperation and agreements", *_agreements(issue)))
    if issue.others:
        body.extend(section("Visits and meetings", *_items(issue, issue.others)))
    body.extend(section("Imprint", *imprint(records, pictures, issue.articles)))
    return marked(
        Document(
            title=f"{name} bulletin",
            subtitle=when,
            author=(project.disclaimer_author or name) if project else "",
            subject=f"News of {name}, {when}",
            keywords=(name, "bulletin", when),
            date=_last_day(period),
            running_head=running_head(f"{name} bulletin, {when}", draft=draft),
            body=tuple(body),
        ),
        project.designation if project else None,
        articles=2,
    )


def _last_day(period: Span) -> datetime.date | None:
    return None if period.end is None else period.latest


def _masthead(issue: _Issue) -> Iterable[Block]:
    if issue.records.project:
        yield Paragraph(text(issue.records.project.title))
    yield from acknowledgement(issue.records, issue.pictures)


def _figures(issue: _Issue) -> Iterable[Block]:
    every = issue.operations
    rows = [
        ("Operations reported", wording.number(len(every)), _dates(every)),
        *(
            [
                (
                    f"Persons arrested{proceedings(every)}",
                    wording.count_sum(arrests(every)),
                    _dates(every),
                )
            ]
            if every
            else []
        ),
        *(
            (
                wording.first_upper(f"{wording.word(row.commodity)} {wording.word(row.measure)}"),
                wording.quantity_sum(row.total, row.unit),
                _dates(one for one in every if one.id in row.operations),
            )
            for row in seized(every)
        ),
        *(
            (
                wording.first_upper(f"{wording.plural(row.kind)} discovered"),
                wording.count_sum(row.total),
                _dates(one for one in every if one.id in row.operations),
            )
            for row in sites(every)
        ),
        ("Agreements", wording.number(len(issue.agreements)), ""),
        ("Visits and meetings", wording.number(len(issue.events)), wording.date(issue.period)),
    ]
    notes = [words for _, _, words in rows if wording.INFERRED_MARK in words]
    yield Table(
        text("What this issue reports, counted by operation and event, never by article"),
        (Column(text("Figure"), 3), Column(text("Value"), 3, "right"), Column(text("When"), 3)),
        tuple((text(label), text(value), text(words)) for label, value, words in rows),
        ((Text(wording.INFERRED_NOTE),),) if notes else (),
    )


def _dates(operations: Iterable[Operation]) -> str:
    return "; ".join(dict.fromkeys(wording.date(one.date) for one in operations))


def _highlights(issue: _Issue) -> tuple[Block, ...]:
    """The first article of each section that an editor has summed up."""
    sections = (issue.on_operations, issue.on_agreements, issue.others)
    summed_up = ([one for one in articles if one.summary] for articles in sections)
    chosen = [articles[0] for articles in summed_up if articles]
    if not chosen:
        return ()
    items = [
        item(Strong(text(f"{article.title}.")), Text(f" {article.summary}")) for article in chosen
    ]
    return section("Highlights", Bullets(tuple(items)))


def _operations(issue: _Issue) -> Iterable[Block]:
    for article in issue.on_operations:
        told = [one for one in issue.operations if one.id in article.about]
        yield from section(
            article.title,
            *(bulleted(_counts(operation, issue.records)) for operation in told),
            *article_body(article, issue.records, issue.pictures, level=3),
            level=2,
        )


def _counts(operation: Operation, records: Records) -> list[str]:
    persons = f"Persons arrested: {arrested(operation)}{proceedings([operation])}"
    details = suspects(records, operation)
    return [f"Date: {wording.date(operation.date)}", *results(operation), persons, *details]


def _agreements(issue: _Issue) -> Iterable[Block]:
    for article in issue.on_agreements:
        told = [one for one in issue.agreements if one.id in article.about]
        yield from section(
            article.title,
            *article_body(article, issue.records, issue.pictures, level=3),
            *([stages_table(issue.records, told, issue.period.latest)] if told else []),
            level=2,
        )


def _items(issue: _Issue, articles: tuple[Article, ...]) -> Iterable[Block]:
    for article in articles:
        yield from section(
            article.title,
            *_visits(issue, article),
            *article_body(article, issue.records, issue.pictures, level=3),
            level=2,
        )


def _visits(issue: _Issue, article: Article) -> Iterable[Block]:
    """When and where the events were that an article tells of; several are told apart by title."""
    told = [one for one in events_in(issue.records) if one.id in article.about]
    for event in told:
        lines = [
            *([event.title] if len(told) > 1 else []),
            f"Date: {wording.date(event.date)}",
            *(f"Place: {place}" for place in places(event)),
        ]
        yield bulleted(lines)
        yield from map(Paragraph, inferred_note([event.date]))
