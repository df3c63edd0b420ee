"""Persons under suspicion: stages of proceedings, code names, and what may be printed."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import Records


def stage_is_stated(records: Records) -> Iterator[Problem]:
    """A measure against persons says how far the proceedings have come (d.lgs. 106/2006, 5)."""
    for operation in records.operations:
        for index, measure in enumerate(operation.measures):
            if measure.measure.asks_for_stage and measure.stage is None:
                yield Problem(
                    code="stage",
                    message=f"persons were {measure.measure.replace('_', ' ')}, and the stage of "
                    "proceedings is not stated; write it like 'stage: arrest'",
                    record=operation.id,
                    place=f"measures[{index}]",
                    severity="warning",
                )


def codename_is_reviewed(records: Records) -> Iterator[Problem]:
    """Somebody has made sure that the name of an operation presumes no guilt (d.lgs. 188/2021)."""
    for operation in records.operations:
        if operation.codename and not operation.codename_reviewed:
            yield Problem(
                code="codename",
                message=f"nobody has made sure that the name '{operation.codename}' presumes no "
                "guilt; when it does not write 'codename_reviewed: true', else leave it out",
                record=operation.id,
                place="codename",
                severity="warning",
            )


def suspects_stay_unknown(records: Records) -> Iterator[Problem]:
    """Initials and ages together are printed of nobody, or for a reason that is written down."""
    project = records.project
    if project is None or project.suspect_details is None:
        return
    details = project.suspect_details
    if not details.reason.strip():
        yield Problem(
            code="empty-part",
            message="this gives no reason; say why reports have to print details of suspects",
            record=project.id,
            place="suspect_details.reason",
        )
    if details.initials and details.ages:
        for operation in records.operations:
            for index, measure in enumerate(operation.measures):
                for number, suspect in enumerate(measure.suspects):
                    if suspect.initials and suspect.age is not None:
                        yield Problem(
                            code="initials",
                            message=f"'{suspect.initials}' and the age would be printed together "
                            "and can tell who somebody is; print one of them at most",
                            record=operation.id,
                            place=f"measures[{index}].suspects[{number}]",
                            severity="warning",
                        )
