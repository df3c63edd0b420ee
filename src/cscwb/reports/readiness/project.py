"""What the cover and the imprint of a report lack."""

from collections.abc import Iterator, Mapping

from cscwb.model import Records
from cscwb.reports import wording
from cscwb.reports.readiness.gaps import Gap, Missing
from cscwb.rules.visibility import (
    disclaimer_has_an_author,
    emblem_is_set,
    funding_statement_fits,
)

_FIELDS: Mapping[Missing, tuple[str, str]] = {
    Missing.CONTRACT_NUMBER: (
        "The contract number is missing on the cover and at the top of every page",
        "2021/123-456",
    ),
    Missing.IMPLEMENTING_PARTNERS: (
        "The implementing partners are missing on the cover, the lead first",
        "[lead-agency, other-agency]",
    ),
}
"""What each field is for, and a sample of it; the fields have the names of the words."""

_VISIBILITY: Mapping[str, tuple[Missing, str]] = {
    "funding-statement": (Missing.FUNDING_STATEMENT, "funding_statement"),
    "emblem": (Missing.EMBLEM, "emblem"),
    "alternative-text": (Missing.ALTERNATIVE_TEXT, "emblem"),
    "disclaimer": (Missing.DISCLAIMER_AUTHOR, "disclaimer_author"),
}
"""What the findings on visibility say is missing, and in which field, by their codes."""


def project(records: Records) -> Iterator[Gap]:
    """Field by field; nothing but the project itself when it is not on record."""
    one = records.project
    if one is None:
        yield Gap(
            missing=Missing.PROJECT,
            what="The project is not on record. Write 'project.yaml'; 'cscwb new' shows what it "
            "holds",
        )
        return
    for missing, (what, sample) in _FIELDS.items():
        field = missing.replace("-", "_")
        if not getattr(one, field):
            yield Gap(
                missing=missing,
                what=f"{what}. Write '{field}' in 'project.yaml', such as '{sample}'",
                record=one.id,
                place=field,
            )
    for rule in (funding_statement_fits, emblem_is_set, disclaimer_has_an_author):
        for problem in rule(records):
            missing, field = _VISIBILITY[problem.code]
            yield Gap(
                missing=missing,
                what=wording.first_upper(problem.message),
                record=one.id,
                place=problem.place or field,
            )
