"""The cache saves time, and nothing else can be told from it."""

import os
import shutil
from pathlib import Path

import pytest

import cscwb

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
EVENT = "events/vienna-operational-meeting.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the example whose files are an hour old."""
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    for file in root.rglob("*.yaml"):
        _age(file, 3600)
    return root


def _age(file: Path, seconds: int) -> None:
    now = file.stat().st_mtime_ns
    os.utime(file, ns=(now, now - seconds * 10**9))


def _same(project: Path, cache: Path) -> cscwb.Reading:
    """What is read with the cache, after comparing it with what is read without."""
    with_cache, without = cscwb.read(project, cache=cache), cscwb.read(project)
    assert without == with_cache
    assert without.records.origins.digests == with_cache.records.origins.digests
    assert cscwb.check(without) == cscwb.check(with_cache)
    return with_cache


def _cached(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_records_are_the_same(project: Path, tmp_path: Path) -> None:
    """When the cache is made, when it is used, and in one file as in a folder."""
    for _ in range(3):
        assert () == _same(project, tmp_path / "cache").problems
    cscwb.save(cscwb.load(project), tmp_path / "all.json")
    for _ in range(2):
        assert cscwb.load(project) == _same(tmp_path / "all.json", tmp_path / "other").records


def test_unchanged_files_are_not_opened(project: Path, tmp_path: Path) -> None:
    """A file whose time and size are the same is taken from the cache."""
    before = cscwb.read(project, cache=tmp_path / "cache")
    file = project / EVENT
    status = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Vienna", "Munich"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert before == cscwb.read(project, cache=tmp_path / "cache")


def test_edits_are_seen(project: Path, tmp_path: Path) -> None:
    """An edited, a removed, a new and a touched file are what they are now."""
    _same(project, tmp_path / "cache")
    file = project / EVENT
    file.write_text(file.read_text(encoding="utf-8").replace("Vienna", "Munich"), encoding="utf-8")
    (project / "publications" / "socta-2021.yaml").unlink()
    (project / "events" / "visit.yaml").write_text("title: Visit\nkind: meeting\n")
    (project / "project.yaml").touch()
    assert "Munich" in _same(project, tmp_path / "cache").records.event(file.stem).title
    _same(project, tmp_path / "cache")


def test_an_edit_within_one_tick_of_the_clock_is_seen(project: Path, tmp_path: Path) -> None:
    """A file as young as the cache is read again, whatever its time and size say."""
    file = project / EVENT
    file.touch()
    status = file.stat()
    cscwb.read(project, cache=tmp_path / "cache")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Vienna", "Munich"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    _same(project, tmp_path / "cache")


def test_problems_are_the_same(project: Path, tmp_path: Path) -> None:
    """What is wrong has the same place, also when the text was not parsed again."""
    (project / "events" / "wrong.yaml").write_text("title: Visit\nkind: meting\nsize: 1.5\n")
    (project / "events" / "word.yaml").write_text("title: Visit\nkind: meting\n")
    (project / "events" / "broken.yaml").write_text("title: [\n")
    (project / EVENT).write_text("title: Visit\nkind: meeting\nvisited: [nobody]\n")
    for name in ("wrong", "word", "broken", Path(EVENT).stem):
        _age(project / "events" / f"{name}.yaml", 3600)
    for _ in range(3):
        problems = _same(project, tmp_path / "cache").problems
        assert [("broken", 2), ("word", 2), ("wrong", 2), ("wrong", 3)] == [
            (Path(one.file).stem, one.line) for one in problems
        ]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"Vienna", b"Munich"),
        lambda _: b"",
        lambda _: b"\xff" * 100,
        lambda content: b"another-cache-9 00\n" + content,
        lambda content: content.replace(b"cscwb-cache-1", b"cscwb-cache-0"),
    ],
)
def test_a_damaged_cache_is_ignored(project: Path, tmp_path: Path, damage: object) -> None:
    """It is as if there were none, and the next one is whole again."""
    assert callable(damage)
    cscwb.read(project, cache=tmp_path / "cache")
    file = _cached(tmp_path / "cache")
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    _same(project, tmp_path / "cache")
    assert whole == file.read_bytes()


def test_a_cache_that_cannot_be_written_does_not_matter(project: Path, tmp_path: Path) -> None:
    """Reading goes on without it."""
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert () == _same(project, tmp_path / "cache").problems


def test_each_project_has_its_own_file(project: Path, tmp_path: Path) -> None:
    """Two projects do not disturb each other; nothing is written into them."""
    shutil.copytree(project, tmp_path / "second")
    before = sorted(tmp_path.rglob("*.*"))
    _same(project, tmp_path / "cache")
    _same(tmp_path / "second", tmp_path / "cache")
    assert 2 == len(list((tmp_path / "cache").iterdir()))
    assert before == sorted(one for one in tmp_path.rglob("*.*") if one.suffix != ".jsonl")
