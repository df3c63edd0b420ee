"""Whether what is on record of a thing fits whether it took place."""

from collections.abc import Iterator

from cscwb.counting import FIGURES, Ours, ledger
from cscwb.errors import Problem
from cscwb.model import Agreement, Event, EventStatus, Operation, Records


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
    """What is planned or was cancelled has no results and no outcomes: no report counts them."""
    for event in records.events:
        if event.outcomes and not event.status.took_place:
            yield Problem(
                code="results-status",
                message=f"the event is '{event.status}' and has outcomes; write 'status: held' "
                "when it took place, or move what was hoped for to 'purpose'",
                record=event.id,
                place="status",
            )
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


def support_is_of_one_mind(records: Records) -> Iterator[Problem]:
    """Where the project had no part, it gave no support and organised nothing."""
    ours = Ours.of(records.project)
    every: tuple[Agreement | Event | Operation, ...]
    every = (*records.events, *records.operations, *records.agreements)
    for record in every:
        for index, support in enumerate(record.support):
            if ours.had_no_part(support) and ours.supported(record):
                yield Problem(
                    code="support-none",
                    message="'none' says that the project had no part in it, and another line "
                    "says that it supported or organised it; take one of them out",
                    record=record.id,
                    place=f"support[{index}]",
                )
