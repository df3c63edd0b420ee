"""Write the table of docs/reference/inspection.md from the rules in the sources."""

from pathlib import Path

from cscwb.inspection import rules_table

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "inspection.md"

text = PAGE.read_text(encoding="utf-8")
PAGE.write_text(text.partition("| code |")[0] + rules_table(), encoding="utf-8")
