"""Figures that are computed from the records, each asked for by its name, in words."""

from decimal import Decimal

import attrs

from cscwb.counting import Entry, EntryKind, Ledger, Total, totals_named
from cscwb.model import FigureName, FigureSubject, SeizureMeasure, Span
from cscwb.reports import counts, wording


@attrs.frozen
class Figure:
    """A figure and where it comes from.

    Attributes:
        in_text: As it is in a sentence, before the words of a passage: "four"; ""
            when nothing is on record.
        in_table: As a table prints it: "4", "about 50 kg", "none on record".
        exact: Its value; None when a source leaves it open, or when nothing is on record.
        entries: The entries that it comes from.
    """

    in_text: str
    in_table: str
    exact: Decimal | None
    entries: tuple[Entry, ...]

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that it counts, each once."""
        return tuple(dict.fromkeys(entry.record for entry in self.entries))


def figure(name: FigureName, ledger: Ledger, period: Span) -> Figure:
    """Return the figure of that name over a period; different units and kinds are never added."""
    totals = totals_named(name, ledger, period)
    if not totals:
        return Figure("", "none on record", None, ())
    apart = (
        len(totals) > 1
        or (name.subject is FigureSubject.SITES and name.kind is None)
        or any(total.suspected for total in totals)
        or any(total.action not in (None, SeizureMeasure.SEIZED) for total in totals)
    )
    in_text = [_in_text(total, period, apart=apart) for total in totals]
    in_table = [_in_table(total, period, apart=apart) for total in totals]
    only = totals[0] if len(totals) == 1 and not totals[0].beside else None
    if only and only.suspected:
        only = None
    return Figure(
        wording.joined(in_text),
        wording.joined(in_table),
        only.sum.exact if only else None,
        tuple(entry for total in totals for entry in (*total.entries, *total.beside)),
    )


def _in_text(total: Total, period: Span, *, apart: bool) -> str:
    known = counts.beside(total, period)
    if not total.entries:
        return f"{known} (not stated for this period alone)"
    after = f" (also on record: {known})" if known else ""
    if total.kind is EntryKind.SEIZURE:
        words = wording.quantity_in_text(total.sum, total.unit)
        return f"{words} {_apart(total)}{after}" if apart else f"{words}{after}"
    if total.kind is EntryKind.SITE and apart:
        singular, plural = wording.word(total.what), wording.plural(total.what)
        return f"{wording.counted(total.sum, singular, plural)}{_doubt(total)}{after}"
    return f"{wording.counted(total.sum)}{after}"


def _in_table(total: Total, period: Span, *, apart: bool) -> str:
    words = counts.figure(total, period)
    if not apart:
        return words
    if total.kind is EntryKind.SITE:
        is_one = total.sum.exact == 1
        noun = wording.word(total.what) if is_one else wording.plural(total.what)
        return f"{words} {noun}{_doubt(total)}"
    return f"{words} {_apart(total)}"


def _apart(total: Total) -> str:
    """Return what sets goods apart of which there are several totals."""
    return f"{wording.word(total.action)}{_doubt(total)}"


def _doubt(total: Total) -> str:
    return " (suspected or alleged)" if total.suspected else ""
