"""The path of a field: its text, and what it leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cscwb.model import Commodity, CommodityKind, Operation, Quantity, Seizure
from cscwb.model.field_path import NOTHING, ROOT, FieldPath

NAMES = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)


@given(st.lists(NAMES | st.integers(0, 99), max_size=5))
def test_text_and_steps_undo_each_other(steps: list[str | int]) -> None:
    """The text of a path has all its steps."""
    path = FieldPath(steps)

    assert path == FieldPath.parse(str(path))
    assert path.is_well_formed


@given(st.text())
def test_any_text_stays_what_it_is(text: str) -> None:
    """What is not the path of a field is one name, so that it leads nowhere."""
    path = FieldPath.parse(text)

    assert text == str(path)
    assert path.is_well_formed or path == (text,)


@pytest.mark.parametrize("index", ["1" * 5000, "1" * 10, "007", "\u0663"])
def test_an_index_that_no_list_has_is_a_name(index: str) -> None:
    """It leads nowhere, and its text stays what it is."""
    text = f"seizures[{index}].quantity"
    assert (text,) == FieldPath.parse(text)
    assert text == str(FieldPath.parse(text))


KILOS = Quantity.parse("5 kg")
HERB = Commodity(CommodityKind.CANNABIS_HERB)
OPERATION = Operation(id="r", title="R", seizures=(Seizure(commodity=HERB, quantity=KILOS),))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", OPERATION),
        ("title", "R"),
        ("seizures[0].quantity", KILOS),
        ("seizures[1]", NOTHING),
        ("title[0]", NOTHING),
        ("seizures.quantity", NOTHING),
        ("weight", NOTHING),
        ("title]", NOTHING),
    ],
)
def test_a_path_leads_to_a_value_of_a_record(text: str, value: object) -> None:
    """A path that leads nowhere gives a value of its own, which no field has."""
    assert value == FieldPath.parse(text).value_in(OPERATION)


def test_a_path_leads_to_a_value_of_plain_data() -> None:
    """What a file says is looked up as a record is."""
    data = {"seizures": [{"quantity": "5 kg"}]}

    assert "5 kg" == FieldPath.parse("seizures[0].quantity").value_in(data)
    assert NOTHING is FieldPath.parse("seizures[0].value").value_in(data)
    assert NOTHING is FieldPath.parse("seizures[1]").value_in(data)


def test_a_path_has_the_types_of_its_field() -> None:
    """What may stand at a path is known without a record."""
    assert (Quantity,) == FieldPath.parse("seizures[0].quantity").types_in(Operation)
    assert (Operation,) == ROOT.types_in(Operation)
    assert () == FieldPath.parse("seizures.quantity").types_in(Operation)
