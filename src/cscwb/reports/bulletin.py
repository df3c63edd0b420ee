"""The bulletin."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from cscwb.counting import Counted
from cscwb.counting.selection import articles_in
from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Block,
    Contents,
    Document,
    Image,
    KeyFigure,
    KeyFigures,
    Paragraph,
)
from cscwb.errors import ReportError
from cscwb.model import Event, Operation, Records, Span
from cscwb.model.arguments import value_of
from cscwb.reports import wording
from cscwb.reports.designation import marked
from cscwb.reports.issue import Issue, Subject, bulletin_of, printed_articles
from cscwb.reports.key_figures import dated_results, results_in_short
from cscwb.reports.news import news
from cscwb.reports.passages import (
    bulleted,
    coverage,
    imprint,
    inferred_note,
    last_article,
    section,
    text,
)
from cscwb.reports.teasers import lead_story, teasers
from cscwb.reports.visibility import (
    NO_PICTURES,
    acknowledgement,
    draft_mark,
    printed_photos,
    refuse_unfinished,
    running_head,
)

_SECTIONS = (
    ("Operations", Subject.OPERATION),
    ("Agreements", Subject.AGREEMENT),
    ("Activities", Subject.ACTIVITY),
    ("Other news", Subject.OTHER),
)
_COUNTED = (
    "What the articles of this issue report, of any date; operations, agreements and activities "
    "are counted, never articles."
)
_MOST_DATED = 2


def compose_bulletin(
    records: Records,
    period: Span | str,
    *,
    pictures: Mapping[str, Image] = NO_PICTURES,
    full: bool = False,
    draft: bool = False,
) -> Document:
    """Return the bulletin with the articles published in a period, as a document for any writer.

    One article leads, and the others follow in short, each with a link to all of it: operations,
    then agreements, activities and other news, the newest first; after them what others published.
    The first article of the project with a summary and a photo leads, or else the first with a
    summary, or else the first. The editor's ``Bulletin`` of the period may choose otherwise.

    Args:
        records: All records of the project.
        period: A span, or its short form: ``2021-06``, ``2021-Q2``, ``2021``.
        pictures: By file as records name it; `cscwb.load_pictures` gives them.
        full: Print whole articles, with the facts of what they report.
        draft: Print what the bulletin lacks for publication, and a mark on every page, in place
            of refusing it.

    Raises:
        ReportError: No article was published in the period, or the bulletin lacks what it may not
            be published without.
        TypeError: The period is neither a span nor a text.
        ValueError: The period is not a span.
    """
    period = value_of(period, Span, "period", "2021-06")
    project = records.project
    name = project.short_name if project else "this project"
    when = wording.date(period)
    if not articles_in(records, period):
        raise ReportError(
            f"no article of {name} was published {wording.within(period)}; {last_article(records)}"
        )
    if not printed_articles(records, period):
        raise ReportError(
            f"the bulletin '{bulletin_of(records, period).id}' leaves out every article; take one "
            "off 'leave_out'"
        )
    issue = Issue(records, period, pictures)
    if not draft:
        refuse_unfinished(records, pictures, issue.articles)
    body = (*([draft_mark()] if draft else []), *sections(issue, full=full))
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
        articles=2 if full else 0,
    )


def sections(issue: Issue, *, full: bool = False) -> Iterator[Block]:
    """The masthead, the editorial, the news, the figures, what is planned, and the imprint."""
    yield from _masthead(issue)
    yield from from_markdown(issue.bulletin.editorial)
    yield from _whole_articles(issue) if full else _in_short(issue)
    yield from _in_figures(issue)
    for title, lines in (
        ("Coming up", [_named(issue.records, event) for event in issue.coming_up]),
        (
            "Planned and not on record as carried out",
            [_not_done(issue.records, record) for record in issue.not_carried_out],
        ),
    ):
        if lines:
            yield from section(title, bulleted(lines))
    yield from section("Imprint", *_imprint(issue))


def _in_short(issue: Issue) -> Iterator[Block]:
    yield lead_story(issue, issue.lead)
    for title, articles in (("More news", issue.others), ("From our partners", issue.partners)):
        if articles:
            yield from section(title, teasers(issue, articles))


def _whole_articles(issue: Issue) -> Iterator[Block]:
    yield Contents("In this issue")
    yield from section("Lead story", *news(issue, (issue.lead,)))
    for title, subject in _SECTIONS:
        if found := [one for one in issue.others if issue.subject(one) is subject]:
            yield from section(title, *news(issue, found))
    if issue.partners:
        yield from section("From our partners", *news(issue, issue.partners))


def _last_day(period: Span) -> datetime.date | None:
    return None if period.end is None else period.latest


def _masthead(issue: Issue) -> Iterable[Block]:
    if issue.records.project:
        yield Paragraph(text(issue.records.project.title))
    yield from acknowledgement(issue.records, issue.pictures)


def _in_figures(issue: Issue) -> Iterable[Block]:
    """What the articles report in a few large figures; nothing when they report none."""
    figures = tuple(_figures(issue))
    if not figures:
        return ()
    values = (text(figure.value) for figure in figures)
    return section("In figures", KeyFigures(figures, (text(_COUNTED), *inferred_note((), *values))))


def _figures(issue: Issue) -> Iterator[KeyFigure]:
    operations = issue.ledger.heads_of(operation.id for operation in issue.operations)
    if number := len(operations.records):
        supported = operations.where(lambda entry: entry.supported)
        yield _figure(number, _with(number, "operation", "supported by the project", supported))
    yield from results_in_short(issue.counted, issue.period)
    yield from islice(dated_results(issue.elsewhere, issue.period), _MOST_DATED)
    if number := len(issue.agreements):
        yield _figure(number, "agreement" if number == 1 else "agreements")
    events = issue.ledger.heads_of(event.id for event in issue.events)
    if number := len(events.records):
        supported = events.where(lambda entry: entry.supported)
        noun = wording.word(issue.events[0].kind)
        plural = "visits, meetings and other activities"
        by = "held or supported by the project"
        yield _figure(number, _with(number, noun, by, supported, plural))


def _figure(number: int, words: str) -> KeyFigure:
    return KeyFigure(wording.number(number), text(words))


def _with(number: int, noun: str, by: str, supported: Counted, plural: str = "") -> str:
    """What there is, and for how many of them the project did something."""
    words = noun if number == 1 else plural or f"{noun}s"
    known = len(supported.records)
    if not known:
        return words
    return f"{words}, {by if known == number == 1 else f'{wording.in_words(known)} {by}'}"


def _imprint(issue: Issue) -> Iterator[Block]:
    """Who pays, who answers for it, whose the printed photos are, and what is on record."""
    printed = [article for article in issue.articles if printed_photos(article, issue.pictures)]
    yield from imprint(issue.records, issue.pictures, printed)
    yield from coverage(issue.records)


def _named(records: Records, record: Event | Operation) -> str:
    """Return the title, the whole that it is a part of, and the date where one is known."""
    of = f", part of ‘{wording.name(records, record.part_of)}’" if record.part_of else ""
    when = f" ({wording.date(record.date)})" if record.date else ""
    return f"{record.title}{of}{when}"


def _not_done(records: Records, record: Event | Operation) -> str:
    """Return the name of a record with the status that sets it apart from what took place."""
    return f"{_named(records, record)}: {wording.status(record.status, over=True)}"
