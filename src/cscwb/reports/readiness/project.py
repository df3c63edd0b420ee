"""What the cover and the imprint of a report lack."""

from collections.abc import Iterator

from cscwb.model.project import FundingStatement
from cscwb.model.records import Records
from cscwb.reports.readiness.gaps import Gap, Missing

__all__ = ["project"]


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
    fields = (
        (
            Missing.CONTRACT_NUMBER,
            one.contract_number,
            "The contract number is missing on the cover and at the top of every page",
            "2021/123-456",
        ),
        (
            Missing.IMPLEMENTING_PARTNERS,
            one.implementing_partners,
            "The implementing partners are missing on the cover, the lead first",
            "[lead-agency, other-agency]",
        ),
        (
            Missing.DISCLAIMER_AUTHOR,
            one.disclaimer_author,
            "The disclaimer does not say who alone is responsible for the report",
            "the ABC project",
        ),
        (
            Missing.FUNDING_STATEMENT,
            one.funding_statement,
            "The funding statement is missing on the cover and in the imprint",
            "' or '".join(FundingStatement),
        ),
        (
            Missing.EMBLEM,
            one.emblem,
            "The EU emblem is missing beside the funding statement",
            "{file: media/eu-emblem.png, alternative_text: Emblem of the European Union}",
        ),
    )
    for missing, value, what, sample in fields:
        if not value:
            field = missing.replace("-", "_")
            yield Gap(
                missing=missing,
                what=f"{what}. Write '{field}' in 'project.yaml', such as '{sample}'",
                record=one.id,
                place=field,
            )
