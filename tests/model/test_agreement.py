"""The stages of agreements."""

import datetime

import attrs
import pytest

from cscwb.model.agreement import Agreement, TreatyAction, TreatyStage
from cscwb.model.dates import Day
from cscwb.model.jurisdictions import Jurisdiction

RS, AR = Jurisdiction("RS"), Jurisdiction("AR")
TREATY = Agreement(
    id="treaty",
    title="Treaty",
    parties=(RS, AR),
    actions=(
        TreatyAction(stage=TreatyStage.NEGOTIATION, date=Day(2018), round=1),
        TreatyAction(stage=TreatyStage.SIGNATURE, date=Day.parse("early 2019")),
        TreatyAction(
            stage=TreatyStage.INCORPORATION_INTO_NATIONAL_LAW,
            party=RS,
            date=Day.parse("2021-03"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("party", "day", "stage"),
    [
        (RS, datetime.date(2018, 6, 1), None),
        (RS, datetime.date(2018, 12, 31), TreatyStage.NEGOTIATION),
        (RS, datetime.date(2019, 4, 29), TreatyStage.NEGOTIATION),
        (RS, datetime.date(2019, 4, 30), TreatyStage.SIGNATURE),
        (RS, datetime.date(2021, 12, 31), TreatyStage.INCORPORATION_INTO_NATIONAL_LAW),
        (AR, datetime.date(2021, 12, 31), TreatyStage.SIGNATURE),
    ],
)
def test_a_stage_is_reached_when_even_its_last_day_is_past(
    party: Jurisdiction, day: datetime.date, stage: TreatyStage | None
) -> None:
    """Only what has surely happened counts, and a step of one party is not the other's."""
    assert stage is TREATY.status_for(party, day)


def test_national_law_is_no_entry_into_force() -> None:
    """A domestic step is marked as one; entry into force is not."""
    assert TreatyStage.INCORPORATION_INTO_NATIONAL_LAW.domestic
    assert not TreatyStage.ENTRY_INTO_FORCE.domestic
    assert not TreatyStage.RATIFICATION.domestic


def test_a_reservation_moves_nobody_on() -> None:
    """What does not change a party's status is passed over."""
    later = TreatyAction(stage=TreatyStage.RESERVATION, party=AR, date=Day(2020))
    treaty = attrs.evolve(TREATY, actions=(*TREATY.actions, later))
    assert TreatyStage.SIGNATURE is treaty.status_for(AR, datetime.date(2021, 1, 1))


def test_a_step_without_a_date_never_counts() -> None:
    """Nothing is inferred from the place of a step in the list."""
    treaty = attrs.evolve(TREATY, actions=(TreatyAction(stage=TreatyStage.SIGNATURE),))
    assert treaty.status_for(RS, datetime.date(2030, 1, 1)) is None


def test_only_parties_have_a_status() -> None:
    """Asking for somebody else is a mistake, and says so."""
    with pytest.raises(ValueError, match="'IT' is not a party to 'treaty'"):
        TREATY.status_for(Jurisdiction("IT"), datetime.date(2021, 1, 1))
