"""The annual report of the example, as a tree."""

from pathlib import Path

import pytest

import cscwb
from cscwb.document.nodes import Document, Heading, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.model.records import Records

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
S = "\u00a0"


@pytest.fixture(scope="module")
def report() -> Document:
    """The report of 2021."""
    return cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2021)


def table(document: Document, start: str) -> list[list[str]]:
    """The cells of the table whose caption starts so."""
    found = [
        block
        for block in blocks_in(document.body)
        if isinstance(block, Table) and plain(block.caption).startswith(start)
    ]
    return [[plain(cell) for cell in row] for row in found[0].rows]


def test_it_has_the_sections_in_order(report: Document) -> None:
    """The headings of the first form of the report."""
    outcomes = [one for one in cscwb.load(EXAMPLE).results if one.level == "outcome"]
    outcomes.sort(key=lambda one: one.code)
    assert [
        "Imprint",
        "The project",
        "Key figures",
        "Results by outcome",
        *(f"Outcome {one.code}: {one.title}" for one in outcomes),
        "Activities",
        "Operations",
        "Seizures by commodity",
        "Agreements",
        "Beneficiaries",
        "Articles",
        "Acronyms",
        "Annex A: logical framework",
    ] == [plain(block.content) for block in blocks_in(report.body) if isinstance(block, Heading)]


def test_the_key_figures_are_those_of_the_articles(report: Document) -> None:
    """Each figure is counted from operations and names its articles."""
    rows = {label: value for label, value, _ in table(report, "Key figures")}
    assert {
        "Agreements with a step in the year": "3",
        "Operations supported": "2",
        "Persons arrested": "4",
        "Cannabis herb seized": f"about 50{S}kg",
        "Cannabis plants seized": f"more than 2{S}000{S}plants",
        "Truck seized": f"1{S}vehicle",
        "Illegal laboratories discovered": "3",
        "Visits, meetings and other activities": "4",
        "Articles published": "6",
    } == rows
    assert all(source for _, _, source in table(report, "Key figures"))


def test_the_activities_stand_by_date(report: Document) -> None:
    """One in May and three in June."""
    dates = [row[0] for row in table(report, "Visits")]
    assert [
        f"3–5{S}May 2021{S}†",
        f"15–18{S}June 2021",
        f"from 15{S}June 2021",
        f"22{S}June 2021",
    ] == dates


def test_each_agreement_shows_the_stages_of_each_party(report: Document) -> None:
    """National law is Serbia's domestic step; nothing is said to be in force."""
    rows = table(report, "Agreements")
    assert 6 == len(rows)
    for _, party, negotiation, signature, national_law, consent, in_force, _ in rows:
        assert f"2018 (round{S}1)" == negotiation
        assert "early 2019" == signature
        assert ("Incorporation" in national_law) is (party == "Republic of Serbia")
        assert ("not stated", "not stated") == (consent, in_force)


def test_the_contributions_come_to_the_published_total(report: Document) -> None:
    """EUR 15 800 000, 1 215 000 and 900 000 are EUR 17 915 000, and it is computed."""
    assert ["Total (computed)", f"EUR{S}17{S}915{S}000"] == table(report, "Funding")[-1]


def test_no_suspect_is_described(report: Document) -> None:
    """Initials and age stay in the record."""
    text = repr(report)
    assert "B.J." not in text
    assert "(40)" not in text


def test_a_year_without_records_is_no_report() -> None:
    """An empty report is never written."""
    with pytest.raises(cscwb.ReportError, match="falls in 2031"):
        cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2031)
    with pytest.raises(cscwb.ReportError, match="this project"):
        cscwb.compose_annual_report(Records(), 2021)


def test_equal_records_give_equal_reports(report: Document) -> None:
    """Composing asks neither clock nor chance."""
    assert report == cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2021)
