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
    Record,
    Records,
    Seizure,
    Span,
    Sum,
    Unit,
    cycle_of,
    dimension_of,
    in_unit,
)
from cscwb.model.field_path import FieldPath
from cscwb.model.parts import parts_of
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_reversed_spans(records: Records) -> Iterator[Problem]:
    """Find spans that end before they start."""
    for record, path, span in _spans(records):
        if span.latest < span.start.earliest:
            message = f"'{span}' ends before it starts; write the earlier date first"
            yield SPAN_ORDER.problem(message, record=record.id, place=str(path))


def find_spans_of_other_lengths(records: Records) -> Iterator[Problem]:
    """Find spans that are longer or shorter than their source says."""
    for record, path, span in _spans(records):
        if span.latest < span.start.earliest or span.stated_days in (None, span.days):
            continue
        if span.days is not None:
            yield SPAN_LENGTH.problem(
                f"'{span}' is {span.days} days with both ends, and the source says "
                f"{span.stated_days}; correct the date or 'stated_days', or write "
                "'exemptions: [{code: span-length, reason: The source counts otherwise}]'",
                record=record.id,
                place=str(path),
            )


def _spans(records: Records) -> Iterator[tuple[Record, FieldPath, Span]]:
    for record in records:
        for path, span in parts_of(record, Span):
            is_one_day = span.start is span.end and span.stated_days is None
            if span.end is not None and not is_one_day:
                yield record, path, span


def find_other_cycles(records: Records) -> Iterator[Problem]:
    """Find crime priorities of another cycle than that in which the operation took place."""
    for operation in records.operations:
        for index, priority in enumerate(operation.crime_priorities):
            date = operation.date
            if date is not None and not priority.covers(date.earliest):
                yield CYCLE.problem(
                    f"the operation began in {date.earliest.year}, which is not in the "
                    f"cycle of '{priority}'; {_way_to_cycle(date.earliest)}",
                    record=operation.id,
                    place=f"crime_priorities[{index}]",
                )


def _way_to_cycle(day: datetime.date) -> str:
    """Say how to correct a priority of another cycle than that of the day."""
    cycle = cycle_of(day)
    if not cycle:
        return f"no cycle is known that has {day.year}, so take the priority out"
    return f"name the priority of '{cycle}'"


def find_differing_totals(records: Records) -> Iterator[Problem]:
    """Find contributions that cannot come to the total that the project states."""
    project = records.project
    if project is None or project.stated_total is None:
        return
    stated = project.stated_total
    parts = [
        (contribution.amount.amount, contribution.amount.currency)
        for contribution in project.contributions
    ]
    if total := _other_total(parts, stated.amount, stated.currency):
        yield TOTAL.problem(
            f"the contributions in {stated.currency} come to {total}, and the "
            f"stated total is {stated}; correct one of them",
            record=project.id,
            place="stated_total",
        )


def find_differing_breakdowns(records: Records) -> Iterator[Problem]:
    """Find breakdowns whose parts cannot come to the whole, unless the record allows it."""
    for operation in records.operations:
        for path, part in parts_of(operation, Seizure, PersonMeasure):
            match part:
                case Seizure(quantity=Quantity(whole, unit), breakdown_sums=True):
                    lines = [line.quantity for line in part.breakdown]
                    total = _other_total([(line.amount, line.unit) for line in lines], whole, unit)
                    after = f" {unit}"
                case PersonMeasure(count=Count(whole), breakdown_sums=True):
                    persons = [(row.count.amount, Unit.PERSON) for row in part.breakdown]
                    total, after = _other_total(persons, whole, Unit.PERSON), ""
                case _:
                    continue
            if isinstance(part, PersonMeasure):
                yield from _persons(operation, path, part)
            if total:
                yield BREAKDOWN.problem(
                    f"the parts come to {total}{after} and the whole is {whole}{after}; "
                    "correct them, or write 'breakdown_sums: false'",
                    record=operation.id,
                    place=str(path.at("breakdown")),
                )


def _persons(operation: Operation, path: FieldPath, measure: PersonMeasure) -> Iterator[Problem]:
    """Find measures with more nationals or suspects than persons."""
    whole = measure.count.amount
    nationals = [nationality.count.amount for nationality in measure.nationalities]
    for field, few in (
        ("nationalities", nationals),
        ("suspects", [Amount(Decimal(len(measure.suspects)))]),
    ):
        if Interval.of_sum(few).surely_above(Interval.of(whole)):
            yield BREAKDOWN.problem(
                f"the '{field}' come to {_short(Sum.of(few))} and the whole is {whole}; "
                "correct one of them",
                record=operation.id,
                place=str(path.at(field)),
            )


def _other_total(
    parts: Sequence[tuple[Amount, Unit | Other | str]], whole: Amount, unit: Unit | Other | str
) -> str:
    """Return what the parts come to when that cannot be the whole, in its unit; "" when it can.

    Parts in units of another dimension are not compared, so that the others may be less.
    """
    dimension = dimension_of(unit)
    compared = [in_unit(part, of, unit) for part, of in parts if dimension_of(of) == dimension]
    total, wanted = Interval.of_sum(compared), Interval.of(whole)
    is_above = total.surely_above(wanted)
    is_below = total.surely_below(wanted) and len(compared) == len(parts)
    return _short(Sum.of(compared)) if parts and (is_above or is_below) else ""


def _short(total: Sum) -> str:
    """Write a sum as records write amounts."""
    if total.highest is None or total.unstated:
        return str(Amount(total.lowest, Bound.MORE_THAN if total.above else Bound.AT_LEAST))
    if total.lowest == total.highest:
        return str(Amount(total.lowest, Bound.ABOUT if total.about else Bound.EXACTLY))
    if not total.lowest:
        return str(Amount(total.highest, Bound.LESS_THAN if total.below else Bound.UP_TO))
    return str(Amount(total.lowest, Bound.BETWEEN, total.highest))


SPAN_ORDER = Rule(
    code="span-order",
    cause="A span of time ends before it starts.",
    remedy="Write the earlier date first.",
    wrong=samples.raid("date: 2021-06-18/2021-06-15"),
    right=samples.raid("date: 2021-06-15/2021-06-18"),
    adjustable=False,
    records=(find_reversed_spans,),
)

SPAN_LENGTH = Rule(
    code="span-length",
    severity="warning",
    cause="A span of time has another length than the words of its source.",
    remedy="Check which is right; when the source contradicts itself, exempt the record and say "
    "so.",
    wrong=samples.raid("date: {value: 2021-06-15/2021-06-18, stated_days: 5}"),
    right=samples.raid("date: {value: 2021-06-15/2021-06-18, stated_days: 4}"),
    records=(find_spans_of_other_lengths,),
)

CYCLE = Rule(
    code="cycle",
    severity="warning",
    cause="The crime priority belongs to a cycle in which the operation did not begin.",
    remedy="Name the priority of the cycle that its date lies in.",
    wrong=samples.raid("date: 2021-06-10\ncrime_priorities: [2022-2025/drugs_trafficking]"),
    right=samples.raid("date: 2021-06-10\ncrime_priorities: [2018-2021/drugs_trafficking]"),
    records=(find_other_cycles,),
)

TOTAL = Rule(
    code="total",
    cause="The contributions cannot come to the total that the project states.",
    remedy="Correct one of them.",
    wrong=samples.project("contributions: [{donor: europol, amount: 7 EUR}]\nstated_total: 10 EUR"),
    right=samples.project(
        "contributions: [{donor: europol, amount: 10 EUR}]\nstated_total: 10 EUR"
    ),
    records=(find_differing_totals,),
)

BREAKDOWN = Rule(
    code="breakdown",
    severity="warning",
    cause="The parts of a figure cannot come to the whole, even within their bounds.",
    remedy="Correct them, or write `breakdown_sums: false` when the source leaves parts out.",
    wrong=samples.raid(
        "measures:\n"
        "  - measure: arrested\n    stage: arrest\n"
        "    count: 3\n"
        "    breakdown: [{label: Tirana, count: 1}, {label: Durres, count: 1}]"
    ),
    right=samples.raid(
        "measures:\n"
        "  - measure: arrested\n    stage: arrest\n"
        "    count: 3\n"
        "    breakdown: [{label: Tirana, count: 1}, {label: Durres, count: 2}]"
    ),
    records=(find_differing_breakdowns,),
)
