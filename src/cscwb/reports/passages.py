"""Passages that more than one report has: cells, facts of an operation, sources, the imprint."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

import attrs

from cscwb.counting import Counted
from cscwb.counting.selection import articles_about
from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Apart,
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
    Table,
    Text,
    ToComplete,
    Wide,
)
from cscwb.document.walk import plain
from cscwb.model import (
    Agreement,
    Article,
    Basis,
    Certainty,
    Day,
    DayQualifier,
    Event,
    FootnoteKind,
    Jurisdiction,
    LinkStatus,
    ListOrder,
    Operation,
    Records,
    Span,
    texts,
)
from cscwb.model.list_order import listed
from cscwb.reports import wording
from cscwb.reports.visibility import acknowledgement, disclaimer, photos, printed_photos

DASH: Inlines = (Text("–"),)
"""What a cell has for what is not on record."""


def text(words: str) -> Inlines:
    """Return the words as inlines; nothing for "" ."""
    return (Text(words),) if words else ()


def lines(texts_: Iterable[str]) -> Inlines:
    """Return each text on a line of its own."""
    content: list[Inline] = []
    for words in texts_:
        if words:
            content.extend((LineBreak(), Text(words)) if content else (Text(words),))
    return tuple(content)


def item(*content: Inline) -> tuple[Block, ...]:
    """Return one item of a list."""
    return (Paragraph(content),)


def last_article(records: Records) -> str:
    """Return the date of the last article, for a message on a period without any."""
    if not records.articles:
        return "there is no article yet"
    last = max((article.published for article in records.articles), key=lambda date: date.earliest)
    month = attrs.evolve(last, day=None) if last.qualifier is DayQualifier.EXACTLY else last
    return f"the last article is from {wording.date(attrs.evolve(month, basis=Basis.STATED))}"


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
        """Number the articles published in the period and those about what is shown."""
        wanted = {article.id for article in (*published, *articles_about(records, shown))}
        ordered = sorted(
            (article for article in records.articles if article.id in wanted),
            key=lambda article: (article.published.earliest, article.id),
        )
        return cls(records, tuple(ordered))

    def numbers(self, ids: Iterable[str]) -> str:
        """Return the numbers of the articles about these records: ``2, 4``."""
        return ", ".join(map(str, self.about(ids))) or "no article"

    def about(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Return the number of each article about these records, or that is one of them."""
        wanted = set(ids)
        return tuple(
            number
            for number, article in enumerate(self.articles, start=1)
            if wanted.intersection(article.about) or article.id in wanted
        )


def title_of(article: Article) -> Inlines:
    """Return the title in its language."""
    return in_language_of(article, text(article.title))


def in_language_of(article: Article, words: Inlines) -> Inlines:
    """Return words of an article, marked where their language is not that of the document."""
    language = other_language(article)
    return (Foreign(words, language),) if language else words


def other_language(article: Article) -> str:
    """Return the language of an article; "" for English, which is that of documents."""
    return "" if article.language.startswith("en") else article.language


def filled(table: Table) -> Table:
    """The table without columns in which no row says anything, its daggers explained under it.

    What is left blank has a dash.
    """
    if not table.rows:
        return table
    cells = zip(*table.rows, strict=True)
    kept = [index for index, column in enumerate(cells) if any(map(plain, column))]
    note = inferred_note((), *(cell for row in table.rows for cell in row))
    return attrs.evolve(
        table,
        columns=tuple(table.columns[index] for index in kept),
        rows=tuple(tuple(row[index] or DASH for index in kept) for row in table.rows),
        notes=(*(line for line in note if line not in table.notes), *table.notes),
    )


def dash_explained(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with a note under the first table that has a dash for what is not on record."""
    explained = False

    def note(block: Block) -> Block:
        nonlocal explained
        match block:
            case Wide(inner) | Apart(inner):
                return attrs.evolve(block, content=tuple(map(note, inner)))
            case Table(rows=rows, notes=notes) if not explained and any(
                DASH in row for row in rows
            ):
                explained = True
                return attrs.evolve(block, notes=(text("–: not on record."), *notes))
            case _:
                return block

    return tuple(map(note, blocks))


def inferred_note(dates: Iterable[Day | Span | None], *contents: Inlines) -> tuple[Inlines, ...]:
    """Return the note under a table that explains the dagger, when something in it has one.

    Args:
        dates: The dates in the table.
        contents: Cells with words that may have a dagger.
    """
    printed = [*map(wording.date, dates), *map(plain, contents)]
    if not any(wording.INFERRED_MARK in words for words in printed):
        return ()
    return (text(wording.INFERRED_NOTE),)


def coverage(records: Records) -> Iterator[Block]:
    """Yield what the records cover, when they do not have all that the project did."""
    if records.project and records.project.coverage:
        yield Paragraph(text(f"The records of this publication cover {records.project.coverage}."))


def quotation(records: Records, quote: texts.Quote) -> str:
    """Return what a person said, and whether these are the exact words or their sense in ours."""
    name = wording.name(records, quote.speaker) if quote.speaker else ""
    post = wording.post(records, quote.speaker_as, quote.speaker) if quote.speaker_as else ""
    behalf = wording.name(records, quote.on_behalf_of) if quote.on_behalf_of else ""
    where = wording.name(records, quote.said_at) if quote.said_at else ""
    who = ", ".join(filter(None, (name, post, f"on behalf of {behalf}" if behalf else "")))
    words = f"‘{quote.text}’" if quote.text else f"{quote.paraphrase} (in our words)"
    certainty = wording.word(quote.certainty)
    doubt = f" ({certainty})" if quote.certainty is not Certainty.STATED else ""
    at = f" [{where}]" if where else ""
    return f"{who or 'Without a name'}: {words}{doubt}{at}"


def on_record(
    counted: Counted, year: int, singular: str, plural: str = "", *, held: bool = True
) -> str:
    """Return how many records there are, and in how many the project had a part, without full stop.

    ``The records of 2021 have three operations, one supported by the project``. A record that does
    not say whether the project had a part is counted, and nothing is said of the project.

    Args:
        counted: The entries of one kind.
        year: The year.
        singular: What one of them is called.
        plural: What many are called; "" when an s makes it.
        held: Whether it says which of them the project held; else these are supported ones.
    """
    number = len(counted.records)
    words = wording.number_of(number, singular, plural)
    of_project = len(counted.where(lambda entry: entry.held).records) if held else 0
    supported = len(counted.where(lambda entry: entry.supported).records) - of_project
    every = {1: "", 2: "both "}.get(number, "all ")
    parts = [
        f"{every}{word}" if count == number else f"{wording.in_words(count)} {word}"
        for count, word in ((of_project, "held"), (supported, "supported"))
        if count
    ]
    by = f", {wording.joined(parts)} by the project" if parts else ""
    return f"The records of {year} have {words}{by}"


def part_of(records: Records, record: Event | Operation) -> str:
    """Return the whole that it is a part of: ``Part of: Action days``; "" for none."""
    if not record.part_of:
        return ""
    return wording.by_record(f"Part of: {wording.name(records, record.part_of)}", record, "part_of")


def places(record: Event | Operation) -> Iterable[str]:
    """Return where it was, each place in words."""
    return [
        wording.by_record(wording.first_upper(wording.place(place)), record, f"places[{index}]")
        for index, place in enumerate(record.places)
    ]


def article_body(
    article: Article, records: Records, pictures: Mapping[str, Image], level: int
) -> tuple[Block, ...]:
    """The article's text with its notes, then its photos, credits and links.

    A link whose address is lost leads nowhere, and is left out.
    """
    return (
        *article_text(article, records, level),
        *photos(article, records, pictures),
        *_photo_line(article, records, pictures),
        *(Paragraph(link_or_text(link)) for link in article.links if link.url),
        *_see_also(article, records),
    )


def article_text(article: Article, records: Records, level: int) -> tuple[Block, ...]:
    """The article's text with its notes; its highest heading gets the level."""
    notes = {
        note.marker: note_content(note, records)
        for note in article.footnotes
        if note.kind is FootnoteKind.NOTE
    }
    return from_markdown(article.body, level=level, notes=notes, language=other_language(article))


def _photo_line(
    article: Article, records: Records, pictures: Mapping[str, Image]
) -> Iterator[Block]:
    """Whom the printed photos are credited to, but those who are named under one."""
    if printed := printed_photos(article, pictures):
        names = _credits(records, [article], {photo.credited_to for photo in printed})
        if names:
            yield Paragraph((Emphasis(text(f"Photo: {', '.join(names)}")),))


def _see_also(article: Article, records: Records) -> Iterator[Block]:
    """Where other articles can be read that it mentions."""
    for reference in article.cross_references:
        target = reference.link or _link_of(records, reference.article)
        if target and target.url:
            words = text(f"{wording.first_upper(reference.text)}: ")
            yield Paragraph((*words, *link_or_text(target)))


def note_content(note: texts.Footnote, records: Records) -> Inlines:
    """Return a footnote's text and citation."""
    content: list[Inline] = []
    for block in from_markdown(note.text):
        if isinstance(block, Paragraph):
            content.extend((*text(" " if content else ""), *block.content))
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
        if link and link.url:
            content.extend((*text(" "), *link_or_text(link)))
    return tuple(content)


def link_or_text(link: texts.Link) -> Inlines:
    """Return the link, or its words with the remark that it is lost."""
    words = wording.first_upper(link.text) or urlsplit(link.url).hostname or link.url
    if link.url:
        return (Link(text(words), link.url), *text(_found(link)))
    return text(f"{words} {wording.LINK_LOST}".strip())


def _found(link: texts.Link) -> str:
    """Return where an address comes from that is not the one of the source."""
    if link.status is LinkStatus.SHORTENED:
        return " (shortened address)"
    if link.status is LinkStatus.RECOVERED or link.recovered_from:
        return f" (found in {link.recovered_from})" if link.recovered_from else " (found elsewhere)"
    return ""


def _link_of(records: Records, article_id: str) -> texts.Link | None:
    if not article_id:
        return None
    article = records.article(article_id)
    return article.url or article.archive_url


def codes_in_words(records: Records, codes: Iterable[Jurisdiction]) -> str:
    """Return jurisdictions by name, in the order that the project wants for beneficiaries."""
    return ", ".join(code.name for code in listed(codes, order_of(records)))


def order_of(records: Records) -> ListOrder:
    """Return the order of beneficiaries in lists and tables."""
    return records.project.beneficiary_order if records.project else ListOrder.ALPHABETICAL


def imprint(
    records: Records, pictures: Mapping[str, Image], articles: Iterable[Article]
) -> tuple[Block, ...]:
    """Return who pays, who answers for it, and whose the pictures are."""
    project = records.project
    if project is None:
        return (ToComplete("the funding statement and disclaimer; write them in 'project.yaml'"),)
    blocks: list[Block] = [*acknowledgement(records, pictures)]
    if project.implementing_partners:
        carried_out_by = wording.joined(
            wording.name(records, partner) for partner in project.implementing_partners
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
    """Return whom pictures are credited to, by name, but those who are named elsewhere."""
    names = [
        wording.name(records, credit.credited_to)
        for article in articles
        for credit in article.photo_credits
        if credit.credited_to not in but
    ]
    return list(dict.fromkeys(names))


def section(title: str, *blocks: Block, level: int = 1) -> tuple[Block, ...]:
    """Return a heading and what is under it."""
    return (Heading(level, text(title)), *blocks)


def bulleted(lines_: Iterable[str]) -> Bullets:
    """Return a list with one text each."""
    return Bullets(tuple(item(Text(line)) for line in lines_))


def agreement_parties(records: Records, agreement: Agreement) -> str:
    """Return the parties in words, with "others" that a multilateral one has."""
    names = [wording.name(records, party) for party in agreement.parties]
    return wording.joined([*names, "others"] if agreement.multilateral else names)
