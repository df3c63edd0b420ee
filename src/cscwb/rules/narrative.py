"""The narrative of annual reports: it can be printed, and has its place in the report."""

import re
from collections.abc import Callable, Iterator

from cscwb.counting import ledger, nothing_on_record, since_the_start, totals_named
from cscwb.document.from_markdown import MarkdownError, from_markdown
from cscwb.errors import Problem
from cscwb.model import KINDS, FigureName, Narrative, Records, ResultLevel, Section, did_you_mean
from cscwb.model.narrative import RESULTS
from cscwb.rules.style.prose import COMMENT
from cscwb.rules.texts import words_at_fault

_SUMMARY_WORDS = 250
"""Half a page: PRAG Annex VI, 2.1."""

_LOOK_BACK_OR_AHEAD = frozenset(
    {Section.CONTEXT, Section.RISKS, Section.SUSTAINABILITY, Section.WORK_PLAN, Section.PARTNERSHIP}
)
_COMMENT = re.compile(COMMENT, re.DOTALL)
_DATE = re.compile(
    r"\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\.?\s(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December),?\s(?P<year>[12]\d{3})\b"
)


def passage_has_a_place(narrative: Narrative, records: Records) -> Iterator[Problem]:
    """The name of a file says which section, or which result, the passage is on."""
    levels = (ResultLevel.OUTCOME, ResultLevel.OUTPUT)
    results = [result.id for result in records.results if result.level in levels]
    for passage in narrative.passages:
        folder, _, name = passage.section.rpartition("/")
        if folder == RESULTS:
            if name in results or records.may_hold("results", name):
                continue
            hint = did_you_mean(name, results) or "; name the file after the id of one"
            message = f"there is no outcome or output '{name}'{hint}"
        elif name in list(Section):
            continue
        else:
            hint = did_you_mean(name, Section) or f"; sections are {', '.join(Section)}"
            message = f"'{name}' is no section of the annual report{hint}"
        yield Problem(code="section", message=message, file=passage.file)


def passage_can_be_printed(narrative: Narrative, records: Records) -> Iterator[Problem]:
    """The text of a passage can be printed, and the records give each figure that it names."""
    for passage in narrative.passages:
        try:
            from_markdown(passage.text, figures=_figure_of(records, passage.year))
        except MarkdownError as error:
            for line, message in error.problems:
                yield Problem(
                    code="markdown",
                    message=message,
                    file=passage.file,
                    within=words_at_fault(passage.text, line, message),
                )


def summary_is_short(narrative: Narrative, records: Records) -> Iterator[Problem]:  # noqa: ARG001 -- as every rule
    """The executive summary takes half a page at most."""
    for passage in narrative.passages:
        words = list(re.finditer(r"\S+", passage.text))
        if passage.section == Section.EXECUTIVE_SUMMARY and len(words) > _SUMMARY_WORDS:
            yield Problem(
                code="summary-length",
                message=f"the executive summary has {len(words)} words, and half a page holds "
                f"about {_SUMMARY_WORDS}; shorten it from here",
                file=passage.file,
                within=(words[_SUMMARY_WORDS].start(), words[-1].end()),
                severity="warning",
            )


def passage_is_of_the_period(narrative: Narrative, records: Records) -> Iterator[Problem]:  # noqa: ARG001 -- as every rule
    """A passage on what was done gives dates of the year that is reported."""
    for passage in narrative.passages:
        if passage.section in _LOOK_BACK_OR_AHEAD:
            continue
        for found in _DATE.finditer(passage.text):
            if int(found["year"]) != passage.year:
                yield Problem(
                    code="outside-period",
                    message=f"'{found[0]}' is not in {passage.year}, the year reported; move it to "
                    "the report of its year, or to 'context'",
                    file=passage.file,
                    within=found.span(),
                    severity="warning",
                )


def comments_are_known(narrative: Narrative, records: Records) -> Iterator[Problem]:  # noqa: ARG001 -- as every rule
    """Who reads a passage in print knows what is not printed of it."""
    for passage in narrative.passages:
        for found in _COMMENT.finditer(passage.text):
            yield Problem(
                code="comment",
                message="this comment is not printed",
                file=passage.file,
                within=found.span(),
                severity="info",
            )


def _figure_of(records: Records, year: int) -> Callable[[str, str], str]:
    """What refuses the names of figures that the report of a year cannot compute."""
    book = ledger(records)
    incomplete = any(records.lacks(kind) for kind in KINDS)
    indicators = {indicator.id: indicator.figure for indicator in records.indicators}
    since = since_the_start(records, year)

    def words(kind: str, name: str) -> str:
        if kind == "figure":
            figure = FigureName.parse(name)
            if not incomplete and not totals_named(figure, book, str(year)):
                raise ValueError(nothing_on_record(name, year))
        elif name in indicators:
            named = indicators[name]
            if named and not incomplete and not totals_named(named, book, since):
                raise ValueError(nothing_on_record(name, year))
        elif not records.may_hold("indicators", name):
            hint = did_you_mean(name, indicators) or "; write the id of an indicator"
            raise ValueError(f"there is no indicator '{name}'{hint}")
        return name

    return words
