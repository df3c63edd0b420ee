"""The narrative of annual reports: where its passages belong and what they may hold."""

import re
from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import ResultLevel, Section, did_you_mean
from cscwb.model.narrative import RESULTS
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import ANNEX_VI
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import COMMENT_PATTERN
from cscwb.storage.records.reading import Reading

_SUMMARY_WORDS = 250
"""Half a page: PRAG Annex VI, 2.1."""

_LOOK_BACK_OR_AHEAD = frozenset(
    {Section.CONTEXT, Section.RISKS, Section.SUSTAINABILITY, Section.WORK_PLAN, Section.PARTNERSHIP}
)
_COMMENT = regex(COMMENT_PATTERN, re.DOTALL)
_DATE = regex(
    r"\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\.?\s(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December),?\s(?P<year>[12]\d{3})\b"
)


def find_unknown_sections(reading: Reading) -> Iterator[Problem]:
    """Find passages whose file is named after neither a section nor a result."""
    levels = (ResultLevel.OUTCOME, ResultLevel.OUTPUT)
    results = [result.id for result in reading.records.results if result.level in levels]
    project = reading.records.project
    own = [change.section for change in project.report_sections if change.is_own] if project else []
    for passage in reading.narrative.passages:
        folder, _, name = passage.section.rpartition("/")
        if folder == RESULTS:
            if name in results or reading.may_hold("results", name):
                continue
            hint = did_you_mean(name, results) or "; name the file after the id of one"
            message = f"there is no outcome or output '{name}'{hint}"
        elif name in (*Section, *own):
            continue
        else:
            hint = did_you_mean(name, (*Section, *own)) or f"; sections are {', '.join(Section)}"
            message = f"'{name}' is not a section of the annual report{hint}"
        yield SECTION.problem(message, file=passage.file)


def find_long_summaries(reading: Reading) -> Iterator[Problem]:
    """Find executive summaries of more than half a page."""
    for passage in reading.narrative.passages:
        words = list(re.finditer(r"\S+", passage.text))
        if passage.section == Section.EXECUTIVE_SUMMARY and len(words) > _SUMMARY_WORDS:
            yield SUMMARY_LENGTH.problem(
                f"the executive summary has {len(words)} words, and half a page holds "
                f"about {_SUMMARY_WORDS}; shorten it from here",
                file=passage.file,
                within=(words[_SUMMARY_WORDS].start(), words[-1].end()),
            )


def find_dates_outside_period(reading: Reading) -> Iterator[Problem]:
    """Find dates outside of the reported year in passages on what was done."""
    for passage in reading.narrative.passages:
        if passage.section in _LOOK_BACK_OR_AHEAD:
            continue
        for found in _DATE.finditer(passage.text):
            if int(found["year"]) != passage.year:
                yield OUTSIDE_PERIOD.problem(
                    f"'{found[0]}' is not in {passage.year}, the year reported; move it to "
                    "the report of its year, or to 'context'",
                    file=passage.file,
                    within=found.span(),
                )


def find_unprinted_comments(reading: Reading) -> Iterator[Problem]:
    """Find comments in passages, which are not printed."""
    for passage in reading.narrative.passages:
        for found in _COMMENT.finditer(passage.text if passage.is_written else ""):
            yield COMMENT.problem(
                "this comment is not printed",
                file=passage.file,
                within=found.span(),
            )


SECTION = Rule(
    code="section",
    cause="A file of the narrative has the name of neither a section of the annual report nor an "
    "outcome or output, so that its text would never be printed.",
    remedy="Name the file after a section, such as `context.md`, or put it in `results` and name "
    "it after the id of an outcome or output.",
    wrong="# narrative/2021/contxt.md\nTwo laws changed.\n",
    right="# narrative/2021/context.md\nTwo laws changed.\n",
    passages=(find_unknown_sections,),
)

COMMENT = Rule(
    code="comment",
    severity="info",
    cause="A passage of the narrative has a comment.",
    remedy="Nothing has to be done: comments are notes to colleagues, and never printed.",
    wrong="# narrative/2021/context.md\nThe pandemic went on. <!-- Ask the ministry. -->\n",
    right="# narrative/2021/context.md\nThe pandemic went on.\n",
    passages=(find_unprinted_comments,),
)

OUTSIDE_PERIOD = Rule(
    code="outside-period",
    severity="warning",
    cause="A passage on the year gives a date in another year.",
    remedy="Move it to the report of its year, or to `context`.",
    wrong=samples.summary("The office was opened on 3 May 2020."),
    right=samples.summary("The office was opened on 3 May 2021."),
    source=f"{ANNEX_VI}, 1.6",
    passages=(find_dates_outside_period,),
)

SUMMARY_LENGTH = Rule(
    code="summary-length",
    severity="warning",
    cause="The executive summary takes more than half a page.",
    remedy="Shorten it to about 250 words.",
    wrong=samples.summary("\n".join(["Much was done in the year and all of it went well."] * 24)),
    right=samples.summary("Much was done in the year."),
    source=f"{ANNEX_VI}, 2.1",
    passages=(find_long_summaries,),
)
