"""Gaps as text for people, as JSON for programs, and as a list to tick off in Markdown."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from cscwb.document.nodes import Block, Document, Paragraph
from cscwb.reports.designation import marked
from cscwb.reports.passages import bulleted, section, text
from cscwb.reports.readiness.gaps import Gap, Supplier
from cscwb.reports.wording import first_upper
from cscwb.writers.markdown import to_markdown


def _to_text(gaps: Sequence[Gap], year: int) -> str:
    """The gaps under their suppliers, and a line with their number."""
    parts = [
        f"{heading}\n" + "".join(f"  - {_line(gap)}\n" for gap in group) + "\n"
        for heading, group in _groups(gaps)
    ]
    return "".join(parts) + f"{_count(gaps, year)}\n"


def _to_json(gaps: Sequence[Gap], year: int) -> str:
    """An object with the gaps and the number of each supplier's; what is unknown is null."""
    found = [
        {
            "supplier": gap.supplier,
            "missing": gap.missing,
            "what": gap.what,
            "record": gap.record or None,
            "place": gap.place or None,
            "section": gap.section or None,
            "file": gap.file or None,
            "line": gap.line or None,
        }
        for gap in gaps
    ]
    numbers = {supplier: sum(gap.supplier is supplier for gap in gaps) for supplier in Supplier}
    return (
        json.dumps(
            {"year": year, "gaps": found, "suppliers": numbers}, indent=2, ensure_ascii=False
        )
        + "\n"
    )


def _to_markdown(gaps: Sequence[Gap], year: int) -> str:
    """A task list for each supplier, to paste into an issue or an e-mail."""
    body: list[Block] = []
    for heading, group in _groups(gaps):
        body += section(heading, bulleted(map(_line, group)))
    body.append(Paragraph(text(f"{first_upper(_count(gaps, year))}.")))
    title = f"What the annual report of {year} still lacks"
    document = marked(Document(title=title, body=tuple(body)))
    # Only an item of a list can begin with an unescaped hyphen.
    return re.sub(r"^- ", "- [ ] ", to_markdown(document), flags=re.MULTILINE)


FORMS: Mapping[str, Callable[[Sequence[Gap], int], str]] = {
    "text": _to_text,
    "json": _to_json,
    "markdown": _to_markdown,
}
"""The forms of gaps by name; each takes the year of the report."""


def _groups(gaps: Sequence[Gap]) -> Iterator[tuple[str, list[Gap]]]:
    for supplier, group in groupby(gaps, key=lambda gap: gap.supplier):
        found = list(group)
        yield f"{first_upper(supplier)}: {_number(len(found), 'gap', 'gaps')}", found


def _line(gap: Gap) -> str:
    if not gap.file:
        return f"{gap.what}."
    return f"{gap.what}. ({gap.file}:{gap.line})" if gap.line else f"{gap.what}. ({gap.file})"


def _count(gaps: Sequence[Gap], year: int) -> str:
    if not gaps:
        return f"nothing is missing: the report of {year} can be made"
    suppliers = len({gap.supplier for gap in gaps})
    return f"{_number(len(gaps), 'gap', 'gaps')} for {_number(suppliers, 'person', 'people')}"


def _number(figure: int, singular: str, plural: str) -> str:
    return f"{figure} {singular if figure == 1 else plural}"
