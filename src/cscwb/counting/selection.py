"""Which records a period, a beneficiary, a crime priority, a component or a kind selects.

A record falls in a period by the one rule of `falls_in`. Of events and
operations only those that took place are selected, unless others are asked for by their status.
What records come to is not selected but counted: see `cscwb.ledger`.

A period, a beneficiary, a crime priority and a kind may be written in their short forms: ``2021``,
``AL``. What they cannot be raises ValueError or TypeError, and so does a component that the project
does not have: no selection is empty for a slip of the pen.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from cscwb.model import (
    Agreement,
    Article,
    CrimePriority,
    Event,
    EventKind,
    EventStatus,
    Jurisdiction,
    Operation,
    OperationKind,
    Other,
    Records,
    Span,
    TreatyAction,
    dated,
    did_you_mean,
)
from cscwb.model.arguments import component_of, value_of
from cscwb.model.periods import date_of, falls_in, period_of

__all__ = [
    "TOOK_PLACE",
    "actions_in",
    "agreements_in",
    "articles_about",
    "articles_in",
    "events_in",
    "falls_in",
    "operations_in",
]

TOOK_PLACE = tuple(status for status in EventStatus if status.took_place)
"""The statuses of what happened, at least in part."""

_E = TypeVar("_E", bound=StrEnum)
_R = TypeVar("_R", Article, Event, Operation, Agreement)


def articles_in(
    records: Records,
    period: Span | str | None = None,
    *,
    beneficiary: Jurisdiction | str | None = None,
    component: str = "",
) -> tuple[Article, ...]:
    """Return the articles published in the period, oldest first; without criteria, all of them."""
    period = None if period is None else period_of(period)
    found = [
        article
        for article in _concerning(records.articles, records, beneficiary, component)
        if (period is None or falls_in(article.published, period))
    ]
    return tuple(sorted(found, key=lambda article: (article.published.earliest, article.id)))


def events_in(
    records: Records,
    period: Span | str | None = None,
    *,
    beneficiary: Jurisdiction | str | None = None,
    component: str = "",
    kind: EventKind | Other | str | None = None,
    status: Iterable[EventStatus | str] = TOOK_PLACE,
) -> tuple[Event, ...]:
    """Return the whole events of the period, oldest first; parts are not counted by themselves.

    A criterion left out selects all; without ``status`` only what took place is selected.
    """
    wanted = _statuses(status)
    period = None if period is None else period_of(period)
    kind = _word(kind, EventKind)
    found = [
        event
        for event in _concerning(records.events, records, beneficiary, component)
        if not event.part_of
        and event.status in wanted
        and (period is None or falls_in(date_of(event), period))
        and kind in (None, event.kind)
    ]
    return tuple(sorted(found, key=_when))


def operations_in(
    records: Records,
    period: Span | str | None = None,
    *,
    beneficiary: Jurisdiction | str | None = None,
    component: str = "",
    kind: OperationKind | Other | str | None = None,
    crime_priority: CrimePriority | str | None = None,
    status: Iterable[EventStatus | str] = TOOK_PLACE,
) -> tuple[Operation, ...]:
    """Return the whole operations of the period, oldest first; parts are not counted by themselves.

    A criterion left out selects all; without ``status`` only what took place is selected. Never
    add the figures of beneficiaries: a joint operation counts in each.

    >>> import cscwb
    >>> records = cscwb.load("csc-wb")
    >>> june, kosovo = cscwb.Span.parse("2021-06"), cscwb.Jurisdiction.parse("XK")
    >>> [operation.id for operation in operations_in(records, june)]
    ['prilep-cannabis-seizure']
    >>> operations_in(records, june, beneficiary=kosovo)
    ()
    """
    period = None if period is None else period_of(period)
    kind = _word(kind, OperationKind)
    wanted = _statuses(status)
    if crime_priority is not None:
        sample = "2018-2021/drugs_trafficking"
        crime_priority = value_of(crime_priority, CrimePriority, "crime_priority", sample)
    found = [
        operation
        for operation in _concerning(records.operations, records, beneficiary, component)
        if not operation.part_of
        and operation.status in wanted
        and (period is None or falls_in(date_of(operation), period))
        and kind in (None, operation.kind)
        and (crime_priority is None or crime_priority in operation.crime_priorities)
    ]
    return tuple(sorted(found, key=_when))


def agreements_in(
    records: Records,
    period: Span | str | None = None,
    *,
    beneficiary: Jurisdiction | str | None = None,
    component: str = "",
) -> tuple[Agreement, ...]:
    """Return the agreements with a step in the period, package by package; None selects all.

    A step without a date has the one that follows from its event, its deposit or a later step at
    home: see `cscwb.model.treaty_dates`.
    """
    period = None if period is None else period_of(period)
    found = [
        agreement
        for agreement in _concerning(records.agreements, records, beneficiary, component)
        if (period is None or actions_in(dated(agreement, records), period))
    ]
    return tuple(sorted(found, key=lambda result: (result.package, result.order or 0, result.id)))


def actions_in(agreement: Agreement, period: Span | str) -> tuple[TreatyAction, ...]:
    """Return the steps of an agreement that were taken in the period.

    >>> import cscwb
    >>> treaty = cscwb.load("csc-wb").agreement("serbia-argentina-extradition")
    >>> [action.stage.value for action in actions_in(treaty, cscwb.Span.parse("2021"))]
    ['incorporation_into_national_law']
    """
    period = period_of(period)
    return tuple(action for action in agreement.actions if falls_in(action.date, period))


def articles_about(records: Records, ids: Iterable[str]) -> tuple[Article, ...]:
    """Return the articles about any of these records, oldest first."""
    if isinstance(ids, str):
        raise TypeError(f"ids are several texts; for one, write ['{ids}']")
    wanted = set(ids)
    return tuple(article for article in articles_in(records) if wanted.intersection(article.about))


def _statuses(given: Iterable[EventStatus | str]) -> frozenset[EventStatus]:
    if isinstance(given, str):
        raise TypeError(f"status is several statuses; for one, write ['{given}']")
    words = ", ".join(EventStatus)
    try:
        return frozenset(map(EventStatus, given))
    except ValueError as error:
        raise ValueError(f"{error}; write one of {words}") from None


def _word(word: _E | Other | str | None, kind: type[_E]) -> _E | Other | None:
    """Return the word of a vocabulary that an argument is, or that its text says."""
    if word is None or isinstance(word, kind | Other):
        return word
    if not isinstance(word, str):
        raise TypeError(f"kind is an {kind.__name__} or its word, not {type(word).__name__}")
    if word.startswith("other ("):
        return Other.parse(word)
    if word not in list(kind):
        hint = did_you_mean(word, kind) or f"; write {', '.join(kind)}"
        raise ValueError(f"'{word}' is not a word of {kind.__name__}{hint}")
    return kind(word)


def _concerning(
    candidates: Iterable[_R],
    records: Records,
    beneficiary: Jurisdiction | str | None,
    component: str,
) -> Iterator[_R]:
    """Yield those of a beneficiary and of a component, which has to be one of the project."""
    if beneficiary is not None:
        beneficiary = value_of(beneficiary, Jurisdiction, "beneficiary", "AL")
    component = component_of(component, records.project)
    for candidate in candidates:
        if (beneficiary is None or beneficiary in candidate.beneficiaries) and (
            not component or component in candidate.components
        ):
            yield candidate


def _when(record: Event | Operation) -> tuple[str, str]:
    date = record.date
    return (date.earliest.isoformat() if date else "9999-12-31", record.id)
