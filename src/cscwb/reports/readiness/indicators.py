"""What the logical framework lacks at the end of a year."""

from collections.abc import Iterator

from cscwb.model import Indicator, IndicatorValue
from cscwb.reports.annual.year import Year
from cscwb.reports.readiness.gaps import Gap, Missing


def indicators(year: Year) -> Iterator[Gap]:
    """Result by result, in the order of the logical framework."""
    if not year.logframe.results:
        yield Gap(
            missing=Missing.LOGICAL_FRAMEWORK,
            what="The logical framework is not on record. Write each result into a file in "
            "'results/', and each indicator into one in 'indicators/'",
        )
    values = {indicator.id: value for indicator, value in year.logframe.typed_values()}
    for result in year.logframe.results:
        of_result = year.logframe.indicators_of(result)
        if not of_result:
            yield Gap(
                missing=Missing.INDICATOR,
                what=f"No indicator measures '{result.title}'. Write a file in 'indicators/' "
                f"with 'result: {result.id}'",
                record=result.id,
            )
        for indicator in of_result:
            yield from _planned(indicator)
            if indicator.figure is None:
                yield from _reported(year, indicator, values.get(indicator.id))


def _planned(indicator: Indicator) -> Iterator[Gap]:
    """What was to be agreed before the year, or in the first report at the latest."""
    if indicator.baseline is None:
        yield _gap(
            Missing.BASELINE,
            indicator,
            "has no baseline. Write 'baseline', such as '{amount: 0, date: 2020-07}'",
            "baseline",
        )
    if indicator.target is None:
        yield _gap(
            Missing.TARGET,
            indicator,
            "has no target. Write 'target', such as '{amount: 40, date: 2023-06}'",
            "target",
        )
    if not indicator.source_of_data:
        yield _gap(
            Missing.SOURCE_OF_DATA,
            indicator,
            "has no source of data. Write 'source_of_data', such as 'Lists of participants'",
            "source_of_data",
        )


def _reported(year: Year, indicator: Indicator, value: IndicatorValue | None) -> Iterator[Gap]:
    """What has to be typed each year, since no record gives the figure."""
    sample = f"'{{amount: 12, date: {year.year}-12-31}}'"
    if value is None:
        yield _gap(
            Missing.CURRENT_VALUE,
            indicator,
            f"has no current value. Add {sample} to 'values'",
            "values",
        )
        return
    place = f"values[{indicator.values.index(value)}]"
    if value.date.latest < year.period.earliest:
        yield _gap(
            Missing.VALUE_OF_THE_YEAR,
            indicator,
            f"has no value of {year.year}; the last one is of {value.date}. Add {sample} to "
            "'values'",
            place,
        )
    elif indicator.asks_for_sex and not any(share.sex for share in value.shares):
        yield _gap(
            Missing.SHARES_BY_SEX,
            indicator,
            "does not say how many are women and men. Write 'shares' of the value, such as "
            "'[{amount: 5, sex: women}, {amount: 7, sex: men}]'",
            f"{place}.shares",
        )


def _gap(missing: Missing, indicator: Indicator, words: str, place: str) -> Gap:
    return Gap(
        missing=missing, what=f"'{indicator.title}' {words}", record=indicator.id, place=place
    )
