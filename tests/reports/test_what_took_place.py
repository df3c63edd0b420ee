"""Reports count what took place, and say of all else what it is."""

import re
from pathlib import Path

import attrs
import pytest
from reports.reading import large_figures, lines_under, rows, under

import cscwb
from cscwb.counting import ledger
from cscwb.document.nodes import Block, Chart, Document, KeyFigures, Paragraph, Table, Tiles
from cscwb.document.walk import blocks_in, plain
from cscwb.errors import ReportError
from cscwb.model import (
    Article,
    Beneficiary,
    Check,
    Commodity,
    Count,
    Day,
    Event,
    EventKind,
    EventStatus,
    FigureName,
    Indicator,
    Institution,
    InstitutionKind,
    Investigation,
    Jurisdiction,
    Link,
    Measure,
    Money,
    Narrative,
    Operation,
    Participation,
    Passage,
    PersonMeasure,
    Place,
    Project,
    Quantity,
    Records,
    Result,
    ResultLevel,
    Role,
    Scope,
    Search,
    Seizure,
    Site,
    SiteKind,
    Span,
    StageOfProceedings,
    Support,
    SupportKind,
)
from cscwb.reports.annual import OUTLINES
from cscwb.reports.charts import by_month, operations_by_commodity
from cscwb.reports.figures import figure
from cscwb.reports.logframe import Logframe

ALBANIA, SERBIA, MONTENEGRO = (Jurisdiction(code) for code in ("AL", "RS", "ME"))
SUPPORTED = (Support(kind=SupportKind.FINANCED),)
NO_PART = (Support(kind=SupportKind.NONE),)
PLANNED, CANCELLED = EventStatus.PLANNED, EventStatus.CANCELLED
NOT_DONE = (PLANNED, CANCELLED)
SUPPORT_AS_PLANNED = "Support as planned: Financed by the project"


def persons(
    measure: Measure, count: str, stage: StageOfProceedings | None = None, date: str = ""
) -> PersonMeasure:
    """A measure against so many persons."""
    return PersonMeasure(
        measure=measure,
        count=Count.parse(count),
        stage=stage,
        date=Span.parse(date) if date else None,
    )


def seizure(commodity: str, quantity: str) -> Seizure:
    """A seizure in short form."""
    return Seizure(commodity=Commodity.parse(commodity), quantity=Quantity.parse(quantity))


VISIT = Event(
    id="visit",
    title="Visit to Rome",
    kind=EventKind.STUDY_VISIT,
    date=Span.parse("2021-03-04"),
    places=(Place.parse("Rome, IT"),),
    beneficiaries=(ALBANIA,),
    participants=(Participation(party="police", role=Role.VISITOR),),
    support=SUPPORTED,
)
RAID = Operation(
    id="raid",
    title="Raid in the port",
    date=Span.parse("2021-05-06"),
    places=(Place.parse("Durrës, AL"),),
    beneficiaries=(ALBANIA,),
    participants=(Participation(party="police", role=Role.LEAD),),
    support=SUPPORTED,
    seizures=(seizure("heroin", "12 kg"),),
    measures=(persons(Measure.ARRESTED, "2", StageOfProceedings.ARREST),),
)
ALONE = attrs.evolve(
    RAID,
    id="alone",
    title="Raid without the project",
    support=NO_PART,
    seizures=(seizure("heroin", "5 kg"),),
    measures=(persons(Measure.CHARGED, "3", StageOfProceedings.INDICTMENT),),
)
UNDONE_VISIT = attrs.evolve(
    VISIT,
    id="undone-visit",
    title="Visit to Vienna",
    places=(Place.parse("Vienna, AT"),),
    beneficiaries=(MONTENEGRO,),
    participants=(Participation(party="agency"),),
    visited=("agency",),
)
UNDONE_RAID = Operation(
    id="undone-raid",
    title="Raid on the border",
    date=Span.parse("2021-05-06"),
    places=(Place.parse("Bar, ME"),),
    beneficiaries=(MONTENEGRO,),
    participants=(Participation(party="agency", role=Role.LEAD),),
    support=SUPPORTED,
    seizures=(
        seizure("heroin", "700 kg"),
        Seizure(commodity=Commodity.parse("boat"), value=Money.parse("90000 EUR")),
    ),
    measures=(persons(Measure.ARRESTED, "70"), persons(Measure.CONVICTED, "7")),
    sites=(Site(kind=SiteKind.WAREHOUSE, count=Count.parse("77")),),
    searches=(Search(what="house", count=Count.parse("77")),),
    checks=(Check(what="vehicles", count=Count.parse("77")),),
    investigations=(Investigation(count=Count.parse("77")),),
)
NEWS = Article(
    id="news",
    title="News",
    published=Day.parse("2021-06-01"),
    about=("visit", "raid", "alone"),
    url=Link.parse("https://harbour.example/news"),
)
NAMES = (
    "operations",
    "arrests",
    "activities",
    "activities study_visit",
    "sites",
    "seized heroin kg",
    "seized boat vehicle",
)
RECORDS = Records(
    project=Project(
        id="harbour",
        title="Harbour",
        date=Span.parse("2021/2023"),
        website=Link.parse("https://www.harbour.example/"),
        disclaimer_author="the Harbour project",
    ),
    articles=(NEWS,),
    events=(VISIT,),
    operations=(RAID, ALONE),
    beneficiaries=tuple(
        Beneficiary(id=one.code.lower(), jurisdiction=one) for one in (ALBANIA, SERBIA, MONTENEGRO)
    ),
    institutions=tuple(
        Institution(id=one, name=one.capitalize(), kind=InstitutionKind.POLICE)
        for one in ("police", "agency")
    ),
    results=(Result(id="safety", title="Safety", level=ResultLevel.OUTCOME, code="Oc1"),),
    indicators=tuple(
        Indicator(
            id=name.replace(" ", "-").replace("_", "-"),
            title=name,
            result="safety",
            unit="number",
            figure=FigureName.parse(name),
        )
        for name in NAMES
    ),
)


def with_undone(status: EventStatus) -> Records:
    """The records, and an event and an operation that did not take place, told of in the news."""
    events = (VISIT, attrs.evolve(UNDONE_VISIT, status=status))
    operations = (RAID, ALONE, attrs.evolve(UNDONE_RAID, status=status))
    news = attrs.evolve(NEWS, about=(*NEWS.about, "undone-visit", "undone-raid"))
    return attrs.evolve(RECORDS, events=events, operations=operations, articles=(news,))


def report(records: Records, year: int = 2021, outline: str = "progress") -> Document:
    """The annual report, as a draft."""
    return cscwb.compose_annual_report(records, year, outline=outline, draft=True)


def told(document: Document) -> list[Block]:
    """Every sentence, figure, table, chart and map, but the lists of what did not take place."""
    return [
        block
        for block in blocks_in(document.body)
        if (
            isinstance(block, Table | Chart | Tiles)
            and not plain(block.caption).startswith("Planned for 2021")
        )
        or isinstance(block, Paragraph | KeyFigures)
    ]


def key_figures(records: Records, year: int = 2021) -> dict[str, str]:
    """The key figures of a year by their labels."""
    return {label: value for label, value, *_ in rows(report(records, year), "Key figures")}


@pytest.mark.parametrize("status", NOT_DONE)
@pytest.mark.parametrize("outline", OUTLINES)
def test_the_report_counts_nothing_that_did_not_take_place(
    outline: str, status: EventStatus
) -> None:
    """Prose, key figures, charts, the map, places, participants, indicators: as without it."""
    undone = told(report(with_undone(status), outline=outline))
    assert told(report(RECORDS, outline=outline)) == undone
    kinds = [type(block) for block in undone]
    assert {KeyFigures: 1, Tiles: 1} == {kind: kinds.count(kind) for kind in (KeyFigures, Tiles)}


@pytest.mark.parametrize("status", NOT_DONE)
def test_charts_count_nothing_that_did_not_take_place(status: EventStatus) -> None:
    """Neither by the month nor by commodity, whether the report draws them or not."""
    book, undone = ledger(RECORDS), ledger(with_undone(status))
    counted, of_undone = book.over("2021"), undone.over("2021")
    assert by_month(counted, 2021)
    assert by_month(counted, 2021) == by_month(of_undone, 2021)
    commodities = operations_by_commodity(book, counted, 2021)
    assert commodities
    assert commodities == operations_by_commodity(undone, of_undone, 2021)


@pytest.mark.parametrize("status", NOT_DONE)
@pytest.mark.parametrize("name", NAMES)
def test_no_figure_counts_what_did_not_take_place(name: str, status: EventStatus) -> None:
    """Neither by its name nor as an indicator."""
    asked, year = FigureName.parse(name), Span.parse("2021")
    known = figure(asked, ledger(RECORDS), year)
    undone = with_undone(status)
    assert known.in_text == figure(asked, ledger(undone), year).in_text
    assert plain(Logframe(RECORDS, 2021).matrix().caption)
    assert Logframe(RECORDS, 2021).matrix() == Logframe(undone, 2021).matrix()


@pytest.mark.parametrize("status", NOT_DONE)
def test_the_figures_of_a_bulletin_count_what_took_place(status: EventStatus) -> None:
    """Whatever its articles tell of."""
    without, figures = (
        large_figures(cscwb.compose_bulletin(records, "2021-06", draft=True))
        for records in (RECORDS, with_undone(status))
    )
    assert without == figures
    assert "2" == figures["operations, one supported by the project"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (PLANNED, "planned; it is not on record whether it took place"),
        (CANCELLED, "cancelled"),
    ],
)
def test_what_did_not_take_place_is_told_as_what_it_is(status: EventStatus, words: str) -> None:
    """In the report with date, place and status."""
    found = rows(report(with_undone(status)), "Planned for 2021 and not on record as carried out")
    assert ["4 March 2021", f"Visit to Vienna {words} {SUPPORT_AS_PLANNED}"] == found[0][:2]
    assert ["6 May 2021", f"Raid on the border {words} {SUPPORT_AS_PLANNED}"] == found[1][:2]
    assert ["Vienna, Austria", "Bar, Montenegro"] == [row[2] for row in found]


def test_a_bulletin_tells_of_what_is_planned_and_of_what_was_cancelled() -> None:
    """Each under its own heading, and never among what took place."""
    planned = cscwb.compose_bulletin(with_undone(PLANNED), "2021-06", full=True, draft=True)
    cancelled = cscwb.compose_bulletin(with_undone(CANCELLED), "2021-06", full=True, draft=True)
    lines = ["Visit to Vienna (4 March 2021)", "Raid on the border (6 May 2021)"]
    heading = "Planned and not on record as carried out"
    doubt = "planned; it is not on record whether it took place"
    for bulletin, status in ((planned, doubt), (cancelled, "cancelled")):
        told = under(bulletin, heading).splitlines()
        assert [f"{line}: {status}" for line in lines] == told
        assert "" == under(bulletin, "Coming up")
        assert f"Status: {status}" in under(bulletin, "News")
        assert "700 kg" not in under(bulletin, "News")


def test_a_bulletin_tells_of_what_is_to_come() -> None:
    """What an article tells of and is planned for later, and what is planned after the period."""
    later = [
        attrs.evolve(
            UNDONE_VISIT,
            id=name,
            title=name,
            date=Span.parse(date) if date else None,
            status=PLANNED,
        )
        for name, date in (("told", "2021-06-20"), ("untold", "2021-07"), ("some-day", ""))
    ]
    news = attrs.evolve(NEWS, about=("visit", "told", "some-day"))
    records = attrs.evolve(RECORDS, events=(VISIT, *later), articles=(news,))
    bulletin = cscwb.compose_bulletin(records, "2021-06-01/2021-06-15", full=True, draft=True)
    expected = ["told (20 June 2021)", "untold (July 2021)", "some-day"]
    assert expected == under(bulletin, "Coming up").splitlines()
    assert "Status: planned\n" in under(bulletin, "News")
    assert "not on record whether" not in under(bulletin, "News")


def test_a_whole_and_its_part_are_told_together_in_the_figures() -> None:
    """What holds the part is not added to it, and the part is no operation of its own."""
    whole = attrs.evolve(
        RAID,
        measures=(
            persons(Measure.ARRESTED, "30"),
            attrs.evolve(persons(Measure.ARRESTED, "62"), scope=Scope.CUMULATIVE),
        ),
        seizures=(),
    )
    part = attrs.evolve(
        RAID, id="part", part_of="raid", measures=(persons(Measure.ARRESTED, "4"),), seizures=()
    )
    news = attrs.evolve(NEWS, about=("raid", "part"))
    records = attrs.evolve(RECORDS, operations=(whole, part), articles=(news,))
    figures = large_figures(cscwb.compose_bulletin(records, "2021-06", draft=True))
    assert "1" == figures["operation, supported by the project"]
    assert "62" == figures["persons arrested (stage of proceedings: not stated)"]
    assert "62" == key_figures(records)["Persons arrested (stage of proceedings: not stated)"]


def test_a_part_of_another_day_is_told_in_the_figures_beside_its_whole() -> None:
    """Nothing of what the articles tell of is lost, whatever the day of the whole."""
    part = attrs.evolve(RAID, id="part", part_of="raid", date=Span.parse("2021-05-07"))
    news = attrs.evolve(NEWS, about=("raid", "part"))
    records = attrs.evolve(RECORDS, operations=(RAID, part), articles=(news,))
    figures = large_figures(cscwb.compose_bulletin(records, "2021-06", draft=True))
    assert "4" == figures["persons arrested (stage of proceedings: arrest)"]
    assert "24 kg" == figures["heroin seized"]


def test_the_plan_for_the_next_year_has_what_is_planned() -> None:
    """And not what was cancelled."""
    later = [
        attrs.evolve(
            UNDONE_VISIT,
            id=status.value,
            title=status.value,
            date=Span.parse("2022-02"),
            status=status,
        )
        for status in NOT_DONE
    ]
    found = report(attrs.evolve(RECORDS, events=(VISIT, *later)))
    [row] = rows(found, "Planned for 2022")
    assert "February 2022" == row[0]
    assert f"planned {SUPPORT_AS_PLANNED}" == row[1]


def test_a_planned_part_of_a_held_event_says_so() -> None:
    """In the line that tells of it."""
    part = attrs.evolve(UNDONE_VISIT, part_of="visit", status=PLANNED, date=None)
    facts = lines_under(report(attrs.evolve(RECORDS, events=(VISIT, part))), VISIT.title)
    start = "Part of it: Visit to Vienna (Vienna, Austria). Kind: Study visit; Status: "
    words = f"{start}planned; it is not on record whether it took place; {SUPPORT_AS_PLANNED}"
    assert any(line.startswith(words) for line in facts)


def test_what_nobody_has_recorded_is_no_zero() -> None:
    """No row, no sentence and no box says "0", "no person" or "none was arrested"."""
    bare = attrs.evolve(RAID, seizures=(), measures=(), support=())
    records = attrs.evolve(RECORDS, operations=(bare,), events=(), indicators=(), results=())
    assert {"Operations on record": "1", "Items published by the project": "1"} == key_figures(
        records
    )
    bulletin = cscwb.compose_bulletin(records, "2021-06", draft=True)
    assert {"operation": "1"} == large_figures(bulletin)
    for document in (report(records), bulletin):
        text = "\n".join(
            plain(one.content) for one in blocks_in(document.body) if isinstance(one, Paragraph)
        )
        assert not re.search(r"\b(?:0|no|zero|nobody) (?:person|suspect|arrest|kg)", text, re.I)
        assert "supported" not in text


def test_a_stated_zero_is_a_fact() -> None:
    """It has its row."""
    nobody = attrs.evolve(RAID, measures=(persons(Measure.ARRESTED, "0"),))
    found = key_figures(attrs.evolve(RECORDS, operations=(nobody,)))
    assert "0" == found["Persons arrested (stage of proceedings: not stated)"]


def test_an_unstated_quantity_is_told_in_words() -> None:
    """And the seizure is still there."""
    some = attrs.evolve(RAID, seizures=(seizure("heroin", "? kg"),))
    document = report(attrs.evolve(RECORDS, operations=(some,)))
    assert ["Heroin seized", "a quantity that is not stated"] == rows(document, "Seizures in")[0][
        :2
    ]


def test_each_measure_is_told_with_its_own_stages() -> None:
    """In the key figures, in the sentence and in the lines of operations."""
    found = key_figures(RECORDS)
    assert "2" == found["Persons arrested (stage of proceedings: arrest)"]
    assert "3" == found["Persons charged (stage of proceedings: indictment)"]
    document = report(RECORDS)
    sentence = (
        "According to the records, two persons were arrested as suspects (stage of proceedings: "
        "arrest) and three persons were charged (stage of proceedings: indictment)."
    )
    assert sentence in under(document, "Operations and judicial cooperation")
    charged = lines_under(document, ALONE.title)
    assert "Persons charged: 3; stage of proceedings: indictment" in charged
    assert not any("arrest" in line for line in charged)


def test_a_result_is_told_in_the_year_of_its_own_date() -> None:
    """The operation is in both years, and each says of when what it tells is."""
    late = persons(Measure.CHARGED, "2", StageOfProceedings.INDICTMENT, "2022-02-03")
    records = attrs.evolve(
        RECORDS, operations=(attrs.evolve(RAID, measures=(*RAID.measures, late)),)
    )
    assert "Persons charged (stage of proceedings: indictment)" not in key_figures(records)
    assert {"Persons charged (stage of proceedings: indictment)": "2"} == key_figures(records, 2022)
    for year in (2021, 2022):
        line, *facts = lines_under(report(records, year), RAID.title)
        assert line.startswith("6 May 2021 · ")
        assert "Persons charged: 2; stage of proceedings: indictment; 3 February 2022" in facts
    of_2021, of_2022 = (report(records, year) for year in (2021, 2022))
    assert "Heroin seized" in [row[0] for row in rows(of_2021, "Seizures in 2021")]
    assert [] == rows(of_2022, "Seizures in 2022")
    mattered = lines_under(of_2021, "What mattered")
    assert any("heroin seized: 12 kg" in line for line in mattered)
    assert not any("charged" in line for line in mattered)
    assert [] == lines_under(of_2022, "What mattered")


def test_support_is_the_projects_only_where_a_record_says_so() -> None:
    """A record that is silent, that of another and one without a part are counted apart."""
    silent = attrs.evolve(RAID, id="silent", support=())
    earlier = attrs.evolve(RAID, id="earlier", support=(Support(by="An earlier project"),))
    records = attrs.evolve(RECORDS, operations=(RAID, ALONE, silent, earlier))
    found = key_figures(records)
    assert ("4", "1") == (
        found["Operations on record"],
        found["of these supported by the project"],
    )
    start = "The records of 2021 have four operations, one supported by the project. "
    assert under(report(records), "Operations and judicial cooperation").startswith(start)
    document = report(records)
    blocks = [block for block in blocks_in(document.body) if isinstance(block, Paragraph)]
    lines = [plain(block.content) for block in blocks]
    for words in (
        "Support: Financed by the project",
        "The project had no part in it",
        "Supported by An earlier project",
    ):
        expected = 2 if words.endswith("Financed by the project") else 1  # the visit's, too
        assert expected == sum(words in line for line in lines)


@pytest.mark.parametrize(
    ("support", "lines"),
    [
        (SUPPORTED, ["Support: Financed by the project"]),
        (
            (Support(kind=SupportKind.ORGANISED), *SUPPORTED),
            ["Support: Organised by the project", "Support: Financed by the project"],
        ),
        (NO_PART, ["The project had no part in it"]),
    ],
)
def test_the_entry_of_an_activity_prints_the_support(
    support: tuple[Support, ...], lines: list[str]
) -> None:
    """A line for each thing that the project did; a record that is silent has none."""
    other = attrs.evolve(
        VISIT, id="other", title="Other visit", date=Span.parse("2021-03-05"), support=()
    )
    records = attrs.evolve(RECORDS, events=(attrs.evolve(VISIT, support=support), other))
    document = report(records)
    found, silent = (
        [line for line in lines_under(document, title) if "upport" in line or "no part" in line]
        for title in (VISIT.title, other.title)
    )
    assert (lines, []) == (found, silent)


def test_what_the_project_held_is_told_apart_from_what_it_supported() -> None:
    """By its role as organiser, or by support of that kind."""
    held = attrs.evolve(
        VISIT,
        id="held",
        support=(),
        participants=(Participation(party="harbour", role=Role.ORGANISER),),
    )
    records = attrs.evolve(RECORDS, events=(VISIT, held))
    start = "The records of 2021 have two activities, one held and one supported by the project; "
    assert under(report(records), "Activities in the period").startswith(start)


def test_items_of_others_are_not_the_projects() -> None:
    """Nor those of which nobody says who published them; the row counts them apart."""
    elsewhere = Link.parse("https://news.example/1")
    items = (
        NEWS,
        attrs.evolve(NEWS, id="printed", url=None),
        attrs.evolve(NEWS, id="unknown", url=elsewhere),
        attrs.evolve(NEWS, id="others", url=elsewhere, publisher="police"),
        attrs.evolve(NEWS, id="ours", url=elsewhere, publisher="harbour"),
    )
    records = attrs.evolve(RECORDS, articles=items)
    found = key_figures(records)
    assert ("3", "2") == (
        found["Items published by the project"],
        found["Items of other or unknown publishers"],
    )
    words = (
        "The records of 2021 have three items published by the project and two items of other or "
        "unknown publishers; "
    )
    assert under(report(records), "Visibility and communication").startswith(words)
    asked = FigureName.parse("articles")
    assert "three" == figure(asked, ledger(records), Span.parse("2021")).in_text


def test_supported_narrows_every_figure() -> None:
    """To what the project supported, held or published by the records."""
    book, year = ledger(RECORDS), Span.parse("2021")
    found = {
        name: figure(FigureName.parse(name), book, year).in_text.replace("\u00a0", " ")
        for name in ("operations", "operations supported", "seized heroin kg")
    }
    supported = figure(FigureName.parse("seized heroin kg supported"), book, year).in_text
    assert {
        "operations": "two",
        "operations supported": "one",
        "seized heroin kg": "17 kg",
    } == found
    assert "12 kg" == supported.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "words",
    [
        "{figure: sites} sites were found.",
        "{figure: seized cocaine kg} were seized.",
        "{figure: activities seminar} seminars were held.",
        "{indicator: sites} sites were found.",
        "{figure: agreements supported} agreements took a step.",
    ],
)
def test_a_figure_that_no_record_gives_is_refused(words: str, tmp_path: Path) -> None:
    """By the report and, at its line, by the check before."""
    passage = Passage(year=2021, section="context", text=f"It was a year.\n\nThen {words}\n")
    told = r"context\.md:3: no record of 2021 gives '[a-z ]+', and silence is not zero"
    with pytest.raises(ReportError, match=told):
        cscwb.compose_annual_report(RECORDS, 2021, narrative=Narrative((passage,)), draft=True)
    cscwb.save(RECORDS, tmp_path / "harbour")
    file = tmp_path / "harbour" / "narrative" / "2021" / "context.md"
    file.parent.mkdir(parents=True)
    file.write_text(passage.text, "utf-8")
    [problem] = [one for one in cscwb.check(tmp_path / "harbour") if one.code == "markdown"]
    assert 3 == problem.line
    assert "and silence is not zero; take the figure out" in problem.message


def test_a_report_of_a_year_outside_the_project_says_so() -> None:
    """Under the key figures; one of a year inside says nothing."""
    early = attrs.evolve(VISIT, id="early", date=Span.parse("2019-03"))
    records = attrs.evolve(RECORDS, events=(VISIT, early))
    words = "The project did not run in 2019, according to its dates."
    assert words in under(report(records, 2019), "Key figures")
    assert "did not run" not in under(report(records), "Key figures")


def test_beneficiaries_of_which_nothing_is_on_record_make_no_empty_table() -> None:
    """A sentence says so; results of an operation of another year are on record."""
    late = attrs.evolve(
        RAID, measures=(*RAID.measures, persons(Measure.CHARGED, "2", date="2022-02-03"))
    )
    records = attrs.evolve(RECORDS, operations=(late,))
    (tiles,) = (
        block for block in blocks_in(report(records, 2022).body) if isinstance(block, Tiles)
    )
    assert "one operation" == next(one.value for one in tiles.tiles if one.name == "Albania")
    nobody = attrs.evolve(late, beneficiaries=())
    document = report(attrs.evolve(RECORDS, operations=(nobody,)), 2022)
    assert "Nothing on record for 2022 names a beneficiary." == under(document, "Beneficiaries")


def test_a_map_without_anything_on_it_is_no_map() -> None:
    """An empty picture says nothing."""
    records = attrs.evolve(RECORDS, events=(), operations=())
    document = report(records)
    assert not [block for block in blocks_in(document.body) if isinstance(block, Tiles)]
