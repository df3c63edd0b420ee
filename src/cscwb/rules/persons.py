"""Persons under suspicion: stages of proceedings, code names, and what may be printed."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import PhotoSubject, Records
from cscwb.rules import samples
from cscwb.rules.citations import GDPR, ITALY, PHOTOGRAPHY
from cscwb.rules.photos import photos_of
from cscwb.rules.rule import Rule
from cscwb.rules.style.persons import initials, minor
from cscwb.rules.suppliers import Supplier


def find_missing_stages(records: Records) -> Iterator[Problem]:
    """Find measures against persons without a stage of the proceedings (d.lgs. 106/2006, 5)."""
    for operation in records.operations:
        for index, measure in enumerate(operation.measures):
            if measure.measure.asks_for_stage and measure.stage is None:
                yield STAGE.problem(
                    f"persons were {measure.measure.replace('_', ' ')}, and the stage of "
                    "proceedings is not stated; write it like 'stage: arrest'",
                    record=operation.id,
                    place=f"measures[{index}]",
                )


def find_unreviewed_codenames(records: Records) -> Iterator[Problem]:
    """Find names of operations not reviewed for a presumption of guilt (d.lgs. 188/2021)."""
    for operation in records.operations:
        if operation.codename and not operation.codename_reviewed:
            yield CODENAME.problem(
                f"the name '{operation.codename}' has not been reviewed; write "
                "'codename_reviewed: true' when it presumes no guilt, or leave it out",
                record=operation.id,
                place="codename",
            )


def find_recognisable_suspects(records: Records) -> Iterator[Problem]:
    """Find suspects whose initials and age would be printed together."""
    project = records.project
    if project is None or project.suspect_details is None:
        return
    details = project.suspect_details
    if details.initials and details.ages:
        for operation in records.operations:
            for index, measure in enumerate(operation.measures):
                for number, suspect in enumerate(measure.suspects):
                    if suspect.initials and suspect.age is not None:
                        yield INITIALS.problem(
                            f"'{suspect.initials}' and the age would be printed together "
                            "and can identify the suspect; print one of them at most",
                            record=operation.id,
                            place=f"measures[{index}].suspects[{number}]",
                        )


def find_recognisable_minors(records: Records) -> Iterator[Problem]:
    """Find photos of minors without consent, or with faces that are not blurred."""
    for record, place, photo in photos_of(records):
        if photo.shows is PhotoSubject.MINORS and not photo.may_be_published:
            yield MINOR.problem(
                f"the photo '{photo.file}' shows minors; ask their parents, blur their faces and "
                "write 'consent: true' and 'faces_blurred: true', or take another photo",
                record=record,
                place=place,
            )


STAGE = Rule(
    code="stage",
    supplier=Supplier.PROJECT_OFFICER,
    severity="warning",
    cause="A measure against persons does not say how far the proceedings have come.",
    remedy="Write `stage:` with a word such as `arrest`, `indictment` or `trial`.",
    wrong=samples.raid("measures: [{measure: arrested, count: 2}]"),
    right=samples.raid("measures: [{measure: arrested, count: 2, stage: arrest}]"),
    source=ITALY,
    records=(find_missing_stages,),
)

CODENAME = Rule(
    code="codename",
    severity="warning",
    cause="The name of an operation has not been reviewed for a presumption of guilt.",
    remedy="Write `codename_reviewed: true` when it presumes no guilt, or leave the name out.",
    wrong=samples.raid("codename: Cat"),
    right=samples.raid("codename: Cat\ncodename_reviewed: true"),
    source=ITALY,
    records=(find_unreviewed_codenames,),
)

INITIALS = Rule(
    code="initials",
    severity="warning",
    cause="Initials are given with an age, a town, a job or plates, or would be printed with an "
    "age.",
    remedy="Write `a suspect`; print initials or ages, if one of them is needed at all.",
    wrong=samples.news("body: The suspect A.A. (40) was questioned."),
    right=samples.news("body: The suspect was questioned."),
    source=f"{GDPR}; Commissioner for Information of Public Importance, Serbia",
    records=(find_recognisable_suspects,),
    texts=(initials,),
)

MINOR = Rule(
    code="minor",
    supplier=Supplier.PRESS_OFFICER,
    allows_drafts=True,
    cause="A text or a photo identifies a minor.",
    remedy="Take out the name and the school; a photo needs consent and blurred faces.",
    wrong=samples.photo(*samples.OWNED, shows="minors"),
    right=samples.photo(*samples.OWNED, "consent: true", "faces_blurred: true", shows="minors"),
    source=f"[CoE Rec(2003)13](https://rm.coe.int/16805df617); {PHOTOGRAPHY}",
    records=(find_recognisable_minors,),
    texts=(minor,),
)
