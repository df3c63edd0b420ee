"""How long the ledger and all totals of a year take, beside a plain walk over the same records.

The operations are drawn, with some fifteen entries each. Every measurement is a process of its own;
the making of the records does not count.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import cscwb
from cscwb import counting
from cscwb.model import (
    Commodity,
    Measure,
    Operation,
    Participation,
    PersonMeasure,
    Place,
    Role,
    Scope,
    Search,
    Seizure,
    Site,
    SiteKind,
    Support,
)
from cscwb.model.parts import parts_of

COUNT = 10_000
WALK, BUILD, YEAR = "a walk over all parts", "the ledger", "the ledger and all totals of a year"
TOTALS = (
    counting.seized,
    counting.values,
    counting.measures,
    counting.sites,
    counting.searched,
    counting.checked,
    counting.investigations,
    counting.activities,
)


def operations(count: int) -> cscwb.Records:
    """That many operations of 2021; the same ones each time."""
    drawn = random.Random(1)  # noqa: S311
    goods = [Commodity.parse(word) for word in ("heroin", "cocaine", "cannabis_herb", "truck")]
    vienna = (Place.parse("Vienna, AT"),)

    def day() -> cscwb.Span:
        return cscwb.Span.parse(f"2021-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}")

    def seizure() -> Seizure:
        return Seizure(
            commodity=drawn.choice(goods),
            quantity=cscwb.Quantity.parse(f"{drawn.randint(1, 900)} kg"),
            value=cscwb.Money.parse("5000 EUR"),
            scope=drawn.choice([Scope.PHASE, Scope.PHASE, Scope.PHASE, Scope.CUMULATIVE]),
            date=drawn.choice([None, day()]),
        )

    def measure() -> PersonMeasure:
        count = cscwb.Count.parse(str(drawn.randint(1, 9)))
        return PersonMeasure(measure=drawn.choice([Measure.ARRESTED, Measure.CHARGED]), count=count)

    return cscwb.Records(
        operations=tuple(
            Operation(
                id=f"operation-{number}",
                title=f"Operation {number}",
                date=day(),
                places=vienna,
                seizures=(seizure(), seizure(), seizure()),
                measures=(measure(), measure()),
                sites=(Site(kind=SiteKind.WAREHOUSE, count=cscwb.Count.parse("1")),),
                searches=(Search(what="houses", count=cscwb.Count.parse("3")),),
                participants=(Participation(party="police", role=Role.LEAD),),
                support=(Support(recipients=("police",)),),
            )
            for number in range(count)
        )
    )


def walk(records: cscwb.Records) -> int:
    """How many results there are."""
    kinds = (Seizure, PersonMeasure, Site, Search, Participation, Support)
    return sum(1 for record in records for _ in parts_of(record, *kinds))


def build(records: cscwb.Records) -> int:
    """How many entries there are."""
    return len(cscwb.ledger(records))


def year(records: cscwb.Records) -> int:
    """How many totals there are."""
    counted = cscwb.ledger(records).over("2021")
    return sum(len(total(counted)) for total in TOTALS)


RUNS: Mapping[str, Callable[[cscwb.Records], int]] = {WALK: walk, BUILD: build, YEAR: year}


def measure_ledger(name: str, count: int) -> None:
    """Print the seconds of one run in this process, and what it counted, as JSON."""
    records = operations(count)
    RUNS[name](operations(10))
    before = time.perf_counter()
    found = RUNS[name](records)
    sys.stdout.write(json.dumps([time.perf_counter() - before, found]))


def ledger_tables(rounds: int) -> str:
    """The runs in turn, as ratios to the walk."""
    times: dict[str, list[float]] = {name: [] for name in RUNS}
    counted: dict[str, int] = {}
    main = Path(__file__).with_name("__main__.py")
    for _ in range(rounds):
        for name, seconds in times.items():
            command = [sys.executable, str(main), "--measure-ledger", name, str(COUNT)]
            done = subprocess.run(command, capture_output=True, check=True)
            spent, counted[name] = json.loads(done.stdout)
            seconds.append(spent)
    middle = {name: statistics.median(seconds) for name, seconds in times.items()}
    base = middle[WALK]
    lines = [
        f"\n**{COUNT:,} operations, {counted[BUILD]:,} entries**\n",
        "| | ratio | seconds |",
        "|---|---:|---:|",
        *(f"| {name} | {spent / base:.1f} | {spent:.2f} |" for name, spent in middle.items()),
    ]
    return "\n".join(lines) + "\n"
