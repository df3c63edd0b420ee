"""How users write it; checked by mypy --strict and never run."""

from pathlib import Path

import cscwb
from cscwb.counting import Counted, Entry, Ledger, Total, seized
from cscwb.counting.selection import events_in
from cscwb.model import Event

records: cscwb.Records = cscwb.load("examples/csc-wb")
problems: tuple[cscwb.Problem, ...] = cscwb.check(records)
year: cscwb.Span = cscwb.Span.parse("2021")
events: tuple[Event, ...] = events_in(records, year, status=["planned"])
ledger: Ledger = cscwb.ledger(records)
counted: Counted = ledger.over("2021", beneficiary="AL", supported=True).of_kind("seizure")
entries: list[Entry] = [entry for entry in counted if not entry.suspected]
totals: tuple[Total, ...] = seized(counted)
report: cscwb.Document = cscwb.compose_annual_report(
    records, 2021, pictures=cscwb.load_pictures("examples/csc-wb", records)
)
draft: cscwb.Document = cscwb.compose_bulletin(records, year, draft=True)
written: Path = cscwb.write(report, "annual-2021.docx")
saved: Path = cscwb.save(records, Path("copy"))
title: str = records.operation("prilep-cannabis-seizure").title
cscwb.laod("examples/csc-wb")  # type: ignore[attr-defined]  # a misspelt name is found
