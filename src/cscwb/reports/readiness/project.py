"""What the cover and the imprint of a report lack."""

from collections.abc import Iterator, Mapping

import attrs

from cscwb.errors import Problem
from cscwb.model import Records
from cscwb.reports import wording
from cscwb.rules.gaps import (
    MISSING_CONTACT_PERSON,
    MISSING_CONTRACT_NUMBER,
    MISSING_IMPLEMENTING_PARTNERS,
    MISSING_PROJECT,
)
from cscwb.rules.photos import find_logos_without_alternative_text
from cscwb.rules.rule import Rule
from cscwb.rules.visibility import (
    DISCLAIMER,
    EMBLEM,
    FUNDING_STATEMENT,
    find_disclaimer_without_author,
    find_missing_emblem,
    find_wrong_funding_statement,
)

_FIELDS: Mapping[str, tuple[Rule, str, str]] = {
    "contract_number": (
        MISSING_CONTRACT_NUMBER,
        "The contract number is missing on the cover and at the top of every page",
        "2021/123-456",
    ),
    "implementing_partners": (
        MISSING_IMPLEMENTING_PARTNERS,
        "The implementing partners are missing on the cover, the lead first",
        "[lead-agency, other-agency]",
    ),
}
"""Fields of the project, with what they are for and a sample."""
_FIELDS_OF_ANNEX_VI: Mapping[str, tuple[Rule, str, str]] = {
    **_FIELDS,
    "contact_person": (
        MISSING_CONTACT_PERSON,
        "The name and title of the contact person are missing",
        "Ann Example, Head of Project",
    ),
}
"""Fields of the project for the interim narrative report of a grant."""

_FIELD_OF: Mapping[str, str] = {
    FUNDING_STATEMENT.code: "funding_statement",
    EMBLEM.code: "emblem",
    DISCLAIMER.code: "disclaimer_author",
}
"""The field that a problem of visibility is about, where it is about none yet."""


def project(records: Records, outline: str) -> Iterator[Problem]:
    """Yield what the project lacks, field by field, or only that it is not on record.

    Args:
        records: All records.
        outline: Of the report, ``progress`` or ``annex-vi``.
    """
    project = records.project
    if project is None:
        yield MISSING_PROJECT.problem(
            "The project is not on record. Write 'project.yaml'; 'cscwb new' shows what it holds"
        )
        return
    for field, (rule, what, sample) in (
        _FIELDS_OF_ANNEX_VI if outline == "annex-vi" else _FIELDS
    ).items():
        if not getattr(project, field):
            yield rule.problem(
                f"{what}. Write '{field}' in 'project.yaml', such as '{sample}'",
                record=project.id,
                place=field,
            )
    for find in (
        find_wrong_funding_statement,
        find_missing_emblem,
        find_logos_without_alternative_text,
        find_disclaimer_without_author,
    ):
        for problem in find(records):
            yield attrs.evolve(
                problem,
                message=wording.first_upper(problem.message),
                place=problem.place or _FIELD_OF[problem.code],
            )
