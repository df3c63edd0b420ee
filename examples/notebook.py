# %%
"""Rows for pandas and a chart in ``chart.html``, from a notebook that is a script, too.

Run it: ``python examples/notebook.py [RECORDS]``. Its cells begin with ``# %%``: VS Code runs
them one by one, and Jupyter does with jupytext.
"""

import argparse
import sys
from pathlib import Path

import cscwb
from cscwb.document.nodes import Chart, Series
from cscwb.reports.designation import marked
from cscwb.reports.passages import text
from cscwb.selection import events_in, operations_in
from cscwb.summary import seized

# %% The records: those of the example, or of the folder that the command line names
here = Path(globals().get("__file__", "notebook.py")).parent  # Jupyter has no __file__
parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("records", nargs="?", type=Path, default=here / "csc-wb", help="a folder")
options = parser.parse_args([] if "ipykernel" in sys.modules else None)
try:
    records = cscwb.load(options.records)
except (cscwb.CscwbError, OSError) as error:
    parser.error(str(error))

# %% What was seized, as rows: pandas.DataFrame(goods) makes a table of them
goods = [
    {
        "commodity": str(row.commodity),
        "unit": str(row.unit),
        "lowest": row.total.lowest,
        "highest": row.total.highest,  # None is an open end, as in "more than 2 000 plants"
        "about": row.total.about,
        "unstated": row.total.unstated,  # so many amounts without a figure are in neither end
        "operations": row.operations,
    }
    for row in seized(operations_in(records))
]
print(*goods, sep="\n")

# %% Activities with each beneficiary, as a chart; Kosovo* gets its mark and its note
counts = {
    one.jurisdiction.name: len(events_in(records, beneficiary=one.jurisdiction))
    for one in records.beneficiaries
}
chart = Chart(
    caption=text("Activities with each beneficiary"),
    description="; ".join(f"{name}: {count}" for name, count in counts.items()),
    kind="bars",
    heading="Beneficiary",
    unit="number",
    categories=tuple(counts),
    series=(Series("Activities", tuple(counts.values())),),
)
page = marked(cscwb.Document(title="Activities", body=(chart,)))
print(cscwb.write(page, "chart.html"))
