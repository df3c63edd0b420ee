"""Dates and amounts that must agree with each other."""

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cscwb.errors import Problem
from cscwb.model import (
    Amount,
    Bound,
    Count,
    Interval,
    Operation,
    Other,
    PersonMeasure,
    Quantity,
    Records,
    Seizure,
    Span,
    Sum,
    Unit,
    cycle_of,
    dimension_of,
    in_unit,
)
from cscwb.model.parts import Trail, parts_of, place_of


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
                    f"{part.stated_days}; correct the date or 'stated_days', or write "
                    "'exemptions: [{code: span-length, reason: The source counts otherwise}]'",
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
                    f"cycle of '{priority}'; {_way_to_cycle(date.earliest)}",
                    record=operation.id,
                    place=f"crime_priorities[{index}]",
                    severity="warning",
                )


def _way_to_cycle(day: datetime.date) -> str:
    """What to do about a priority that is of another cycle than the day."""
    cycle = cycle_of(day)
    if not cycle:
        return f"no cycle is known that has {day.year}, so take the priority out"
    return f"name the priority of '{cycle}'"


def contributions_sum(records: Records) -> Iterator[Problem]:
    """The contributions can come to the total that the project states."""
    project = records.project
    if project is None or project.stated_total is None:
        return
    stated = project.stated_total
    parts = [(one.amount.amount, one.amount.currency) for one in project.contributions]
    if total := _other_total(parts, stated.amount, stated.currency):
        yield Problem(
            code="total",
            message=f"the contributions in {stated.currency} come to {total}, and the "
            f"stated total is {stated}; correct one of them",
            record=project.id,
            place="stated_total",
        )


def breakdown_sums(records: Records) -> Iterator[Problem]:
    """The parts of a breakdown can come to the whole, unless the record says that they need not."""
    for operation in records.operations:
        for trail, part in parts_of(operation, Seizure, PersonMeasure):
            match part:
                case Seizure(quantity=Quantity(whole, unit), breakdown_sums=True):
                    lines = [line.quantity for line in part.breakdown]
                    total = _other_total([(one.amount, one.unit) for one in lines], whole, unit)
                    after = f" {unit}"
                case PersonMeasure(count=Count(whole), breakdown_sums=True):
                    persons = [(row.count.amount, Unit.PERSON) for row in part.breakdown]
                    total, after = _other_total(persons, whole, Unit.PERSON), ""
                case _:
                    continue
            if isinstance(part, PersonMeasure):
                yield from _persons(operation, trail, part)
            if total:
                yield Problem(
                    code="breakdown",
                    message=f"the parts come to {total}{after} and the whole is {whole}{after}; "
                    "correct them, or write 'breakdown_sums: false'",
                    record=operation.id,
                    place=place_of(trail, "breakdown"),
                    severity="warning",
                )


def _persons(operation: Operation, trail: Trail, measure: PersonMeasure) -> Iterator[Problem]:
    """Nationals and suspects that are surely more than all persons of a measure."""
    whole = measure.count.amount
    nationals = [one.count.amount for one in measure.nationalities]
    for field, few in (
        ("nationalities", nationals),
        ("suspects", [Amount(Decimal(len(measure.suspects)))]),
    ):
        if Interval.of_sum(few).surely_above(Interval.of(whole)):
            yield Problem(
                code="breakdown",
                message=f"the '{field}' come to {_short(Sum.of(few))} and the whole is {whole}; "
                "correct one of them",
                record=operation.id,
                place=place_of(trail, field),
                severity="warning",
            )


def _other_total(
    parts: Sequence[tuple[Amount, Unit | Other | str]], whole: Amount, unit: Unit | Other | str
) -> str:
    """What the parts come to when that cannot be the whole, in its unit; "" when it can.

    Parts in units of another dimension are not compared, so that the others may be less.
    """
    dimension = dimension_of(unit)
    compared = [in_unit(part, of, unit) for part, of in parts if dimension_of(of) == dimension]
    total, wanted = Interval.of_sum(compared), Interval.of(whole)
    is_above = total.surely_above(wanted)
    is_below = total.surely_below(wanted) and len(compared) == len(parts)
    return _short(Sum.of(compared)) if parts and (is_above or is_below) else ""


def _short(total: Sum) -> str:
    """A sum as an amount is written."""
    if total.highest is None or total.unstated:
        return str(Amount(total.lowest, Bound.MORE_THAN if total.above else Bound.AT_LEAST))
    if total.lowest == total.highest:
        return str(Amount(total.lowest, Bound.ABOUT if total.about else Bound.EXACTLY))
    if not total.lowest:
        return str(Amount(total.highest, Bound.LESS_THAN if total.below else Bound.UP_TO))
    return str(Amount(total.lowest, Bound.BETWEEN, total.highest))
