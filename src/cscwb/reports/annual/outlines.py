"""The outlines of the annual report: which sections it has, in which order."""

from collections.abc import Iterator, Mapping

import attrs

from cscwb.document.nodes import Block, Paragraph, Reference, Text
from cscwb.model import Records, ReportSection, did_you_mean
from cscwb.reports.annual.activities import (
    activities,
    not_carried_out,
    procurement,
    work_plan,
)
from cscwb.reports.annual.agreements import agreements_by_party, context
from cscwb.reports.annual.articles import articles, publications
from cscwb.reports.annual.closing import (
    difficulties,
    financial_summary,
    sustainability,
)
from cscwb.reports.annual.cooperation import beneficiaries, partnership, visibility
from cscwb.reports.annual.description import identification, identification_of_annex_vi
from cscwb.reports.annual.operations import operations, seizures
from cscwb.reports.annual.outline import Chapter, Outline
from cscwb.reports.annual.results import (
    cross_cutting_issues,
    logical_framework,
    results_by_outcome,
    risks,
)
from cscwb.reports.annual.summary import executive_summary, key_figures
from cscwb.reports.annual.year import Year


def _nothing(year: Year) -> tuple[Block, ...]:  # noqa: ARG001 -- as every section
    return ()


def _see_matrix(year: Year) -> Iterator[Block]:
    if year.logframe.results and not year.leaves_out(ReportSection.LOGFRAME):
        words = " is the updated matrix, with the current values of the indicators."
        yield Paragraph((Reference("logframe"), Text(words)))
    else:
        yield from logical_framework(year)


_OPERATIONS = Chapter(
    ReportSection.OPERATIONS,
    "Operations and judicial cooperation",
    operations,
)
_SEIZURES = Chapter(ReportSection.SEIZURES, "Seizures by commodity", seizures)
_KEY_FIGURES = Chapter(ReportSection.KEY_FIGURES, "Key figures", key_figures)
_NOT_CARRIED_OUT = Chapter(
    ReportSection.ACTIVITIES_NOT_CARRIED_OUT, "Planned and not carried out", not_carried_out
)
_BENEFICIARIES = Chapter(ReportSection.BENEFICIARIES, "Beneficiaries", beneficiaries)

_ANNEXES = (
    Chapter(ReportSection.LOGFRAME, "Updated logical framework", logical_framework, wide=True),
    Chapter(ReportSection.PUBLICATIONS, "Publications and visibility materials", publications),
    Chapter(ReportSection.AGREEMENTS, "Agreements and legal acts", agreements_by_party, wide=True),
    Chapter(ReportSection.ARTICLES, "Articles", articles),
)

OUTLINES: Mapping[str, Outline] = {
    "progress": Outline(
        "Annual progress report",
        (
            Chapter(
                ReportSection.EXECUTIVE_SUMMARY,
                "Executive summary",
                executive_summary,
                (_KEY_FIGURES,),
            ),
            Chapter(ReportSection.DESCRIPTION, "Description", identification),
            Chapter(ReportSection.CONTEXT, "Context and changes in the period", context),
            Chapter(ReportSection.RESULTS, "Results by outcome", results_by_outcome),
            Chapter(
                ReportSection.ACTIVITIES,
                "Activities in the period",
                activities,
                (_NOT_CARRIED_OUT, _BENEFICIARIES),
            ),
            attrs.evolve(_OPERATIONS, parts=(_SEIZURES,)),
            Chapter(
                ReportSection.DIFFICULTIES, "Difficulties, measures taken and changes", difficulties
            ),
            Chapter(ReportSection.RISKS, "Risks and assumptions", risks),
            Chapter(
                ReportSection.CROSS_CUTTING_ISSUES, "Cross-cutting issues", cross_cutting_issues
            ),
            Chapter(
                ReportSection.PARTNERSHIP, "Partnership, coordination and synergies", partnership
            ),
            Chapter(ReportSection.VISIBILITY, "Visibility and communication", visibility),
            Chapter(
                ReportSection.SUSTAINABILITY, "Sustainability and lessons learned", sustainability
            ),
            Chapter(
                ReportSection.PROCUREMENT, "Procurement and equipment handed over", procurement
            ),
            Chapter(ReportSection.WORK_PLAN, "Work plan for the next period", work_plan),
            Chapter(ReportSection.FINANCIAL_SUMMARY, "Financial summary", financial_summary),
        ),
        _ANNEXES,
    ),
    "annex-vi": Outline(
        "Interim narrative report",
        (
            Chapter(ReportSection.DESCRIPTION, "Description", identification_of_annex_vi),
            Chapter(
                "",
                "Assessment of implementation of action activities",
                _nothing,
                (
                    Chapter(
                        ReportSection.EXECUTIVE_SUMMARY,
                        "Executive summary",
                        executive_summary,
                        (_KEY_FIGURES,),
                    ),
                    Chapter(
                        "",
                        "Results and activities",
                        _nothing,
                        (
                            Chapter(
                                ReportSection.RESULTS,
                                "Results",
                                lambda year: results_by_outcome(year, level=4),
                            ),
                            Chapter(
                                ReportSection.ACTIVITIES,
                                "Activities",
                                lambda year: activities(year, level=4),
                            ),
                            attrs.evolve(
                                _OPERATIONS, compose=lambda year: operations(year, level=4)
                            ),
                            _SEIZURES,
                            _BENEFICIARIES,
                        ),
                    ),
                    Chapter(
                        ReportSection.ACTIVITIES_NOT_CARRIED_OUT,
                        "Activities planned and not carried out",
                        not_carried_out,
                    ),
                    Chapter(
                        ReportSection.DIFFICULTIES,
                        "Difficulties, measures taken and changes",
                        difficulties,
                    ),
                    Chapter(
                        ReportSection.CONTEXT,
                        "Context, risks and assumptions",
                        context,
                        (Chapter(ReportSection.RISKS, "Risks", risks),),
                    ),
                    Chapter(
                        ReportSection.CROSS_CUTTING_ISSUES,
                        "Cross-cutting issues",
                        cross_cutting_issues,
                    ),
                    Chapter(
                        ReportSection.SUSTAINABILITY,
                        "Sustainability and lessons learned",
                        sustainability,
                    ),
                    Chapter("", "Updated logical framework matrix", _see_matrix),
                    Chapter(
                        ReportSection.PROCUREMENT,
                        "Contracts above EUR\u00a060\u00a0000, and equipment handed over",
                        procurement,
                    ),
                    Chapter(ReportSection.WORK_PLAN, "Updated action plan", work_plan),
                    Chapter(ReportSection.FINANCIAL_SUMMARY, "Financial report", financial_summary),
                ),
            ),
            Chapter(
                ReportSection.PARTNERSHIP,
                "Beneficiaries, affiliated entities and other cooperation",
                partnership,
            ),
            Chapter(ReportSection.VISIBILITY, "Visibility", visibility),
        ),
        _ANNEXES,
    ),
}
"""The outlines by name.

``progress`` has the minimum content of Article 3 of the General Conditions for contribution
agreements; ``annex-vi`` follows PRAG Annex VI, the interim narrative report of a grant.
"""


def outline_of(records: Records, name: str) -> Outline:
    """Return the outline of that name with what the project changes about it.

    Raises:
        ValueError: There is no such outline; it lists those that there are.
    """
    if name not in OUTLINES:
        hint = did_you_mean(name, OUTLINES) or f"; outlines are {', '.join(OUTLINES)}"
        raise ValueError(f"'{name}' is not an outline of the annual report{hint}")
    changes = records.project.report_sections if records.project else ()
    return OUTLINES[name].changed(changes)
