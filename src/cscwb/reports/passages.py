"""Passages that more than one report has: cells, facts of an operation, sources, the imprint."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from urllib.parse import urlsplit

import attrs

from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Block,
    Bullets,
    Emphasis,
    Foreign,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Text,
    ToComplete,
)
from cscwb.model import texts
from cscwb.model.agreement import Agreement
from cscwb.model.article import Article
from cscwb.model.codes import Role
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.list_order import listed
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.model.results import Measure
from cscwb.model.settings import ListOrder
from cscwb.model.texts import FootnoteKind
from cscwb.reports import wording
from cscwb.reports.visibility import acknowledgement, disclaimer, photos
from cscwb.selection import articles_about
from cscwb.summary import measures, seized, sites

__all__ = [
    "Sources",
    "agreement_parties",
    "arrested",
    "article_body",
    "bulleted",
    "codes_in_words",
    "imprint",
    "inferred_note",
    "item",
    "last_article",
    "lines",
    "link_or_text",
    "order_of",
    "partners",
    "places",
    "proceedings",
    "results",
    "section",
    "stages",
    "suspects",
    "text",
    "title_of",
]

_AUTHORITIES = (Role.LEAD, Role.PARTICIPATING, Role.ARRESTING, Role.INFORMING, Role.SUPERVISING)


def text(words: str) -> Inlines:
    """The words as inlines; nothing for "" ."""
    return (Text(words),) if words else ()


def lines(texts_: Iterable[str]) -> Inlines:
    """Each text on a line of its own."""
    content: list[Inline] = []
    for words in texts_:
        if words:
            content.extend((LineBreak(), Text(words)) if content else (Text(words),))
    return tuple(content)


def item(*content: Inline) -> tuple[Block, ...]:
    """One item of a list."""
    return (Paragraph(content),)


def last_article(records: Records) -> str:
    """Of when the last article is, for whoever has asked for a period without any."""
    if not records.articles:
        return "there is no article yet"
    last = max(one.published.earliest for one in records.articles)
    return f"the last article is of {wording.date(Day(last.year, last.month))}"


@attrs.frozen
class Sources:
    """The numbered articles of a report; every figure and row names them by number.

    Attributes:
        records: Where the articles stand.
        articles: In the order of their numbers, from 1.
    """

    records: Records
    articles: tuple[Article, ...]

    @classmethod
    def of(cls, records: Records, published: Sequence[Article], shown: Iterable[str]) -> "Sources":
        """Number the articles published in the period and those that tell of what is shown."""
        wanted = {article.id for article in (*published, *articles_about(records, shown))}
        ordered = sorted(
            (article for article in records.articles if article.id in wanted),
            key=lambda article: (article.published.earliest, article.id),
        )
        return cls(records, tuple(ordered))

    def numbers(self, ids: Iterable[str]) -> str:
        """The numbers of the articles that tell of these records: ``2, 4``."""
        wanted = set(ids)
        found = [
            str(number)
            for number, article in enumerate(self.articles, start=1)
            if wanted.intersection(article.about) or article.id in wanted
        ]
        return ", ".join(found) or "no article"


def title_of(article: Article) -> Inlines:
    """The title in its language."""
    words = text(article.title)
    return words if article.language.startswith("en") else (Foreign(words, article.language),)


def inferred_note(dates: Iterable[Day | Span | None]) -> tuple[Inlines, ...]:
    """The note under a table that explains the dagger, when one of the dates has it."""
    inferred = any(wording.INFERRED_MARK in wording.date(date) for date in dates)
    return (text(wording.INFERRED_NOTE),) if inferred else ()


def places(record: Event | Operation) -> Iterable[str]:
    """Where it was, each place in words."""
    return [wording.first_upper(wording.place(place)) for place in record.places]


def partners(records: Records, operation: Operation) -> list[str]:
    """The authorities in an operation, each once."""
    names = [
        wording.name(records, participation.party)
        for participation in operation.participants
        if participation.party and participation.role in _AUTHORITIES
    ]
    return list(dict.fromkeys(names))


def results(operation: Operation) -> list[str]:
    """What was seized and discovered, a line each; no person is in it."""
    found = [
        f"{wording.word(row.commodity)}: {wording.quantity_sum(row.total, row.unit)}"
        for row in seized([operation])
    ]
    discovered = [
        f"{wording.plural(row.kind)}: {wording.count_sum(row.total)}" for row in sites([operation])
    ]
    return [wording.first_upper(line) for line in (*found, *discovered)]


def arrested(operation: Operation) -> str:
    """How many persons were arrested: "3", or "none stated"."""
    rows = [row for row in measures([operation]) if row.measure is Measure.ARRESTED]
    return wording.count_sum(rows[0].total) if rows else "none stated"


def stages(operation: Operation) -> list[str]:
    """The stages of proceedings, each once; "not stated" for measures without one."""
    words = [
        wording.word(measure.stage) if measure.stage else "not stated"
        for measure in operation.measures
    ]
    announced = [
        f"charges {wording.word(charge.status)}"
        for measure in operation.measures
        for charge in measure.charges
    ]
    return [wording.first_upper(word) for word in dict.fromkeys((*words, *announced))]


def proceedings(operations: Iterable[Operation]) -> str:
    """How far proceedings have come, to stand with every number of arrests; "" without any."""
    found = dict.fromkeys(stage.lower() for one in operations for stage in stages(one))
    return f" (stage of proceedings: {', '.join(found)})" if found else ""


def suspects(records: Records, operation: Operation) -> list[str]:
    """What may be printed of single suspects, a line each; nothing unless the project says so."""
    details = records.project.suspect_details if records.project else None
    if details is None:
        return []
    found = []
    for measure in operation.measures:
        for suspect in measure.suspects:
            parts = [
                suspect.initials if details.initials else "",
                f"aged {suspect.age}" if details.ages and suspect.age is not None else "",
            ]
            if any(parts):
                words = ", ".join(filter(None, (suspect.role, *parts)))
                found.append(wording.first_upper(words))
    return found


def article_body(
    article: Article, records: Records, pictures: Mapping[str, Image], level: int
) -> tuple[Block, ...]:
    """The article's text with its notes, then its photos, credits and links."""
    notes = {
        note.marker: note_content(note, records)
        for note in article.footnotes
        if note.kind is FootnoteKind.NOTE
    }
    return (
        *from_markdown(article.body, level=level, notes=notes),
        *photos(article, records, pictures),
        *_photo_line(_credits(records, [article], {one.credited_to for one in article.photos})),
        *(Paragraph(link_or_text(link)) for link in article.links),
        *(Paragraph(_see(records, reference)) for reference in article.cross_references),
    )


def _photo_line(names: list[str]) -> tuple[Block, ...]:
    return (Paragraph((Emphasis(text(f"Photo: {', '.join(names)}")),)),) if names else ()


def _see(records: Records, reference: texts.CrossReference) -> Inlines:
    target = reference.link or _link_of(records, reference.article)
    words = text(f"{wording.first_upper(reference.text)}: ")
    if target and target.url:
        return (*words, *link_or_text(target))
    return (*words, Text(wording.LINK_LOST))


def note_content(note: texts.Footnote, records: Records) -> Inlines:
    """A footnote's text and citation."""
    content: list[Inline] = []
    for block in from_markdown(note.text):
        if isinstance(block, Paragraph):
            content.extend(block.content)
    if note.citation:
        publication = records.publication(note.citation.publication)
        parts = [publication.title]
        if note.citation.page:
            parts.append(f"p.{wording.NO_BREAK_SPACE}{note.citation.page}")
        if publication.published:
            parts.append(wording.date(publication.published))
        if note.citation.accessed:
            parts.append(f"accessed {wording.date(note.citation.accessed)}")
        content.extend(text(("; " if content else "") + ", ".join(parts)))
        if note.citation.quote:
            content.extend(text(f": {note.citation.quote}"))
        link = note.citation.link or publication.url
        if link:
            content.extend((*text(" "), *link_or_text(link)))
    return tuple(content)


def link_or_text(link: texts.Link) -> Inlines:
    """The link, or its words with the remark that it is lost."""
    words = wording.first_upper(link.text) or urlsplit(link.url).hostname or link.url
    if link.url:
        return (Link(text(words), link.url),)
    return text(f"{words} {wording.LINK_LOST}".strip())


def _link_of(records: Records, article_id: str) -> texts.Link | None:
    if not article_id:
        return None
    article = records.article(article_id)
    return article.url or article.archive_url


def codes_in_words(records: Records, codes: Iterable[Jurisdiction]) -> str:
    """Jurisdictions by name, in the order that the project wants for beneficiaries."""
    return ", ".join(code.name for code in listed(codes, order_of(records)))


def order_of(records: Records) -> ListOrder:
    """The order of beneficiaries in lists and tables."""
    return records.project.beneficiary_order if records.project else ListOrder.ALPHABETICAL


def imprint(
    records: Records, pictures: Mapping[str, Image], articles: Iterable[Article]
) -> tuple[Block, ...]:
    """Who pays, who answers for it, and whose the pictures are."""
    project = records.project
    if project is None:
        return (ToComplete("the funding statement and disclaimer; write them in 'project.yaml'"),)
    blocks: list[Block] = [*acknowledgement(records, pictures)]
    if project.implementing_partners:
        carried_out_by = wording.joined(
            wording.name(records, one) for one in project.implementing_partners
        )
        blocks.append(Paragraph(text(f"Implemented by {carried_out_by}.")))
    blocks.append(disclaimer(records, project))
    blocks.append(Paragraph(text(wording.PRESUMPTION_OF_INNOCENCE)))
    names = _credits(records, articles)
    if names:
        blocks.append(Paragraph(text(f"Photo credits of the articles: {'; '.join(names)}.")))
    if project.website:
        blocks.append(Paragraph((*text("Website: "), *link_or_text(project.website))))
    return tuple(blocks)


def _credits(records: Records, articles: Iterable[Article], but: Collection[str] = ()) -> list[str]:
    """Whom pictures are credited to, by name, but those who are named elsewhere."""
    names = [
        wording.name(records, credit.credited_to)
        for article in articles
        for credit in article.photo_credits
        if credit.credited_to not in but
    ]
    return list(dict.fromkeys(names))


def section(title: str, *blocks: Block, level: int = 1) -> tuple[Block, ...]:
    """A heading and what stands under it."""
    return (Heading(level, text(title)), *blocks)


def bulleted(lines_: Iterable[str]) -> Bullets:
    """A list with one text each."""
    return Bullets(tuple(item(Text(line)) for line in lines_))


def agreement_parties(records: Records, agreement: Agreement) -> str:
    """The parties in words, with "others" that a multilateral one has."""
    names = [wording.name(records, party) for party in agreement.parties]
    return wording.joined([*names, "others"] if agreement.multilateral else names)
