"""Totals of the ledger in words: their labels, their figures, and what is given next to them."""

from collections.abc import Mapping

from cscwb.counting import Entry, EntryKind, Total
from cscwb.model import Amount, Basis, Day, DayQualifier, Measure, Scope, Seizure, Span, Sum, Unit
from cscwb.reports import wording

_DONE_TO: Mapping[Measure, tuple[str, str]] = {
    Measure.ARRESTED: ("was arrested as a suspect", "were arrested as suspects"),
    Measure.DETAINED: ("was detained", "were detained"),
    Measure.DEPRIVED_OF_LIBERTY: ("was deprived of liberty", "were deprived of liberty"),
    Measure.WANTED: ("is wanted", "are wanted"),
    Measure.REPORTED: ("was reported to the prosecutor", "were reported to the prosecutor"),
    Measure.CHARGED: ("was charged", "were charged"),
    Measure.PROSECUTED: ("was prosecuted", "were prosecuted"),
    Measure.CONVICTED: ("was convicted", "were convicted"),
    Measure.RELEASED: ("was released", "were released"),
    Measure.EXTRADITED: ("was extradited", "were extradited"),
}


_WITH_A_WORD = (DayQualifier.BEFORE, DayQualifier.BY, DayQualifier.AFTER)


def label(total: Total) -> str:
    """Return what a total is of: ``Cannabis herb seized``, ``Persons arrested``."""
    words = f"{_label(total)}, in all (computed)" if total.computed else _label(total)
    return wording.first_upper(words + (", suspected or alleged" if total.suspected else ""))


def label_and_stages(total: Total) -> str:
    """Return the label and the stages: ``Persons arrested (stage of proceedings: …)``."""
    stages = proceedings(total)
    return f"{label(total)} ({stages})" if stages else label(total)


def _label(total: Total) -> str:
    match total.kind:
        case EntryKind.SEIZURE:
            return f"{wording.word(total.what)} {wording.word(total.action)}"
        case EntryKind.VALUE:
            return f"value of {wording.word(total.what)} {wording.word(total.action)}"
        case EntryKind.MEASURE if isinstance(total.what, Measure):
            done = _DONE_TO[total.what][1].partition(" ")[2].removesuffix(" as suspects")
            return f"persons {done}"
        case EntryKind.SITE:
            return f"{wording.plural(total.what)} discovered"
        case EntryKind.SEARCH:
            return f"searched ({total.what})"
        case EntryKind.CHECK:
            return f"{total.what} checked"
        case EntryKind.INVESTIGATION:
            return "investigations opened" + (f" ({total.what})" if total.what else "")
        case _:
            return wording.word(total.what)


def figure(total: Total, period: Span | None = None) -> str:
    """Return what a total comes to, as a table prints it: ``about 50 kg``, ``30; 62 since 2019``.

    Args:
        total: The total.
        period: That of the report, which says how the spans of figures beside it are printed.
    """
    known = beside(total, period)
    if not total.entries:
        return f"{known} (not stated for this period alone)" if known else ""
    counted = _printed(total.sum, total)
    headlines = [entry.scope is Scope.HEADLINE for entry in total.entries]
    if any(headlines):
        counted += " (from a headline)" if all(headlines) else " (in part from a headline)"
    return f"{counted}; {known}" if known else counted


def beside(total: Total, period: Span | None = None) -> str:
    """Return the cumulative figures and headlines of a total with their span; "" for none.

    ``62 since 2019``; each has its own stage of proceedings, where it is another one than that of
    the entries, and where the total is of several operations the remark that it is of one alone.
    """
    stages = {entry.stage for entry in total.entries}
    of_one = ", of one operation alone" if len(total.records) > 1 else ""
    found = [
        f"{_amount(entry)} {_of_when(entry, period)}{of_one}"
        + (_stage_of(entry) if {entry.stage} != stages else "")
        for entry in total.beside
    ]
    return "; ".join(dict.fromkeys(found))


def clause(total: Total, period: Span | None = None) -> str:
    """Return a measure against persons as a clause, with what is known of it in brackets.

    ``four persons were arrested as suspects (stage of proceedings: arrest)``; figures that do not
    count in the period stand apart: ``(also on record: 62 since 2019)``.
    """
    if not isinstance(total.what, Measure):
        raise TypeError(f"a total of {total.kind} has no clause")
    singular, plural = _DONE_TO[total.what]
    if not total.entries:
        words = f"persons {plural}"
    elif total.sum.unstated == total.sum.counted:
        words = f"persons {plural}, whose number is not stated"
    else:
        words = wording.counted(total.sum, f"person {singular}", f"persons {plural}")
    doubt = "suspected or alleged" if total.suspected else ""
    apart = beside(total, period)
    if apart:
        of = "also on record" if total.entries else "not stated for this period alone"
        apart = f"{of}: {apart}"
    return f"{words} ({'; '.join(filter(None, (doubt, proceedings(total), apart)))})"


def stage(entry: Entry) -> str:
    """Return how far proceedings have come for one measure: ``arrest``, or "not stated"."""
    return wording.word(entry.stage) if entry.stage else "not stated"


def proceedings(total: Total) -> str:
    """Return the stages of the entries of a measure, each with its number where there are several.

    ``stage of proceedings: arrest``, or ``stage of proceedings: arrest, 3; not stated, 2``; "" for
    anything but measures against persons.
    """
    if total.kind is not EntryKind.MEASURE:
        return ""
    numbers: dict[str, list[Amount]] = {}
    for entry in total.entries:
        if entry.amount is not None:
            numbers.setdefault(stage(entry), []).append(entry.amount)
    if len(numbers) < 2:
        stages = list(numbers)
    else:
        sums = {name: Sum.of(amounts) for name, amounts in numbers.items()}
        stages = [f"{name}, {wording.count_sum(known)}" for name, known in sums.items()]
    return f"stage of proceedings: {'; '.join(stages)}" if stages else ""


def _stage_of(entry: Entry) -> str:
    return f", stage of proceedings: {stage(entry)}" if entry.stage else ""


def _amount(entry: Entry) -> str:
    known = Sum.of([entry.amount] if entry.amount is not None else [])
    return _printed(known, entry)


def _printed(known: Sum, of: Total | Entry) -> str:
    if known.unstated == known.counted:
        return f"a {_noun(of)} that is not stated"
    words = wording.count_sum(known) if _is_count(of) else wording.quantity_sum(known, of.unit)
    if isinstance(of, Entry):
        return wording.by_basis(words, _basis(of))
    bases = [_basis(entry) for entry in of.entries]
    if of.computed:  # its label says so
        bases = [basis for basis in bases if basis is not Basis.COMPUTED]
    return wording.by_basis(words, *bases)


def _noun(of: Total | Entry) -> str:
    if _is_count(of):
        return "number"
    return "sum" if isinstance(of.unit, str) and not isinstance(of.unit, Unit) else "quantity"


def _basis(entry: Entry) -> Basis:
    """Return where the amount of an entry comes from."""
    part = entry.part
    if not isinstance(part, Seizure):
        amount = getattr(part, "count", None)
    elif entry.kind is EntryKind.VALUE:
        amount = part.value
    else:
        amount = part.taken
    return amount.basis if amount is not None else Basis.STATED


def _is_count(of: Total | Entry) -> bool:
    return of.kind not in (EntryKind.SEIZURE, EntryKind.VALUE)


def _on(date: Day | Span) -> str:
    """Return the date with "on" or "in" before it, unless it has such a word: ``in June 2021``."""
    day = date if isinstance(date, Day) else date.start
    word = "in" if day.day is None else "on"
    about_a_day = word == "on" and day.qualifier is DayQualifier.ABOUT
    if about_a_day or day.qualifier in _WITH_A_WORD:
        return wording.date(date)
    return f"{word} {wording.date(date)}"


def _of_when(entry: Entry, period: Span | None) -> str:
    """Return the time that a figure beside a total covers: ``from 2019 to 2020``."""
    if entry.scope is Scope.HEADLINE:
        return "in a headline"
    if entry.date is None:
        return "in all"
    if isinstance(entry.date, Day) or entry.date.start == entry.date.end:
        return _on(entry.date) if entry.dated else "in all"
    start = wording.date(entry.date.start)
    ended = entry.date.end
    if ended is None or (period is not None and ended.latest == period.latest):
        return f"since {start}"
    return f"from {start} to {wording.date(ended)}"
