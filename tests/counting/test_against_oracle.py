"""The ledger against a second telling of the rules, on thousands of drawn sets of records.

Every run draws the same sets. ``COUNTING_SETS=20`` in the environment makes them twenty times as
many.
"""

import datetime
import os
from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import pairwise

import attrs
from counting.figures import Figure, Period, dimension, falls, figures_of, size, span_of
from counting.oracle import PARTS, Key, Oracle, Row, computed_rows_of, rows_of
from counting.strategies import KOSOVO, PRIORITY, SERBIA, records_to_count, written
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

import cscwb
from cscwb.counting import (
    Counted,
    Entry,
    EntryKind,
    Total,
    activities,
    arrests,
    checked,
    investigations,
    measures,
    searched,
    seized,
    sites,
    values,
)
from cscwb.model import Day, Records, Span

MONTHS = ("2019-12", "2020-01", "2020-02", "2020-06", "2020-12", "2021-01", "2021-04", "2021-06")
QUARTERS = ("2019-Q4", "2020-Q1", "2020-Q4", "2021-Q1", "2021-Q2")
YEARS = ("2019", "2020", "2021", "2022")
LONGER = ("2019/2020", "2020/2021", "2021/2022", "2019/2021", "2019/2022")
PERIODS: list[tuple[Span | None, Period]] = [
    (None, None),
    *(
        (Span.parse(text), span_of(Span.parse(text)))
        for text in (*MONTHS, *QUARTERS, *YEARS, *LONGER)
    ),
]
FIGURES = ("seizure", "value", "measure", "site", "search", "check", "investigation")
WITH_RECORDS = (*FIGURES, "operation", "operation_part", "event", "event_part")
TABLES: tuple[Callable[[Counted], tuple[Total, ...]], ...] = (
    seized,
    values,
    measures,
    sites,
    searched,
    checked,
    investigations,
)


def sets(number: int) -> settings:
    """So many sets, the same in every run, or a multiple of them."""
    return settings(
        max_examples=number * int(os.environ.get("COUNTING_SETS", "1")),
        derandomize=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


def name_of(entry: Entry) -> tuple[str, str, str]:
    """What the oracle calls a figure."""
    path = entry.path.removesuffix(".value") if entry.kind is EntryKind.VALUE else entry.path
    return entry.kind.value, entry.record, path


def names(entries: Iterable[Entry], *kinds: str) -> set[tuple[str, str, str]]:
    """What the oracle calls the figures of those kinds."""
    return {name_of(entry) for entry in entries if entry.kind.value in kinds}


def names_of(figures: Iterable[Figure]) -> set[tuple[str, str, str]]:
    """The names of figures of the oracle."""
    return {figure.name for figure in figures}


def rows(counted: Counted, *, computed: bool = False) -> dict[Key, Row]:
    """The totals, as the oracle writes them."""
    return {
        Key(
            kind=total.kind.value,
            what=str(total.what),
            action=str(total.action or ""),
            unit=str(total.unit or ""),
            suspected=total.suspected,
        ): Row(
            lowest=total.sum.lowest,
            highest=total.sum.highest,
            above=total.sum.above,
            below=total.sum.below,
            about=total.sum.about,
            unstated=total.sum.unstated,
            counted=total.sum.counted,
            records=frozenset(total.records),
            beside=frozenset(f"{one.record} {name_of(one)[2]}" for one in total.beside),
        )
        for table in TABLES
        for total in table(counted)
        if total.computed is computed
    }


def lowests(counted: Counted) -> dict[Key, Decimal]:
    """The lowest of each thing, in the smallest unit of each dimension."""
    found: dict[Key, Decimal] = {}
    for table in TABLES:
        for total in table(counted):
            if not total.computed:
                unit = str(total.unit or "")
                key = Key(
                    kind=total.kind.value,
                    what=str(total.what),
                    action=str(total.action),
                    unit=dimension(unit),
                    suspected=total.suspected,
                )
                found[key] = found.get(key, Decimal(0)) + total.sum.lowest * size(unit)
    return found


@sets(900)
@given(records_to_count())
def test_the_entries_of_every_period_are_those_of_the_rules(records: Records) -> None:
    """In months, quarters, years and all time the same figures count, and are told beside."""
    note(written(records))
    oracle, ledger = Oracle(figures_of(records)), cscwb.ledger(records)
    for span, period in PERIODS:
        counted = ledger.over(span)
        assert names_of(oracle.counting(period)) == names(counted, *WITH_RECORDS), span
        assert names_of(oracle.beside(period)) == names(counted.beside, *FIGURES), span


@sets(600)
@given(records_to_count())
def test_every_total_is_that_of_the_rules(records: Records) -> None:
    """Both ends, bounds, what is not stated, records, and what is told beside; nothing is lost."""
    note(written(records))
    oracle, ledger = Oracle(figures_of(records)), cscwb.ledger(records)
    for span, period in PERIODS[::2]:
        counted = ledger.over(span)
        counting = oracle.counting(period)
        figures = [figure for figure in counting if figure.path]
        expected = rows_of(figures, oracle.beside(period))
        assert expected == rows(counted), span
        assert computed_rows_of(figures) == rows(counted, computed=True), span
        of_arrests = Key(kind="measure", what="arrested", action="", unit="", suspected=False)
        row = expected.get(of_arrests)
        arrested = arrests(counted)
        assert (row.lowest if row else 0) == arrested.sum.lowest, span
        assert (row.records if row else frozenset()) == frozenset(arrested.records), span
        events = {figure.record: figure.what for figure in counting if figure.kind == "event"}
        assert events == {
            record: str(total.what) for total in activities(counted) for record in total.records
        }, span


@st.composite
def partitions(draw: st.DrawFn) -> list[Span]:
    """A period and the periods that it falls into: those of the calendar, or any."""
    calendar = draw(st.sampled_from(["months", "quarters", "years", "days", "days"]))
    match calendar:
        case "months":
            year = draw(st.sampled_from(YEARS))
            return [Span.parse(year), *(Span.parse(f"{year}-{month:02}") for month in range(1, 13))]
        case "quarters":
            year = draw(st.sampled_from(YEARS))
            return [Span.parse(year), *(Span.parse(f"{year}-Q{number}") for number in range(1, 5))]
        case "years":
            return [Span.parse("2019/2022"), *map(Span.parse, YEARS)]
        case _:
            cuts = sorted(draw(st.sets(st.sampled_from(CUTS), min_size=2, max_size=7)))
            spans = [_from_to(first, next_first) for first, next_first in pairwise(cuts)]
            return [_from_to(cuts[0], cuts[-1]), *spans]


CUTS = [
    *(datetime.date(year, 1, 1) for year in range(2019, 2024)),
    *(datetime.date(2020, month, 1) for month in (2, 7, 12)),
    *(datetime.date(2020, 12, day) for day in (28, 31)),
    *(datetime.date(2021, 1, day) for day in (2, 4)),
    *(datetime.date(2021, month, 1) for month in (2, 4, 6, 7)),
    *(datetime.date(2021, 6, day) for day in (10, 11, 16)),
    *(datetime.date(2019, 12, 31), datetime.date(2021, 12, 31), datetime.date(2022, 1, 2)),
]


def _from_to(first: datetime.date, next_first: datetime.date) -> Span:
    last = next_first - datetime.timedelta(days=1)
    return Span(Day(first.year, first.month, first.day), Day(last.year, last.month, last.day))


@sets(500)
@given(records_to_count(), partitions())
def test_the_lowest_of_a_period_is_not_below_those_of_its_parts(
    records: Records, periods: list[Span]
) -> None:
    """Rule 3(h), for every thing and dimension; and nothing comes to less in all time."""
    note(written(records))
    ledger = cscwb.ledger(records)
    whole, *parts = map(lowests, map(ledger.over, periods))
    ever = lowests(ledger.over())
    for key in {key for part in (whole, *parts) for key in part}:
        assert whole.get(key, Decimal(0)) >= sum(part.get(key, Decimal(0)) for part in parts), key
        assert ever.get(key, Decimal(0)) >= whole.get(key, Decimal(0)), key


@sets(200)
@given(records_to_count(additive=True))
def test_months_add_up_to_the_year(records: Records) -> None:
    """They do where nothing is cumulative and no date is wider than a month; told beside apart."""
    note(written(records))
    ledger = cscwb.ledger(records)
    for year in ("2020", "2021"):
        months = [ledger.over(f"{year}-{month:02}") for month in range(1, 13)]
        entries = [entry for month in months for entry in month.entries]
        assert sorted(map(name_of, entries)) == sorted(map(name_of, ledger.over(year)))
        added: dict[Key, list[Row]] = {}
        for month in months:
            for key, row in rows(attrs.evolve(month, beside=())).items():
                added.setdefault(key, []).append(row)
        for key, row in rows(attrs.evolve(ledger.over(year), beside=())).items():
            found = added.pop(key)
            highs = [month.highest for month in found]
            assert row.lowest == sum(month.lowest for month in found)
            assert row.highest == (None if None in highs else sum(filter(None, highs)))
            unstated = sum(month.unstated for month in found)
            # goods without a value are silent in a month in which no others have one
            assert row.unstated >= unstated if key.kind == "value" else row.unstated == unstated
            assert row.records == frozenset().union(*(month.records for month in found))
        assert {} == added


@sets(200)
@given(records_to_count())
def test_some_records_are_weighed_by_themselves(records: Records) -> None:
    """Rule 8, and what counts for a beneficiary, a component, a priority: by its record alone."""
    figures = list(figures_of(records))
    note(written(records))
    ledger = cscwb.ledger(records)
    for span, period in PERIODS[::6]:
        ways: list[tuple[Counted, Callable[[Figure], bool]]] = [
            (ledger.over(span, supported=True), lambda figure: figure.supported),
            (ledger.over(span, beneficiary=KOSOVO), lambda one: str(KOSOVO) in one.beneficiaries),
            (ledger.over(span, beneficiary="RS"), lambda one: str(SERBIA) in one.beneficiaries),
            (ledger.over(span, component="one"), lambda figure: "one" in figure.components),
            (
                ledger.over(span, crime_priority=PRIORITY),
                lambda figure: str(PRIORITY) in figure.priorities,
            ),
        ]
        for found, wanted in ways:
            oracle = Oracle(filter(wanted, figures))
            assert names_of(oracle.counting(period)) == names(found, *WITH_RECORDS)
            assert names_of(oracle.beside(period)) == names(found.beside, *FIGURES)


@sets(200)
@given(records_to_count())
def test_one_operation_is_told_with_its_own_date(records: Records) -> None:
    """Rule 3(f): what counts in its date, and apart from it the figures that are dated otherwise.

    A part that is told by itself is weighed by itself, and with its whole where both are told;
    then the period is that of both dates.
    """
    note(written(records))
    figures, ledger = list(figures_of(records)), cscwb.ledger(records)
    for head in figures:
        if head.path or not head.kind.startswith("operation"):
            continue
        for whole in (False, True) if head.record == head.whole else (False,):
            own = [one for one in figures if head.record == (one.whole if whole else one.record)]
            heads = [one for one in own if not one.path]
            spans = [one.span for one in heads]
            dated = all(one.date for one in heads)
            period = (min(spans)[0], max(span[1] for span in spans)) if dated else None
            told = ledger.of(*dict.fromkeys(figure.record for figure in own))
            oracle = Oracle(own)
            assert names_of(oracle.counting(period)) == names(told, *WITH_RECORDS)
            assert names_of(oracle.beside(period)) == names(told.beside, *FIGURES)
            if not whole:
                elsewhere = ledger.elsewhere(head.record)
                assert not {*elsewhere} & {*told.entries, *told.beside}
                assert names_of(
                    figure
                    for figure in own
                    if figure.scope in PARTS and figure.path and figure.done
                    if figure.own_date and not falls(figure, period)
                ) == names((entry for entry in elsewhere if entry.scope in PARTS), *FIGURES)
                ever = names_of(one for one in oracle.counting(None) if one.own_date)
                assert ever <= names((*told.entries, *told.beside, *elsewhere), *FIGURES)
