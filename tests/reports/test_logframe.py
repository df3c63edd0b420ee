"""The logical framework in the annual report, and the figures that it computes."""

from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from example import PICTURES
from hypothesis import given
from reports.reading import to_be_completed
from strategies import figure_names

import cscwb
from cscwb.counting import ledger
from cscwb.document.nodes import Table
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Amount,
    Direction,
    FigureName,
    Indicator,
    IndicatorValue,
    ListOrder,
    Records,
    Result,
    ResultLevel,
    Sex,
    Share,
)
from cscwb.reports.figures import figure
from cscwb.reports.logframe import Logframe
from cscwb.reports.passages import Sources

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
YEAR = cscwb.Span.parse("2021")


def value(amount: str, date: str, comment: str = "") -> IndicatorValue:
    """A figure on a date."""
    return IndicatorValue(amount=Amount.parse(amount), date=cscwb.Span.parse(date), comment=comment)


def records(indicator: Indicator) -> Records:
    """The example with another logical framework: one outcome, one indicator."""
    result = Result(id="oc", title="Safety", level=ResultLevel.OUTCOME, code="Oc1")
    return attrs.evolve(EXAMPLE, results=(result,), indicators=(indicator,))


TYPED = Indicator(
    id="trained",
    title="Persons trained",
    result="oc",
    unit="persons",
    baseline=value("10", "2020"),
    target=value("60", "2023"),
)


def cells(found: Records, year: int = 2021) -> dict[str, str]:
    """The row of the only indicator, by the titles of the columns."""
    [row] = by_column(Logframe(found, year).matrix())
    return row


@pytest.mark.parametrize(
    ("name", "in_text", "in_table", "exact"),
    [
        ("operations", "two", "2", 2),
        ("arrests", "four", "4", 4),
        ("agreements", "three", "3", 3),
        ("articles", "six", "6", 6),
        ("activities", "four", "4", 4),
        ("activities expert_visit", "one", "1", 1),
        ("activities seminar", "", "none on record", None),
        ("sites", "three illegal laboratories", "3 illegal laboratories", 3),
        ("sites illegal_laboratory", "three", "3", 3),
        ("sites warehouse", "", "none on record", None),
        ("seized cannabis_herb kg", "about 50~kg", "about 50~kg", None),
        ("seized cannabis_plant plant", "more than 2~000 plants", "more than 2~000~plants", None),
        ("seized truck vehicle", "one vehicle", "1~vehicle", 1),
        ("seized cocaine kg", "", "none on record", None),
        ("operations supported", "one", "1", 1),
        ("articles supported", "six", "6", 6),
        ("arrests supported", "one", "1", 1),
        ("activities expert_visit supported", "one", "1", 1),
    ],
)
def test_figures_are_those_of_the_example(
    name: str, in_text: str, in_table: str, exact: int | None
) -> None:
    """In words before an author's noun, in figures in tables; what no record gives is no 0."""
    found = figure(FigureName.parse(name), ledger(EXAMPLE), YEAR)
    expected = (in_text, in_table, None if exact is None else Decimal(exact))
    printed = (found.in_text.replace("\u00a0", "~"), found.in_table.replace("\u00a0", "~"))
    assert expected == (*printed, found.exact)
    assert len(found.records) == len(set(found.records))
    assert all(one in EXAMPLE for one in found.records)


@given(figure_names)
def test_every_figure_can_be_computed(name: FigureName) -> None:
    """Whatever can be asked for has an answer, and names come back as they are printed."""
    assert name == FigureName.parse(str(name))
    found = figure(name, ledger(EXAMPLE), YEAR)
    assert bool(found.in_text) is bool(found.entries)
    assert (found.in_table == "none on record") is not bool(found.entries)


def test_the_newest_value_of_the_period_is_the_current_one() -> None:
    """Not one of a later year, wherever it stands in the list."""
    values = (value("30", "2021-06-30"), value("45", "2022"), value("35", "2021-12-31", "Late."))
    found = records(attrs.evolve(TYPED, values=values))
    row = cells(found)
    assert "35 (31\u00a0December 2021)" == row["Current value"]
    assert "50\u00a0%" == row["Achieved"]
    assert "Current value: Late." == row["Assumptions, deviations and comments"]
    assert "45 (2022)" == cells(found, 2022)["Current value"]


@pytest.mark.parametrize(
    ("current", "target", "achieved"),
    [
        ("10", "60", "0\u00a0%"),
        ("85", "60", "150\u00a0%"),
        ("~35", "60", "not computable"),
        ("35", ">60", "not computable"),
        ("35", "10", "not computable"),
        ("5", "0", "50\u00a0%"),
    ],
)
def test_achievement_is_measured_from_the_baseline(
    current: str, target: str, achieved: str
) -> None:
    """Also downwards; never from what is not exact."""
    indicator = attrs.evolve(TYPED, values=(value(current, "2021"),), target=value(target, "2023"))
    assert achieved == cells(records(indicator))["Achieved"]


def test_values_are_disaggregated() -> None:
    """By sex and by beneficiary, in words."""
    shares = (
        Share(amount=Amount.parse("12"), sex=Sex.WOMEN),
        Share(amount=Amount.parse("23"), sex=Sex.MEN),
    )
    indicator = attrs.evolve(TYPED, values=(attrs.evolve(value("35", "2021"), shares=shares),))
    assert "35 (2021): 12 women and 23 men" == cells(records(indicator))["Current value"]


def test_shares_have_the_order_of_beneficiaries() -> None:
    """Those of no beneficiary come first, and the others as the project lists them."""
    women = [
        Share(
            amount=Amount.parse(figure), sex=Sex.WOMEN, beneficiary=cscwb.Jurisdiction.parse(code)
        )
        for figure, code in (("1", "XK"), ("2", "AL"), ("4", "BA"))
    ]
    shares = (*women, Share(amount=Amount.parse("3"), sex=Sex.MEN))
    indicator = attrs.evolve(TYPED, values=(attrs.evolve(value("10", "2021"), shares=shares),))
    assert EXAMPLE.project
    project = attrs.evolve(EXAMPLE.project, beneficiary_order=ListOrder.PROTOCOL)
    found = cells(attrs.evolve(records(indicator), project=project))["Current value"]
    assert found == (
        "10 (2021): 3 men, 4 women in Bosnia and Herzegovina, 2 women in Albania "
        "and 1 women in Kosovo"
    )


def test_a_computed_value_is_the_same_in_text_table_and_annex() -> None:
    """And names its articles."""
    report = cscwb.compose_annual_report(EXAMPLE, 2021, pictures=PICTURES)
    arrests = [
        row
        for block in blocks_in(report.body)
        if isinstance(block, Table)
        for row in by_column(block)
        if any("ersons arrested" in cell for cell in list(row.values())[:2])
    ]
    key, outcome, annex = arrests
    assert "4" == key["Value"]
    assert "4 (2021)" == outcome["Value"] == annex["Current value"]
    assert key["Articles"] == outcome["Articles"]


def by_column(table: Table) -> list[dict[str, str]]:
    """The rows of a table, by the titles of the columns."""
    titles = [plain(column.title) for column in table.columns]
    return [dict(zip(titles, map(plain, row), strict=True)) for row in table.rows]


PLANNED = attrs.evolve(TYPED, milestones=(value("40", "2021"),))
LESS = attrs.evolve(PLANNED, direction=Direction.DECREASE)


def verdict(indicator: Indicator) -> str:
    """What the table of its outcome says of an indicator; "" without a column for it."""
    frame = Logframe(records(indicator), 2021)
    [table] = [
        block
        for block in frame.section(frame.results[0], Sources(EXAMPLE, ()), 2)
        if isinstance(block, Table)
    ]
    [row] = by_column(table)
    return row.get("Against the milestone", "")


@pytest.mark.parametrize(
    ("indicator", "current", "said"),
    [
        (PLANNED, "41", "exceeded by 1"),
        (PLANNED, "40", "reached"),
        (PLANNED, "24", "behind: 24 of 40"),
        (PLANNED, "0", "behind: 0 of 40"),
        (PLANNED, "~40", "open, since the value is not exact"),
        (PLANNED, "", "open, since no value is on record"),
        (LESS, "39.5", "exceeded by 0.5"),
        (LESS, "40", "reached"),
        (LESS, "50", "behind by 10"),
    ],
)
def test_a_value_is_judged_against_the_milestone_of_the_year(
    indicator: Indicator, current: str, said: str
) -> None:
    """More is better, or less where the indicator says so; what is not exact is not judged."""
    values = (value(current, "2021"),) if current else ()
    assert said == verdict(attrs.evolve(indicator, values=values))


def test_without_a_milestone_of_the_year_there_is_no_verdict() -> None:
    """The target, and milestones of other years, are not what the year was to bring."""
    for milestones in ((), (value("20", "2020"), value("50", "2022"))):
        planned = attrs.evolve(TYPED, milestones=milestones, values=(value("24", "2021"),))
        assert "" == verdict(planned)


def test_the_latest_milestone_of_the_year_counts() -> None:
    """Wherever it stands in the list; one that is not exact judges nothing."""
    milestones = (value("40", "2021-12-31"), value("20", "2021-06-30"))
    planned = attrs.evolve(TYPED, milestones=milestones, values=(value("24", "2021"),))
    assert "behind: 24 of 40" == verdict(planned)
    vague = attrs.evolve(planned, milestones=(value("~40", "2021"),))
    assert "open, since the milestone is not exact" == verdict(vague)


def test_a_computed_value_is_judged_too() -> None:
    """Four persons were arrested; where no record says anything, nothing is known."""
    arrests = attrs.evolve(PLANNED, figure=FigureName.parse("arrests"))
    assert "behind: 4 of 40" == verdict(arrests)
    seminars = attrs.evolve(PLANNED, figure=FigureName.parse("activities seminar"))
    assert "open, since no value is on record" == verdict(seminars)


def test_each_value_in_print_names_its_sources_and_no_other_does() -> None:
    """The publication of the baseline stands in the matrix; a later value has no article here."""
    [publication, *_] = EXAMPLE.publications
    early, late = EXAMPLE.articles[:2]
    indicator = attrs.evolve(
        TYPED,
        baseline=attrs.evolve(value("10", "2020", "Nothing yet."), sources=(publication.id,)),
        values=(
            attrs.evolve(value("30", "2021-06-30"), sources=(early.id,)),
            attrs.evolve(value("45", "2022"), sources=(late.id,)),
        ),
    )
    frame = Logframe(records(indicator), 2021)
    assert {early.id, publication.id} == set(frame.records)
    row = cells(records(indicator))
    assert publication.title in row["Source of data"]
    assert "Baseline: Nothing yet." in row["Assumptions, deviations and comments"]
    sources = Sources.of(records(indicator), (early,), frame.records)
    [table] = [
        block for block in frame.section(frame.results[0], sources, 2) if isinstance(block, Table)
    ]
    assert "1" == plain(table.rows[0][-1])


def test_results_come_before_those_that_lead_to_them() -> None:
    """Codes are sorted as people sort them, and a circle ends."""

    def result(code: str, level: ResultLevel, part_of: str = "") -> Result:
        return Result(id=code.lower(), title=code, level=level, code=code, part_of=part_of)

    found = Records(
        results=(
            result("Op.10", ResultLevel.OUTPUT, "oc1"),
            result("Op.9", ResultLevel.OUTPUT, "oc1"),
            result("Oc2", ResultLevel.OUTCOME, "i"),
            result("Oc1", ResultLevel.OUTCOME, "i"),
            result("I", ResultLevel.IMPACT),
            result("X", ResultLevel.OUTPUT, "y"),
            result("Y", ResultLevel.OUTPUT, "x"),
        )
    )
    codes = [one.code for one in Logframe(found, 2021).results]
    assert ["I", "Oc1", "Op.9", "Op.10", "Oc2", "X", "Y"] == codes


def test_a_project_without_results_says_so() -> None:
    """The section and the annex are there, and both are on the page of gaps."""
    report = cscwb.compose_annual_report(
        attrs.evolve(EXAMPLE, results=(), indicators=()), 2021, pictures=PICTURES
    )
    where = [gap for gap in to_be_completed(report) if ": the logical framework; write" in gap]
    assert ["Results by outcome (4)", "Updated logical framework (Annex A)"] == [
        gap.partition(":")[0] for gap in where
    ]


def test_impact_stands_in_the_annex_alone() -> None:
    """Section 4 tells of outcomes and outputs."""
    frame = Logframe(EXAMPLE, 2021)
    assert not any(one.level == "impact" for one in frame.outcomes_and_outputs)
    assert "Impact I" in plain(frame.matrix().rows[0][0])


def test_the_value_in_prose_is_that_of_the_tables() -> None:
    """Computed and typed values alike, below ten in words."""
    in_words = {"1": "one", "2": "two", "3": "three", "4": "four"}
    frame = Logframe(EXAMPLE, 2021)
    rows = {row["Indicator"]: row["Current value"] for row in by_column(frame.matrix())}
    for indicator in EXAMPLE.indicators:
        value = rows[f"{indicator.code} {indicator.title} Unit: {indicator.unit}"]
        assert in_words[value.removesuffix(" (2021)")] == frame.current(indicator.id)
