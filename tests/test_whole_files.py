"""Whatever is written is old or new, and whole."""

import os
import resource
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cscwb.errors import WriteError
from cscwb.whole_files import write_files


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    """Nobody gets more or less than from any other program."""
    usual, ours = tmp_path / "usual", tmp_path / "ours"
    usual.write_bytes(b"")

    write_files({ours: b"new"})

    assert b"new" == ours.read_bytes()
    assert stat.S_IMODE(usual.stat().st_mode) == stat.S_IMODE(ours.stat().st_mode)


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    """A private file stays private."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)

    write_files({file: b"new"})

    assert b"new" == file.read_bytes()
    assert 0o640 == stat.S_IMODE(file.stat().st_mode)
    assert [file] == list(tmp_path.iterdir())


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    """The old file stays whole, and nothing else stays behind."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    text: Any = "text in place of bytes"

    with pytest.raises(TypeError):
        write_files({file: text})

    assert b"old" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file behind the link is replaced."""
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    link.symlink_to(file)

    write_files({link: b"new"})

    assert link.is_symlink()
    assert b"new" == file.read_bytes()


def test_new_folders_come_with_the_files(tmp_path: Path) -> None:
    """As many as are needed."""
    write_files({tmp_path / "a" / "b" / "c": b"1", tmp_path / "a" / "d": b"2"})

    assert b"1" == (tmp_path / "a" / "b" / "c").read_bytes()
    assert b"2" == (tmp_path / "a" / "d").read_bytes()


def test_what_cannot_all_be_written_is_not_written_at_all(tmp_path: Path) -> None:
    """Neither files before the one with a fault nor folders stay behind."""
    old = tmp_path / "old"
    old.write_bytes(b"old")
    text: Any = "text in place of bytes"

    with pytest.raises(TypeError):
        write_files({old: b"new", tmp_path / "a" / "b" / "c": text})

    assert [old] == list(tmp_path.iterdir())
    assert b"old" == old.read_bytes()


def test_what_is_looked_at_can_be_left_alone(tmp_path: Path) -> None:
    """A file that is refused right before it is replaced, and those after it, stay."""
    files = [tmp_path / name for name in "abc"]
    for file in files:
        file.write_bytes(b"old")

    def look(file: Path) -> None:
        if file.name == "b":
            raise WriteError("somebody is at work on it")

    with pytest.raises(WriteError):
        write_files(dict.fromkeys(files, b"new"), look)

    assert [b"new", b"old", b"old"] == [file.read_bytes() for file in files]
    assert files == sorted(tmp_path.iterdir())


def test_a_full_disk_is_told_with_the_file_and_changes_nothing(tmp_path: Path) -> None:
    """The message names what was asked for, not the temporary file."""
    small, large = tmp_path / "small", tmp_path / "large"
    small.write_bytes(b"old")
    program = (
        "import sys; from pathlib import Path; from cscwb.whole_files import write_files; "
        "write_files({Path(sys.argv[1]): b'new', Path(sys.argv[2]): b'x' * 9999})"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, small, large],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)),
    )

    assert f"File too large: '{large}'" in done.stderr
    assert [small] == list(tmp_path.iterdir())
    assert b"old" == small.read_bytes()


def test_what_is_no_file_is_not_written_to(tmp_path: Path) -> None:
    """Neither a pipe, nor a folder, nor a link to itself takes anything, or is replaced."""
    pipe, folder, loop = tmp_path / "pipe", tmp_path / "folder", tmp_path / "loop"
    os.mkfifo(pipe)
    folder.mkdir()
    loop.symlink_to(loop)

    for place in (pipe, folder):
        with pytest.raises(WriteError, match=f"'{place}' is not an ordinary file"):
            write_files({place: b"new"})
    with pytest.raises(OSError, match=f"'{loop}'"):
        write_files({loop: b"new"})

    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [folder, loop, pipe] == sorted(tmp_path.iterdir())


def test_a_link_to_a_file_that_is_still_to_come_stays_a_link(tmp_path: Path) -> None:
    """The file appears where the link leads."""
    file, link = tmp_path / "file", tmp_path / "link"
    link.symlink_to(file)

    write_files({link: b"new"})

    assert link.is_symlink()
    assert b"new" == file.read_bytes()


def test_the_temporary_file_of_another_process_is_left_alone(tmp_path: Path) -> None:
    """One that is an hour old is nobody's any more, and goes."""
    living, abandoned = tmp_path / ".cscwb-1.tmp", tmp_path / ".cscwb-2.tmp"
    for file in (living, abandoned):
        file.write_bytes(b"half a fi")
    os.utime(abandoned, (1, 1))

    write_files({tmp_path / "file": b"new"})

    assert [living, tmp_path / "file"] == sorted(tmp_path.iterdir())
