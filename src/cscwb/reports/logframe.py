"""The logical framework as reports print it: a table for each result, and the whole matrix."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import chain

from cscwb.counting import ledger, nothing_on_record, since_the_start
from cscwb.document.nodes import Block, Column, Heading, Inlines, Paragraph, Table
from cscwb.model import (
    Amount,
    Basis,
    Bound,
    Direction,
    Indicator,
    IndicatorValue,
    ListOrder,
    Publication,
    Records,
    Result,
    ResultLevel,
    Share,
)
from cscwb.model.exact import EXACT
from cscwb.model.list_order import listed
from cscwb.reports import wording
from cscwb.reports.components import component_lines
from cscwb.reports.figures import Figure, figure
from cscwb.reports.passages import Sources, filled, lines, order_of, text

_ACHIEVED = (
    "Achieved is how far the value has come on the way from the baseline, or from zero where there "
    "is none, to the target."
)


class Logframe:
    """The results and indicators of a project, with their values on a day."""

    def __init__(self, records: Records, year: int) -> None:
        self.day = datetime.date(year, 12, 31)
        self.results = _in_order(records)
        self._records = records
        self._year = year
        self._order = order_of(records)
        period = since_the_start(records, year)
        book = ledger(records)
        self._figures: dict[str, Figure] = {
            indicator.id: figure(indicator.figure, book, period)
            for indicator in records.indicators
            if indicator.figure
        }
        self._of: dict[str, list[Indicator]] = {}
        for indicator in sorted(
            records.indicators, key=lambda indicator: (_numbers(indicator.code), indicator.id)
        ):
            self._of.setdefault(indicator.result, []).append(indicator)

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of all records from which printed values are computed or that they name."""
        return tuple(
            dict.fromkeys(
                source for indicator in self._every() for source in self._sources(indicator)
            )
        )

    @property
    def outcomes_and_outputs(self) -> tuple[Result, ...]:
        """The results that reports go through one by one."""
        return tuple(result for result in self.results if result.level is not ResultLevel.IMPACT)

    @property
    def made_up(self) -> str:
        """Which results and indicators are made up as examples, in a sentence; "" for none."""
        indicators = [
            indicator for result in self.results for indicator in self.indicators_of(result)
        ]
        every: list[Result | Indicator] = [*self.results, *indicators]
        found = [value for value in every if value.basis is Basis.EXAMPLE]
        if not found:
            return ""
        if len(found) == len(every):
            return "This logical framework is made up as an example; no source states it."
        names = ", ".join(record.code or record.title for record in found)
        return f"Made up as examples, and stated by no source: {names}."

    def indicators_of(self, result: Result) -> tuple[Indicator, ...]:
        """Return what measures a result, in the order of the codes."""
        return tuple(self._of.get(result.id, ()))

    def current(self, indicator_id: str) -> str:
        """Return the value of an indicator on the day, in words.

        Raises:
            ValueError: There is no such indicator, or no record gives its figure.
        """
        for indicator in self._every():
            if indicator.id == indicator_id:
                if indicator.id in self._figures:
                    if words := self._figures[indicator.id].in_text:
                        return words
                    raise ValueError(nothing_on_record(indicator.id, self._year))
                value = self._typed(indicator)
                unstated = Amount(None, Bound.UNSTATED)
                return wording.amount_in_text(value.amount if value else unstated, indicator.unit)
        raise ValueError(f"there is no indicator '{indicator_id}'")

    def typed_values(self) -> Iterator[tuple[Indicator, IndicatorValue]]:
        """Yield the indicators whose values are typed, with the one that holds on the day."""
        for indicators in self._of.values():
            for indicator in indicators:
                if value := self._typed(indicator):
                    yield indicator, value

    def section(self, result: Result, sources: Sources, level: int) -> Iterator[Block]:
        """Yield a heading and the table of the indicators of a result."""
        yield Heading(level, text(_name(result)))
        for line in component_lines(self._records, result.components):
            yield Paragraph(text(f"{line}."))
        if not (indicators := self.indicators_of(result)):
            yield Paragraph(text("No indicator is on record for this result."))
            return
        yield filled(
            Table(
                text(f"Indicators of {result.code or result.title} at the end of {self._year}"),
                (
                    Column(text("Indicator"), 9),
                    Column(text("Baseline"), 3, "right"),
                    Column(text(f"Milestone {self._year}"), 3, "right"),
                    Column(text("Value"), 3, "right"),
                    Column(text("Against the milestone"), 4),
                    Column(text("Target"), 3, "right"),
                    Column(text("Articles"), 2),
                ),
                tuple(
                    (
                        _titled(indicator),
                        text(_value(indicator.baseline)),
                        text(_value(self._milestone(indicator))),
                        text(self._current(indicator)),
                        text(self._verdict(indicator)),
                        text(_value(indicator.target)),
                        text(self._articles(indicator, sources)),
                    )
                    for indicator in indicators
                ),
            )
        )

    def matrix(self) -> Table:
        """Return the whole logical framework in one table."""
        rows: list[tuple[Inlines, ...]] = []
        for result in self.results:
            indicators = self.indicators_of(result) or (None,)
            for number, indicator in enumerate(indicators):
                name = text(_name(result)) if number == 0 else text(f"{result.code} (continued)")
                rows.append((name, *self._row(result, indicator, first=number == 0)))
        return filled(
            Table(
                text(f"Logical framework, with values at the end of {self._year}"),
                (
                    Column(text("Results chain"), 5),
                    Column(text("Indicator"), 5),
                    Column(text("Baseline"), 3, "right"),
                    Column(text("Milestones"), 3, "right"),
                    Column(text("Target"), 3, "right"),
                    Column(text("Current value"), 4, "right"),
                    Column(text("Achieved"), 3, "right"),
                    Column(text("Source of data"), 4),
                    Column(text("Assumptions, deviations and comments"), 5),
                ),
                tuple(rows),
                (text(_ACHIEVED),) if self.shares() else (),
                label="logframe",
            )
        )

    def _row(
        self, result: Result, indicator: Indicator | None, *, first: bool
    ) -> tuple[Inlines, ...]:
        assumptions = result.assumptions if first else ()
        if indicator is None:
            none = text("No indicator on record")
            return (none, *((),) * 6, lines(assumptions))
        comments = [
            *assumptions,
            *(
                f"{label}: {known.comment}"
                for label, known in (
                    ("Baseline", indicator.baseline),
                    ("Target", indicator.target),
                    ("Current value", self._typed(indicator)),
                )
                if known and known.comment
            ),
            indicator.comment,
        ]
        return (
            _titled(indicator),
            text(_value(indicator.baseline)),
            lines(_value(milestone) for milestone in indicator.milestones),
            text(_value(indicator.target)),
            text(self._current(indicator)),
            text(self._achieved(indicator)),
            lines((indicator.source_of_data, *self._publications(indicator))),
            lines(dict.fromkeys(comments)),
        )

    def _publications(self, indicator: Indicator) -> Iterator[str]:
        """Yield the titles of the publications that an indicator names as sources, each once."""
        for source in dict.fromkeys(filter(self._is_publication, self._sources(indicator))):
            yield wording.name(self._records, source)

    def _typed(self, indicator: Indicator) -> IndicatorValue | None:
        """Return the newest value that is not of a later day."""
        known = [value for value in indicator.values if value.date.latest <= self.day]
        return max(known, key=lambda value: value.date.latest, default=None)

    def _current(self, indicator: Indicator) -> str:
        if indicator.id in self._figures:
            return f"{self._figures[indicator.id].in_table} ({self._year})"
        value = self._typed(indicator)
        shares = [
            f"{wording.amount(share.amount)} {of_whom(share)}"
            for share in _by_beneficiary(value.shares if value else (), self._order)
        ]
        return _value(value) + (f": {wording.joined(shares)}" if shares else "")

    def _articles(self, indicator: Indicator, sources: Sources) -> str:
        ids = [source for source in self._sources(indicator) if not self._is_publication(source)]
        return sources.numbers(ids) if ids else ""

    def _is_publication(self, record_id: str) -> bool:
        found = self._records.get(record_id) if record_id in self._records else None
        return isinstance(found, Publication)

    def _sources(self, indicator: Indicator) -> list[str]:
        """Return the ids of the records behind the current value, the baseline and the target."""
        computed = self._figures.get(indicator.id)
        current = None if computed else self._typed(indicator)
        stated = _maybe(current, indicator.baseline, indicator.target)
        return [
            *(computed.records if computed else ()),
            *(source for value in stated for source in value.sources),
        ]

    def _milestone(self, indicator: Indicator) -> IndicatorValue | None:
        """What was planned for the year, at its latest day when there is more than one plan."""
        planned = [value for value in indicator.milestones if value.date.latest.year == self._year]
        return max(planned, key=lambda value: value.date.latest, default=None)

    def _verdict(self, indicator: Indicator) -> str:
        """The value against the milestone of the year: ``exceeded by 1``, ``behind: 24 of 40``."""
        milestone = self._milestone(indicator)
        if milestone is None:
            return ""
        planned, value = _exact(milestone.amount), self._exact_value(indicator)
        if planned is None:
            return "open, since the milestone is not exact"
        if value is None:
            computed = self._figures.get(indicator.id)
            known = computed.entries if computed else self._typed(indicator)
            return f"open, since {'the value is not exact' if known else 'no value is on record'}"
        if value == planned:
            return "reached"
        less_is_better = indicator.direction is Direction.DECREASE
        difference = wording.number(abs(EXACT.subtract(value, planned)))
        if (value < planned) is less_is_better:
            return f"exceeded by {difference}"
        if less_is_better:
            return f"behind by {difference}"
        return f"behind: {wording.number(value)} of {wording.number(planned)}"

    def _exact_value(self, indicator: Indicator) -> Decimal | None:
        if computed := self._figures.get(indicator.id):
            return computed.exact
        value = self._typed(indicator)
        return _exact(value.amount if value else None)

    def shares(self) -> list[tuple[Indicator, Decimal, Decimal | None]]:
        """How much of its target each indicator has reached, in whole per cent, where known.

        Behind it is how much of the target the milestone of the year is; None without one.
        """
        return [
            (indicator, share, self._planned_share(indicator))
            for indicator in self._every()
            if (share := self._share(indicator, self._exact_value(indicator))) is not None
        ]

    def _planned_share(self, indicator: Indicator) -> Decimal | None:
        milestone = self._milestone(indicator)
        return self._share(indicator, _exact(milestone.amount)) if milestone else None

    def _every(self) -> Iterator[Indicator]:
        return chain.from_iterable(self._of.values())

    def _achieved(self, indicator: Indicator) -> str:
        if indicator.target is None:
            return ""
        share = self._share(indicator, self._exact_value(indicator))
        if share is None:
            return "not computable"
        return wording.per_cent(share)

    def _share(self, indicator: Indicator, current: Decimal | None) -> Decimal | None:
        if indicator.target is None:
            return None
        target = _exact(indicator.target.amount)
        baseline = _exact(indicator.baseline.amount) if indicator.baseline else Decimal(0)
        if current is None or target is None or baseline is None or target == baseline:
            return None
        way, whole = (EXACT.subtract(end, baseline) for end in (current, target))
        share = 100 * Fraction(way) / Fraction(whole)
        return Decimal(int(share + Fraction(1 if share > 0 else -1, 2)))  # half a per cent up


def _in_order(records: Records) -> tuple[Result, ...]:
    """Return each result before those that lead to it; those of one level by their codes."""
    ordered: list[Result] = []
    left = sorted(
        records.results,
        key=lambda result: (
            list(ResultLevel).index(result.level),
            _numbers(result.code),
            result.id,
        ),
    )

    def add(result: Result) -> None:
        if result in ordered:  # or circles would never end
            return
        ordered.append(result)
        for below in left:
            if below.part_of == result.id:
                add(below)

    for result in left:
        if not result.part_of or result.part_of not in {other.id for other in left}:
            add(result)
    for result in left:
        add(result)
    return tuple(ordered)


def _numbers(code: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts codes as people do: Op1.2 before Op1.10."""
    parts = code.replace(".", " ").split()
    return tuple((0, int(part), "") if part.isdecimal() else (1, len(part), part) for part in parts)


def _name(result: Result) -> str:
    words = wording.first_upper(result.level)
    return f"{words} {result.code}: {result.title}" if result.code else f"{words}: {result.title}"


def _titled(indicator: Indicator) -> Inlines:
    code = f"{indicator.code} " if indicator.code else ""
    less = "; less is better" if indicator.direction is Direction.DECREASE else ""
    return lines((f"{code}{indicator.title}", f"Unit: {indicator.unit}{less}"))


def _value(value: IndicatorValue | None) -> str:
    if value is None:
        return ""
    return f"{wording.amount(value.amount)} ({wording.date(value.date)})"


def _by_beneficiary(shares: tuple[Share, ...], order: ListOrder) -> list[Share]:
    """Return those of no beneficiary, and then the others in the order of beneficiaries."""
    ordered = listed((share.beneficiary for share in shares if share.beneficiary), order)
    return sorted(
        shares, key=lambda share: ordered.index(share.beneficiary) if share.beneficiary else -1
    )


def of_whom(share: Share) -> str:
    """Return whom a share counts, and where: ``women``, ``in Albania``, ``women in Albania``."""
    where = f"in {share.beneficiary.name}" if share.beneficiary else ""
    return " ".join(filter(None, (share.sex, where)))


def _exact(amount: Amount | None) -> Decimal | None:
    return amount.value if amount and amount.bound is Bound.EXACTLY else None


def _maybe(*values: IndicatorValue | None) -> Iterator[IndicatorValue]:
    return (value for value in values if value is not None)
