"""What a product needs before it is published: EU visibility guidance, 2022, 2 and 4.6."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeAlias

from cscwb.document.nodes import Acknowledgement, Image, Paragraph
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import Problem
from cscwb.model import FundingStatement, Institution, InstitutionKind, Logo, Project, Records
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import VISIBILITY
from cscwb.rules.pieces import Composed
from cscwb.rules.rule import Rule, Words
from cscwb.rules.suppliers import Supplier
from cscwb.storage.media.pictures import read_pictures
from cscwb.storage.records.reading import Reading

_OF_THE_EU = (
    InstitutionKind.EU_INSTITUTION,
    InstitutionKind.EU_DELEGATION,
    InstitutionKind.EU_JHA_AGENCY,
    InstitutionKind.EU_BODY,
)


def has_something_to_publish(records: Records) -> bool:
    """Whether there can be a product, because some record falls in a period."""
    return bool(
        records.articles
        or any(event.date for event in records.events)
        or any(operation.date for operation in records.operations)
        or any(action.date for agreement in records.agreements for action in agreement.actions)
    )


_Find: TypeAlias = Callable[[Records], Iterator[Problem]]


def to_publish(find: _Find) -> _Find:
    """Make a rule apply only to projects with something to publish."""

    @wraps(find)
    def find_when_needed(records: Records) -> Iterator[Problem]:
        if has_something_to_publish(records):
            yield from find(records)

    return find_when_needed


def find_wrong_funding_statement(records: Records) -> Iterator[Problem]:
    """Find a funding statement that is missing, or that does not fit the project's donors."""
    project = records.project
    if project is None:
        return
    statement, right = project.funding_statement, _right_statement(records, project)
    if statement is None:
        forms = f"'{right}'" if right else " or ".join(f"'{form}'" for form in FundingStatement)
        yield FUNDING_STATEMENT.problem(
            f"no funding statement is chosen; write 'funding_statement' as {forms}",
            record=project.id,
        )
    elif right and right is not statement:
        donors = "more than one donor" if right is FundingStatement.CO_FUNDED else "the EU alone"
        yield FUNDING_STATEMENT.problem(
            f"'{statement}' is wrong, since {donors} pays; write '{right}'",
            record=project.id,
            place="funding_statement",
        )


def _right_statement(records: Records, project: Project) -> FundingStatement | None:
    """Return the form that follows from the contributions; None when the EU is not a donor."""
    donors = {contribution.donor for contribution in project.contributions}
    of_the_eu = {
        donor for donor in donors if donor in records and _is_of_the_eu(records.get(donor))
    }
    if not of_the_eu:
        return None
    return FundingStatement.FUNDED if donors == of_the_eu else FundingStatement.CO_FUNDED


def _is_of_the_eu(record: object) -> bool:
    return isinstance(record, Institution) and record.kind in _OF_THE_EU


def find_missing_emblem(records: Records) -> Iterator[Problem]:
    """Find a project without the EU emblem."""
    project = records.project
    if project is not None and project.emblem is None:
        yield EMBLEM.problem(
            "no EU emblem is set; write 'emblem: {file: media/eu-emblem.png, "
            "alternative_text: Emblem of the European Union}'",
            record=project.id,
        )


def find_disclaimer_without_author(records: Records) -> Iterator[Problem]:
    """Find a project whose disclaimer names no author."""
    project = records.project
    if project and not project.disclaimer_author.strip():
        yield DISCLAIMER.problem(
            "the disclaimer names no author; write who answers as 'disclaimer_author'",
            record=project.id,
        )


_DISCLAIMER = (
    regex(r"(?:funding|support|assistance)\s"),
    regex(r"European\s+Union"),
    regex(r"sole\s+responsibility\s+of\s+\S"),
    regex(r"(?:do(?:es)?\s+not|in\s+no\s+way)\s"),
    regex(r"views\s+of\s+the\s+European\s+Union"),
)
"""What a disclaimer says, in this order."""
_SHARP = 59
"""Pixels in one centimetre, the least height of the emblem, at 150 dots an inch."""


_FLATTEST, _BROADEST = 1.4, 1.6


def find_distorted_emblem(reading: Reading) -> Iterator[Problem]:
    """Find an emblem that is not three wide to two high."""
    if (found := _emblem_of(reading)) and (message := wrong_shape(*found)):
        yield EMBLEM.problem(message, record=_project_id(reading), place="emblem")


def wrong_shape(logo: Logo, image: Image) -> str:
    """Say in a sentence what is wrong with the shape of the emblem; "" for nothing."""
    if _FLATTEST <= image.width / image.height <= _BROADEST:
        return ""
    return (
        f"'{logo.file}' is {image.width} by {image.height} pixels; the EU emblem is three "
        "wide to two high, without words beside it"
    )


def find_small_emblem(reading: Reading) -> Iterator[Problem]:
    """Find an emblem with too few pixels to be printed."""
    if (found := _emblem_of(reading)) and (message := _too_few_pixels(found[1])):
        yield EMBLEM_SIZE.problem(message, record=_project_id(reading), place="emblem")


def _emblem_of(reading: Reading) -> tuple[Logo, Image] | None:
    """Return the emblem of a project with something to publish, when its picture was read."""
    project = reading.records.project
    if project is None or project.emblem is None or not has_something_to_publish(reading.records):
        return None
    pictures, _ = read_pictures(reading.path, Records(project=project))
    image = pictures.get(project.emblem.file)
    return (project.emblem, image) if image else None


def _project_id(reading: Reading) -> str:
    return reading.records.project.id if reading.records.project else ""


def _too_few_pixels(emblem: Image) -> str:
    if emblem.height >= _SHARP:
        return ""
    return (
        f"the emblem is {emblem.height} pixels high, too few to print it one "
        f"centimetre high; take a picture of {_SHARP} or more"
    )


def find_documents_without_statement(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find documents without the emblem and the project's funding statement together."""
    funding = acknowledgements_in(composed)
    if composed.for_publication and not funding:
        yield "", _missing(FUNDING_STATEMENT, "the funding statement with the EU emblem")
    project = composed.records.project
    statement = project.funding_statement if project else None
    for acknowledgement in funding:
        if statement and acknowledgement.statement != statement:
            what = f"'{statement}', the statement of the project"
            yield "", _missing(FUNDING_STATEMENT, what)


def find_blurred_emblems(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find emblems of documents with too few pixels to be printed."""
    for acknowledgement in acknowledgements_in(composed):
        if message := _too_few_pixels(acknowledgement.emblem.image):
            yield "", EMBLEM_SIZE.problem(message, place="the funding statement")


def find_documents_without_disclaimer(composed: Composed) -> Iterator[tuple[Words, Problem]]:
    """Find documents without the disclaimer, or without one of its three facts."""
    blocks = blocks_in(composed.document.body)
    paragraphs = (plain(block.content) for block in blocks if isinstance(block, Paragraph))
    if composed.for_publication and not any(map(_disclaims, paragraphs)):
        what = "the disclaimer: who pays, who alone is responsible, that the EU need not agree"
        yield "", _missing(DISCLAIMER, what)


def acknowledgements_in(composed: Composed) -> list[Acknowledgement]:
    """Return the funding statements of a document that is to be published."""
    if not composed.for_publication:
        return []
    blocks = blocks_in(composed.document.body)
    return [block for block in blocks if isinstance(block, Acknowledgement)]


def _disclaims(text: str) -> bool:
    at = 0
    for part in _DISCLAIMER:
        found = part.search(text, at)
        if found is None:
            return False
        at = found.end()
    return True


def _missing(rule: Rule, what: str) -> Problem:
    return rule.problem(f"the document lacks {what}", place="the document")


FUNDING_STATEMENT = Rule(
    code="funding-statement",
    supplier=Supplier.PRESS_OFFICER,
    allows_drafts=True,
    cause="A project with something to publish has no funding statement, or not the one that "
    "fits its donors.",
    remedy="Write `Funded by the European Union`, or `Co-funded …` when others pay too.",
    wrong=samples.project(samples.EMBLEM_LINE, samples.AUTHOR_LINE),
    right=samples.project(samples.STATEMENT_LINE, samples.EMBLEM_LINE, samples.AUTHOR_LINE),
    source=f"{VISIBILITY}, 2.2",
    adjustable=False,
    records=(to_publish(find_wrong_funding_statement),),
    documents=(find_documents_without_statement,),
)

EMBLEM = Rule(
    code="emblem",
    supplier=Supplier.PRESS_OFFICER,
    allows_drafts=True,
    cause="A project with something to publish has no EU emblem to print next to the funding "
    "statement, or one of another shape.",
    remedy="Name the picture in `project.yaml`. `cscwb new` and `cscwb demo` put one in the "
    "folder `media`, and the European Commission offers it for download.",
    wrong=samples.project(samples.STATEMENT_LINE, samples.AUTHOR_LINE),
    right=samples.project(samples.STATEMENT_LINE, samples.EMBLEM_LINE, samples.AUTHOR_LINE),
    source=f"{VISIBILITY}, 2.1",
    adjustable=False,
    records=(to_publish(find_missing_emblem),),
    readings=(find_distorted_emblem,),
)

EMBLEM_SIZE = Rule(
    code="emblem-size",
    severity="warning",
    cause="The picture of the emblem has too few pixels to be printed one centimetre high.",
    remedy="Take a larger picture of the emblem; logos are never printed larger than it.",
    wrong="$ file media/eu-emblem.png\nPNG image data, 30 x 20\n",
    right="$ file media/eu-emblem.png\nPNG image data, 600 x 400\n",
    source="Guidelines on the use of the EU emblem, 2021",
    readings=(find_small_emblem,),
    documents=(find_blurred_emblems,),
)

DISCLAIMER = Rule(
    code="disclaimer",
    supplier=Supplier.HEAD_OF_PROJECT,
    allows_drafts=True,
    cause="A project has something to publish, and names no author who is responsible for it.",
    remedy="Write `disclaimer_author` in `project.yaml`.",
    wrong=samples.project(samples.STATEMENT_LINE, samples.EMBLEM_LINE),
    right=samples.project(samples.STATEMENT_LINE, samples.EMBLEM_LINE, samples.AUTHOR_LINE),
    source=f"{VISIBILITY}, 4.6",
    adjustable=False,
    records=(to_publish(find_disclaimer_without_author),),
    documents=(find_documents_without_disclaimer,),
)
