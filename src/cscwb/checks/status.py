"""Whether what is on record of a thing fits whether it took place."""

from collections.abc import Iterator

from cscwb.counting import FIGURES, ledger
from cscwb.errors import Problem
from cscwb.model.codes import EventStatus
from cscwb.model.event import Event
from cscwb.model.operation import Operation
from cscwb.model.records import Records

__all__ = ["part_fits_its_whole", "results_are_of_what_took_place"]


def part_fits_its_whole(records: Records) -> Iterator[Problem]:
    """A part of what was cancelled, or is only planned, did not take place."""
    every: tuple[Event | Operation, ...] = (*records.events, *records.operations)
    wholes = {record.id: record for record in every}
    for part in every:
        whole = wholes.get(part.part_of)
        if whole is None or whole.status.took_place or not part.status.took_place:
            continue
        yield Problem(
            code="part-status",
            message=f"this is '{part.status}' and a part of '{whole.id}', which is "
            f"'{whole.status}'; correct the status of one of them",
            record=part.id,
            place="status" if part.status is not EventStatus.HELD else "part_of",
        )


def results_are_of_what_took_place(records: Records) -> Iterator[Problem]:
    """An operation that is planned or was cancelled has no results: no report counts them."""
    seen: set[str] = set()
    for entry in ledger(records):
        if entry.kind in FIGURES and not entry.status.took_place and entry.record not in seen:
            seen.add(entry.record)
            yield Problem(
                code="results-status",
                message=f"the operation is '{entry.status}' and has results, which no report "
                "counts; write 'status: held' when it took place, or take the results out",
                record=entry.record,
                place="status",
            )
