"""Write the annual report and a bulletin to a folder: ``python examples/reports.py FOLDER``."""

import sys
from pathlib import Path

import cscwb

RECORDS = Path(__file__).parent / "csc-wb"


def main(folder: Path) -> None:
    records = cscwb.load(RECORDS)
    folder.mkdir(parents=True, exist_ok=True)
    pictures = cscwb.load_pictures(RECORDS, records)
    report = cscwb.compose_annual_report(records, 2021, pictures=pictures)
    bulletin = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
    print(cscwb.write(report, folder / "annual-2021.docx"))
    print(cscwb.write(bulletin, folder / "bulletin-2021-06.md"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("name the folder to write to: python examples/reports.py FOLDER")
    main(Path(sys.argv[1]))
