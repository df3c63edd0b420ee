"""Agreements and the steps of their parties."""

import datetime
from collections.abc import Callable, Iterable, Iterator

from cscwb.errors import Problem
from cscwb.model import (
    Agreement,
    Jurisdiction,
    Records,
    TreatyAction,
    TreatyStage,
    dated,
    did_you_mean,
)
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_too_few_parties(records: Records) -> Iterator[Problem]:
    """Find agreements with fewer than two parties, unless they are multilateral."""
    for agreement in records.agreements:
        if len(set(agreement.parties)) < (1 if agreement.multilateral else 2):
            yield PARTIES.problem(
                "an agreement has two parties or more; write them like [RS, AR]; of one "
                "with many parties, those that matter here and 'multilateral: true'",
                record=agreement.id,
                place="parties",
            )


def find_steps_of_others(records: Records) -> Iterator[Problem]:
    """Find steps by a `party` that is not one, and predecessors without a party."""
    institutions = {institution.id for institution in records.institutions}
    for agreement in records.agreements:
        parties = [str(party) for party in agreement.parties]
        listed = ", ".join(parties)
        named = {party for party in agreement.parties if isinstance(party, str)}
        if named - institutions:  # an unknown id may be meant for the party
            continue
        for index, action in enumerate(agreement.actions):
            if action.party is not None and action.party not in agreement.parties:
                hint = did_you_mean(str(action.party), parties)
                yield TREATY_PARTY.problem(
                    f"'{action.party}' is not a party to this agreement"
                    f"{hint or f'; its parties are {listed}'}",
                    record=agreement.id,
                    place=f"actions[{index}].party",
                )
            if action.predecessor and action.party is None:
                yield TREATY_PARTY.problem(
                    f"'{action.predecessor}' came before one of the parties; write which "
                    f"as 'party', one of {listed}",
                    record=agreement.id,
                    place=f"actions[{index}].predecessor",
                )


def find_steps_out_of_order(records: Records) -> Iterator[Problem]:
    """Find steps that are dated after one that they always come before in the life of a treaty."""
    for agreement in records.agreements:
        for index, reason in _out_of_order(agreement, records):
            yield TREATY_ORDER.problem(
                f"{reason}; correct the date, or exempt the record and say why it is right",
                record=agreement.id,
                place=f"actions[{index}].date",
            )


def _out_of_order(agreement: Agreement, records: Records) -> Iterator[tuple[int, str]]:
    """Yield the index of each step that is out of order, and what it cannot be after or before."""
    steps = dated(agreement, records).actions
    ended = _first(agreement, (step for step in steps if step.stage is TreatyStage.TERMINATION))
    in_force = _first(
        agreement, (step for step in steps if step.stage is TreatyStage.ENTRY_INTO_FORCE)
    )
    consents = [step for step in steps if step.stage and step.stage.is_consent]
    consented = _first(agreement, consents, by=_earliest)
    for index, (written, action) in enumerate(zip(agreement.actions, steps, strict=True)):
        if action.date is None or not (written.date or written.event):
            continue
        parties = _parties_of(agreement, action)
        before = [ended.get(party) for party in (*parties, None)]
        if action.stage and action.stage.is_signature:
            before += [in_force.get(party) for party in parties]
        after = [step for step in before if step and _surely_after(action, step)]
        if after:
            yield index, f"{_named(action)} is after {_named(after[0])}"
        elif action.stage is TreatyStage.ENTRY_INTO_FORCE:
            for party in parties:
                common = () if agreement.multilateral else (None,)
                first = [consented[by] for by in (party, *common) if by in consented]
                if party and first and all(_surely_after(step, action) for step in first):
                    yield (
                        index,
                        f"{_named(action)} is before '{party}' consented, by {_named(first[0])}",
                    )
                    break


def _named(action: TreatyAction) -> str:
    return f"'{action.stage or 'an act'}' of {action.date}"


def _parties_of(
    agreement: Agreement, action: TreatyAction
) -> tuple[Jurisdiction | str | None, ...]:
    """Return the parties that take a step; between two parties, both take a common one.

    Of many, one can sign and join what has come into force for the others, so that a common step
    says nothing about the dates of single ones.
    """
    if action.party is None and len(agreement.parties) == 2 and not agreement.multilateral:
        return agreement.parties
    return (action.party,)


def _latest(action: TreatyAction) -> datetime.date:
    return action.date.latest if action.date else datetime.date.max


def _earliest(action: TreatyAction) -> datetime.date:
    return action.date.earliest if action.date else datetime.date.min


def _surely_after(action: TreatyAction, other: TreatyAction) -> bool:
    return _earliest(action) > _latest(other)


def _first(
    agreement: Agreement,
    steps: Iterable[TreatyAction],
    by: Callable[[TreatyAction], datetime.date] = _latest,
) -> dict[Jurisdiction | str | None, TreatyAction]:
    """Return the step of each party that was surely first, or that can have been the first."""
    return {
        party: step
        for step in sorted(steps, key=by, reverse=True)
        for party in _parties_of(agreement, step)
    }


TREATY_PARTY = Rule(
    code="treaty-party",
    cause="A step of an agreement names a `party` that is not a party to it, or a `predecessor` "
    "without its party.",
    remedy="Correct the code, or add it to `parties`; write `party` beside `predecessor`.",
    wrong=samples.treaty("parties: [RS, AR]\nactions: [{stage: signature, party: IT}]"),
    right=samples.treaty("parties: [RS, AR]\nactions: [{stage: signature, party: RS}]"),
    records=(find_steps_of_others,),
)

PARTIES = Rule(
    code="parties",
    cause="An agreement has fewer than two parties.",
    remedy="Write all its parties, by code; of a treaty with many, those that matter to the "
    "project and `multilateral: true`.",
    wrong=samples.treaty("parties: [RS]"),
    right=samples.treaty("parties: [RS]\nmultilateral: true"),
    records=(find_too_few_parties,),
)

TREATY_ORDER = Rule(
    code="treaty-order",
    severity="warning",
    cause="A step of an agreement is dated after one that it comes before: a signature after "
    "entry into force, entry into force before consent to be bound, any step after "
    "termination.",
    remedy="Check which date is right; when both are, exempt the record and say why.",
    wrong=samples.treaty(
        "parties: [RS, AR]\n"
        "actions:\n"
        "  - {stage: entry_into_force, date: 2021-03-01}\n"
        "  - {stage: signature, date: 2021-05-10}"
    ),
    right=samples.treaty(
        "parties: [RS, AR]\n"
        "actions:\n"
        "  - {stage: signature, date: 2020-05-10}\n"
        "  - {stage: entry_into_force, date: 2021-03-01}"
    ),
    records=(find_steps_out_of_order,),
)
