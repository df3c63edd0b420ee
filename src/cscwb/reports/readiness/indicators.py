"""What the logical framework lacks at the end of a year."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import Indicator, IndicatorValue
from cscwb.reports.annual.year import Year
from cscwb.rules.gaps import (
    MISSING_BASELINE,
    MISSING_CURRENT_VALUE,
    MISSING_INDICATOR,
    MISSING_LOGICAL_FRAMEWORK,
    MISSING_SHARES_BY_SEX,
    MISSING_SOURCE_OF_DATA,
    MISSING_TARGET,
    MISSING_VALUE_OF_THE_YEAR,
)
from cscwb.rules.rule import Rule


def indicators(year: Year) -> Iterator[Problem]:
    """Yield what results lack, in the order of the logical framework."""
    if not year.logframe.results:
        yield MISSING_LOGICAL_FRAMEWORK.problem(
            "The logical framework is not on record. Write each result into a file in "
            "'results/', and each indicator into one in 'indicators/'",
        )
    values = {indicator.id: value for indicator, value in year.logframe.typed_values()}
    for result in year.logframe.results:
        of_result = year.logframe.indicators_of(result)
        if not of_result:
            yield MISSING_INDICATOR.problem(
                f"No indicator measures '{result.title}'. Write a file in 'indicators/' "
                f"with 'result: {result.id}'",
                record=result.id,
            )
        for indicator in of_result:
            yield from _planned(indicator)
            if indicator.figure is None:
                yield from _reported(year, indicator, values.get(indicator.id))


def _planned(indicator: Indicator) -> Iterator[Problem]:
    """Yield what was to be agreed before the year, or in the first report at the latest."""
    if indicator.baseline is None:
        yield _gap(
            MISSING_BASELINE,
            indicator,
            "has no baseline. Write 'baseline', such as '{amount: 0, date: 2020-07}'",
            "baseline",
        )
    if indicator.target is None:
        yield _gap(
            MISSING_TARGET,
            indicator,
            "has no target. Write 'target', such as '{amount: 40, date: 2023-06}'",
            "target",
        )
    if not indicator.source_of_data:
        yield _gap(
            MISSING_SOURCE_OF_DATA,
            indicator,
            "has no source of data. Write 'source_of_data', such as 'Lists of participants'",
            "source_of_data",
        )


def _reported(year: Year, indicator: Indicator, value: IndicatorValue | None) -> Iterator[Problem]:
    """Yield what has to be typed each year, since no record gives the figure."""
    sample = f"'{{amount: 12, date: {year.year}-12-31}}'"
    if value is None:
        yield _gap(
            MISSING_CURRENT_VALUE,
            indicator,
            f"has no current value. Add {sample} to 'values'",
            "values",
        )
        return
    place = f"values[{indicator.values.index(value)}]"
    if value.date.latest < year.period.earliest:
        yield _gap(
            MISSING_VALUE_OF_THE_YEAR,
            indicator,
            f"has no value of {year.year}; the last one is of {value.date}. Add {sample} to "
            "'values'",
            place,
        )
    elif indicator.asks_for_sex and not any(share.sex for share in value.shares):
        yield _gap(
            MISSING_SHARES_BY_SEX,
            indicator,
            "does not say how many are women and men. Write 'shares' of the value, such as "
            "'[{amount: 5, sex: women}, {amount: 7, sex: men}]'",
            f"{place}.shares",
        )


def _gap(rule: Rule, indicator: Indicator, words: str, place: str) -> Problem:
    return rule.problem(f"'{indicator.title}' {words}", record=indicator.id, place=place)
