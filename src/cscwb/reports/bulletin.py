"""The bulletin."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from cscwb.counting import Counted, Entry, results
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
from cscwb.model import Event, Operation, Records, Span
from cscwb.model.arguments import value_of
from cscwb.reports import counts, wording
from cscwb.reports.designation import marked
from cscwb.reports.issue import Issue
from cscwb.reports.news import news
from cscwb.reports.passages import (
    bulleted,
    coverage,
    filled,
    imprint,
    in_language_of,
    item,
    last_article,
    section,
    text,
    title_of,
)
from cscwb.reports.steps import Steps
from cscwb.reports.visibility import (
    NO_PICTURES,
    acknowledgement,
    draft_mark,
    refuse_unfinished,
    running_head,
)


def compose_bulletin(
    records: Records,
    period: Span | str,
    *,
    pictures: Mapping[str, Image] = NO_PICTURES,
    draft: bool = False,
) -> Document:
    """Return the bulletin with the articles published in a period, as a document for any writer.

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
    issue = Issue(records, period, pictures)
    project = records.project
    name = project.short_name if project else "this project"
    when = wording.date(period)
    if not issue.articles:
        raise ReportError(
            f"no article of {name} was published {wording.within(period)}; {last_article(records)}"
        )
    if not draft:
        refuse_unfinished(records, pictures, issue.articles)
    body = (*([draft_mark()] if draft else []), *sections(issue))
    return marked(
        Document(
            title=f"{name} bulletin",
            subtitle=when,
            author=(project.disclaimer_author or name) if project else "",
            subject=f"News of {name}, {when}",
            keywords=(name, "bulletin", when),
            date=_last_day(period),
            running_head=running_head(f"{name} bulletin, {when}", draft=draft),
            body=body,
        ),
        project.designation if project else None,
        articles=2,
    )


def sections(issue: Issue) -> Iterator[Block]:
    """Yield the masthead, the figures, every article, what is planned, and the imprint."""
    yield from _masthead(issue)
    yield Contents("In this issue")
    yield from section("In figures", *_figures(issue))
    yield from _highlights(issue)
    for title, articles in (
        ("Operations", issue.on_operations),
        ("Judicial cooperation and agreements", issue.on_agreements),
        ("Visits, meetings and other news", issue.others),
    ):
        if articles:
            yield from section(title, *news(issue, articles))
    for title, lines in (
        ("Coming up", [_named(issue.records, event) for event in issue.coming_up]),
        (
            "Planned and not on record as carried out",
            [_not_done(issue.records, record) for record in issue.not_carried_out],
        ),
    ):
        if lines:
            yield from section(title, bulleted(lines))
    yield from section("Imprint", *imprint(issue.records, issue.pictures, issue.articles))


def _last_day(period: Span) -> datetime.date | None:
    return None if period.end is None else period.latest


def _masthead(issue: Issue) -> Iterable[Block]:
    if issue.records.project:
        yield Paragraph(text(issue.records.project.title))
    yield from coverage(issue.records)
    yield from acknowledgement(issue.records, issue.pictures)


def _figures(issue: Issue) -> Iterable[Block]:
    rows = [(label, value, when) for label, value, when in _rows(issue) if value]
    if not rows:
        report = "no operation or event that has taken place"
        yield Paragraph(text(f"The articles of this issue report {report}."))
        return
    yield filled(
        Table(
            text("What this issue reports, counted by operation and event, never by article"),
            (Column(text("Figure"), 3), Column(text("Value"), 3, "right"), Column(text("When"), 3)),
            tuple((text(label), text(value), text(when)) for label, value, when in rows),
        )
    )


def _rows(issue: Issue) -> Iterator[tuple[str, str, str]]:
    """Yield a label, a figure and the dates of what it counts; an empty figure for nothing."""
    operations = issue.ledger.heads_of(operation.id for operation in issue.operations)
    yield "Operations", _number(operations), _dates(operations)
    supported = operations.where(lambda entry: entry.supported)
    yield "of these supported by the project", _number(supported), _dates(supported)
    elsewhere = (Counted(None, (entry,)) for entry in issue.elsewhere)
    for total in chain.from_iterable(map(results, (issue.counted, *elsewhere))):
        figure = counts.figure(total, issue.period)
        yield counts.label_and_stages(total), figure, _dates(total.entries)
    agreements = wording.number(len(issue.agreements)) if issue.agreements else ""
    yield "Agreements", agreements, "; ".join(_last_steps(issue))
    events = issue.ledger.heads_of(event.id for event in issue.events)
    yield "Visits, meetings and other activities", _number(events), _dates(events)
    supported = events.where(lambda entry: entry.supported)
    yield "of these held or supported by the project", _number(supported), _dates(supported)


def _last_steps(issue: Issue) -> Iterator[str]:
    """Yield when each agreement took its last step on record by the end of the period."""
    found: list[Span] = []
    for agreement in issue.agreements:
        reached = Steps.of(agreement, issue.records, issue.period.latest).reached
        dates = [action.date for action in reached if action.date]
        found += sorted(dates, key=lambda date: date.latest)[-1:]
    for date in dict.fromkeys(map(wording.date, found)):
        yield f"last step: {date}"


def _number(counted: Counted) -> str:
    """Return how many records there are; "" for none."""
    return wording.number(len(counted.records)) if counted.records else ""


def _dates(entries: Iterable[Entry]) -> str:
    """Return the dates of entries, each once, oldest first."""
    return "; ".join(dict.fromkeys(wording.date(entry.date) for entry in entries))


def _highlights(issue: Issue) -> tuple[Block, ...]:
    """Return the first article of each section that an editor has summed up."""
    sections = (issue.on_operations, issue.on_agreements, issue.others)
    summed_up = ([article for article in articles if article.summary] for articles in sections)
    chosen = [articles[0] for articles in summed_up if articles]
    if not chosen:
        return ()
    items = [
        item(
            Strong((*title_of(article), Text("."))),
            Text(" "),
            *in_language_of(article, text(article.summary)),
        )
        for article in chosen
    ]
    return section("Highlights", Bullets(tuple(items)))


def _named(records: Records, record: Event | Operation) -> str:
    """Return the title, the whole that it is a part of, and the date where one is known."""
    of = f", part of ‘{wording.name(records, record.part_of)}’" if record.part_of else ""
    when = f" ({wording.date(record.date)})" if record.date else ""
    return f"{record.title}{of}{when}"


def _not_done(records: Records, record: Event | Operation) -> str:
    """Return the name of a record with the status that sets it apart from what took place."""
    return f"{_named(records, record)}: {wording.status(record.status, over=True)}"
