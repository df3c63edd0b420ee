"""The year on one page, and the notes that a report has once."""

from pathlib import Path

import attrs
from counting.short import PROJECT, arrested, meeting, operation, taken
from example import PICTURES
from reports.reading import lines_under, spaced, to_be_completed

import cscwb
from cscwb.document.nodes import Apart, Chart, Column, Document, KeyFigures, Paragraph, Table, Text
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Agreement,
    Basis,
    Beneficiary,
    Jurisdiction,
    Narrative,
    Operation,
    Passage,
    Records,
    Span,
    Support,
    SupportKind,
    TreatyAction,
    TreatyStage,
)
from cscwb.reports import wording
from cscwb.reports.passages import DASH, dash_explained, filled

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
TRAINING = (Support(kind=SupportKind.TRAINING),)
SERBIA, ALBANIA = Jurisdiction("RS"), Jurisdiction("AL")


def report(*operations: Operation, narrative: str = "", **others: object) -> Document:
    """The report of 2021 on these operations."""
    known = {"project": PROJECT, "operations": operations, **others}
    passages = (Passage(year=2021, section="highlights", text=narrative),) if narrative else ()
    return cscwb.compose_annual_report(
        Records(**known),  # type: ignore[arg-type]
        2021,
        narrative=Narrative(passages),
        draft=True,
    )


def page(document: Document) -> Apart:
    """The page before the contents."""
    found = document.body[1]
    assert isinstance(found, Apart)
    return found


def figures(document: Document) -> list[tuple[str, str]]:
    """What it prints large."""
    return [
        (spaced(figure.value), spaced(plain(figure.words)))
        for block in page(document).content
        if isinstance(block, KeyFigures)
        for figure in block.figures
    ]


def mattered(document: Document) -> list[str]:
    """What it says mattered."""
    return lines_under(document, "What mattered")


def named(name: str, *results: object, **more: object) -> Operation:
    """An operation with a title of its own."""
    return attrs.evolve(operation(*results, name=name, **more), title=name.title())  # type: ignore[arg-type]


def treaty(number: int) -> Agreement:
    """One that was signed in the year."""
    return Agreement(
        id=f"treaty-{number}",
        title=f"Treaty {number}",
        parties=(SERBIA, ALBANIA),
        actions=(TreatyAction(stage=TreatyStage.SIGNATURE, date=Span.parse("2021-03")),),
    )


def test_the_figures_have_a_fixed_order_and_are_eight_at_most() -> None:
    """Operations, two kinds of measures, of goods and of sites, agreements, activities."""
    document = report(
        operation(arrested("3"), taken("7 kg"), taken("2 kg", kind="opium"), support=TRAINING),
        operation(taken("1 kg", kind="mdma"), name="other"),
        agreements=(treaty(1),),
        events=(meeting("fair", beneficiaries=(SERBIA,)),),
        beneficiaries=(
            Beneficiary(id="rs", jurisdiction=SERBIA),
            Beneficiary(id="al", jurisdiction=ALBANIA),
        ),
    )
    assert [
        ("2", "operations on record, 1 supported by the project"),
        ("3", "persons arrested (stage of proceedings: not stated)"),
        ("7 kg", "heroin seized"),
        ("2 kg", "opium seized"),
        ("1", "agreement took a step"),
        ("1", "activity on record: visits, meetings and the like"),
        ("1 of 2", "beneficiaries took part in an activity or operation"),
    ] == figures(document)


def test_a_figure_that_needs_many_words_is_not_printed_large() -> None:
    """It stands with them in the table of key figures."""
    some = attrs.evolve(taken("7 kg"), quantity=cscwb.Quantity.parse("? kg"))
    assert ["operation on record"] == [words for _, words in figures(report(operation(some)))]


def test_without_a_record_there_is_no_figure() -> None:
    """Silence is not zero."""
    document = report(events=(meeting("fair"),))
    assert [("1", "activity on record: visits, meetings and the like")] == figures(document)


def test_three_operations_matter_by_the_rule() -> None:
    """Those that the project supported first, and then those that brought more figures."""
    document = report(
        named("alone", arrested("3"), taken("7 kg"), taken("1 kg", kind="opium")),
        named("small", arrested("1")),
        named("supported", support=TRAINING),
        named("middle", arrested("2"), taken("2 kg")),
    )
    titles = [line.partition(" (")[0] for line in mattered(document)]
    assert ["Supported", "Alone", "Middle"] == titles


def test_what_mattered_has_the_figures_of_the_year_alone() -> None:
    """What an operation brought in another year is in the report of that year."""
    late = named("raid", arrested("2"), arrested("9", date="2022-02-03"), taken("7 kg"))
    [line] = mattered(report(late))
    assert (
        "Raid (10 June 2021): heroin seized: 7 kg; persons arrested: 2 (stage of proceedings: "
        "not stated)" == line
    )


def test_agreements_are_one_item_with_three_names() -> None:
    """And the number of the others in words."""
    [line] = mattered(report(agreements=tuple(map(treaty, range(1, 6)))))
    signed = "signature: March 2021"
    assert (
        f"Five agreements took a step: Treaty 1, {signed}; Treaty 2, {signed}; Treaty 3, {signed}; "
        "two more" == line
    )


def test_the_editor_chooses_what_mattered() -> None:
    """In a passage, which is printed in place of what the rule finds."""
    document = report(named("raid", arrested("2")), narrative="- The scanner works.\n- We moved.\n")
    assert ["The scanner works.", "We moved."] == mattered(document)
    assert not [gap for gap in to_be_completed(document) if "highlights" in gap]


def test_the_page_has_the_chart_by_months_when_three_values_differ() -> None:
    """One operation in one month is told by its words."""
    one = report(operation())
    assert not [block for block in page(one).content if isinstance(block, Chart)]
    several = report(operation(), operation(name="b"), operation(name="c", date="2021-03"))
    [chart] = [block for block in page(several).content if isinstance(block, Chart)]
    assert {0, 1, 2} == {value for row in chart.series for value in row.values}


def test_a_dagger_is_explained_on_the_page() -> None:
    """Which is read alone; without one nothing is explained."""
    inferred = attrs.evolve(Span.parse("2021-06-10"), basis=Basis.INFERRED)
    for document, notes in (
        (report(attrs.evolve(operation(), date=inferred)), [wording.INFERRED_NOTE]),
        (report(operation()), []),
    ):
        said = [plain(one.content) for one in page(document).content if isinstance(one, Paragraph)]
        assert notes == [words for words in said if words.startswith("†")]


def test_the_dash_is_explained_once() -> None:
    """Under the first table that has one, and under no other."""
    document = cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2021, pictures=PICTURES)
    tables = [block for block in blocks_in(document.body) if isinstance(block, Table)]
    dashed = [table for table in tables if any(DASH in row for row in table.rows)]
    explained = [
        table for table in tables if any("–: not on record." == plain(note) for note in table.notes)
    ]
    assert len(dashed) > 1
    assert dashed[:1] == explained


def test_a_cell_that_is_blank_has_a_dash_and_a_blank_column_goes() -> None:
    """A table in which every cell says something is left as it is."""
    one, other = (Text("1"),), (Text("2"),)
    columns = (Column((Text("A"),)), Column((Text("B"),)), Column((Text("C"),)))
    table = filled(Table((Text("T"),), columns, ((one, (), ()), (one, (), other))))
    assert (columns[0], columns[2]) == table.columns
    assert ((one, DASH), (one, other)) == table.rows
    assert (((Text("–: not on record."),),),) == tuple(
        block.notes for block in dash_explained((table,)) if isinstance(block, Table)
    )
    full = Table((Text("T"),), columns[:1], ((one,),))
    assert (full,) == dash_explained((filled(full),))
