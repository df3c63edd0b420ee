"""What reports say of claims."""

import pytest

import cscwb
from cscwb.model import Agreement, Article, Certainty, Claim, Day, Operation, Project, Records, Span
from cscwb.reports.claims import claim_lines, claimed_value
from cscwb.writers.markdown import to_markdown


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("seizures[0].quantity", "~50 kg", "about 50 kg"),
        ("seizures[0].breakdown[1].quantity", ">2000 plant", "more than 2 000 plants"),
        ("seizures[0].value", "200000 EUR", "EUR 200 000"),
        ("seizures[0].unit_price", "<=10000 EUR/kg", "up to EUR 10 000 per kg"),
        ("measures[0].count", "3..5", "3 to 5"),
        ("measures[0].count", "?", "an unstated number"),
        ("seizures[0].place", "Prilep, MK", "Prilep, North Macedonia"),
        ("date", "2021-06", "June 2021"),
        ("seizures[0].quantity", "some kilograms", "some kilograms"),
        ("title", "2000", "2000"),
    ],
)
def test_a_claimed_value_is_printed_like_the_field_itself(
    field: str, value: str, words: str
) -> None:
    """A short form comes out in words and grouped digits; other words are the source's own."""
    operation = Operation(id="raid", title="Raid")
    said = claimed_value(operation, Claim(field=field, value=value))
    assert words == said.replace("\N{NO-BREAK SPACE}", " ").replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )


def test_the_date_of_a_step_is_a_day() -> None:
    """An agreement has days, where an operation has spans."""
    agreement = Agreement(id="treaty", title="Treaty", parties=())
    claim = Claim(field="actions[0].date", value="2019-10-14")
    assert "14 October 2019" == claimed_value(agreement, claim).replace("\N{NO-BREAK SPACE}", " ")


def test_another_value_is_said_to_be_of_another_source() -> None:
    """A claim without a value is on what the field says."""
    raid = Operation(
        id="raid",
        title="Raid",
        date=Span.parse("2023-04-03"),
        claims=(
            Claim(field="date", value="2023-04-03/2023-04-30", source="Posters"),
            Claim(field="date", certainty=Certainty.REPORTED),
        ),
    )
    lines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in claim_lines(Records(), raid)]
    assert [
        "Date, by another source: 3–30 April 2023; source: Posters",
        "Date: reported",
    ] == lines


def test_fields_of_the_project_are_called_as_in_the_table() -> None:
    """Whoever reads "external ids" finds no such line above."""
    project = Project(
        id="harbour",
        title="Harbour",
        date=Span.parse("2021/2023"),
        claims=tuple(
            Claim(field=field, source="Page")
            for field in ("date", "external_ids", "budget_year", "contributions")
        ),
    )
    assert [
        "Duration: source: Page",
        "Numbers given by others: source: Page",
        "Year of the budget: source: Page",
        "Contributions: source: Page",
    ] == [*claim_lines(Records(), project)]


def test_a_bulletin_prints_the_claims_on_what_it_reports() -> None:
    """Its readers see, too, that a source says something else."""
    raid = Operation(
        id="raid",
        title="Raid",
        date=Span.parse("2021-06-03"),
        claims=(Claim(field="date", value="2021-06-04", source="Posters"),),
    )
    news = Article(id="news", title="News", published=Day(2021, 6, 10), about=("raid",))
    records = Records(operations=(raid,), articles=(news,))
    issue = to_markdown(cscwb.compose_bulletin(records, "2021-06", full=True, draft=True))
    assert "Date, by another source: 4\N{NO-BREAK SPACE}June 2021; source: Posters" in issue
