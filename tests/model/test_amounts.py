"""Figures that could be read in two ways, and the bound "almost"."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cscwb
from cscwb.model import Amount, Bound, Count, Money, Quantity, Sum, UnitPrice
from cscwb.reports import wording

INDICATOR = "title: Cannabis seized\nresult: oc1\nunit: kg\n"


def project(folder: Path, indicator: str) -> Path:
    """A project with one indicator; the file of the indicator."""
    (folder / "indicators").mkdir()
    (folder / "results").mkdir()
    (folder / "project.yaml").write_text("format: 1\nid: x\ntitle: X\ndate: 2021\n")
    (folder / "results" / "oc1.yaml").write_text("title: Safety\nlevel: outcome\n")
    file = folder / "indicators" / "op1.yaml"
    file.write_text(indicator)
    return file


def amount_in(place: Path) -> Amount:
    """The baseline of the only indicator."""
    [indicator] = cscwb.load(place).indicators
    assert indicator.baseline
    return indicator.baseline.amount


@pytest.mark.parametrize(
    ("kind", "text", "whole", "decimal"),
    [
        (Amount, "10.762", "10762", "010.762"),
        (Amount, "~10.762", "~10762", "~010.762"),
        (Quantity, "10.762 kg", "10762 kg", "010.762 kg"),
        (Quantity, "almost 1.500 kg", "almost 1500 kg", "almost 01.500 kg"),
        (Quantity, "10.762..12 kg", "10762..12 kg", "010.762..12 kg"),
        (Quantity, "1.250..1.500 t", "1250..1500 t", "01.250..01.500 t"),
        (Quantity, "5.000 other (box 2.000)", "5000 other (box 2.000)", "05.000 other (box 2.000)"),
        (Money, "200.000 EUR", "200000 EUR", "0200.000 EUR"),
        (UnitPrice, "10.000 EUR/kg", "10000 EUR", "010.000 EUR"),
    ],
)
def test_a_point_that_may_stand_between_thousands_is_refused(
    kind: type[Any], text: str, whole: str, decimal: str
) -> None:
    """The sentence says how to write each of the two amounts."""
    with pytest.raises(ValueError, match="could be") as caught:
        kind.parse(text)
    assert f"write '{whole}', or '{decimal}'" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("10.762 kg", "10.762"),
        ("200.000 EUR", "200.000"),
        ("1.250..1.500 t", "1.250"),
        ("~10.762 kg", "10.762"),
    ],
)
def test_what_the_sentence_says_is_read_as_it_says(text: str, figure: str) -> None:
    """Whoever copies one of the two gets that amount, and it is printed as it was written."""
    kind: type[Money | Quantity] = Money if text.endswith("EUR") else Quantity
    with pytest.raises(ValueError, match="could be") as caught:
        kind.parse(text)
    written = re.search(r"write '([^']+)', or '([^']+)'", str(caught.value))
    assert written
    whole, decimal = [kind.parse(one) for one in written.groups()]
    assert (Decimal(figure.replace(".", "")), Decimal(figure)) == (
        whole.amount.value,
        decimal.amount.value,
    )
    assert written.groups() == (str(whole), str(decimal))


def test_a_count_is_only_ever_a_whole_number() -> None:
    """So the sentence offers nothing else."""
    with pytest.raises(ValueError, match=r"is not a count; write '~1500'$"):
        Count.parse("~1.500")
    with pytest.raises(ValueError, match="is not a count; write a whole number"):
        Count.parse("01.500")
    assert 10**29 == Count.parse("1" + 29 * "0").amount.value


@pytest.mark.parametrize(
    ("short", "table", "sentence"),
    [
        ("010.762 kg", "10.762 kg", "10.762 kg"),
        ("10.7620 kg", "10.7620 kg", "10.7620 kg"),
        ("10.7600 kg", "10.7600 kg", "10.7600 kg"),
        ("1.5 kg", "1.5 kg", "1.5 kg"),
        ("0.762 kg", "0.762 kg", "0.762 kg"),
        ("010.762..012.500 kg", "10.762 to 12.500 kg", "between 10.762 and 12.500 kg"),
        ("~010.762 kg", "about 10.762 kg", "about 10.762 kg"),
    ],
)
def test_no_zero_is_printed_that_the_source_lacks(short: str, table: str, sentence: str) -> None:
    """And none that it has is taken away."""
    quantity = Quantity.parse(short)
    total = Sum.of([quantity.amount])
    assert short == str(quantity)
    assert table == wording.quantity(quantity).replace("\u00a0", " ")
    assert sentence == wording.quantity_in_text(total, quantity.unit).replace("\u00a0", " ")


@given(st.decimals(min_value=0, max_value=9999, places=3))
def test_every_decimal_can_be_written(value: Decimal) -> None:
    """With the digits that it has, and nothing but a zero before them."""
    amount = Amount(value)
    text = str(amount)
    assert amount == Amount.parse(text)
    assert format(value, "f") == text.removeprefix("0" if text[1:2].isdigit() else "")


@pytest.mark.parametrize(
    ("written", "kept"),
    [('"010.762"', '"010.762"'), ('"10.7620"', '"10.7620"'), ("10.7620", '"10.7620"')],
)
def test_formatting_keeps_the_zeros(written: str, kept: str, tmp_path: Path) -> None:
    """``cscwb fmt`` leaves the figure as it is; of what is no text it makes one."""
    file = project(
        tmp_path, f"{INDICATOR}baseline:\n  amount: {written}  # weighed\n  date: 2021\n"
    )
    value = amount_in(tmp_path)
    cscwb.reformat(tmp_path)
    assert f"amount: {kept}" in file.read_text()
    assert str(value) == str(amount_in(tmp_path)) == kept.strip('"')


def test_an_edit_writes_a_decimal_that_is_read_back(tmp_path: Path) -> None:
    """With its quotes, since YAML would take it for a number."""
    file = project(tmp_path, f"{INDICATOR}baseline: {{amount: 3, date: 2021}}\n")
    cscwb.edit(file, "baseline.amount", Amount(Decimal("10.762")))
    assert 'baseline: {amount: "010.762", date: 2021}' in file.read_text()
    cscwb.edit(file, "baseline.amount", Amount(Decimal("10.7620")))
    assert 'baseline: {amount: "10.7620", date: 2021}' in file.read_text()
    assert "10.7620" == str(amount_in(tmp_path))


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_a_bare_number_is_refused_with_the_way_out(suffix: str, tmp_path: Path) -> None:
    """A number of YAML or JSON has as many readings as a text."""
    baseline = '{"amount": 10.762, "date": "2021"}'
    indicator = (
        f'{{"id": "op1", "title": "A", "result": "oc1", "unit": "kg", "baseline": {baseline}}}'
    )
    project = '{"id": "x", "title": "X", "date": "2021"}'
    file = tmp_path / f"all{suffix}"
    file.write_text(f'{{"format": 1, "project": {project}, "indicators": [{indicator}]}}')
    [problem] = cscwb.read(file).problems
    assert "amount" == problem.code
    assert problem.message.endswith("write '10762', or '010.762' with its quotes")
    file.write_text(file.read_text().replace("10.762", '"010.762"'))
    assert Decimal("10.762") == amount_in(file).value


def test_a_bare_zero_before_a_figure_is_refused_with_the_way_out(tmp_path: Path) -> None:
    """YAML has no such numbers."""
    project(tmp_path, f"{INDICATOR}baseline: {{amount: 010.762, date: 2021}}\n")
    [problem] = cscwb.read(tmp_path).problems
    assert "010.762 begins with 0; put it in quotes" in problem.message


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Amount, "almost 50"),
        (Count, "almost 16000"),
        (Quantity, "almost 16000 piece"),
        (Quantity, "almost 1.5 t"),
        (Money, "almost 3000000 EUR"),
        (UnitPrice, "almost 40 EUR/tablet"),
    ],
)
def test_almost_is_a_bound(kind: type[Any], text: str) -> None:
    """It stands before the figure, and is printed back."""
    value = kind.parse(text)
    amount = value if kind is Amount else getattr(value, "amount", None) or value.money.amount
    assert Bound.ALMOST is amount.bound
    assert text == str(value)
    assert re.fullmatch(kind.pattern, text)


@pytest.mark.parametrize("text", ["almost ?", "almost 3..5", "almost50", "almost ~50", "Almost 50"])
def test_almost_stands_before_one_figure(text: str) -> None:
    """And beside no other bound."""
    with pytest.raises(ValueError, match="write"):
        Amount.parse(text)
    assert not re.fullmatch(Amount.pattern, text)


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        (Quantity, "10,762 kg", "could be 10762 or 10.762; write '10762 kg', or '010.762 kg'"),
        (Quantity, "~1,500 plant", "could be ~1500 or ~1.500; write '~1500 plant', or '~01.500"),
        (Money, "1,000..2,500 EUR", "could be 1000..2500 or 1.000..2.500; write '1000..2500 EUR'"),
        (Amount, "10,762", "could be 10762 or 10.762; write '10762', or '010.762' with its quotes"),
        (Count, "1,500", "is not a count; write '1500'"),
        (Quantity, "1,500,000 kg", "write '1500000' for the whole number"),
    ],
)
def test_a_comma_has_both_readings_at_once(kind: type[Any], text: str, told: str) -> None:
    """Who follows the advice is not told of the other reading then."""
    with pytest.raises(ValueError, match=re.escape(told)):
        kind.parse(text)
