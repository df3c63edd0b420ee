"""Folders and files of records."""

import json
import os
from pathlib import Path

import attrs
import pytest
from ends_well import new_project
from hypothesis import HealthCheck, given, settings
from strategies import records

import cscwb
from cscwb.model import Event, EventKind, Records

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"


@given(records())
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_records_are_equal_after_any_chain_of_forms(
    tmp_path_factory: pytest.TempPathFactory, found: Records
) -> None:
    """Folder, YAML file and JSON file hold the same records."""
    root = tmp_path_factory.mktemp("chain")
    for name in ("all.yaml", "folder", "all.json", "other.yaml"):
        cscwb.save(found, root / name)
        assert found == cscwb.load(root / name)
        found = cscwb.load(root / name)


def test_the_example_is_equal_after_any_chain_of_forms(tmp_path: Path) -> None:
    """The example survives folder, YAML and JSON."""
    example = cscwb.load(EXAMPLE)
    for name in ("all.yaml", "folder", "all.json"):
        cscwb.save(example, tmp_path / name)
        assert example == cscwb.load(tmp_path / name)


def test_the_example_reads_as_it_would_be_written(tmp_path: Path) -> None:
    """Saving the example elsewhere gives files with the same data in the same order of keys."""
    cscwb.save(cscwb.load(EXAMPLE), tmp_path / "copy")
    original = {file.relative_to(EXAMPLE) for file in EXAMPLE.rglob("*.yaml")}
    assert original == {
        file.relative_to(tmp_path / "copy") for file in (tmp_path / "copy").rglob("*.yaml")
    }


def test_unchanged_records_keep_their_files(tmp_path: Path) -> None:
    """Comments survive a save that changes another record."""
    visit = Event(id="visit", title="Visit", kind=EventKind.STUDY_VISIT)
    talk = Event(id="talk", title="Talk", kind=EventKind.MEETING)
    cscwb.save(Records(events=(visit, talk)), tmp_path)
    file = tmp_path / "events" / "visit.yaml"
    commented = f"# do not lose me\n{file.read_text()}"
    file.write_text(commented)
    cscwb.save(Records(events=(visit, attrs.evolve(talk, title="Longer talk"))), tmp_path)
    assert commented == file.read_text()
    assert "Longer talk" in (tmp_path / "events" / "talk.yaml").read_text()


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("project.yaml", "format: 1\nid: harbour\ntitle: H\ndate: 2021\n", "project 'harbour'"),
        ("project.yaml", "format: 1\nid: csc-wb\ntitle: [\n", "what cannot be read"),
        ("all.yaml", "format: 1\nproject: {id: harbour, title: H}\n", "project 'harbour'"),
        ("all.json", '{"format": 1, "project": {"id": "harbour"}}', "project 'harbour'"),
        ("all.yaml", "my: [hand-written, thing]\n", "something else than records"),
    ],
)
def test_what_is_another_project_is_not_overwritten(
    tmp_path: Path, name: str, text: str, held: str
) -> None:
    """Records that were not loaded from there do not take the place of others, nor of notes."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(cscwb.WriteError, match=f"holds .*{held}.*; save to a new f"):
        cscwb.save(cscwb.load(EXAMPLE), tmp_path if name == "project.yaml" else file)
    assert text == file.read_text(encoding="utf-8")


def test_a_file_too_large_to_be_read_is_not_overwritten(tmp_path: Path) -> None:
    """What is in it cannot be known, so it is somebody's; an empty file is nobody's."""
    large, empty = tmp_path / "large.yaml", tmp_path / "empty.yaml"
    large.touch()
    os.truncate(large, 300_000_000)
    empty.touch()
    with pytest.raises(cscwb.WriteError, match="save to a new file"):
        cscwb.save(cscwb.load(EXAMPLE), large)
    assert 300_000_000 == large.stat().st_size
    assert empty == cscwb.save(cscwb.load(EXAMPLE), empty)


def test_records_that_are_left_out_are_not_deleted(tmp_path: Path) -> None:
    """A folder with other records is refused, and nothing is written."""
    visit = Event(id="visit", title="Visit", kind=EventKind.STUDY_VISIT)
    cscwb.save(Records(events=(visit,)), tmp_path)
    other = Event(id="talk", title="Talk", kind=EventKind.MEETING)
    with pytest.raises(cscwb.WriteError, match=r"visit\.yaml"):
        cscwb.save(Records(events=(other,)), tmp_path)
    assert not (tmp_path / "events" / "talk.yaml").exists()


@pytest.mark.parametrize("record_id", ["../evil", "Evil", "", "a b", "-a"])
def test_an_id_that_cannot_name_a_file_is_not_saved(tmp_path: Path, record_id: str) -> None:
    """Nothing can be written outside of the folder."""
    event = Event(id=record_id, title="Visit", kind=EventKind.STUDY_VISIT)
    with pytest.raises(cscwb.WriteError, match="cannot name a file"):
        cscwb.save(Records(events=(event,)), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    """One exception holds the problems of all files, in their order."""
    folder = tmp_path / "events"
    folder.mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (folder / "one.yaml").write_text("title: One\nkind: meting\n")
    (folder / "two.yaml").write_text("titel: Two\nkind: meeting\n")
    (folder / "three.yaml").write_text("title: Three\nkind: meeting\n")
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.load(tmp_path)
    found = [(Path(one.file).name, one.line, one.column, one.code) for one in caught.value.problems]
    assert [
        ("one.yaml", 2, 7, "vocabulary"),
        ("two.yaml", 1, 1, "unknown-key"),
    ] == found
    assert ("three",) == tuple(one.id for one in cscwb.read(tmp_path).records.events)


def test_a_reference_to_a_broken_record_is_not_called_missing(tmp_path: Path) -> None:
    """Its file is there; only what it says could not be read."""
    (tmp_path / "events").mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "events" / "broken.yaml").write_text("title: 3\nkind: meeting\n")
    (tmp_path / "events" / "part.yaml").write_text(
        "title: Part\nkind: meeting\npart_of: broken\nfollows_from: [nowhere]\n"
    )
    reading = cscwb.read(tmp_path)
    assert ["there is no event or operation 'nowhere'"] == [
        problem.message for problem in cscwb.check(reading) if problem.code == "reference"
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("operatons/x.yaml", "folder"),
        ("events/sub/x.yaml", "folder"),
        ("events/x.yml", "file-name"),
        ("events/x.yaml.txt", "file-name"),
        ("events/X Y.yaml", "file-name"),
        ("visit.yaml", "folder"),
        ("Narrative/2021/risks.md", "folder"),
        ("narratives/2021/risks.md", "folder"),
        ("visibility.md", "folder"),
    ],
)
def test_no_file_is_passed_over_in_silence(tmp_path: Path, name: str, code: str) -> None:
    """A record in the wrong place or under the wrong name is a problem."""
    (tmp_path / "project.yaml").write_text("format: 1\n")
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("title: X\nkind: meeting\n")
    assert [code] == [problem.code for problem in cscwb.read(tmp_path).problems]


@pytest.mark.parametrize(
    "name",
    [
        "visit (1).yaml", "visit(2).yaml", "visit - Copy.yaml", "visit - Copy (2).yaml",
        "visit copy.yaml", "visit copy 3.yaml", "visit 2.yaml", "Copy of visit.yaml",
        "Kopie von visit.yaml", "visit – kopija.yaml", "visit-DESKTOP-1.yaml",
        "visit-Ana-PC.yaml", "visit-Ana's MacBook.yaml", "visit_LOCAL_1.yaml",
        "visit_REMOTE_77.yaml", "visit_BASE_77.yaml", "visit (conflicted copy 2021-06-01).yaml",
        "visit (Ana's conflicted copy 2021-06-01).yaml", "visit [conflict].yaml",
        "visit.sync-conflict-20210601-120000-ABCDEFG.yaml", "visit.YAML", "Visit.yaml",
        "visit.yml", "visit.json", "visit.yaml.txt", "visit.yaml (1)", "visit", ".visit.yaml",
    ],
)  # fmt: skip
def test_a_copy_of_a_record_is_told_with_the_record(tmp_path: Path, name: str) -> None:
    """Nobody is told to give it a name by which it would be counted twice, or lost."""
    for file in ("project.yaml", "events/visit.yaml", f"events/{name}"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text("format: 1\n" if file == "project.yaml" else "title: X\n")
    problems = cscwb.read(tmp_path).problems
    assert [f"'{name}' looks like a copy of 'visit.yaml'; compare the two and remove one"] == [
        one.message for one in problems if one.code == "file-name"
    ]


@pytest.mark.parametrize("name", ["visit to Rome.yaml", "visits (Rome).yaml", "visit_rome.yaml"])
def test_a_name_that_only_begins_like_another_is_no_copy(tmp_path: Path, name: str) -> None:
    """It is told how to write it."""
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "events").mkdir()
    for file in ("visit.yaml", name):
        (tmp_path / "events" / file).write_text("title: X\nkind: meeting\n")
    assert f"'{name}' is not read; name it 'visit" in cscwb.read(tmp_path).problems[0].message


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ("", "looks like a copy of 'visit.yaml'; compare the two and remove one"),
        ("topics: [trust]\n", "looks like a copy of 'visit.yaml'; compare the two and remove one"),
        ("title: To Rome\ndate: 2021-07\n", "is not read; name it 'visit-rome.yaml'"),
    ],
)
def test_a_word_with_a_capital_makes_a_copy_of_what_says_the_same(
    tmp_path: Path, changed: str, told: str
) -> None:
    """Drives add the name of a computer to it; another record has other words."""
    lines = ["title: To Milan\n", "kind: meeting\n", "date: 2021-06\n", "topics: [arms]\n"]
    keys = [line.partition(":")[0] for line in changed.splitlines()]
    kept = [line for line in lines if line.partition(":")[0] not in keys]
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "visit.yaml").write_text("".join(lines))
    (tmp_path / "events" / "visit-Rome.yaml").write_text("".join(kept) + changed)
    assert f"'visit-Rome.yaml' {told}" == cscwb.read(tmp_path).problems[0].message


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("events - Copy", "events"),
        ("events (1)", "events"),
        ("Events", "events"),
        ("narrative copy", "narrative"),
        ("project (1).yaml", "project.yaml"),
        ("project.yml", "project.yaml"),
    ],
)
def test_a_copy_of_a_part_of_the_project_is_told(tmp_path: Path, name: str, other: str) -> None:
    """Also that of a folder, whatever it holds."""
    for part in ("events", "narrative", *([] if "." in name else [name])):
        (tmp_path / part).mkdir()
    for part in ("project.yaml", *([name] if "." in name else [])):
        (tmp_path / part).write_text("format: 1\n")
    (tmp_path / "project.docx").write_bytes(b"a text of somebody")
    [problem] = cscwb.read(tmp_path).problems
    assert f"'{name}' looks like a copy of '{other}'; compare the two and remove one" == (
        problem.message
    )


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("visit", "name it 'visit.yaml'"),
        ("visit.yam", "name it 'visit.yaml'"),
        ("visit.ymal", "name it 'visit.yaml'"),
        ("visit.yaml ", "name it 'visit.yaml'"),
        ("visit.yaml.", "name it 'visit.yaml'"),
        ("visit.md", "name it 'visit.yaml'"),
        ("visit.text", "name it 'visit.yaml'"),
        (".visit.yaml", "name it 'visit.yaml'"),
        ("visit (1).yaml", "name it 'visit.yaml'"),
        ("visit.yaml.rtf", "copy its text into a plain text file 'visit.yaml', or put it elsewh"),
        ("visit.yaml.docx", "copy its text into a plain text file 'visit.yaml', or put it elsewh"),
        ("visit.pdf", "copy its text into a plain text file 'visit.yaml', or put it elsewhere"),
    ],
)
def test_a_record_with_another_suffix_is_told(tmp_path: Path, name: str, way: str) -> None:
    """Whatever lies among records is read or told."""
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / name).write_text("title: X\nkind: meeting\n")
    [problem] = cscwb.read(tmp_path).problems
    assert "file-name" == problem.code
    assert problem.message.startswith(f"'{name}' is not read; {way}")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ministry of interior serbia.yml", "ministry-of-interior-serbia.yaml"),
        ("Gendarmerie-Académie.yaml", "gendarmerie-academie.yaml"),
        ("visit.yaml.txt", "visit.yaml"),
    ],
)
def test_the_name_that_is_proposed_can_be_read(tmp_path: Path, name: str, wanted: str) -> None:
    """In one step; who refers to it by that name, or nearly so, is told of no other one."""
    (tmp_path / "events").mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\nid: x\ntitle: X\ndate: 2021\n")
    (tmp_path / "events" / name).write_text("title: X\nkind: meeting\n")
    record_id = wanted.removesuffix(".yaml")
    (tmp_path / "events" / "a.yaml").write_text(
        f"title: X\nkind: meeting\npart_of: {record_id}\nfollows_from: [{record_id}s]\n"
    )
    reading = cscwb.read(tmp_path)
    assert [f"'{name}' is not read; name it '{wanted}'"] == [
        one.message for one in reading.problems
    ]
    assert [f"there is no event or operation '{record_id}s'; did you mean '{record_id}'?"] == [
        problem.message for problem in cscwb.check(reading) if problem.code == "reference"
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    """Records cannot reach files outside."""
    root = tmp_path / "root"
    (root / "events").mkdir(parents=True)
    (root / "project.yaml").write_text("format: 1\n")
    secret = tmp_path / "secret.yaml"
    secret.write_text("title: Secret\nkind: meeting\n")
    (root / "events" / "leak.yaml").symlink_to(secret)
    reading = cscwb.read(root)
    assert ["outside"] == [problem.code for problem in reading.problems]
    assert () == reading.records.events


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"articles": []}, "'format' is missing"),
        ({"format": 2}, "install a newer one"),
        ({"format": "1"}, "is not a format"),
    ],
)
def test_the_format_is_known_before_anything_is_read(
    tmp_path: Path, data: dict[str, object], words: str
) -> None:
    """Newer data is refused with a sentence."""
    file = tmp_path / "all.json"
    file.write_text(json.dumps(data))
    (problem,) = cscwb.read(file).problems
    assert "format" == problem.code
    assert words in problem.message


def test_country_codes_stay_text(tmp_path: Path) -> None:
    """``NO`` is Norway, not a truth value."""
    (tmp_path / "beneficiaries").mkdir()
    (tmp_path / "project.yaml").write_text("format: 1\n")
    (tmp_path / "beneficiaries" / "norway.yaml").write_text("jurisdiction: NO\n")
    assert "Norway" == cscwb.load(tmp_path).beneficiary("norway").jurisdiction.name


def test_a_repeated_id_names_the_other_file_and_hides_nothing(tmp_path: Path) -> None:
    """The second of two is told with what else is wrong, and no finding stands in its file."""
    project = new_project(tmp_path / "abc")
    (project / "operations").mkdir()
    (project / "events" / "raid.yaml").write_text("title: Raid\nkind: meeting\ntopics: [5%]\n")
    (project / "operations" / "raid.yaml").write_text("title: Raid\n")
    (project / "operations" / "x.yaml").write_text("titel: X\n")
    found = {
        (one.code, Path(one.file).relative_to(project).as_posix()) for one in cscwb.check(project)
    }
    assert {("repeated-id", "operations/raid.yaml"), ("unknown-key", "operations/x.yaml")} <= found
    assert {"operations/raid.yaml"} == {file for code, file in found if code == "repeated-id"}
    [told] = [one.message for one in cscwb.check(project) if one.code == "repeated-id"]
    assert told.startswith("'raid' names 'events/raid.yaml' already; ")


def test_a_repeated_id_in_one_file_names_the_other_place(tmp_path: Path) -> None:
    """One file holds both, so the place in it is named."""
    file = tmp_path / "all.yaml"
    visit = "{id: a, title: T, kind: meeting}"
    file.write_text(f"format: 1\nevents:\n- {visit}\n- {visit}\n")
    [told] = [one for one in cscwb.check(file) if one.code == "repeated-id"]
    assert (4, True) == (told.line, told.message.startswith("'a' names 'events[0]' already; "))


@pytest.mark.parametrize("name", ["project.yaml", "events/visit.yaml"])
def test_one_file_of_a_folder_is_not_all(tmp_path: Path, name: str) -> None:
    """Whoever reads it is told what to read."""
    (tmp_path / "events").mkdir()
    project = "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n"
    (tmp_path / "project.yaml").write_text(project, encoding="utf-8")
    (tmp_path / "events" / "visit.yaml").write_text("title: V\nkind: visit\n", encoding="utf-8")
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.load(tmp_path / name)
    [problem] = caught.value.problems
    assert f"a part of the project in '{tmp_path}'; read that folder" in problem.message


NUMBERS = {
    "event.yaml": (
        "title: Visit\nkind: vist\ndate: {value: 2021-06, stated_days: 012}\nstauts: held\n",
        [("vocabulary", 2), ("number", 3), ("unknown-key", 4)],
    ),
    "all.json": (
        '{"format": 1, "events": [{"id": "visit", "title": "Visit", "kind": "vist",\n'
        '"date": {"value": "2021-06", "stated_days": NaN},\n"stauts": "held"}]}\n',
        [("vocabulary", 1), ("number", 2), ("unknown-key", 3)],
    ),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_a_number_that_cannot_be_read_hides_nothing_else(tmp_path: Path, name: str) -> None:
    """Each fault of its file is told, and the number once."""
    text, expected = NUMBERS[name]
    path = tmp_path / name
    if name.endswith(".yaml"):
        (tmp_path / "events").mkdir()
        (tmp_path / "project.yaml").write_text(
            "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n", encoding="utf-8"
        )
        path = tmp_path / "events" / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.load(tmp_path if name.endswith(".yaml") else path)
    assert expected == [(one.code, one.line) for one in caught.value.problems]
