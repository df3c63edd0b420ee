"""The outlines of the annual report: which sections it has, in which order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from cscwb.document.nodes import Block, Heading, Paragraph, Reference, Text, Wide
from cscwb.document.walk import plain
from cscwb.model import did_you_mean
from cscwb.reports.annual.activities import (
    activities,
    events_with_participants,
    not_carried_out,
    procurement,
    work_plan,
)
from cscwb.reports.annual.agreements import agreements_by_party, context
from cscwb.reports.annual.articles import articles, publications
from cscwb.reports.annual.closing import (
    difficulties,
    financial_summary,
    signature,
    sustainability,
)
from cscwb.reports.annual.cooperation import beneficiaries, partnership, visibility
from cscwb.reports.annual.description import identification, identification_of_annex_vi
from cscwb.reports.annual.operations import operations, seizures
from cscwb.reports.annual.results import (
    cross_cutting_issues,
    logical_framework,
    results_by_outcome,
    risks,
)
from cscwb.reports.annual.summary import executive_summary, key_figures
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import text

_Compose: TypeAlias = Callable[[Year], Iterable[Block]]


@attrs.frozen
class Chapter:
    """A section of a report.

    Attributes:
        title: Without its number.
        compose: Returns what is under the heading, before the parts.
        parts: Sections inside of it.
        wide: Whether its tables need a broad page.
    """

    title: str
    compose: _Compose
    parts: "tuple[Chapter, ...]" = ()
    wide: bool = False

    def blocks(self, year: Year, number: str, level: int = 1) -> Iterator[Block]:
        """Yield the heading with its number, and everything under it."""
        heading = Heading(level, text(f"{number} {self.title}"))
        own = (heading, *_untitled(tuple(self.compose(year)), self.title))
        yield from (Wide(own),) if self.wide else own
        for index, part in enumerate(self.parts, start=1):
            yield from part.blocks(year, f"{number.removesuffix('.')}.{index}", level + 1)


@attrs.frozen
class Outline:
    """What a report consists of.

    Attributes:
        title: Of the report, before the year.
        chapters: Numbered from 1.
        annexes: Five, lettered from A.
    """

    title: str
    chapters: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...]

    def body(self, year: Year) -> Iterator[Block]:
        """Yield every section, the annexes and the signature."""
        for number, chapter in enumerate(self.chapters, start=1):
            yield from chapter.blocks(year, f"{number}.")
        for letter, annex in zip("ABCDE", self.annexes, strict=True):
            yield from annex.blocks(year, f"Annex {letter}.")
        yield Heading(1, text("Signature"))
        yield from signature()


def _untitled(blocks: tuple[Block, ...], title: str) -> Iterator[Block]:
    """Yield the blocks without a first heading that repeats the title; what it heads moves up."""
    dropped: Heading | None = None
    seen = False
    for block in blocks:
        if isinstance(block, Heading):
            if not seen and plain(block.content).strip().casefold() == title.casefold():
                dropped, seen = block, True
                continue
            seen = True
            if dropped and block.level > dropped.level:
                yield Heading(block.level - 1, block.content)
                continue
            dropped = None
        yield block


def _nothing(year: Year) -> tuple[Block, ...]:  # noqa: ARG001 -- as every section
    return ()


def _see_matrix(year: Year) -> Iterator[Block]:
    if year.logframe.results:
        words = " is the updated matrix, with the current values of the indicators."
        yield Paragraph((Reference("logframe"), Text(words)))
    else:
        yield from logical_framework(year)


_OPERATIONS = Chapter(
    "Operations and judicial cooperation",
    operations,
    wide=True,
)
_SEIZURES = Chapter("Seizures by commodity", seizures)
_KEY_FIGURES = Chapter("Key figures", key_figures)
_NOT_CARRIED_OUT = Chapter("Planned and not carried out", not_carried_out)
_BENEFICIARIES = Chapter("Beneficiaries", beneficiaries)

_ANNEXES = (
    Chapter("Updated logical framework", logical_framework, wide=True),
    Chapter("Events and participants", events_with_participants),
    Chapter("Publications and visibility materials", publications),
    Chapter("Agreements and legal acts", agreements_by_party, wide=True),
    Chapter("Articles", articles),
)

OUTLINES: Mapping[str, Outline] = {
    "progress": Outline(
        "Annual progress report",
        (
            Chapter("Description", identification),
            Chapter("Executive summary", executive_summary, (_KEY_FIGURES,)),
            Chapter("Context and changes in the period", context),
            Chapter("Results by outcome", results_by_outcome),
            Chapter("Activities in the period", activities, (_NOT_CARRIED_OUT, _BENEFICIARIES)),
            attrs.evolve(_OPERATIONS, parts=(_SEIZURES,)),
            Chapter("Difficulties, measures taken and changes", difficulties),
            Chapter("Risks and assumptions", risks),
            Chapter("Cross-cutting issues", cross_cutting_issues),
            Chapter("Partnership, coordination and synergies", partnership),
            Chapter("Visibility and communication", visibility),
            Chapter("Sustainability and lessons learned", sustainability),
            Chapter("Procurement and equipment handed over", procurement),
            Chapter("Work plan for the next period", work_plan),
            Chapter("Financial summary", financial_summary),
        ),
        _ANNEXES,
    ),
    "annex-vi": Outline(
        "Interim narrative report",
        (
            Chapter("Description", identification_of_annex_vi),
            Chapter(
                "Assessment of implementation of action activities",
                _nothing,
                (
                    Chapter("Executive summary", executive_summary, (_KEY_FIGURES,)),
                    Chapter(
                        "Results and activities",
                        _nothing,
                        (
                            Chapter("Results", lambda year: results_by_outcome(year, level=4)),
                            Chapter("Activities", activities),
                            _OPERATIONS,
                            _SEIZURES,
                            _BENEFICIARIES,
                        ),
                    ),
                    Chapter("Activities planned and not carried out", not_carried_out),
                    Chapter("Difficulties, measures taken and changes", difficulties),
                    Chapter("Context, risks and assumptions", context, (Chapter("Risks", risks),)),
                    Chapter("Cross-cutting issues", cross_cutting_issues),
                    Chapter("Sustainability and lessons learned", sustainability),
                    Chapter("Updated logical framework matrix", _see_matrix),
                    Chapter(
                        "Contracts above EUR\u00a060\u00a0000, and equipment handed over",
                        procurement,
                    ),
                    Chapter("Updated action plan", work_plan),
                    Chapter("Financial report", financial_summary),
                ),
            ),
            Chapter(
                "Beneficiaries, affiliated entities and other cooperation",
                partnership,
            ),
            Chapter("Visibility", visibility),
        ),
        _ANNEXES,
    ),
}
"""The outlines by name.

``progress`` has the minimum content of Article 3 of the General Conditions for contribution
agreements; ``annex-vi`` follows PRAG Annex VI, the interim narrative report of a grant.
"""


def outline_named(name: str) -> Outline:
    """Return the outline of that name; a ValueError lists those that there are."""
    if name not in OUTLINES:
        hint = did_you_mean(name, OUTLINES) or f"; outlines are {', '.join(OUTLINES)}"
        raise ValueError(f"'{name}' is not an outline of the annual report{hint}")
    return OUTLINES[name]
