"""Rules across fields and records. A rule is a function from records to problems."""

from collections.abc import Callable, Iterable, Mapping

from cscwb.errors import Problem
from cscwb.model import Narrative, Records
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.rules.agreements import (
    action_is_of_a_party,
    actions_are_in_order,
    agreement_has_parties,
)
from cscwb.rules.articles import article_agrees_with_operation
from cscwb.rules.claims import claim_can_be_read
from cscwb.rules.duplicates import record_is_written_once
from cscwb.rules.figures import (
    breakdown_sums,
    contributions_sum,
    priority_cycle_fits,
    span_is_in_order,
)
from cscwb.rules.house_style import (
    nothing_else_names_a_suspect,
    passages_are_in_house_style,
    texts_are_in_house_style,
)
from cscwb.rules.indicators import (
    indicator_is_by_sex,
    indicator_is_complete,
    value_is_explained,
)
from cscwb.rules.narrative import (
    comments_are_known,
    passage_can_be_printed,
    passage_has_a_place,
    passage_is_of_the_period,
    summary_is_short,
)
from cscwb.rules.persons import codename_is_reviewed, stage_is_stated, suspects_stay_unknown
from cscwb.rules.photos import photo_has_alternative_text, photo_has_credit, photo_may_be_shown
from cscwb.rules.quotes import name_is_not_in_curly_quotes
from cscwb.rules.references import (
    component_is_known,
    ids_are_unique,
    part_is_known,
    reference_exists,
)
from cscwb.rules.scopes import scopes_fit
from cscwb.rules.settings import settled
from cscwb.rules.sources import acronym_is_used, link_is_secure, quotation_has_a_speaker
from cscwb.rules.status import (
    part_fits_its_whole,
    results_are_of_what_took_place,
    support_is_of_one_mind,
)
from cscwb.rules.texts import (
    body_can_be_printed,
    field_is_known,
    part_says_something,
    place_is_in_one_piece,
)
from cscwb.rules.visibility import project_may_publish

CHECKS: tuple[Callable[[Records], Iterable[Problem]], ...] = (
    ids_are_unique,
    reference_exists,
    component_is_known,
    part_is_known,
    action_is_of_a_party,
    agreement_has_parties,
    actions_are_in_order,
    span_is_in_order,
    priority_cycle_fits,
    contributions_sum,
    breakdown_sums,
    part_fits_its_whole,
    results_are_of_what_took_place,
    support_is_of_one_mind,
    scopes_fit,
    record_is_written_once,
    article_agrees_with_operation,
    body_can_be_printed,
    part_says_something,
    place_is_in_one_piece,
    name_is_not_in_curly_quotes,
    field_is_known,
    claim_can_be_read,
    texts_are_in_house_style,
    nothing_else_names_a_suspect,
    stage_is_stated,
    codename_is_reviewed,
    suspects_stay_unknown,
    photo_has_credit,
    photo_may_be_shown,
    photo_has_alternative_text,
    value_is_explained,
    link_is_secure,
    quotation_has_a_speaker,
    project_may_publish,
)
"""The rules, in the order in which they run."""

NARRATIVE_CHECKS: tuple[Callable[[Narrative, Records], Iterable[Problem]], ...] = (
    passage_has_a_place,
    passage_can_be_printed,
    passages_are_in_house_style,
    passage_is_of_the_period,
    comments_are_known,
    summary_is_short,
    acronym_is_used,
)
"""The rules for the narrative."""

PRODUCT_CHECKS: Mapping[str, tuple[Callable[[Records], Iterable[Problem]], ...]] = {
    "report": (indicator_is_complete, indicator_is_by_sex),
    "bulletin": (),
}
"""What only one product needs, by its name."""


def check(
    records: Records,
    narrative: Narrative = NO_NARRATIVE,
    *,
    product: str = "",
    others: Iterable[Problem] = (),
) -> tuple[Problem, ...]:
    """Every finding of every rule; empty when nothing is wrong. It only looks.

    The project's ``checks`` set severities and turn rules off; ``exemptions`` of records, and
    those of the project for passages, are obeyed.

    Args:
        records: The records.
        narrative: What people have written for reports.
        product: ``report`` or ``bulletin``, to add what only that one needs.
        others: Findings of rules that need more than records; settings hold for them, too.
    """
    rules = (*CHECKS, *PRODUCT_CHECKS.get(product, ()))
    found = [problem for rule in rules for problem in rule(records)]
    found += (problem for rule in NARRATIVE_CHECKS for problem in rule(narrative, records))
    return settled((*found, *others), records, narrative, product)
