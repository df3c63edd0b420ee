"""Whether the records of a thing fit whether it took place."""

from collections.abc import Iterator

from cscwb.counting import FIGURES, Ours, ledger
from cscwb.errors import Problem
from cscwb.model import Agreement, Event, EventStatus, Operation, Records
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_parts_without_their_whole(records: Records) -> Iterator[Problem]:
    """Find parts that took place, of a whole that was cancelled or is only planned."""
    every: tuple[Event | Operation, ...] = (*records.events, *records.operations)
    wholes = {record.id: record for record in every}
    for part in every:
        whole = wholes.get(part.part_of)
        if whole is None or whole.status.took_place or not part.status.took_place:
            continue
        yield PART_STATUS.problem(
            f"this is '{part.status}' and a part of '{whole.id}', which is "
            f"'{whole.status}'; correct the status of one of them",
            record=part.id,
            place="status" if part.status is not EventStatus.HELD else "part_of",
        )


def find_early_results(records: Records) -> Iterator[Problem]:
    """Find results of operations, and outcomes of events, that have not taken place."""
    for event in records.events:
        if event.outcomes and not event.status.took_place:
            yield RESULTS_STATUS.problem(
                f"the event is '{event.status}' and has outcomes; write 'status: held' "
                "when it took place, or move what was hoped for to 'purpose'",
                record=event.id,
                place="status",
            )
    seen: set[str] = set()
    for entry in ledger(records):
        if entry.kind in FIGURES and not entry.status.took_place and entry.record not in seen:
            seen.add(entry.record)
            yield RESULTS_STATUS.problem(
                f"the operation is '{entry.status}' and has results, which no report "
                "counts; write 'status: held' when it took place, or take the results out",
                record=entry.record,
                place="status",
            )


def find_contradictory_support(records: Records) -> Iterator[Problem]:
    """Find records that say both that the project had no part and that it gave support."""
    ours = Ours.of(records.project)
    every: tuple[Agreement | Event | Operation, ...]
    every = (*records.events, *records.operations, *records.agreements)
    for record in every:
        for index, support in enumerate(record.support):
            if ours.had_no_part(support) and ours.supported(record):
                yield SUPPORT_NONE.problem(
                    "'none' says that the project had no part in it, and another line "
                    "says that it supported or organised it; take one of them out",
                    record=record.id,
                    place=f"support[{index}]",
                )


PART_STATUS = Rule(
    code="part-status",
    cause="A part is said to have been held, and the whole (here a visit with a reception) was "
    "cancelled or is only planned.",
    remedy="Correct the status of the part or of the whole. Only what took place is counted.",
    wrong="# events/visit-rome.yaml\ntitle: Visit to Rome\nkind: study_visit\nstatus: cancelled\n",
    right="# events/visit-rome.yaml\ntitle: Visit to Rome\nkind: study_visit\nstatus: held\n",
    records=(find_parts_without_their_whole,),
)

RESULTS_STATUS = Rule(
    code="results-status",
    cause="An operation that is planned or was cancelled has results, or an event outcomes. No "
    "report counts them.",
    remedy="Write `status: held` when it took place, or take them out.",
    wrong=samples.raid("status: planned\nmeasures: [{measure: arrested, count: 3, stage: arrest}]"),
    right=samples.raid("status: held\nmeasures: [{measure: arrested, count: 3, stage: arrest}]"),
    records=(find_early_results,),
)

SUPPORT_NONE = Rule(
    code="support-none",
    cause="The record says that the project had no part in it, and that it supported or "
    "organised it.",
    remedy="Take one of the two lines out.",
    wrong=samples.visit("support: [{kind: none}, {kind: training}]"),
    right=samples.visit("support: [{kind: training}]"),
    records=(find_contradictory_support,),
)
