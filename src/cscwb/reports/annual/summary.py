"""The executive summary and the key figures."""

from collections.abc import Iterator, Sequence

from cscwb.document.nodes import Block, Column, Paragraph, Reference, Table, Text
from cscwb.model.narrative import Section
from cscwb.reports import wording
from cscwb.reports.annual.year import Shown, Year
from cscwb.reports.charts import by_month, map_of_beneficiaries
from cscwb.reports.passages import proceedings, text
from cscwb.summary import arrests, seized, sites

__all__ = ["executive_summary", "key_figures"]


def executive_summary(year: Year) -> Iterator[Block]:
    """What somebody has written, or the gap."""
    yield from year.passage(Section.EXECUTIVE_SUMMARY)


def key_figures(year: Year) -> Iterator[Block]:
    """Every figure of the year with its articles."""
    every = year.operations
    agreements = wording.number(len(year.agreements))
    rows: list[tuple[str, str, Sequence[Shown]]] = [
        ("Agreements with a step in the year", agreements, year.agreements),
        ("Operations supported", wording.number(len(every)), every),
        (f"Persons arrested{proceedings(every)}", wording.count_sum(arrests(every)), every),
        *(
            (
                wording.first_upper(f"{wording.word(row.commodity)} {wording.word(row.measure)}"),
                wording.quantity_sum(row.total, row.unit),
                [one for one in every if one.id in row.operations],
            )
            for row in seized(every)
        ),
        *(
            (
                wording.first_upper(f"{wording.plural(row.kind)} discovered"),
                wording.count_sum(row.total),
                [one for one in every if one.id in row.operations],
            )
            for row in sites(every)
        ),
        ("Visits, meetings and other activities", wording.number(len(year.events)), year.events),
        ("Articles published", wording.number(len(year.published)), year.published),
    ]
    yield Paragraph(
        (
            Text(
                "Every figure is computed from the records and names the articles it comes from by "
                "their number in "
            ),
            Reference("articles"),
            Text(
                ". An operation counts once, however many articles tell of it; units are never "
                "added to each other."
            ),
        )
    )
    yield Table(
        text(f"Key figures {year.year}"),
        (
            Column(text("Figure"), 5),
            Column(text("Value"), 4, "right"),
            Column(text("Articles"), 2),
        ),
        tuple((text(label), text(value), text(year.source(found))) for label, value, found in rows),
        label="key-figures",
    )
    month = by_month(year.events, year.operations, year.year)
    area = map_of_beneficiaries(year.records.beneficiaries, year.events, year.operations, year.year)
    yield from (figure for figure in (month, area) if figure)
