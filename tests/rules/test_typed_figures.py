"""Figures typed into the narrative, beside those that the records give."""

import attrs
import pytest

from cscwb.errors import Problem
from cscwb.model import (
    Certainty,
    Commodity,
    Count,
    Measure,
    Narrative,
    Operation,
    Passage,
    PersonMeasure,
    Quantity,
    Records,
    Scope,
    Seizure,
    Span,
)
from cscwb.rules.typed_figures import find_differing_typed_figures
from cscwb.storage.records.reading import Reading


def reading_of(records: Records, passage: Passage) -> Reading:
    """Records and a passage that come from no file."""
    return Reading.of_records(records, narrative=Narrative((passage,)))


def operation(number: int, kilos: str, arrested: str) -> Operation:
    """One of 2021, with cannabis and arrests."""
    return Operation(
        id=f"raid-{number}",
        title="Raid",
        date=Span.parse("2021-06-10"),
        seizures=(
            Seizure(commodity=Commodity.parse("cannabis_herb"), quantity=Quantity.parse(kilos)),
        ),
        measures=(
            PersonMeasure(measure=Measure.ARRESTED, count=Count.parse(arrested), stage=None),
        ),
    )


RECORDS = Records(operations=(operation(1, "~50 kg", "3"), operation(2, ">30 kg", "12")))
"""Two operations, 15 arrests, more than about 80 kg."""


def told(text: str) -> list[Problem]:
    """What is found in a passage on 2021."""
    passage = Passage(year=2021, section="context", text=text, file="context.md")
    return [*find_differing_typed_figures(reading_of(RECORDS, passage))]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 operations became harder because of travel limits.",
        "Since 1999 operations of that kind have grown.",
        "Article 10 agreements and Articles 5, 6 and 10 agreements were read.",
        "Under Regulation 1725 agreements need a basis; see point 12 agreements.",
        "Component 3 operations and phase 4 operations went on; No 7 operations are over.",
    ],
)
def test_years_and_numbers_of_articles_count_nothing(text: str) -> None:
    """What only looks like a count is no finding."""
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It supported seven operations.", "seven"),
        ("It supported 7 operations in 2021.", "7"),
        ("More than 2 operations were supported.", "2"),
        ("About 5 operations were supported.", "5"),
        ("There were 14 arrests.", "14"),
        ("More than 15 arrests were made.", "15"),
        ("At least 16 suspects were arrested.", "16"),
        ("Less than 3 arrests were made.", "3"),
        ("About 20 arrests were made.", "20"),
        ("Officers seized 20 kg of cannabis.", "20"),
        ("Officers seized less than 30 kg of cannabis.", "30"),
    ],
)
def test_a_figure_that_the_records_do_not_give_is_told(text: str, figure: str) -> None:
    """As a warning, at the figure: a guess of ours never stops a report."""
    found = [
        (one.code, one.severity, text[one.within[0] : one.within[1]])
        for one in told(text)
        if one.within
    ]
    assert [("figure-differs", "warning", figure)] == found


@pytest.mark.parametrize(
    "text",
    [
        "It supported two operations, one operation with arms.",
        "About 2 operations, up to 2 operations and at least 2 operations were supported.",
        "More than one of the operations and no operations on arms were supported.",
        "There were 15 arrests, 3 arrests in May and 12 arrests in June.",
        "More than 14 arrests, about 16 arrests, nearly 16 arrests and at least 15 arrests.",
        "Officers seized about 55 kg of cannabis, 46 kg of cannabis and 81 kg of cannabis.",
        "Officers seized more than 80 kg of cannabis and at least 2000 kg of cannabis.",
        "“There were 99 arrests”, he said.",
    ],
)
def test_a_rounded_figure_agrees_with_every_figure_that_it_can_mean(text: str) -> None:
    """Bounds are compared with bounds: about 50 agrees with 46, more than 30 with 31."""
    assert [] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "In one of them 62 suspects have been arrested since 2019.",
        "15 kg of cocaine were on record.",
        "1.2 kg of cocaine were suspected.",
        "1.215 t of heroin came to light.",
        "1.2 t of heroin and 15 kg of heroin came to light.",
    ],
)
def test_every_figure_that_the_report_prints_is_known(text: str) -> None:
    """A figure beside the sum, one that is only suspected, and one that is computed."""
    raid = operation(3, "1 kg", "3")
    cumulative = PersonMeasure(
        measure=Measure.ARRESTED,
        count=Count.parse("62"),
        scope=Scope.CUMULATIVE,
        date=Span.parse("2019/2021-12"),
    )

    def seized(goods: str, quantity: str) -> Seizure:
        return Seizure(commodity=Commodity.parse(goods), quantity=Quantity.parse(quantity))

    doubtful = attrs.evolve(seized("cocaine", "1.2 kg"), certainty=Certainty.SUSPECTED)
    known = attrs.evolve(
        raid,
        measures=(*raid.measures, cumulative),
        seizures=(
            seized("cocaine", "15 kg"),
            doubtful,
            seized("heroin", "15 kg"),
            seized("heroin", "1.2 t"),
        ),
    )
    passage = Passage(year=2021, section="context", text=text, file="context.md")
    assert [] == [*find_differing_typed_figures(reading_of(Records(operations=(known,)), passage))]
