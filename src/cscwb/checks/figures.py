"""Dates and amounts that must agree with each other."""

from collections.abc import Iterator

import attrs

from cscwb.errors import Problem
from cscwb.model.amounts import Amount
from cscwb.model.dates import Span
from cscwb.model.parts import parts_of, place_of
from cscwb.model.records import Records
from cscwb.model.results import PersonMeasure, Seizure
from cscwb.model.sums import Sum

__all__ = ["breakdown_sums", "contributions_sum", "priority_cycle_fits", "span_is_in_order"]


def span_is_in_order(records: Records) -> Iterator[Problem]:
    """A span ends after it starts, and is as long as its source says."""
    for record in records:
        for trail, part in parts_of(record, Span):
            if part.end is None or (part.start is part.end and part.stated_days is None):
                continue
            if part.latest < part.start.earliest:
                yield Problem(
                    code="span-order",
                    message=f"'{part}' ends before it starts; write the earlier date first",
                    record=record.id,
                    place=place_of(trail),
                )
            elif part.stated_days is not None and part.days not in (None, part.stated_days):
                yield Problem(
                    code="span-length",
                    message=f"'{part}' is {part.days} days with both ends, and the source says "
                    f"{part.stated_days}; look which is right, or claim one of them",
                    record=record.id,
                    place=place_of(trail),
                    severity="warning",
                )


def priority_cycle_fits(records: Records) -> Iterator[Problem]:
    """A crime priority is one of the cycle in which the operation took place."""
    for operation in records.operations:
        for index, priority in enumerate(operation.crime_priorities):
            date = operation.date
            if date is not None and not priority.covers(date.earliest):
                yield Problem(
                    code="cycle",
                    message=f"the operation began in {date.earliest.year}, which is not in the "
                    f"cycle of '{priority}'; name the priority of its own cycle",
                    record=operation.id,
                    place=f"crime_priorities[{index}]",
                    severity="warning",
                )


def contributions_sum(records: Records) -> Iterator[Problem]:
    """The contributions come to the total that the project states."""
    project = records.project
    if project is None or project.stated_total is None:
        return
    stated = project.stated_total
    total = Sum.of(
        contribution.amount.amount
        for contribution in project.contributions
        if contribution.amount.currency == stated.currency
    )
    if attrs.evolve(total, counted=1) != Sum.of([stated.amount]):
        yield Problem(
            code="total",
            message=f"the contributions in {stated.currency} come to {_figure(total)}, and the "
            f"stated total is {stated}; correct one of them",
            record=project.id,
            place="stated_total",
        )


def breakdown_sums(records: Records) -> Iterator[Problem]:
    """The parts of a breakdown come to the whole, unless the record says that they need not."""
    for operation in records.operations:
        for trail, part in parts_of(operation, Seizure, PersonMeasure):
            whole, parts = _breakdown(part)
            if whole is None or not parts:
                continue
            total = Sum.of(parts)
            if total.exact is not None and whole.value != total.exact:
                yield Problem(
                    code="breakdown",
                    message=f"the parts come to {_figure(total)} and the whole is {whole}; "
                    "correct them, or write 'breakdown_sums: false'",
                    record=operation.id,
                    place=place_of(trail, "breakdown"),
                    severity="warning",
                )


def _breakdown(part: object) -> tuple[Amount | None, list[Amount]]:
    match part:
        case Seizure(quantity=whole, breakdown=lines, breakdown_sums=True) if whole is not None:
            same = [line.quantity for line in lines if line.quantity.unit == whole.unit]
            return whole.amount, [quantity.amount for quantity in same]
        case PersonMeasure(count=count, breakdown=rows, breakdown_sums=True):
            return count.amount, [row.count.amount for row in rows]
        case _:
            return None, []


def _figure(total: Sum) -> str:
    return format(total.lowest, "f")
