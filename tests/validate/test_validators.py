"""What three validators say of our Word files: the Open XML SDK, openxml-audit, ooxml-integrity.

No one of them sees everything, so each has a defect here that it must see.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from example import PICTURES
from word_parts import packed, unpacked
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
from cscwb.word.template import Template
from cscwb.word.writer import to_word

pytestmark = pytest.mark.validate

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
BODY, NOTES = "word/document.xml", "word/footnotes.xml"
TOOLS = {
    # where `nox -s validate` has installed it
    "sdk": [os.environ.get("OOXML_VALIDATOR", "ooxml-validator")],
    "audit": [str(Path(sys.executable).with_name("openxml-audit")), "--quiet"],
    "integrity": [
        *(str(Path(sys.executable).with_name("ooxml-integrity")), "check"),
        *("--fail-on", "warn", "--no-config"),
    ],
}


def annual(outline: str) -> bytes:
    report = cscwb.compose_annual_report(
        cscwb.load(EXAMPLE),
        2021,
        narrative=cscwb.load_narrative(EXAMPLE),
        outline=outline,
        pictures=PICTURES,
    )
    return to_word(report)


def with_house_template(folder: Path) -> bytes:
    docx.Document().save(str(folder / "house.docx"))
    return to_word(KITCHEN_SINK, Template.open(folder / "house.docx"))


FILES: Mapping[str, Callable[[Path], bytes]] = {
    "kitchen sink": lambda _: to_word(KITCHEN_SINK),
    "progress": lambda _: annual("progress"),
    "annex-vi": lambda _: annual("annex-vi"),
    "bulletin": lambda _: to_word(
        cscwb.compose_bulletin(cscwb.load(EXAMPLE), "2021-06", pictures=PICTURES)
    ),
    "house template": with_house_template,
}


def judged(tool: str, data: bytes, folder: Path) -> tuple[bool, str]:
    """Whether a tool finds nothing, and what it says."""
    (folder / "a.docx").write_bytes(data)
    command = [*TOOLS[tool], str(folder / "a.docx")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("name", FILES)
def test_our_files_are_valid(name: str, tool: str, tmp_path: Path) -> None:
    """All of them, to all of the tools."""
    valid, words = judged(tool, FILES[name](tmp_path), tmp_path)
    assert valid, words


@pytest.mark.parametrize(
    ("tool", "old", "new", "says"),
    [
        ("sdk", b'w:id="4"', b'w:id="32768"', "32767"),
        ("audit", b'w:pStyle w:val="BodyText"', b'w:pStyle w:val="Wrong"', "Wrong"),
        ("integrity", b' xml:space="preserve"', b"", "whitespace"),
    ],
)
def test_each_tool_sees_its_defect(
    tool: str, old: bytes, new: bytes, says: str, tmp_path: Path
) -> None:
    """So that a tool which has not run, or looks at nothing, is noticed."""
    parts = unpacked(to_word(KITCHEN_SINK))
    assert old in parts[BODY]
    spoiled = {name: parts[name].replace(old, new) for name in (BODY, NOTES)}
    valid, words = judged(tool, packed({**parts, **spoiled}), tmp_path)
    assert not valid
    assert says in words
