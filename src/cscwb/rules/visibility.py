"""What a product needs before it is published: EU visibility guidance, 2022, 2 and 4.6."""

import re
from collections.abc import Iterator

import attrs

from cscwb.document.nodes import Acknowledgement, Document, Image, Paragraph
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.model import FundingStatement, Institution, InstitutionKind, Project, Records

_OF_THE_EU = (
    InstitutionKind.EU_INSTITUTION,
    InstitutionKind.EU_DELEGATION,
    InstitutionKind.EU_JHA_AGENCY,
    InstitutionKind.EU_BODY,
)


def has_something_to_publish(records: Records) -> bool:
    """Whether some record falls in a period, so that there can be a product."""
    return bool(
        records.articles
        or any(one.date for one in records.events)
        or any(one.date for one in records.operations)
        or any(action.date for one in records.agreements for action in one.actions)
    )


def project_may_publish(records: Records) -> Iterator[Problem]:
    """A project with something to publish has what no product may be published without."""
    if has_something_to_publish(records):
        for rule in (funding_statement_fits, emblem_is_set, disclaimer_has_an_author):
            yield from rule(records)


def funding_statement_fits(records: Records) -> Iterator[Problem]:
    """The statement is chosen, and is the one for the project's donors."""
    project = records.project
    if project is None:
        return
    statement, right = project.funding_statement, _right_statement(records, project)
    if statement is None:
        forms = f"'{right}'" if right else " or ".join(f"'{one}'" for one in FundingStatement)
        yield Problem(
            code="funding-statement",
            message=f"no funding statement is chosen; write 'funding_statement' as {forms}",
            record=project.id,
        )
    elif right and right is not statement:
        donors = "more than one donor" if right is FundingStatement.CO_FUNDED else "the EU alone"
        yield Problem(
            code="funding-statement",
            message=f"'{statement}' is wrong, since {donors} pays; write '{right}'",
            record=project.id,
            place="funding_statement",
        )


def _right_statement(records: Records, project: Project) -> FundingStatement | None:
    """The form that follows from the contributions; None when the EU is not among the donors."""
    donors = {one.donor for one in project.contributions}
    of_the_eu = {one for one in donors if one in records and _is_of_the_eu(records.get(one))}
    if not of_the_eu:
        return None
    return FundingStatement.FUNDED if donors == of_the_eu else FundingStatement.CO_FUNDED


def _is_of_the_eu(record: object) -> bool:
    return isinstance(record, Institution) and record.kind in _OF_THE_EU


def emblem_is_set(records: Records) -> Iterator[Problem]:
    """The EU emblem stands beside the statement, with a text for those who cannot see it."""
    project = records.project
    if project is None:
        return
    if project.emblem is None:
        yield Problem(
            code="emblem",
            message="no EU emblem is set; write 'emblem: {file: media/eu-emblem.png, "
            "alternative_text: Emblem of the European Union}'",
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
            message="nobody is named for the disclaimer; write who answers as 'disclaimer_author'",
            record=project.id,
        )


_DISCLAIMER = (
    re.compile(r"(?:funding|support|assistance)\s"),
    re.compile(r"European\s+Union"),
    re.compile(r"sole\s+responsibility\s+of\s+\S"),
    re.compile(r"(?:do(?:es)?\s+not|in\s+no\s+way)\s"),
    re.compile(r"views\s+of\s+the\s+European\s+Union"),
)
"""What a disclaimer says, in this order."""
_SHARP = 59
"""Pixels in one centimetre, the least height of the emblem, at 150 dots an inch."""


def visibility_of(document: Document, records: Records) -> Iterator[Problem]:
    """A document has emblem and statement together, and the disclaimer with its three facts."""
    blocks = tuple(blocks_in(document.body))
    funding = [block for block in blocks if isinstance(block, Acknowledgement)]
    if not funding:
        yield _missing("funding-statement", "the funding statement with the EU emblem")
    statement = records.project.funding_statement if records.project else None
    for one in funding:
        if statement and one.statement != statement:
            yield _missing("funding-statement", f"'{statement}', the statement of the project")
        if not one.emblem.alternative_text.strip():
            yield _missing("alternative-text", "a text for those who cannot see the emblem")
        for problem in emblem_is_sharp(one.emblem.image):
            yield attrs.evolve(problem, place="the funding statement")
    paragraphs = (plain(block.content) for block in blocks if isinstance(block, Paragraph))
    if not any(map(_disclaims, paragraphs)):
        what = "the disclaimer: who pays, who alone is responsible, that the EU need not agree"
        yield _missing("disclaimer", what)


def emblem_is_sharp(emblem: Image) -> Iterator[Problem]:
    """The picture of the emblem has enough pixels to be printed."""
    if emblem.height < _SHARP:
        yield Problem(
            code="emblem-size",
            message=f"the emblem is {emblem.height} pixels high, too few to print it one "
            f"centimetre high; take a picture of {_SHARP} or more",
            severity="warning",
        )


def _disclaims(text: str) -> bool:
    at = 0
    for part in _DISCLAIMER:
        found = part.search(text, at)
        if found is None:
            return False
        at = found.end()
    return True


def _missing(code: str, what: str) -> Problem:
    return Problem(code=code, message=f"the document lacks {what}", place="the document")
