"""The programs in ``examples`` do what they say."""

import csv
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
from cscwb.document.nodes import Document

EXAMPLES = Path(__file__).parents[1] / "examples"
PROGRAMS = sorted(path.name for path in EXAMPLES.glob("*.py"))
NEEDED = {
    "new_record.py": ["new"],
    "own_report.py": ["out"],
    "reports.py": ["out"],
}


def done(program: str, *arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """The program after it was run in the folder."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(EXAMPLES / program), *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def run(program: str, *arguments: str, folder: Path) -> list[str]:
    """The lines that the program prints, with plain spaces; it must succeed."""
    result = done(program, *arguments, folder=folder)
    assert (0, "") == (result.returncode, result.stderr)
    return result.stdout.replace("\u00a0", " ").splitlines()


def test_the_folder_has_a_list_of_its_programs() -> None:
    """Each is in it once, and nothing else."""
    listed = re.findall(r"^\| \[(\S+)\]\(\1\)", (EXAMPLES / "README.md").read_text("utf-8"), re.M)
    assert PROGRAMS == sorted(listed)


def test_the_site_shows_each_program() -> None:
    """Once, whole, in the order of the list in the folder."""
    listed = re.findall(r"^\| \[(\S+)\]\(\1\)", (EXAMPLES / "README.md").read_text("utf-8"), re.M)
    page = (EXAMPLES.parent / "docs" / "examples.md").read_text("utf-8")
    assert listed == re.findall(r"\{literalinclude\} \.\./examples/(\S+)", page)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_is_short(program: str) -> None:
    """It has fewer than 80 lines, so that it is read before it is copied."""
    assert len((EXAMPLES / program).read_text("utf-8").splitlines()) < 80


@pytest.mark.parametrize("program", [one for one in PROGRAMS if one != "own_writer.py"])
def test_wrong_usage_is_told_in_a_sentence(program: str, tmp_path: Path) -> None:
    """With the exit code 2, without a traceback, and before anything is written.

    One program takes no arguments, so that it has no wrong ones.
    """
    (tmp_path / "new").write_text("taken", "utf-8")
    arguments = [*NEEDED.get(program, []), *([] if program == "new_record.py" else ["nowhere"])]
    for words in (arguments, ["--no-such-option"]):
        result = done(program, *words, folder=tmp_path)
        assert (2, "") == (result.returncode, result.stdout)
        assert f"{program}: error: " in result.stderr
        assert "Traceback" not in result.stderr
    assert ["new"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_can_be_given_a_folder(program: str, tmp_path: Path) -> None:
    """It does with a folder of records that is named what it does with the example."""
    words = NEEDED.get(program, [])
    named = [] if program == "new_record.py" else [str(EXAMPLES / "csc-wb")]
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert run(program, *words, folder=first) == run(program, *words, *named, folder=second)


def test_totals(tmp_path: Path) -> None:
    """Each measure has its own stage of proceedings, and amounts have their bounds."""
    assert [
        "Persons arrested: 4 (stage of proceedings: arrest)",
        "Cannabis herb seized: about 50 kg",
        "Cannabis plants seized: more than 2 000 plants",
        "Truck seized: 1 vehicle",
        "Value of cannabis herb seized: about EUR 200 000",
        "Illegal laboratories discovered: 3",
    ] == run("totals.py", folder=tmp_path)


def test_totals_of_what_the_project_supported(tmp_path: Path) -> None:
    """By the records alone: one of two operations."""
    (tmp_path / "all.yaml").write_text(
        "format: 1\nproject: {id: harbour, title: Harbour, date: 2021}\n"
        "operations:\n"
        "  - id: first\n    title: First\n    date: 2021\n"
        "    measures: [{measure: arrested, count: 3}]\n"
        "  - id: second\n    title: Second\n    date: 2021\n    support: [{kind: financed}]\n"
        "    measures: [{measure: arrested, count: 2}]\n",
        "utf-8",
    )
    every = run("totals.py", "all.yaml", folder=tmp_path)
    supported = run("totals.py", "all.yaml", "--supported", folder=tmp_path)
    assert (["Persons arrested: 5"], ["Persons arrested: 2"]) == (
        [line.partition(" (")[0] for line in every],
        [line.partition(" (")[0] for line in supported],
    )


def test_totals_of_what_is_no_year(tmp_path: Path) -> None:
    """The sentence of cscwb says how to write one."""
    told = done("totals.py", "--year", "20x", folder=tmp_path).stderr
    assert "'20x' is not a date; write it like '2021-06-15'" in told


def test_quarters_to_csv(tmp_path: Path) -> None:
    """Each unit has a row, an open end an empty cell, and persons their stage of proceedings."""
    titles, *rows = csv.reader(run("quarters_to_csv.py", folder=tmp_path))
    assert "period,what,unit,lowest,highest,about,in words,stage,operations" == ",".join(titles)
    vienna, prilep = "vienna-cannabis-laboratories", "prilep-cannabis-seizure"
    both = f"{vienna} {prilep}"
    assert [
        ["2021-Q2", "Persons arrested", "person", "4", "4", "", "4", "arrest", both],
        ["2021-Q2", "Cannabis herb seized", "kg", "50", "50", "yes", "about 50 kg", "", prilep],
        [
            *("2021-Q2", "Cannabis plants seized", "plant", "2000", "", ""),
            *("more than 2 000 plants", "", vienna),
        ],
        ["2021-Q2", "Truck seized", "vehicle", "1", "1", "", "1 vehicle", "", prilep],
    ] == rows[:4]
    assert [["2021", *row[1:]] for row in rows[:4]] == rows[4:8]
    assert [["", *row[1:]] for row in rows[:4]] == rows[8:]


def test_quarters_lose_no_operation(tmp_path: Path) -> None:
    """One that no quarter holds is in its year; what is not stated is no zero and no end."""
    (tmp_path / "all.yaml").write_text(
        "format: 1\nproject: {id: harbour, title: Harbour, date: 2021}\n"
        "operations:\n"
        "  - id: raid\n    title: Raid\n    date: 2021\n"
        "    measures: [{measure: arrested, count: 3}, {measure: arrested, count: '?'}]\n"
        "    seizures: [{commodity: cocaine, quantity: '? kg'}]\n"
        "  - id: undated\n    title: Undated\n"
        "    measures: [{measure: charged, count: '>2', stage: trial}]\n",
        "utf-8",
    )
    _, *rows = csv.reader(run("quarters_to_csv.py", "all.yaml", folder=tmp_path))
    year = [
        [
            "Persons arrested",
            "person",
            "3",
            "",
            "",
            "3 and an unstated number",
            "not stated",
            "raid",
        ],
        ["Cocaine seized", "kg", "", "", "", "a quantity that is not stated", "", "raid"],
    ]
    charged = ["Persons charged", "person", "2", "", "", "more than 2", "trial", "undated"]
    assert [
        *(["2021", *row] for row in year),
        *(["", *row] for row in (year[0], charged, year[1])),
    ] == rows


def test_treaty_table(tmp_path: Path) -> None:
    """What a source dates "2021" is not taken for reached in June; other sources are named."""
    printed = run("treaty_table.py", folder=tmp_path)
    assert "# Serbia on 30 June 2021" == printed[0]
    rows = [line.strip("| ").split(" | ") for line in printed if line.startswith("| ")][2:]
    assert 3 == len(rows)
    for _, parties, _, surely, perhaps, _ in rows:
        assert "Serbia and Argentina" == parties
        assert "signature, early 2019" == surely
        assert "incorporation into national law, 2021 (‘recently’) †" == perhaps
    assert "extradition" == rows[0][2]
    assert "International Treaties, No 10/2021 gives 2019-10-14" in rows[0][5]


@pytest.mark.parametrize(
    ("day", "surely", "perhaps"),
    [
        ("2017-12-31", "", ""),
        ("2018-12-31", "negotiation, 2018", ""),
        ("2021-12-31", "incorporation into national law, 2021 (‘recently’) †", ""),
    ],
)
def test_treaty_table_of_another_day(day: str, surely: str, perhaps: str, tmp_path: Path) -> None:
    """A stage is reached when even the last day that its date can mean is past."""
    row = next(
        line
        for line in run("treaty_table.py", "--on", day, folder=tmp_path)
        if "Extradition" in line
    )
    assert [surely, perhaps] == [cell.strip() for cell in row.split("|")[4:6]]


def test_treaty_table_of_kosovo_has_its_mark(tmp_path: Path) -> None:
    """The title names it, so that the note is there."""
    printed = run("treaty_table.py", "--of", "XK", folder=tmp_path)
    assert r"# Kosovo\* on 30 June 2021" == printed[0]
    assert printed[-1].startswith(r"\* This designation is without prejudice")


def test_own_check(tmp_path: Path) -> None:
    """The rule's findings are at the line and column of the value."""
    printed = run("own_check.py", folder=tmp_path)
    expected = ["prilep-cannabis-seizure.yaml:2:7", "vienna-cannabis-laboratories.yaml:2:7"]
    assert expected == [Path(line.split(": ")[0]).name for line in printed]
    assert all("warning[x-inferred-date]" in line for line in printed)


def test_own_check_fails_on_an_error(tmp_path: Path) -> None:
    """The exit code is 1, so that continuous integration stops."""
    (tmp_path / "project.yaml").write_text("format: 1\nid: harbour\ntitle: Harbour\n", "utf-8")
    result = done("own_check.py", ".", folder=tmp_path)
    assert (1, "") == (result.returncode, result.stderr)


def test_own_report(tmp_path: Path) -> None:
    """Three formats hold the same, with the Kosovo* mark and note that no line of it types."""
    run("own_report.py", "out", folder=tmp_path)
    texts = [
        (tmp_path / "out" / "profile.md").read_text("utf-8").replace("\\", ""),
        (tmp_path / "out" / "profile.html").read_text("utf-8"),
        ZipFile(tmp_path / "out" / "profile.docx").read("word/document.xml").decode(),
    ]
    for text in texts:
        assert "The project and Kosovo*" in text
        assert "* This designation is without prejudice" in text
        assert "Expert visit to Kosovo" in text


def test_own_report_keeps_bounds(tmp_path: Path) -> None:
    """Goods are in it as the sources state them."""
    run("own_report.py", "out", "--of", "MK", folder=tmp_path)
    text = (tmp_path / "out" / "profile.md").read_text("utf-8").replace("\u00a0", " ")
    assert "- Cannabis plants seized: more than 2 000 plants\n" in text


def test_own_writer(tmp_path: Path) -> None:
    """The bulletin is a text file, with the emblem's statement and every figure."""
    run("own_writer.py", folder=tmp_path)
    text = (tmp_path / "june.txt").read_text("utf-8").replace("\u00a0", " ")
    assert text.startswith("CSC WB bulletin\n\nJune 2021\n")
    assert "Co-funded by the European Union" in text
    assert "about 50 kg cannabis herb seized" in text


def test_own_writer_knows_every_node() -> None:
    """No words of a document with every kind of node are lost."""
    to_text: Callable[[Document], str] = runpy.run_path(str(EXAMPLES / "own_writer.py"))["to_text"]
    text = to_text(KITCHEN_SINK)
    lost = [words for words in words_in(KITCHEN_SINK.body) if words not in text]
    assert [] == lost


def words_in(node: object) -> list[str]:
    """Every text that a reader sees, found by the fields of the nodes."""
    if isinstance(node, tuple):
        return [words for one in node for words in words_in(one)]
    unprinted = {"Contents", "ListOfTables", "ListOfFigures", "Series", "Image"}
    if not hasattr(node, "__attrs_attrs__") or type(node).__name__ in unprinted:
        return []
    shown = ("text", "hint", "statement", "alternative_text", "mark", "name", "value", "target")
    fields = {one.name: getattr(node, one.name) for one in type(node).__attrs_attrs__}
    own = [value for name, value in fields.items() if name in shown and isinstance(value, str)]
    return own + [words for value in fields.values() for words in words_in(value)]


def test_reports(tmp_path: Path) -> None:
    """A Word file with the narrative and a Markdown file are in the folder that it is given."""
    run("reports.py", "out", folder=tmp_path)
    report = ZipFile(tmp_path / "out" / "annual-2021.docx").read("word/document.xml").decode()
    passage = (EXAMPLES / "csc-wb/narrative/2021/executive-summary.md").read_text("utf-8")
    assert passage.split(maxsplit=3)[0] in report
    bulletin = (tmp_path / "out" / "bulletin-2021-06.md").read_text("utf-8")
    assert bulletin.startswith("# CSC WB bulletin\n")


def test_new_record(tmp_path: Path) -> None:
    """The record has no finding, is found in its file, and is read back the same."""
    printed = run("new_record.py", "new", folder=tmp_path)
    assert "title: Cocaine seized near Prizren" == printed[0]
    assert "read back the same: True" == printed[-1]
    assert "Cocaine seized near Prizren" == cscwb.load(tmp_path / "new").operations[0].title


def test_notebook(tmp_path: Path) -> None:
    """Rows keep their bounds, and the page has a chart and the Kosovo* mark and note."""
    printed = run("notebook.py", folder=tmp_path)
    assert "'lowest': Decimal('2000'), 'highest': None" in printed[1]
    page = (tmp_path / "chart.html").read_text("utf-8")
    assert "<svg" in page
    assert "Kosovo*" in page
    assert "This designation is without prejudice" in page
