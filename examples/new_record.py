"""An operation built in Python, checked, saved as a file and read back.

Run it: ``python examples/new_record.py FOLDER``. FOLDER is new; the operation is invented.
"""

import argparse
from pathlib import Path

import cscwb
from cscwb.model import (
    Beneficiary,
    Commodity,
    Measure,
    Operation,
    PersonMeasure,
    Place,
    Seizure,
    StageOfProceedings,
)

KOSOVO = cscwb.Jurisdiction.parse("XK")
SEIZURE = Seizure(
    commodity=Commodity.parse("cocaine"),
    quantity=cscwb.Quantity.parse("~12 kg"),
)
ARREST = PersonMeasure(
    measure=Measure.ARRESTED,
    count=cscwb.Count.parse("2"),
    stage=StageOfProceedings.ARREST,
)
OPERATION = Operation(
    id="prizren-cocaine-seizure",
    title="Cocaine seized near Prizren",
    date=cscwb.Span.parse("2021-06-21"),
    places=(Place.parse("near Prizren, XK"),),
    beneficiaries=(KOSOVO,),
    seizures=(SEIZURE,),
    measures=(ARREST,),
)
RECORDS = cscwb.Records(
    operations=(OPERATION,),
    beneficiaries=(Beneficiary(id="kosovo", jurisdiction=KOSOVO),),
)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a new folder")
    folder = parser.parse_args().folder
    if folder.exists():
        parser.error(f"'{folder}' is there already; name a new folder")
    for problem in cscwb.check(RECORDS):
        print(problem)
    try:
        cscwb.save(RECORDS, folder)
        print((folder / "operations" / f"{OPERATION.id}.yaml").read_text("utf-8"), end="")
        print(f"read back the same: {cscwb.load(folder) == RECORDS}")
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
