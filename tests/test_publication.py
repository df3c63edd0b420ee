"""What holds up publication: checks find it, drafts are made, and there is a way out."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from picture_files import png

from cscwb.cli import cli

EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
PROJECT = """\
format: 1
id: harbour
title: Harbour
date: 2021-01/2023-12
funding_statement: Funded by the European Union
emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}
disclaimer_author: the Harbour project
"""
BODY = "articles/news.yaml"
PASSAGE = "narrative/2021/context.md"
FILES = {
    "project.yaml": PROJECT,
    "operations/raid.yaml": "title: Heroin found in Bar\ndate: 2021-06-10\n",
    BODY: "title: News\npublished: 2021-06-14\nabout: [raid]\nbody: The suspects were heard.\n",
    PASSAGE: "The suspects were questioned.\n",
}
"""A project with something to publish, and with all that it takes."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of that project, which is where commands are run."""
    folder = tmp_path / "harbour"
    shutil.copytree(EXAMPLE / "media", folder / "media")
    for name, text in FILES.items():
        write(folder, name, text)
    monkeypatch.chdir(folder)
    return folder


def write(root: Path, name: str, text: str) -> None:
    """Write a file of the project."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def run(*words: str | Path) -> Result:
    """What comes of a command."""
    return CliRunner().invoke(cli, [*map(str, words)])


def report(root: Path, *words: str) -> Result:
    """What comes of the report of the year."""
    return run("report", "--year", "2021", "-o", root.parent / "report.md", *words)


def bulletin(root: Path, *words: str) -> Result:
    """What comes of the bulletin of the month."""
    return run("bulletin", "--period", "2021-06", "-o", root.parent / "bulletin.md", *words)


def article(body: str, more: str = "") -> str:
    """An article on the operation."""
    return f"title: News\npublished: 2021-06-14\nabout: [raid]\nbody: |\n  {body}\n{more}"


UNLISTED = (
    PROJECT.replace("the Harbour project", "the ABCD of the project")
    + "acronyms: [{short: SPOC, meaning: single point of contact}]\n"
)
"""It prints a list of acronyms, which lacks one that only the disclaimer has."""
SPOC = "The single point of contact (SPOC) was opened. The SPOC works.\n"
NAMED = "The suspect Ana Aneva was questioned."
WHERE = {BODY: article(NAMED), PASSAGE: f"{NAMED}\n"}
CHANGES = {
    "complete": {},
    "no emblem": {"project.yaml": re.sub("emblem: .*\n", "", PROJECT)},
    "no statement": {"project.yaml": re.sub("funding.*\n", "", PROJECT)},
    "no disclaimer": {"project.yaml": re.sub("disclaimer.*\n", "", PROJECT)},
    "no words for the emblem": {
        "project.yaml": PROJECT.replace("Emblem of the European Union", "''")
    },
    "no words for the emblem, and the rule is off": {
        "project.yaml": PROJECT.replace("Emblem of the European Union", "''")
        + "checks: [{code: alternative-text, severity: off}]\n"
    },
    "no words for the emblem, and it is exempted": {
        "project.yaml": PROJECT.replace("Emblem of the European Union", "''")
        + "exemptions: [{code: alternative-text, place: emblem, reason: why}]\n"
    },
    "another statement": {
        "project.yaml": PROJECT + "contributions: [{donor: eu, amount: 9 EUR}]\n",
        "institutions/eu.yaml": "name: European Commission\nkind: eu_institution\n",
    },
    "a name in an article": {BODY: article(NAMED)},
    "a name in a passage": {PASSAGE: f"{NAMED}\n"},
    "a name in bold": {PASSAGE: "The suspect **Ana** Aneva was questioned.\n"},
    "a name in a link": {BODY: article("The suspect [Ana](https://example.org) Aneva fled.")},
    "a name in a title": {"operations/raid.yaml": "title: Ana Aneva arrested\ndate: 2021-06-10\n"},
    "a number": {BODY: article("The suspect with the number 0101006500006 fled.")},
    "a minor": {PASSAGE: "A boy, Ana Aneva, was found.\n"},
    "a figure": {PASSAGE: "The project supported seven operations.\n"},
    "a figure, and the rule is an error": {
        PASSAGE: "The project supported seven operations.\n",
        "project.yaml": f"{PROJECT}checks: [{{code: figure-differs, severity: error}}]\n",
    },
    "words of guilt": {BODY: article("The criminals fled.")},
    "an official title": {
        "agreements/treaty.yaml": "title: Treaty with the Republic of Kosovo\nparties: [XK, ME]\n"
        "actions: [{stage: signature, date: 2021-05}]\n"
    },
    "an acronym of the project, and the rule is an error": {
        "project.yaml": f"{UNLISTED}checks: [{{code: acronym, severity: error}}]\n",
        PASSAGE: SPOC,
    },
    "a photo without words": {
        BODY: article(
            "Words.",
            "photos: [{file: media/eu-emblem.png, shows: nobody, credited_to: eu, "
            "copyright_holder: EU}]\n",
        ),
        "institutions/eu.yaml": "name: European Commission\nkind: eu_institution\n",
    },
    "a reference to nothing": {BODY: article("Words.").replace("[raid]", "[raids]")},
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_checks_accept_is_published_and_nothing_else(root: Path, change: str) -> None:
    """``report`` and ``bulletin`` refuse what plain ``check`` calls an error, and only that."""
    for name, text in CHANGES[change].items():
        write(root, name, text)
    expected = run("check").exit_code
    assert [expected] * 2 == [report(root).exit_code, bulletin(root).exit_code]
    assert [bool(expected)] * 2 == [
        not (root.parent / f"{name}.md").exists() for name in ("report", "bulletin")
    ]


@pytest.mark.parametrize("size", [(300, 300), (30, 20)])
def test_the_emblem_is_looked_at_before_a_product_is_made(
    root: Path, size: tuple[int, int]
) -> None:
    """One of another shape is refused; one of few pixels only where the project wants it so."""
    (root / "media" / "eu-emblem.png").write_bytes(png(*size))
    expected = int(size == (300, 300))
    assert [expected] * 2 == [run("check").exit_code, report(root).exit_code]
    write(root, "project.yaml", f"{PROJECT}checks: [{{code: emblem-size, severity: error}}]\n")
    assert [1, 1, 1] == [run("check").exit_code, report(root).exit_code, bulletin(root).exit_code]


def test_a_project_with_nothing_to_publish_lacks_nothing(root: Path) -> None:
    """A new one, and one whose records have no date yet."""
    write(root, "project.yaml", "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n")
    (root / BODY).unlink()
    write(root, "operations/raid.yaml", "title: Raid\n")
    assert "no problems\n" == run("check").stdout
    write(root, "operations/raid.yaml", "title: Raid\ndate: 2021-06-10\n")
    assert ["disclaimer", "emblem", "funding-statement"] == sorted(
        re.findall(r"error\[([a-z-]+)\]", run("check").stdout)
    )


@pytest.mark.parametrize("change", ["a name in an article", "no emblem", "a photo without words"])
def test_drafts_are_made_all_the_same(root: Path, change: str) -> None:
    """With the findings beside them; nor does ``ready`` stop, which tells them as well."""
    for name, text in CHANGES[change].items():
        write(root, name, text)
    assert "or make a draft with --draft" in report(root).stderr
    for made in (report(root, "--draft"), bulletin(root, "--draft")):
        assert 0 == made.exit_code
        assert "error[" in made.stderr
    gaps = run("ready", "--year", "2021")
    assert "gaps for" in gaps.stdout
    assert ("error[" in gaps.stderr) is (change != "no emblem")  # that is a gap of the list


def test_no_draft_is_made_of_other_errors(root: Path) -> None:
    """A reference to nothing is no matter of publication."""
    for name, text in CHANGES["a reference to nothing"].items():
        write(root, name, text)
    assert [1, 1] == [report(root, "--draft").exit_code, run("ready", "--year", "2021").exit_code]
    assert not (root.parent / "report.md").exists()


@pytest.mark.parametrize("name", WHERE)
@pytest.mark.parametrize("code", ["named-person", "identifier", "minor"])
def test_the_message_says_the_line_that_is_the_way_out(root: Path, name: str, code: str) -> None:
    """Written as it stands, in the file that is named, it holds for checks and for products."""
    text = {
        "named-person": "The suspects came in an Ana Aneva, and Ana Aneva was questioned.",
        "identifier": "The suspects called +387 33 123 456.",
        "minor": "A boy was found; he said so at the Goce Delcev Primary School.",
    }[code]
    write(root, name, article(text) if name == BODY else f"{text}\n")
    found = run("check").stdout
    assert f"error[{code}]" in found
    way_out = re.search(
        r"; if this is wrong, write '(exemptions: .*)' in (.*)$", found, re.MULTILINE
    )
    assert way_out
    file = {"the record": name, "project.yaml": "project.yaml"}[way_out[2]]
    with (root / file).open("a", encoding="utf-8") as opened:
        opened.write(f"{way_out[1]}\n")
    lines = [one for one in run("check").stdout.splitlines() if f"[{code}]" in one]
    assert [] == lines
    assert "unused-exemption" not in run("check").stdout
    for product in ("report", "bulletin"):
        assert f"[{code}]" not in run("check", "--for", product).stdout
    for made in (report(root), bulletin(root)):
        assert 0 == made.exit_code, made.stderr
        assert f"[{code}]" not in made.stderr


def test_an_exemption_that_only_a_product_needs_is_not_unused(root: Path) -> None:
    """The disclaimer is no text of a record; what it prints is, and can be exempted."""
    exempted = f"{UNLISTED}exemptions: [{{code: acronym, reason: Everybody knows it.}}]\n"
    write(root, PASSAGE, SPOC)
    write(root, "project.yaml", UNLISTED)
    assert "'ABCD'" in report(root).stderr
    write(root, "project.yaml", exempted)
    assert "no problems\n" == run("check").stdout
    assert "no problems\n" == run("check", "--for", "report").stdout
    assert "'ABCD'" not in report(root).stderr
    write(root, "project.yaml", exempted.replace("ABCD of", "work of"))
    assert "warning[unused-exemption]" in run("check").stdout


def test_an_exemption_of_a_passage_is_for_it_alone(root: Path) -> None:
    """Another passage, and a record with the same words, are told as before."""
    exemption = f"exemptions: [{{code: named-person, place: {PASSAGE}, reason: A ship.}}]\n"
    write(root, "project.yaml", f"{PROJECT}{exemption}")
    write(root, PASSAGE, f"{NAMED}\n")
    write(root, "narrative/2022/context.md", f"{NAMED}\n")
    write(root, BODY, article(NAMED))
    found = run("check").stdout
    assert ["articles/news.yaml", "narrative/2022/context.md"] == sorted(
        line.partition(":")[0] for line in found.splitlines() if "[named-person]" in line
    )


@pytest.mark.parametrize(
    ("place", "told"),
    [(PASSAGE, True), ("narrative/2031/context.md", False), ("narrative/2021/contxt.md", False)],
)
def test_an_exemption_of_a_passage_can_be_unused(root: Path, place: str, told: bool) -> None:
    """When the passage has nothing of the kind; one that is not there may come yet."""
    exemption = f"exemptions: [{{code: named-person, place: {place}, reason: A ship.}}]\n"
    write(root, "project.yaml", f"{PROJECT}{exemption}")
    assert told is ("unused-exemption" in run("check").stdout)


def test_a_word_of_a_document_alone_stops_nothing(root: Path) -> None:
    """Records and passages are judged where they stand; what is left is told as a warning."""
    write(root, "project.yaml", f"{UNLISTED}checks: [{{code: acronym, severity: error}}]\n")
    write(root, PASSAGE, SPOC)
    made = report(root)
    assert 0 == made.exit_code
    assert "warning[acronym]: 'ABCD' is not in the list" in made.stderr
