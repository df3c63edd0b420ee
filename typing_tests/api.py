"""How users write it; checked by mypy --strict and never run."""

from pathlib import Path

import cscwb
from cscwb.selection import operations_in
from cscwb.summary import SeizureTotal, seized

records: cscwb.Records = cscwb.load("examples/csc-wb")
problems: tuple[cscwb.Problem, ...] = cscwb.check(records)
year: cscwb.Span = cscwb.Span.parse("2021")
rows: tuple[SeizureTotal, ...] = seized(operations_in(records, year))
report: cscwb.Document = cscwb.compose_annual_report(
    records, 2021, pictures=cscwb.load_pictures("examples/csc-wb", records)
)
draft: cscwb.Document = cscwb.compose_bulletin(records, year, draft=True)
written: Path = cscwb.write(report, "annual-2021.docx")
saved: Path = cscwb.save(records, Path("copy"))
title: str = records.operation("prilep-cannabis-seizure").title
cscwb.laod("examples/csc-wb")  # type: ignore[attr-defined]  # a misspelt name is found
