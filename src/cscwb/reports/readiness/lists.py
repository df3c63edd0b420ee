"""What a report lacks, in lists for the people who can supply it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cscwb.document.nodes import Block, Document, Paragraph
from cscwb.errors import Problem
from cscwb.reports.designation import marked
from cscwb.reports.passages import bulleted, section, text
from cscwb.reports.wording import first_upper
from cscwb.writers.markdown import to_markdown


def to_text(gaps: Sequence[Problem], year: int) -> str:
    """Return the gaps under their suppliers, and a line with their number."""
    parts = [
        f"{heading}\n" + "".join(f"  - {_line(gap)}\n" for gap in group) + "\n"
        for heading, group in _groups(gaps)
    ]
    return "".join(parts) + f"{_count(gaps, year)}\n"


def to_tasks(gaps: Sequence[Problem], year: int) -> str:
    """Return a task list for each supplier, to paste into an issue or an e-mail."""
    body: list[Block] = []
    for heading, group in _groups(gaps):
        body += section(heading, bulleted(map(_line, group)))
    body.append(Paragraph(text(f"{first_upper(_count(gaps, year))}.")))
    title = f"What the annual report of {year} still lacks"
    document = marked(Document(title=title, body=tuple(body)))
    # Only an item of a list can begin with an unescaped hyphen.
    return re.sub(r"^- ", "- [ ] ", to_markdown(document), flags=re.MULTILINE)


def _groups(gaps: Sequence[Problem]) -> Iterator[tuple[str, list[Problem]]]:
    for supplier, group in groupby(gaps, key=lambda gap: gap.supplier):
        found = list(group)
        yield f"{first_upper(supplier)}: {_number(len(found), 'gap', 'gaps')}", found


def _line(gap: Problem) -> str:
    if not gap.file:
        return f"{gap.message}."
    return f"{gap.message}. ({gap.file}:{gap.line})" if gap.line else f"{gap.message}. ({gap.file})"


def _count(gaps: Sequence[Problem], year: int) -> str:
    if not gaps:
        return f"nothing is missing: the report of {year} can be made"
    suppliers = len({gap.supplier for gap in gaps})
    return f"{_number(len(gaps), 'gap', 'gaps')} for {_number(suppliers, 'person', 'people')}"


def _number(figure: int, singular: str, plural: str) -> str:
    return f"{figure} {singular if figure == 1 else plural}"
