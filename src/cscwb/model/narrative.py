"""The narrative of annual reports: what only people can write, as Markdown beside the records."""

from enum import StrEnum, unique

import attrs

RESULTS = "results"
"""The folder of the passages on results; each is named after the id of its outcome or output."""


@unique
class Section(StrEnum):
    """Passages of the annual report, by the name of their file.

    They contain what cannot be computed from records.

    Source: PRAG, Annex VI, and Article 3 of the General Conditions for contribution agreements.

    Attributes:
        HIGHLIGHTS: The three to five things that mattered most, for the page before the contents.
        EXECUTIVE_SUMMARY: The main achievements, on half a page.
        TARGET_GROUPS: The target groups and the final beneficiaries, women and men.
        CONTEXT: How the context of the project changed.
        NOT_CARRIED_OUT: Activities that were planned and did not take place, and why.
        DIFFICULTIES: The difficulties encountered, and the measures taken.
        RISKS: The risks, and the measures to mitigate them.
        CROSS_CUTTING_ISSUES: Human rights, gender, environment and the like.
        PARTNERSHIP: How the partners worked together.
        VISIBILITY: How the support of the EU was made visible.
        SUSTAINABILITY: Which results will last after the project.
        PROCUREMENT: Contracts above EUR 60 000, and equipment handed over.
        WORK_PLAN: The activities planned for the next period, and their cost.
        FINANCIAL_SUMMARY: The financial report on the same period, with controls and audits.
    """

    HIGHLIGHTS = "highlights"
    EXECUTIVE_SUMMARY = "executive-summary"
    TARGET_GROUPS = "target-groups"
    CONTEXT = "context"
    NOT_CARRIED_OUT = "activities-not-carried-out"
    DIFFICULTIES = "difficulties"
    RISKS = "risks"
    CROSS_CUTTING_ISSUES = "cross-cutting-issues"
    PARTNERSHIP = "partnership"
    VISIBILITY = "visibility"
    SUSTAINABILITY = "sustainability"
    PROCUREMENT = "procurement"
    WORK_PLAN = "work-plan"
    FINANCIAL_SUMMARY = "financial-summary"


@attrs.frozen(kw_only=True)
class Passage:
    """One passage of the report of one year.

    Attributes:
        year: The year of the report that it belongs to.
        section: A word of ``Section``, or ``results/`` and the id of an outcome or output.
        text: CommonMark; ``{figure: arrests}`` stands for a figure that the records give.
        file: The file that it was read from; "" when it was not read from a file.
    """

    year: int
    section: str
    text: str
    file: str = ""

    @property
    def is_written(self) -> bool:
        """Whether it has more than comments, which are never printed."""
        rest = self.text
        while True:
            words, comment, rest = rest.partition("<!--")
            if words.strip() or not comment:
                return bool(words.strip())
            _, ended, rest = rest.partition("-->")
            if not ended:
                return True

    @property
    def place(self) -> str:
        """Its path in the folder of the records: ``narrative/2021/context.md``."""
        return f"narrative/{self.year}/{self.section}.md"


@attrs.frozen
class Narrative:
    """The passages of all years.

    Attributes:
        passages: The passages in the order of years and sections.
    """

    passages: tuple[Passage, ...] = ()

    def passage(self, year: int, section: str) -> Passage | None:
        """Return the passage of the report of a year; None when it is not written yet."""
        for passage in self.passages:
            if (passage.year, passage.section) == (year, section) and passage.is_written:
                return passage
        return None


NO_NARRATIVE = Narrative()
"""A narrative without a passage."""
