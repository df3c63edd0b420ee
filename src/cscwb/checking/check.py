"""All problems of records, and of the products that are made of them."""

import os
from collections.abc import Callable, Iterable, Iterator
from typing import get_args

from cscwb.checking.products import exemptions_needed_by_products, find_in_products
from cscwb.errors import Problem, Severity
from cscwb.model import Exemption, Records, did_you_mean
from cscwb.model.field_path import FieldPath
from cscwb.rules.engine import PRODUCTS, check_reading, stops_drafts
from cscwb.rules.registry import BY_CODE, OWN_PREFIX
from cscwb.storage.records.folder import read
from cscwb.storage.records.made import keep_valid
from cscwb.storage.records.reading import Reading


def check(
    what: Records | Reading | str | os.PathLike[str],
    *,
    product: str = "",
    rules: Iterable[Callable[[Records], Iterable[Problem]]] = (),
) -> tuple[Problem, ...]:
    """Return every problem of records or files; empty when nothing is wrong. It changes nothing.

    Args:
        what: A folder, a file, or the `Reading` of one: problems have file, line and column, are
            sorted by them, and include what could not be read. Or `Records`: problems have no
            file; a record that no file could hold is reported, and no rule sees it.
        product: ``report`` or ``bulletin``, to add what only that one needs, and to look at the
            documents themselves, the report of each year and the bulletin of each month.
            Records alone have no pictures, so that no document is made of them.
        rules: Functions of your own from records to problems, run after the rules of cscwb. Their
            codes begin with ``x-``. Settings and exemptions apply to them; an exemption from one
            is never reported as unused.

    Raises:
        DataError: The file has another suffix than those that hold records.
        OSError: There is no such folder or file.
        ValueError: There is no such product, or a rule gives a code that does not begin with
            ``x-``, or an unknown severity.
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
        yield from find_in_products(reading, product, known)


def _without_needed(reading: Reading, found: tuple[Problem, ...]) -> Iterator[Problem]:
    """Yield the problems, without unused exemptions that a product may need.

    When no product can be composed it is not known which ones need them.
    """
    in_question = {
        (problem.record, problem.place)
        for problem in found
        if problem.code == "unused-exemption"
        and BY_CODE[_exemption_of(problem, reading.records).code].in_passages
    }
    if in_question and _can_be_composed(reading, found):
        in_question &= exemptions_needed_by_products(reading)
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
