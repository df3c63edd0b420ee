"""The order of jurisdictions in lists."""

from cscwb.model import WESTERN_BALKANS, Jurisdiction, ListOrder
from cscwb.model.list_order import listed


def ordered(codes: str, order: ListOrder) -> str:
    """The codes in that order."""
    return " ".join(one.code for one in listed(map(Jurisdiction, codes.split()), order))


def test_the_usual_order_is_that_of_english_names() -> None:
    """The six as the EU's projects list them, each once."""
    assert WESTERN_BALKANS == listed(
        (*reversed(WESTERN_BALKANS), *WESTERN_BALKANS), ListOrder.ALPHABETICAL
    )


def test_protocol_lists_candidates_and_then_kosovo() -> None:
    """Candidates stand by their names in their own languages."""
    assert "BA ME MK AL RS XK" == ordered("AL BA XK ME MK RS", ListOrder.PROTOCOL)


def test_protocol_lists_member_states_first_and_others_last() -> None:
    """Member States by their own names, Greece as Elláda; others by English name."""
    assert "DE GR ES AT BA BA-SRP XK CH US" == ordered(
        "US AT XK CH ES GR DE BA-SRP BA", ListOrder.PROTOCOL
    )
