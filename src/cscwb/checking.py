"""All problems of records and of the products that are made of them."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, get_args

import attrs

from cscwb.counting import ledger
from cscwb.editing.engine import ChangedFile, write_changes
from cscwb.editing.fix import apply_fixes
from cscwb.errors import Problem, ReportError, Severity
from cscwb.model import Day, Exemption, Records, Span, did_you_mean
from cscwb.model.field_path import FieldPath
from cscwb.model.periods import year_in_which
from cscwb.rules.engine import PRODUCTS, check_reading, stops_drafts
from cscwb.rules.registry import BY_CODE, OWN_PREFIX
from cscwb.storage.records.folder import read
from cscwb.storage.records.made import keep_valid
from cscwb.storage.records.reading import Reading

if TYPE_CHECKING:
    from cscwb.document.nodes import Document, Image


def check(
    what: Records | Reading | str | os.PathLike[str],
    *,
    product: str = "",
    rules: Iterable[Callable[[Records], Iterable[Problem]]] = (),
) -> tuple[Problem, ...]:
    """Return every problem of records or files; empty when nothing is wrong. It changes nothing.

    Args:
        what: A folder or file, or what `cscwb.read` gave for one: then what could not be read is
            among the findings, each has its file, line and column, and they are in that order. Or
            records, which know of no files; those of them that no file could hold are among
            the findings, and no rule gets them.
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
    if product and product not in PRODUCTS:
        hint = did_you_mean(product, PRODUCTS) or f"; write {', '.join(PRODUCTS)}"
        raise ValueError(f"'{product}' is not a product{hint}")
    if isinstance(what, Records):
        reading, unsound = keep_valid(what)
        own = _of_own(rules, reading.records)
        return check_reading(reading, product=product, others=(*unsound, *own))
    reading = what if isinstance(what, Reading) else read(what)
    own = _of_own(rules, reading.records)
    return reading.in_order(_findings(reading, product, own))


def _of_own(
    rules: Iterable[Callable[[Records], Iterable[Problem]]], records: Records
) -> Iterator[Problem]:
    """Yield what the caller's rules find."""
    for rule in rules:
        for problem in rule(records):
            if not problem.code.startswith(OWN_PREFIX):
                raise ValueError(
                    f"'{problem.code}' is not a code for a rule of your own; "
                    f"begin it with '{OWN_PREFIX}', such as '{OWN_PREFIX}{problem.code}'"
                )
            if problem.severity not in get_args(Severity):
                known = ", ".join(get_args(Severity))
                raise ValueError(f"'{problem.severity}' is not a severity; write one of {known}")
            yield problem


def _findings(reading: Reading, product: str, own: Iterator[Problem]) -> Iterator[Problem]:
    found = check_reading(reading, product=product, others=own)
    known = tuple(_without_needed(reading, found))
    yield from known
    if product and _can_be_composed(reading, known):
        yield from _in_documents(reading, product, known)


def _without_needed(reading: Reading, found: tuple[Problem, ...]) -> Iterator[Problem]:
    """Yield the problems but those of exemptions that a product needs."""
    in_question = {
        (problem.record, problem.place)
        for problem in found
        if problem.code == "unused-exemption"
        and BY_CODE[_exemption_of(problem, reading.records).code].in_passages
    }
    if in_question and _can_be_composed(reading, found):
        in_question &= _needed_by_documents(reading)
    for problem in found:
        if problem.code != "unused-exemption" or (problem.record, problem.place) not in in_question:
            yield problem


def _exemption_of(problem: Problem, records: Records) -> Exemption:
    """Return the exemption that a finding is about."""
    record = records.get(problem.record)
    exemption: Exemption = FieldPath.parse(problem.place).value_in(record)
    return exemption


def _can_be_composed(reading: Reading, found: tuple[Problem, ...]) -> bool:
    return not any(map(stops_drafts, (*reading.problems, *found)))


def _in_documents(reading: Reading, product: str, known: tuple[Problem, ...]) -> Iterator[Problem]:
    """Yield the problems of the documents of a product that its records do not have."""
    from cscwb.reports.visibility import missing_for_publication
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
    """Return the record and the place of each exemption that a product needs."""
    from cscwb.rules.documents import exemptions_needed

    pictures = reading.pictures
    return frozenset().union(
        *(
            exemptions_needed(document, reading.records, reading.narrative)
            for product in PRODUCTS
            for _, document in _documents(reading, pictures, product, draft=True)
        )
    )


def fix(path: str | os.PathLike[str], *, write: bool = True) -> tuple[ChangedFile, ...]:
    """Apply the fixes that findings carry, and return the files that this changes.

    Numbers, money, dates, names and the official note are fixed where a finding carries its
    fix; quotations never, and no other byte.

    Args:
        path: A folder or file of records.
        write: False to leave the files as they are.

    Raises:
        DataError: The file has another suffix than those that hold records.
        WriteError: A file was changed on disk in the meantime; it is left as it is.
        OSError: There is no such folder or file, or a file cannot be written.
    """
    reading = read(path)
    files = apply_fixes(check(reading), reading)
    if write:
        write_changes(files)
    return files


def _documents(
    reading: Reading, pictures: Mapping[str, "Image"], product: str, *, draft: bool
) -> Iterator[tuple[str, "Document"]]:
    """Yield the report of each year, or the bulletin of each month, that can be made."""
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
    """Return the years or months in which something was published or took place."""
    if by_month:
        days = [(article.published.year, article.published.month) for article in records.articles]
        return tuple(
            Span(Day(year, month), Day(year, month)) for year, month in sorted(set(days)) if month
        )
    dates = (entry.date for entry in ledger(records))
    years = sorted({year for date in dates if (year := year_in_which(date)) is not None})
    return tuple(Span(Day(year), Day(year)) for year in years)


def inspect(path: str | os.PathLike[str]) -> tuple[Problem, ...]:
    """Return the accessibility problems of a Word file.

    The place of each problem is in the words that a reader of the open file uses.

    Args:
        path: A ``.docx`` or ``.dotx`` file.

    Raises:
        WordFileError: It is not a Word file, is protected by a password, or is larger than any
            report.
        OSError: It cannot be read.
    """
    from cscwb.rules.word_files import look_at
    from cscwb.word.files import open_word_file
    from cscwb.word.reader import Word

    file = os.fspath(path)
    problems = look_at(Word(open_word_file(path)))
    return tuple(attrs.evolve(problem, file=file) for problem in problems)
