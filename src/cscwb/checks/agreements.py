"""Agreements and the steps of their parties."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model.records import Records
from cscwb.model.values import did_you_mean

__all__ = ["action_is_of_a_party", "agreement_has_parties"]


def agreement_has_parties(records: Records) -> Iterator[Problem]:
    """An agreement has two or more parties."""
    for agreement in records.agreements:
        if len(set(agreement.parties)) < 2:
            yield Problem(
                code="parties",
                message="an agreement has two parties or more; write them like [RS, AR]",
                record=agreement.id,
                place="parties",
            )


def action_is_of_a_party(records: Records) -> Iterator[Problem]:
    """A step is taken by a party to the agreement."""
    institutions = {one.id for one in records.institutions}
    for agreement in records.agreements:
        parties = [str(party) for party in agreement.parties]
        listed = ", ".join(parties)
        named = {party for party in agreement.parties if isinstance(party, str)}
        if named - institutions:  # the party may be meant by the name of nobody
            continue
        for index, action in enumerate(agreement.actions):
            if action.party is not None and action.party not in agreement.parties:
                hint = did_you_mean(str(action.party), parties)
                yield Problem(
                    code="treaty-party",
                    message=f"'{action.party}' is not a party to this agreement"
                    f"{hint or f'; its parties are {listed}'}",
                    record=agreement.id,
                    place=f"actions[{index}].party",
                )
