"""What a product needs before it is published: EU visibility guidance, 2022, 2 and 4.6."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model.codes import InstitutionKind
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.project import FundingStatement, Project
from cscwb.model.records import Records

__all__ = ["disclaimer_has_an_author", "emblem_is_set", "funding_statement_fits"]

_EU = Jurisdiction("EU")


def funding_statement_fits(records: Records) -> Iterator[Problem]:
    """The statement is chosen, and is the one for the project's donors."""
    project = records.project
    if project is None:
        return
    statement, others = project.funding_statement, _donors_beside_the_eu(project, records)
    if statement is None:
        yield Problem(
            code="funding-statement",
            message="the project has no funding statement; write 'funding_statement: "
            f"{FundingStatement.CO_FUNDED if others else FundingStatement.FUNDED}'",
            record=project.id,
        )
    elif others and statement is FundingStatement.FUNDED:
        yield Problem(
            code="funding-statement",
            message=f"'{statement}' is for projects that the European Union alone pays for, and "
            f"'{others[0]}' pays too; write '{FundingStatement.CO_FUNDED}'",
            record=project.id,
            place="funding_statement",
        )
    elif project.contributions and not others and statement is FundingStatement.CO_FUNDED:
        yield Problem(
            code="funding-statement",
            message=f"'{statement}' names a part of the costs, and no donor is recorded beside the "
            f"European Union; write '{FundingStatement.FUNDED}', or add the contribution",
            record=project.id,
            place="funding_statement",
        )


def _donors_beside_the_eu(project: Project, records: Records) -> list[str]:
    european = {
        one.id
        for one in records.institutions
        if one.jurisdiction == _EU or one.kind is InstitutionKind.EU_INSTITUTION
    }
    return [one.donor for one in project.contributions if one.donor not in european]


def emblem_is_set(records: Records) -> Iterator[Problem]:
    """The EU emblem stands beside the statement, with a text for those who cannot see it."""
    project = records.project
    if project is None:
        return
    if project.emblem is None:
        yield Problem(
            code="emblem",
            message="the project has no emblem; lay the EU emblem beside the records and write "
            "'emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}'",
            record=project.id,
        )
    for place, logo in (
        ("emblem", project.emblem),
        *((f"logos[{index}]", one) for index, one in enumerate(project.logos)),
    ):
        if logo and not logo.alternative_text.strip():
            yield Problem(
                code="alternative-text",
                message=f"'{logo.file}' has no alternative text; say whose emblem or logo it is",
                record=project.id,
                place=place,
            )


def disclaimer_has_an_author(records: Records) -> Iterator[Problem]:
    """The disclaimer names who alone is responsible for the contents."""
    project = records.project
    if project and not project.disclaimer_author.strip():
        yield Problem(
            code="disclaimer",
            message="the disclaimer has no author; write 'disclaimer_author:' with the name of "
            "who alone is responsible for what the project publishes",
            record=project.id,
        )
