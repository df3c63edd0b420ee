"""What agreements can have wrong: parties, steps out of order, steps that say nothing."""

from typing import Any

import attrs
import pytest

from cscwb.model import (
    Agreement,
    Event,
    EventKind,
    Exemption,
    Jurisdiction,
    Records,
    Span,
    TreatyAction,
    TreatyStage,
)
from cscwb.rules import check

RS, AR, ME = Jurisdiction("RS"), Jurisdiction("AR"), Jurisdiction("ME")
S = TreatyStage
TREATY = Agreement(id="treaty", title="Treaty", parties=(RS, AR))
SIGNING = Event(id="signing", title="Signing", kind=EventKind.SIGNING, date=Span.parse("2021"))


def step(stage: TreatyStage | None, date: str = "", **others: Any) -> TreatyAction:
    """A step with the date in its short form."""
    return TreatyAction(stage=stage, date=Span.parse(date) if date else None, **others)


def found(*actions: TreatyAction, **others: Any) -> list[tuple[str, str]]:
    """Codes and places of the findings on an agreement with these steps."""
    agreement = attrs.evolve(TREATY, actions=actions, **others)
    problems = check(Records(agreements=(agreement,), events=(SIGNING,)))
    return [(one.code, one.place) for one in problems]


FORCE = step(S.ENTRY_INTO_FORCE, "2021-03-01")


@pytest.mark.parametrize("stage", [S.SIGNATURE, S.SIGNATURE_AD_REFERENDUM])
@pytest.mark.parametrize(
    ("date", "odd"),
    [
        ("2021-03-02", True),
        ("2021-04", True),
        ("after 2021-03-01", True),
        ("2021-03-01", False),
        ("2021-03", False),
        ("2021", False),
        ("before 2022", False),
        ("by 2022", False),
        ("after 2021-02-28", False),
        ("", False),
    ],
)
def test_a_signature_is_not_after_entry_into_force(
    stage: TreatyStage, date: str, odd: bool
) -> None:
    """Only when even its first possible day is after the last one of the other."""
    expected = [("treaty-order", "actions[0].date")] if odd else []
    assert expected == found(step(stage, date), FORCE)
    assert expected == found(step(stage, date, party=RS), FORCE)


def test_the_other_partys_entry_into_force_is_another_matter() -> None:
    """Each of them is bound for itself."""
    signed, bound = step(S.SIGNATURE, "2021", party=RS), step(S.ENTRY_INTO_FORCE, "2020", party=AR)
    assert [] == found(signed, bound)
    assert [("treaty-order", "actions[0].date")] == found(signed, attrs.evolve(bound, party=RS))
    assert [("treaty-order", "actions[0].date")] == found(attrs.evolve(signed, party=None), bound)


@pytest.mark.parametrize(
    "consent",
    [
        S.DEFINITIVE_SIGNATURE,
        S.EXCHANGE_OF_INSTRUMENTS,
        S.RATIFICATION,
        S.ACCEPTANCE,
        S.APPROVAL,
        S.ACT_OF_FORMAL_CONFIRMATION,
        S.ACCESSION,
        S.SUCCESSION,
        S.DEPOSIT_OF_INSTRUMENTS,
    ],
)
def test_a_treaty_is_not_in_force_before_any_consent(consent: TreatyStage) -> None:
    """Of the party for which it is; without any on record nobody knows."""
    force = step(S.ENTRY_INTO_FORCE, "2020", party=RS)
    odd = ("treaty-order", "actions[0].date")
    assert odd in found(force, step(consent, "2021", party=RS))
    assert odd not in found(force, step(consent, "2020", party=RS))
    assert odd not in found(force, step(consent, "2021", party=AR))
    assert [] == found(force, step(consent, party=RS))
    assert [] == found(force)


def test_one_consent_in_time_is_enough() -> None:
    """A deposit may follow; and a ratification without a date has that of the deposit."""
    force = step(S.ENTRY_INTO_FORCE, "2020", party=RS)
    ratified, deposited = step(S.RATIFICATION, "2019"), step(S.DEPOSIT_OF_INSTRUMENTS, "2021")
    assert [] == found(force, ratified, deposited)
    undated = step(S.RATIFICATION, party=RS)
    assert [] == found(force, undated, step(S.NOTIFICATION, "2021", party=RS))
    late = found(force, undated, attrs.evolve(deposited, party=RS))
    assert [("treaty-order", "actions[0].date")] == late


def test_a_consent_that_may_be_in_time_is_enough() -> None:
    """One of "2021" can be the first, though its last day is after that of another."""
    force = step(S.ENTRY_INTO_FORCE, "2021-06-30", party=RS)
    perhaps = step(S.RATIFICATION, "2021", party=RS)
    late = step(S.DEPOSIT_OF_INSTRUMENTS, "2021-07-15", party=RS)
    assert [] == found(force, perhaps, late)
    assert [("treaty-order", "actions[0].date")] == found(force, late)


def test_both_parties_have_to_consent() -> None:
    """A common entry into force of two parties is one of each; it is told once."""
    common = step(S.ENTRY_INTO_FORCE, "2020")
    odd = [("treaty-order", "actions[0].date")]
    first, second = step(S.RATIFICATION, "2019", party=RS), step(S.RATIFICATION, "2021", party=AR)
    assert odd == found(common, first, second)
    assert odd == found(common, attrs.evolve(first, date=Span.parse("2021")), second)
    assert [] == found(common, first, attrs.evolve(second, date=Span.parse("2019")))


@pytest.mark.parametrize("others", [{"multilateral": True}, {"parties": (RS, AR, ME)}])
def test_of_many_parties_one_can_join_later(others: Any) -> None:
    """What is in force for others can be signed and joined."""
    joined = [step(S.SIGNATURE, "2001", party=RS), step(S.ACCESSION, "2002", party=RS)]
    general = step(S.ENTRY_INTO_FORCE, "1962-06-12")
    assert [] == found(general, *joined, **others)
    own = step(S.ENTRY_INTO_FORCE, "2000", party=RS)
    late = found(general, *joined, own, **others)
    assert [("treaty-order", "actions[1].date"), ("treaty-order", "actions[3].date")] == late


def test_a_common_consent_is_that_of_the_parties_named() -> None:
    """Of a treaty of many it is no single party's, so that it comes to nobody's help."""
    steps = [
        step(S.RATIFICATION, "2000"),
        step(S.ENTRY_INTO_FORCE, "2001", party=RS),
        step(S.RATIFICATION, "2002", party=RS),
    ]
    assert [] == found(*steps)
    assert [] == found(*steps, parties=(RS, AR, ME))
    assert [("treaty-order", "actions[1].date")] == found(*steps, multilateral=True)


@pytest.mark.parametrize("stage", [one for one in S if one is not S.TERMINATION])
def test_nothing_is_after_termination(stage: TreatyStage) -> None:
    """Of the party that it has ended for, or of all."""
    ended = step(S.TERMINATION, "2020")
    assert [("treaty-order", "actions[1].date")] == found(ended, step(stage, "2021"))
    assert [] == found(ended, step(stage, "2020-06"))
    assert [] == found(attrs.evolve(ended, party=AR), step(stage, "2021", party=RS))


@pytest.mark.parametrize("others", [{"multilateral": True}, {"parties": (RS, AR, ME)}])
def test_what_has_ended_has_ended_for_each_of_many(others: Any) -> None:
    """Nobody joins what is no more."""
    ended, joined = step(S.TERMINATION, "2020"), step(S.ACCESSION, "2021", party=RS)
    assert [("treaty-order", "actions[1].date")] == found(ended, joined, **others)


def test_provisional_application_may_precede_ratification() -> None:
    """And acts whose step nobody names may stand anywhere, but not after the end."""
    steps = (
        step(S.PROVISIONAL_APPLICATION, "2019"),
        step(S.RATIFICATION, "2020"),
        step(S.ENTRY_INTO_FORCE, "2021"),
        step(S.TERMINATION, "2022"),
    )
    assert [] == found(*steps, step(None, "2018"))
    assert [("treaty-order", "actions[4].date")] == found(*steps, step(None, "2023"))


def test_the_day_of_an_event_is_its_last() -> None:
    """A step at an event of 2021 may have been taken before one of March; at one of a day not."""
    signed = step(S.SIGNATURE, event="signing")
    assert [] == found(signed, FORCE)
    treaty = attrs.evolve(TREATY, actions=(signed, FORCE))
    day = attrs.evolve(SIGNING, date=Span.parse("2021-03-02"))
    [problem] = check(Records(agreements=(treaty,), events=(day,)))
    assert ("treaty-order", "actions[0].date") == (problem.code, problem.place)


def test_an_exemption_is_obeyed() -> None:
    """Where both dates are right, the record says why."""
    exempt = (Exemption(code="treaty-order", reason="A second copy was signed.", place="actions"),)
    assert [] == found(FORCE, step(S.SIGNATURE, "2022"), exemptions=exempt)


def test_what_is_out_of_order_is_told_with_both_steps() -> None:
    """Both are named, with their dates."""
    signed = step(S.SIGNATURE, "2021-05-10")
    records = Records(agreements=(attrs.evolve(TREATY, actions=(FORCE, signed)),))
    [problem] = check(records)
    told = "'signature' of 2021-05-10 is after 'entry_into_force' of 2021-03-01; correct the date"
    assert problem.message.startswith(told)
    assert "warning" == problem.severity


@pytest.mark.parametrize(
    ("action", "empty"),
    [
        (step(None), True),
        (step(None, party=RS), True),
        (step(None, "2021"), False),
        (step(None, note="Letters were exchanged."), False),
        (step(S.SIGNATURE), False),
    ],
)
def test_a_step_says_which_it_was_or_when(action: TreatyAction, empty: bool) -> None:
    """An act with a date or a note is one; nothing at all is none."""
    assert ([("empty-part", "actions[0]")] if empty else []) == found(action)


@pytest.mark.parametrize(
    ("parties", "multilateral", "wrong"),
    [
        ((), False, True),
        ((RS,), False, True),
        ((RS, RS), False, True),
        ((RS, AR), False, False),
        ((), True, True),
        ((RS,), True, False),
    ],
)
def test_of_a_treaty_of_many_one_party_is_enough(
    parties: tuple[Jurisdiction, ...], multilateral: bool, wrong: bool
) -> None:
    """The records know those that matter to the project."""
    expected = [("parties", "parties")] if wrong else []
    assert expected == found(parties=parties, multilateral=multilateral)


def test_a_predecessor_is_that_of_a_party() -> None:
    """A common step has none."""
    before = step(S.SUCCESSION, "2006", predecessor="Serbia and Montenegro")
    assert [("treaty-party", "actions[0].predecessor")] == found(before)
    assert [] == found(attrs.evolve(before, party=RS))
