"""What the annual report lacks: every gap is told once, to who can supply it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from click.testing import Result as Outcome
from picture_files import png
from reports.reading import spaced, to_be_completed

import cscwb
from cscwb.cli import cli
from cscwb.model import (
    Agreement,
    Amount,
    Article,
    Commodity,
    Count,
    Day,
    Event,
    EventKind,
    EventMode,
    EventStatus,
    Exemption,
    FigureName,
    FundingStatement,
    Indicator,
    IndicatorValue,
    Institution,
    Jurisdiction,
    Link,
    Logo,
    Measure,
    Money,
    Narrative,
    Operation,
    Other,
    Participation,
    Passage,
    PersonMeasure,
    Photo,
    PhotoSubject,
    Place,
    Project,
    Quantity,
    Records,
    Result,
    ResultLevel,
    Role,
    Section,
    Seizure,
    Sex,
    Share,
    Span,
    StageOfProceedings,
    Support,
    SupportKind,
    TreatyAction,
    TreatyStage,
)
from cscwb.model.narrative import RESULTS
from cscwb.reports.annual import OUTLINES
from cscwb.reports.readiness import readiness
from cscwb.reports.readiness.lists import to_tasks, to_text
from cscwb.rules.gaps import GAPS, MISSING_SOURCE, MISSING_TARGET
from cscwb.rules.suppliers import Supplier

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
DAY = Span.parse("2021-06-15")
EMBLEM = Logo(file="media/eu.png", alternative_text="Emblem of the European Union")
PHOTO = Photo(
    shows=PhotoSubject.OFFICIALS,
    file="media/visit.png",
    alternative_text="Officers at a table",
    credited_to="agency",
    copyright_holder="The Agency",
)


def value(amount: str, date: str, *shares: Share) -> IndicatorValue:
    """A figure on a date."""
    return IndicatorValue(amount=Amount.parse(amount), date=Span.parse(date), shares=shares)


TRAINED = Indicator(
    id="trained",
    title="Officers trained",
    result="skills",
    unit="persons",
    baseline=value("0", "2020"),
    target=value("60", "2023"),
    values=(value("12", "2021", Share(amount=Amount.parse("5"), sex=Sex.WOMEN)),),
    source_of_data="Lists of participants",
)
PROJECT = Project(
    id="harbour",
    title="Harbour",
    date=Span.parse("2021/2023"),
    contract_number="2021/123-456",
    contact_person="Head of Project",
    website=Link.parse("https://www.example.org/"),
    implementing_partners=("agency",),
    funding_statement=FundingStatement.FUNDED,
    emblem=EMBLEM,
    disclaimer_author="the Harbour project",
)
ARREST = PersonMeasure(
    measure=Measure.ARRESTED, count=Count.parse("2"), stage=StageOfProceedings.ARREST
)
COMPLETE = Records(
    project=PROJECT,
    articles=(
        Article(
            id="news",
            title="News",
            published=Day.parse("2021-06-20"),
            summary="What happened.",
            url=Link.parse("https://example.org/news"),
            about=("visit", "raid", "treaty"),
            photos=(PHOTO,),
        ),
    ),
    events=(
        Event(
            id="visit",
            title="Visit",
            kind=EventKind.VISIT,
            date=DAY,
            places=(Place.parse("Rome, IT"),),
            participants=(Participation(described="officers"),),
            support=(Support(kind=SupportKind.FINANCED),),
            outcomes=("lessons learned",),
        ),
    ),
    operations=(
        Operation(
            id="raid",
            title="Raid",
            date=DAY,
            support=(Support(kind=SupportKind.NONE),),
            measures=(ARREST,),
            seizures=(
                Seizure(commodity=Commodity.parse("cocaine"), quantity=Quantity.parse("? kg")),
                Seizure(commodity=Commodity.parse("cash"), value=Money.parse("10000 EUR")),
            ),
        ),
    ),
    agreements=(
        Agreement(
            id="treaty",
            title="Treaty",
            parties=(Jurisdiction("RS"), Jurisdiction("AR")),
            actions=(TreatyAction(stage=TreatyStage.SIGNATURE, date=Span.parse("2021-03")),),
        ),
    ),
    institutions=(Institution(id="agency", name="The Agency", kind=Other("agency")),),
    results=(Result(id="skills", title="Skills", level=ResultLevel.OUTPUT),),
    indicators=(TRAINED,),
)
SECTIONS = (
    *(section for section in Section if section is not Section.HIGHLIGHTS),
    f"{RESULTS}/skills",
)
NARRATIVE = Narrative(tuple(Passage(year=2021, section=one, text="Written.\n") for one in SECTIONS))
Change = Callable[[Records], Records]


def of_project(**fields: Any) -> Change:
    """The records with other fields of the project."""
    return lambda records: attrs.evolve(records, project=attrs.evolve(PROJECT, **fields))


def of_only(kind: str, **fields: Any) -> Change:
    """The records with other fields of the only record of a kind."""

    def changed(records: Records) -> Records:
        [one] = getattr(records, kind)
        kinds: dict[str, Any] = {kind: (attrs.evolve(one, **fields),)}
        return attrs.evolve(records, **kinds)

    return changed


def of_photo(**fields: Any) -> Change:
    """The records with other fields of the only photo."""
    return of_only("articles", photos=(attrs.evolve(PHOTO, **fields),))


def gaps(records: Records, outline: str = "progress") -> list[tuple[str, str, str]]:
    """What is missing, of which record, and where in it."""
    found = readiness(records, 2021, narrative=NARRATIVE, outline=outline)
    return [(gap.code, gap.record, gap.place) for gap in found]


LACKING: list[tuple[str, str, str, Change]] = [
    ("missing-project", "", "", lambda records: attrs.evolve(records, project=None)),
    ("missing-contract-number", "harbour", "contract_number", of_project(contract_number="")),
    (
        "missing-implementing-partners",
        "harbour",
        "implementing_partners",
        of_project(implementing_partners=()),
    ),
    ("disclaimer", "harbour", "disclaimer_author", of_project(disclaimer_author="")),
    ("funding-statement", "harbour", "funding_statement", of_project(funding_statement=None)),
    ("emblem", "harbour", "emblem", of_project(emblem=None)),
    ("missing-source", "visit", "", of_only("articles", about=("raid", "treaty"))),
    ("missing-source", "raid", "", of_only("articles", about=("visit", "treaty"))),
    ("missing-source", "treaty", "", of_only("articles", about=("visit", "raid"))),
    ("missing-date", "visit", "date", of_only("events", date=None)),
    ("missing-date", "raid", "date", of_only("operations", date=None)),
    ("missing-date", "visit", "date", of_only("events", date=None, status=EventStatus.PLANNED)),
    (
        "missing-date",
        "raid",
        "date",
        of_only("operations", date=None, status=EventStatus.CANCELLED),
    ),
    (
        "missing-date",
        "raid",
        "date",
        of_only("operations", date=Span.parse("after 2021-06"), status=EventStatus.PLANNED),
    ),
    ("missing-date", "visit", "date", of_only("events", date=Span.parse("before 2021-07"))),
    ("missing-date", "raid", "date", of_only("operations", date=Span.parse("after 2021-06"))),
    (
        "missing-date",
        "raid",
        "measures[0].date",
        of_only("operations", measures=(attrs.evolve(ARREST, date=Span.parse("after 2021-06")),)),
    ),
    (
        "missing-date",
        "treaty",
        "actions[1].date",
        of_only(
            "agreements",
            actions=(
                *COMPLETE.agreements[0].actions,
                TreatyAction(stage=TreatyStage.RATIFICATION, party=Jurisdiction("RS")),
            ),
        ),
    ),
    ("missing-date", "news", "published", of_only("articles", published=Day.parse("before 2022"))),
    ("missing-status", "visit", "status", of_only("events", status=EventStatus.PLANNED)),
    ("missing-status", "raid", "status", of_only("operations", status=EventStatus.PLANNED)),
    (
        "missing-status",
        "visit",
        "status",
        of_only("events", status=EventStatus.PLANNED, date=Span.parse("2019")),
    ),
    ("missing-support", "visit", "support", of_only("events", support=())),
    ("missing-support", "raid", "support", of_only("operations", support=())),
    ("missing-place", "visit", "places", of_only("events", places=())),
    ("missing-participants", "visit", "participants", of_only("events", participants=())),
    ("missing-outcomes", "visit", "outcomes", of_only("events", outcomes=())),
    (
        "missing-participants",
        "visit",
        "participants",
        of_only("events", participants=(), status=EventStatus.ONGOING),
    ),
    (
        "stage",
        "raid",
        "measures[0].stage",
        of_only(
            "operations",
            measures=(PersonMeasure(measure=Measure.DETAINED, count=Count.parse("1")),),
        ),
    ),
    (
        "missing-quantity",
        "raid",
        "seizures[0].quantity",
        of_only("operations", seizures=(Seizure(commodity=Commodity.parse("cocaine")),)),
    ),
    (
        "missing-quantity",
        "raid",
        "seizures[0].value",
        of_only("operations", seizures=(Seizure(commodity=Commodity.parse("cash")),)),
    ),
    (
        "missing-logical-framework",
        "",
        "",
        lambda records: attrs.evolve(records, results=(), indicators=()),
    ),
    ("missing-indicator", "skills", "", lambda records: attrs.evolve(records, indicators=())),
    ("missing-baseline", "trained", "baseline", of_only("indicators", baseline=None)),
    ("missing-target", "trained", "target", of_only("indicators", target=None)),
    (
        "missing-source-of-data",
        "trained",
        "source_of_data",
        of_only("indicators", source_of_data=""),
    ),
    ("missing-current-value", "trained", "values", of_only("indicators", values=())),
    (
        "missing-current-value",
        "trained",
        "values",
        of_only("indicators", values=(value("20", "2022"),)),
    ),
    (
        "missing-value-of-the-year",
        "trained",
        "values[1]",
        of_only("indicators", values=(value("3", "2019"), value("4", "2020"))),
    ),
    (
        "missing-shares-by-sex",
        "trained",
        "values[0].shares",
        of_only("indicators", values=(value("12", "2021"),)),
    ),
    (
        "missing-shares-by-sex",
        "trained",
        "values[0].shares",
        of_only(
            "indicators",
            values=(
                value(
                    "12",
                    "2021",
                    Share(amount=Amount.parse("5"), beneficiary=Jurisdiction("RS")),
                ),
            ),
        ),
    ),
    ("missing-address", "news", "url", of_only("articles", url=Link.parse("lost"))),
    (
        "missing-publisher",
        "news",
        "publisher",
        of_project(website=Link.parse("https://harbour.example/")),
    ),
    ("missing-publisher", "news", "publisher", of_project(website=None)),
    ("missing-summary", "news", "summary", of_only("articles", summary="")),
    ("photo-credit", "news", "photos[0].credited_to", of_photo(credited_to="")),
    ("photo-credit", "news", "photos[0].copyright_holder", of_photo(copyright_holder="")),
    ("alternative-text", "news", "photos[0].alternative_text", of_photo(alternative_text="")),
    ("photo-consent", "news", "photos[0].shows", of_photo(shows=PhotoSubject.PERSONS)),
    ("minor", "news", "photos[0].shows", of_photo(shows=PhotoSubject.MINORS)),
    (
        "photo-consent",
        "news",
        "photos[0].shows",
        of_photo(shows=PhotoSubject.PERSONS_IN_CUSTODY, consent=True),
    ),
]


@pytest.mark.parametrize("outline", OUTLINES)
def test_nothing_is_missing_in_complete_records(outline: str) -> None:
    """The list can be emptied, in whatever outline."""
    assert [] == gaps(COMPLETE, outline)


@pytest.mark.parametrize(("missing", "record", "place", "change"), LACKING)
def test_what_is_taken_away_is_missed(
    missing: str, record: str, place: str, change: Change
) -> None:
    """Each gap is told, once, with its record and field, and nothing else is."""
    assert [(missing, record, place)] == gaps(change(COMPLETE))


def test_every_rule_for_what_is_missing_is_used() -> None:
    """None of them is only promised; sections have tests of their own."""
    found = {missing for missing, *_ in LACKING}
    of_grants = {"missing-contact-person"}
    assert {rule.code for rule in GAPS} - found == {"missing-section", *of_grants}


def test_the_report_of_a_grant_needs_a_contact_person() -> None:
    """PRAG Annex VI asks for it, and the progress report does not."""
    assert COMPLETE.project is not None
    without = attrs.evolve(COMPLETE, project=attrs.evolve(COMPLETE.project, contact_person=""))
    assert [] == gaps(without)
    expected = [("missing-contact-person", "harbour", "contact_person")]
    assert expected == gaps(without, "annex-vi")


def test_every_code_of_what_is_missing_is_on_its_page() -> None:
    """Programs that read the list have a page that says what each code means."""
    page = (EXAMPLE.parents[1] / "docs" / "reference" / "readiness.md").read_text(encoding="utf-8")
    codes = {missing for missing, *_ in LACKING} | {"missing-section"}
    assert [] == [code for code in codes if f"`{code}`" not in page]


@pytest.mark.parametrize(
    "change",
    [
        of_only("events", places=(), mode=EventMode.ONLINE),
        of_only("events", outcomes=(), status=EventStatus.ONGOING),
        of_only("events", outcomes=(), places=(), participants=(), status=EventStatus.CANCELLED),
        of_only("events", date=Span.parse("2022-01"), status=EventStatus.PLANNED),
        of_only(
            "operations",
            measures=(PersonMeasure(measure=Measure.DETAINED, count=Count.parse("1")),),
            exemptions=(Exemption(code="stage", reason="The court gives none."),),
        ),
        of_only(
            "operations",
            measures=(PersonMeasure(measure=Measure.RELEASED, count=Count.parse("1")),),
        ),
        of_only("indicators", comment="The sex of participants was not asked."),
        of_only("operations", date=Span.parse("2019/2022-01"), status=EventStatus.CANCELLED),
        of_only(
            "events",
            support=(),
            participants=(Participation(party="harbour", role=Role.ORGANISER),),
        ),
        of_only(
            "operations",
            seizures=(Seizure(commodity=Commodity.parse("boat"), value=Money.parse("? EUR")),),
        ),
        of_only("articles", publisher="agency"),
        of_only(
            "operations",
            seizures=(Seizure(commodity=Commodity.parse("cocaine")),),
            status=EventStatus.CANCELLED,
        ),
        of_only("indicators", unit="% of cases", values=(value("12", "2021"),)),
        of_only("indicators", figure=FigureName.parse("arrests"), values=()),
        of_only("articles", url=None, archive_url=Link.parse("https://example.org/2021/06/")),
        of_photo(alternative_text="", decorative=True),
        of_photo(shows=PhotoSubject.OFFICIALS),
        of_photo(shows=PhotoSubject.MINORS, consent=True, faces_blurred=True),
        of_photo(shows=PhotoSubject.PERSONS_IN_CUSTODY, faces_blurred=True),
    ],
)
def test_nobody_is_asked_for_what_there_cannot_be(change: Change) -> None:
    """Meetings online have no place, what was cancelled no outcome, a rate no sexes."""
    assert [] == gaps(change(COMPLETE))


def test_an_article_on_a_part_is_a_source_of_the_whole() -> None:
    """As in the report, which prints the articles of the parts beside the whole."""
    part = Event(id="dinner", title="Dinner", kind=EventKind.MEETING, part_of="visit")
    records = of_only("articles", about=("dinner", "raid", "treaty"))(COMPLETE)
    assert [] == gaps(attrs.evolve(records, events=(*COMPLETE.events, part)))


def test_what_has_no_date_belongs_to_the_year_that_tells_of_it() -> None:
    """A record without date is asked for once, not in the reports of all years."""
    [news] = COMPLETE.articles
    older = attrs.evolve(news, id="older", published=Day.parse("2019-01-01"), about=("undated",))
    undated = attrs.evolve(COMPLETE.events[0], id="undated", date=None)
    records = attrs.evolve(COMPLETE, events=(*COMPLETE.events, undated))
    assert [("missing-date", "undated", "date")] == gaps(records)
    assert [] == gaps(attrs.evolve(records, articles=(news, older)))


def test_an_older_article_that_the_report_draws_on_needs_an_address_alone() -> None:
    """Readers look it up, but it is in no bulletin of the year."""
    [news] = COMPLETE.articles
    older = attrs.evolve(news, id="older", published=Day.parse("2019"), summary="", url=None)
    records = attrs.evolve(COMPLETE, articles=(news, older))
    assert [("missing-address", "older", "url")] == gaps(records)


def test_nobody_has_to_choose_highlights() -> None:
    """The report chooses them by its rule when no passage does."""
    assert [] == [gap for gap in readiness(COMPLETE, 2021) if Section.HIGHLIGHTS in gap.place]


@pytest.mark.parametrize("outline", OUTLINES)
@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_that_nobody_has_written_is_missed(section: str, outline: str) -> None:
    """In whatever outline, under the heading that the report has, with the file to write."""
    written = Narrative(tuple(one for one in NARRATIVE.passages if one.section != section))
    [gap] = readiness(COMPLETE, 2021, narrative=written, outline=outline)
    assert ("missing-section", f"narrative/2021/{section}.md") == (gap.code, gap.place)
    assert "is to be completed: " in gap.message
    assert gap.message.endswith(f". Write it in 'narrative/2021/{section}.md'")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TBC", "TBC"),
        ("Two raids took place. TODO: the third.", "TODO"),
        ("XXX persons came.", "XXX"),
        ("**To be completed.**", "To be completed"),
        ("Works to be completed in May were discussed.", ""),
    ],
)
def test_a_placeholder_is_still_a_gap(text: str, words: str) -> None:
    """In a passage that is there; what is to be completed in the world is none."""
    others = tuple(one for one in NARRATIVE.passages if one.section != "risks")
    risks = Passage(year=2021, section="risks", text=text)
    found = readiness(COMPLETE, 2021, narrative=Narrative((*others, risks)))
    message = f"'narrative/2021/risks.md' still says '{words}'; write what belongs there"
    assert ([message] if words else []) == [one.message for one in found]


def test_the_section_is_named_as_in_the_report() -> None:
    """So that who reads the list finds it in the report."""
    found = readiness(COMPLETE, 2021)
    [risks] = [one.message for one in found if one.place == "narrative/2021/risks.md"]
    [result] = [one.message for one in found if one.place == "narrative/2021/results/skills.md"]
    assert risks.startswith("'8. Risks and assumptions' is to be completed: each risk, ")
    assert result.startswith("'Output: Skills' is to be completed: what was achieved, ")


@pytest.mark.parametrize("outline", OUTLINES)
def test_every_section_to_be_completed_in_the_report_is_on_the_list(outline: str) -> None:
    """What the last page has with the name of a file and what the list has are the same."""
    report = cscwb.compose_annual_report(COMPLETE, 2021, outline=outline, draft=True)
    printed = [gap for gap in to_be_completed(report) if "'narrative/" in gap]
    hints = [
        spaced(gap.message).partition("is to be completed: ")[2]
        for gap in readiness(COMPLETE, 2021, outline=outline)
        if gap.code == "missing-section"
    ]
    assert len(hints) == len(printed)
    assert all(any(gap.endswith(f": {hint}") for gap in printed) for hint in hints)


def test_the_gaps_of_the_example() -> None:
    """What its authors cannot know from six articles, supplier by supplier."""
    records, narrative = cscwb.load(EXAMPLE), cscwb.load_narrative(EXAMPLE)
    found = readiness(records, 2021, narrative=narrative)
    assert {
        Supplier.HEAD_OF_PROJECT: [
            "csc-wb contract-number",
            "risks section",
            "work-plan section",
        ],
        Supplier.REPORT_WRITER: [],
        Supplier.PROJECT_OFFICER: [
            "activities-not-carried-out section",
            "argentina-visit-by-serbian-justice-ministry date",
            "meeting-chief-prosecutor-bih support",
            "meeting-chief-prosecutor-bih outcomes",
            "vienna-cannabis-laboratories support",
        ],
        Supplier.MONITORING_OFFICER: [
            "regional-security indicator",
            "operations-supported baseline",
            "operations-supported target",
            "suspects-arrested baseline",
            "suspects-arrested target",
            "laboratories-discovered baseline",
            "laboratories-discovered target",
            "agreements-furthered baseline",
            "agreements-furthered target",
            "fact-finding-visits baseline",
            "fact-finding-visits target",
            "expert-visits baseline",
            "expert-visits target",
        ],
        Supplier.PRESS_OFFICER: [],
        Supplier.FINANCE_OFFICER: ["procurement section", "financial-summary section"],
    } == {
        supplier: [
            f"{gap.record or Path(gap.place).stem} {gap.code.removeprefix('missing-')}"
            for gap in found
            if gap.supplier == supplier
        ]
        for supplier in Supplier
    }
    assert sorted(found, key=lambda gap: list(Supplier).index(Supplier(gap.supplier))) == list(
        found
    )


def test_a_year_without_records_has_no_report() -> None:
    """The sentence is that of the report, since there is none to be ready."""
    with pytest.raises(cscwb.ReportError, match=r"^no record of Harbour falls in 2031; "):
        readiness(COMPLETE, 2031)


def test_an_unknown_outline_is_refused() -> None:
    """With the sentence of the report, too."""
    with pytest.raises(ValueError, match="did you mean 'annex-vi'"):
        readiness(COMPLETE, 2021, outline="annex-v")


LISTED = [
    MISSING_TARGET.problem("'A' has no target", record="a", place="target"),
    attrs.evolve(
        MISSING_SOURCE.problem("'1. *Kosovo*' has no source", record="b"),
        file="x/events/b.yaml",
        line=3,
    ),
]


def test_as_text_the_gaps_stand_under_their_suppliers() -> None:
    """With the place where it is known, and a line that counts gaps and people."""
    expected = """\
Monitoring and evaluation officer: 1 gap
  - 'A' has no target.

Press officer: 1 gap
  - '1. *Kosovo*' has no source. (x/events/b.yaml:3)

2 gaps for 2 people
"""
    assert expected == to_text(LISTED, 2021)
    assert to_text(LISTED[:1], 2021).endswith("\n\n1 gap for 1 person\n")


def test_as_text_no_gap_is_good_news() -> None:
    """Said in a sentence, not by silence."""
    assert "nothing is missing: the report of 2021 can be made\n" == to_text([], 2021)


def test_as_markdown_the_gaps_can_be_ticked_off() -> None:
    """Words of records are escaped, and the house rule on Kosovo holds."""
    expected = r"""# What the annual report of 2021 still lacks

## Monitoring and evaluation officer: 1 gap

- [ ] 'A' has no target.

## Press officer: 1 gap

- [ ] '1. \*Kosovo\*' has no source. (x/events/b.yaml:3)

2 gaps for 2 people."""
    found = to_tasks(LISTED, 2021)
    assert expected == found.partition("\n\n\\* This designation is ")[0]
    assert "Nothing is missing: the report of 2021 can be made.\n" in to_tasks([], 2021)


def ready(*words: str | Path) -> Outcome:
    """What comes of the command for 2021."""
    return CliRunner().invoke(cli, ["ready", *map(str, words), "--year", "2021"])


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The complete records and narrative as files."""
    cscwb.save(COMPLETE, tmp_path / "harbour")
    for passage in NARRATIVE.passages:
        file = tmp_path / "harbour" / "narrative" / "2021" / f"{passage.section}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(passage.text, encoding="utf-8")
    (tmp_path / "harbour" / "media").mkdir()
    for picture in (EMBLEM, PHOTO):
        (tmp_path / "harbour" / picture.file).write_bytes(png(150, 100))
    return tmp_path / "harbour"


def test_the_command_says_that_nothing_is_missing(saved: Path) -> None:
    """With the exit code 0, so that a script can go on to the report."""
    done = ready(saved)
    assert (
        "nothing is missing: the report of 2021 can be made\n",
        "",
        0,
    ) == (done.stdout, done.stderr, done.exit_code)


def test_the_command_tells_the_line(saved: Path) -> None:
    """In the file, of what has to be completed; the exit code is 1 while anything is missing."""
    file = saved / "operations" / "raid.yaml"
    file.write_text(
        "title: Raid\ndate: 2021-06-15\nsupport: [{kind: none}]\nmeasures:\n"
        "  - {measure: arrested, count: 1, stage: arrest}\n"
        "  - {measure: detained, count: 1}\n",
        encoding="utf-8",
    )
    done = ready(saved)
    assert (
        f"""\
Project officer: 1 gap
  - 'Raid' does not say how far proceedings have come against those detained. Write 'stage', such \
as 'arrest'. ({file}:6)

1 gap for 1 person
""",
        1,
    ) == (done.stdout, done.exit_code)


def test_the_command_knows_the_outlines_and_forms(saved: Path) -> None:
    """Sections are named as in the outline that was asked for."""
    (saved / "narrative" / "2021" / "risks.md").unlink()
    [gap] = json.loads(ready(saved, "--format", "json", "--outline", "annex-vi").stdout)["problems"]
    assert "head of project" == gap["supplier"]
    assert gap["message"].startswith("'2.5.1 Risks' is to be completed: ")
    assert "- [ ] '8. Risks and assumptions' " in ready(saved, "--format", "markdown").stdout


def test_what_a_record_says_cannot_act_on_a_terminal(saved: Path) -> None:
    """What would end the line is escaped, as in findings."""
    (saved / "events" / "visit.yaml").write_text(
        'title: "Vi\\u2028sit"\nkind: visit\ndate: 2021-06-15\nplaces: ["Rome, IT"]\n'
        "participants: [{described: officers}]\n",
        encoding="utf-8",
    )
    assert r"'Vi\u2028sit' does not say what came of it" in ready(saved).stdout


def test_broken_records_are_not_asked_for_more(saved: Path) -> None:
    """As with a report: first the errors, with their places, then the gaps."""
    (saved / "events" / "visit.yaml").write_text("titel: Visit\n", encoding="utf-8")
    done = ready(saved)
    assert ("", 1) == (done.stdout, done.exit_code)
    assert "visit.yaml:1:1: error[unknown-key]" in done.stderr
