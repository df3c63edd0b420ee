"""What a project changes about the sections of its annual reports."""

from collections.abc import Iterable
from pathlib import Path

import attrs
import pytest
from example import PICTURES

import cscwb
from cscwb.document.nodes import Document, Heading, Paragraph
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Narrative, Passage, Records, ReportSection, SectionChange
from cscwb.reports.annual import OUTLINES
from cscwb.writers.html import to_html
from cscwb.writers.markdown import to_markdown

RECORDS = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")


def changed(*changes: SectionChange) -> Records:
    """The example with changes of its sections."""
    assert RECORDS.project is not None
    return attrs.evolve(RECORDS, project=attrs.evolve(RECORDS.project, report_sections=changes))


def report(
    *changes: SectionChange, passages: Iterable[Passage] = (), outline: str = "progress"
) -> Document:
    """The report of 2021 with these changes."""
    return cscwb.compose_annual_report(
        changed(*changes),
        2021,
        narrative=Narrative(tuple(passages)),
        pictures=PICTURES,
        outline=outline,
    )


def chapters(document: Document) -> list[str]:
    """The titles of numbered chapters and annexes, with their numbers."""
    headings = [block for block in blocks_in(document.body) if isinstance(block, Heading)]
    return [plain(heading.title) for heading in headings if heading.level == 1 and heading.number]


def titles(document: Document) -> list[str]:
    """All headings without their numbers."""
    headings = [block for block in blocks_in(document.body) if isinstance(block, Heading)]
    return [plain(heading.content) for heading in headings]


def test_without_changes_every_section_is_where_it_was() -> None:
    """The numbers run on from 1 and from A."""
    before = chapters(report())
    numbers = [title.split(".")[0] for title in before]
    assert [*map(str, range(1, 16)), *(f"Annex {letter}" for letter in "ABCD")] == numbers


def test_a_section_has_the_title_of_the_project() -> None:
    """It keeps its place and its number."""
    before = chapters(report())
    after = chapters(report(SectionChange(section="risks", title="Risks and answers")))
    expected = [title.replace("Risks and assumptions", "Risks and answers") for title in before]
    assert expected == after
    assert before != after


def test_a_section_follows_another() -> None:
    """All are numbered anew; sections inside of others move likewise."""
    moved = chapters(report(SectionChange(section="risks", after="context")))
    at = moved.index("3. Context and changes in the period")
    assert "4. Risks and assumptions" == moved[at + 1]
    assert 15 == sum(not title.startswith("Annex") for title in moved)
    inner = chapters(report(SectionChange(section="seizures", after="operations")))
    assert "7. Seizures by commodity" in inner


def test_a_section_is_left_out() -> None:
    """Its heading and its gap are gone, and the numbers close up."""
    before = report()
    after = report(SectionChange(section="work-plan", leave_out=True))
    assert "Work plan for the next period" in titles(before)
    assert "Work plan for the next period" not in titles(after)
    assert "14. Financial summary" in chapters(after)


def test_sections_inside_of_one_that_is_left_out_move_up() -> None:
    """Who leaves out the summary keeps the figures."""
    document = report(SectionChange(section="executive-summary", leave_out=True))
    assert "1. Key figures" == chapters(document)[0]


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("section", [word for word in ReportSection if word != "articles"])
def test_nothing_refers_to_what_is_left_out(section: str, outline: str) -> None:
    """Every writer finds the tables that texts refer to."""
    document = report(SectionChange(section=str(section), leave_out=True), outline=outline)
    assert to_html(document)
    assert to_markdown(document)


def test_the_annex_that_figures_name_stays() -> None:
    """Their articles would be numbers without a list."""
    document = report(SectionChange(section="articles", leave_out=True))
    assert "Annex D. Articles" in chapters(document)


def test_a_section_of_ones_own_is_its_passage() -> None:
    """It stands where it is wanted, or last; without a passage it is a gap."""
    change = SectionChange(section="media", title="Media monitoring", after="visibility")
    passage = Passage(year=2021, section="media", text="Ten newspapers wrote about it.")
    written = report(change, passages=[passage])
    found = chapters(written)
    at = found.index("11. Visibility and communication")
    assert "12. Media monitoring" == found[at + 1]
    assert any("Ten newspapers" in text for text in paragraphs(written))
    open_ = report(attrs.evolve(change, after=""))
    assert "16. Media monitoring" in chapters(open_)
    assert any("narrative/2021/media.md" in text for text in paragraphs(open_))


def paragraphs(document: Document) -> list[str]:
    """The words of all paragraphs."""
    blocks = blocks_in(document.body)
    return [plain(block.content) for block in blocks if isinstance(block, Paragraph)]


def test_an_annex_of_ones_own_comes_last() -> None:
    """It gets the next letter."""
    change = SectionChange(section="budget", title="Execution of the budget", annex=True)
    assert "Annex E. Execution of the budget" == chapters(report(change))[-1]


def test_what_cannot_be_changed_stays() -> None:
    """A section that does not exist in this outline changes nothing there."""
    before = chapters(report(outline="annex-vi"))
    assert before == chapters(
        report(SectionChange(section="logframe", after="no"), outline="annex-vi")
    )


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (SectionChange(section="riks"), "section", "did you mean 'risks'?"),
        (SectionChange(section="media", title="M", after="x"), "after", "no section 'x'"),
        (SectionChange(section="media", title="M", leave_out=True), "leave_out", "of your own"),
        (SectionChange(section="risks", annex=True), "annex", "has its place"),
        (SectionChange(section="risks", after="risks"), "after", "cannot follow itself"),
        (SectionChange(section="risks"), "section", "nothing is changed"),
        (SectionChange(section="articles", leave_out=True), "leave_out", "keep it"),
    ],
)
def test_a_change_that_cannot_be_made_is_an_error(
    change: SectionChange, field: str, words: str
) -> None:
    """It is placed at its field, and says what to write."""
    found = [p for p in cscwb.check(changed(change)) if p.code == "report-section"]
    (problem,) = found
    assert f"report_sections[0].{field}" == problem.place
    assert words in problem.message


def test_a_section_is_changed_in_one_place() -> None:
    """Two entries on one section are an error at the second."""
    change = SectionChange(section="risks", title="Risks")
    (problem,) = [p for p in cscwb.check(changed(change, change)) if p.code == "report-section"]
    assert "report_sections[1].section" == problem.place
