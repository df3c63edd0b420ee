"""The pictures in the documentation show what cscwb makes today."""

import re
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
IMAGES = DOCS / "images"
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_gallery.py"))
SOURCE = re.compile(rb"tEXtSource\0([0-9a-f]{64})")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
ANEW = "; make them anew with 'nox -s gallery', and look at them"


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The digest of each document of the gallery, as it is made today."""
    files = TOOL["documents"](tmp_path_factory.mktemp("gallery"))
    return {name: TOOL["digest"](path) for name, path in files.items()}


def pictures() -> list[tuple[Path, str]]:
    """The pictures that the pages show, each with its alternative text."""
    pages = [ROOT / "README.md", *DOCS.rglob("*.md")]
    return [
        (page.parent / target, alternative)
        for page in pages
        for alternative, target in PICTURE.findall(page.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("name", TOOL["SHOTS"])
def test_a_picture_is_of_todays_document(name: str, today: dict[str, str]) -> None:
    """It carries the digest of the document that it was taken of."""
    found = SOURCE.search((IMAGES / name).read_bytes())
    assert found, f"docs/images/{name} does not say what it was taken of{ANEW}"
    file = TOOL["SHOTS"][name].file
    assert today[file] == found[1].decode(), f"{name} shows another {file} than today's{ANEW}"


def test_the_page_shows_todays_records() -> None:
    """Each block is word for word the file of the example that it names."""
    text = TOOL["PAGE"].read_text(encoding="utf-8")
    assert len(TOOL["BLOCK"].findall(text)) == len(
        re.findall(r"^```(?:yaml|markdown)$", text, re.M)
    )
    assert TOOL["with_records"](text) == text, f"docs/gallery.md has records of old{ANEW}"


def test_every_picture_is_shown_and_told() -> None:
    """A page uses each file in docs/images, and says in words what it shows."""
    shown = {path.resolve() for path, _ in pictures()}
    assert [] == [path for path in IMAGES.rglob("*.png") if path.resolve() not in shown]
    assert [] == [path for path, alternative in pictures() if not alternative.strip()]


def test_how_a_file_is_packed_is_no_matter(tmp_path: Path) -> None:
    """Another zlib gives the same digest; another word does not."""
    first = TOOL["documents"](tmp_path)[TOOL["BULLETIN"]]
    stored, changed = tmp_path / "stored.docx", tmp_path / "changed.docx"
    with zipfile.ZipFile(first) as parts:
        for path, old, new in ((stored, b"", b""), (changed, b"Prilep", b"Ohrid")):
            with zipfile.ZipFile(path, "w") as written:
                for name in parts.namelist():
                    written.writestr(name, parts.read(name).replace(old, new))
    digests = [TOOL["digest"](path) for path in (first, stored, changed)]
    assert digests[0] == digests[1] != digests[2]
