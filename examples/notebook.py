# %%
"""Rows for pandas and a chart in ``chart.html``, from a notebook that is a script, too.

Run it: ``python examples/notebook.py [RECORDS]``. Its cells begin with ``# %%``: VS Code runs
them one by one, and Jupyter does with jupytext.
"""

import argparse
import sys
from pathlib import Path

import cscwb
from cscwb.counting import seized
from cscwb.document.nodes import Chart, Series
from cscwb.reports.designation import marked
from cscwb.reports.passages import text

# %% The ledger of the example, or of the folder that the command line names
here = Path(globals().get("__file__", "notebook.py")).parent  # Jupyter has no __file__
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("records", nargs="?", type=Path, default=here / "csc-wb", help="a folder")
options = parser.parse_args([] if "ipykernel" in sys.modules else None)
try:
    records = cscwb.load(options.records)
except (cscwb.CscwbError, OSError) as error:
    parser.error(str(error))

# %% What was seized, as rows: pandas.DataFrame(goods) makes a table of them
counted = cscwb.ledger(records).over("2021")
goods = [
    {
        "commodity": str(total.what),
        "unit": str(total.unit),
        "lowest": total.sum.lowest,
        "highest": total.sum.highest,  # None is an open end, as in "more than 2 000 plants"
        "about": total.sum.about,
        "unstated": total.sum.unstated,  # so many amounts without a figure are in neither end
        "operations": total.records,
    }
    for total in seized(counted)
    if total.entries and not total.computed
]
print(*goods, sep="\n")

# %% Activities of the year with each beneficiary, as a chart; Kosovo* gets its mark and its note
events = counted.of_kind("event")
codes = [one.jurisdiction for one in records.beneficiaries]
counts = {code.name: sum(code in event.beneficiaries for event in events) for code in codes}
chart = Chart(
    caption=text("Activities with each beneficiary in 2021"),
    description="; ".join(f"{name}: {count}" for name, count in counts.items()),
    kind="bars",
    heading="Beneficiary",
    unit="number",
    categories=tuple(counts),
    series=(Series("Activities", tuple(counts.values())),),
)
print(cscwb.write(marked(cscwb.Document(title="Activities", body=(chart,))), "chart.html"))
