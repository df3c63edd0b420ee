"""House style: rules for texts, wherever they stand. A rule is a function of a `Prose`."""

from collections.abc import Callable, Iterator

from cscwb.checks.style.acronyms import acronyms
from cscwb.checks.style.dates import date_form
from cscwb.checks.style.designation import (
    designation_form,
    designation_marks,
    designation_wording,
)
from cscwb.checks.style.funding import funding_words
from cscwb.checks.style.innocence import guilt, suspicion
from cscwb.checks.style.names import beneficiary_noun, designation_name, name_order, short_name
from cscwb.checks.style.numbers import (
    digit_groups,
    money_form,
    number_words,
    per_cent,
    range_form,
)
from cscwb.checks.style.persons import descriptor, identifier, initials, minor, named_person
from cscwb.checks.style.prose import Found, Prose, Setting
from cscwb.checks.style.spelling import spelling

__all__ = ["STYLE_RULES", "Found", "Prose", "Setting", "style_of"]

STYLE_RULES: tuple[Callable[[Prose], Iterator[Found]], ...] = (
    designation_wording,
    designation_form,
    designation_marks,
    designation_name,
    beneficiary_noun,
    short_name,
    name_order,
    funding_words,
    digit_groups,
    money_form,
    per_cent,
    date_form,
    range_form,
    number_words,
    acronyms,
    guilt,
    suspicion,
    named_person,
    initials,
    identifier,
    descriptor,
    minor,
    spelling,
)
"""The rules, in the order in which they run."""


def style_of(prose: Prose) -> tuple[Found, ...]:
    """Every place of a text that breaks a rule, in the order of the text."""
    found = (one for rule in STYLE_RULES for one in rule(prose))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.code)))
