"""Figures of articles, compared with those of the operations that they report.

The text of an article is prose, so this only guesses. A figure is reported when the operation has
one of the same kind, and neither that nor any sum of its figures can be it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import TYPE_CHECKING

from cscwb.errors import Problem
from cscwb.model import Amount, Article, Interval, Operation, Span
from cscwb.rules import samples
from cscwb.rules.mentions.recorded import recorded_in
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Prose
from cscwb.rules.text_fields import TEXT_FIELDS, TextKind
from cscwb.storage.records.reading import Reading

if TYPE_CHECKING:
    from cscwb.rules.mentions.sentences import Mention

_MAX_SUMMED = 8  # of so many figures every sum is tried
_NAMED = 3  # so many figures of an operation are named


def find_differing_figures(reading: Reading) -> Iterator[Problem]:
    """Find figures of articles that the operations that they report do not have."""
    records = reading.records
    operations = {operation.id: operation for operation in records.operations}
    parts: dict[str, list[Operation]] = defaultdict(list)
    for operation in records.operations:
        parts[operation.part_of].append(operation)
    for article in records.articles:
        about = [operations[id_] for id_ in article.about if id_ in operations]
        is_whole = not any(reading.may_hold("operations", id_) for id_ in article.about)
        if about and is_whole and article.language.startswith("en"):
            wholes = [operations[part.part_of] for part in about if part.part_of in operations]
            below = chain.from_iterable(parts[whole.id] for whole in about)
            family = {operation.id: operation for operation in (*about, *wholes, *below)}
            yield from _differing(article, about, tuple(family.values()))


def _differing(
    article: Article, about: Sequence[Operation], family: Sequence[Operation]
) -> Iterator[Problem]:
    """Yield the first figure of each kind in each text that differs from all of the operations."""
    from cscwb.rules.mentions.sentences import mentions_in  # its patterns take time to compile

    for field, kind in TEXT_FIELDS[Article].items():
        prose = Prose(text=getattr(article, field), markdown=kind is TextKind.MARKDOWN)
        groups: dict[object, list[Mention]] = defaultdict(list)
        for mention in mentions_in(prose):
            groups[mention.topic].append(mention)
        for mentions in groups.values():
            firm = [
                mention
                for mention in mentions
                if not mention.is_partial and _is_of_the_time(mention, about)
            ]
            if firm and (recorded := _contradicted(mentions, about, family)):
                words = " ".join(prose.text[firm[0].start : firm[0].end].split())
                yield ARTICLE_DIFFERS.problem(
                    f"the article has '{words}', but '{recorded[0]}' has {recorded[1]}; "
                    "correct one of the two, or write 'exemptions: [{code: article-differs, "
                    "reason: It counts more}]' in the article",
                    record=article.id,
                    place=field,
                    within=(firm[0].start, firm[0].end),
                )


def _contradicted(
    mentions: "Sequence[Mention]", about: Sequence[Operation], family: Sequence[Operation]
) -> tuple[str, str] | None:
    """Return an operation and its figures in words that no mention can mean; None when one can."""
    topic = mentions[0].topic
    if any(topic.what.field in operation.open_ended for operation in family):
        return None
    figures = [
        figure.amount
        for operation in family
        for figure in recorded_in(operation)
        if topic.may_mean(figure)
    ]
    for operation in about:
        recorded = recorded_in(operation)
        words = [figure.words for figure in recorded if figure.is_result and topic.names(figure)]
        if words:
            more = " and more" if len(words) > _NAMED else ""
            named = f"{', '.join(words[:_NAMED])}{more}"
            return None if _can_be_equal(mentions, figures) else (operation.id, named)
    return None


def _can_be_equal(mentions: "Sequence[Mention]", figures: Sequence[Amount]) -> bool:
    """Whether a figure in a text, or a sum of some, can equal one on record, or a sum of some."""
    readings = {Interval.of(reading) for mention in mentions for reading in mention.readings}
    stated = readings | _sums([mention.readings[0] for mention in mentions])
    if len(figures) > _MAX_SUMMED:  # any part of the whole can be meant
        return not all(figure.surely_above(Interval.of_sum(figures)) for figure in stated)
    recorded = _sums(figures)
    return any(figure.may_equal(other) for figure in stated for other in recorded)


def _sums(amounts: Sequence[Amount]) -> set[Interval]:
    """Return what one or several of the amounts come to; of many, only one or all."""
    sizes: Iterable[int] = range(1, len(amounts) + 1)
    if len(amounts) > _MAX_SUMMED:
        sizes = (1, len(amounts))
    return {Interval.of_sum(some) for size in sizes for some in combinations(amounts, size)}


def _is_of_the_time(mention: "Mention", about: Sequence[Operation]) -> bool:
    """Whether an operation was in the years and months that the sentence names."""
    return any(
        operation.date is None
        or (mention.years <= _years(operation.date) and mention.months <= _months(operation.date))
        for operation in about
    )


def _years(date: Span) -> frozenset[int]:
    return frozenset(range(date.earliest.year, date.latest.year + 1))


def _months(date: Span) -> frozenset[int]:
    """Return the months of a span, by number."""
    first, last = (12 * day.year + day.month - 1 for day in (date.earliest, date.latest))
    return frozenset(month % 12 + 1 for month in range(first, min(last, first + 11) + 1))


ARTICLE_DIFFERS = Rule(
    code="article-differs",
    severity="warning",
    cause="An article gives a figure of persons, goods or their value that the operation it is "
    "about does not have, nor any sum of its figures.",
    remedy="Correct the article or the operation, or write "
    "`exemptions: [{code: article-differs, reason: …}]` in the article; what another source "
    "says of the operation is a claim of the operation.",
    wrong=samples.news("about: [cocaine-durres]\nbody: Police seized 70 kg of cocaine."),
    right=samples.news("about: [cocaine-durres]\nbody: Police seized 700 kg of cocaine."),
    readings=(find_differing_figures,),
)
