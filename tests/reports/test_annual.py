"""The annual report of the example, as a tree."""

import hashlib
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from example import PICTURES
from reports.reading import lines_under, to_be_completed

import cscwb
from cscwb.document.nodes import (
    Apart,
    Contents,
    Cover,
    Document,
    Heading,
    KeyFigures,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Reference,
    Table,
    Text,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Acronym,
    Article,
    Day,
    Event,
    EventKind,
    Narrative,
    Operation,
    Passage,
    Records,
    Result,
    ResultLevel,
    Section,
)
from cscwb.model.narrative import RESULTS
from cscwb.reports.annual import OUTLINES
from cscwb.reports.passages import DASH

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
S = "\u00a0"


@pytest.fixture(scope="module")
def report() -> Document:
    """The report of 2021."""
    return cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2021, pictures=PICTURES)


def table(document: Document, start: str) -> list[list[str]]:
    """The cells of the table whose caption starts so."""
    found = [
        block
        for block in blocks_in(document.body)
        if isinstance(block, Table) and plain(block.caption).startswith(start)
    ]
    return [[plain(cell) for cell in row] for row in found[0].rows]


def headings(document: Document, level: int = 1) -> list[str]:
    """The headings of a level, in order."""
    found = [one for one in blocks_in(document.body) if isinstance(one, Heading)]
    return [plain(one.title) for one in found if one.level == level]


def test_cover_and_contents_come_before_the_sections(report: Document) -> None:
    """First the cover, then the year on one page, and then the contents."""
    assert isinstance(report.body[0], Cover)
    kinds = [type(block) for block in blocks_in(report.body)]
    first, contents = kinds.index(KeyFigures), kinds.index(Contents)
    titles = headings(report)
    assert first < contents
    following = report.body[report.body.index(Apart((Contents("Contents"),))) + 1]
    assert isinstance(following, Heading)
    assert "1. Executive summary" == plain(following.title)
    assert "2021 on one page" == titles[0]


def test_the_lists_of_tables_and_figures_stand_with_the_imprint(report: Document) -> None:
    """On one page behind the annexes."""
    [page] = [
        one.content
        for one in report.body
        if isinstance(one, Apart) and any(isinstance(block, ListOfTables) for block in one.content)
    ]
    assert [ListOfTables, ListOfFigures, Heading] == [type(block) for block in page[:3]]
    assert isinstance(page[2], Heading)
    assert "Imprint" == plain(page[2].content)


CLOSING = [
    "Signature",
    "Annex A. Updated logical framework",
    "Annex B. Publications and visibility materials",
    "Annex C. Agreements and legal acts",
    "Annex D. Articles",
    "Acronyms",
    "Imprint",
    "To be completed",
]


def test_a_progress_report_has_fifteen_sections_and_four_annexes(report: Document) -> None:
    """The minimum content of the General Conditions, Article 3, between first and last pages."""
    assert [
        "2021 on one page",
        "1. Executive summary",
        "2. Description",
        "3. Context and changes in the period",
        "4. Results by outcome",
        "5. Activities in the period",
        "6. Operations and judicial cooperation",
        "7. Difficulties, measures taken and changes",
        "8. Risks and assumptions",
        "9. Cross-cutting issues",
        "10. Partnership, coordination and synergies",
        "11. Visibility and communication",
        "12. Sustainability and lessons learned",
        "13. Procurement and equipment handed over",
        "14. Work plan for the next period",
        "15. Financial summary",
        *CLOSING,
    ] == headings(report)


def test_the_report_of_a_grant_follows_annex_vi() -> None:
    """Its four sections, and the parts of the second."""
    grant = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE), 2021, outline="annex-vi", pictures=PICTURES
    )
    assert [
        "2021 on one page",
        "1. Description",
        "2. Assessment of implementation of action activities",
        "3. Beneficiaries, affiliated entities and other cooperation",
        "4. Visibility",
        *CLOSING,
    ] == headings(grant)
    assert ["2.1 Executive summary", "2.2 Results and activities"] == [
        title for title in headings(grant, 2) if title[0] == "2"
    ][:2]
    items = [row[0][:3] for row in table(grant, "Identification")]
    [gap] = [line for line in to_be_completed(grant) if "missing in the identification" in line]
    lacking = [number for number in ("1.2", "1.5") if f" {number} " in gap]
    assert [f"1.{number}" for number in range(1, 10)] == sorted(items + lacking)


@pytest.mark.parametrize("outline", OUTLINES)
def test_every_section_of_the_narrative_has_a_place(outline: str) -> None:
    """Nobody writes a passage that is never printed, in whatever outline."""
    records = cscwb.load(EXAMPLE)
    sections = [*Section, *(f"{RESULTS}/{one.id}" for one in records.results)]
    written = [Passage(year=2021, section=one, text=f"# On {one}\n\nWords.\n") for one in sections]
    report = cscwb.compose_annual_report(
        records, 2021, narrative=Narrative(tuple(written)), outline=outline, pictures=PICTURES
    )
    found = [plain(one.content) for one in blocks_in(report.body) if isinstance(one, Heading)]
    impact = {f"{RESULTS}/{one.id}" for one in records.results if one.level == "impact"}
    assert {f"On {one}" for one in sections if one not in impact} == {
        one for one in found if one.startswith("On ")
    }


@pytest.mark.parametrize("outline", OUTLINES)
def test_headings_skip_no_level(outline: str) -> None:
    """Of whatever outline, also within the narrative."""
    narrative = cscwb.load_narrative(EXAMPLE)
    report = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE), 2021, narrative=narrative, outline=outline, pictures=PICTURES
    )
    levels = [one.level for one in blocks_in(report.body) if isinstance(one, Heading)]
    assert all(after <= before + 1 for before, after in pairwise([0, *levels]))


def test_a_section_that_nobody_has_written_says_so(report: Document) -> None:
    """Each gap names the file in which to fill it, on the last page; highlights are a choice."""
    gaps = to_be_completed(report)
    for section in Section:
        missed = any(f"'narrative/2021/{section}.md'" in gap for gap in gaps)
        assert missed is (section is not Section.HIGHLIGHTS), section


def test_figures_in_prose_are_those_of_the_tables() -> None:
    """What is named in the narrative is the key figure, below ten in words."""
    text = (
        "{figure: operations}, {figure: arrests}, {figure: seized cannabis_herb kg}, "
        "{figure: sites illegal_laboratory}, {figure: articles}"
    )
    passage = Passage(year=2021, section="executive-summary", text=text)
    report = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE), 2021, narrative=Narrative((passage,)), pictures=PICTURES
    )
    rows = [*table(report, "Key figures"), *table(report, "Seizures in")]
    values = {label: value for label, value, *_ in rows}
    labels = (
        "Operations on record",
        "Persons arrested (stage of proceedings: arrest)",
        "Cannabis herb seized",
        "Illegal laboratories discovered",
        "Items published by the project",
    )
    said = [plain(one.content) for one in blocks_in(report.body) if isinstance(one, Paragraph)]
    assert ["2", "4", f"about 50{S}kg", "3", "6"] == [values[label] for label in labels]
    assert f"Two, four, about 50{S}kg, three, six" in said


def test_a_passage_with_a_fault_is_told_with_its_place() -> None:
    """For those who compose a report without checking before."""
    passage = Passage(year=2021, section="context", text="Fine.\n\nOf {figure: arests}.\n")
    with pytest.raises(cscwb.ReportError, match=r"context\.md:3: 'arests' is not the name"):
        cscwb.compose_annual_report(
            cscwb.load(EXAMPLE), 2021, narrative=Narrative((passage,)), pictures=PICTURES
        )


def test_an_unknown_outline_is_named() -> None:
    """With those that there are."""
    with pytest.raises(ValueError, match=r"'annex-iv' is not an outline .*'annex-vi'"):
        cscwb.compose_annual_report(
            cscwb.load(EXAMPLE), 2021, outline="annex-iv", pictures=PICTURES
        )


def test_the_report_says_what_it_was_made_from(report: Document, tmp_path: Path) -> None:
    """The digest is that of the JSON file, so that anybody can compare it."""
    file = cscwb.save(cscwb.load(EXAMPLE), tmp_path / "records.json")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert f"cscwb {cscwb.__version__}, from records with the digest {digest}" == report.provenance


def test_the_key_figures_are_those_of_the_articles(report: Document) -> None:
    """Each figure is counted from records and names its articles."""
    rows = [(label, value) for label, value, _ in table(report, "Key figures")]
    assert [
        ("Agreements with a step in the year", "3"),
        ("Operations on record", "2"),
        ("of these supported by the project", "1"),
        ("Visits, meetings and other activities on record", "4"),
        ("of these held or supported by the project", "3"),
        ("Items published by the project", "6"),
        ("Persons arrested (stage of proceedings: arrest)", "4"),
        ("Illegal laboratories discovered", "3"),
        ("Searched (truck)", "1"),
    ] == rows
    assert all(source for _, _, source in table(report, "Key figures"))


def test_goods_are_in_one_table(report: Document) -> None:
    """With their value and their articles; the key figures refer to it."""
    rows = table(report, "Seizures in")
    assert [
        ("Cannabis herb seized", f"about 50{S}kg"),
        ("Cannabis plants seized", f"more than 2{S}000{S}plants"),
        ("Truck seized", f"1{S}vehicle"),
        ("Value of cannabis herb seized", f"about EUR{S}200{S}000"),
    ] == [(label, value) for label, value, *_ in rows]
    assert all(source for *_, source in rows)
    (figures,) = (
        block
        for block in blocks_in(report.body)
        if isinstance(block, Table) and block.label == "key-figures"
    )
    assert ((Text("What was seized is in "), Reference("seizures"), Text(".")),) == figures.notes


def test_the_activities_stand_by_component_and_date(report: Document) -> None:
    """One in May and three in June, each under the component of the project that it belongs to."""
    blocks = tuple(blocks_in(report.body))
    titles = [plain(one.title) if isinstance(one, Heading) else "" for one in blocks]
    start, end = (
        titles.index("5. Activities in the period"),
        titles.index("6. Operations and judicial cooperation"),
    )
    found: list[tuple[str, str]] = []
    component = ""
    for before, block in pairwise(blocks[start:end]):
        if isinstance(before, Heading) and before.level == 2:
            component = plain(before.title)
        if isinstance(before, Heading) and before.level == 3 and isinstance(block, Paragraph):
            found.append((component, plain(block.content).partition(" · ")[0]))
    assert [
        ("Operational support", f"3–5{S}May 2021{S}†"),
        ("Strategic cooperation", f"22{S}June 2021"),
        ("Information exchange and interoperability", f"15–18{S}June 2021"),
        ("Information exchange and interoperability", f"from 15{S}June 2021"),
    ] == found


def test_activities_are_told_in_the_month_in_which_they_ended() -> None:
    """As the chart by months counts them."""
    records = cscwb.load(EXAMPLE)
    [visit] = [one for one in records.events if one.id == "visit-albanian-police-italy"]
    visit = attrs.evolve(visit, date=cscwb.Span.parse("2021-08-30/2021-09-02"))
    running = attrs.evolve(visit, id="running", date=cscwb.Span.parse("2021-06-15/.."))
    moved = attrs.evolve(records, events=(visit, running), operations=(), articles=())
    said = [
        plain(one.content)
        for one in blocks_in(cscwb.compose_annual_report(moved, 2021, pictures=PICTURES).body)
        if isinstance(one, Paragraph)
    ]
    start = (
        "The records of 2021 have two activities, both held by the project; by the month in which "
        "they ended or, where they still run, began: one each in June and September 2021."
    )
    assert any(one.startswith(start) for one in said)


def test_sentences_keep_figures_from_their_beginning() -> None:
    """Also where there are ten or more of something, and one alone has a verb for one."""
    records = cscwb.load(EXAMPLE)
    [first] = [one for one in records.operations if "prilep" in one.id]
    many = tuple(attrs.evolve(first, id=f"{first.id}-{number}") for number in range(12))
    moved = attrs.evolve(records, operations=many, articles=())
    said = [
        plain(one.content)
        for one in blocks_in(cscwb.compose_annual_report(moved, 2021, pictures=PICTURES).body)
        if isinstance(one, Paragraph)
    ]
    start = (
        "The records of 2021 have 12 operations, all supported by the project. According to the "
        "records, 12 persons were arrested as suspects (stage of proceedings: arrest). "
    )
    assert any(one.startswith(start) for one in said)


def test_each_agreement_shows_the_stages_of_each_party(report: Document) -> None:
    """National law is Serbia's domestic step; nothing is said of consent or entry into force."""
    rows = table(report, "Agreements and")
    assert 6 == len(rows)
    for _, party, negotiation, signature, national_law, _ in rows:
        assert f"2018 (formal round{S}1)" == negotiation
        assert "early 2019" == signature
        assert ("Incorporation" in national_law) is (party == "Serbia")
    [found] = [
        one
        for one in blocks_in(report.body)
        if isinstance(one, Table) and one.label == "agreements"
    ]
    assert [
        "Agreement",
        "Party",
        "Negotiation",
        "Signature",
        "National law (domestic step)",
        "Articles",
    ] == [plain(column.title) for column in found.columns]


def test_the_contributions_come_to_the_published_total(report: Document) -> None:
    """EUR 15 800 000, 1 215 000 and 900 000 are EUR 17 915 000, and it is computed."""
    assert ["Total (computed)", f"EUR{S}17{S}915{S}000"] == table(report, "Funding")[-1]
    said = [plain(one.content) for one in blocks_in(report.body) if isinstance(one, Paragraph)]
    assert any(
        one.startswith(f"The contributions come to EUR{S}17.915{S}million; ") for one in said
    )


def test_no_suspect_is_described(report: Document) -> None:
    """Initials and age stay in the record."""
    text = repr(report)
    assert "B.J." not in text
    assert "(40)" not in text


def test_a_year_without_records_is_no_report() -> None:
    """An empty report is never written."""
    with pytest.raises(cscwb.ReportError, match="falls in 2031"):
        cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2031, pictures=PICTURES)
    with pytest.raises(cscwb.ReportError, match="this project"):
        cscwb.compose_annual_report(Records(), 2021, pictures=PICTURES)


def test_equal_records_give_equal_reports(report: Document) -> None:
    """Composing asks neither clock nor chance."""
    assert report == cscwb.compose_annual_report(cscwb.load(EXAMPLE), 2021, pictures=PICTURES)


def test_every_table_with_a_dagger_says_what_it_means(report: Document) -> None:
    """A reader of one table alone sees that a date is inferred, and what that is."""
    tables = [one for one in blocks_in(report.body) if isinstance(one, Table)]
    marked = [one for one in tables if any("†" in plain(c) for row in one.rows for c in row)]
    assert marked
    without = [
        plain(one.caption)
        for one in marked
        if not any(plain(note).startswith("†") for note in one.notes)
    ]
    assert [] == without


def test_the_claim_of_a_source_is_printed_in_whatever_form() -> None:
    """A date that is not written as cscwb writes dates is given as the source has it."""
    records = cscwb.load(EXAMPLE)
    found = records.agreement("serbia-argentina-extradition")
    claims = (attrs.evolve(found.claims[0], value="in autumn"),)
    others = tuple(one for one in records.agreements if one.id != found.id)
    changed = attrs.evolve(records, agreements=(attrs.evolve(found, claims=claims), *others))
    report = cscwb.compose_annual_report(changed, 2021, pictures=PICTURES)
    notes = [
        plain(note)
        for block in blocks_in(report.body)
        if isinstance(block, Table) and block.label == "agreements"
        for note in block.notes
    ]
    assert any(note.endswith("Treaties, No 10/2021 gives in autumn.") for note in notes)


DAY = cscwb.Span.parse("2021-03-04")
BARE = attrs.evolve(
    cscwb.load(EXAMPLE),
    events=(Event(id="visit", title="Study visit to Rome", kind=EventKind.STUDY_VISIT, date=DAY),),
    operations=(Operation(id="raid", title="Raid", date=DAY),),
    articles=(
        Article(id="told", title="Told", published=Day.parse("2021-04-01"), about=("raid",)),
    ),
    results=(Result(id="skills", title="Skills", level=ResultLevel.OUTPUT),),
    indicators=(),
)


@pytest.fixture(scope="module")
def bare() -> Document:
    """The report on records that say as little as they can."""
    return cscwb.compose_annual_report(BARE, 2021, pictures=PICTURES)


def test_what_no_record_says_is_not_stated(bare: Document) -> None:
    """No cell is blank, no column has nothing but dashes, and nobody claims that there was none."""
    for one in blocks_in(bare.body):
        if isinstance(one, Table):
            for title, column in zip(one.columns, zip(*one.rows, strict=True), strict=True):
                assert all(map(plain, column)), (plain(one.caption), plain(title.title))
                assert any(cell != DASH for cell in column), plain(title.title)


def test_an_event_of_which_little_is_on_record_has_two_lines(bare: Document) -> None:
    """Its title, and when it was; nothing is said of what no record has."""
    assert ["4 March 2021"] == lines_under(bare, "Study visit to Rome")


def test_a_lost_link_is_told_once(bare: Document) -> None:
    """Under the address, where it is looked for."""
    assert [["1", f"1{S}April 2021", "Told", "(link not available)"]] == table(bare, "Articles of")


def test_a_title_that_says_the_kind_stands_alone(bare: Document) -> None:
    """Nobody reads that a study visit is a study visit."""
    assert not any("Kind" in line for line in lines_under(bare, "Study visit to Rome"))
    other = attrs.evolve(BARE.events[0], title="Days in Rome")
    report = cscwb.compose_annual_report(
        attrs.evolve(BARE, events=(other,)), 2021, pictures=PICTURES
    )
    assert "Kind: Study visit" in lines_under(report, "Days in Rome")


@pytest.mark.parametrize(
    ("short", "told"), [("Blue Gate", False), ("BG II", True), ("EuroBG", True)]
)
def test_a_short_name_of_plain_words_is_no_acronym(short: str, told: bool) -> None:
    """It stands in the title as it is."""
    assert BARE.project is not None
    project = attrs.evolve(BARE.project, short_names=(short,), title=f"{short}: border cooperation")
    report = cscwb.compose_annual_report(
        attrs.evolve(BARE, project=project), 2021, pictures=PICTURES
    )
    assert told is (short in {row[0] for row in table(report, "Acronyms")})


def test_the_title_of_a_section_is_printed_once() -> None:
    """A text may begin with it; what stood under it moves up, so that no level is skipped."""
    words = "# executive summary\n\nGood.\n\n## Prospects\n\nFair.\n"
    passage = Passage(year=2021, section="executive-summary", text=words)
    report = cscwb.compose_annual_report(
        BARE, 2021, narrative=Narrative((passage,)), pictures=PICTURES
    )
    found = [one for one in blocks_in(report.body) if isinstance(one, Heading)]
    said = [(one.level, plain(one.title)) for one in found]
    at = said.index((1, "1. Executive summary"))
    assert [(2, "Prospects"), (2, "1.1 Key figures")] == said[at + 1 : at + 3]


def test_an_acronym_in_the_plural_is_used() -> None:
    """``SOPs`` stands in the list as ``SOP``."""
    records = cscwb.load(EXAMPLE)
    assert records.project
    listed = (Acronym(short="SOP", meaning="standard operating procedure"),)
    project = attrs.evolve(records.project, acronyms=listed)
    passage = Passage(year=2021, section="context", text="Standard operating procedures (SOPs).")
    report = cscwb.compose_annual_report(
        attrs.evolve(records, project=project),
        2021,
        narrative=Narrative((passage,)),
        pictures=PICTURES,
    )
    assert ["SOP", "standard operating procedure"] in table(report, "Acronyms used")
