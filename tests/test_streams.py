"""What is printed goes wherever it can, and never ends in a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
BAD = Path(__file__).parent / "data" / "bad"
COMMANDS = (
    ("--version",),
    ("--help",),
    ("check", str(EXAMPLE)),
    ("check", str(BAD), "--format", "json"),
    ("explain",),
    ("ready", str(EXAMPLE), "--year", "2021"),
)


def shell(line: str, *words: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    """Run a command in a shell; ``"$@"`` in the line stands for it."""
    return subprocess.run(
        ["/bin/sh", "-c", line, "sh", sys.executable, "-m", "cscwb", *words],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_nothing_else(closed: str, words: tuple[str, ...]) -> None:
    """Services and programs without a window have none; the exit code says what there is."""
    silent, open_ = shell(f'"$@" {closed}', *words), shell('"$@"', *words)
    assert open_.returncode == silent.returncode
    assert b"" == (silent.stdout if ">&-" in closed.split() else silent.stderr)
    assert b"Traceback" not in silent.stderr


def test_a_report_is_written_without_a_stream_for_errors(tmp_path: Path) -> None:
    """The case of a service: what it is told goes nowhere, and the file is there."""
    report = tmp_path / "r.md"
    words = ("report", str(EXAMPLE), "--year", "2021", "-o", str(report))
    assert 0 == shell('"$@" >&- 2>&-', *words).returncode
    assert report.read_text(encoding="utf-8").startswith("#")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_full_disk_is_told_in_a_sentence(words: tuple[str, ...]) -> None:
    """Whatever a command prints."""
    told = shell('"$@" > /dev/full', *words)
    assert (1, b"cscwb: no space is left; make room, or write to another place\n") == (
        told.returncode,
        told.stderr.splitlines(keepends=True)[-1],
    )


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
@pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252", "latin-1", "koi8-r"])
def test_letters_that_a_stream_lacks_are_written_out(encoding: str, words: tuple[str, ...]) -> None:
    """A stream of few letters has the same lines and no traceback."""
    few, all_ = shell('"$@"', *words, encoding=encoding), shell('"$@"', *words)
    assert all_.returncode == few.returncode
    assert all_.stdout.count(b"\n") == few.stdout.count(b"\n")
    assert b"Traceback" not in few.stderr


@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "koi8-r"])
def test_json_of_few_letters_says_the_same(encoding: str, tmp_path: Path) -> None:
    """A letter that is written out is the same letter for whoever reads JSON."""
    project = tmp_path / "š ć \u0080 😀"
    shutil.copytree(BAD, project)
    words = ("check", str(project), "--format", "json")
    few, all_ = shell('"$@"', *words, encoding=encoding), shell('"$@"', *words)
    assert json.loads(all_.stdout) == json.loads(few.stdout.decode(encoding))


def test_control_c_while_modules_load_is_no_traceback() -> None:
    """Loading takes a moment, in which somebody may change their mind."""
    program = (
        "import os, signal, sys\n"
        "class Impatient:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'click': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "sys.argv[1:] = ['check', '.']\n"
        "from cscwb.__main__ import main; main()\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (1, b"", b"Aborted!\n") == (told.returncode, told.stdout, told.stderr)


@pytest.mark.parametrize("words", [("check", "."), ("report", "--year", "2021", "-o", "r.md")])
def test_a_working_folder_that_is_gone_is_told(words: tuple[str, ...], tmp_path: Path) -> None:
    """Somebody else has deleted it in the meantime."""
    gone = tmp_path / "gone"
    gone.mkdir()
    told = shell(f'cd "{gone}" && rmdir "{gone}" && "$@"', *words)
    sentence = "cscwb: the current folder no longer exists; change to one that does\n"
    assert (1, sentence) == (told.returncode, told.stderr.decode())
