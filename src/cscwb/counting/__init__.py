"""The ledger and its totals: the one source of every figure in a report.

Records are posted to entries, a period selects those that count, and totals add them up.
"""

from cscwb.counting.entry import Entry, EntryKind, Involvement
from cscwb.counting.ledger import Counted, Ledger, ledger
from cscwb.counting.totals import (
    MoneyTotal,
    Total,
    activities,
    arrests,
    checked,
    contributions,
    investigations,
    measures,
    searched,
    seized,
    sites,
    values,
)

__all__ = [
    "Counted",
    "Entry",
    "EntryKind",
    "Involvement",
    "Ledger",
    "MoneyTotal",
    "Total",
    "activities",
    "arrests",
    "checked",
    "contributions",
    "investigations",
    "ledger",
    "measures",
    "searched",
    "seized",
    "sites",
    "values",
]
