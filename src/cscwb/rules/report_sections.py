"""What a project changes about the sections of its annual reports."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import Records, ReportSection, Section, SectionChange, did_you_mean
from cscwb.model.narrative import RESULTS
from cscwb.rules import samples
from cscwb.rules.citations import ANNEX_VI
from cscwb.rules.rule import Rule

_ASKED_FOR = frozenset({*Section, ReportSection.DESCRIPTION, RESULTS, ReportSection.LOGFRAME})


def find_wrong_changes(records: Records) -> Iterator[Problem]:
    """Find changes that no report can make."""
    changes = records.project.report_sections if records.project else ()
    own = [change.section for change in changes if change.is_own]
    seen: set[str] = set()
    for index, change in enumerate(changes):
        for field, message in _wrong(change, own, seen):
            yield REPORT_SECTION.problem(
                message, record=_project(records), place=f"report_sections[{index}].{field}"
            )
        seen.add(change.section)


def _wrong(change: SectionChange, own: list[str], seen: set[str]) -> Iterator[tuple[str, str]]:
    """The field of each fault, and a sentence on it."""
    name = change.section
    if name in seen:
        yield "section", f"'{name}' is changed twice; say all of it in one place"
    if change.is_own and not change.title:
        hint = did_you_mean(name, ReportSection) or "; give one of your own a 'title'"
        yield "section", f"'{name}' is not a section of the annual report{hint}"
    if change.is_own and change.title and change.leave_out:
        yield "leave_out", f"'{name}' is a section of your own; take it out of the list instead"
    if change.section == ReportSection.ARTICLES and change.leave_out:
        yield "leave_out", "figures name their articles by the numbers in 'articles'; keep it"
    if change.annex and not change.is_own:
        yield "annex", f"'{name}' has its place; only a section of your own becomes an annex"
    if change.after and change.after not in (*ReportSection, *own):
        hint = did_you_mean(change.after, (*ReportSection, *own)) or "; name another section"
        yield "after", f"there is no section '{change.after}'{hint}"
    elif change.after == name:
        yield "after", f"'{name}' cannot follow itself; name another section"
    if not (change.is_own or change.title or change.after or change.leave_out or change.annex):
        yield "section", f"nothing is changed about '{name}'; write 'title', 'after' or 'leave_out'"


def find_left_out(records: Records) -> Iterator[Problem]:
    """Find sections that are left out though every report has to have them."""
    for index, change in enumerate(records.project.report_sections if records.project else ()):
        if change.leave_out and change.section in _ASKED_FOR:
            yield SECTION_LEFT_OUT.problem(
                f"the reports leave out '{change.section}', which the contracting authority asks "
                "for; keep it, or agree with the authority that it is not needed",
                record=_project(records),
                place=f"report_sections[{index}].section",
            )


def _project(records: Records) -> str:
    return records.project.id if records.project else ""


REPORT_SECTION = Rule(
    code="report-section",
    cause="A change of the sections of the annual report names a section that does not exist, or "
    "cannot be made.",
    remedy="Name a section of the report, or give one of your own a title.",
    wrong=samples.project("report_sections: [{section: risk, leave_out: true}]"),
    right=samples.project("report_sections: [{section: risks, title: Risks and answers}]"),
    records=(find_wrong_changes,),
)

SECTION_LEFT_OUT = Rule(
    code="section-left-out",
    severity="warning",
    cause="The annual reports leave out a section that the contracting authority asks for.",
    remedy="Keep it, or agree with the authority that it is not needed.",
    wrong=samples.project("report_sections: [{section: risks, leave_out: true}]"),
    right=samples.project("report_sections: [{section: seizures, leave_out: true}]"),
    source=ANNEX_VI,
    records=(find_left_out,),
)
