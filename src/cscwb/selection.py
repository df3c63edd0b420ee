"""Which records a period, a beneficiary, a crime priority, a component or a kind selects.

A record falls in a period when the day on which it ended surely lies in it; one that still runs
falls where it began. So each record falls in one month, one quarter and one year, and no total
counts it twice. ``May 2021`` is in May, in the second quarter and in 2021; ``2021`` is in no
month. A record without a date falls in no period.
"""

from collections.abc import Iterable

from cscwb.model.agreement import Agreement, TreatyAction
from cscwb.model.article import Article
from cscwb.model.codes import EventKind, OperationKind
from cscwb.model.dates import Day, Span
from cscwb.model.event import Event
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.operation import Operation
from cscwb.model.priorities import CrimePriority
from cscwb.model.records import Records
from cscwb.model.values import Other

__all__ = [
    "actions_in",
    "agreements_in",
    "articles_about",
    "articles_in",
    "events_in",
    "falls_in",
    "operations_in",
]


def falls_in(date: Day | Span | None, period: Span) -> bool:
    """Whether what has that date falls in the period; see the module's docstring."""
    if date is None:
        return False
    day = date if isinstance(date, Day) else date.end or date.start
    return period.earliest <= day.earliest and day.latest <= period.latest


def articles_in(
    records: Records,
    period: Span | None = None,
    *,
    beneficiary: Jurisdiction | None = None,
    component: str = "",
) -> tuple[Article, ...]:
    """The articles published in the period, oldest first; a criterion left out selects all."""
    found = [
        article
        for article in records.articles
        if (period is None or falls_in(article.published, period))
        and _concerns(article, beneficiary, component)
    ]
    return tuple(sorted(found, key=lambda article: (article.published.earliest, article.id)))


def events_in(
    records: Records,
    period: Span | None = None,
    *,
    beneficiary: Jurisdiction | None = None,
    component: str = "",
    kind: EventKind | Other | None = None,
) -> tuple[Event, ...]:
    """The whole events of the period, oldest first; parts of events are not counted by themselves.

    A criterion left out selects all.
    """
    found = [
        event
        for event in records.events
        if not event.part_of
        and (period is None or falls_in(event.date, period))
        and kind in (None, event.kind)
        and _concerns(event, beneficiary, component)
    ]
    return tuple(sorted(found, key=_when))


def operations_in(
    records: Records,
    period: Span | None = None,
    *,
    beneficiary: Jurisdiction | None = None,
    component: str = "",
    kind: OperationKind | Other | None = None,
    crime_priority: CrimePriority | None = None,
) -> tuple[Operation, ...]:
    """The operations of the period, oldest first; a criterion left out selects all.

    >>> import cscwb
    >>> records = cscwb.load("csc-wb")
    >>> june, kosovo = cscwb.Span.parse("2021-06"), cscwb.Jurisdiction.parse("XK")
    >>> [operation.id for operation in operations_in(records, june)]
    ['prilep-cannabis-seizure']
    >>> operations_in(records, june, beneficiary=kosovo)
    ()
    """
    found = [
        operation
        for operation in records.operations
        if (period is None or falls_in(operation.date, period))
        and kind in (None, operation.kind)
        and (crime_priority is None or crime_priority in operation.crime_priorities)
        and _concerns(operation, beneficiary, component)
    ]
    return tuple(sorted(found, key=_when))


def agreements_in(
    records: Records,
    period: Span | None = None,
    *,
    beneficiary: Jurisdiction | None = None,
    component: str = "",
) -> tuple[Agreement, ...]:
    """The agreements with a step in the period, package by package; None selects all."""
    found = [
        agreement
        for agreement in records.agreements
        if (period is None or actions_in(agreement, period))
        and _concerns(agreement, beneficiary, component)
    ]
    return tuple(sorted(found, key=lambda one: (one.package, one.order or 0, one.id)))


def actions_in(agreement: Agreement, period: Span) -> tuple[TreatyAction, ...]:
    """The steps of an agreement that were taken in the period.

    >>> import cscwb
    >>> treaty = cscwb.load("csc-wb").agreement("serbia-argentina-extradition")
    >>> [action.stage.value for action in actions_in(treaty, cscwb.Span.parse("2021"))]
    ['incorporation_into_national_law']
    """
    return tuple(action for action in agreement.actions if falls_in(action.date, period))


def articles_about(records: Records, ids: Iterable[str]) -> tuple[Article, ...]:
    """The articles that tell of any of these records, oldest first."""
    wanted = set(ids)
    return tuple(article for article in articles_in(records) if wanted.intersection(article.about))


def _concerns(
    record: Article | Event | Operation | Agreement,
    beneficiary: Jurisdiction | None,
    component: str,
) -> bool:
    return (beneficiary is None or beneficiary in record.beneficiaries) and (
        not component or component in record.components
    )


def _when(record: Event | Operation) -> tuple[str, str]:
    date = record.date
    return (date.earliest.isoformat() if date else "9999-12-31", record.id)
