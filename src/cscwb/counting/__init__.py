"""The ledger and its totals: the one source of every figure in a report.

Records are posted to entries, a period selects those that count, and totals add them up.
"""

from cscwb.counting.entry import Entry, EntryKind, Involvement
from cscwb.counting.ledger import Counted, Ledger, ledger
from cscwb.counting.named import nothing_on_record, since_the_start, totals_named
from cscwb.counting.ours import Ours
from cscwb.counting.standing import FIGURES, Cumulative, Thing
from cscwb.counting.totals import (
    MoneyTotal,
    Total,
    activities,
    arrests,
    checked,
    contributions,
    investigations,
    measures,
    results,
    searched,
    seized,
    sites,
    values,
)

__all__ = [
    "FIGURES",
    "Counted",
    "Cumulative",
    "Entry",
    "EntryKind",
    "Involvement",
    "Ledger",
    "MoneyTotal",
    "Ours",
    "Thing",
    "Total",
    "activities",
    "arrests",
    "checked",
    "contributions",
    "investigations",
    "ledger",
    "measures",
    "nothing_on_record",
    "results",
    "searched",
    "seized",
    "since_the_start",
    "sites",
    "totals_named",
    "values",
]
