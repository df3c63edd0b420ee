"""Every kind of problem, explained: what it is, what to do, a wrong and a right sample."""

from collections.abc import Mapping

from cscwb.rules.explanation import Explanation
from cscwb.rules.explanations.fields import FIELDS, VALUES
from cscwb.rules.explanations.files import FILES, TEXTS
from cscwb.rules.explanations.persons import PERSONS
from cscwb.rules.explanations.products import PRODUCTS
from cscwb.rules.explanations.rules import RULES
from cscwb.rules.explanations.style import STYLE

__all__ = ["EXPLANATIONS", "GROUPS", "OWN_PREFIX", "RULE_CODES", "Explanation"]

GROUPS: Mapping[str, tuple[Explanation, ...]] = {
    "Files and folders": FILES,
    "YAML and JSON": TEXTS,
    "Fields": FIELDS,
    "Values": VALUES,
    "Records that fit together": RULES,
    "House style": STYLE,
    "Persons": PERSONS,
    "Reports and bulletins": PRODUCTS,
}
"""The explanations in the order of the reference, by the heading they stand under."""

EXPLANATIONS: Mapping[str, Explanation] = {
    one.code: one for group in GROUPS.values() for one in group
}
"""The explanations by code."""

_NEEDED = (
    "repeated-id", "reference", "component", "span-order", "check-code", "markdown",
    "funding-statement", "emblem", "disclaimer",
)  # fmt: skip
RULE_CODES: tuple[str, ...] = tuple(
    one.code
    for group in (RULES, STYLE, PERSONS, PRODUCTS)
    for one in group
    if one.code not in _NEEDED
)
"""The codes whose severity can be set and from which a record can be exempted.

The others tell what cannot be read, printed or published, so that no setting helps.
"""

OWN_PREFIX = "x-"
"""How the codes of callers' own rules begin; no code of cscwb ever does."""
