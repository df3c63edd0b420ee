"""Checking records and a narrative that come from no file."""

from cscwb.errors import Problem
from cscwb.model import Narrative, Records
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.rules.engine import check_reading
from cscwb.storage.records.reading import Reading


def check(
    records: Records, narrative: Narrative = NO_NARRATIVE, *, product: str = ""
) -> tuple[Problem, ...]:
    """The problems of all rules."""
    return check_reading(Reading.of_records(records, narrative=narrative), product=product)


def span_of(problem: Problem) -> tuple[int, int]:
    """Where the words of a problem of a text begin and end."""
    assert problem.within is not None
    return problem.within


def words_of(text: str, problem: Problem) -> str:
    """The words that a problem of a text is about."""
    start, end = span_of(problem)
    return text[start:end]
