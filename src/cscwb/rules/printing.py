"""Texts that reports can print."""

from collections.abc import Callable, Iterator

from cscwb.counting import ledger, nothing_on_record, since_the_start, totals_named
from cscwb.document.from_markdown import MarkdownError, from_markdown, is_plain
from cscwb.document.illustrations import ANY_PICTURE
from cscwb.document.nodes import Paragraph, Text
from cscwb.errors import Problem
from cscwb.model import KINDS, Article, FigureName, FootnoteKind, Records, did_you_mean
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.storage.records.reading import Reading

_QUOTED = regex(r"'([^']+)'")


def find_unprintable_bodies(records: Records) -> Iterator[Problem]:
    """Find texts, notes and editorials that cannot be printed, and notes without an anchor."""
    yield from _editorials_can_be_printed(records)
    for article in records.articles:
        yield from _notes_can_be_printed(article)
        notes = {note.marker: (Text(note.marker),) for note in article.footnotes}
        try:
            if not is_plain(article.body):
                from_markdown(article.body, notes=notes)
        except MarkdownError as error:
            for line, message in error.problems:
                yield MARKDOWN.problem(
                    message,
                    record=article.id,
                    place="body",
                    within=words_at_fault(article.body, line, message),
                )


def _editorials_can_be_printed(records: Records) -> Iterator[Problem]:
    """Find editorials of bulletins that cannot be printed."""
    for bulletin in records.bulletins:
        try:
            from_markdown(bulletin.editorial)
        except MarkdownError as error:
            for line, message in error.problems:
                yield MARKDOWN.problem(
                    message,
                    record=bulletin.id,
                    place="editorial",
                    within=words_at_fault(bulletin.editorial, line, message),
                )


def find_unused_footnotes(records: Records) -> Iterator[Problem]:
    """Find notes that the text of their article does not refer to."""
    for article in records.articles:
        for index, note in enumerate(article.footnotes):
            if note.kind is FootnoteKind.NOTE and f"[^{note.marker}]" not in article.body:
                yield FOOTNOTE.problem(
                    f"nothing in the text refers to this note; write [^{note.marker}] "
                    "where it belongs",
                    record=article.id,
                    place=f"footnotes[{index}]",
                )


def _notes_can_be_printed(article: Article) -> Iterator[Problem]:
    """Find notes with more than words and links, since a note is printed in one line."""
    problems: tuple[tuple[int, str], ...]
    for index, note in enumerate(article.footnotes):
        try:
            blocks = () if is_plain(note.text) else from_markdown(note.text)
        except MarkdownError as error:
            problems = error.problems
        else:
            plain = all(isinstance(block, Paragraph) for block in blocks)
            problems = (
                () if plain else ((1, "a note cannot hold a list or a heading; write sentences"),)
            )
        for line, message in problems:
            yield MARKDOWN.problem(
                message,
                record=article.id,
                place=f"footnotes[{index}].text",
                within=words_at_fault(note.text, line, message),
            )


def words_at_fault(text: str, line: int, message: str) -> tuple[int, int]:
    """Return the words of a line that a message quotes first, or all when it quotes others.

    Returns:
        Their first character and the first one after them, counted from 0.
    """
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: line - 1]))
    content = lines[line - 1] if line <= len(lines) else ""
    if (quoted := _QUOTED.search(message)) and quoted[1] in content:
        first = start + content.index(quoted[1])
        return first, first + len(quoted[1])
    return start + len(content) - len(content.lstrip()), start + len(content.rstrip())


def find_unprintable_passages(reading: Reading) -> Iterator[Problem]:
    """Find passages that cannot be printed, or that name a figure that records do not give."""
    for passage in reading.narrative.passages:
        try:
            from_markdown(
                passage.text, figures=_figure_of(reading, passage.year), pictures=ANY_PICTURE
            )
        except MarkdownError as error:
            for line, message in error.problems:
                yield MARKDOWN.problem(
                    message,
                    file=passage.file,
                    within=words_at_fault(passage.text, line, message),
                )


def _figure_of(reading: Reading, year: int) -> Callable[[str, str], str]:
    """Return a function that refuses names of figures that the report of a year cannot compute."""
    records = reading.records
    book = ledger(records)
    incomplete = any(reading.lacks(kind) for kind in KINDS)
    indicators = {indicator.id: indicator.figure for indicator in records.indicators}
    since = since_the_start(records, year)

    def words(kind: str, name: str) -> str:
        if kind == "figure":
            figure = FigureName.parse(name)
            if not incomplete and not totals_named(figure, book, str(year)):
                raise ValueError(nothing_on_record(name, year))
        elif name in indicators:
            named = indicators[name]
            if named and not incomplete and not totals_named(named, book, since):
                raise ValueError(nothing_on_record(name, year))
        elif not reading.may_hold("indicators", name):
            hint = did_you_mean(name, indicators) or "; write the id of an indicator"
            raise ValueError(f"there is no indicator '{name}'{hint}")
        return name

    return words


MARKDOWN = Rule(
    code="markdown",
    cause="A text holds what reports cannot print, such as code, a note that does not exist, or, "
    "in an article, a picture or a table.",
    remedy="Write paragraphs, headings, lists, quotations, emphasis, links and notes; in passages "
    "of the annual report also tables and pictures.",
    wrong=samples.news('body: "See ![the map](map.png)."'),
    right=samples.news('body: "See the [map](https://example.org/map.png)."'),
    adjustable=False,
    records=(find_unprintable_bodies,),
    passages=(find_unprintable_passages,),
)

FOOTNOTE = Rule(
    code="footnote",
    severity="warning",
    cause="Nothing in the text of the article refers to the footnote.",
    remedy="Write its marker where it belongs: `[^1]`.",
    wrong=samples.news('body: Words.\nfootnotes: [{marker: "1", text: A note.}]'),
    right=samples.news('body: "Words[^1]."\nfootnotes: [{marker: "1", text: A note.}]'),
    records=(find_unused_footnotes,),
)
