"""The charts of the annual report: they count what the tables count."""

from decimal import Decimal
from pathlib import Path

import attrs
from example import PICTURES

import cscwb
from cscwb.counting import Counted, ledger
from cscwb.document.nodes import Chart, Tiles
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Commodity, IndicatorValue, Operation, Quantity, Records, Seizure, Span
from cscwb.reports.charts import (
    by_month,
    indicators_achieved,
    map_of_beneficiaries,
    operations_by_commodity,
)
from cscwb.reports.logframe import Logframe

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
LEDGER = ledger(EXAMPLE)
YEAR = LEDGER.over("2021")
NOTHING = Counted(None, ())


def test_months_count_where_things_ended() -> None:
    """Every activity and operation once; the description says the same as the columns."""
    chart = by_month(YEAR, 2021)
    assert chart is not None
    activities, operations = (one.values for one in chart.series)
    assert {"May": (1, 1), "Jun": (3, 1)} == {
        month: both
        for month, *both_ in zip(chart.categories, activities, operations, strict=True)
        if any(both := tuple(both_))
    }
    assert (
        "Columns by month: one activity and one operation in May; three activities and one "
        "operation in June."
    ) == chart.description


def test_a_date_without_month_has_a_place() -> None:
    """Nothing that counts in the table is missing in the chart."""
    vague = attrs.evolve(EXAMPLE.operations[0], date=Span.parse("2021"))
    records = attrs.evolve(EXAMPLE, operations=(vague,))
    chart = by_month(ledger(records).over("2021"), 2021)
    assert chart is not None
    assert ("not stated", 1) == (chart.categories[-1], chart.series[1].values[-1])


def charts(records: Records) -> list[Chart]:
    """Those of the annual report."""
    report = cscwb.compose_annual_report(records, 2021, pictures=PICTURES)
    return [one for one in blocks_in(report.body) if isinstance(one, Chart)]


def raid(name: str, *goods: str) -> Operation:
    """An operation in which these goods were seized."""
    return Operation(
        id=name,
        title=name,
        date=Span.parse("2021-03"),
        seizures=tuple(
            Seizure(commodity=Commodity.parse(kind), quantity=Quantity.parse("2 kg"))
            for kind in goods
        ),
    )


def test_a_chart_is_drawn_when_three_values_differ() -> None:
    """One, two and three operations make a chart; one of each commodity is told by the table."""
    assert not any("commodity" in plain(chart.caption) for chart in charts(EXAMPLE))
    raids = (raid("a", "heroin", "opium", "mdma"), raid("b", "heroin", "opium"))
    two = attrs.evolve(EXAMPLE, operations=raids)
    assert not any("commodity" in plain(chart.caption) for chart in charts(two))
    three = attrs.evolve(EXAMPLE, operations=(*raids, raid("c", "heroin")))
    [chart] = [chart for chart in charts(three) if "commodity" in plain(chart.caption)]
    assert {1, 2, 3} == set(chart.series[0].values)


def test_months_have_a_chart_when_three_values_differ() -> None:
    """An unused month is a value: zero, one and three differ, zero and one do not make three."""
    assert any("by month" in plain(chart.caption) for chart in charts(EXAMPLE))
    one = attrs.evolve(EXAMPLE, events=EXAMPLE.events[:1], operations=(), articles=())
    assert not any("by month" in plain(chart.caption) for chart in charts(one))


def test_operations_are_counted_by_commodity_as_the_table_counts_them() -> None:
    """By commodity, whatever their units; an operation with two of one commodity counts once."""
    chart = operations_by_commodity(LEDGER, YEAR, 2021)
    assert chart is not None
    assert (("Cannabis herb", "Cannabis plants", "Truck"), (1, 1, 1)) == (
        chart.categories,
        chart.series[0].values,
    )
    found = Operation(
        id="raid",
        title="Raid",
        date=Span.parse("2021-03"),
        seizures=tuple(
            Seizure(commodity=Commodity.parse("heroin"), quantity=Quantity.parse(quantity))
            for quantity in ("2 kg", "500 g", "3 bag")
        ),
    )
    book = ledger(Records(operations=(found,)))
    twice = operations_by_commodity(book, book.over("2021"), 2021)
    assert twice is not None
    assert (("Heroin",), (1,)) == (twice.categories, twice.series[0].values)


def test_nothing_gives_no_chart() -> None:
    """An empty picture says nothing."""
    assert by_month(NOTHING, 2021) is None
    assert operations_by_commodity(LEDGER, NOTHING, 2021) is None
    assert indicators_achieved([], 2021) is None
    assert map_of_beneficiaries({}, 2021) is None


def test_indicators_show_what_the_matrix_says() -> None:
    """The share of the target, for those that have an exact one."""
    five = IndicatorValue(amount=cscwb.Amount(Decimal(8)), date=Span.parse("2023"))
    indicators = [
        attrs.evolve(one, target=five) if one.id == "suspects-arrested" else one
        for one in EXAMPLE.indicators
    ]
    frame = Logframe(attrs.evolve(EXAMPLE, indicators=tuple(indicators)), 2021)
    chart = indicators_achieved(frame.shares(), 2021)
    assert chart is not None
    named = "Oc1.2 Persons arrested as suspects in operations on record"
    assert ((named,), (Decimal(50),)) == (chart.categories, chart.series[0].values)
    assert ["Achieved"] == [series.name for series in chart.series]
    titles = [plain(column.title) for column in frame.matrix().columns]
    achieved = [plain(row[titles.index("Achieved")]) for row in frame.matrix().rows]
    assert {"50\u00a0%", "–"} == set(achieved)


def test_the_milestone_of_the_year_is_beside_the_value() -> None:
    """Both are shares of the way from the baseline to the target."""
    planned = IndicatorValue(amount=cscwb.Amount(Decimal(5)), date=Span.parse("2021"))
    target = IndicatorValue(amount=cscwb.Amount(Decimal(12)), date=Span.parse("2023"))
    baseline = IndicatorValue(amount=cscwb.Amount(Decimal(2)), date=Span.parse("2020"))
    indicators = [
        attrs.evolve(one, baseline=baseline, milestones=(planned,), target=target)
        if one.id == "suspects-arrested"
        else one
        for one in EXAMPLE.indicators
    ]
    frame = Logframe(attrs.evolve(EXAMPLE, indicators=tuple(indicators)), 2021)
    chart = indicators_achieved(frame.shares(), 2021)
    assert chart is not None
    # four arrested, five planned, and two of the ten to go at the start
    expected = {"Achieved": (Decimal(20),), "Milestone 2021": (Decimal(30),)}
    assert expected == {series.name: series.values for series in chart.series}


def test_the_map_has_a_tile_for_each_beneficiary() -> None:
    """With counts, the darkest for the most; a beneficiary without a place makes no map."""
    report = cscwb.compose_annual_report(EXAMPLE, 2021, pictures=PICTURES)
    (tiles,) = (one for one in blocks_in(report.body) if isinstance(one, Tiles))
    values = {one.name: one.value for one in tiles.tiles}
    assert 6 == len(values)
    assert "one activity and two operations" == values["North Macedonia"]
    assert "none on record" == values["Montenegro"]
    assert {"North Macedonia"} == {one.name for one in tiles.tiles if one.share == 1}
    assert map_of_beneficiaries({cscwb.Jurisdiction("MD"): (1, 0)}, 2021) is None
