"""What a project's settings of the designation and of lists do to its reports."""

from pathlib import Path

import attrs
import pytest

import cscwb
from cscwb.document.nodes import Document, Footnote, Heading, Paragraph, Table, Teasers
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Designation, ListOrder, Marks, Records, Regime
from cscwb.reports.designation import KOSOVO_NOTE

FIRST = Designation()
EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
ALPHABETICAL = (
    "Albania, Bosnia and Herzegovina, Kosovo*, Montenegro, North Macedonia, Serbia",
    "Austria, Italy, Kosovo, North Macedonia",
)
PROTOCOL = (
    "Bosnia and Herzegovina, Montenegro, North Macedonia, Albania, Serbia, Kosovo*",
    "Italy, Austria, North Macedonia, Kosovo",
)


@pytest.fixture(scope="module")
def records() -> Records:
    """The records of the example."""
    return cscwb.load(EXAMPLE)


def with_settings(
    records: Records,
    designation: Designation = FIRST,
    order: ListOrder = ListOrder.ALPHABETICAL,
) -> Records:
    """The records of a project with these settings."""
    assert records.project
    project = attrs.evolve(records.project, designation=designation, beneficiary_order=order)
    return attrs.evolve(records, project=project)


def rows(report: Document, caption: str) -> list[list[str]]:
    """The cells of the table with that caption."""
    tables = [one for one in blocks_in(report.body) if isinstance(one, Table)]
    (found,) = [one for one in tables if plain(one.caption) == caption]
    return [[plain(cell) for cell in row] for row in found.rows]


@pytest.mark.parametrize(
    ("order", "cells"), [(ListOrder.ALPHABETICAL, ALPHABETICAL), (ListOrder.PROTOCOL, PROTOCOL)]
)
def test_lists_have_the_order_of_the_project(
    records: Records, order: ListOrder, cells: tuple[str, str]
) -> None:
    """Cells and the table of beneficiaries follow it, and so do places."""
    report = cscwb.compose_annual_report(with_settings(records, order=order), 2021, draft=True)
    identified = dict(rows(report, "Identification of the project"))
    assert cells == (identified["Beneficiaries"], identified["Places of activities"])
    involved = rows(report, "Beneficiaries and their institutions in 2021")
    assert cells[0] == ", ".join(row[0] for row in involved)


def test_no_beneficiary_is_called_a_country_beside_kosovo(records: Records) -> None:
    """Point 1.7 of Annex VI has another word then, and its own without it."""
    moldova = cscwb.Jurisdiction.parse("MD")
    others = tuple(
        attrs.evolve(one, jurisdiction=moldova) if one.jurisdiction.code == "XK" else one
        for one in records.beneficiaries
    )
    labels = [
        row[0]
        for found in (records, attrs.evolve(records, beneficiaries=others))
        for row in rows(
            cscwb.compose_annual_report(found, 2021, outline="annex-vi", draft=True),
            "Identification of the action",
        )
        if row[0].startswith("1.7")
    ]
    assert ["1.7 Target beneficiaries or regions", "1.7 Target countries or regions"] == labels


def test_each_article_of_a_bulletin_has_the_note(records: Records) -> None:
    """It ends the article that mentions the name, so that it is copied with it."""
    bulletin = cscwb.compose_bulletin(records, "2021-06", full=True, draft=True)
    parts: list[tuple[str, list[str]]] = []
    for block in bulletin.body:
        if isinstance(block, Heading) and block.level <= 2:
            parts.append((plain(block.content), []))
        elif parts:
            parts[-1][1].append(str(block))
    noted = [title for title, blocks in parts if any(KOSOVO_NOTE in one for one in blocks)]
    mentioned = [title for title, blocks in parts if "Kosovo" in f"{title} {blocks}"]
    assert mentioned == noted
    assert all(KOSOVO_NOTE in blocks[-1] for title, blocks in parts if title in noted)


def test_a_bulletin_in_short_has_the_note_once(records: Records) -> None:
    """At its end; each teaser that mentions the name has the mark."""
    body = cscwb.compose_bulletin(records, "2021-06", draft=True).body
    assert 1 == str(body).count(KOSOVO_NOTE)
    assert KOSOVO_NOTE in str(body[-1])
    [news] = [block for block in body if isinstance(block, Teasers) and not block.lead]
    [about] = [teaser for teaser in news.items if "Kosovo" in str(teaser)]
    assert "Kosovo*" in plain(about.heading.content)
    assert isinstance(about.content[0], Paragraph)
    assert "Kosovo*" in plain(about.content[0].content)


def test_a_publisher_may_have_no_designation(records: Records) -> None:
    """Neither report has a mark or the note."""
    found = with_settings(records, Designation(regime=Regime.NONE))
    for document in (
        cscwb.compose_annual_report(found, 2021, draft=True),
        cscwb.compose_bulletin(found, "2021-06", draft=True),
    ):
        assert "Kosovo" in str(document)
        assert "Kosovo*" not in str(document)
        assert KOSOVO_NOTE not in str(document)


def test_a_project_may_mark_every_mention(records: Records) -> None:
    """The entry of an activity has one in its heading, its place, its beneficiary and its facts."""
    found = with_settings(records, Designation(marks=Marks.EVERY))
    report = cscwb.compose_annual_report(found, 2021, draft=True)
    blocks = tuple(blocks_in(report.body))
    titles = [plain(block.content) for block in blocks if isinstance(block, Heading)]
    assert "Expert visit to Kosovo* on interoperability and the single point of contact" in titles
    said = [marks(block) for block in blocks if isinstance(block, Paragraph)]
    assert "from 15\u00a0June 2021 · Kosovo* · Beneficiary: Kosovo* · Article: 6" in said
    assert "Support: Expert advice to Kosovo*" in said


def marks(paragraph: Paragraph) -> str:
    """Its words with the marks of its footnotes."""
    return "".join(
        node.mark if isinstance(node, Footnote) else plain((node,)) for node in paragraph.content
    )
