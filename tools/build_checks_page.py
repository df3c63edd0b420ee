"""Write docs/reference/checks.md from the explanations in the sources."""

from pathlib import Path

from cscwb.findings import GROUPS
from cscwb.findings.forms import explained

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "checks.md"

text = PAGE.read_text(encoding="utf-8")
head = text[: text.index("\n## ")]
parts = (
    f"\n## {name}\n\n" + "\n".join(explained(one, 3) for one in group)
    for name, group in GROUPS.items()
)
PAGE.write_text(head + "".join(parts), encoding="utf-8")
