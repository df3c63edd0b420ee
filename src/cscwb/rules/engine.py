"""Running the rules on records and the narrative."""

from collections.abc import Iterable, Iterator

from cscwb.errors import Problem
from cscwb.rules.house_style import lint_passages, lint_records
from cscwb.rules.persons_elsewhere import find_persons_elsewhere
from cscwb.rules.registry import BY_CODE, RULES
from cscwb.rules.settings import settled
from cscwb.storage.records.reading import Reading

PRODUCTS = ("report", "bulletin")
"""What records are checked for, beside what all of them need."""


def check_reading(
    reading: Reading, *, product: str = "", others: Iterable[Problem] = ()
) -> tuple[Problem, ...]:
    """Return the problems that all rules find in records and the narrative.

    The project's ``checks`` set severities and turn rules off; ``exemptions`` of records, and
    those of the project for passages, apply.

    Args:
        reading: The records, and what lies beside them.
        product: ``report`` or ``bulletin``, to add what only that one needs.
        others: Problems that the caller's own rules have found; settings hold for them, too.
    """
    found = (*_problems(reading, product), *others)
    return settled(found, reading, product)


def _problems(reading: Reading, product: str) -> Iterator[Problem]:
    for rule in RULES:
        # rules for documents and readiness have products, too, and no functions for records
        if product in rule.products or not {*PRODUCTS}.intersection(rule.products):
            for find in rule.records:
                yield from find(reading.records)
            for look in (*rule.readings, *rule.passages):
                yield from look(reading)
    # each of these runs many rules at once
    yield from lint_records(reading)
    yield from find_persons_elsewhere(reading)
    yield from lint_passages(reading)


def stops_drafts(problem: Problem) -> bool:
    """Whether a problem keeps even drafts from being made of the records."""
    rule = BY_CODE.get(problem.code)
    return problem.severity == "error" and not (rule and rule.allows_drafts)
