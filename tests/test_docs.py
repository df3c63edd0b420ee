"""Every code block of the documentation is run where it stands."""

import doctest
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from sybil import Document, Example, Region, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import cscwb
from cscwb.demo import copy_example

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))
PACKAGE = Path(cscwb.__file__).parent
SHOWN = sorted(path for path in PACKAGE.rglob("*.py") if ">>> " in path.read_text("utf-8"))
OTHERS = ("README.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md")
SEARCHED = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
FILE_NAME = re.compile(r"# (\S+\.(?:ya?ml|md|py))\n")


def replay(example: Example) -> None:
    """Run the commands of a console block; each must print what the page shows below it."""
    commands = COMMAND.findall(str(example.parsed))
    assert commands, f"a console block without a command: {example.parsed}"
    for command, shown in commands:
        done = subprocess.run(
            ["sh", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PATH": SEARCHED, "PYTHONUTF8": "1"},
            check=False,
        )
        assert shown == done.stdout, f"$ {command}"


def write_file(example: Example) -> None:
    """Write a block to the file that its first line names."""
    text = str(example.parsed)
    name = FILE_NAME.match(text)
    assert name, f"the first line of a block names its file: {text.splitlines()[0]}"
    path = Path(name[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.removeprefix(name[0]), encoding="utf-8")


def parse_json(example: Example) -> None:
    """A JSON block is JSON."""
    json.loads(str(example.parsed))


def parse_toml(example: Example) -> None:
    """A TOML block is TOML."""
    tomllib.loads(str(example.parsed))


NOT_RUN = {
    "powershell": "is for Windows, which the tests are not run on",
    "sh": "installs, which tests must not; CI runs the README's own commands",
    "yaml part": "is no whole file; tests/test_reference.py reads each",
    "text": "shows what is no program: a tree of files, the lines of a terminal",
}


def python_blocks(document: Document) -> Iterator[Region]:
    """Python is run where it stands; a block whose first line names a script is written to it."""
    for region in PythonCodeBlockParser()(document):
        if FILE_NAME.match(str(region.parsed)):
            region.evaluator = write_file
        yield region


PARSERS = (
    python_blocks,
    CodeBlockParser("console", replay),
    CodeBlockParser("json", parse_json),
    CodeBlockParser("toml", parse_toml),
    CodeBlockParser("yaml", write_file),
    CodeBlockParser("markdown", write_file),
)


def test_there_are_pages() -> None:
    """The tutorial, the how-to guides, the reference and the explanation are found."""
    folders = {page.split("/")[1] for page in PAGES}
    assert {"explanation", "how-to", "reference", "tutorial.md"} <= folders


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who follows a page from an empty folder sees what the page shows."""
    monkeypatch.chdir(tmp_path)
    for example in Sybil(parsers=PARSERS).parse(ROOT / page).examples():
        example.evaluate()


@pytest.mark.parametrize("page", [*PAGES, "README.md", "CONTRIBUTING.md"])
def test_every_block_is_run(page: str) -> None:
    """No block of a page is in a language that the tests pass over, but for those with a reason."""
    text = (ROOT / page).read_text(encoding="utf-8")
    known = {"python", "console", "yaml", "markdown", "json", "toml", *NOT_RUN}
    opened = [one for one in re.findall(r"^```+(.+)$", text, re.MULTILINE) if one[0] != "{"]
    assert set() == set(opened) - known


def test_readme(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The README's Python runs in a clone, and prints what its comments say."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    examples = list(Sybil(parsers=[PythonCodeBlockParser()]).parse(README).examples())
    assert examples
    for example in examples:
        example.evaluate()
    printed = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert "Cannabis herb seized: about 50 kg" == printed[0]
    written = {path.name for path in tmp_path.iterdir()}
    written.remove("bulletin-2021-06-eu-emblem.png")
    assert {"examples", "annual-2021.docx", "bulletin-2021-06.md"} == written


def test_readme_shows_a_real_record() -> None:
    """The record in the README is word for word the beginning of an example file."""
    text = README.read_text(encoding="utf-8")
    block = re.search(r"```yaml\n# (\S+)\n(.*?)```", text, re.DOTALL)
    assert block
    assert (ROOT / block[1]).read_text(encoding="utf-8").startswith(block[2])


def test_readme_names_the_test_command_of_ci() -> None:
    """Continuous integration runs the README's test command."""
    command = "python3 -m venv .venv && .venv/bin/pip install --quiet nox && .venv/bin/nox"
    for path in (README, *(ROOT / ".ci").glob("run")):  # an sdist has no .ci
        assert command in path.read_text(encoding="utf-8").splitlines()


@cache
def tokens(page: Path) -> list[Token]:
    """What a page consists of, and for each token those inside of it."""
    return MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8"))


def targets(page: Path) -> Iterator[str]:
    """Where the links and pictures of a page lead, but for addresses."""
    for inner in (inner for token in tokens(page) for inner in token.children or ()):
        target = str(inner.attrs.get("href") or inner.attrs.get("src") or "")
        if target and not re.match("[a-z]+:", target):
            yield target


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and MyST name them, and of what it includes."""
    named: Counter[str] = Counter()
    found = set()
    for included in (one.info for one in tokens(page) if one.info.startswith("{include} ")):
        found |= anchors(page.parent / included.removeprefix("{include} "))
    for token, inline in pairwise(tokens(page)):
        if token.type == "heading_open":
            words = "".join(one.content for one in inline.children or ())
            slug = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
            found.add(f"{slug}-{named[slug]}" if named[slug] else slug)
            named[slug] += 1
    return found


@pytest.mark.parametrize("page", [*PAGES, *OTHERS])
def test_links_lead_somewhere(page: str) -> None:
    """Every relative link and picture of a page is a file of the project, and a heading of it."""
    missing = []
    for target in set(targets(ROOT / page)):
        file, _, anchor = target.partition("#")
        leads_to = (ROOT / page).parent / file if file else ROOT / page
        if not leads_to.exists() or (anchor and anchor not in anchors(leads_to)):
            missing.append(target)
    assert [] == missing


def test_anchors_are_those_of_github(tmp_path: Path) -> None:
    """Small letters and hyphens, signs left out, a number for the second of its kind."""
    page = tmp_path / "page.md"
    page.write_text("# Set up\n\n## `--fix`, EU-wide\n\n## Set up\n", encoding="utf-8")
    assert {"set-up", "--fix-eu-wide", "set-up-1"} == anchors(page)


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_docstrings(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The examples in docstrings give what they show, beside the example records."""
    copy_example(tmp_path / "csc-wb")
    monkeypatch.chdir(tmp_path)
    name = ".".join(("cscwb", *path.relative_to(PACKAGE).with_suffix("").parts))
    module = importlib.import_module(name.removesuffix(".__init__"))
    results = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert (0, True) == (results.failed, results.attempted > 0)


def test_docstrings_have_examples() -> None:
    """The package itself, the values, the selections and the totals are shown at work."""
    shown = {path.relative_to(PACKAGE).as_posix() for path in SHOWN}
    named = {"__init__.py", "model/amounts.py", "counting/selection.py", "counting/totals.py"}
    assert named <= shown
