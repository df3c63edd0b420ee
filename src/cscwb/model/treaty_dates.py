"""The dates of steps of an agreement that follow from other records."""

from collections.abc import Iterator

import attrs

from cscwb.model.agreement import Agreement, TreatyAction
from cscwb.model.dates import Day, DayQualifier, Span
from cscwb.model.event import Event
from cscwb.model.records import Records
from cscwb.model.treaty_stages import TreatyStage
from cscwb.model.values import Basis

_DEPOSITED = (
    TreatyStage.RATIFICATION,
    TreatyStage.ACCEPTANCE,
    TreatyStage.APPROVAL,
    TreatyStage.ACCESSION,
    TreatyStage.SUCCESSION,
)


def dated(agreement: Agreement, records: Records) -> Agreement:
    """Return the agreement with the dates that surely follow for its steps without a date.

    A date follows in these ways only:

    - A step at an event has the date of that event, if it took place: for an event of several days,
      one of these days.
    - A ratification, acceptance, approval, accession or succession has the date on which
      that party deposited its instrument, if there is exactly one deposit.
    - A domestic step was taken by the last day on which a further domestic step of that party
      can have been taken: ``by 2021-03-12``.

    Steps keep their positions in the list, so that paths to them stay valid.
    """
    if all(action.date for action in agreement.actions):
        return agreement
    for follows in (_of_event, _of_deposit, _by_next_step):
        found = [
            _dated(action, follows(action, agreement, records)) for action in agreement.actions
        ]
        agreement = attrs.evolve(agreement, actions=tuple(found))
    return agreement


def _dated(action: TreatyAction, date: Span | None) -> TreatyAction:
    if action.date or not date:
        return action
    start = attrs.evolve(date.start, as_printed="")
    end = attrs.evolve(date.end, as_printed="") if date.end else None
    return attrs.evolve(action, date=Span(start, end, basis=Basis.INFERRED))


def _of_event(action: TreatyAction, _: Agreement, records: Records) -> Span | None:
    event = records.get(action.event) if action.event in records else None
    if not isinstance(event, Event) or not event.status.took_place or not event.date:
        return None
    return event.date if event.date.end else None


def _of_deposit(action: TreatyAction, agreement: Agreement, _: Records) -> Span | None:
    if action.stage not in _DEPOSITED:
        return None
    deposits = [
        other
        for other in _of_party(action, agreement)
        if other.stage is TreatyStage.DEPOSIT_OF_INSTRUMENTS
    ]
    return deposits[0].date if len(deposits) == 1 else None


def _by_next_step(action: TreatyAction, agreement: Agreement, _: Records) -> Span | None:
    if not action.stage or not action.stage.domestic:
        return None
    dates = [
        other.date
        for other in _of_party(action, agreement)
        if other.stage and other.stage.domestic and other.stage.order > action.stage.order
        if other.date and other.date.end and not other.date.is_after
    ]
    return _by(min(dates, key=lambda date: date.latest)) if dates else None


def _by(date: Span) -> Span:
    if date.start == date.end and date.start.qualifier in (DayQualifier.BEFORE, DayQualifier.BY):
        return date
    last = date.latest
    day = Day(last.year, last.month, last.day, DayQualifier.BY)
    return Span(day, day)


def _of_party(action: TreatyAction, agreement: Agreement) -> Iterator[TreatyAction]:
    """The steps that the party of a step took, alone or with all parties; not its predecessor."""
    return (
        other
        for other in agreement.actions
        if agreement.is_step_of(action.party, other) and _predecessor(other) == _predecessor(action)
    )


def _predecessor(action: TreatyAction) -> str:
    """The predecessor state that took a step; a succession is a step of the party itself."""
    return "" if action.stage is TreatyStage.SUCCESSION else action.predecessor
