"""Where the agreements of a beneficiary stand on a day, as a Markdown table.

Run it: ``python examples/treaty_table.py [RECORDS] [--of RS] [--on 2021-06-30]``.
"""

import argparse
from pathlib import Path

import cscwb
from cscwb.counting.selection import agreements_in, articles_about
from cscwb.document.nodes import Column, Document, Inlines, Table
from cscwb.model import Agreement, TreatyAction, dated
from cscwb.reports import wording
from cscwb.reports.designation import marked
from cscwb.reports.passages import agreement_parties, lines, text
from cscwb.writers.markdown import to_markdown

EXAMPLE = Path(__file__).parent / "csc-wb"
TITLES = ("Agreement", "Parties", "Subjects", "Surely reached", "Perhaps reached", "Sources")


def steps(*taken: TreatyAction | None) -> Inlines:
    return lines(f"{wording.word(a.stage)}, {wording.date(a.date)}" for a in taken if a and a.stage)


def treaty_table(records: cscwb.Records, of: cscwb.Jurisdiction, on: cscwb.Day) -> Document:
    def row(agreement: Agreement) -> tuple[Inlines, ...]:
        known = dated(agreement, records)
        own = [(one, one.date) for one in known.actions if known.is_step_of(of, one)]
        perhaps = (one for one, day in own if day and day.earliest <= on.latest < day.latest)
        sources = [one.title for one in articles_about(records, [agreement.id])]
        sources += (f"{one.source} gives {one.value}" for one in agreement.claims if one.value)
        return (
            text(agreement.title),
            text(agreement_parties(records, agreement)),
            lines(map(wording.word, agreement.subjects)),
            steps(known.latest_action(of, on) if of in known.parties else None),
            steps(*perhaps),
            lines(sources),
        )

    columns = tuple(Column(text(title)) for title in TITLES)
    rows = tuple(map(row, agreements_in(records, beneficiary=of)))
    table = Table(text("Stages"), columns, rows, (text(wording.INFERRED_NOTE),))
    return marked(Document(title=f"{of.name} on {wording.date(on)}", body=(table,)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    parser.add_argument("--of", default="RS", help="the code of a beneficiary")
    parser.add_argument("--on", default="2021-06-30", help="a day")
    options = parser.parse_args()
    try:
        of, on = cscwb.Jurisdiction.parse(options.of), cscwb.Day.parse(options.on)
        print(to_markdown(treaty_table(cscwb.load(options.records), of, on)), end="")
    except (cscwb.CscwbError, OSError, ValueError) as error:
        parser.error(str(error))
