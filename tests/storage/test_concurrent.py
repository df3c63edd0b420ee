"""Work of somebody else, since the records were loaded, is not overwritten."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import cscwb
from cscwb.model.records import Records

VISIT = "title: Visit\nkind: meeting\n"
TALK = "title: Talk\nkind: meeting\n"
EDITED = "# 3 June: confirmed by telephone\ntitle: Longer visit\nkind: meeting\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with two events."""
    root = tmp_path / "project"
    (root / "events").mkdir(parents=True)
    (root / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    (root / "events" / "visit.yaml").write_text(VISIT)
    (root / "events" / "talk.yaml").write_text(TALK)
    return root


def renamed(records: Records) -> Records:
    """The records with other titles of the events."""
    events = tuple(attrs.evolve(one, title=f"Our {one.title}") for one in records.events)
    return attrs.evolve(records, events=events)


def texts(root: Path) -> dict[str, str]:
    """What the events hold."""
    return {file.name: file.read_text() for file in (root / "events").iterdir()}


def change(events: Path) -> None:
    """An editor saves another text."""
    (events / "visit.yaml").write_text(EDITED)


def remove(events: Path) -> None:
    """A file goes."""
    (events / "visit.yaml").unlink()


def add(events: Path) -> None:
    """A file comes."""
    (events / "dinner.yaml").write_text(VISIT)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (change, r"visit\.yaml' has changed"),
        (remove, r"visit\.yaml' has vanished"),
        (add, r"dinner\.yaml' has appeared"),
    ],
)
def test_a_folder_with_edits_of_others_is_left_alone(
    folder: Path, edit: Callable[[Path], None], told: str
) -> None:
    """All of it: also the records that nobody else has touched."""
    records = cscwb.load(folder)
    edit(folder / "events")
    held = texts(folder)
    with pytest.raises(cscwb.WriteError, match=told):
        cscwb.save(renamed(records), folder)
    assert held == texts(folder)
    cscwb.save(renamed(cscwb.load(folder)), folder)
    assert all(one.title.startswith("Our ") for one in cscwb.load(folder).events)


def test_a_file_with_edits_of_others_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """The same for one file with all records."""
    file = tmp_path / "all.json"
    cscwb.save(cscwb.load(folder), file)
    records = cscwb.load(file)
    edited = file.read_text().replace("Visit", "Longer visit")
    file.write_text(edited)
    with pytest.raises(cscwb.WriteError, match=r"all\.json' has changed"):
        cscwb.save(renamed(records), file)
    assert edited == file.read_text()


def test_an_edit_that_means_the_same_is_no_conflict(folder: Path) -> None:
    """A comment that somebody has added stays, and the save goes on."""
    records = cscwb.load(folder)
    commented = f"# confirmed\n{VISIT}"
    (folder / "events" / "visit.yaml").write_text(commented)
    [visit] = [one for one in renamed(records).events if one.id == "talk"]
    others = tuple(one for one in records.events if one.id != "talk")
    cscwb.save(attrs.evolve(records, events=(*others, visit)), folder)
    assert commented == texts(folder)["visit.yaml"]
    assert "Our Talk" in texts(folder)["talk.yaml"]


def test_who_saves_twice_is_nobody_else(folder: Path) -> None:
    """What we wrote ourselves is known."""
    records = renamed(cscwb.load(folder))
    cscwb.save(records, folder)
    cscwb.save(renamed(records), folder)
    assert {"Our Our Visit", "Our Our Talk"} == {one.title for one in cscwb.load(folder).events}


def test_an_edit_while_others_are_written_is_not_overwritten(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is looked at once more right before it is replaced."""
    records = renamed(cscwb.load(folder))
    flush = os.fsync

    def edit_then_flush(number: int) -> None:
        change(folder / "events")
        flush(number)

    monkeypatch.setattr(os, "fsync", edit_then_flush)  # called for the first file, the talk
    with pytest.raises(cscwb.WriteError, match=r"visit\.yaml' was changed on disk"):
        cscwb.save(records, folder)
    assert EDITED == texts(folder)["visit.yaml"]
    assert "Our Talk" in texts(folder)["talk.yaml"]


def with_title(records: Records, record_id: str, title: str) -> Records:
    """The records with another title of one event."""
    events = tuple(
        attrs.evolve(one, title=title) if one.id == record_id else one for one in records.events
    )
    return attrs.evolve(records, events=events)


@pytest.mark.parametrize("name", ["project", "all.json"])
def test_the_second_of_two_made_of_the_same_reverts_nothing(
    folder: Path, tmp_path: Path, name: str
) -> None:
    """It is stale when the first has been saved, whether both were made before or not."""
    path = cscwb.save(cscwb.load(folder), tmp_path / name)
    loaded = cscwb.load(path)
    first = with_title(loaded, "visit", "First")
    second = with_title(loaded, "talk", "Second")
    cscwb.save(first, path)
    for stale in (second, with_title(loaded, "talk", "Third"), loaded):
        with pytest.raises(cscwb.WriteError, match=r"has changed; load them again"):
            cscwb.save(stale, path)
    assert first == cscwb.load(path)
    cscwb.save(with_title(first, "talk", "Second"), path)
    assert {"First", "Second"} == {one.title for one in cscwb.load(path).events}


EDITS = """
import sys, pathlib, cscwb
file, field = sys.argv[1:]
for number in range(60):
    text = f"{field} {number}"
    try:
        cscwb.edit(file, field, text if field == "title" else [text])
    except cscwb.WriteError as error:
        assert "was changed on disk in the meantime" in str(error), error
    else:
        assert text in pathlib.Path(file).read_text()
"""


def test_two_processes_at_work_on_one_file_lose_nothing(folder: Path) -> None:
    """Each writes or is told that the other was quicker; neither undoes the other's work."""
    file = folder / "events" / "visit.yaml"
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", EDITS, file, field], stderr=subprocess.PIPE, text=True
        )
        for field in ("title", "purpose")
    ]
    assert ["", ""] == [worker.communicate()[1] for worker in workers]
    assert [file.with_name("talk.yaml"), file] == sorted(file.parent.iterdir())
