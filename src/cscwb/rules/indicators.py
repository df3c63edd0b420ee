"""Indicators as reports need them: action documents under IPA III and NDICI, section 3.6."""

from collections.abc import Iterator
from decimal import Decimal

from cscwb.errors import Problem
from cscwb.model import Amount, Direction, Indicator, IndicatorValue, Interval, Records
from cscwb.rules import samples
from cscwb.rules.citations import ANNEX_VI
from cscwb.rules.rule import Rule


def find_incomplete_indicators(records: Records) -> Iterator[Problem]:
    """Find indicators without a unit, a baseline, a target, a current value or a source of data."""
    for indicator in records.indicators:
        lacking = [
            field
            for field, value in (
                ("unit", indicator.unit.strip()),
                ("baseline", indicator.baseline),
                ("target", indicator.target),
                ("values", indicator.values or indicator.figure),
                ("source_of_data", indicator.source_of_data.strip()),
            )
            if not value
        ]
        if lacking:
            named = ", ".join(f"'{field}'" for field in lacking)
            yield INDICATOR_INCOMPLETE.problem(
                f"the indicator has no {named}; write what is missing",
                record=indicator.id,
            )


def find_unexplained_values(records: Records) -> Iterator[Problem]:
    """Find values outside of the project's time, and unusual ones without a comment."""
    for indicator in records.indicators:
        for index, value in enumerate(indicator.values):
            if message := _unusual(indicator, index, value, records):
                yield INDICATOR_VALUE.problem(
                    message,
                    record=indicator.id,
                    place=f"values[{index}]",
                )


def _unusual(indicator: Indicator, index: int, value: IndicatorValue, records: Records) -> str:
    project = records.project
    if project and (
        value.date.latest < project.date.earliest
        or (project.date.end and value.date.earliest > project.date.latest)
    ):
        return f"the value of '{value.date}' lies outside of the project's time, {project.date}"
    if value.comment.strip():
        return ""
    amount, explain = value.amount, "say why in 'comment'"
    if index and indicator.direction is Direction.INCREASE:
        before = indicator.values[index - 1].amount
        if Interval.of(amount).surely_below(Interval.of(before)):
            return f"the value falls from {before} to {amount}; {explain}"
    if index == len(indicator.values) - 1:
        if amount == Amount(Decimal(0)):
            return f"the current value is zero; {explain}"
        target = indicator.target.amount if indicator.target else None
        wants_more = indicator.direction is Direction.INCREASE and target and target.value
        if target and wants_more and Interval.of(amount).surely_above(Interval.of(target)):
            return f"the current value {amount} is above the target {target}; {explain}"
    return ""


def find_values_not_by_sex(records: Records) -> Iterator[Problem]:
    """Find numbers of persons that are not given for women and men (PRAG Annex VI, 1.8)."""
    for indicator in records.indicators:
        if not indicator.asks_for_sex:
            continue
        if not any(share.sex for value in indicator.values[-1:] for share in value.shares):
            yield BY_SEX.problem(
                "the indicator counts persons, and its current value is not given for "
                "women and men; add 'shares' by sex, or say in 'comment' why it has none",
                record=indicator.id,
            )


INDICATOR_INCOMPLETE = Rule(
    code="indicator-incomplete",
    cause="An indicator has no baseline, target, current value, unit or source of data.",
    remedy="Write what is missing, or exempt the indicator and say why.",
    wrong=samples.indicator("unit: courses\nbaseline: {amount: 0, date: 2021}\nfigure: activities"),
    right=samples.indicator(f"{samples.MEASURED}\nfigure: activities"),
    products=("report",),
    source="Action documents under IPA III and NDICI, section 3.6",
    records=(find_incomplete_indicators,),
)

INDICATOR_VALUE = Rule(
    code="indicator-value",
    severity="warning",
    cause="A value is outside of the project's time, has fallen, is zero or is above the "
    "target, and no comment says why.",
    remedy="Correct it, or say why in `comment`.",
    wrong=samples.indicator(f"{samples.MEASURED}\nvalues: [{{amount: 12, date: 2022}}]"),
    right=samples.indicator(
        f"{samples.MEASURED}\nvalues: [{{amount: 12, date: 2022, comment: More were asked for.}}]"
    ),
    source="[General Conditions of grants, Article 2](https://www.stgm.org.tr/en/"
    "frequently-asked-questions/what-kind-details-should-be-given-narrative-reports-eu-funded-grant)",
    records=(find_unexplained_values,),
)

BY_SEX = Rule(
    code="by-sex",
    severity="warning",
    cause="An indicator counts persons and has no values for women and men.",
    remedy="Add `shares` by sex to the current value, or say in `comment` why there are none.",
    wrong=samples.indicator(
        f"{samples.MEASURED.replace('courses', 'persons')}\nvalues: [{{amount: 8, date: 2022}}]"
    ),
    right=samples.indicator(
        f"{samples.MEASURED.replace('courses', 'persons')}\n"
        "values:\n  - amount: 8\n    date: 2022\n"
        "    shares: [{amount: 5, sex: women}, {amount: 3, sex: men}]"
    ),
    products=("report",),
    source=f"{ANNEX_VI}, 1.8; C(2023) 4803",
    records=(find_values_not_by_sex,),
)
