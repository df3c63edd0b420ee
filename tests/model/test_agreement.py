"""The stages of agreements."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import spans

from cscwb.model import Agreement, Day, Jurisdiction, Span, TreatyAction, TreatyStage

RS, AR = Jurisdiction("RS"), Jurisdiction("AR")
S = TreatyStage
TREATY = Agreement(
    id="treaty",
    title="Treaty",
    parties=(RS, AR),
    actions=(
        TreatyAction(stage=S.NEGOTIATION, date=Span.parse("2018"), round=1),
        TreatyAction(stage=S.SIGNATURE, date=Span.parse("early 2019")),
        TreatyAction(stage=S.INCORPORATION_INTO_NATIONAL_LAW, party=RS, date=Span.parse("2021-03")),
    ),
)


def step(stage: TreatyStage | None, date: str = "", **others: Any) -> TreatyAction:
    """A step with the date in its short form."""
    return TreatyAction(stage=stage, date=Span.parse(date) if date else None, **others)


def treaty(*actions: TreatyAction) -> Agreement:
    """An agreement of Serbia and Argentina with these steps."""
    return attrs.evolve(TREATY, actions=actions)


@pytest.mark.parametrize(
    ("party", "day", "stage"),
    [
        (RS, datetime.date(2018, 6, 1), None),
        (RS, datetime.date(2018, 12, 31), S.NEGOTIATION),
        (RS, datetime.date(2019, 4, 29), S.NEGOTIATION),
        (RS, datetime.date(2019, 4, 30), S.SIGNATURE),
        (RS, datetime.date(2021, 12, 31), S.INCORPORATION_INTO_NATIONAL_LAW),
        (AR, datetime.date(2021, 12, 31), S.SIGNATURE),
    ],
)
def test_a_stage_is_reached_when_even_its_last_day_is_past(
    party: Jurisdiction, day: datetime.date, stage: TreatyStage | None
) -> None:
    """Only what has surely happened counts, and a step of one party is not the other's."""
    assert stage is TREATY.status_for(party, day)


@pytest.mark.parametrize(
    ("date", "last"),
    [("2021-03-12", 12), ("by 2021-03-12", 12), ("before 2021-03-12", 11)],
)
def test_by_a_day_has_that_day_in_it(date: str, last: int) -> None:
    """What was done by the twelfth was done when the twelfth is over, and not surely before."""
    act = step(S.RATIFICATION, date)
    assert act.reached_by(datetime.date(2021, 3, last))
    assert not act.reached_by(datetime.date(2021, 3, last - 1))


def test_after_a_day_is_no_day() -> None:
    """A step that has only a first day is reached on none, the last of the calendar among them."""
    assert not step(S.RATIFICATION, "after 2021-03-12").reached_by(datetime.date.max)
    assert step(S.RATIFICATION, "2021-03-12").reached_by(datetime.date.max)


def test_national_law_is_no_entry_into_force() -> None:
    """A domestic step is marked as one; entry into force is not."""
    assert S.INCORPORATION_INTO_NATIONAL_LAW.domestic
    assert not S.ENTRY_INTO_FORCE.domestic
    assert not S.RATIFICATION.domestic


@pytest.mark.parametrize("stage", [S.DEPOSIT_OF_INSTRUMENTS, S.ACCESSION, S.DEFINITIVE_SIGNATURE])
def test_consent_to_be_bound_is_further_than_every_step_at_home(stage: TreatyStage) -> None:
    """The deposit of an instrument of accession is consent, and so is a binding signature."""
    assert stage.is_consent
    home = step(S.INCORPORATION_INTO_NATIONAL_LAW, "2021-05")
    assert stage is treaty(step(stage, "2020"), home).status_for(RS, "2021")


@pytest.mark.parametrize(
    "stage",
    [
        S.RESERVATION,
        S.DECLARATION,
        S.OBJECTION,
        S.WITHDRAWAL_OF_RESERVATION,
        S.WITHDRAWAL_OF_DECLARATION,
        S.AMENDMENT,
        S.REGISTRATION,
        None,
    ],
)
def test_what_moves_nobody_on_is_no_status(stage: TreatyStage | None) -> None:
    """A reservation, or an act whose step nobody names, is passed over."""
    later = step(stage, "2020", party=AR)
    assert S.SIGNATURE is treaty(*TREATY.actions, later).status_for(AR, "2021-01-01")


def test_a_step_without_a_date_never_counts() -> None:
    """Nothing is inferred from the place of a step in the list."""
    undated = treaty(step(S.SIGNATURE), step(S.RATIFICATION, "2021"))
    assert undated.status_for(RS, "2020-12-31") is None


def test_what_is_out_of_order_takes_nothing_back() -> None:
    """The status is the furthest of the steps, not the one that is dated last."""
    odd = treaty(step(S.ENTRY_INTO_FORCE, "2020"), step(S.SIGNATURE, "2021"))
    assert S.ENTRY_INTO_FORCE is odd.status_for(RS, "2021")


@pytest.mark.parametrize("stage", [S.DENUNCIATION, S.WITHDRAWAL, S.TERMINATION])
def test_who_has_left_stays_so(stage: TreatyStage) -> None:
    """Nothing that is dated later makes the party one again."""
    over = treaty(
        step(S.ENTRY_INTO_FORCE, "2019"),
        step(stage, "2020", party=RS),
        step(S.ENTRY_INTO_FORCE, "2021"),
    )
    assert stage is over.status_for(RS, "2021")
    assert S.ENTRY_INTO_FORCE is over.status_for(AR, "2021")


def test_a_treaty_of_many_can_be_in_force_for_others() -> None:
    """A common step is one of the treaty as a whole; but what has ended has ended for all."""
    general = step(S.ENTRY_INTO_FORCE, "1962-06-12")
    convention = attrs.evolve(
        treaty(general, step(S.SIGNATURE, "2001", party=RS)), multilateral=True
    )
    assert S.SIGNATURE is convention.status_for(RS, "2021")
    assert convention.status_for(AR, "2021") is None
    ended = attrs.evolve(convention, actions=(*convention.actions, step(S.TERMINATION, "2020")))
    assert S.TERMINATION is ended.status_for(RS, "2021")


def test_of_several_rounds_it_is_the_last() -> None:
    """By the date, and by the list where the dates are one."""
    rounds = [step(S.NEGOTIATION, "2018", round=number) for number in (1, 2)]
    first = step(S.NEGOTIATION, "2017", round=0)
    assert rounds[1] == treaty(*rounds, first).latest_action(RS, "2018")


@pytest.mark.parametrize(
    "day",
    [
        datetime.date(2021, 12, 31),
        datetime.datetime(2021, 12, 31, 9),  # noqa: DTZ001 -- what a spreadsheet may hold
        Day(2021, 12, 31),
        Day(2021),
        Span.parse("2021"),
        "2021-12-31",
        "2021",
        "2021-Q4",
    ],
    ids=repr,
)
def test_a_day_can_be_written_in_every_way(day: datetime.date | Day | Span | str) -> None:
    """Of a year, a quarter or a span it is the last day."""
    assert S.INCORPORATION_INTO_NATIONAL_LAW is TREATY.status_for("RS", day)
    assert TREATY.actions[2] == TREATY.latest_action("RS", day)


@pytest.mark.parametrize("party", [RS, "RS", "europol"])
def test_a_party_can_be_a_code_or_an_id(party: Jurisdiction | str) -> None:
    """An institution has its id, and a code means its jurisdiction."""
    arrangement = attrs.evolve(
        TREATY,
        parties=(RS, "europol"),
        actions=(step(S.SIGNATURE, "2020", party=RS), step(S.SIGNATURE, "2020", party="europol")),
    )
    assert S.SIGNATURE is arrangement.status_for(party, "2020")


@pytest.mark.parametrize("ask", [TREATY.status_for, TREATY.latest_action])
@pytest.mark.parametrize(
    ("party", "day", "kind", "told"),
    [
        ("IT", "2021", ValueError, "'IT' is not a party to 'treaty'; its parties are RS, AR"),
        (Jurisdiction("IT"), "2021", ValueError, "'IT' is not a party to 'treaty'"),
        ("RS", "2021-13", ValueError, "'2021-13' is not in the calendar"),
        ("RS", "after 2021", ValueError, "'after 2021' has no last day"),
        ("RS", "2021-06-15/..", ValueError, "has no last day"),
        ("RS", 2021, TypeError, "on is a Span or its short form, such as '2021-12-31'"),
        (7, "2021", TypeError, "party is a code or an id, such as 'RS', not int"),
    ],
)
def test_a_slip_of_the_pen_has_no_status(
    ask: Any, party: Any, day: Any, kind: type[Exception], told: str
) -> None:
    """Who asks for somebody else, or with what is no day, is told so in a sentence."""
    with pytest.raises(kind, match=told):
        ask(party, day)


STEPS = st.builds(
    TreatyAction,
    stage=st.none() | st.sampled_from(TreatyStage),
    party=st.sampled_from([RS, AR, None]),
    date=st.none() | spans,
)
STEP_LISTS = st.lists(STEPS, max_size=6).map(tuple)
AGREEMENTS = st.builds(
    attrs.evolve, st.just(TREATY), actions=STEP_LISTS, multilateral=st.booleans()
)


def height(stage: TreatyStage | None) -> int:
    """How far on a stage is, -1 for none."""
    return -1 if stage is None else list(TreatyStage).index(stage)


def with_one_more(agreement: Agreement, more: TreatyAction, at: int) -> Agreement:
    """The agreement with a step at some place in its list."""
    steps = agreement.actions
    return attrs.evolve(agreement, actions=(*steps[:at], more, *steps[at:]))


@given(AGREEMENTS, STEPS, st.integers(0, 6), st.dates())
def test_one_more_step_never_lowers_a_status(
    agreement: Agreement, more: TreatyAction, at: int, day: datetime.date
) -> None:
    """Whatever its date and its place in the list are."""
    longer = with_one_more(agreement, more, at)
    assert height(agreement.status_for(RS, day)) <= height(longer.status_for(RS, day))


@given(AGREEMENTS, STEPS.filter(lambda one: one.date is not None), st.integers(0, 6))
def test_a_step_after_the_day_never_counts(
    agreement: Agreement, more: TreatyAction, at: int
) -> None:
    """On the day before the last that its date can mean, all is as it was without the step."""
    assert more.date
    day = more.date.latest - datetime.timedelta(days=1)
    longer = with_one_more(agreement, more, at)
    assert agreement.latest_action(RS, day) == longer.latest_action(RS, day)


@given(AGREEMENTS, st.dates(), st.dates())
def test_a_status_only_rises(
    agreement: Agreement, one: datetime.date, other: datetime.date
) -> None:
    """Later in time nobody is less far."""
    found = [agreement.status_for(RS, day) for day in sorted([one, other])]
    assert height(found[0]) <= height(found[1])


@given(AGREEMENTS, st.dates(datetime.date(1000, 1, 2)))
def test_the_status_is_that_of_a_step_of_the_party(
    agreement: Agreement, day: datetime.date
) -> None:
    """It is no other party's, and the other's steps change nothing."""
    found = agreement.latest_action(RS, day)
    assert found is None or (found in agreement.actions and found.party != AR)
    own = tuple(one for one in agreement.actions if one.party != AR)
    assert found == attrs.evolve(agreement, actions=own).latest_action(RS, day)
