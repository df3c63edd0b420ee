"""Every code is explained, and its samples are what they say."""

import ast
import re
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from rules.samples import (
    NEEDED_TO_PUBLISH,
    STAGED,
    publish_something,
    write_project,
    write_sample,
)

import cscwb
from cscwb.cli import cli
from cscwb.cli.reporters import explained
from cscwb.document.from_markdown import from_markdown
from cscwb.rules.registry import ADJUSTABLE, BY_CODE, RULES

ROOT = Path(__file__).parents[2]
SOURCE = Path(cscwb.__file__).parent
SAMPLED = [code for code, rule in BY_CODE.items() if rule.wrong and code not in (*STAGED, "suffix")]


def findings(root: Path, code: str = "") -> list[cscwb.Problem]:
    """Those of a folder, and of the product or the document that the code is about."""
    match BY_CODE[code].products if code else ():
        case ():
            return list(cscwb.check(root))
        case ("document",):
            text = (root / "document.md").read_text("utf-8").partition("\n")[2]
            document = cscwb.Document(title="News", body=from_markdown(text))
            records = cscwb.load(root)
            return list(cscwb.check_document(document, records, for_publication=False))
        case products:
            return list(cscwb.check(root, product=products[0]))


MAKERS = {"DataFault", "_FieldError", "_problem", "_refuse", "add", "note", "problem"}
"""What findings are made with, beside `Problem`; they take the code by position."""


def codes_in_sources() -> set[str]:
    """Every text of the sources that is a code, given by name or by position."""
    found = set()
    for module in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or "word_files" in module.parts:
                continue
            named = [word.value for word in node.keywords if word.arg == "code"]
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for value in (*named, *(node.args if name in MAKERS else ())):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found |= set(re.findall(r"\A[a-z]+(?:-[a-z]+)*\Z", value.value))
    return found


def test_every_code_of_the_sources_is_explained() -> None:
    """No finding has a code that nobody explains."""
    found = codes_in_sources()
    assert len(found) > 35
    assert set() == found - set(BY_CODE)


def test_every_class_of_values_is_explained() -> None:
    """The code of a value that cannot be read is the name of its class."""
    classes = {
        name: thing
        for module in (SOURCE / "model").glob("*.py")
        for name, thing in vars(__import__(f"cscwb.model.{module.stem}", fromlist=["x"])).items()
        if isinstance(thing, type) and attrs.has(thing) and hasattr(thing, "parse")
    }
    codes = {re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower() for name in classes}
    assert codes - {"amount"} <= set(BY_CODE)


@pytest.mark.parametrize("code", SAMPLED)
def test_the_wrong_sample_has_one_finding(code: str, tmp_path: Path) -> None:
    """It is of that code, of the severity that is told, and in the file of the sample."""
    write_sample(write_project(tmp_path, code), BY_CODE[code].wrong)
    if code in NEEDED_TO_PUBLISH:
        assert [] == findings(tmp_path, code)
        publish_something(tmp_path)
    [found] = findings(tmp_path, code)
    assert (code, BY_CODE[code].severity) == (found.code, found.severity)


@pytest.mark.parametrize("code", SAMPLED)
def test_the_right_sample_has_none(code: str, tmp_path: Path) -> None:
    """What is shown as right is right."""
    write_sample(write_project(tmp_path, code), BY_CODE[code].right)
    if code in NEEDED_TO_PUBLISH:
        publish_something(tmp_path)
    assert [] == findings(tmp_path, code)


@pytest.mark.parametrize("code", STAGED)
def test_what_no_text_can_show_has_one_finding(code: str, tmp_path: Path) -> None:
    """Links, sizes and bytes are found as the explanation says, and the project is clean else."""
    root = write_project(tmp_path / "records")
    assert [] == findings(root, code)
    STAGED[code](root)
    assert [code] == [found.code for found in findings(root, code)]


def test_a_file_of_another_suffix_is_told(tmp_path: Path) -> None:
    """It is told before anything is read."""
    other = tmp_path / "records.xml"
    other.write_text("<records/>")
    with pytest.raises(cscwb.DataError) as caught:
        cscwb.read(other)
    assert ["suffix"] == [found.code for found in caught.value.problems]


@pytest.mark.parametrize("code", BY_CODE)
def test_causes_and_remedies_are_single_sentences(code: str) -> None:
    """One line of cause and one of remedy, each a sentence."""
    explanation = BY_CODE[code]
    for sentence in (explanation.cause, explanation.remedy):
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert sentence[0].isupper() or sentence[0] == "`"


@pytest.mark.parametrize("code", BY_CODE)
def test_explain_prints_the_section(code: str) -> None:
    """``cscwb explain CODE`` gives cause, remedy and both samples."""
    result = CliRunner().invoke(cli, ["explain", code])
    assert (0, explained(BY_CODE[code])) == (result.exit_code, result.stdout)


def test_explain_lists_all_codes() -> None:
    """Without a code there is a line for each."""
    lines = CliRunner().invoke(cli, ["explain"]).stdout.splitlines()
    assert [rule.code for rule in RULES] == [
        line.split()[0] for line in lines if line.startswith("  ")
    ]


def test_explain_knows_what_was_meant() -> None:
    """A misspelled code is answered with the nearest one."""
    result = CliRunner().invoke(cli, ["explain", "span-ordr"])
    assert 2 == result.exit_code
    assert "did you mean 'span-order'?" in result.stderr


def test_rules_are_those_that_can_be_set() -> None:
    """What a file cannot be read or a report be made for has no other severity."""
    assert "span-length" in ADJUSTABLE
    assert "reference" not in ADJUSTABLE
    assert "unknown-key" not in ADJUSTABLE


@pytest.mark.parametrize(
    ("code", "offered"),
    [("guilt", True), ("summary-length", True), ("article-differs", False), ("cut-off", False)],
)
def test_only_rules_on_passages_offer_an_exemption_for_one(code: str, offered: bool) -> None:
    """What a rule never finds in a passage cannot be exempted there."""
    assert offered is ("for a passage" in explained(BY_CODE[code]))
