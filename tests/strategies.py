"""One Hypothesis strategy for each value, and records of every kind made of them."""

import datetime
import types
from decimal import Decimal
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st

from cscwb.model import (
    CURRENCIES,
    CYCLES,
    KINDS,
    Amount,
    Bound,
    CommodityKind,
    Count,
    CrimePriority,
    Day,
    DayQualifier,
    EventKind,
    FigureName,
    FigureSubject,
    Jurisdiction,
    Link,
    Money,
    Other,
    Place,
    Project,
    Quantity,
    Records,
    Relation,
    SiteKind,
    Span,
    Unit,
    UnitPrice,
)
from cscwb.model.jurisdictions import _NAMES

TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"],
        include_characters="\t\n\r",
        exclude_characters="\ufffe\uffff",
    ),
    max_size=30,
).map(lambda text: text if any(map(str.isalnum, text)) else f"{text}a")
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
WORDS = st.from_regex(r"[A-Za-zÀ-ž][A-Za-zÀ-ž ]{0,10}[a-z]", fullmatch=True)

figures = st.decimals(
    min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=3
) | st.integers(0, 10**9).map(Decimal)
whole_figures = st.integers(0, 10**9).map(Decimal)


@st.composite
def amounts(draw: st.DrawFn, figure: st.SearchStrategy[Decimal] = figures) -> Amount:
    """Amounts with every bound."""
    bound = draw(st.sampled_from(Bound))
    if bound is Bound.UNSTATED:
        return Amount(None, bound)
    value = draw(figure)
    if bound is Bound.BETWEEN:
        return Amount(value, bound, value + 1 + draw(figure))
    return Amount(value, bound)


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Dates of every precision, with every qualifier that fits."""
    date = draw(st.dates(datetime.date(1000, 1, 1), datetime.date(9998, 12, 31)))
    precision = draw(st.integers(1, 3))
    qualifiers = list(DayQualifier)
    if precision == 3:
        vague = (DayQualifier.EARLY, DayQualifier.MID, DayQualifier.LATE)
        qualifiers = [one for one in qualifiers if one not in vague]
    return Day(
        date.year,
        date.month if precision > 1 else None,
        date.day if precision > 2 else None,
        draw(st.sampled_from(qualifiers)),
    )


spans = st.builds(Span, days(), st.none() | days()) | days().map(lambda day: Span(day, day))
others = WORDS.map(Other)
units = st.sampled_from(Unit) | others
quantities = st.builds(Quantity, amounts(), units)
counts = st.builds(Count, amounts(whole_figures))
moneys = st.builds(Money, amounts(), st.sampled_from(sorted(CURRENCIES)))
unit_prices = st.builds(UnitPrice, moneys, units)
jurisdictions = st.sampled_from(sorted(_NAMES)).map(Jurisdiction)
places = st.one_of(
    st.builds(Place, WORDS, st.none() | jurisdictions, st.sampled_from(Relation)),
    st.builds(Place, st.just(""), jurisdictions, st.sampled_from(Relation)),
)
priorities = st.sampled_from(
    [CrimePriority(cycle, code) for cycle, codes in CYCLES.items() for code in codes]
)
links = st.sampled_from([Link(""), Link("https://example.org/a?b=c#d"), Link("mailto:a@b.eu")])

_narrow_names = st.one_of(
    st.sampled_from([FigureName(one) for one in FigureSubject if one is not FigureSubject.SEIZED]),
    st.builds(FigureName, st.just(FigureSubject.ACTIVITIES), st.sampled_from(EventKind) | others),
    st.builds(FigureName, st.just(FigureSubject.SITES), st.sampled_from(SiteKind) | others),
    st.builds(
        FigureName,
        st.just(FigureSubject.SEIZED),
        st.sampled_from(CommodityKind) | others,
        units,
    ),
)
figure_names = st.builds(
    lambda name, supported: attrs.evolve(name, supported=supported), _narrow_names, st.booleans()
)

VALUES: dict[type, st.SearchStrategy[Any]] = {
    Amount: amounts(),
    Count: counts,
    CrimePriority: priorities,
    Day: days(),
    FigureName: figure_names,
    Jurisdiction: jurisdictions,
    Link: links,
    Money: moneys,
    Other: others,
    Place: places,
    Quantity: quantities,
    Span: spans,
    UnitPrice: unit_prices,
}


def of(wanted: Any) -> st.SearchStrategy[Any]:
    """Things of a type: of every vocabulary, value, part and record."""
    if wanted is str:
        return TEXT
    if wanted is int:
        return st.integers(0, 10**6)
    if wanted is bool:
        return st.booleans()
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return st.sampled_from(wanted)
    if get_origin(wanted) is tuple:
        return st.lists(of(get_args(wanted)[0]), max_size=2).map(tuple)
    if get_origin(wanted) in (Union, types.UnionType):
        members = [one for one in get_args(wanted) if one is not type(None)]
        # A text that stands beside a jurisdiction is an id.
        parts = [IDS if one is str else of(one) for one in members]
        return st.one_of(st.none(), *parts) if type(None) in get_args(wanted) else st.one_of(*parts)
    if wanted in VALUES:
        return with_extras(VALUES[wanted])
    return st.builds(
        wanted,
        **{
            field.name: IDS if field.name == "id" else of(field.type)
            for field in attrs.fields(wanted)
        },
    )


def with_extras(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The values, some of them with the words that were printed."""

    def printed(value: Any, words: str) -> Any:
        return attrs.evolve(value, as_printed=words) if "as_printed" in value.extras else value

    return values | st.builds(printed, values, TEXT)


@st.composite
def records(draw: st.DrawFn) -> Records:
    """All records of a project, few of each kind, each with an id of its own."""
    ids = iter(draw(st.lists(IDS, min_size=23, max_size=23, unique=True)))
    found: dict[str, Any] = {}
    for kind, described in KINDS.items():
        drawn = draw(st.lists(of(described.record), max_size=2))
        found[kind] = tuple(attrs.evolve(record, id=next(ids)) for record in drawn)
    project = draw(st.none() | of(Project))
    if project is not None:
        project = attrs.evolve(project, id=next(ids))
    return Records(project=project, **found)
