"""What is said of a public suite is what happens to its cases."""

import json
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[1] / "tools" / "conformance"
MODULES = ("pages", "suites")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for a suite, while the tool can be imported."""
    monkeypatch.syspath_prepend(str(TOOL))
    yield tmp_path
    for module in MODULES:
        sys.modules.pop(module, None)


def read(folder: Path, suite: str) -> list[tuple[str, bytes, object]]:
    """The cases of a suite: name, content and what is wanted."""
    from suites import SUITES

    return [(case.name, case.content, case.wanted) for case in SUITES[suite].cases(folder)]


def write(file: Path, text: str) -> None:
    """Write a file, with the folders that it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_package_and_the_repository_of_a_suite_have_the_same_cases(folder: Path) -> None:
    """With what is wanted of each: data, a refusal, or nothing that the suite says."""
    from suites import INVALID, UNSAID

    cases: list[dict[str, object]] = [
        {"yaml": "- a\n", "tree": "", "json": '["a"]'},
        {"yaml": "-  a\n"},
        {"yaml": "[\n", "fail": True, "tree": ""},
        {"yaml": "? [a]\n: b\n", "tree": ""},
    ]
    exported = json.dumps({"id": "AB12", "cases": cases})
    write(folder / "package" / "data" / "AB12.js", f"// Generated\n\nexport default {exported}\n")
    for number, (yaml, beside) in enumerate(
        (("- a\n", "in.json"), ("-  a\n", "in.json"), ("[\n", "error"), ("? [a]\n: b\n", ""))
    ):
        case = folder / "clone" / "AB12" / f"{number:02}"
        write(case / "in.yaml", yaml)
        if beside:
            write(case / beside, '["a"]')
    expected = [
        ("AB12/0", b"- a\n", ["a"]),
        ("AB12/1", b"-  a\n", ["a"]),
        ("AB12/2", b"[\n", INVALID),
        ("AB12/3", b"? [a]\n: b\n", UNSAID),
    ]
    assert expected == read(folder / "package", "yaml")
    assert expected == read(folder / "clone", "yaml")


def test_the_name_of_a_json_file_says_what_is_wanted(folder: Path) -> None:
    """As the suite has it: ``y_`` is valid, ``n_`` is not, ``i_`` may be either."""
    from suites import INVALID, UNSAID

    for name in ("i_a.json", "n_a.json", "y_a.json"):
        write(folder / "test_parsing" / name, "[1]")
    assert [UNSAID, INVALID, [1]] == [wanted for _, _, wanted in read(folder, "json")]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("*a **b***  \nc\n", "<p><em>a <strong>b</strong></em><br />\nc</p>"),
        ("1. [a](https://b.eu/%C3%A4)\n", '<ol><li><a href="https://b.eu/ä">a</a></li></ol>'),
        ("# a\n\n> b\n", "<h1>a</h1>\n<blockquote>\n<p>b</p>\n</blockquote>"),
    ],
)
def test_a_page_that_says_the_same_is_the_same(markdown: str, html: str) -> None:
    """However it is written in HTML."""
    from pages import in_page
    from suites import SUITES

    assert in_page(html) == SUITES["commonmark"].read(markdown.encode())


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("html", ["<p>a b</p>", "<p><em>a</em>b</p>", "<p>a</p><p>b</p>", "a<br>b"])
def test_a_page_that_says_something_else_is_another(html: str) -> None:
    """In its words, its marks or its blocks."""
    from pages import in_page

    assert in_page("<p>ab</p>") != in_page(html)


def test_what_differs_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An invalid file that is read is told with its name, and the exit code is 1."""
    write(folder / "test_parsing" / "n_good.json", "[1]")
    write(folder / "test_parsing" / "n_bad.json", "[1")
    monkeypatch.setattr(sys, "argv", ["conformance", "--json", str(folder)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(TOOL), run_name="__main__")
    assert 1 == ended.value.code
    *_, row, fault = capsys.readouterr().out.splitlines()
    assert "| JSONTestSuite | 2 | 0 | 0 | 1 | 0 | 0 | 1 |" == row
    assert "JSONTestSuite, n_good.json: b'[1]' is read as [1]" == fault
