"""Everything that is wrong with records and what is made of them, wherever they come from."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, get_args

import attrs

from cscwb.counting import ledger
from cscwb.cycles import no_search_for_cycles
from cscwb.editing.fixing import Fixed, fixed, overwrite_fixed
from cscwb.errors import Problem, ReportError, Severity
from cscwb.model import Day, Records, Span, did_you_mean
from cscwb.model.parts import value_at
from cscwb.model.periods import year_in_which
from cscwb.reports.consistency import differing_figures
from cscwb.reports.visibility import emblem_can_be_printed, missing_for_publication
from cscwb.rules import PRODUCT_CHECKS
from cscwb.rules import check as check_records
from cscwb.rules.drafts import stops_drafts
from cscwb.rules.explanations import EXPLANATIONS, OWN_PREFIX
from cscwb.storage.formats.files import MAX_BYTES, read_bytes, text_of
from cscwb.storage.formats.plain import Lines
from cscwb.storage.formats.yaml_comments import cut_off
from cscwb.storage.media.pictures import read_pictures
from cscwb.storage.records.folder import Reading, read
from cscwb.storage.records.made import sound

if TYPE_CHECKING:
    from cscwb.document.nodes import Document, Image


def check(
    what: Records | Reading | str | os.PathLike[str],
    *,
    product: str = "",
    rules: Iterable[Callable[[Records], Iterable[Problem]]] = (),
) -> tuple[Problem, ...]:
    """Every finding; empty when nothing is wrong. It only looks.

    Args:
        what: A folder or file, or what `cscwb.read` gave for one: then what could not be read is
            among the findings, each has its file, line and column, and they are in that order. Or
            records, which know of no files; those of them that no file could hold are among
            the findings, and no rule sees them.
        product: ``report`` or ``bulletin``, to add what only that one needs, and to look at the
            documents themselves, the report of each year and the bulletin of each month.
            Records alone have no pictures, so that no document is made of them.
        rules: Rules of your own, run after those of cscwb. The places, settings and exemptions of
            their findings are as for all others. Their codes begin with ``x-``, which no code
            of cscwb does: so a project may set such a code, or exempt a record from it, and is
            not warned of a misspelling. For the same reason an exemption from it is never called
            unused.

    Raises:
        DataError: The file has another suffix than those that hold records.
        OSError: There is no such folder or file.
        ValueError: There is no such product, or a rule gives a code that does not begin with
            ``x-``.
    """
    if product and product not in PRODUCT_CHECKS:
        hint = did_you_mean(product, PRODUCT_CHECKS) or f"; write {', '.join(PRODUCT_CHECKS)}"
        raise ValueError(f"'{product}' is no product{hint}")
    with no_search_for_cycles():
        if isinstance(what, Records):
            records, unsound = sound(what)
            own = _of_own(rules, records)
            return check_records(records, product=product, others=(*unsound, *own))
        reading = what if isinstance(what, Reading) else read(what)
        own = _of_own(rules, reading.records)
        return reading.in_order(_findings(reading, product, own))


def _of_own(
    rules: Iterable[Callable[[Records], Iterable[Problem]]], records: Records
) -> Iterator[Problem]:
    """What the caller's rules find."""
    for rule in rules:
        for problem in rule(records):
            if not problem.code.startswith(OWN_PREFIX):
                raise ValueError(
                    f"'{problem.code}' is not a code for a rule of your own; "
                    f"begin it with '{OWN_PREFIX}', such as '{OWN_PREFIX}{problem.code}'"
                )
            if problem.severity not in get_args(Severity):
                known = ", ".join(get_args(Severity))
                raise ValueError(f"'{problem.severity}' is no severity; write one of {known}")
            yield problem


def _findings(reading: Reading, product: str, own: Iterator[Problem]) -> Iterator[Problem]:
    records, narrative = reading.records, reading.narrative
    logos, _ = read_pictures(reading.path, Records(project=records.project))
    others = (
        *differing_figures(narrative, records),
        *emblem_can_be_printed(records, logos),
        *_cut_off(reading),
        *own,
    )
    found = check_records(records, narrative, product=product, others=others)
    known = tuple(_without_needed(reading, found))
    yield from known
    if product and _can_be_composed(reading, known):
        yield from _in_documents(reading, product, known)


def _cut_off(reading: Reading) -> Iterator[Problem]:
    """What stands behind ``#`` in the files and may have been meant as words."""
    for file in sorted({source.file for source in reading.sources.values()}):
        if file.suffix.lower() in (".yaml", ".yml"):
            text = text_of(read_bytes(file, MAX_BYTES))
            for region in cut_off(text):
                words = text[region.start : region.end]
                message = (
                    f"'{words}' is a comment here, and belongs to no text; put the whole text in "
                    "quotes, or write a blank behind the '#'"
                )
                problem = Problem(
                    code="cut-off", message=message, file=str(file), severity="warning"
                )
                yield Lines(text).placed(problem, region)


def _without_needed(reading: Reading, found: tuple[Problem, ...]) -> Iterator[Problem]:
    """The findings, but for those on an exemption that covers something in a product alone."""
    in_question = {
        (one.record, one.place)
        for one in found
        if one.code == "unused-exemption"
        and EXPLANATIONS[value_at(reading.records.get(one.record), one.place).code].passages
    }
    if in_question and _can_be_composed(reading, found):
        in_question &= _needed_by_documents(reading)
    for one in found:
        if one.code != "unused-exemption" or (one.record, one.place) not in in_question:
            yield one


def _can_be_composed(reading: Reading, found: tuple[Problem, ...]) -> bool:
    return not any(map(stops_drafts, (*reading.problems, *found)))


def _in_documents(reading: Reading, product: str, known: tuple[Problem, ...]) -> Iterator[Problem]:
    """What is wrong with the documents of a product, beyond what is known of its records."""
    from cscwb.rules.documents import check_product

    records, pictures = reading.records, reading.pictures
    draft = bool(missing_for_publication(records, pictures))
    seen: set[tuple[str, str]] = set()
    for name, document in _documents(reading, pictures, product, draft=draft):
        for problem in check_product(
            document, records, reading.narrative, known, for_publication=not draft
        ):
            if (problem.code, problem.message) not in seen:
                seen.add((problem.code, problem.message))
                yield attrs.evolve(problem, place=f"{name}, {problem.place}")


def _needed_by_documents(reading: Reading) -> frozenset[tuple[str, str]]:
    """The record and the place of each exemption that covers something in a product."""
    from cscwb.rules.documents import exemptions_needed

    pictures = reading.pictures
    return frozenset().union(
        *(
            exemptions_needed(document, reading.records, reading.narrative)
            for product in PRODUCT_CHECKS
            for _, document in _documents(reading, pictures, product, draft=True)
        )
    )


def fix(path: str | os.PathLike[str], *, write: bool = True) -> tuple[Fixed, ...]:
    """Mend what nobody has to think about, and return the files that this changes.

    Numbers, money, dates, names and the official note are mended where a finding carries its
    fix; quotations never, and no other byte.

    Args:
        path: A folder or file of records.
        write: False to leave the files as they are.

    Raises:
        DataError: The file has another suffix than those that hold records.
        WriteError: Somebody else has just changed a file; it is left as it is.
        OSError: There is no such folder or file, or a file cannot be written.
    """
    reading = read(path)
    files = fixed(check(reading), reading)
    if write:
        overwrite_fixed(files)
    return files


def _documents(
    reading: Reading, pictures: Mapping[str, "Image"], product: str, *, draft: bool
) -> Iterator[tuple[str, "Document"]]:
    """The report of each year and the bulletin of each month that there can be."""
    from cscwb.reports.annual import compose_annual_report
    from cscwb.reports.bulletin import compose_bulletin

    records, narrative = reading.records, reading.narrative
    for period in _periods(records, by_month=product == "bulletin"):
        try:
            if product == "report":
                year = period.start.year
                document = compose_annual_report(
                    records, year, narrative=narrative, pictures=pictures, draft=draft
                )
                yield f"report of {year}", document
            else:
                document = compose_bulletin(records, period, pictures=pictures, draft=draft)
                yield f"bulletin of {period}", document
        except ReportError:  # nothing falls in the period
            continue


def _periods(records: Records, *, by_month: bool) -> tuple[Span, ...]:
    """The years or months in which something was published or took place."""
    if by_month:
        days = [(one.published.year, one.published.month) for one in records.articles]
        return tuple(
            Span(Day(year, month), Day(year, month)) for year, month in sorted(set(days)) if month
        )
    dates = (entry.date for entry in ledger(records))
    years = sorted({year for date in dates if (year := year_in_which(date)) is not None})
    return tuple(Span(Day(year), Day(year)) for year in years)
