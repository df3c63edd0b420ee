"""Totals, and how they are printed."""

from decimal import Decimal

import pytest

import cscwb
from cscwb.counting import (
    Counted,
    arrests,
    checked,
    investigations,
    ledger,
    measures,
    searched,
    seized,
    sites,
    values,
)
from cscwb.model import (
    Certainty,
    Check,
    Commodity,
    Component,
    Count,
    Investigation,
    Measure,
    Money,
    Operation,
    PersonMeasure,
    Project,
    Quantity,
    Records,
    Scope,
    Search,
    Seizure,
    Site,
    SiteKind,
    Span,
    StageOfProceedings,
    Unit,
)
from cscwb.reports import counts

HERB, CASH = Commodity.parse("cannabis_herb"), Commodity.parse("cash")


def seizure(commodity: str, quantity: str, scope: Scope = Scope.PHASE, date: str = "") -> Seizure:
    """A seizure in short form."""
    return Seizure(
        commodity=Commodity.parse(commodity),
        quantity=Quantity.parse(quantity),
        scope=scope,
        date=Span.parse(date) if date else None,
    )


def persons(
    measure: Measure,
    count: str,
    *,
    scope: Scope = Scope.PHASE,
    date: str = "",
    stage: StageOfProceedings | None = None,
    certainty: Certainty = Certainty.STATED,
) -> PersonMeasure:
    """A measure against so many persons."""
    return PersonMeasure(
        measure=measure,
        count=Count.parse(count),
        scope=scope,
        date=Span.parse(date) if date else None,
        stage=stage,
        certainty=certainty,
    )


def counted(*results: Seizure | PersonMeasure | Site, period: str | None = "2021") -> Counted:
    """What counts of an operation of June 2021 with these results."""
    return over(operation("raid", *results), period=period)


def operation(name: str, *results: Seizure | PersonMeasure | Site) -> Operation:
    """An operation of June 2021 with results."""
    return Operation(
        id=name,
        title=name,
        date=Span.parse("2021-06"),
        seizures=tuple(one for one in results if isinstance(one, Seizure)),
        measures=tuple(one for one in results if isinstance(one, PersonMeasure)),
        sites=tuple(one for one in results if isinstance(one, Site)),
    )


def over(*operations: Operation, period: str | None = "2021") -> Counted:
    """What counts of some operations in a period."""
    return ledger(Records(operations=operations)).over(period)


def printed(totals: Counted) -> list[str]:
    """Every total of goods and persons as a line of a report."""
    return [
        f"{counts.label(total)}: {counts.figure(total, totals.period)}".replace("\u00a0", " ")
        for total in (*measures(totals), *seized(totals), *values(totals), *sites(totals))
    ]


def test_units_are_never_added_to_each_other() -> None:
    """Plants stay plants; grams and kilograms keep rows of their own, and get a computed one."""
    found = over(
        operation("a", seizure("cannabis_plant", ">2000 plant"), seizure("heroin", "2 kg")),
        operation("b", seizure("cannabis_plant", "300 plant"), seizure("heroin", "500 g")),
        operation("c", seizure("cannabis_plant", "7 kg")),
    )
    rows = [
        (str(total.what), total.unit, total.sum.lowest, total.records, total.computed)
        for total in seized(found)
    ]
    assert [
        ("cannabis_plant", Unit.KILOGRAM, Decimal(7), ("c",), False),
        ("cannabis_plant", Unit.PLANT, Decimal(2300), ("a", "b"), False),
        ("heroin", Unit.GRAM, Decimal(500), ("b",), False),
        ("heroin", Unit.KILOGRAM, Decimal(2), ("a",), False),
        ("heroin", Unit.KILOGRAM, Decimal("2.5"), ("a", "b"), True),
    ] == rows


def test_a_computed_total_says_so() -> None:
    """It stands behind the rows that it adds, in the largest unit of them, with their bounds."""
    mass = counted(
        seizure("cannabis_herb", "8 t"),
        seizure("cannabis_herb", "~480 kg"),
        seizure("heroin", "1 kg"),
    )
    assert [
        "Cannabis herb seized: about 480 kg",
        "Cannabis herb seized: 8 t",
        "Cannabis herb seized, in all (computed): about 8.48 t",
        "Heroin seized: 1 kg",
    ] == printed(mass)


def test_a_seizure_without_a_quantity_is_told_in_words() -> None:
    """It has no unit and no figure, and it is still one seizure."""
    found = counted(Seizure(commodity=Commodity.parse("cocaine")))
    [total] = seized(found)
    assert (None, 1, 1) == (total.unit, total.sum.unstated, total.sum.counted)
    assert ["Cocaine seized: a quantity that is not stated"] == printed(found)


def test_cash_is_what_it_is_worth() -> None:
    """Sums of one currency are added, and neither to another nor to what goods are worth."""
    found = counted(
        Seizure(commodity=CASH, value=Money.parse("10000 EUR")),
        Seizure(commodity=CASH, value=Money.parse(">500 EUR")),
        Seizure(commodity=CASH, value=Money.parse("300 MKD")),
        Seizure(commodity=CASH, quantity=Quantity.parse("40 piece"), value=Money.parse("90 EUR")),
        Seizure(commodity=CASH, quantity=Quantity.parse("7 piece")),
        Seizure(commodity=HERB, quantity=Quantity.parse("2 kg"), value=Money.parse("~70 EUR")),
        Seizure(commodity=Commodity.parse("boat"), value=Money.parse("50000 EUR")),
    )
    assert {
        "Cannabis herb seized: 2 kg",
        "Boat seized: EUR 50 000",
        "Cash seized: more than EUR 10 590",
        "Cash seized: MKD 300",
        "Cash seized: 7 pieces",
        "Value of cannabis herb seized: about EUR 70",
    } == set(printed(found))


def test_a_cumulative_result_holds_its_parts() -> None:
    """The action day and the total are not added; a headline counts where nothing is better."""
    one = operation(
        "one",
        persons(Measure.ARRESTED, "30", scope=Scope.ACTION_DAY),
        persons(Measure.ARRESTED, "62", scope=Scope.CUMULATIVE),
    )
    other = operation(
        "other",
        persons(Measure.ARRESTED, "2", scope=Scope.ACTION_DAY),
        persons(Measure.ARRESTED, "3"),
        persons(Measure.ARRESTED, "9", scope=Scope.HEADLINE),
    )
    third = operation("third", persons(Measure.ARRESTED, "7", scope=Scope.HEADLINE))
    assert Decimal(62) == arrests(over(one)).sum.exact
    assert Decimal(5) == arrests(over(other)).sum.exact
    assert Decimal(7) == arrests(over(third)).sum.exact
    assert Decimal(74) == arrests(over(one, other, third)).sum.exact


def test_a_cumulative_figure_that_began_earlier_is_told_beside_the_parts() -> None:
    """With its span, since the report of the year cannot say how many of them are of the year."""
    results = (
        persons(Measure.ARRESTED, "30"),
        persons(Measure.ARRESTED, "62", scope=Scope.CUMULATIVE, date="2019/2021"),
    )
    assert ["Persons arrested: 30; 62 since 2019"] == printed(counted(*results))
    assert ["Persons arrested: 62"] == printed(counted(*results, period=None))
    alone = counted(results[1])
    assert ["Persons arrested: 62 since 2019 (not stated for this period alone)"] == printed(alone)
    assert () == alone.of_kind("measure").entries


def test_a_headline_that_does_not_count_is_told_beside() -> None:
    """As what it is."""
    found = counted(
        persons(Measure.ARRESTED, "5"), persons(Measure.ARRESTED, "9", scope=Scope.HEADLINE)
    )
    assert ["Persons arrested: 5; 9 in a headline"] == printed(found)


def test_measures_are_never_added_to_each_other() -> None:
    """The same persons may stand under both; only arrests are arrests."""
    found = counted(
        persons(Measure.CHARGED, "6"),
        persons(Measure.DEPRIVED_OF_LIBERTY, "3"),
        persons(Measure.DETAINED, "2"),
        persons(Measure.ARRESTED, "4"),
        persons(Measure.REPORTED, "20"),
    )
    assert [
        "Persons arrested: 4",
        "Persons detained: 2",
        "Persons deprived of liberty: 3",
        "Persons reported to the prosecutor: 20",
        "Persons charged: 6",
    ] == printed(found)
    assert Decimal(4) == arrests(found).sum.exact


def test_no_measure_is_no_arrest() -> None:
    """A total of nothing has no entry, by which it is told from a stated zero."""
    none, zero = counted(), counted(persons(Measure.ARRESTED, "0"))
    assert () == arrests(none).records
    assert ([], ["Persons arrested: 0"]) == (printed(none), printed(zero))


def test_each_measure_has_its_own_stages() -> None:
    """With a number for each where there are several; what is not stated says so."""
    found = counted(
        persons(Measure.ARRESTED, "3", stage=StageOfProceedings.ARREST),
        persons(Measure.ARRESTED, "2"),
        persons(Measure.CHARGED, "9", stage=StageOfProceedings.INDICTMENT),
        seizure("heroin", "1 kg"),
    )
    assert [
        "stage of proceedings: arrest, 3; not stated, 2",
        "stage of proceedings: indictment",
        "",
    ] == [counts.proceedings(total) for total in (*measures(found), *seized(found))]


def test_what_is_suspected_has_a_row_of_its_own() -> None:
    """It is never added to what is certain."""
    found = counted(
        persons(Measure.ARRESTED, "4"),
        persons(Measure.ARRESTED, "3", certainty=Certainty.ALLEGED),
        Site(kind=SiteKind.ILLEGAL_LABORATORY, count=Count.parse("2")),
        Site(
            kind=SiteKind.ILLEGAL_LABORATORY,
            count=Count.parse("1"),
            certainty=Certainty.SUSPECTED,
        ),
    )
    assert [
        "Persons arrested: 4",
        "Persons arrested, suspected or alleged: 3",
        "Illegal laboratories discovered: 2",
        "Illegal laboratories discovered, suspected or alleged: 1",
    ] == printed(found)
    assert Decimal(4) == arrests(found).sum.exact


def test_a_result_falls_in_the_period_of_its_own_date() -> None:
    """And one without a date in that of its record."""
    raid = operation(
        "raid",
        persons(Measure.ARRESTED, "4"),
        persons(Measure.ARRESTED, "2", date="2022-01-03"),
    )
    found = {year: arrests(over(raid, period=year)).sum.exact for year in ("2021", "2022")}
    assert {"2021": Decimal(4), "2022": Decimal(2)} == found


def test_everything_else_that_operations_bring_has_totals() -> None:
    """What was searched, who was checked, and which investigations were opened."""
    raid = Operation(
        id="raid",
        title="Raid",
        date=Span.parse("2021-06"),
        searches=(Search(what="house", count=Count.parse("12")),),
        checks=(Check(what="vehicles", count=Count.parse(">300")),),
        investigations=(
            Investigation(count=Count.parse("2")),
            Investigation(count=Count.parse("5"), offence="money laundering"),
        ),
    )
    found = over(raid)
    lines = [
        f"{counts.label(total)}: {counts.figure(total)}"
        for total in (*searched(found), *checked(found), *investigations(found))
    ]
    assert [
        "Searched (house): 12",
        "Vehicles checked: more than 300",
        "Investigations opened: 2",
        "Investigations opened (money laundering): 5",
    ] == lines


def test_slips_of_the_pen_count_nothing_in_silence() -> None:
    """A period, a beneficiary, a component or a kind that there is not is refused."""
    project = Project(
        id="harbour",
        title="Harbour",
        date=Span.parse("2021"),
        components=(Component(id="operations", title="Operations"),),
    )
    book = cscwb.ledger(Records(project=project))
    assert () == book.over("2021", component="operations").entries
    with pytest.raises(ValueError, match="did you mean 'operations'"):
        book.over("2021", component="operation")
    with pytest.raises(ValueError, match="write 'AL'"):
        book.over("2021", beneficiary="Albania")
    with pytest.raises(ValueError, match="'20x' is not a date"):
        book.over("20x")
    with pytest.raises(TypeError, match="period is a Span"):
        book.over(2021)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'seizures' is not a valid EntryKind"):
        book.over("2021").of_kind("seizures")


def test_words_of_records_are_the_same_with_capitals_and_without() -> None:
    """Two rows of houses would be read as two kinds."""
    checks = [Check(what=what, count=Count.parse("2")) for what in ("Houses", "houses", "cars")]
    raid = Operation(id="raid", title="Raid", date=Span.parse("2021"), checks=tuple(checks))
    totals = checked(ledger(Records(operations=(raid,))).over("2021"))
    assert ["Houses 4", "cars 2"] == [f"{total.what} {total.sum.exact}" for total in totals]
