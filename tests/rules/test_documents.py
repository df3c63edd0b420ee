"""Composed documents are looked at as a reader sees them."""

from pathlib import Path

import attrs
import pytest

import cscwb
from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import (
    Block,
    Bullets,
    Chart,
    Column,
    Document,
    Footnote,
    Heading,
    Paragraph,
    Quote,
    Series,
    Table,
    Text,
    Tile,
    Tiles,
    ToComplete,
)
from cscwb.model import (
    KOSOVO_NOTE,
    CheckSetting,
    CheckSeverity,
    Designation,
    Exemption,
    Project,
    Records,
    Regime,
)
from cscwb.reports.designation import marked
from cscwb.rules.documents import check_document

PROJECT = Project(id="harbour", title="Harbour", date=cscwb.Span.parse("2021"))
RECORDS = Records(project=PROJECT)
NOTE = (Text(f"* {KOSOVO_NOTE}"),)


def told(*body: Block, records: Records = RECORDS) -> list[tuple[str, str]]:
    """Code and place of what is told of a document with that body."""
    document = Document(title="Report", body=body)
    found = check_document(document, records, for_publication=False)
    return [(one.code, one.place) for one in found]


def words(text: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph((Text(text),))


def table(cell: str, *notes: tuple[Text, ...]) -> Table:
    """A table with one cell."""
    return Table((Text("Visits"),), (Column((Text("Place"),)),), (((Text(cell),),),), notes)


def chart(name: str, *notes: tuple[Text, ...]) -> Chart:
    """A chart with one bar."""
    return Chart(
        caption=(Text("Visits"),),
        description="One visit.",
        kind="bars",
        heading="Place",
        unit="number",
        categories=(name,),
        series=(Series("Visits", (1,)),),
        notes=notes,
    )


def tiles(name: str, *notes: tuple[Text, ...]) -> Tiles:
    """A map of one place."""
    tile = Tile(row=0, column=0, name=name, value="1", share=1)
    return Tiles(
        caption=(Text("Visits"),),
        description="One visit.",
        measure="Visits",
        tiles=(tile,),
        notes=notes,
    )


def test_the_body_needs_a_mark_at_its_first_mention() -> None:
    """Anywhere before the first one that has it."""
    assert [("designation-mark", "under 'Visits'")] == told(
        Heading(1, (Text("Visits"),)), words("A visit to Kosovo took place.")
    )


def test_a_mark_needs_its_note() -> None:
    """As a footnote or a paragraph of the body."""
    assert [("designation-note", "under the opening")] == told(words("A visit to Kosovo*."))
    footnote = Footnote((Text(KOSOVO_NOTE),), "*")
    assert [] == told(Paragraph((Text("A visit to Kosovo"), footnote, Text("."))))
    assert [] == told(words("A visit to Kosovo*."), Paragraph(NOTE))


def test_a_note_needs_a_mention() -> None:
    """A note that explains nothing is taken out."""
    assert ("designation-marks", "under the opening") in told(words("A visit."), Paragraph(NOTE))


@pytest.mark.parametrize(("unit", "what"), [(table, "table"), (chart, "figure"), (tiles, "figure")])
def test_each_table_and_figure_is_a_unit(unit: object, what: str) -> None:
    """It can be copied alone, so it has mark and note of its own."""
    assert callable(unit)
    place = f"the {what} 'Visits'"
    body = (words("A visit to Kosovo*."), Paragraph(NOTE))
    assert [("designation-mark", place)] == told(*body, unit("Kosovo"))
    assert [("designation-note", place)] == told(*body, unit("Kosovo*"))
    assert [("designation-marks", place)] == told(*body, unit("Rome", NOTE))
    assert [] == told(*body, unit("Kosovo*", NOTE))


def test_what_the_pass_marks_is_right() -> None:
    """Two ways to the same rule agree."""
    body = (
        Heading(1, (Text("Visits to Kosovo"),)),
        words("A visit to Kosovo, and to Kosovo again."),
        Bullets(((words("In Kosovo"),),)),
        table("Kosovo"),
        chart("Kosovo"),
        tiles("Kosovo"),
    )
    document = marked(Document(title="Report", body=body))
    assert () == check_document(document, RECORDS, for_publication=False)


def test_a_project_without_the_designation_is_left_alone() -> None:
    """The setting turns the rules off."""
    project = attrs.evolve(PROJECT, designation=Designation(regime=Regime.NONE))
    assert [] == told(words("A visit to Kosovo."), records=Records(project=project))


def test_running_text_is_in_house_style() -> None:
    """Paragraphs and items have the rules for sentences, cells those for labels."""
    wrong = "The 3 houses cost 12,500 EUR."
    assert {"money-form", "number-words"} == {code for code, _ in told(words(wrong))}
    assert {"money-form"} == {code for code, _ in told(table(wrong))}
    listed = told(Bullets(((words(wrong),),)))
    assert {"money-form", "number-words"} == {code for code, _ in listed}


def test_quotations_and_gaps_are_left_alone() -> None:
    """They are others' words, or none that stay."""
    wrong = "The 3 houses cost 12,500 EUR."
    assert [] == told(Quote((words(wrong),)), ToComplete(wrong))


def test_the_list_of_acronyms_has_what_is_used_and_no_more() -> None:
    """Both ways."""
    short, meaning = Column((Text("Acronym"),)), Column((Text("Meaning"),))
    row = ((Text("SPOC"),), (Text("Single point of contact"),))
    listed = Table((Text("Acronyms"),), (short, meaning), (row,))
    assert [] == told(words("The SPOC opened."), listed)
    assert [("acronym", "under the opening")] == told(words("The SPOC and the JIT met."), listed)
    assert [("acronym", "the table 'Acronyms'")] == told(words("It opened."), listed)


def test_severities_of_the_project_hold() -> None:
    """A rule that is off tells nothing of documents either."""
    off = CheckSetting(code="money-form", severity=CheckSeverity.OFF)
    project = attrs.evolve(PROJECT, checks=(off,))
    assert [] == told(words("It cost 300 EUR."), records=Records(project=project))


def test_exemptions_of_records_are_no_business_of_documents() -> None:
    """What a record is exempted from is not told to be unused here."""
    exemption = Exemption(code="span-length", reason="The source counts the journey.")
    records = Records(project=attrs.evolve(PROJECT, exemptions=(exemption,)))
    assert [] == told(words("All is well."), records=records)


def test_a_product_has_emblem_statement_and_disclaimer() -> None:
    """Each is missed when it is not there."""
    document = Document(title="Report", body=(words("All is well."),))
    found = check_document(document, RECORDS)
    assert ["funding-statement", "disclaimer"] == [one.code for one in found]


def test_a_guilty_word_is_told_unless_a_record_says_it_of_nobody() -> None:
    """What a record says was judged there."""
    operation = cscwb.model.operation.Operation(id="raid", title="Raid")
    records = Records(project=PROJECT, operations=(operation,))
    paragraph = words("The smugglers were often from the sea.")
    assert [("guilt", "under the opening")] == told(paragraph, records=records)
    article = cscwb.model.article.Article(
        id="news",
        title="News",
        published=cscwb.Day(2021, 6),
        body="The smugglers were\noften from the *sea*[^1].",
    )
    assert [] == told(paragraph, records=attrs.evolve(records, articles=(article,)))


def test_the_example_documents_are_clean() -> None:
    """Both outlines of the report and the bulletin."""
    example = Path(__file__).parents[2] / "examples" / "csc-wb"
    for product in ("report", "bulletin"):
        assert () == cscwb.check(example, product=product)


def test_markdown_of_others_can_be_looked_at() -> None:
    """Whatever can be a document can be checked."""
    body = from_markdown("# News\n\nA visit to Kosovo\\*.\n\n\\* " + KOSOVO_NOTE)
    assert [] == told(*body)
