"""The page of vocabularies: every word, what it means and where it comes from."""

import datetime
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from cscwb.model import (
    CURRENCIES,
    CYCLES,
    FORMER_NAMES,
    JURISDICTIONS,
    KOSOVO_NOTE,
    CommodityKind,
    CrimePriority,
    Day,
    JhaAgency,
    Jurisdiction,
    Money,
    Other,
)
from cscwb.reports import wording
from reference.classes import VOCABULARIES, docstring, holders, kinds_in, title
from reference.markdown import code, paragraphs, table, used_in

_PAGE = "vocabularies.md"
_DAY = datetime.timedelta(days=1)


def _former_names(agency: JhaAgency) -> str:
    """The earlier names of an agency with the last day of each."""
    names = ((name, until - _DAY) for name, until in FORMER_NAMES.get(agency, ()))
    return "; ".join(
        f"{name} until {wording.date(Day(last.year, last.month, last.day))}" for name, last in names
    )


_MORE: Mapping[type[StrEnum], tuple[str, Callable[[Any], str]]] = {
    CommodityKind: ("group", lambda kind: code(kind.category)),
    JhaAgency: ("earlier name", _former_names),
}
"""A third column of some tables: its head, and what stands in it."""


def vocabularies_page() -> str:
    """What is generated of ``vocabularies.md``."""
    return paragraphs(
        "## Lists of words",
        *map(_vocabulary, VOCABULARIES),
        "## Crime priorities",
        "A priority is written with its cycle: `2018-2021/drugs_trafficking`. "
        "[Crime priority](records.md#crime-priority) tells more.",
        _source(CrimePriority),
        *(_cycle(cycle) for cycle in CYCLES),
        "## Currencies",
        _source(Money),
        ", ".join(map(code, sorted(CURRENCIES))) + ".",
        "## Jurisdictions",
        _source(Jurisdiction),
        table(("code", "name", "official name"), map(_jurisdiction, JURISDICTIONS)),
        rf"\* {KOSOVO_NOTE}",
    )


def _vocabulary(of: type[StrEnum]) -> str:
    told = docstring(of)
    head, more = _MORE.get(of, ("", None))
    rows = []
    for word in of:
        cells = [code(word) if word else "nothing", told.attributes[word.name]]
        rows.append([*cells, more(word)] if more else cells)
    open_ = any(Other in kinds_in(field.type) for _, field in holders(of))
    return paragraphs(
        f"### {title(of)}",
        told.first,
        told.body,
        _source(of),
        "A word that is missing is written `other (label)`." if open_ else "",
        used_in(of, page=_PAGE),
        table(("word", "meaning", head) if head else ("word", "meaning"), rows),
    )


def _source(of: type) -> str:
    return f"Source: {docstring(of).source}"


def _cycle(cycle: str) -> str:
    first, last = cycle.split("-")
    return paragraphs(
        f"### {first} to {last}",
        f"For operations from 1 January {first} to 31 December {last}.",
        table(("word", "meaning"), ((code(one), label) for one, label in CYCLES[cycle].items())),
    )


def _jurisdiction(one: Jurisdiction) -> tuple[str, str, str]:
    mark = r"\*" if one.code == "XK" else ""
    official = one.official_name if one.official_name != one.name else ""
    return code(one.code), f"{one.name}{mark}", official
