"""Files that mean harm end in a problem with its place, soon, and in little memory."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cscwb

MANY = 100_000
GOOD = "title: Visit\nkind: meeting\n"
PWNED = "pwned"

YAML: dict[str, tuple[str, bytes]] = {
    "alias-bomb": (
        "alias",
        b"a: &a [x, x, x, x, x, x, x, x, x]\n"
        + b"".join(
            b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 9)) for n in b"bcdefgh"
        ),
    ),
    "anchor": ("alias", b"title: &a Visit\nkind: meeting\n"),
    "merge": ("key", b"<<: {title: Visit}\nkind: meeting\n"),
    "deep-list": ("nesting", b"title: " + b"[" * MANY),
    "deep-list-closed": ("nesting", b"title: " + b"[" * MANY + b"]" * MANY),
    "deep-mapping": ("nesting", b"title: " + b"{a: " * MANY),
    "deep-block": ("nesting", b"- " * MANY + b"x\n"),
    "deep-keys": ("key", b"? " * MANY),
    "huge-number": ("number", b"title: " + b"9" * 1_000_000),
    "huge-hexadecimal": ("number", b"title: 0x" + b"f" * 1_000_000),
    "huge-decimal": ("number", b"title: 0." + b"3" * 1_000_000),
    "huge-exponent": ("number", b"title: 1e999999999\n"),
    "no-number": ("number", b"title: .nan\nkind: meeting\n"),
    "python-call": (
        "tag",
        b"title: !!python/object/apply:os.system ['touch pwned']\nkind: meeting\n",
    ),
    "python-name": ("tag", b"title: !!python/name:os.system\nkind: meeting\n"),
    "binary": ("tag", b"title: !!binary aGVsbG8=\nkind: meeting\n"),
    "own-tag": ("tag", b"title: !own Visit\nkind: meeting\n"),
    "nul": ("character", b"title: a\0b\nkind: meeting\n"),
    "escape": ("character", b"title: a\x1b[31mb\nkind: meeting\n"),
    "escaped-control": ("character", b'title: "a\\x1b[31mb"\nkind: meeting\n'),
    "surrogate": ("syntax", b'title: "\\ud800"\nkind: meeting\n'),
    "tab": ("syntax", b"title: Visit\n\tkind: meeting\n"),
    "no-utf-8": ("encoding", b"title: Visit \xff\nkind: meeting\n"),
    "utf-16": ("encoding", GOOD.encode("utf-16")),
    "two-documents": ("syntax", GOOD.encode() * 2 + b"---\n" + GOOD.encode()),
    "open-quote": ("syntax", b"title: 'Visit\nkind: meeting\n"),
    "instruction": ("syntax", b"%YAML 9.9\n---\n" + GOOD.encode()),
    "huge-key": ("unknown-key", GOOD.encode() + b"? " + b"k" * 900_000 + b"\n: 1\n"),
    "huge-line": ("unknown-key", b"titel: " + b"a" * 1_000_000),
    "huge-word": ("vocabulary", b"title: Visit\nkind: " + b"meeting" * 100_000),
    "huge-list": ("size", GOOD.encode() + b"topics: [" + b"a," * 400_000 + b"]\n"),
    "many-wrong-items": ("size", GOOD.encode() + b"topics: [" + b"1," * 9_999 + b"]\n"),
    "many-keys": ("size", b"".join(b"k%d: 1\n" % n for n in range(80_000))),
    "many-near-keys": ("size", b"".join(b"titel%d: 1\n" % n for n in range(60_000))),
    "many-repeated-keys": ("size", b"title: 1\n" * 90_000),
    "many-tags": ("size", b"topics:\n" + b"- !a b\n" * 120_000),
    "huge": ("size", b"\0" * (2 * 1024 * 1024)),
    "empty": ("empty", b""),
}
JSON: dict[str, tuple[str, bytes]] = {
    "deep-list": ("nesting", b"[" * MANY),
    "deep-list-closed": ("nesting", b"[" * MANY + b"]" * MANY),
    "deep-mapping": ("nesting", b'{"a": ' * MANY),
    "huge-number": ("number", b'{"format": ' + b"9" * 1_000_000 + b"}"),
    "huge-exponent": ("number", b'{"format": 1e999999999}'),
    "no-number": ("number", b'{"format": NaN}'),
    "surrogate": ("character", b'{"format": "\\ud800"}'),
    "nul": ("syntax", b'{"format": "\0"}'),
    "no-utf-8": ("encoding", b'{"format": "\xff"}'),
    "utf-16": ("encoding", '{"format": 1}'.encode("utf-16")),
    "cut-off": ("syntax", b'{"format": 1, "events": ['),
    "many-kinds": (
        "size",
        b'{"format": 1' + b"".join(b', "k%d": 1' % n for n in range(50_000)) + b"}",
    ),
    "huge-kind": ("unknown-key", b'{"format": 1, "' + b"k" * 5_000_000 + b'": 1}'),
    "many-records": (
        "missing-key",
        b'{"format": 1, "events": [' + b",".join([b"{}"] * 30_000) + b"]}",
    ),
    "repeated-keys": ("size", b"{" + b",".join([b'"format": 1'] * 90_000) + b"}"),
    "empty": ("empty", b""),
}

CHILD = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
import cscwb
print(json.dumps({
    path: [[one.file, one.line, one.code] for one in cscwb.check(path)] for path in sys.argv[1:]
}))
"""


def checked(*paths: Path, cwd: Path) -> dict[str, list[list[Any]]]:
    """The file, line and code of everything found, by a process with 2 GiB and two minutes."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, paths)],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert ("", 0) == (done.stderr, done.returncode)
    found: dict[str, list[list[Any]]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with every hostile file as an event."""
    root = tmp_path_factory.mktemp("hostile") / "project"
    (root / "events").mkdir(parents=True)
    (root / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    for name, (_, content) in YAML.items():
        (root / "events" / f"{name}.yaml").write_bytes(content)
    return root


def test_hostile_yaml_ends_in_problems(folder: Path) -> None:
    """Each file has a problem of its code at a line of it, and no code of theirs is run."""
    found = checked(folder, cwd=folder.parent)[str(folder)]
    by_file: dict[str, list[tuple[int, str]]] = {}
    for file, line, code in found:
        by_file.setdefault(Path(file).stem, []).append((line, code))
    assert set(YAML) == set(by_file)
    for name, (code, _) in YAML.items():
        assert code in {one for _, one in by_file[name]}, (name, by_file[name][:3])
        assert all(line > 0 for line, _ in by_file[name]), name
    assert [] == list(folder.parent.rglob(PWNED))


def test_hostile_json_ends_in_problems(tmp_path: Path) -> None:
    """The same for one file with all records."""
    paths = []
    for name, (_, content) in JSON.items():
        paths.append(tmp_path / f"{name}.json")
        paths[-1].write_bytes(content)
    found = checked(*paths, cwd=tmp_path)
    for path in paths:
        code = JSON[path.stem][0]
        assert code in {one for _, _, one in found[str(path)]}, (path.stem, found[str(path)][:3])
        assert all(line > 0 for _, line, _ in found[str(path)]), path.stem


def test_messages_do_nothing_to_a_terminal(folder: Path) -> None:
    """The command line tells all of them, line by line, without control characters."""
    done = subprocess.run(
        [sys.executable, "-m", "cscwb", "check", str(folder)], capture_output=True, check=False
    )
    assert 1 == done.returncode
    for text in (done.stdout.decode(), done.stderr.decode()):
        assert text.replace("\n", "").isprintable()
        assert max(map(len, text.splitlines())) < 2000


@pytest.mark.parametrize("name", ["huge.yaml", "events/huge.yaml", "huge.json"])
def test_a_file_of_200_mb_is_not_read(tmp_path: Path, name: str) -> None:
    """Neither as a record nor as one file for all."""
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    (tmp_path / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    with file.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    path = tmp_path if "/" in name else file
    assert [(str(file), 1, "size")] == [
        tuple(one) for one in checked(path, cwd=tmp_path)[str(path)]
    ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small good project."""
    root = tmp_path / "project"
    (root / "events").mkdir(parents=True)
    (root / "project.yaml").write_text("format: 1\nid: abc\ntitle: ABC\ndate: 2021\n")
    (root / "events" / "good.yaml").write_text(GOOD)
    return root


def codes(root: Path) -> dict[str, str]:
    """The codes of the problems of a folder, by the name of the file."""
    return {Path(one.file).name: one.code for one in cscwb.check(root)}


def test_links_out_are_not_followed(project: Path, tmp_path: Path) -> None:
    """Neither of a file, nor of a folder, nor of the project itself."""
    secret = tmp_path / "secret.yaml"
    secret.write_text("title: Secret\nkind: meeting\n")
    (project / "events" / "link.yaml").symlink_to(secret)
    (project / "events" / "device.yaml").symlink_to("/dev/zero")
    (tmp_path / "people").mkdir()
    (project / "people").symlink_to(tmp_path / "people")
    assert {"link.yaml": "outside", "device.yaml": "outside", "people": "outside"} == codes(project)
    (project / "project.yaml").unlink()
    (project / "project.yaml").symlink_to(secret)
    assert "outside" == codes(project)["project.yaml"]


def test_links_in_circles_end(project: Path) -> None:
    """They lead nowhere, and that is told."""
    (project / "events" / "one.yaml").symlink_to(project / "events" / "two.yaml")
    (project / "events" / "two.yaml").symlink_to(project / "events" / "one.yaml")
    assert {"one.yaml": "file", "two.yaml": "file"} == codes(project)


def test_what_is_no_file_is_not_waited_for(project: Path) -> None:
    """A pipe that nobody writes to, and a folder with the name of a file."""
    os.mkfifo(project / "events" / "pipe.yaml")
    (project / "events" / "folder.yaml").mkdir()
    assert {"pipe.yaml": "file", "folder.yaml": "folder"} == codes(project)


def test_a_file_that_vanishes_is_a_problem(project: Path) -> None:
    """It was there when the folder was listed."""
    (project / "events" / "later.yaml").write_text(GOOD)

    def remove(done: int, _: int) -> None:
        if done == 1:
            (project / "events" / "later.yaml").unlink()

    reading = cscwb.read(project, progress=remove)
    assert [("later.yaml", "file")] == [(Path(one.file).name, one.code) for one in reading.problems]
    assert ["good"] == [one.id for one in reading.records.events]


@pytest.mark.parametrize(
    "name", [b"a\x1b[31mb.yaml", b"a\nb.yaml", b"a\xffb.yaml", b"a" * 250 + b".yaml"]
)
def test_strange_names_are_told_and_escaped(project: Path, name: bytes) -> None:
    """A name cannot act on a terminal either."""
    (project / "events" / os.fsdecode(name)).write_text("title: [\n")
    [problem] = cscwb.check(project)
    assert problem.code in ("file-name", "syntax")
    assert str(problem).isprintable()


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_windows_files_are_good(project: Path, ends: str, mark: str) -> None:
    """A byte order mark and CRLF are no problem, and places are right all the same."""
    file = project / "events" / "good.yaml"
    file.write_text((mark + GOOD).replace("\n", ends), encoding="utf-8", newline="")
    assert {} == codes(project)
    file.write_text((mark + GOOD + "dat: 1\n").replace("\n", ends), encoding="utf-8", newline="")
    [problem] = cscwb.check(project)
    assert (3, 1) == (problem.line, problem.column)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names on Windows")
def test_a_pipe_that_is_called_a_text_is_not_waited_for(project: Path) -> None:
    """Nor is a link to one followed; both are told by their names."""
    os.mkfifo(project / "events" / "notes.txt")
    (project / "events" / "more.txt").symlink_to("notes.txt")
    done = subprocess.run(
        [sys.executable, "-m", "cscwb", "check", str(project)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert 1 == done.returncode
    assert [b"'more.txt' is not read", b"'notes.txt' is not read"] == [
        line.split(b": ")[2].partition(b";")[0] for line in done.stdout.splitlines()[:2]
    ]
