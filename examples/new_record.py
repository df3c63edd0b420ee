"""Build an operation in Python, save it, load it: ``python examples/new_record.py FOLDER``.

FOLDER is new; the operation is invented.
"""

import sys
from pathlib import Path

import cscwb
from cscwb.model.beneficiary import Beneficiary
from cscwb.model.commodities import Commodity
from cscwb.model.operation import Operation
from cscwb.model.places import Place
from cscwb.model.results import Measure, PersonMeasure, Seizure, StageOfProceedings


def main(folder: Path) -> None:
    kosovo = cscwb.Jurisdiction.parse("XK")
    operation = Operation(
        id="prizren-cocaine-seizure",
        title="Cocaine seized near Prizren",
        date=cscwb.Span.parse("2021-06-21"),
        places=(Place.parse("near Prizren, XK"),),
        beneficiaries=(kosovo,),
        seizures=(
            Seizure(
                commodity=Commodity.parse("cocaine"),
                quantity=cscwb.Quantity.parse("~12 kg"),
            ),
        ),
        measures=(
            PersonMeasure(
                measure=Measure.ARRESTED,
                count=cscwb.Count.parse("2"),
                stage=StageOfProceedings.ARREST,
            ),
        ),
    )
    records = cscwb.Records(
        operations=(operation,),
        beneficiaries=(Beneficiary(id="kosovo", jurisdiction=kosovo),),
    )
    for problem in cscwb.check(records):
        print(problem)
    cscwb.save(records, folder)
    print((folder / "operations" / f"{operation.id}.yaml").read_text(encoding="utf-8"), end="")
    print(f"read back the same: {cscwb.load(folder) == records}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("name a new folder: python examples/new_record.py FOLDER")
    main(Path(sys.argv[1]))
