"""What a report asks of indicators: action documents under IPA III and NDICI, section 3.6."""

from collections.abc import Iterator
from decimal import Decimal

from cscwb.errors import Problem
from cscwb.model import Amount, Direction, Indicator, IndicatorValue, Interval, Records


def indicator_is_complete(records: Records) -> Iterator[Problem]:
    """An indicator has a unit, a baseline, a target, a current value and a source of data."""
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
            yield Problem(
                code="indicator-incomplete",
                message=f"the indicator has no {named}; write what is missing",
                record=indicator.id,
            )


def value_is_explained(records: Records) -> Iterator[Problem]:
    """A value lies in the project's time; what is unusual about it is explained."""
    for indicator in records.indicators:
        for index, value in enumerate(indicator.values):
            if message := _unusual(indicator, index, value, records):
                yield Problem(
                    code="indicator-value",
                    message=message,
                    record=indicator.id,
                    place=f"values[{index}]",
                    severity="warning",
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


def indicator_is_by_sex(records: Records) -> Iterator[Problem]:
    """A number of persons is given for women and men (PRAG Annex VI, 1.8)."""
    for indicator in records.indicators:
        if not indicator.asks_for_sex:
            continue
        if not any(share.sex for value in indicator.values[-1:] for share in value.shares):
            yield Problem(
                code="by-sex",
                message="the indicator counts persons, and its current value is not given for "
                "women and men; add 'shares' by sex, or say in 'comment' why it has none",
                record=indicator.id,
                severity="warning",
            )
