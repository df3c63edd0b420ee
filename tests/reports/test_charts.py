"""The charts of the annual report: they count what the tables count."""

from decimal import Decimal
from pathlib import Path

import attrs
from example import PICTURES

import cscwb
from cscwb.document.nodes import Chart, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.model.dates import Span
from cscwb.model.logframe import IndicatorValue
from cscwb.reports.charts import (
    by_month,
    indicators_achieved,
    map_of_beneficiaries,
    seizures_by_commodity,
)
from cscwb.reports.logframe import Logframe
from cscwb.selection import events_in, operations_in

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
YEAR = Span.parse("2021")
EVENTS, OPERATIONS = events_in(EXAMPLE, YEAR), operations_in(EXAMPLE, YEAR)


def test_months_count_where_things_ended() -> None:
    """Every activity and operation once; the description says the same as the columns."""
    chart = by_month(EVENTS, OPERATIONS, 2021)
    assert chart is not None
    activities, operations = (one.values for one in chart.series)
    assert (len(EVENTS), len(OPERATIONS)) == (sum(map(int, activities)), sum(map(int, operations)))  # type: ignore[arg-type]
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
    vague = attrs.evolve(OPERATIONS[0], date=Span.parse("2021"))
    chart = by_month((), [vague], 2021)
    assert chart is not None
    assert ("not stated", 1) == (chart.categories[-1], chart.series[1].values[-1])


def test_seizures_are_counted_as_the_table_counts_them() -> None:
    """By commodity, whatever their units."""
    report = cscwb.compose_annual_report(EXAMPLE, 2021, pictures=PICTURES)
    (table,) = (
        one for one in blocks_in(report.body) if isinstance(one, Table) and one.label == "seizures"
    )
    chart = seizures_by_commodity(OPERATIONS, 2021)
    assert chart in [one for one in blocks_in(report.body) if isinstance(one, Chart)]
    assert chart is not None
    assert [(plain(row[0]), int(plain(row[3]))) for row in table.rows] == list(
        zip(chart.categories, chart.series[0].values, strict=True)
    )


def test_nothing_gives_no_chart() -> None:
    """An empty picture says nothing."""
    assert by_month((), (), 2021) is None
    assert seizures_by_commodity((), 2021) is None
    assert indicators_achieved([], 2021) is None
    assert map_of_beneficiaries((), EVENTS, OPERATIONS, 2021) is None


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
    assert (("Oc1.2",), (Decimal(50),)) == (chart.categories, chart.series[0].values)
    assert "50\u00a0%" in [plain(row[6]) for row in frame.matrix().rows]


def test_the_map_has_a_tile_for_each_beneficiary() -> None:
    """With counts, the darkest for the most; a beneficiary without a place makes no map."""
    tiles = map_of_beneficiaries(EXAMPLE.beneficiaries, EVENTS, OPERATIONS, 2021)
    assert tiles is not None
    values = {one.name: one.value for one in tiles.tiles}
    assert 6 == len(values)
    assert "one activity and two operations" == values["North Macedonia"]
    assert "none on record" == values["Montenegro"]
    assert {"North Macedonia"} == {one.name for one in tiles.tiles if one.share == 1}
    elsewhere = attrs.evolve(EXAMPLE.beneficiaries[0], jurisdiction=cscwb.Jurisdiction("MD"))
    assert map_of_beneficiaries([elsewhere], EVENTS, OPERATIONS, 2021) is None
