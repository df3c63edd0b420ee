"""The products that can be made of records, and their problems."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

import attrs

from cscwb.counting import ledger
from cscwb.errors import Problem, ReportError
from cscwb.model import Day, Span
from cscwb.model.periods import year_in_which
from cscwb.rules.engine import PRODUCTS
from cscwb.storage.records.reading import Reading

if TYPE_CHECKING:
    from cscwb.document.nodes import Document, Image


def find_in_products(
    reading: Reading, product: str, known: tuple[Problem, ...]
) -> Iterator[Problem]:
    """Yield the problems of the documents of a product that its records do not have."""
    from cscwb.reports.visibility import missing_for_publication
    from cscwb.rules.documents import check_product

    records, pictures = reading.records, reading.pictures
    draft = bool(missing_for_publication(records, pictures))
    seen: set[tuple[str, str]] = set()
    for name, document in _composed(reading, pictures, product, draft=draft):
        for problem in check_product(
            document, records, reading.narrative, known, for_publication=not draft
        ):
            if (problem.code, problem.message) not in seen:
                seen.add((problem.code, problem.message))
                yield attrs.evolve(problem, place=f"{name}, {problem.place}")


def exemptions_needed_by_products(reading: Reading) -> frozenset[tuple[str, str]]:
    """Return the record and the place of each exemption that a product needs."""
    from cscwb.rules.documents import exemptions_needed

    pictures = reading.pictures
    return frozenset().union(
        *(
            exemptions_needed(document, reading.records, reading.narrative)
            for product in PRODUCTS
            for _, document in _composed(reading, pictures, product, draft=True)
        )
    )


def _composed(
    reading: Reading, pictures: Mapping[str, "Image"], product: str, *, draft: bool
) -> Iterator[tuple[str, "Document"]]:
    """Yield the documents of a product that can be made, each with its name."""
    compose = _reports if product == "report" else _bulletins
    return compose(reading, pictures, draft=draft)


def _reports(
    reading: Reading, pictures: Mapping[str, "Image"], *, draft: bool
) -> Iterator[tuple[str, "Document"]]:
    """Yield the report of each year in which something took place."""
    from cscwb.reports.annual import compose_annual_report

    dates = (entry.date for entry in ledger(reading.records))
    for year in sorted({year for date in dates if (year := year_in_which(date)) is not None}):
        with suppress(ReportError):  # nothing falls in the year
            document = compose_annual_report(
                reading.records, year, narrative=reading.narrative, pictures=pictures, draft=draft
            )
            yield f"report of {year}", document


def _bulletins(
    reading: Reading, pictures: Mapping[str, "Image"], *, draft: bool
) -> Iterator[tuple[str, "Document"]]:
    """Yield the bulletin of each month in which an article was published."""
    from cscwb.reports.bulletin import compose_bulletin

    days = (article.published for article in reading.records.articles)
    for year, month in sorted({(day.year, day.month) for day in days if day.month}):
        with suppress(ReportError):  # nothing falls in the month
            period = Span(Day(year, month), Day(year, month))
            document = compose_bulletin(reading.records, period, pictures=pictures, draft=draft)
            yield f"bulletin of {period}", document
