"""Charts and the map of the annual report."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from cscwb.counting import Counted, EntryKind, Ledger, seized
from cscwb.document.nodes import Chart, Inlines, Reference, Series, Text, Tile, Tiles
from cscwb.model import Indicator, Jurisdiction, SeizureMeasure
from cscwb.reports import wording
from cscwb.reports.passages import text

_LONGEST = 150  # longer ones are read out without a stop
_UNSTATED = "not stated"
_LEAST_DIFFERENT = 3
# North is up and west is left, as far as six tiles of one size allow.
_PLACES = {
    Jurisdiction("BA"): (0, 0),
    Jurisdiction("RS"): (0, 1),
    Jurisdiction("ME"): (1, 0),
    Jurisdiction("XK"): (1, 1),
    Jurisdiction("AL"): (2, 0),
    Jurisdiction("MK"): (2, 1),
}


def tells_apart(chart: Chart) -> bool:
    """Whether a chart shows more than its words do: at least three values differ."""
    return len({value for series in chart.series for value in series.values}) >= _LEAST_DIFFERENT


def by_month(counted: Counted, year: int) -> Chart | None:
    """Return how many activities and operations ended in each month; None without any."""
    kinds = (("Activities", EntryKind.EVENT), ("Operations", EntryKind.OPERATION))
    series = [Series(name, _monthly(counted.of_kind(kind))) for name, kind in kinds]
    if not any(value for row in series for value in row.values):
        return None
    months = [wording.MONTHS[month] for month in range(1, 13)]
    unknown = [series[0].values[12], series[1].values[12]]
    categories = (*(name[:3] for name in months), _UNSTATED)
    if not any(unknown):
        categories = categories[:12]
        series = [Series(row.name, row.values[:12]) for row in series]
    spoken = [
        f"{wording.joined(counts)} in {month}"
        for month, *values in zip((*months, "an unstated month"), *_values(series), strict=False)
        if (counts := _counts(values))
    ]
    return Chart(
        caption=text(f"Activities and operations by month in {year}"),
        description=_described("Columns by month", spoken),
        kind="columns",
        heading="Month",
        unit="number on record",
        categories=categories,
        series=tuple(series),
        notes=(
            text(
                "What is on record counts in the month in which it ended, and what still runs in "
                "the month in which it began."
            ),
        ),
    )


def _described(what: str, values: Sequence[str]) -> str:
    """Return what is drawn, with all values where they fit into an alternative text."""
    every = f"{what}: {'; '.join(values)}."
    if len(every) <= _LONGEST:
        return every
    many = wording.number_of(len(values), "value")
    return f"{what}, with {many}; the table beside it has all of them."


def _monthly(counted: Counted) -> tuple[int, ...]:
    """Return how many for each month, and at the end those without a month."""
    counts = [0] * 13
    for entry in counted:
        first, last = entry.when.end or (None, None)
        month = first.month if first and last and first.month == last.month else 13
        counts[month - 1] += 1
    return tuple(counts)


def _values(series: Iterable[Series]) -> list[tuple[int | Decimal | None, ...]]:
    return [row.values for row in series]


def _counts(values: Iterable[int | Decimal | None]) -> list[str]:
    nouns = (("activity", "activities"), ("operation", "operations"))
    return [
        wording.number_of(int(value), *noun)
        for value, noun in zip(values, nouns, strict=True)
        if value
    ]


def operations_by_commodity(ledger: Ledger, counted: Counted, year: int) -> Chart | None:
    """Return in how many whole operations each commodity was seized; None without any.

    Amounts have units that are never added to each other, so the chart counts operations. What is
    only suspected or found, and what is only given next to the figures of the year, is not in it.
    """
    found: dict[str, dict[str, None]] = {}
    for total in seized(counted):
        if not total.suspected and total.action is not SeizureMeasure.FOUND:
            name = wording.first_upper(wording.word(total.what))
            taken = [
                entry for entry in total.entries if entry.amount is None or entry.amount.value != 0
            ]
            found.setdefault(name, {}).update(dict.fromkeys(entry.record for entry in taken))
    found = {name: records for name, records in found.items() if records}
    if not found:
        return None
    numbers = {name: len(ledger.wholes_of(records).records) for name, records in found.items()}
    spoken = [f"{name}, {wording.number(number)}" for name, number in numbers.items()]
    return Chart(
        caption=text(f"Operations with seizures in {year} by commodity"),
        description=_described("Bars by commodity", spoken),
        kind="bars",
        heading="Commodity",
        unit="number",
        categories=tuple(numbers),
        series=(Series("Operations", tuple(numbers.values())),),
        notes=((Text("Amounts are in "), Reference("seizures"), Text(".")),),
    )


def indicators_achieved(
    shares: Sequence[tuple[Indicator, Decimal, Decimal | None]], year: int
) -> Chart | None:
    """How much of its target each indicator has reached; None when no share can be computed.

    Args:
        shares: The indicators whose share is known, with it and that of the milestone of the
            year in per cent, None where there is no milestone.
        year: At the end of which.
    """
    if not shares:
        return None
    names = [f"{indicator.code} {indicator.title}".strip() for indicator, _, _ in shares]
    values = tuple(value for _, value, _ in shares)
    planned = tuple(milestone for _, _, milestone in shares)
    spoken = [f"{name}, {wording.number(value)}" for name, value in zip(names, values, strict=True)]
    with_milestones = [Series(f"Milestone {year}", planned)] if any(planned) else []
    return Chart(
        caption=text(f"Indicators achieved at the end of {year}"),
        description=_described("Bars by indicator, in per cent of the target", spoken),
        kind="bars",
        heading="Indicator",
        unit="% of the target",
        categories=tuple(names),
        series=(Series("Achieved", values), *with_milestones),
        notes=(_without_target(),),
    )


def _without_target() -> Inlines:
    return text("Indicators without a target, or with values that are not exact, have no bar.")


def map_of_beneficiaries(
    involved: Mapping[Jurisdiction, tuple[int, int]], year: int
) -> Tiles | None:
    """Return how many activities and operations involved each; None when one of them has no place.

    Args:
        involved: The numbers of both, by beneficiary.
        year: In which.
    """
    highest = max(map(sum, involved.values()), default=0)
    if not highest or not involved.keys() <= _PLACES.keys():
        return None
    tiles = [
        Tile(
            row=_PLACES[code][0],
            column=_PLACES[code][1],
            name=code.name,
            value=wording.joined(_counts(both)) or "none on record",
            share=sum(both) / highest,
        )
        for code, both in sorted(involved.items(), key=lambda item: _PLACES[item[0]])
    ]
    most = max(tiles, key=lambda tile: tile.share)
    return Tiles(
        caption=text(f"Activities and operations that involved each beneficiary in {year}"),
        description=(
            "A tile for each beneficiary, with its figures in words; "
            f"most: {most.name}, {most.value}."
        ),
        measure="Activities and operations",
        tiles=tuple(tiles),
        notes=(text("One tile for each; its size and place say nothing about territory."),),
    )
