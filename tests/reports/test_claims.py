"""What reports say of claims."""

import pytest

from cscwb.model.agreement import Agreement
from cscwb.model.claims import Claim
from cscwb.model.operation import Operation
from cscwb.reports.claims import claimed_value


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("seizures[0].quantity", "~50 kg", "about 50 kg"),
        ("seizures[0].breakdown[1].quantity", ">2000 plant", "more than 2 000 plants"),
        ("seizures[0].value", "200000 EUR", "EUR 200 000"),
        ("seizures[0].unit_price", "<=10000 EUR/kg", "up to EUR 10 000 per kg"),
        ("measures[0].count", "3..5", "3 to 5"),
        ("measures[0].count", "?", "an unstated number"),
        ("seizures[0].place", "Prilep, MK", "Prilep, North Macedonia"),
        ("date", "2021-06", "June 2021"),
        ("seizures[0].quantity", "some kilograms", "some kilograms"),
        ("title", "2000", "2000"),
    ],
)
def test_a_claimed_value_is_printed_like_the_field_itself(
    field: str, value: str, words: str
) -> None:
    """A short form comes out in words and grouped digits; other words are the source's own."""
    operation = Operation(id="raid", title="Raid")
    said = claimed_value(operation, Claim(field=field, value=value))
    assert words == said.replace("\N{NO-BREAK SPACE}", " ").replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )


def test_the_date_of_a_step_is_a_day() -> None:
    """An agreement has days, where an operation has spans."""
    agreement = Agreement(id="treaty", title="Treaty", parties=())
    claim = Claim(field="actions[0].date", value="2019-10-14")
    assert "14 October 2019" == claimed_value(agreement, claim).replace("\N{NO-BREAK SPACE}", " ")
