"""A report of your own on one beneficiary, as Word, HTML and Markdown.

Run it: ``python examples/own_report.py FOLDER [RECORDS] [--of XK]``.

It is a tree of nodes, composed from selections and totals. `marked` adds the mark and the note of
Kosovo* where they are needed.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import cscwb
from cscwb.counting import seized
from cscwb.counting.selection import articles_in, events_in
from cscwb.document.nodes import Block, Column, Heading, Table
from cscwb.reports import counts, wording
from cscwb.reports.designation import marked
from cscwb.reports.passages import bulleted, inferred_note, text

EXAMPLE = Path(__file__).parent / "csc-wb"


def compose_profile(records: cscwb.Records, of: cscwb.Jurisdiction) -> cscwb.Document:
    """What the records hold on one beneficiary."""
    title = f"The project and {of.name}"
    return marked(cscwb.Document(title=title, body=tuple(sections(records, of))))


def sections(records: cscwb.Records, of: cscwb.Jurisdiction) -> Iterator[Block]:
    events = events_in(records, beneficiary=of)
    yield Heading(1, text("Visits and meetings"))
    yield Table(
        text(f"Activities with {of.name}"),
        (Column(text("Activity"), 3), Column(text("When"))),
        tuple((text(one.title), text(wording.date(one.date))) for one in events),
        inferred_note(one.date for one in events),
    )
    if goods := seized(cscwb.ledger(records).over(beneficiary=of)):
        yield Heading(1, text("Goods"))
        yield bulleted(f"{counts.label(total)}: {counts.figure(total)}" for total in goods)
    yield Heading(1, text("Articles"))
    yield bulleted(one.title for one in articles_in(records, beneficiary=of))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the report is written")
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    parser.add_argument("--of", default="XK", help="the code of a beneficiary")
    options = parser.parse_args()
    try:
        records, of = cscwb.load(options.records), cscwb.Jurisdiction.parse(options.of)
        options.folder.mkdir(parents=True, exist_ok=True)
        for suffix in (".docx", ".html", ".md"):
            print(cscwb.write(compose_profile(records, of), options.folder / f"profile{suffix}"))
    except (cscwb.CscwbError, OSError, ValueError) as error:
        parser.error(str(error))
