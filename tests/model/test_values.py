"""The short forms of values."""

from typing import Any

import pytest
from hypothesis import given
from strategies import VALUES, days, spans

from cscwb.model import (
    WESTERN_BALKANS,
    Commodity,
    CommodityKind,
    Count,
    CrimePriority,
    Day,
    Jurisdiction,
    Link,
    Money,
    Place,
    Quantity,
    Span,
    UnitPrice,
)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_what_is_printed_is_parsed_back(kind: type[Any]) -> None:
    """``parse(str(value)) == value`` for every value."""

    @given(VALUES[kind])
    def holds(value: Any) -> None:
        assert value == kind.parse(str(value))

    holds()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Quantity, "~50 kg"),
        (Quantity, ">2000 plant"),
        (Quantity, "? kg"),
        (Quantity, "3..5 t"),
        (Quantity, "12 other (crate)"),
        (Quantity, "almost 16000 piece"),
        (Quantity, "010.762 kg"),
        (Quantity, "10.7620 kg"),
        (UnitPrice, "<=10000 EUR/kg"),
        (Money, "~200000 EUR"),
        (Count, ">30"),
        (Day, "early 2019"),
        (Day, "recently 2021"),
        (Day, "by 2021-03-12"),
        (Day, "2021-06"),
        (Span, "2021-06-15/2021-06-18"),
        (Span, "2021-06-15/.."),
        (Place, "near Prilep, MK"),
        (Place, "territory of AT"),
        (Place, "South America"),
        (CrimePriority, "2018-2021/drugs_trafficking"),
        (Commodity, "cannabis_herb"),
        (Commodity, "other (tractor)"),
        (Link, "lost"),
    ],
)
def test_short_forms_read_as_they_are_written(kind: type[Any], text: str) -> None:
    """A short form is printed as it was written."""
    assert text == str(kind.parse(text))


@pytest.mark.parametrize(
    ("kind", "text", "way_out"),
    [
        (Quantity, "10,762 kg", "write '10762 kg', or '010.762 kg'"),
        (Quantity, "10 762 kg", "write '10762' for the whole number"),
        (Quantity, "10.762 kg", "could be 10762 or 10.762; write '10762 kg', or"),
        (Money, "200.000 EUR", "could be 200000 or 200.000; write '200000 EUR'"),
        (Money, "200000 euro", "not an ISO 4217 currency code; did you mean 'EUR'"),
        (Quantity, "about 50 kg", "write it like '50', '~50'"),
        (Quantity, "50", "write it like '50 kg', or '~50 kg' for about"),
        (Money, "4.500.000 €", "write it like '200000 EUR', or '~200000 EUR' for about"),
        (Money, "EUR 4500000", "like '200000 EUR'"),
        (Quantity, "50 plants", "did you mean 'plant'?"),
        (Quantity, "10000 EUR", "money goes under 'value'"),
        (Quantity, "5..3 kg", "write the smaller figure first"),
        (Count, "2.5", "write a whole number"),
        (Day, "22.6.2021", "write '2021-06-22'"),
        (Day, "6/7/2021", "could be '2021-07-06' or '2021-06-07'; write one of these two"),
        (Day, "Sept. 2021", "write '2021-09'"),
        (Day, "15th June 2021", "write '2021-06-15'"),
        (Day, "June 15, 2021", "write '2021-06-15'"),
        (Day, "31.6.2021", "write it like '2021-06-15'"),
        (Day, "last summer", "write it like '2021-06-15'"),
        (Day, "2021-02-30", "not in the calendar"),
        (Day, "early 2021-06-15", "take no day"),
        (Span, "2021-06-15 - 2021-06-18", "write '2021-06-15/2021-06-18'"),
        (Span, "2021-06-08 to 2021-06-09", "write '2021-06-08/2021-06-09'"),
        (Span, "8-9 June 2021", "write '2021-06-08/2021-06-09'"),
        (Span, "8 June 2021 – 9 July 2021", "write '2021-06-08/2021-07-09'"),
        (Span, "21/09/2021", "'21/09/2021' is not a date; write '2021-09-21'"),
        (Span, "September 2021", "write '2021-09'"),
        (Span, "two days in June", "or '2021-06-15/2021-06-18'"),
        (Span, "2021-06-15/18", "write it like '2021-06-15/2021-06-18'"),
        (Span, "2021-13", "not in the calendar"),
        (Jurisdiction, "Serbia", "write 'RS'"),
        (Jurisdiction, "Republic of Serbia", "write 'RS'"),
        (Jurisdiction, "Kosovo*", "write 'XK'"),
        (Jurisdiction, "EL", "write 'GR'"),
        (CrimePriority, "drugs_trafficking", "names no cycle"),
        (Commodity, "lorry", "write one of cannabis_herb, "),
        (Commodity, "lorry", " car, truck, "),
        (Commodity, "lorry", ", or 'other (tractor)'"),
        (Link, "javascript:alert(1)", "is not an address"),
    ],
)
def test_other_forms_are_refused_with_the_way_out(kind: type[Any], text: str, way_out: str) -> None:
    """``parse`` never guesses; its sentence says how to write the value."""
    with pytest.raises(ValueError, match=r".") as caught:
        kind.parse(text)
    assert way_out in str(caught.value)
    assert "invalid" not in str(caught.value).lower()


@given(days())
def test_a_date_can_mean_at_least_one_day(day: Day) -> None:
    """The first day that a date can mean is not after the last."""
    assert day.earliest <= day.latest


@given(spans)
def test_a_quarter_is_a_span_like_any_other(span: Span) -> None:
    """A span that is one date prints as that date."""
    assert ("/" in str(span)) is (span.end is None or span.start != span.end)


def test_both_ends_of_a_span_count() -> None:
    """From 15 to 18 June is four days; a span known to the month has no number of days."""
    assert Span.parse("2021-06-15/2021-06-18").days == 4
    assert Span.parse("2021-06").days is None


def test_a_quarter_is_three_months() -> None:
    """``2021-Q2`` is April to June."""
    assert Span.parse("2021-04/2021-06") == Span.parse("2021-Q2")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("early 2019", "2019-01-01", "2019-04-30"),
        ("mid 2019", "2019-05-01", "2019-08-31"),
        ("late 2019", "2019-09-01", "2019-12-31"),
        ("early 2019-06", "2019-06-01", "2019-06-10"),
        ("mid 2019-06", "2019-06-11", "2019-06-20"),
        ("late 2019-06", "2019-06-21", "2019-06-30"),
        ("late 2019-02", "2019-02-21", "2019-02-28"),
        ("late 2020-02", "2020-02-21", "2020-02-29"),
        ("late 2019-07", "2019-07-21", "2019-07-31"),
    ],
)
def test_early_mid_and_late_are_thirds(text: str, first: str, last: str) -> None:
    """Of a year four months each, of a month ten days each and what is left."""
    day = Day.parse(text)
    assert (first, last) == (day.earliest.isoformat(), day.latest.isoformat())


def test_the_beneficiaries_stand_in_alphabetical_order() -> None:
    """The six are listed by their English names, each by its official code."""
    names = [one.name for one in WESTERN_BALKANS]
    assert sorted(names) == names
    assert [one.code for one in WESTERN_BALKANS] == ["AL", "BA", "XK", "ME", "MK", "RS"]


@pytest.mark.parametrize("kind", CommodityKind)
def test_every_commodity_has_a_category(kind: CommodityKind) -> None:
    """No kind of goods is left without a group."""
    assert kind.category


@pytest.mark.parametrize("kind", [*VALUES, Link], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("given_", [50, 2021.5, None, b"50 kg", ["50 kg"]])
def test_what_is_no_text_is_refused_in_a_sentence(kind: type[Any], given_: object) -> None:
    """A figure without its unit, bytes or nothing are told by their type and by the class."""
    with pytest.raises(TypeError) as refused:
        kind.parse(given_)
    told = f"{kind.__name__}.parse takes a text, its short form, not {type(given_).__name__}"
    assert told == str(refused.value)


@pytest.mark.parametrize("text", ["after 9999", "after 9999-12", "after 9999-12-31"])
def test_no_date_is_after_the_last_year(text: str) -> None:
    """It would have no first day that it could be compared by."""
    with pytest.raises(ValueError, match=f"'{text}' is after the last year, 9999"):
        Day.parse(text)


@pytest.mark.parametrize(
    "text", ["2022-q4", "2022Q4", "2022/Q4", "2022 q4", "Q4 2022", "q4/2022", "Q4-2022"]
)
def test_a_quarter_in_another_form_is_shown_its_own(text: str) -> None:
    """The sentence has what can be copied."""
    with pytest.raises(ValueError, match=r"is not a date; write '2022-Q4'$"):
        Span.parse(text)


def test_the_forms_of_a_period_name_the_quarter() -> None:
    """Also for what looks like none of them."""
    with pytest.raises(ValueError, match="'2021-Q2'"):
        Span.parse("spring")
