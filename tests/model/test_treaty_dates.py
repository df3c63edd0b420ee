"""The dates that follow for steps of an agreement."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import spans

from cscwb.model import (
    Agreement,
    Basis,
    Day,
    Event,
    EventKind,
    EventStatus,
    Jurisdiction,
    Records,
    Span,
    TreatyAction,
    TreatyStage,
    dated,
)

RS, AR = Jurisdiction("RS"), Jurisdiction("AR")
S = TreatyStage
EVENT = Event(id="signing", title="Signing", kind=EventKind.SIGNING)


def dates(*actions: TreatyAction, event: Event = EVENT) -> list[str]:
    """The dates of the steps of an agreement of Serbia and Argentina, "" for none."""
    agreement = Agreement(id="treaty", title="Treaty", parties=(RS, AR), actions=actions)
    found = dated(agreement, Records(events=(event,)))
    assert agreement == attrs.evolve(found, actions=actions)
    return [str(one.date or "") for one in found.actions]


def step(stage: TreatyStage | None, date: str = "", **others: Any) -> TreatyAction:
    """A step with the date in its short form."""
    return TreatyAction(stage=stage, date=Span.parse(date) if date else None, **others)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2021-06-15/2021-06-18", "2021-06-15/2021-06-18"),
        ("2021-06-15", "2021-06-15"),
        ("2021-06", "2021-06"),
        ("2021-Q2", "2021-04/2021-06"),
        ("early 2019", "early 2019"),
        ("2021-06-15/..", ""),
        ("", ""),
    ],
)
def test_a_step_at_an_event_has_its_date(when: str, expected: str) -> None:
    """Of several days it was one, and nobody knows which; an event that still runs has none."""
    event = attrs.evolve(EVENT, date=Span.parse(when) if when else None)
    for stage in (S.SIGNATURE, S.PARLIAMENTARY_APPROVAL, None):
        assert [expected] == dates(step(stage, event="signing"), event=event)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (EventStatus.HELD, "2021-06-15"),
        (EventStatus.ONGOING, "2021-06-15"),
        (EventStatus.PLANNED, ""),
        (EventStatus.CANCELLED, ""),
    ],
)
def test_only_an_event_that_took_place_has_a_day(status: EventStatus, expected: str) -> None:
    """What is planned has not been signed there."""
    event = attrs.evolve(EVENT, date=Span.parse("2021-06-15"), status=status)
    assert [expected] == dates(step(S.SIGNATURE, event="signing"), event=event)


def test_an_event_that_is_not_on_record_gives_no_date() -> None:
    """Checks look at records that are not right yet."""
    assert [""] == dates(step(S.SIGNATURE, event="nowhere"))


def test_what_follows_is_inferred_and_what_is_stated_stays() -> None:
    """The words of the event's source are not those of the step."""
    when = attrs.evolve(Day(2021, 6), as_printed="this June")
    stated = step(S.SIGNATURE, "2021-05", event="signing")
    actions = (step(S.INITIALLING, event="signing"), stated)
    agreement = Agreement(id="treaty", title="Treaty", parties=(RS, AR), actions=actions)
    event = attrs.evolve(EVENT, date=Span(when, when))
    found = dated(agreement, Records(events=(event,)))
    assert Span(Day(2021, 6), Day(2021, 6), basis=Basis.INFERRED) == found.actions[0].date
    assert stated == found.actions[1]


@pytest.mark.parametrize(
    ("undated", "deposits", "expected"),
    [
        (step(S.RATIFICATION, party=RS), [(RS, "2021-05-03")], "2021-05-03"),
        (step(S.ACCEPTANCE, party=RS), [(RS, "2021-05")], "2021-05"),
        (step(S.APPROVAL, party=RS), [(None, "2021-05-03")], "2021-05-03"),
        (step(S.ACCESSION, party=RS), [(RS, "2021-05-03"), (AR, "2022")], "2021-05-03"),
        (step(S.SUCCESSION, party=RS), [(RS, "after 2021-05")], "after 2021-05"),
        (step(S.RATIFICATION), [(None, "2021-05-03")], "2021-05-03"),
        (step(S.RATIFICATION, party=RS), [(AR, "2021-05-03")], ""),
        (step(S.RATIFICATION), [(RS, "2021-05-03")], ""),
        (step(S.RATIFICATION, party=RS), [(RS, "2021"), (RS, "2022")], ""),
        (step(S.RATIFICATION, party=RS), [(RS, "2021"), (None, "")], ""),
        (step(S.SIGNATURE, party=RS), [(RS, "2021-05-03")], ""),
        (step(S.ENTRY_INTO_FORCE, party=RS), [(RS, "2021-05-03")], ""),
        (step(S.ACT_OF_FORMAL_CONFIRMATION, party=RS), [(RS, "2021-05-03")], ""),
        (step(S.PARLIAMENTARY_APPROVAL, party=RS), [(RS, "2021-05-03")], ""),
        (step(None, party=RS), [(RS, "2021-05-03")], ""),
    ],
)
def test_consent_has_the_date_of_the_deposit(
    undated: TreatyAction, deposits: list[tuple[Jurisdiction | None, str]], expected: str
) -> None:
    """Of the one by that party; where there are two, nobody knows which is meant."""
    others = [step(S.DEPOSIT_OF_INSTRUMENTS, date, party=party) for party, date in deposits]
    assert expected == dates(undated, *others)[0]
    assert expected == dates(*others, undated)[-1]


def test_the_deposit_of_a_predecessor_dates_no_step_of_its_successor() -> None:
    """The state that came before deposited its own instrument."""
    before: dict[str, Any] = {"party": RS, "predecessor": "Serbia and Montenegro"}
    deposit = step(S.DEPOSIT_OF_INSTRUMENTS, "2003-05-05", **before)
    assert "" == dates(deposit, step(S.SUCCESSION, **before))[1]
    assert "" == dates(deposit, step(S.RATIFICATION, party=RS))[1]
    assert "2003-05-05" == dates(deposit, step(S.RATIFICATION, **before))[1]
    own = step(S.DEPOSIT_OF_INSTRUMENTS, "2006-06-03", party=RS)
    assert "2006-06-03" == dates(own, step(S.SUCCESSION, **before))[1]


@pytest.mark.parametrize(
    ("undated", "next_", "expected"),
    [
        (S.PARLIAMENTARY_APPROVAL, (S.GAZETTE_PUBLICATION, "2021-03-12", RS), "by 2021-03-12"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "2021-03", RS), "by 2021-03-31"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "early 2021", RS), "by 2021-04-30"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "by 2021", RS), "by 2021"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "before 2021", None), "before 2021"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "before 1000", RS), "before 1000"),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "after 2021", RS), ""),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "", RS), ""),
        (S.PARLIAMENTARY_APPROVAL, (S.PROMULGATION, "2021", AR), ""),
        (S.PARLIAMENTARY_APPROVAL, (S.GOVERNMENT_APPROVAL, "2021", RS), ""),
        (S.PARLIAMENTARY_APPROVAL, (S.PARLIAMENTARY_APPROVAL, "2021", RS), ""),
        (S.PARLIAMENTARY_APPROVAL, (S.RATIFICATION, "2021", RS), ""),
        (S.SIGNATURE, (S.PROMULGATION, "2021", RS), ""),
        (None, (S.PROMULGATION, "2021", RS), ""),
    ],
)
def test_a_domestic_step_was_taken_by_the_next_one(
    undated: TreatyStage | None, next_: tuple[TreatyStage, str, Jurisdiction | None], expected: str
) -> None:
    """By the last day of the next one at home of that party, wherever in the list they stand."""
    stage, date, party = next_
    first, second = step(undated, party=RS), step(stage, date, party=party)
    assert expected == dates(first, second)[0]
    assert expected == dates(second, first)[1]


def test_a_common_deposit_of_a_treaty_of_many_is_no_partys() -> None:
    """Nobody knows whose it was."""
    actions = (
        step(S.RATIFICATION, party=RS),
        step(S.DEPOSIT_OF_INSTRUMENTS, "2021"),
        step(S.PARLIAMENTARY_APPROVAL, party=RS),
        step(S.PROMULGATION, "2021"),
    )
    of_two = Agreement(id="treaty", title="Treaty", parties=(RS, AR), actions=actions)
    assert all(one.date for one in dated(of_two, Records()).actions)
    of_many = attrs.evolve(of_two, multilateral=True)
    assert of_many == dated(of_many, Records())


def test_of_several_next_steps_the_earliest_bounds() -> None:
    """Whatever was taken by May was taken by March when a step further on was."""
    steps = [
        step(S.GOVERNMENT_APPROVAL, party=RS),
        step(S.PARLIAMENTARY_APPROVAL, "2021-05", party=RS),
        step(S.GAZETTE_PUBLICATION, "2021-03-12", party=RS),
    ]
    assert "by 2021-03-12" == dates(*steps)[0]


def test_dates_follow_one_from_another() -> None:
    """A deposit at an event dates the ratification, a gazette at an event the parliament."""
    event = attrs.evolve(EVENT, date=Span.parse("2021-03-10/2021-03-12"))
    found = dates(
        step(S.PARLIAMENTARY_APPROVAL, party=RS),
        step(S.GAZETTE_PUBLICATION, party=RS, event="signing"),
        step(S.RATIFICATION, party=RS),
        step(S.DEPOSIT_OF_INSTRUMENTS, party=RS, event="signing"),
        event=event,
    )
    assert ["by 2021-03-12", *["2021-03-10/2021-03-12"] * 3] == found


STEPS = st.builds(
    TreatyAction,
    stage=st.none() | st.sampled_from(TreatyStage),
    party=st.sampled_from([RS, AR, None]),
    date=st.none() | spans,
    event=st.sampled_from(["", "signing", "nowhere"]),
)


@given(st.lists(STEPS, max_size=6), st.none() | spans, st.dates())
def test_a_derived_date_only_adds(
    steps: list[TreatyAction], when: Span | None, day: datetime.date
) -> None:
    """No stated date is touched, what follows is inferred, and nobody is less far by it."""
    agreement = Agreement(id="treaty", title="Treaty", parties=(RS, AR), actions=tuple(steps))
    records = Records(events=(attrs.evolve(EVENT, date=when),))
    found = dated(agreement, records)
    for before, after in zip(steps, found.actions, strict=True):
        if before.date:
            assert before == after
        elif after.date:
            assert Basis.INFERRED is after.date.basis
            assert before == attrs.evolve(after, date=None)
    assert found == dated(found, records)
    stages = [one.status_for(RS, day) for one in (agreement, found)]
    heights = [-1 if one is None else list(TreatyStage).index(one) for one in stages]
    assert heights[0] <= heights[1]
