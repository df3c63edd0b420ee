"""What the Nu checker of the W3C says of our pages."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from writers.kitchen_sink import KITCHEN_SINK

import cscwb
from cscwb.document.nodes import Document
from cscwb.writers.html import to_html

pytestmark = pytest.mark.nu

ROOT = Path(__file__).parents[2]
PROJECTS = {
    ROOT / "examples" / "csc-wb": ("2021", "2021-06"),
    ROOT / "tests" / "data" / "rich": ("2022", "2023", "2022-06", "2023-Q4"),
}
JAR = os.environ.get("NU_CHECKER", "vnu.jar")  # where `nox -s nu` has installed it


def documents() -> Iterator[Document]:
    """Reports in each outline and bulletins, of each project, and every node there is."""
    yield KITCHEN_SINK
    for folder, periods in PROJECTS.items():
        records = cscwb.load(folder)
        pictures = cscwb.load_pictures(folder, records)
        for period in periods:
            yield cscwb.compose_bulletin(records, period, draft=True, pictures=pictures)
        for year in (int(period) for period in periods if period.isdigit()):
            for outline in ("progress", "annex-vi"):
                yield cscwb.compose_annual_report(
                    records,
                    year,
                    narrative=cscwb.load_narrative(folder),
                    outline=outline,
                    pictures=pictures,
                    draft=True,
                )


def errors_in(pages: list[str], folder: Path) -> list[str]:
    """The page and the words of each error."""
    files = [folder / f"{number}.html" for number in range(len(pages))]
    for file, page in zip(files, pages, strict=True):
        file.write_text(page, encoding="utf-8")
    command = ["java", "-jar", JAR, "--errors-only", "--exit-zero-always", "--format", "json"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, check=True)
    found = json.loads(done.stderr)["messages"]
    return [f"{Path(one.get('url', '')).name}: {one['message']}" for one in found]


def test_our_pages_have_no_error(tmp_path: Path) -> None:
    """All of them."""
    assert [] == errors_in([to_html(one) for one in documents()], tmp_path)


def test_the_checker_sees_a_defect(tmp_path: Path) -> None:
    """So that one which has not run, or looks at nothing, is noticed."""
    page = to_html(KITCHEN_SINK)
    assert "</main>" in page
    [error, *_] = errors_in([page, page.replace("</main>", "<p id=x id=x></main>")], tmp_path)
    assert error.startswith("1.html: ")
