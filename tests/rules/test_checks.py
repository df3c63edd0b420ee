"""Rules across fields and records: each finds its fault, and nothing else does."""

import re
from pathlib import Path

import attrs
import pytest
from rules.checking import check

import cscwb
from cscwb.model import (
    Acronym,
    Agreement,
    Amount,
    Article,
    Beneficiary,
    Bulletin,
    Claim,
    Commodity,
    Contribution,
    Count,
    CountPart,
    CrimePriority,
    Day,
    Event,
    EventKind,
    EventStatus,
    Footnote,
    FundingStatement,
    Indicator,
    IndicatorValue,
    Institution,
    InstitutionKind,
    Jurisdiction,
    Link,
    Logo,
    Measure,
    Money,
    Operation,
    Participation,
    PersonMeasure,
    Photo,
    PhotoSubject,
    Place,
    Project,
    Publication,
    Quantity,
    QuantityPart,
    Quote,
    Records,
    Result,
    ResultLevel,
    Scope,
    SectionChange,
    Seizure,
    Span,
    StageOfProceedings,
    Support,
    SupportKind,
    Suspect,
    SuspectDetails,
    Team,
    TreatyAction,
    TreatyStage,
)
from cscwb.rules.registry import RULES

RS, AR, IT = Jurisdiction("RS"), Jurisdiction("AR"), Jurisdiction("IT")
BANK = Institution(id="bank", name="Bank", kind=InstitutionKind.COMPANY)
PROJECT = Project(
    id="project-x",
    title="X",
    date=Span.parse("2021"),
    funding_statement=FundingStatement.FUNDED,
    emblem=Logo(file="media/eu-emblem.png", alternative_text="Emblem of the European Union"),
    disclaimer_author="the X project",
)
VISIT = Event(id="visit", title="Visit", kind=EventKind.STUDY_VISIT)
TREATY = Agreement(id="treaty", title="Treaty", parties=(RS, AR))
RAID = Operation(id="raid", title="Raid", date=Span.parse("2021-06-10"))
NEWS = Article(id="news", title="News", published=Day(2021, 6), body="Words.")
HEROIN = Seizure(
    commodity=Commodity.parse("heroin"),
    quantity=Quantity.parse("9 kg"),
    breakdown=(
        QuantityPart(label="bag", quantity=Quantity.parse("4 kg")),
        QuantityPart(label="boot", quantity=Quantity.parse("5 kg")),
    ),
)
ARREST = PersonMeasure(
    measure=Measure.ARRESTED,
    count=Count.parse("3"),
    stage=StageOfProceedings.ARREST,
    breakdown=(CountPart(label="Skopje", count=Count.parse("3")),),
)
PHOTO = Photo(
    file="media/visit.png",
    shows=PhotoSubject.OFFICIALS,
    alternative_text="Two officials sign a paper.",
    credited_to="bank",
    copyright_holder="The bank",
)
MEASURED = Indicator(
    id="op1",
    title="Courses held",
    result="oc1",
    unit="courses",
    baseline=IndicatorValue(amount=Amount.parse("0"), date=Span.parse("2021")),
    target=IndicatorValue(amount=Amount.parse("9"), date=Span.parse("2021")),
    values=(IndicatorValue(amount=Amount.parse("7"), date=Span.parse("2021")),),
    source_of_data="Lists of participants",
)
OUTCOME = Result(id="oc1", title="Safety", level=ResultLevel.OUTCOME)
CLEAN = Records(
    project=attrs.evolve(
        PROJECT,
        contributions=(Contribution(donor="bank", amount=Money.parse("3 EUR")),),
        stated_total=Money.parse("3 EUR"),
    ),
    institutions=(BANK,),
    beneficiaries=(Beneficiary(id="serbia", jurisdiction=RS),),
    events=(
        attrs.evolve(
            VISIT,
            date=attrs.evolve(Span.parse("2021-06-15/2021-06-18"), stated_days=4),
            participants=(Participation(party="bank"), Participation(described="associates")),
            open_ended=("participants",),
            beneficiaries=(RS,),
        ),
    ),
    agreements=(
        attrs.evolve(
            TREATY,
            actions=(TreatyAction(stage=TreatyStage.SIGNATURE, party=RS, date=Span.parse("2019")),),
        ),
    ),
    operations=(
        attrs.evolve(
            RAID,
            seizures=(HEROIN,),
            measures=(ARREST,),
            crime_priorities=(CrimePriority.parse("2018-2021/drugs_trafficking"),),
            claims=(Claim(field="seizures[0].quantity", value="10 kg", source="news"),),
        ),
    ),
    articles=(
        attrs.evolve(
            NEWS,
            body="Words[^1].",
            footnotes=(Footnote(marker="1", text="A note."),),
            about=("raid",),
            quotes=(Quote(speaker="bank", paraphrase="All is well."),),
        ),
    ),
)

FAULTS: dict[str, tuple[Records, str, str]] = {
    "repeated-id": (Records(events=(VISIT, VISIT)), "visit", ""),
    "reference": (
        Records(articles=(attrs.evolve(NEWS, about=("nowhere",)),)),
        "news",
        "about[0]",
    ),
    "bulletin-period": (Records(bulletins=(Bulletin(id="june"),)), "june", ""),
    "bulletin-article": (
        Records(bulletins=(Bulletin(id="2021-06", order=("news", "news")),), articles=(NEWS,)),
        "2021-06",
        "order[1]",
    ),
    "component": (
        Records(project=PROJECT, events=(attrs.evolve(VISIT, components=("x",)),)),
        "visit",
        "components[0]",
    ),
    "beneficiary": (
        Records(events=(attrs.evolve(VISIT, beneficiaries=(RS,)),)),
        "visit",
        "beneficiaries[0]",
    ),
    "label": (
        Records(operations=(attrs.evolve(RAID, seizures=(attrs.evolve(HEROIN, conveyance="x"),)),)),
        "raid",
        "seizures[0].conveyance",
    ),
    "treaty-party": (
        Records(
            agreements=(
                attrs.evolve(
                    TREATY, actions=(TreatyAction(stage=TreatyStage.SIGNATURE, party=IT),)
                ),
            )
        ),
        "treaty",
        "actions[0].party",
    ),
    "parties": (Records(agreements=(attrs.evolve(TREATY, parties=(RS,)),)), "treaty", "parties"),
    "treaty-order": (
        Records(
            agreements=(
                attrs.evolve(
                    TREATY,
                    actions=(
                        TreatyAction(stage=TreatyStage.ENTRY_INTO_FORCE, date=Span.parse("2020")),
                        TreatyAction(stage=TreatyStage.SIGNATURE, date=Span.parse("2021")),
                    ),
                ),
            )
        ),
        "treaty",
        "actions[1].date",
    ),
    "span-order": (
        Records(events=(attrs.evolve(VISIT, date=Span.parse("2021-06-18/2021-06-15")),)),
        "visit",
        "date",
    ),
    "span-length": (
        Records(
            events=(
                attrs.evolve(
                    VISIT, date=attrs.evolve(Span.parse("2021-06-15/2021-06-18"), stated_days=5)
                ),
            )
        ),
        "visit",
        "date",
    ),
    "cycle": (
        Records(
            operations=(
                attrs.evolve(
                    RAID, crime_priorities=(CrimePriority.parse("2022-2025/drugs_trafficking"),)
                ),
            )
        ),
        "raid",
        "crime_priorities[0]",
    ),
    "total": (
        Records(
            institutions=(BANK,),
            project=attrs.evolve(
                PROJECT,
                contributions=(Contribution(donor="bank", amount=Money.parse("2 EUR")),),
                stated_total=Money.parse("3 EUR"),
            ),
        ),
        "project-x",
        "stated_total",
    ),
    "part-status": (
        Records(
            events=(
                attrs.evolve(VISIT, status=EventStatus.CANCELLED),
                attrs.evolve(VISIT, id="reception", part_of="visit"),
            )
        ),
        "reception",
        "part_of",
    ),
    "results-status": (
        Records(operations=(attrs.evolve(RAID, status=EventStatus.PLANNED, measures=(ARREST,)),)),
        "raid",
        "status",
    ),
    "support-none": (
        Records(
            events=(
                attrs.evolve(
                    VISIT,
                    support=(Support(kind=SupportKind.TRAINING), Support(kind=SupportKind.NONE)),
                ),
            )
        ),
        "visit",
        "support[1]",
    ),
    "claim-value": (
        Records(
            operations=(
                attrs.evolve(
                    RAID,
                    measures=(ARREST,),
                    claims=(
                        Claim(field="measures[0].count", value="~4"),
                        Claim(field="measures[0].count", value="some"),
                    ),
                ),
            )
        ),
        "raid",
        "claims[1].value",
    ),
    "scope": (
        Records(
            operations=(
                attrs.evolve(
                    RAID,
                    measures=(
                        ARREST,
                        attrs.evolve(
                            ARREST,
                            count=Count.parse("2"),
                            scope=Scope.CUMULATIVE,
                            breakdown=(),
                        ),
                    ),
                ),
            )
        ),
        "raid",
        "measures[1]",
    ),
    "breakdown": (
        Records(
            operations=(
                attrs.evolve(
                    RAID, seizures=(attrs.evolve(HEROIN, quantity=Quantity.parse("10 kg")),)
                ),
            )
        ),
        "raid",
        "seizures[0].breakdown",
    ),
    "written-twice": (
        Records(
            operations=(
                attrs.evolve(RAID, seizures=(HEROIN,)),
                attrs.evolve(RAID, id="raid-2", seizures=(HEROIN,)),
            )
        ),
        "raid-2",
        "",
    ),
    "article-differs": (
        Records(
            operations=(attrs.evolve(RAID, seizures=(HEROIN,)),),
            articles=(attrs.evolve(NEWS, about=("raid",), title="90 kg heroin seized"),),
        ),
        "news",
        "title",
    ),
    "markdown": (
        Records(articles=(attrs.evolve(NEWS, body="![x](y.png)"),)),
        "news",
        "body",
    ),
    "footnote": (
        Records(articles=(attrs.evolve(NEWS, footnotes=(Footnote(marker="1", text="x"),)),)),
        "news",
        "footnotes[0]",
    ),
    "empty-part": (
        Records(events=(attrs.evolve(VISIT, participants=(Participation(),)),)),
        "visit",
        "participants[0]",
    ),
    "split-place": (
        Records(events=(attrs.evolve(VISIT, places=(Place("Prilep"), Place("", RS))),)),
        "visit",
        "places[0]",
    ),
    "quotes": (
        Records(events=(attrs.evolve(VISIT, places=(Place("“Rome"), Place("IT”"))),)),
        "visit",
        "places[0]",
    ),
    "field": (
        Records(events=(attrs.evolve(VISIT, claims=(Claim(field="dates"),)),)),
        "visit",
        "claims[0].field",
    ),
    "date-form": (
        Records(articles=(attrs.evolve(NEWS, body="They met on July 14th, 2021 in Rome."),)),
        "news",
        "body",
    ),
    "stage": (
        Records(operations=(attrs.evolve(RAID, measures=(attrs.evolve(ARREST, stage=None),)),)),
        "raid",
        "measures[0]",
    ),
    "codename": (
        Records(operations=(attrs.evolve(RAID, codename="Cat"),)),
        "raid",
        "codename",
    ),
    "initials": (
        Records(
            project=attrs.evolve(
                PROJECT,
                suspect_details=SuspectDetails(reason="Asked for", initials=True, ages=True),
            ),
            operations=(
                attrs.evolve(
                    RAID,
                    measures=(attrs.evolve(ARREST, suspects=(Suspect(initials="A.A.", age=40),)),),
                ),
            ),
        ),
        "raid",
        "measures[0].suspects[0]",
    ),
    "identifier": (
        Records(
            articles=(attrs.evolve(NEWS, claims=(Claim(field="title", source="SK 1234 AB"),)),)
        ),
        "news",
        "claims[0].source",
    ),
    "photo-credit": (
        Records(articles=(attrs.evolve(NEWS, photos=(attrs.evolve(PHOTO, credited_to=""),)),)),
        "news",
        "photos[0]",
    ),
    "photo-consent": (
        Records(
            institutions=(BANK,),
            articles=(
                attrs.evolve(NEWS, photos=(attrs.evolve(PHOTO, shows=PhotoSubject.PERSONS),)),
            ),
        ),
        "news",
        "photos[0]",
    ),
    "minor": (
        Records(
            institutions=(BANK,),
            articles=(
                attrs.evolve(
                    NEWS,
                    photos=(attrs.evolve(PHOTO, shows=PhotoSubject.MINORS, consent=True),),
                ),
            ),
        ),
        "news",
        "photos[0]",
    ),
    "alternative-text": (
        Records(
            institutions=(BANK,),
            articles=(attrs.evolve(NEWS, photos=(attrs.evolve(PHOTO, alternative_text=""),)),),
        ),
        "news",
        "photos[0]",
    ),
    "indicator-value": (
        Records(
            results=(OUTCOME,),
            indicators=(
                attrs.evolve(
                    MEASURED,
                    values=(IndicatorValue(amount=Amount.parse("0"), date=Span.parse("2021")),),
                ),
            ),
        ),
        "op1",
        "values[0]",
    ),
    "funding-statement": (
        Records(project=attrs.evolve(PROJECT, funding_statement=None), operations=(RAID,)),
        "project-x",
        "",
    ),
    "emblem": (
        Records(project=attrs.evolve(PROJECT, emblem=None), articles=(NEWS,)),
        "project-x",
        "",
    ),
    "disclaimer": (
        Records(
            project=attrs.evolve(PROJECT, disclaimer_author=" "),
            events=(attrs.evolve(VISIT, date=Span.parse("2021")),),
        ),
        "project-x",
        "",
    ),
    "report-section": (
        Records(project=attrs.evolve(PROJECT, report_sections=(SectionChange(section="riks"),))),
        "project-x",
        "report_sections[0].section",
    ),
    "section-left-out": (
        Records(
            project=attrs.evolve(
                PROJECT, report_sections=(SectionChange(section="risks", leave_out=True),)
            )
        ),
        "project-x",
        "report_sections[0].section",
    ),
    "insecure-link": (
        Records(articles=(attrs.evolve(NEWS, url=Link("http://example.org/")),)),
        "news",
        "url",
    ),
    "speaker": (
        Records(articles=(attrs.evolve(NEWS, quotes=(Quote(text="Yes"),)),)),
        "news",
        "quotes[0]",
    ),
}


def test_clean_records_have_no_problem() -> None:
    """Every rule has something to look at here, and finds nothing."""
    assert () == check(CLEAN)


@pytest.mark.parametrize("code", FAULTS)
def test_each_rule_finds_its_fault_at_its_place(code: str) -> None:
    """One fault gives one problem."""
    records, record, place = FAULTS[code]
    assert [(code, record, place)] == [(one.code, one.record, one.place) for one in check(records)]


UNNAMED_LOGO = Records(
    project=attrs.evolve(PROJECT, logos=(Logo(file="media/a.png", alternative_text=" "),)),
    articles=(NEWS,),
)


def test_every_rule_is_tried() -> None:
    """Without a rule, one of the faults would not be found."""
    faults = [records for records, _, _ in FAULTS.values()]
    tried = {
        find.__name__
        for rule in RULES
        for find in rule.records
        if any(list(find(records)) for records in (*faults, UNNAMED_LOGO))
    }
    every = {find.__name__ for rule in RULES for find in rule.records}
    of_reports = {"find_incomplete_indicators", "find_values_not_by_sex"}
    assert of_reports == every - tried


def test_parts_that_need_not_sum_are_left_alone() -> None:
    """The record says so itself."""
    seizure = attrs.evolve(HEROIN, quantity=Quantity.parse("10 kg"), breakdown_sums=False)
    assert () == check(Records(operations=(attrs.evolve(RAID, seizures=(seizure,)),)))


def test_the_example_is_clean() -> None:
    """The six articles' records pass every rule."""
    example = Path(__file__).parents[2] / "examples" / "csc-wb"
    assert () == cscwb.check(cscwb.load(example))


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["“Blue Gate”"], ['“ ” are not the quotes of a file; write "Blue Gate"']),
        (["„Blue", "Gate“", "«Red»"], ["„ “: Blue, Gate", "« »: Red"]),
        (
            ["‘Côte d’Ivoire’", "Red”"],
            ["‘ ’: Côte d’Ivoire", '” is not a quote of a file; write "Red"'],
        ),
        (["The “Hope” centre", "“Hope” centre", "Centre “Hope”", "’s-Hertogenbosch", "Gates’"], []),
    ],
)
def test_quotes_of_a_word_processor_are_told(names: list[str], told: list[str]) -> None:
    """Around one name or several, and never a quotation inside of one."""
    project = attrs.evolve(PROJECT, short_names=tuple(names))
    found = [one.message for one in check(Records(project=project)) if one.code == "quotes"]
    expected = [
        re.sub(r"^(.) (.): (.*)", r'\1 \2 are not the quotes of a file; write "\3"', one)
        for one in told
    ]
    assert expected == found


def test_quotes_around_a_single_place_are_told() -> None:
    """Wherever in a record it stands."""
    arrest = attrs.evolve(ARREST, place=Place.parse("“Prilep, MK”"))
    records = Records(operations=(attrs.evolve(RAID, measures=(arrest,)),))
    found = [one.place for one in check(records) if one.code == "quotes"]
    assert ["measures[0].place"] == found


@pytest.mark.parametrize(
    ("donor", "way_out"),
    [
        ("European Commission", "make 'institutions/european-commission.yaml'"),
        ("Europol", "write 'police-office', which is so called"),
        ("polise-office", "did you mean 'police-office'?"),
        ("\u0428\u0432\u0430\u0446", "there is no institution '\u0428\u0432\u0430\u0446'"),
    ],
)
def test_a_name_in_place_of_an_id_is_met_with_the_id(donor: str, way_out: str) -> None:
    """Who does not know what an id is learns that it is the name of a file, and which."""
    kind = InstitutionKind.EU_JHA_AGENCY
    office = Institution(id="police-office", name="Europol", kind=kind)
    project = attrs.evolve(
        PROJECT, contributions=(Contribution(donor=donor, amount=Money.parse("1 EUR")),)
    )
    [problem] = check(Records(project=project, institutions=(office,)))
    assert way_out in problem.message


@pytest.mark.parametrize("status", [EventStatus.PLANNED, EventStatus.CANCELLED])
def test_outcomes_of_what_did_not_take_place_are_found(status: EventStatus) -> None:
    """They would be printed as what came of it."""
    visit = attrs.evolve(VISIT, status=status, outcomes=("two exams",))
    assert ["results-status"] == [one.code for one in check(Records(events=(visit,)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See [the law](https://example.org/law).", False),
        ("One.\n\nTwo.", False),
        ("See [the law](www.example.org/law).", True),
        ("![map](map.png)", True),
        ("- see the law", True),
        ("# The law", True),
        ("See the note[^2].", True),
    ],
)
def test_the_text_of_a_note_can_be_printed(text: str, found: bool) -> None:
    """What a bulletin would refuse or lose is found before."""
    article = Article(
        id="news",
        title="News",
        published=Day(2021, 6, 10),
        body="Words[^1].",
        footnotes=(Footnote(marker="1", text=text),),
    )
    problems = check(Records(articles=(article,)))
    places = [one.place for one in problems if one.code == "markdown"]
    assert (["footnotes[0].text"] if found else []) == places


def test_a_codename_is_no_acronym() -> None:
    """It is written as the authorities write it."""
    raid = attrs.evolve(RAID, codename="SHIELDED")
    news = Article(
        id="news",
        title="News",
        published=Day.parse("2021-06"),
        body="Operation SHIELDED came. All read of it, and of CANDLES.",
    )
    found = check(Records(operations=(raid,), articles=(news,)))
    acronyms = [one.message for one in found if one.code == "acronym"]
    assert 1 == len(acronyms)
    assert "'CANDLES'" in acronyms[0]


NAMED = attrs.evolve(
    PROJECT,
    short_names=("HARB",),
    instrument="IPA II",
    predecessors=("PORT ONE",),
    teams=(Team(name="Team DESK"),),
    acronyms=(Acronym(short="SPOC", meaning="Single point of contact"),),
)


@pytest.mark.parametrize(
    ("name", "way"),
    [
        *[(name, "") for name in ("HARB", "IPA II", "PORT ONE", "Team DESK", "EU ZOCTA")],
        ("SPOC", "write 'Single point of contact (SPOC)'"),
        ("ZOCTA", "write its meaning and '(ZOCTA)', and list it in 'acronyms' of project.yaml"),
    ],
)
def test_what_the_project_says_of_itself_is_no_acronym(name: str, way: str) -> None:
    """Its names, fund and teams, and publications in short; for others it has the meaning."""
    news = Article(
        id="news",
        title="News",
        published=Day.parse("2021-06"),
        body=f"The {name} came. All read of it.",
    )
    report = Publication(id="report", title="A report", short_title="EU ZOCTA")
    found = check(Records(project=NAMED, publications=(report,), articles=(news,)))
    assert [way] * bool(way) == [
        one.message.split("; ")[1] for one in found if one.code == "acronym" and one.place == "body"
    ]
