"""Rules across fields and records. A rule is a function from records to problems."""

from collections.abc import Callable, Iterable

from cscwb.checks.agreements import action_is_of_a_party, agreement_has_parties
from cscwb.checks.figures import (
    breakdown_sums,
    contributions_sum,
    priority_cycle_fits,
    span_is_in_order,
)
from cscwb.checks.narrative import passage_can_be_printed, passage_has_a_place
from cscwb.checks.references import (
    component_is_known,
    ids_are_unique,
    part_is_known,
    reference_exists,
)
from cscwb.checks.settings import settled
from cscwb.checks.texts import (
    body_can_be_printed,
    field_is_known,
    part_says_something,
    place_is_in_one_piece,
)
from cscwb.errors import Problem
from cscwb.model.narrative import NO_NARRATIVE, Narrative
from cscwb.model.records import Records

__all__ = ["CHECKS", "NARRATIVE_CHECKS", "check"]

CHECKS: tuple[Callable[[Records], Iterable[Problem]], ...] = (
    ids_are_unique,
    reference_exists,
    component_is_known,
    part_is_known,
    action_is_of_a_party,
    agreement_has_parties,
    span_is_in_order,
    priority_cycle_fits,
    contributions_sum,
    breakdown_sums,
    body_can_be_printed,
    part_says_something,
    place_is_in_one_piece,
    field_is_known,
)
"""The rules, in the order in which they run."""

NARRATIVE_CHECKS: tuple[Callable[[Narrative, Records], Iterable[Problem]], ...] = (
    passage_has_a_place,
    passage_can_be_printed,
)
"""The rules for the narrative."""


def check(records: Records, narrative: Narrative = NO_NARRATIVE) -> tuple[Problem, ...]:
    """Every finding of every rule; empty when nothing is wrong. It only looks.

    The project's ``checks`` set severities and turn rules off; a record's ``exemptions`` are
    obeyed.
    """
    found = [problem for rule in CHECKS for problem in rule(records)]
    found += (problem for rule in NARRATIVE_CHECKS for problem in rule(narrative, records))
    return settled(found, records)
