"""The page that says where reports print each field, found by taking each field out in turn."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum, unique
from functools import cache
from pathlib import Path
from typing import TypeAlias

import cscwb
from cscwb.document.nodes import Apart, Block, Heading, Image, Wide
from cscwb.document.walk import plain
from cscwb.model import (
    CheckSetting,
    Exemption,
    Footnote,
    Institution,
    Operation,
    Project,
    Quote,
    Records,
    Span,
    SuspectDetails,
)
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.reports.annual.one_page import one_page
from cscwb.reports.annual.opening import acronyms, cover, lists_and_imprint
from cscwb.reports.annual.outline import Chapter
from cscwb.reports.annual.outlines import OUTLINES
from cscwb.reports.annual.year import Year
from cscwb.reports.bulletin import sections
from cscwb.reports.issue import Issue
from reference.classes import PARTS, RECORDS, VALUES, fields_of, title
from reference.markdown import code, paragraphs, table
from reference.mutation import without

RICH = Path(__file__).parents[2] / "tests" / "data" / "rich"
_YEARS = (2022, 2023)
_PERIODS = (Span.parse("2022-01/2023-12"), Span.parse("2022"))
"""The second is that of which an editor decided something."""
_BULLETIN = "bulletin"
_TOP = "Masthead"
_NUMBER = re.compile(r"^(?:[0-9.]+|Annex [A-E]\.) ")

_Field: TypeAlias = tuple[type, str]
_Place: TypeAlias = tuple[str, str]
"""A product and a heading in it."""
_Pictures: TypeAlias = Mapping[str, Image]
_Printed: TypeAlias = Mapping[_Place, Sequence[object]]


@unique
class Reason(StrEnum):
    """Why a field is in no product."""

    IDENTITY = "names it in files"
    INTERNAL = "is kept for checking it against its source"
    SETTINGS = "sets how it is checked"


_BY_NAME = {
    "id": Reason.IDENTITY,
    "as_printed": Reason.INTERNAL,
    "exemptions": Reason.SETTINGS,
}
_BY_FIELD: Mapping[_Field, Reason] = {
    (Footnote, "marker"): Reason.IDENTITY,
    (Footnote, "kind"): Reason.INTERNAL,
    (Institution, "aliases"): Reason.INTERNAL,
    (Operation, "codename_reviewed"): Reason.SETTINGS,
    (Project, "checks"): Reason.SETTINGS,
    (Project, "stated_total"): Reason.INTERNAL,
    (Quote, "editorial_insertions"): Reason.INTERNAL,
    (Span, "stated_days"): Reason.INTERNAL,
    (SuspectDetails, "reason"): Reason.SETTINGS,
    **{(of, name): Reason.SETTINGS for of in (CheckSetting, Exemption) for name in fields_of(of)},
}
FIELDS: tuple[_Field, ...] = tuple(
    (of, name) for of in (*RECORDS.values(), *PARTS, *VALUES) for name in fields_of(of)
)
"""Every field that can be written, with the class that has it."""

REASONS: Mapping[_Field, Reason] = {
    (of, name): reason
    for of, name in FIELDS
    if (reason := _BY_FIELD.get((of, name)) or _BY_NAME.get(name))
}
"""The fields that no product prints."""


@cache
def where(of: type, name: str) -> frozenset[_Place]:
    """The products and headings in which something changes when a field is taken out."""
    rich, pictures, known, whole = _rich()
    records = without(rich, of, name)
    if records == rich:
        raise ValueError(f"no record of '{RICH.name}' has '{name}' of {of.__name__}")
    found = _differing(known, _sections(records, pictures))
    if not found:  # marks are made in whole products
        found = _differing(whole, _whole(records, pictures))
    return found


@cache
def _rich() -> tuple[Records, _Pictures, _Printed, _Printed]:
    """The records whose fields are taken out, their pictures, and what is printed of them."""
    records = cscwb.load(RICH)
    pictures = cscwb.load_pictures(RICH, records)
    return records, pictures, _sections(records, pictures), _whole(records, pictures)


def _differing(one: _Printed, other: _Printed) -> frozenset[_Place]:
    return frozenset(place for place in {*one, *other} if one.get(place) != other.get(place))


def _sections(records: Records, pictures: _Pictures) -> _Printed:
    """What is printed under each heading of each product, before it is marked.

    Outlines share sections, so that each is composed once a year.
    """
    found: defaultdict[_Place, list[object]] = defaultdict(list)
    for number in _YEARS:
        year = Year(records, number, NO_NARRATIVE, pictures)
        composed: dict[object, tuple[Block, ...]] = {}
        for product, chapters in _CHAPTERS.items():
            for chapter in chapters:
                if chapter.compose not in composed:
                    composed[chapter.compose] = tuple(chapter.compose(year))
                found[product, chapter.title].append(composed[chapter.compose])
        first, last = one_page(year), lists_and_imprint(year)
        body = tuple(block for blocks in composed.values() for block in blocks)
        listed = acronyms(year, (first, *body))
        for product in OUTLINES:
            found[product, "Cover"].append(cover(year, "", "", draft=True))
            found[product, "The year on one page"].append(first)
            found[product, "Imprint"].append(last)
            found[product, "Acronyms"].append(listed)
    for period in _PERIODS:
        issue = Issue(records, period, pictures)
        for heading, block in _under_headings((*sections(issue), *sections(issue, full=True))):
            found[_BULLETIN, heading].append(block)
    return found


def _whole(records: Records, pictures: _Pictures) -> _Printed:
    """What is printed under each heading of whole products, with all marks."""
    found: defaultdict[_Place, list[object]] = defaultdict(list)
    report = cscwb.compose_annual_report(records, _YEARS[0], pictures=pictures, draft=True)
    for heading, block in _under_headings(report.body):
        if heading != _TOP:  # the cover names the version of the records
            for product in OUTLINES:
                found[product, heading].append(block)
    for full in (False, True):
        bulletin = cscwb.compose_bulletin(
            records, _PERIODS[0], pictures=pictures, full=full, draft=True
        )
        for heading, block in _under_headings(bulletin.body):
            found[_BULLETIN, heading].append(block)
    return found


def _under_headings(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Each block with its chapter, without its number."""
    heading = _TOP
    for block in blocks:
        for inner in block.content if isinstance(block, Apart | Wide) else (block,):
            if isinstance(inner, Heading) and inner.level == 1:
                heading = _NUMBER.sub("", plain(inner.content))
            yield heading, inner


def _chapters(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    for chapter in chapters:
        yield chapter
        yield from _chapters(chapter.parts)


_CHAPTERS = {
    name: tuple(_chapters((*outline.chapters, *outline.annexes)))
    for name, outline in OUTLINES.items()
}


def printed_page() -> str:
    """What is generated of ``printed.md``."""
    return paragraphs(
        "## Kinds of records",
        *map(_section, RECORDS.values()),
        "## Parts",
        *map(_section, PARTS),
        "## Values",
        *(_section(of) for of in VALUES if fields_of(of)),
    )


def _section(of: type) -> str:
    head = ("field", "annual report", "outline `annex-vi`", "bulletin")
    return paragraphs(f"### {title(of)}", table(head, (_row(of, name) for name in fields_of(of))))


def _row(of: type, name: str) -> tuple[str, str, str, str]:
    if reason := REASONS.get((of, name)):
        return code(name), f"*{reason}*", "", ""
    places = where(of, name)
    progress, annex_vi, bulletin = (
        "; ".join(heading for heading in _HEADINGS[product] if (product, heading) in places)
        for product in _HEADINGS
    )
    return code(name), progress, annex_vi, bulletin


_HEADINGS: Mapping[str, tuple[str, ...]] = {
    **{
        name: (
            "Cover",
            "The year on one page",
            "Imprint",
            "Acronyms",
            *dict.fromkeys(one.title for one in chapters),
        )
        for name, chapters in _CHAPTERS.items()
    },
    _BULLETIN: (
        _TOP,
        "More news",
        "Lead story",
        "Operations",
        "Agreements",
        "Activities",
        "Other news",
        "From our partners",
        "In figures",
        "Coming up",
        "Planned and not on record as carried out",
        "Imprint",
    ),
}
