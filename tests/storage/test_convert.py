"""Plain data to records: nothing is coerced, every fault is found."""

import contextlib
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import of

from cscwb.model import KINDS, Agreement, Article, Event, Operation
from cscwb.storage.records.convert import ConversionError, from_plain, to_plain

VISIT = {"id": "visit", "title": "Visit", "kind": "meeting"}


def faults(data: Any, record_class: type[Any] = Event) -> list[tuple[str, tuple[str | int, ...]]]:
    """The codes and steps of what is wrong."""
    with pytest.raises(ConversionError) as caught:
        from_plain(data, record_class)
    return [(fault.code, fault.path) for fault in caught.value.faults]


@pytest.mark.parametrize("value", [3, 1.5, True, ["a"], {"a": "b"}])
def test_text_is_never_made_of_anything_else(value: object) -> None:
    """A number, a truth or a list is no title."""
    assert [("type", ("title",))] == faults({**VISIT, "title": value})


@pytest.mark.parametrize("field", ["title", "kind", "date", "places", "part_of", "status"])
def test_nothing_is_not_a_value(field: str) -> None:
    """An empty line is a problem in every field."""
    assert [("empty", (field,))] == faults({**VISIT, field: None})


@pytest.mark.parametrize("value", ["x", "3", True, 1.5])
def test_a_number_is_never_made_of_anything_else(value: object) -> None:
    """A round is a whole number."""
    data = {**VISIT, "series": {"name": "Visits", "round": value}}
    assert [("type", ("series", "round"))] == faults(data)


@pytest.mark.parametrize(("field", "value"), [("date", "“2021-07-01”"), ("kind", "“meeting”")])
def test_quotes_of_a_word_processor_are_told(field: str, value: str) -> None:
    """What may stand in their place is said, and not what is wrong with the value in them."""
    with pytest.raises(ConversionError) as caught:
        from_plain({**VISIT, field: value}, Event)
    message = f'“ ” are not the quotes of a file; write "{value.strip("“”")}"'
    assert [("quotes", message)] == [(one.code, one.message) for one in caught.value.faults]


def test_a_list_is_never_made_of_a_text() -> None:
    """A single place is no list of places."""
    assert [("type", ("places",))] == faults({**VISIT, "places": "IT"})


def test_every_fault_of_a_record_is_found() -> None:
    """Seven faults, seven places; a misspelt key is not missing as well."""
    data = {
        "id": "raid",
        "titel": "Raid",
        "date": "22.6.2021",
        "seizures": [
            {"commodity": {"value": "heroin", "as_printed": 3}, "quantity": "10,762 kg"},
            3,
        ],
        "measures": [{"measure": "arested", "count": {"as_printed": "three"}}],
    }
    assert {
        ("unknown-key", ("titel",)),
        ("span", ("date",)),
        ("type", ("seizures", 0, "commodity", "as_printed")),
        ("quantity", ("seizures", 0, "quantity")),
        ("type", ("seizures", 1)),
        ("vocabulary", ("measures", 0, "measure")),
        ("missing-key", ("measures", 0, "count")),
    } == set(faults(data, Operation))


def test_a_key_is_meant_once() -> None:
    """Two unknown keys near to one missing field are not both taken for it."""
    data = {"id": "visit", "titel": "Visit", "tilte": "Visit", "kind": "visit"}
    with pytest.raises(ConversionError) as caught:
        from_plain(data, Event)
    messages = [fault.message for fault in caught.value.faults]
    assert 2 == len(messages)
    assert 1 == sum("did you mean 'title'?" in message for message in messages)


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_read_back_as_they_were(kind: str) -> None:
    """Every record of every kind survives."""
    described = KINDS[kind]

    @given(of(described.record))
    @settings(max_examples=30, suppress_health_check=list(HealthCheck))
    def holds(record: Any) -> None:
        assert record == from_plain(to_plain(record), described.record)

    holds()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["id", "title", "kind", "date", "places", "value", "participants", "role"]
                ),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_whatever_stands_there_is_a_record_or_faults(data: Any) -> None:
    """Bad data never gives another exception."""
    with contextlib.suppress(ConversionError):
        assert isinstance(from_plain(data, Event), Event)


@pytest.mark.parametrize(
    ("field", "way_out"),
    [("kind", "project_closure, or 'other (label)'"), ("status", "held, cancelled")],
)
def test_an_open_vocabulary_says_that_it_is_open(field: str, way_out: str) -> None:
    """Whoever has a new word learns where it can stand, and where it cannot."""
    with pytest.raises(ConversionError) as caught:
        from_plain({**VISIT, field: "xyz"}, Event)
    [fault] = caught.value.faults
    assert fault.message.endswith(way_out)


@pytest.mark.parametrize(
    ("record_class", "more", "way_out"),
    [
        (Event, {"participants": ["Europol"]}, "such as {party: ..., role: ...}"),
        (Operation, {"measures": ["arrest"]}, "such as {measure: ..., count: ...}"),
        (Operation, {"suspects": []}, "it belongs in an item of 'measures'"),
        (Agreement, {"actions": [{"signature": "2021-03-12"}]}, "write 'stage: signature'"),
        (Article, {"photos": [{"file": "a.jpg"}]}, "'shows' is missing; write it on a line, with"),
        (
            Agreement,
            {"actions": [{"stage": "signature", "place": "Podgorica", "ME": None}]},
            'put "Podgorica, ME" in quotes',
        ),
        (
            Agreement,
            {"actions": [{"place": "near Bar", "coast": 3, "Bar": None, "ME": None}]},
            "'ME' is not a field of a treaty action",
        ),
    ],
)
def test_who_does_not_know_the_form_is_shown_it(
    record_class: type[Any], more: dict[str, Any], way_out: str
) -> None:
    """The message about a list, a key or a comma says what to write instead."""
    with pytest.raises(ConversionError) as caught:
        from_plain({"id": "x", **more}, record_class)
    assert [] != [one.message for one in caught.value.faults if way_out in one.message]


def test_a_word_in_place_of_its_field_is_one_fault() -> None:
    """The field that is meant is not called missing as well."""
    data = {
        "id": "x",
        "title": "X",
        "parties": ["RS", "AR"],
        "actions": [{"signature": "2021"}],
    }
    assert [("unknown-key", ("actions", 0, "signature"))] == faults(data, Agreement)


@pytest.mark.parametrize(
    ("field", "value", "character"),
    [
        ("date", "2021\u201106", "a non-breaking hyphen (U+2011) behind '2021'"),
        ("date", "2021\u20132022", "an en dash (U+2013) behind '2021'"),
        ("kind", "study_\u00advisit", "a soft hyphen (U+00AD) behind 'study_'"),
        ("ti\u200btle", "Visit", "a zero width space (U+200B) behind 'ti'"),
        ("\u00a0title", "Visit", "a no-break space (U+00A0) at its beginning"),
    ],
)
def test_a_message_names_what_nobody_sees(field: str, value: Any, character: str) -> None:
    """So that a reader does not look for it where all seems right."""
    with pytest.raises(ConversionError) as caught:
        from_plain({**VISIT, field: value}, Event)
    assert caught.value.faults[0].message.endswith(f"; it has {character}")
