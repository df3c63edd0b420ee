"""The order in which jurisdictions are listed."""

from collections.abc import Iterable

from cscwb.model.jurisdictions import MEMBER_STATES, Jurisdiction
from cscwb.model.settings import ListOrder

# Member States by their names in their own languages, candidates likewise, then Kosovo*: the
# Interinstitutional Style Guide, 7.1, and Eurostat's glossary, "Protocol order".
_PROTOCOL = (
    *(state.code for state in MEMBER_STATES),
    *("BA", "ME", "MD", "MK", "GE", "AL", "RS", "TR", "UA"),
    "XK",
)
_RANKS = {code: rank for rank, code in enumerate(_PROTOCOL)}


def listed(codes: Iterable[Jurisdiction], order: ListOrder) -> tuple[Jurisdiction, ...]:
    """The jurisdictions in the given order, each once.

    Those without a place in EU protocol follow the others by name; the parts of Bosnia and
    Herzegovina have its place.
    """
    by_name = sorted(set(codes), key=lambda jurisdiction: jurisdiction.name)
    if order is ListOrder.ALPHABETICAL:
        return tuple(by_name)
    return tuple(
        sorted(by_name, key=lambda jurisdiction: _RANKS.get(jurisdiction.code[:2], len(_RANKS)))
    )
