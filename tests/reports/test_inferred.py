"""What a record says is inferred has a dagger wherever a report prints it."""

from collections.abc import Iterator

import attrs
import pytest

from cscwb.counting import ledger
from cscwb.document.nodes import Block, Paragraph, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Article,
    Basis,
    Commodity,
    Component,
    Count,
    CrimePriority,
    Day,
    Event,
    EventKind,
    EventMode,
    EventStatus,
    Institution,
    InstitutionKind,
    Jurisdiction,
    Measure,
    Operation,
    OperationKind,
    Participation,
    PersonMeasure,
    Place,
    Project,
    Quantity,
    Records,
    Role,
    Search,
    Seizure,
    Span,
    Support,
)
from cscwb.reports import wording
from cscwb.reports.annual import compose_annual_report
from cscwb.reports.bulletin import compose_bulletin
from cscwb.reports.event_facts import event_facts
from cscwb.reports.operation_facts import operation_facts

PROJECT = Project(
    id="the-project",
    title="The project",
    date=Span.parse("2020/2022"),
    components=(Component(id="one", title="Exchange"),),
)
POLICE = Institution(
    id="police", name="Police", kind=InstitutionKind.POLICE, jurisdiction=Jurisdiction("AL")
)
UNIT = Institution(id="unit", name="Unit", kind=InstitutionKind.POLICE_UNIT, parent="police")
WHOLE = Event(id="whole", title="The whole", kind=EventKind.MEETING, date=Span.parse("2021-05-04"))
EVENT = Event(
    id="visit",
    title="A stay in Rome",
    kind=EventKind.STUDY_VISIT,
    date=Span.parse("2021-05-04"),
    places=(Place.parse("Rome, IT"),),
    beneficiaries=(Jurisdiction("AL"),),
    components=("one",),
    participants=(
        Participation(party="unit", role=Role.VISITOR),
        Participation(party="police", role=Role.HOST),
    ),
    support=(Support(statement="travel"),),
    mode=EventMode.HYBRID,
    status=EventStatus.ONGOING,
    purpose=("to learn",),
    topics=("drones",),
    concerning=(Jurisdiction("ME"),),
    visited=("police",),
    outcomes=("a plan",),
    circumstances=("rain",),
)
RAID = Operation(
    id="raid",
    title="The raid",
    kind=OperationKind.JOINT_OPERATION,
    date=Span.parse("2021-05-04"),
    places=(Place.parse("Rome, IT"), Place.parse("Bari, IT")),
    components=("one",),
    crime_priorities=(CrimePriority.parse("2018-2021/drugs_trafficking"),),
    participants=(Participation(party="police", role=Role.LEAD),),
    support=(Support(statement="travel"),),
    purpose=("to look",),
    follows_from=("visit",),
    codename="Wolf",
    seizures=(
        Seizure(commodity=Commodity.parse("heroin"), quantity=Quantity.parse("2 kg")),
        Seizure(commodity=Commodity.parse("cocaine"), quantity=Quantity.parse("3 kg")),
    ),
    measures=(PersonMeasure(measure=Measure.ARRESTED, count=Count.parse("2"), by=("police",)),),
    searches=(Search(what="houses", count=Count.parse("4")),),
)


def records(*changed: Event | Operation | Institution) -> Records:
    given = {one.id: one for one in (POLICE, UNIT, EVENT, RAID, *changed)}
    article = Article(
        id="news",
        title="News",
        published=Day.parse("2021-05-06"),
        about=("visit", "raid"),
    )
    every = tuple(given.values())
    return Records(
        project=PROJECT,
        institutions=tuple(one for one in every if isinstance(one, Institution)),
        events=tuple(one for one in every if isinstance(one, Event)),
        operations=tuple(one for one in every if isinstance(one, Operation)),
        articles=(article,),
    )


def facts(record: Event | Operation) -> list[str]:
    book = ledger(records(record))
    if isinstance(record, Event):
        return list(event_facts(book, record))
    return list(operation_facts(book, record))


def daggered(record: Event | Operation, path: str) -> list[str]:
    """The facts that have a dagger when that field is inferred, without it."""
    found = facts(attrs.evolve(record, inferred=(path,)))
    assert [line.replace("\u00a0†", "") for line in found] == facts(record)
    return [line.replace("\u00a0†", "") for line in found if "†" in line]


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("kind", "Kind: Study visit"),
        ("mode", "Mode: hybrid"),
        ("status", "Status: ongoing"),
        ("components", "Component: Exchange"),
        ("components[0]", "Component: Exchange"),
        ("purpose", "Aims: to learn"),
        ("topics[0]", "Topics: drones"),
        ("concerning", "Concerning: Montenegro"),
        ("support[0].kind", "Supported by the project: travel"),
        ("support", "Supported by the project: travel"),
        ("participants[0].role", "Participants: Unit: visitor; Police (Albania): host"),
        ("participants[1]", "Participants: Unit: visitor; Police (Albania): host"),
        ("visited", "Visited: Police"),
        ("outcomes", "What came of it: a plan"),
        ("circumstances", "Circumstances: rain"),
    ],
)
def test_an_inferred_field_of_an_event_has_a_dagger(path: str, line: str) -> None:
    """And no other line has one."""
    assert daggered(EVENT, path) == [line]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("kind", "Joint operation"),
        ("codename", "Wolf"),
        ("components", "Exchange"),
        ("purpose", "to look"),
        ("follows_from", "A stay in Rome"),
        ("support[0]", "travel"),
        ("participants[0].role", "lead"),
        ("seizures[1].quantity", "Cocaine"),
        ("measures[0].by", "by Police"),
        ("measures", "by Police"),
        ("searches[0].what", "houses"),
    ],
)
def test_an_inferred_field_of_an_operation_has_a_dagger(path: str, words: str) -> None:
    """And no other line has one."""
    (found,) = daggered(RAID, path)
    assert words in found


def test_one_dagger_stands_for_all_that_is_inferred_in_a_line() -> None:
    """Such as a date of its own and who did it."""
    arrest = attrs.evolve(
        RAID.measures[0], date=attrs.evolve(Span.parse("2021-05-05"), basis=Basis.INFERRED)
    )
    record = attrs.evolve(RAID, measures=(arrest,), inferred=("measures[0].by",))
    (line,) = (line for line in facts(record) if line.startswith("Persons arrested"))
    assert 1 == line.count("†")


def test_a_field_is_not_one_whose_name_begins_alike() -> None:
    """An event has a framework, an operation has frameworks."""
    record = attrs.evolve(RAID, inferred=("frameworks",))
    assert "words" == wording.by_record("words", record, "framework")
    assert "words\u00a0†" == wording.by_record("words", record, "frameworks[10]")


def test_a_part_whose_whole_is_inferred_has_a_dagger_there() -> None:
    part = attrs.evolve(EVENT, id="part", title="The part", part_of="visit", inferred=("part_of",))
    book = ledger(records(part))
    (line,) = (line for line in event_facts(book, EVENT) if line.startswith("Part of it"))
    assert line.startswith("Part of it: The part\u00a0†")


def test_only_the_participant_that_is_inferred_has_the_dagger() -> None:
    """They stand in one line, and the others are as the source has them."""
    for path, line in (
        ("participants[0].role", "Participants: Unit: visitor\u00a0†; Police (Albania): host"),
        ("participants[1]", "Participants: Unit: visitor; Police (Albania): host\u00a0†"),
    ):
        assert line in facts(attrs.evolve(EVENT, inferred=(path,)))


def printed(body: tuple[Block, ...]) -> Iterator[tuple[str, bool]]:
    """Cells and lines, each with whether it is a cell."""
    for block in blocks_in(body):
        if isinstance(block, Table):
            yield from ((plain(cell), True) for row in block.rows for cell in row)
        elif isinstance(block, Paragraph):
            yield plain(block.content), False


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (attrs.evolve(EVENT, inferred=("places",)), "Rome, Italy\u00a0†"),
        (attrs.evolve(EVENT, inferred=("places[0].relation",)), "Rome, Italy\u00a0†"),
        (attrs.evolve(EVENT, inferred=("beneficiaries",)), "Albania\u00a0†"),
        (attrs.evolve(EVENT, inferred=("kind",)), "Study visit\u00a0†"),
        (attrs.evolve(EVENT, inferred=("status",)), "ongoing\u00a0†"),
        (attrs.evolve(RAID, inferred=("places[1]",)), "Bari, Italy\u00a0†"),
        (attrs.evolve(RAID, inferred=("crime_priorities[0]",)), "Drugs trafficking\u00a0†"),
        (attrs.evolve(UNIT, inferred=("parent",)), "Police\u00a0†"),
        (attrs.evolve(UNIT, inferred=("kind",)), "Police unit\u00a0†"),
        (attrs.evolve(POLICE, inferred=("jurisdiction",)), "Albania\u00a0†"),
    ],
)
def test_the_annual_report_has_the_dagger_too(
    changed: Event | Operation | Institution, words: str
) -> None:
    """Where it prints the field, with the note that explains it behind it."""
    report = compose_annual_report(records(changed), 2021, draft=True)
    found = list(printed(report.body))
    at = [
        number
        for number, (line, _) in enumerate(found)
        if words in line and line != wording.INFERRED_NOTE
    ]
    assert at
    unmarked = compose_annual_report(records(), 2021, draft=True)
    assert not [line for line, _ in printed(unmarked.body) if "†" in line]
    tables = [block for block in blocks_in(report.body) if isinstance(block, Table)]
    notes = [plain(note) for table in tables for note in table.notes]
    in_cells = any(found[number][1] for number in at)
    in_lines = not all(found[number][1] for number in at)
    assert in_cells is (wording.INFERRED_NOTE in notes)
    assert in_lines is ((wording.INFERRED_NOTE, False) in found[at[0] :])


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("places[0]", "Place: Rome, Italy\u00a0†"),
        ("status", "Status: ongoing\u00a0†"),
        ("outcomes", "What came of it: a plan\u00a0†"),
    ],
)
def test_the_bulletin_has_the_dagger_too(path: str, line: str) -> None:
    given = records(attrs.evolve(EVENT, inferred=(path,)))
    body = compose_bulletin(given, "2021-05", full=True, draft=True).body
    assert line in [plain(one.content) for one in blocks_in(body) if isinstance(one, Paragraph)]
