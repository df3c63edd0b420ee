"""Write the generated pages of docs/reference from the sources."""

from pathlib import Path

from reference import PAGES, renewed

FOLDER = Path(__file__).parents[1] / "docs" / "reference"

for name, made in PAGES.items():
    page = FOLDER / name
    text = renewed(page.read_text(encoding="utf-8"), made())
    page.write_text(text, encoding="utf-8", newline="\n")
