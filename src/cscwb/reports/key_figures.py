"""Results of operations as large figures, for pages that are read first."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from cscwb.counting import Counted, Entry, EntryKind, Total, measures, results, seized, sites
from cscwb.document.nodes import KeyFigure
from cscwb.model import Span
from cscwb.reports import counts, wording
from cscwb.reports.passages import text

_LONGEST = 24  # longer figures are not printed large
_OF_EACH = 2  # kinds of measures, goods and sites


def results_in_short(counted: Counted, period: Span) -> Iterator[KeyFigure]:
    """The first measures against persons, goods and sites whose figures fit into a few words."""
    kinds = (measures(counted), seized(counted), sites(counted))
    for total in chain.from_iterable(islice(totals, _OF_EACH) for totals in kinds):
        yield from _short(total, period)


def dated_results(entries: Iterable[Entry], period: Span) -> Iterator[KeyFigure]:
    """Each result with its own date."""
    for entry in entries:
        for total in results(Counted(None, (entry,))):
            yield from _short(total, period, f", {wording.date(entry.date)}")


def _short(total: Total, period: Span, when: str = "") -> Iterator[KeyFigure]:
    value = counts.figure(total, period)
    if len(value) <= _LONGEST:
        words = wording.first_lower(counts.label_and_stages(total))
        if value == "1":
            words = _of_one(words, total)
        yield KeyFigure(value, text(words + when))


def _of_one(words: str, total: Total) -> str:
    """The same words for one person or site."""
    if total.kind is EntryKind.SITE:
        return words.replace(wording.plural(total.what), wording.word(total.what), 1)
    return words.replace("persons", "person", 1)
