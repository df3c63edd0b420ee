"""Charts and the map of the annual report."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from cscwb.document.nodes import Chart, Inlines, Reference, Series, Text, Tile, Tiles
from cscwb.model.beneficiary import Beneficiary
from cscwb.model.event import Event
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.logframe import Indicator
from cscwb.model.operation import Operation
from cscwb.reports import wording
from cscwb.reports.passages import text
from cscwb.summary import seized

__all__ = ["by_month", "indicators_achieved", "map_of_beneficiaries", "seizures_by_commodity"]

_LONGEST = 150  # longer ones are read out without a stop
_UNSTATED = "not stated"
# North is up and west is left, as far as six tiles of one size allow.
_PLACES = {
    Jurisdiction("BA"): (0, 0),
    Jurisdiction("RS"): (0, 1),
    Jurisdiction("ME"): (1, 0),
    Jurisdiction("XK"): (1, 1),
    Jurisdiction("AL"): (2, 0),
    Jurisdiction("MK"): (2, 1),
}


def by_month(events: Sequence[Event], operations: Sequence[Operation], year: int) -> Chart | None:
    """How many activities and operations ended in each month; None without any."""
    if not events and not operations:
        return None
    series = [
        Series(name, _monthly(found))
        for name, found in (("Activities", events), ("Operations", operations))
    ]
    months = [wording.MONTHS[month] for month in range(1, 13)]
    unknown = [series[0].values[12], series[1].values[12]]
    categories = (*(name[:3] for name in months), _UNSTATED)
    if not any(unknown):
        categories = categories[:12]
        series = [Series(one.name, one.values[:12]) for one in series]
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
        unit="number",
        categories=categories,
        series=tuple(series),
        notes=(text("An activity or operation counts in the month in which it ended."),),
    )


def _described(what: str, values: Sequence[str]) -> str:
    """What is drawn, with all values where they fit into an alternative text."""
    every = f"{what}: {'; '.join(values)}."
    if len(every) <= _LONGEST:
        return every
    many = wording.number_of(len(values), "value")
    return f"{what}, with {many}; the table beside it has all of them."


def _monthly(found: Iterable[Event | Operation]) -> tuple[int, ...]:
    """How many for each month, and at the end those without a month."""
    counts = [0] * 13
    for one in found:
        day = (one.date.end or one.date.start) if one.date else None
        counts[(day.month or 13) - 1 if day else 12] += 1
    return tuple(counts)


def _values(series: Iterable[Series]) -> list[tuple[int | Decimal | None, ...]]:
    return [one.values for one in series]


def _counts(values: list[int | Decimal | None]) -> list[str]:
    nouns = (("activity", "activities"), ("operation", "operations"))
    return [
        wording.number_of(int(value), *noun)
        for value, noun in zip(values, nouns, strict=True)
        if value
    ]


def seizures_by_commodity(operations: Sequence[Operation], year: int) -> Chart | None:
    """How many seizures there were of each commodity; None without any.

    Amounts have units that are never added to each other, so the chart counts seizures.
    """
    counts: dict[str, int] = {}
    for row in seized(operations):
        name = wording.first_upper(wording.word(row.commodity))
        counts[name] = counts.get(name, 0) + row.total.counted
    if not counts:
        return None
    spoken = [f"{name}, {wording.number(count)}" for name, count in counts.items()]
    return Chart(
        caption=text(f"Number of seizures in {year} by commodity"),
        description=_described("Bars by commodity", spoken),
        kind="bars",
        heading="Commodity",
        unit="number",
        categories=tuple(counts),
        series=(Series("Seizures", tuple(counts.values())),),
        notes=((Text("Amounts are in "), Reference("seizures"), Text(".")),),
    )


def indicators_achieved(shares: Sequence[tuple[Indicator, Decimal]], year: int) -> Chart | None:
    """How much of its target each indicator has reached; None when no share can be computed.

    Args:
        shares: The indicators whose share is known, with it in per cent.
        year: At the end of which.
    """
    if not shares:
        return None
    names = [one.code or one.title for one, _ in shares]
    spoken = [
        f"{name}, {wording.number(value)}" for name, (_, value) in zip(names, shares, strict=True)
    ]
    return Chart(
        caption=text(f"Indicators achieved at the end of {year}"),
        description=_described("Bars by indicator, in per cent of the target", spoken),
        kind="bars",
        heading="Indicator",
        unit="% of the target",
        categories=tuple(names),
        series=(Series("Achieved", tuple(value for _, value in shares)),),
        notes=(_without_target(),),
    )


def _without_target() -> Inlines:
    return text("Indicators without a target, or with values that are not exact, have no bar.")


def map_of_beneficiaries(
    beneficiaries: Iterable[Beneficiary],
    events: Sequence[Event],
    operations: Sequence[Operation],
    year: int,
) -> Tiles | None:
    """How many activities and operations involved each; None when one of them has no place."""
    counts = {
        one.jurisdiction: (_with(events, one.jurisdiction), _with(operations, one.jurisdiction))
        for one in beneficiaries
    }
    if not counts or not counts.keys() <= _PLACES.keys():
        return None
    highest = max(sum(both) for both in counts.values()) or 1
    tiles = [
        Tile(
            row=_PLACES[code][0],
            column=_PLACES[code][1],
            name=code.name,
            value=wording.joined(_counts(list(both))) or "none on record",
            share=sum(both) / highest,
        )
        for code, both in sorted(counts.items(), key=lambda one: _PLACES[one[0]])
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
        notes=(text("One tile for each; size and place are no measure of territory."),),
    )


def _with(found: Iterable[Event | Operation], code: Jurisdiction) -> int:
    return sum(code in one.beneficiaries for one in found)
