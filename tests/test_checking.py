"""One call for all findings, from files or from records."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ends_well import new_project
from picture_files import png

import cscwb
from cscwb.cli.reporters import REPORTERS
from cscwb.errors import Severity
from cscwb.rules.registry import BY_CODE, OWN_PREFIX

BAD = Path(__file__).parent / "data" / "bad"
EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"


def test_a_folder_and_its_reading_have_the_same_findings() -> None:
    """With their files and lines, in order, what could not be read among them."""
    found = cscwb.check(BAD)
    assert found == cscwb.check(cscwb.read(BAD)) == cscwb.check(str(BAD))
    assert {"repeated-key", "reference"} <= {one.code for one in found}
    assert all(one.file and one.line for one in found)
    places = [(one.file, one.line, one.column) for one in found]
    assert places == sorted(places)


def test_records_have_findings_without_files() -> None:
    """Those of the rules, with the record and the field."""
    found = cscwb.check(cscwb.read(BAD).records)
    assert {""} == {one.file for one in found}
    assert ("skopje", "date") in {(one.record, one.place) for one in found}


@pytest.mark.parametrize("source", [BAD, EXAMPLE], ids=["bad", "good"])
def test_checking_never_writes(tmp_path: Path, source: Path) -> None:
    """Whatever is asked of a tree, its names, bytes and times stay; nothing is added beside it."""
    tree = tmp_path / "tree"
    shutil.copytree(source, tree)
    before = snapshot(tmp_path)
    cscwb.check(tree)
    cscwb.read(tree)
    commands = [["check", "tree", "--format", form] for form in REPORTERS]
    commands += [["check", "tree", "--fail-on", "warning"], ["fmt", "tree", "--check"]]
    for words in commands:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "cscwb", *words],
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode in (0, 1)
    assert before == snapshot(tmp_path)


def snapshot(root: Path) -> dict[str, tuple[str, int]]:
    """A hash of each file and the time of its last change, by path."""
    return {
        path.relative_to(root).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mtime_ns,
        )
        for path in root.rglob("*")
    }


def test_a_product_is_looked_at_as_it_would_be_printed(tmp_path: Path) -> None:
    """What no record says, but the report does, is told with the report's name."""
    tree = tmp_path / "tree"
    shutil.copytree(EXAMPLE, tree)
    assert () == cscwb.check(tree, product="report")
    settings = tree / "project.yaml"
    text = settings.read_text("utf-8").replace("the CSC WB project", "the ABCD of the project")
    settings.write_text(text, "utf-8")
    found = cscwb.check(tree, product="report")
    assert {("acronym", "'ABCD' is not in the list of acronyms")} == {
        (one.code, one.message.partition(";")[0]) for one in found
    }
    assert all(one.place.startswith("report of ") for one in found)


def test_an_emblem_of_another_shape_is_told_before_a_report_is_made(tmp_path: Path) -> None:
    """The check finds what the report would refuse, whatever product is asked for."""
    tree = tmp_path / "tree"
    shutil.copytree(EXAMPLE, tree)
    (tree / "media" / "eu-emblem.png").write_bytes(png(300, 300))
    for product in ("", "report", "bulletin"):
        [found] = cscwb.check(tree, product=product)
        assert ("emblem", "emblem") == (found.code, found.place)
        assert "300 by 300 pixels" in found.message


def test_an_exemption_holds_for_the_document_too(tmp_path: Path) -> None:
    """What a record is exempted from is not told again of the bulletin that prints it."""
    tree = tmp_path / "tree"
    shutil.copytree(EXAMPLE, tree)
    article = tree / "articles" / "new-head-of-project-meets-chief-prosecutor.yaml"
    text = article.read_text("utf-8").replace("on 22 June 2021", "on June 22nd, 2021")
    article.write_text(
        f"{text}exemptions: [{{code: date-form, reason: As the guest wanted it.}}]\n", "utf-8"
    )
    assert () == cscwb.check(tree)
    assert () == cscwb.check(tree, product="bulletin")


def test_there_are_two_products() -> None:
    """Another one is named with those that there are."""
    with pytest.raises(ValueError, match="'reports' is not a product; did you mean 'report'"):
        cscwb.check(EXAMPLE, product="reports")


def short_titles(records: cscwb.Records) -> Iterator[cscwb.Problem]:
    """A rule of a caller: it looks at the operations of the tree below."""
    for one in records.operations:
        if len(one.title) < 10:
            message = f"the title '{one.title}' says too little; write what was found, and where"
            yield cscwb.Problem(code="x-title", message=message, record=one.id, place="title")


MAY_PUBLISH = (
    "funding_statement: Funded by the European Union\n"
    "emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}\n"
    "disclaimer_author: the Harbour project\n"
)


def tree_with(root: Path, *, project: str = "", raid: str = "") -> Path:
    """A project that may publish, with one operation, and with these lines."""
    (root / "operations").mkdir()
    shutil.copytree(EXAMPLE / "media", root / "media")
    (root / "project.yaml").write_text(
        f"format: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n{MAY_PUBLISH}{project}", "utf-8"
    )
    (root / "operations" / "raid.yaml").write_text(
        f"date: 2021-06-10\ntitle: Raid\n{raid}", "utf-8"
    )
    return root


OFF = "checks: [{code: x-title, severity: off}]\n"
INFO = "checks: [{code: x-title, severity: info}]\n"
EXEMPT = "exemptions: [{code: x-title, place: title, reason: As the police call it.}]\n"


@pytest.mark.parametrize("product", ["", "report"])
def test_a_rule_of_the_caller_runs_with_the_others(tmp_path: Path, product: str) -> None:
    """Its findings stand among theirs, in order, with file, line and column."""
    tree = tree_with(tmp_path, raid="beneficiaries: [RS]\n")
    raid = str(tree / "operations" / "raid.yaml")
    found = cscwb.check(tree, product=product, rules=[short_titles])
    assert [(raid, 2, 8, "x-title"), (raid, 3, 17, "beneficiary")] == [
        (one.file, one.line, one.column, one.code) for one in found if one.file == raid
    ]


def test_a_rule_of_the_caller_runs_over_records(tmp_path: Path) -> None:
    """They know of no files; the finding names the record."""
    [found] = cscwb.check(cscwb.load(tree_with(tmp_path)), rules=[short_titles])
    assert ("x-title", "raid", "title", "") == (found.code, found.record, found.place, found.file)


@pytest.mark.parametrize(
    ("project", "raid", "expected"),
    [("", "", ["error"]), (INFO, "", ["info"]), (OFF, "", []), ("", EXEMPT, [])],
    ids=["as it is", "info", "off", "exempted"],
)
def test_settings_hold_for_rules_of_the_caller(
    tmp_path: Path, project: str, raid: str, expected: list[str]
) -> None:
    """Severities and exemptions are obeyed."""
    found = cscwb.check(tree_with(tmp_path, project=project, raid=raid), rules=[short_titles])
    assert expected == [one.severity for one in found]


def test_settings_for_rules_that_are_not_run_are_no_findings(tmp_path: Path) -> None:
    """Only the script with the rule knows of it; nothing is misspelt, and nothing unused."""
    assert () == cscwb.check(tree_with(tmp_path, project=OFF, raid=EXEMPT))


def test_no_code_of_cscwb_is_taken_for_one_of_a_caller() -> None:
    """They never begin alike."""
    assert [] == [code for code in BY_CODE if code.startswith(OWN_PREFIX)]


def test_a_rule_of_the_caller_has_a_code_of_its_own(tmp_path: Path) -> None:
    """A code without the prefix is refused, with one that has it."""

    def rule(records: cscwb.Records) -> list[cscwb.Problem]:
        return [cscwb.Problem(code="title", message=f"{len(records.operations)} operation")]

    with pytest.raises(ValueError, match=r"'title' is not a code .* such as 'x-title'"):
        cscwb.check(tree_with(tmp_path), rules=[rule])


@pytest.mark.parametrize("severity", ["warn", "Error", "off"])
def test_a_rule_of_the_caller_has_a_severity(tmp_path: Path, severity: Severity) -> None:
    """A misspelt one is refused, for nothing would count it."""

    def rule(records: cscwb.Records) -> list[cscwb.Problem]:
        message = f"{len(records.operations)} operation"
        return [cscwb.Problem(code="x-title", message=message, severity=severity)]

    with pytest.raises(ValueError, match=f"'{severity}' is not a severity; write one of error, "):
        cscwb.check(tree_with(tmp_path), rules=[rule])


def test_a_finding_on_an_unknown_record_is_told_without_a_file(tmp_path: Path) -> None:
    """It is not lost, and no place is made up for it."""
    lost = cscwb.Problem(code="x-lost", message="Nobody knows it.", record="nobody", place="title")
    found = cscwb.check(tree_with(tmp_path), rules=[lambda _: [lost], short_titles])
    assert ["nobody title: error[x-lost]: Nobody knows it.", "x-title"] == [
        str(found[0]),
        found[1].code,
    ]
    assert lost == found[0]


def test_what_a_rule_of_the_caller_raises_comes_through(tmp_path: Path) -> None:
    """A broken rule never looks like a clean check."""

    def rule(records: cscwb.Records) -> list[cscwb.Problem]:
        raise LookupError(f"{len(records.operations)} operation")

    with pytest.raises(LookupError, match="1 operation"):
        cscwb.check(tree_with(tmp_path), rules=[rule])


@pytest.mark.parametrize(
    "published", ["early 2021", "before 2021", "by 2021", "after 2021", "~2021"]
)
@pytest.mark.parametrize("period", ["2021-06", "2019", "early 2018", "before 2018", "2030-01/.."])
def test_a_date_that_is_not_exact_has_its_bulletin_or_a_sentence(
    published: str, period: str, tmp_path: Path
) -> None:
    """Its first or last day may lie before all years; the check and the refusal know it."""
    project = new_project(tmp_path / "abc")
    (project / "articles").mkdir()
    (project / "articles" / "a.yaml").write_text(
        f"title: Visit\npublished: {published}\nsummary: Ours.\nbody: They met.\n"
    )
    assert () == cscwb.check(project, product="bulletin")
    with pytest.raises(cscwb.ReportError) as refused:
        cscwb.compose_bulletin(cscwb.load(project), period, draft=True)
    assert "; the last article is from " in str(refused.value)


@pytest.mark.parametrize("separator", [",", ".", "'", "\u2019", " ", "\u00a0", "\u202f"])
def test_a_figure_of_many_groups_is_text_like_any_other(separator: str, tmp_path: Path) -> None:
    """It has more digits than Python makes a number of, and hides no other finding."""
    project = new_project(tmp_path / "abc")
    (project / "articles").mkdir()
    figure = "1" + f"{separator}000" * 5000
    text = f'title: Visit\npublished: 2021\nbody: "They had {figure} kg and EUR {figure}, 5%."\n'
    (project / "articles" / "a.yaml").write_text(text, encoding="utf-8")
    assert "per-cent" in {one.code for one in cscwb.check(project)}
