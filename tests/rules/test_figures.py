"""Amounts that must agree: breakdowns, contributions and the values of indicators."""

import attrs
import pytest

from cscwb.model import (
    Amount,
    Commodity,
    Contribution,
    Count,
    CountPart,
    CrimePriority,
    Day,
    Direction,
    Indicator,
    IndicatorValue,
    Jurisdiction,
    Measure,
    Money,
    Nationality,
    Operation,
    PersonMeasure,
    Project,
    Quantity,
    QuantityPart,
    Records,
    Seizure,
    Span,
    Suspect,
)
from cscwb.rules.figures import (
    find_differing_breakdowns,
    find_differing_totals,
    find_other_cycles,
    find_spans_of_other_lengths,
)
from cscwb.rules.indicators import find_unexplained_values

SPAN = Span.parse("2021")


def told_of_goods(whole: str, *parts: str) -> list[str]:
    """What is said of a seizure and its breakdown."""
    lines = tuple(QuantityPart(label="x", quantity=Quantity.parse(part)) for part in parts)
    seizure = Seizure(
        commodity=Commodity.parse("heroin"), quantity=Quantity.parse(whole), breakdown=lines
    )
    operation = Operation(id="raid", title="Raid", seizures=(seizure,))
    return [found.message for found in find_differing_breakdowns(Records(operations=(operation,)))]


def told_of_persons(whole: str, *parts: str) -> list[str]:
    """What is said of a measure and its breakdown."""
    rows = tuple(CountPart(label="x", count=Count.parse(part)) for part in parts)
    measure = PersonMeasure(measure=Measure.ARRESTED, count=Count.parse(whole), breakdown=rows)
    operation = Operation(id="raid", title="Raid", measures=(measure,))
    return [found.message for found in find_differing_breakdowns(Records(operations=(operation,)))]


def told_of_money(whole: str, *parts: str) -> list[str]:
    """What is said of a stated total and the contributions."""
    project = Project(
        id="x",
        title="X",
        date=SPAN,
        stated_total=Money.parse(whole),
        contributions=tuple(Contribution(donor="x", amount=Money.parse(part)) for part in parts),
    )
    return [found.message for found in find_differing_totals(Records(project=project))]


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("~50 kg", ("30 kg", "19 kg")),
        ("~50 kg", ("~30 kg", "~25 kg")),
        ("almost 50 kg", ("30 kg", "19 kg")),
        (">30 kg", ("30 kg", "1 kg")),
        ("<=5 kg", ("4 kg",)),
        ("3..5 kg", ("4 kg",)),
        ("10 kg", ("9 kg", "1000 g")),
        ("1 t", ("600 kg", "400000 g")),
        ("10 kg", ("9 kg", "? kg")),
        ("? kg", ("9 kg",)),
        ("8.48 t", ("8.4 t", "80 kg")),
        ("2 l", ("1.5 l", "500 ml")),
        ("10 kg", ("12 package",)),
        ("10 kg", ("4 kg", "12 package")),
        ("10 kg", ("4 kg", "2 l")),
        ("10 kg", ()),
    ],
)
def test_parts_that_can_be_the_whole_are_no_finding(whole: str, parts: tuple[str, ...]) -> None:
    """Bounds count, units of a dimension are converted, those of others are not compared."""
    assert [] == told_of_goods(whole, *parts)


@pytest.mark.parametrize(
    ("whole", "parts", "message"),
    [
        ("10 kg", ("4 kg", "5 kg"), "come to 9 kg and the whole is 10 kg;"),
        ("10 kg", ("9 kg", "1001 g"), "come to 010.001 kg and the whole is 10 kg;"),
        ("~50 kg", ("30 kg", "10 kg"), "come to 40 kg and the whole is ~50 kg;"),
        ("~50 kg", ("~30 kg", "~10 kg"), "come to ~40 kg and the whole is ~50 kg;"),
        ("almost 50 kg", ("51 kg",), "come to 51 kg and the whole is almost 50 kg;"),
        (">30 kg", ("20 kg", "10 kg"), "come to 30 kg and the whole is >30 kg;"),
        ("<=5 kg", ("6 kg",), "come to 6 kg and the whole is <=5 kg;"),
        ("3..5 kg", ("6..7 kg",), "come to 6..7 kg and the whole is 3..5 kg;"),
        ("10 kg", ("<=4 kg", "<=5 kg"), "come to <=9 kg and the whole is 10 kg;"),
        ("10 kg", ("<4 kg", "<=6 kg"), "come to <10 kg and the whole is 10 kg;"),
        ("10 kg", (">10 kg", "1 kg"), "come to >11 kg and the whole is 10 kg;"),
        ("10 kg", ("11 kg", "? kg"), "come to >=11 kg and the whole is 10 kg;"),
        ("10 kg", ("11 kg", "12 package"), "come to 11 kg and the whole is 10 kg;"),
    ],
)
def test_parts_that_cannot_be_the_whole_are_told(
    whole: str, parts: tuple[str, ...], message: str
) -> None:
    """With both amounts as records write them, in the unit of the whole."""
    [found] = told_of_goods(whole, *parts)
    assert message in found


@pytest.mark.parametrize(
    ("whole", "parts", "told"),
    [
        ("3", ("1", "2"), []),
        ("~30", ("12", "16"), []),
        (">30", ("12", "20"), []),
        ("3", ("1", "?"), []),
        ("3", (), []),
        ("3", ("1", "1"), ["come to 2 and the whole is 3;"]),
        ("3", ("2", "2", "?"), ["come to >=4 and the whole is 3;"]),
    ],
)
def test_persons_are_compared_alike(whole: str, parts: tuple[str, ...], told: list[str]) -> None:
    """By count, without a unit."""
    found = told_of_persons(whole, *parts)
    assert len(told) == len(found)
    assert all(words in message for words, message in zip(told, found, strict=True))


def test_a_record_may_say_that_its_parts_need_not_come_to_the_whole() -> None:
    """Of goods and of persons."""
    line = QuantityPart(label="x", quantity=Quantity.parse("4 kg"))
    row = CountPart(label="x", count=Count.parse("1"))
    seizure = Seizure(
        commodity=Commodity.parse("heroin"), quantity=Quantity.parse("9 kg"), breakdown=(line,)
    )
    measure = PersonMeasure(measure=Measure.ARRESTED, count=Count.parse("3"), breakdown=(row,))
    operation = Operation(id="raid", title="Raid", seizures=(seizure,), measures=(measure,))
    assert 2 == len(list(find_differing_breakdowns(Records(operations=(operation,)))))
    open_ = attrs.evolve(
        operation,
        seizures=(attrs.evolve(seizure, breakdown_sums=False),),
        measures=(attrs.evolve(measure, breakdown_sums=False),),
    )
    assert [] == list(find_differing_breakdowns(Records(operations=(open_,))))


@pytest.mark.parametrize(
    ("whole", "parts", "told"),
    [
        ("10 EUR", ("3 EUR", "7 EUR"), []),
        ("~10 EUR", ("3 EUR", "6.5 EUR"), []),
        ("10 EUR", ("3 EUR", "? EUR"), []),
        ("10 EUR", ("3 EUR", "7 CHF"), []),
        ("10 EUR", ("7 CHF",), []),
        ("10 EUR", (), []),
        ("10 EUR", ("3 EUR", "6 EUR"), ["in EUR come to 9, and the stated total is 10 EUR;"]),
        ("10 EUR", ("11 EUR", "7 CHF"), ["in EUR come to 11, and the stated total is 10 EUR;"]),
    ],
)
def test_contributions_are_compared_alike(
    whole: str, parts: tuple[str, ...], told: list[str]
) -> None:
    """Currencies are not converted, and no contribution on record is no contradiction."""
    found = told_of_money(whole, *parts)
    assert len(told) == len(found)
    assert all(words in message for words, message in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("values", "target", "told"),
    [
        (("6", "7"), "9", []),
        (("~50", "49"), "90", []),
        ((">5", "6"), "9", []),
        (("6", "?"), "9", []),
        (("?", "6"), "9", []),
        (("0..3",), "9", []),
        (("~9",), "~10", []),
        (("~10",), "9", []),
        (("11",), ">=10", []),
        (("6", "5"), "9", ["falls from 6 to 5;"]),
        (("~50", "40"), "90", ["falls from ~50 to 40;"]),
        ((">=6", "5"), "9", ["falls from >=6 to 5;"]),
        (("0",), "9", ["is zero;"]),
        (("10",), "9", ["value 10 is above the target 9;"]),
        ((">10",), "~9", ["value >10 is above the target ~9;"]),
    ],
)
def test_values_of_indicators_are_compared_alike(
    values: tuple[str, ...], target: str, told: list[str]
) -> None:
    """A value has fallen, or is above the target, only when it surely is."""
    indicator = Indicator(
        id="op1",
        title="Seized",
        result="oc1",
        unit="kg",
        direction=Direction.INCREASE,
        target=IndicatorValue(amount=Amount.parse(target), date=SPAN),
        values=tuple(IndicatorValue(amount=Amount.parse(one), date=SPAN) for one in values),
    )
    found = [one.message for one in find_unexplained_values(Records(indicators=(indicator,)))]
    assert len(told) == len(found)
    assert all(words in message for words, message in zip(told, found, strict=True))
    falling = attrs.evolve(indicator, direction=Direction.DECREASE)
    fallen = [one.message for one in find_unexplained_values(Records(indicators=(falling,)))]
    assert [one for one in found if "zero" in one] == fallen


@pytest.mark.parametrize(
    ("whole", "nationals", "suspects", "told"),
    [
        ("2", ("2",), 2, []),
        ("3", ("1", "1"), 1, []),
        ("2", ("?", "1"), 0, []),
        ("~10", ("11",), 0, []),
        ("?", ("5",), 5, []),
        ("2", ("5",), 0, ["the 'nationalities' come to 5 and the whole is 2; correct one of them"]),
        ("2", ("1", "2"), 0, ["the 'nationalities' come to 3 and the whole is 2; correct one of "
         "them"]),
        ("1", (), 2, ["the 'suspects' come to 2 and the whole is 1; correct one of them"]),
    ],
)  # fmt: skip
def test_nationals_and_suspects_are_not_more_than_all(
    whole: str, nationals: tuple[str, ...], suspects: int, told: list[str]
) -> None:
    """They may be fewer, for a source names some of them."""
    measure = PersonMeasure(
        measure=Measure.ARRESTED,
        count=Count.parse(whole),
        nationalities=tuple(
            Nationality(jurisdiction=Jurisdiction("AL"), count=Count.parse(one))
            for one in nationals
        ),
        suspects=(Suspect(),) * suspects,
    )
    operation = Operation(id="raid", title="Raid", measures=(measure,))
    assert told == [
        found.message for found in find_differing_breakdowns(Records(operations=(operation,)))
    ]


@pytest.mark.parametrize(
    ("year", "told"),
    [
        ("2019", []),
        ("2023", ["name the priority of '2022-2025'"]),
        ("2017", ["no cycle is known that has 2017, so take the priority out"]),
        ("2031", ["no cycle is known that has 2031, so take the priority out"]),
    ],
)
def test_a_priority_of_another_cycle_has_advice_that_can_be_followed(
    year: str, told: list[str]
) -> None:
    """A year that no cycle has is not asked for one."""
    priority = CrimePriority.parse("2018-2021/drugs_trafficking")
    raid = Operation(id="raid", title="Raid", date=Span.parse(year), crime_priorities=(priority,))
    found = find_other_cycles(Records(operations=(raid,)))
    assert told == [one.message.rpartition("; ")[2] for one in found]


def test_a_span_of_another_length_is_told_with_what_helps() -> None:
    """One of the two is wrong, or the source is."""
    span = Span(Day.parse("2021-06-15"), Day.parse("2021-06-18"), stated_days=5)
    records = Records(operations=(Operation(id="r", title="R", date=span),))
    [found] = find_spans_of_other_lengths(records)
    assert found.message.endswith(
        "; correct the date or 'stated_days', or write 'exemptions: "
        "[{code: span-length, reason: The source counts otherwise}]'"
    )
