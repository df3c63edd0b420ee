"""What the cover and the imprint of a report lack."""

from collections.abc import Iterator, Mapping

from cscwb.model.project import FundingStatement
from cscwb.model.records import Records
from cscwb.reports.readiness.gaps import Gap, Missing

__all__ = ["project"]

_FIELDS: Mapping[Missing, tuple[str, str]] = {
    Missing.CONTRACT_NUMBER: (
        "The contract number is missing on the cover and at the top of every page",
        "2021/123-456",
    ),
    Missing.IMPLEMENTING_PARTNERS: (
        "The implementing partners are missing on the cover, the lead first",
        "[lead-agency, other-agency]",
    ),
    Missing.DISCLAIMER_AUTHOR: (
        "The disclaimer does not say who alone is responsible for the report",
        "the ABC project",
    ),
    Missing.FUNDING_STATEMENT: (
        "The funding statement is missing on the cover and in the imprint",
        "' or '".join(FundingStatement),
    ),
    Missing.EMBLEM: (
        "The EU emblem is missing beside the funding statement",
        "{file: media/eu-emblem.png, alternative_text: Emblem of the European Union}",
    ),
}
"""What each field is for, and a sample of it; the fields have the names of the words."""


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
