"""Where the ledger is known not to follow the rules yet.

Each fault has an example in ``test_rules_of_counting.py`` that is marked as failing. Whoever puts
one right takes its mark and its function away; without the last of them this module goes.
"""

import datetime
from itertools import pairwise

from counting.figures import Figure, meets
from counting.oracle import Oracle, Thing

from cscwb.model.event import Event
from cscwb.model.operation import Operation
from cscwb.model.records import Records
from cscwb.model.results import Scope

__all__ = ["concerned", "parts_held_by_us"]


def concerned(records: Records, oracle: Oracle) -> set[tuple[str, str, str]]:
    """The names of the figures that a known fault can concern."""
    undated = undated_parts_of_parts(records)
    found = {
        figure.name
        for figure in oracle.figures
        if figure.record in undated or ends_before_it_begins(figure)
    }
    for thing in oracle.things:
        figures = [*thing.parts, *(one.figure for one in thing.cumulative), *thing.headlines]
        names = {figure.name for figure in figures}
        if names & found or any(fault(thing) for fault in FAULTS):
            found |= names
    return found


def ends_before_it_begins(figure: Figure) -> bool:
    """The last day of ``2021-03/2021`` is held to be able to lie before the first."""
    date = figure.date
    return bool(date and date.end and date.start.earliest > date.end.earliest)


def undated_parts_of_parts(records: Records) -> set[str]:
    """The part of a part takes no date of the whole at the top."""
    wholes = _by_id(records)
    return {
        record.id
        for record in wholes.values()
        if (whole := wholes.get(record.part_of)) and whole.part_of
        if record.date is None and whole.date is None
    }


def parts_held_by_us(records: Records) -> set[str]:
    """The organisers of a part that names no support are not looked at, for it or its parts."""
    wholes = _by_id(records)
    found: set[str] = set()
    for record in wholes.values():
        above: Event | Operation | None = record
        while above is not None and above.part_of:
            if above.participants and not above.support:
                found.add(record.id)
            above = wholes.get(above.part_of)
    return found


def _by_id(records: Records) -> dict[str, Event | Operation]:
    found: tuple[Event | Operation, ...] = (*records.operations, *records.events)
    return {record.id: record for record in found}


def place_of_the_record(thing: Thing) -> bool:
    """A part without a place of its own is held to be nowhere, though its record has one."""
    return any(
        part.own_place is None
        and part.places == (one.figure.own_place,)
        and meets(part.span, one.figure.span)
        for one in thing.cumulative
        for part in thing.parts
    )


def place_and_no_place(thing: Thing) -> bool:
    """A figure of one place is added to a narrower one of all places."""
    figures = [one.figure for one in thing.cumulative]
    return any(
        wide.own_place is not None and narrow.own_place is None and meets(wide.span, narrow.span)
        for index, wide in enumerate(figures)
        for narrow in figures[:index]
    )


def order_of_dates(thing: Thing) -> bool:
    """Figures are looked at in the order of their dates, not of the record."""
    figures = [one.figure for one in thing.cumulative]
    equal = any(
        first.days == second.days and _begin(first) > _begin(second)
        for first, second in pairwise(figures)
    )
    return equal or (
        thing.headline is not None
        and any(_begin(headline) > _begin(thing.headline) for headline in thing.headlines)
    )


def _begin(figure: Figure) -> datetime.date:
    return figure.span[0] if figure.date else datetime.date.max


def undated_over_dated(thing: Thing) -> bool:
    """A figure without a date counts though not all of a dated one that it covers falls in."""
    return any(
        not one.figure.own_date
        and covered.scope is Scope.CUMULATIVE
        and covered.own_date
        and covered.span != covered.last_day
        for one in thing.cumulative
        for covered in one.inside
    )


def undated_record(thing: Thing) -> bool:
    """A figure of a record without a date is not told beside the dated parts that it covers."""
    return any(
        one.figure.date is None and any(covered.date for covered in one.inside)
        for one in thing.cumulative
    )


FAULTS = (
    place_of_the_record,
    place_and_no_place,
    order_of_dates,
    undated_over_dated,
    undated_record,
)
